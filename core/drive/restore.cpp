#include "core/drive/restore.h"

#include "core/drive/tree_codec.h"

#include <algorithm>

namespace granary::drive {
namespace {

constexpr std::uint64_t restoreWindowBytes = 32u << 20;
constexpr std::size_t windowConsumers = 8192;
constexpr std::uint64_t maxOutstandingBytes = 48u << 20;
constexpr std::uint32_t rangeBytes = 4u << 20;
constexpr std::uint32_t restoreGapBytes = 64u << 10;
constexpr std::size_t maxListed = 1000;
constexpr unsigned readerThreads = 8;

} // namespace

/// One file under way. Its consumers run on several readers.
struct RestoreRun::FileTask {
    RestoreDirectoryPointer directory;
    Entry entry;
    std::string path;
    std::unique_ptr<RestoreFile> file; ///< null: a bundled file, written whole
    std::atomic<std::size_t> left{0};
    std::atomic<bool> failed{false};
};

/// A piece of a chunk that goes somewhere.
struct RestoreRun::Consumer {
    std::shared_ptr<FileTask> task;
    std::uint64_t fileOffset = 0;
    std::uint32_t chunkOffset = 0;
    std::uint32_t sizeBytes = 0;
};

/// Neighbouring chunks of one segment, fetched at once.
struct RestoreRun::Range {
    SegmentId segment;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    struct Piece {
        ChunkId id;
        Location location;
        std::vector<Consumer> consumers;
    };
    std::vector<Piece> pieces;
};

RestoreRun::RestoreRun(Vault& vault, const RestoreRequest& request, const ProgressSink& progress, CancelToken cancel)
    : m_vault(vault), m_request(request), m_progress(progress), m_cancel(std::move(cancel)), m_readers(std::make_unique<WorkerPool>(readerThreads))
{
}

RestoreRun::~RestoreRun() { m_readers.reset(); }

Result<std::vector<std::string>> splitPath(const std::string& path)
{
    if (path.empty() || path[0] != '/')
        return Error(ErrorCode::invalidArgument, "a path must be absolute");
    std::vector<std::string> out;
    for (std::size_t at = 1; at <= path.size();) {
        const auto slash = std::min(path.find('/', at), path.size());
        auto part = path.substr(at, slash - at);
        at = slash + 1;
        if (part.empty() || part == ".")
            continue;
        if (part == "..")
            return Error(ErrorCode::invalidArgument, "a path may not contain ..");
        out.push_back(std::move(part));
    }
    return out;
}

Result<Entry> entryAt(Vault& vault, const Entry& root, const std::string& path, const CancelToken& cancel)
{
    GRANARY_ASSIGN(const auto parts, splitPath(path));
    Entry at = root;
    for (const auto& part : parts) {
        if (at.type != EntryType::directory)
            return Error(ErrorCode::notFound, "no such path in the snapshot");
        GRANARY_ASSIGN(auto entries, vault.tree(at.content, cancel));
        auto entry = entries.next();
        while (entry && entry->name < part)
            entry = entries.next();
        if (!entry || entry->name != part)
            return Error(ErrorCode::notFound, "no such path in the snapshot");
        at = std::move(*entry);
    }
    return at;
}

Status RestoreRun::measure(const Entry& entry, const std::string& path, std::unordered_set<std::uint64_t>* missing, Size& sum)
{
    GRANARY_TRY(m_cancel.check());
    if (entry.type == EntryType::directory) {
        auto entries = m_vault.tree(entry.content, m_cancel);
        if (!entries)
            return m_cancel.check(); // what can't be read is reported by the restore itself
        while (const auto e = entries->next())
            GRANARY_TRY(measure(*e, path + "/" + e->name, missing, sum));
        return {};
    }
    if (missing && entry.linkKey != 0 && !missing->insert(entry.linkKey).second)
        return {};
    if (missing && m_target->holds(path, entry))
        return {};
    ++sum.files;
    sum.bytes += entry.content.sizeBytes;
    return {};
}

/// The sums at hand are too large where files are sparse, linked or restored already: only when they don't fit all is looked at.
Status RestoreRun::checkSpace(const std::vector<Wanted>& wanted)
{
    if (m_target->checkSpace(m_state.bytesTotal, m_state.filesTotal))
        return {};
    Size size;
    std::unordered_set<std::uint64_t> linked;
    for (const auto& w : wanted)
        GRANARY_TRY(measure(w.entry, w.path(), &linked, size));
    return m_target->checkSpace(size.bytes, size.files);
}

std::string RestoreRun::Wanted::path() const
{
    std::string out;
    for (const auto& part : parts)
        out += "/" + part;
    return out;
}

/// What was asked for, sorted, without what lies below something else of it: each thing is restored once.
Result<std::vector<RestoreRun::Wanted>> RestoreRun::findWanted(const Entry& root)
{
    if (m_request.paths.empty())
        return std::vector<Wanted>{{{}, root}};
    std::vector<Wanted> all;
    for (const auto& path : m_request.paths) {
        Wanted wanted;
        GRANARY_ASSIGN(wanted.entry, entryAt(m_vault, root, path, m_cancel));
        GRANARY_ASSIGN(wanted.parts, splitPath(path));
        all.push_back(std::move(wanted));
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.parts < b.parts; });
    std::vector<Wanted> out;
    for (auto& w : all) {
        const auto covers = [&](const Wanted& a) { return a.parts.size() <= w.parts.size() && std::equal(a.parts.begin(), a.parts.end(), w.parts.begin()); };
        if (out.empty() || !covers(out.back()))
            out.push_back(std::move(w));
    }
    return out;
}

