// A drive on real node processes: most of them are killed, and the words bring everything back, with one node's code or with the DHT alone.
#include "tests/app/programs.h"

#include <QtTest>

#include <filesystem>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace granary::test;

namespace {

constexpr int nodeCount = 6; // any 2 of 6

std::vector<std::string> sharing(const std::string& listen, std::vector<std::string> more = {})
{
    std::vector<std::string> out{"--listen", listen, "--share", "1GiB", "--accept", "anyone", "--network", "recovery-test"};
    out.insert(out.end(), more.begin(), more.end());
    return out;
}

/// Two network namespaces with a cable between them; removed at the end.
class TwoHosts {
public:
    TwoHosts()
        : m_here("granary-a-" + std::to_string(::getpid())),
          m_there("granary-b-" + std::to_string(::getpid()))
    {
        m_made = ip({"netns", "add", m_here}) && ip({"netns", "add", m_there}) &&
            ip({"-n", m_here, "link", "add", "cable", "type", "veth", "peer", "name", "cable", "netns", m_there}) &&
            address(m_here, "10.77.0.1") && address(m_here, "10.77.0.3") && address(m_here, "10.77.0.4") && address(m_there, "10.77.0.2");
        for (const auto& host : {m_here, m_there})
            m_made = m_made && ip({"-n", host, "link", "set", "lo", "up"}) && ip({"-n", host, "link", "set", "cable", "up"});
    }
    ~TwoHosts()
    {
        ip({"netns", "delete", m_here});
        ip({"netns", "delete", m_there});
    }
    bool made() const { return m_made; }
    Launch here() const { return {{"ip", "netns", "exec", m_here}, {}}; }
    Launch there() const { return {{"ip", "netns", "exec", m_there}, {}}; }

private:
    static bool ip(const std::vector<std::string>& arguments)
    {
        QStringList list;
        for (const auto& argument : arguments)
            list << QString::fromStdString(argument);
        QProcess process;
        process.start("ip", list);
        return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }
    static bool address(const std::string& host, const std::string& text)
    {
        return ip({"-n", host, "address", "add", text + "/24", "dev", "cable"});
    }
    std::string m_here;
    std::string m_there;
    bool m_made = false;
};

std::string endpointOf(const std::string& code)
{
    const auto at = code.find("&at=") + 4;
    return code.substr(at, code.find('&', at) - at);
}

} // namespace

class RecoveryTest : public QObject {
    Q_OBJECT
private slots:
    void wordsAndOneCode();
    void wordsAndTheDhtAlone();
    void wordsAndTheAddressOfANode();
    void onAnotherMachine();
    void wrongWordsAreNamed();

private:
    struct Network {
        std::string address = "127.0.0.1"; ///< that the nodes listen on
        Launch launch;                     ///< of everything but the recovering profile
        Workplace place;
        std::vector<std::unique_ptr<Daemon>> nodes;
        std::string words;
        std::string source;
    };
    /// Six nodes, a drive on them, one backup that is complete on all.
    void prepare(Network& n, bool bootstrapped = true)
    {
        n.source = n.place.path("source");
        makeTree(n.source, 150, 1 << 20);
        for (int i = 0; i < nodeCount; ++i) {
            std::vector<std::string> more;
            if (bootstrapped && i > 0)
                more = {"--bootstrap", endpointOf(n.nodes[0]->code())};
            n.nodes.push_back(std::make_unique<Daemon>(n.place, n.place.path("node" + std::to_string(i)), sharing(n.address + ":0", more), n.launch));
            QVERIFY2(!n.nodes.back()->code().empty(), n.nodes.back()->errors().c_str());
        }
        std::vector<std::string> arguments{"init", "--network", "recovery-test"};
        if (bootstrapped)
            arguments.insert(arguments.end(), {"--bootstrap", endpointOf(n.nodes[0]->code())});
        for (const auto& node : n.nodes) {
            arguments.push_back("--node");
            arguments.push_back(node->code());
        }
        const auto made = n.place.json(n.place.path("mine"), arguments, n.launch);
        QVERIFY2(made.code == 0, made.err.c_str());
        n.words = made.json()["words"].get<std::string>();
        QCOMPARE(std::count(n.words.begin(), n.words.end(), ' '), std::ptrdiff_t{23});
        const auto backup = n.place.json(n.place.path("mine"), {"backup", n.source}, n.launch);
        QVERIFY2(backup.code == 0, (backup.out + backup.err).c_str());
        const auto report = backup.json();
        QCOMPARE(report["shardsPlaced"].get<int>(), report["shardsWanted"].get<int>());
        QVERIFY(report["shardsWanted"].get<int>() >= nodeCount);
        const auto status = n.place.json(n.place.path("mine"), {"status"}, n.launch).json();
        QCOMPARE(status["drive"]["survivesLosses"].get<int>(), 4);
        QCOMPARE(status["drive"]["k"].get<int>(), 2);
        QCOMPARE(status["drive"]["segmentsDegraded"].get<int>(), 0);
        QCOMPARE(status["nodes"].size(), std::size_t{nodeCount});
    }
    /// Every node stops; two of six come back at the addresses `to`, where they meet on a DHT node that holds nothing and never met the drive.
    void moveAndRecover(Network& n, const std::string& meetingPlace, const std::array<std::string, 2>& to, const Launch& newMachine)
    {
        for (auto& node : n.nodes)
            QCOMPARE(node->terminate(), 0);
        const Daemon meeting(n.place, n.place.path("meeting"), {"--listen", meetingPlace, "--network", "recovery-test"}, n.launch);
        QVERIFY(!meeting.code().empty());
        const auto bootstrap = endpointOf(meeting.code());
        std::vector<std::unique_ptr<Daemon>> returned;
        for (const int i : {1, 4}) {
            returned.push_back(std::make_unique<Daemon>(n.place, n.place.path("node" + std::to_string(i)),
                sharing(to[static_cast<std::size_t>(i / 4)], {"--bootstrap", bootstrap}), n.launch));
            QVERIFY(!returned.back()->code().empty());
            QVERIFY(endpointOf(returned.back()->code()) != endpointOf(n.nodes[static_cast<std::size_t>(i)]->code()));
        }
        const auto words = n.place.file("words", n.words);
        // Holders put the head into the DHT when they start; the first look-up may come before that.
        RunResult recovered;
        for (int attempt = 0; attempt < 3 && recovered.code != 0; ++attempt) {
            fs::remove_all(n.place.path("clean"));
            recovered = n.place.json(
                n.place.path("clean"), {"init", "--words-file", words, "--network", "recovery-test", "--bootstrap", bootstrap}, newMachine);
        }
        QVERIFY2(recovered.code == 0, (recovered.out + recovered.err).c_str());
        restoreAndCompare(n, newMachine);
    }
    void restoreAndCompare(Network& n, const Launch& launch = {})
    {
        const auto restored = n.place.json(n.place.path("clean"), {"restore", "--to", n.place.path("out")}, launch);
        QVERIFY2(restored.code == 0, (restored.out + restored.err).c_str());
        QVERIFY(restored.json()["damaged"].empty());
        const auto differences = treeDifferences(n.source, n.place.path("out") + n.source);
        QVERIFY2(differences.empty(), differences.c_str());
    }
};

