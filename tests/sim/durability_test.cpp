// The exact chain of core/placement against a simulation, event by event, where losses are frequent enough to be counted or can be reached by
// splitting (Glasserman, Heidelberger, Shahabuddin and Zajic, "Multilevel splitting", Operations Research 47(4), 1999). Every comparison
// allows 4.5 standard errors: of a thousand runs with fresh seeds about one finds a difference that is not there.
#include "core/placement/durability.h"
#include "tests/sim/segment_simulation.h"

#include <QTest>

#include <chrono>
#include <cmath>

using namespace granary::placement;
using namespace granary::test;

namespace {

constexpr double errors = 4.5;

struct Estimate {
    double mean = 0;
    double error = 0; ///< standard error
};

std::vector<double> alike(unsigned n, double lifeDays) { return std::vector<double>(n, lifeDays); }

SimulatedRepair asSimulated(const Repair& r) { return {r.style == RepairStyle::each, r.threshold, r.delayDays, r.stages}; }

template <class Trial>
Estimate countedShare(std::uint64_t runs, Trial trial)
{
    std::uint64_t hits = 0;
    for (std::uint64_t i = 0; i < runs; ++i)
        hits += trial();
    const auto n = static_cast<double>(runs);
    // Wilson's centre keeps the error above zero when nothing, or everything, was counted.
    const auto share = (static_cast<double>(hits) + 1) / (n + 2);
    return {static_cast<double>(hits) / n, std::sqrt(share * (1 - share) / n)};
}

template <class Trial>
Estimate meanOf(std::uint64_t runs, Trial trial)
{
    double sum = 0, squares = 0;
    for (std::uint64_t i = 0; i < runs; ++i) {
        const double value = trial();
        sum += value;
        squares += value * value;
    }
    const auto n = static_cast<double>(runs);
    return {sum / n, std::sqrt(std::max(0.0, squares / n - sum / n * sum / n) / n)};
}

} // namespace

