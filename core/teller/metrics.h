// What is counted, in Prometheus' text format 0.0.4.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace granary::teller {

/// What stands at this moment, beside what was counted.
struct Gauges {
    std::uint64_t entries = 0;
    std::int64_t headAgeSeconds = -1; ///< -1: there is no head
    std::size_t connections = 0;
    std::size_t streams = 0;
    std::size_t underWay = 0;
    bool healthy = true;
};

/// Any thread. Labels are names of ours alone, never what somebody sent.
class Metrics {
public:
    void answered(std::string_view route, int status);
    /// From the arrival of a transaction to its receipt.
    void entered(std::chrono::nanoseconds took);
    void refused(std::string_view refusal);
    /// Turned away: "address", "account" or "load".
    void limited(std::string_view by);
    std::string text(const Gauges& gauges) const;

private:
    static constexpr std::array<double, 10> bounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5};
    mutable std::mutex m_mutex;
    std::map<std::pair<std::string_view, int>, std::uint64_t> m_answers;
    std::map<std::string_view, std::uint64_t> m_refusals;
    std::map<std::string_view, std::uint64_t> m_limited;
    std::array<std::uint64_t, bounds.size() + 1> m_times{};
    double m_seconds = 0;
};

} // namespace granary::teller
