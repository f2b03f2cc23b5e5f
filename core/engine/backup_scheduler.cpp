#include "core/engine/backup_scheduler.h"

#include <algorithm>

namespace granary::engine {
namespace {

using namespace std::chrono_literals;


/// What is asked of the machine once a look, without the mutex: the answer may take a moment.
class Asked : public Surroundings {
public:
    Asked(Surroundings& machine, bool power, bool network)
        : m_machine(machine),
          m_battery(power && machine.onBattery()),
          m_metered(network && machine.onMeteredNetwork())
    {}
    std::int32_t utcOffsetSeconds(WallTime at) override { return m_machine.utcOffsetSeconds(at); }
    bool onBattery() override { return m_battery; }
    bool onMeteredNetwork() override { return m_metered; }

private:
    Surroundings& m_machine;
    const bool m_battery;
    const bool m_metered;
};

/// Globs with a slash need the whole path, which a watch does not tell.
std::shared_ptr<drive::IgnoreRules> rulesForNames(const std::vector<std::string>& excludes)
{
    std::vector<std::string> names;
    for (const auto& glob : excludes)
        if (glob.find('/') == std::string::npos)
            names.push_back(glob);
    auto rules = drive::IgnoreRules::fromGlobs(names);
    return rules && !rules->empty() ? std::make_shared<drive::IgnoreRules>(std::move(*rules)) : nullptr;
}

bool continuous(const api::BackupPlan& plan) { return plan.timing == api::PlanTiming::continuous; }

} // namespace

void BackupScheduler::open(std::string_view book)
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_session;
        m_open = true;
        m_running.reset();
        m_items.clear();
        m_nextId = 1;
        for (auto& kept : decodePlans(book)) {
            const auto id = kept.plan.id;
            m_nextId = std::max(m_nextId, id + 1);
            auto rules = rulesForNames(kept.plan.excludes);
            m_items.emplace(id, Item{PlanTimer(std::move(kept.plan), std::move(kept.past)), nullptr, false, std::move(rules)});
        }
    }
    m_ports.wake();
}

void BackupScheduler::close()
{
    std::map<std::uint64_t, Item> gone; // a watch waits for its thread, which may be telling of a change
    const std::lock_guard lock(m_mutex);
    ++m_session;
    m_open = false;
    m_running.reset();
    gone.swap(m_items);
}

std::vector<api::PlanStatus> BackupScheduler::plans()
{
    const std::lock_guard lock(m_mutex);
    std::vector<api::PlanStatus> out;
    for (const auto& [id, item] : m_items)
        out.push_back(item.timer.status());
    return out;
}

std::size_t BackupScheduler::active()
{
    const std::lock_guard lock(m_mutex);
    return static_cast<std::size_t>(std::count_if(m_items.begin(), m_items.end(), [](const auto& i) { return !i.second.timer.plan().paused; }));
}

/// With the mutex held.
Status BackupScheduler::save()
{
    std::vector<KeptPlan> kept;
    for (const auto& [id, item] : m_items)
        kept.push_back({item.timer.plan(), item.timer.past()});
    GRANARY_ASSIGN(const auto text, encodePlans(kept));
    return m_ports.save(text);
}

Result<api::BackupPlan> BackupScheduler::put(api::BackupPlan plan)
{
    GRANARY_TRY(checkPlan(plan));
    std::shared_ptr<FileWatch> gone;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_open)
            return ErrorCode::locked;
        const bool fresh = plan.id == 0;
        const auto at = m_items.find(plan.id);
        if (!fresh && at == m_items.end())
            return Error(ErrorCode::notFound, "plan");
        if (!fresh && m_running && m_running->plan == plan.id)
            return Error(ErrorCode::busy, "a run of this plan is under way");
        if (fresh)
            plan.id = m_nextId;
        PlanPast past;
        past.since = m_ports.clock.wall();
        if (!fresh)
            past.last = at->second.timer.past().last;
        Item item{PlanTimer(plan, std::move(past)), nullptr, false, rulesForNames(plan.excludes)};
        auto before = fresh ? std::optional<Item>() : std::optional(at->second);
        m_items.insert_or_assign(plan.id, std::move(item));
        if (const auto saved = save(); !saved) {
            if (before)
                m_items.insert_or_assign(plan.id, std::move(*before));
            else
                m_items.erase(plan.id);
            return saved.error();
        }
        m_nextId += fresh ? 1 : 0;
        if (before)
            gone = std::move(before->watch);
    }
    m_ports.wake();
    return plan;
}

Status BackupScheduler::remove(std::uint64_t id)
{
    std::optional<Item> gone;
    std::optional<api::TaskId> task;
    {
        const std::lock_guard lock(m_mutex);
        const auto at = m_items.find(id);
        if (!m_open)
            return ErrorCode::locked;
        if (at == m_items.end())
            return Error(ErrorCode::notFound, "plan");
        gone.emplace(std::move(at->second));
        m_items.erase(at);
        if (const auto saved = save(); !saved) {
            m_items.emplace(id, std::move(*gone));
            gone.reset();
            return saved;
        }
        if (m_running && m_running->plan == id)
            task = m_running->task;
    }
    if (task)
        m_ports.stop(*task);
    return {};
}

