// Google Benchmark with ratios: machines differ, so each figure is told against an anchor of the same run.
#pragma once

#include "core/base/bytes.h"

#include <benchmark/benchmark.h>
#include <string>
#include <vector>

namespace granary::bench {

struct Ratio {
    std::string name;   ///< a benchmark as it is registered, arguments included
    std::string anchor; ///< what it is compared with
};

/// Runs all benchmarks (three repetitions, randomly interleaved, unless the command line says otherwise) and prints each
/// ratio of median throughputs: 2.0 is twice as fast as the anchor. Returns main's result.
int runWithRatios(int argc, char** argv, const std::vector<Ratio>& ratios);

/// Bytes that don't compress, and text that compresses well: the same in each run.
Bytes noise(std::size_t sizeBytes, std::uint64_t seed = 1);
Bytes text(std::size_t sizeBytes, std::uint64_t seed = 1);

} // namespace granary::bench
