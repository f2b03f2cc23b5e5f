// Forgetting snapshots, and giving back what they alone needed: when it is asked for, and by itself.
#include "core/engine/api_values.h"
#include "core/engine/local_engine.h"

#include "core/crypto/phrase.h"

#include <algorithm>
#include <ctime>

namespace granary::engine {
namespace {

/// When giving back is next tried by itself: ns since 1970, 8 bytes.
constexpr std::string_view collectSetting = "collect.next";
constexpr std::int64_t collectPeriodNs = 7 * nsPerDay;

/// Of this computer, at that moment.
std::int32_t zoneOffset(WallTime time)
{
    const auto seconds = static_cast<std::time_t>(time.ns / 1'000'000'000);
    std::tm local{};
    return localtime_r(&seconds, &local) ? static_cast<std::int32_t>(local.tm_gmtoff) : 0;
}

unsigned countOf(std::uint64_t value) { return static_cast<unsigned>(std::min<std::uint64_t>(value, UINT32_MAX / 8)); }

drive::RetentionPolicy toDrive(const api::Retention& keep)
{
    return {countOf(keep.last), countOf(keep.hourly), countOf(keep.daily), countOf(keep.weekly), countOf(keep.monthly), countOf(keep.yearly), keep.tags, keep.path.bytes};
}

/// What frees at once. wrongWords, wrongDrive.
Result<std::shared_ptr<const crypto::SigningKey>> adminKey(const api::SecretText& words, const crypto::DriveKeys& keys)
{
    const auto parsed = crypto::Phrase::parse(asBytes(words.view()));
    const auto* const phrase = std::get_if<crypto::Phrase>(&parsed);
    if (!phrase)
        return ErrorCode::wrongWords;
    const auto root = crypto::storageRoot(phrase->seed());
    auto key = crypto::storeAdminKey(root, keys.driveNumber);
    if (key.publicKey() != keys.storeAdmin)
        return ErrorCode::wrongDrive;
    return std::make_shared<const crypto::SigningKey>(std::move(key));
}

void addCollected(api::ForgetResult& out, const drive::CollectReport& r, bool purged)
{
    out.segmentsRepacked = r.segmentsRepacked;
    out.bytesCopied = r.bytesCopied;
    out.segmentsRemoved = r.segmentsRemoved;
    out.removedBytes = r.removedBytes;
    out.purgedBytes = r.purgedBytes;
    out.purged = purged;
    out.segmentsUnreadable = r.segmentsUnreadable;
    out.segmentsWaiting = r.segmentsWaiting;
    out.waitsForDevices = r.waitsForDevices;
    out.removalsWaiting = r.removalsWaiting;
    out.waitsForNodes.assign(r.waitsForNodes.begin(), r.waitsForNodes.end());
}

Status planNext(drive::Drive& drive, WallTime at)
{
    std::byte bytes[8];
    storeLittle(bytes, static_cast<std::uint64_t>(at.ns));
    return drive.putSetting(collectSetting, bytes);
}

} // namespace

Result<api::TaskId> LocalEngine::forget(api::ForgetRequest request)
{
    GRANARY_ASSIGN(const auto unlocked, m_slot.use({}));
    if (!request.snapshots.empty() && toDrive(request.keep).keepsSomething())
        return Error(ErrorCode::invalidArgument, "snapshots and a policy");
    if (request.snapshots.empty() && !toDrive(request.keep).keepsSomething() && request.words.empty())
        return Error(ErrorCode::invalidArgument, "a policy that keeps nothing");
    if (!request.keep.path.bytes.empty())
        GRANARY_TRY(checkPath(request.keep.path));
    std::shared_ptr<const crypto::SigningKey> purge;
    if (!request.words.empty()) {
        GRANARY_ASSIGN(purge, adminKey(request.words, unlocked->keys().drive));
        request.words = {};
    }
    const auto shared = std::make_shared<const api::ForgetRequest>(std::move(request));
    return m_tasks.start(api::TaskKind::forget, {}, [this, shared, purge](TaskContext& context) { return runForget(*shared, purge.get(), context); });
}

Result<api::TaskResult> LocalEngine::runForget(const api::ForgetRequest& request, const crypto::SigningKey* purge, TaskContext& context)
{
    GRANARY_ASSIGN(const auto use, m_slot.use(context.cancelToken()));
    context.progress({"connect", 0, 0, 0, 0, 0});
    use->awaitNodes(context.cancelToken());
    const auto started = m_environment.clock.steady();
    const auto progress = [&](const drive::Progress& p) { context.progress(toApi(p)); };
    drive::ForgetRequest run;
    run.policy = toDrive(request.keep);
    run.zone = zoneOffset;
    run.trustClocks = request.trustClocks;
    run.dryRun = request.dryRun;
    for (const auto& text : request.snapshots) {
        if (text.empty() || text == "latest")
            return Error(ErrorCode::invalidArgument, "a snapshot without a name");
        GRANARY_ASSIGN(const auto snapshot, use->drive().findSnapshot(text));
        if (std::find(run.snapshots.begin(), run.snapshots.end(), snapshot.id) == run.snapshots.end())
            run.snapshots.push_back(snapshot.id);
    }
    // Whoever lets something go goes on from the recovered state: that accepts it.
    if (!request.dryRun)
        GRANARY_TRY(use->setRecoveredUnaccepted(false));
    api::ForgetResult out;
    if (!run.snapshots.empty() || run.policy.keepsSomething()) {
        GRANARY_ASSIGN(const auto report, use->drive().forget(run, progress, context.cancelToken()));
        out = toApi(report);
    } else {
        out.kept = use->drive().status().snapshots;
    }
    out.dryRun = request.dryRun;
    if (!request.dryRun && (out.forgotten > 0 || purge)) {
        // Should this end here, the engine goes on by itself.
        GRANARY_TRY(planNext(use->drive(), m_environment.clock.wall()));
        const std::lock_guard lock(m_collectMutex);
        const auto collected = use->drive().collect({purge}, progress, context.cancelToken());
        if (collected) {
            addCollected(out, *collected, purge != nullptr);
            GRANARY_TRY(planNext(use->drive(), {m_environment.clock.wall().ns + (collected->segmentsWaiting > 0 || collected->segmentsUnreadable > 0 ? nsPerDay : collectPeriodNs)}));
        } else if (collected.error().code == ErrorCode::cancelled) {
            return collected.error();
        } else {
            out.postponed = collected.error(); // the snapshots are forgotten all the same
        }
    }
    out.seconds = std::chrono::duration<double>(m_environment.clock.steady() - started).count();
    return api::TaskResult(std::move(out));
}

Status LocalEngine::collectIfDue(DriveHost& host, const CancelToken& cancel)
{
    const auto now = m_environment.clock.wall();
    const auto known = host.drive().setting(collectSetting);
    if (!known || known->size() != 8)
        return planNext(host.drive(), {now.ns + collectPeriodNs});
    const auto next = static_cast<std::int64_t>(loadLittle<std::uint64_t>(*known));
    // A clock that was set back must not keep it away for years.
    if (next > now.ns && next - now.ns <= collectPeriodNs)
        return {};
    const std::unique_lock lock(m_collectMutex, std::try_to_lock);
    if (!lock.owns_lock())
        return {};
    GRANARY_ASSIGN(const auto collected, host.drive().collect({}, {}, cancel));
    return planNext(host.drive(), {now.ns + (collected.segmentsWaiting > 0 || collected.segmentsUnreadable > 0 ? nsPerDay : collectPeriodNs)});
}

} // namespace granary::engine