Result<RestoreReport> RestoreRun::run(const SnapshotRecord& snapshot)
{
    const auto started = std::chrono::steady_clock::now();
    RestoreOptions options;
    options.conflict = m_request.conflict;
    options.warn = [this](Warning w) {
        const std::lock_guard lock(m_mutex);
        ++m_report.warningCount;
        if (m_report.warnings.size() < maxListed)
            m_report.warnings.push_back(std::move(w));
    };
    GRANARY_ASSIGN(m_target, RestoreTarget::open(m_request.target, options));
    m_state.phase = "restore";
    GRANARY_ASSIGN(const auto wanted, findWanted(snapshot.root));
    if (m_request.paths.empty()) {
        m_state.filesTotal = snapshot.info.files;
        m_state.bytesTotal = snapshot.info.bytes;
    } else {
        Size size;
        for (const auto& w : wanted)
            GRANARY_TRY(measure(w.entry, w.path(), nullptr, size));
        m_state.filesTotal = size.files;
        m_state.bytesTotal = size.bytes;
    }
    GRANARY_TRY(checkSpace(wanted));
    for (const auto& w : wanted)
        GRANARY_TRY(restoreWanted(w));
    GRANARY_TRY(dispatch());
    GRANARY_TRY(waitBelow(0));
    GRANARY_TRY(m_target->finish(m_cancel));
    tell(true);
    const std::lock_guard lock(m_mutex);
    m_report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    return std::move(m_report);
}

/// Everything lands below the target by its absolute path. What is of one directory, one after the other, enters it once.
Status RestoreRun::restoreWanted(const Wanted& wanted)
{
    const auto& parts = wanted.parts;
    if (parts.empty())
        return restoreTree(m_target->root(), wanted.entry.content, "");
    std::size_t depth = 0;
    while (depth < m_passed.size() && depth + 1 < parts.size() && m_passed[depth].name == parts[depth])
        ++depth;
    m_passed.resize(depth);
    for (; depth + 1 < parts.size(); ++depth) {
        auto next = m_target->passDirectory(depth == 0 ? m_target->root() : m_passed.back().directory, parts[depth]);
        if (!next) { // something is in the way of this path; the others go on
            if (next.error().code == ErrorCode::diskFull || next.error().code == ErrorCode::readOnly)
                return next.error();
            damaged(wanted.path(), next.error());
            return {};
        }
        m_passed.push_back({parts[depth], std::move(*next)});
    }
    return restoreEntry(m_passed.empty() ? m_target->root() : m_passed.back().directory, wanted.entry, wanted.path());
}

Status RestoreRun::restoreTree(const RestoreDirectoryPointer& directory, const Content& content, const std::string& path)
{
    GRANARY_TRY(m_cancel.check());
    auto entries = m_vault.tree(content, m_cancel);
    if (!entries) {
        if (entries.error().code == ErrorCode::cancelled)
            return entries.error();
        damaged(path.empty() ? "/" : path, entries.error());
        return {};
    }
    while (const auto e = entries->next())
        GRANARY_TRY(restoreEntry(directory, *e, path + "/" + e->name));
    return {};
}

