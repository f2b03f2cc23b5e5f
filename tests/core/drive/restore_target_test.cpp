#include "core/drive/restore_target_directory.h"
#include "core/drive/tree_compare.h"
#include "tests/core/drive/restore_fixture.h"
#include "tests/core/drive/scan_fixture.h"
#include "tests/support/temp_dir.h"

#include <QTest>

#include <fstream>
#include <sys/sysmacros.h>
#include <thread>

using namespace granary;
using namespace granary::drive;
using namespace granary::test;

class RestoreTargetTest : public QObject {
    Q_OBJECT
private slots:
    void bringsBackATree();
    void bringsBackWhatPathsCannotSay();
    void setsOwnersAndSetIdBits();
    void otherUsersGetNoSetIdBits();
    void refusesNamesThatLeaveTheTarget_data();
    void refusesNamesThatLeaveTheTarget();
    void neverFollowsPlantedLinks();
    void noticesAReplacedDirectory();
    void filesAppearWholeOrNotAtAll();
    void leavesAloneWhatAnotherRestoreWrites();
    void writesPiecesFromSeveralThreads();
    void keepsHoles();
    void refusesExtentsThatDontFit();
    void saysWhenTheDiskIsFull();
    void cancelledFinishStillSetsMetadata();
};

void RestoreTargetTest::bringsBackATree()
{
    TempDir dir;
    const auto source = dir.file("source");
    makeDirectory(source);
    makeDirectory(source + "/read-only");
    makeDirectory(source + "/sticky", 01777);
    makeDirectory(source + "/empty", 0500);
    writeFile(source + "/read-only/file", "content", 0400);
    must(::chmod((source + "/read-only").c_str(), 0555) == 0, "chmod");
    writeFile(source + "/empty file", "");
    writeFile(source + "/not UTF-8 \xFF\xFE", "x");
    writeFile(source + "/new\nline", "y");
    writeFile(source + "/" + std::string(255, 'n'), "z");
    writeFile(source + "/one", "linked");
    must(::link((source + "/one").c_str(), (source + "/sticky/two").c_str()) == 0, "link");
    must(::symlink("../outside\n\xFF", (source + "/link").c_str()) == 0, "symlink");
    must(::link((source + "/link").c_str(), (source + "/sticky/link").c_str()) == 0, "link");
    must(::mkfifo((source + "/fifo").c_str(), 0622) == 0, "mkfifo");
    must(::chmod((source + "/fifo").c_str(), 0622) == 0, "chmod");
    if (::geteuid() == 0) {
        must(::mknod((source + "/null").c_str(), S_IFCHR | 0666, makedev(1, 3)) == 0, "mknod");
        must(::lchown((source + "/link").c_str(), 17, 18) == 0, "lchown");
        setAttribute(source + "/link", "trusted.of-the-link", "1");
    }
    setAttribute(source + "/one", "user.comment", "kept");
    setAttribute(source + "/sticky", "user.of-a-directory", std::string(2000, 'v'));
    setAttribute(source + "/one", "system.posix_acl_access", exampleAcl());
    setAttribute(source + "/sticky", "system.posix_acl_default", exampleAcl());
    writeSparse(source + "/sparse", 1 << 20, {65536}, "data");
    for (const auto* name : {"/one", "/link", "/fifo", "/read-only/file", "/empty", "/read-only", "/sticky", ""})
        setTime(source + name, -1'000'000, 123'456'789);

    Target target(dir.file("target"));
    QVERIFY(copyTree(source, *target.target).ok());
    QVERIFY2(target.warnings.empty(), target.warnings.empty() ? "" : target.warnings[0].detail.c_str());
    WorkerPool workers(2);
    const auto comparison = compareTrees(source, dir.file("target") + source, {}, workers, {});
    QVERIFY(comparison.ok());
    for (const auto& d : comparison->first)
        qWarning("%s %s %s", d.aspect.c_str(), d.path.c_str(), d.detail.c_str());
    QCOMPARE(comparison->differences, std::uint64_t(0));
    QVERIFY(comparison->files == 8);
    QCOMPARE(statOf(dir.file("target") + source + "/one").st_nlink, nlink_t(2));
    QCOMPARE(statOf(dir.file("target") + source + "/link").st_nlink, nlink_t(2));
}

