#include "core/drive/restore_target.h"

#include "core/base/clock.h"
#include "core/drive/restore_target_directory.h"
#include "core/drive/restore_target_metadata.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace granary::drive {
namespace {

constexpr unsigned maxAlternatives = 10'000;

bool isType(mode_t mode, EntryType type)
{
    switch (type) {
    case EntryType::file: return S_ISREG(mode);
    case EntryType::directory: return S_ISDIR(mode);
    case EntryType::symlink: return S_ISLNK(mode);
    case EntryType::fifo: return S_ISFIFO(mode);
    case EntryType::charDevice: return S_ISCHR(mode);
    case EntryType::blockDevice: return S_ISBLK(mode);
    }
    return false;
}

/// Like mkdir -p; follows links, because the user named this path.
Status makePath(const std::string& path)
{
    for (std::size_t at = 1; at <= path.size(); ++at) {
        at = std::min(path.find('/', at), path.size());
        if (::mkdir(path.substr(0, at).c_str(), 0777) != 0 && errno != EEXIST && errno != EISDIR)
            return errnoError(errno, "make the target");
    }
    return {};
}

bool hasDefaultAcl(int fd) { return ::fgetxattr(fd, "system.posix_acl_default", nullptr, 0) > 0; }

} // namespace

RestoreTarget::RestoreTarget(std::string path, RestoreOptions options) : m_path(std::move(path)), m_options(std::move(options))
{
    std::uint64_t start = 0;
    if (::getrandom(&start, sizeof start, 0) != sizeof start)
        start = static_cast<std::uint64_t>(::getpid()) << 32; // only a start: names are taken with O_EXCL
    m_firstPartial = start;
    m_nextPartial = start;
}

RestoreTarget::~RestoreTarget() = default;

