// The switches for login, notifications and closing: what they say is what is, wherever it was changed.
#include "tests/ui/widget_world.h"
#include "ui/desktop/autostart.h"
#include "ui/settings/desktop_card.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace granary::ui;
using namespace granary::test;

class DesktopCardTest : public QObject {
    Q_OBJECT

private slots:
    void startAtLoginIsSwitched()
    {
        const QTemporaryDir place;
        Preferences preferences(place.filePath("desktop.ini"));
        Autostart autostart(place.filePath("autostart/granary.desktop"), {"/usr/bin/granary", "--background"});
        DesktopCard card(preferences, {&autostart, {}, false});
        QSignalSpy said(&card, &SettingsCard::said);
        auto* const box = card.findChild<QCheckBox*>("autostart");
        QVERIFY(!box->isChecked());
        box->click();
        QVERIFY(autostart.on() && box->isChecked());
        QCOMPARE(said.count(), 1);
        QVERIFY(DesktopCard(preferences, {&autostart, {}, false}).findChild<QCheckBox*>("autostart")->isChecked());
        box->click();
        QVERIFY(!autostart.on() && !box->isChecked());
        QVERIFY(!card.findChild<QCheckBox*>("notifications") && !card.findChild<QComboBox*>("closing"));
    }

    void whatCanNotBeWrittenStaysOffAndSaysWhy()
    {
        const QTemporaryDir place;
        Preferences preferences(place.filePath("desktop.ini"));
        QFile inTheWay(place.filePath("autostart"));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        Autostart autostart(place.filePath("autostart/granary.desktop"), {"granary"});
        DesktopCard card(preferences, {&autostart, {}, false});
        QSignalSpy said(&card, &SettingsCard::said);
        card.findChild<QCheckBox*>("autostart")->click();
        QVERIFY(!card.findChild<QCheckBox*>("autostart")->isChecked());
        QCOMPARE(said.count(), 1);
        QVERIFY(said.front().front().toString().contains("permissions"));
    }

    void notificationsAndClosingAreRemembered()
    {
        const QTemporaryDir place;
        Preferences preferences(place.filePath("desktop.ini"));
        bool tray = true;
        DesktopCard card(preferences, {nullptr, [&] { return tray; }, true});
        auto* const box = card.findChild<QCheckBox*>("notifications");
        QVERIFY(box->isChecked());
        box->click();
        QVERIFY(!preferences.notifications());
        auto* const closing = card.findChild<QComboBox*>("closing");
        QCOMPARE(closing->accessibleName(), QString("When the window is closed"));
        QCOMPARE(closing->currentIndex(), 0);
        closing->setFocus();
        QTest::keyClick(closing, Qt::Key_Down);
        QVERIFY(preferences.closing() == ClosingChoice::keepInTray);
        preferences.setClosing(ClosingChoice::end); // as by the question when the window is closed
        QCOMPARE(closing->currentIndex(), 2);
        const Preferences later(place.filePath("desktop.ini"));
        QVERIFY(later.closing() == ClosingChoice::end && !later.notifications());
        tray = false;
        QVERIFY(!DesktopCard(preferences, {nullptr, [&] { return tray; }, true}).findChild<QComboBox*>("closing"));
    }

    void withoutADesktopThereIsNoCard()
    {
        QVERIFY(!DesktopCard::anyUse({}));
        QVERIFY(DesktopCard::anyUse({nullptr, {}, true}));
    }
};

QTEST_MAIN(DesktopCardTest)
#include "desktop_card_test.moc"