void RecoveryTest::wordsAndOneCode()
{
    Network n;
    prepare(n);
    if (QTest::currentTestFailed())
        return;
    for (int i = 0; i < nodeCount; ++i)
        if (i != 2 && i != 5)
            n.nodes[static_cast<std::size_t>(i)]->kill();
    const auto words = n.place.file("words", n.words + "\n");
    const auto recovered = n.place.json(n.place.path("clean"), {"init", "--words-file", words, "--node", n.nodes[5]->code()});
    QVERIFY2(recovered.code == 0, (recovered.out + recovered.err).c_str());
    QVERIFY(!recovered.json().contains("words"));
    restoreAndCompare(n);
}

void RecoveryTest::wordsAndTheDhtAlone()
{
    Network n;
    prepare(n);
    if (QTest::currentTestFailed())
        return;
    moveAndRecover(n, "127.0.0.9:0", {"127.0.0.21:0", "127.0.0.24:0"}, {});
}

/// Nobody was ever told a --bootstrap: nodes and owner are in one DHT because they know each other.
void RecoveryTest::wordsAndTheAddressOfANode()
{
    Network n;
    prepare(n, false);
    if (QTest::currentTestFailed())
        return;
    const auto words = n.place.file("words", n.words + "\n");
    const auto recovered = n.place.json(
        n.place.path("clean"), {"init", "--words-file", words, "--network", "recovery-test", "--bootstrap", endpointOf(n.nodes[3]->code())});
    QVERIFY2(recovered.code == 0, (recovered.out + recovered.err).c_str());
    restoreAndCompare(n);
}

void RecoveryTest::onAnotherMachine()
{
    const TwoHosts hosts;
    if (!hosts.made())
        QSKIP("network namespaces are not allowed here");
    Network n;
    n.address = "10.77.0.1";
    n.launch = hosts.here();
    prepare(n);
    if (QTest::currentTestFailed())
        return;
    moveAndRecover(n, "10.77.0.4:0", {"10.77.0.3:0", "10.77.0.3:0"}, hosts.there());
}

void RecoveryTest::wrongWordsAreNamed()
{
    const Workplace place;
    const auto file = place.file("words", "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon "
                                          "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandno art");
    const auto result = place.cli({"--profile", place.path("p"), "--passphrase-file", place.path("passphrase"), "init", "--words-file", file});
    QCOMPARE(result.code, 1);
    QVERIFY2(result.err.find("23") != std::string::npos && result.err.find("abandon") != std::string::npos, result.err.c_str());
    QVERIFY(!fs::exists(place.path("p") + "/drive"));
    // An init that found nothing settles nothing: the next one may be of another network.
    Daemon node(place, place.path("node"), sharing("127.0.0.1:0"));
    QVERIFY2(!node.code().empty(), node.errors().c_str());
    const auto good = place.file("good", "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon "
                                         "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon art");
    const auto nowhere = place.json(place.path("p"), {"init", "--words-file", good, "--bootstrap", "127.0.0.1:1", "--network", "elsewhere"});
    QCOMPARE(nowhere.code, 1);
    const auto stranger = place.json(place.path("p"), {"init", "--words-file", good, "--node", node.code()});
    QCOMPARE(stranger.json()["error"]["code"].get<std::string>(), std::string("notFound"));
    QCOMPARE(place.json(place.path("p"), {"init", "--node", node.code()}).code, 0);
}

QTEST_GUILESS_MAIN(RecoveryTest)
#include "recovery_test.moc"