Status BackupScheduler::pause(std::uint64_t id, bool on)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto at = m_items.find(id);
        if (!m_open)
            return ErrorCode::locked;
        if (at == m_items.end())
            return Error(ErrorCode::notFound, "plan");
        const bool before = at->second.timer.plan().paused;
        at->second.timer.setPaused(on);
        if (const auto saved = save(); !saved) {
            at->second.timer.setPaused(before);
            return saved;
        }
    }
    m_ports.wake();
    return {};
}

Duration BackupScheduler::look()
{
    bool power = false;
    bool network = false;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& [id, item] : m_items) {
            power = power || item.timer.plan().onlyOnMains;
            network = network || item.timer.plan().notMetered;
        }
    }
    Asked asked(m_ports.surroundings, power, network);
    auto rest = mostRest;
    std::optional<api::TaskId> stop;
    std::uint64_t first = 0;
    std::uint64_t session = 0;
    {
        const std::lock_guard lock(m_mutex);
        session = m_session;
        const auto now = moment(asked);
        std::optional<WallTime> longestDue;
        for (auto& [id, item] : m_items) {
            const auto step = item.timer.look(now);
            rest = std::min(rest, item.timer.rest());
            if (step == PlanTimer::Step::stop && m_running && m_running->task && !m_running->stopping) {
                m_running->stopping = true;
                stop = m_running->task;
            }
            if (step != PlanTimer::Step::begin || m_running)
                continue;
            const auto due = item.timer.status().next;
            if (!longestDue || (due && *due < *longestDue)) {
                longestDue = due.value_or(now.wall);
                first = id;
            }
        }
        if (first != 0) {
            m_running = Running{first, std::nullopt, false};
            m_items.at(first).timer.begun(now);
        }
    }
    if (stop)
        m_ports.stop(*stop);
    if (first != 0)
        begin(first, session);
    return rest;
}

/// With the mutex held.
std::shared_ptr<FileWatch> BackupScheduler::watchOf(Item& item)
{
    if (!continuous(item.timer.plan()) || !m_ports.watchFiles)
        return nullptr;
    if (!item.watchTried) {
        item.watchTried = true;
        FileWatchListener listener;
        listener.changed = [this, session = m_session, id = item.timer.plan().id] { onChanged(session, id); };
        if (item.ignored)
            listener.ignored = [rules = item.ignored](std::string_view name) {
                return rules->match(std::span(&name, 1), false) == drive::IgnoreRules::Verdict::ignore;
            };
        if (auto watch = m_ports.watchFiles(std::move(listener)))
            item.watch = std::move(*watch);
        else
            m_ports.log.write(LogLevel::warning, "engine", "no files can be watched, plans look every ten minutes: " + watch.error().text());
    }
    return item.watch;
}

void BackupScheduler::begin(std::uint64_t id, std::uint64_t session)
{
    Run run;
    {
        const std::lock_guard lock(m_mutex);
        const auto at = m_items.find(id);
        if (session != m_session || at == m_items.end())
            return;
        run.plan = at->second.timer.plan();
        run.watch = watchOf(at->second);
        if (continuous(run.plan) && !run.watch)
            at->second.timer.watching(0, false);
    }
    if (run.watch)
        run.watch->beginRound();
    run.ended = [this, session, id, watch = run.watch](PlanOutcome outcome, api::PlanRun result) {
        if (watch) {
            const auto round = watch->endRound(outcome != PlanOutcome::done);
            const std::lock_guard lock(m_mutex);
            if (const auto at = m_items.find(id); session == m_session && at != m_items.end()) {
                at->second.timer.watching(round.watched, round.whole);
                // What changed between the look at a directory and the watch on it is found by another look.
                if (round.added > 0 && outcome == PlanOutcome::done)
                    (void)at->second.timer.changed(m_ports.clock.steady());
            }
        }
        onEnded(session, id, outcome, std::move(result));
    };
    const auto ended = run.ended;
    api::PlanRun failed;
    failed.time = m_ports.clock.wall();
    const auto task = m_ports.begin(std::move(run));
    if (!task) {
        failed.error = task.error();
        return ended(task.error().code == ErrorCode::locked ? PlanOutcome::cutShort : PlanOutcome::failed, std::move(failed));
    }
    const std::lock_guard lock(m_mutex);
    if (session == m_session && m_running && m_running->plan == id)
        m_running->task = *task;
}

void BackupScheduler::onEnded(std::uint64_t session, std::uint64_t id, PlanOutcome outcome, api::PlanRun run)
{
    {
        const std::lock_guard lock(m_mutex);
        if (session != m_session)
            return;
        // Stopped by this one, whatever it looks like.
        if (m_running && m_running->stopping && outcome == PlanOutcome::stoppedByUser)
            outcome = PlanOutcome::cutShort;
        m_running.reset();
        const auto at = m_items.find(id);
        if (at != m_items.end()) {
            at->second.timer.ended(outcome, std::move(run), moment(m_ports.surroundings));
            if (outcome != PlanOutcome::cutShort)
                if (const auto saved = save(); !saved)
                    m_ports.log.write(LogLevel::warning, "engine", "the plans were not written down: " + saved.error().text());
        }
    }
    m_ports.wake();
}

void BackupScheduler::onChanged(std::uint64_t session, std::uint64_t id)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto at = m_items.find(id);
        if (session != m_session || at == m_items.end() || !at->second.timer.changed(m_ports.clock.steady()))
            return;
    }
    m_ports.wake();
}

} // namespace granary::engine
