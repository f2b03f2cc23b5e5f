#include "core/drive/backup.h"

#include "core/crypto/hash.h"
#include "core/drive/backup_parts.h"
#include "core/drive/commit.h"

#include <algorithm>

namespace granary::drive {
namespace {

constexpr std::size_t maxWarnings = 1000;
constexpr std::size_t pathKeyBytes = 16;
/// A backup that takes longer than this counts what there is, to say how much is left; a shorter one is over sooner.
constexpr auto countAfter = std::chrono::seconds(5);
/// Windows of large files that are in use or kept for the next one.
constexpr std::size_t windowPoolBytes = 40 << 20;

} // namespace

BackupRun::BackupRun(Vault& vault, const BackupRequest& request, const ProgressSink& progress, CancelToken cancel)
    : m_vault(vault), m_request(request), m_progress(progress), m_cancel(std::move(cancel)), m_windows(std::make_shared<BufferPool>(windowPoolBytes))
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

Bytes BackupRun::pathKey(const std::string& path) const
{
    Bytes key(pathKeyBytes);
    crypto::blake2bKeyed(m_vault.keys().idKey.view(), {asBytes("granary.v1.path"), asBytes(path)}, key);
    return key;
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
    m_trusted = !m_vault.catalog().setting(dirtySetting).ok();
    GRANARY_TRY(m_vault.catalog().putSetting(dirtySetting, asBytes("1")));
    m_segments = std::make_unique<SegmentWriter>(
        SegmentWriter::Parts{m_vault.keys(), environment.random, environment.log, m_vault.catalog(), m_vault.chunks(), m_vault.spool(), *store}, coding, m_cancel);
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
    GRANARY_ASSIGN(const auto outcome, commit(m_vault, *m_segments, snapshot, m_cancel));
    GRANARY_TRY(m_vault.catalog().flush());
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
        frame->indexInParent = frame->parent->nextChild++;
        frame->parent->entries.emplace_back(); // its place; filled when the directory is complete
    }
    frame->names.reserve(directory.children.size());
    frame->fingerprints.reserve(directory.children.size());
    std::vector<std::pair<std::string_view, Fingerprint>> children;
    for (const auto& c : directory.children) {
        if (!c.stored())
            continue;
        frame->names.push_back(c.name);
        frame->fingerprints.push_back(c.fingerprint);
        children.emplace_back(c.name, c.fingerprint);
    }
    if (directory.handle && directory.state != DirectoryState::unreadable) {
        if (auto xattrs = directory.handle->attributes())
            frame->self.metadata.xattrs = std::move(*xattrs);
        else
            warning({xattrs.error().code, directory.path, xattrs.error().detail});
    }
    GRANARY_ASSIGN(frame->previous, m_vault.catalog().directory(pathKey(frame->path)));
    frame->sameChildren = m_trusted && frame->previous && directory.state == DirectoryState::whole &&
                          frame->previous->fingerprints == encodeFingerprints(children);
    m_stack.push_back(std::move(frame));
    return {};
}

Status BackupRun::loadPrevious(Frame& frame)
{
    if (frame.previousLoaded || !frame.previous)
        return {};
    frame.previousLoaded = true;
    auto entries = decodeTree(frame.previous->tree);
    if (!entries) // a damaged memory of the last run is no reason to fail: everything is read again
        return {};
    frame.previousEntries = std::move(*entries);
    std::map<std::string_view, Fingerprint, std::less<>> fingerprints;
    for (auto at = ByteView(frame.previous->fingerprints); at.size() > 41;) {
        const auto nameBytes = loadLittle<std::uint8_t>(at);
        if (at.size() < 1u + nameBytes + 40)
            break;
        const auto name = asText(at.subspan(1, nameBytes));
        at = at.subspan(1u + nameBytes);
        fingerprints[name] = {loadLittle<std::uint64_t>(at), loadLittle<std::int64_t>(at.subspan(8)), loadLittle<std::int64_t>(at.subspan(16)),
                              loadLittle<std::uint64_t>(at.subspan(24)), loadLittle<std::uint64_t>(at.subspan(32))};
        at = at.subspan(40);
    }
    for (const auto& e : frame.previousEntries) {
        const auto it = fingerprints.find(e.name);
        frame.previousByName[e.name] = {&e, it == fingerprints.end() ? unknownFingerprint : it->second};
    }
    return {};
}

