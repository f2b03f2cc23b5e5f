// A ledger that rewrites its past, keeps entries back, breaks its promises or gives wrong proofs: what a wallet makes of it.
#include "tests/core/wallet/fake_ledger.h"
#include "tests/core/wallet/memory_wallet_storage.h"

using namespace granary;
using namespace granary::wallet;
using namespace granary::wallet::test;

namespace {

void pay(WalletScene& scene, std::uint64_t units)
{
    scene.ledger.enter(scene.alice, ledger::Transfer{scene.bob.account, Amount::units(units), {}});
}

std::string trustOf(OneWallet& wallet) { return std::string(trustName(wallet->trust())); }

} // namespace

class LedgerFraudTest : public QObject {
    Q_OBJECT

private slots:
    /// Every size before and after, powers of two among them: the proof convicts, for whoever has the genesis.
    void aRewrittenLedgerIsConvicted()
    {
        for (std::uint64_t before = 2; before <= 9; ++before)
            for (std::uint64_t after = before; after <= 17; ++after) {
                WalletScene scene;
                MemoryWalletStorage disk;
                OneWallet bob(scene, scene.bob, disk);
                for (std::uint64_t i = 1; i < before; ++i)
                    pay(scene, i);
                scene.later();
                QVERIFY(bob.sync().ok());
                QCOMPARE(trustOf(bob), std::string("fine"));
                scene.ledger.rewrite();
                for (std::uint64_t i = 1; i < after; ++i)
                    pay(scene, 1000 + i);
                scene.later();
                QVERIFY(bob.sync().ok());
                QCOMPARE(trustOf(bob), std::string("frozen"));
                const auto fraud = bob.book->read([&](const WalletRecord& record) { return record.fraud(scene.genesis.id()); });
                QVERIFY(fraud && ledger::convicts(*fraud, scene.genesis));
                QCOMPARE(problemOf(bob->send({scene.alice.account, Amount::units(1), {}, {}})), std::string("frozen"));
            }
    }

    void itStaysFrozenAndOthersHearOfIt()
    {
        WalletScene scene;
        MemoryWalletStorage disk, otherDisk;
        OneWallet bob(scene, scene.bob, disk), other(scene, scene.bob, otherDisk);
        pay(scene, 1);
        scene.later();
        QVERIFY(bob.sync().ok() && other.sync().ok());
        const auto kept = bob->balance();
        scene.ledger.rewrite();
        pay(scene, 2);
        scene.later();
        QVERIFY(bob.sync().ok());
        bob.open();
        QCOMPARE(trustOf(bob), std::string("frozen"));
        QVERIFY(bob.sync().ok());
        QCOMPARE(trustOf(bob), std::string("frozen"));
        QVERIFY(bob->balance() == kept); // what was verified is still shown
        // The other device learns it from the drive, without asking anybody.
        QVERIFY(other.book->merge(bob.book->encoded()).ok());
        other.open();
        QCOMPARE(trustOf(other), std::string("frozen"));
    }

    void aShorterLogIsDoubted()
    {
        WalletScene scene;
        MemoryWalletStorage disk;
        OneWallet bob(scene, scene.bob, disk);
        const auto first = scene.ledger.signHead();
        pay(scene, 1);
        pay(scene, 2);
        scene.later();
        QVERIFY(bob.sync().ok());
        scene.ledger.rewrite();
        pay(scene, 3);
        scene.later();
        QVERIFY(bob.sync().ok());
        QCOMPARE(trustOf(bob), std::string("doubtful"));
        QCOMPARE(problemOf(bob->notarise({})), std::string("doubtful"));
        // A prefix of the same log, signed later than the whole: no proof convicts, and nothing honest does it.
        WalletScene again;
        MemoryWalletStorage againDisk;
        OneWallet carol(again, again.bob, againDisk);
        pay(again, 1);
        again.later();
        QVERIFY(carol.sync().ok());
        auto shorter = first.head;
        shorter.time = again.clock.now.plusSeconds(5);
        again.ledger.head = ledger::signHead(shorter, again.operatorOf.key).record;
        QVERIFY(carol.sync().ok());
        QCOMPARE(trustOf(carol), std::string("doubtful"));
        // The older head itself is what anybody may still show.
        again.ledger.head.reset();
        QVERIFY(carol.sync().ok());
        QVERIFY(carol->see(first.record, again.ledger).ok());
        QCOMPARE(trustOf(carol), std::string("fine"));
    }

    void whatOthersWereShownConvictsToo()
    {
        WalletScene scene, fork;
        MemoryWalletStorage disk;
        OneWallet bob(scene, scene.bob, disk);
        pay(scene, 1);
        pay(fork, 2);
        scene.later();
        QVERIFY(bob.sync().ok());
        QVERIFY(bob->see(fork.ledger.signHead().record, scene.ledger).ok());
        QCOMPARE(trustOf(bob), std::string("frozen"));
    }

    void headsOfNobodyCountForNothing()
    {
        WalletScene scene;
        MemoryWalletStorage disk;
        OneWallet bob(scene, scene.bob, disk);
        QVERIFY(bob.sync().ok());
        auto head = scene.ledger.signHead().head;
        head.root.mutableView()[0] ^= std::byte{1};
        QCOMPARE(bob->see(ledger::signHead(head, scene.alice.key).record, scene.ledger).error().code, ErrorCode::damaged);
        head.ledger.mutableView()[0] ^= std::byte{1};
        QCOMPARE(
            bob->see(ledger::signHead(head, scene.operatorOf.key).record, scene.ledger).error().code, ErrorCode::wrongNetwork);
        QCOMPARE(bob->see(asBytes("d1:"), scene.ledger).error().code, ErrorCode::malformed);
        QCOMPARE(trustOf(bob), std::string("fine"));
    }

