// A bar with rate and time left, on one line of a terminal.
#pragma once

#include "core/api/task.h"

#include <chrono>
#include <string>

namespace granary::app {

/// Draws to standard error when that is a terminal, else does nothing. One thread.
class ProgressBar {
public:
    using Clock = std::chrono::steady_clock;
    explicit ProgressBar(bool enabled);
    ~ProgressBar() { clear(); }
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;
    /// At most ten times a second something is drawn.
    void show(const api::Progress& progress, bool paused);
    /// Takes the line away, for other output.
    void clear();

    /// The line, at most `columns` wide. `rate` in bytes a second, 0 while unknown.
    static std::string line(const api::Progress& progress, bool paused, double rate, unsigned columns);

private:
    bool m_enabled;
    bool m_shown = false;
    Clock::time_point m_drawn{};
    Clock::time_point m_sampled{};
    std::uint64_t m_sampledBytes = 0;
    std::string m_phase;
    double m_rate = 0;
};

} // namespace granary::app
