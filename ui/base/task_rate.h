// How fast a task goes.
#pragma once

#include "core/api/task.h"

#include <QtGlobal>

namespace granary::ui {

/// Smoothed over some seconds, so that it can be read. Starts again with another task.
class TaskRate {
public:
    /// What is known of the task at that moment (a clock that never goes back); call it whenever something is heard.
    void look(const api::Task& task, qint64 nowMs);
    /// 0 while nothing can be said.
    double bytesPerSecond() const { return m_rate; }
    /// Of the task that was looked at last; 0 while nothing can be said.
    double secondsLeft() const;

private:
    api::TaskId m_task = 0;
    qint64 m_timeBefore = 0;
    std::uint64_t m_bytesBefore = 0;
    std::uint64_t m_bytes = 0;
    std::uint64_t m_total = 0;
    double m_rate = 0;
    bool m_known = false;
};

} // namespace granary::ui
