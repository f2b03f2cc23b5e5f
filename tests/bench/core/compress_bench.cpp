// Chunks of 1 MiB with probe and reused contexts against zstd's plain one-shot call at level 3.
#include "core/codec/compress.h"
#include "tests/bench/core/ratios.h"

#include <zstd.h>

using namespace granary;
using namespace granary::codec;

namespace {

constexpr std::size_t chunkBytes = 1 << 20;

Bytes chunk(bool compressible) { return compressible ? bench::text(chunkBytes) : bench::noise(chunkBytes); }

void oneShot(benchmark::State& state, bool compressible)
{
    const auto plain = chunk(compressible);
    for (auto _ : state) {
        Bytes out(ZSTD_compressBound(plain.size()));
        benchmark::DoNotOptimize(ZSTD_compress(out.data(), out.size(), plain.data(), plain.size(), 3));
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * plain.size()));
}

void compress(benchmark::State& state, bool compressible)
{
    const auto plain = chunk(compressible);
    Compressor compressor;
    Bytes out;
    for (auto _ : state) {
        out.clear();
        benchmark::DoNotOptimize(compressor.compress(plain, out));
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * plain.size()));
}

void decompress(benchmark::State& state)
{
    const auto plain = chunk(true);
    Bytes packed;
    const auto how = Compressor().compress(plain, packed);
    Decompressor decompressor;
    Bytes out;
    for (auto _ : state) {
        out.clear();
        if (!decompressor.decompress(how, packed, plain.size(), out).ok())
            state.SkipWithError("does not decompress");
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * plain.size()));
}

BENCHMARK_CAPTURE(oneShot, text, true);
BENCHMARK_CAPTURE(oneShot, noise, false);
BENCHMARK_CAPTURE(compress, text, true);
BENCHMARK_CAPTURE(compress, noise, false);
BENCHMARK(decompress);

} // namespace

int main(int argc, char** argv)
{
    return bench::runWithRatios(
        argc, argv, {{"compress/text", "oneShot/text"}, {"compress/noise", "oneShot/noise"}, {"decompress", "oneShot/text"}});
}
