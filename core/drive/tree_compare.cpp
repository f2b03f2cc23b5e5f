#include "core/drive/tree_compare.h"

#include "core/drive/scan_directory.h"

#include <algorithm>
#include <condition_variable>
#include <cstdio>
#include <map>
#include <memory>
#include <mutex>
#include <set>

namespace granary::drive {
namespace {

using Handle = DirectoryHandle::Pointer;
using InodeKey = std::pair<std::uint64_t, std::uint64_t>; ///< device, inode

constexpr std::size_t maxKept = 100;
constexpr std::size_t readBytes = 256 << 10;

std::string octal(std::uint32_t mode)
{
    char text[16];
    std::snprintf(text, sizeof text, "%04o", mode);
    return text;
}

std::string both(std::uint64_t left, std::uint64_t right) { return std::to_string(left) + " / " + std::to_string(right); }

/// What has been found so far. Thread-safe.
class Findings {
public:
    void differs(std::string path, std::string aspect, std::string detail = {})
    {
        const std::lock_guard lock(m_mutex);
        ++m_result.differences;
        if (m_result.first.size() < maxKept)
            m_result.first.push_back({std::move(path), std::move(aspect), std::move(detail)});
    }
    void addBytes(std::uint64_t bytes)
    {
        const std::lock_guard lock(m_mutex);
        m_result.bytes += bytes;
    }
    /// For the comparing thread alone, once the readers are done or for fields that they don't touch.
    TreeComparison& result() { return m_result; }

private:
    std::mutex m_mutex;
    TreeComparison m_result;
};

/// Bounds how many files wait to be read; waits for the rest at the end.
class Readers {
public:
    explicit Readers(Executor& workers) : m_workers(workers), m_limit(workers.width() * 4) {}
    ~Readers() { wait(0); }
    void run(std::function<void()> work)
    {
        wait(m_limit - 1);
        {
            const std::lock_guard lock(m_mutex);
            ++m_running;
        }
        m_workers.run([this, work = std::move(work)] {
            work();
            const std::lock_guard lock(m_mutex);
            --m_running;
            m_changed.notify_all();
        });
    }
    void wait(std::size_t most)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_running <= most; });
    }

private:
    Executor& m_workers;
    const std::size_t m_limit;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::size_t m_running = 0;
};

struct Side {
    Handle directory;
    ScannedEntry entry;
};

class Comparer {
public:
    Comparer(const CompareOptions& options, Executor& workers, const CancelToken& cancel)
        : m_options(options),
          m_cancel(cancel),
          m_readers(workers)
    {}
    Result<TreeComparison> run(const std::string& left, const std::string& right);

private:
    struct Frame {
        Handle left;
        Handle right;
        ScannedEntries leftChildren;
        ScannedEntries rightChildren;
        std::size_t nextLeft = 0;
        std::size_t nextRight = 0;
        std::size_t pathBytes = 0;
    };

    void push(Handle left, Handle right, std::string_view name);
    void step();
    ScannedEntries list(const Handle& handle, const char* side);
    void compare(
        const Handle& leftDir, const ScannedEntry& left, const Handle& rightDir, const ScannedEntry& right, bool metadata);
    void compareMetadata(const ScannedEntry& left, const ScannedEntry& right, const std::string& path);
    void compareLinks(const ScannedEntry& left, const ScannedEntry& right, const std::string& path);
    void compareAttributes(const Result<std::vector<ExtendedAttribute>>& left,
        const Result<std::vector<ExtendedAttribute>>& right, const std::string& path);
    void compareFile(const Handle& leftDir, const ScannedEntry& left, const Handle& rightDir, const ScannedEntry& right,
        const std::string& path);
    void readBoth(const Side& left, const Side& right, const std::string& path);
    std::string pathOf(std::string_view name) const
    {
        return m_path.empty() ? std::string(name) : m_path + '/' + std::string(name);
    }

    const CompareOptions& m_options;
    const CancelToken& m_cancel;
    Findings m_findings;
    std::vector<Frame> m_stack;
    std::string m_path; ///< below the roots
    std::set<InodeKey> m_skip;
    std::map<InodeKey, InodeKey> m_linksLeft;
    std::map<InodeKey, InodeKey> m_linksRight;
    Readers m_readers; ///< last: its end waits for the work that uses the others
};

InodeKey keyOf(const ScannedEntry& entry) { return {entry.fingerprint.device, entry.fingerprint.inode}; }

/// The parent and the name of an absolute path that isn't "/".
std::pair<std::string, std::string> splitLast(std::string path)
{
    while (path.size() > 1 && path.back() == '/')
        path.pop_back();
    const auto slash = path.rfind('/');
    return {slash == 0 ? "/" : path.substr(0, slash), path.substr(slash + 1)};
}

