// Restoring chosen paths: several of one directory, a directory and what lies in it, and a drill, which is just that.
#include <QTest>

#include "drive_fixture.h"

#include <filesystem>

namespace fs = std::filesystem;
using namespace granary;
using namespace granary::test;

namespace {

struct Backup : DriveFixture {
    Backup()
    {
        fs::create_directories(source + "/sub/deep");
        for (const auto* name : {"/a-small", "/z-small", "/sub/small", "/sub/deep/small"})
            writeText(source + name, name);
        // Several chunks each: they are under way while the next path is entered.
        for (const auto* name : {"/large-1", "/large-2", "/sub/large", "/sub/deep/large"})
            writeText(source + name, noise(5'000'000, std::hash<std::string>()(name)));
        drive = open();
        const auto done = drive->backup({{source}, {}, {}, {}}, {}, {});
        if (!done)
            qFatal("%s", done.error().text().c_str());
    }
    bool same(const std::string& name) const { return readText(directory.file("out") + source + name) == readText(source + name); }

    const std::string source = directory.file("source");
    std::unique_ptr<drive::Drive> drive;
};

} // namespace

class RestorePathsTest : public QObject {
    Q_OBJECT

private slots:
    void manyPathsOfOneDirectory()
    {
        Backup f;
        const std::vector<std::string> names{"/large-1", "/a-small", "/sub/large", "/large-2", "/sub/deep/large", "/z-small", "/sub/small", "/sub/deep/small"};
        std::vector<std::string> paths;
        for (const auto& name : names)
            paths.push_back(f.source + name);
        const auto restored = f.drive->restore({{}, paths, f.directory.file("out"), drive::Conflict::skip}, {}, {});
        VERIFY_OK(restored);
        QCOMPARE(restored->damagedCount, std::uint64_t{0});
        QCOMPARE(restored->files, std::uint64_t{8});
        for (const auto& name : names)
            QVERIFY2(f.same(name), name.c_str());
    }

    void aDirectoryAndWhatLiesInIt()
    {
        Backup f;
        const std::vector<std::string> paths{f.source + "/sub/large", f.source + "/sub", f.source + "/sub/deep/large", f.source + "//sub/./deep"};
        const auto restored = f.drive->restore({{}, paths, f.directory.file("out"), drive::Conflict::overwrite}, {}, {});
        VERIFY_OK(restored);
        QCOMPARE(restored->damagedCount, std::uint64_t{0});
        QCOMPARE(restored->files, std::uint64_t{4});
        for (const auto* name : {"/sub/large", "/sub/small", "/sub/deep/large", "/sub/deep/small"})
            QVERIFY2(f.same(name), name);
        std::size_t things = 0;
        for ([[maybe_unused]] const auto& e : fs::recursive_directory_iterator(f.directory.file("out") + f.source))
            ++things;
        QCOMPARE(things, std::size_t{6}); // two directories and four files, nothing half done
    }

    void aDrillOfEverything()
    {
        Backup f;
        for (const bool all : {true, false}) {
            drive::DrillRequest request;
            request.scratch = f.directory.file("scratch");
            request.all = all;
            const auto report = f.drive->drill(request, [](const auto&) {}, {});
            VERIFY_OK(report);
            QCOMPARE(report->damagedCount, std::uint64_t{0});
            QCOMPARE(report->files, std::uint64_t{8});
            QCOMPARE(report->comparedWithOriginals, std::uint64_t{8});
            QVERIFY(!fs::exists(request.scratch));
        }
    }
};

QTEST_APPLESS_MAIN(RestorePathsTest)
#include "restore_paths_test.moc"
