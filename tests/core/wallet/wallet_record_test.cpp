// The record that comes back with the words: its bytes, and that devices agree in whatever order they hear of each other.
#include "core/wallet/wallet_record.h"

#include "core/wallet/record_values.h"
#include "tests/core/ledger/ledger_fixture.h"

#include <rapidcheck.h>

using namespace granary;
using namespace granary::wallet;
using granary::ledger::test::Person;
using granary::test::SeededRandom;

namespace {

const Person operatorOf{1}, alice{2}, bob{3};

template <class Id>
Id small(std::uint64_t number)
{
    Id id;
    storeLittle(id.mutableView(), number);
    return id;
}

ledger::Voucher voucherOf(std::uint64_t channel, std::uint64_t units)
{
    return signVoucher(small<ledger::LedgerId>(1), small<ledger::ChannelId>(channel), Amount::units(units), alice.key);
}

/// Does something to a record.
void change(WalletRecord& record, SeededRandom& random)
{
    const auto id = small<ledger::LedgerId>(1 + random.below(3));
    switch (random.below(9)) {
    case 0:
        record.putLedger(
            id, random.oneIn(3) ? std::nullopt : std::optional("https://ledger.example:" + std::to_string(random.below(99))));
        break;
    case 1: {
        const ledger::LedgerHead head{
            id, 1 + random.below(1000), small<Hash32>(random.below(5)), {static_cast<std::int64_t>(random.below(1000))}};
        record.putHead(ledger::signHead(head, operatorOf.key));
        break;
    }
    case 2:
        record.putName(Person(random.below(5)).account,
            random.oneIn(3) ? std::nullopt : std::optional("name " + std::to_string(random.below(4))));
        break;
    case 3:
        record.putBudget(id,
            {Amount::units(random.below(100)), std::nullopt, random.oneIn(2) ? std::optional(Amount::units(7)) : std::nullopt});
        break;
    case 4: record.putStopped(random.oneIn(2)); break;
    case 5: {
        Spent spent{
            static_cast<std::int64_t>(random.below(30'000)), Amount::units(random.below(9)), 24'000, Amount::units(9), {}};
        for (auto i = random.below(3); i > 0; --i)
            spent.downloads.emplace_back(small<DownloadId>(i), Amount::units(i));
        record.putSpent(id, small<WalletInstance>(random.below(2)), spent);
        break;
    }
    case 6:
        record.putChannel(
            {{id, small<ledger::ChannelId>(random.below(3)), alice.account, bob.account, Amount::units(1000), {5}, {500}},
                random.oneIn(4)});
        break;
    case 7: record.putVoucher(voucherOf(random.below(3), 1 + random.below(1000))); break;
    case 8: {
        const ledger::LedgerHead head{id, 5, small<Hash32>(1), {9}}, other{id, 5, small<Hash32>(2), {9}};
        record.putFraud(id, *ledger::fraudOf(signHead(head, operatorOf.key), signHead(other, operatorOf.key), {}));
        break;
    }
    }
}

WalletRecord anyRecord(std::uint64_t seed)
{
    SeededRandom random(seed);
    WalletRecord out;
    for (auto i = random.below(20); i > 0; --i)
        change(out, random);
    return out;
}

WalletRecord merged(const WalletRecord& a, const WalletRecord& b)
{
    auto out = a;
    RC_ASSERT(out.merge(b).ok());
    return out;
}

} // namespace

class WalletRecordTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { crypto::initialise(); }

    void keepsWhatIsPut()
    {
        WalletRecord record;
        const auto id = small<ledger::LedgerId>(7);
        record.putLedger(id, "https://one.example");
        record.putName(bob.account, "Bob");
        record.putBudget(id, {Amount::units(1), Amount::units(2), Amount::units(3)});
        record.putStopped(true);
        const KeptChannel channel{
            {id, small<ledger::ChannelId>(4), alice.account, bob.account, Amount::units(50), {1}, {2}}, false};
        record.putChannel(channel);
        record.putVoucher(voucherOf(4, 10));
        record.putVoucher(voucherOf(4, 8)); // an old one
        const auto back = WalletRecord::decode(record.encode());
        QVERIFY(back.ok() && *back == record);
        QCOMPARE(*back->ledgerUrl(id), std::string("https://one.example"));
        QCOMPARE(*back->name(bob.account), std::string("Bob"));
        QVERIFY((back->budget(id) == Budget{Amount::units(1), Amount::units(2), Amount::units(3)}));
        QVERIFY(back->stopped());
        QVERIFY(back->channels() == std::vector{channel});
        QCOMPARE(back->voucher(channel.terms.id)->paid.units(), 10u);
        record.putName(bob.account, std::nullopt);
        QVERIFY(!record.name(bob.account) && record.names().empty());
        // What was taken away stays so when an older state turns up.
        QVERIFY(record.merge(*back).ok());
        QVERIFY(!record.name(bob.account));
    }

    void vectorOfTheSpec()
    {
        const auto payee = crypto::SigningKey(crypto::SigningKey::Seed::copyFrom(Bytes(32, std::byte{8}))).publicKey();
        WalletRecord record;
        record.putName(ledger::accountOf(payee), "Bob");
        record.putStopped(false);
        record.putLedger(small<ledger::LedgerId>(7), "https://one.example");
        QCOMPARE(toHex(record.encode()),
            std::string("64313a696c6c33333a6c070000000000000000000000000000000000000000000000000000000000000069336531393a68747470"
                        "733a2f2f6f6e652e"
                        "6578616d706c65656c33333a6e1398f62c6d1a457c51ba6a4b5f3dbd2f69fca93216218dc8997e416bd17d93ca693165333a426f"
                        "62656c313a786932"
                        "65313a306565313a7669316565"));
    }

    void comesBack()
    {
        QVERIFY(rc::check("a record comes back from its bytes", [](std::uint64_t seed) {
            const auto record = anyRecord(seed);
            const auto bytes = record.encode();
            const auto back = WalletRecord::decode(bytes);
            RC_ASSERT(back.ok());
            RC_ASSERT(*back == record);
            RC_ASSERT(equalBytes(back->encode(), bytes));
        }));
    }

    void mergingForgetsTheOrder()
    {
        QVERIFY(rc::check(
            "merging is commutative, associative and idempotent", [](std::uint64_t x, std::uint64_t y, std::uint64_t z) {
                const auto a = anyRecord(x), b = anyRecord(y), c = anyRecord(z);
                RC_ASSERT(merged(a, b) == merged(b, a));
                RC_ASSERT(merged(merged(a, b), c) == merged(a, merged(b, c)));
                RC_ASSERT(merged(a, a) == a);
                RC_ASSERT(merged(merged(a, b), b) == merged(a, b));
                RC_ASSERT(WalletRecord::decode(merged(a, b).encode()).ok());
            }));
    }

    void nothingThatGrewFalls()
    {
        QVERIFY(rc::check("heads and vouchers never go back", [](std::uint64_t x, std::uint64_t y) {
            const auto a = anyRecord(x), b = anyRecord(y);
            const auto both = merged(a, b);
            for (std::uint64_t i = 0; i < 4; ++i) {
                const auto channel = small<ledger::ChannelId>(i);
                for (const auto* one : {&a, &b})
                    if (const auto voucher = one->voucher(channel))
                        RC_ASSERT(both.voucher(channel)->paid >= voucher->paid);
            }
        }));
    }

    void oldChannelsGo()
    {
        WalletRecord record;
        KeptChannel channel{
            {small<ledger::LedgerId>(1), small<ledger::ChannelId>(1), alice.account, bob.account, Amount::units(50), {1}, {1000}},
            true};
        record.putChannel(channel);
        record.putVoucher(voucherOf(1, 5));
        channel.terms.id = small<ledger::ChannelId>(2);
        channel.terms.timeout = {2000};
        record.putChannel(channel);
        record.dropOldChannels({1000 + 400 * ledger::LedgerTime::daySeconds});
        QCOMPARE(record.channels().size(), 2u);
        record.dropOldChannels({1001 + 400 * ledger::LedgerTime::daySeconds});
        QVERIFY(record.channels() == std::vector{channel});
        QVERIFY(!record.voucher(small<ledger::ChannelId>(1)));
    }

    void hostile()
    {
        WalletRecord full;
        SeededRandom random(5);
        for (int i = 0; i < 60; ++i)
            change(full, random);
        const auto good = full.encode();
        for (std::size_t size = 0; size < good.size(); ++size)
            QVERIFY(!WalletRecord::decode(ByteView(good).first(size)).ok());
        for (int round = 0; round < 5000; ++round) {
            auto bytes = good;
            bytes[random.below(bytes.size())] = static_cast<std::byte>(random.below(256));
            if (const auto read = WalletRecord::decode(bytes); read.ok())
                QVERIFY(equalBytes(read->encode(), bytes));
        }
        const auto code = [](std::string_view text) { return WalletRecord::decode(asBytes(text)).error().code; };
        QVERIFY(WalletRecord::decode(asBytes("d1:ile1:vi1ee")).ok());
        QCOMPARE(code("d1:ile1:vi2ee"), ErrorCode::unsupportedVersion);
        QCOMPARE(code("d1:ill1:yi1e1:0ee1:vi1ee"), ErrorCode::unsupportedVersion); // a kind of later versions
        QCOMPARE(code("d1:ill1:xi0e1:0ee1:vi1ee"), ErrorCode::malformed);
        QCOMPARE(code("d1:ill1:xi1e1:2ee1:vi1ee"), ErrorCode::malformed);
        QCOMPARE(code("d1:ill1:xi1e1:0el1:xi1e1:0ee1:vi1ee"), ErrorCode::malformed);
        QCOMPARE(code("d1:ile1:vi1e1:wi1ee"), ErrorCode::malformed);
        QCOMPARE(WalletRecord::decode(Bytes(maxWalletRecordBytes + 1)).error().code, ErrorCode::tooLarge);
    }
};

QTEST_APPLESS_MAIN(WalletRecordTest)
#include "wallet_record_test.moc"
