// Small trees for the tests of scanner, restore target and comparison, and ways to look at them as somebody else.
#pragma once

#include "core/base/bytes.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <grp.h>
#include <sched.h>
#include <string>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace granary::test {

inline void must(bool done, const char* what)
{
    if (!done) {
        std::fprintf(stderr, "fixture: %s: %s\n", what, std::strerror(errno));
        std::abort();
    }
}

inline void writeFile(const std::string& path, std::string_view text, mode_t mode = 0644)
{
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    must(fd >= 0, "create");
    must(::write(fd, text.data(), text.size()) == static_cast<ssize_t>(text.size()), "write");
    must(::fchmod(fd, mode) == 0, "chmod");
    ::close(fd);
}

inline std::string readFile(const std::string& path)
{
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return "<" + std::string(std::strerror(errno)) + ">";
    std::string text;
    char buffer[4096];
    for (ssize_t got; (got = ::read(fd, buffer, sizeof buffer)) > 0;)
        text.append(buffer, static_cast<std::size_t>(got));
    ::close(fd);
    return text;
}

inline void makeDirectory(const std::string& path, mode_t mode = 0755)
{
    must(::mkdir(path.c_str(), 0700) == 0, "mkdir");
    must(::chmod(path.c_str(), mode) == 0, "chmod");
}

inline void setTime(const std::string& path, std::int64_t seconds, long ns)
{
    const struct timespec times[2] = {{0, UTIME_OMIT}, {seconds, ns}};
    must(::utimensat(AT_FDCWD, path.c_str(), times, AT_SYMLINK_NOFOLLOW) == 0, "utimens");
}

inline struct stat statOf(const std::string& path)
{
    struct stat st {};
    must(::lstat(path.c_str(), &st) == 0, path.c_str());
    return st;
}

inline bool exists(const std::string& path)
{
    struct stat st {};
    return ::lstat(path.c_str(), &st) == 0;
}

inline void makeSocket(const std::string& path)
{
    const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    must(path.size() < sizeof address.sun_path, "socket path");
    std::memcpy(address.sun_path, path.data(), path.size());
    must(::bind(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0, "bind");
    ::close(fd);
}

/// A file of `size` bytes whose only data is `text` at each of `offsets`.
inline void writeSparse(
    const std::string& path, std::uint64_t size, std::initializer_list<std::uint64_t> offsets, std::string_view text)
{
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    must(fd >= 0 && ::ftruncate(fd, static_cast<off_t>(size)) == 0, "truncate");
    for (const auto at : offsets)
        must(::pwrite(fd, text.data(), text.size(), static_cast<off_t>(at)) == static_cast<ssize_t>(text.size()), "pwrite");
    ::close(fd);
}

inline bool setAttribute(const std::string& path, const char* name, std::string_view value)
{
    return ::lsetxattr(path.c_str(), name, value.data(), value.size(), 0) == 0;
}

/// The bytes of "user::rw-,user:1234:r--,group::r--,mask::r--,other::---" (acl(5), version 2).
inline std::string exampleAcl()
{
    std::string acl("\2\0\0\0", 4);
    const auto add = [&acl](unsigned tag, unsigned permission, std::uint32_t id) {
        for (const auto v : {tag, permission}) {
            acl += static_cast<char>(v & 0xFF);
            acl += static_cast<char>(v >> 8);
        }
        for (int i = 0; i < 4; ++i)
            acl += static_cast<char>(id >> (8 * i));
    };
    add(1, 6, 0xFFFFFFFF);
    add(2, 4, 1234);
    add(4, 4, 0xFFFFFFFF);
    add(0x10, 4, 0xFFFFFFFF);
    add(0x20, 0, 0xFFFFFFFF);
    return acl;
}

inline constexpr int skipped = 77;

/// Runs `work` in a forked child; what it returns (0: good), or 128 + signal.
inline int inChild(const std::function<int()>& work)
{
    std::fflush(nullptr);
    const auto child = ::fork();
    if (child == 0)
        ::_exit(work());
    int status = 0;
    must(::waitpid(child, &status, 0) == child, "wait");
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// As nobody, when we are root; else as who we are.
inline int asNobody(const std::function<int()>& work)
{
    return inChild([&] {
        if (::geteuid() == 0)
            must(::setgroups(0, nullptr) == 0 && ::setresgid(65534, 65534, 65534) == 0 && ::setresuid(65534, 65534, 65534) == 0,
                "drop privileges");
        return work();
    });
}

/// In a mount namespace of its own; `skipped` where that isn't allowed.
inline int withMounts(const std::function<int()>& work)
{
    return inChild([&] {
        if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
            return skipped;
        return work();
    });
}

/// In a child: ends it with a message when the condition doesn't hold.
#define GRANARY_CHILD_CHECK(condition) \
    do { \
        if (!(condition)) { \
            std::fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition); \
            return 1; \
        } \
    } while (false)

/// A chain of directories, each named `name`, deeper than any path can say; removed by the destructor.
class DeepTree {
public:
    DeepTree(std::string root, unsigned levels, std::string name) : m_root(std::move(root)), m_name(std::move(name))
    {
        int at = ::open(m_root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        for (unsigned i = 0; i < levels; ++i) {
            must(::mkdirat(at, m_name.c_str(), 0755) == 0, "mkdirat");
            const int next = ::openat(at, m_name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
            ::close(at);
            at = next;
        }
        const int fd = ::openat(at, "leaf", O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
        must(fd >= 0 && ::write(fd, "deep", 4) == 4, "leaf");
        ::close(fd);
        ::close(at);
    }
    ~DeepTree() { remove(m_root, m_name); }

    /// Removes such a chain: down to its end, and up again.
    static void remove(const std::string& root, const std::string& name)
    {
        int at = ::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        unsigned depth = 0;
        for (int next; (next = ::openat(at, name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) >= 0; ++depth) {
            ::close(at);
            at = next;
        }
        ::unlinkat(at, "leaf", 0);
        for (; depth > 0; --depth) {
            const int up = ::openat(at, "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
            ::close(at);
            at = up;
            ::unlinkat(at, name.c_str(), AT_REMOVEDIR);
        }
        ::close(at);
    }

private:
    std::string m_root;
    std::string m_name;
};

} // namespace granary::test
