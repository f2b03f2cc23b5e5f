#include "ui/files/restore_queue.h"

#include <algorithm>

namespace granary::ui {

RestoreQueue::RestoreQueue(DriveState& state, QObject* parent) : QObject(parent), m_state(state)
{
    connect(&m_state, &DriveState::tasksChanged, this, &RestoreQueue::follow);
    connect(&m_state.session(), &EngineSession::stateChanged, this, [this] {
        if (m_state.session().state() != EngineSession::State::ready)
            return;
        m_running.reset(); // another engine: it knows nothing of that task
        next();
    });
}

void RestoreQueue::add(api::RestoreRequest request)
{
    m_waiting.push_back(std::move(request));
    next();
}

void RestoreQueue::next()
{
    if (m_running || m_waiting.empty())
        return;
    m_running = 0;
    auto request = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_state.session().ask(
        this, [request = std::move(request)](api::Engine& engine) { return engine.restore(request); },
        [this](const Result<api::TaskId>& task) {
            if (task.ok()) {
                m_running = *task;
            } else {
                m_running.reset();
                emit failed(task.error());
                next();
            }
            m_state.refresh();
        });
}

void RestoreQueue::follow()
{
    if (!m_running || *m_running == 0)
        return;
    const auto& tasks = m_state.tasks();
    const auto at = std::find_if(tasks.begin(), tasks.end(), [&](const auto& task) { return task.id == *m_running; });
    if (at == tasks.end() || !at->ended()) // one that is not listed yet comes with the next answer
        return;
    m_running.reset();
    next();
}

} // namespace granary::ui
