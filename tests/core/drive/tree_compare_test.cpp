#include "core/drive/tree_compare.h"
#include "tests/core/drive/scan_fixture.h"
#include "tests/support/temp_dir.h"

#include <QTest>
#include <algorithm>

using namespace granary;
using namespace granary::drive;
using namespace granary::test;

namespace {

/// Two trees that are the same until a test changes one.
struct Trees {
    TempDir dir;
    std::string left = dir.file("left");
    std::string right = dir.file("right");

    Trees()
    {
        for (const auto& root : {left, right}) {
            makeDirectory(root);
            makeDirectory(root + "/sub");
            writeFile(root + "/sub/file", "content", 0640);
            writeFile(root + "/one", "linked");
            must(::link((root + "/one").c_str(), (root + "/two").c_str()) == 0, "link");
            must(::symlink("one", (root + "/link").c_str()) == 0, "symlink");
            must(::mkfifo((root + "/fifo").c_str(), 0600) == 0, "mkfifo");
            writeFile(root + "/new\nline \xFF", std::string(600'000, 'x'));
            settle(root);
        }
    }
    /// Gives everything the same times again.
    static void settle(const std::string& root)
    {
        for (const auto* name : {"/sub/file", "/one", "/link", "/fifo", "/new\nline \xFF", "/sub", ""})
            setTime(root + name, 1'500'000'000, 42);
    }
    TreeComparison compare(CompareOptions options = {})
    {
        WorkerPool workers(2);
        auto result = compareTrees(left, right, options, workers, {});
        must(result.ok(), "compare");
        return *result;
    }
};

std::vector<std::string> lines(const TreeComparison& comparison)
{
    std::vector<std::string> out;
    for (const auto& d : comparison.first)
        out.push_back(d.aspect + " " + d.path);
    std::sort(out.begin(), out.end());
    return out;
}

std::string joined(const std::vector<std::string>& all)
{
    std::string text;
    for (const auto& line : all)
        text += line + "; ";
    return text;
}

#define COMPARE_LINES(comparison, ...) \
    do { \
        const auto actual = lines(comparison); \
        const std::vector<std::string> wanted __VA_ARGS__; \
        QVERIFY2(actual == wanted, joined(actual).c_str()); \
        QCOMPARE((comparison).differences, std::uint64_t(wanted.size())); \
    } while (false)

} // namespace

class TreeCompareTest : public QObject {
    Q_OBJECT
private slots:
    void equalTreesHaveNoDifference();
    void findsEachKindOfDifference();
    void findsMissingAndAdded();
    void findsOtherLinkStructure();
    void findsAttributes();
    void leavesOutSocketsAndSkippedPaths();
    void holesDontMatterBytesDo();
    void comparesSingleFiles();
    void countsAllAndKeepsSome();
    void failsWhenARootIsMissing();
};

void TreeCompareTest::equalTreesHaveNoDifference()
{
    Trees trees;
    const auto result = trees.compare();
    COMPARE_LINES(result, {});
    QCOMPARE(result.files, std::uint64_t(4));
    QCOMPARE(result.directories, std::uint64_t(2));
    QCOMPARE(result.others, std::uint64_t(2));
    QCOMPARE(result.bytes, std::uint64_t(600'000 + 7 + 6 + 6));
}

void TreeCompareTest::findsEachKindOfDifference()
{
    Trees trees;
    writeFile(trees.right + "/sub/file", "cOntent", 0640);
    Trees::settle(trees.right);
    COMPARE_LINES(trees.compare(), {"content sub/file"});
    writeFile(trees.right + "/sub/file", "contents", 0640);
    Trees::settle(trees.right);
    COMPARE_LINES(trees.compare(), {"size sub/file"});
    writeFile(trees.right + "/sub/file", "content", 0600);
    Trees::settle(trees.right);
    COMPARE_LINES(trees.compare(), {"mode sub/file"});
    must(::chmod((trees.right + "/sub/file").c_str(), 0640) == 0, "chmod");
    setTime(trees.right + "/sub/file", 1'500'000'000, 43);
    setTime(trees.right + "/link", 1'500'000'001, 42);
    setTime(trees.right + "/sub", 1'500'000'001, 42);
    COMPARE_LINES(trees.compare(), {"mtime link", "mtime sub", "mtime sub/file"});
    Trees::settle(trees.right);
    must(::unlink((trees.right + "/link").c_str()) == 0 && ::symlink("two", (trees.right + "/link").c_str()) == 0, "symlink");
    must(::unlink((trees.right + "/fifo").c_str()) == 0, "unlink");
    writeFile(trees.right + "/fifo", "");
    Trees::settle(trees.right);
    COMPARE_LINES(trees.compare(), {"target link", "type fifo"});
    if (::geteuid() == 0) {
        Trees owned;
        must(::lchown((owned.right + "/link").c_str(), 1, 2) == 0 && ::chown(owned.right.c_str(), 3, 0) == 0, "chown");
        COMPARE_LINES(owned.compare(), {"owner ", "owner link"});
        CompareOptions options;
        options.owners = false;
        COMPARE_LINES(owned.compare(options), {});
        options.owners = true;
        options.rootMetadata = false;
        COMPARE_LINES(owned.compare(options), {"owner link"});
    }
}

void TreeCompareTest::findsMissingAndAdded()
{
    Trees trees;
    writeFile(trees.right + "/sub/zz", "");
    must(::unlink((trees.right + "/sub/file").c_str()) == 0 && ::unlink((trees.right + "/fifo").c_str()) == 0, "unlink");
    makeDirectory(trees.left + "/empty");
    for (const auto& root : {trees.left, trees.right}) {
        setTime(root, 1, 0);
        setTime(root + "/sub", 1, 0);
    }
    COMPARE_LINES(trees.compare(), {"added sub/zz", "missing empty", "missing fifo", "missing sub/file"});
}

void TreeCompareTest::findsOtherLinkStructure()
{
    Trees trees;
    must(::unlink((trees.right + "/two").c_str()) == 0, "unlink");
    writeFile(trees.right + "/two", "linked");
    for (const auto* name : {"/one", "/two", ""})
        setTime(trees.right + name, 1'500'000'000, 42);
    COMPARE_LINES(trees.compare(), {"links two"});
}

void TreeCompareTest::findsAttributes()
{
    Trees trees;
    if (!setAttribute(trees.left + "/one", "user.a", "1"))
        QSKIP("this file system has no extended attributes");
    QVERIFY(setAttribute(trees.left + "/sub", "user.a", "1"));
    QVERIFY(setAttribute(trees.right + "/sub", "user.a", "2"));
    QVERIFY(setAttribute(trees.right, "user.root", "2"));
    COMPARE_LINES(trees.compare(), {"xattrs ", "xattrs one", "xattrs sub", "xattrs two"});
}

void TreeCompareTest::leavesOutSocketsAndSkippedPaths()
{
    Trees trees;
    makeSocket(trees.left + "/socket");
    makeDirectory(trees.left + "/profile");
    writeFile(trees.left + "/profile/x", "");
    setTime(trees.left, 1'500'000'000, 42);
    CompareOptions options;
    options.skip = {trees.left + "/profile", trees.left + "/none"};
    const auto result = trees.compare(options);
    COMPARE_LINES(result, {});
    QCOMPARE(result.socketsLeftOut, std::uint64_t(1));
    makeSocket(trees.right + "/added");
    setTime(trees.right, 1'500'000'000, 42);
    COMPARE_LINES(trees.compare(options), {"added added"});
}

void TreeCompareTest::holesDontMatterBytesDo()
{
    Trees trees;
    writeSparse(trees.left + "/sparse", 1 << 20, {}, "");
    writeFile(trees.right + "/sparse", std::string(1 << 20, '\0'));
    for (const auto& root : {trees.left, trees.right})
        for (const auto* name : {"/sparse", ""})
            setTime(root + name, 5, 5);
    COMPARE_LINES(trees.compare(), {});
}

void TreeCompareTest::comparesSingleFiles()
{
    Trees trees;
    WorkerPool workers(2);
    const auto same = compareTrees(trees.left + "/sub/file", trees.right + "/sub/file", {}, workers, {});
    COMPARE_LINES(*same, {});
    QCOMPARE(same->files, std::uint64_t(1));
    setTime(trees.right + "/one", 7, 0);
    const auto other = compareTrees(trees.left + "/sub/file", trees.right + "/one", {}, workers, {});
    COMPARE_LINES(*other, {"mode file", "mtime file", "size file"});
}

void TreeCompareTest::countsAllAndKeepsSome()
{
    Trees trees;
    for (int i = 0; i < 150; ++i)
        writeFile(trees.left + "/sub/" + std::to_string(i), "");
    setTime(trees.left + "/sub", 1'500'000'000, 42);
    const auto result = trees.compare();
    QCOMPARE(result.differences, std::uint64_t(150));
    QCOMPARE(result.first.size(), std::size_t(100));
}

void TreeCompareTest::failsWhenARootIsMissing()
{
    Trees trees;
    InlineExecutor workers;
    QCOMPARE(compareTrees(trees.left, trees.dir.file("none"), {}, workers, {}).error().code, ErrorCode::notFound);
    QCOMPARE(compareTrees("relative", trees.right, {}, workers, {}).error().code, ErrorCode::invalidArgument);
    CancelToken cancel;
    cancel.cancel();
    QCOMPARE(compareTrees(trees.left, trees.right, {}, workers, cancel).error().code, ErrorCode::cancelled);
}

QTEST_APPLESS_MAIN(TreeCompareTest)
#include "tree_compare_test.moc"
