// Leaf hashing, the largest cost of an upload, against OpenSSL one leaf after the other.
#include "core/erasure/merkle.h"
#include "core/erasure/sha256_leaves.h"
#include "tests/bench/core/ratios.h"

using namespace granary;
using namespace granary::erasure;

namespace {

const Bytes& shard()
{
    static const auto data = bench::noise(4 << 20);
    return data;
}

void openSsl(benchmark::State& state)
{
    for (auto _ : state)
        for (std::size_t at = 0; at < shard().size(); at += leafBytes)
            benchmark::DoNotOptimize(sha256OpenSsl(ByteView(shard()).subspan(at, leafBytes)));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * shard().size()));
}

void leaves(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(leafHashes(shard()));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * shard().size()));
}

void root(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(merkleRoot(shard()));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * shard().size()));
}

void verify(benchmark::State& state)
{
    const auto hashes = leafHashes(shard());
    const auto top = merkleRoot(hashes);
    const auto proof = subtreeProof(hashes, 4, 4);
    const auto part = ByteView(shard()).subspan(4 * leafBytes, 4 * leafBytes);
    for (auto _ : state)
        if (!verifySubtree(top, shard().size(), 4, 4, part, proof))
            state.SkipWithError("does not verify");
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * part.size()));
}

BENCHMARK(openSsl);
BENCHMARK(leaves);
BENCHMARK(root);
BENCHMARK(verify);

} // namespace

int main(int argc, char** argv)
{
    return bench::runWithRatios(argc, argv, {{"leaves", "openSsl"}, {"root", "openSsl"}, {"verify", "openSsl"}});
}