void RestoreTargetTest::bringsBackWhatPathsCannotSay()
{
    TempDir dir;
    makeDirectory(dir.file("source"));
    constexpr unsigned levels = 300;
    const std::string name(30, 'd');
    const DeepTree tree(dir.file("source"), levels, name);
    Target target(dir.file("target"));
    QVERIFY(copyTree(dir.file("source"), *target.target).ok());
    QVERIFY(target.warnings.empty());
    WorkerPool workers(2);
    const auto comparison = compareTrees(dir.file("source"), dir.file("target") + dir.file("source"), {}, workers, {});
    QVERIFY(comparison.ok());
    QCOMPARE(comparison->differences, std::uint64_t(0));
    QCOMPARE(comparison->files, std::uint64_t(1));
    QCOMPARE(comparison->directories, std::uint64_t(levels + 1));
    DeepTree::remove(dir.file("target") + dir.file("source"), name);
}

void RestoreTargetTest::setsOwnersAndSetIdBits()
{
    if (::geteuid() != 0)
        QSKIP("needs root");
    TempDir dir;
    Target target(dir.file("t"));
    auto entry = fileEntry("f", 1);
    entry.metadata.uid = 1234;
    entry.metadata.gid = 4321;
    entry.metadata.mode = 06755;
    target.put(target->root(), entry, "x");
    auto sub = typed("sub", EntryType::directory);
    sub.metadata.uid = 1234;
    sub.metadata.gid = 4321;
    sub.metadata.mode = 03771;
    const auto made = target->makeDirectory(target->root(), sub);
    QVERIFY(made.ok());
    QCOMPARE(statOf(dir.file("t/sub")).st_mode & 07777, mode_t(0700)); // until the end
    target.put(*made, fileEntry("inside", 1), "x");
    QVERIFY(target->finish({}).ok());
    QCOMPARE(statOf(dir.file("t/f")).st_mode & 07777, mode_t(06755));
    QCOMPARE(statOf(dir.file("t/f")).st_uid, uid_t(1234));
    QCOMPARE(statOf(dir.file("t/f")).st_gid, gid_t(4321));
    QCOMPARE(statOf(dir.file("t/sub")).st_mode & 07777, mode_t(03771));
    QCOMPARE(statOf(dir.file("t/sub")).st_uid, uid_t(1234));
    QCOMPARE(statOf(dir.file("t/sub/inside")).st_gid, gid_t(0));
    QVERIFY(target.warnings.empty());
}

void RestoreTargetTest::otherUsersGetNoSetIdBits()
{
    TempDir dir;
    must(::chmod(dir.path().c_str(), 0777) == 0, "chmod");
    const int result = asNobody([&] {
        Target target(dir.file("t"));
        auto entry = fileEntry("f", 1);
        entry.metadata.uid = 0xFFFF0000;
        entry.metadata.gid = 0xFFFF0000;
        entry.metadata.mode = 06755;
        target.put(target->root(), entry, "x");
        target.put(target->root(), entry, "x");
        auto device = typed("device", EntryType::charDevice);
        device.device = makedev(1, 3);
        GRANARY_CHILD_CHECK(target->plan(target->root(), device).error().code == ErrorCode::permissionDenied);
        auto locked = typed("locked", EntryType::directory);
        locked.metadata.mode = 0500;
        const auto directory = target->makeDirectory(target->root(), locked);
        GRANARY_CHILD_CHECK(directory.ok());
        target.put(*directory, fileEntry("inside", 1), "x");
        GRANARY_CHILD_CHECK(target->finish({}).ok());
        GRANARY_CHILD_CHECK((statOf(dir.file("t/f")).st_mode & 07777) == 0755);
        GRANARY_CHILD_CHECK((statOf(dir.file("t/locked")).st_mode & 07777) == 0500);
        // One warning for all owners, however many they are.
        GRANARY_CHILD_CHECK(target.warnings.size() == 1 && target.warnings[0].code == ErrorCode::permissionDenied);
        GRANARY_CHILD_CHECK(target.warnings[0].path == dir.file("t/f"));
        target.target.reset();
        // Once more, with something new for the directory that is read-only now.
        Target again(dir.file("t"));
        const auto reopened = again->makeDirectory(again->root(), locked);
        GRANARY_CHILD_CHECK(reopened.ok());
        GRANARY_CHILD_CHECK(again.put(*reopened, fileEntry("inside", 1), "x") == RestoreAction::done);
        GRANARY_CHILD_CHECK(again.put(*reopened, fileEntry("more", 1), "x") == RestoreAction::write);
        GRANARY_CHILD_CHECK(again->finish({}).ok());
        GRANARY_CHILD_CHECK((statOf(dir.file("t/locked")).st_mode & 07777) == 0500);
        return 0;
    });
    QCOMPARE(result, 0);
}

