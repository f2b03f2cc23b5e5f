#include "core/drive/backup.h"

#include "core/drive/backup_parts.h"

#include <algorithm>

namespace granary::drive {
namespace {

constexpr std::size_t maxWarnings = 1000;
constexpr std::size_t maxAbortedRuns = 1000;
/// A backup that takes longer than this counts what there is, to say how much is left; a shorter one is over sooner.
constexpr auto countAfter = std::chrono::seconds(5);
/// Windows of large files that are in use or kept for the next one.
constexpr std::size_t windowPoolBytes = 40 << 20;

bool sameFingerprints(ByteView known, const ScannedEntries& children)
{
    FingerprintReader reader(known);
    for (const auto& c : children) {
        const auto next = reader.next();
        if (!next || next->name != c.name || next->fingerprint != c.fingerprint)
            return false;
    }
    return !reader.next();
}

} // namespace

BackupRun::BackupRun(Vault& vault, const BackupRequest& request, const ProgressSink& progress, CancelToken cancel, const StateMerge* merge)
    : m_vault(vault), m_request(request), m_progress(progress), m_cancel(std::move(cancel)), m_merge(merge), m_windows(std::make_shared<BufferPool>(windowPoolBytes))
{
}

BackupRun::~BackupRun()
{
    for (auto& o : m_operations)
        if (o.batch && o.batch->done.valid())
            o.batch->done.wait();
    m_content.reset();
    m_vault.setWriter(nullptr);
    m_segments.reset();
}

void BackupRun::warning(Warning warning)
{
    const std::lock_guard lock(m_warningMutex);
    ++m_report.warningCount;
    if (m_report.warnings.size() < maxWarnings)
        m_report.warnings.push_back(std::move(warning));
}

void BackupRun::tell(bool always)
{
    const auto now = std::chrono::steady_clock::now();
    if (!m_progress || (!always && now - m_lastTold < std::chrono::milliseconds(200)))
        return;
    m_lastTold = now;
    m_state.uploadedBytes = m_segments ? m_segments->totals().uploadedBytes : 0;
    if (!m_count && m_walking && now - m_started >= countAfter)
        m_count = std::make_unique<ScanCount>(m_options, m_cancel);
    if (const auto total = m_count ? m_count->total() : std::nullopt) {
        m_state.filesTotal = std::max(total->files, m_state.files);
        m_state.bytesTotal = std::max(total->bytes, m_state.bytes);
    }
    m_progress(m_state);
}

Result<BackupReport> BackupRun::run()
{
    m_started = std::chrono::steady_clock::now();
    if (m_request.paths.empty())
        return Error(ErrorCode::invalidArgument, "nothing to back up");
    std::size_t requestBytes = 0;
    for (const auto* list : {&m_request.paths, &m_request.tags})
        for (const auto& text : *list)
            requestBytes += text.size() + 8;
    if (requestBytes > maxSnapshotBytes / 2)
        return Error(ErrorCode::tooLarge, "the list of paths: name the directories above them");
    GRANARY_ASSIGN(auto* const store, m_vault.store());
    GRANARY_ASSIGN(const auto coding, store->coding());
    auto& environment = m_vault.environment();
    GRANARY_TRY(beginRun());
    m_segments = std::make_unique<SegmentWriter>(
        SegmentWriter::Parts{m_vault.keys(), environment.random, environment.log, m_vault.catalog(), m_vault.chunks(), m_vault.spool(), *store}, coding, m_cancel, Unfinished::backup);
    m_segments->whileWaiting([this] { tell(false); });
    m_vault.setWriter(m_segments.get());
    m_content = std::make_unique<ContentWriter>(ContentWriter::Parts{m_vault.keys(), environment.random, environment.workers, m_vault.catalog(),
                                                                     m_vault.chunks(), m_vault.blobs(), *m_segments});
    m_state.phase = "read";
    m_options.paths = m_request.paths;
    m_options.excludes = m_request.excludes;
    m_options.skip = m_request.skip;
    m_walking = true;
    GRANARY_TRY(walk(m_options, *this, m_cancel));
    m_walking = false;
    m_count.reset();
    GRANARY_TRY(complete(0));
    GRANARY_ASSIGN(const auto last, unchangedSince());
    if (last)
        return concludeUnchanged(*last);
    GRANARY_TRY(finishPassages());
    GRANARY_TRY(m_content->finish());
    if (!m_rootEntry)
        return Error(ErrorCode::notFound, "none of the paths could be read");
    m_state.phase = "upload";
    tell(true);
    auto report = conclude();
    if (report)
        report->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_started).count();
    return report;
}

