#include "core/placement/durability.h"

#include <QTest>

#include <cmath>

using namespace granary::placement;

namespace {

std::vector<NodeOdds> nodes(std::size_t count, double lifeDays, double chanceUp)
{
    return std::vector<NodeOdds>(count, {lifeDays, chanceUp});
}

bool isClose(double value, double expected, double relative)
{
    const bool close = std::abs(value - expected) <= relative * std::abs(expected);
    if (!close)
        qWarning("%.12e instead of %.12e", value, expected);
    return close;
}

} // namespace

class DurabilityTest : public QObject {
    Q_OBJECT

private slots:
    void cautiousLifeIsTheWorstHarmonicMean()
    {
        const double lives[] = {100, 300, 50, 600};
        QVERIFY(isClose(cautiousLifeDays(lives, 1), 50, 1e-15));
        QVERIFY(isClose(cautiousLifeDays(lives, 2), 2 / (1.0 / 50 + 1.0 / 100), 1e-15));
        QVERIFY(isClose(cautiousLifeDays(lives, 4), 4 / (1.0 / 50 + 1.0 / 100 + 1.0 / 300 + 1.0 / 600), 1e-15));
        QCOMPARE(cautiousLifeDays(lives, 9), cautiousLifeDays(lives, 4));
    }

    void chanceTooFewUpIsPoissonBinomial()
    {
        const std::vector<double> same(30, 0.9);
        double binomial = 0;
        for (unsigned count = 0; count < 10; ++count)
            binomial += std::exp(std::lgamma(31.0) - std::lgamma(count + 1.0) - std::lgamma(31.0 - count)) *
                std::pow(0.9, count) * std::pow(0.1, 30 - count);
        QVERIFY(isClose(chanceTooFewUp(same, 10), binomial, 1e-10));
        QVERIFY(chanceTooFewUp(same, 10) < 1e-14);
        // All eight outcomes of three nodes.
        const double p[] = {0.5, 0.8, 0.99};
        double expected = 0;
        for (unsigned outcome = 0; outcome < 8; ++outcome) {
            double chance = 1;
            unsigned up = 0;
            for (unsigned i = 0; i < 3; ++i) {
                const bool isUp = outcome >> i & 1;
                chance *= isUp ? p[i] : 1 - p[i];
                up += isUp;
            }
            expected += up < 2 ? chance : 0;
        }
        QVERIFY(isClose(chanceTooFewUp(p, 2), expected, 1e-14));
        QCOMPARE(chanceTooFewUp(p, 0), 0.0);
        QCOMPARE(chanceTooFewUp(p, 4), 1.0);
        const double certain[] = {1, 1, 0};
        QCOMPARE(chanceTooFewUp(certain, 2), 0.0);
        QCOMPARE(chanceTooFewUp(certain, 3), 1.0);
    }

    void thresholdsAreTheCodes()
    {
        QCOMPARE(defaultThreshold(10, 30), 22u);
        QCOMPARE(defaultThreshold(16, 40), 31u);
        const RepairPolicy policy;
        QVERIFY(repairFor(2, 5, 1000, policy).style == RepairStyle::each);
        QCOMPARE(repairFor(2, 5, 1000, policy).delayDays, policy.replaceDays);
        QVERIFY(repairFor(10, 30, 180, policy).style == RepairStyle::batch);
        QCOMPARE(repairFor(10, 30, 180, policy).threshold, 22u);
        QCOMPARE(repairFor(16, 40, 180, policy).threshold, 31u);
    }

    void targetChoosesTheThreshold()
    {
        RepairPolicy policy;
        policy.targetLossPerYear = 1e-9;
        const auto repair = repairFor(10, 30, 182, policy);
        QVERIFY(repair.threshold > 10 && repair.threshold < 22);
        QVERIFY(lossPerYear({10, 30, 182, repair}) <= 1e-9);
        QVERIFY(repairFor(10, 30, 60, policy).threshold > repair.threshold);
        policy.targetLossPerYear = 1e-90;
        QCOMPARE(repairFor(10, 30, 182, policy).threshold, 29u);
    }