void RestoreTargetTest::refusesNamesThatLeaveTheTarget_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("dot") << QByteArray(".");
    QTest::newRow("dot dot") << QByteArray("..");
    QTest::newRow("absolute") << QByteArray("/etc/passwd");
    QTest::newRow("inner slash") << QByteArray("a/b");
    QTest::newRow("trailing slash") << QByteArray("a/");
    QTest::newRow("up") << QByteArray("../x");
    QTest::newRow("zero byte") << QByteArray("a\0b", 3);
    QTest::newRow("256 bytes") << QByteArray(256, 'n');
}

void RestoreTargetTest::refusesNamesThatLeaveTheTarget()
{
    QFETCH(QByteArray, name);
    TempDir dir;
    Target target(dir.file("t"));
    auto entry = fileEntry(name.toStdString(), 1);
    QCOMPARE(target->plan(target->root(), entry).error().code, ErrorCode::malformed);
    QCOMPARE(target->restoreSmall(target->root(), entry, asBytes("x")).error().code, ErrorCode::malformed);
    QCOMPARE(target->createFile(target->root(), entry).error().code, ErrorCode::malformed);
    QVERIFY(!target->holds("/" + entry.name, entry));
    entry.type = EntryType::directory;
    QCOMPARE(target->makeDirectory(target->root(), entry).error().code, ErrorCode::malformed);
    QCOMPARE(target->passDirectory(target->root(), entry.name).error().code, ErrorCode::malformed);
    for (const auto type : {EntryType::symlink, EntryType::fifo}) {
        entry.type = type;
        QCOMPARE(target->plan(target->root(), entry).error().code, ErrorCode::malformed);
    }
    QVERIFY(target->finish({}).ok());
    QVERIFY(namesIn(dir.file("t")).empty());
    QCOMPARE(namesIn(dir.path()), Names{"t"});
}

void RestoreTargetTest::neverFollowsPlantedLinks()
{
    for (const auto conflict : {Conflict::skip, Conflict::rename, Conflict::overwrite}) {
        TempDir dir;
        makeDirectory(dir.file("outside"));
        writeFile(dir.file("outside/victim"), "precious", 0644);
        setTime(dir.file("outside/victim"), 5, 5);
        setTime(dir.file("outside"), 5, 5);
        makeDirectory(dir.file("t"));
        must(::symlink("../outside", dir.file("t/sub").c_str()) == 0, "symlink");
        must(::symlink("../outside/victim", dir.file("t/file").c_str()) == 0, "symlink");
        must(::symlink("../outside/new", dir.file("t/dangling").c_str()) == 0, "symlink");
        Target target(dir.file("t"), conflict);
        auto sub = typed("sub", EntryType::directory);
        sub.metadata.mode = 0711;
        const auto directory = target->makeDirectory(target->root(), sub);
        if (conflict == Conflict::skip) {
            QCOMPARE(directory.error().code, ErrorCode::conflict);
        } else {
            QVERIFY(directory.ok());
            target.put(*directory, fileEntry("victim", 3), "new");
            target.put(*directory, fileEntry("planted", 3), "new");
        }
        QCOMPARE(target.put(target->root(), fileEntry("file", 3), "new"),
            conflict == Conflict::skip ? RestoreAction::skipped : RestoreAction::write);
        target.put(target->root(), fileEntry("dangling", 3), "new");
        QVERIFY(target->finish({}).ok());
        QCOMPARE(readFile(dir.file("outside/victim")), std::string("precious"));
        QCOMPARE(namesIn(dir.file("outside")), Names{"victim"});
        QCOMPARE(statOf(dir.file("outside")).st_mtim.tv_sec, time_t(5));
        QCOMPARE(statOf(dir.file("outside")).st_mode & 07777, mode_t(0755));
        QCOMPARE(statOf(dir.file("outside/victim")).st_mode & 07777, mode_t(0644));
        const auto names = namesIn(dir.file("t"));
        switch (conflict) {
        case Conflict::skip:
            QCOMPARE(names, (Names{"dangling", "file", "sub"}));
            QVERIFY(S_ISLNK(statOf(dir.file("t/file")).st_mode));
            QCOMPARE(target.warned(ErrorCode::conflict), 2u);
            break;
        case Conflict::rename:
            QCOMPARE(names, (Names{"dangling", "dangling (restored)", "file", "file (restored)", "sub", "sub (restored)"}));
            QCOMPARE(readFile(dir.file("t/sub (restored)/victim")), std::string("new"));
            break;
        case Conflict::overwrite:
            QCOMPARE(names, (Names{"dangling", "file", "sub"}));
            QCOMPARE(readFile(dir.file("t/sub/victim")), std::string("new"));
            QVERIFY(S_ISREG(statOf(dir.file("t/file")).st_mode));
            QVERIFY(S_ISDIR(statOf(dir.file("t/sub")).st_mode));
        }
    }
}

