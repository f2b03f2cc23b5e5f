// What the user chose stays, applies at once, and a spoilt file does no harm.
#include "ui/base/preferences.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace granary::ui;

class PreferencesTest : public QObject {
    Q_OBJECT

private slots:
    void startsAsTheSystemIs()
    {
        const Preferences fresh(m_place.filePath("none.ini"));
        QVERIFY(fresh.theme() == ThemeChoice::system);
        QCOMPARE(fresh.textPercent(), 100);
        QVERIFY(fresh.language().isEmpty());
        QVERIFY(fresh.wordsChecked());
        QCOMPARE(fresh.activitySeen(), 0);
        QVERIFY(fresh.closing() == ClosingChoice::ask);
        QVERIFY(fresh.notifications());
    }

    void staysAndIsToldAtOnce()
    {
        const auto file = m_place.filePath("kept.ini");
        {
            Preferences first(file);
            QSignalSpy appearance(&first, &Preferences::appearanceChanged);
            first.setTheme(ThemeChoice::dark);
            first.setTextPercent(150);
            first.setLanguage("zh_CN");
            QCOMPARE(appearance.count(), 3);
            first.setTheme(ThemeChoice::dark);
            first.setTextPercent(150);
            first.setLanguage("zh_CN");
            QCOMPARE(appearance.count(), 3); // the same again makes no new window
            first.setActivitySeen(1'700'000'000'123'456'789);
            first.setWordsChecked(false);
            QSignalSpy closing(&first, &Preferences::closingChanged);
            first.setClosing(ClosingChoice::keepInTray);
            first.setClosing(ClosingChoice::keepInTray);
            QCOMPARE(closing.count(), 1);
            first.setNotifications(false);
        }
        const Preferences second(file);
        QVERIFY(second.theme() == ThemeChoice::dark);
        QCOMPARE(second.textPercent(), 150);
        QCOMPARE(second.language(), QString("zh_CN"));
        QCOMPARE(second.activitySeen(), 1'700'000'000'123'456'789);
        QVERIFY(!second.wordsChecked());
        QVERIFY(second.closing() == ClosingChoice::keepInTray);
        QVERIFY(!second.notifications());
    }

    void nonsenseIsIgnored()
    {
        const auto name = m_place.filePath("spoilt.ini");
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[General]\ntheme=purple\ntextPercent=9000\nlanguage=\nactivitySeen=soon\nclosing=perhaps\n\x01\x02garbage");
        file.close();
        const Preferences spoilt(name);
        QVERIFY(spoilt.theme() == ThemeChoice::system);
        QCOMPARE(spoilt.textPercent(), 200);
        QCOMPARE(spoilt.activitySeen(), 0);
        QVERIFY(spoilt.closing() == ClosingChoice::ask);
    }

private:
    QTemporaryDir m_place;
};

QTEST_GUILESS_MAIN(PreferencesTest)
#include "preferences_test.moc"
