// find and diff with the real programs: alone, through granaryd, and what a careless or hostile client asks.
#include "tests/app/programs.h"

#include "core/client/remote_engine.h"
#include "core/engine/engine_program.h"
#include "core/platform/http_client.h"

#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;
using namespace granary;
using namespace granary::test;

namespace {

std::vector<std::string> pathsOf(const api::Json& list)
{
    std::vector<std::string> out;
    for (const auto& row : list)
        out.push_back(row["path"].get<std::string>());
    return out;
}

/// A drive with two snapshots; the second has a file less, one more and one changed.
struct TwoSnapshots {
    TwoSnapshots()
    {
        fs::create_directories(tree + "/docs/deep");
        place.file("tree/docs/Report.txt", "one");
        place.file("tree/docs/old", "gone soon");
        place.file("tree/docs/deep/odd-\xff\n report", "odd");
        for (int i = 0; i < 30; ++i)
            place.file("tree/many-" + std::to_string(i), "x");
        QCOMPARE(place.json(profile, {"init", "--node", "folder:" + place.path("disk")}).code, 0);
        const auto one = place.json(profile, {"backup", tree});
        QCOMPARE(one.code, 0);
        first = one.json()["snapshot"].get<std::string>();
        place.file("tree/docs/Report.txt", "one, and more");
        fs::remove(tree + "/docs/old");
        place.file("tree/docs/new", "12345");
        const auto two = place.json(profile, {"backup", tree});
        QCOMPARE(two.code, 0);
        second = two.json()["snapshot"].get<std::string>();
    }
    const Workplace place;
    const std::string profile = place.path("p");
    const std::string tree = place.path("tree");
    std::string first;
    std::string second;
};

} // namespace

class SearchTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_drive = std::make_unique<TwoSnapshots>(); }
    void cleanupTestCase() { m_drive.reset(); }

    void findsInOneAndInAll()
    {
        const auto& [place, profile, tree, first, second] = *m_drive;
        const auto found = place.json(profile, {"find", "report"});
        QVERIFY2(found.code == 0, found.err.c_str());
        const auto json = found.json();
        QCOMPARE(pathsOf(json["entries"]), (std::vector<std::string>{tree + "/docs/Report.txt", tree + "/docs/deep/odd-%FF%0A%20report"}));
        QCOMPARE(json["entries"][0]["bytes"].get<int>(), 13);
        QVERIFY(!json["entries"][0].contains("snapshot"));
        QCOMPARE(json["more"].get<bool>(), false);

        const auto old = place.json(profile, {"find", "report*", "--snapshot", first.substr(0, 6), "--type", "file", "--below", tree + "/docs"});
        QCOMPARE(pathsOf(old.json()["entries"]), std::vector<std::string>{}); // a glob minds the case
        const auto earlier = place.json(profile, {"find", "old", "--snapshot", first});
        QCOMPARE(pathsOf(earlier.json()["entries"]), std::vector<std::string>{tree + "/docs/old"});

        const auto versions = place.json(profile, {"find", "Report.txt", "--all-versions"}).json()["entries"];
        QCOMPARE(versions.size(), std::size_t{2});
        QCOMPARE(versions[0]["snapshot"].get<std::string>(), second);
        QCOMPARE(versions[1]["snapshot"].get<std::string>(), first);
        QCOMPARE(versions[1]["bytes"].get<int>(), 3);

        const auto folders = place.json(profile, {"find", "", "--type", "directory", "--below", tree});
        QCOMPARE(pathsOf(folders.json()["entries"]), (std::vector<std::string>{tree + "/docs", tree + "/docs/deep"}));
        const auto few = place.json(profile, {"find", "many", "--limit", "7"});
        QCOMPARE(few.json()["entries"].size(), std::size_t{7});
        QVERIFY(few.json()["more"].get<bool>());
        const auto none = place.json(profile, {"find", "no such thing"});
        QCOMPARE(none.code, 0);
        QVERIFY(none.json()["entries"].empty());
    }

    void saysItForPeople()
    {
        const auto& [place, profile, tree, first, second] = *m_drive;
        const auto run = [&](std::vector<std::string> arguments) {
            for (const auto* word : {"passphrase", "--passphrase-file"})
                arguments.insert(arguments.begin(), std::string(word) == "passphrase" ? place.path(word) : word);
            arguments.insert(arguments.begin(), {"--profile", profile});
            return place.cli(arguments);
        };
        const auto found = run({"find", "report", "--below", tree});
        QVERIFY2(found.out.find(tree + "/docs/deep/odd-\\xff\\x0a report\n") != std::string::npos, found.out.c_str());
        QCOMPARE(std::count(found.out.begin(), found.out.end(), '\n'), 3);
        QVERIFY2(found.err.find("2 found.") != std::string::npos, found.err.c_str());
        const auto diff = run({"diff", first, "latest"});
        QCOMPARE(diff.code, 0);
        for (const auto& line : {"M " + tree + "/docs/Report.txt  (3 B -> 13 B)\n", "- " + tree + "/docs/old  (9 B)\n", "+ " + tree + "/docs/new  (5 B)\n"})
            QVERIFY2(diff.out.find(line) != std::string::npos, diff.out.c_str());
        QVERIFY2(diff.out.find("1 added (5 B), 1 removed (9 B), 1 changed (3 B -> 13 B)") != std::string::npos, diff.out.c_str());
        QVERIFY(run({"diff", second, "latest", "--below", tree}).out.find("no difference") != std::string::npos);
    }

    void saysWhatChanged()
    {
        const auto& [place, profile, tree, first, second] = *m_drive;
        const auto run = place.json(profile, {"diff", first.substr(0, 8), "latest", "--below", tree + "/docs"});
        QVERIFY2(run.code == 0, run.err.c_str());
        const auto diff = run.json();
        QCOMPARE(pathsOf(diff["changes"]), (std::vector<std::string>{tree + "/docs/Report.txt", tree + "/docs/new", tree + "/docs/old"}));
        QCOMPARE(diff["changes"][0]["change"].get<std::string>(), std::string("changed"));
        QCOMPARE(diff["changes"][0]["before"]["bytes"].get<int>(), 3);
        QCOMPARE(diff["changes"][0]["after"]["bytes"].get<int>(), 13);
        QVERIFY(!diff["changes"][1].contains("before"));
        QCOMPARE(diff["counts"]["added"].get<int>(), 1);
        QCOMPARE(diff["counts"]["removedBytes"].get<int>(), 9);
        QCOMPARE(diff["from"]["id"].get<std::string>(), first);
        QCOMPARE(diff["to"]["id"].get<std::string>(), second);
        QCOMPARE(diff["more"].get<bool>(), false);
        const auto one = place.json(profile, {"diff", first, second, "--limit", "1", "--below", tree + "/docs"}).json();
        QCOMPARE(one["changes"].size(), std::size_t{1});
        QVERIFY(one["more"].get<bool>());
        const auto same = place.json(profile, {"diff", first, first});
        QCOMPARE(same.code, 0);
        QVERIFY(same.json()["changes"].empty());
    }

    void saysWhatIsWrong()
    {
        const auto& [place, profile, tree, first, second] = *m_drive;
        const auto code = [&](const std::vector<std::string>& arguments, int exit) {
            const auto run = place.json(profile, arguments);
            return run.code == exit ? run.json()["error"]["code"].get<std::string>() : "exit code " + std::to_string(run.code);
        };
        QCOMPARE(code({"find", "x", "--snapshot", "ffffffff"}, 1), std::string("notFound"));
        QCOMPARE(code({"find", "x", "--below", tree + "/nowhere"}, 1), std::string("notFound"));
        QCOMPARE(code({"find", "a[b"}, 1), std::string("invalidArgument"));
        QCOMPARE(code({"diff", "ffffffff", "latest"}, 1), std::string("notFound"));
        QCOMPARE(code({"diff", "ff", "latest"}, 1), std::string("invalidArgument"));
        QCOMPARE(code({"find", "x", "--limit", "0"}, 64), std::string("usage"));
        QCOMPARE(code({"find", "x", "--limit", "many"}, 64), std::string("usage"));
        QCOMPARE(code({"find", "x", "--type", "socket"}, 64), std::string("usage"));
        QCOMPARE(code({"find", "x", "--all-versions", "--snapshot", first}, 64), std::string("usage"));
        QCOMPARE(code({"find"}, 64), std::string("usage"));
        QCOMPARE(code({"diff", "latest"}, 64), std::string("usage"));
    }

    void pagesThroughTheSocket()
    {
        const auto& [place, profile, tree, first, second] = *m_drive;
        Daemon daemon(place, profile, {"--listen", "127.0.0.1:0", "--passphrase-file", place.path("passphrase")});
        QVERIFY2(!daemon.code().empty(), daemon.errors().c_str());
        const auto found = place.plain(profile, {"find", "report"});
        QVERIFY2(found.code == 0, found.err.c_str());
        QCOMPARE(found.json()["entries"].size(), std::size_t{2});
        QCOMPARE(place.plain(profile, {"diff", first, second, "--below", tree + "/docs"}).json()["changes"].size(), std::size_t{3});

        auto engine = client::RemoteEngine::connect(engine::socketOf(profile));
        QVERIFY2(engine.ok(), engine.ok() ? "" : engine.error().text().c_str());
        api::FindRequest request;
        request.below = {tree};
        request.limit = 5;
        std::vector<std::string> all;
        for (bool more = true; more;) {
            const auto page = (*engine)->find(request, {});
            QVERIFY2(page.ok(), page.ok() ? "" : page.error().text().c_str());
            QVERIFY(page->entries.size() <= 5);
            for (const auto& row : page->entries)
                all.push_back(row.entry.path.bytes);
            more = page->more;
            QVERIFY(!more || !page->next.bytes.empty());
            request.after = page->next;
        }
        QCOMPARE(all.size(), std::size_t{35});
        QCOMPARE(std::count(all.begin(), all.end(), tree + "/docs/deep/odd-\xff\n report"), 1);
        CancelToken cancelled;
        cancelled.cancel();
        QCOMPARE((*engine)->find(request, cancelled).error().code, ErrorCode::cancelled);
        hostileRequests(profile);
        QCOMPARE(daemon.terminate(), 0);
    }

