// The real programs killed at their write, fsync and rename calls, one after the other (core/platform/crash_points.h): nothing acknowledged is lost.
#include "tests/app/programs.h"

#include <QTest>

#include <filesystem>

using namespace granary::test;
namespace fs = std::filesystem;

namespace {

constexpr int clientPoints = 15;
constexpr int nodePoints = 6;

Launch crashingAt(const std::string& point) { return {{}, {{"GRANARY_CRASH_AT", point}}}; }

/// What a run with GRANARY_CRASH_AT=0 counted.
int countOf(const std::string& errors)
{
    static const std::string mark = "crash points: ";
    const auto at = errors.rfind(mark);
    return at == std::string::npos ? 0 : std::stoi(errors.substr(at + mark.size()));
}

void copyTree(const std::string& from, const std::string& to)
{
    fs::remove_all(to);
    fs::copy(from, to, fs::copy_options::recursive | fs::copy_options::copy_symlinks);
}

} // namespace

class CrashTest : public QObject {
    Q_OBJECT
private slots:
    void aBackupKilledAnywhere()
    {
        const Workplace place;
        const auto profile = place.path("p");
        const auto disk = place.path("disk");
        const auto tree = place.path("tree");
        makeTree(tree, 30, 3 << 20);
        QCOMPARE(place.json(profile, {"init", "--node", "folder:" + disk}).code, 0);
        const auto first = place.json(profile, {"backup", tree});
        QCOMPARE(first.code, 0);
        const auto firstSnapshot = first.json()["snapshot"].get<std::string>();
        makeTree(tree + "/more", 40, 2 << 20);
        copyTree(profile, place.path("p.kept"));
        copyTree(disk, place.path("disk.kept"));
        const auto counted = place.json(profile, {"backup", tree}, crashingAt("0"));
        QCOMPARE(counted.code, 0);
        const int count = countOf(counted.err);
        QVERIFY2(count > clientPoints, counted.err.c_str());

        int crashed = 0;
        for (int i = 0; i < clientPoints; ++i) {
            copyTree(place.path("p.kept"), profile);
            copyTree(place.path("disk.kept"), disk);
            const char* const manner[] = {"", ",torn", ",full", ",error"};
            // Spread over the run, with different remainders, so that all kinds of calls are met.
            const int point = 1 + static_cast<int>(static_cast<long long>(count - 1) * i / (clientPoints - 1));
            const auto text = std::to_string(point) + manner[i % 4];
            const auto broken = place.json(profile, {"backup", tree}, crashingAt(text));
            crashed += broken.code != 0;
            const auto again = place.json(profile, {"backup", tree});
            QVERIFY2(again.code == 0, ("point " + text + ": " + again.err).c_str());
            fs::remove_all(place.path("out"));
            QVERIFY2(place.json(profile, {"restore", "--to", place.path("out")}).code == 0, text.c_str());
            const auto differences = treeDifferences(tree, place.path("out") + tree);
            QVERIFY2(differences.empty(), ("point " + text + ": " + differences).c_str());
            if (i % 5 != 0)
                continue;
            fs::remove_all(place.path("out"));
            QVERIFY(place.json(profile, {"restore", "--snapshot", firstSnapshot, "--to", place.path("out")}).code == 0);
            QVERIFY2(!fs::exists(place.path("out") + tree + "/more"), text.c_str());
            const auto older = treeDifferences(tree + "/deep", place.path("out") + tree + "/deep");
            QVERIFY2(older.empty(), ("point " + text + ", first snapshot: " + older).c_str());
        }
        QVERIFY(crashed >= clientPoints / 2);
    }

    void aNodeKilledAnywhere()
    {
        const Workplace place;
        const auto tree = place.path("tree");
        makeTree(tree, 30, 3 << 20);
        const auto sharing = [&](const std::string& name, const Launch& launch) {
            return std::make_unique<Daemon>(place, place.path(name),
                std::vector<std::string>{"--listen", "127.0.0.1:0", "--share", "300MB", "--accept", "anyone", "--network", "test"}, launch);
        };
        int crashed = 0;
        int proved = 0;
        for (int i = 0; i < nodePoints; ++i) {
            for (const char* name : {"p", "steady", "shaky", "out"})
                fs::remove_all(place.path(name));
            const auto steady = sharing("steady", {});
            auto shaky = sharing("shaky", {});
            const auto init = place.json(place.path("p"), {"init", "--network", "test", "--node", steady->code(), "--node", shaky->code()});
            QVERIFY2(init.code == 0, init.err.c_str());
            QCOMPARE(shaky->terminate(), 0);
            // Its start alone takes some ten calls.
            shaky = sharing("shaky", crashingAt(std::to_string(12 + 9 * i) + (i % 2 ? ",torn" : "")));
            const auto broken = place.json(place.path("p"), {"backup", tree});
            QVERIFY2(broken.code == 0 || broken.code == 2, broken.err.c_str());
            crashed += !shaky->running() || shaky->code().empty();
            shaky->kill();
            shaky = sharing("shaky", {});
            QVERIFY2(!shaky->code().empty(), shaky->errors().c_str());
            // Another file, so that there is something to send to both; then the shaky one has to give everything back alone.
            makeTree(tree + "/more" + std::to_string(i), 3, 1000);
            RunResult whole;
            for (int attempt = 0; attempt < 3 && whole.code != 0; ++attempt)
                whole = place.json(place.path("p"), {"backup", tree});
            QVERIFY2(whole.code == 0, (whole.out + whole.err).c_str());
            const auto report = whole.json();
            if (!report["complete"].get<bool>())
                continue; // said so: what the node missed while it was away is repair's work
            steady->kill();
            const auto restored = place.json(place.path("p"), {"restore", "--to", place.path("out")});
            QVERIFY2(restored.code == 0, restored.err.c_str());
            const auto differences = treeDifferences(tree, place.path("out") + tree);
            QVERIFY2(differences.empty(), differences.c_str());
            ++proved;
        }
        QVERIFY(crashed >= nodePoints / 2);
        QVERIFY(proved >= nodePoints / 2);
    }
};

QTEST_GUILESS_MAIN(CrashTest)
#include "crash_test.moc"
