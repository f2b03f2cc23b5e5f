// Sizes, times and paths as people of a language write them.
#include "ui/base/format.h"
#include "ui/shell/language.h"

#include <QGuiApplication>
#include <QLocale>
#include <QTest>

using namespace granary;
using namespace granary::ui;

class FormatTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { applyLanguage(*QCoreApplication::instance(), "en"); }

    void sizesAndCounts()
    {
        applyLanguage(*QCoreApplication::instance(), "en");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(sizeText(0), QString("0 bytes"));
        QCOMPARE(sizeText(1536), QString("1.5 KiB"));
        QCOMPARE(sizeText(5ull << 30), QString("5.0 GiB"));
        QCOMPARE(countText(86149), QString("86,149"));
        QCOMPARE(rateText(12'300'000), QString("12.3 MB/s"));
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(sizeText(1536), QString("1,5 KiB"));
        QCOMPARE(countText(86149), QString("86.149"));
    }

    void durations_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << "en" << 0.2 << "less than 1 s";
        QTest::newRow("seconds") << "en" << 59.2 << "59 s";
        QTest::newRow("a minute") << "en" << 60.0 << "1 min";
        QTest::newRow("rounded") << "en" << 100.0 << "2 min";
        QTest::newRow("hours") << "en" << 2.0 * 3600 + 10 * 60 << "2 h 10 min";
        QTest::newRow("days") << "en" << 3.0 * 86400 << "3 days";
        QTest::newRow("Chinese seconds") << "zh_CN" << 59.2 << QString::fromUtf8("59 秒");
        QTest::newRow("Chinese hours") << "zh_CN" << 2.0 * 3600 + 10 * 60 << QString::fromUtf8("2 小时 10 分钟");
        QTest::newRow("Chinese days") << "zh_CN" << 3.0 * 86400 << QString::fromUtf8("3 天");
        QTest::newRow("Spanish days") << "es" << 3.0 * 86400 << QString::fromUtf8("3 días");
        QTest::newRow("Brazilian hours") << "pt_BR" << 2.0 * 3600 + 10 * 60 << "2 h 10 min";
        QTest::newRow("Indonesian days") << "id" << 3.0 * 86400 << "3 hari";
        QTest::newRow("Hindi days") << "hi" << 3.0 * 86400 << QString::fromUtf8("3 दिन");
        QTest::newRow("Arabic: two") << "ar" << 2.0 * 86400 << QString::fromUtf8("يومان");
        QTest::newRow("Arabic: a few") << "ar" << 3.0 * 86400 << QString::fromUtf8("3 أيام");
        QTest::newRow("Arabic: many") << "ar" << 11.0 * 86400 << QString::fromUtf8("11 يومًا");
        QTest::newRow("Arabic: hundreds") << "ar" << 100.0 * 86400 << QString::fromUtf8("100 يوم");
    }
    void durations()
    {
        QFETCH(QString, language);
        QFETCH(double, seconds);
        QFETCH(QString, text);
        applyLanguage(*QCoreApplication::instance(), language);
        QCOMPARE(durationText(seconds), text);
    }

    void timesAgo()
    {
        applyLanguage(*QCoreApplication::instance(), "en");
        const QDateTime now(QDate(2026, 5, 20), QTime(15, 0));
        QCOMPARE(agoText(now.addSecs(-5), now), QString("just now"));
        QCOMPARE(agoText(now.addSecs(30), now), QString("just now")); // clocks differ a little
        QCOMPARE(agoText(now.addSecs(-60), now), QString("1 minute ago"));
        QCOMPARE(agoText(now.addSecs(-40 * 60), now), QString("40 minutes ago"));
        QCOMPARE(agoText(now.addSecs(-3 * 3600), now), QString("3 hours ago"));
        QVERIFY(agoText(now.addDays(-1), now).startsWith("yesterday, "));
        QCOMPARE(agoText(now.addDays(-9), now), timeText(now.addDays(-9)));
        QCOMPARE(agoText(now.addDays(2), now), timeText(now.addDays(2)));
        applyLanguage(*QCoreApplication::instance(), "zh_CN");
        QCOMPARE(agoText(now.addSecs(-40 * 60), now), QString::fromUtf8("40 分钟前"));
        QVERIFY(agoText(now.addDays(-1), now).startsWith(QString::fromUtf8("昨天")));
    }

    void sentencesStandBesideEachOther()
    {
        QCOMPARE(sentences({"One.", "", "Two."}), QString("One. Two."));
        QCOMPARE(sentences({QString::fromUtf8("一。"), QString::fromUtf8("二。")}), QString::fromUtf8("一。二。"));
        QCOMPARE(sentences({}), QString());
    }

    /// Numbers have one kind of digits, that of the texts, and paths keep their order within what is read from right to left.
    void whatIsReadFromRightToLeft()
    {
        const api::Path path{"/home/me/notes.txt"};
        QCOMPARE(pathText(path), QString("/home/me/notes.txt"));
        applyLanguage(*QCoreApplication::instance(), "ar");
        QVERIFY(QGuiApplication::isRightToLeft());
        QCOMPARE(countText(24), QString("24"));
        QCOMPARE(pathText(path), QString::fromUtf8("\u2066/home/me/notes.txt\u2069"));
        QCOMPARE(nameText(path), QString::fromUtf8("\u2068notes.txt\u2069"));
        QCOMPARE(plainText(path), QString("/home/me/notes.txt"));
        QCOMPARE(sumText("1.50", "BLY"), QString::fromUtf8("\u20661.50\u00a0BLY\u2069"));
        QCOMPARE(pathText({}), QString());
        applyLanguage(*QCoreApplication::instance(), "hi");
        QVERIFY(QGuiApplication::isLeftToRight());
        QCOMPARE(sumText("1.50", "BLY"), QString::fromUtf8("1.50\u00a0BLY"));
        QCOMPARE(pathText(path), QString("/home/me/notes.txt"));
    }

    /// File names are bytes, and may try to look like something else.
    void pathsAreShownSafely()
    {
        QCOMPARE(pathText({"/home/a\nb\x1b[31m"}), QString("/home/a b [31m"));
        QCOMPARE(nameText({"/home/letters"}), QString("letters"));
        QCOMPARE(nameText({"/"}), QString("/"));
        QVERIFY(pathText({"/\xff\xfe"}).contains(QChar::ReplacementCharacter));
        QCOMPARE(pathOf(pathText({"/home/\xc3\xa4"})).bytes, std::string("/home/\xc3\xa4"));
    }
};

QTEST_MAIN(FormatTest)
#include "format_test.moc"
