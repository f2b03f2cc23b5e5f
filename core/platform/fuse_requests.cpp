#include "core/platform/fuse_requests.h"

#include <array>
#include <cerrno>
#include <sys/stat.h>
#include <sys/statvfs.h>

namespace granary::platform {
namespace {

/// A snapshot never changes, so the kernel may keep what it was told; what may change is asked for every second.
constexpr double lastingSeconds = 86400;
constexpr double passingSeconds = 1;
/// The same trouble is written to the log once in this time.
constexpr std::chrono::seconds logPause{10};
/// "." and ".." stand before the entries.
constexpr off_t dots = 2;

/// FNV-1a, with the last step of SplitMix64 so that neighbouring names differ in all bits.
std::uint64_t mixed(std::uint64_t state, std::string_view text)
{
    for (const char c : text)
        state = (state ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    state = (state ^ (state >> 30)) * 0xbf58476d1ce4e5b9u;
    state = (state ^ (state >> 27)) * 0x94d049bb133111ebu;
    return state ^ (state >> 31);
}

mode_t typeBits(TreeEntry::Type type)
{
    switch (type) {
    case TreeEntry::Type::file: return S_IFREG;
    case TreeEntry::Type::directory: return S_IFDIR;
    case TreeEntry::Type::symlink: return S_IFLNK;
    case TreeEntry::Type::fifo: return S_IFIFO;
    case TreeEntry::Type::charDevice: return S_IFCHR;
    case TreeEntry::Type::blockDevice: return S_IFBLK;
    }
    return S_IFREG;
}

FuseRequests& of(fuse_req_t request) { return *static_cast<FuseRequests*>(fuse_req_userdata(request)); }

} // namespace

int errnoOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::notFound: return error.kind == ErrorKind::corrupt ? EIO : ENOENT;
    case ErrorCode::locked:
    case ErrorCode::permissionDenied: return EACCES;
    case ErrorCode::cancelled: return EINTR;
    case ErrorCode::invalidArgument: return EINVAL;
    case ErrorCode::readOnly: return EROFS;
    case ErrorCode::timedOut: return ETIMEDOUT;
    default: return EIO;
    }
}

