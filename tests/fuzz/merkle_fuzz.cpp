// Input: first, count, declared size (64 bits each), 1 byte of choices, up to 8 hashes, then the shard's first bytes.
// A proof that verifies at the shard's true size shows the shard's own bytes, whatever else the peer says.
#include "core/erasure/merkle.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::erasure;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Input input(fuzz::view(data, size));
    const auto first = static_cast<std::size_t>(input.number<std::uint64_t>());
    const auto count = static_cast<std::size_t>(input.number<std::uint64_t>());
    auto declared = input.number<std::uint64_t>();
    const auto choices = input.number<std::uint8_t>();
    std::vector<Hash32> hashes(choices & 7);
    for (auto& hash : hashes) {
        const auto part = input.bytes(32);
        std::copy(part.begin(), part.end(), hash.mutableView().begin());
    }
    // Few bytes of input make a shard of several leaves, so that the search stays fast.
    const auto pattern = input.rest();
    Bytes shard;
    for (std::size_t i = 0; i < 5 && !pattern.empty(); ++i) {
        append(shard, pattern);
        shard.resize(std::min(shard.size() + leafBytes / 2 + i, 6 * leafBytes), std::byte{7});
    }
    if (shard.empty())
        shard.push_back(std::byte{0});
    const auto leaves = leafHashes(shard);
    const auto root = merkleRoot(leaves);
    const auto honest = subtreeProof(leaves, first, count);
    if (choices & 8)
        declared = shard.size();

    const auto from = first < leaves.size() ? first * leafBytes : 0;
    const auto length = std::min(shard.size() - from, count <= leaves.size() * 2 ? count * leafBytes : shard.size());
    const auto part = choices & 16 ? pattern : ByteView(shard).subspan(from, length);
    for (const auto& proof : {std::span<const Hash32>(honest), std::span<const Hash32>(hashes)}) {
        const bool ok = verifySubtree(root, declared, first, count, part, proof);
        if (ok && declared == shard.size())
            GRANARY_ASSERT(equalBytes(part, ByteView(shard).subspan(first * leafBytes, part.size())));
    }
    return 0;
}
