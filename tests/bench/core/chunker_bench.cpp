// Two bytes a step against the definition one byte at a time.
#include "core/codec/chunker.h"
#include "tests/bench/core/ratios.h"

#include <algorithm>

using namespace granary;
using namespace granary::codec;

namespace {

const Bytes& data()
{
    static const auto bytes = bench::noise(32 << 20);
    return bytes;
}

std::array<std::byte, Chunker::gearMaterialBytes> material()
{
    std::array<std::byte, Chunker::gearMaterialBytes> out;
    std::ranges::copy(bench::noise(out.size(), 2), out.begin());
    return out;
}

void byteByByte(benchmark::State& state)
{
    const ChunkSizes sizes;
    std::array<std::uint64_t, 256> gear;
    const auto raw = material();
    for (std::size_t i = 0; i < gear.size(); ++i)
        gear[i] = loadLittle<std::uint64_t>(ByteView(raw).subspan(8 * i, 8));
    const auto firstCut = [&](ByteView rest) {
        const auto size = std::min<std::size_t>(rest.size(), sizes.maxBytes);
        std::uint64_t fingerprint = 0;
        for (std::size_t i = sizes.minBytes; i < size; ++i) {
            fingerprint = 2 * fingerprint + gear[std::to_integer<std::size_t>(rest[i])];
            if ((fingerprint << 1) >> (i < sizes.averageBytes ? 64 - 22 : 64 - 18) == 0)
                return i + 1;
        }
        return size;
    };
    for (auto _ : state)
        for (ByteView rest = data(); !rest.empty();) {
            const auto cut = firstCut(rest);
            benchmark::DoNotOptimize(cut);
            rest = rest.subspan(cut);
        }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * data().size()));
}

void twoBytesAStep(benchmark::State& state)
{
    const Chunker chunker(material());
    for (auto _ : state)
        for (ByteView rest = data(); !rest.empty();) {
            const auto cut = chunker.firstCut(rest, true);
            benchmark::DoNotOptimize(cut);
            rest = rest.subspan(cut);
        }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * data().size()));
}

BENCHMARK(byteByByte);
BENCHMARK(twoBytesAStep);

} // namespace

int main(int argc, char** argv) { return bench::runWithRatios(argc, argv, {{"twoBytesAStep", "byteByByte"}}); }
