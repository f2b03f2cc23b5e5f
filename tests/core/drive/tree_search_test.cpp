// Finding in snapshots: what matches, in which order, page by page, over all versions, and what is refused.
#include <QtTest>

#include "drive_fixture.h"

#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace granary;
using namespace granary::test;

namespace {

using Paths = std::vector<std::string>;

/// All pages, one after the other. Each has to get somewhere.
Result<std::vector<drive::FoundEntry>> findAll(drive::Drive& drive, drive::FindRequest request)
{
    std::vector<drive::FoundEntry> out;
    for (std::string last; ; last = request.after) {
        GRANARY_ASSIGN(auto page, drive.find(request, {}));
        if (page.entries.size() > request.page.rows)
            return Error(ErrorCode::internal, "a page of too many rows");
        std::move(page.entries.begin(), page.entries.end(), std::back_inserter(out));
        if (!page.more)
            return out;
        if (page.next.empty() || (page.next == last && !page.nextSnapshot))
            return Error(ErrorCode::internal, "a page that gets nowhere");
        request.after = page.next;
        request.afterSnapshot = page.nextSnapshot;
    }
}

Paths pathsOf(const Result<std::vector<drive::FoundEntry>>& found, const std::string& root)
{
    if (!found)
        return {found.error().text()};
    Paths out;
    for (const auto& f : *found)
        out.push_back(f.path.starts_with(root) ? f.path.substr(root.size()) : f.path);
    return out;
}

drive::FindRequest named(const std::string& pattern)
{
    drive::FindRequest request;
    request.pattern = pattern;
    return request;
}

void makeTree(const std::string& root)
{
    fs::create_directories(root + "/a/deep");
    fs::create_directories(root + "/empty");
    fs::create_directories(root + "/Notes");
    writeText(root + "/a/report.txt", "one");
    writeText(root + "/a/deep/Report.old", "two");
    writeText(root + "/a.txt", "between /a and /a/b in no order but ours");
    writeText(root + "/odd-\xff\n name", "odd");
    fs::create_symlink("../a/report.txt", root + "/Notes/report");
    fs::create_hard_link(root + "/a.txt", root + "/Notes/b.txt");
    writeText(root + "/hole", "x");
    (void)::truncate((root + "/hole").c_str(), 5'000'000);
}

} // namespace

class TreeSearchTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_fixture = std::make_unique<DriveFixture>();
        m_source = m_fixture->directory.file("source");
        makeTree(m_source);
        m_drive = m_fixture->open();
        backUp();
    }
    void cleanup()
    {
        m_drive.reset();
        m_fixture.reset();
    }

    void findsNames()
    {
        QCOMPARE(find(named("report")), (Paths{"/Notes/report", "/a/deep/Report.old", "/a/report.txt"}));
        QCOMPARE(find(named("*.txt")), (Paths{"/Notes/b.txt", "/a/report.txt", "/a.txt"}));
        QCOMPARE(find(named("a/*.txt")), Paths{"/a/report.txt"});
        QCOMPARE(find(named("\xff\n ")), Paths{"/odd-\xff\n name"});
        QCOMPARE(find(named("nothing of that kind")), Paths{});
        const auto hole = findAll(*m_drive, named("hole"));
        VERIFY_OK(hole);
        QCOMPARE(hole->at(0).entry.fileSizeBytes, std::uint64_t{5'000'000});
        const auto link = findAll(*m_drive, named("Notes/rep"));
        VERIFY_OK(link);
        QCOMPARE(link->at(0).entry.target, std::string("../a/report.txt"));
    }

    void keepsToTypeAndFolder()
    {
        auto request = below(named("*"), "");
        request.type = drive::EntryType::directory;
        QCOMPARE(find(request), (Paths{"/Notes", "/a", "/a/deep", "/empty"}));
        request.type = drive::EntryType::symlink;
        QCOMPARE(find(request), Paths{"/Notes/report"});
        QCOMPARE(find(below(named(""), "/a")), (Paths{"/a/deep", "/a/deep/Report.old", "/a/report.txt"}));
        QCOMPARE(find(below(named(""), "/empty")), Paths{});
        for (const auto* place : {"/nowhere", "/a.txt", "/a.txt/x", "/Notes/report"})
            QCOMPARE(m_drive->find(below(named(""), place), {}).error().code, ErrorCode::notFound);
    }

    void pagesGiveEveryPathOnceAndInOrder()
    {
        const auto all = find(below(named(""), ""));
        QCOMPARE(all, (Paths{"/Notes", "/Notes/b.txt", "/Notes/report", "/a", "/a/deep", "/a/deep/Report.old", "/a/report.txt", "/a.txt", "/empty",
                          "/hole", "/odd-\xff\n name"}));
        for (std::uint64_t rows = 1; rows <= all.size() + 1; ++rows) {
            auto request = below(named(""), "");
            request.page.rows = rows;
            QCOMPARE(find(request), all);
        }
        // Pages that take long, and such whose rows are long, end early and go on as well.
        auto request = below(named("report"), "");
        request.page.time = {};
        QCOMPARE(find(request), (Paths{"/Notes/report", "/a/deep/Report.old", "/a/report.txt"}));
        request.page = {1000, 1, std::chrono::hours(1)};
        QCOMPARE(find(request), (Paths{"/Notes/report", "/a/deep/Report.old", "/a/report.txt"}));
        // It may go on behind something that is not there.
        request = below(named(""), "");
        request.after = m_source + "/a/nothing here/at all";
        QCOMPARE(find(request), (Paths{"/a/report.txt", "/a.txt", "/empty", "/hole", "/odd-\xff\n name"}));
    }

    void fullPageSaysMoreOnlyWhenThereIs()
    {
        auto request = below(named("report"), "");
        request.page.rows = 3;
        auto page = m_drive->find(request, {});
        VERIFY_OK(page);
        QCOMPARE(page->entries.size(), std::size_t{3});
        QVERIFY(!page->more);
        request.page.rows = 2;
        page = m_drive->find(request, {});
        VERIFY_OK(page);
        QCOMPARE(page->entries.size(), std::size_t{2});
        QVERIFY(page->more);
        QCOMPARE(page->next, m_source + "/a/deep/Report.old");
    }

    void allVersionsOnce()
    {
        const auto report = m_source + "/a/report.txt";
        const auto first = m_drive->findSnapshot("latest");
        VERIFY_OK(first);
        writeText(report, "one, changed");
        backUp();
        const auto second = m_drive->findSnapshot("latest");
        VERIFY_OK(second);
        writeText(m_source + "/empty/newer", "x"); // the report stays as it is
        fs::remove(m_source + "/a/deep/Report.old");
        backUp();
        writeText(report, "one, changed again");
        backUp();
        const auto last = m_drive->findSnapshot("latest");
        VERIFY_OK(last);
        auto request = below(named("report"), "/a");
        request.allVersions = true;
        for (const std::uint64_t rows : {1, 2, 3, 1000}) {
            request.page.rows = rows;
            const auto found = findAll(*m_drive, request);
            QCOMPARE(pathsOf(found, m_source), (Paths{"/a/deep/Report.old", "/a/report.txt", "/a/report.txt", "/a/report.txt"}));
            QCOMPARE((*found)[0].snapshot, first->id);
            QCOMPARE((*found)[1].snapshot, last->id);
            QCOMPARE((*found)[1].entry.fileSizeBytes, std::uint64_t{18});
            QCOMPARE((*found)[2].snapshot, second->id);
            QCOMPARE((*found)[2].taken.ns, second->time.ns);
            QCOMPARE((*found)[3].snapshot, first->id);
        }
        // What lies below a folder is not a version of it: of "Notes" nothing changed, "empty" was written into once.
        request = below(named("*"), "");
        request.allVersions = true;
        request.type = drive::EntryType::directory;
        QCOMPARE(find(request), (Paths{"/Notes", "/a", "/a/deep", "/a/deep", "/empty", "/empty"}));
        // One snapshot has what it had.
        request = below(named("Report.old"), "");
        QCOMPARE(find(request), Paths{});
        request.snapshot = second->id;
        QCOMPARE(find(request), Paths{"/a/deep/Report.old"});
    }

    void refusesWhatMakesNoSense()
    {
        const auto code = [&](const drive::FindRequest& request) {
            const auto page = m_drive->find(request, {});
            return page ? ErrorCode::internal : page.error().code;
        };
        auto request = named("*");
        request.page.rows = 0;
        QCOMPARE(code(request), ErrorCode::invalidArgument);
        QCOMPARE(code(named("[a")), ErrorCode::invalidArgument);
        request = named("*");
        request.snapshot = SnapshotId();
        QCOMPARE(code(request), ErrorCode::notFound);
        for (const auto* after : {"relative", "/", "/elsewhere", "/../etc"}) {
            request = below(named("*"), "/a");
            request.after = after;
            QCOMPARE(code(request), ErrorCode::invalidArgument);
        }
        request.after = m_source + "/a"; // not below itself
        QCOMPARE(code(request), ErrorCode::invalidArgument);
        request = below(named("*"), "");
        request.allVersions = true;
        request.after = m_source + "/a";
        request.afterSnapshot = SnapshotId();
        QCOMPARE(code(request), ErrorCode::notFound);
        request = named("*");
        request.below = "not absolute";
        QCOMPARE(code(request), ErrorCode::invalidArgument);
        DriveFixture empty;
        QCOMPARE(empty.open()->find(named("*"), {}).error().code, ErrorCode::notFound);
    }

    void stopsWhenCancelled()
    {
        /// Is cancelled by the first read that it causes.
        class Store : public MemorySegmentStore {
        public:
            Result<Bytes> read(const drive::SegmentRecord& record, std::uint64_t offset, std::uint64_t length, CancelToken token) override
            {
                ++reads;
                if (armed)
                    cancel.cancel();
                return MemorySegmentStore::read(record, offset, length, token);
            }
            CancelToken cancel;
            bool armed = false;
            unsigned reads = 0;
        } store;
        auto drive = m_fixture->open("other");
        drive->attach(&store);
        VERIFY_OK(drive->backup({{m_source}, {}, {}, {}}, {}, {}));
        const auto old = drive->findSnapshot("latest");
        VERIFY_OK(old);
        fs::remove_all(m_source + "/a");
        VERIFY_OK(drive->backup({{m_source}, {}, {}, {}}, {}, {}));
        drive.reset();
        drive = m_fixture->open("other");
        drive->attach(&store);
        VERIFY_OK(drive->snapshots());
        store.armed = true;
        store.reads = 0;
        auto request = named("*");
        request.snapshot = old->id;
        const auto page = drive->find(request, store.cancel);
        QVERIFY(!page.ok());
        QCOMPARE(page.error().code, ErrorCode::cancelled);
        QVERIFY(store.reads > 0);
    }

    /// The trees of the last backup are on this machine.
    void newestSnapshotNeedsNoNodes()
    {
        const auto old = m_drive->findSnapshot("latest");
        VERIFY_OK(old);
        writeText(m_source + "/a/deep/newer", "x");
        backUp();
        m_drive.reset();
        m_drive = m_fixture->open();
        VERIFY_OK(m_drive->snapshots()); // these are on the nodes alone
        m_fixture->nodes.reading = false;
        QCOMPARE(find(named("newer")), Paths{"/a/deep/newer"});
        auto request = named("newer");
        request.snapshot = old->id;
        QCOMPARE(m_drive->find(request, {}).error().code, ErrorCode::notEnoughShards);
    }

private:
    void backUp() { VERIFY_OK(m_drive->backup({{m_source}, {}, {}, {}}, {}, {})); }
    drive::FindRequest below(drive::FindRequest request, const std::string& folder) const
    {
        request.below = m_source + folder;
        return request;
    }
    Paths find(const drive::FindRequest& request) { return pathsOf(findAll(*m_drive, request), m_source); }

    std::unique_ptr<DriveFixture> m_fixture;
    std::unique_ptr<drive::Drive> m_drive;
    std::string m_source;
};

QTEST_APPLESS_MAIN(TreeSearchTest)
#include "tree_search_test.moc"
