#include "core/engine/recent_log.h"

#include "core/platform/log_sink.h"

namespace granary::engine {

void RecentLog::write(LogLevel level, std::string_view area, std::string_view text)
{
    m_next.write(level, area, text);
    if (level == LogLevel::debug)
        return;
    api::LogLine line{m_clock.wall(), std::string(platform::levelName(level)), std::string(area), std::string(text.substr(0, maxTextBytes))};
    const std::lock_guard lock(m_mutex);
    m_lines.push_back(std::move(line));
    if (m_lines.size() > maxLines)
        m_lines.pop_front();
}

std::vector<api::LogLine> RecentLog::lines() const
{
    const std::lock_guard lock(m_mutex);
    return {m_lines.begin(), m_lines.end()};
}

} // namespace granary::engine
