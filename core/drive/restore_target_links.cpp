// What RestoreTarget makes besides plain files: hard links, symlinks, fifos and devices, and at last the metadata of directories.
#include "core/drive/restore_target.h"

#include "core/drive/restore_target_directory.h"
#include "core/drive/restore_target_metadata.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace granary::drive {
namespace {

RestoredObject objectAt(int fd, const struct stat& st, EntryType type)
{
    RestoredObject object;
    object.fd = fd;
    object.type = type;
    object.mode = st.st_mode & 07777;
    object.uid = st.st_uid;
    object.gid = st.st_gid;
    return object;
}

} // namespace

bool RestoreTarget::joinLinks(const RestoreDirectoryPointer& directory, const Entry& entry)
{
    const std::lock_guard lock(m_mutex);
    const auto [it, first] = m_links.try_emplace(entry.linkKey);
    auto& group = it->second;
    if (first) {
        group.directory = directory;
        group.type = entry.type;
        group.sizeBytes = entry.fileSizeBytes;
        group.metadata = entry.metadata;
        return false;
    }
    if (!group.isOf(entry))
        return false;
    m_pendingLinks.push_back({directory, entry.name, entry.linkKey});
    return true;
}

void RestoreTarget::linkPlaced(const Entry& entry, std::string_view name)
{
    const std::lock_guard lock(m_mutex);
    if (const auto it = m_links.find(entry.linkKey); it != m_links.end() && it->second.name.empty() && it->second.isOf(entry)) {
        it->second.name = name;
        it->second.failed = false;
    }
}

void RestoreTarget::giveUp(const Entry& entry)
{
    if (entry.linkKey == 0)
        return;
    const std::lock_guard lock(m_mutex);
    if (const auto it = m_links.find(entry.linkKey); it != m_links.end() && it->second.name.empty() && it->second.isOf(entry))
        it->second.failed = true;
}

Status RestoreTarget::placeSpecial(
    const RestoreDirectoryPointer& directory, int at, const std::string& partial, const Entry& entry)
{
    // By descriptor from here on: the name could be given to something else by whoever may write into the directory.
    const FileDescriptor fd(::openat(at, partial.c_str(), O_PATH | O_NOFOLLOW | O_CLOEXEC));
    struct stat st {};
    if (!fd.valid() || ::fstat(fd.get(), &st) != 0)
        return errnoError(errno, "stat");
    auto object = objectAt(fd.get(), st, entry.type);
    object.pathOnly = true;
    object.removeAcls = directory->inheritsAcl;
    const auto outcome = applyMetadata(object, entry.metadata);
    if (!outcome.ownerSet)
        ownerNotSet(*directory, entry.name);
    if (!outcome.problem.empty())
        warn(Error(ErrorCode::permissionDenied, outcome.problem), *directory, entry.name);
    GRANARY_ASSIGN(const std::string name, place(*directory, at, partial, entry.name));
    if (name.empty())
        giveUp(entry);
    else if (entry.linkKey != 0)
        linkPlaced(entry, name);
    return {};
}

Status RestoreTarget::makeSpecial(const RestoreDirectoryPointer& directory, const Entry& entry)
{
    GRANARY_ASSIGN(const auto at, directory->directory->open());
    std::string partial;
    int failed = 0;
    do {
        partial = partialName();
        switch (entry.type) {
        case EntryType::symlink: failed = ::symlinkat(entry.target.c_str(), at->get(), partial.c_str()); break;
        case EntryType::fifo: failed = ::mknodat(at->get(), partial.c_str(), S_IFIFO | 0600, 0); break;
        case EntryType::charDevice: failed = ::mknodat(at->get(), partial.c_str(), S_IFCHR | 0600, entry.device); break;
        case EntryType::blockDevice: failed = ::mknodat(at->get(), partial.c_str(), S_IFBLK | 0600, entry.device); break;
        default: return Error(ErrorCode::invalidArgument, "of a type that isn't made this way");
        }
    } while (failed != 0 && errno == EEXIST);
    if (failed != 0)
        return errnoError(errno, entry.type == EntryType::symlink ? "make symlink" : "make fifo or device");
    return placeSpecial(directory, at->get(), partial, entry);
}

Status RestoreTarget::copyInstead(const LinkGroup& group, const PendingLink& link, int source)
{
    Entry entry;
    entry.name = link.name;
    entry.metadata = group.metadata;
    entry.fileSizeBytes = entry.content.sizeBytes = group.sizeBytes;
    const FileDescriptor from(::open(("/proc/self/fd/" + std::to_string(source)).c_str(), O_RDONLY | O_CLOEXEC));
    if (!from.valid())
        return errnoError(errno, "open the first name");
    GRANARY_ASSIGN(const auto file, createFile(link.directory, entry));
    Bytes buffer(1 << 20);
    for (std::uint64_t at = 0; at < group.sizeBytes;) {
        const auto got = ::pread(from.get(), buffer.data(), buffer.size(), static_cast<off_t>(at));
        if (got <= 0)
            return errnoError(got < 0 ? errno : EIO, "read the first name");
        GRANARY_TRY(file->write(at, ByteView(buffer).first(static_cast<std::size_t>(got))));
        at += static_cast<std::uint64_t>(got);
    }
    GRANARY_TRY(file->commit());
    warn(Error(ErrorCode::conflict, "the file system has no (more) links here: it is a copy"), *link.directory, link.name);
    return {};
}

