// The chain against closed forms, against values computed with exact fractions and 90 digits by a script from the spec's text, and
// against the figures that the project chose its codes by. tests/sim/durability_test.cpp compares it with a simulation.
#include "core/placement/segment_chain.h"

#include <QTest>

#include <cmath>

using namespace granary::placement;

namespace {

constexpr double sixMonths = daysPerYear / 2;
constexpr double threeYears = 3 * daysPerYear;

SegmentModel batch(unsigned k, unsigned n, unsigned threshold, double lifeDays, double delayDays, unsigned stages)
{
    return {k, n, lifeDays, {RepairStyle::batch, threshold, delayDays, stages}};
}

SegmentModel each(unsigned k, unsigned n, double lifeDays, double delayDays)
{
    return {k, n, lifeDays, {RepairStyle::each, 0, delayDays, 1}};
}

bool isClose(double value, double expected, double relative)
{
    const bool close = std::abs(value - expected) <= relative * std::abs(expected);
    if (!close)
        qWarning("%.12e instead of %.12e", value, expected);
    return close;
}

/// P(fewer than k of n successes), each with its own chance and its chance of the contrary: positive terms only.
double tail(unsigned n, unsigned k, double success, double failure)
{
    double sum = 0;
    for (unsigned count = 0; count < k; ++count)
        sum += std::exp(std::lgamma(n + 1.0) - std::lgamma(count + 1.0) - std::lgamma(n - count + 1.0) +
            count * std::log(success) + (n - count) * std::log(failure));
    return sum;
}

/// Losses a year when a repair takes exactly `delayDays`: a renewal process whose cycles are the time from n to the threshold and the repair.
double lossWithFixedDelay(unsigned k, unsigned n, unsigned threshold, double lifeDays, double delayDays)
{
    double cycleDays = delayDays;
    for (unsigned alive = n; alive > threshold; --alive)
        cycleDays += lifeDays / alive;
    return tail(threshold, k, std::exp(-delayDays / lifeDays), -std::expm1(-delayDays / lifeDays)) * daysPerYear / cycleDays;
}

} // namespace

class SegmentChainTest : public QObject {
    Q_OBJECT

private slots:
    /// Ten of thirty on machines that live six months, repaired at 22: what the code and the threshold were chosen by. The repair takes its four
    /// or ten days fixed, after a check every six hours, so three hours more in the mean.
    void figuresOfStrangers()
    {
        const auto four = batch(10, 30, 22, sixMonths, 4.125, maxRepairStages);
        const auto ten = batch(10, 30, 22, sixMonths, 10.125, maxRepairStages);
        QVERIFY(lossPerYear(four) > 8.5e-16 && lossPerYear(four) < 9.5e-16);
        QVERIFY(lossPerYear(ten) > 5.5e-11 && lossPerYear(ten) < 6.5e-11);
        QVERIFY(repairTraffic(four).total() > 0.92 && repairTraffic(four).total() < 0.96);
    }

    /// Friends' machines live three years and are replaced one by one. 3 of 8 was noted as 7e-10 a year: that is 7.25 days, not 7.
    void figuresOfFriends()
    {
        const auto perYear = [](unsigned k, unsigned n, double days) { return lossPerYear(each(k, n, threeYears, days)); };
        QVERIFY(perYear(2, 5, 7) > 1.5e-6 && perYear(2, 5, 7) < 2.5e-6);
        QVERIFY(perYear(4, 12, 7) > 1.5e-15 && perYear(4, 12, 7) < 2.5e-15);
        QVERIFY(perYear(3, 8, 7) > 5.5e-10 && perYear(3, 8, 7) < 6.5e-10);
        QVERIFY(perYear(3, 8, 7.25) > 6.5e-10 && perYear(3, 8, 7.25) < 7.5e-10);
    }

    /// By exact fractions, 1/T from the linear equations of the mean time.
    void meanTimesAreExact()
    {
        QVERIFY(isClose(lossPerYear(each(2, 5, threeYears, 7)), 1.6763964684539966e-06, 1e-12));
        QVERIFY(isClose(lossPerYear(each(3, 8, threeYears, 7)), 5.640582558016472e-10, 1e-12));
        QVERIFY(isClose(lossPerYear(each(4, 12, threeYears, 7)), 1.6906668224777487e-15, 1e-12));
        QVERIFY(isClose(lossPerYear(each(10, 30, sixMonths, 4)), 2.0031759456869879e-25, 1e-12));
        QVERIFY(isClose(lossPerYear(batch(10, 30, 22, sixMonths, 4, 1)), 1.0457837835693642e-07, 1e-12));
        QVERIFY(isClose(lossPerYear(batch(10, 30, 22, sixMonths, 10, 1)), 2.0816507340770294e-04, 1e-12));
        QVERIFY(isClose(lossPerYear(batch(2, 5, 4, threeYears, 7, 1)), 9.546589625268001e-06, 1e-12));
        QVERIFY(isClose(lossPerYear(batch(4, 12, 11, threeYears, 7, 1)), 4.7186486501245015e-11, 1e-12));
    }