Status RestoreRun::restoreEntry(const RestoreDirectoryPointer& directory, const Entry& entry, const std::string& path)
{
    if (entry.type == EntryType::directory) {
        auto below = m_target->makeDirectory(directory, entry);
        if (!below) {
            if (below.error().code == ErrorCode::diskFull || below.error().code == ErrorCode::readOnly)
                return below.error();
            damaged(path, below.error());
            return {};
        }
        return restoreTree(*below, entry.content, path);
    }
    return planFile(directory, entry, path);
}

Status RestoreRun::planFile(const RestoreDirectoryPointer& directory, const Entry& entry, const std::string& path)
{
    const auto action = m_target->plan(directory, entry);
    if (!action) {
        if (action.error().code == ErrorCode::diskFull || action.error().code == ErrorCode::readOnly)
            return action.error();
        damaged(path, action.error());
        return {};
    }
    if (*action != RestoreAction::write) {
        const std::lock_guard lock(m_mutex);
        m_report.files += *action == RestoreAction::done && entry.type == EntryType::file;
        m_state.files += 1;
        m_state.bytes += entry.content.sizeBytes;
        return {};
    }
    if (entry.content.sizeBytes == 0 && entry.extents.empty() && entry.fileSizeBytes == 0) {
        if (const auto status = m_target->restoreSmall(directory, entry, {}); !status) {
            damaged(path, status.error());
            return {};
        }
        const std::lock_guard lock(m_mutex);
        ++m_report.files;
        ++m_state.files;
        return {};
    }
    auto task = std::make_shared<FileTask>();
    task->directory = directory;
    task->entry = entry;
    task->path = path;
    const auto& content = entry.content;
    const auto add = [&](const ChunkId& id, Consumer consumer, std::uint64_t bytes) {
        auto& consumers = m_window[id];
        if (consumers.empty()) {
            m_windowOrder.push_back(id);
            m_windowBytes += bytes;
        }
        consumers.push_back(std::move(consumer));
    };
    if (content.bundle) {
        task->left = 1;
        add(*content.bundle, {task, 0, content.bundleOffset, static_cast<std::uint32_t>(content.sizeBytes)}, (1u << 20));
    } else {
        auto file = m_target->createFile(directory, entry);
        if (!file) {
            if (file.error().code == ErrorCode::diskFull)
                return file.error();
            damaged(path, file.error());
            return {};
        }
        task->file = std::move(*file);
        task->left = 1; // the planner's own share: the file is not finished before all of it is planned
        const auto status = m_vault.forEachChunk(content, 0, content.sizeBytes, m_cancel, [&](const ChunkRef& ref, std::uint64_t at) -> Status {
            ++task->left;
            add(ref.id, {task, at, 0, ref.sizeBytes}, ref.sizeBytes);
            return m_windowBytes >= restoreWindowBytes ? dispatch() : Status();
        });
        if (!status) {
            if (m_fatal || status.error().code == ErrorCode::cancelled)
                return status;
            fail(*task, status.error());
        }
        finished(*task);
    }
    return m_windowBytes >= restoreWindowBytes || m_windowOrder.size() >= windowConsumers ? dispatch() : Status();
}

/// Hands the window to the readers.
Status RestoreRun::dispatch()
{
    GRANARY_TRY(waitBelow(maxOutstandingBytes));
    std::vector<Range::Piece> pieces;
    for (const auto& id : m_windowOrder) {
        auto consumers = std::move(m_window[id]);
        auto location = m_vault.locate(id);
        if (!location) {
            for (auto& c : consumers) {
                fail(*c.task, location.error());
                finished(*c.task);
            }
            continue;
        }
        pieces.push_back({id, *location, std::move(consumers)});
    }
    m_window.clear();
    m_windowOrder.clear();
    m_windowBytes = 0;
    std::sort(pieces.begin(), pieces.end(), [](const auto& a, const auto& b) {
        return std::tie(a.location.segment, a.location.offset) < std::tie(b.location.segment, b.location.offset);
    });
    std::vector<std::shared_ptr<Range>> ranges;
    for (auto& piece : pieces) {
        const auto end = piece.location.offset + piece.location.sealedBytes;
        const bool joins = !ranges.empty() && ranges.back()->segment == piece.location.segment && piece.location.offset <= ranges.back()->end + restoreGapBytes &&
                           end - ranges.back()->begin <= rangeBytes;
        if (!joins)
            ranges.push_back(std::make_shared<Range>(Range{piece.location.segment, piece.location.offset, end, {}}));
        ranges.back()->end = std::max(ranges.back()->end, end);
        ranges.back()->pieces.push_back(std::move(piece));
    }
    for (auto& range : ranges) {
        {
            const std::lock_guard lock(m_mutex);
            m_outstandingBytes += range->end - range->begin;
            ++m_outstanding;
        }
        m_readers->run([this, range] { fetch(*range); });
    }
    tell(false);
    return m_cancel.check();
}

