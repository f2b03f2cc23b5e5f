#include "core/ledger/merkle_proof.h"

#include <bit>

namespace granary::ledger {

std::optional<Hash32> rootFromInclusion(
    const Hash32& leaf, std::uint64_t index, std::uint64_t size, std::span<const Hash32> proof)
{
    if (index >= size || size > maxLogEntries || proof.size() > maxProofHashes)
        return std::nullopt;
    auto fn = index;
    auto sn = size - 1;
    auto root = leaf;
    for (const auto& p : proof) {
        if (sn == 0)
            return std::nullopt;
        if ((fn & 1) || fn == sn) {
            root = nodeHash(p, root);
            while (!(fn & 1) && fn != 0) {
                fn >>= 1;
                sn >>= 1;
            }
        } else {
            root = nodeHash(root, p);
        }
        fn >>= 1;
        sn >>= 1;
    }
    if (sn != 0)
        return std::nullopt;
    return root;
}

bool verifyInclusion(
    const Hash32& leaf, std::uint64_t index, std::uint64_t size, std::span<const Hash32> proof, const Hash32& root)
{
    return rootFromInclusion(leaf, index, size, proof) == root;
}

std::optional<ProvenRoots> rootsFromConsistency(
    std::uint64_t oldSize, std::uint64_t newSize, const Hash32& seed, std::span<const Hash32> proof)
{
    if (oldSize == 0 || oldSize >= newSize || newSize > maxLogEntries || proof.size() > maxProofHashes)
        return std::nullopt;
    auto fn = oldSize - 1;
    auto sn = newSize - 1;
    while (fn & 1) {
        fn >>= 1;
        sn >>= 1;
    }
    ProvenRoots out{seed, seed};
    for (const auto& p : proof) {
        if (sn == 0)
            return std::nullopt;
        if ((fn & 1) || fn == sn) {
            out.oldRoot = nodeHash(p, out.oldRoot);
            out.newRoot = nodeHash(p, out.newRoot);
            while (!(fn & 1) && fn != 0) {
                fn >>= 1;
                sn >>= 1;
            }
        } else {
            out.newRoot = nodeHash(out.newRoot, p);
        }
        fn >>= 1;
        sn >>= 1;
    }
    if (sn != 0)
        return std::nullopt;
    return out;
}

bool verifyConsistency(
    std::uint64_t oldSize, const Hash32& oldRoot, std::uint64_t newSize, const Hash32& newRoot, std::span<const Hash32> proof)
{
    if (oldSize > newSize)
        return false;
    if (oldSize == newSize)
        return proof.empty() && oldRoot == newRoot;
    if (oldSize == 0)
        return proof.empty() && oldRoot == emptyRoot();
    const bool ownSeed = std::has_single_bit(oldSize);
    if (!ownSeed && proof.empty())
        return false;
    const auto roots =
        rootsFromConsistency(oldSize, newSize, ownSeed ? oldRoot : proof.front(), ownSeed ? proof : proof.subspan(1));
    return roots && roots->oldRoot == oldRoot && roots->newRoot == newRoot;
}

bool verifySeededConsistency(
    std::uint64_t oldSize, const Hash32& oldRoot, std::uint64_t newSize, const Hash32& newRoot, std::span<const Hash32> proof)
{
    const bool ownSeed = oldSize < newSize && std::has_single_bit(oldSize);
    if (ownSeed && (proof.empty() || proof.front() != oldRoot))
        return false;
    return verifyConsistency(oldSize, oldRoot, newSize, newRoot, ownSeed ? proof.subspan(1) : proof);
}

Result<std::vector<Hash32>> splitHashes(ByteView bytes)
{
    if (bytes.size() % Hash32::sizeBytes != 0 || bytes.size() > maxProofHashes * Hash32::sizeBytes)
        return Error(ErrorCode::malformed, "hashes of a proof");
    std::vector<Hash32> out;
    for (; !bytes.empty(); bytes = bytes.subspan(Hash32::sizeBytes))
        out.push_back(*Hash32::from(bytes.first(Hash32::sizeBytes)));
    return out;
}

Bytes joinHashes(std::span<const Hash32> hashes)
{
    Bytes out;
    for (const auto& hash : hashes)
        append(out, hash.view());
    return out;
}

} // namespace granary::ledger
