// Verification and repair, when they are asked for and by themselves.
#include "core/engine/api_values.h"
#include "core/engine/drill_record.h"
#include "core/engine/local_engine.h"

#include <algorithm>

namespace granary::engine {
namespace {

/// A month's challenges in as many parts as it has hours.
constexpr std::uint64_t partsOfAMonth = 30 * 24;
constexpr std::int64_t drillPeriodNs = 30ll * 86400 * 1'000'000'000;
constexpr std::size_t maxDrillNodes = 100;
/// Page "How many shards": friends' machines are replaced within a week.
constexpr std::int64_t goneAfterSeconds = 7 * 86400;

} // namespace

Result<api::TaskId> LocalEngine::verify(const api::VerifyRequest& request)
{
    GRANARY_ASSIGN([[maybe_unused]] const auto unlocked, m_slot.use({}));
    if (!(request.samplePercent >= 0 && request.samplePercent <= 100))
        return Error(ErrorCode::invalidArgument, "samplePercent");
    return m_tasks.start(api::TaskKind::verify, {}, [this, request](TaskContext& context) -> Result<api::TaskResult> {
        GRANARY_ASSIGN(const auto use, m_slot.use(context.cancelToken()));
        context.progress({"connect", 0, 0, 0, 0, 0});
        use->awaitNodes(context.cancelToken());
        auto verified = use->health().verify({request, {}}, [&](const api::Progress& p) { context.progress(p); }, context.cancelToken());
        use->tellHealth();
        GRANARY_ASSIGN(auto found, std::move(verified));
        return api::TaskResult(std::move(found));
    });
}

Result<api::TaskId> LocalEngine::repair()
{
    GRANARY_ASSIGN([[maybe_unused]] const auto unlocked, m_slot.use({}));
    return m_tasks.start(api::TaskKind::repair, {}, [this](TaskContext& context) -> Result<api::TaskResult> {
        GRANARY_ASSIGN(const auto use, m_slot.use(context.cancelToken()));
        context.progress({"connect", 0, 0, 0, 0, 0});
        use->awaitNodes(context.cancelToken());
        const std::unique_lock lock(m_repairMutex, std::try_to_lock);
        if (!lock.owns_lock())
            return Error(ErrorCode::busy, "a repair is under way");
        // Whoever repairs goes on from the recovered state: that accepts it.
        GRANARY_TRY(use->setRecoveredUnaccepted(false));
        GRANARY_ASSIGN(auto done,
            use->health().repair(DriveHealth::Away::replace, [&](const api::Progress& p) { context.progress(p); }, context.cancelToken()));
        GRANARY_TRY(use->moveFromThoseWhoStop(context.cancelToken()));
        return api::TaskResult(std::move(done));
    });
}

Result<api::TaskId> LocalEngine::drill(const api::DrillRequest& request)
{
    GRANARY_ASSIGN([[maybe_unused]] const auto unlocked, m_slot.use({}));
    return m_tasks.start(api::TaskKind::drill, {}, [this, request](TaskContext& context) -> Result<api::TaskResult> {
        GRANARY_ASSIGN(const auto use, m_slot.use(context.cancelToken()));
        context.progress({"connect", 0, 0, 0, 0, 0});
        use->awaitNodes(context.cancelToken());
        // Another one would share the scratch place.
        const std::unique_lock lock(m_drillMutex, std::try_to_lock);
        if (!lock.owns_lock())
            return Error(ErrorCode::busy, "a drill is under way");
        const auto before = use->bytesRead();
        drive::DrillRequest run;
        run.scratch = m_profile->path("drill");
        run.all = request.all;
        GRANARY_ASSIGN(const auto report,
            use->drive().drill(run, [&](const drive::Progress& p) { context.progress(toApi(p)); }, context.cancelToken()));
        auto out = toApi(report);
        out.all = request.all;
        out.time = m_environment.clock.wall();
        const auto after = use->bytesRead();
        for (const auto& node : use->nodes())
            if (const auto at = after.find(node.id); at != after.end() && out.nodes.size() < maxDrillNodes) {
                const auto was = before.find(node.id);
                if (const auto bytes = at->second - (was == before.end() ? 0 : was->second); bytes > 0)
                    out.nodes.push_back({node.id, node.address, bytes});
            }
        // Nodes that are away now say nothing about the drive.
        const bool only = out.damagedCount > 0 && out.damagedCount == out.damaged.size() &&
                          std::all_of(out.damaged.begin(), out.damaged.end(), [](const auto& d) { return defaultKind(d.code) == ErrorKind::transient; });
        if (!only)
            GRANARY_TRY(DrillRecord(use->drive()).add(out));
        return api::TaskResult(std::move(out));
    });
}

Result<std::vector<api::DrillResult>> LocalEngine::drills()
{
    GRANARY_ASSIGN(const auto use, m_slot.use({}));
    return DrillRecord(use->drive()).all();
}

/// What lies on nodes that nobody has seen for long is not waited for any more.
Status LocalEngine::doubtGoneNodes(DriveHost& host)
{
    const auto gone = host.watch().goneFor(goneAfterSeconds);
    if (gone.empty())
        return {};
    GRANARY_ASSIGN(const auto records, host.drive().segmentRecords());
    std::vector<drive::Doubt> doubts;
    for (const auto& record : records)
        for (const auto& place : record.shards)
            if (std::find(gone.begin(), gone.end(), place.node) != gone.end())
                doubts.push_back({record.id, place.shard, place.node, drive::DoubtReason::nodeGone, m_environment.clock.wall()});
    return host.drive().changeDoubts(doubts, {});
}

/// Once a month, while all nodes answer; a day after one that did not come to its end.
bool LocalEngine::drillIsDue(DriveHost& host)
{
    const auto nodes = host.nodes();
    const bool allUp = std::all_of(nodes.begin(), nodes.end(), [](const auto& node) { return node.reachable; });
    const auto since = m_environment.clock.steady() - m_lastDrillTry;
    if (host.drive().status().snapshots == 0 || !allUp || (m_lastDrillTry != SteadyTime() && since < std::chrono::hours(24)))
        return false;
    const auto last = DrillRecord(host.drive()).last();
    const auto now = m_environment.clock.wall();
    // A clock that was set back must not keep the next one away for years.
    return !last || now.ns - last->time.ns >= drillPeriodNs || last->time.ns - now.ns > drillPeriodNs;
}

void LocalEngine::lookAfter()
{
    CancelToken cancel;
    {
        const std::lock_guard lock(m_topUpMutex);
        if (m_stopping)
            return;
        m_lookAfterCancel = cancel;
    }
    const auto use = m_slot.use(cancel);
    if (!use || (*use)->recoveredUnaccepted())
        return;
    auto& host = **use;
    const auto log = [this](std::string_view what, const Error& error) {
        m_environment.log.write(LogLevel::info, "engine", std::string(what) + ": " + std::string(errorName(error.code)));
    };
    host.awaitNodes(cancel);
    if (const auto noted = host.watch().look(host.nodes()); !noted)
        log("what was seen of the nodes could not be written down", noted.error());
    if (const auto given = doubtGoneNodes(host); !given)
        log("the shards of nodes that are gone could not be written down", given.error());
    const auto looked = host.health().verify({{false, 0}, placement::challengesNeeded(UINT32_MAX) / partsOfAMonth + 1}, [](const api::Progress&) {}, cancel);
    host.tellHealth();
    if (!looked)
        return log("the nodes could not be asked for what they hold", looked.error());
    if (drillIsDue(host)) {
        m_lastDrillTry = m_environment.clock.steady();
        if (const auto started = drill({}); !started)
            log("no drill could be started", started.error());
    }
    if (const auto collected = collectIfDue(host, cancel); !collected)
        log("what nothing needs could not be given back yet", collected.error());
    const auto mended = host.mendedByOthers(cancel);
    const auto doubts = host.drive().doubts();
    if (!doubts || (doubts->empty() && mended.empty()))
        return host.settleRepairers(cancel);
    const std::unique_lock lock(m_repairMutex, std::try_to_lock);
    if (!lock.owns_lock())
        return; // somebody repairs already
    std::set<SegmentId> segments;
    for (const auto& [segment, count] : mended)
        segments.insert(segment);
    if (const auto done = host.health().repair(DriveHealth::Away::waitFor, [](const api::Progress&) {}, cancel, segments); !done)
        log("not everything could be repaired yet", done.error());
    else
        host.foundMended(mended);
    // Only now: a job that changed has its repairer forget where it put what.
    host.settleRepairers(cancel);
}

} // namespace granary::engine
