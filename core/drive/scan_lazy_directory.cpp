#include "core/drive/scan_lazy_directory.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace granary::drive {
namespace {

constexpr int directoryFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
constexpr int passageFlags = O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

Error openError(int err)
{
    if (err == ELOOP || err == ENOTDIR)
        return {ErrorCode::conflict, "a link or a file is in the place of a directory"};
    return errnoError(err, "open directory");
}

Result<FileDescriptor> openDirectoryAt(int at, const char* name)
{
    // Only the owner may ask for untouched access times; the first attempt settles it for most trees.
    int fd = ::openat(at, name, directoryFlags | O_NOATIME);
    if (fd < 0 && errno == EPERM)
        fd = ::openat(at, name, directoryFlags);
    if (fd < 0 && errno == EACCES) // it may still be a way to what is readable: a home below a directory of mode 0711
        fd = ::openat(at, name, passageFlags);
    if (fd < 0)
        return openError(errno);
    return FileDescriptor(fd);
}

Result<std::vector<std::string>> splitAbsolute(std::string_view path)
{
    if (path.empty() || path.front() != '/' || path.find('\0') != std::string_view::npos)
        return Error(ErrorCode::invalidArgument, "not an absolute path");
    std::vector<std::string> parts;
    for (std::size_t at = 1; at <= path.size();) {
        const auto end = std::min(path.find('/', at), path.size());
        const auto part = path.substr(at, end - at);
        if (part == "." || part == "..")
            return Error(ErrorCode::invalidArgument, "a path with . or ..");
        if (!part.empty())
            parts.emplace_back(part);
        at = end + 1;
    }
    return parts;
}

} // namespace

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept
{
    if (this != &other) {
        reset();
        m_fd = other.release();
    }
    return *this;
}

int FileDescriptor::release() { return std::exchange(m_fd, -1); }

void FileDescriptor::reset()
{
    if (m_fd >= 0)
        ::close(std::exchange(m_fd, -1));
}

void DirectoryBudget::opened(std::weak_ptr<LazyDirectory> directory)
{
    LazyDirectory::Pointer victim;
    {
        const std::lock_guard lock(m_mutex);
        m_open.push_back(std::move(directory));
        // Second chance: whoever was used since the last look goes to the end; one round at most.
        for (auto rounds = m_open.size(); m_open.size() > m_limit && rounds > 0; --rounds) {
            auto first = m_open.front().lock();
            m_open.pop_front();
            if (!first)
                continue;
            if (rounds > 1 && first->m_used.exchange(false)) {
                m_open.push_back(first);
                continue;
            }
            victim = std::move(first);
            break;
        }
    }
    if (victim) // outside the lock: the victim has one of its own
        victim->park();
}

LazyDirectory::~LazyDirectory()
{
    // One by one: a chain that frees itself would need a stack as deep as the tree.
    auto up = std::move(m_parent);
    while (up && up.use_count() == 1) {
        auto next = std::move(up->m_parent);
        up = std::move(next);
    }
}

Result<LazyDirectory::Pointer> LazyDirectory::openRoot(std::string_view absolutePath, std::shared_ptr<DirectoryBudget> budget)
{
    if (!budget)
        budget = std::make_shared<DirectoryBudget>();
    const Pointer root(new LazyDirectory(nullptr, std::string(absolutePath), std::move(budget)));
    GRANARY_ASSIGN(FileDescriptor fd, root->reopen(nullptr));
    struct stat st {};
    if (::fstat(fd.get(), &st) != 0)
        return errnoError(errno, "fstat");
    root->m_inode = st.st_ino;
    root->m_device = st.st_dev;
    root->adopt(std::move(fd));
    return root;
}

Result<LazyDirectory::Pointer> LazyDirectory::openChild(const Pointer& parent, std::string_view name)
{
    if (name.empty() || name == "." || name == ".." || name.find('/') != std::string_view::npos ||
        name.find('\0') != std::string_view::npos)
        return Error(ErrorCode::malformed, "not a name of a directory");
    GRANARY_ASSIGN(const auto parentFd, parent->open());
    const Pointer child(new LazyDirectory(parent, std::string(name), parent->m_budget));
    GRANARY_ASSIGN(FileDescriptor fd, openDirectoryAt(parentFd->get(), child->m_name.c_str()));
    struct stat st {};
    if (::fstat(fd.get(), &st) != 0)
        return errnoError(errno, "fstat");
    child->m_inode = st.st_ino;
    child->m_device = st.st_dev;
    child->adopt(std::move(fd));
    return child;
}

Result<FileDescriptor> LazyDirectory::reopen(const FileDescriptor* parentFd) const
{
    if (parentFd)
        return openDirectoryAt(parentFd->get(), m_name.c_str());
    GRANARY_ASSIGN(const auto parts, splitAbsolute(m_name));
    GRANARY_ASSIGN(FileDescriptor fd, openDirectoryAt(AT_FDCWD, "/"));
    for (const auto& part : parts) {
        auto next = openDirectoryAt(fd.get(), part.c_str());
        if (!next)
            return next.error();
        fd = std::move(*next);
    }
    return fd;
}

std::shared_ptr<const FileDescriptor> LazyDirectory::openNow()
{
    const std::lock_guard lock(m_mutex);
    m_used.store(true, std::memory_order_relaxed);
    return m_fd;
}

std::shared_ptr<const FileDescriptor> LazyDirectory::adopt(FileDescriptor fd)
{
    std::shared_ptr<const FileDescriptor> mine;
    {
        const std::lock_guard lock(m_mutex);
        if (m_fd)
            return m_fd; // another thread was first
        mine = m_fd = std::make_shared<const FileDescriptor>(std::move(fd));
        m_used = true;
    }
    m_budget->opened(weak_from_this());
    return mine;
}

Result<std::shared_ptr<const FileDescriptor>> LazyDirectory::open()
{
    if (auto fd = openNow())
        return fd;
    // Up to the nearest open ancestor, then down again: a loop, because trees can be deeper than a stack.
    std::vector<LazyDirectory*> closed{this};
    std::shared_ptr<const FileDescriptor> above;
    for (auto* up = m_parent.get(); up && !(above = up->openNow()); up = up->m_parent.get())
        closed.push_back(up);
    for (auto it = closed.rbegin(); it != closed.rend(); ++it) {
        GRANARY_ASSIGN(FileDescriptor fd, (*it)->reopen(above.get()));
        struct stat st {};
        if (::fstat(fd.get(), &st) != 0)
            return errnoError(errno, "fstat");
        if (st.st_ino != (*it)->m_inode || st.st_dev != (*it)->m_device)
            return Error(ErrorCode::changedWhileRead, "another directory stands at this name now");
        above = (*it)->adopt(std::move(fd));
    }
    return above;
}

void LazyDirectory::park()
{
    std::shared_ptr<const FileDescriptor> closing; // closed after the lock
    const std::lock_guard lock(m_mutex);
    closing.swap(m_fd);
}

std::string LazyDirectory::relativePath() const
{
    std::vector<const LazyDirectory*> chain;
    for (const auto* d = this; d->m_parent; d = d->m_parent.get())
        chain.push_back(d);
    std::string path;
    for (auto it = chain.rbegin(); it != chain.rend(); ++it) {
        if (!path.empty())
            path += '/';
        path += (*it)->m_name;
    }
    return path;
}

} // namespace granary::drive
