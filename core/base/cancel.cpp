#include "core/base/cancel.h"

namespace granary {

void CancelToken::cancel()
{
    const std::lock_guard lock(m_state->mutex);
    m_state->cancelled = true;
    m_state->changed.notify_all();
}

void CancelToken::pause(bool on)
{
    const std::lock_guard lock(m_state->mutex);
    m_state->paused = on;
    m_state->changed.notify_all();
}

Status CancelToken::check() const
{
    if (paused()) {
        std::unique_lock lock(m_state->mutex);
        m_state->changed.wait(lock, [this] { return !m_state->paused || m_state->cancelled; });
    }
    if (cancelled())
        return ErrorCode::cancelled;
    return {};
}

} // namespace granary
