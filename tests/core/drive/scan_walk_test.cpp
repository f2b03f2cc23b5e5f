#include "core/drive/ignore_rules.h"
#include "core/drive/scan_file_systems.h"
#include "core/drive/scan_walk.h"
#include "tests/core/drive/scan_fixture.h"
#include "tests/support/temp_dir.h"

#include <QTest>
#include <algorithm>
#include <sys/sysmacros.h>

using namespace granary;
using namespace granary::drive;
using namespace granary::test;

namespace {

/// Writes down what the walk tells, with the paths below `root` shortened and everything outside of it left out:
/// "d path" whole, "p path" passage, "x path" pseudo, "u path" unreadable, "f path" an entry, "l path" leave.
class Recorder : public ScanVisitor {
public:
    explicit Recorder(std::string root) : m_root(std::move(root)) {}

    Status enterDirectory(const ScannedDirectory& directory) override
    {
        depth++;
        deepest = std::max(deepest, depth);
        static constexpr char marks[] = {'d', 'p', 'x', 'u'};
        note(marks[static_cast<int>(directory.state)], directory.path);
        if (onEnter)
            onEnter(directory);
        return {};
    }
    Status entry(const ScannedDirectory& directory, const ScannedEntry& entry) override
    {
        note('f', joinPath(directory.path, entry.name));
        if (onEntry)
            return onEntry(entry);
        return {};
    }
    Status leaveDirectory(const ScannedDirectory& directory) override
    {
        depth--;
        note('l', directory.path);
        return {};
    }
    void warning(Warning warning) override
    {
        if (warning.path.starts_with(m_root))
            warnings.push_back(std::string(errorName(warning.code)) + " " + warning.path.substr(m_root.size()));
        else
            warnings.push_back(std::string(errorName(warning.code)) + " " + warning.path);
    }

    std::vector<std::string> events;
    std::vector<std::string> warnings;
    std::function<void(const ScannedDirectory&)> onEnter;
    std::function<Status(const ScannedEntry&)> onEntry;
    unsigned depth = 0;
    unsigned deepest = 0;
    bool leaves = false;

private:
    void note(char mark, std::string_view path)
    {
        if ((mark == 'l' && !leaves) || !path.starts_with(m_root))
            return;
        events.push_back(std::string(1, mark) + " " + std::string(path.substr(m_root.size())));
    }
    std::string m_root;
};

using Lines = std::vector<std::string>;

std::string joined(const Lines& lines)
{
    std::string text;
    for (const auto& line : lines)
        text += line + "; ";
    return text;
}

#define COMPARE_LINES(actual, ...) \
    do { \
        const Lines wanted __VA_ARGS__; \
        QVERIFY2((actual) == wanted, joined(actual).c_str()); \
    } while (false)

} // namespace

class ScanWalkTest : public QObject {
    Q_OBJECT
private slots:
    void walksInByteOrder();
    void nestsEnterAndLeave();
    void passesOnTheWayToASource();
    void mergesSources();
    void followsLinksOnTheWay();
    void reportsSourcesThatAreNotThere();
    void obeysIgnoreFiles();
    void excludesWinAndSourcesAreNeverLeftOut();
    void reportsIgnoreFilesThatAreTooLarge();
    void leavesOutTheOwnProfile();
    void saysWhatIsNotStored();
    void goesOnWhenThingsVanish();
    void goesOnPastUnreadable();
    void entersMountedFileSystems();
    void knowsPseudoFileSystems();
    void goesBeyondPathMax();
    void endsWhenToldTo();
};