    void friendsDrive()
    {
        const SegmentGroup groups[] = {{2, 5, 5, 1000}};
        const auto d = estimateDrive(groups, nodes(5, 3 * daysPerYear, 0.9), {});
        QCOMPARE(d.segments, 1000u);
        QCOMPARE(d.lostSegments, 0u);
        QCOMPARE(d.survivesAnyLosses, 3u);
        QVERIFY(isClose(d.lossPerYear, 1000 * 1.618051341257e-06, 1e-3));
        QCOMPARE(d.lossPerYearIrregular, d.lossPerYear);
        QVERIFY(isClose(d.lifeDays, 3 * daysPerYear, 1e-12));
        // All off, or all but one.
        QVERIFY(isClose(d.unreadable, 1e-5 + 5 * 0.9e-4, 1e-9));
        QVERIFY(isClose(d.repairPerMonth, 1.5 * 5 / (3 * daysPerYear + 7) * daysPerMonth, 1e-4));
    }

    void weakestSegmentDecides()
    {
        const SegmentGroup whole[] = {{10, 30, 30, 100}};
        const SegmentGroup mixed[] = {{10, 30, 30, 100}, {10, 30, 13, 2}, {10, 30, 24, 7}};
        const auto of30 = nodes(30, 182.625, 0.95);
        const auto all = estimateDrive(whole, of30, {});
        const auto weak = estimateDrive(mixed, of30, {});
        QCOMPARE(all.survivesAnyLosses, 20u);
        QCOMPARE(weak.survivesAnyLosses, 3u);
        QVERIFY(weak.lossPerYear > 100 * all.lossPerYear);
        QVERIFY(weak.unreadable > all.unreadable);
        QVERIFY(all.lossPerYear > 0 && all.lossPerYear < 1e-9);
        QVERIFY(all.lossPerYearIrregular > 1000 * all.lossPerYear);
    }

    void shortLivesCount()
    {
        const SegmentGroup groups[] = {{2, 5, 5, 1}};
        auto some = nodes(8, 1000, 0.9);
        const auto good = estimateDrive(groups, some, {});
        some[6].lifeDays = 50;
        some[7].chanceUp = 0.2;
        const auto bad = estimateDrive(groups, some, {});
        QVERIFY(bad.lossPerYear > good.lossPerYear);
        QVERIFY(bad.unreadable > good.unreadable);
        QVERIFY(bad.lifeDays < good.lifeDays);
    }

    void lostSegmentsAreSaidSo()
    {
        const SegmentGroup groups[] = {{2, 5, 1, 3}, {2, 5, 4, 5}, {2, 5, 2, 0}};
        const auto d = estimateDrive(groups, nodes(5, 1000, 0.9), {});
        QCOMPARE(d.segments, 8u);
        QCOMPARE(d.lostSegments, 3u);
        QCOMPARE(d.survivesAnyLosses, 2u);
        QVERIFY(d.lossPerYear > 0 && d.lossPerYear < 1);
    }

    void emptyDrive()
    {
        const auto d = estimateDrive({}, {}, {});
        QCOMPARE(d.segments, 0u);
        QCOMPARE(d.survivesAnyLosses, 0u);
        QCOMPARE(d.lossPerYear, 0.0);
        const SegmentGroup groups[] = {{1, 2, 2, 4}};
        QCOMPARE(estimateDrive(groups, {}, {}).lostSegments, 4u);
    }

    /// k stays, n may have been taken back: shards above n are as good as any.
    void moreShardsThanWanted()
    {
        const SegmentGroup more[] = {{2, 4, 6, 1}};
        const SegmentGroup wanted[] = {{2, 4, 4, 1}};
        const auto six = nodes(6, 1000, 0.9);
        QCOMPARE(estimateDrive(more, six, {}).lossPerYear, estimateDrive(wanted, six, {}).lossPerYear);
        QCOMPARE(estimateDrive(more, six, {}).survivesAnyLosses, 2u);
    }

    void manySegmentsOfADoomedDrive()
    {
        const SegmentGroup groups[] = {{3, 3, 3, UINT64_MAX}};
        const auto d = estimateDrive(groups, nodes(3, 0.001, 0.0), {});
        QCOMPARE(d.lossPerYear, 1.0);
        QCOMPARE(d.unreadable, 1.0);
    }
};

QTEST_APPLESS_MAIN(DurabilityTest)
#include "durability_test.moc"
