#include "core/ledger/genesis_presets.h"
#include "tests/core/ledger/ledger_fixture.h"

#include <numeric>
#include <rapidcheck.h>

using namespace granary;
using namespace granary::ledger;
using namespace granary::ledger::test;

class GenesisTest : public QObject {
    Q_OBJECT

private slots:
    void sharesAreExact()
    {
        QVERIFY(rc::check("shares add up to the supply and are off by less than a unit", [](std::uint64_t units) {
            const auto supply = Amount::units(std::max<std::uint64_t>(units >> 1, 1));
            std::vector<std::uint32_t> shares;
            for (auto left = wholeShare; left > 0; left -= shares.back())
                shares.push_back(shares.size() + 1 == maxAllocations ? left : *rc::gen::inRange(1u, left + 1));
            const auto amounts = divideSupply(supply, shares);
            std::uint64_t sum = 0;
            for (std::size_t i = 0; i < amounts.size(); ++i) {
                sum += amounts[i].units();
                const auto least = supply.fraction(shares[i], wholeShare).units();
                RC_ASSERT(amounts[i].units() == least || amounts[i].units() == least + 1);
            }
            RC_ASSERT(sum == supply.units());
        }));
        // The first ones get what is left.
        const auto amounts = divideSupply(Amount::units(5), {333'333, 333'333, 333'334});
        QCOMPARE(amounts[0].units(), 2u);
        QCOMPARE(amounts[1].units(), 2u);
        QCOMPARE(amounts[2].units(), 1u);
    }

    void presets_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<qulonglong>("supply");
        QTest::addColumn<QList<qulonglong>>("amounts");
        QTest::newRow("btt") << "btt" << qulonglong{990'000'000'000'000'000}
                             << QList<qulonglong>{59'400'000'000'000'000, 19'800'000'000'000'000, 89'100'000'000'000'000,
                                    99'990'000'000'000'000, 99'000'000'000'000'000, 188'100'000'000'000'000,
                                    198'000'000'000'000'000, 197'010'000'000'000'000, 39'600'000'000'000'000};
        QTest::newRow("bcr") << "bcr" << qulonglong{10'000'000'000'000'000}
                             << QList<qulonglong>{
                                    4'500'000'000'000'000, 3'500'000'000'000'000, 1'200'000'000'000'000, 800'000'000'000'000};
        QTest::newRow("group") << "group" << qulonglong{1'000'000'000'000} << QList<qulonglong>{500'000'000'000, 500'000'000'000};
    }
    void presets()
    {
        QFETCH(QString, id);
        QFETCH(qulonglong, supply);
        QFETCH(QList<qulonglong>, amounts);
        const Person operatorOf(1), holder(2);
        const auto* preset = findPreset(id.toStdString());
        QVERIFY(preset);
        const auto genesis = Genesis::found(termsOf(*preset, operatorOf.key.publicKey(), holder.account, founded));
        QVERIFY2(genesis.ok(), genesis.ok() ? "" : genesis.error().text().c_str());
        QCOMPARE(genesis->terms().supply.units(), supply);
        QList<qulonglong> got;
        for (const auto amount : genesis->amounts())
            got << amount.units();
        QCOMPARE(got, amounts);
        QCOMPARE(std::accumulate(got.begin(), got.end(), qulonglong{0}), supply);
        QVERIFY(Genesis::parse(genesis->record())->id() == genesis->id());
        LedgerState(*genesis).recount();
        QVERIFY(!findPreset("other"));
    }

    void bttAirdropBecomesFreeOverSixYears()
    {
        const Person operatorOf(1), holder(2), airdrop(3);
        auto terms = termsOf(*findPreset("btt"), operatorOf.key.publicKey(), holder.account, founded);
        terms.allocations[3].account = airdrop.account;
        const auto genesis = *Genesis::found(terms);
        const auto whole = genesis.amounts()[3];
        const std::int64_t sixYears = 6 * 31'557'600;
        QVERIFY(genesis.locked(airdrop.account, founded) == whole);
        QVERIFY(genesis.locked(airdrop.account, founded.plusSeconds(sixYears / 2)) == Amount::units(whole.units() / 2));
        QVERIFY(!genesis.locked(airdrop.account, founded.plusSeconds(sixYears - 1)).isZero());
        QVERIFY(genesis.locked(airdrop.account, founded.plusSeconds(sixYears)).isZero());
        QVERIFY(genesis.locked(holder.account, founded).isZero());
    }

    void locksNeverGrow()
    {
        QVERIFY(rc::check("what is locked only shrinks, from everything to nothing",
            [](std::uint64_t units, std::uint16_t cliff, std::uint16_t vesting) {
                const Person operatorOf(1), holder(2);
                auto terms = smallTerms(operatorOf, holder);
                terms.supply = Amount::units(std::max<std::uint64_t>(units >> 1, 2));
                terms.allocations[1].cliffSeconds = cliff;
                terms.allocations[1].vestingSeconds = vesting;
                const auto genesis = *Genesis::found(terms);
                auto before = genesis.amounts()[1];
                for (int i = 0; i < 20; ++i) {
                    const auto at = std::int64_t{i} * (cliff + vesting + 1) / 19;
                    const auto locked = genesis.locked(holder.account, founded.plusSeconds(at));
                    RC_ASSERT(locked <= before);
                    RC_ASSERT(at >= cliff || locked == genesis.amounts()[1]);
                    RC_ASSERT(at < cliff + vesting || locked.isZero());
                    before = locked;
                }
            }));
    }

    void refusesWhatDoesNotHoldTogether()
    {
        const Person operatorOf(1), founder(2);
        const auto refused = [&](auto change) {
            auto terms = smallTerms(operatorOf, founder);
            change(terms);
            const auto made = Genesis::found(terms);
            return !made.ok() && made.error().code == ErrorCode::invalidArgument;
        };
        QVERIFY(!refused([](GenesisTerms&) {}));
        QVERIFY(refused([](GenesisTerms& t) { t.allocations[0].share -= 1; }));
        QVERIFY(refused([](GenesisTerms& t) { t.allocations[0].share = 0; }));
        QVERIFY(refused([](GenesisTerms& t) { t.allocations.clear(); }));
        QVERIFY(refused([](GenesisTerms& t) { t.allocations[1].account = poolAccount; }));
        QVERIFY(refused([](GenesisTerms& t) { t.allocations[0].vestingSeconds = 5; }));
        QVERIFY(refused([](GenesisTerms& t) { t.allocations[0].account = t.allocations[1].account; }));
        QVERIFY(refused([](GenesisTerms& t) { t.grants->mostPerDay = 0; }));
        QVERIFY(refused([](GenesisTerms& t) { t.grants->amount = Amount(); }));
        QVERIFY(refused([](GenesisTerms& t) { t.grants->workBits = 41; }));
        QVERIFY(refused([](GenesisTerms& t) { t.supply = Amount(); }));
        QVERIFY(refused([](GenesisTerms& t) { t.decimals = 19; }));
        QVERIFY(refused([](GenesisTerms& t) { t.symbol = "bly"; }));
        QVERIFY(refused([](GenesisTerms& t) { t.name = "a\nb"; }));
        QVERIFY(refused([](GenesisTerms& t) { t.name = "\xc3"; }));
        QVERIFY(refused([](GenesisTerms& t) { t.name = "\xc0\xaf"; }));
        QVERIFY(refused([](GenesisTerms& t) { t.name = "a\u202eb"; }));
        QVERIFY(!refused([](GenesisTerms& t) { t.name = "大麦"; }));
        QVERIFY(refused([](GenesisTerms& t) { t.witnesses.assign(2, t.operatorKey); }));
        QVERIFY(refused([](GenesisTerms& t) { t.founded.seconds = -1; }));
    }

    void bytesHaveOneForm()
    {
        const Person operatorOf(1), founder(2);
        auto terms = smallTerms(operatorOf, founder);
        terms.witnesses = {Person(4).key.publicKey(), Person(5).key.publicKey()};
        const auto genesis = *Genesis::found(terms);
        const auto record = toBytes(genesis.record());
        const auto again = Genesis::parse(record);
        QVERIFY(again.ok() && again->terms() == terms && again->id() == genesis.id());
        for (std::size_t i = 0; i < record.size(); ++i) {
            QVERIFY(!Genesis::parse(ByteView(record).first(i)).ok());
            auto changed = record;
            changed[i] ^= std::byte{1};
            const auto other = Genesis::parse(changed);
            QVERIFY(!other.ok() || other->id() != genesis.id());
        }
        auto longer = record;
        longer.push_back(std::byte{'e'});
        QVERIFY(!Genesis::parse(longer).ok());
        terms.grants.reset();
        QVERIFY(Genesis::parse(Genesis::found(terms)->record())->terms() == terms);
    }
};

QTEST_APPLESS_MAIN(GenesisTest)
#include "genesis_test.moc"
