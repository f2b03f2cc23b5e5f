#include "core/drive/backup.h"

#include "core/crypto/hash.h"
#include "core/drive/commit.h"

#include <algorithm>
#include <cstring>

namespace granary::drive {
namespace {

constexpr std::size_t batchFiles = 128;
constexpr std::size_t batchBytes = 1 << 20;
constexpr std::size_t maxOperations = 4096;
constexpr std::size_t maxBatches = 12;
constexpr std::size_t maxWarnings = 1000;
/// Largest chunks that fit a window of a large file: 12 MiB.
constexpr std::size_t windowChunks = 3;
constexpr std::size_t keptWindowBytes = 48 << 20;
constexpr std::size_t pathKeyBytes = 16;

/// Fingerprint that no file has: the next run reads again.
constexpr Fingerprint unknownFingerprint{UINT64_MAX, 0, 0, 0, 0};

} // namespace

/// One directory between entering and leaving; lives until its tree is written.
struct BackupRun::Frame {
    std::string path;
    std::string name;
    Frame* parent = nullptr;
    std::shared_ptr<Frame> keepParent;
    std::size_t indexInParent = 0;
    DirectoryState state = DirectoryState::whole;
    Entry self;
    std::vector<Entry> entries;              ///< in byte order; one with an empty name was dropped
    std::vector<std::string> names;          ///< of the children, for the fingerprints
    std::vector<Fingerprint> fingerprints;
    std::optional<DirectoryRecord> previous;
    std::map<std::string_view, std::pair<const Entry*, Fingerprint>, std::less<>> previousByName;
    std::vector<Entry> previousEntries;
    bool previousLoaded = false;
    bool sameChildren = false; ///< as in the last run, which can be trusted: nothing needs to be looked at
    bool changedBelow = false;
    std::size_t nextChild = 0;
};

/// What a worker found out about one small file.
struct BackupRun::ReadFile {
    std::shared_ptr<Frame> frame;
    std::size_t index = 0;
    ScannedEntry scanned;
    DirectoryHandle::Pointer handle;
    Status status;
    bool changed = false;
    std::size_t offset = 0;
    std::size_t size = 0;
    ChunkId id;
    std::vector<ExtendedAttribute> xattrs;
};

struct BackupRun::Batch {
    std::vector<ReadFile> files;
    std::size_t expectedBytes = 0;
    Bytes data;
    std::future<void> done;
};

struct BackupRun::Operation {
    std::shared_ptr<Batch> batch;
    std::shared_ptr<Frame> leave;
};

BackupRun::BackupRun(Vault& vault, const BackupRequest& request, const ProgressSink& progress, CancelToken cancel)
    : m_vault(vault), m_request(request), m_progress(progress), m_cancel(std::move(cancel)), m_windows(std::make_shared<BufferPool>(keptWindowBytes))
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
    m_progress(m_state);
}

