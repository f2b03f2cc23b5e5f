#include "core/drive/scan_count.h"

#include "tests/core/drive/scan_fixture.h"
#include "tests/support/temp_dir.h"

#include <QElapsedTimer>
#include <QTest>

using namespace granary;
using namespace granary::drive;
using namespace granary::test;

class ScanCountTest : public QObject {
    Q_OBJECT

private slots:
    void countsWhatABackupMeets()
    {
        const TempDir place;
        const auto top = place.path() + "/top";
        makeDirectory(top);
        makeDirectory(top + "/inside");
        writeFile(top + "/one", "12345");
        writeFile(top + "/inside/two", "123");
        writeFile(top + "/inside/left.out", "1234567");
        must(::symlink("one", (top + "/link").c_str()) == 0, "symlink");
        ScanOptions options;
        options.paths = {top};
        options.excludes = {"*.out"};
        const ScanCount count(options, {});
        QTRY_VERIFY(count.total().has_value());
        QCOMPARE(count.total()->files, std::uint64_t{2});
        QCOMPARE(count.total()->bytes, std::uint64_t{8});
    }

    void saysNothingWhenNothingIsThere()
    {
        ScanOptions options;
        options.paths = {"/nowhere/at/all"};
        const ScanCount count(options, {});
        QTRY_VERIFY(count.total().has_value());
        QCOMPARE(count.total()->files, std::uint64_t{0});
    }

    void pausesAndStopsWithTheBackup()
    {
        const TempDir place;
        for (int i = 0; i < 50; ++i) {
            makeDirectory(place.file(std::to_string(i)));
            writeFile(place.file(std::to_string(i) + "/file"), "1");
        }
        ScanOptions options;
        options.paths = {place.path()};
        CancelToken cancel;
        cancel.pause(true);
        const ScanCount count(options, cancel);
        QTest::qWait(200);
        QCOMPARE(count.filesSoFar(), std::uint64_t{0});
        QVERIFY(!count.total().has_value());
        cancel.pause(false);
        QTRY_VERIFY(count.total().has_value());
        QCOMPARE(count.total()->files, std::uint64_t{50});

        cancel.cancel();
        const ScanCount cancelled(options, cancel);
        QTest::qWait(200);
        QVERIFY(!cancelled.total().has_value());
    }

    void aCountThatHangsHoldsNobodyUp()
    {
        // A walk that is paused stands for a file system that does not answer.
        ScanOptions options;
        options.paths = {"/usr"};
        CancelToken cancel;
        cancel.pause(true);
        QElapsedTimer timer;
        timer.start();
        {
            const ScanCount count(options, cancel);
        }
        QVERIFY(timer.elapsed() < 20'000);
        cancel.cancel(); // lets the thread end
    }
};

QTEST_GUILESS_MAIN(ScanCountTest)
#include "scan_count_test.moc"
