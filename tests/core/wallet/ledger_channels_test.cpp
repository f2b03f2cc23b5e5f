// Both ends of channels, as two wallets keep them.
#include "tests/core/wallet/fake_ledger.h"
#include "tests/core/wallet/memory_wallet_storage.h"

using namespace granary;
using namespace granary::wallet;
using namespace granary::wallet::test;

namespace {

/// Alice pays Bob.
struct TwoWallets {
    WalletScene scene;
    MemoryWalletStorage aliceDisk, bobDisk;
    OneWallet alice{scene, scene.alice, aliceDisk}, bob{scene, scene.bob, bobDisk};
    ledger::ChannelId channel;

    TwoWallets() { sync(); }
    void sync()
    {
        scene.later();
        QVERIFY(alice.sync().ok() && bob.sync().ok());
    }
    void open(std::uint64_t deposit = 2000, std::int64_t seconds = 86'400)
    {
        const auto id = std::get<ledger::OperationId>(
            *alice->openChannel(scene.bob.account, Amount::units(deposit), scene.clock.now.plusSeconds(seconds)));
        channel = ledger::channelIdOf(scene.genesis.id(), scene.alice.account, id);
        sync();
        sync();
    }
    std::string pay(std::uint64_t units)
    {
        const auto voucher = *alice->pay(channel, Amount::units(units));
        if (const auto* problem = problemIn(voucher))
            return std::string(problemName(*problem));
        last = std::get<ledger::Voucher>(voucher);
        const auto taken = *bob->takeVoucher(last);
        return taken ? std::to_string(taken->units()) : "not taken";
    }
    ledger::Voucher last;
};

} // namespace

class LedgerChannelsTest : public QObject {
    Q_OBJECT

private slots:
    void aStreamOfVouchers()
    {
        TwoWallets w;
        w.open();
        QCOMPARE(w.alice->balance().inChannels.units(), 2000u);
        QCOMPARE(w.alice->balance().available.units(), 498'000u);
        QCOMPARE(problemOf(w.bob->acceptChannel(w.channel, w.scene.ledger)), std::string("none"));
        for (int i = 0; i < 1000; ++i) {
            QCOMPARE(w.pay(1), std::string("1"));
            if (i % 250 == 17) { // either may be started anew at any time
                w.alice.open();
                w.bob.open();
            }
        }
        QCOMPARE(w.last.paid.units(), 1000u);
        QCOMPARE(problemOf(w.bob->closeChannel(w.channel)), std::string("none"));
        QCOMPARE(w.pay(1), std::string("not taken")); // it is being closed
        w.sync();
        w.sync();
        QCOMPARE(w.bob->balance().available.units(), 1000u);
        QCOMPARE(w.alice->balance(), (Balance{Amount::units(499'000), {}, {}, {}}));
        QCOMPARE(w.pay(1), std::string("channelOver"));
        QCOMPARE(problemOf(w.bob->closeChannel(w.channel)), std::string("channelOver"));
        const auto& line = w.alice->history().back();
        QVERIFY(line.channel == w.channel && line.change == 1000 && line.other == w.scene.bob.account);
    }

    /// A closing that the ledger never heard of is signed again: nobody loses what was paid.
    void aClosingThatIsLost()
    {
        TwoWallets w;
        w.open(2000, 80'000);
        QVERIFY(w.bob->acceptChannel(w.channel, w.scene.ledger).ok());
        QCOMPARE(w.pay(300), std::string("300"));
        const auto first = std::get<ledger::OperationId>(*w.bob->closeChannel(w.channel));
        QVERIFY(std::get<ledger::OperationId>(*w.bob->closeChannel(w.channel)) == first);
        w.scene.ledger.cut = FakeLedger::Cut::before;
        QVERIFY(!w.bob.sync().ok());
        w.scene.ledger.cut = FakeLedger::Cut::none;
        w.scene.later(7200);
        QVERIFY(w.bob.sync().ok());
        QCOMPARE(w.bob->operations().back().refusal, std::string("expired"));
        QCOMPARE(w.pay(100), std::string("100"));
        QVERIFY(std::get<ledger::OperationId>(*w.bob->closeChannel(w.channel)) != first);
        w.sync();
        w.sync();
        QCOMPARE(w.bob->balance().available.units(), 400u);
    }

    /// What is due is ended without anybody's word: once, and by whom it is for.
    void channelsEndByThemselves()
    {
        TwoWallets used;
        used.open();
        QVERIFY(used.bob->acceptChannel(used.channel, used.scene.ledger).ok());
        QCOMPARE(used.pay(1599), std::string("1599"));
        QCOMPARE(*used.bob->endChannelsDue(), std::size_t{0});
        QCOMPARE(used.pay(1), std::string("1")); // 80 %
        QCOMPARE(*used.alice->endChannelsDue(), std::size_t{0});
        QCOMPARE(*used.bob->endChannelsDue(), std::size_t{1});
        QCOMPARE(*used.bob->endChannelsDue(), std::size_t{0});
        used.sync();
        used.sync();
        QCOMPARE(used.bob->balance().available.units(), 1600u);

        TwoWallets late; // a payee that vanished
        late.open(2000, 80'000);
        QCOMPARE(*late.alice->endChannelsDue(), std::size_t{0});
        late.scene.later(80'001);
        late.sync();
        QCOMPARE(*late.bob->endChannelsDue(), std::size_t{0}); // it was never paid, and knows of nothing
        QCOMPARE(*late.alice->endChannelsDue(), std::size_t{1});
        QCOMPARE(*late.alice->endChannelsDue(), std::size_t{0});
        late.sync();
        late.sync();
        QCOMPARE(late.alice->balance().available.units(), 500'000u);
    }

    void limits()
    {
        TwoWallets w;
        const auto open = [&](std::int64_t seconds, std::uint64_t units = 10) {
            return problemOf(
                w.alice->openChannel(w.scene.bob.account, Amount::units(units), w.scene.clock.now.plusSeconds(seconds)));
        };
        QCOMPARE(open(59), std::string("badTimeout"));
        QCOMPARE(open(91 * 86'400), std::string("badTimeout"));
        QCOMPARE(open(100, 500'001), std::string("overspend"));
        QCOMPARE(problemOf(w.alice->openChannel(w.scene.alice.account, Amount::units(1), w.scene.clock.now.plusSeconds(100))),
            std::string("ownAddress"));
        w.open(100, 4000);
        QVERIFY(w.bob->acceptChannel(w.channel, w.scene.ledger).ok());
        QCOMPARE(w.pay(0), std::string("dust"));
        QCOMPARE(w.pay(101), std::string("overspend"));
        QCOMPARE(w.pay(100), std::string("100"));
        QCOMPARE(w.pay(1), std::string("overspend"));
        QCOMPARE(problemOf(w.bob->pay(w.channel, Amount::units(1))), std::string("unknownChannel"));
        QCOMPARE(problemOf(w.alice->closeChannel(w.channel)), std::string("unknownChannel"));
        // A quarter of its time before the end nothing is paid any more.
        w.open(100, 4000);
        QVERIFY(w.bob->acceptChannel(w.channel, w.scene.ledger).ok());
        w.scene.later(3100);
        QCOMPARE(w.pay(1), std::string("channelOver"));
    }

    void vouchersThatAreNoGood()
    {
        TwoWallets w;
        w.open();
        const auto take = [&](const ledger::Voucher& voucher) { return w.bob->takeVoucher(voucher)->has_value(); };
        const auto& id = w.scene.genesis.id();
        QVERIFY(!take(signVoucher(id, w.channel, Amount::units(5), w.scene.alice.key))); // not accepted yet
        QVERIFY(w.bob->acceptChannel(w.channel, w.scene.ledger).ok());
        QCOMPARE(w.pay(10), std::string("10"));
        QVERIFY(!take(w.last));
        QVERIFY(!take(signVoucher(id, w.channel, Amount::units(9), w.scene.alice.key)));
        QVERIFY(!take(signVoucher(id, w.channel, Amount::units(2001), w.scene.alice.key)));
        QVERIFY(!take(signVoucher(id, w.channel, Amount::units(20), w.scene.bob.key)));
        QVERIFY(!take(signVoucher({}, w.channel, Amount::units(20), w.scene.alice.key)));
        QVERIFY(!take(signVoucher(id, {}, Amount::units(20), w.scene.alice.key)));
        QVERIFY(take(signVoucher(id, w.channel, Amount::units(11), w.scene.alice.key)));
    }

    void channelsThatAreNotOurs()
    {
        TwoWallets w;
        QCOMPARE(problemOf(w.bob->acceptChannel({}, w.scene.ledger)), std::string("unknownChannel"));
        w.open();
        MemoryWalletStorage disk;
        OneWallet other(w.scene, w.scene.operatorOf, disk);
        QVERIFY(other.sync().ok());
        QCOMPARE(problemOf(other->acceptChannel(w.channel, w.scene.ledger)), std::string("unknownChannel"));
        QCOMPARE(problemOf(other->expireChannel(w.channel)), std::string("unknownChannel"));
    }

    void whatIsNotTakenComesBack()
    {
        TwoWallets w;
        w.open(500, 3600);
        QCOMPARE(problemOf(w.alice->expireChannel(w.channel)), std::string("channelRunning"));
        w.scene.later(3600);
        QVERIFY(w.alice.sync().ok());
        QCOMPARE(problemOf(w.alice->expireChannel(w.channel)), std::string("none"));
        w.sync();
        w.sync();
        QCOMPARE(w.alice->balance(), (Balance{Amount::units(500'000), {}, {}, {}}));
        QCOMPARE(problemOf(w.alice->expireChannel(w.channel)), std::string("channelOver"));
    }

    void nothingGoesOutThatWasNotKept()
    {
        TwoWallets w;
        w.open();
        QVERIFY(w.bob->acceptChannel(w.channel, w.scene.ledger).ok());
        QCOMPARE(w.pay(10), std::string("10"));
        w.aliceDisk.failFrom = w.aliceDisk.changes + 1;
        QCOMPARE(w.alice->pay(w.channel, Amount::units(5)).error().code, ErrorCode::ioError);
        w.aliceDisk.failFrom = 0;
        QCOMPARE(w.pay(1), std::string("1"));
        QCOMPARE(w.last.paid.units(), 11u);
        // What the payee could not keep does not count for it, and the payer's next one makes up for it.
        const auto next = std::get<ledger::Voucher>(*w.alice->pay(w.channel, Amount::units(4)));
        w.bobDisk.failFrom = w.bobDisk.changes + 1;
        QCOMPARE(w.bob->takeVoucher(next).error().code, ErrorCode::ioError);
        w.bobDisk.failFrom = 0;
        w.bob.open();
        QCOMPARE(w.pay(1), std::string("5"));
    }

    void comesBackWithTheWords()
    {
        TwoWallets w;
        w.open();
        QVERIFY(w.bob->acceptChannel(w.channel, w.scene.ledger).ok());
        QCOMPARE(w.pay(700), std::string("700"));
        const auto fromDrive = w.bob.book->encoded();
        MemoryWalletStorage empty;
        OneWallet again(w.scene, w.scene.bob, empty);
        QVERIFY(again.book->merge(fromDrive).ok());
        again.open();
        QVERIFY(again.sync().ok());
        QCOMPARE(problemOf(again->closeChannel(w.channel)), std::string("none"));
        QVERIFY(again.sync().ok());
        w.scene.later();
        QVERIFY(again.sync().ok());
        QCOMPARE(again->balance().available.units(), 700u);
    }
};

QTEST_APPLESS_MAIN(LedgerChannelsTest)
#include "ledger_channels_test.moc"
