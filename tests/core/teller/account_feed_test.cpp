#include "core/teller/account_feed.h"

#include "core/teller/json_values.h"
#include "tests/core/ledger/ledger_store_conformance.h"
#include "tests/core/ledger/memory_ledger_store.h"
#include "tests/core/teller/kept_responder.h"

using namespace granary;
using namespace granary::ledger;
using namespace granary::ledger::test;
using namespace granary::teller;
using granary::teller::test::KeptResponder;

namespace {

struct Scene {
    LedgerScene people;
    StoredLedger s{std::make_unique<MemoryLedgerStore>(people.genesis), people};
    AccountFeed feed{{3, 2}};

    void pay(std::uint64_t units) { s.enter(s.make(people.alice, Transfer{people.bob.account, Amount::units(units), {}})); }
    std::shared_ptr<KeptResponder> follow(
        const Person& who, std::optional<std::uint64_t> after = {}, const std::string& peer = "a")
    {
        auto out = std::make_shared<KeptResponder>();
        return feed.add({who.account, after}, peer, out).ok() ? out : nullptr;
    }
    void update()
    {
        feed.update([this](const auto& use) { use(Books{*s.store, people.genesis, s.clock.now}); });
    }
};

/// "ready:0 entry:1", names and ids.
std::string told(KeptResponder& responder)
{
    std::string out;
    for (const auto& event : responder.events(0))
        out += (out.empty() ? "" : " ") + event.name + ":" + event.id;
    return out;
}

} // namespace

class AccountFeedTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsNew()
    {
        Scene scene;
        scene.pay(1);
        const auto bob = scene.follow(scene.people.bob);
        scene.update();
        QCOMPARE(told(*bob), std::string("ready:1"));
        scene.pay(2);
        scene.s.enter(scene.s.make(scene.people.alice, Notarise{Hash32{}}));
        scene.pay(3);
        scene.update();
        scene.update();
        QCOMPARE(told(*bob), std::string("ready:1 entry:2 entry:4"));
        const auto data = Json::parse(bob->events(0).back().data);
        QVERIFY(data["change"] == 3 && data["balance"] == 6 && data["kind"] == "transfer");
    }

    void whatWasMissed()
    {
        Scene scene;
        for (std::uint64_t i = 1; i <= 3; ++i)
            scene.pay(i);
        const auto bob = scene.follow(scene.people.bob, 1);
        scene.update();
        QCOMPARE(told(*bob), std::string("entry:2 entry:3"));
        // Of another ledger, or from the future: it begins anew.
        const auto strange = scene.follow(scene.people.bob, 99, "b");
        scene.update();
        QCOMPARE(told(*strange), std::string("ready:3"));
        // Too much of it.
        for (std::uint64_t i = 0; i < mostLines + 5; ++i)
            scene.pay(1);
        scene.update();
        const auto events = bob->events(0);
        QCOMPARE(events.size(), 2 + 1 + mostLines);
        QCOMPARE(events[2].name, std::string("missed"));
        const auto missed = Json::parse(events[2].data);
        QVERIFY(missed["after"] == 3 && missed["before"] == 9);
        QCOMPARE(events[3].id, std::string("9"));
    }

    void areBounded()
    {
        Scene scene;
        const auto one = scene.follow(scene.people.bob);
        QVERIFY(one && scene.follow(scene.people.bob));
        QVERIFY(!scene.follow(scene.people.bob)); // a third one of the same address
        QVERIFY(scene.follow(scene.people.bob, {}, "b"));
        QVERIFY(!scene.follow(scene.people.bob, {}, "c")); // a fourth one
        QCOMPARE(scene.feed.streams(), std::size_t(3));
        one->leave();
        one->leave();
        QCOMPARE(scene.feed.streams(), std::size_t(2));
        QVERIFY(scene.follow(scene.people.bob));
    }

    void aSlowReaderIsLetGo()
    {
        Scene scene;
        const auto bob = scene.follow(scene.people.bob);
        scene.update();
        bob->queued = AccountFeed::maxWaitingBytes;
        scene.pay(1);
        scene.update();
        QVERIFY(bob->aborted());
        QCOMPARE(told(*bob), std::string("ready:0"));
    }
};

QTEST_APPLESS_MAIN(AccountFeedTest)
#include "account_feed_test.moc"
