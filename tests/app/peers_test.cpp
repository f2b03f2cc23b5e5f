// Drives on real granaryd nodes on loopback: loss, return, locked lenders, and what nodes refuse (recovery_test.cpp has the recovery).
#include "tests/app/node_network.h"

#include <QTest>

#include <filesystem>

using namespace granary;
using namespace granary::test;

namespace {

/// A drive on two nodes, any one of which has everything, with a tree that is backed up.
struct BackedUp {
    explicit BackedUp(std::size_t largeBytes)
    {
        makeTree(tree, 20, largeBytes);
        QCOMPARE(place.json(profile, network.inviteAll()).code, 0);
        QCOMPARE(place.json(profile, {"backup", tree}).code, 0);
    }
    const Workplace place;
    Network network{place, 2};
    const std::string profile = place.path("p");
    const std::string tree = place.path("tree");
};

} // namespace

class PeersTest : public QObject {
    Q_OBJECT
private slots:
    void aMissingNodeIsToppedUpWhenItComesBack()
    {
        const Workplace place;
        Network network(place, 3);
        const auto tree = place.path("tree");
        makeTree(tree, 20, 2 << 20);
        const auto profile = place.path("p");
        QCOMPARE(place.json(profile, network.inviteAll()).code, 0);
        Daemon owner(place, profile, {"--listen", "127.0.0.1:0", "--passphrase-file", place.path("passphrase")});
        QVERIFY2(!owner.code().empty(), owner.errors().c_str());
        const auto nodesUp = [&] {
            int up = 0;
            const auto status = place.plain(profile, {"status"}).json(); // named: the loop's range refers into it
            for (const auto& node : status["nodes"])
                up += node["reachable"].get<bool>();
            return up;
        };
        QTRY_COMPARE_WITH_TIMEOUT(nodesUp(), 3, 20'000);
        network.node(1).kill();
        QTRY_COMPARE_WITH_TIMEOUT(nodesUp(), 2, 20'000);
        const auto backup = place.plain(profile, {"backup", tree});
        // Fewer nodes are a smaller n, or shards that are still missing: both are said.
        QVERIFY2(backup.code == 0 || backup.code == 2, backup.err.c_str());
        network.restart(1);
        QTRY_COMPARE_WITH_TIMEOUT(nodesUp(), 3, 40'000);
        QTRY_COMPARE_WITH_TIMEOUT(place.plain(profile, {"status"}).json()["drive"]["segmentsDegraded"].get<int>(), 0, 40'000);
    }

    void aKilledNodeLosesNothingAcknowledged()
    {
        BackedUp owner(4 << 20);
        auto& [place, network, profile, tree] = owner;
        network.node(0).kill();
        network.node(1).kill();
        network.restart(0);
        QCOMPARE(restoreDifferences(place, profile, tree), std::string());
    }

    void itStoresForOthersWhileItsOwnDriveIsLocked()
    {
        const Workplace place;
        place.usePassphrase();
        QCOMPARE(place.json(place.path("lender"), {"init", "--network", "test"}).code, 0);
        Daemon lender(place, place.path("lender"), {"--listen", "127.0.0.1:0", "--share", "300MB"});
        QVERIFY2(!lender.code().empty(), lender.errors().c_str());
        QVERIFY(place.plain(place.path("lender"), {"status"}).json()["info"]["locked"].get<bool>());
        const auto code = place.plain(place.path("lender"), {"invite"}).json()["code"].get<std::string>();
        const auto tree = place.path("tree");
        makeTree(tree, 10, 1 << 20);
        const auto profile = place.path("p");
        QCOMPARE(place.json(profile, {"init", "--network", "test", "--node", code}).code, 0);
        const auto backup = place.json(profile, {"backup", tree});
        QVERIFY2(backup.code == 0, backup.err.c_str());
        const auto share = place.plain(place.path("lender"), {"status"}).json()["share"];
        QCOMPARE(share["tenants"].get<int>(), 1);
        QVERIFY(share["usedBytes"].get<std::uint64_t>() > (1 << 20));
    }

    void whatNodesRefuse()
    {
        const Workplace place;
        Network network(place, 1);
        const auto profile = place.path("p");
        QCOMPARE(place.json(profile, {"init", "--network", "test"}).code, 0);
        const auto refusal = [&](const std::string& code) {
            const auto run = place.json(profile, {"node", "add", code});
            return run.code == 0 ? std::string("taken") : run.json()["error"]["code"].get<std::string>();
        };
        QCOMPARE(refusal(network.node(0).code()), std::string("notEnrolled"));
        const auto invite = network.invite(0);
        QCOMPARE(refusal(invite), std::string("taken"));
        // The same drive may come again, another one needs an invite of its own.
        QCOMPARE(refusal(network.node(0).code()), std::string("taken"));
        const auto other = place.json(place.path("other"), {"init", "--network", "test", "--node", invite});
        QCOMPARE(other.code, 1);
        QCOMPARE(other.json()["error"]["code"].get<std::string>(), std::string("inviteUsed"));
        // Of another network: the drive stays where its nodes are. One that has none goes there.
        Daemon elsewhere(place, place.path("elsewhere"), {"--listen", "127.0.0.1:0", "--share", "300MB", "--network", "elsewhere"});
        QCOMPARE(refusal(elsewhere.code()), std::string("wrongNetwork"));
        const auto stranger = place.path("stranger");
        QCOMPARE(place.json(stranger, {"init", "--network", "elsewhere"}).code, 0);
        const auto moved = place.json(stranger, {"node", "add", network.invite(0)});
        QVERIFY2(moved.code == 0, moved.err.c_str());
        QCOMPARE(place.plain(stranger, {"status"}).json()["info"]["network"].get<std::string>(), std::string("test"));
        // Nobody there.
        auto gone = network.node(0).code();
        network.node(0).kill();
        const auto away = place.json(place.path("other"), {"init", "--network", "test", "--node", gone});
        QCOMPARE(away.code, 2);
        QCOMPARE(away.json()["error"]["code"].get<std::string>(), std::string("unreachable"));
        QCOMPARE(refusal("granary:node?nonsense"), std::string("malformed"));
    }

    void aNetworkIsJoinedByItsName()
    {
        const Workplace place;
        Network network(place, 1); // lets in friends only
        Daemon open(place, place.path("open"), {"--listen", "127.0.0.1:0", "--share", "300MB", "--accept", "anyone", "--network", "test", "--bootstrap", network.bootstrap()});
        const auto profile = place.path("p");
        QCOMPARE(place.json(profile, {"init"}).code, 0);
        const auto run = place.json(profile, {"network", "join", "test", "--bootstrap", network.bootstrap()});
        QVERIFY2(run.code == 0, run.err.c_str());
        const auto joined = run.json();
        QCOMPARE(joined["network"].get<std::string>(), std::string("test"));
        QCOMPARE(joined["lending"].get<int>(), 2);
        QCOMPARE(joined["closed"].get<int>(), 1);
        QCOMPARE(joined["added"].size(), std::size_t(1));
        QVERIFY(open.code().find(joined["added"][0]["id"].get<std::string>()) != std::string::npos);
        const auto tree = place.path("tree");
        makeTree(tree, 5, 1 << 20);
        const auto backup = place.json(profile, {"backup", tree});
        QVERIFY2(backup.code == 0, backup.err.c_str());
        QCOMPARE(restoreDifferences(place, profile, tree), std::string());
        // Said in words, too; and what makes no sense is told at once.
        QVERIFY(place.cli({"--profile", profile, "--passphrase-file", place.path("passphrase"), "network", "join", "test"}).out.find("None") != std::string::npos);
        const auto wrong = place.json(profile, {"network", "join", "test", "--bootstrap", "friends.example"});
        QCOMPARE(wrong.code, 1);
        QCOMPARE(wrong.json()["error"]["code"].get<std::string>(), std::string("invalidArgument"));
    }

    /// An invite is good for one drive: an init that fails over another node must not use it up.
    void anInitLosesNoInvites()
    {
        const Workplace place;
        Network network(place, 2);
        const auto profile = place.path("p");
        const auto invite = network.invite(0);
        const auto malformed = place.json(profile, {"init", "--network", "test", "--node", invite, "--node", "granary:node?nonsense"});
        QCOMPARE(malformed.code, 1);
        QCOMPARE(malformed.json()["error"]["code"].get<std::string>(), std::string("malformed"));
        // The second node refuses: the drive is made with the first, and its words are told.
        const auto init = place.json(profile, {"init", "--network", "test", "--node", invite, "--node", network.node(1).code()});
        QCOMPARE(init.code, 1);
        const auto answer = init.json();
        QVERIFY(!answer["words"].get<std::string>().empty());
        QCOMPARE(answer["warnings"].size(), std::size_t(1));
        QCOMPARE(answer["warnings"][0]["code"].get<std::string>(), std::string("notEnrolled"));
        QVERIFY2(init.err.find("Not added") != std::string::npos, init.err.c_str());
        QCOMPARE(place.json(profile, {"node", "list"}).json()["nodes"].size(), std::size_t(1));
        QCOMPARE(place.json(profile, {"node", "add", network.invite(1)}).code, 0);
    }

    void aDamagedDatabaseIsRebuiltFromThePeers()
    {
        BackedUp owner(1 << 20);
        auto& [place, network, profile, tree] = owner;
        std::filesystem::resize_file(profile + "/drive/drive.db", 5000);
        const auto snapshots = place.json(profile, {"snapshots"});
        QVERIFY2(snapshots.code == 0, snapshots.err.c_str());
        QCOMPARE(snapshots.json()["snapshots"].size(), std::size_t(1));
        const auto backup = place.json(profile, {"backup", tree});
        QVERIFY2(backup.code == 0, backup.err.c_str());
        QCOMPARE(backup.json()["newBytes"].get<std::uint64_t>(), 0u);
        QCOMPARE(restoreDifferences(place, profile, tree), std::string());
    }

    void anyoneIsLetInWhereTheNodeSaysSo()
    {
        const Workplace place;
        Daemon open(place, place.path("open"), {"--listen", "127.0.0.1:0", "--share", "500MB", "--accept", "anyone", "--network", "test"});
        QVERIFY2(!open.code().empty(), open.errors().c_str());
        const auto init = place.json(place.path("p"), {"init", "--network", "test", "--node", open.code()});
        QVERIFY2(init.code == 0, init.err.c_str());
        const auto nodes = place.json(place.path("p"), {"node", "list"}).json()["nodes"];
        QCOMPARE(nodes[0]["quotaBytes"].get<std::uint64_t>(), 25'000'000u); // a twentieth
    }

    void aClockHoursOff()
    {
        const Workplace place;
        Network network(place, 2);
        const auto tree = place.path("tree");
        makeTree(tree, 20, 1 << 20);
        const auto profile = place.path("p");
        const auto clock = [](const char* offset) { return Launch{{"faketime", "-f", offset}, {{"NO_FAKE_STAT", "1"}}}; };
        const auto init = place.json(profile, network.inviteAll(), clock("+7h"));
        QVERIFY2(init.code == 0, init.err.c_str());
        const auto ahead = place.json(profile, {"backup", tree}, clock("+7h"));
        QVERIFY2(ahead.code == 0, ahead.err.c_str());
        makeTree(tree + "/more", 5, 1000);
        const auto behind = place.json(profile, {"backup", tree}, clock("-7h"));
        QVERIFY2(behind.code == 0, behind.err.c_str());
        // States follow each other by their number, so the later backup is the drive, though its time is earlier.
        QCOMPARE(restoreDifferences(place, profile, tree), std::string());
    }

    void aFullNodeIsSaid()
    {
        const Workplace place;
        Daemon small(place, place.path("small"), {"--listen", "127.0.0.1:0", "--share", "60MB", "--accept", "anyone", "--network", "test"});
        QVERIFY2(!small.code().empty(), small.errors().c_str());
        const auto tree = place.path("tree");
        makeTree(tree, 2, 30 << 20);
        const auto profile = place.path("p");
        QCOMPARE(place.json(profile, {"init", "--network", "test", "--node", small.code()}).code, 0);
        const auto backup = place.json(profile, {"backup", tree});
        QCOMPARE(backup.code, 2);
        QCOMPARE(backup.json()["error"]["code"].get<std::string>(), std::string("notEnoughShards"));
        QVERIFY2(backup.err.find("Too few nodes take what is to be stored") != std::string::npos, backup.err.c_str());
        QVERIFY2(backup.err.find("a node answered quotaExceeded") != std::string::npos, backup.err.c_str());
        // Nothing is lost: with another node the rest is stored.
        const auto more = place.json(profile, {"node", "add", "folder:" + place.path("disk")});
        QVERIFY2(more.code == 0, more.err.c_str());
        const auto again = place.json(profile, {"backup", tree});
        QVERIFY2(again.code == 0 || again.code == 2, again.err.c_str());
        QCOMPARE(restoreDifferences(place, profile, tree), std::string());
    }
};

QTEST_GUILESS_MAIN(PeersTest)
#include "peers_test.moc"