void RestoreTargetTest::noticesAReplacedDirectory()
{
    TempDir dir;
    makeDirectory(dir.file("outside"));
    Target target(dir.file("t"));
    const auto first = target->makeDirectory(target->root(), typed("first", EntryType::directory));
    std::vector<RestoreDirectoryPointer> kept;
    for (int i = 0; i < 300; ++i) // enough that `first` is closed meanwhile
        kept.push_back(*target->makeDirectory(target->root(), typed(std::to_string(i), EntryType::directory)));
    must(::rename(dir.file("t/first").c_str(), dir.file("t/moved").c_str()) == 0, "rename");
    must(::symlink("../outside", dir.file("t/first").c_str()) == 0, "symlink");
    QCOMPARE(target->restoreSmall(*first, fileEntry("f", 1), asBytes("x")).error().code, ErrorCode::conflict);
    must(::unlink(dir.file("t/first").c_str()) == 0, "unlink");
    makeDirectory(dir.file("t/first"));
    QCOMPARE(target->restoreSmall(*first, fileEntry("f", 1), asBytes("x")).error().code, ErrorCode::changedWhileRead);
    QVERIFY(target->finish({}).ok());
    QCOMPARE(target.warnings.size(), std::size_t(1)); // its metadata
    QVERIFY(namesIn(dir.file("outside")).empty());
    QVERIFY(namesIn(dir.file("t/first")).empty());
}

void RestoreTargetTest::filesAppearWholeOrNotAtAll()
{
    TempDir dir;
    Target target(dir.file("t"));
    {
        auto file = target->createFile(target->root(), fileEntry("f", 10));
        QVERIFY(file.ok());
        QVERIFY((*file)->write(0, asBytes("01234")).ok());
        const auto names = namesIn(dir.file("t"));
        QCOMPARE(names.size(), std::size_t(1));
        QVERIFY(names[0].starts_with(partialPrefix));
        QCOMPARE((*file)->commit().error().code, ErrorCode::damaged);
    }
    QVERIFY(namesIn(dir.file("t")).empty());
    auto file = target->createFile(target->root(), fileEntry("f", 10));
    QVERIFY((*file)->write(5, asBytes("56789")).ok());
    QCOMPARE((*file)->write(6, asBytes("56789")).error().code, ErrorCode::invalidArgument);
    QCOMPARE((*file)->write(~std::uint64_t(0), asBytes("5")).error().code, ErrorCode::invalidArgument);
    QVERIFY((*file)->write(0, asBytes("01234")).ok());
    QVERIFY((*file)->commit().ok());
    file->reset();
    QCOMPARE(namesIn(dir.file("t")), Names{"f"});
    QCOMPARE(readFile(dir.file("t/f")), std::string("0123456789"));
    QCOMPARE(statOf(dir.file("t/f")).st_mtim.tv_nsec, 1L);
    // A piece too few in the small way, too.
    QCOMPARE(target->restoreSmall(target->root(), fileEntry("g", 3), asBytes("xx")).error().code, ErrorCode::damaged);
    QCOMPARE(namesIn(dir.file("t")), Names{"f"});
}