    void wrongProofsAreDoubted()
    {
        WalletScene scene;
        MemoryWalletStorage disk;
        OneWallet bob(scene, scene.bob, disk);
        QVERIFY(bob.sync().ok());
        pay(scene, 7);
        scene.later();
        scene.ledger.wrongProofs = true;
        QVERIFY(bob.sync().ok());
        QCOMPARE(trustOf(bob), std::string("doubtful"));
        QVERIFY(bob->balance().available.isZero());
        scene.ledger.wrongProofs = false;
        QVERIFY(bob.sync().ok());
        QCOMPARE(trustOf(bob), std::string("fine"));
        QCOMPARE(bob->balance().available.units(), 7u);
    }

    void entriesThatAreNotInTheLog()
    {
        WalletScene scene;
        MemoryWalletStorage disk;
        OneWallet bob(scene, scene.bob, disk);
        pay(scene, 7);
        scene.later();
        for (const std::size_t at : {std::size_t{9}, std::size_t{60}, std::size_t{200}}) {
            scene.ledger.changeEntry = [at](Bytes& entry) { entry[at] ^= std::byte{1}; };
            QVERIFY(!bob.sync().ok() || bob->trust() == Trust::doubtful);
            QVERIFY(bob->balance().available.isZero());
        }
        scene.ledger.changeEntry = {};
        QVERIFY(bob.sync().ok());
        QCOMPARE(bob->balance().available.units(), 7u);
    }

    void entriesThatAreKeptBack()
    {
        WalletScene scene;
        MemoryWalletStorage disk;
        OneWallet bob(scene, scene.bob, disk);
        for (std::uint64_t i = 1; i <= 8; ++i)
            pay(scene, i);
        scene.later();
        scene.ledger.hide = 4;
        QVERIFY(bob.sync().ok());
        QCOMPARE(trustOf(bob), std::string("doubtful"));
        scene.ledger.hide.reset();
        QVERIFY(bob.sync().ok());
        QCOMPARE(trustOf(bob), std::string("fine"));
        QCOMPARE(bob->balance().available.units(), 36u);
        // With a balance that fits the lie only reading everything tells.
        MemoryWalletStorage otherDisk;
        OneWallet other(scene, scene.bob, otherDisk);
        scene.ledger.hide = 4;
        scene.ledger.claim = Amount::units(32);
        InlineExecutor workers;
        QVERIFY(other.sync().ok());
        QCOMPARE(trustOf(other), std::string("fine"));
        const auto report = other->verify(scene.ledger, workers, {});
        QVERIFY(report.ok() && !report->verified());
        QCOMPARE(trustOf(other), std::string("doubtful"));
        scene.ledger.hide.reset();
        scene.ledger.claim.reset();
        other.open();
        QVERIFY(other.sync().ok());
        QCOMPARE(other->balance().available.units(), 36u);
    }

    void brokenPromises()
    {
        // Nothing was entered at all.
        WalletScene scene;
        MemoryWalletStorage disk;
        OneWallet alice(scene, scene.alice, disk);
        QVERIFY(alice.sync().ok());
        scene.ledger.dropPromised = true;
        alice.sent(scene.bob, 1);
        QVERIFY(alice.sync().ok());
        scene.later(60);
        QVERIFY(alice.sync().ok());
        QCOMPARE(trustOf(alice), std::string("fine")); // the merge delay
        scene.later(1);
        QVERIFY(alice.sync().ok());
        QCOMPARE(trustOf(alice), std::string("frozen"));
        // Something else stands there.
        WalletScene again;
        MemoryWalletStorage againDisk;
        OneWallet carol(again, again.alice, againDisk);
        QVERIFY(carol.sync().ok());
        again.ledger.dropPromised = true;
        carol.sent(again.bob, 1);
        QVERIFY(carol.sync().ok());
        again.ledger.enter(again.operatorOf, ledger::Notarise{});
        again.later(3000);
        QVERIFY(carol.sync().ok());
        QCOMPARE(trustOf(carol), std::string("frozen"));
        const auto fraud = carol.book->read([&](const WalletRecord& record) { return record.fraud(again.genesis.id()); });
        QVERIFY(fraud->kind == ledger::FraudKind::otherEntry && ledger::convicts(*fraud, again.genesis));
    }

    void receiptsOfSomethingElse()
    {
        WalletScene scene;
        MemoryWalletStorage disk;
        OneWallet alice(scene, scene.alice, disk);
        QVERIFY(alice.sync().ok());
        class Swapping : public FakeLedger {
        public:
            using FakeLedger::FakeLedger;
            Result<Submitted> submit(ByteView record) override
            {
                auto other = *ledger::openTransaction(record);
                other.transaction.id.mutableView()[0] ^= std::byte{1};
                return FakeLedger::submit(ledger::signTransaction(other.transaction, ledger::test::keyOfNumber(2)));
            }
        };
        Swapping swapping(scene.genesis, scene.operatorOf, scene.clock);
        alice.sent(scene.bob, 1);
        QCOMPARE(alice->deliver(swapping).error().code, ErrorCode::damaged);
        QVERIFY(alice->operations().front().state == OperationState::waiting);
    }
};

QTEST_APPLESS_MAIN(LedgerFraudTest)
#include "ledger_fraud_test.moc"
