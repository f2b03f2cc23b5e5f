// Backups, restores, what lies in snapshots, and the drive's nodes.
#include "core/engine/api_values.h"
#include "core/engine/entries_page.h"
#include "core/engine/local_engine.h"

namespace granary::engine {
namespace {

using namespace std::chrono_literals;

/// Other devices' newest states are looked for at most so often, but for backups, which always look.
constexpr Duration refreshPeriod = 20s;

api::TaskResult resultOf(auto value) { return api::TaskResult(std::move(value)); }

} // namespace

Result<api::TaskId> LocalEngine::addNode(const std::string& code)
{
    GRANARY_ASSIGN([[maybe_unused]] const auto unlocked, m_slot.use({}));
    return m_tasks.start(api::TaskKind::addNode, {}, [this, code](TaskContext& context) -> Result<api::TaskResult> {
        GRANARY_ASSIGN(const auto use, m_slot.use(context.cancelToken()));
        context.progress({"connect", 0, 0, 0, 0, 0});
        GRANARY_ASSIGN(auto node, use->addNode(code, context.cancelToken()));
        GRANARY_TRY(fillNewNodes(*use, context));
        return resultOf(std::move(node));
    });
}

Status LocalEngine::fillNewNodes(DriveHost& host, TaskContext& context)
{
    if (m_options.lasting || host.drive().status().segmentsDegraded == 0 || host.recoveredUnaccepted())
        return {};
    context.progress({"upload", 0, 0, 0, 0, 0});
    host.awaitNodes(context.cancelToken());
    const auto done = host.drive().topUp(context.cancelToken());
    return !done && done.error().code == ErrorCode::cancelled ? Status(done.error()) : Status();
}

Result<std::vector<api::Node>> LocalEngine::nodes()
{
    CancelToken cancel;
    GRANARY_ASSIGN(const auto use, m_slot.use(cancel));
    if (!m_options.lasting)
        use->awaitNodes(cancel);
    return use->nodes();
}

Result<api::TaskId> LocalEngine::removeNode(const std::string& id)
{
    GRANARY_ASSIGN(const auto now, m_slot.use({}));
    GRANARY_ASSIGN(const auto node, now->findNode(id));
    return m_tasks.start(api::TaskKind::removeNode, {}, [this, node](TaskContext& context) -> Result<api::TaskResult> {
        GRANARY_ASSIGN(const auto use, m_slot.use(context.cancelToken()));
        use->awaitNodes(context.cancelToken());
        GRANARY_TRY(use->setRecoveredUnaccepted(false));
        GRANARY_TRY(use->removeNode(node, [&](const api::Progress& p) { context.progress(p); }, context.cancelToken()));
        return api::TaskResult();
    });
}

Status LocalEngine::setRepairer(const std::string& id, bool on)
{
    GRANARY_ASSIGN(const auto use, m_slot.use({}));
    GRANARY_ASSIGN(const auto node, use->findNode(id));
    GRANARY_TRY(use->setRepairer(node, on));
    if (m_lookAfter)
        m_lookAfter->ask();
    return {};
}

Result<api::TaskId> LocalEngine::backup(const api::BackupRequest& request)
{
    GRANARY_ASSIGN(const auto now, m_slot.use({}));
    if (request.paths.empty())
        return Error(ErrorCode::invalidArgument, "no paths");
    for (const auto& path : request.paths)
        GRANARY_TRY(checkPath(path));
    m_journal.add(now->drive(), request);
    return m_tasks.start(
        api::TaskKind::backup, request.paths, [this, request](TaskContext& context) { return runBackup(request, context); },
        [this, request](const api::Task&, bool stopped) {
            // Stopped by lock or the engine's end: it stays written down, to be shown as interrupted.
            if (stopped)
                return;
            if (const auto use = m_slot.use({}))
                m_journal.remove((*use)->drive(), request);
        });
}

Result<api::TaskResult> LocalEngine::runBackup(
    const api::BackupRequest& request, TaskContext& context, std::function<void(const std::string& path)> seen)
{
    GRANARY_ASSIGN(const auto use, m_slot.use(context.cancelToken()));
    context.progress({"connect", 0, 0, 0, 0, 0});
    use->awaitNodes(context.cancelToken());
    drive::BackupRequest run;
    run.paths = toDrive(request.paths);
    run.excludes = request.excludes;
    run.tags = request.tags;
    run.onlyIfChanged = request.onlyIfChanged;
    run.seen = std::move(seen);
    // Backing up what is stored would store it again, for ever.
    run.skip.push_back(m_profile->directory());
    for (const auto& node : use->nodes())
        if (node.type == api::NodeType::folder)
            run.skip.push_back(joinPath(node.address.substr(folderPrefix.size()), "granary"));
    // Whoever backs up goes on from the recovered state: that accepts it.
    if (use->recoveredUnaccepted())
        GRANARY_TRY(use->setRecoveredUnaccepted(false));
    const auto done = use->drive().backup(run, [&](const drive::Progress& p) { context.progress(toApi(p)); }, context.cancelToken());
    use->tellHealth();
    GRANARY_ASSIGN(const auto report, done);
    if (const auto linked = use->linkNewNodes(); !linked)
        m_environment.log.write(LogLevel::warning, "engine", "nodes that another device added are not dialled: " + linked.error().text());
    return resultOf(toApi(report));
}

Result<api::TaskId> LocalEngine::restore(const api::RestoreRequest& request)
{
    GRANARY_ASSIGN([[maybe_unused]] const auto unlocked, m_slot.use({}));
    GRANARY_TRY(checkPath(request.target));
    for (const auto& path : request.paths)
        GRANARY_TRY(checkPath(path));
    return m_tasks.start(api::TaskKind::restore, request.paths,
        [this, request](TaskContext& context) { return runRestore(request, context); });
}

Result<api::TaskResult> LocalEngine::runRestore(const api::RestoreRequest& request, TaskContext& context)
{
    GRANARY_ASSIGN(const auto use, m_slot.use(context.cancelToken()));
    context.progress({"connect", 0, 0, 0, 0, 0});
    awaitDrive(*use, context.cancelToken());
    drive::RestoreRequest run;
    run.paths = toDrive(request.paths);
    GRANARY_ASSIGN(run.snapshot, findSnapshot(use->drive(), request.snapshot, run.paths, context.cancelToken()));
    run.target = request.target.bytes;
    run.conflict = toDrive(request.conflict);
    GRANARY_ASSIGN(const auto report,
        use->drive().restore(run, [&](const drive::Progress& p) { context.progress(toApi(p)); }, context.cancelToken()));
    return resultOf(toApi(report));
}

void LocalEngine::awaitDrive(DriveHost& host, const CancelToken& cancel)
{
    host.awaitNodes(cancel);
    refresh(host, cancel, true);
}

bool LocalEngine::awaitSome(DriveHost& host, const CancelToken& cancel)
{
    const bool all = host.awaitSomeNodes(cancel);
    refresh(host, cancel, all);
    return all;
}

void LocalEngine::refresh(DriveHost& host, const CancelToken& cancel, bool all)
{
    const std::lock_guard lock(m_refreshMutex);
    const auto now = m_environment.clock.steady();
    if (m_lastRefresh && now < *m_lastRefresh + refreshPeriod)
        return;
    if (const auto refreshed = host.drive().refresh(cancel); !refreshed) // what is known here is shown all the same
        return;
    // Who comes later may know of more.
    if (all)
        m_lastRefresh = now;
}

/// Of the newest there may be one of each device: the one that has `paths` counts.
Result<std::optional<SnapshotId>> LocalEngine::findSnapshot(
    drive::Drive& drive, const std::string& text, const std::vector<std::string>& paths, const CancelToken& cancel)
{
    if (text.empty() || text == "latest") {
        const auto newest = drive.newestWith(paths, cancel);
        if (!newest && newest.error().code == ErrorCode::notFound)
            return std::optional<SnapshotId>();
        if (!newest)
            return newest.error();
        return std::optional(newest->id);
    }
    // Looking for digits takes all segments into account; who names the whole id reads often.
    if (const auto id = SnapshotId::fromHexText(text))
        return std::optional(*id);
    GRANARY_ASSIGN(const auto info, drive.findSnapshot(text));
    return std::optional<SnapshotId>(info.id);
}

Result<std::vector<api::Snapshot>> LocalEngine::snapshots()
{
    CancelToken cancel;
    GRANARY_ASSIGN(const auto use, m_slot.use(cancel));
    awaitDrive(*use, cancel);
    GRANARY_ASSIGN(const auto infos, use->drive().snapshots());
    std::vector<api::Snapshot> out;
    for (const auto& info : infos)
        out.push_back(toApi(info));
    return out;
}

Result<std::vector<api::Entry>> LocalEngine::list(const api::ListRequest& request)
{
    CancelToken cancel;
    GRANARY_ASSIGN(const auto use, m_slot.use(cancel));
    const auto path = request.path.bytes.empty() ? std::string("/") : request.path.bytes;
    GRANARY_TRY(checkPath({path}));
    // Of the health it has to be known which nodes answer.
    if (request.health)
        awaitDrive(*use, cancel);
    GRANARY_ASSIGN(const auto listing, soon(*use, cancel, [&]() -> Result<drive::Drive::Listing> {
        GRANARY_ASSIGN(const auto snapshot, findSnapshot(use->drive(), request.snapshot, {path}, cancel));
        return use->drive().list(snapshot, path, cancel);
    }));
    std::vector<api::Entry> out;
    const auto view = request.health ? use->healthView() : drive::HealthView();
    for (auto rest = entriesBehind(listing.entries, request.after, request.limit); !rest.empty();) {
        // A page each: one that takes long leaves nothing unsaid of the next.
        const auto page = rest.first(std::min<std::size_t>(rest.size(), maxHealthRows));
        const auto health = request.health ? use->drive().healthOf(page, view, cancel) : std::vector<std::optional<drive::FileHealth>>(page.size());
        for (std::size_t i = 0; i < page.size(); ++i)
            out.push_back(toApi(page[i], listing.isDirectory ? joinPath(path, page[i].name) : path, health[i]));
        rest = rest.subspan(page.size());
    }
    return out;
}

Result<std::vector<api::Version>> LocalEngine::versions(const api::Path& path)
{
    GRANARY_TRY(checkPath(path));
    CancelToken cancel;
    GRANARY_ASSIGN(const auto use, m_slot.use(cancel));
    awaitDrive(*use, cancel);
    GRANARY_ASSIGN(const auto versions, use->drive().versions(path.bytes, cancel));
    std::vector<api::Version> out;
    for (const auto& v : versions)
        out.push_back({toApi(v.snapshot), toApi(v.entry, path.bytes)});
    return out;
}

Status LocalEngine::read(const api::ReadRequest& request, const std::function<Status(ByteView)>& sink, CancelToken cancel)
{
    GRANARY_TRY(checkPath(request.path));
    if (request.to < request.from)
        return Error(ErrorCode::invalidArgument, "range");
    GRANARY_ASSIGN(const auto use, m_slot.use(cancel));
    bool begun = false;
    const auto note = [&](ByteView piece) {
        begun = true;
        return sink(piece);
    };
    const auto read = [&]() -> Status {
        GRANARY_ASSIGN(const auto snapshot, findSnapshot(use->drive(), request.snapshot, {request.path.bytes}, cancel));
        return use->drive().read(snapshot, request.path.bytes, request.from, request.to, note, cancel);
    };
    return soon(*use, cancel, read, begun);
}

} // namespace granary::engine