/// Of two restores one may be given a folder that lies in the other's.
void RestoreTargetTest::leavesAloneWhatAnotherRestoreWrites()
{
    TempDir dir;
    makeDirectory(dir.file("t"));
    makeDirectory(dir.file("t/sub"));
    std::ofstream(dir.file("t/sub/.granary-partial-0123456789abcdef")) << "of a run that was killed";
    std::ofstream(dir.file("t/.granary-partial-0123456789abcdef")) << "likewise";
    Target inner(dir.file("t/sub"));
    auto file = inner->createFile(inner->root(), fileEntry("f", 10));
    QVERIFY(file.ok() && (*file)->write(0, asBytes("01234")).ok());
    QCOMPARE(namesIn(dir.file("t/sub")).size(), std::size_t(1)); // the killed run's is gone
    Target outer(dir.file("t"));
    QVERIFY(outer->makeDirectory(outer->root(), typed("sub", EntryType::directory)).ok());
    QCOMPARE(namesIn(dir.file("t")), Names{"sub"});
    QCOMPARE(namesIn(dir.file("t/sub")).size(), std::size_t(1));
    QVERIFY((*file)->write(5, asBytes("56789")).ok());
    QVERIFY((*file)->commit().ok());
    QCOMPARE(readFile(dir.file("t/sub/f")), std::string("0123456789"));
}

void RestoreTargetTest::writesPiecesFromSeveralThreads()
{
    TempDir dir;
    Target target(dir.file("t"));
    constexpr std::size_t piece = 64 << 10;
    constexpr unsigned pieces = 64;
    auto file = target->createFile(target->root(), fileEntry("large", piece * pieces));
    QVERIFY(file.ok());
    std::vector<std::thread> threads;
    std::atomic<unsigned> next{0};
    std::atomic<bool> good{true};
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (unsigned i; (i = next++) < pieces;)
                if (!(*file)->write(
                        (pieces - 1 - i) * piece, asBytes(std::string(piece, static_cast<char>('!' + (pieces - 1 - i))))))
                    good = false;
        });
    for (auto& thread : threads)
        thread.join();
    QVERIFY(good);
    QVERIFY((*file)->commit().ok());
    std::string wanted;
    for (unsigned i = 0; i < pieces; ++i)
        wanted += std::string(piece, static_cast<char>('!' + i));
    QVERIFY(readFile(dir.file("t/large")) == wanted);
}

