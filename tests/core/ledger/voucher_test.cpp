#include "tests/core/ledger/ledger_fixture.h"

using namespace granary;
using namespace granary::ledger;
using namespace granary::ledger::test;

class VoucherTest : public QObject {
    Q_OBJECT

private slots:
    void isThePayersWordForOneAmountOfOneChannel()
    {
        LedgerScene s;
        granary::test::SeededRandom random(1);
        const auto channel = random.id<ChannelId>();
        const auto voucher = signVoucher(s.genesis.id(), channel, Amount::units(77), s.alice.key);
        QVERIFY(verifyVoucher(voucher, s.alice.account));
        QVERIFY(!verifyVoucher(voucher, s.bob.account));
        auto other = voucher;
        other.paid = Amount::units(78);
        QVERIFY(!verifyVoucher(other, s.alice.account));
        other = voucher;
        other.paid = Amount();
        QVERIFY(!verifyVoucher(other, s.alice.account));
        other = voucher;
        other.channel = random.id<ChannelId>();
        QVERIFY(!verifyVoucher(other, s.alice.account));
        other = voucher;
        other.ledger = random.id<LedgerId>();
        QVERIFY(!verifyVoucher(other, s.alice.account));
    }

    void bytesHaveOneForm()
    {
        LedgerScene s;
        for (const std::uint64_t units : {std::uint64_t{1}, Amount::mostUnits}) {
            const auto voucher = signVoucher(s.genesis.id(), ChannelId(), Amount::units(units), s.alice.key);
            const auto record = encodeVoucher(voucher);
            QVERIFY(record.size() <= maxVoucherBytes && *decodeVoucher(record) == voucher);
            for (std::size_t i = 0; i < record.size(); ++i) {
                auto changed = record;
                changed[i] ^= std::byte{1};
                const auto read = decodeVoucher(changed);
                QVERIFY(!read.ok() || !verifyVoucher(*read, s.alice.account));
                QVERIFY(!decodeVoucher(ByteView(record).first(i)).ok());
            }
        }
        auto none = signVoucher(s.genesis.id(), ChannelId(), Amount::units(1), s.alice.key);
        none.paid = Amount();
        QVERIFY(!decodeVoucher(encodeVoucher(none)).ok());
        QCOMPARE(decodeVoucher(Bytes(maxVoucherBytes + 1)).error().code, ErrorCode::tooLarge);
    }
};

QTEST_APPLESS_MAIN(VoucherTest)
#include "voucher_test.moc"