private:
    void hostileRequests(const std::string& profile)
    {
        platform::HttpClient client(engine::socketOf(profile));
        const auto status = [&](const std::string& target) {
            const auto response = client.request({"GET", "/v1/" + target, {}, {}});
            return response ? response->status : -1;
        };
        QCOMPARE(status("find?pattern=*"), 200);
        QCOMPARE(status("find"), 200);
        QCOMPARE(status("find?pattern=many&limit=18446744073709551615"), 200);
        for (const auto* bad : {"find?pattern=[", "find?pattern=*&limit=0", "find?pattern=*&limit=-1", "find?pattern=*&limit=1e3",
                 "find?pattern=*&limit=99999999999999999999", "find?pattern=*&type=socket", "find?pattern=*&allVersions=maybe",
                 "find?pattern=*&afterSnapshot=zz", "find?pattern=*&after=relative", "find?pattern=*&after=/../x", "find?pattern=*&after=%2Fa%00b",
                 "find?pattern=*&below=x", "find?pattern=*&snapshot=1", "find?allVersions=true&snapshot=latest", "diff?from=1&to=latest",
                 "diff?from=latest&to=latest&after=/", "diff?from=latest&to=latest&limit=x"})
            QVERIFY2(status(bad) == 400, bad);
        QCOMPARE(status("find?pattern=" + std::string(5000, 'a')), 400);
        QCOMPARE(status("find?pattern=*&snapshot=00000000"), 404);
        QCOMPARE(status("find?pattern=*&allVersions=true&after=/x&afterSnapshot=00000000000000000000000000000000"), 404);
        QCOMPARE(status("find/more"), 404);
        const auto post = client.request({"POST", "/v1/find", {}, "{}"});
        QVERIFY(post.ok());
        QCOMPARE(post->status, 404);
    }

    std::unique_ptr<TwoSnapshots> m_drive;
};

QTEST_GUILESS_MAIN(SearchTest)
#include "search_test.moc"
