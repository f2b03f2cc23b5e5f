// What a restore does about things that are there already: others' by its policy, its own by going on.
#include "core/drive/restore_target_directory.h"
#include "tests/core/drive/restore_fixture.h"
#include "tests/core/drive/scan_fixture.h"
#include "tests/support/temp_dir.h"

#include <QTest>
#include <filesystem>

using namespace granary;
using namespace granary::drive;
using namespace granary::test;

class RestoreTargetConflictTest : public QObject {
    Q_OBJECT
private slots:
    void skipsWhatIsThere();
    void renamesBesideWhatIsThere();
    void overwritesWhatIsThere();
    void conflictsOfDirectories();
    void alternativeNames();
    void goesOnAfterAnInterruption();
    void linksFollowTheirFirstName();
    void linksOfALostFileAreReported();
    void inheritsNothingFromTheTarget();
    void oneRestoreAtATime();
};

void RestoreTargetConflictTest::skipsWhatIsThere()
{
    TempDir dir;
    makeDirectory(dir.file("t"));
    writeFile(dir.file("t/file"), "mine");
    makeDirectory(dir.file("t/directory"));
    must(::symlink("file", dir.file("t/link").c_str()) == 0, "symlink");
    Target target(dir.file("t"), Conflict::skip);
    QCOMPARE(target.put(target->root(), fileEntry("file", 3), "new"), RestoreAction::skipped);
    QCOMPARE(target.put(target->root(), fileEntry("directory", 3), "new"), RestoreAction::skipped);
    auto link = typed("link", EntryType::symlink);
    link.target = "elsewhere";
    QCOMPARE(*target->plan(target->root(), link), RestoreAction::skipped);
    QCOMPARE(target.put(target->root(), fileEntry("new", 3), "new"), RestoreAction::write);
    // Also when it comes between planning and writing.
    writeFile(dir.file("t/late"), "mine");
    QVERIFY(target->restoreSmall(target->root(), fileEntry("late", 3), asBytes("new")).ok());
    QVERIFY(target->finish({}).ok());
    QCOMPARE(readFile(dir.file("t/file")), std::string("mine"));
    QCOMPARE(readFile(dir.file("t/late")), std::string("mine"));
    QCOMPARE(namesIn(dir.file("t")), (Names{"directory", "file", "late", "link", "new"}));
    QCOMPARE(target.warned(ErrorCode::conflict), 4u);
    QCOMPARE(target.warnings[0].path, dir.file("t/file"));
}

void RestoreTargetConflictTest::renamesBesideWhatIsThere()
{
    TempDir dir;
    makeDirectory(dir.file("t"));
    writeFile(dir.file("t/file.txt"), "mine");
    writeFile(dir.file("t/file (restored).txt"), "mine too");
    makeDirectory(dir.file("t/thing"));
    must(::symlink("x", dir.file("t/link").c_str()) == 0, "symlink");
    for (int run = 0; run < 2; ++run) { // the second finds what the first made
        Target target(dir.file("t"), Conflict::rename);
        QCOMPARE(
            target.put(target->root(), fileEntry("file.txt", 3), "new"), run == 0 ? RestoreAction::write : RestoreAction::done);
        QCOMPARE(target.put(target->root(), fileEntry("thing", 3), "new"), run == 0 ? RestoreAction::write : RestoreAction::done);
        auto link = typed("link", EntryType::symlink);
        link.target = "y";
        QCOMPARE(*target->plan(target->root(), link), RestoreAction::done);
        QVERIFY(target->finish({}).ok());
        QVERIFY(target.warnings.empty());
        QCOMPARE(namesIn(dir.file("t")),
            (Names{"file (restored 2).txt", "file (restored).txt", "file.txt", "link", "link (restored)", "thing",
                "thing (restored)"}));
    }
    QCOMPARE(readFile(dir.file("t/file.txt")), std::string("mine"));
    QCOMPARE(readFile(dir.file("t/file (restored 2).txt")), std::string("new"));
    QCOMPARE(std::filesystem::read_symlink(dir.file("t/link (restored)")).string(), std::string("y"));
}

