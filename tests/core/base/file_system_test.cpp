// What the FileSystem port does by itself: whole files, and paths. (The port's contract has a conformance suite of its own.)
#include "core/base/file_system.h"

#include "tests/support/memory_file_system.h"

#include <QTest>

using namespace granary;

class FileSystemTest : public QObject {
    Q_OBJECT
private slots:
    void joinsAndSplitsPaths()
    {
        QCOMPARE(joinPath("/a", "b"), std::string("/a/b"));
        QCOMPARE(joinPath("/a/", "b"), std::string("/a/b"));
        QCOMPARE(joinPath("/", "b"), std::string("/b"));
        QCOMPARE(parentPath("/a/b"), std::string("/a"));
        QCOMPARE(parentPath("/a"), std::string("/"));
        QCOMPARE(parentPath("a"), std::string("."));
    }

    void readsWholeFilesUpToALimit()
    {
        test::MemoryFileSystem files;
        QVERIFY(files.writeFileDurably("/f", asBytes("hello")).ok());
        QVERIFY(asText(files.readFile("/f", 5).value()) == "hello");
        QVERIFY(files.readFile("/f", 4).error().code == ErrorCode::tooLarge);
        QVERIFY(files.readFile("/none", 4).error().code == ErrorCode::notFound);
    }

    void replacesFilesWhole()
    {
        test::MemoryFileSystem files;
        QVERIFY(files.writeFileDurably("/f", asBytes("a longer first version")).ok());
        QVERIFY(files.writeFileDurably("/f", asBytes("second")).ok());
        QVERIFY(asText(files.readFile("/f", 100).value()) == "second");
        QVERIFY(files.list("/").value() == std::vector<std::string>{"f"});
    }

    void keepsOneOfBothVersionsAtEveryCrashPoint()
    {
        for (std::uint64_t point = 1;; ++point) {
            test::MemoryFileSystem files;
            QVERIFY(files.writeFileDurably("/f", asBytes("first")).ok());
            files.crashAt(files.operations() + point, point);
            const bool done = files.writeFileDurably("/f", asBytes("second")).ok();
            const bool crashed = files.poweredOff();
            if (!crashed)
                files.crash(point);
            files.restart();
            const auto bytes = files.readFile("/f", 100);
            QVERIFY(bytes.ok());
            const auto text = asText(*bytes);
            QVERIFY(text == "second" || (!done && text == "first"));
            if (!crashed)
                break;
        }
    }
};

QTEST_APPLESS_MAIN(FileSystemTest)
#include "file_system_test.moc"
