#include "core/drive/drill.h"

#include "core/drive/restore.h"

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace granary::drive {
namespace {

constexpr std::size_t maxNamedDamages = 1000;
/// Of files that are restored at one time.
constexpr std::size_t drillFiles = 2000;
constexpr std::uint64_t drillBytes = 512ull << 20;

/// Closed when it goes.
class OpenFile {
public:
    explicit OpenFile(const std::string& path) : m_fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)) {}
    ~OpenFile()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    bool ok() const { return m_fd >= 0; }
    /// All of `out`; false at the end of the file and on errors.
    bool read(std::uint64_t offset, MutableByteView out) const
    {
        while (!out.empty()) {
            const auto got = ::pread(m_fd, out.data(), out.size(), static_cast<off_t>(offset));
            if (got < 0 && errno == EINTR)
                continue;
            if (got <= 0)
                return false;
            out = out.subspan(static_cast<std::size_t>(got));
            offset += static_cast<std::uint64_t>(got);
        }
        return true;
    }

private:
    int m_fd;
};

std::int64_t mtimeNs(const struct stat& st) { return st.st_mtim.tv_sec * 1'000'000'000 + st.st_mtim.tv_nsec; }

/// The original is still what it was when it was stored, as far as can be seen without reading it.
bool seemsUnchanged(const std::string& path, const Entry& entry)
{
    struct stat st{};
    return ::lstat(path.c_str(), &st) == 0 && S_ISREG(st.st_mode) && static_cast<std::uint64_t>(st.st_size) == entry.fileSizeBytes &&
           mtimeNs(st) == entry.metadata.mtimeNs;
}

/// Where byte `at` of the content lies in the file: behind the holes before it. `run` is how many bytes follow without a hole.
std::uint64_t fileOffset(const Entry& entry, std::uint64_t at, std::uint64_t& run)
{
    if (entry.fileSizeBytes == entry.content.sizeBytes) {
        run = entry.content.sizeBytes - at;
        return at;
    }
    for (const auto& extent : entry.extents) {
        if (at < extent.lengthBytes) {
            run = extent.lengthBytes - at;
            return extent.offset + at;
        }
        at -= extent.lengthBytes;
    }
    run = 0;
    return entry.fileSizeBytes;
}

bool readContent(const OpenFile& file, const Entry& entry, std::uint64_t at, MutableByteView out)
{
    while (!out.empty()) {
        std::uint64_t run = 0;
        const auto offset = fileOffset(entry, at, run);
        const auto part = static_cast<std::size_t>(std::min<std::uint64_t>(run, out.size()));
        if (part == 0 || !file.read(offset, out.first(part)))
            return false;
        out = out.subspan(part);
        at += part;
    }
    return true;
}

} // namespace

DrillRun::DrillRun(Vault& vault, const SnapshotRecord& snapshot, const DrillRequest& request, const ProgressSink& progress, CancelToken cancel)
    : m_vault(vault), m_snapshot(snapshot), m_request(request), m_progress(progress), m_cancel(std::move(cancel))
{
}

Result<DrillReport> DrillRun::run()
{
    const auto begin = std::chrono::steady_clock::now();
    m_report.snapshot = m_snapshot.info.id;
    m_report.snapshotFiles = m_snapshot.info.files;
    auto& files = m_vault.environment().files;
    GRANARY_TRY(files.removeTree(m_request.scratch)); // of a drill that was cut short
    GRANARY_TRY(files.makeDirectories(m_request.scratch));
    auto done = walk(m_snapshot.root.content, "/");
    if (done.ok())
        done = restoreBatch();
    const auto removed = files.removeTree(m_request.scratch);
    GRANARY_TRY(done);
    GRANARY_TRY(removed);
    m_report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return std::move(m_report);
}

Status DrillRun::walk(const Content& directory, const std::string& path)
{
    GRANARY_TRY(m_cancel.check());
    auto entries = m_vault.tree(directory, m_cancel);
    if (!entries) {
        GRANARY_TRY(m_cancel.check());
        damaged(path, entries.error());
        return {};
    }
    while (const auto child = entries->next()) {
        const auto below = joinPath(path, child->name);
        if (child->type == EntryType::directory)
            GRANARY_TRY(walk(child->content, below));
        else if (child->type == EntryType::file)
            GRANARY_TRY(take(below, *child));
    }
    return {};
}

