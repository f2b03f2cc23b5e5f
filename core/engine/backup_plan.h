// When a backup plan is to run: a state machine without clocks, threads or files of its own. Spec: core/specs/schedule.md.
#pragma once

#include "core/api/types.h"
#include "core/base/surroundings.h"

#include <optional>

namespace granary::engine {

/// Somebody looks as often as this even when nothing is due: clocks jump, machines sleep, plugs are pulled.
inline constexpr Duration mostRest = std::chrono::seconds(30);

/// The first moment after `after` at which a plan of days or weeks is due; nothing for the other timings.
std::optional<WallTime> nextSlot(const api::BackupPlan& plan, WallTime after, Surroundings& surroundings);

/// What is kept of a plan's past.
struct PlanPast {
    WallTime since; ///< when it was made or changed: what would have been due before does not count
    WallTime begun; ///< of the last run that counts: it ended well, or the user stopped it; 0: none
    std::optional<api::PlanRun> last;
    std::optional<api::PlanRun> failed;
};

/// How a run ended.
enum class PlanOutcome : std::uint8_t {
    done,
    failed,
    stoppedByUser, ///< counts as done: it comes again when it is due again
    cutShort,      ///< the drive was locked, or a condition of the plan no longer held: it is due still
};

/// One plan. Told the time and what happens, it says what to do. Not thread-safe.
///
/// A plan that was due while nobody looked (the machine slept, was off, the drive was locked, the clock jumped forward) runs once, as soon as
/// somebody does. A clock that was set back moves what lies in its future to now, so that nothing waits for years. A run that fails is tried
/// again after 1, 5, 15, then every 60 minutes.
class PlanTimer {
public:
    struct Moment {
        WallTime wall;
        SteadyTime steady;
        Surroundings& surroundings;
    };
    enum class Step : std::uint8_t {
        rest,
        begin,
        stop, ///< a run is under way, and a condition of the plan does not hold any more
    };

    PlanTimer(api::BackupPlan plan, PlanPast past) : m_plan(std::move(plan)), m_past(std::move(past)) {}

    const api::BackupPlan& plan() const { return m_plan; }
    const PlanPast& past() const { return m_past; }

    Step look(const Moment& now);
    /// After look(): how long until there is something to look at, if nothing happens.
    Duration rest() const { return m_rest; }

    void begun(const Moment& now);
    void ended(PlanOutcome outcome, api::PlanRun run, const Moment& now);
    /// Continuous plans: something changed. True for the first since a run began: look() has another answer now.
    bool changed(SteadyTime at);
    /// Continuous plans: what is watched, and whether that is everything.
    void watching(std::size_t count, bool whole);
    void setPaused(bool on) { m_plan.paused = on; }
    bool running() const { return m_running; }

    /// As of the last look().
    api::PlanStatus status() const;

private:
    std::optional<WallTime> dueAt(const Moment& now);
    WallTime continuousDue(const Moment& now) const;
    bool mayRun(const Moment& now);
    void followClock(WallTime now);

    api::BackupPlan m_plan;
    PlanPast m_past;
    api::PlanState m_state = api::PlanState::waiting;
    std::optional<WallTime> m_next;
    Duration m_rest{};
    bool m_running = false;
    WallTime m_runBegun;
    std::uint64_t m_failures = 0;
    SteadyTime m_retryAt{};
    bool m_ranHere = false; ///< of a continuous plan: what changed before nobody has seen
    std::optional<SteadyTime> m_firstChange;
    SteadyTime m_lastChange{};
    SteadyTime m_notBefore{}; ///< of a continuous plan: so that it does not run all the time
    std::size_t m_watched = 0;
    bool m_watchedWhole = true;
};

} // namespace granary::engine