/// From here on this run is taken for one that never ended, until it has: what it writes about directories may name chunks that never left
/// memory.
Status BackupRun::beginRun()
{
    auto& catalog = m_vault.catalog();
    const auto read = [&](std::string_view name) {
        const auto bytes = catalog.setting(name);
        return bytes ? *bytes : Bytes();
    };
    auto aborted = read(abortedSetting);
    m_lastEnded = read(dirtySetting).empty();
    if (const auto last = read(dirtySetting); !last.empty()) {
        append(aborted, last);
        // Too many, or not of this form: nothing that is remembered of directories counts.
        if (aborted.size() > maxAbortedRuns * 8 || aborted.size() % 8 != 0) {
            GRANARY_TRY(catalog.forgetDirectories());
            aborted.clear();
        }
        GRANARY_TRY(catalog.putSetting(abortedSetting, aborted));
    }
    for (ByteView at = aborted; at.size() >= 8; at = at.subspan(8))
        m_aborted.insert(loadLittle<std::uint64_t>(at));
    Bytes run(8);
    m_vault.environment().random.fill(run);
    m_run = loadLittle<std::uint64_t>(run);
    return catalog.putSetting(dirtySetting, run);
}

/// The ways to the sources, deepest first. They come last because alone they are no reason for a snapshot: until it is known that there
/// will be one, nothing of them is written.
Status BackupRun::finishPassages()
{
    for (const auto& frame : std::exchange(m_passages, {}))
        GRANARY_TRY(completeDirectory(*frame));
    return {};
}

/// The snapshot that says all that this run would say: of the last run of this device that made one, if it is still there.
Result<std::optional<SnapshotId>> BackupRun::unchangedSince()
{
    const bool wrote = m_content->newBytes() > 0 || m_segments->totals().segments > 0 || !m_segments->openEntries().empty();
    if (!m_request.onlyIfChanged || m_changed || wrote || !m_lastEnded || !m_sourcesMet)
        return std::optional<SnapshotId>();
    const auto bytes = m_vault.catalog().setting(lastSnapshotSetting);
    const auto id = bytes ? SnapshotId::from(*bytes) : std::nullopt;
    if (!id)
        return std::optional<SnapshotId>();
    GRANARY_ASSIGN(const auto snapshots, m_vault.snapshots());
    const bool there = std::any_of(snapshots.begin(), snapshots.end(), [&](const auto& s) { return s.info.id == *id; });
    return there ? std::optional(*id) : std::nullopt;
}

/// Nothing was written but what is remembered of directories.
Result<BackupReport> BackupRun::concludeUnchanged(const SnapshotId& last)
{
    GRANARY_TRY(m_vault.catalog().flush());
    GRANARY_TRY(m_vault.catalog().removeSetting(dirtySetting));
    GRANARY_ASSIGN(const auto segments, m_vault.catalog().segmentRecords());
    m_report.snapshot = last;
    m_report.unchanged = true;
    m_report.complete = std::all_of(segments.begin(), segments.end(), [](const auto& s) { return s.record.complete(); });
    m_report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_started).count();
    return std::move(m_report);
}

void BackupRun::see(const std::string& path) const
{
    if (m_request.seen)
        m_request.seen(path);
}