// On a reader.
void RestoreRun::fetch(Range& range)
{
    bool stop = false;
    {
        const std::lock_guard lock(m_mutex);
        stop = m_fatal.has_value();
    }
    Result<Bytes> sealed = stop || m_cancel.cancelled() ? Result<Bytes>(ErrorCode::cancelled)
                                                        : m_vault.readRange(range.segment, range.begin, range.end - range.begin, m_cancel);
    for (auto& piece : range.pieces) {
        Result<Bytes> plain = ErrorCode::cancelled;
        if (sealed)
            plain = m_vault.openChunk(piece.id, m_vault.keys().epoch, piece.location.plainBytes,
                                      ByteView(*sealed).subspan(piece.location.offset - range.begin, piece.location.sealedBytes));
        else
            plain = sealed.error();
        if (plain) {
            deliver(piece.consumers, *plain);
            continue;
        }
        for (auto& c : piece.consumers) {
            fail(*c.task, plain.error());
            finished(*c.task);
        }
    }
    range.pieces.clear();
    const std::lock_guard lock(m_mutex);
    m_outstandingBytes -= range.end - range.begin;
    --m_outstanding;
    m_changed.notify_all();
}

void RestoreRun::deliver(std::vector<Consumer>& consumers, ByteView plain)
{
    for (auto& c : consumers) {
        auto& task = *c.task;
        Status status;
        if (c.chunkOffset > plain.size() || c.sizeBytes > plain.size() - c.chunkOffset)
            status = Error(ErrorCode::malformed, "chunk size");
        else if (task.file)
            status = task.failed ? Status() : task.file->write(c.fileOffset, plain.subspan(c.chunkOffset, c.sizeBytes));
        else {
            const auto bytes = plain.subspan(c.chunkOffset, c.sizeBytes);
            status = m_vault.checkBlob(task.entry.content, bytes);
            if (status)
                status = m_target->restoreSmall(task.directory, task.entry, bytes);
        }
        if (!status)
            fail(task, status.error());
        {
            const std::lock_guard lock(m_mutex);
            m_state.bytes += c.sizeBytes;
        }
        finished(task);
    }
}

void RestoreRun::fail(FileTask& task, const Error& error)
{
    if (error.code == ErrorCode::diskFull || error.code == ErrorCode::readOnly) {
        const std::lock_guard lock(m_mutex);
        if (!m_fatal)
            m_fatal = error;
    }
    if (task.failed.exchange(true))
        return;
    if (error.code != ErrorCode::cancelled)
        damaged(task.path, error);
}

/// One consumer of the file is done; the last one gives the file its name.
void RestoreRun::finished(FileTask& task)
{
    if (--task.left > 0)
        return;
    if (!task.failed && task.file)
        if (const auto status = task.file->commit(); !status)
            fail(task, status.error());
    task.file.reset();
    if (task.failed) {
        m_target->giveUp(task.entry);
        return;
    }
    const std::lock_guard lock(m_mutex);
    ++m_report.files;
    ++m_state.files;
    m_report.bytes += task.entry.content.sizeBytes;
}

void RestoreRun::damaged(const std::string& path, const Error& error)
{
    const std::lock_guard lock(m_mutex);
    ++m_report.damagedCount;
    if (m_report.damaged.size() < maxListed)
        m_report.damaged.push_back({error.code, path, error.detail});
}

Status RestoreRun::waitBelow(std::uint64_t bytes)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_fatal || (bytes == 0 ? m_outstanding == 0 : m_outstandingBytes <= bytes); });
    return m_fatal ? Status(*m_fatal) : Status();
}

void RestoreRun::tell(bool always)
{
    const auto now = std::chrono::steady_clock::now();
    if (!m_progress || (!always && now - m_lastTold < std::chrono::milliseconds(200)))
        return;
    m_lastTold = now;
    Progress state;
    {
        const std::lock_guard lock(m_mutex);
        state = m_state;
    }
    m_progress(state);
}

} // namespace granary::drive