Status RestoreTarget::makeLink(const PendingLink& link)
{
    const auto known = m_links.find(link.key); // nobody changes it any more
    if (known == m_links.end() || known->second.failed || known->second.name.empty())
        return Error(ErrorCode::damaged, "the file that it is another name of could not be restored");
    const auto& group = known->second;
    GRANARY_ASSIGN(const auto sourceAt, group.directory->directory->open());
    GRANARY_ASSIGN(const auto at, link.directory->directory->open());
    const FileDescriptor source(::openat(sourceAt->get(), group.name.c_str(), O_PATH | O_NOFOLLOW | O_CLOEXEC));
    struct stat wanted {};
    struct stat there {};
    if (!source.valid() || ::fstat(source.get(), &wanted) != 0)
        return errnoError(errno, "find the first name");
    if (::fstatat(at->get(), link.name.c_str(), &there, AT_SYMLINK_NOFOLLOW) == 0 && there.st_ino == wanted.st_ino &&
        there.st_dev == wanted.st_dev)
        return {}; // from an earlier run
    const auto magic = "/proc/self/fd/" + std::to_string(source.get());
    const auto linkTo = [&](const std::string& name) {
        if (::linkat(AT_FDCWD, magic.c_str(), at->get(), name.c_str(), AT_SYMLINK_FOLLOW) == 0)
            return 0;
        if (errno != ENOENT && errno != ENOTDIR)
            return errno;
        return ::linkat(sourceAt->get(), group.name.c_str(), at->get(), name.c_str(), 0) == 0 ? 0 : errno; // no /proc
    };
    auto err = linkTo(link.name);
    if (err == EEXIST) {
        std::string partial;
        do {
            partial = partialName();
            err = linkTo(partial);
        } while (err == EEXIST);
        if (err == 0) {
            const auto placed = place(*link.directory, at->get(), partial, link.name);
            return placed ? Status() : Status(placed.error());
        }
    }
    if (err == 0)
        return {};
    if (group.type == EntryType::file && (err == EXDEV || err == EPERM || err == EMLINK || err == EOPNOTSUPP))
        return copyInstead(group, link, source.get());
    return errnoError(err, "link");
}

Status RestoreTarget::finishLinks(const CancelToken& cancel)
{
    // Symlinks first: they may have several names themselves.
    for (const auto& [directory, entry] : std::exchange(m_pendingSymlinks, {})) {
        GRANARY_TRY(cancel.check());
        if (const auto made = makeSpecial(directory, entry); !made) {
            giveUp(entry);
            warn(made.error(), *directory, entry.name);
        }
    }
    for (const auto& link : std::exchange(m_pendingLinks, {})) {
        GRANARY_TRY(cancel.check());
        if (const auto made = makeLink(link); !made)
            warn(made.error(), *link.directory, link.name);
    }
    return {};
}

void RestoreTarget::finishDirectory(RestoreDirectory& directory)
{
    const auto fd = directory.directory->open();
    if (!fd) {
        warn(fd.error().within("its metadata was not set"), directory, {});
        return;
    }
    struct stat st {};
    if (::fstat((*fd)->get(), &st) != 0) {
        warn(errnoError(errno, "stat"), directory, {});
        return;
    }
    auto object = objectAt((*fd)->get(), st, EntryType::directory);
    object.removeAcls = !directory.fresh || directory.inheritsAcl;
    const auto outcome = applyMetadata(object, *directory.metadata);
    if (!outcome.ownerSet)
        ownerNotSet(directory, {});
    if (!outcome.problem.empty())
        warn(Error(ErrorCode::permissionDenied, outcome.problem), directory, {});
}

Status RestoreTarget::finish(const CancelToken& cancel)
{
    const auto links = finishLinks(cancel);
    // Also after a cancel: what is there already should not stay unreadable for its owner's group, or with the time of the restore.
    std::stable_sort(
        m_directories.begin(), m_directories.end(), [](const auto& a, const auto& b) { return a->depth > b->depth; });
    for (const auto& directory : m_directories)
        finishDirectory(*directory);
    m_directories.clear();
    if (m_ownersNotSet > 0)
        warn({ErrorCode::permissionDenied, m_firstOwnerNotSet,
            "the owners of " + std::to_string(m_ownersNotSet) + " entries could not be set: only root may give files away"});
    m_ownersNotSet = 0;
    GRANARY_TRY(links);
    if (!m_options.sync)
        return {};
    if (::syncfs(m_lock.get()) != 0)
        return errnoError(errno, "sync");
    for (const auto& [device, directory] : m_mounts)
        if (const auto fd = directory->directory->open(); fd && ::syncfs((*fd)->get()) != 0)
            return errnoError(errno, "sync");
    return {};
}

} // namespace granary::drive
