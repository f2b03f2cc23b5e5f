// Identifiers of files and chunks, many at once, against libsodium one after the other.
#include "core/crypto/blake2b_lanes.h"
#include "core/crypto/hash.h"
#include "tests/bench/core/ratios.h"

using namespace granary;
using namespace granary::crypto;

namespace {

/// As a backup has them: small files of many sizes, or the chunks of a window.
std::vector<ByteView> cut(const Bytes& data, std::size_t least, std::size_t spread)
{
    std::vector<ByteView> out;
    std::uint64_t state = 1;
    for (std::size_t at = 0; at < data.size(); at += out.back().size()) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        out.push_back(ByteView(data).subspan(at, std::min(least + (state >> 33) % spread, data.size() - at)));
    }
    return out;
}

const Bytes& data()
{
    static const auto bytes = bench::noise(12 << 20);
    return bytes;
}
const Bytes key(32, std::byte{7});

void oneByOne(benchmark::State& state, const std::vector<ByteView>& messages)
{
    Hash32 out;
    for (auto _ : state)
        for (const auto m : messages) {
            blake2bKeyed(key, {m}, out.mutableView());
            benchmark::DoNotOptimize(out);
        }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * data().size()));
}

void together(benchmark::State& state, const std::vector<ByteView>& messages)
{
    std::vector<Hash32> out(messages.size());
    for (auto _ : state) {
        blake2bKeyedEach(key, messages, out);
        benchmark::DoNotOptimize(out.data());
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * data().size()));
}

void filesOneByOne(benchmark::State& state) { oneByOne(state, cut(data(), 100, 20'000)); }
void filesTogether(benchmark::State& state) { together(state, cut(data(), 100, 20'000)); }
void chunksOneByOne(benchmark::State& state) { oneByOne(state, cut(data(), 500'000, 1'000'000)); }
void chunksTogether(benchmark::State& state) { together(state, cut(data(), 500'000, 1'000'000)); }

BENCHMARK(filesOneByOne);
BENCHMARK(filesTogether);
BENCHMARK(chunksOneByOne);
BENCHMARK(chunksTogether);

} // namespace

int main(int argc, char** argv)
{
    return bench::runWithRatios(argc, argv, {{"filesTogether", "filesOneByOne"}, {"chunksTogether", "chunksOneByOne"}});
}