void ScanWalkTest::walksInByteOrder()
{
    TempDir dir;
    makeDirectory(dir.file("b"));
    writeFile(dir.file("b/x"), "");
    writeFile(dir.file("a"), "");
    writeFile(dir.file("b.c"), "");
    writeFile(dir.file("\xFF"), "");
    writeFile(dir.file("new\nline"), "");
    must(::symlink("b", dir.file("link").c_str()) == 0, "symlink");
    Recorder seen(dir.path());
    QVERIFY(walk({{dir.path()}, {}, {}}, seen, {}).ok());
    COMPARE_LINES(seen.events, {"d ", "f /a", "d /b", "f /b/x", "f /b.c", "f /link", "f /new\nline", "f /\xFF"});
    QVERIFY(seen.warnings.empty());
}

void ScanWalkTest::nestsEnterAndLeave()
{
    TempDir dir;
    makeDirectory(dir.file("a"));
    makeDirectory(dir.file("a/b"));
    makeDirectory(dir.file("c"));
    Recorder seen(dir.path());
    seen.leaves = true;
    std::vector<std::string> children;
    seen.onEnter = [&](const ScannedDirectory& directory) {
        if (directory.path == dir.path())
            for (const auto& child : directory.children)
                children.push_back(child.name);
    };
    QVERIFY(walk({{dir.path()}, {}, {}}, seen, {}).ok());
    COMPARE_LINES(seen.events, {"d ", "d /a", "d /a/b", "l /a/b", "l /a", "d /c", "l /c", "l "});
    COMPARE_LINES(children, {"a", "c"});
    QCOMPARE(seen.depth, 0u);
}

void ScanWalkTest::passesOnTheWayToASource()
{
    TempDir dir;
    makeDirectory(dir.file("way"));
    makeDirectory(dir.file("way/source"));
    writeFile(dir.file("way/source/x"), "");
    writeFile(dir.file("way/beside"), "");
    writeFile(dir.file("other"), "");
    Recorder seen(dir.path());
    std::vector<std::string> first;
    seen.onEnter = [&](const ScannedDirectory& directory) {
        if (directory.path == "/" && directory.state == DirectoryState::passage && directory.children.size() == 1)
            first.push_back(directory.children[0].name);
    };
    QVERIFY(walk({{dir.file("way/source"), dir.file("other")}, {}, {}}, seen, {}).ok());
    COMPARE_LINES(seen.events, {"p ", "f /other", "p /way", "d /way/source", "f /way/source/x"});
    COMPARE_LINES(first, {dir.path().substr(1, dir.path().find('/', 1) - 1)});
}

void ScanWalkTest::mergesSources()
{
    TempDir dir;
    makeDirectory(dir.file("a"));
    makeDirectory(dir.file("a/b"));
    writeFile(dir.file("a/b/x"), "");
    writeFile(dir.file("a/y"), "");
    Recorder seen(dir.path());
    QVERIFY(walk({{dir.file("a/b"), dir.file("a"), dir.file("a/./b/../b/x"), dir.file("a/")}, {}, {}}, seen, {}).ok());
    COMPARE_LINES(seen.events, {"p ", "d /a", "d /a/b", "f /a/b/x", "f /a/y"});
}

void ScanWalkTest::followsLinksOnTheWay()
{
    TempDir dir;
    makeDirectory(dir.file("data"));
    makeDirectory(dir.file("data/docs"));
    writeFile(dir.file("data/docs/x"), "");
    must(::symlink("data", dir.file("link").c_str()) == 0, "symlink");
    must(::symlink((dir.path() + "/link").c_str(), dir.file("far").c_str()) == 0, "symlink");
    must(::symlink("loop", dir.file("loop").c_str()) == 0, "symlink");
    {
        Recorder seen(dir.path());
        QVERIFY(walk({{dir.file("link/docs")}, {}, {}}, seen, {}).ok());
        COMPARE_LINES(seen.events, {"p ", "p /data", "d /data/docs", "f /data/docs/x", "f /link"});
    }
    {
        Recorder seen(dir.path());
        QVERIFY(walk({{dir.file("far/docs/")}, {}, {}}, seen, {}).ok());
        COMPARE_LINES(seen.events, {"p ", "p /data", "d /data/docs", "f /data/docs/x", "f /far", "f /link"});
    }
    {
        Recorder seen(dir.path());
        QVERIFY(walk({{dir.file("link")}, {}, {}}, seen, {}).ok());
        COMPARE_LINES(seen.events, {"p ", "f /link"});
    }
    {
        Recorder seen(dir.path());
        QVERIFY(walk({{dir.file("loop/x"), dir.file("link/")}, {}, {}}, seen, {}).ok());
        COMPARE_LINES(seen.events, {"p ", "d /data", "d /data/docs", "f /data/docs/x", "f /link"});
        COMPARE_LINES(seen.warnings, {"invalidArgument /loop/x"});
    }
}