Result<BackupReport> BackupRun::conclude()
{
    auto& environment = m_vault.environment();
    SnapshotRecord snapshot;
    snapshot.info.id = environment.random.id<SnapshotId>();
    snapshot.info.time = environment.clock.wall();
    snapshot.info.device = deviceName(m_vault);
    snapshot.info.tags = m_request.tags;
    snapshot.info.paths = m_request.paths;
    snapshot.info.files = m_report.files;
    snapshot.info.bytes = m_report.bytes;
    snapshot.slot = deviceSlot(m_vault);
    snapshot.root = std::move(*m_rootEntry);
    GRANARY_ASSIGN(const auto outcome, commit(m_vault, *m_segments, {.snapshot = snapshot}, m_cancel, m_merge));
    GRANARY_TRY(m_vault.catalog().flush());
    GRANARY_TRY(m_vault.catalog().putSetting(lastSnapshotSetting, snapshot.info.id.view()));
    GRANARY_TRY(m_vault.catalog().removeSetting(dirtySetting));
    const auto totals = m_segments->totals();
    m_report.snapshot = snapshot.info.id;
    m_report.complete = outcome.complete;
    m_report.newBytes = m_content->newBytes();
    m_report.storedBytes = totals.storedBytes;
    m_report.uploadedBytes = totals.uploadedBytes;
    m_report.segments = totals.segments;
    m_report.shardsPlaced = totals.shardsPlaced;
    m_report.shardsWanted = totals.shardsWanted;
    tell(true);
    return std::move(m_report);
}

// Walking ------------------------------------------------------------------------------------------------------------

Status BackupRun::enterDirectory(const ScannedDirectory& directory)
{
    auto frame = std::make_shared<Frame>();
    frame->path = directory.path;
    frame->name = directory.entry.name;
    frame->state = directory.state;
    frame->self = toEntry(directory.entry);
    if (frame->self.name.empty())
        frame->self.name = "root";
    if (!m_stack.empty()) {
        frame->keepParent = m_stack.back();
        frame->parent = m_stack.back().get();
        if (!frame->parent->sameChildren) { // its place; filled when the directory is complete
            passPrevious(*frame->parent, &frame->name);
            if (frame->parent->state == DirectoryState::passage && directory.state != DirectoryState::passage)
                frame->before = frame->parent->nextPrevious;
            (void)takePrevious(*frame->parent, frame->name, directory.entry.fingerprint);
            frame->numberInParent = frame->parent->add({frame->self, directory.entry.fingerprint});
        }
    }
    if (directory.handle && directory.state != DirectoryState::unreadable) {
        if (auto xattrs = directory.handle->attributes())
            frame->self.metadata.xattrs = std::move(*xattrs);
        else if (frame->parent && !frame->parent->sameChildren)
            warnOfChild(*frame->parent, frame->parent->child(frame->numberInParent), xattrs.error());
        else
            warning({xattrs.error().code, directory.path, xattrs.error().detail});
    }
    if (directory.state != DirectoryState::passage) {
        m_sourcesMet = true;
        see(directory.path);
    }
    GRANARY_ASSIGN(frame->previous, m_vault.catalog().directory(m_vault.directoryKey(frame->path)));
    frame->trusted = frame->previous && !m_aborted.contains(frame->previous->run);
    frame->sameChildren = frame->trusted && directory.state == DirectoryState::whole &&
                          sameFingerprints(frame->previous->fingerprints, directory.children);
    m_stack.push_back(std::move(frame));
    return {};
}

/// Whether all chunks of it are stored, those of its lists included. What can't be looked at is not.
bool BackupRun::contentIsWhole(const Content& content)
{
    if (!m_content->isStored(content))
        return false;
    return content.depth == 0 || m_vault
                                     .forEachChunk(content, 0, content.sizeBytes, m_cancel,
                                         [&](const ChunkRef& ref, std::uint64_t) { return m_vault.chunks().contains(ref.id) ? Status() : Status(ErrorCode::notFound); })
                                     .ok();
}

/// The same of an entry and everything below it.
bool BackupRun::isWhole(const Entry& entry)
{
    if (!contentIsWhole(entry.content))
        return false;
    if (entry.type != EntryType::directory)
        return true;
    auto children = m_vault.tree(entry.content, m_cancel);
    while (children)
        if (const auto child = children->next(); !child)
            return true;
        else if (!isWhole(*child))
            return false;
    return false;
}

