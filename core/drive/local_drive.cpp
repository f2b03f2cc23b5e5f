#include "core/drive/local_drive.h"

#include "core/drive/backup.h"
#include "core/drive/commit.h"
#include "core/drive/content_reader.h"
#include "core/drive/device_states.h"
#include "core/drive/recovery.h"
#include "core/drive/restore.h"
#include "core/drive/segment_use.h"

#include <algorithm>
#include <set>

namespace granary::drive {
namespace {

constexpr std::size_t minSnapshotDigits = 4;

/// False when the record is not what the move began with: the shard is no longer there, or the new place would be a second one for its row
/// or its node.
bool applyMove(SegmentRecord& record, const ShardMove& move)
{
    const auto from = std::find(record.shards.begin(), record.shards.end(), move.from);
    if (move.to && std::find(record.shards.begin(), record.shards.end(), *move.to) != record.shards.end()) {
        // The same move, done by somebody else.
        std::erase(record.shards, move.from);
        return true;
    }
    if (from == record.shards.end())
        return false;
    if (!move.to) {
        if (record.shards.size() <= record.k)
            return false;
        record.shards.erase(from);
        record.wanted = static_cast<std::uint8_t>(std::max<std::size_t>({record.k, record.shards.size(), record.wanted - 1u}));
        return true;
    }
    for (auto place = record.shards.begin(); place != record.shards.end(); ++place)
        if (place != from && (place->node == move.to->node || place->shard == move.to->shard))
            return false;
    *from = *move.to;
    return true;
}

} // namespace

Result<std::unique_ptr<Drive>> Drive::open(DriveEnvironment environment, const std::string& directory, const store::DatabaseKey& key, crypto::KeyRing keys)
{
    GRANARY_TRY(environment.files.makeDirectories(directory));
    GRANARY_ASSIGN(auto catalog, Catalog::open(environment.files, joinPath(directory, "drive.db"), key));
    auto drive = std::make_unique<LocalDrive>(environment, directory, std::move(keys), std::move(catalog));
    GRANARY_TRY(drive->load());
    return std::unique_ptr<Drive>(std::move(drive));
}

LocalDrive::LocalDrive(DriveEnvironment environment, const std::string& directory, crypto::KeyRing keys, std::unique_ptr<Catalog> catalog)
    : m_vault(environment, directory, std::move(keys), std::move(catalog))
{
}

Status LocalDrive::load() { return m_vault.load(); }

void LocalDrive::attach(SegmentStore* store) { m_vault.attach(store); }

Result<BackupReport> LocalDrive::backup(const BackupRequest& request, const ProgressSink& progress, CancelToken cancel)
{
    const Writing lock(*this);
    GRANARY_TRY(loadRecovered(m_vault, cancel));
    GRANARY_TRY(forgetRemovedNodes());
    // What an earlier run left in the spool belongs to this one's snapshot as well.
    if (const auto put = putSpooled(cancel); !put)
        return put.error();
    auto report = backUp(request, progress, cancel);
    if (!report && report.error().code == ErrorCode::conflict) {
        // Two machines that were recovered at the same time have the same slot, and the other one was quicker.
        GRANARY_ASSIGN(const auto heads, headsNow(m_vault, cancel));
        GRANARY_ASSIGN(const bool left, leaveTakenSlot(m_vault, heads));
        if (left)
            report = backUp(request, progress, cancel);
    }
    if (!report)
        return report;
    // The snapshot is safe as it is; what can't be spread further now is tried again when nodes come.
    (void)spreadFurther(cancel);
    report->survivesLosses = status().survivesLosses;
    return report;
}

Result<BackupReport> LocalDrive::backUp(const BackupRequest& request, const ProgressSink& progress, const CancelToken& cancel)
{
    // What other devices stored is not stored again.
    std::optional<StateMerge> rest;
    GRANARY_TRY(mergeOthers(cancel, rest));
    // Nobody waits for one that was silent for long.
    if (const auto root = m_vault.root(); root->sequence > 0 && m_vault.environment().clock.wall().ns - root->time.ns > deviceRestsAfterNs / 3)
        GRANARY_TRY(m_vault.catalog().putSetting(unannouncedSetting, asBytes("1")));
    if (m_vault.catalog().setting(unannouncedSetting)) {
        rest.reset(); // it comes with that
        GRANARY_TRY(announce(cancel));
    }
    BackupRun run(m_vault, request, progress, cancel, rest ? &*rest : nullptr);
    auto report = run.run();
    if (report && rest && !report->unchanged) // an unchanged run has published nothing, and so has taken nothing along
        GRANARY_TRY(merged(*rest, cancel));
    return report;
}

Result<RestoreReport> LocalDrive::restore(const RestoreRequest& request, const ProgressSink& progress, CancelToken cancel)
{
    GRANARY_ASSIGN(const auto snapshot, snapshotOf(request.snapshot));
    RestoreRun run(m_vault, request, progress, cancel);
    return run.run(snapshot);
}

Result<std::vector<SnapshotRecord>> LocalDrive::records()
{
    GRANARY_ASSIGN(auto out, m_vault.snapshots());
    const auto devices = mergedDevices();
    for (auto& record : out)
        if (const auto* device = devices.deviceAt(record.slot); device && !device->name.empty())
            record.info.device = device->name;
    return out;
}

/// A segment doesn't say which snapshots need it, so one that lacks shards counts against all of them.
bool LocalDrive::allComplete()
{
    const auto segments = knownSegments(Which::published);
    return segments && std::all_of(segments->begin(), segments->end(), [](const auto& s) { return s.complete(); });
}

Result<std::vector<SnapshotInfo>> LocalDrive::snapshots()
{
    GRANARY_ASSIGN(auto records, this->records());
    const bool complete = allComplete();
    std::vector<SnapshotInfo> out;
    for (auto& r : records) {
        r.info.complete = complete;
        out.push_back(std::move(r.info));
    }
    return out;
}

Result<SnapshotInfo> LocalDrive::findSnapshot(std::string_view text)
{
    GRANARY_ASSIGN(const auto all, snapshots());
    constexpr std::string_view ofDevice = "latest:";
    if (text.starts_with(ofDevice)) {
        const auto name = text.substr(ofDevice.size());
        const auto newest = std::find_if(all.rbegin(), all.rend(), [&](const SnapshotInfo& s) { return s.device == name; });
        return newest != all.rend() ? Result<SnapshotInfo>(*newest) : Result<SnapshotInfo>(Error(ErrorCode::notFound, "no snapshot of a device of that name"));
    }
    if (text == "latest")
        return all.empty() ? Result<SnapshotInfo>(Error(ErrorCode::notFound, "no snapshot yet")) : Result<SnapshotInfo>(all.back());
    if (text.size() < minSnapshotDigits)
        return Error(ErrorCode::invalidArgument, "a snapshot needs at least 4 hexadecimal digits, or \"latest\"");
    const SnapshotInfo* found = nullptr;
    for (const auto& s : all) {
        if (!s.id.hex().starts_with(text))
            continue;
        if (found)
            return Error(ErrorCode::invalidArgument, "several snapshots begin with these digits");
        found = &s;
    }
    return found ? Result<SnapshotInfo>(*found) : Result<SnapshotInfo>(Error(ErrorCode::notFound, "no such snapshot"));
}

Result<SnapshotRecord> LocalDrive::snapshotOf(const std::optional<SnapshotId>& id)
{
    GRANARY_ASSIGN(auto all, records());
    if (all.empty())
        return Error(ErrorCode::notFound, "the drive has no snapshot yet");
    if (!id) {
        // This device's own, if there is one.
        const auto own = std::find_if(all.rbegin(), all.rend(), [name = deviceName(m_vault)](const SnapshotRecord& r) { return r.info.device == name; });
        return std::move(own != all.rend() ? *own : all.back());
    }
    for (auto& r : all)
        if (r.info.id == *id)
            return std::move(r);
    return Error(ErrorCode::notFound, "no such snapshot");
}

Result<EntryCache::Found> LocalDrive::entryOf(const SnapshotRecord& snapshot, const std::string& path, const CancelToken& cancel)
{
    if (auto known = m_entries.find(snapshot.info.id, path))
        return known;
    GRANARY_ASSIGN(auto entry, entryAt(m_vault, snapshot.root, path, cancel));
    auto found = std::make_shared<const Entry>(std::move(entry));
    m_entries.insert(snapshot.info.id, path, found);
    return found;
}

Result<Drive::Listing> LocalDrive::list(const std::optional<SnapshotId>& snapshot, const std::string& path, CancelToken cancel)
{
    GRANARY_ASSIGN(const auto record, snapshotOf(snapshot));
    GRANARY_ASSIGN(const auto entry, entryOf(record, path, cancel));
    Listing out;
    out.isDirectory = entry->type == EntryType::directory;
    if (!out.isDirectory) {
        out.entries.push_back(*entry);
        return out;
    }
    GRANARY_ASSIGN(auto entries, m_vault.tree(entry->content, cancel));
    while (auto child = entries.next())
        out.entries.push_back(std::move(*child));
    return out;
}

Result<std::vector<Drive::Version>> LocalDrive::versions(const std::string& path, CancelToken cancel)
{
    GRANARY_ASSIGN(auto all, records());
    std::vector<Version> out;
    for (auto it = all.rbegin(); it != all.rend(); ++it) {
        auto entry = entryAt(m_vault, it->root, path, cancel);
        if (!entry) {
            if (entry.error().code != ErrorCode::notFound || entry.error().kind == ErrorKind::corrupt)
                return entry.error();
            continue;
        }
        // Newest first: an older snapshot with the same entry is where that version began.
        if (!out.empty() && out.back().entry == *entry)
            out.back().snapshot = it->info;
        else
            out.push_back({it->info, std::move(*entry)});
    }
    if (out.empty())
        return Error(ErrorCode::notFound, "no snapshot holds this path");
    const bool complete = allComplete();
    for (auto& version : out)
        version.snapshot.complete = complete;
    return out;
}

Status LocalDrive::read(const std::optional<SnapshotId>& snapshot, const std::string& path, std::uint64_t from, std::uint64_t to,
                        const std::function<Status(ByteView)>& sink, CancelToken cancel)
{
    GRANARY_ASSIGN(const auto record, snapshotOf(snapshot));
    GRANARY_ASSIGN(const auto found, entryOf(record, path, cancel));
    const auto& entry = *found;
    if (entry.type != EntryType::file)
        return Error(ErrorCode::invalidArgument, "not a regular file");
    to = std::min(to, entry.fileSizeBytes);
    if (from > to)
        return Error(ErrorCode::invalidArgument, "the range begins behind the end of the file");
    return ContentReader(m_vault, sink, cancel).read(entry, from, to);
}

std::unique_ptr<SegmentWriter> LocalDrive::makeWriter(SegmentStore& store, Coding coding, const CancelToken& cancel)
{
    auto& environment = m_vault.environment();
    return std::make_unique<SegmentWriter>(
        SegmentWriter::Parts{m_vault.keys(), environment.random, environment.log, m_vault.catalog(), m_vault.chunks(), m_vault.spool(), store}, coding, cancel);
}

Status LocalDrive::publishChanges(const CancelToken& cancel, const StateMerge* merge) { return publishWith({}, cancel, merge); }

Status LocalDrive::publishWith(StateChanges changes, const CancelToken& cancel, const StateMerge* merge)
{
    GRANARY_ASSIGN(auto* const store, m_vault.store());
    GRANARY_ASSIGN(const auto coding, store->coding());
    const auto writer = makeWriter(*store, coding, cancel);
    m_vault.setWriter(writer.get());
    const auto outcome = commit(m_vault, *writer, std::move(changes), cancel, merge);
    m_vault.setWriter(nullptr);
    return outcome ? Status() : Status(outcome.error());
}

Result<std::vector<ShardMove>> LocalDrive::recordMoves(const std::vector<ShardMove>& moves)
{
    const Writing lock(*this);
    GRANARY_TRY(loadRecovered(m_vault, {}));
    // What is published must not name what an earlier try left in the spool alone.
    GRANARY_ASSIGN(const bool unpublished, putSpooled({}));
    std::vector<ShardMove> unfit;
    std::vector<CatalogSegment> before;
    for (const auto& move : moves) {
        // Read now: a backup or a top-up may have been at it since the move began.
        GRANARY_ASSIGN(auto local, m_vault.catalog().segment(move.segment));
        auto record = local ? local->record : SegmentRecord();
        if (!local || !applyMove(record, move)) {
            unfit.push_back(move);
            continue;
        }
        GRANARY_TRY(m_vault.catalog().updateRecord(record, local->spooled));
        before.push_back(std::move(*local));
    }
    GRANARY_ASSIGN(const bool moved, hasMoved());
    if ((!unpublished && !moved) || m_vault.root()->sequence == 0)
        return unfit;
    if (const auto published = publishChanges({}); !published) {
        // The old copies stay: whoever recovers finds them, and so must this machine. Undone from the last to the first, since two moves may
        // concern one segment.
        for (auto at = before.rbegin(); at != before.rend(); ++at)
            GRANARY_TRY(m_vault.catalog().updateRecord(at->record, at->spooled));
        return published.error();
    }
    return unfit;
}

Result<std::vector<SegmentRecord>> LocalDrive::segmentRecords()
{
    // A backup may hold the lock for hours: it is needed once in a drive's life only.
    if (isUnloaded(m_vault)) {
        const Writing lock(*this);
        GRANARY_TRY(loadRecovered(m_vault, {}));
    }
    GRANARY_ASSIGN(auto out, knownSegments(Which::all));
    GRANARY_ASSIGN(const auto gone, givenBackByOthers());
    if (!gone.empty())
        std::erase_if(out, [&](const auto& record) { return gone.contains(record.id); });
    return out;
}

/// Nodes are asked once for each state of another device.
Result<std::set<SegmentId>> LocalDrive::givenBackByOthers()
{
    const auto others = m_vault.others();
    if (others.empty())
        return std::set<SegmentId>();
    std::vector<std::tuple<std::uint32_t, InstanceId, std::uint64_t>> states{{deviceSlot(m_vault), {}, m_vault.root()->sequence}};
    for (const auto& other : others)
        states.emplace_back(other->slot, other->instance, other->sequence);
    const std::lock_guard lock(m_givenBackMutex);
    if (!m_givenBack || m_givenBack->first != states) {
        GRANARY_ASSIGN(auto gone, removedByOthers(m_vault, {}));
        m_givenBack.emplace(std::move(states), std::move(gone));
    }
    return m_givenBack->second;
}

Result<RecoveredState> LocalDrive::recover(CancelToken cancel)
{
    const Writing lock(*this);
    GRANARY_ASSIGN(auto state, recoverState(m_vault, cancel));
    // The drive is what all its devices have, not only the one that wrote last.
    if (const auto others = lookForOthers(cancel); !others && others.error().code == ErrorCode::cancelled)
        return others.error();
    if (const auto all = records())
        state.snapshots = all->size();
    return state;
}

/// Published: those that the last state tells of. The others are on their way, or left from a run that did not end.
Result<std::vector<SegmentRecord>> LocalDrive::knownSegments(Which which)
{
    if (isUnloaded(m_vault)) {
        const std::lock_guard lock(m_manifestMutex);
        const auto sequence = m_vault.root()->sequence;
        if (!m_manifest || m_manifest->first != sequence) {
            GRANARY_ASSIGN(auto segments, manifestSegments(m_vault));
            m_manifest.emplace(sequence, std::move(segments));
        }
        return m_manifest->second;
    }
    GRANARY_ASSIGN(auto segments, m_vault.catalog().segmentRecords());
    // A former state's manifest lies in boot segments that nobody may need any more.
    std::set<SegmentId> booting;
    auto states = m_vault.others();
    const auto root = m_vault.root();
    const bool left = root->slot != deviceSlot(m_vault) && // found, not published here: nobody keeps what it lies in once its device goes on
                      std::any_of(states.begin(), states.end(), [&](const auto& other) { return covers(*other, {root->sequence, root->slot}, *root); });
    if (!left)
        states.push_back(root);
    for (const auto& state : states)
        for (const auto& boot : state->bootSegments)
            booting.insert(boot.id);
    std::vector<SegmentRecord> out;
    out.reserve(segments.size());
    for (auto& s : segments)
        if (s.state == SegmentState::fresh ? which == Which::all : !s.boot || booting.contains(s.record.id))
            out.push_back(std::move(s.record));
    return out;
}

DriveStatus LocalDrive::status(const std::set<NodeId>* reachable)
{
    DriveStatus out;
    const auto root = m_vault.root();
    const auto all = m_vault.others().empty() ? Result<std::vector<SnapshotRecord>>(Error(ErrorCode::notFound)) : records();
    out.snapshots = all ? all->size() : root->snapshotCount;
    out.stateSequence = root->sequence;
    if (const auto newest = newestOfEach())
        for (const auto& [device, record] : *newest) {
            out.files += record.info.files;
            out.bytes += record.info.bytes;
        }
    const auto segments = knownSegments(Which::published);
    // Shards in doubt are counted by nobody.
    std::map<SegmentId, std::set<std::pair<std::uint8_t, NodeId>>> doubted;
    for (const auto& d : m_vault.catalog().doubts().valueOr({}))
        doubted[d.segment].emplace(d.shard, d.node);
    const SegmentRecord* weakest = nullptr;
    std::int64_t least = 0; ///< shards of the weakest beyond its k
    if (segments)
        for (const auto& s : *segments) {
            const auto doubts = doubted.find(s.id);
            std::size_t sure = 0;
            std::size_t there = 0;
            for (const auto& place : s.shards) {
                if (doubts != doubted.end() && doubts->second.contains({place.shard, place.node}))
                    continue;
                ++sure;
                there += !reachable || reachable->contains(place.node) ? 1 : 0;
            }
            ++(sure >= s.wanted ? out.segmentsFull : out.segmentsDegraded);
            const auto margin = static_cast<std::int64_t>(there) - s.k;
            if (!weakest || margin < least) {
                weakest = &s;
                least = margin;
            }
        }
    if (weakest) {
        out.k = weakest->k;
        out.n = weakest->wanted;
        out.survivesLosses = static_cast<unsigned>(std::max<std::int64_t>(0, least));
    } else if (const auto store = m_vault.store()) {
        if (const auto coding = (*store)->coding()) {
            out.k = coding->k;
            out.n = coding->n;
        }
    }
    if (const auto spooled = m_vault.spool().scan())
        for (const auto& [id, bytes] : *spooled)
            out.spoolBytes += bytes;
    return out;
}

std::vector<KnownNode> LocalDrive::nodes() { return m_vault.catalog().nodes().valueOr({}); }
Status LocalDrive::putNode(const KnownNode& node) { return m_vault.catalog().putNode(node); }
Status LocalDrive::removeNode(const NodeId& id) { return m_vault.catalog().removeNode(id); }
Status LocalDrive::putSetting(std::string_view name, ByteView value) { return m_vault.catalog().putSetting(engineSetting(name), value); }
Result<Bytes> LocalDrive::setting(std::string_view name) { return m_vault.catalog().setting(engineSetting(name)); }

} // namespace granary::drive
