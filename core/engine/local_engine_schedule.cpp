// Backups that begin by themselves, and limits by the time of day.
#include "core/engine/local_engine.h"

#include <algorithm>

namespace granary::engine {
namespace {

/// For those that bring no port: the tests of other things.
Surroundings& plainSurroundings()
{
    static PlainSurroundings plain;
    return plain;
}

} // namespace

Surroundings& LocalEngine::surroundings() { return m_environment.surroundings ? *m_environment.surroundings : plainSurroundings(); }

std::unique_ptr<BackupScheduler> LocalEngine::makeScheduler()
{
    BackupScheduler::Ports ports{m_environment.clock, surroundings(), m_environment.log, {}, {}, {}, {}, {}};
    ports.begin = [this](BackupScheduler::Run run) { return beginPlanned(std::move(run)); };
    ports.stop = [this](api::TaskId id) {
        if (const auto stopped = m_tasks.cancel(id); !stopped)
            return; // it has ended by itself
    };
    ports.save = [this](std::string_view text) { return savePlans(text); };
    ports.watchFiles = m_environment.watchFiles;
    ports.wake = [this] {
        const std::lock_guard lock(m_clockMutex);
        if (m_clockWork)
            m_clockWork->wake();
    };
    return std::make_unique<BackupScheduler>(std::move(ports));
}

Status LocalEngine::savePlans(std::string_view text)
{
    GRANARY_ASSIGN(const auto use, m_slot.use({}));
    const auto& keys = use->keys();
    return writePlans(m_environment.files, m_profile->plansFile(), keys.database, keys.drive.drive, text, m_environment.random);
}

void LocalEngine::openPlans(DriveHost& host)
{
    const auto& keys = host.keys();
    const auto book = readPlans(m_environment.files, m_profile->plansFile(), keys.database, keys.drive.drive);
    if (!book)
        m_environment.log.write(LogLevel::error, "engine", "the schedule could not be read: " + book.error().text());
    m_scheduler->open(book.valueOr({}));
}

/// How many wait is told while the drive is locked, when nobody can read them.
Status LocalEngine::notePlans()
{
    const std::lock_guard lock(m_configMutex);
    auto config = m_profile->config();
    config.plans = m_scheduler->active();
    return m_profile->setConfig(std::move(config));
}

Result<api::TaskId> LocalEngine::beginPlanned(BackupScheduler::Run run)
{
    {
        GRANARY_ASSIGN(const auto use, m_slot.use({}));
        if (use->recoveredUnaccepted())
            return Error(ErrorCode::conflict, ErrorKind::transient, "the drive was brought back from its nodes: run one backup by hand to go on from there");
    }
    api::BackupRequest request;
    request.paths = run.plan.paths;
    request.excludes = run.plan.excludes;
    request.onlyIfChanged = true;
    auto told = std::make_shared<api::PlanRun>();
    told->time = m_environment.clock.wall();
    const auto begun = m_environment.clock.steady();
    return m_tasks.start(
        api::TaskKind::backup, request.paths,
        [this, request, told, watch = run.watch](TaskContext& context) -> Result<api::TaskResult> {
            std::function<void(const std::string&)> seen;
            if (watch)
                seen = [&watch](const std::string& path) { watch->see(path); };
            auto result = runBackup(request, context, std::move(seen));
            if (!result) {
                told->error = result.error();
                return result;
            }
            const auto& report = std::get<api::BackupResult>(*result);
            told->snapshot = report.snapshot;
            told->unchanged = report.unchanged;
            told->complete = report.complete;
            return result;
        },
        [this, told, begun, ended = std::move(run.ended)](const api::Task& task, bool stopped) {
            told->seconds = std::chrono::duration<double>(m_environment.clock.steady() - begun).count();
            const auto outcome = task.state == api::TaskState::done ? PlanOutcome::done
                : stopped                                           ? PlanOutcome::cutShort
                : task.state == api::TaskState::cancelled           ? PlanOutcome::stoppedByUser
                                                                    : PlanOutcome::failed;
            ended(outcome, *told);
        });
}

Result<std::vector<api::PlanStatus>> LocalEngine::plans()
{
    GRANARY_ASSIGN([[maybe_unused]] const auto unlocked, m_slot.use({}));
    auto out = m_scheduler->plans();
    if (!m_options.lasting)
        for (auto& status : out)
            status.state = status.plan.paused ? api::PlanState::paused : api::PlanState::noEngine;
    return out;
}

Result<api::BackupPlan> LocalEngine::putPlan(const api::BackupPlan& plan)
{
    GRANARY_ASSIGN([[maybe_unused]] const auto unlocked, m_slot.use({}));
    GRANARY_ASSIGN(auto kept, m_scheduler->put(plan));
    GRANARY_TRY(notePlans());
    return kept;
}

Status LocalEngine::removePlan(std::uint64_t id)
{
    GRANARY_ASSIGN([[maybe_unused]] const auto unlocked, m_slot.use({}));
    GRANARY_TRY(m_scheduler->remove(id));
    return notePlans();
}

Status LocalEngine::pausePlan(std::uint64_t id, bool on)
{
    GRANARY_ASSIGN([[maybe_unused]] const auto unlocked, m_slot.use({}));
    GRANARY_TRY(m_scheduler->pause(id, on));
    return notePlans();
}

api::Limits LocalEngine::limitsOf(const ProfileConfig& config)
{
    api::Limits out;
    out.uploadBytesPerSecond = config.uploadBytesPerSecond;
    out.downloadBytesPerSecond = config.downloadBytesPerSecond;
    out.windows = config.limitWindows;
    const auto now = ratesAt(out, m_environment.clock.wall(), surroundings());
    out.uploadNow = now.uploadBytesPerSecond;
    out.downloadNow = now.downloadBytesPerSecond;
    return out;
}

Result<api::Limits> LocalEngine::limits()
{
    const std::lock_guard lock(m_configMutex);
    return limitsOf(m_profile->config());
}

Status LocalEngine::setLimits(const api::Limits& limits)
{
    GRANARY_TRY(checkLimits(limits));
    {
        const std::lock_guard configLock(m_configMutex);
        auto config = m_profile->config();
        config.uploadBytesPerSecond = limits.uploadBytesPerSecond;
        config.downloadBytesPerSecond = limits.downloadBytesPerSecond;
        config.limitWindows = limits.windows;
        GRANARY_TRY(m_profile->setConfig(std::move(config)));
    }
    (void)applyLimits();
    return {};
}

/// How long until they may change.
Duration LocalEngine::applyLimits()
{
    const std::lock_guard lock(m_networkMutex);
    const auto limits = [this] {
        const std::lock_guard configLock(m_configMutex);
        return limitsOf(m_profile->config());
    }();
    const RatesNow now{*limits.uploadNow, *limits.downloadNow};
    if (m_network && m_ratesApplied != now) {
        m_network->setRateLimits(now.uploadBytesPerSecond, now.downloadBytesPerSecond);
        m_ratesApplied = now;
    }
    return limits.windows.empty() ? Duration(std::chrono::seconds(30)) : untilRatesChange(m_environment.clock.wall());
}

void LocalEngine::startClockWork()
{
    auto work = std::make_unique<ClockWorker>([this] {
        const auto rates = applyLimits();
        endShareIfEmpty();
        return std::min({rates, applyShare(), m_scheduler->look()});
    });
    const std::lock_guard lock(m_clockMutex);
    m_clockWork = std::move(work);
}

void LocalEngine::stopClockWork()
{
    std::unique_ptr<ClockWorker> work;
    {
        const std::lock_guard lock(m_clockMutex);
        work = std::move(m_clockWork);
    }
    work.reset(); // may wait for a look, which may want to wake it
    m_scheduler->close();
}

} // namespace granary::engine