/// The entry of the last run when the file is still the same and all its content is stored.
const Entry* BackupRun::previousEntry(Frame& frame, const std::string& name, const Fingerprint& fingerprint)
{
    const auto it = frame.previousByName.find(name);
    if (it == frame.previousByName.end() || it->second.second != fingerprint)
        return nullptr;
    const auto* entry = it->second.first;
    return m_trusted || m_content->isStored(entry->content) ? entry : nullptr;
}

Status BackupRun::entry(const ScannedDirectory& directory, const ScannedEntry& entry)
{
    auto& frame = *m_stack.back();
    tell(false); // before this one counts: a large file counts bit by bit
    if (entry.type == ScannedType::file) {
        ++m_report.files;
        m_report.bytes += entry.fileSizeBytes;
        ++m_state.files;
        m_state.bytes += entry.fileSizeBytes;
    }
    if (frame.sameChildren) {
        ++frame.nextChild;
        frame.entries.emplace_back(); // taken from the last run's tree, if that is needed at all
        return {};
    }
    GRANARY_TRY(loadPrevious(frame));
    if (const auto* same = previousEntry(frame, entry.name, entry.fingerprint)) {
        ++frame.nextChild;
        frame.entries.push_back(*same);
        return {};
    }
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
        } else {
            GRANARY_TRY(completeDirectory(*operation.leave));
        }
    }
    return {};
}

/// A directory that is only a way to a source, or can't be read, keeps what the last snapshot had of it.
void BackupRun::carryOver(Frame& frame, std::vector<Entry>& entries)
{
    for (const auto& old : frame.previousEntries) {
        const bool here = std::binary_search(frame.names.begin(), frame.names.end(), old.name);
        if (!here && (m_trusted || m_content->isStored(old.content)))
            entries.push_back(old);
    }
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
}

Status BackupRun::completeDirectory(Frame& frame)
{
    std::vector<Entry> entries;
    DirectoryRecord record;
    const bool reuse = frame.sameChildren && !frame.changedBelow;
    if (reuse) {
        record.content = frame.previous->content;
    } else {
        GRANARY_TRY(loadPrevious(frame));
        for (std::size_t i = 0; i < frame.entries.size(); ++i) {
            if (!frame.entries[i].name.empty()) {
                entries.push_back(std::move(frame.entries[i]));
            } else if (frame.sameChildren) {
                if (const auto it = frame.previousByName.find(frame.names[i]); it != frame.previousByName.end())
                    entries.push_back(*it->second.first);
            }
        }
        if (frame.state == DirectoryState::passage || frame.state == DirectoryState::unreadable)
            carryOver(frame, entries);
        std::vector<std::pair<std::string_view, Fingerprint>> children;
        for (std::size_t i = 0; i < frame.names.size(); ++i)
            children.emplace_back(frame.names[i], frame.fingerprints[i]);
        record.fingerprints = encodeFingerprints(children);
        record.tree = encodeTree(entries);
        if (frame.previous && frame.previous->tree == record.tree && (m_trusted || m_content->isStored(frame.previous->content)))
            record.content = frame.previous->content;
        else if (!entries.empty()) {
            GRANARY_ASSIGN(record.content, m_content->putTree(chunkIdOf(m_vault.keys(), record.tree), record.tree));
        }
        if (!frame.previous || frame.previous->fingerprints != record.fingerprints || frame.previous->tree != record.tree ||
            frame.previous->content != record.content)
            GRANARY_TRY(m_vault.catalog().putDirectory(pathKey(frame.path), record));
    }
    frame.self.content = record.content;
    if (!frame.parent) {
        m_rootEntry = std::move(frame.self);
        return {};
    }
    // The parent's tree changes with this directory's content or metadata; its own fingerprints can't tell.
    auto& parent = *frame.parent;
    if (parent.sameChildren && reuse)
        return {}; // nothing below changed, and the fingerprint says the same of the directory itself
    if (parent.sameChildren) {
        GRANARY_TRY(loadPrevious(parent));
        const auto it = parent.previousByName.find(frame.name);
        if (it != parent.previousByName.end() && *it->second.first == frame.self)
            return {};
    }
    parent.changedBelow = true;
    parent.entries[frame.indexInParent] = std::move(frame.self);
    return {};
}

} // namespace granary::drive
