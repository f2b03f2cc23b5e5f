#include "core/drive/scan_directory.h"

#include "core/base/clock.h"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <dirent.h>
#include <fcntl.h>
#include <linux/stat.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/sysmacros.h>
#include <unistd.h>

namespace granary::drive {
namespace {

constexpr int statFlags = AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT;

std::int64_t toNs(const struct statx_timestamp& t) { return t.tv_sec * nsPerSecond + t.tv_nsec; }

ScannedType typeOf(std::uint32_t mode)
{
    switch (mode & S_IFMT) {
    case S_IFREG: return ScannedType::file;
    case S_IFDIR: return ScannedType::directory;
    case S_IFLNK: return ScannedType::symlink;
    case S_IFIFO: return ScannedType::fifo;
    case S_IFCHR: return ScannedType::charDevice;
    case S_IFBLK: return ScannedType::blockDevice;
    case S_IFSOCK: return ScannedType::socket;
    default: return ScannedType::unknown;
    }
}

void fill(ScannedEntry& out, const struct statx& st)
{
    out.type = typeOf(st.stx_mode);
    out.fingerprint.sizeBytes = st.stx_size;
    out.fingerprint.mtimeNs = toNs(st.stx_mtime);
    out.fingerprint.ctimeNs = toNs(st.stx_ctime);
    out.fingerprint.inode = st.stx_ino;
    out.fingerprint.device = makedev(st.stx_dev_major, st.stx_dev_minor);
    out.metadata.mode = st.stx_mode & 07777;
    out.metadata.uid = st.stx_uid;
    out.metadata.gid = st.stx_gid;
    out.metadata.mtimeNs = out.fingerprint.mtimeNs;
    out.linkCount = st.stx_nlink;
    if (out.type == ScannedType::file) {
        out.fileSizeBytes = st.stx_size;
        out.allocatedBytes = st.stx_blocks * 512;
    } else if (out.type == ScannedType::charDevice || out.type == ScannedType::blockDevice) {
        out.deviceNumber = makedev(st.stx_rdev_major, st.stx_rdev_minor);
    }
    out.mountPoint = (st.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}

/// 0 or errno. `out.name` is set already.
int scan(int directory, std::uint64_t parentDevice, ScannedEntry& out)
{
    struct statx st;
    if (::statx(directory, out.name.c_str(), statFlags, STATX_BASIC_STATS, &st) != 0)
        return errno;
    fill(out, st);
    out.mountPoint = out.mountPoint || out.fingerprint.device != parentDevice;
    if (out.type == ScannedType::symlink) {
        char buffer[4096];
        const auto got = ::readlinkat(directory, out.name.c_str(), buffer, sizeof buffer);
        if (got < 0)
            return errno;
        out.target.assign(buffer, static_cast<std::size_t>(got));
    }
    return 0;
}

/// Every name but "." and "..", ascending. The names live in `arena`, each ended by a zero byte.
Status readNames(int directory, bool rewind, std::string& arena, std::vector<std::string_view>& names)
{
    if (rewind && ::lseek(directory, 0, SEEK_SET) < 0)
        return errnoError(errno, "rewind directory");
    std::vector<std::pair<std::size_t, std::size_t>> spans;
    alignas(dirent64) char buffer[32 << 10];
    for (;;) {
        const auto got = ::getdents64(directory, buffer, sizeof buffer);
        if (got < 0)
            return errnoError(errno, "list directory");
        if (got == 0)
            break;
        for (std::ptrdiff_t at = 0; at < got;) {
            const auto* record = reinterpret_cast<const dirent64*>(buffer + at);
            at += record->d_reclen;
            const std::string_view name(record->d_name);
            if (name == "." || name == "..")
                continue;
            spans.emplace_back(arena.size(), name.size());
            arena.append(name);
            arena += '\0';
        }
    }
    names.reserve(spans.size());
    for (const auto& [at, size] : spans)
        names.emplace_back(arena.data() + at, size);
    std::sort(names.begin(), names.end());
    // A file system that changes while it is listed may tell a name twice.
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return {};
}

std::uint64_t mixed(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15u;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

std::string magicPath(int directory, const std::string& name)
{
    return "/proc/self/fd/" + std::to_string(directory) + "/" + name;
}

/// Open as a way only (LazyDirectory).
bool isPassage(int fd) { return (::fcntl(fd, F_GETFL) & O_PATH) != 0; }

int openForReading(int directory, const char* name, bool mayHideAccess)
{
    // Non-blocking: a fifo may have taken the file's place. EWOULDBLOCK: a server (Samba) has a lease on it and is asked to give it back.
    int flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | (mayHideAccess ? O_NOATIME : 0);
    for (int attempt = 0;; ++attempt) {
        const int fd = ::openat(directory, name, flags);
        if (fd >= 0)
            return fd;
        if (errno == EPERM && (flags & O_NOATIME)) {
            flags &= ~O_NOATIME;
        } else if (errno == EWOULDBLOCK && attempt < 100) {
            ::usleep(10'000);
        } else if (errno != EINTR) {
            return -1;
        }
    }
}

} // namespace

Entry toEntry(const ScannedEntry& scanned)
{
    Entry entry;
    entry.name = scanned.name;
    entry.type = scanned.entryType();
    entry.metadata = scanned.metadata;
    entry.fileSizeBytes = scanned.fileSizeBytes;
    entry.target = scanned.target;
    entry.device = scanned.deviceNumber;
    if (scanned.linkCount > 1 && scanned.type != ScannedType::directory) {
        entry.linkKey = mixed(scanned.fingerprint.inode ^ mixed(scanned.fingerprint.device));
        entry.linkKey += entry.linkKey == 0;
    }
    return entry;
}

Result<DirectoryHandle::Pointer> DirectoryHandle::open(std::string_view absolutePath)
{
    GRANARY_ASSIGN(auto directory, LazyDirectory::openRoot(absolutePath));
    return Pointer(new DirectoryHandle(std::move(directory)));
}

Result<ScannedChildren> DirectoryHandle::children()
{
    GRANARY_ASSIGN(const auto fd, m_directory->open());
    if (isPassage(fd->get()))
        return Error(ErrorCode::permissionDenied, "open directory");
    std::string arena;
    std::vector<std::string_view> names;
    GRANARY_TRY(readNames(fd->get(), m_listed.exchange(true), arena, names));
    ScannedChildren out;
    for (const auto name : names) {
        auto& entry = out.entries.emplace_back();
        entry.name = name;
        if (const int err = scan(fd->get(), m_directory->device(), entry); err != 0) {
            auto error = errnoError(err, "stat");
            out.warnings.push_back({error.code, std::move(entry.name), err == ENOENT ? "it vanished" : std::move(error.detail)});
            out.entries.pop_back();
        }
    }
    return out;
}

Result<ScannedEntry> DirectoryHandle::child(std::string_view name)
{
    GRANARY_ASSIGN(const auto fd, m_directory->open());
    ScannedEntry entry;
    entry.name = name;
    if (const int err = scan(fd->get(), m_directory->device(), entry); err != 0)
        return errnoError(err, "stat");
    return entry;
}

Result<ScannedEntry> DirectoryHandle::self()
{
    GRANARY_ASSIGN(const auto fd, m_directory->open());
    struct statx st;
    if (::statx(fd->get(), "", AT_EMPTY_PATH | AT_NO_AUTOMOUNT, STATX_BASIC_STATS, &st) != 0)
        return errnoError(errno, "stat");
    ScannedEntry entry;
    entry.name = m_directory->name().substr(m_directory->name().rfind('/') + 1); // npos + 1 is 0
    fill(entry, st);
    return entry;
}

Result<DirectoryHandle::Pointer> DirectoryHandle::openDirectory(std::string_view name)
{
    GRANARY_ASSIGN(auto directory, LazyDirectory::openChild(m_directory, name));
    return Pointer(new DirectoryHandle(std::move(directory)));
}

Result<DirectoryHandle::Pointer> DirectoryHandle::openDirectory(const ScannedEntry& seen)
{
    auto opened = openDirectory(std::string_view(seen.name));
    if (!opened)
        return opened.error().code == ErrorCode::conflict ? Error(ErrorCode::changedWhileRead, "it is no directory any more")
                                                          : opened.error();
    if ((*opened)->inode() != seen.fingerprint.inode || (*opened)->device() != seen.fingerprint.device)
        return Error(ErrorCode::changedWhileRead, "another directory took its place");
    return opened;
}

Result<ScannedFile> DirectoryHandle::openFile(const ScannedEntry& seen)
{
    GRANARY_ASSIGN(const auto directory, m_directory->open());
    const auto self = ::geteuid();
    FileDescriptor fd(openForReading(directory->get(), seen.name.c_str(), self == 0 || self == seen.metadata.uid));
    if (!fd.valid()) {
        if (errno == ELOOP || errno == ENXIO)
            return Error(ErrorCode::changedWhileRead, "it is no file any more");
        return errnoError(errno, "open");
    }
    ScannedEntry now;
    struct statx st;
    if (::statx(fd.get(), "", AT_EMPTY_PATH, STATX_BASIC_STATS, &st) != 0)
        return errnoError(errno, "stat");
    fill(now, st);
    if (now.type != ScannedType::file || now.fingerprint.inode != seen.fingerprint.inode ||
        now.fingerprint.device != seen.fingerprint.device)
        return Error(ErrorCode::changedWhileRead, "another file took its place");
    return ScannedFile(std::move(fd), now.fingerprint, now.allocatedBytes);
}

Result<std::vector<ExtendedAttribute>> DirectoryHandle::attributes()
{
    GRANARY_ASSIGN(const auto fd, m_directory->open());
    return isPassage(fd->get()) ? readAttributes(magicPath(fd->get(), ".")) : readAttributes(fd->get());
}

Result<std::vector<ExtendedAttribute>> DirectoryHandle::attributesOf(const ScannedEntry& child)
{
    GRANARY_ASSIGN(const auto fd, m_directory->open());
    return readAttributes(magicPath(fd->get(), child.name));
}

Result<std::uint64_t> DirectoryHandle::fileSystemMagic(std::string_view name)
{
    GRANARY_ASSIGN(const auto fd, m_directory->open());
    const FileDescriptor at(::openat(fd->get(), std::string(name).c_str(), O_PATH | O_NOFOLLOW | O_CLOEXEC));
    struct statfs fs {};
    if (!at.valid() || ::fstatfs(at.get(), &fs) != 0)
        return errnoError(errno, "statfs");
    return static_cast<std::uint64_t>(static_cast<unsigned long>(fs.f_type));
}

} // namespace granary::drive
