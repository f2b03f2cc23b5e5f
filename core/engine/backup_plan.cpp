#include "core/engine/backup_plan.h"

#include "core/engine/local_time.h"

#include <algorithm>
#include <array>

namespace granary::engine {
namespace {

using namespace std::chrono_literals;

/// Changes are gathered until none has come for this long...
constexpr Duration quiet = 10s;
/// ...but not for longer than this.
constexpr Duration mostGathering = 5min;
/// A continuous plan rests after a run: this long at least, and ten times as long as the run took.
constexpr Duration leastPause = 30s;
constexpr int pauseFactor = 10;
/// Where nothing is watched, or something may have been missed.
constexpr Duration rescanPeriod = 1h;
constexpr Duration rescanUnwatched = 10min;
constexpr std::array<Duration, 4> retryDelays{1min, 5min, 15min, 60min};

} // namespace

std::optional<WallTime> nextSlot(const api::BackupPlan& plan, WallTime after, Surroundings& surroundings)
{
    const bool weekly = plan.timing == api::PlanTiming::weekly;
    if (!weekly && plan.timing != api::PlanTiming::daily)
        return std::nullopt;
    const auto today = localTime(after, surroundings).day;
    // From the day before, since a time that never is on its own day may lie behind midnight.
    for (std::int64_t day = today - 1; day <= today + 8; ++day) {
        if (weekly && LocalTime{day, 0, 0}.weekday() != static_cast<unsigned>(plan.weekday))
            continue;
        if (const auto at = momentOf(day, plan.minute, surroundings); at > after)
            return at;
    }
    return std::nullopt; // a zone that jumps by more than a week
}

/// What lies in the future was written down under another clock.
void PlanTimer::followClock(WallTime now)
{
    m_past.since = std::min(m_past.since, now);
    m_past.begun = std::min(m_past.begun, now);
}

WallTime PlanTimer::continuousDue(const Moment& now) const
{
    if (!m_ranHere || m_past.begun.ns == 0)
        return now.wall;
    auto due = now.steady + (m_past.begun.ns + (m_watchedWhole ? rescanPeriod : rescanUnwatched).count() - now.wall.ns) * 1ns;
    if (m_firstChange)
        due = std::min({due, m_lastChange + quiet, *m_firstChange + mostGathering});
    due = std::max(due, m_notBefore);
    return {now.wall.ns + (due - now.steady).count()};
}

std::optional<WallTime> PlanTimer::dueAt(const Moment& now)
{
    switch (m_plan.timing) {
    case api::PlanTiming::continuous: return continuousDue(now);
    case api::PlanTiming::hourly: return m_past.begun.ns == 0 ? now.wall : WallTime{m_past.begun.ns + Duration(1h).count()};
    case api::PlanTiming::daily:
    case api::PlanTiming::weekly: return nextSlot(m_plan, std::max(m_past.begun, m_past.since), now.surroundings);
    }
    return std::nullopt;
}

bool PlanTimer::mayRun(const Moment& now)
{
    if (m_plan.onlyOnMains && now.surroundings.onBattery())
        m_state = api::PlanState::onBattery;
    else if (m_plan.notMetered && now.surroundings.onMeteredNetwork())
        m_state = api::PlanState::metered;
    else
        return true;
    return false;
}

PlanTimer::Step PlanTimer::look(const Moment& now)
{
    m_rest = mostRest;
    followClock(now.wall);
    if (m_running) {
        const bool may = mayRun(now);
        m_state = api::PlanState::running;
        return may && !m_plan.paused ? Step::rest : Step::stop;
    }
    m_next.reset();
    if (m_plan.paused) {
        m_state = api::PlanState::paused;
        return Step::rest;
    }
    m_next = dueAt(now);
    if (!m_next || *m_next > now.wall) {
        m_state = api::PlanState::waiting;
        if (m_next)
            m_rest = std::clamp(Duration(m_next->ns - now.wall.ns), Duration(1ms), mostRest);
        return Step::rest;
    }
    if (m_failures > 0 && now.steady < m_retryAt) {
        m_state = api::PlanState::retrying;
        m_next = WallTime{now.wall.ns + (m_retryAt - now.steady).count()};
        m_rest = std::clamp(m_retryAt - now.steady, Duration(1ms), mostRest);
        return Step::rest;
    }
    if (!mayRun(now))
        return Step::rest;
    m_state = api::PlanState::waiting; // until it is begun
    return Step::begin;
}

void PlanTimer::begun(const Moment& now)
{
    m_running = true;
    m_runBegun = now.wall;
    m_state = api::PlanState::running;
    // What changes from here on may not be seen by this run.
    m_firstChange.reset();
}

void PlanTimer::ended(PlanOutcome outcome, api::PlanRun run, const Moment& now)
{
    m_running = false;
    m_state = api::PlanState::waiting;
    if (outcome == PlanOutcome::cutShort || outcome == PlanOutcome::failed)
        m_ranHere = false; // what it was to see is still to be seen
    if (outcome == PlanOutcome::cutShort)
        return;
    m_notBefore = now.steady + std::max(leastPause, pauseFactor * std::chrono::duration_cast<Duration>(std::chrono::duration<double>(run.seconds)));
    if (outcome == PlanOutcome::failed) {
        m_retryAt = now.steady + retryDelays[std::min<std::size_t>(m_failures, retryDelays.size() - 1)];
        ++m_failures;
        m_past.failed = std::move(run);
        return;
    }
    m_past.begun = std::min(m_runBegun, now.wall);
    m_ranHere = true;
    m_failures = 0;
    m_past.failed.reset();
    if (outcome == PlanOutcome::done)
        m_past.last = std::move(run);
}

bool PlanTimer::changed(SteadyTime at)
{
    m_lastChange = at;
    if (m_firstChange)
        return false;
    m_firstChange = at;
    return true;
}

void PlanTimer::watching(std::size_t count, bool whole)
{
    m_watched = count;
    m_watchedWhole = whole;
}

api::PlanStatus PlanTimer::status() const
{
    api::PlanStatus out;
    out.plan = m_plan;
    out.state = m_state;
    out.next = m_next;
    out.last = m_past.last;
    out.failed = m_past.failed;
    out.failures = m_failures;
    const bool continuous = m_plan.timing == api::PlanTiming::continuous;
    out.watched = continuous ? m_watched : 0;
    out.watchedWhole = !continuous || m_watchedWhole;
    return out;
}

} // namespace granary::engine
