// Space that is lent while an engine runs: on whole engines with disks in memory and a network on loopback.
#include "tests/core/engine/machine.h"
#include "tests/support/temp_dir.h"

#include <QTest>

#include <algorithm>

using namespace granary;
using namespace granary::test;
using namespace std::chrono_literals;

/// What a verification of everything finds to be amiss.
std::string lacking(Machine& owner)
{
    const auto done = owner.wait(owner.engine->verify({true, 100}));
    if (!done.ok())
        return done.error().text();
    const auto& found = std::get<api::VerifyResult>(*done);
    std::string out = found.healthy == found.segments ? "" : std::to_string(found.degraded) + " degraded, " + std::to_string(found.unavailable) + " unavailable";
    for (const auto& nodes : {found.damagedNodes, found.awayNodes})
        for (const auto& node : nodes)
            out += "; " + node.address + ": fault " + std::to_string(static_cast<int>(node.fault)) + ", " + std::to_string(node.missing) + " missing, "
                + std::to_string(node.unanswered) + " unanswered of " + std::to_string(node.shards);
    return out;
}

class LendingTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }

    void whatWasSettledOutlivesARestart()
    {
        Machine node;
        QCOMPARE(node.share().state, api::ShareState::off);
        QVERIFY(!node.share().status && !node.engine->info()->shares);
        QCOMPARE(node.engine->invite({}).error().code, ErrorCode::invalidArgument);

        api::ShareSettings settings;
        settings.shareBytes = 500 * mib;
        settings.accept = api::ShareAccept::anyone;
        settings.uploadBytesPerSecond = 1 << 20;
        settings.hours = {{{api::Weekday::sunday, api::Weekday::monday}, 1320, 360}};
        const auto lent = node.engine->setShare(settings);
        QVERIFY2(lent.ok(), lent.ok() ? "" : lent.error().text().c_str());
        QCOMPARE(lent->state, api::ShareState::on);
        QVERIFY(node.engine->info()->shares && !node.invite().empty());
        const auto before = node.share();
        QCOMPARE(before.settings.hours[0].days, (std::vector{api::Weekday::monday, api::Weekday::sunday}));
        node.restart();
        QVERIFY(node.share().settings == before.settings && node.share().status && !node.share().fromOption);
        QCOMPARE(node.share().status->shareBytes, 500 * mib);

        QVERIFY(node.engine->stopShare({}).ok());
        QCOMPARE(node.share().state, api::ShareState::off); // nobody had anything there
        QVERIFY(!node.disk.exists("/profile/share"));
        node.restart();
        QCOMPARE(node.share().state, api::ShareState::off);
        QVERIFY(node.share().settings == before.settings); // to begin with, the next time
    }

    void sizesThatMakeNoSenseAreRefusedWithNumbers()
    {
        Machine node;
        const auto tooLarge = node.lend(9'000 * mib);
        QCOMPARE(tooLarge.error().code, ErrorCode::diskFull);
        QVERIFY2(tooLarge.error().detail.find("9000 MiB are to be lent") != std::string::npos && tooLarge.error().detail.find("7999 MiB are free") != std::string::npos,
            tooLarge.error().detail.c_str());
        QCOMPARE(node.lend(1 * mib).error().code, ErrorCode::invalidArgument);
        QCOMPARE(node.lend(0).error().code, ErrorCode::invalidArgument);
        api::ShareSettings slow;
        slow.shareBytes = 100 * mib;
        slow.uploadBytesPerSecond = 1000;
        QCOMPARE(node.engine->setShare(slow).error().code, ErrorCode::invalidArgument);
        QCOMPARE(node.share().state, api::ShareState::off);
        QVERIFY(node.lend(node.share().mostBytes).ok());
    }

    void theOptionCountsAsLongAsItIsGiven()
    {
        Machine node(200 * mib);
        QVERIFY(node.share().fromOption && node.share().state == api::ShareState::on);
        QVERIFY(!node.disk.exists("/profile/lending"));
        QVERIFY(node.lend(300 * mib).ok());
        QCOMPARE(node.share().status->shareBytes, 300 * mib);
        node.restart();
        QCOMPARE(node.share().status->shareBytes, 200 * mib);
    }

    void aSmallerShareTakesNothingNewAndALargerOneDoesAtOnce()
    {
        Machine node;
        QVERIFY(node.lend(400 * mib).ok());
        Machine owner;
        QVERIFY(owner.own({node.invite()}).ok());
        const TempDir place;
        makeFile(place.path() + "/a", noise(20 * mib, 1));
        QVERIFY(owner.backup(place.path() + "/a")->complete);
        const auto held = node.share();
        QVERIFY(held.heldBytes > 20 * mib && held.status->shards > 0);

        const auto smaller = node.lend(16 * mib);
        QVERIFY2(smaller.ok(), smaller.ok() ? "" : smaller.error().text().c_str());
        makeFile(place.path() + "/b", noise(20 * mib, 2));
        const auto refused = owner.backup(place.path() + "/b");
        QVERIFY(!refused.ok() || !refused->complete);
        QCOMPARE(node.share().status->shards, held.status->shards);
        const auto back = owner.read(place.path() + "/a/file");
        QVERIFY(back.ok() && *back == noise(20 * mib, 1));

        QVERIFY(node.lend(400 * mib).ok());
        const auto taken = owner.backup(place.path() + "/b");
        QVERIFY2(taken.ok() && taken->complete, taken.ok() ? "incomplete" : taken.error().text().c_str());
        QVERIFY(node.share().status->shards > held.status->shards);
    }

    void ownersMoveAwayFromANodeThatStops()
    {
        Machine going, staying, fresh;
        for (auto* node : {&going, &staying, &fresh})
            QVERIFY(node->lend(400 * mib).ok());
        Machine owner;
        QVERIFY(owner.own({going.invite(), staying.invite()}).ok());
        const TempDir place;
        makeFile(place.path() + "/a", noise(9 * mib, 3));
        QVERIFY(owner.backup(place.path() + "/a")->complete);
        const auto shards = going.share().status->shards;
        QVERIFY(shards > 0);

        const auto stopping = going.engine->stopShare({});
        QVERIFY(stopping.ok() && stopping->state == api::ShareState::leaving && stopping->status->shards == shards);
        QVERIFY(!going.engine->info()->shares);
        QCOMPARE(going.engine->invite({}).error().code, ErrorCode::invalidArgument);
        // A new owner is told that it comes too late; it goes on serving those it has, also after a restart.
        going.restart();
        QCOMPARE(going.share().state, api::ShareState::leaving);
        Machine late;
        (void)late.own({going.engine->info()->nodeCode});
        QCOMPARE(going.share().status->tenants, std::uint64_t(1));
        QVERIFY(comes([&] {
            const auto nodes = *owner.engine->nodes();
            return std::any_of(nodes.begin(), nodes.end(), [](const auto& n) { return n.lendsNoMore && n.reachable; });
        }));
        staying.stop(); // only the one that stops can bring it back now
        const auto back = owner.read(place.path() + "/a/file");
        QVERIFY2(back.ok() && *back == noise(9 * mib, 3), back.ok() ? "other bytes" : back.error().text().c_str());
        QVERIFY(staying.start().ok());
        QCOMPARE(going.share().status->shards, shards); // nowhere to go: nothing was given up

        // As soon as there is another place, everything moves there, and the node is forgotten.
        QVERIFY(owner.wait(owner.engine->addNode(fresh.invite())).ok());
        QVERIFY(comes([&] { return owner.engine->nodes()->size() == 2; }));
        QVERIFY(fresh.share().status->shards >= shards);
        QVERIFY(comes([&] { return going.share().status->deleted == shards; }));
        // What was stored while everything moved may still wait for its last shard.
        std::string lacks;
        QVERIFY2(comes([&] { return (lacks = lacking(owner)).empty(); }), lacks.c_str());

        // A week later what they gave back is gone, and lending is over by itself.
        going.stop();
        going.clock.pass(8 * 24h);
        QVERIFY(going.start().ok());
        QVERIFY(comes([&] { return going.share().state == api::ShareState::off && !going.disk.exists("/profile/share"); }));
    }

    void nowMeansThatEverythingKeptForOthersGoes()
    {
        Machine node, other;
        QVERIFY(node.lend(400 * mib).ok() && other.lend(400 * mib).ok());
        Machine owner;
        QVERIFY(owner.own({node.invite(), other.invite()}).ok());
        const TempDir place;
        makeFile(place.path() + "/a", noise(5 * mib, 4));
        QVERIFY(owner.backup(place.path() + "/a")->complete);
        const auto ended = node.engine->stopShare({true});
        QVERIFY2(ended.ok() && ended->state == api::ShareState::off && ended->heldBytes == 0, ended.ok() ? "" : ended.error().text().c_str());
        QVERIFY(!node.disk.exists("/profile/share") && !node.engine->status()->share);
        const auto back = owner.read(place.path() + "/a/file");
        QVERIFY(back.ok() && *back == noise(5 * mib, 4));
        // And again from the start: it knows nobody.
        QVERIFY(node.lend(200 * mib).ok());
        QCOMPARE(node.share().status->tenants, std::uint64_t(0));
    }

    /// The power goes at every write and sync of a change: what counts afterwards is what counted before, or what was asked for.
    void aCrashLeavesOneOfTheTwo()
    {
        for (std::uint64_t at = 1;; ++at) {
            MemoryFileSystem files;
            const engine::KeptShare before{api::ShareState::on, false, {100 * mib, api::ShareAccept::friends, 0, 0, {}}};
            const engine::KeptShare after{api::ShareState::leaving, false, {50 * mib, api::ShareAccept::anyone, 0, 1 << 20, {{{}, 60, 120}}}};
            QVERIFY(files.makeDirectories("/profile").ok() && files.syncDirectory("/").ok());
            QVERIFY(engine::writeShare(files, "/profile/lending", before).ok());
            files.crashAt(files.operations() + at, at);
            const bool done = engine::writeShare(files, "/profile/lending", after).ok();
            if (!files.poweredOff())
                files.crash(at);
            files.restart();
            const auto kept = engine::readShare(files, "/profile/lending");
            QVERIFY2(kept.ok(), qPrintable(QString::number(at)));
            QVERIFY(*kept == after || (!done && *kept == before));
            if (done)
                break;
        }
    }

    void aDeletionThatWasCutShortIsDoneAtTheNextStart()
    {
        Machine node;
        QVERIFY(node.lend(400 * mib).ok());
        node.stop();
        auto kept = *engine::readShare(node.disk, "/profile/lending");
        kept.state = api::ShareState::off;
        kept.deleting = true;
        QVERIFY(engine::writeShare(node.disk, "/profile/lending", kept).ok());
        QVERIFY(node.disk.exists("/profile/share"));
        QVERIFY(node.start().ok());
        QVERIFY(!node.disk.exists("/profile/share") && !engine::readShare(node.disk, "/profile/lending")->deleting);
    }

    void aDamagedSettingLendsNothingAndKeepsEverything()
    {
        Machine node;
        QVERIFY(node.lend(400 * mib).ok());
        node.stop();
        QVERIFY(node.disk.flipBit("/profile/lending", 3).ok());
        QVERIFY(node.start().ok());
        QCOMPARE(node.share().state, api::ShareState::off);
        QVERIFY(node.disk.exists("/profile/share/node.db"));
        QVERIFY(node.lend(400 * mib).ok());
    }
};

QTEST_GUILESS_MAIN(LendingTest)
#include "lending_test.moc"
