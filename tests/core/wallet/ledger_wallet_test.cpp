// A wallet on one ledger: what it has, what it sends, and what it says to what it cannot do.
#include "tests/core/wallet/fake_ledger.h"
#include "tests/core/wallet/memory_wallet_storage.h"

#include "core/ledger/address.h"
#include "core/wallet/history_csv.h"

#include <rapidcheck.h>

using namespace granary;
using namespace granary::wallet;
using namespace granary::wallet::test;
using ledger::LedgerTime;

class LedgerWalletTest : public QObject {
    Q_OBJECT

private slots:
    void sendsAndReceives()
    {
        WalletScene scene;
        MemoryWalletStorage aliceDisk, bobDisk;
        OneWallet alice(scene, scene.alice, aliceDisk), bob(scene, scene.bob, bobDisk);
        QCOMPARE(trustName(alice->trust()), std::string_view("unseen"));
        QVERIFY(alice.sync().ok() && bob.sync().ok());
        QCOMPARE(trustName(alice->trust()), std::string_view("fine"));
        QCOMPARE(alice->balance().available.units(), 500'000u);
        QCOMPARE(bob->history().size(), 0u);

        const auto id = alice.sent(scene.bob, 1234, "for the barley");
        QCOMPARE(alice->balance().pending.units(), 1234u);
        QCOMPARE(alice->balance().available.units(), 500'000u - 1234);
        QCOMPARE(scene.ledger.size(), 1u); // not sent yet
        QVERIFY(alice.sync().ok());
        QCOMPARE(scene.ledger.size(), 2u);
        QVERIFY(alice->operations().front().state == OperationState::promised);
        QCOMPARE(alice->balance().pending.units(), 1234u); // until it is in a head

        scene.later();
        QVERIFY(alice.sync().ok() && bob.sync().ok());
        QVERIFY(alice->operations().front().state == OperationState::entered);
        QCOMPARE(alice->balance(), (Balance{Amount::units(500'000 - 1234), {}, {}, {}}));
        QCOMPARE(bob->balance().available.units(), 1234u);
        const auto& line = bob->history().back();
        QCOMPARE(line.memo, std::string("for the barley"));
        QCOMPARE(line.change, 1234);
        QVERIFY(line.other == scene.alice.account && !line.operation);
        QVERIFY(alice->history().back().operation == id);
        QCOMPARE(alice->memoOf(id), std::string("for the barley"));
        QCOMPARE(alice->history().front().kind, std::string("founding"));

        // Another process on the same disk knows all of it, without asking.
        const auto before = alice->history();
        alice.open();
        QVERIFY(alice->history() == before);
        QCOMPARE(alice->balance().available.units(), 500'000u - 1234);
        QCOMPARE(trustName(alice->trust()), std::string_view("fine"));
    }

    void clearWords()
    {
        WalletScene scene;
        MemoryWalletStorage disk;
        OneWallet alice(scene, scene.alice, disk);
        const auto attempt = [&](const ledger::AccountId& to, std::uint64_t units, const std::string& memo = {}) {
            return problemOf(alice->send({to, Amount::units(units), memo, {}}));
        };
        QCOMPARE(attempt(scene.bob.account, 1), std::string("notSeenYet"));
        QVERIFY(alice.sync().ok());
        QCOMPARE(attempt(scene.alice.account, 1), std::string("ownAddress"));
        QCOMPARE(attempt(ledger::poolAccount, 1), std::string("nobodysAddress"));
        QCOMPARE(attempt(scene.bob.account, 0), std::string("dust"));
        QCOMPARE(attempt(scene.bob.account, 500'001), std::string("overspend"));
        QCOMPARE(attempt(scene.bob.account, 1, std::string(207, 'x')), std::string("memoTooLong"));
        QCOMPARE(attempt(scene.bob.account, 1, "a\nb"), std::string("badText"));
        QCOMPARE(attempt(scene.bob.account, 500'000), std::string("none"));
        // What is on its way is not there any more.
        QCOMPARE(attempt(scene.bob.account, 1), std::string("overspend"));
        QCOMPARE(disk.operations(scene.genesis.id())->size(), 1u);
    }

    void lockedFunds()
    {
        auto terms = WalletScene().terms();
        terms.allocations[1].vestingSeconds = 100'000;
        WalletScene scene(terms);
        MemoryWalletStorage disk;
        OneWallet alice(scene, scene.alice, disk);
        scene.clock.now = ledger::test::founded.plusSeconds(50'000);
        QVERIFY(alice.sync().ok());
        QCOMPARE(alice->balance().available.units(), 250'000u);
        QCOMPARE(alice->balance().locked.units(), 250'000u);
        QCOMPARE(problemOf(alice->send({scene.bob.account, Amount::units(250'001), {}, {}})), std::string("lockedFunds"));
        QCOMPARE(problemOf(alice->send({scene.bob.account, Amount::units(500'001), {}, {}})), std::string("overspend"));
        QCOMPARE(problemOf(alice->send({scene.bob.account, Amount::units(250'000), {}, {}})), std::string("none"));
        scene.later();
        QVERIFY(alice.sync().ok());
        QVERIFY(alice->operations().front().refusal.empty());
    }

    void theSameIdIsTheSamePayment()
    {
        WalletScene scene;
        MemoryWalletStorage disk;
        OneWallet alice(scene, scene.alice, disk);
        QVERIFY(alice.sync().ok());
        SendRequest request{scene.bob.account, Amount::units(5), "once", ledger::OperationId()};
        request.id->mutableView()[3] = std::byte{9};
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(problemOf(alice->send(request)), std::string("none"));
            alice.open();
            scene.later();
            QVERIFY(alice.sync().ok());
        }
        QCOMPARE(scene.ledger.balanceOf(scene.bob.account).units(), 5u);
        request.amount = Amount::units(6);
        QCOMPARE(problemOf(alice->send(request)), std::string("operationReused"));
    }

    void refusalsAndExpiry()
    {
        WalletScene scene;
        MemoryWalletStorage disk;
        OneWallet alice(scene, scene.alice, disk);
        QVERIFY(alice.sync().ok());
        alice.sent(scene.bob, 10);
        scene.ledger.cut = FakeLedger::Cut::before;
        QCOMPARE(alice.sync().error().code, ErrorCode::unreachable);
        // It was out of reach for too long: nothing is entered days later.
        scene.ledger.cut = FakeLedger::Cut::none;
        scene.later(7200);
        QVERIFY(alice.sync().ok());
        QCOMPARE(alice->operations().front().refusal, std::string("expired"));
        QCOMPARE(alice->balance().available.units(), 500'000u);
        // A refusal is no signature: an operator that enters it all the same is found out by the history.
        scene.ledger.refuse = ledger::Refusal::insufficientFunds;
        alice.sent(scene.bob, 20);
        QVERIFY(alice.sync().ok());
        QCOMPARE(alice->operations().back().refusal, std::string("insufficientFunds"));
        scene.ledger.refuse.reset();
        QVERIFY(scene.ledger.submit(alice->operations().back().record).ok());
        scene.later();
        QVERIFY(alice.sync().ok());
        QVERIFY(alice->operations().back().state == OperationState::entered);
        QCOMPARE(alice->balance().available.units(), 500'000u - 20);
    }

    void grant()
    {
        WalletScene scene;
        MemoryWalletStorage disk;
        OneWallet bob(scene, scene.bob, disk);
        QVERIFY(bob->grantWork() == Answer<GrantWork>(Problem::notSeenYet));
        QVERIFY(bob.sync().ok());
        const auto work = std::get<GrantWork>(bob->grantWork());
        const auto nonce = ledger::doWork(bob->id(), scene.bob.account, work.day, work.bits, {});
        QCOMPARE(problemOf(bob->askForGrant(work, *nonce)), std::string("none"));
        QVERIFY(bob.sync().ok());
        scene.later();
        QVERIFY(bob.sync().ok());
        QCOMPARE(bob->balance().available.units(), 100u);
        QVERIFY(bob->grantWork() == Answer<GrantWork>(Problem::hadGrant));
        QCOMPARE(problemOf(bob->askForGrant(work, *nonce)), std::string("hadGrant"));
    }

    void notarisationIsProvenToOthers()
    {
        WalletScene scene;
        MemoryWalletStorage disk;
        OneWallet bob(scene, scene.bob, disk);
        QVERIFY(bob.sync().ok());
        const auto hash = crypto::sha256({asBytes("my book")});
        QCOMPARE(problemOf(bob->notarise(hash)), std::string("none"));
        QVERIFY(bob.sync().ok());
        scene.later();
        scene.ledger.cosign(scene.witness);
        QVERIFY(bob.sync().ok());
        QCOMPARE(bob->witnesses(), 1u);
        const auto& line = bob->history().back();
        QVERIFY(line.notarised == hash);
        const auto proof = bob->prove(line.index, scene.ledger);
        QVERIFY(proof.ok());
        const auto read = decodeEntryProof(encodeEntryProof(*proof));
        QVERIFY(read.ok() && *read == *proof);
        const auto proven = checkEntryProof(*read);
        QVERIFY(proven.ok());
        QVERIFY(proven->notarised() == hash && proven->genesis.id() == scene.genesis.id());
        QVERIFY(proven->transaction.account == scene.bob.account);
        QCOMPARE(proven->witnesses, 1u);
        // Nothing of it can be exchanged.
        for (std::size_t i = 0; i < proof->entry.size(); i += 7) {
            auto other = *proof;
            other.entry[i] ^= std::byte{1};
            QVERIFY(!checkEntryProof(other).ok());
        }
        auto other = *proof;
        other.cosignatures.front().time.seconds += 1;
        QCOMPARE(checkEntryProof(other)->witnesses, 0u);
        other.head = scene.ledger.signHead().record;
        QVERIFY(checkEntryProof(other).ok());
        other.genesis = toBytes(
            ledger::Genesis::found(WalletScene(ledger::test::smallTerms(scene.operatorOf, scene.bob)).genesis.terms())->record());
        QVERIFY(!checkEntryProof(other).ok());
    }

    /// Whatever a few people do, each wallet has what the ledger's books say.
    void balancesAreThoseOfTheBooks()
    {
        QVERIFY(rc::check("after any payments the balance is the ledger's", [](std::uint64_t seed) {
            granary::test::SeededRandom random(seed);
            WalletScene scene;
            MemoryWalletStorage aliceDisk, bobDisk;
            OneWallet alice(scene, scene.alice, aliceDisk), bob(scene, scene.bob, bobDisk);
            RC_ASSERT(alice.sync().ok());
            RC_ASSERT(bob.sync().ok());
            for (int i = 0; i < 12; ++i) {
                auto& from = random.oneIn(2) ? alice : bob;
                const auto& to = &from == &alice ? scene.bob : scene.alice;
                const auto amount = Amount::units(random.below(40'000));
                const auto has = from->balance().available;
                const auto answer = from->send({to.account, amount, {}, {}});
                RC_ASSERT((problemIn(*answer) != nullptr) == (amount.isZero() || amount > has));
                if (random.oneIn(2))
                    scene.ledger.enter(scene.alice, ledger::Transfer{scene.operatorOf.account, Amount::units(1), {}});
                if (random.oneIn(3))
                    from.open();
                RC_ASSERT(from.sync().ok());
                if (random.oneIn(2))
                    scene.later();
            }
            for (int i = 0; i < 2; ++i) {
                scene.later();
                RC_ASSERT(alice.sync().ok());
                RC_ASSERT(bob.sync().ok());
            }
            RC_ASSERT(alice->trust() == Trust::fine);
            RC_ASSERT(alice->balance().available == scene.ledger.balanceOf(scene.alice.account));
            RC_ASSERT(bob->balance().available == scene.ledger.balanceOf(scene.bob.account));
            RC_ASSERT(bob->balance().pending.isZero());
            // From nothing but the key it is the same.
            MemoryWalletStorage empty;
            OneWallet again(scene, scene.bob, empty);
            RC_ASSERT(again.sync().ok());
            RC_ASSERT(again->history().size() == bob->history().size());
            RC_ASSERT(again->balance() == bob->balance());
        }));
    }

    void csv()
    {
        WalletScene scene;
        MemoryWalletStorage disk;
        OneWallet alice(scene, scene.alice, disk);
        QVERIFY(alice.sync().ok());
        const auto id = alice.sent(scene.bob, 1250, "=1+1, \"he said\"");
        QVERIFY(alice.sync().ok());
        scene.later();
        QVERIFY(alice.sync().ok());
        const auto table = historyCsv(*alice.ledgerWallet, [](const auto&) { return std::string("Bob & Co"); });
        const std::string expected = "entry,time,kind,change,balance,symbol,address,name,memo,operation,channel,hash\r\n"
                                     "0,2023-11-14T22:13:20Z,founding,5000,5000,BLY,,,,,,\r\n"
                                     "1,2023-11-14T22:30:00Z,transfer,-12.5,4987.5,BLY," +
            ledger::addressText(scene.bob.account) + ",Bob & Co,\"'=1+1, \"\"he said\"\"\"," + id.hex() + ",,\r\n";
        QCOMPARE(table, expected);
        QCOMPARE(csvText("-5"), std::string("'-5"));
        QCOMPARE(isoTime({0}), std::string("1970-01-01T00:00:00Z"));
        QCOMPARE(isoTime({951'827'696}), std::string("2000-02-29T12:34:56Z"));
        QCOMPARE(isoTime({LedgerTime::latestSeconds}), std::string("36812-02-20T00:36:16Z"));
    }
};

QTEST_APPLESS_MAIN(LedgerWalletTest)
#include "ledger_wallet_test.moc"
