// The log on a descriptor, standard error by default.
#pragma once

#include "core/base/clock.h"
#include "core/base/log.h"

#include <mutex>
#include <string>

namespace granary::platform {

/// One line a message, written by one call so that lines of several processes on one terminal stay whole. Control characters are
/// escaped in both forms, and bytes that are not UTF-8 replaced, so that nothing a peer sends can forge a line or steer a terminal.
/// A line that cannot be written is dropped. Thread-safe.
class LogSink : public Log {
public:
    enum class Format : std::uint8_t {
        plain, ///< 2026-05-03T12:00:00.000Z warning swarm: text
        json,  ///< {"time":"2026-05-03T12:00:00.000Z","level":"warning","area":"swarm","text":"text"}
    };
    /// `clock` outlives the sink. Messages below `least` are dropped. The descriptor is not closed.
    LogSink(const Clock& clock, Format format, LogLevel least = LogLevel::info, int descriptor = 2);
    void write(LogLevel level, std::string_view area, std::string_view text) override;

    /// The line as it would be written, with its newline.
    static std::string line(Format format, WallTime time, LogLevel level, std::string_view area, std::string_view text);

private:
    const Clock& m_clock;
    Format m_format;
    LogLevel m_least;
    int m_descriptor;
    std::mutex m_mutex;
};

/// "debug", "info", "warning", "error".
std::string_view levelName(LogLevel level);

} // namespace granary::platform
