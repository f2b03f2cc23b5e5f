#include "core/platform/disk_file_system.h"

#include "core/platform/descriptor.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace granary::platform {
namespace {

/// Linux moves at most 0x7ffff000 bytes a call.
constexpr std::size_t callLimitBytes = std::size_t{1} << 30;

/// Calls again while a signal interrupts.
template <class F>
auto uninterrupted(F call)
{
    for (;;) {
        const auto r = call();
        if (r != -1 || errno != EINTR)
            return r;
    }
}

Error lastError(std::string_view what)
{
    const int err = errno;
    if (err == ENOTEMPTY)
        return {ErrorCode::conflict, std::string(what) + ": directory not empty"};
    if (err == ENAMETOOLONG || err == EISDIR || err == EINVAL || err == ELOOP)
        return {ErrorCode::invalidArgument, errnoError(err, what).detail};
    return errnoError(err, what);
}

/// A path that the system would cut at a zero byte names another file.
bool hasZero(const std::string& path) { return path.find('\0') != std::string::npos; }

class DiskFile : public File {
public:
    DiskFile(Descriptor fd, bool writable, DiskFileSystem::Allocation allocation)
        : m_fd(std::move(fd)),
          m_writable(writable),
          m_allocation(allocation)
    {}

    Result<std::size_t> readAt(std::uint64_t offset, MutableByteView out) override
    {
        std::size_t done = 0;
        while (done < out.size()) {
            const auto part = std::min(out.size() - done, callLimitBytes);
            const auto n = uninterrupted([&] { return ::pread(m_fd.get(), out.data() + done, part, toOffset(offset + done)); });
            if (n < 0)
                return lastError("pread");
            if (n == 0)
                break;
            done += static_cast<std::size_t>(n);
        }
        return done;
    }

    Status writeAt(std::uint64_t offset, ByteView data) override
    {
        GRANARY_TRY(checkWritable());
        std::size_t done = 0;
        while (done < data.size()) {
            const auto part = std::min(data.size() - done, callLimitBytes);
            const auto n = uninterrupted([&] { return ::pwrite(m_fd.get(), data.data() + done, part, toOffset(offset + done)); });
            if (n < 0)
                return lastError("pwrite");
            if (n == 0)
                return Error(ErrorCode::ioError, "pwrite wrote nothing");
            done += static_cast<std::size_t>(n);
        }
        return {};
    }

    Status truncate(std::uint64_t sizeBytes) override
    {
        GRANARY_TRY(checkWritable());
        if (uninterrupted([&] { return ::ftruncate(m_fd.get(), toOffset(sizeBytes)); }) != 0)
            return lastError("ftruncate");
        return {};
    }

    Status allocate(std::uint64_t sizeBytes) override
    {
        GRANARY_TRY(checkWritable());
        if (sizeBytes == 0)
            return {};
        if (m_allocation == DiskFileSystem::Allocation::fallocate) {
            if (uninterrupted([&] { return ::fallocate(m_fd.get(), 0, 0, toOffset(sizeBytes)); }) == 0)
                return {};
            if (errno != EOPNOTSUPP && errno != ENOSYS)
                return lastError("fallocate");
        }
        return fillHoles(sizeBytes);
    }

    Status sync() override
    {
        if (m_syncFailed.load())
            return Error(ErrorCode::ioError, "an earlier sync of this file failed");
        if (uninterrupted([&] { return ::fdatasync(m_fd.get()); }) != 0) {
            auto error = lastError("fdatasync");
            m_syncFailed = true;
            return error;
        }
        return {};
    }

    Result<std::uint64_t> size() override
    {
        struct stat st;
        if (::fstat(m_fd.get(), &st) != 0)
            return lastError("fstat");
        return static_cast<std::uint64_t>(st.st_size);
    }

private:
    static off_t toOffset(std::uint64_t v) { return static_cast<off_t>(v); }
    Status checkWritable() const
    {
        if (!m_writable)
            return Error(ErrorCode::readOnly, "file opened for reading");
        return {};
    }