void ScanWalkTest::reportsSourcesThatAreNotThere()
{
    TempDir dir;
    writeFile(dir.file("x"), "");
    Recorder seen(dir.path());
    QVERIFY(walk({{dir.file("none"), dir.file("x"), "relative", dir.file("x/below"), ""}, {}, {}}, seen, {}).ok());
    COMPARE_LINES(seen.events, {"p ", "f /x"});
    COMPARE_LINES(seen.warnings, {"notFound /none", "invalidArgument relative", "notFound /x/below", "invalidArgument "});
}

void ScanWalkTest::obeysIgnoreFiles()
{
    TempDir dir;
    makeDirectory(dir.file("sub"));
    makeDirectory(dir.file("build"));
    makeDirectory(dir.file("sub/build"));
    for (const auto* name : {"a.o", "a.c", "sub/a.o", "sub/keep.o", "build/x", "sub/build/x"})
        writeFile(dir.file(name), "");
    writeFile(dir.file(".granaryignore"), "*.o\n/build/\n");
    writeFile(dir.file("sub/.granaryignore"), "!keep.o\n");
    {
        Recorder seen(dir.path());
        QVERIFY(walk({{dir.path()}, {}, {}}, seen, {}).ok());
        COMPARE_LINES(seen.events,
            {"d ", "f /.granaryignore", "f /a.c", "d /sub", "f /sub/.granaryignore", "d /sub/build", "f /sub/build/x",
                "f /sub/keep.o"});
        QVERIFY(seen.warnings.empty());
    }
    // Rules above a source don't reach into it.
    {
        Recorder seen(dir.path());
        QVERIFY(walk({{dir.file("sub")}, {}, {}}, seen, {}).ok());
        COMPARE_LINES(seen.events,
            {"p ", "d /sub", "f /sub/.granaryignore", "f /sub/a.o", "d /sub/build", "f /sub/build/x", "f /sub/keep.o"});
    }
}

void ScanWalkTest::excludesWinAndSourcesAreNeverLeftOut()
{
    TempDir dir;
    makeDirectory(dir.file("out"));
    makeDirectory(dir.file("out/wanted"));
    writeFile(dir.file("out/unwanted"), "");
    writeFile(dir.file("out/wanted/x.o"), "");
    writeFile(dir.file("out/wanted/y"), "");
    writeFile(dir.file("keep.o"), "");
    writeFile(dir.file(".granaryignore"), "out\n!keep.o\n");
    Recorder seen(dir.path());
    QVERIFY(walk({{dir.path(), dir.file("out/wanted")}, {"*.o", "wanted"}, {}}, seen, {}).ok());
    COMPARE_LINES(seen.events, {"d ", "f /.granaryignore", "p /out", "d /out/wanted", "f /out/wanted/y"});
}

void ScanWalkTest::reportsIgnoreFilesThatAreTooLarge()
{
    TempDir dir;
    writeFile(dir.file(".granaryignore"), "x\n" + std::string(IgnoreRules::maxFileBytes, '#'));
    writeFile(dir.file("x"), "");
    Recorder seen(dir.path());
    QVERIFY(walk({{dir.path()}, {}, {}}, seen, {}).ok());
    COMPARE_LINES(seen.events, {"d ", "f /.granaryignore", "f /x"});
    COMPARE_LINES(seen.warnings, {"tooLarge /.granaryignore"});
}