    /// The further rows of the table in core/specs/durability.md.
    void figuresOfTheSpec()
    {
        const auto check = [](const SegmentModel& model, double loss, double traffic) {
            return isClose(lossPerYear(model), loss, 1e-4) && std::abs(repairTraffic(model).total() - traffic) < 6e-4;
        };
        QVERIFY(check(batch(10, 30, 22, sixMonths, 4, 1), 1.0458e-07, 0.944));
        QVERIFY(check(batch(10, 30, 22, sixMonths, 4, 16), 2.3557e-14, 0.944));
        QVERIFY(check(batch(10, 30, 22, sixMonths, 4, 4096), 5.9929e-16, 0.944));
        QVERIFY(check(batch(10, 30, 22, sixMonths, 10, 16), 1.3678e-09, 0.890));
        QVERIFY(check(batch(10, 30, 22, sixMonths, 10, 4096), 4.9848e-11, 0.890));
        QVERIFY(check(batch(16, 40, 31, sixMonths, 4, 16), 8.1222e-16, 0.979));
        QVERIFY(check(each(2, 5, threeYears, 7), 1.6764e-06, 0.207));
        QVERIFY(isClose(lossPerYear(each(3, 8, threeYears, 7.25)), 6.7e-10, 0.01));
    }

    void lossWithinAYearIsExact_data()
    {
        QTest::addColumn<int>("k");
        QTest::addColumn<int>("n");
        QTest::addColumn<int>("threshold"); // of batch; 0: each
        QTest::addColumn<double>("life");
        QTest::addColumn<double>("delay");
        QTest::addColumn<int>("stages");
        QTest::addColumn<QList<double>>("expected");
        QTest::newRow("each 2 of 5") << 2 << 5 << 0 << threeYears << 7.0 << 1
                                     << QList<double>{
                                            4.283867374098e-03, 4.324350817772e-05, 2.623887653516e-06, 1.618051341257e-06};
        QTest::newRow("each 4 of 12") << 4 << 12 << 0 << threeYears << 7.0 << 1
                                      << QList<double>{3.198564779850e-03, 1.462225347972e-05, 9.365422638281e-08,
                                             8.409069509431e-10, 1.081749319138e-11, 2.117496070561e-13, 8.501803631047e-15,
                                             2.025945891378e-15, 1.603279185758e-15};
        QTest::newRow("batch in 3 stages") << 2 << 5 << 3 << 60.0 << 20.0 << 3
                                           << QList<double>{
                                                  8.911113227831e-01, 8.399390985596e-01, 8.273287219978e-01, 8.166144399469e-01};
        QTest::newRow("batch in 4 stages") << 3 << 8 << 6 << 400.0 << 5.0 << 4
                                           << QList<double>{3.664039489328e-02, 1.125254583906e-03, 3.751684570191e-05,
                                                  4.304026168914e-06, 3.744013968274e-06, 3.254003778318e-06};
    }
    /// By the exponential of the generator, Taylor and squaring with 90 digits.
    void lossWithinAYearIsExact()
    {
        QFETCH(int, k);
        QFETCH(int, n);
        QFETCH(int, threshold);
        QFETCH(double, life);
        QFETCH(double, delay);
        QFETCH(int, stages);
        QFETCH(QList<double>, expected);
        auto model = batch(k, n, threshold, life, delay, stages);
        model.repair.style = threshold == 0 ? RepairStyle::each : RepairStyle::batch;
        const auto loss = lossWithin(model, daysPerYear);
        QCOMPARE(static_cast<int>(loss.size()), static_cast<int>(expected.size()));
        for (std::size_t i = 0; i < loss.size(); ++i)
            QVERIFY(isClose(loss[i], expected[static_cast<qsizetype>(i)], 1e-10));
    }

    void lossOfAWideCodeIsExact()
    {
        const auto loss = lossWithin(batch(10, 30, 22, sixMonths, 4, 1), daysPerYear);
        QCOMPARE(loss.size(), 21u);
        QVERIFY(isClose(loss[0], 1.796744109424e-01, 1e-10));
        QVERIFY(isClose(loss[12], 1.030104727364e-07, 1e-10));
        QVERIFY(isClose(loss[20], 8.710547556044e-08, 1e-10));
    }

    /// Without repair the live shards are binomial; the digits hold where the loss is rarer than 1e-55.
    void withoutRepairLossIsBinomial()
    {
        for (const double days : {0.1, 1.0, 30.0, 365.0}) {
            const auto loss = lossWithin(batch(10, 30, 0, sixMonths, 4, 1), days);
            for (unsigned alive = 10; alive <= 30; ++alive)
                QVERIFY(isClose(
                    loss[alive - 10], tail(alive, 10, std::exp(-days / sixMonths), -std::expm1(-days / sixMonths)), 1e-9));
        }
        QVERIFY(lossWithin(batch(10, 30, 0, sixMonths, 4, 1), 0.1).back() < 1e-55);
    }