Result<Side> openSide(const std::string& path)
{
    if (path.empty() || path.front() != '/')
        return Error(ErrorCode::invalidArgument, "not an absolute path");
    const auto [parent, name] = splitLast(path);
    Side side;
    GRANARY_ASSIGN(side.directory, DirectoryHandle::open(parent));
    if (name.empty()) {
        GRANARY_ASSIGN(side.entry, side.directory->self());
        return side;
    }
    GRANARY_ASSIGN(side.entry, side.directory->child(name));
    if (side.entry.type == ScannedType::directory) {
        GRANARY_ASSIGN(side.directory, side.directory->openDirectory(side.entry));
    }
    return side;
}

Result<TreeComparison> Comparer::run(const std::string& left, const std::string& right)
{
    for (const auto& path : m_options.skip)
        if (const auto side = openSide(path))
            m_skip.insert(keyOf(side->entry));
    GRANARY_ASSIGN(const Side leftSide, openSide(left));
    GRANARY_ASSIGN(const Side rightSide, openSide(right));
    if (leftSide.entry.type != ScannedType::directory || rightSide.entry.type != ScannedType::directory) {
        compare(leftSide.directory, leftSide.entry, rightSide.directory, rightSide.entry, m_options.rootMetadata);
    } else {
        if (m_options.rootMetadata) {
            compareMetadata(leftSide.entry, rightSide.entry, {});
            compareAttributes(leftSide.directory->attributes(), rightSide.directory->attributes(), {});
        }
        push(leftSide.directory, rightSide.directory, {});
    }
    while (!m_stack.empty()) {
        GRANARY_TRY(m_cancel.check());
        step();
    }
    m_readers.wait(0);
    GRANARY_TRY(m_cancel.check());
    return std::move(m_findings.result());
}

ScannedEntries Comparer::list(const Handle& handle, const char* side)
{
    auto found = handle->children();
    if (!found) {
        m_findings.differs(m_path, "unreadable", std::string(side) + ": " + found.error().text());
        return {};
    }
    for (const auto& warning : found->warnings)
        m_findings.differs(pathOf(warning.path), "unreadable", std::string(side) + ": " + warning.detail);
    std::erase_if(
        found->entries, [&](const ScannedEntry& e) { return e.type == ScannedType::directory && m_skip.contains(keyOf(e)); });
    return std::move(found->entries);
}

void Comparer::push(Handle left, Handle right, std::string_view name)
{
    Frame frame;
    frame.pathBytes = m_path.size();
    m_path = pathOf(name);
    frame.leftChildren = list(left, "left");
    frame.rightChildren = list(right, "right");
    // Sockets are not stored; one on the right would have been made by a restore, and counts.
    m_findings.result().socketsLeftOut += std::erase_if(frame.leftChildren, [](const ScannedEntry& e) { return !e.stored(); });
    frame.left = std::move(left);
    frame.right = std::move(right);
    ++m_findings.result().directories;
    m_stack.push_back(std::move(frame));
}

void Comparer::step()
{
    auto& frame = m_stack.back();
    const bool leftDone = frame.nextLeft == frame.leftChildren.size();
    const bool rightDone = frame.nextRight == frame.rightChildren.size();
    if (leftDone && rightDone) {
        m_path.resize(frame.pathBytes);
        m_stack.pop_back();
        return;
    }
    const int order = leftDone ? 1
        : rightDone            ? -1
                               : frame.leftChildren[frame.nextLeft].name.compare(frame.rightChildren[frame.nextRight].name);
    if (order < 0) {
        m_findings.differs(pathOf(frame.leftChildren[frame.nextLeft++].name), "missing");
        return;
    }
    if (order > 0) {
        m_findings.differs(pathOf(frame.rightChildren[frame.nextRight++].name), "added");
        return;
    }
    const auto& left = frame.leftChildren[frame.nextLeft++];
    const auto& right = frame.rightChildren[frame.nextRight++];
    compare(frame.left, left, frame.right, right, true);
    if (left.type != ScannedType::directory || right.type != ScannedType::directory)
        return;
    auto leftHandle = frame.left->openDirectory(left);
    auto rightHandle = frame.right->openDirectory(right);
    if (!leftHandle || !rightHandle) {
        m_findings.differs(pathOf(left.name), "unreadable", (leftHandle ? rightHandle : leftHandle).error().text());
        return;
    }
    const auto leftAttributes = (*leftHandle)->attributes();
    compareAttributes(leftAttributes, (*rightHandle)->attributes(), pathOf(left.name));
    push(std::move(*leftHandle), std::move(*rightHandle), left.name); // `frame`, `left` and `right` end here
}

