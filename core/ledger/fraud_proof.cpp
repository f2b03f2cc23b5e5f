#include "core/ledger/fraud_proof.h"

#include "core/codec/field_reader.h"
#include "core/ledger/merkle_proof.h"

#include <bit>

namespace granary::ledger {
namespace {

bool twoRoots(const LedgerHead& a, const LedgerHead& b) { return a.size == b.size && a.root != b.root; }

bool rewritten(const LedgerHead& small, const LedgerHead& large, std::span<const Hash32> hashes)
{
    if (hashes.empty() || small.size >= large.size)
        return false;
    const auto roots = rootsFromConsistency(small.size, large.size, hashes.front(), hashes.subspan(1));
    return roots && roots->newRoot == large.root && roots->oldRoot != small.root;
}

bool brokenPromise(const Receipt& receipt, const LedgerHead& head)
{
    return head.time > receipt.time.plusSeconds(mergeDelaySeconds) && head.size <= receipt.index;
}

bool otherEntry(const Receipt& receipt, const LedgerHead& head, std::span<const Hash32> hashes)
{
    return !hashes.empty() && hashes.front() != receipt.leaf &&
        verifyInclusion(hashes.front(), receipt.index, head.size, hashes.subspan(1), head.root);
}

std::vector<Hash32> withFirst(const Hash32& first, std::span<const Hash32> rest)
{
    std::vector<Hash32> out{first};
    out.insert(out.end(), rest.begin(), rest.end());
    return out;
}

} // namespace

std::optional<FraudProof> fraudOf(const SignedHead& one, const SignedHead& other, std::span<const Hash32> proof)
{
    if (one.head.ledger != other.head.ledger)
        return std::nullopt;
    const auto& small = one.head.size <= other.head.size ? one : other;
    const auto& large = one.head.size <= other.head.size ? other : one;
    if (twoRoots(small.head, large.head))
        return FraudProof{FraudKind::twoRoots, small.record, large.record, {}};
    if (small.head.size == large.head.size || proof.empty())
        return std::nullopt;
    FraudProof out{FraudKind::rewritten, small.record, large.record, {proof.begin(), proof.end()}};
    if (rewritten(small.head, large.head, out.hashes))
        return out;
    return std::nullopt;
}

std::optional<FraudProof> fraudOf(
    const Receipt& receipt, const SignedHead& head, const Hash32& leaf, std::span<const Hash32> proof)
{
    if (receipt.ledger != head.head.ledger)
        return std::nullopt;
    if (brokenPromise(receipt, head.head))
        return FraudProof{FraudKind::brokenPromise, encodeReceipt(receipt), head.record, {}};
    FraudProof out{FraudKind::otherEntry, encodeReceipt(receipt), head.record, withFirst(leaf, proof)};
    if (otherEntry(receipt, head.head, out.hashes))
        return out;
    return std::nullopt;
}

bool convicts(const FraudProof& fraud, const Genesis& genesis)
{
    const auto& key = genesis.terms().operatorKey;
    const auto head = openHead(fraud.second, key);
    if (!head.ok() || head->head.ledger != genesis.id())
        return false;
    if (fraud.kind == FraudKind::brokenPromise || fraud.kind == FraudKind::otherEntry) {
        const auto receipt = openReceipt(fraud.first, key);
        if (!receipt.ok() || receipt->ledger != genesis.id())
            return false;
        return fraud.kind == FraudKind::brokenPromise ? fraud.hashes.empty() && brokenPromise(*receipt, head->head)
                                                      : otherEntry(*receipt, head->head, fraud.hashes);
    }
    const auto first = openHead(fraud.first, key);
    if (!first.ok() || first->head.ledger != genesis.id())
        return false;
    return fraud.kind == FraudKind::twoRoots ? fraud.hashes.empty() && twoRoots(first->head, head->head)
                                             : rewritten(first->head, head->head, fraud.hashes);
}

Bytes encodeFraudProof(const FraudProof& fraud)
{
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("a").string(fraud.first);
    w.key("b").string(fraud.second);
    w.key("k").integer(static_cast<std::int64_t>(fraud.kind));
    w.key("p").string(joinHashes(fraud.hashes));
    w.key("v").integer(1);
    w.end();
    return out;
}

Result<FraudProof> decodeFraudProof(ByteView record)
{
    if (record.size() > maxFraudProofBytes)
        return Error(ErrorCode::tooLarge, "fraud proof");
    codec::FieldReader fields(record);
    FraudProof out;
    out.first = toBytes(fields.string("a", 1, maxReceiptBytes));
    out.second = toBytes(fields.string("b", 1, maxHeadBytes));
    out.kind = static_cast<FraudKind>(fields.integer("k", 1, 4));
    const auto hashes = fields.string("p", 0, maxProofHashes * Hash32::sizeBytes);
    const auto version = fields.integer("v", 1, INT64_MAX);
    if (!fields.broken() && version != 1)
        return Error(ErrorCode::unsupportedVersion, "fraud proof");
    GRANARY_TRY(fields.finishAll());
    GRANARY_ASSIGN(out.hashes, splitHashes(hashes));
    return out;
}

} // namespace granary::ledger