/// A request's token, cancelled when its caller is interrupted or the mount ends. Gone before the reply: that frees the request.
class FuseRequests::Running {
public:
    Running(FuseRequests& owner, fuse_req_t request) : m_owner(owner), m_request(request)
    {
        {
            const std::lock_guard lock(owner.m_mutex);
            m_place = owner.m_running.insert(owner.m_running.end(), token);
            if (owner.m_ended)
                token.cancel();
        }
        fuse_req_interrupt_func(request, [](fuse_req_t, void* cancel) { static_cast<CancelToken*>(cancel)->cancel(); }, &token);
    }
    ~Running()
    {
        fuse_req_interrupt_func(m_request, nullptr, nullptr); // waits for a call that is under way
        const std::lock_guard lock(m_owner.m_mutex);
        m_owner.m_running.erase(m_place);
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

    CancelToken token;

private:
    FuseRequests& m_owner;
    fuse_req_t m_request;
    std::list<CancelToken>::iterator m_place;
};

template <class F>
auto FuseRequests::during(fuse_req_t request, F work) -> decltype(work(CancelToken()))
{
    const Running running(*this, request);
    auto result = work(running.token);
    // Only the caller's own interrupt is one to the caller.
    if (!result && result.error().code == ErrorCode::cancelled && !running.token.cancelled())
        return Error(ErrorCode::ioError, "stopped by the engine");
    return result;
}

FuseRequests::FuseRequests(ReadOnlyTree& tree, Log& log, std::string_view inodeKey)
    : m_tree(tree), m_log(log), m_rootInode(mixed(0xcbf29ce484222325u, inodeKey))
{}

void FuseRequests::end()
{
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    for (auto& token : m_running)
        token.cancel();
}

void FuseRequests::forgetAll(fuse_session* session)
{
    fuse_lowlevel_notify_inval_inode(session, FuseNodes::root, 0, 0);
    for (const auto& [node, place] : m_nodes.all()) {
        fuse_lowlevel_notify_inval_inode(session, node, 0, 0);
        fuse_lowlevel_notify_inval_entry(session, place.parent, place.name.data(), place.name.size());
    }
}

void FuseRequests::fail(fuse_req_t request, const Error& error)
{
    const int number = errnoOf(error);
    if (number != ENOENT && number != EINTR) {
        const auto now = std::chrono::steady_clock::now();
        const std::lock_guard lock(m_mutex);
        if (m_logged != error.code || now - m_loggedAt >= logPause) {
            m_logged = error.code;
            m_loggedAt = now;
            m_log.write(LogLevel::warning, "mount", "reading failed: " + error.text());
        }
    }
    fuse_reply_err(request, number);
}

std::uint64_t FuseRequests::inodeBelow(std::uint64_t parent, std::string_view name) { return mixed(parent, name); }

std::uint64_t FuseRequests::inodeOf(std::string_view path) const
{
    auto inode = m_rootInode;
    while (!path.empty()) {
        path.remove_prefix(1);
        const auto end = std::min(path.find('/'), path.size());
        inode = inodeBelow(inode, path.substr(0, end));
        path.remove_prefix(end);
    }
    return inode;
}

struct stat FuseRequests::statOf(const TreeEntry& entry, std::uint64_t inode)
{
    struct stat out{};
    out.st_ino = inode;
    out.st_mode = typeBits(entry.type) | (entry.mode & 07777);
    // One for directories too, as btrfs has it: their number of subdirectories is not known without reading them.
    out.st_nlink = 1;
    out.st_uid = entry.uid;
    out.st_gid = entry.gid;
    const bool file = entry.type == TreeEntry::Type::file;
    out.st_size = static_cast<off_t>(file ? entry.sizeBytes : entry.target.size());
    out.st_blksize = 4096;
    out.st_blocks = static_cast<blkcnt_t>(file ? entry.sizeBytes / 512 + (entry.sizeBytes % 512 != 0) : 0);
    constexpr std::int64_t second = 1'000'000'000;
    auto seconds = entry.mtimeNs / second;
    auto rest = entry.mtimeNs % second;
    if (rest < 0) {
        --seconds;
        rest += second;
    }
    out.st_mtim = {static_cast<time_t>(seconds), static_cast<long>(rest)};
    out.st_ctim = out.st_mtim;
    out.st_atim = out.st_mtim;
    return out;
}

fuse_entry_param FuseRequests::entryOf(const TreeEntry& entry, std::uint64_t inode, fuse_ino_t node, bool lasting)
{
    fuse_entry_param out{};
    out.ino = node;
    out.attr = statOf(entry, inode);
    out.entry_timeout = out.attr_timeout = lasting ? lastingSeconds : passingSeconds;
    return out;
}

Result<std::string> FuseRequests::pathOf(fuse_ino_t node) const
{
    auto path = m_nodes.path(node);
    return path ? Result<std::string>(std::move(*path)) : Result<std::string>(Error(ErrorCode::notFound, "a number that the kernel was not given"));
}

Result<FuseRequests::Found> FuseRequests::find(fuse_ino_t node, const CancelToken& cancel)
{
    if (node == FuseNodes::root) {
        GRANARY_ASSIGN(auto root, m_tree.root(cancel));
        return Found{std::move(root), m_rootInode, false};
    }
    GRANARY_ASSIGN(const auto path, pathOf(node));
    const auto slash = path.rfind('/');
    GRANARY_ASSIGN(const auto listing, m_tree.list(path.substr(0, slash), cancel));
    const auto* entry = listing->find(std::string_view(path).substr(slash + 1));
    if (!entry)
        return Error(ErrorCode::notFound);
    return Found{*entry, inodeOf(path), listing->lasting};
}

void FuseRequests::lookUp(fuse_req_t request, fuse_ino_t parent, const char* name)
{
    std::uint64_t inode = 0;
    const auto listing = during(request, [&](const CancelToken& cancel) -> Result<std::shared_ptr<const TreeListing>> {
        GRANARY_ASSIGN(const auto path, pathOf(parent));
        inode = inodeBelow(inodeOf(path), name);
        return m_tree.list(path, cancel);
    });
    if (!listing)
        return fail(request, listing.error());
    const bool lasting = (*listing)->lasting;
    const auto* entry = (*listing)->find(name);
    if (!entry) {
        fuse_entry_param nothing{}; // remembered by the kernel as well
        nothing.entry_timeout = lasting ? lastingSeconds : 0;
        fuse_reply_entry(request, &nothing);
        return;
    }
    const auto node = m_nodes.lookUp(parent, name);
    const auto answer = entryOf(*entry, inode, node, lasting);
    if (fuse_reply_entry(request, &answer) != 0) // interrupted: the kernel has not counted it
        m_nodes.forget(node, 1);
}

void FuseRequests::attributes(fuse_req_t request, fuse_ino_t node)
{
    const auto found = during(request, [&](const CancelToken& cancel) { return find(node, cancel); });
    if (!found)
        return fail(request, found.error());
    const auto answer = statOf(found->entry, found->inode);
    fuse_reply_attr(request, &answer, found->lasting ? lastingSeconds : passingSeconds);
}

void FuseRequests::readLink(fuse_req_t request, fuse_ino_t node)
{
    const auto found = during(request, [&](const CancelToken& cancel) { return find(node, cancel); });
    if (!found)
        return fail(request, found.error());
    if (found->entry.type != TreeEntry::Type::symlink) {
        fuse_reply_err(request, EINVAL);
        return;
    }
    fuse_reply_readlink(request, found->entry.target.c_str());
}

void FuseRequests::open(fuse_req_t request, fuse_ino_t node, fuse_file_info* info)
{
    if ((info->flags & O_ACCMODE) != O_RDONLY) {
        fuse_reply_err(request, EROFS);
        return;
    }
    auto file = during(request, [&](const CancelToken& cancel) -> Result<std::shared_ptr<TreeFile>> {
        GRANARY_ASSIGN(const auto path, pathOf(node));
        GRANARY_ASSIGN(auto opened, m_tree.open(path, cancel));
        return std::shared_ptr<TreeFile>(std::move(opened));
    });
    if (!file)
        return fail(request, file.error());
    {
        const std::lock_guard lock(m_mutex);
        info->fh = ++m_lastHandle;
        m_files.emplace(info->fh, std::move(*file));
    }
    info->keep_cache = 1; // a file of a snapshot never changes
    const auto handle = info->fh;
    if (fuse_reply_open(request, info) != 0) { // interrupted: nobody will close it
        const std::lock_guard lock(m_mutex);
        m_files.erase(handle);
    }
}

void FuseRequests::read(fuse_req_t request, std::size_t size, off_t offset, const fuse_file_info* info)
{
    std::shared_ptr<TreeFile> file;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto it = m_files.find(info->fh); it != m_files.end())
            file = it->second;
    }
    if (!file || offset < 0) {
        fuse_reply_err(request, file ? EINVAL : EBADF);
        return;
    }
    Bytes buffer(size);
    const auto got = during(request, [&](const CancelToken& cancel) { return file->read(static_cast<std::uint64_t>(offset), buffer, cancel); });
    if (!got)
        return fail(request, got.error());
    fuse_reply_buf(request, reinterpret_cast<const char*>(buffer.data()), *got);
}

