// Verifying a ledger whole: what is right passes, is not asked for again, and each thing that is wrong is named.
#include "tests/core/wallet/fake_ledger.h"
#include "tests/core/wallet/memory_wallet_storage.h"

using namespace granary;
using namespace granary::wallet;
using namespace granary::wallet::test;
using ledger::Entry;

namespace {

/// Entries as a ledger would have them that entered whatever it was given.
struct Forger {
    WalletScene scene;
    std::vector<Bytes> entries;
    std::uint64_t next = 1;

    ledger::Transaction make(const Person& who, ledger::Operation operation)
    {
        ledger::OperationId id;
        storeLittle(id.mutableView(), next++);
        return {scene.genesis.id(), who.account, id, scene.clock.now.plusSeconds(3600), std::move(operation)};
    }
    Entry entryOf(const ledger::Transaction& transaction, const Person& signer, std::uint64_t index)
    {
        return {index, scene.clock.now, signTransaction(transaction, signer.key)};
    }
    std::string judge(const std::vector<Entry>& wanted, unsigned threads = 1)
    {
        std::vector<Bytes> bytes;
        for (const auto& entry : wanted)
            bytes.push_back(encodeEntry(entry));
        LedgerAudit audit(scene.genesis);
        WorkerPool pool(threads);
        const auto taken = audit.take(bytes, pool);
        return taken.ok() ? "fine" : taken.error().detail;
    }
};

} // namespace

class LedgerAuditTest : public QObject {
    Q_OBJECT

private slots:
    void aWholeLedger()
    {
        WalletScene scene;
        MemoryWalletStorage disk;
        OneWallet bob(scene, scene.bob, disk);
        for (std::uint64_t i = 1; i <= 300; ++i)
            scene.ledger.enter(
                scene.alice, ledger::Transfer{i % 3 ? scene.bob.account : scene.operatorOf.account, Amount::units(i), {}});
        scene.later();
        WorkerPool workers(2);
        const auto report = bob->verify(scene.ledger, workers, {});
        QVERIFY(report.ok());
        QCOMPARE(report->fault, std::string());
        QCOMPARE(report->entries, 301u);
        QCOMPARE(report->head.size, 301u);
        QCOMPARE(trustName(bob->trust()), std::string_view("fine"));
        // Only what is new is asked for again.
        const auto asked = scene.ledger.asked;
        scene.ledger.enter(scene.alice, ledger::Notarise{});
        scene.later();
        const auto next = bob->verify(scene.ledger, workers, {});
        QVERIFY(next.ok() && next->verified());
        QCOMPARE(next->entries, 302u);
        QCOMPARE(scene.ledger.asked, asked + 1);
    }

    void cancelled()
    {
        WalletScene scene;
        MemoryWalletStorage disk;
        OneWallet bob(scene, scene.bob, disk);
        scene.ledger.enter(scene.alice, ledger::Notarise{});
        scene.later();
        InlineExecutor workers;
        CancelToken cancel;
        cancel.cancel();
        QCOMPARE(bob->verify(scene.ledger, workers, cancel).error().code, ErrorCode::cancelled);
    }

    void entriesThatAreNotWhatWasSigned()
    {
        WalletScene scene;
        MemoryWalletStorage disk;
        OneWallet bob(scene, scene.bob, disk);
        scene.ledger.enter(scene.alice, ledger::Notarise{});
        scene.later();
        QVERIFY(bob.sync().ok());
        // Another valid entry in its place: only the root tells.
        Forger forger;
        const auto other =
            encodeEntry(forger.entryOf(forger.make(scene.alice, ledger::Notarise{crypto::sha256({})}), scene.alice, 1));
        scene.ledger.changeEntry = [&](Bytes& entry) { entry = other; };
        InlineExecutor workers;
        const auto report = bob->verify(scene.ledger, workers, {});
        QVERIFY(report.ok());
        QCOMPARE(report->fault, std::string("the entries are not those of the head"));
        QCOMPARE(trustName(bob->trust()), std::string_view("doubtful"));
        scene.ledger.changeEntry = {};
        const auto again = bob->verify(scene.ledger, workers, {});
        QVERIFY(again.ok() && again->verified());
        QCOMPARE(trustName(bob->trust()), std::string_view("fine"));
    }

    void eachRule()
    {
        Forger f;
        auto& scene = f.scene;
        const auto good =
            f.entryOf(f.make(scene.alice, ledger::Transfer{scene.bob.account, Amount::units(5), {}}), scene.alice, 1);
        QCOMPARE(f.judge({good}), std::string("fine"));
        QCOMPARE(f.judge({good}, 3), std::string("fine"));
        auto entry = good;
        entry.index = 2;
        QCOMPARE(f.judge({entry}), std::string("entry 1: another number"));
        auto twice = good;
        twice.index = 2;
        QCOMPARE(f.judge({good, twice}), std::string("entry 2: entered twice"));
        entry = f.entryOf(f.make(scene.bob, ledger::Transfer{scene.alice.account, Amount::units(6), {}}), scene.bob, 2);
        QCOMPARE(f.judge({good, entry}), std::string("entry 2: insufficientFunds"));
        entry = f.entryOf(f.make(scene.alice, ledger::Transfer{scene.bob.account, Amount::units(5), {}}), scene.bob, 1);
        QVERIFY(f.judge({entry}).starts_with("entry 1: damaged"));
        auto late = f.make(scene.alice, ledger::Notarise{});
        late.expires = scene.clock.now;
        QCOMPARE(f.judge({f.entryOf(late, scene.alice, 1)}), std::string("entry 1: expired"));
        auto elsewhere = f.make(scene.alice, ledger::Notarise{});
        elsewhere.ledger.mutableView()[0] ^= std::byte{1};
        QCOMPARE(f.judge({f.entryOf(elsewhere, scene.alice, 1)}), std::string("entry 1: wrongLedger"));
        auto early = f.entryOf(f.make(scene.alice, ledger::Notarise{}), scene.alice, 2);
        early.time = early.time.plusSeconds(-1);
        QCOMPARE(f.judge({good, early}), std::string("entry 2: time goes back"));
        LedgerAudit audit(scene.genesis);
        InlineExecutor workers;
        const std::vector<Bytes> junk{toBytes("d1:ii1ee")};
        QVERIFY(!audit.take(junk, workers).ok());
        QCOMPARE(audit.size(), 1u);
    }
};

QTEST_APPLESS_MAIN(LedgerAuditTest)
#include "ledger_audit_test.moc"
