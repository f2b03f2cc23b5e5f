// Each rule of core/specs/ledger.md, and each refusal.
#include "tests/core/ledger/ledger_fixture.h"

#include <set>

using namespace granary;
using namespace granary::ledger;
using namespace granary::ledger::test;

class RulesTest : public QObject {
    Q_OBJECT

private slots:
    void transfers();
    void operationsHappenOnce();
    void timeIsTheLedgers();
    void whatIsLockedStays();
    void channelsAreClosedWithAVoucher();
    void vouchersOfOthersAreRefused();
    void channelsExpire();
    void anOutageExtendsChannels();
    void grantsAreForWorkOnceADay();
    void notarising();
    void everyRefusalHasAName();

private:
    static Operation pay(const Person& to, std::uint64_t units) { return Transfer{to.account, Amount::units(units), {}}; }
    static Operation open(const LedgerScene& s, std::uint64_t units, std::int64_t seconds = 86'400)
    {
        return ChannelOpen{s.bob.account, Amount::units(units), s.now.plusSeconds(seconds)};
    }
    static Operation close(const LedgerScene& s, const ChannelId& channel, std::uint64_t units, const Person& payer)
    {
        return ChannelClose{
            channel, Amount::units(units), signVoucher(s.genesis.id(), channel, Amount::units(units), payer.key).signature};
    }
    static ChannelId opened(LedgerScene& s, std::uint64_t units, std::int64_t seconds = 86'400)
    {
        const auto verdict = s.enter(s.alice, open(s, units, seconds));
        return accepted(verdict) ? std::get<Changes>(verdict).channel->id : ChannelId();
    }
};

void RulesTest::transfers()
{
    LedgerScene s;
    const auto verdict = s.enter(s.alice, pay(s.bob, 30));
    QVERIFY(accepted(verdict));
    const auto& changes = std::get<Changes>(verdict);
    QCOMPARE(changes.index, std::uint64_t{1});
    QVERIFY((changes.postings ==
        std::vector<Posting>{{s.alice.account, -30, Amount::units(499'970)}, {s.bob.account, 30, Amount::units(30)}}));
    QCOMPARE(s.balance(s.bob), std::uint64_t{30});
    QCOMPARE(outcome(s.enter(s.bob, pay(s.alice, 31))), std::string("insufficientFunds"));
    QCOMPARE(outcome(s.enter(s.operatorOf, pay(s.alice, 1))), std::string("insufficientFunds"));
    QCOMPARE(outcome(s.enter(s.bob, pay(s.alice, 30))), std::string("accepted"));
    QCOMPARE(outcome(s.enter(s.alice, pay(s.alice, 1))), std::string("ownAccount"));
    QCOMPARE(outcome(s.enter(s.alice, Transfer{poolAccount, Amount::units(1), {}})), std::string("reservedAccount"));
    auto forPool = s.make(s.alice, pay(s.bob, 1));
    forPool.account = poolAccount;
    QCOMPARE(outcome(s.enter(forPool)), std::string("reservedAccount"));
    auto elsewhere = s.make(s.alice, pay(s.bob, 1));
    elsewhere.ledger.mutableView()[0] ^= std::byte{1};
    QCOMPARE(outcome(s.enter(elsewhere)), std::string("wrongLedger"));
    QCOMPARE(outcome(s.enter(s.alice, pay(s.bob, Amount::mostUnits))), std::string("insufficientFunds"));
    QCOMPARE(s.balance(s.alice), std::uint64_t{500'000});
    s.state.recount();
}

void RulesTest::operationsHappenOnce()
{
    LedgerScene s;
    const auto transaction = s.make(s.alice, pay(s.bob, 10));
    const auto signedOne = *openTransaction(signTransaction(transaction, s.alice.key));
    QVERIFY(accepted(s.state.enter(signedOne, s.now)));
    QCOMPARE(std::get<Repeated>(s.state.enter(signedOne, s.now)).index, std::uint64_t{1});
    // Also when it would long be too late.
    QCOMPARE(std::get<Repeated>(s.state.enter(signedOne, s.now.plusSeconds(1'000'000))).index, std::uint64_t{1});
    auto other = transaction;
    other.operation = pay(s.bob, 11);
    QCOMPARE(
        outcome(s.state.enter(*openTransaction(signTransaction(other, s.alice.key)), s.now)), std::string("operationReused"));
    // The same id of another account is another operation.
    other.account = s.bob.account;
    other.operation = pay(s.alice, 1);
    QVERIFY(accepted(s.state.enter(*openTransaction(signTransaction(other, s.bob.key)), s.now)));
    QCOMPARE(s.balance(s.bob), std::uint64_t{9});
}

void RulesTest::timeIsTheLedgers()
{
    LedgerScene s;
    auto transaction = s.make(s.alice, pay(s.bob, 1));
    transaction.expires = s.now;
    QCOMPARE(outcome(s.enter(transaction)), std::string("expired"));
    transaction.expires = s.now.plusSeconds(maxLifetimeSeconds + 1);
    QCOMPARE(outcome(s.enter(transaction)), std::string("expiresTooLate"));
    transaction.expires = s.now.plusSeconds(maxLifetimeSeconds);
    QVERIFY(accepted(s.enter(transaction)));
    // A clock that was set back: time stands still.
    const auto at = s.now;
    s.now = s.now.plusSeconds(-500);
    transaction = s.make(s.alice, pay(s.bob, 1));
    transaction.expires = at.plusSeconds(10);
    const auto verdict = s.enter(transaction);
    QVERIFY(accepted(verdict) && std::get<Changes>(verdict).time == at);
    transaction = s.make(s.alice, pay(s.bob, 1));
    transaction.expires = at;
    QCOMPARE(outcome(s.enter(transaction)), std::string("expired"));
}

void RulesTest::whatIsLockedStays()
{
    const Person operatorOf(1), alice(2);
    auto terms = smallTerms(operatorOf, alice);
    terms.allocations[1].cliffSeconds = 2000;
    terms.allocations[1].vestingSeconds = 1000;
    LedgerScene s(terms);
    QCOMPARE(outcome(s.enter(s.alice, pay(s.bob, 1))), std::string("fundsLocked"));
    QCOMPARE(outcome(s.enter(s.alice, pay(s.bob, 500'001))), std::string("insufficientFunds"));
    s.now = founded.plusSeconds(2500);
    QCOMPARE(outcome(s.enter(s.alice, pay(s.bob, 250'001))), std::string("fundsLocked"));
    QCOMPARE(outcome(s.enter(s.alice, open(s, 250'000))), std::string("accepted"));
    QCOMPARE(outcome(s.enter(s.alice, pay(s.bob, 1))), std::string("fundsLocked"));
    s.now = founded.plusSeconds(3000);
    QCOMPARE(outcome(s.enter(s.alice, pay(s.bob, 250'000))), std::string("accepted"));
    QCOMPARE(s.balance(s.alice), std::uint64_t{0});
    s.state.recount();
}

void RulesTest::channelsAreClosedWithAVoucher()
{
    LedgerScene s;
    auto transaction = s.make(s.alice, open(s, 100));
    const auto channel = channelIdOf(s.genesis.id(), s.alice.account, transaction.id);
    QVERIFY(accepted(s.enter(transaction)));
    QCOMPARE(s.balance(s.alice), std::uint64_t{499'900});
    QCOMPARE(s.state.totals().inChannels.units(), std::uint64_t{100});
    QCOMPARE(outcome(s.enter(s.operatorOf, close(s, channel, 40, s.alice))), std::string("notPayee"));
    QCOMPARE(outcome(s.enter(s.alice, close(s, channel, 40, s.alice))), std::string("notPayee"));
    QCOMPARE(outcome(s.enter(s.bob, close(s, channel, 101, s.alice))), std::string("overDeposit"));
    QCOMPARE(outcome(s.enter(s.bob, ChannelExpire{channel})), std::string("channelRunning"));
    QCOMPARE(outcome(s.enter(s.bob, close(s, channel, 40, s.alice))), std::string("accepted"));
    QCOMPARE(s.balance(s.bob), std::uint64_t{40});
    QCOMPARE(s.balance(s.alice), std::uint64_t{499'960});
    QCOMPARE(s.state.totals().inChannels.units(), std::uint64_t{0});
    // One end.
    QCOMPARE(outcome(s.enter(s.bob, close(s, channel, 50, s.alice))), std::string("channelEnded"));
    s.now = s.now.plusSeconds(100'000);
    QCOMPARE(outcome(s.enter(s.alice, ChannelExpire{channel})), std::string("channelEnded"));
    // Nothing paid needs no voucher; everything paid leaves nothing.
    const auto second = opened(s, 60);
    QVERIFY(accepted(s.enter(s.bob, ChannelClose{second, Amount(), std::nullopt})));
    const auto third = opened(s, 70);
    QVERIFY(accepted(s.enter(s.bob, close(s, third, 70, s.alice))));
    QCOMPARE(s.balance(s.bob), std::uint64_t{110});
    // Limits of opening.
    QCOMPARE(outcome(s.enter(s.alice, open(s, 1, minChannelSeconds - 1))), std::string("badTimeout"));
    QCOMPARE(outcome(s.enter(s.alice, open(s, 1, maxChannelSeconds + 1))), std::string("badTimeout"));
    QCOMPARE(outcome(s.enter(s.alice, open(s, 499'891))), std::string("insufficientFunds"));
    QCOMPARE(outcome(s.enter(s.bob, open(s, 1))), std::string("ownAccount"));
    s.state.recount();
}

void RulesTest::vouchersOfOthersAreRefused()
{
    LedgerScene s;
    const auto channel = opened(s, 100);
    const auto other = opened(s, 100);
    const auto closing = [&](const Voucher& voucher, std::uint64_t units) {
        return outcome(s.enter(s.bob, ChannelClose{channel, Amount::units(units), voucher.signature}));
    };
    const auto amount = Amount::units(40);
    QCOMPARE(closing(signVoucher(s.genesis.id(), channel, amount, s.bob.key), 40), std::string("wrongVoucher"));
    QCOMPARE(closing(signVoucher(s.genesis.id(), channel, amount, s.alice.key), 41), std::string("wrongVoucher"));
    QCOMPARE(closing(signVoucher(s.genesis.id(), other, amount, s.alice.key), 40), std::string("wrongVoucher"));
    LedgerId elsewhere;
    QCOMPARE(closing(signVoucher(elsewhere, channel, amount, s.alice.key), 40), std::string("wrongVoucher"));
    QCOMPARE(outcome(s.enter(s.bob, ChannelClose{ChannelId(), amount, Signature()})), std::string("unknownChannel"));
    QCOMPARE(closing(signVoucher(s.genesis.id(), channel, amount, s.alice.key), 40), std::string("accepted"));
    s.state.recount();
}

void RulesTest::channelsExpire()
{
    LedgerScene s;
    const auto channel = opened(s, 100, 600);
    s.now = s.now.plusSeconds(599);
    QCOMPARE(outcome(s.enter(s.alice, ChannelExpire{channel})), std::string("channelRunning"));
    s.now = s.now.plusSeconds(1);
    QCOMPARE(outcome(s.enter(s.bob, close(s, channel, 40, s.alice))), std::string("channelOver"));
    // By anybody; he is no party to it.
    const auto verdict = s.enter(s.operatorOf, ChannelExpire{channel});
    QVERIFY(accepted(verdict));
    QCOMPARE(s.balance(s.alice), std::uint64_t{500'000});
    QCOMPARE(s.balance(s.operatorOf), std::uint64_t{0});
    QVERIFY((*s.state.channel(channel))->state == ChannelState::expired);
    QCOMPARE(outcome(s.enter(s.operatorOf, ChannelExpire{channel})), std::string("channelEnded"));
    QCOMPARE(outcome(s.enter(s.bob, ChannelExpire{ChannelId()})), std::string("unknownChannel"));
    s.state.recount();
}

void RulesTest::anOutageExtendsChannels()
{
    LedgerScene s;
    const auto channel = opened(s, 100, 600);
    const auto lastEntry = s.now;
    s.now = s.now.plusSeconds(1000);
    QCOMPARE(outcome(s.enter(s.bob, Outage{lastEntry, s.now})), std::string("notOperator"));
    QCOMPARE(outcome(s.enter(s.operatorOf, Outage{lastEntry.plusSeconds(-1), s.now})), std::string("badOutage"));
    QCOMPARE(outcome(s.enter(s.operatorOf, Outage{lastEntry, s.now.plusSeconds(1)})), std::string("badOutage"));
    QCOMPARE(outcome(s.enter(s.operatorOf, Outage{s.now, s.now})), std::string("badOutage"));
    QCOMPARE(
        outcome(s.enter(s.operatorOf, Outage{lastEntry.plusSeconds(100), lastEntry.plusSeconds(900)})), std::string("accepted"));
    // It would have been over for 400 seconds; it lasts 800 longer. One that is opened now does not.
    QCOMPARE(outcome(s.enter(s.alice, ChannelExpire{channel})), std::string("channelRunning"));
    const auto later = opened(s, 50, 600);
    s.now = lastEntry.plusSeconds(600 + 799);
    QCOMPARE(outcome(s.enter(s.alice, ChannelExpire{channel})), std::string("channelRunning"));
    QCOMPARE(outcome(s.enter(s.bob, close(s, channel, 40, s.alice))), std::string("accepted"));
    s.now = lastEntry.plusSeconds(1600);
    QCOMPARE(outcome(s.enter(s.alice, ChannelExpire{later})), std::string("accepted"));
    // The time of the last one is not counted twice.
    QCOMPARE(
        outcome(s.enter(s.operatorOf, Outage{lastEntry.plusSeconds(100), lastEntry.plusSeconds(900)})), std::string("badOutage"));
    s.state.recount();
}

void RulesTest::grantsAreForWorkOnceADay()
{
    LedgerScene s;
    const auto grant = s.work(s.bob, 4);
    QCOMPARE(outcome(s.enter(s.bob, grant)), std::string("accepted"));
    QCOMPARE(s.balance(s.bob), std::uint64_t{100});
    QCOMPARE(s.state.balance(poolAccount)->units(), std::uint64_t{499'900});
    QCOMPARE(outcome(s.enter(s.bob, grant)), std::string("grantedBefore"));
    // Work is bound to its account and its day.
    const Person carol(10);
    auto weak = s.work(carol, 4);
    while (workOf(s.genesis.id(), carol.account, weak.day, weak.nonce) >= 4)
        ++weak.nonce;
    QCOMPARE(outcome(s.enter(carol, weak)), std::string("tooLittleWork"));
    auto early = s.work(carol, 4);
    early.day += 1;
    QCOMPARE(outcome(s.enter(carol, early)), std::string("wrongDay"));
    early.day -= 3;
    QCOMPARE(outcome(s.enter(carol, early)), std::string("wrongDay"));
    const auto begun = s.work(carol, 4);
    s.now = s.now.plusSeconds(LedgerTime::daySeconds);
    QCOMPARE(outcome(s.enter(carol, begun)), std::string("accepted"));
    // Three a day.
    for (const std::uint64_t number : {11, 12}) {
        const Person person(number);
        QCOMPARE(outcome(s.enter(person, s.work(person, 4))), std::string("accepted"));
    }
    const Person late(13);
    QCOMPARE(outcome(s.enter(late, s.work(late, 4))), std::string("grantsUsedUp"));
    s.now = s.now.plusSeconds(LedgerTime::daySeconds);
    QCOMPARE(outcome(s.enter(late, s.work(late, 4))), std::string("accepted"));
    s.state.recount();

    auto terms = smallTerms(s.operatorOf, s.alice);
    terms.grants->amount = Amount::units(400'000);
    LedgerScene poor(terms);
    QCOMPARE(outcome(poor.enter(poor.bob, poor.work(poor.bob, 4))), std::string("accepted"));
    QCOMPARE(outcome(poor.enter(carol, poor.work(carol, 4))), std::string("grantsUsedUp"));
    terms.grants.reset();
    LedgerScene none(terms);
    QCOMPARE(outcome(none.enter(none.bob, none.work(none.bob, 4))), std::string("noGrants"));
}

void RulesTest::notarising()
{
    LedgerScene s;
    const auto verdict = s.enter(s.bob, Notarise{crypto::sha256({asBytes("a contract")})});
    QVERIFY(accepted(verdict));
    QVERIFY((std::get<Changes>(verdict).postings == std::vector<Posting>{{s.bob.account, 0, Amount()}}));
    s.state.recount();
}

void RulesTest::everyRefusalHasAName()
{
    std::set<std::string_view> names;
    for (int i = 0; i <= static_cast<int>(Refusal::badOutage); ++i)
        names.insert(refusalName(static_cast<Refusal>(i)));
    QCOMPARE(names.size(), static_cast<std::size_t>(Refusal::badOutage) + 1);
    QVERIFY(!names.contains(""));
}

QTEST_APPLESS_MAIN(RulesTest)
#include "rules_test.moc"