Result<std::unique_ptr<RestoreTarget>> RestoreTarget::open(const std::string& absoluteDirectory, RestoreOptions options)
{
    if (absoluteDirectory.empty() || absoluteDirectory.front() != '/' || absoluteDirectory.find('\0') != std::string::npos)
        return Error(ErrorCode::invalidArgument, "the target is not an absolute path");
    GRANARY_TRY(makePath(absoluteDirectory));
    const std::unique_ptr<char, void (*)(void*)> real(::realpath(absoluteDirectory.c_str(), nullptr), std::free);
    if (!real)
        return errnoError(errno, "find the target");
    std::unique_ptr<RestoreTarget> target(new RestoreTarget(real.get(), std::move(options)));
    GRANARY_ASSIGN(auto lazy, LazyDirectory::openRoot(target->m_path));
    GRANARY_ASSIGN(const auto fd, lazy->open());
    target->m_lock = FileDescriptor(::openat(fd->get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!target->m_lock.valid())
        return errnoError(errno, "open the target");
    // Some network file systems can't lock a directory: then nothing holds two restores apart, as with any other program.
    if (::flock(target->m_lock.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return Error(ErrorCode::inUse, "another restore writes into this target");
    removeStalePartials(fd->get(), [](std::uint64_t) { return false; }); // nothing is under way yet
    target->m_root = std::make_shared<RestoreDirectory>(std::move(lazy), 0, false);
    struct stat st {};
    if (::fstat(fd->get(), &st) != 0)
        return errnoError(errno, "stat the target");
    target->m_root->inheritsAcl = hasDefaultAcl(fd->get());
    target->m_root->inheritsGroup = (st.st_mode & S_ISGID) != 0;
    return target;
}

Result<SpaceInfo> RestoreTarget::space() const
{
    struct statvfs fs {};
    if (::fstatvfs(m_lock.get(), &fs) != 0)
        return errnoError(errno, "statvfs");
    return SpaceInfo{fs.f_blocks * fs.f_frsize, fs.f_bavail * fs.f_frsize};
}

Status RestoreTarget::checkSpace(std::uint64_t bytes, std::uint64_t files) const
{
    GRANARY_ASSIGN(const SpaceInfo info, space());
    const auto needed = static_cast<long double>(bytes) * 1.01L + static_cast<long double>(files) * 4096;
    if (needed > static_cast<long double>(info.freeBytes))
        return Error(ErrorCode::diskFull, std::to_string(bytes) + " bytes don't fit into " + std::to_string(info.freeBytes));
    return {};
}

// ---- directories

Result<RestoreDirectoryPointer> RestoreTarget::makeDirectory(const RestoreDirectoryPointer& parent, const Entry& entry)
{
    GRANARY_ASSIGN(auto directory, enter(parent, entry.name, false));
    setMetadata(directory, entry.metadata);
    return directory;
}

Result<RestoreDirectoryPointer> RestoreTarget::passDirectory(const RestoreDirectoryPointer& parent, std::string_view name)
{
    return enter(parent, name, true);
}

void RestoreTarget::setMetadata(const RestoreDirectoryPointer& directory, const Metadata& metadata)
{
    const std::lock_guard lock(m_mutex);
    if (!directory->metadata)
        m_directories.push_back(directory);
    directory->metadata = metadata;
}

/// Something that is no directory stands at `name`: makes room by the policy. The name to use.
Result<std::string> RestoreTarget::clearForDirectory(const RestoreDirectory& parent, std::string_view name)
{
    const auto conflict = Error(ErrorCode::conflict, "something that is no directory is in the way");
    // In a directory that this run made, it is an entry of the same snapshot: two names that this file system takes for one.
    if (m_options.conflict == Conflict::skip && !parent.fresh)
        return conflict;
    GRANARY_ASSIGN(const auto at, parent.directory->open());
    if (m_options.conflict == Conflict::overwrite && !parent.fresh) {
        if (::unlinkat(at->get(), std::string(name).c_str(), 0) != 0 && errno != ENOENT)
            return errno == EISDIR ? conflict : errnoError(errno, "remove what is in the way");
        return std::string(name);
    }
    for (unsigned attempt = 1; attempt < maxAlternatives; ++attempt) {
        auto other = alternativeName(name, attempt);
        struct stat st {};
        if (::fstatat(at->get(), other.c_str(), &st, AT_SYMLINK_NOFOLLOW) != 0 ? errno == ENOENT : S_ISDIR(st.st_mode))
            return other; // a directory of that name is from an earlier run
    }
    return conflict;
}

Result<RestoreDirectoryPointer> RestoreTarget::enter(const RestoreDirectoryPointer& parent, std::string_view wanted, bool pass)
{
    GRANARY_TRY(checkRestoreName(wanted));
    GRANARY_ASSIGN(const auto at, parent->directory->open());
    std::string name(wanted);
    bool fresh = ::mkdirat(at->get(), name.c_str(), 0700) == 0;
    struct stat st {};
    for (unsigned attempt = 0; !fresh; ++attempt) {
        if (errno != EEXIST)
            return errnoError(errno, "make directory");
        if (::fstatat(at->get(), name.c_str(), &st, AT_SYMLINK_NOFOLLOW) != 0)
            return errnoError(errno, "stat");
        const bool clash = parent->fresh && S_ISDIR(st.st_mode) && !hasExactName(at->get(), name);
        if (S_ISDIR(st.st_mode) && !clash)
            break;
        if (attempt == 2) // others work against us
            return Error(ErrorCode::conflict, "the name is taken again and again");
        GRANARY_ASSIGN(name, clearForDirectory(*parent, name));
        fresh = ::mkdirat(at->get(), name.c_str(), 0700) == 0;
    }
    if (!fresh && !pass && ::geteuid() == st.st_uid && st.st_uid != 0 && (st.st_mode & 0700) != 0700)
        ::fchmodat(
            at->get(), name.c_str(), (st.st_mode & 07777) | 0700, 0); // read-only from an earlier run; finish() sets it again
    GRANARY_ASSIGN(auto lazy, LazyDirectory::openChild(parent->directory, name));
    GRANARY_ASSIGN(const auto fd, lazy->open());
    auto directory = std::make_shared<RestoreDirectory>(std::move(lazy), parent->depth + 1, fresh);
    if (fresh) {
        directory->inheritsGroup = parent->inheritsGroup;
        if (parent->inheritsAcl) {
            ::fremovexattr(fd->get(), "system.posix_acl_default");
            ::fremovexattr(fd->get(), "system.posix_acl_access");
            ::fchmod(fd->get(), 0700);
        }
    } else {
        removeStalePartials(fd->get(), [this](std::uint64_t number) { return isOwnPartial(number); });
        directory->inheritsAcl = hasDefaultAcl(fd->get());
        directory->inheritsGroup = (st.st_mode & S_ISGID) != 0;
        if (directory->directory->device() != parent->directory->device()) {
            const std::lock_guard lock(m_mutex);
            m_mounts.emplace(directory->directory->device(), directory);
        }
    }
    return directory;
}

// ---- planning

bool RestoreTarget::isThere(int at, const std::string& name, const Entry& entry) const
{
    struct stat st {};
    if (::fstatat(at, name.c_str(), &st, AT_SYMLINK_NOFOLLOW) != 0)
        return false;
    if (!isType(st.st_mode, entry.type) || st.st_mtim.tv_sec * nsPerSecond + st.st_mtim.tv_nsec != entry.metadata.mtimeNs)
        return false;
    if (entry.type == EntryType::file && static_cast<std::uint64_t>(st.st_size) != entry.fileSizeBytes)
        return false;
    if ((S_ISCHR(st.st_mode) || S_ISBLK(st.st_mode)) && st.st_rdev != entry.device)
        return false;
    if (entry.type == EntryType::symlink) {
        std::array<char, 4096> target;
        const auto got = ::readlinkat(at, name.c_str(), target.data(), target.size());
        return got >= 0 && std::string_view(target.data(), static_cast<std::size_t>(got)) == entry.target;
    }
    // Who wants everything overwritten also wants a changed mode or owner back.
    return m_options.conflict != Conflict::overwrite ||
        ((st.st_mode & 07777) == entry.metadata.mode &&
            (::geteuid() != 0 || (st.st_uid == entry.metadata.uid && st.st_gid == entry.metadata.gid)));
}

bool RestoreTarget::holds(const std::string& path, const Entry& entry) const
{
    return path.size() > 1 && checkRestoreName(entry.name) && isThere(m_lock.get(), path.substr(1), entry);
}

Result<RestoreAction> RestoreTarget::planConflict(const RestoreDirectoryPointer& directory, const Entry& entry)
{
    if (directory->fresh)
        return RestoreAction::write;
    GRANARY_ASSIGN(const auto at, directory->directory->open());
    struct stat st {};
    if (::fstatat(at->get(), entry.name.c_str(), &st, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno == ENOENT)
            return RestoreAction::write;
        return errnoError(errno, "stat");
    }
    const bool isDirectory = S_ISDIR(st.st_mode);
    auto name = entry.name;
    for (unsigned attempt = 1; ::fstatat(at->get(), name.c_str(), &st, AT_SYMLINK_NOFOLLOW) == 0; ++attempt) {
        if (isThere(at->get(), name, entry)) {
            if (entry.linkKey != 0)
                linkPlaced(entry, name);
            return RestoreAction::done;
        }
        if (m_options.conflict != Conflict::rename || attempt == maxAlternatives)
            break;
        name = alternativeName(entry.name, attempt); // an interrupted run may have put it there
    }
    const bool inTheWay =
        m_options.conflict == Conflict::overwrite && isDirectory && ::unlinkat(at->get(), entry.name.c_str(), AT_REMOVEDIR) != 0;
    if (m_options.conflict == Conflict::skip || inTheWay) {
        warn(Error(ErrorCode::conflict,
                 inTheWay ? "a directory that isn't empty is in the way" : "something else is there and was left"),
            *directory, entry.name);
        return RestoreAction::skipped;
    }
    return RestoreAction::write;
}

Result<RestoreAction> RestoreTarget::plan(const RestoreDirectoryPointer& directory, const Entry& entry)
{
    GRANARY_TRY(checkRestoreName(entry.name));
    if (entry.type == EntryType::directory)
        return Error(ErrorCode::invalidArgument, "a directory is made, not planned");
    if (entry.linkKey != 0 && joinLinks(directory, entry))
        return RestoreAction::done;
    GRANARY_ASSIGN(const RestoreAction action, planConflict(directory, entry));
    if (action == RestoreAction::skipped && entry.linkKey != 0) {
        const std::lock_guard lock(m_mutex);
        if (const auto group = m_links.find(entry.linkKey); group != m_links.end() && group->second.isOf(entry))
            m_links.erase(group); // the next name of it may be the first
    }
    if (action != RestoreAction::write || entry.type == EntryType::file)
        return action;
    if (entry.type == EntryType::symlink) {
        const std::lock_guard lock(m_mutex);
        m_pendingSymlinks.push_back({directory, entry});
        return RestoreAction::done;
    }
    const auto made = makeSpecial(directory, entry);
    if (!made) {
        giveUp(entry);
        return made.error();
    }
    return RestoreAction::done;
}

// ---- files

std::string RestoreTarget::partialName()
{
    char digits[17];
    std::snprintf(
        digits, sizeof digits, "%016llx", static_cast<unsigned long long>(m_nextPartial.fetch_add(1, std::memory_order_relaxed)));
    return std::string(partialPrefix) + digits;
}

Result<FileDescriptor> RestoreTarget::createPartial(int at, std::string& partial)
{
    for (;;) {
        partial = partialName();
        FileDescriptor fd(::openat(at, partial.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
        if (!fd.valid()) {
            if (errno != EEXIST && errno != EINTR)
                return errnoError(errno, "create file");
            continue;
        }
        // A restore of a folder above or below this one may be cleaning up: from the lock on it leaves the file alone, and what it took before is made anew.
        struct stat st {};
        if ((::flock(fd.get(), LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) && ::fstat(fd.get(), &st) == 0 && st.st_nlink > 0)
            return fd;
    }
}

void RestoreTarget::setFileMetadata(const RestoreDirectory& directory, int fd, const Entry& entry)
{
    RestoredObject object;
    object.fd = fd;
    object.type = entry.type;
    object.mode = 0600;
    object.uid = ::geteuid();
    object.gid = directory.inheritsGroup ? static_cast<gid_t>(-1) : ::getegid(); // -1: not known, set it in any case
    object.removeAcls = directory.inheritsAcl;
    const auto outcome = applyMetadata(object, entry.metadata);
    if (!outcome.ownerSet)
        ownerNotSet(directory, entry.name);
    if (!outcome.problem.empty())
        warn(Error(ErrorCode::permissionDenied, outcome.problem), directory, entry.name);
}

Result<std::string> RestoreTarget::placeBeside(int at, const std::string& partial, const std::string& name)
{
    for (unsigned attempt = 1; attempt < maxAlternatives; ++attempt) {
        auto other = alternativeName(name, attempt);
        if (::renameat2(at, partial.c_str(), at, other.c_str(), RENAME_NOREPLACE) == 0)
            return other;
        if (errno != EEXIST && errno != EINVAL)
            return errnoError(errno, "rename");
        struct stat st {};
        if (errno == EINVAL && ::fstatat(at, other.c_str(), &st, AT_SYMLINK_NOFOLLOW) != 0 &&
            ::renameat(at, partial.c_str(), at, other.c_str()) == 0)
            return other;
    }
    return Error(ErrorCode::conflict, "no free name beside what is there");
}

Result<std::string> RestoreTarget::place(
    const RestoreDirectory& directory, int at, const std::string& partial, const std::string& name)
{
    const auto remove = [&] { ::unlinkat(at, partial.c_str(), 0); };
    int err = ::renameat2(at, partial.c_str(), at, name.c_str(), RENAME_NOREPLACE) == 0 ? 0 : errno;
    struct stat st {};
    if (err == EINVAL || err == ENOSYS) { // no such flag on this file system
        err = ::fstatat(at, name.c_str(), &st, AT_SYMLINK_NOFOLLOW) == 0 ? EEXIST
            : ::renameat(at, partial.c_str(), at, name.c_str()) == 0     ? 0
                                                                         : errno;
    }
    const bool remembers = m_options.conflict == Conflict::overwrite && !directory.fresh;
    if (err == 0 || err != EEXIST) {
        if (err == 0 && remembers && ::fstatat(at, name.c_str(), &st, AT_SYMLINK_NOFOLLOW) == 0) {
            const std::lock_guard lock(m_mutex);
            m_overwritten.insert(st.st_ino);
        }
        if (err == 0)
            return name;
        remove();
        return errnoError(err, "give the file its name");
    }
    if (m_options.conflict == Conflict::skip && !directory.fresh) {
        remove();
        warn(Error(ErrorCode::conflict, "something else is there and was left"), directory, name);
        return std::string();
    }
    bool mine = directory.fresh;
    if (remembers && ::fstatat(at, name.c_str(), &st, AT_SYMLINK_NOFOLLOW) == 0) {
        const std::lock_guard lock(m_mutex);
        mine = m_overwritten.contains(st.st_ino);
    }
    if (mine || m_options.conflict == Conflict::rename) {
        auto placed = placeBeside(at, partial, name);
        if (!placed)
            remove();
        else if (mine)
            warn(Error(ErrorCode::conflict, "another entry has this name here; it is beside it"), directory, *placed);
        return placed;
    }
    if (S_ISDIR(st.st_mode))
        ::unlinkat(at, name.c_str(), AT_REMOVEDIR); // only when it is empty
    struct stat now {};
    const bool known = ::fstatat(at, partial.c_str(), &now, AT_SYMLINK_NOFOLLOW) == 0;
    if (::renameat(at, partial.c_str(), at, name.c_str()) != 0) {
        const int failed = errno;
        remove();
        if (failed == EISDIR || failed == ENOTEMPTY || failed == EEXIST) {
            warn(Error(ErrorCode::conflict, "a directory that isn't empty is in the way"), directory, name);
            return std::string();
        }
        return errnoError(failed, "replace");
    }
    if (known) {
        const std::lock_guard lock(m_mutex);
        m_overwritten.insert(now.st_ino);
    }
    return name;
}

// ---- reports

void RestoreTarget::warn(Warning warning)
{
    const std::lock_guard lock(m_warnMutex);
    if (m_options.warn)
        m_options.warn(std::move(warning));
}

void RestoreTarget::warn(const Error& error, const RestoreDirectory& directory, std::string_view name)
{
    warn({error.code, pathOf(directory, name), error.detail});
}

void RestoreTarget::ownerNotSet(const RestoreDirectory& directory, std::string_view name)
{
    const std::lock_guard lock(m_mutex);
    if (m_ownersNotSet++ == 0)
        m_firstOwnerNotSet = pathOf(directory, name);
}

std::string RestoreTarget::pathOf(const RestoreDirectory& directory, std::string_view name) const
{
    auto path = m_path;
    const auto add = [&path](std::string_view part) {
        if (!part.empty())
            path += (path.back() == '/' ? "" : "/") + std::string(part);
    };
    add(directory.directory->relativePath());
    add(name);
    return path;
}

std::string RestoreTarget::pathOf(const RestoreDirectoryPointer& directory, std::string_view name) const
{
    return pathOf(*directory, name);
}

} // namespace granary::drive
