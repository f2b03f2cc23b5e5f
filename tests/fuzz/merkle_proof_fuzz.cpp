// Proofs of a transparency log from anybody: no size and no number of hashes leads astray, and only what is so verifies.
#include "core/crypto/secret.h"
#include "core/ledger/merkle_proof.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::ledger;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    crypto::initialise();
    fuzz::Input input(fuzz::view(data, size));
    const auto first = input.number<std::uint64_t>();
    const auto second = input.number<std::uint64_t>();
    const auto rest = input.rest();
    // Few hashes go far: each byte stands for one of 256.
    std::vector<Hash32> hashes;
    for (const auto b : rest) {
        Hash32 hash;
        hash.mutableView()[0] = b;
        hashes.push_back(hash);
    }
    const Hash32 leaf;
    for (const auto& [a, b] : {std::pair(first, second), std::pair(first % 300, second % 300)}) {
        const auto root = rootFromInclusion(leaf, a, b, hashes);
        GRANARY_ASSERT(!root || (a < b && b <= maxLogEntries && hashes.size() <= 48));
        GRANARY_ASSERT(verifyInclusion(leaf, a, b, hashes, root.value_or(leaf)) == root.has_value() || !root);
        if (const auto roots = rootsFromConsistency(a, b, leaf, hashes)) {
            GRANARY_ASSERT(a > 0 && a < b && b <= maxLogEntries);
            std::vector<Hash32> seeded{leaf};
            seeded.insert(seeded.end(), hashes.begin(), hashes.end());
            GRANARY_ASSERT(verifySeededConsistency(a, roots->oldRoot, b, roots->newRoot, seeded));
            auto other = roots->oldRoot;
            other.mutableView()[31] ^= std::byte{1};
            GRANARY_ASSERT(!verifySeededConsistency(a, other, b, roots->newRoot, seeded));
        }
    }
    if (const auto split = splitHashes(rest); split.ok())
        GRANARY_ASSERT(equalBytes(joinHashes(*split), rest));
    if (const auto frontier = TreeFrontier::restore(first, rest); frontier.ok())
        GRANARY_ASSERT(equalBytes(frontier->peaks(), rest));
    return 0;
}
