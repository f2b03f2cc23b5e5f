// A lost machine is removed from its drive, with the real programs: the nodes refuse it, the others go on, and the words still bring everything back.
#include "tests/app/node_network.h"

#include <QTest>

#include <filesystem>

namespace fs = std::filesystem;
using namespace granary;
using namespace granary::test;

namespace {

/// A drive on three nodes with devices "tower", "phone" and "laptop", each with files of its own.
struct Family {
    Family()
    {
        for (const auto& name : names)
            makeTree(tree(name), 10, 200'000);
        auto arguments = network.inviteAll();
        arguments.insert(arguments.end(), {"--device-name", "tower"});
        const auto made = place.json(profile("tower"), arguments);
        QCOMPARE(made.code, 0);
        words = place.file("words", made.json()["words"].get<std::string>());
        backUp("tower");
        for (const std::string name : {"phone", "laptop"}) {
            QCOMPARE(recover(name).code, 0);
            backUp(name);
        }
    }
    std::string profile(const std::string& name) const { return place.path(name); }
    std::string tree(const std::string& name) const { return place.path(name + "-files"); }
    RunResult recover(const std::string& name)
    {
        return place.json(profile(name), {"init", "--words-file", words, "--device-name", name, "--network", "test", "--bootstrap", network.bootstrap(), "--node", network.node(0).code()});
    }
    void backUp(const std::string& name)
    {
        const auto done = place.json(profile(name), {"backup", tree(name)});
        QVERIFY2(done.code == 0, (name + ": " + done.err).c_str());
    }
    RunResult revoke(const std::string& by, const std::string& name) { return place.json(profile(by), {"device", "revoke", name, "--words-file", words}); }
    /// Differences between a device's files and what `reader` gets of its newest snapshot.
    std::string differences(const std::string& reader, const std::string& device)
    {
        const auto out = place.path("out-" + reader + "-" + device + "-" + std::to_string(restores++));
        const auto restored = place.json(profile(reader), {"restore", "--device", device, "--to", out});
        return restored.code == 0 ? treeDifferences(tree(device), out + tree(device)) : restored.err;
    }
    std::size_t snapshots(const std::string& reader)
    {
        const auto listed = place.json(profile(reader), {"snapshots"});
        return listed.code == 0 ? listed.json()["snapshots"].size() : 0;
    }

    const std::vector<std::string> names{"tower", "phone", "laptop"};
    const Workplace place;
    Network network{place, 3};
    std::string words;
    int restores = 0;
};

} // namespace

class RevocationTest : public QObject {
    Q_OBJECT
private slots:
    void theLostOneIsOut();
    void aNodeThatWasAway();
    void throughTheDaemon();
    void whatCannotBeRemoved();
};

void RevocationTest::theLostOneIsOut()
{
    Family t;
    // The thief copies the unlocked profile.
    fs::copy(t.profile("laptop"), t.profile("copy"), fs::copy_options::recursive);
    const auto revoked = t.revoke("tower", "laptop");
    QVERIFY2(revoked.code == 0, revoked.err.c_str());
    QCOMPARE(revoked.json()["devices"].get<int>(), 1);
    QCOMPARE(revoked.json()["nodesTold"].get<int>(), 3);
    QCOMPARE(revoked.json()["staying"].size(), std::size_t{2});
    t.place.file("tower-files/new", "after the loss");
    t.backUp("tower");
    // Whatever it tries, it is told so, and nothing is changed on the nodes.
    for (const std::string name : {"laptop", "copy"})
        for (const auto& command : std::vector<std::vector<std::string>>{{"snapshots"}, {"backup", t.tree("laptop")}, {"restore", "--device", "tower", "--to", t.place.path("stolen")},
                 {"status"}, {"verify"}, {"device", "list"}}) {
            const auto tried = t.place.json(t.profile(name), command);
            QVERIFY2(tried.code == 1 && tried.err.find("was removed from its drive") != std::string::npos, (command[0] + ": " + tried.err).c_str());
        }
    QVERIFY(!fs::exists(t.place.path("stolen")));
    QVERIFY(fs::exists(t.profile("laptop") + "/drive/drive.db")); // what is local stays
    // The others go on without a word, and see everything.
    t.place.file("phone-files/new", "on the phone");
    t.backUp("phone");
    QCOMPARE(t.snapshots("tower"), std::size_t{5});
    for (const std::string reader : {"tower", "phone"})
        for (const auto& device : t.names)
            QCOMPARE(t.differences(reader, device), std::string());
    const auto devices = t.place.json(t.profile("phone"), {"device", "list"}).json()["devices"];
    QCOMPARE(devices.size(), std::size_t{3});
    for (const auto& device : devices)
        QCOMPARE(device["revoked"].get<bool>(), device["name"].get<std::string>() == "laptop");
    // On a clean machine the words find the newest keys.
    const auto again = t.recover("clean");
    QVERIFY2(again.code == 0, again.err.c_str());
    QCOMPARE(again.json()["state"]["snapshots"].get<int>(), 5);
    for (const auto& device : t.names)
        QCOMPARE(t.differences("clean", device), std::string());
    // A second time, from the device that was recovered: two epochs at once for whoever was away.
    const auto second = t.revoke("clean", "phone");
    QVERIFY2(second.code == 0, second.err.c_str());
    QVERIFY(t.place.json(t.profile("phone"), {"snapshots"}).err.find("was removed") != std::string::npos);
    QCOMPARE(t.differences("tower", "phone"), std::string());
    t.backUp("tower");
}

void RevocationTest::aNodeThatWasAway()
{
    Family t;
    t.network.node(2).terminate();
    const auto revoked = t.revoke("tower", "laptop");
    QVERIFY2(revoked.code == 0, revoked.err.c_str());
    QCOMPARE(revoked.json()["nodesTold"].get<int>(), 2);
    QCOMPARE(revoked.json()["nodesAway"].get<int>(), 1);
    t.network.restart(2);
    // The first of those that stay tells it. (What the tower stored with two nodes up it tops up itself: until then the snapshot is not complete.)
    const auto stored = t.place.json(t.profile("phone"), {"backup", t.tree("phone")});
    QVERIFY2((stored.code == 0 || stored.code == 2) && stored.json().contains("snapshot"), stored.err.c_str());
    const auto status = t.place.json(t.profile("phone"), {"status"}).json();
    for (const auto& node : status["nodes"])
        QVERIFY(node["reachable"].get<bool>());
    // A restart forgets nothing.
    for (std::size_t i = 0; i < t.network.size(); ++i) {
        t.network.node(i).terminate();
        t.network.restart(i);
    }
    QVERIFY(t.place.json(t.profile("laptop"), {"backup", t.tree("laptop")}).err.find("was removed") != std::string::npos);
    t.backUp("tower");
    for (const auto& device : t.names)
        QCOMPARE(t.differences("tower", device), std::string());
}

void RevocationTest::throughTheDaemon()
{
    Family t;
    const auto passphrase = t.place.path("passphrase");
    Daemon tower(t.place, t.profile("tower"), {"--listen", "127.0.0.1:0", "--passphrase-file", passphrase});
    Daemon phone(t.place, t.profile("phone"), {"--listen", "127.0.0.1:0", "--passphrase-file", passphrase});
    QVERIFY(!tower.code().empty() && !phone.code().empty());
    const auto revoked = t.revoke("tower", "laptop");
    QVERIFY2(revoked.code == 0, revoked.err.c_str());
    t.backUp("tower");
    // The phone's engine has links that were there before: its next work leads it to the new keys.
    RunResult last;
    for (int i = 0; i < 60 && last.code != 0; ++i)
        last = t.place.json(t.profile("phone"), {"backup", t.tree("phone")});
    QVERIFY2(last.code == 0, last.err.c_str());
    QCOMPARE(t.differences("phone", "tower"), std::string());
    // Joined by code afterwards: with the keys of all epochs.
    QProcess offering;
    offering.setProcessEnvironment(t.place.environment());
    offering.start(GRANARY_BINARY_DIR "/bin/granary-cli", {"--profile", QString::fromStdString(t.profile("tower")), "device", "add"});
    std::string out;
    while (out.find("check=") == out.npos && offering.waitForReadyRead(60'000))
        out += offering.readAllStandardOutput().toStdString();
    const auto from = out.find("granary:device?");
    QVERIFY(from != out.npos);
    const auto joined = t.place.json(t.profile("tablet"), {"init", "--device-code", out.substr(from, out.find('\'', from) - from), "--device-name", "tablet"});
    QVERIFY2(joined.code == 0, joined.err.c_str());
    QVERIFY(offering.waitForFinished(60'000));
    for (const auto& device : t.names)
        QCOMPARE(t.differences("tablet", device), std::string());
}

void RevocationTest::whatCannotBeRemoved()
{
    Family t;
    const auto says = [&](const RunResult& result, const std::string& what) {
        return result.code != 0 && result.err.find(what) != std::string::npos ? std::string() : std::to_string(result.code) + " " + result.err;
    };
    QCOMPARE(says(t.revoke("tower", "tower"), "from another one"), std::string());
    QCOMPARE(says(t.revoke("tower", "fridge"), "no device of that name"), std::string());
    QCOMPARE(says(t.place.json(t.profile("tower"), {"device", "revoke", "laptop"}), "--words-file"), std::string());
    const auto other = t.place.json(t.profile("other"), {"init", "--node", "folder:" + t.place.path("disk")});
    const auto wrong = t.place.file("wrong", other.json()["words"].get<std::string>());
    QCOMPARE(says(t.place.json(t.profile("tower"), {"device", "revoke", "laptop", "--words-file", wrong}), "words of another drive"), std::string());
    // Nothing has begun.
    t.backUp("laptop");
    QCOMPARE(t.revoke("tower", "laptop").code, 0);
    QCOMPARE(says(t.revoke("tower", "laptop"), "removed before"), std::string());
}

QTEST_GUILESS_MAIN(RevocationTest)
#include "revocation_test.moc"
