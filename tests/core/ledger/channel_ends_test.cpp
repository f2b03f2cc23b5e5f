#include "core/ledger/channel_ends.h"

#include "tests/core/ledger/ledger_fixture.h"

#include <rapidcheck.h>

using namespace granary;
using namespace granary::ledger;
using namespace granary::ledger::test;

namespace {

/// An open channel, and both ends of it.
struct ChannelScene : LedgerScene {
    explicit ChannelScene(std::uint64_t deposit = 1000, std::int64_t seconds = 86'400)
    {
        const auto verdict = enter(alice, ChannelOpen{bob.account, Amount::units(deposit), now.plusSeconds(seconds)});
        const auto& channel = *std::get<Changes>(verdict).channel;
        terms = {genesis.id(), channel.id, channel.payer, channel.payee, channel.deposit, now, channel.timeout};
    }
    ChannelTerms terms;
};

VoucherFault faultOf(const std::variant<Amount, VoucherFault>& answer) { return std::get<VoucherFault>(answer); }

} // namespace

class ChannelEndsTest : public QObject {
    Q_OBJECT

private slots:
    void paysUntilItIsUsedUp()
    {
        ChannelScene s;
        SpendingChannel payer(s.terms, Amount());
        ReceivingChannel payee(s.terms);
        for (std::uint64_t i = 1; i <= 10; ++i) {
            const auto voucher = payer.pay(Amount::units(100), s.now, s.alice.key);
            QVERIFY(voucher.has_value());
            QVERIFY(std::get<Amount>(payee.accept(*voucher, s.now)) == Amount::units(100));
            QCOMPARE(payee.paid().units(), i * 100);
            QCOMPARE(payee.shouldClose(s.now), i >= 8);
        }
        QVERIFY(!payer.pay(Amount::units(1), s.now, s.alice.key) && payer.rest().isZero());
        QVERIFY(accepted(s.enter(s.bob, payee.closing())));
        QCOMPARE(s.balance(s.bob), std::uint64_t{1000});
        s.state.recount();
    }

    void whatIsWrongIsRefusedAndChangesNothing()
    {
        ChannelScene s;
        SpendingChannel payer(s.terms, Amount());
        ReceivingChannel payee(s.terms);
        const auto first = *payer.pay(Amount::units(100), s.now, s.alice.key);
        const auto second = *payer.pay(Amount::units(50), s.now, s.alice.key);
        QVERIFY(std::holds_alternative<Amount>(payee.accept(second, s.now)));
        // An old one, and a replay.
        QVERIFY(faultOf(payee.accept(first, s.now)) == VoucherFault::notMore);
        QVERIFY(faultOf(payee.accept(second, s.now)) == VoucherFault::notMore);
        QVERIFY(faultOf(payee.accept(signVoucher(s.terms.ledger, s.terms.id, Amount::units(1001), s.alice.key), s.now)) ==
            VoucherFault::overDeposit);
        QVERIFY(faultOf(payee.accept(signVoucher(s.terms.ledger, s.terms.id, Amount::units(200), s.bob.key), s.now)) ==
            VoucherFault::wrongSignature);
        QVERIFY(faultOf(payee.accept(signVoucher(LedgerId(), s.terms.id, Amount::units(200), s.alice.key), s.now)) ==
            VoucherFault::otherChannel);
        QVERIFY(faultOf(payee.accept(signVoucher(s.terms.ledger, ChannelId(), Amount::units(200), s.alice.key), s.now)) ==
            VoucherFault::otherChannel);
        const auto third = *payer.pay(Amount::units(10), s.now, s.alice.key);
        QVERIFY(faultOf(payee.accept(third, s.terms.timeout)) == VoucherFault::late);
        QCOMPARE(payee.paid().units(), std::uint64_t{150});
        QVERIFY(payee.newest() == second);
    }

    void closesInTime()
    {
        ChannelScene s;
        ReceivingChannel payee(s.terms);
        SpendingChannel payer(s.terms, Amount());
        QVERIFY(s.terms.closesAt() == s.terms.timeout.plusSeconds(-closeMarginSeconds));
        QVERIFY(!payee.shouldClose(s.terms.closesAt().plusSeconds(-1)) && payee.shouldClose(s.terms.closesAt()));
        QVERIFY(!payer.pay(Amount::units(1), s.terms.closesAt(), s.alice.key));
        // A short one has a shorter margin.
        ChannelScene brief(1000, 400);
        QVERIFY(brief.terms.closesAt() == brief.terms.opened.plusSeconds(300));
        // Nothing paid: it is given back by closing without a voucher.
        s.now = s.terms.closesAt();
        QVERIFY(accepted(s.enter(s.bob, payee.closing())));
        QCOMPARE(s.balance(s.alice), std::uint64_t{500'000});
    }

    void goesOnAfterACrash()
    {
        ChannelScene s;
        SpendingChannel payer(s.terms, Amount());
        ReceivingChannel payee(s.terms);
        const auto voucher = *payer.pay(Amount::units(100), s.now, s.alice.key);
        QVERIFY(std::holds_alternative<Amount>(payee.accept(voucher, s.now)));
        auto again = ReceivingChannel::resume(s.terms, *decodeVoucher(encodeVoucher(voucher)));
        QVERIFY(again.ok() && again->paid() == Amount::units(100) && again->newest() == voucher);
        // The payer does not know whether its last voucher arrived: it counts it as paid.
        SpendingChannel resumed(s.terms, voucher.paid);
        QVERIFY(std::get<Amount>(again->accept(*resumed.pay(Amount::units(5), s.now, s.alice.key), s.now)) == Amount::units(5));
        QVERIFY(!ReceivingChannel::resume(s.terms, signVoucher(s.terms.ledger, ChannelId(), Amount::units(1), s.alice.key)).ok());
    }

    void invariants()
    {
        QVERIFY(rc::check("paid never falls, never exceeds the deposit, and the ledger pays out just that",
            [](const std::vector<std::uint16_t>& payments) {
                ChannelScene s(50'000);
                SpendingChannel payer(s.terms, Amount());
                ReceivingChannel payee(s.terms);
                std::uint64_t delivered = 0;
                for (const auto payment : payments) {
                    const auto before = payee.paid();
                    const auto voucher = payer.pay(Amount::units(payment + std::uint64_t{1}), s.now, s.alice.key);
                    RC_ASSERT(voucher.has_value() == (delivered + payment + 1 <= 50'000));
                    // Some are lost on the way: the next one makes up for it.
                    if (voucher)
                        delivered += payment + std::uint64_t{1};
                    if (voucher && payment % 3 != 0)
                        RC_ASSERT(std::holds_alternative<Amount>(payee.accept(*voucher, s.now)));
                    RC_ASSERT(payee.paid() >= before && payee.paid() <= payer.paid() && payer.paid() <= s.terms.deposit);
                }
                RC_ASSERT(accepted(s.enter(s.bob, payee.closing())));
                RC_ASSERT(s.balance(s.bob) == payee.paid().units() && s.balance(s.alice) == 500'000 - payee.paid().units());
                s.state.recount();
            }));
    }
};

QTEST_APPLESS_MAIN(ChannelEndsTest)
#include "channel_ends_test.moc"
