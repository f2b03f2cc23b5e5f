#include "core/wallet/entry_proof.h"

#include "core/codec/field_reader.h"
#include "core/ledger/merkle_proof.h"

namespace granary::wallet {

using namespace ledger;

Bytes encodeEntryProof(const EntryProof& proof)
{
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("c").beginList();
    for (const auto& cosignature : proof.cosignatures)
        w.string(encodeCosignature(cosignature));
    w.end();
    w.key("e").string(proof.entry);
    w.key("g").string(proof.genesis);
    w.key("h").string(proof.head);
    w.key("p").string(joinHashes(proof.hashes));
    w.key("v").integer(1);
    w.end();
    return out;
}

Result<EntryProof> decodeEntryProof(ByteView record)
{
    if (record.size() > maxEntryProofBytes)
        return Error(ErrorCode::tooLarge, "entry proof");
    codec::FieldReader fields(record);
    EntryProof out;
    const auto cosignatures = fields.strings("c", maxWitnesses, maxCosignatureBytes);
    out.entry = toBytes(fields.string("e", 1, maxEntryBytes));
    out.genesis = toBytes(fields.string("g", 1, maxGenesisBytes));
    out.head = toBytes(fields.string("h", 1, maxHeadBytes));
    const auto hashes = fields.string("p", 0, maxProofHashes * Hash32::sizeBytes);
    const auto version = fields.integer("v", 1, INT64_MAX);
    if (!fields.broken() && version != 1)
        return Error(ErrorCode::unsupportedVersion, "entry proof");
    GRANARY_TRY(fields.finishAll());
    for (const auto cosignature : cosignatures) {
        GRANARY_ASSIGN(auto read, decodeCosignature(cosignature));
        out.cosignatures.push_back(std::move(read));
    }
    GRANARY_ASSIGN(out.hashes, splitHashes(hashes));
    return out;
}

std::optional<Hash32> ProvenEntry::notarised() const
{
    const auto* operation = std::get_if<Notarise>(&transaction.operation);
    return operation ? std::optional(operation->hash) : std::nullopt;
}

Result<ProvenEntry> checkEntryProof(const EntryProof& proof)
{
    GRANARY_ASSIGN(auto genesis, Genesis::parse(proof.genesis));
    GRANARY_ASSIGN(const auto head, openHead(proof.head, genesis.terms().operatorKey));
    GRANARY_ASSIGN(const auto entry, decodeEntry(proof.entry));
    if (head.head.ledger != genesis.id() ||
        !verifyInclusion(leafHash(proof.entry), entry.index, head.head.size, proof.hashes, head.head.root))
        return Error(ErrorCode::damaged, "not in that head");
    GRANARY_ASSIGN(auto opened, openTransaction(entry.record));
    if (opened.transaction.ledger != genesis.id())
        return Error(ErrorCode::damaged, "transaction of another ledger");
    std::size_t witnesses = 0;
    for (const auto& witness : genesis.terms().witnesses)
        witnesses += std::any_of(proof.cosignatures.begin(), proof.cosignatures.end(),
            [&](const Cosignature& c) { return c.witness == witness && verifyCosignature(c, head.head); });
    return ProvenEntry{std::move(genesis), head.head, entry.index, entry.time, std::move(opened.transaction), witnesses};
}

} // namespace granary::wallet