/// Every file, or a sample of those that fit: each as likely as any other (Vitter's algorithm R).
Status DrillRun::take(const std::string& path, const Entry& entry)
{
    if (m_request.all) {
        m_batch.push_back({path, entry});
        m_batchBytes += entry.content.sizeBytes;
        return m_batch.size() >= drillFiles || m_batchBytes >= drillBytes ? restoreBatch() : Status();
    }
    if (entry.content.sizeBytes > m_request.maxFileBytes)
        return {};
    ++m_seen;
    if (m_batch.size() < m_request.sampleFiles) {
        m_batch.push_back({path, entry});
    } else if (const auto at = m_vault.environment().random.below(m_seen); at < m_batch.size()) {
        m_batch[static_cast<std::size_t>(at)] = {path, entry};
    }
    return {};
}

Status DrillRun::restoreBatch()
{
    if (m_batch.empty())
        return {};
    RestoreRequest request;
    request.snapshot = m_report.snapshot;
    for (const auto& file : m_batch)
        request.paths.push_back(file.path);
    request.target = batchDirectory();
    Progress state{"drill", m_report.files, m_request.all ? m_report.snapshotFiles : m_batch.size(), m_report.bytes, 0, 0};
    m_progress(state);
    const ProgressSink progress = [this](const Progress& p) { m_progress({"drill", m_report.files + p.files, 0, m_report.bytes + p.bytes, 0, 0}); };
    RestoreRun restore(m_vault, request, progress, m_cancel);
    auto restored = restore.run(m_snapshot);
    if (!restored)
        return restored.error();
    std::set<std::string> failed;
    for (const auto& d : restored->damaged) {
        failed.insert(d.path);
        damaged(d.path, {d.code, d.detail});
    }
    for (const auto& file : m_batch) {
        GRANARY_TRY(m_cancel.check());
        ++m_report.files;
        m_report.bytes += file.entry.content.sizeBytes;
        if (!failed.contains(file.path))
            compare(file);
    }
    m_batch.clear();
    m_batchBytes = 0;
    return m_vault.environment().files.removeTree(batchDirectory());
}

void DrillRun::compare(const Sampled& file)
{
    const auto restored = batchDirectory() + file.path;
    struct stat st{};
    if (::lstat(restored.c_str(), &st) != 0 || !S_ISREG(st.st_mode))
        return damaged(file.path, {ErrorCode::notFound, "was not restored"});
    if (static_cast<std::uint64_t>(st.st_size) != file.entry.fileSizeBytes)
        return damaged(file.path, {ErrorCode::damaged, "another size"});
    if (mtimeNs(st) != file.entry.metadata.mtimeNs || (st.st_mode & 07777u) != file.entry.metadata.mode)
        ++m_report.metadataDiffer;
    if (const auto same = compareContent(file, restored); !same)
        damaged(file.path, same.error());
}

Status DrillRun::compareContent(const Sampled& file, const std::string& restored)
{
    const OpenFile copy(restored);
    if (!copy.ok())
        return Error(ErrorCode::ioError, "the restored file can't be read");
    const auto& entry = file.entry;
    const bool unchanged = seemsUnchanged(file.path, entry);
    const OpenFile original(unchanged ? file.path : std::string());
    bool equal = original.ok();
    Bytes bytes;
    Bytes other;
    const auto compareRun = [&](std::uint64_t at, std::uint64_t size, const ChunkId& id) -> Status {
        bytes.resize(size);
        if (!readContent(copy, entry, at, bytes))
            return Error(ErrorCode::ioError, "the restored file can't be read");
        if (chunkIdOf(m_vault.keys(), bytes) != id)
            return Error(ErrorCode::damaged, "other bytes than were stored");
        if (equal) {
            other.resize(size);
            equal = readContent(original, entry, at, other) && equalBytes(bytes, other);
        }
        return {};
    };
    if (entry.content.bundle)
        GRANARY_TRY(compareRun(0, entry.content.sizeBytes, entry.content.id));
    else
        GRANARY_TRY(m_vault.forEachChunk(entry.content, 0, entry.content.sizeBytes, m_cancel,
            [&](const ChunkRef& ref, std::uint64_t at) { return compareRun(at, ref.sizeBytes, ref.id); }));
    if (!original.ok())
        return {};
    // One that changed while it was compared is not what was stored, and says nothing.
    if (equal)
        ++m_report.comparedWithOriginals;
    else if (seemsUnchanged(file.path, entry) && m_report.originalsDiffer.size() < maxNamedDamages)
        m_report.originalsDiffer.push_back(file.path);
    return {};
}

void DrillRun::damaged(const std::string& path, const Error& error)
{
    ++m_report.damagedCount;
    if (m_report.damaged.size() < maxNamedDamages)
        m_report.damaged.push_back({error.code, path, error.detail});
}

} // namespace granary::drive