void ScanWalkTest::leavesOutTheOwnProfile()
{
    TempDir dir;
    makeDirectory(dir.file("profile"));
    writeFile(dir.file("profile/secret"), "");
    writeFile(dir.file("x"), "");
    Recorder seen(dir.path());
    QVERIFY(walk({{dir.path(), dir.file("profile/secret")}, {}, {dir.file("profile"), dir.file("none")}}, seen, {}).ok());
    COMPARE_LINES(seen.events, {"d ", "f /x"});
}

void ScanWalkTest::saysWhatIsNotStored()
{
    TempDir dir;
    makeSocket(dir.file("socket"));
    must(::mkfifo(dir.file("fifo").c_str(), 0600) == 0, "mkfifo");
    Recorder seen(dir.path());
    QVERIFY(walk({{dir.path()}, {}, {}}, seen, {}).ok());
    COMPARE_LINES(seen.events, {"d ", "f /fifo"});
    COMPARE_LINES(seen.warnings, {"notStored /socket"});
}

void ScanWalkTest::goesOnWhenThingsVanish()
{
    TempDir dir;
    for (const auto* name : {"a", "b", "c"})
        makeDirectory(dir.file(name));
    writeFile(dir.file("c/x"), "");
    Recorder seen(dir.path());
    seen.onEnter = [&](const ScannedDirectory& directory) {
        if (directory.path == dir.path())
            must(::rmdir(dir.file("a").c_str()) == 0 && ::rmdir(dir.file("b").c_str()) == 0 &&
                    ::symlink("c", dir.file("b").c_str()) == 0,
                "vanish");
    };
    QVERIFY(walk({{dir.path()}, {}, {}}, seen, {}).ok());
    COMPARE_LINES(seen.events, {"d ", "u /a", "u /b", "d /c", "f /c/x"});
    COMPARE_LINES(seen.warnings, {"notFound /a", "changedWhileRead /b"});
}

void ScanWalkTest::goesOnPastUnreadable()
{
    TempDir dir;
    must(::chmod(dir.path().c_str(), 0755) == 0, "chmod");
    makeDirectory(dir.file("closed"), 0000);
    makeDirectory(dir.file("open"));
    writeFile(dir.file("open/x"), "");
    const int result = asNobody([&] {
        Recorder seen(dir.path());
        GRANARY_CHILD_CHECK(walk({{dir.path()}, {}, {}}, seen, {}).ok());
        GRANARY_CHILD_CHECK((seen.events == Lines{"d ", "u /closed", "d /open", "f /open/x"}));
        GRANARY_CHILD_CHECK((seen.warnings == Lines{"permissionDenied /closed"}));
        return 0;
    });
    QCOMPARE(result, 0);
}

void ScanWalkTest::entersMountedFileSystems()
{
    TempDir dir;
    for (const auto* name : {"tmpfs", "proc", "bound", "data"})
        makeDirectory(dir.file(name));
    writeFile(dir.file("data/inside"), "");
    const int result = withMounts([&] {
        if (::mount("none", dir.file("tmpfs").c_str(), "tmpfs", 0, "size=1m") != 0 ||
            ::mount(dir.file("data").c_str(), dir.file("bound").c_str(), nullptr, MS_BIND, nullptr) != 0)
            return skipped;
        writeFile(dir.file("tmpfs/file"), "");
        const bool proc = ::mount("none", dir.file("proc").c_str(), "proc", 0, nullptr) == 0;
        Recorder seen(dir.path());
        GRANARY_CHILD_CHECK(walk({{dir.path()}, {}, {}}, seen, {}).ok());
        const Lines wanted{"d ", "d /bound", "f /bound/inside", "d /data", "f /data/inside", proc ? "x /proc" : "d /proc",
            "d /tmpfs", "f /tmpfs/file"};
        GRANARY_CHILD_CHECK(seen.events == wanted);
        GRANARY_CHILD_CHECK(seen.warnings == (proc ? Lines{"notStored /proc"} : Lines{}));
        return 0;
    });
    if (result == skipped)
        QSKIP("mounting isn't allowed here");
    QCOMPARE(result, 0);
}

