#include "ui/base/task_rate.h"

namespace granary::ui {
namespace {

constexpr qint64 shortestMs = 1000;
constexpr double weightOfNew = 0.3;

} // namespace

void TaskRate::look(const api::Task& task, qint64 nowMs)
{
    const auto bytes = task.progress.bytes;
    const bool standing = task.state != api::TaskState::running;
    if (!m_known || task.id != m_task || bytes < m_bytesBefore || standing) {
        m_rate = 0;
        m_timeBefore = nowMs;
        m_bytesBefore = bytes;
    } else if (nowMs - m_timeBefore >= shortestMs) {
        const double rate = static_cast<double>(bytes - m_bytesBefore) * 1000 / static_cast<double>(nowMs - m_timeBefore);
        m_rate = m_rate == 0 ? rate : (1 - weightOfNew) * m_rate + weightOfNew * rate;
        m_timeBefore = nowMs;
        m_bytesBefore = bytes;
    }
    m_known = true;
    m_task = task.id;
    m_bytes = bytes;
    m_total = task.progress.bytesTotal;
}

double TaskRate::secondsLeft() const { return m_rate < 1 || m_total <= m_bytes ? 0 : static_cast<double>(m_total - m_bytes) / m_rate; }

} // namespace granary::ui
