// A second machine joins a drive with a code that the first one shows, with the real programs.
#include "tests/app/node_network.h"

#include <QTest>

using namespace granary;
using namespace granary::test;

namespace {

/// `granary-cli device add` while it waits.
class Offering {
public:
    Offering(const Workplace& place, const std::string& profile, const std::vector<std::string>& more = {})
    {
        std::vector<std::string> all{"--profile", profile, "--passphrase-file", place.path("passphrase"), "device", "add", "--listen", "127.0.0.1:0"};
        all.insert(all.end(), more.begin(), more.end());
        QStringList arguments;
        for (const auto& one : all)
            arguments << QString::fromStdString(one);
        m_process.setProcessEnvironment(place.environment());
        m_process.start(GRANARY_BINARY_DIR "/bin/granary-cli", arguments);
        while (code().empty() && m_process.state() != QProcess::NotRunning && m_process.waitForReadyRead(60'000)) {}
    }
    ~Offering() { kill(); }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    /// Empty when it ended instead.
    std::string code()
    {
        m_out += m_process.readAllStandardOutput().toStdString();
        const auto from = m_out.find("granary:device?");
        const auto to = m_out.find('\'', from);
        return from == m_out.npos || to == m_out.npos ? std::string() : m_out.substr(from, to - from);
    }
    int exitCode()
    {
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(120'000))
            return -1;
        m_out += m_process.readAllStandardOutput().toStdString();
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    const std::string& out() const { return m_out; }
    std::string errors() { return m_process.readAllStandardError().toStdString(); }

private:
    QProcess m_process;
    std::string m_out;
};

/// A drive on three nodes, made by "tower".
struct Tower {
    Tower()
    {
        makeTree(towerTree, 20, 300'000);
        makeTree(laptopTree, 30, 200'000);
        auto arguments = network.inviteAll();
        arguments.insert(arguments.end(), {"--device-name", "tower"});
        QCOMPARE(place.json(tower, arguments).code, 0);
    }
    RunResult join(const std::string& profile, const std::string& code, const std::vector<std::string>& more = {})
    {
        std::vector<std::string> arguments{"init", "--device-code", code, "--device-name", "laptop"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return place.json(profile, arguments);
    }
    /// "tower laptop", ascending by slot.
    std::string devicesOf(const std::string& profile)
    {
        std::string out;
        const auto listed = place.json(profile, {"device", "list"}).json();
        for (const auto& device : listed["devices"])
            out += (out.empty() ? "" : " ") + device["name"].get<std::string>();
        return out;
    }

    const Workplace place;
    Network network{place, 3};
    const std::string tower = place.path("tower");
    const std::string laptop = place.path("laptop");
    const std::string towerTree = place.path("tower-files");
    const std::string laptopTree = place.path("laptop-files");
};

} // namespace

class JoiningTest : public QObject {
    Q_OBJECT
private slots:
    void joinsAndRestoresEverything();
    void joinsADriveWithoutSnapshots();
    void joinsThroughTheDaemon();
    void wrongCodes();
};

void JoiningTest::joinsAndRestoresEverything()
{
    Tower t;
    QCOMPARE(t.place.json(t.tower, {"backup", t.towerTree}).code, 0);
    Offering offering(t.place, t.tower);
    QVERIFY2(!offering.code().empty(), offering.errors().c_str());
    const auto code = offering.code();
    const auto joined = t.join(t.laptop, code);
    QVERIFY2(joined.code == 0, joined.err.c_str());
    QCOMPARE(joined.json()["joinedFrom"].get<std::string>(), std::string("tower"));
    QVERIFY(!joined.json().contains("words"));
    QCOMPARE(joined.json()["state"]["snapshots"].get<int>(), 1);
    QCOMPARE(offering.exitCode(), 0);
    QVERIFY2(offering.out().find("\"laptop\" is a device of the drive now") != std::string::npos, offering.out().c_str());
    // Before it has backed up anything.
    QCOMPARE(t.devicesOf(t.tower), std::string("tower laptop"));

    QCOMPARE(t.place.json(t.laptop, {"backup", t.laptopTree}).code, 0);
    for (const auto& profile : {t.tower, t.laptop}) {
        QCOMPARE(t.devicesOf(profile), std::string("tower laptop"));
        for (const auto& [name, tree] : {std::pair{"tower", t.towerTree}, std::pair{"laptop", t.laptopTree}}) {
            const auto out = profile + "-" + name;
            const auto restored = t.place.json(profile, {"restore", "--device", name, "--to", out});
            QVERIFY2(restored.code == 0, restored.err.c_str());
            QCOMPARE(treeDifferences(tree, out + tree), std::string());
        }
    }
    // Good once, and not for a profile with a drive.
    const auto again = t.join(t.place.path("third"), code);
    QCOMPARE(again.code, 2);
    QVERIFY2(again.err.find("device add") != std::string::npos, again.err.c_str());
    QVERIFY(t.join(t.laptop, code).err.find("has a drive already") != std::string::npos);
}

void JoiningTest::joinsADriveWithoutSnapshots()
{
    Tower t;
    Offering offering(t.place, t.tower, {"--device-name", "travel"});
    const auto joined = t.place.json(t.laptop, {"init", "--device-code", offering.code()});
    QVERIFY2(joined.code == 0, joined.err.c_str());
    QVERIFY(!joined.json().contains("state"));
    QCOMPARE(offering.exitCode(), 0);
    // The first to back up is the new one.
    QCOMPARE(t.place.json(t.laptop, {"backup", t.laptopTree}).code, 0);
    QCOMPARE(t.place.json(t.tower, {"backup", t.towerTree}).code, 0);
    QCOMPARE(t.place.json(t.laptop, {"backup", t.laptopTree}).code, 0);
    for (const auto& profile : {t.tower, t.laptop}) {
        QCOMPARE(t.devicesOf(profile), std::string("tower travel"));
        const auto out = profile + "-out";
        QCOMPARE(t.place.json(profile, {"restore", "--device", "travel", "--to", out}).code, 0);
        QCOMPARE(treeDifferences(t.laptopTree, out + t.laptopTree), std::string());
    }
}

void JoiningTest::joinsThroughTheDaemon()
{
    Tower t;
    QCOMPARE(t.place.json(t.tower, {"backup", t.towerTree}).code, 0);
    Daemon first(t.place, t.tower, {"--listen", "127.0.0.1:0", "--passphrase-file", t.place.path("passphrase")});
    Daemon second(t.place, t.laptop, {"--listen", "127.0.0.1:0", "--network", "test"});
    QVERIFY(!first.code().empty() && !second.code().empty());
    Offering offering(t.place, t.tower);
    // One at a time.
    const auto another = t.place.json(t.tower, {"device", "add"});
    QCOMPARE(another.code, 1);
    QVERIFY2(another.err.find("end that first") != std::string::npos, another.err.c_str());
    const auto joined = t.join(t.laptop, offering.code());
    QVERIFY2(joined.code == 0, joined.err.c_str());
    QCOMPARE(offering.exitCode(), 0);
    QCOMPARE(t.place.json(t.laptop, {"backup", t.laptopTree}).code, 0);
    const auto restored = t.place.json(t.laptop, {"restore", "--device", "tower", "--to", t.place.path("out")});
    QVERIFY2(restored.code == 0, restored.err.c_str());
    QCOMPARE(treeDifferences(t.towerTree, t.place.path("out") + t.towerTree), std::string());
}

void JoiningTest::wrongCodes()
{
    Tower t;
    Offering offering(t.place, t.tower);
    const auto code = offering.code();
    const auto says = [&](const RunResult& result, const std::string& what) {
        return result.code != 0 && result.err.find(what) != std::string::npos ? std::string() : std::to_string(result.code) + " " + result.err;
    };
    // Copied wrongly, cut short, something else: seen before anybody is asked.
    auto slip = code;
    slip[slip.find("secret=") + 9] ^= 1;
    QCOMPARE(says(t.join(t.laptop, slip), "not copied right"), std::string());
    QCOMPARE(says(t.join(t.laptop, code.substr(0, code.size() - 3)), "not copied right"), std::string());
    QCOMPARE(says(t.join(t.laptop, t.network.node(0).code()), "granary:device?"), std::string());
    QCOMPARE(says(t.join(t.laptop, code, {"--words-file", t.place.path("passphrase")}), "one of --words-file and --device-code"), std::string());
    // Nothing of that used the code up, and one that is taken back is good for nothing.
    offering.kill();
    QCOMPARE(says(t.join(t.laptop, code), "cannot be reached"), std::string());
    Offering fresh(t.place, t.tower);
    QCOMPARE(t.join(t.laptop, fresh.code()).code, 0);
    QCOMPARE(fresh.exitCode(), 0);
}

QTEST_GUILESS_MAIN(JoiningTest)
#include "joining_test.moc"
