// A pause of what the drive does by itself, with an end that the engine keeps.
#include "core/engine/local_engine.h"

#include <algorithm>

namespace granary::engine {
namespace {


bool canRest(const api::Task& task)
{
    return task.state == api::TaskState::running && (task.kind == api::TaskKind::backup || task.kind == api::TaskKind::restore);
}

} // namespace

Result<api::Pause> LocalEngine::pause()
{
    const std::lock_guard lock(m_configMutex);
    const auto until = m_profile->config().pausedUntilNs;
    if (until <= m_environment.clock.wall().ns)
        return api::Pause{};
    return until == pausedForGood ? api::Pause{true, std::nullopt} : api::Pause{true, WallTime{until}};
}

Status LocalEngine::setPause(const api::Pause& pause)
{
    const auto now = m_environment.clock.wall();
    if (pause.until && (!pause.on || *pause.until <= now || pause.until->ns - now.ns > api::maxPauseNs))
        return Error(ErrorCode::invalidArgument, "a pause ends later than now, and within a year");
    {
        const std::lock_guard lock(m_configMutex);
        auto config = m_profile->config();
        config.pausedUntilNs = !pause.on ? 0 : pause.until ? pause.until->ns : pausedForGood;
        GRANARY_TRY(m_profile->setConfig(std::move(config)));
    }
    rest(pause.on);
    m_events.publish({0, api::EventKind::pause, std::nullopt, std::nullopt, {}});
    wakeClock();
    return {};
}

/// Begins or ends the pause by the clock. How long until that is to be looked at again.
Duration LocalEngine::applyPause()
{
    bool ended = false;
    std::int64_t left = 0;
    {
        const std::lock_guard lock(m_configMutex);
        auto config = m_profile->config();
        left = config.pausedUntilNs - m_environment.clock.wall().ns;
        if (config.pausedUntilNs != 0 && left <= 0) {
            ended = true;
            config.pausedUntilNs = 0;
            if (const auto saved = m_profile->setConfig(std::move(config)); !saved) // it is over all the same, also after the next start
                m_environment.log.write(LogLevel::warning, "engine", "the end of a pause was not written down: " + saved.error().text());
        }
    }
    rest(left > 0);
    if (ended)
        m_events.publish({0, api::EventKind::pause, std::nullopt, std::nullopt, {}});
    return left > 0 ? std::min(mostRest, Duration(left)) : mostRest;
}

/// What runs rests, or goes on; what a user paused alone stays so.
void LocalEngine::rest(bool on)
{
    {
        const std::lock_guard lock(m_restMutex);
        if (m_resting == on)
            return;
        m_resting = on;
        if (on) {
            for (const auto& task : m_tasks.list())
                if (canRest(task) && m_tasks.pause(task.id, true))
                    m_rested.push_back(task.id);
        } else {
            for (const auto id : std::exchange(m_rested, {}))
                static_cast<void>(m_tasks.pause(id, false)); // it may have ended
        }
    }
    const std::lock_guard lock(m_topUpMutex);
    if (on) {
        m_topUpCancel.cancel();
        m_lookAfterCancel.cancel();
        return;
    }
    m_wallet.wake();
    for (const auto& worker : {m_topUp.get(), m_lookAfter.get()})
        if (worker && !m_stopping)
            worker->ask();
}

} // namespace granary::engine
