// A log that remembers its last lines, for diagnostics.
#pragma once

#include "core/api/task.h"
#include "core/base/clock.h"
#include "core/base/log.h"

#include <deque>
#include <mutex>

namespace granary::engine {

/// Hands everything on, and keeps the last lines above `debug`. Thread-safe.
class RecentLog : public Log {
public:
    static constexpr std::size_t maxLines = 1000;
    static constexpr std::size_t maxTextBytes = 500;

    /// Both outlive it.
    RecentLog(const Clock& clock, Log& next) : m_clock(clock), m_next(next) {}
    void write(LogLevel level, std::string_view area, std::string_view text) override;
    /// Oldest first.
    std::vector<api::LogLine> lines() const;

private:
    const Clock& m_clock;
    Log& m_next;
    mutable std::mutex m_mutex;
    std::deque<api::LogLine> m_lines;
};

} // namespace granary::engine
