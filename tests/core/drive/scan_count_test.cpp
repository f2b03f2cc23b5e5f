#include "core/drive/scan_count.h"

#include "tests/core/drive/scan_fixture.h"
#include "tests/support/temp_dir.h"

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
        const ScanCount count(options);
        QTRY_VERIFY(count.total().has_value());
        QCOMPARE(count.total()->files, std::uint64_t{2});
        QCOMPARE(count.total()->bytes, std::uint64_t{8});
    }

    void saysNothingWhenNothingIsThere()
    {
        ScanOptions options;
        options.paths = {"/nowhere/at/all"};
        const ScanCount count(options);
        QTRY_VERIFY(count.total().has_value());
        QCOMPARE(count.total()->files, std::uint64_t{0});
    }

    void stopsWhenItIsLetGo()
    {
        ScanOptions options;
        options.paths = {"/"};
        for (int i = 0; i < 20; ++i)
            const ScanCount count(options);
    }
};

QTEST_GUILESS_MAIN(ScanCountTest)
#include "scan_count_test.moc"
