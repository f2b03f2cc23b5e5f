// A tree in memory, mounted: what programs see of it, and that one who waits holds up nobody. Skipped where nothing may be mounted.
#include "core/platform/fuse_mount.h"
#include "tests/support/temp_dir.h"

#include <QTest>

#include <atomic>
#include <csignal>
#include <dirent.h>
#include <fcntl.h>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace granary;
using platform::TreeEntry;
using platform::TreeListing;

namespace {

class KeptLog : public Log {
public:
    void write(LogLevel, std::string_view, std::string_view text) override
    {
        const std::lock_guard lock(mutex);
        lines.emplace_back(text);
    }
    std::size_t size()
    {
        const std::lock_guard lock(mutex);
        return lines.size();
    }
    std::mutex mutex;
    std::vector<std::string> lines;
};

/// Directories by their paths; a file's bytes are its path again and again.
class MemoryTree : public platform::ReadOnlyTree {
public:
    Result<TreeEntry> root(const CancelToken&) override
    {
        TreeEntry out;
        out.type = TreeEntry::Type::directory;
        out.mode = 0750;
        return out;
    }
    Result<std::shared_ptr<const TreeListing>> list(const std::string& path, const CancelToken& cancel) override
    {
        if (path.ends_with("stuck"))
            GRANARY_TRY(wait(cancel));
        if (locked)
            return Error(ErrorCode::locked);
        const auto it = directories.find(path);
        if (it == directories.end())
            return Error(ErrorCode::notFound);
        return std::shared_ptr<const TreeListing>(it->second);
    }
    Result<std::unique_ptr<platform::TreeFile>> open(const std::string& path, const CancelToken&) override
    {
        return std::unique_ptr<platform::TreeFile>(std::make_unique<File>(*this, path));
    }

    void add(const std::string& directory, TreeEntry entry)
    {
        auto& listing = directories[directory];
        if (!listing)
            listing = std::make_shared<TreeListing>();
        if (entry.type == TreeEntry::Type::directory)
            directories[directory + "/" + entry.name] = std::make_shared<TreeListing>();
        auto& entries = listing->entries;
        const auto at = std::lower_bound(entries.begin(), entries.end(), entry.name, [](const auto& e, const auto& n) { return e.name < n; });
        entries.insert(at, std::move(entry));
    }
    void add(const std::string& directory, const std::string& name, TreeEntry::Type type, std::uint64_t sizeBytes = 0)
    {
        TreeEntry entry;
        entry.name = name;
        entry.type = type;
        entry.sizeBytes = sizeBytes;
        entry.mode = type == TreeEntry::Type::directory ? 0755 : 0644;
        add(directory, std::move(entry));
    }
    static std::byte byteOf(const std::string& path, std::uint64_t offset) { return static_cast<std::byte>(path[offset % path.size()]); }

    std::map<std::string, std::shared_ptr<TreeListing>> directories;
    std::atomic<bool> stuck{false};
    std::atomic<bool> locked{false};
    std::atomic<int> waiting{0};
    std::map<std::string, ErrorCode> failing;

private:
    Status wait(const CancelToken& cancel)
    {
        ++waiting;
        while (stuck && !cancel.cancelled())
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        --waiting;
        return cancel.check();
    }
    class File : public platform::TreeFile {
    public:
        File(MemoryTree& tree, std::string path) : m_tree(tree), m_path(std::move(path)) {}
        Result<std::size_t> read(std::uint64_t offset, MutableByteView to, const CancelToken& cancel) override
        {
            if (const auto it = m_tree.failing.find(m_path); it != m_tree.failing.end())
                return it->second;
            if (m_tree.locked)
                return ErrorCode::locked;
            if (m_path.ends_with("stuck"))
                GRANARY_TRY(m_tree.wait(cancel));
            const auto slash = m_path.rfind('/');
            const auto size = m_tree.directories[m_path.substr(0, slash)]->find(m_path.substr(slash + 1))->sizeBytes;
            const auto end = std::min<std::uint64_t>(size, offset + to.size());
            for (auto at = offset; at < end; ++at)
                to[at - offset] = byteOf(m_path, at);
            return static_cast<std::size_t>(end - std::min(end, offset));
        }