void RestoreTargetTest::keepsHoles()
{
    TempDir dir;
    Target target(dir.file("t"));
    constexpr std::uint64_t mib = 1 << 20;
    auto entry = fileEntry("sparse", 64 * mib);
    entry.extents = {{mib, 4096}, {32 * mib, 8192}, {64 * mib - 4096, 4096}};
    entry.content.sizeBytes = 16384;
    const std::string content = std::string(4096, 'a') + std::string(8192, 'b') + std::string(4096, 'c');
    auto file = target->createFile(target->root(), entry);
    QVERIFY(file.ok());
    QVERIFY((*file)->write(0, asBytes(content).first(10'000)).ok()); // across extents
    QVERIFY((*file)->write(10'000, asBytes(content).subspan(10'000)).ok());
    QVERIFY((*file)->commit().ok());
    entry.name = "small";
    QVERIFY(target->restoreSmall(target->root(), entry, asBytes(content)).ok());
    auto hole = fileEntry("all hole", mib);
    hole.content.sizeBytes = 0;
    QVERIFY(target->restoreSmall(target->root(), hole, {}).ok());
    QCOMPARE(readFile(dir.file("t/all hole")), std::string(mib, '\0'));
    for (const auto* name : {"t/sparse", "t/small"}) {
        const auto text = readFile(dir.file(name));
        QCOMPARE(text.size(), std::size_t(64 * mib));
        QCOMPARE(text.substr(mib - 1, 4098), '\0' + std::string(4096, 'a') + '\0');
        QCOMPARE(text.substr(32 * mib, 8193), std::string(8192, 'b') + '\0');
        QCOMPARE(text.substr(64 * mib - 4097), '\0' + std::string(4096, 'c'));
        QVERIFY(static_cast<std::uint64_t>(statOf(dir.file(name)).st_blocks) * 512 < 4 * mib);
    }
}

void RestoreTargetTest::refusesExtentsThatDontFit()
{
    TempDir dir;
    Target target(dir.file("t"));
    const auto refused = [&](std::vector<Extent> extents, std::uint64_t contentBytes) {
        auto entry = fileEntry("f", 100'000);
        entry.extents = std::move(extents);
        entry.content.sizeBytes = contentBytes;
        const auto file = target->createFile(target->root(), entry);
        return !file.ok() && file.error().code == ErrorCode::malformed;
    };
    QVERIFY(refused({{0, 100'001}}, 100'001));
    QVERIFY(refused({{10, ~std::uint64_t(0)}}, 9));
    QVERIFY(refused({{~std::uint64_t(0), 1}}, 1));
    QVERIFY(refused({{100, 100}, {150, 100}}, 200));
    QVERIFY(refused({{500, 100}, {0, 100}}, 200));
    QVERIFY(refused({{0, 0}}, 0));
    QVERIFY(refused({{0, 10}}, 11));
    QVERIFY(refused({}, 7));
    QCOMPARE(target->createFile(target->root(), fileEntry("f", ~std::uint64_t(0))).error().code, ErrorCode::tooLarge);
    QVERIFY(namesIn(dir.file("t")).empty());
}

void RestoreTargetTest::saysWhenTheDiskIsFull()
{
    TempDir dir;
    makeDirectory(dir.file("t"));
    const int result = withMounts([&] {
        if (::mount("none", dir.file("t").c_str(), "tmpfs", 0, "size=4m") != 0)
            return skipped;
        Target target(dir.file("t"));
        const auto space = target->space();
        GRANARY_CHILD_CHECK(space.ok() && space->totalBytes == 4 << 20);
        GRANARY_CHILD_CHECK(target->checkSpace(1 << 20, 10).ok());
        GRANARY_CHILD_CHECK(target->checkSpace(5 << 20, 1).error().code == ErrorCode::diskFull);
        GRANARY_CHILD_CHECK(target->checkSpace(0, 5000).error().code == ErrorCode::diskFull);
        GRANARY_CHILD_CHECK(
            target.put(target->root(), fileEntry("fits", 1 << 20), std::string(1 << 20, 'x')) == RestoreAction::write);
        // A large one finds out at once, small ones when they are written; neither leaves anything behind.
        GRANARY_CHILD_CHECK(target->createFile(target->root(), fileEntry("large", 8 << 20)).error().code == ErrorCode::diskFull);
        Status status;
        unsigned written = 0;
        for (; status.ok() && written < 100; ++written)
            status = target->restoreSmall(
                target->root(), fileEntry(std::to_string(written), 100'000), asBytes(std::string(100'000, 'y')));
        GRANARY_CHILD_CHECK(!status.ok() && status.error().code == ErrorCode::diskFull);
        GRANARY_CHILD_CHECK(target->finish({}).ok());
        GRANARY_CHILD_CHECK(readFile(dir.file("t/fits")).size() == 1 << 20);
        GRANARY_CHILD_CHECK(namesIn(dir.file("t")).size() == written);
        return 0;
    });
    if (result == skipped)
        QSKIP("mounting isn't allowed here");
    QCOMPARE(result, 0);
}

void RestoreTargetTest::cancelledFinishStillSetsMetadata()
{
    TempDir dir;
    Target target(dir.file("t"));
    QVERIFY(target->makeDirectory(target->root(), typed("sub", EntryType::directory)).ok());
    auto link = typed("link", EntryType::symlink);
    link.target = "x";
    QVERIFY(target->plan(target->root(), link).ok());
    CancelToken cancel;
    cancel.cancel();
    QCOMPARE(target->finish(cancel).error().code, ErrorCode::cancelled);
    QCOMPARE(statOf(dir.file("t/sub")).st_mode & 07777, mode_t(0755));
    QVERIFY(!exists(dir.file("t/link")));
}

QTEST_APPLESS_MAIN(RestoreTargetTest)
#include "restore_target_test.moc"