void ScanWalkTest::knowsPseudoFileSystems()
{
    constexpr std::string_view mountinfo = "22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw\n"
                                           "23 22 0:5 / /dev rw,nosuid - devtmpfs devtmpfs rw,size=1k\n"
                                           "24 22 0:50 / /run/user/1000/doc rw - fuse.portal portal rw\n"
                                           "broken\n"
                                           "25 22 0:51 / /tmp rw shared:7 master:1 - tmpfs tmpfs rw";
    QCOMPARE(mountedType(mountinfo, makedev(254, 0)), std::string_view("ext4"));
    QCOMPARE(mountedType(mountinfo, makedev(0, 5)), std::string_view("devtmpfs"));
    QCOMPARE(mountedType(mountinfo, makedev(0, 50)), std::string_view("fuse.portal"));
    QCOMPARE(mountedType(mountinfo, makedev(0, 51)), std::string_view("tmpfs"));
    QCOMPARE(mountedType(mountinfo, makedev(0, 52)), std::string_view());
    QCOMPARE(pseudoFileSystem(0x9fa0, 0), std::string("proc"));
    QCOMPARE(pseudoFileSystem(0x187, 0), std::string("autofs"));
    QCOMPARE(pseudoFileSystem(0xEF53, 0), std::string());
    if (exists("/proc/self/mountinfo") && readFile("/proc/self/mountinfo").find(" /dev rw") != std::string::npos &&
        readFile("/proc/self/mountinfo").find(" - devtmpfs ") != std::string::npos)
        QCOMPARE(pseudoFileSystem(0x01021994, statOf("/dev").st_dev), std::string("devtmpfs"));
}

void ScanWalkTest::goesBeyondPathMax()
{
    TempDir dir;
    constexpr unsigned levels = 300;
    const DeepTree tree(dir.path(), levels, std::string(30, 'd'));
    Recorder seen(dir.path());
    std::size_t longest = 0;
    seen.onEnter = [&](const ScannedDirectory& directory) { longest = std::max(longest, directory.path.size()); };
    QVERIFY(walk({{dir.path()}, {"/nowhere/**/x", "nothing"}, {}}, seen, {}).ok());
    QVERIFY(seen.warnings.empty());
    QVERIFY(longest > 8000);
    QVERIFY(seen.deepest > levels);
    QVERIFY(seen.events.back().ends_with("/leaf"));
}

void ScanWalkTest::endsWhenToldTo()
{
    TempDir dir;
    for (int i = 0; i < 20; ++i)
        writeFile(dir.file(std::to_string(i)), "");
    {
        Recorder seen(dir.path());
        seen.onEntry = [](const ScannedEntry& entry) { return entry.name == "12" ? Status(ErrorCode::diskFull) : Status(); };
        QCOMPARE(walk({{dir.path()}, {}, {}}, seen, {}).error().code, ErrorCode::diskFull);
        QCOMPARE(seen.events.back(), std::string("f /12"));
    }
    {
        Recorder seen(dir.path());
        CancelToken cancel;
        seen.onEntry = [&](const ScannedEntry& entry) {
            if (entry.name == "11")
                cancel.cancel();
            return Status();
        };
        QCOMPARE(walk({{dir.path()}, {}, {}}, seen, cancel).error().code, ErrorCode::cancelled);
        QCOMPARE(seen.events.back(), std::string("f /11"));
    }
}

QTEST_APPLESS_MAIN(ScanWalkTest)
#include "scan_walk_test.moc"