    void oneCopyDiesWithItsNode()
    {
        const SegmentModel model = each(1, 1, 100, 7);
        QVERIFY(isClose(meanDaysToLoss(model), 100, 1e-15));
        QVERIFY(isClose(lossWithin(model, 50).front(), -std::expm1(-0.5), 1e-12));
        QCOMPARE(lossWithin(model, 0).front(), 0.0);
        QCOMPARE(repairTraffic(model).total(), 0.0);
    }

    void manyStagesAreAFixedDelay()
    {
        const auto fixed = lossWithFixedDelay(10, 30, 22, sixMonths, 4);
        QVERIFY(isClose(fixed, 5.886e-16, 1e-3));
        QVERIFY(isClose(lossPerYear(batch(10, 30, 22, sixMonths, 4, maxRepairStages)), fixed, 0.03));
        QVERIFY(isClose(lossPerYear(batch(3, 8, 5, 90, 10, maxRepairStages)), lossWithFixedDelay(3, 8, 5, 90, 10), 0.01));
        // The less regular, the worse: nine powers of ten between fixed and exponential.
        double before = fixed;
        for (const unsigned stages : {4096u, 256u, 64u, 16u, 4u, 1u}) {
            const auto loss = lossPerYear(batch(10, 30, 22, sixMonths, 4, stages));
            QVERIFY(loss > before);
            before = loss;
        }
    }

    void boundIsAboveAndNear()
    {
        for (const unsigned n : {3u, 5u, 8u, 12u})
            for (const double life : {30.0, 200.0, 2000.0})
                for (const unsigned stages : {1u, 5u})
                    for (const bool isBatch : {false, true}) {
                        auto model = batch((n + 2) / 3, n, n - 2, life, 9, stages);
                        model.repair.style = isBatch ? RepairStyle::batch : RepairStyle::each;
                        const auto exact = lossWithin(model, daysPerYear);
                        const auto bound = lossWithinBound(model, daysPerYear);
                        for (std::size_t i = 0; i < exact.size(); ++i)
                            QVERIFY2(exact[i] <= bound[i] * (1 + 1e-9), qPrintable(QString::number(n)));
                        QVERIFY(isBatch || bound.back() <= 1.5 * exact.back());
                    }
    }

    void longRunsTakeTheBound()
    {
        const auto model = batch(4, 12, 8, 1000, 0.001, 64);
        const auto loss = lossWithin(model, daysPerYear);
        QCOMPARE(loss, lossWithinBound(model, daysPerYear));
        QVERIFY(loss.front() > 0 && loss.front() < 1);
    }

    void moreLiveShardsAreSafer()
    {
        for (const auto& loss :
            {lossWithin(batch(16, 40, 31, sixMonths, 4, 16), daysPerYear), lossWithin(each(5, 15, 90, 20), daysPerYear)})
            for (std::size_t i = 1; i < loss.size(); ++i)
                QVERIFY(loss[i] > 0 && loss[i] < loss[i - 1]);
    }

    /// A cycle's traffic by hand: k read and 8 and a few more shards written, each time 30 have become 22.
    void trafficFollowsFromTheCycle()
    {
        double days = 4;
        for (unsigned alive = 23; alive <= 30; ++alive)
            days += sixMonths / alive;
        const auto written = 30 - 22 * std::exp(-4 / sixMonths);
        const auto traffic = repairTraffic(batch(10, 30, 22, sixMonths, 4, maxRepairStages));
        QVERIFY(isClose(traffic.readPerMonth, daysPerMonth / days, 1e-6));
        QVERIFY(isClose(traffic.writtenPerMonth, written / 10 * daysPerMonth / days, 1e-4));
        // Each of five shards is away 7 days in 1103, and every one that went is replaced.
        const auto friends = repairTraffic(each(2, 5, threeYears, 7));
        QVERIFY(isClose(friends.readPerMonth, 5 / (threeYears + 7) * daysPerMonth, 1e-4));
        QVERIFY(isClose(friends.writtenPerMonth, friends.readPerMonth / 2, 1e-12));
    }

    void smallestThresholdReachesTheTarget()
    {
        const auto model = batch(10, 30, 0, sixMonths, 4, 16);
        for (const double target : {1e-3, 1e-6, 1e-9, 1e-15}) {
            const auto threshold = smallestThreshold(model, target);
            QVERIFY(threshold.has_value());
            QVERIFY(lossPerYear(batch(10, 30, *threshold, sixMonths, 4, 16)) <= target);
            QVERIFY(*threshold == 10 || lossPerYear(batch(10, 30, *threshold - 1, sixMonths, 4, 16)) > target);
        }
        QVERIFY(!smallestThreshold(model, 1e-60));
        QVERIFY(!smallestThreshold(batch(1, 1, 0, 100, 4, 16), 1e-3));
    }
};

QTEST_APPLESS_MAIN(SegmentChainTest)
#include "segment_chain_test.moc"