Result<BackupReport> BackupRun::run()
{
    const auto started = std::chrono::steady_clock::now();
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
    ScanOptions options;
    options.paths = m_request.paths;
    options.excludes = m_request.excludes;
    options.skip = m_request.skip;
    GRANARY_TRY(walk(options, *this, m_cancel));
    GRANARY_TRY(complete(0));
    GRANARY_TRY(m_content->finish());
    if (!m_rootEntry)
        return Error(ErrorCode::notFound, "none of the paths could be read");
    m_state.phase = "upload";
    tell(true);
    auto report = conclude();
    if (report)
        report->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
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
    if (entry.type == ScannedType::file) {
        ++m_report.files;
        m_report.bytes += entry.fileSizeBytes;
        ++m_state.files;
        m_state.bytes += entry.fileSizeBytes;
    }
    tell(false);
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

/// A file that could not be read is in the warnings, not in the sums.
void BackupRun::uncount(const ScannedEntry& file)
{
    --m_report.files;
    m_report.bytes -= file.fileSizeBytes;
}

Status BackupRun::readChanged(const ScannedDirectory& directory, const ScannedEntry& entry)
{
    auto& frame = *m_stack.back();
    const auto index = frame.nextChild++;
    frame.changedBelow = true;
    frame.entries.push_back(toEntry(entry));
    if (entry.type == ScannedType::file) {
        const bool mayHaveHoles = entry.allocatedBytes < entry.fileSizeBytes;
        if (entry.fileSizeBytes <= smallFileBytes && !mayHaveHoles)
            return addToBatch(directory, entry, index);
        if (entry.fileSizeBytes <= 4096 && entry.allocatedBytes == 0) // inline in the inode: small, and no hole
            return addToBatch(directory, entry, index);
        return readLarge(directory, entry, index);
    }
    if (auto xattrs = directory.handle->attributesOf(entry))
        frame.entries.back().metadata.xattrs = std::move(*xattrs);
    else
        warning({xattrs.error().code, joinPath(frame.path, entry.name), xattrs.error().detail});
    return {};
}

Status BackupRun::addToBatch(const ScannedDirectory& directory, const ScannedEntry& entry, std::size_t index)
{
    if (!m_openBatch) {
        m_openBatch = std::make_shared<Batch>();
        m_operations.push_back({m_openBatch, nullptr});
    }
    m_openBatch->files.push_back({m_stack.back(), index, entry, directory.handle, {}, false, 0, 0, {}, {}});
    m_openBatch->expectedBytes += entry.fileSizeBytes;
    if (m_openBatch->files.size() >= batchFiles || m_openBatch->expectedBytes >= batchBytes) {
        dispatchBatch();
        ++m_batches;
    }
    // Reads run ahead of the walk by a bounded number of batches.
    while (m_batches > maxBatches)
        GRANARY_TRY(complete(m_operations.size() - 1));
    return {};
}

Status BackupRun::leaveDirectory(const ScannedDirectory&)
{
    m_operations.push_back({nullptr, std::move(m_stack.back())});
    m_stack.pop_back();
    return m_operations.size() > maxOperations ? complete(maxOperations / 2) : Status();
}

void BackupRun::dispatchBatch()
{
    auto batch = std::move(m_openBatch);
    m_openBatch.reset();
    if (!batch)
        return;
    batch->done = m_vault.environment().workers.async([batch = batch.get(), &keys = m_vault.keys()] { readBatch(*batch, keys); });
}

// On a worker.
void BackupRun::readBatch(Batch& batch, const crypto::DriveKeys& keys)
{
    batch.data.reserve(batch.expectedBytes + 4096);
    for (auto& f : batch.files) {
        const auto read = [&]() -> Status {
            GRANARY_ASSIGN(const auto file, f.handle->openFile(f.scanned));
            const auto expected = std::min<std::uint64_t>(file.sizeBytes(), smallFileBytes);
            f.offset = batch.data.size();
            batch.data.resize(f.offset + expected);
            GRANARY_ASSIGN(f.size, file.read(0, MutableByteView(batch.data).subspan(f.offset)));
            batch.data.resize(f.offset + f.size);
            GRANARY_ASSIGN(f.xattrs, file.attributes());
            GRANARY_ASSIGN(const auto after, file.fingerprintNow());
            f.changed = after != f.scanned.fingerprint || f.size != f.scanned.fileSizeBytes;
            return {};
        };
        f.status = read();
        f.handle.reset();
        if (f.status && f.size > 0)
            f.id = chunkIdOf(keys, ByteView(batch.data).subspan(f.offset, f.size));
    }
}

Status BackupRun::readLarge(const ScannedDirectory& directory, const ScannedEntry& entry, std::size_t index)
{
    auto& frame = *m_stack.back();
    const auto path = [&] { return joinPath(frame.path, entry.name); };
    const auto drop = [&](const Error& e) -> Status {
        warning({e.code, path(), e.detail});
        uncount(entry);
        frame.entries[index].name.clear();
        return {};
    };
    auto opened = directory.handle->openFile(entry);
    if (!opened)
        return drop(opened.error());
    const auto& file = *opened;
    auto& out = frame.entries[index];
    if (auto xattrs = file.attributes())
        out.metadata.xattrs = std::move(*xattrs);
    else
        warning({xattrs.error().code, path(), xattrs.error().detail});
    auto layout = file.dataLayout();
    if (!layout)
        return drop(layout.error());
    if (!layout->sparse)
        layout->extents = {{0, file.sizeBytes()}};

    const auto& chunker = m_content->dataChunker();
    // Chunks are cut out of windows that several workers share; only the rest of a window, less than a chunk, is copied to the next.
    std::uint64_t contentBytes = 0;
    for (const auto& extent : layout->extents)
        contentBytes += extent.lengthBytes;
    const auto windowBytes = static_cast<std::size_t>(std::min<std::uint64_t>(contentBytes, windowChunks * chunker.sizes().maxBytes));
    auto window = m_windows->take(windowBytes);
    std::size_t filled = 0;
    std::uint64_t total = 0;
    std::vector<ListRef> refs;
    std::deque<std::future<ChunkRef>> pending;
    const auto collect = [&](std::size_t leave) {
        while (pending.size() > leave) {
            const auto ref = pending.front().get();
            refs.push_back({ref, ref.sizeBytes});
            pending.pop_front();
        }
    };
    const auto cut = [&](bool last) -> Status {
        std::size_t from = 0;
        while (filled - from >= chunker.sizes().maxBytes || (last && from < filled)) {
            const auto rest = ByteView(*window).subspan(from, filled - from);
            const auto piece = rest.first(chunker.firstCut(rest, last));
            pending.push_back(m_content->putChunk(Lane::data, ChunkKind::data, window, piece));
            from += piece.size();
            GRANARY_TRY(m_content->waitForRoom());
            collect(64);
        }
        if (!last) {
            auto next = m_windows->take(windowBytes);
            std::memcpy(next->data(), window->data() + from, filled - from);
            window = std::move(next);
        }
        filled -= from;
        tell(false);
        return {};
    };
    bool shrank = false;
    for (const auto& extent : layout->extents) {
        for (std::uint64_t at = 0; at < extent.lengthBytes && !shrank;) {
            if (filled == windowBytes)
                GRANARY_TRY(cut(false));
            const auto want = static_cast<std::size_t>(std::min<std::uint64_t>(extent.lengthBytes - at, windowBytes - filled));
            const auto got = file.read(extent.offset + at, MutableByteView(*window).subspan(filled, want));
            if (!got) {
                collect(0);
                return drop(got.error());
            }
            auto bytes = *got;
            if (bytes < want && layout->sparse) { // it shrank: the extents promised are kept, with zeros, and the change is said below
                std::memset(window->data() + filled + bytes, 0, want - bytes);
                bytes = want;
            }
            shrank = bytes < want;
            filled += bytes;
            at += bytes;
            total += bytes;
        }
    }
    GRANARY_TRY(cut(true));
    collect(0);
    if (!refs.empty()) {
        GRANARY_ASSIGN(out.content, m_content->putList(std::move(refs)));
    }
    if (layout->sparse && total != file.sizeBytes()) {
        out.fileSizeBytes = file.sizeBytes();
        out.extents = std::move(layout->extents);
    } else {
        out.fileSizeBytes = total;
    }
    const auto after = file.fingerprintNow();
    if (!after || *after != entry.fingerprint) {
        warning({ErrorCode::changedWhileRead, path(), "changed while it was read: what was read is kept, the next backup reads it again"});
        frame.fingerprints[index] = unknownFingerprint;
    }
    return {};
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
        } else {
            GRANARY_TRY(completeDirectory(*operation.leave));
        }
    }
    return {};
}

Status BackupRun::completeBatch(Batch& batch)
{
    for (auto& f : batch.files) {
        auto& entry = f.frame->entries[f.index];
        if (!f.status) {
            warning({f.status.error().code, joinPath(f.frame->path, entry.name), f.status.error().detail});
            uncount(f.scanned);
            entry.name.clear();
            continue;
        }
        if (f.changed) {
            warning({ErrorCode::changedWhileRead, joinPath(f.frame->path, entry.name),
                     "changed while it was read: what was read is kept, the next backup reads it again"});
            f.frame->fingerprints[f.index] = unknownFingerprint;
        }
        entry.metadata.xattrs = std::move(f.xattrs);
        entry.fileSizeBytes = f.size;
        if (f.size > 0) {
            GRANARY_ASSIGN(entry.content, m_content->putBlob(Lane::data, f.id, ByteView(batch.data).subspan(f.offset, f.size)));
        }
    }
    return m_content->waitForRoom();
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
