#include "core/ledger/signed_head.h"

#include "core/codec/field_reader.h"
#include "core/ledger/merkle_proof.h"
#include "core/ledger/signed_record.h"

namespace granary::ledger {
namespace {

constexpr std::string_view headLabel = "granary.v1.ledger-head";
constexpr std::string_view cosignatureLabel = "granary.v1.ledger-cosignature";

Bytes encodeBody(const LedgerHead& head)
{
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("l").string(head.ledger.view());
    w.key("n").integer(static_cast<std::int64_t>(head.size));
    w.key("r").string(head.root.view());
    w.key("t").integer(head.time.seconds);
    w.key("v").integer(1);
    w.end();
    return out;
}

/// The tree, and not when the operator signed it: a ledger in which nothing happens signs it anew every few seconds.
Bytes cosignedBytes(const LedgerHead& head, LedgerTime time)
{
    Bytes numbers;
    appendLittle(numbers, time.seconds);
    appendLittle(numbers, head.size);
    return labelled(cosignatureLabel, {numbers, head.ledger.view(), head.root.view()});
}

} // namespace

SignedHead signHead(const LedgerHead& head, const crypto::SigningKey& operatorKey)
{
    return {head, signRecord(encodeBody(head), headLabel, operatorKey)};
}

Result<SignedHead> openHead(ByteView record, const PublicKey& operatorKey)
{
    GRANARY_ASSIGN(const auto framed, readRecord(record, maxHeadBytes));
    codec::FieldReader fields(framed.body);
    SignedHead out;
    out.head.ledger = fields.fixed<LedgerId>("l");
    out.head.size = static_cast<std::uint64_t>(fields.integer("n", 1, maxLogEntries));
    out.head.root = fields.fixed<Hash32>("r");
    out.head.time.seconds = fields.integer("t", 0, LedgerTime::latestSeconds);
    const auto version = fields.integer("v", 1, INT64_MAX);
    if (!fields.broken() && version != 1)
        return Error(ErrorCode::unsupportedVersion, "head");
    GRANARY_TRY(fields.finishAll());
    if (!framed.signedBy(operatorKey, headLabel))
        return Error(ErrorCode::damaged, "signature of a head");
    out.record = toBytes(record);
    return out;
}

Cosignature cosign(const LedgerHead& head, LedgerTime time, const crypto::SigningKey& witness)
{
    return {witness.publicKey(), time, witness.sign(cosignedBytes(head, time))};
}

bool verifyCosignature(const Cosignature& cosignature, const LedgerHead& head)
{
    return crypto::verify(cosignature.witness, cosignedBytes(head, cosignature.time), cosignature.signature);
}

Bytes encodeCosignature(const Cosignature& cosignature)
{
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("g").string(cosignature.signature.view());
    w.key("k").string(cosignature.witness.view());
    w.key("t").integer(cosignature.time.seconds);
    w.key("v").integer(1);
    w.end();
    return out;
}

Result<Cosignature> decodeCosignature(ByteView record)
{
    if (record.size() > maxCosignatureBytes)
        return Error(ErrorCode::tooLarge, "cosignature");
    codec::FieldReader fields(record);
    Cosignature out;
    out.signature = fields.fixed<Signature>("g");
    out.witness = fields.fixed<PublicKey>("k");
    out.time.seconds = fields.integer("t", 0, LedgerTime::latestSeconds);
    const auto version = fields.integer("v", 1, INT64_MAX);
    if (!fields.broken() && version != 1)
        return Error(ErrorCode::unsupportedVersion, "cosignature");
    GRANARY_TRY(fields.finishAll());
    return out;
}

Result<Cosignature> Witness::see(const LedgerHead& head, std::span<const Hash32> proof, LedgerTime now)
{
    if (m_newest && m_newest->ledger != head.ledger)
        return Error(ErrorCode::wrongNetwork, "head of another ledger");
    if (m_newest && !verifySeededConsistency(m_newest->size, m_newest->root, head.size, head.root, proof))
        return Error(ErrorCode::conflict, "does not continue what was signed before");
    m_newest = head;
    return cosign(head, now, m_key);
}

} // namespace granary::ledger
