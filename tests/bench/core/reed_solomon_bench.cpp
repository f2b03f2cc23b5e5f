// Encoding and decoding in strips against one call over whole shards. Throughput is that of the segment (k shards).
#include "core/erasure/reed_solomon.h"
#include "tests/bench/core/ratios.h"

#include <isa-l/erasure_code.h>
#include <numeric>

using namespace granary;
using namespace granary::erasure;

namespace {

constexpr std::size_t segmentBytes = 32 << 20;

std::vector<std::uint8_t> range(unsigned from, unsigned to)
{
    std::vector<std::uint8_t> out(to - from);
    std::iota(out.begin(), out.end(), static_cast<std::uint8_t>(from));
    return out;
}

struct Buffers {
    unsigned k;
    unsigned n;
    std::size_t shardBytes;
    std::vector<Bytes> shards;
    std::vector<std::byte*> at;

    explicit Buffers(const benchmark::State& state)
        : k(static_cast<unsigned>(state.range(0))),
          n(static_cast<unsigned>(state.range(1))),
          shardBytes(segmentBytes / k)
    {
        for (unsigned i = 0; i < n; ++i) {
            // Not all on the same cache sets, as shards in one arena would not be.
            shards.push_back(bench::noise(shardBytes + i * 64, i));
            at.push_back(shards.back().data());
        }
    }
    std::int64_t bytes(const benchmark::State& state) const
    {
        return static_cast<std::int64_t>(state.iterations() * k * shardBytes);
    }
};

void whole(benchmark::State& state)
{
    Buffers buffers(state);
    std::vector<unsigned char> matrix(std::size_t{buffers.n} * buffers.k);
    std::vector<unsigned char> tables(matrix.size() * 32);
    const auto k = static_cast<int>(buffers.k);
    const auto parity = static_cast<int>(buffers.n - buffers.k);
    gf_gen_cauchy1_matrix(matrix.data(), k + parity, k);
    ec_init_tables(k, parity, matrix.data() + std::size_t{buffers.k} * buffers.k, tables.data());
    auto** const pointers = reinterpret_cast<unsigned char**>(buffers.at.data());
    for (auto _ : state)
        ec_encode_data(static_cast<int>(buffers.shardBytes), k, parity, tables.data(), pointers, pointers + k);
    state.SetBytesProcessed(buffers.bytes(state));
}

void encode(benchmark::State& state)
{
    Buffers buffers(state);
    const auto coder = Coder::encoder(buffers.k, range(buffers.k, buffers.n));
    for (auto _ : state)
        coder.run(buffers.at.data(), buffers.at.data() + buffers.k, buffers.shardBytes);
    state.SetBytesProcessed(buffers.bytes(state));
}

void decode(benchmark::State& state)
{
    // All data rows are gone: the dearest read there is.
    Buffers buffers(state);
    const auto coder = Coder::decoder(buffers.k, range(buffers.n - buffers.k, buffers.n), range(0, buffers.k)).value();
    for (auto _ : state)
        coder.run(buffers.at.data() + (buffers.n - buffers.k), buffers.at.data(), buffers.shardBytes);
    state.SetBytesProcessed(buffers.bytes(state));
}

#define GRANARY_CODES ->Args({4, 12})->Args({10, 30})->Args({16, 40})
BENCHMARK(whole) GRANARY_CODES;
BENCHMARK(encode) GRANARY_CODES;
BENCHMARK(decode) GRANARY_CODES;

} // namespace

int main(int argc, char** argv)
{
    return bench::runWithRatios(argc, argv,
        {{"encode/4/12", "whole/4/12"}, {"encode/10/30", "whole/10/30"}, {"encode/16/40", "whole/16/40"},
            {"decode/4/12", "whole/4/12"}, {"decode/10/30", "whole/10/30"}, {"decode/16/40", "whole/16/40"}});
}
