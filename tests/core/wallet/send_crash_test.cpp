// Method: a payment is ordered, with an operation id of its own, on a file system that loses power at its n-th change of the disk, for every n, and with a network that
// cuts before or after the ledger has heard. Afterwards the machine is started anew and the same payment ordered again with the same id. Whatever happened, it is in the
// ledger exactly once, and the wallet says what the ledger's books say.
#include "core/wallet/wallet_database.h"
#include "tests/core/wallet/fake_ledger.h"
#include "tests/support/memory_file_system.h"

using namespace granary;
using namespace granary::wallet;
using namespace granary::wallet::test;
using granary::test::MemoryFileSystem;

namespace {

constexpr std::uint64_t units = 1234;

ledger::OperationId paymentId()
{
    ledger::OperationId id;
    id.mutableView()[0] = std::byte{42};
    return id;
}

struct Machine {
    WalletScene scene;
    MemoryFileSystem files;
    std::unique_ptr<WalletDatabase> disk;
    std::unique_ptr<OneWallet> wallet;

    /// False when the power is gone meanwhile.
    bool start()
    {
        wallet.reset();
        disk.reset();
        auto opened = WalletDatabase::open(files, "/wallet.db", store::DatabaseKey::copyFrom(Bytes(32, std::byte{9})));
        if (!opened.ok())
            return false;
        disk = *std::move(opened);
        auto book = RecordBook::open(*disk, scene.random);
        if (!book.ok())
            return false;
        book->reset();
        wallet = std::make_unique<OneWallet>(scene, scene.alice, *disk);
        return true;
    }
    /// True when the payer was told that it is entered.
    bool pay()
    {
        if (!wallet->sync().ok() || !(*wallet)->send({scene.bob.account, Amount::units(units), "rent", paymentId()}).ok())
            return false;
        for (int i = 0; i < 2; ++i) {
            if (!wallet->sync().ok())
                return false;
            scene.later();
        }
        return (*wallet)->operations().front().state == OperationState::entered;
    }
    void check()
    {
        QCOMPARE(scene.ledger.balanceOf(scene.bob.account).units(), units);
        QCOMPARE(scene.ledger.size(), 2u);
        QCOMPARE((*wallet)->operations().size(), std::size_t{1});
        QVERIFY((*wallet)->operations().front().state == OperationState::entered);
        QCOMPARE((*wallet)->balance(), (Balance{scene.ledger.balanceOf(scene.alice.account), {}, {}, {}}));
        QCOMPARE((*wallet)->memoOf(paymentId()), std::string("rent"));
        QVERIFY((*wallet)->trust() == Trust::fine);
    }
};

} // namespace

class SendCrashTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { crypto::initialise(); }

    void powerFailsAtEveryStep_data()
    {
        QTest::addColumn<int>("cut");
        QTest::newRow("whole network") << 0;
        QTest::newRow("cut before") << 1;
        QTest::newRow("cut after") << 2;
    }

    void powerFailsAtEveryStep()
    {
        QFETCH(int, cut);
        std::uint64_t steps = 0;
        constexpr std::uint64_t seeds = 4; // what of the unsynced survives
        for (std::uint64_t round = seeds;; ++round) {
            const auto step = round / seeds;
            Machine machine;
            QVERIFY(machine.start());
            const auto first = machine.files.operations();
            machine.scene.ledger.cut = static_cast<FakeLedger::Cut>(cut);
            machine.files.crashAt(first + step, round);
            const bool told = machine.pay();
            // What was said to be entered is.
            if (told)
                QCOMPARE(machine.scene.ledger.balanceOf(machine.scene.bob.account).units(), units);
            machine.wallet.reset();
            machine.disk.reset();
            const bool survived = !machine.files.poweredOff();
            machine.files.restart();
            machine.scene.ledger.cut = FakeLedger::Cut::none;
            QVERIFY(machine.start());
            QVERIFY(machine.pay());
            machine.check();
            if (survived)
                break;
            steps = step;
        }
        qInfo("%llu steps", static_cast<unsigned long long>(steps));
        QVERIFY(steps > 10);
    }

    void errorsAtEveryStep()
    {
        for (std::uint64_t step = 1; step <= 60; ++step) {
            Machine machine;
            QVERIFY(machine.start());
            machine.files.failAt(machine.files.operations() + step, ErrorCode::diskFull);
            machine.pay();
            // The same process goes on when there is room again.
            QVERIFY2(machine.pay() || machine.pay(), std::to_string(step).c_str());
            machine.check();
        }
    }
};

QTEST_APPLESS_MAIN(SendCrashTest)
#include "send_crash_test.moc"
