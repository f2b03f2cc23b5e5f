#include "tests/support/memory_file_system.h"

#include "tests/support/file_system_conformance.h"

#include <QTest>

using namespace granary;
using namespace granary::test;

class MemoryFileSystemTest : public QObject {
    Q_OBJECT

    static std::string get(MemoryFileSystem& files, const std::string& path)
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
        MemoryFileSystem files;
        QVERIFY(files.makeDirectories("/root").ok());
        fileSystemConformance()[static_cast<std::size_t>(index)].run(files, "/root");
    }

    void syncedDataSurvives()
    {
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            MemoryFileSystem files;
            QVERIFY(files.writeFileDurably("/f", asBytes("durable")).ok());
            files.crash(seed);
            QVERIFY(!files.exists("/f"));
            QCOMPARE(errorName(files.info("/f").error().code), errorName(ErrorCode::ioError));
            files.restart();
            QCOMPARE(get(files, "/f"), "durable");
        }
    }

    void unsyncedDataIsLostKeptOrTorn()
    {
        std::set<std::string> seen;
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            MemoryFileSystem files;
            QVERIFY(files.writeFileDurably("/f", Bytes(1024, std::byte{'a'})).ok());
            auto file = files.open("/f", OpenMode::readWrite);
            QVERIFY((*file)->writeAt(0, Bytes(1024, std::byte{'b'})).ok());
            files.crash(seed);
            files.restart();
            const auto text = get(files, "/f");
            QCOMPARE(text.size(), 1024u);
            seen.insert({text[0], text[511], text[512], text[1023]});
        }
        QCOMPARE(seen, (std::set<std::string>{"aaaa", "aabb", "bbaa", "bbbb"}));
    }

    void unsyncedNamesAreLostOrKept()
    {
        std::set<std::string> seen;
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            MemoryFileSystem files;
            QVERIFY(files.writeFileDurably("/f", asBytes("old")).ok());
            auto file = files.open("/g", OpenMode::create);
            QVERIFY((*file)->writeAt(0, asBytes("new")).ok());
            QVERIFY((*file)->sync().ok());
            QVERIFY(files.rename("/g", "/f").ok());
            files.crash(seed);
            files.restart();
            seen.insert(get(files, "/f") + " " + get(files, "/g"));
        }
        // Creation and rename survive independently.
        QCOMPARE(seen, (std::set<std::string>{"new notFound", "old new", "old notFound"}));
    }

    void renameWithoutSyncCanLoseTheData()
    {
        bool lost = false;
        for (std::uint64_t seed = 0; seed < 100; ++seed) {
            MemoryFileSystem files;
            QVERIFY(files.writeFileDurably("/f", asBytes("old")).ok());
            QVERIFY((*files.open("/g", OpenMode::create))->writeAt(0, asBytes("new")).ok());
            QVERIFY(files.rename("/g", "/f").ok());
            QVERIFY(files.syncDirectory("/").ok());
            files.crash(seed);
            files.restart();
            lost = lost || get(files, "/f").empty();
        }
        QVERIFY(lost);
    }

    void sameSeedSameOutcome()
    {
        const auto outcome = [](std::uint64_t seed) {
            MemoryFileSystem files;
            SeededRandom random(7);
            for (int i = 0; i < 20; ++i) {
                auto file = files.open("/f" + std::to_string(random.below(8)), OpenMode::create);
                (void)(*file)->writeAt(random.below(3000), random.bytes(random.below(3000)));
                if (random.oneIn(3))
                    (void)(*file)->sync();
                if (random.oneIn(4))
                    (void)files.syncDirectory("/");
            }
            files.crash(seed);
            files.restart();
            std::string all;
            const auto names = files.list("/");
            for (const auto& name : *names)
                all += name + get(files, "/" + name);
            return all;
        };
        for (std::uint64_t seed = 0; seed < 20; ++seed)
            QCOMPARE(outcome(seed), outcome(seed));
        QVERIFY(outcome(2) != outcome(3) || outcome(4) != outcome(5));
    }

    void crashAtStopsEverything()
    {
        MemoryFileSystem files;
        auto file = files.open("/f", OpenMode::create);
        const auto lock = files.lock("/lock");
        QCOMPARE(files.operations(), 1u);
        files.crashAt(3, 1);
        QVERIFY((*file)->writeAt(0, asBytes("1")).ok());
        QVERIFY(!(*file)->sync().ok());
        QVERIFY(files.poweredOff());
        QVERIFY(!(*file)->size().ok());
        QVERIFY(!files.open("/f", OpenMode::create).ok());
        files.restart();
        QVERIFY(!(*file)->size().ok());
        QVERIFY(files.open("/f", OpenMode::create).ok());
        QVERIFY(files.lock("/lock").ok());
    }

    void failAtFailsOnce()
    {
        MemoryFileSystem files;
        auto file = files.open("/f", OpenMode::create);
        files.failAt(2, ErrorCode::diskFull);
        QCOMPARE(errorName((*file)->writeAt(0, asBytes("x")).error().code), errorName(ErrorCode::diskFull));
        QCOMPARE(*(*file)->size(), 0u);
        QVERIFY((*file)->writeAt(0, asBytes("x")).ok());
    }

    void capacity()
    {
        MemoryFileSystem files;
        files.setCapacity(4 * MemoryFileSystem::blockBytes); // one of them is the root's
        {
            auto file = files.open("/f", OpenMode::create);
            const auto full = (*file)->writeAt(0, Bytes(5 * 4096));
            QCOMPARE(errorName(full.error().code), errorName(ErrorCode::diskFull));
            QCOMPARE(*(*file)->size(), 3u * 4096);
            QCOMPARE(files.allocatedBytes(), 4u * 4096);
            QCOMPARE(files.space("/")->freeBytes, 0u);
            QCOMPARE(errorName(files.makeDirectories("/d").error().code), errorName(ErrorCode::diskFull));
            QVERIFY((*file)->writeAt(0, Bytes(3 * 4096)).ok());
            QVERIFY((*file)->truncate(4096).ok());
            QCOMPARE(files.allocatedBytes(), 2u * 4096);
            QCOMPARE(errorName((*file)->allocate(5 * 4096).error().code), errorName(ErrorCode::diskFull));
            QCOMPARE(files.allocatedBytes(), 2u * 4096);
            QVERIFY((*file)->allocate(2 * 4096).ok());
            QVERIFY(files.remove("/f").ok());
            QCOMPARE(files.allocatedBytes(), 3u * 4096);
        }
        QCOMPARE(files.allocatedBytes(), 4096u);
    }

    void readOnly()
    {
        MemoryFileSystem files;
        QVERIFY(files.writeFileDurably("/f", asBytes("x")).ok());
        files.setReadOnly(true);
        QCOMPARE(get(files, "/f"), "x");
        QCOMPARE(errorName(files.open("/f", OpenMode::readWrite).error().code), errorName(ErrorCode::readOnly));
        QCOMPARE(errorName(files.remove("/f").error().code), errorName(ErrorCode::readOnly));
        QCOMPARE(errorName(files.lock("/l").error().code), errorName(ErrorCode::readOnly));
    }
};

QTEST_APPLESS_MAIN(MemoryFileSystemTest)
#include "memory_file_system_test.moc"