    private:
        MemoryTree& m_tree;
        const std::string m_path;
    };
};

/// Error number of reading one byte; 0 when it went well.
int readError(const std::string& path)
{
    const int file = ::open(path.c_str(), O_RDONLY);
    if (file < 0)
        return errno;
    char byte = 0;
    const int error = ::read(file, &byte, 1) < 0 ? errno : 0;
    ::close(file);
    return error;
}

std::vector<std::string> namesIn(const std::string& path)
{
    std::vector<std::string> out;
    if (DIR* const directory = ::opendir(path.c_str())) {
        while (const auto* entry = ::readdir(directory))
            if (std::string_view(entry->d_name) != "." && std::string_view(entry->d_name) != "..")
                out.emplace_back(entry->d_name);
        ::closedir(directory);
    }
    return out;
}

} // namespace

class FuseMountTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_directory = std::make_unique<test::TempDir>();
        m_tree = std::make_unique<MemoryTree>();
        m_at = m_directory->file("mnt");
        ::mkdir(m_at.c_str(), 0700);
        if (const auto problem = platform::mountProblem(m_at); problem != platform::MountProblem::none)
            QSKIP("there is no FUSE here: /dev/fuse or fusermount3 is missing");
        m_tree->add("", "d", TreeEntry::Type::directory);
        m_tree->add("", "f", TreeEntry::Type::file, 300'000);
        mount();
    }
    void cleanup()
    {
        m_mount.reset();
        m_tree.reset();
        m_directory.reset();
    }

    void showsWhatTheTreeHolds()
    {
        TreeEntry link;
        link.name = "odd\n\xff link";
        link.type = TreeEntry::Type::symlink;
        link.target = "../\xfe";
        m_tree->add("/d", link);
        TreeEntry file;
        file.name = "old";
        file.type = TreeEntry::Type::file;
        file.sizeBytes = (std::uint64_t(1) << 42) + 1;
        file.mode = 04751;
        file.uid = 4321;
        file.gid = 8765;
        file.mtimeNs = -1'500'000'000;
        m_tree->add("/d", file);
        m_tree->add("/d", "pipe", TreeEntry::Type::fifo);

        struct stat st{};
        QCOMPARE(::lstat((m_at + "/d/old").c_str(), &st), 0);
        QCOMPARE(st.st_mode, mode_t(S_IFREG | 04751));
        QCOMPARE(st.st_uid, 4321u);
        QCOMPARE(st.st_gid, 8765u);
        QCOMPARE(static_cast<std::uint64_t>(st.st_size), file.sizeBytes);
        QCOMPARE(st.st_mtim.tv_sec, time_t(-2));
        QCOMPARE(st.st_mtim.tv_nsec, 500'000'000L);
        const auto inode = st.st_ino;
        QCOMPARE(::lstat((m_at + "/d/pipe").c_str(), &st), 0);
        QVERIFY(S_ISFIFO(st.st_mode));
        std::array<char, 64> target{};
        QCOMPARE(::readlink((m_at + "/d/odd\n\xff link").c_str(), target.data(), target.size()), ssize_t(4));
        QCOMPARE(std::string(target.data()), link.target);
        QCOMPARE(namesIn(m_at + "/d"), (std::vector<std::string>{"odd\n\xff link", "old", "pipe"}));
        QCOMPARE(::lstat((m_at + "/d/none").c_str(), &st), -1);
        QCOMPARE(errno, ENOENT);
        struct statvfs space{};
        QCOMPARE(::statvfs(m_at.c_str(), &space), 0);
        QVERIFY(space.f_flag & ST_RDONLY);
        QVERIFY(space.f_flag & ST_NOSUID);

        // The same number in another mount.
        m_mount.reset();
        mount();
        QCOMPARE(::lstat((m_at + "/d/old").c_str(), &st), 0);
        QCOMPARE(st.st_ino, inode);
    }

    void readsRangesAndWritesNothing()
    {
        std::ifstream file(m_at + "/f", std::ios::binary);
        file.seekg(123'456);
        std::string text(100, '\0');
        file.read(text.data(), 100);
        for (std::size_t i = 0; i < 100; ++i)
            QCOMPARE(static_cast<std::byte>(text[i]), MemoryTree::byteOf("/f", 123'456 + i));
        QCOMPARE(::open((m_at + "/f").c_str(), O_RDWR), -1);
        QCOMPARE(errno, EROFS);
        QCOMPARE(::open((m_at + "/new").c_str(), O_CREAT | O_WRONLY, 0600), -1);
        QCOMPARE(errno, EROFS);
        QCOMPARE(::unlink((m_at + "/f").c_str()), -1);
        QCOMPARE(errno, EROFS);
    }

    void listsManyNames()
    {
        constexpr std::size_t count = 20'000;
        for (std::size_t i = 0; i < count; ++i)
            m_tree->directories["/d"]->entries.push_back({"name-" + std::to_string(100'000 + i), TreeEntry::Type::file, i, 0600});
        const auto names = namesIn(m_at + "/d");
        QCOMPARE(std::set<std::string>(names.begin(), names.end()).size(), count);
        QCOMPARE(names.size(), count);
        struct stat st{};
        QCOMPARE(::stat((m_at + "/d/name-117000").c_str(), &st), 0);
        QCOMPARE(st.st_size, off_t(17'000));
    }

    void errorsReachTheReader()
    {
        const std::map<std::string, std::pair<ErrorCode, int>> cases{{"a", {ErrorCode::notEnoughShards, EIO}}, {"b", {ErrorCode::locked, EACCES}},
            {"c", {ErrorCode::damaged, EIO}}, {"e", {ErrorCode::cancelled, EIO}}, {"g", {ErrorCode::unreachable, EIO}}};
        for (const auto& [name, wanted] : cases) {
            m_tree->add("/d", name, TreeEntry::Type::file, 10);
            m_tree->failing["/d/" + name] = wanted.first;
        }
        for (const auto& [name, wanted] : cases)
            QCOMPARE(readError(m_at + "/d/" + name), wanted.second);
        QVERIFY(m_log.size() > 0);
        for (const auto& line : m_log.lines)
            QVERIFY(line.find("/d/") == line.npos);
        QCOMPARE(readError(m_at + "/f"), 0);
    }

    void readersThatWaitHoldUpNobody()
    {
        m_tree->stuck = true;
        constexpr int count = 20;
        for (int i = 0; i < count; ++i)
            m_tree->add("/d", std::to_string(i) + "stuck", TreeEntry::Type::file, 10);
        std::vector<std::thread> readers;
        std::atomic<int> done{0};
        for (int i = 0; i < count; ++i)
            readers.emplace_back([&, i] { done += readError(m_at + "/d/" + std::to_string(i) + "stuck") == 0; });
        while (m_tree->waiting < count)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        QCOMPARE(readError(m_at + "/f"), 0);
        QCOMPARE(namesIn(m_at).size(), std::size_t(2));
        QCOMPARE(done.load(), 0);
        m_tree->stuck = false;
        for (auto& reader : readers)
            reader.join();
        QCOMPARE(done.load(), count);
    }

    /// Ctrl-C in a program that waits for a directory, with a handler of its own: the call ends.
    void anInterruptEndsAWait()
    {
        m_tree->add("", "stuck", TreeEntry::Type::directory);
        const auto path = m_at + "/stuck";
        const int status = interrupted([&path] {
            struct sigaction action{};
            action.sa_handler = [](int) {}; // without SA_RESTART
            ::sigaction(SIGINT, &action, nullptr);
            DIR* const directory = ::opendir(path.c_str());
            return directory ? 0 : errno;
        });
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), EINTR);
        QTRY_COMPARE(m_tree->waiting.load(), 0);
    }

    /// The kernel waits for pages of a file for as long as the program lives; Ctrl-C ends it.
    void ctrlCEndsAReader()
    {
        m_tree->add("/d", "stuck", TreeEntry::Type::file, 10);
        const auto path = m_at + "/d/stuck";
        const int status = interrupted([&path] { return readError(path); });
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(WTERMSIG(status), SIGINT);
    }

    void theEndTakesItAwayThoughSomebodyWaits()
    {
        m_tree->add("/d", "stuck", TreeEntry::Type::file, 10);
        m_tree->stuck = true;
        std::atomic<int> error{0};
        std::thread reader([&] { error = readError(m_at + "/d/stuck"); });
        while (m_tree->waiting == 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        m_mount.reset();
        reader.join();
        QVERIFY(error != 0);
        QVERIFY(namesIn(m_at).empty());
        QCOMPARE(platform::mountProblem(m_at), platform::MountProblem::none);
    }

    void noticesThatItWasUnmounted()
    {
        QVERIFY(m_mount->mounted());
        QCOMPARE(platform::mountProblem(m_at), platform::MountProblem::notEmpty);
        QCOMPARE(std::system(("fusermount3 -u " + m_at).c_str()), 0);
        QTRY_VERIFY(!m_mount->mounted());
    }

    /// A drive that is locked must not show what the kernel remembers.
    void theKernelForgets()
    {
        QCOMPARE(readError(m_at + "/f"), 0);
        QCOMPARE(namesIn(m_at + "/d").size(), std::size_t(0));
        const int open = ::open((m_at + "/f").c_str(), O_RDONLY);
        QVERIFY(open >= 0);
        m_tree->locked = true;
        char byte = 0;
        QCOMPARE(::pread(open, &byte, 1, 0), ssize_t(1)); // from the page cache
        m_mount->forgetAll();
        QCOMPARE(::pread(open, &byte, 1, 0), ssize_t(-1));
        QCOMPARE(errno, EACCES);
        ::close(open);
        struct stat st{};
        QCOMPARE(::stat((m_at + "/f").c_str(), &st), -1);
        QCOMPARE(errno, EACCES);
    }

    void saysWhatStandsAgainstAMount()
    {
        using platform::MountProblem;
        m_mount.reset();
        QCOMPARE(platform::mountProblem(m_directory->file("none")), MountProblem::missing);
        std::ofstream(m_directory->file("file")) << "x";
        QCOMPARE(platform::mountProblem(m_directory->file("file")), MountProblem::notADirectory);
        QCOMPARE(platform::mountProblem(m_directory->path()), MountProblem::notEmpty);

        // A program that was killed leaves its mount behind.
        const pid_t child = ::fork();
        if (child == 0) {
            auto left = platform::FuseMount::mount(*m_tree, m_log, {m_at, "key"});
            if (!left)
                ::_exit(1);
            ::kill(::getpid(), SIGKILL);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status));
        QTRY_COMPARE(platform::mountProblem(m_at), MountProblem::stale);
        QCOMPARE(std::system(("fusermount3 -u " + m_at).c_str()), 0);
        QCOMPARE(platform::mountProblem(m_at), MountProblem::none);
    }

private:
    /// The status of a child that does `work`, waits in it and gets SIGINT then.
    int interrupted(const std::function<int()>& work)
    {
        m_tree->stuck = true;
        const pid_t child = ::fork();
        if (child == 0) {
            std::signal(SIGINT, SIG_DFL); // Qt Test has one of its own
            ::_exit(work());
        }
        while (m_tree->waiting == 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        ::kill(child, SIGINT);
        int status = 0;
        ::waitpid(child, &status, 0);
        m_tree->stuck = false;
        return status;
    }
    void mount()
    {
        auto mounted = platform::FuseMount::mount(*m_tree, m_log, {m_at, "key"});
        if (!mounted)
            QSKIP(("nothing may be mounted here: " + mounted.error().text()).c_str());
        m_mount = std::move(*mounted);
    }

    KeptLog m_log;
    std::string m_at;
    std::unique_ptr<test::TempDir> m_directory;
    std::unique_ptr<MemoryTree> m_tree;
    std::unique_ptr<platform::FuseMount> m_mount;
};

QTEST_GUILESS_MAIN(FuseMountTest)
#include "fuse_mount_test.moc"
