#include "core/teller/metrics.h"

#include <algorithm>
#include <cstdio>

namespace granary::teller {
namespace {

std::string numberText(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.9g", value);
    return text;
}

void putHead(std::string& out, std::string_view name, std::string_view type, std::string_view help)
{
    out.append("# HELP ").append(name).append(" ").append(help).append("\n");
    out.append("# TYPE ").append(name).append(" ").append(type).append("\n");
}

void putLine(std::string& out, std::string_view name, const std::string& labels, const std::string& value)
{
    out += name;
    if (!labels.empty())
        out += "{" + labels + "}";
    out += " " + value + "\n";
}

void putGauge(std::string& out, std::string_view name, std::string_view help, std::int64_t value)
{
    putHead(out, name, "gauge", help);
    putLine(out, name, "", std::to_string(value));
}

std::string label(std::string_view name, std::string_view value) { return std::string(name) + "=\"" + std::string(value) + "\""; }

} // namespace

void Metrics::answered(std::string_view route, int status)
{
    const std::lock_guard lock(m_mutex);
    ++m_answers[{route, status}];
}

void Metrics::entered(std::chrono::nanoseconds took)
{
    const auto seconds = std::chrono::duration<double>(took).count();
    const auto bucket = std::lower_bound(bounds.begin(), bounds.end(), seconds) - bounds.begin();
    const std::lock_guard lock(m_mutex);
    ++m_times[static_cast<std::size_t>(bucket)];
    m_seconds += seconds;
}

void Metrics::refused(std::string_view refusal)
{
    const std::lock_guard lock(m_mutex);
    ++m_refusals[refusal];
}

void Metrics::limited(std::string_view by)
{
    const std::lock_guard lock(m_mutex);
    ++m_limited[by];
}

std::string Metrics::text(const Gauges& gauges) const
{
    const std::lock_guard lock(m_mutex);
    std::string out;
    putHead(out, "granary_ledger_answers_total", "counter", "Requests answered, by route and status.");
    for (const auto& [key, count] : m_answers)
        putLine(out, "granary_ledger_answers_total",
            label("route", key.first) + "," + label("status", std::to_string(key.second)), std::to_string(count));
    putHead(out, "granary_ledger_refusals_total", "counter", "Transactions refused by the rules.");
    for (const auto& [name, count] : m_refusals)
        putLine(out, "granary_ledger_refusals_total", label("refusal", name), std::to_string(count));
    putHead(out, "granary_ledger_limited_total", "counter", "Requests turned away by a limit.");
    for (const auto& [name, count] : m_limited)
        putLine(out, "granary_ledger_limited_total", label("by", name), std::to_string(count));
    constexpr std::string_view times = "granary_ledger_entry_seconds";
    putHead(out, times, "histogram", "From the arrival of a transaction to its durable receipt.");
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < m_times.size(); ++i) {
        sum += m_times[i];
        const auto bound = i < bounds.size() ? numberText(bounds[i]) : std::string("+Inf");
        putLine(out, "granary_ledger_entry_seconds_bucket", label("le", bound), std::to_string(sum));
    }
    putLine(out, "granary_ledger_entry_seconds_sum", "", numberText(m_seconds));
    putLine(out, "granary_ledger_entry_seconds_count", "", std::to_string(sum));
    putGauge(out, "granary_ledger_entries", "Entries of the log.", static_cast<std::int64_t>(gauges.entries));
    putGauge(out, "granary_ledger_head_age_seconds", "Age of the newest head; -1 without one.", gauges.headAgeSeconds);
    putGauge(out, "granary_ledger_connections", "Open connections.", static_cast<std::int64_t>(gauges.connections));
    putGauge(out, "granary_ledger_streams", "Open event streams.", static_cast<std::int64_t>(gauges.streams));
    putGauge(out, "granary_ledger_under_way", "Requests that are worked on.", static_cast<std::int64_t>(gauges.underWay));
    putGauge(out, "granary_ledger_healthy", "1 while storage and heads are well.", gauges.healthy ? 1 : 0);
    return out;
}

} // namespace granary::teller
