// Directories of a person's tree held open safely: component by component, never through a link, and few at a time.
#pragma once

#include "core/base/result.h"

#include <atomic>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace granary::drive {

/// An open file descriptor; closed by the destructor.
class FileDescriptor {
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int fd) : m_fd(fd) {}
    FileDescriptor(FileDescriptor&& other) noexcept : m_fd(other.release()) {}
    FileDescriptor& operator=(FileDescriptor&& other) noexcept;
    ~FileDescriptor() { reset(); }
    int get() const { return m_fd; }
    bool valid() const { return m_fd >= 0; }
    int release();
    void reset();

private:
    int m_fd = -1;
};

class LazyDirectory;

/// How many directories of one scan or restore are kept open. When one more is opened, the one that was not used for longest is closed
/// (its LazyDirectory opens it again on demand). Thread-safe.
class DirectoryBudget {
public:
    explicit DirectoryBudget(std::size_t limit = 128) : m_limit(limit) {}
    void opened(std::weak_ptr<LazyDirectory> directory);

private:
    std::mutex m_mutex;
    std::deque<std::weak_ptr<LazyDirectory>> m_open;
    const std::size_t m_limit;
};

/// A directory named by its parent and its name, or an absolute root. Thread-safe.
/// One that may be passed but not read gives a descriptor of O_PATH: good for its children, not for their names.
/// Invariant: the descriptor that `open()` gives always belongs to the inode that was seen when the directory was first met; when something
/// else stands at its name by the time it must be opened again, `open()` fails with changedWhileRead instead of following.
class LazyDirectory : public std::enable_shared_from_this<LazyDirectory> {
public:
    using Pointer = std::shared_ptr<LazyDirectory>;

    ~LazyDirectory();
    LazyDirectory(const LazyDirectory&) = delete;
    LazyDirectory& operator=(const LazyDirectory&) = delete;

    /// Opens "/a/b" component by component from "/", following no symlink. invalidArgument unless absolute and without "." and "..";
    /// notFound, permissionDenied; conflict where a component is a symlink or no directory.
    static Result<Pointer> openRoot(std::string_view absolutePath, std::shared_ptr<DirectoryBudget> budget = {});
    /// Opens the child directory `name` of `parent`; the same errors.
    static Result<Pointer> openChild(const Pointer& parent, std::string_view name);

    /// Its descriptor; held open for as long as the caller keeps the pointer.
    Result<std::shared_ptr<const FileDescriptor>> open();
    /// Closes the descriptor when nobody uses it.
    void park();

    const Pointer& parent() const { return m_parent; }
    /// Of the root: its absolute path.
    const std::string& name() const { return m_name; }
    std::uint64_t inode() const { return m_inode; }
    std::uint64_t device() const { return m_device; }
    /// Path from the root given to openRoot, without a slash in front; empty for the root itself. As long as the tree is deep.
    std::string relativePath() const;

private:
    friend class DirectoryBudget;
    LazyDirectory(Pointer parent, std::string name, std::shared_ptr<DirectoryBudget> budget)
        : m_parent(std::move(parent)),
          m_name(std::move(name)),
          m_budget(std::move(budget))
    {}
    Result<FileDescriptor> reopen(const FileDescriptor* parentFd) const;
    std::shared_ptr<const FileDescriptor> openNow();
    std::shared_ptr<const FileDescriptor> adopt(FileDescriptor fd);

    Pointer m_parent; ///< changed by the destructor alone
    const std::string m_name;
    const std::shared_ptr<DirectoryBudget> m_budget;
    std::uint64_t m_inode = 0;
    std::uint64_t m_device = 0;
    std::mutex m_mutex;
    std::shared_ptr<const FileDescriptor> m_fd;
    std::atomic<bool> m_used{false};
};

} // namespace granary::drive
