#include "core/platform/crash_points.h"

#include "core/platform/disk_file_system.h"
#include "tests/support/file_system_conformance.h"
#include "tests/support/memory_file_system.h"
#include "tests/support/temp_dir.h"

#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace granary;
using namespace granary::platform;
using namespace granary::test;

class CrashPointsTest : public QObject {
    Q_OBJECT

    /// Ten operations.
    static Status workload(FileSystem& files, const std::string& root)
    {
        GRANARY_TRY(files.makeDirectories(joinPath(root, "d")));
        GRANARY_TRY(files.writeFileDurably(joinPath(root, "d/f"), asBytes("0123456789")));
        GRANARY_ASSIGN(auto file, files.open(joinPath(root, "d/f"), OpenMode::readWrite));
        GRANARY_TRY(file->allocate(20));
        return files.removeTree(joinPath(root, "d"));
    }
    static constexpr std::uint64_t workloadOperations = 11;

    static std::string get(FileSystem& files, const std::string& path)
    {
        const auto data = files.readFile(path, 1 << 20);
        return data.ok() ? std::string(asText(*data)) : std::string(errorName(data.error().code));
    }

private slots:
    void conformance_data()
    {
        QTest::addColumn<int>("index");
        int i = 0;
        for (const auto& c : fileSystemConformance())
            QTest::newRow(c.name) << i++;
    }
    void conformance()
    {
        QFETCH(int, index);
        const TempDir temp;
        DiskFileSystem disk;
        FaultFileSystem files(disk, {});
        fileSystemConformance()[static_cast<std::size_t>(index)].run(files, temp.path());
    }

    void countsEveryOperation()
    {
        MemoryFileSystem memory;
        FaultFileSystem files(memory, {});
        QVERIFY(workload(files, "/").ok());
        QCOMPARE(files.operations(), workloadOperations);
        QVERIFY(memory.list("/")->empty());
    }

    void failsAtEachOperation()
    {
        for (std::uint64_t at = 1; at <= workloadOperations; ++at) {
            MemoryFileSystem memory;
            FaultFileSystem files(memory, {at, FaultFileSystem::Action::error, ErrorCode::diskFull});
            const auto status = workload(files, "/");
            // removeTree sees first that the directory is not empty: the error of that attempt is an error too.
            QVERIFY(!status.ok());
            QCOMPARE(errorName(status.error().code), errorName(ErrorCode::diskFull));
            QCOMPARE(files.operations(), at);
        }
    }

    void diesAtEachOperation()
    {
        for (std::uint64_t at = 1; at <= workloadOperations + 1; ++at) {
            const TempDir temp;
            const pid_t child = ::fork();
            if (child == 0) {
                DiskFileSystem disk;
                FaultFileSystem files(disk, {at, at % 2 ? FaultFileSystem::Action::kill : FaultFileSystem::Action::killTorn});
                ::_exit(workload(files, temp.path()).ok() ? 0 : 1);
            }
            int status = 0;
            ::waitpid(child, &status, 0);
            QVERIFY(WIFEXITED(status));
            QCOMPARE(WEXITSTATUS(status), at <= workloadOperations ? 137 : 0);
        }
    }

    void tornWritesAreHalfTheSectors()
    {
        const TempDir temp;
        const pid_t child = ::fork();
        if (child == 0) {
            DiskFileSystem disk;
            FaultFileSystem files(disk, {2, FaultFileSystem::Action::killTorn});
            auto file = files.open(temp.file("f"), OpenMode::create);
            (void)(*file)->writeAt(100, Bytes(3000, std::byte{'x'}));
            ::_exit(1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        QCOMPARE(WEXITSTATUS(status), 137);
        DiskFileSystem disk;
        QCOMPARE(get(disk, temp.file("f")), std::string(100, '\0') + std::string(1436, 'x'));
    }

    void theEnvironmentIsParsedStrictly()
    {
        QCOMPARE(FaultFileSystem::parse("12")->at, 12u);
        QVERIFY(FaultFileSystem::parse("12")->action == FaultFileSystem::Action::kill);
        QVERIFY(FaultFileSystem::parse("3,torn")->action == FaultFileSystem::Action::killTorn);
        QVERIFY(FaultFileSystem::parse("3,full")->code == ErrorCode::diskFull);
        QVERIFY(FaultFileSystem::parse("0")->printCount);
        for (const auto* bad : {"", "x", "-1", "1,", "1,tear", " 1", "99999999999999999999"})
            QVERIFY(!FaultFileSystem::parse(bad));
        MemoryFileSystem memory;
        ::unsetenv("GRANARY_CRASH_AT");
        QVERIFY(!FaultFileSystem::fromEnvironment(memory));
        ::setenv("GRANARY_CRASH_AT", "2,error", 1);
        const auto files = FaultFileSystem::fromEnvironment(memory);
        ::unsetenv("GRANARY_CRASH_AT");
        QVERIFY(files != nullptr);
        QVERIFY(files->makeDirectories("/a").ok());
        QCOMPARE(errorName(files->makeDirectories("/b").error().code), errorName(ErrorCode::ioError));
        QVERIFY(files->makeDirectories("/b").ok());
    }
};

QTEST_APPLESS_MAIN(CrashPointsTest)
#include "crash_points_test.moc"