void Comparer::compare(
    const Handle& leftDir, const ScannedEntry& left, const Handle& rightDir, const ScannedEntry& right, bool metadata)
{
    auto path = pathOf(left.name);
    if (left.type != right.type) {
        m_findings.differs(std::move(path), "type");
        return;
    }
    if (metadata)
        compareMetadata(left, right, path);
    compareLinks(left, right, path);
    switch (left.type) {
    case ScannedType::directory: return; // its attributes are compared when it is open
    case ScannedType::file:
        ++m_findings.result().files;
        compareFile(leftDir, left, rightDir, right, path);
        return;
    case ScannedType::symlink:
        if (left.target != right.target)
            m_findings.differs(path, "target", left.target + " / " + right.target);
        break;
    default:
        if (left.deviceNumber != right.deviceNumber)
            m_findings.differs(path, "device", both(left.deviceNumber, right.deviceNumber));
    }
    ++m_findings.result().others;
    compareAttributes(leftDir->attributesOf(left), rightDir->attributesOf(right), path);
}

void Comparer::compareMetadata(const ScannedEntry& left, const ScannedEntry& right, const std::string& path)
{
    const auto& a = left.metadata;
    const auto& b = right.metadata;
    if (a.mode != b.mode && left.type != ScannedType::symlink)
        m_findings.differs(path, "mode", octal(a.mode) + " / " + octal(b.mode));
    if (m_options.owners && (a.uid != b.uid || a.gid != b.gid))
        m_findings.differs(path, "owner", both(a.uid, b.uid) + ", " + both(a.gid, b.gid));
    if (a.mtimeNs != b.mtimeNs)
        m_findings.differs(path, "mtime", std::to_string(a.mtimeNs) + " / " + std::to_string(b.mtimeNs));
}

/// Names that share an inode on one side must share one on the other: the pairs of inodes must be one to one.
void Comparer::compareLinks(const ScannedEntry& left, const ScannedEntry& right, const std::string& path)
{
    if (left.type == ScannedType::directory || (left.linkCount == 1 && right.linkCount == 1))
        return;
    const auto forth = m_linksLeft.try_emplace(keyOf(left), keyOf(right)).first->second;
    const auto back = m_linksRight.try_emplace(keyOf(right), keyOf(left)).first->second;
    if (forth != keyOf(right) || back != keyOf(left))
        m_findings.differs(path, "links", both(left.linkCount, right.linkCount));
}

void Comparer::compareAttributes(const Result<std::vector<ExtendedAttribute>>& left,
    const Result<std::vector<ExtendedAttribute>>& right, const std::string& path)
{
    if (!left || !right)
        m_findings.differs(path, "unreadable", (left ? right : left).error().text());
    else if (*left != *right)
        m_findings.differs(path, "xattrs", both(left->size(), right->size()));
}

void Comparer::compareFile(
    const Handle& leftDir, const ScannedEntry& left, const Handle& rightDir, const ScannedEntry& right, const std::string& path)
{
    if (left.fileSizeBytes != right.fileSizeBytes) {
        m_findings.differs(path, "size", both(left.fileSizeBytes, right.fileSizeBytes));
        return;
    }
    m_readers.run([this, a = Side{leftDir, left}, b = Side{rightDir, right}, path] { readBoth(a, b, path); });
}

void Comparer::readBoth(const Side& left, const Side& right, const std::string& path)
{
    const auto leftFile = left.directory->openFile(left.entry);
    const auto rightFile = right.directory->openFile(right.entry);
    if (!leftFile || !rightFile) {
        m_findings.differs(path, "unreadable", (leftFile ? rightFile : leftFile).error().text());
        return;
    }
    compareAttributes(leftFile->attributes(), rightFile->attributes(), path);
    if (!m_options.content)
        return;
    thread_local Bytes buffer(2 * readBytes);
    const auto a = MutableByteView(buffer).first(readBytes);
    const auto b = MutableByteView(buffer).subspan(readBytes);
    for (std::uint64_t at = 0; at < left.entry.fileSizeBytes;) {
        if (m_cancel.cancelled())
            return;
        const auto gotA = leftFile->read(at, a);
        const auto gotB = rightFile->read(at, b);
        if (!gotA || !gotB) {
            m_findings.differs(path, "unreadable", (gotA ? gotB : gotA).error().text());
            return;
        }
        if (*gotA == 0 || !equalBytes(a.first(*gotA), b.first(*gotB))) {
            m_findings.differs(path, "content", "within " + std::to_string(readBytes) + " bytes from " + std::to_string(at));
            return;
        }
        at += *gotA;
    }
    m_findings.addBytes(left.entry.fileSizeBytes);
}

} // namespace

Result<TreeComparison> compareTrees(const std::string& left, const std::string& right, const CompareOptions& options,
    Executor& workers, const CancelToken& cancel)
{
    return Comparer(options, workers, cancel).run(left, right);
}

} // namespace granary::drive
