#include "tests/bench/core/ratios.h"

#include <cmath>
#include <cstdio>
#include <map>
#include <random>

namespace granary::bench {
namespace {

/// Prints as usual and keeps the medians.
class Collector : public benchmark::ConsoleReporter {
public:
    Collector() : ConsoleReporter(OO_Tabular) {}
    void ReportRuns(const std::vector<Run>& runs) override
    {
        for (const auto& run : runs)
            if (const auto found = run.counters.find("bytes_per_second"); found != run.counters.end())
                if (run.aggregate_name == "median" || (run.run_type == Run::RT_Iteration && run.repetitions <= 1))
                    m_bytesPerSecond[run.run_name.str()] = found->second.value;
        ConsoleReporter::ReportRuns(runs);
    }
    double of(const std::string& name) const
    {
        const auto found = m_bytesPerSecond.find(name);
        return found == m_bytesPerSecond.end() ? std::nan("") : found->second;
    }

private:
    std::map<std::string, double> m_bytesPerSecond;
};

} // namespace

int runWithRatios(int argc, char** argv, const std::vector<Ratio>& ratios)
{
    std::vector<std::string> defaults = {argv[0], "--benchmark_repetitions=3", "--benchmark_enable_random_interleaving=true",
        "--benchmark_min_time=0.3", "--benchmark_report_aggregates_only=true"};
    std::vector<char*> arguments;
    for (auto& argument : defaults)
        arguments.push_back(argument.data());
    arguments.insert(arguments.end(), argv + 1, argv + argc);
    int count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data()))
        return 64;
    Collector collector;
    benchmark::RunSpecifiedBenchmarks(&collector);
    bool missing = false;
    for (const auto& ratio : ratios) {
        const auto value = collector.of(ratio.name) / collector.of(ratio.anchor);
        missing = missing || std::isnan(value);
        std::printf("ratio %-28s : %-28s = %.2f  (%.0f MB/s)\n", ratio.name.c_str(), ratio.anchor.c_str(), value,
            collector.of(ratio.name) / 1e6);
    }
    // A filter leaves some out; a whole run must have them all.
    return missing && argc == 1 ? 1 : 0;
}

Bytes noise(std::size_t sizeBytes, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    Bytes out((sizeBytes + 7) / 8 * 8);
    for (std::size_t at = 0; at < out.size(); at += 8)
        storeLittle<std::uint64_t>(MutableByteView(out).subspan(at, 8), random());
    out.resize(sizeBytes);
    return out;
}

Bytes text(std::size_t sizeBytes, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    std::vector<std::string> words(4000);
    for (auto& word : words)
        for (auto length = 2 + random() % 9; length > 0; --length)
            word += static_cast<char>('a' + random() % 26);
    std::string out;
    while (out.size() < sizeBytes) {
        // Small numbers more often than large ones, as words are.
        const auto spread = 1 + random() % words.size();
        out += words[random() % spread];
        out += random() % 12 ? ' ' : '\n';
    }
    out.resize(sizeBytes);
    return toBytes(out);
}

} // namespace granary::bench