    /// What fallocate does, where there is none: zeros into every hole and behind the end.
    Status fillHoles(std::uint64_t sizeBytes)
    {
        static constexpr std::array<std::byte, 65536> zeros{};
        GRANARY_ASSIGN(const auto oldSize, size());
        std::uint64_t at = 0;
        while (at < sizeBytes) {
            std::uint64_t end = sizeBytes;
            if (at < oldSize) {
                const auto hole = ::lseek(m_fd.get(), toOffset(at), SEEK_HOLE);
                if (hole < 0)
                    return lastError("lseek");
                at = static_cast<std::uint64_t>(hole);
                const auto data = at < oldSize ? ::lseek(m_fd.get(), hole, SEEK_DATA) : -1;
                if (data >= 0)
                    end = std::min(end, static_cast<std::uint64_t>(data));
            }
            while (at < end) {
                const auto part = std::min<std::uint64_t>(end - at, zeros.size());
                GRANARY_TRY(writeAt(at, ByteView(zeros).first(part)));
                at += part;
            }
        }
        return {};
    }

    Descriptor m_fd;
    bool m_writable;
    DiskFileSystem::Allocation m_allocation;
    std::atomic<bool> m_syncFailed{false};
};

class DiskLock : public FileLock {
public:
    explicit DiskLock(Descriptor fd) : m_fd(std::move(fd)) {}

private:
    Descriptor m_fd; // closing it releases the lock
};

Result<Descriptor> openDescriptor(const std::string& path, int flags)
{
    if (hasZero(path))
        return Error(ErrorCode::invalidArgument, "zero byte in a path");
    Descriptor fd(uninterrupted([&] { return ::open(path.c_str(), flags | O_CLOEXEC, 0600); }));
    if (fd.get() < 0)
        return lastError("open");
    return fd;
}

/// Removes the entries of an open directory, deepest first. Takes the descriptor.
Status removeContents(int directory)
{
    DIR* const stream = ::fdopendir(directory);
    if (!stream) {
        auto error = lastError("fdopendir");
        ::close(directory);
        return error;
    }
    const std::unique_ptr<DIR, int (*)(DIR*)> owner(stream, &::closedir);
    for (;;) {
        errno = 0;
        const dirent* const entry = ::readdir(stream);
        if (!entry) {
            if (errno != 0)
                return lastError("readdir");
            return {};
        }
        const std::string_view name = entry->d_name;
        if (name == "." || name == "..")
            continue;
        const int parent = ::dirfd(stream);
        if (::unlinkat(parent, entry->d_name, 0) == 0 || errno == ENOENT)
            continue;
        // EISDIR on Linux, EPERM in POSIX: a directory, unless opening it as one says otherwise.
        const auto unlinkError = lastError("unlinkat");
        const int child = ::openat(parent, entry->d_name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (child < 0)
            return errno == ENOTDIR ? unlinkError : lastError("openat");
        GRANARY_TRY(removeContents(child));
        if (::unlinkat(parent, entry->d_name, AT_REMOVEDIR) != 0 && errno != ENOENT)
            return lastError("unlinkat");
    }
}

} // namespace

Result<std::unique_ptr<File>> DiskFileSystem::open(const std::string& path, OpenMode mode)
{
    int flags = O_RDWR;
    switch (mode) {
    case OpenMode::read: flags = O_RDONLY; break;
    case OpenMode::readWrite: break;
    case OpenMode::create: flags |= O_CREAT; break;
    case OpenMode::createExclusive: flags |= O_CREAT | O_EXCL; break;
    }
    // Without O_NONBLOCK a FIFO would stop us; it means nothing to a regular file.
    GRANARY_ASSIGN(auto fd, openDescriptor(path, flags | O_NONBLOCK));
    struct stat st;
    if (::fstat(fd.get(), &st) != 0)
        return lastError("fstat");
    if (!S_ISREG(st.st_mode))
        return Error(ErrorCode::invalidArgument, "not a regular file");
    return std::unique_ptr<File>(std::make_unique<DiskFile>(std::move(fd), mode != OpenMode::read, m_allocation));
}

Result<FileInfo> DiskFileSystem::info(const std::string& path)
{
    if (hasZero(path))
        return Error(ErrorCode::invalidArgument, "zero byte in a path");
    struct stat st;
    if (::stat(path.c_str(), &st) != 0)
        return lastError("stat");
    FileInfo out;
    out.isDirectory = S_ISDIR(st.st_mode);
    out.sizeBytes = static_cast<std::uint64_t>(st.st_size);
    out.allocatedBytes = static_cast<std::uint64_t>(st.st_blocks) * 512;
    return out;
}

bool DiskFileSystem::exists(const std::string& path) { return info(path).ok(); }

Result<std::vector<std::string>> DiskFileSystem::list(const std::string& path)
{
    GRANARY_ASSIGN(auto fd, openDescriptor(path, O_RDONLY | O_DIRECTORY));
    const std::unique_ptr<DIR, int (*)(DIR*)> stream(::fdopendir(fd.get()), &::closedir);
    if (!stream)
        return lastError("fdopendir");
    fd.release();
    std::vector<std::string> names;
    for (;;) {
        errno = 0;
        const dirent* const entry = ::readdir(stream.get());
        if (!entry)
            break;
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..")
            names.emplace_back(name);
    }
    if (errno != 0)
        return lastError("readdir");
    // char_traits<char> compares as unsigned bytes.
    std::sort(names.begin(), names.end());
    return names;
}

Status DiskFileSystem::makeDirectories(const std::string& path)
{
    if (path.empty() || hasZero(path))
        return Error(ErrorCode::invalidArgument, "not a path");
    struct stat st;
    if (::stat(path.c_str(), &st) == 0) {
        if (S_ISDIR(st.st_mode))
            return {};
        return Error(ErrorCode::alreadyExists, "not a directory");
    }
    if (errno != ENOENT)
        return lastError("stat");
    const auto parent = parentPath(path.back() == '/' ? path.substr(0, path.size() - 1) : path);
    if (parent != path)
        GRANARY_TRY(makeDirectories(parent));
    if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST)
        return lastError("mkdir");
    return syncDirectory(parent);
}