class DurabilitySimulation : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto text = qEnvironmentVariable("GRANARY_SIM_SEED", "20260301");
        const auto clock = std::chrono::system_clock::now().time_since_epoch().count();
        m_seed = text == "clock" ? static_cast<std::uint64_t>(clock) : text.toULongLong();
        m_factor = qEnvironmentVariable("GRANARY_SIM_FACTOR", "1").toULongLong();
        QVERIFY2(m_factor > 0, "GRANARY_SIM_FACTOR is a number of at least 1");
        qInfo("GRANARY_SIM_SEED=%llu GRANARY_SIM_FACTOR=%llu", static_cast<unsigned long long>(m_seed),
            static_cast<unsigned long long>(m_factor));
    }

    void chainsLoseAsOftenAsSegments_data()
    {
        QTest::addColumn<SegmentModel>("model");
        QTest::addColumn<int>("alive");
        const auto row = [](const char* name, SegmentModel model, int alive) { QTest::newRow(name) << model << alive; };
        row("2 of 5, each", {2, 5, 60, {RepairStyle::each, 0, 20, 1}}, 5);
        row("2 of 5, each, 2 left", {2, 5, 60, {RepairStyle::each, 0, 20, 1}}, 2);
        row("3 of 8, each", {3, 8, 90, {RepairStyle::each, 0, 30, 1}}, 8);
        row("1 of 3, each", {1, 3, 50, {RepairStyle::each, 0, 40, 1}}, 3);
        row("2 of 5, batch, irregular", {2, 5, 120, {RepairStyle::batch, 3, 20, 1}}, 5);
        row("3 of 8, batch, 4 stages", {3, 8, 150, {RepairStyle::batch, 5, 30, 4}}, 8);
        row("3 of 8, batch, 4 left", {3, 8, 150, {RepairStyle::batch, 5, 30, 4}}, 4);
        row("10 of 30, batch, 16 stages", {10, 30, 60, {RepairStyle::batch, 18, 25, 16}}, 30);
        row("10 of 30, no repair", {10, 30, 300, {RepairStyle::batch, 0, 1, 1}}, 30);
    }
    void chainsLoseAsOftenAsSegments()
    {
        QFETCH(SegmentModel, model);
        QFETCH(int, alive);
        auto random = fresh();
        SegmentSimulation simulation(
            model.k, alike(model.n, model.lifeDays), asSimulated(model.repair), Replacement::alike, random);
        const auto counted =
            countedShare(10'000 * m_factor, [&] { return simulation.isLostFrom(static_cast<unsigned>(alive), daysPerYear); });
        const auto exact = lossWithin(model, daysPerYear)[static_cast<unsigned>(alive) - model.k];
        QVERIFY2(counted.mean > 0.002 && counted.mean < 0.998, "choose parameters that can be counted");
        compare(exact, counted);
    }

    /// The limit of many stages, and the mean time itself.
    void meanTimeWithFixedDelay()
    {
        auto random = fresh();
        SegmentSimulation simulation(3, alike(8, 90), {false, 5, 12, 0}, Replacement::alike, random);
        const auto counted = meanOf(2000 * m_factor, [&] { return simulation.run(8, 2, SegmentSimulation::never, 1e9).days; });
        compare(meanDaysToLoss({3, 8, 90, {RepairStyle::batch, 5, 12, maxRepairStages}}), counted, 0.01);
    }

    void rareLossesBySplitting_data()
    {
        QTest::addColumn<SegmentModel>("model");
        QTest::addColumn<int>("runs");
        QTest::newRow("friends, 3 of 8") << SegmentModel{3, 8, 3 * daysPerYear, {RepairStyle::each, 0, 7, 1}} << 80'000;
        QTest::newRow("strangers, 10 of 30") << SegmentModel{10, 30, daysPerYear / 2, {RepairStyle::batch, 22, 4, 1}} << 8'000;
    }
    /// A cycle leads from n live shards to n again. Its chance to reach k - 1 is the product of the chances to get one lower before n, each
    /// counted by itself: where all times are exponential a level is entered in one state only, so this is exact.
    void rareLossesBySplitting()
    {
        QFETCH(SegmentModel, model);
        QFETCH(int, runs);
        auto random = fresh();
        SegmentSimulation simulation(
            model.k, alike(model.n, model.lifeDays), asSimulated(model.repair), Replacement::alike, random);
        double chance = 1, relativeSquare = 0;
        const auto trials = static_cast<std::uint64_t>(runs) * m_factor;
        for (unsigned level = model.n - 1; level >= model.k; --level) {
            const auto lower = countedShare(trials, [&] { return simulation.run(level, level - 1, model.n, 1e9).alive < level; });
            QVERIFY(lower.mean > 0);
            chance *= lower.mean;
            relativeSquare += lower.error / lower.mean * lower.error / lower.mean;
        }
        const auto back = meanOf(trials, [&] { return simulation.run(model.n - 1, model.k - 1, model.n, 1e9).days; });
        const auto cycleDays = model.lifeDays / model.n + back.mean;
        relativeSquare += back.error / cycleDays * back.error / cycleDays;
        const auto rate = chance / cycleDays * daysPerYear;
        compare(lossPerYear(model), {rate, rate * std::sqrt(relativeSquare)});
    }

    void traffic_data()
    {
        QTest::addColumn<SegmentModel>("model");
        QTest::newRow("batch") << SegmentModel{10, 30, 180, {RepairStyle::batch, 22, 4, 16}};
        QTest::newRow("each") << SegmentModel{2, 5, 400, {RepairStyle::each, 0, 7, 1}};
    }
    void traffic()
    {
        QFETCH(SegmentModel, model);
        auto random = fresh();
        SegmentSimulation simulation(
            model.k, alike(model.n, model.lifeDays), asSimulated(model.repair), Replacement::alike, random);
        const double days = 200 * daysPerYear; // the beginning with all shards alive does not count for much
        std::vector<SegmentSimulation::Outcome> outcomes;
        for (std::uint64_t i = 0; i < 30 * m_factor; ++i)
            outcomes.push_back(simulation.run(model.n, 0, SegmentSimulation::never, days)); // goes on behind a loss
        const auto perMonth = [&](auto what) {
            std::size_t i = 0;
            return meanOf(outcomes.size(), [&] { return what(outcomes[i++]) / (days / daysPerMonth); });
        };
        const auto expected = repairTraffic(model);
        compare(expected.readPerMonth, perMonth([](const auto& o) { return static_cast<double>(o.repairs); }), 0.003);
        compare(
            expected.writtenPerMonth, perMonth([&](const auto& o) { return o.rebuilt / static_cast<double>(model.k); }), 0.003);
    }

    void cautiousLifeIsCautious_data()
    {
        QTest::addColumn<bool>("each");
        QTest::addColumn<bool>("alike");
        QTest::newRow("each, replaced by its like") << true << true;
        QTest::newRow("each, replaced by any") << true << false;
        QTest::newRow("batch, replaced by its like") << false << true;
        QTest::newRow("batch, replaced by any") << false << false;
    }
    /// Nodes from two weeks to three years: with the harmonic mean the chain claims more losses than there are. With the arithmetic mean it
    /// would claim fewer, so the rule matters and this test would notice.
    void cautiousLifeIsCautious()
    {
        QFETCH(bool, each);
        QFETCH(bool, alike);
        const std::vector<double> lives{14, 30, 60, 120, 250, 500, 1000, 1000};
        const Repair repair{each ? RepairStyle::each : RepairStyle::batch, 5, each ? 40.0 : 12.0, 1};
        auto random = fresh();
        SegmentSimulation simulation(3, lives, asSimulated(repair), alike ? Replacement::alike : Replacement::anyOfThem, random);
        const auto counted = countedShare(20'000 * m_factor, [&] { return simulation.isLost(daysPerYear); });
        double sum = 0;
        for (const auto life : lives)
            sum += life;
        const auto cautious = lossWithin({3, 8, cautiousLifeDays(lives, 8), repair}, daysPerYear).back();
        const auto careless = lossWithin({3, 8, sum / 8, repair}, daysPerYear).back();
        qInfo("careless %.3g, counted %.3g +- %.1g, cautious %.3g", careless, counted.mean, counted.error, cautious);
        QVERIFY(cautious > counted.mean - errors * counted.error);
        QVERIFY(careless < counted.mean - errors * counted.error);
    }

    /// Twenty segments on twelve nodes: lost together rather than one by one, so the estimate is above what happens, and one segment below.
    void segmentsOnCommonNodes()
    {
        constexpr unsigned k = 2, n = 6, nodes = 12, segments = 20;
        constexpr double life = 150, replaceDays = 10;
        auto random = fresh();
        std::vector<std::vector<std::uint32_t>> holders;
        for (unsigned s = 0; s < segments; ++s) {
            std::vector<std::uint32_t> all(nodes);
            for (std::uint32_t i = 0; i < nodes; ++i) {
                all[i] = i;
                std::swap(all[i], all[random.below(i + 1)]);
            }
            all.resize(n);
            holders.push_back(all);
        }
        const auto counted = countedShare(
            8'000 * m_factor, [&] { return isAnyLost(holders, k, alike(nodes, life), replaceDays, daysPerYear, random); });
        RepairPolicy policy;
        policy.replaceDays = replaceDays;
        const std::vector<NodeOdds> odds(nodes, NodeOdds{life, 0.9});
        const SegmentGroup one[] = {{k, n, n, 1}}, all[] = {{k, n, n, segments}};
        const auto ofOne = estimateDrive(one, odds, policy).lossPerYear;
        const auto ofAll = estimateDrive(all, odds, policy).lossPerYear;
        qInfo("one %.3g, any counted %.3g +- %.1g, any at most %.3g", ofOne, counted.mean, counted.error, ofAll);
        QVERIFY(ofAll > counted.mean - errors * counted.error);
        QVERIFY(ofOne < counted.mean - errors * counted.error);
    }

    void nodesUpAtAMoment()
    {
        const std::vector<double> up{0.3, 0.5, 0.6, 0.7, 0.9, 0.95, 0.99};
        auto random = fresh();
        for (const unsigned k : {3u, 4u, 6u}) {
            const auto counted = countedShare(100'000 * m_factor, [&] {
                unsigned count = 0;
                for (const auto chance : up)
                    count += uniform(random) < chance;
                return count < k;
            });
            compare(chanceTooFewUp(up, k), counted);
        }
    }

private:
    /// Each test from the seed alone, whichever tests run beside it.
    SeededRandom fresh() const { return SeededRandom(m_seed); }

    /// `bias`: a difference that the two may have, relative.
    static void compare(double exact, Estimate counted, double bias = 0)
    {
        const auto allowed = errors * counted.error + bias * exact;
        qInfo("exact %.4g, counted %.4g +- %.2g", exact, counted.mean, counted.error);
        QVERIFY(counted.error < 0.1 * exact);
        QVERIFY2(std::abs(exact - counted.mean) <= allowed, "more than 4.5 standard errors apart");
    }

    std::uint64_t m_seed = 0;
    std::uint64_t m_factor = 1;
};

QTEST_APPLESS_MAIN(DurabilitySimulation)
#include "durability_test.moc"