void FuseRequests::openDirectory(fuse_req_t request, fuse_ino_t node, fuse_file_info* info)
{
    OpenDirectory directory;
    const auto listing = during(request, [&](const CancelToken& cancel) -> Result<std::shared_ptr<const TreeListing>> {
        GRANARY_ASSIGN(const auto path, pathOf(node));
        directory.inode = inodeOf(path);
        return m_tree.list(path, cancel);
    });
    if (!listing)
        return fail(request, listing.error());
    directory.listing = *listing;
    // The kernel does not keep the names: from what it keeps it would ask for the attributes of each one alone, not many at once.
    info->cache_readdir = 0;
    {
        const std::lock_guard lock(m_mutex);
        info->fh = ++m_lastHandle;
        m_directories.emplace(info->fh, std::move(directory));
    }
    const auto handle = info->fh;
    if (fuse_reply_open(request, info) != 0) {
        const std::lock_guard lock(m_mutex);
        m_directories.erase(handle);
    }
}

/// The bytes it took in the answer; more than `room` when it did not fit.
std::size_t FuseRequests::addEntry(fuse_req_t request, char* to, std::size_t room, fuse_ino_t node, const OpenDirectory& directory, std::size_t index,
    bool withAttributes, std::vector<fuse_ino_t>& lookedUp)
{
    const auto next = static_cast<off_t>(index + 1);
    const auto add = [&](const char* name, const fuse_entry_param& entry) {
        return withAttributes ? fuse_add_direntry_plus(request, to, room, name, &entry, next) : fuse_add_direntry(request, to, room, name, &entry.attr, next);
    };
    if (index < dots) {
        fuse_entry_param self{}; // without a number: the kernel does not look these two up
        self.attr.st_ino = directory.inode;
        self.attr.st_mode = S_IFDIR;
        return add(index == 0 ? "." : "..", self);
    }
    const auto& entry = directory.listing->entries[index - dots];
    auto answer = entryOf(entry, inodeBelow(directory.inode, entry.name), 0, directory.listing->lasting);
    if (withAttributes) {
        const auto size = fuse_add_direntry_plus(request, nullptr, 0, entry.name.c_str(), nullptr, 0);
        if (size > room)
            return size;
        answer.ino = m_nodes.lookUp(node, entry.name);
        lookedUp.push_back(answer.ino);
    }
    return add(entry.name.c_str(), answer);
}