void RestoreTargetConflictTest::overwritesWhatIsThere()
{
    TempDir dir;
    makeDirectory(dir.file("t"));
    writeFile(dir.file("t/file"), "mine");
    must(::link(dir.file("t/file").c_str(), dir.file("t/other name").c_str()) == 0, "link");
    makeDirectory(dir.file("t/empty"));
    makeDirectory(dir.file("t/full"));
    writeFile(dir.file("t/full/x"), "mine");
    writeFile(dir.file("t/mode"), "new", 0600);
    setTime(dir.file("t/mode"), 1'600'000'000, 1);
    Target target(dir.file("t"), Conflict::overwrite);
    QCOMPARE(target.put(target->root(), fileEntry("file", 3), "new"), RestoreAction::write);
    QCOMPARE(target.put(target->root(), fileEntry("empty", 3), "new"), RestoreAction::write);
    QCOMPARE(target.put(target->root(), fileEntry("full", 3), "new"), RestoreAction::skipped);
    QVERIFY(target->restoreSmall(target->root(), fileEntry("full", 3), asBytes("new")).ok()); // a late one
    QCOMPARE(
        target.put(target->root(), fileEntry("mode", 3), "new"), RestoreAction::write); // size and time agree, the mode doesn't
    auto link = typed("link", EntryType::symlink);
    link.target = "x";
    writeFile(dir.file("t/link"), "mine");
    QCOMPARE(*target->plan(target->root(), link), RestoreAction::done);
    QVERIFY(target->finish({}).ok());
    QCOMPARE(readFile(dir.file("t/file")), std::string("new"));
    QCOMPARE(readFile(dir.file("t/other name")), std::string("mine"));
    QCOMPARE(readFile(dir.file("t/empty")), std::string("new"));
    QCOMPARE(readFile(dir.file("t/full/x")), std::string("mine"));
    QCOMPARE(statOf(dir.file("t/mode")).st_mode & 07777, mode_t(0644));
    QVERIFY(S_ISLNK(statOf(dir.file("t/link")).st_mode));
    QCOMPARE(namesIn(dir.file("t")), (Names{"empty", "file", "full", "link", "mode", "other name"}));
    QCOMPARE(target.warned(ErrorCode::conflict), 2u);
}

void RestoreTargetConflictTest::conflictsOfDirectories()
{
    TempDir dir;
    makeDirectory(dir.file("t"));
    writeFile(dir.file("t/file"), "mine");
    makeDirectory(dir.file("t/directory"), 0700);
    writeFile(dir.file("t/directory/x"), "mine");
    {
        Target target(dir.file("t"), Conflict::skip);
        QCOMPARE(target->makeDirectory(target->root(), typed("file", EntryType::directory)).error().code, ErrorCode::conflict);
        QVERIFY(target->makeDirectory(target->root(), typed("directory", EntryType::directory)).ok());
        QVERIFY(target->passDirectory(target->root(), "passed").ok());
        QVERIFY(target->finish({}).ok());
        QCOMPARE(statOf(dir.file("t/directory")).st_mode & 07777, mode_t(0755)); // its metadata is set nevertheless
        QCOMPARE(statOf(dir.file("t/passed")).st_mode & 07777, mode_t(0700));
    }
    {
        Target target(dir.file("t"), Conflict::rename);
        const auto made = target->makeDirectory(target->root(), typed("file", EntryType::directory));
        QVERIFY(made.ok());
        target.put(*made, fileEntry("x", 1), "x");
        QCOMPARE(target->pathOf(*made, "x"), dir.file("t/file (restored)/x"));
        QVERIFY(target->finish({}).ok());
        QVERIFY(exists(dir.file("t/file (restored)/x")));
    }
    {
        Target target(dir.file("t"), Conflict::overwrite);
        const auto made = target->makeDirectory(target->root(), typed("file", EntryType::directory));
        QVERIFY(made.ok());
        QVERIFY(S_ISDIR(statOf(dir.file("t/file")).st_mode));
        QVERIFY(target->finish({}).ok());
        QCOMPARE(readFile(dir.file("t/directory/x")), std::string("mine"));
    }
}

void RestoreTargetConflictTest::alternativeNames()
{
    QCOMPARE(alternativeName("a.txt", 1), std::string("a (restored).txt"));
    QCOMPARE(alternativeName("a.tar.gz", 3), std::string("a.tar (restored 3).gz"));
    QCOMPARE(alternativeName(".hidden", 1), std::string(".hidden (restored)"));
    QCOMPARE(alternativeName("plain", 2), std::string("plain (restored 2)"));
    QCOMPARE(alternativeName(std::string(255, 'x'), 1), std::string(244, 'x') + " (restored)");
    std::string umlauts;
    while (umlauts.size() < 254)
        umlauts += "\xC3\xA4";
    const auto cut = alternativeName(umlauts + ".", 10);
    QVERIFY(cut.size() <= 255);
    QCOMPARE(cut.find(" (restored 10)") % 2, std::size_t(0)); // between characters
    QVERIFY(alternativeName("x." + std::string(253, 'e'), 1).size() <= 255);
}

void RestoreTargetConflictTest::goesOnAfterAnInterruption()
{
    TempDir dir;
    const auto content = std::string("first");
    {
        Target target(dir.file("t"));
        target.put(target->root(), fileEntry("done", 5), content);
        auto link = typed("link", EntryType::symlink);
        link.target = "done";
        QCOMPARE(*target->plan(target->root(), link), RestoreAction::done);
        QCOMPARE(*target->plan(target->root(), typed("fifo", EntryType::fifo)), RestoreAction::done);
        // Ends here, without finish().
    }
    writeFile(dir.file("t/.granary-partial-0123456789abcdef"), "half");
    writeFile(dir.file("t/.granary-partial-not-ours"), "kept");
    makeDirectory(dir.file("t/sub"), 0700);
    writeFile(dir.file("t/sub/.granary-partial-fedcba9876543210"), "half");
    Target target(dir.file("t"));
    QVERIFY(target->holds("/done", fileEntry("done", 5)));
    QVERIFY(!target->holds("/done", fileEntry("done", 6)));
    QVERIFY(!target->holds("/done", fileEntry("done", 5, 7)));
    QVERIFY(!target->holds("/done", typed("done", EntryType::fifo)));
    QCOMPARE(target.put(target->root(), fileEntry("done", 5), content), RestoreAction::done);
    QCOMPARE(*target->plan(target->root(), typed("fifo", EntryType::fifo)), RestoreAction::done);
    const auto sub = target->makeDirectory(target->root(), typed("sub", EntryType::directory));
    QVERIFY(sub.ok());
    QCOMPARE(target.put(*sub, fileEntry("rest", 5), content), RestoreAction::write);
    QVERIFY(target->finish({}).ok());
    QVERIFY(target.warnings.empty());
    QCOMPARE(namesIn(dir.file("t")), (Names{".granary-partial-not-ours", "done", "fifo", "sub"}));
    QCOMPARE(namesIn(dir.file("t/sub")), Names{"rest"});
    QCOMPARE(statOf(dir.file("t/sub")).st_mode & 07777, mode_t(0755));
}

void RestoreTargetConflictTest::linksFollowTheirFirstName()
{
    TempDir dir;
    auto linked = [](const char* name) {
        auto entry = fileEntry(name, 5);
        entry.linkKey = 77;
        return entry;
    };
    for (int run = 0; run < 2; ++run) {
        Target target(dir.file("t"));
        const auto sub = *target->makeDirectory(target->root(), typed("sub", EntryType::directory));
        QCOMPARE(target.put(target->root(), linked("first"), "hello"), run == 0 ? RestoreAction::write : RestoreAction::done);
        QCOMPARE(target.put(sub, linked("second"), ""), RestoreAction::done);
        // The same key, but the file changed between two looks: it stands for itself.
        auto changed = linked("changed");
        changed.metadata.mtimeNs += 1;
        QCOMPARE(target.put(sub, changed, "other"), run == 0 ? RestoreAction::write : RestoreAction::done);
        QVERIFY(target->finish({}).ok());
        QVERIFY(target.warnings.empty());
        QCOMPARE(statOf(dir.file("t/sub/second")).st_ino, statOf(dir.file("t/first")).st_ino);
        QCOMPARE(statOf(dir.file("t/first")).st_nlink, nlink_t(2));
        QCOMPARE(readFile(dir.file("t/sub/changed")), std::string("other"));
        QCOMPARE(statOf(dir.file("t/sub")).st_mtim.tv_nsec, 1L); // links were made before
    }
    // One that changed between two looks, in a place that is taken: it takes nothing with it.
    {
        TempDir other;
        writeFile(other.file("third"), "mine");
        Target target(other.path());
        auto changed = linked("third");
        changed.fileSizeBytes = changed.content.sizeBytes = 9;
        QCOMPARE(*target->plan(target->root(), linked("first")), RestoreAction::write);
        QCOMPARE(target.put(target->root(), linked("second"), ""), RestoreAction::done);
        QCOMPARE(*target->plan(target->root(), changed), RestoreAction::skipped);
        QVERIFY(target->restoreSmall(target->root(), linked("first"), asBytes("hello")).ok());
        QVERIFY(target->finish({}).ok());
        QCOMPARE(statOf(other.file("second")).st_ino, statOf(other.file("first")).st_ino);
        QCOMPARE(readFile(other.file("third")), std::string("mine"));
    }
    // A name that is taken.
    must(::unlink(dir.file("t/sub/second").c_str()) == 0, "unlink");
    writeFile(dir.file("t/sub/second"), "mine");
    for (const auto conflict : {Conflict::skip, Conflict::rename, Conflict::overwrite}) {
        Target target(dir.file("t"), conflict);
        const auto sub = *target->makeDirectory(target->root(), typed("sub", EntryType::directory));
        QCOMPARE(target.put(target->root(), linked("first"), ""), RestoreAction::done);
        QCOMPARE(target.put(sub, linked("second"), ""), RestoreAction::done);
        QVERIFY(target->finish({}).ok());
        QCOMPARE(target.warned(ErrorCode::conflict), conflict == Conflict::skip ? 1u : 0u);
        QCOMPARE(readFile(dir.file("t/sub/second")), std::string(conflict == Conflict::overwrite ? "hello" : "mine"));
        QCOMPARE(exists(dir.file("t/sub/second (restored)")), conflict != Conflict::skip);
    }
    QCOMPARE(statOf(dir.file("t/first")).st_nlink, nlink_t(3));
}

void RestoreTargetConflictTest::linksOfALostFileAreReported()
{
    TempDir dir;
    Target target(dir.file("t"));
    auto entry = fileEntry("first", 5);
    entry.linkKey = 78;
    QCOMPARE(*target->plan(target->root(), entry), RestoreAction::write);
    entry.name = "second";
    QCOMPARE(*target->plan(target->root(), entry), RestoreAction::done);
    entry.name = "first";
    {
        const auto file = target->createFile(target->root(), entry); // not committed
        QVERIFY(file.ok());
    }
    QVERIFY(target->finish({}).ok());
    QCOMPARE(target.warned(ErrorCode::damaged), 1u);
    QCOMPARE(target.warnings[0].path, dir.file("t/second"));
    QVERIFY(namesIn(dir.file("t")).empty());
}

void RestoreTargetConflictTest::inheritsNothingFromTheTarget()
{
    TempDir dir;
    makeDirectory(dir.file("t"));
    if (::chown(dir.file("t").c_str(), static_cast<uid_t>(-1), ::geteuid() == 0 ? 999 : ::getegid()) != 0 ||
        ::chmod(dir.file("t").c_str(), 02755) != 0)
        QSKIP("can't set up the target");
    const bool acls = setAttribute(dir.file("t"), "system.posix_acl_default", exampleAcl());
    Target target(dir.file("t"));
    target.put(target->root(), fileEntry("f", 1), "x");
    const auto sub = *target->makeDirectory(target->root(), typed("sub", EntryType::directory));
    target.put(sub, fileEntry("g", 1), "x");
    QVERIFY(target->finish({}).ok());
    for (const auto* name : {"t/f", "t/sub", "t/sub/g"}) {
        QCOMPARE(statOf(dir.file(name)).st_gid, ::getegid());
        QCOMPARE(statOf(dir.file(name)).st_mode & 07777, S_ISDIR(statOf(dir.file(name)).st_mode) ? mode_t(0755) : mode_t(0644));
        for (const auto* acl : {"system.posix_acl_access", "system.posix_acl_default"})
            QVERIFY2(::lgetxattr(dir.file(name).c_str(), acl, nullptr, 0) < 0, name);
    }
    QVERIFY(target.warnings.empty());
    if (!acls)
        QSKIP("this file system has no ACLs; the rest passed");
}

void RestoreTargetConflictTest::oneRestoreAtATime()
{
    TempDir dir;
    {
        Target target(dir.file("a/b/t")); // made with its parents
        QVERIFY(S_ISDIR(statOf(dir.file("a/b/t")).st_mode));
        QCOMPARE(RestoreTarget::open(dir.file("a/b/t"), {}).error().code, ErrorCode::inUse);
    }
    must(::symlink("a/b", dir.file("link").c_str()) == 0, "symlink");
    QVERIFY(RestoreTarget::open(dir.file("link/t"), {}).ok()); // the user named it
    writeFile(dir.file("file"), "");
    QVERIFY(!RestoreTarget::open(dir.file("file"), {}).ok());
    QVERIFY(!RestoreTarget::open(dir.file("file/below"), {}).ok());
    QCOMPARE(RestoreTarget::open("relative", {}).error().code, ErrorCode::invalidArgument);
    QCOMPARE(RestoreTarget::open("", {}).error().code, ErrorCode::invalidArgument);
}

QTEST_APPLESS_MAIN(RestoreTargetConflictTest)
#include "restore_target_conflict_test.moc"
