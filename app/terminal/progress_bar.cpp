#include "app/terminal/progress_bar.h"

#include "app/terminal/quantity_text.h"
#include "app/terminal/terminal.h"

#include <algorithm>
#include <unistd.h>

namespace granary::app {
namespace {

void put(const std::string& text)
{
    // A terminal that is gone is no reason to stop a backup.
    [[maybe_unused]] const auto ignored = ::write(STDERR_FILENO, text.data(), text.size());
}

std::string_view phaseText(std::string_view phase)
{
    if (phase == "connect")
        return "Connecting";
    if (phase == "scan")
        return "Looking";
    if (phase == "read")
        return "Backing up";
    if (phase == "upload")
        return "Sending";
    if (phase == "commit")
        return "Finishing";
    if (phase == "restore")
        return "Restoring";
    if (phase == "recover")
        return "Recovering";
    if (phase == "verify")
        return "Checking";
    if (phase == "readBack")
        return "Reading back";
    if (phase == "drill")
        return "Restoring";
    if (phase == "mark")
        return "Looking";
    if (phase == "repack")
        return "Making room";
    if (phase == "repair")
        return "Repairing";
    if (phase == "revoke")
        return "Telling nodes";
    if (phase == "join")
        return "Waiting";
    if (phase == "drain")
        return "Moving";
    return "Working";
}

} // namespace

ProgressBar::ProgressBar(bool enabled) : m_enabled(enabled && isTerminal(STDERR_FILENO)) {}

std::string ProgressBar::line(const api::Progress& p, bool paused, double rate, unsigned columns)
{
    std::string head(paused ? "Paused" : phaseText(p.phase));
    head.resize(std::max<std::size_t>(head.size(), 10), ' ');
    std::string tail;
    double part = -1;
    if (p.bytesTotal > 0)
        part = std::min(1.0, static_cast<double>(p.bytes) / static_cast<double>(p.bytesTotal));
    if (part >= 0)
        tail += std::to_string(static_cast<int>(part * 100)) + " %  ";
    if (p.files > 0)
        tail += countText(p.files) + (p.filesTotal > 0 ? " of " + countText(p.filesTotal) : std::string()) + " files  ";
    tail += sizeText(p.bytes);
    if (p.bytesTotal > 0)
        tail += " of " + sizeText(p.bytesTotal);
    if (rate > 0)
        tail += "  " + rateText(rate);
    if (rate > 0 && p.bytesTotal > p.bytes)
        tail += "  " + durationText(static_cast<double>(p.bytesTotal - p.bytes) / rate) + " left";
    const std::size_t used = head.size() + tail.size() + 5;
    std::string bar;
    if (part >= 0 && used + 10 <= columns) {
        const std::size_t width = std::min<std::size_t>(30, columns - used);
        const auto full = static_cast<std::size_t>(part * static_cast<double>(width));
        bar = "[" + std::string(full, '#') + std::string(width - full, '-') + "]  ";
    }
    auto out = head + " " + bar + tail;
    if (out.size() >= columns)
        out.resize(columns > 0 ? columns - 1 : 0);
    return out;
}

void ProgressBar::show(const api::Progress& progress, bool paused)
{
    if (!m_enabled)
        return;
    const auto now = Clock::now();
    if (progress.phase != m_phase || progress.bytes < m_sampledBytes || m_sampled == Clock::time_point{}) {
        m_phase = progress.phase;
        m_sampled = now;
        m_sampledBytes = progress.bytes;
        m_rate = 0;
    }
    const double seconds = std::chrono::duration<double>(now - m_sampled).count();
    if (seconds >= 0.5) {
        const double current = static_cast<double>(progress.bytes - m_sampledBytes) / seconds;
        m_rate = m_rate > 0 ? 0.7 * m_rate + 0.3 * current : current;
        m_sampled = now;
        m_sampledBytes = progress.bytes;
    }
    if (m_shown && now - m_drawn < std::chrono::milliseconds(100))
        return;
    m_drawn = now;
    m_shown = true;
    put("\r" + line(progress, paused, m_rate, terminalColumns(STDERR_FILENO)) + "\x1b[K");
}

void ProgressBar::clear()
{
    if (m_shown)
        put("\r\x1b[K");
    m_shown = false;
}

} // namespace granary::app