void FuseRequests::readDirectory(
    fuse_req_t request, fuse_ino_t node, std::size_t size, off_t offset, const fuse_file_info* info, bool withAttributes)
{
    OpenDirectory directory;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto it = m_directories.find(info->fh); it != m_directories.end())
            directory = it->second;
    }
    if (!directory.listing || offset < 0) {
        fuse_reply_err(request, directory.listing ? EINVAL : EBADF);
        return;
    }
    std::vector<char> answer(size);
    std::vector<fuse_ino_t> lookedUp;
    std::size_t used = 0;
    const auto count = directory.listing->entries.size() + dots;
    for (auto index = static_cast<std::size_t>(offset); index < count; ++index) {
        const auto took = addEntry(request, answer.data() + used, size - used, node, directory, index, withAttributes, lookedUp);
        if (took > size - used)
            break;
        used += took;
    }
    if (fuse_reply_buf(request, answer.data(), used) != 0)
        for (const auto child : lookedUp)
            m_nodes.forget(child, 1);
}

/// libfuse's table of functions.
struct FuseRequests::Operations {
    static void lookUp(fuse_req_t r, fuse_ino_t parent, const char* name) { of(r).lookUp(r, parent, name); }
    static void attributes(fuse_req_t r, fuse_ino_t node, fuse_file_info*) { of(r).attributes(r, node); }
    static void readLink(fuse_req_t r, fuse_ino_t node) { of(r).readLink(r, node); }
    static void open(fuse_req_t r, fuse_ino_t node, fuse_file_info* info) { of(r).open(r, node, info); }
    static void read(fuse_req_t r, fuse_ino_t, std::size_t size, off_t offset, fuse_file_info* info) { of(r).read(r, size, offset, info); }
    static void openDirectory(fuse_req_t r, fuse_ino_t node, fuse_file_info* info) { of(r).openDirectory(r, node, info); }
    static void readDirectory(fuse_req_t r, fuse_ino_t node, std::size_t size, off_t offset, fuse_file_info* info)
    {
        of(r).readDirectory(r, node, size, offset, info, false);
    }
    static void readDirectoryPlus(fuse_req_t r, fuse_ino_t node, std::size_t size, off_t offset, fuse_file_info* info)
    {
        of(r).readDirectory(r, node, size, offset, info, true);
    }
    static void close(fuse_req_t r, fuse_ino_t, fuse_file_info* info)
    {
        {
            const std::lock_guard lock(of(r).m_mutex);
            of(r).m_files.erase(info->fh);
        }
        fuse_reply_err(r, 0);
    }
    static void closeDirectory(fuse_req_t r, fuse_ino_t, fuse_file_info* info)
    {
        {
            const std::lock_guard lock(of(r).m_mutex);
            of(r).m_directories.erase(info->fh);
        }
        fuse_reply_err(r, 0);
    }
    static void space(fuse_req_t r, fuse_ino_t)
    {
        struct statvfs nothingFree{};
        nothingFree.f_bsize = nothingFree.f_frsize = 4096;
        nothingFree.f_namemax = 255;
        fuse_reply_statfs(r, &nothingFree);
    }
    static void forget(fuse_req_t r, fuse_ino_t node, std::uint64_t lookUps)
    {
        of(r).m_nodes.forget(node, lookUps);
        fuse_reply_none(r);
    }
    static void forgetMany(fuse_req_t r, std::size_t count, fuse_forget_data* nodes)
    {
        for (std::size_t i = 0; i < count; ++i)
            of(r).m_nodes.forget(nodes[i].ino, nodes[i].nlookup);
        fuse_reply_none(r);
    }
    /// Reads that wait for nodes must not hold up others: the kernel's own default is 12 at a time.
    static void begin(void*, fuse_conn_info* connection)
    {
        connection->max_background = 64;
        connection->congestion_threshold = 48;
    }
};

const fuse_lowlevel_ops& FuseRequests::operations()
{
    static const fuse_lowlevel_ops table = [] {
        fuse_lowlevel_ops ops{};
        ops.init = Operations::begin;
        ops.lookup = Operations::lookUp;
        ops.forget = Operations::forget;
        ops.forget_multi = Operations::forgetMany;
        ops.getattr = Operations::attributes;
        ops.readlink = Operations::readLink;
        ops.open = Operations::open;
        ops.read = Operations::read;
        ops.release = Operations::close;
        ops.opendir = Operations::openDirectory;
        ops.readdir = Operations::readDirectory;
        ops.readdirplus = Operations::readDirectoryPlus;
        ops.releasedir = Operations::closeDirectory;
        ops.statfs = Operations::space;
        return ops;
    }();
    return table;
}

} // namespace granary::platform
