#include "core/platform/log_sink.h"

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <unistd.h>

namespace granary::platform {
namespace {

/// Length of the well-formed UTF-8 sequence (Unicode 15, table 3-7) at the start of `s`, 0 if there is none.
std::size_t sequenceLength(std::string_view s)
{
    const auto byte = [&](std::size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0u; };
    const auto within = [&](std::size_t i, unsigned low, unsigned high) { return byte(i) >= low && byte(i) <= high; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return within(1, 0x80, 0xBF) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool second = within(1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF);
        return second && within(2, 0x80, 0xBF) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool second = within(1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF);
        return second && within(2, 0x80, 0xBF) && within(3, 0x80, 0xBF) ? 4 : 0;
    }
    return 0;
}

void appendEscaped(std::string& out, std::string_view text, bool json)
{
    while (!text.empty()) {
        const auto length = sequenceLength(text);
        if (length == 0) {
            out += "\xEF\xBF\xBD";
            text.remove_prefix(1);
            continue;
        }
        const auto c = static_cast<unsigned char>(text[0]);
        // C1 controls are U+0080 to U+009F: C2 80 to C2 9F.
        const bool c1 = length == 2 && c == 0xC2 && static_cast<unsigned char>(text[1]) < 0xA0;
        if (json && (c == '"' || c == '\\')) {
            out += '\\';
            out += text[0];
        } else if (c < 0x20 || c == 0x7F || c1) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04x", c1 ? static_cast<unsigned char>(text[1]) : c);
            out += escape;
        } else {
            out += text.substr(0, length);
        }
        text.remove_prefix(length);
    }
}

std::string timeText(WallTime time)
{
    using namespace std::chrono;
    const auto milli = floor<milliseconds>(nanoseconds(time.ns));
    const auto seconds = floor<std::chrono::seconds>(milli);
    const auto t = static_cast<std::time_t>(seconds.count());
    std::tm parts{};
    ::gmtime_r(&t, &parts);
    char text[64];
    const auto length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
    std::snprintf(text + length, sizeof text - length, ".%03dZ", static_cast<int>((milli - seconds).count()));
    return text;
}

} // namespace

std::string_view levelName(LogLevel level)
{
    switch (level) {
    case LogLevel::debug: return "debug";
    case LogLevel::info: return "info";
    case LogLevel::warning: return "warning";
    case LogLevel::error: return "error";
    }
    return "error";
}

LogSink::LogSink(const Clock& clock, Format format, LogLevel least, int descriptor)
    : m_clock(clock),
      m_format(format),
      m_least(least),
      m_descriptor(descriptor)
{}

std::string LogSink::line(Format format, WallTime time, LogLevel level, std::string_view area, std::string_view text)
{
    std::string out;
    if (format == Format::json) {
        out += R"({"time":")" + timeText(time) + R"(","level":")";
        out += levelName(level);
        out += R"(","area":")";
        appendEscaped(out, area, true);
        out += R"(","text":")";
        appendEscaped(out, text, true);
        out += "\"}\n";
        return out;
    }
    out += timeText(time) + ' ';
    out += levelName(level);
    out += ' ';
    appendEscaped(out, area, false);
    out += ": ";
    appendEscaped(out, text, false);
    out += '\n';
    return out;
}

void LogSink::write(LogLevel level, std::string_view area, std::string_view text)
{
    if (level < m_least)
        return;
    const auto whole = line(m_format, m_clock.wall(), level, area, text);
    std::string_view rest = whole;
    const std::lock_guard lock(m_mutex);
    while (!rest.empty()) {
        const auto n = ::write(m_descriptor, rest.data(), rest.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return;
        rest.remove_prefix(static_cast<std::size_t>(n));
    }
}

} // namespace granary::platform