void BackupRun::loadPrevious(Frame& frame)
{
    if (frame.previousTree)
        return;
    frame.previousTree.emplace();
    if (!frame.previous)
        return;
    auto tree = frame.previous->tree();
    const auto id = tree ? chunkIdOf(m_vault.keys(), *tree) : ChunkId();
    auto reader = tree ? TreeReader::open(std::move(*tree)) : Result<TreeReader>(tree.error());
    if (!reader) { // a damaged memory of the last run is no reason to fail: everything is read again
        frame.previous.reset();
        return;
    }
    frame.previousTreeId = id;
    frame.previousTree = std::move(*reader);
    frame.nextPrevious = frame.previousTree->next();
    frame.previousFingerprints.emplace(frame.previous->fingerprints);
    frame.nextFingerprint = frame.previousFingerprints->next();
}

/// Goes to `name` in the last run's tree, or to its end. Called in the order of the names.
void BackupRun::passPrevious(Frame& frame, const std::string* name)
{
    loadPrevious(frame);
    for (; frame.nextPrevious && (!name || frame.nextPrevious->name < *name); frame.nextPrevious = frame.previousTree->next())
        if (frame.keepsOthers() && (frame.trusted || isWhole(*frame.nextPrevious)))
            frame.add({std::move(*frame.nextPrevious), unknownFingerprint, true}); // once the directory is read whole again, it is not the same
    while (name && frame.nextFingerprint && frame.nextFingerprint->name < *name)
        frame.nextFingerprint = frame.previousFingerprints->next();
}

/// The entry of the last run when it is still the same and all its content is stored; it gives way in any case.
std::optional<Entry> BackupRun::takePrevious(Frame& frame, const std::string& name, const Fingerprint& fingerprint)
{
    passPrevious(frame, &name);
    if (!frame.nextPrevious || frame.nextPrevious->name != name)
        return std::nullopt;
    auto entry = std::move(frame.nextPrevious);
    frame.nextPrevious = frame.previousTree->next();
    const auto& known = frame.nextFingerprint;
    const bool same = known && known->name == name && known->fingerprint == fingerprint && (frame.trusted || contentIsWhole(entry->content));
    return same ? std::move(entry) : std::nullopt;
}

Status BackupRun::entry(const ScannedDirectory& directory, const ScannedEntry& entry)
{
    auto& frame = *m_stack.back();
    tell(false); // before this one counts: a large file counts bit by bit
    if (frame.state == DirectoryState::passage) {
        m_sourcesMet = true;
        see(joinPath(directory.path, entry.name));
    }
    if (entry.type == ScannedType::file) {
        ++m_report.files;
        m_report.bytes += entry.fileSizeBytes;
        ++m_state.files;
        m_state.bytes += entry.fileSizeBytes;
    }
    if (frame.sameChildren)
        return {}; // taken from the last run's tree, if that is needed at all
    if (auto same = takePrevious(frame, entry.name, entry.fingerprint)) {
        frame.add({std::move(*same), entry.fingerprint, true});
        settle(frame);
        // One that changed holds up all behind it.
        return frame.children.size() > maxChildren ? complete(0) : Status();
    }
    // Elsewhere the tree tells whether that made a difference.
    m_changed = m_changed || frame.state == DirectoryState::passage;
    return readChanged(directory, entry);
}

Status BackupRun::leaveDirectory(const ScannedDirectory&)
{
    m_operations.push_back({nullptr, nullptr, std::move(m_stack.back())});
    m_stack.pop_back();
    return m_operations.size() > maxOperations ? complete(maxOperations / 2) : Status();
}

// Completing, in the order of the walk -----------------------------------------------------------------------------------

