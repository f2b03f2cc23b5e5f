#include "core/placement/bounded_file_system.h"

#include "tests/support/file_system_conformance.h"
#include "tests/support/memory_file_system.h"

#include <QTest>

using namespace granary;
using namespace granary::placement;

namespace {

const std::string profile = "/home/p";

struct Bounded {
    explicit Bounded(std::uint64_t shareBytes) : space(std::make_shared<ShareSpace>(shareBytes)), files(disk, space, profile, profile + "/share")
    {
        (void)disk.makeDirectories(profile);
        (void)files.measure();
        before = space->freeForOwn();
    }
    std::uint64_t taken() const { return before - space->freeForOwn(); }
    Status write(const std::string& path, std::uint64_t bytes)
    {
        GRANARY_ASSIGN(const auto file, files.open(path, OpenMode::create));
        return file->writeAt(0, Bytes(bytes));
    }

    test::MemoryFileSystem disk;
    std::shared_ptr<ShareSpace> space;
    BoundedFileSystem files;
    std::uint64_t before = 0;
};

constexpr std::uint64_t block = ShareSpace::blockBytes;

} // namespace

class BoundedFileSystemTest : public QObject {
    Q_OBJECT
private slots:
    void conformance_data()
    {
        QTest::addColumn<int>("index");
        int i = 0;
        for (const auto& c : test::fileSystemConformance())
            QTest::newRow(c.name) << i++;
    }
    void conformance()
    {
        QFETCH(int, index);
        Bounded bounded(1ull << 40);
        test::fileSystemConformance()[static_cast<std::size_t>(index)].run(bounded.files, profile);
        QVERIFY(bounded.files.removeTree(profile).ok());
        QCOMPARE(bounded.space->usedBytes(), ShareSpace::fixedBytes);
    }

    void everyBlockIsTakenFirstAndGivenBack()
    {
        Bounded b(64 << 20);
        QVERIFY(b.write(profile + "/a", 10'000).ok());
        QCOMPARE(b.taken(), 3 * block + block);
        QVERIFY(b.write(profile + "/a", 5'000).ok()); // inside of it
        QCOMPARE(b.taken(), 3 * block + block);
        QVERIFY(b.write(profile + "/b", 1).ok());
        QVERIFY(b.files.rename(profile + "/a", profile + "/b").ok());
        QCOMPARE(b.taken(), 3 * block + block);
        {
            const auto file = std::move(*b.files.open(profile + "/b", OpenMode::readWrite));
            QVERIFY(file->truncate(100).ok());
            QCOMPARE(b.taken(), block + block);
            QVERIFY(file->allocate(8192).ok());
            QVERIFY(b.files.remove(profile + "/b").ok());
            QCOMPARE(b.taken(), 2 * block + block); // open files keep their blocks
        }
        QCOMPARE(b.taken(), std::uint64_t{0});
        QVERIFY(b.files.makeDirectories(profile + "/d/e").ok());
        QVERIFY(b.write(profile + "/d/e/f", 1).ok());
        QVERIFY(b.write(profile + "/d-sibling", 1).ok());
        QCOMPARE(b.taken(), 2 * 2 * block + 2 * 2 * block);
        QVERIFY(b.files.rename(profile + "/d", profile + "/moved").ok());
        QVERIFY(b.files.removeTree(profile + "/moved").ok());
        QCOMPARE(b.taken(), 2 * block);
        QVERIFY(b.files.remove(profile + "/d-sibling").ok());
        QCOMPARE(b.taken(), std::uint64_t{0});
    }

    void whatDoesNotFitIsRefusedAndNotWritten()
    {
        Bounded b(ShareSpace::fixedBytes + 7 * block);
        QVERIFY(b.write(profile + "/a", 2 * block).ok());
        QCOMPARE(b.write(profile + "/b", 2 * block).error().code, ErrorCode::diskFull);
        QCOMPARE(b.disk.info(profile + "/b")->sizeBytes, std::uint64_t{0});
        QCOMPARE(b.files.makeDirectories(profile + "/c/d").error().code, ErrorCode::diskFull);
        QVERIFY(!b.disk.exists(profile + "/c"));
        QCOMPARE(b.files.space(profile)->freeBytes, block);
        QVERIFY(b.write(profile + "/b", block).ok());
        QCOMPARE(b.files.open(profile + "/e", OpenMode::create).error().code, ErrorCode::diskFull);
        QVERIFY(!b.disk.exists(profile + "/e"));
        const auto file = std::move(*b.files.open(profile + "/a", OpenMode::readWrite));
        QCOMPARE(file->truncate(3 * block).error().code, ErrorCode::diskFull);
        QCOMPARE(file->allocate(3 * block).error().code, ErrorCode::diskFull);
        // The store's and what is elsewhere is not counted.
        QVERIFY(b.disk.makeDirectories(profile + "/share").ok());
        QVERIFY(b.write(profile + "/share/x", 10 * block).ok());
        QVERIFY(b.write("/home/p2", 10 * block).ok());
    }

    void whatIsThereIsMeasured()
    {
        Bounded b(64 << 20);
        QVERIFY(b.disk.makeDirectories(profile + "/drive").ok());
        QVERIFY(b.disk.makeDirectories(profile + "/share").ok());
        QVERIFY(b.disk.writeFileDurably(profile + "/drive/db", Bytes(100 * block)).ok());
        QVERIFY(b.disk.writeFileDurably(profile + "/share/x", Bytes(1000 * block)).ok());
        QVERIFY(b.files.measure().ok());
        QCOMPARE(b.taken(), 101 * block + 2 * block);
        QVERIFY(b.files.remove(profile + "/drive/db").ok());
        QCOMPARE(b.taken(), 2 * block);
    }

    /// A share that was made smaller than what is there: nothing grows, everything else works.
    void overdrawn()
    {
        Bounded b(ShareSpace::fixedBytes + 6 * block);
        QVERIFY(b.disk.writeFileDurably(profile + "/db", Bytes(10 * block)).ok());
        QVERIFY(b.files.measure().ok());
        QVERIFY(b.space->overdrawn());
        QCOMPARE(b.files.space(profile)->freeBytes, std::uint64_t{0});
        QVERIFY(b.write(profile + "/db", 10 * block).ok());
        QCOMPARE(b.write(profile + "/db", 11 * block).error().code, ErrorCode::diskFull);
        const auto file = std::move(*b.files.open(profile + "/db", OpenMode::readWrite));
        QVERIFY(file->truncate(block).ok());
        QVERIFY(!b.space->overdrawn());
    }
};

QTEST_GUILESS_MAIN(BoundedFileSystemTest)
#include "bounded_file_system_test.moc"
