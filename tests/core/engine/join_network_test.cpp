// A network that is known by its name: whole engines that go over to it and find who lets them in.
#include "tests/core/engine/machine.h"
#include "tests/support/temp_dir.h"

#include <QTest>

#include <algorithm>

using namespace granary;
using namespace granary::test;

namespace {

const std::string friends = "friends & family";

std::string addressOf(Machine& machine)
{
    const auto code = swarm::NodeCode::parse(machine.engine->info()->nodeCode);
    return code->endpoints.front().text();
}

Result<api::NetworkJoined> join(Machine& machine, const std::string& name, std::vector<std::string> addresses)
{
    GRANARY_ASSIGN(const auto done, machine.wait(machine.engine->joinNetwork({name, std::move(addresses)})));
    return std::get<api::NetworkJoined>(done);
}

} // namespace

class JoinNetworkTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }

    void aNewDriveFindsThoseWhoLetEverybodyIn()
    {
        Machine first(0, friends);
        const auto door = addressOf(first);
        Machine open(0, friends, {door}), alsoOpen(0, friends, {door}), forFriends(0, friends, {door});
        QVERIFY(open.lend(400 * mib, api::ShareAccept::anyone).ok() && alsoOpen.lend(400 * mib, api::ShareAccept::anyone).ok() && forFriends.lend(400 * mib).ok());

        Machine owner(0, {}); // of the network that everybody is in who was told of none
        QVERIFY(owner.own({}).ok());
        const auto before = *swarm::NodeCode::parse(owner.engine->info()->nodeCode);
        QCOMPARE(owner.engine->info()->network, std::string("granary"));
        const auto joined = join(owner, friends, {door});
        QVERIFY2(joined.ok(), joined.ok() ? "" : joined.error().text().c_str());
        QCOMPARE(joined->network, friends);
        QCOMPARE(joined->lending, std::uint64_t(3));
        QCOMPARE(joined->closed, std::uint64_t(1));
        QCOMPARE(joined->added.size(), std::size_t(2));
        QCOMPARE(owner.engine->info()->network, friends);
        const auto after = *swarm::NodeCode::parse(owner.engine->info()->nodeCode);
        QCOMPARE(after.network, friends);
        QVERIFY(after.node == before.node && after.endpoints == before.endpoints); // a router's and a firewall's rules stay right

        const TempDir place;
        makeFile(place.path() + "/a", noise(5 * mib, 1));
        const auto backup = owner.backup(place.path() + "/a");
        QVERIFY2(backup.ok() && backup->complete, backup.ok() ? "incomplete" : backup.error().text().c_str());
        QVERIFY(open.share().status->shards > 0 && alsoOpen.share().status->shards > 0);
        QCOMPARE(forFriends.share().status->tenants, std::uint64_t(0));

        // Nothing more to find; and it is all still so after a restart.
        const auto again = join(owner, friends, {});
        QVERIFY(again.ok() && again->added.empty() && again->lending == 1 && again->closed == 1);
        owner.restart();
        QCOMPARE(owner.engine->info()->network, friends);
        QVERIFY(comes([&] {
            const auto nodes = owner.engine->nodes();
            return nodes.ok() && nodes->size() == 2 && std::all_of(nodes->begin(), nodes->end(), [](const auto& n) { return n.reachable; });
        }));
        const auto back = owner.read(place.path() + "/a/file");
        QVERIFY(back.ok() && *back == noise(5 * mib, 1));
    }

    void aCodeOfAnotherNetworkTakesADriveWithoutNodesThere()
    {
        Machine node(0, friends), other;
        QVERIFY(node.lend(400 * mib).ok() && other.lend(400 * mib).ok());
        Machine owner(0, {});
        QVERIFY(owner.own({}).ok());
        const auto added = owner.wait(owner.engine->addNode(node.invite()));
        QVERIFY2(added.ok(), added.ok() ? "" : added.error().text().c_str());
        QCOMPARE(owner.engine->info()->network, friends);
        // Now that something may lie there it stays.
        QCOMPARE(owner.wait(owner.engine->addNode(other.invite())).error().code, ErrorCode::wrongNetwork);
        QCOMPARE(join(owner, "test", {addressOf(other)}).error().code, ErrorCode::wrongNetwork);
        QCOMPARE(owner.engine->nodes()->size(), std::size_t(1));
    }

    void whoLendsStaysWhereItIsKnown()
    {
        Machine lender(0, {});
        QVERIFY(lender.own({}).ok());
        QVERIFY(lender.lend(100 * mib).ok());
        QCOMPARE(join(lender, friends, {"127.0.0.1:9"}).error().code, ErrorCode::wrongNetwork);
        QCOMPARE(lender.engine->info()->network, std::string("granary"));
        QVERIFY(!lender.invite().empty());
        // No longer, once nothing is lent.
        QVERIFY(lender.engine->stopShare({true}).ok());
        Machine there(0, friends);
        const auto joined = join(lender, friends, {addressOf(there)});
        QVERIFY2(joined.ok() && joined->lending == 0 && joined->met == 1, joined.ok() ? "" : joined.error().text().c_str());
    }

    void nobodyIsThere()
    {
        Machine owner(0, {});
        QVERIFY(owner.own({}).ok());
        QCOMPARE(join(owner, "nowhere", {"127.0.0.1:9"}).error().code, ErrorCode::unreachable);
        // And back, for nothing was bound to it.
        Machine node;
        QVERIFY(node.lend(100 * mib).ok());
        QVERIFY(owner.wait(owner.engine->addNode(node.invite())).ok());
    }

    void whatMakesNoSenseIsToldAtOnce()
    {
        Machine owner(0, {});
        QCOMPARE(owner.engine->joinNetwork({friends, {}}).error().code, ErrorCode::notFound); // no drive
        QVERIFY(owner.own({}).ok());
        QCOMPARE(owner.engine->joinNetwork({"", {}}).error().code, ErrorCode::invalidArgument);
        QCOMPARE(owner.engine->joinNetwork({std::string(65, 'n'), {}}).error().code, ErrorCode::invalidArgument);
        QCOMPARE(owner.engine->joinNetwork({"a\nb", {}}).error().code, ErrorCode::invalidArgument);
        for (const char* address : {"", "192.0.2.7", "192.0.2.7:0", "host.example:7001", "2001:db8::1:7001"})
            QCOMPARE(owner.engine->joinNetwork({friends, {address}}).error().code, ErrorCode::invalidArgument);
        QCOMPARE(owner.engine->joinNetwork({friends, std::vector<std::string>(api::maxNetworkAddresses + 1, "192.0.2.7:7001")}).error().code, ErrorCode::invalidArgument);
    }
};

QTEST_GUILESS_MAIN(JoinNetworkTest)
#include "join_network_test.moc"