/// Completes operations until at most `leave` are left.
Status BackupRun::complete(std::size_t leave)
{
    while (m_operations.size() > leave) {
        auto operation = std::move(m_operations.front());
        m_operations.pop_front();
        if (operation.batch) {
            if (operation.batch == m_openBatch)
                dispatchBatch();
            else
                --m_batches;
            operation.batch->done.wait();
            GRANARY_TRY(completeBatch(*operation.batch));
        } else if (operation.large) {
            GRANARY_TRY(completeLarge(*operation.large));
        } else if (operation.leave->state == DirectoryState::passage) {
            m_passages.push_back(std::move(operation.leave));
        } else {
            GRANARY_TRY(completeDirectory(*operation.leave));
        }
    }
    return {};
}

/// Moves what is final at the front of the children into tree and fingerprints.
void BackupRun::settle(Frame& frame)
{
    for (; !frame.children.empty() && frame.children.front().final; frame.children.pop_front(), ++frame.firstChild) {
        const auto& child = frame.children.front();
        appendFingerprint(frame.fingerprints, child.entry.name, child.fingerprint);
        if (!child.dropped)
            frame.tree.add(child.entry);
    }
}

/// The last run's tree with other entries for what changed below.
Status BackupRun::replaceChanged(Frame& frame)
{
    GRANARY_ASSIGN(auto bytes, frame.previous->tree());
    frame.previousTreeId = chunkIdOf(m_vault.keys(), bytes);
    GRANARY_ASSIGN(auto tree, TreeReader::open(std::move(bytes)));
    while (auto entry = tree.next()) {
        const auto changed = frame.changedBelow.find(entry->name);
        frame.tree.add(changed == frame.changedBelow.end() ? *entry : changed->second);
    }
    frame.fingerprints = frame.previous->fingerprints;
    return {};
}

Result<DirectoryRecord> BackupRun::recordOf(Frame& frame)
{
    if (frame.sameChildren) {
        GRANARY_TRY(replaceChanged(frame));
    } else {
        passPrevious(frame, nullptr);
        settle(frame);
        GRANARY_ASSERT(frame.children.empty());
    }
    frame.previousTree.reset();
    DirectoryRecord record;
    record.run = m_run;
    record.fingerprints = std::move(frame.fingerprints);
    const bool empty = frame.tree.empty();
    record.tree = frame.tree.finish();
    const auto id = chunkIdOf(m_vault.keys(), record.tree);
    if (frame.previousTreeId == id && (frame.trusted || contentIsWhole(frame.previous->content)))
        record.content = frame.previous->content;
    else {
        m_changed = true;
        if (!empty) {
            GRANARY_ASSIGN(record.content, m_content->putTree(id, record.tree));
        }
    }
    return record;
}

Status BackupRun::completeDirectory(Frame& frame)
{
    const bool reuse = frame.sameChildren && frame.changedBelow.empty();
    if (reuse) {
        frame.self.content = frame.previous->content;
    } else {
        GRANARY_ASSIGN(auto record, recordOf(frame));
        frame.self.content = record.content;
        const bool known = frame.trusted && frame.previous && frame.previous->fingerprints == record.fingerprints && frame.previous->content == record.content;
        frame.previous.reset();
        if (!known)
            GRANARY_TRY(m_vault.catalog().putDirectory(m_vault.directoryKey(frame.path), std::move(record)));
    }
    if (!frame.parent) {
        m_rootEntry = std::move(frame.self);
        return {};
    }
    // The parent's tree changes with this directory's content or metadata; its own fingerprints can't tell.
    auto& parent = *frame.parent;
    // A passage's tree is no reason for a snapshot, but the sources in it are.
    if (parent.state == DirectoryState::passage && frame.state != DirectoryState::passage)
        m_changed = m_changed || !frame.before || *frame.before != frame.self;
    if (!parent.sameChildren) {
        auto& child = parent.child(frame.numberInParent);
        child.entry = std::move(frame.self);
        child.final = true;
        settle(parent);
    } else if (!reuse) { // else nothing below changed, and the fingerprint says the same of the directory itself
        parent.changedBelow.insert_or_assign(frame.name, std::move(frame.self));
    }
    return {};
}

} // namespace granary::drive
