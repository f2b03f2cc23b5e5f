// What changed between snapshots: the kinds of change, page by page, and that what is the same is not read.
#include <QtTest>

#include "drive_fixture.h"

#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace granary;
using namespace granary::test;

namespace {

using Lines = std::vector<std::string>;

/// "+ /path" and the like, of all pages.
Lines linesOf(drive::Drive& drive, drive::DiffRequest request, const std::string& root, drive::DiffCounts* counts = nullptr)
{
    // The folders above are other programs' too, and so are their times.
    if (request.below.size() <= 1)
        request.below = root;
    Lines out;
    for (std::string last;; last = request.after) {
        const auto page = drive.diff(request, {});
        if (!page)
            return {page.error().text()};
        for (const auto& change : page->changes) {
            if (change.before.has_value() != (change.kind != drive::ChangeKind::added) ||
                change.after.has_value() != (change.kind != drive::ChangeKind::removed))
                return {"sides that do not fit the kind"};
            out.push_back(std::string(1, "+-MmT"[static_cast<int>(change.kind)]) + " " +
                          (change.path.starts_with(root) ? change.path.substr(root.size()) : change.path));
        }
        if (counts)
            *counts = page->counts;
        if (!page->more)
            return out;
        if (page->next.empty() || page->next == last)
            return {"a page that gets nowhere"};
        request.after = page->next;
    }
}

/// A folder's own time follows from what is put into it.
void keepTime(const std::string& directory, const std::function<void()>& change)
{
    const auto time = fs::last_write_time(directory);
    change();
    fs::last_write_time(directory, time);
}

} // namespace

class TreeDiffTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_fixture = std::make_unique<DriveFixture>();
        m_source = m_fixture->directory.file("source");
        fs::create_directories(m_source + "/a/deep");
        fs::create_directories(m_source + "/same/inner");
        fs::create_directories(m_source + "/empty");
        writeText(m_source + "/a/file", "content");
        writeText(m_source + "/a/mode", "content");
        writeText(m_source + "/a/linked", "content");
        writeText(m_source + "/a/odd-\xff\n", "content");
        writeText(m_source + "/a/deep/large", noise(600'000, 1));
        writeText(m_source + "/same/inner/file", "content");
        fs::create_symlink("here", m_source + "/link");
        m_drive = m_fixture->open();
    }
    void cleanup()
    {
        m_drive.reset();
        m_fixture.reset();
    }

    void namesEachKind()
    {
        const auto a = m_source + "/a";
        const auto from = backUp();
        keepTime(a, [&] {
            writeText(a + "/file", "other content");
            fs::permissions(a + "/mode", fs::perms::owner_read);
            fs::remove(a + "/odd-\xff\n");
            writeText(a + "/new\n", "new");
        });
        keepTime(m_source, [&] {
            fs::create_hard_link(a + "/linked", m_source + "/same/second name");
            fs::remove(m_source + "/link");
            fs::create_symlink("there", m_source + "/link");
            fs::remove(m_source + "/empty");
            writeText(m_source + "/empty", "no folder any more");
        });
        const auto to = backUp();
        drive::DiffCounts counts;
        QCOMPARE(linesOf(*m_drive, between(from, to), m_source, &counts),
            (Lines{"M /a/file", "m /a/linked", "m /a/mode", "+ /a/new\n", "- /a/odd-\xff\n", "T /empty", "M /link", "m /same", "+ /same/second name"}));
        QCOMPARE(counts.added, std::uint64_t{2});
        QCOMPARE(counts.addedBytes, std::uint64_t{3 + 7});
        QCOMPARE(counts.removed, std::uint64_t{1});
        QCOMPARE(counts.removedBytes, std::uint64_t{7});
        QCOMPARE(counts.changed, std::uint64_t{2});
        QCOMPARE(counts.type, std::uint64_t{1});
        QCOMPARE(counts.metadata, std::uint64_t{3});
        QCOMPARE(counts.changedBytesBefore, std::uint64_t{7});
        QCOMPARE(counts.changedBytesAfter, std::uint64_t{13 + 18});
        // The other way round it is the reverse.
        QCOMPARE(linesOf(*m_drive, between(to, from), m_source),
            (Lines{"M /a/file", "m /a/linked", "m /a/mode", "- /a/new\n", "+ /a/odd-\xff\n", "T /empty", "M /link", "m /same", "- /same/second name"}));
        QCOMPARE(linesOf(*m_drive, between(to, to), m_source), Lines{});
        auto scoped = between(from, to);
        scoped.below = m_source + "/same";
        QCOMPARE(linesOf(*m_drive, scoped, m_source), Lines{"+ /same/second name"});
    }

    void foldersThatComeAndGoAreNamedWithAllTheyHold()
    {
        const auto from = backUp();
        keepTime(m_source, [&] {
            fs::remove_all(m_source + "/a");
            writeText(m_source + "/a", "a file now");
            fs::create_directories(m_source + "/b/c");
            writeText(m_source + "/b/c/d", "x");
        });
        const auto to = backUp();
        const Lines expected{"T /a", "- /a/deep", "- /a/deep/large", "- /a/file", "- /a/linked", "- /a/mode", "- /a/odd-\xff\n", "+ /b", "+ /b/c", "+ /b/c/d"};
        QCOMPARE(linesOf(*m_drive, between(from, to), m_source), expected);
        for (std::uint64_t rows = 1; rows <= expected.size() + 1; ++rows) {
            auto request = between(from, to);
            request.page.rows = rows;
            QCOMPARE(linesOf(*m_drive, request, m_source), expected);
        }
        auto request = between(from, to);
        request.page.time = {};
        QCOMPARE(linesOf(*m_drive, request, m_source), expected);
        request.page = {1000, 1, std::chrono::hours(1)};
        QCOMPARE(linesOf(*m_drive, request, m_source), expected);
        // A folder that only one of them has.
        request = between(from, to);
        request.below = m_source + "/b/c";
        QCOMPARE(linesOf(*m_drive, request, m_source), Lines{"+ /b/c/d"});
    }

    void newTimesAloneAreMetadata()
    {
        const auto from = backUp();
        fs::last_write_time(m_source + "/a/deep/large", fs::file_time_type::clock::now() + std::chrono::hours(1));
        const auto to = backUp();
        const auto lines = linesOf(*m_drive, between(from, to), m_source);
        QVERIFY2(lines == Lines{"m /a/deep/large"}, (lines.empty() ? std::string("nothing") : lines.front() + " of " + std::to_string(lines.size())).c_str());
    }

    void holesCount()
    {
        writeText(m_source + "/hole", "x");
        QCOMPARE(::truncate((m_source + "/hole").c_str(), 5'000'000), 0);
        const auto from = backUp();
        keepTime(m_source, [&] { QCOMPARE(::truncate((m_source + "/hole").c_str(), 6'000'000), 0); });
        const auto to = backUp();
        drive::DiffCounts counts;
        QCOMPARE(linesOf(*m_drive, between(from, to), m_source, &counts), Lines{"M /hole"});
        QCOMPARE(counts.changedBytesAfter, std::uint64_t{6'000'000});
    }

    void whatIsTheSameIsNotRead()
    {
        for (int folder = 0; folder < 60; ++folder) {
            const auto path = m_source + "/same/" + std::to_string(folder);
            fs::create_directories(path);
            for (int file = 0; file < 60; ++file)
                writeText(path + "/" + asHex(noise(90, static_cast<std::uint64_t>(folder * 100 + file + 1))), "");
        }
        const auto from = backUp();
        writeText(m_source + "/same/17/one more", "x");
        const auto to = backUp();
        // Trees that the newest snapshot has as well would be had from this machine.
        for (int folder = 0; folder < 60; ++folder)
            writeText(m_source + "/same/" + std::to_string(folder) + "/two more", "x");
        backUp();
        const auto bytesFor = [&](const std::function<void()>& work) {
            m_drive.reset();
            m_drive = m_fixture->open();
            (void)m_drive->snapshots();
            m_fixture->nodes.readBytes = 0;
            work();
            return m_fixture->nodes.readBytes;
        };
        const auto whole = bytesFor([&] {
            drive::FindRequest request;
            request.snapshot = from;
            request.page.time = std::chrono::hours(1);
            request.page.rows = 10'000;
            const auto page = m_drive->find(request, {});
            VERIFY_OK(page);
            QVERIFY(page->entries.size() > 3600);
        });
        const auto apart = bytesFor([&] {
            QCOMPARE(linesOf(*m_drive, between(from, to), m_source), (Lines{"m /same/17", "+ /same/17/one more"}));
        });
        QVERIFY2(whole > 200'000, std::to_string(whole).c_str());
        QVERIFY2(apart > 0 && apart * 2 < whole, (std::to_string(apart) + " of " + std::to_string(whole)).c_str());
        // Two that are equal need nothing but themselves.
        const auto none = bytesFor([&] { QCOMPARE(linesOf(*m_drive, between(from, from), m_source), Lines{}); });
        QVERIFY2(none <= apart, std::to_string(none).c_str());
    }

    void refusesWhatMakesNoSense()
    {
        const auto id = backUp();
        const auto code = [&](const drive::DiffRequest& request) {
            const auto page = m_drive->diff(request, {});
            return page ? ErrorCode::internal : page.error().code;
        };
        auto request = between(id, id);
        request.page.rows = 0;
        QCOMPARE(code(request), ErrorCode::invalidArgument);
        QCOMPARE(code(between(id, SnapshotId())), ErrorCode::notFound);
        request = between(id, id);
        request.after = "/..";
        QCOMPARE(code(request), ErrorCode::invalidArgument);
        request = between(id, id);
        request.below = m_source + "/a/file";
        QCOMPARE(code(request), ErrorCode::notFound);
        CancelToken cancelled;
        cancelled.cancel();
        QCOMPARE(m_drive->diff(between(id, id), cancelled).error().code, ErrorCode::cancelled);
    }

private:
    SnapshotId backUp()
    {
        const auto report = m_drive->backup({{m_source}, {}, {}, {}}, {}, {});
        return report ? report->snapshot : SnapshotId();
    }
    static drive::DiffRequest between(const SnapshotId& from, const SnapshotId& to)
    {
        drive::DiffRequest request;
        request.from = from;
        request.to = to;
        return request;
    }
    static std::string asHex(const std::string& bytes) { return toHex(asBytes(bytes)); }

    std::unique_ptr<DriveFixture> m_fixture;
    std::unique_ptr<drive::Drive> m_drive;
    std::string m_source;
};

QTEST_APPLESS_MAIN(TreeDiffTest)
#include "tree_diff_test.moc"
