#include "core/base/amount.h"

#include <QTest>
#include <rapidcheck.h>

using namespace granary;

class AmountTest : public QObject {
    Q_OBJECT

private slots:
    void staysInItsRange()
    {
        constexpr auto most = Amount::units(Amount::mostUnits);
        constexpr auto one = Amount::units(1);
        QVERIFY(!Amount::ofUnits(Amount::mostUnits + 1) && !Amount::ofUnits(UINT64_MAX));
        QVERIFY(!most.plus(one) && !most.plus(most) && most.plus(Amount()) == most);
        QVERIFY(!Amount().minus(one) && one.minus(one) == Amount());
        QVERIFY(!one.changedBy(-2) && one.changedBy(-1) == Amount() && !most.changedBy(1));
        QVERIFY(!one.changedBy(INT64_MIN) && !most.changedBy(INT64_MIN) && most.changedBy(-INT64_MAX) == Amount());
        QVERIFY(rc::check("sums and differences undo each other or are refused", [](std::uint64_t a, std::uint64_t b) {
            const auto x = Amount::units(a >> 1);
            const auto y = Amount::units(b >> 1);
            const auto sum = x.plus(y);
            RC_ASSERT(sum.has_value() == (a / 2 <= Amount::mostUnits - b / 2));
            if (sum)
                RC_ASSERT(sum->minus(y) == x && sum->changedBy(-x.signedUnits()) == y && x.changedBy(y.signedUnits()) == sum);
            RC_ASSERT(x.minus(y).has_value() == (x >= y));
        }));
    }

    void fractionsAreExact()
    {
        QCOMPARE(Amount::units(Amount::mostUnits).fraction(1, 1).units(), Amount::mostUnits);
        QCOMPARE(Amount::units(10).fraction(1, 3).units(), std::uint64_t{3});
        QCOMPARE(
            Amount::units(Amount::mostUnits).fraction(Amount::mostUnits - 1, Amount::mostUnits).units(), Amount::mostUnits - 1);
        QVERIFY(rc::check(
            "a part and the rest are the whole, or one unit less", [](std::uint64_t units, std::uint32_t a, std::uint32_t b) {
                const std::uint64_t of = std::uint64_t{1} + std::max(a, b);
                const auto whole = Amount::units(units >> 1);
                const auto sum = whole.fraction(a, of).units() + whole.fraction(of - a, of).units();
                RC_ASSERT(sum == whole.units() || sum + 1 == whole.units());
            }));
    }

    void text_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<unsigned>("decimals");
        QTest::addColumn<qulonglong>("units");
        const auto row = [](const char* text, unsigned decimals, qulonglong units) {
            QTest::newRow(text) << QString(text) << decimals << units;
        };
        row("0", 6, 0);
        row("12.5", 6, 12'500'000);
        row("0.000001", 6, 1);
        row("990000000000", 6, 990'000'000'000'000'000);
        row("7", 0, 7);
        row("9223372036854775807", 0, Amount::mostUnits);
        row("9.223372036854775807", 18, Amount::mostUnits);
        row("100", 8, 10'000'000'000);
    }
    void text()
    {
        QFETCH(QString, text);
        QFETCH(unsigned, decimals);
        QFETCH(qulonglong, units);
        const auto amount = Amount::units(units);
        QCOMPARE(amountText(amount, decimals), text.toStdString());
        QVERIFY(parseAmount(text.toStdString(), decimals).ok() && *parseAmount(text.toStdString(), decimals) == amount);
    }

    void otherTextIsRefused()
    {
        for (const auto* text : {"", ".", "1.", ".5", "-1", "+1", " 1", "1 ", "1e3", "1,5", "0x1", "1.2.3", "1.0000001", "١"})
            QVERIFY2(parseAmount(text, 6).error().code == ErrorCode::invalidArgument, text);
        for (const auto* text :
            {"9223372036854775808", "99999999999999999999999999999999999999999999999999", "18446744073709551616"})
            QVERIFY2(parseAmount(text, 0).error().code == ErrorCode::tooLarge, text);
        QCOMPARE(parseAmount("9223372036854.775808", 6).error().code, ErrorCode::tooLarge);
        QVERIFY(parseAmount("1.50", 2).ok() && parseAmount("007", 0).ok());
        QVERIFY(rc::check("what is written reads as the same", [](std::uint64_t units) {
            const auto decimals = *rc::gen::inRange(0u, maxDecimals + 1);
            const auto amount = Amount::units(units >> 1);
            const auto again = parseAmount(amountText(amount, decimals), decimals);
            RC_ASSERT(again.ok() && *again == amount);
        }));
    }
};

QTEST_APPLESS_MAIN(AmountTest)
#include "amount_test.moc"
