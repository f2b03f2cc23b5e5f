// Amounts as people write them in their languages, to the last unit.
#include "ui/wallet/amounts.h"

#include <QTest>

#include <random>

using namespace granary::ui;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates), german(QLocale::German, QLocale::Germany),
    french(QLocale::French, QLocale::France), indian(QLocale::Hindi, QLocale::India), arabic(QLocale::Arabic, QLocale::Egypt),
    swiss(QLocale::German, QLocale::Switzerland);
constexpr std::uint64_t most = INT64_MAX;

std::uint64_t units(const char* text, unsigned decimals, const QLocale& locale = english)
{
    const auto read = readAmount(QString::fromUtf8(text), decimals, locale);
    const auto* const out = std::get_if<std::uint64_t>(&read);
    return out ? *out : 0;
}

AmountFault fault(const char* text, unsigned decimals, const QLocale& locale = english)
{
    const auto read = readAmount(QString::fromUtf8(text), decimals, locale);
    const auto* const out = std::get_if<AmountFault>(&read);
    return out ? *out : AmountFault(-1);
}

} // namespace

class AmountsTest : public QObject {
    Q_OBJECT

private slots:
    void eachLanguageHasItsMarks()
    {
        QCOMPARE(units("1234567.89", 2), 123456789u);
        QCOMPARE(units(" 1,234,567.89 ", 2), 123456789u);
        QCOMPARE(units("1.234.567,89", 2, german), 123456789u);
        QCOMPARE(units("1 234 567,89", 2, french), 123456789u);
        QCOMPARE(units("1\u00a0234\u202f567,89", 2, french), 123456789u);
        QCOMPARE(units("12,34,567.89", 2, indian), 123456789u);
        QCOMPARE(units("1’234’567.89", 2, swiss), 123456789u);
        QCOMPARE(units("1'234'567.89", 2, swiss), 123456789u);
        QCOMPARE(units("١٬٢٣٤٬٥٦٧٫٨٩", 2, arabic), 123456789u);
        QCOMPARE(units("１２.５", 1), 125u);
        QCOMPARE(units(".5", 2), 50u);
        QCOMPARE(units("5.", 2), 500u);
        QCOMPARE(units("1,000.", 2), 100'000u);
        QCOMPARE(units("0001.10000", 1), 11u);
        QCOMPARE(units("7", 0), 7u);
    }

    /// A mark that stands where none belongs may have meant something else: such an amount is never guessed.
    void whatIsNotClearIsNoAmount()
    {
        for (const char* text : {"1,5", "1,50", "12,34", "1,2345", ",500", "1,,000", "1.5.0", "1e3", "-1", "+1", "1 000", "x",
                 ".", "0x10", "½", "٣x"})
            QVERIFY2(fault(text, 2) == AmountFault::notANumber, text);
        for (const char* text : {"1.5", "1.50", "0.25", "12.5"})
            QVERIFY2(fault(text, 2, german) == AmountFault::notANumber, text);
        QCOMPARE(fault("1.234567", 2), AmountFault::tooFine);
        QCOMPARE(fault("1.5", 0), AmountFault::tooFine);
        QCOMPARE(fault("0.00", 2), AmountFault::nothing);
        QCOMPARE(fault("  ", 2), AmountFault::empty);
        QCOMPARE(fault("92233720368547758.08", 2), AmountFault::tooLarge);
        QCOMPARE(fault(QByteArray(4000, '9').constData(), 2), AmountFault::tooLarge);
        QCOMPARE(units("92233720368547758.07", 2), most);
        QCOMPARE(units("9.223372036854775807", 18), most);
    }

    void writtenAndReadAgain()
    {
        QCOMPARE(amountWritten(123456789, 2, english), QString("1,234,567.89"));
        QCOMPARE(amountWritten(123456789, 2, german), QString("1.234.567,89"));
        QCOMPARE(amountWritten(500, 2, english), QString("5.00"));
        QCOMPARE(amountWritten(2'500'000, 6, english), QString("2.5"));
        QCOMPARE(amountWritten(2'000'000, 6, english), QString("2"));
        QCOMPARE(amountWritten(1, 18, english), QString("0.000000000000000001"));
        QCOMPARE(amountWritten(most, 0, english), QString("9,223,372,036,854,775,807"));
        QCOMPARE(amountTyped(123456789, 2, english), QString("1234567.89"));
        QVERIFY(changeWritten(-125, 2, english).endsWith("1.25") && changeWritten(-125, 2, english) != QString("1.25"));
        QCOMPARE(changeWritten(125, 2, english), QString("+1.25"));
        QVERIFY(changeWritten(INT64_MIN, 0, english).contains("9,223,372,036,854,775,80"));
        std::mt19937_64 random(20260);
        for (const auto* const locale : {&english, &german, &french, &indian, &arabic, &swiss})
            for (int i = 0; i < 2000; ++i) {
                const auto amount = (random() >> (random() % 63)) & most;
                const auto decimals = static_cast<unsigned>(random() % 19);
                if (amount == 0)
                    continue;
                for (const auto& text : {amountWritten(amount, decimals, *locale), amountTyped(amount, decimals, *locale)}) {
                    const auto read = readAmount(text, decimals, *locale);
                    QVERIFY2(std::holds_alternative<std::uint64_t>(read) && std::get<std::uint64_t>(read) == amount,
                        qPrintable(locale->name() + ": " + text));
                }
            }
    }
};

QTEST_GUILESS_MAIN(AmountsTest)
#include "amounts_test.moc"