Status DiskFileSystem::rename(const std::string& from, const std::string& to)
{
    if (hasZero(from) || hasZero(to))
        return Error(ErrorCode::invalidArgument, "zero byte in a path");
    if (::rename(from.c_str(), to.c_str()) != 0)
        return lastError("rename");
    return {};
}

Status DiskFileSystem::remove(const std::string& path)
{
    if (hasZero(path))
        return Error(ErrorCode::invalidArgument, "zero byte in a path");
    if (::remove(path.c_str()) != 0)
        return lastError("remove");
    return {};
}

Status DiskFileSystem::removeTree(const std::string& path)
{
    if (hasZero(path))
        return Error(ErrorCode::invalidArgument, "zero byte in a path");
    const int fd = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (fd >= 0)
        GRANARY_TRY(removeContents(fd));
    else if (errno != ENOTDIR && errno != ENOENT && errno != ELOOP)
        return lastError("open");
    if (::remove(path.c_str()) != 0 && errno != ENOENT && errno != ENOTDIR)
        return lastError("remove");
    return {};
}

Status DiskFileSystem::syncDirectory(const std::string& path)
{
    GRANARY_ASSIGN(const auto fd, openDescriptor(path, O_RDONLY | O_DIRECTORY));
    // Some file systems (FUSE, CIFS) have nothing to sync in a directory and say EINVAL.
    if (uninterrupted([&] { return ::fsync(fd.get()); }) != 0 && errno != EINVAL)
        return lastError("fsync");
    return {};
}

Result<SpaceInfo> DiskFileSystem::space(const std::string& path)
{
    if (hasZero(path))
        return Error(ErrorCode::invalidArgument, "zero byte in a path");
    struct statvfs st;
    if (uninterrupted([&] { return ::statvfs(path.c_str(), &st); }) != 0)
        return lastError("statvfs");
    const std::uint64_t unit = st.f_frsize != 0 ? st.f_frsize : st.f_bsize;
    return SpaceInfo{st.f_blocks * unit, st.f_bavail * unit};
}

Result<std::unique_ptr<FileLock>> DiskFileSystem::lock(const std::string& path)
{
    GRANARY_ASSIGN(auto fd, openDescriptor(path, O_RDWR | O_CREAT));
    if (uninterrupted([&] { return ::flock(fd.get(), LOCK_EX | LOCK_NB); }) != 0) {
        if (errno == EWOULDBLOCK)
            return Error(ErrorCode::inUse, "flock");
        return lastError("flock");
    }
    return std::unique_ptr<FileLock>(std::make_unique<DiskLock>(std::move(fd)));
}

} // namespace granary::platform
