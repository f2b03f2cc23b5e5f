#include "core/platform/disk_file_system.h"

#include "tests/support/file_system_conformance.h"
#include "tests/support/temp_dir.h"

#include <QTest>

#include <fcntl.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace granary;
using namespace granary::test;
using platform::DiskFileSystem;

class DiskFileSystemTest : public QObject {
    Q_OBJECT

    static std::string code(const Error& error) { return std::string(errorName(error.code)); }
    static mode_t modeOf(const std::string& path)
    {
        struct stat st {};
        return ::stat(path.c_str(), &st) == 0 ? st.st_mode & 07777 : 0;
    }

    /// A file system of 256 KiB below `directory`, where the test may mount one.
    class SmallDisk {
    public:
        SmallDisk(const std::string& directory, unsigned long flags, const char* options) : m_path(directory)
        {
            m_mounted = ::mount("tmpfs", m_path.c_str(), "tmpfs", flags, options) == 0;
        }
        ~SmallDisk()
        {
            if (m_mounted)
                ::umount2(m_path.c_str(), MNT_DETACH);
        }
        bool mounted() const { return m_mounted; }

    private:
        std::string m_path;
        bool m_mounted;
    };

private slots:
    void conformance_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<bool>("zeros");
        int i = 0;
        for (const auto& c : fileSystemConformance()) {
            QTest::addRow("%s, fallocate", c.name) << i << false;
            QTest::addRow("%s, zeros", c.name) << i++ << true;
        }
    }
    void conformance()
    {
        QFETCH(int, index);
        QFETCH(bool, zeros);
        const TempDir temp;
        DiskFileSystem files(zeros ? DiskFileSystem::Allocation::writeZeros : DiskFileSystem::Allocation::fallocate);
        fileSystemConformance()[static_cast<std::size_t>(index)].run(files, temp.path());
    }

    void permissionsAreForTheOwnerAlone()
    {
        const TempDir temp;
        DiskFileSystem files;
        const auto before = ::umask(0);
        QVERIFY(files.makeDirectories(temp.file("a/b")).ok());
        QVERIFY(files.open(temp.file("f"), OpenMode::create).ok());
        QVERIFY(files.lock(temp.file("l")).ok());
        ::umask(before);
        QCOMPARE(modeOf(temp.file("a")), 0700u);
        QCOMPARE(modeOf(temp.file("a/b")), 0700u);
        QCOMPARE(modeOf(temp.file("f")), 0600u);
        QCOMPARE(modeOf(temp.file("l")), 0600u);
    }

    void descriptorsDontReachChildren()
    {
        const TempDir temp;
        DiskFileSystem files;
        const auto file = files.open(temp.file("f"), OpenMode::create);
        const auto lock = files.lock(temp.file("l"));
        int found = 0;
        for (int fd = 3; fd < 256; ++fd) {
            const auto target = std::string("/proc/self/fd/") + std::to_string(fd);
            char link[512];
            const auto n = ::readlink(target.c_str(), link, sizeof link);
            if (n <= 0 || std::string_view(link, static_cast<std::size_t>(n)).find(temp.path()) != 0)
                continue;
            ++found;
            QVERIFY(::fcntl(fd, F_GETFD) & FD_CLOEXEC);
        }
        QCOMPARE(found, 2);
    }

    void onlyRegularFilesOpen()
    {
        const TempDir temp;
        DiskFileSystem files;
        QCOMPARE(::mkfifo(temp.file("fifo").c_str(), 0600), 0);
        QCOMPARE(code(files.open(temp.file("fifo"), OpenMode::read).error()), "invalidArgument");
        QCOMPARE(code(files.open("/dev/null", OpenMode::readWrite).error()), "invalidArgument");
    }

    void removeTreeFollowsNoLink()
    {
        const TempDir temp;
        DiskFileSystem files;
        QVERIFY(files.makeDirectories(temp.file("tree/inner")).ok());
        QVERIFY(files.makeDirectories(temp.file("kept")).ok());
        QVERIFY(files.writeFileDurably(temp.file("kept/f"), asBytes("x")).ok());
        QCOMPARE(::symlink(temp.file("kept").c_str(), temp.file("tree/inner/link").c_str()), 0);
        QCOMPARE(::symlink("nowhere", temp.file("tree/dangling").c_str()), 0);
        QVERIFY(files.removeTree(temp.file("tree")).ok());
        QVERIFY(!files.exists(temp.file("tree")));
        QVERIFY(files.exists(temp.file("kept/f")));
        QCOMPARE(::symlink(temp.file("kept").c_str(), temp.file("link").c_str()), 0);
        QVERIFY(files.removeTree(temp.file("link")).ok());
        QVERIFY(!files.exists(temp.file("link")));
        QVERIFY(files.exists(temp.file("kept/f")));
    }

    void sparseFilesAreMeasuredByBlocks()
    {
        const TempDir temp;
        DiskFileSystem files;
        auto file = files.open(temp.file("f"), OpenMode::create);
        QVERIFY((*file)->truncate(std::uint64_t{5} << 30).ok());
        const auto info = files.info(temp.file("f"));
        QCOMPARE(info->sizeBytes, std::uint64_t{5} << 30);
        QVERIFY(info->allocatedBytes < 1 << 20);
        QVERIFY((*file)->writeAt((std::uint64_t{5} << 30) - 1, asBytes("xy")).ok());
        Bytes two(4);
        QCOMPARE(*(*file)->readAt((std::uint64_t{5} << 30) - 1, two), 2u);
    }

    void lockIsReleasedWhenTheHolderDies()
    {
        const TempDir temp;
        int ready[2];
        QCOMPARE(::pipe(ready), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            DiskFileSystem files;
            const auto held = files.lock(temp.file("l"));
            const char answer = held.ok() ? 'y' : 'n';
            if (::write(ready[1], &answer, 1) == 1)
                ::pause();
            ::_exit(1);
        }
        char answer = 0;
        QCOMPARE(::read(ready[0], &answer, 1), 1);
        QCOMPARE(answer, 'y');
        DiskFileSystem files;
        QCOMPARE(code(files.lock(temp.file("l")).error()), "inUse");
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QVERIFY(files.lock(temp.file("l")).ok());
        ::close(ready[0]);
        ::close(ready[1]);
    }

    void missingRightsArePermissionDenied()
    {
        if (::geteuid() == 0) {
            // Root passes every check: ask as somebody else, in a child.
            const TempDir temp;
            const pid_t child = ::fork();
            if (child == 0) {
                if (::setgid(65534) != 0 || ::setuid(65534) != 0)
                    ::_exit(2);
                DiskFileSystem files;
                const auto opened = files.open(temp.file("f"), OpenMode::create);
                const auto made = files.makeDirectories(temp.file("d"));
                const bool right = !opened.ok() && opened.error().code == ErrorCode::permissionDenied && !made.ok() &&
                    made.error().code == ErrorCode::permissionDenied;
                ::_exit(right ? 0 : 1);
            }
            int status = 0;
            ::waitpid(child, &status, 0);
            QVERIFY(WIFEXITED(status));
            QCOMPARE(WEXITSTATUS(status), 0);
            return;
        }
        const TempDir temp;
        DiskFileSystem files;
        QCOMPARE(::chmod(temp.path().c_str(), 0500), 0);
        QCOMPARE(code(files.open(temp.file("f"), OpenMode::create).error()), "permissionDenied");
        QCOMPARE(code(files.makeDirectories(temp.file("d")).error()), "permissionDenied");
    }

    void aFullDiskIsDiskFull()
    {
        const TempDir temp;
        DiskFileSystem files;
        QVERIFY(files.makeDirectories(temp.file("m")).ok());
        const SmallDisk disk(temp.file("m"), 0, "size=256k");
        if (!disk.mounted())
            QSKIP("this test may not mount a file system");
        auto file = files.open(temp.file("m/f"), OpenMode::create);
        QCOMPARE(code((*file)->allocate(1 << 20).error()), "diskFull");
        QCOMPARE(code((*file)->writeAt(0, Bytes(1 << 20)).error()), "diskFull");
        QVERIFY((*file)->truncate(0).ok());
        QVERIFY((*file)->writeAt(0, Bytes(1 << 16)).ok());
        QVERIFY(files.space(temp.file("m"))->freeBytes <= (256 - 64) * 1024);
        DiskFileSystem zeros(DiskFileSystem::Allocation::writeZeros);
        auto other = zeros.open(temp.file("m/g"), OpenMode::create);
        QCOMPARE(code((*other)->allocate(1 << 20).error()), "diskFull");
    }

    void aReadOnlyDiskIsReadOnly()
    {
        const TempDir temp;
        DiskFileSystem files;
        QVERIFY(files.makeDirectories(temp.file("m")).ok());
        const SmallDisk disk(temp.file("m"), MS_RDONLY, "size=256k");
        if (!disk.mounted())
            QSKIP("this test may not mount a file system");
        QCOMPARE(code(files.open(temp.file("m/f"), OpenMode::create).error()), "readOnly");
        QCOMPARE(code(files.makeDirectories(temp.file("m/d")).error()), "readOnly");
        QCOMPARE(code(files.lock(temp.file("m/l")).error()), "readOnly");
        QCOMPARE(code(files.writeFileDurably(temp.file("m/f"), asBytes("x")).error()), "readOnly");
    }

    void aFileSizeLimitIsAnError()
    {
        const TempDir temp;
        const pid_t child = ::fork();
        if (child == 0) {
            ::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{65536, 65536};
            if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
                ::_exit(2);
            DiskFileSystem files;
            auto file = files.open(temp.file("f"), OpenMode::create);
            const auto written = (*file)->writeAt(0, Bytes(100'000));
            ::_exit(!written.ok() && written.error().code == ErrorCode::tooLarge ? 0 : 1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
    }
};

QTEST_APPLESS_MAIN(DiskFileSystemTest)
#include "disk_file_system_test.moc"
