// The window itself: what closing it does, its keys, and its tray icon's menu.
#include "tests/ui/widget_world.h"
#include "tests/ui/window_world.h"
#include "ui/base/format.h"
#include "ui/look/theme.h"
#include "ui/shell/close_dialog.h"
#include "ui/shell/foot_line.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pause_menu.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/tray.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QTableWidget>

using namespace granary;
using namespace granary::ui;
using namespace granary::test;

namespace {

struct Shown {
    explicit Shown(WindowWorld& world, bool tray = true) : window(*world.state, *world.preferences, DesktopServices{nullptr, [this] { return hasTray; }, true}), hasTray(tray), ended(&window, &MainWindow::ended)
    {
        window.show();
        ready = active() && WindowWorld::until([this] { return window.ready(); });
    }
    /// In front, as after a dialog that was closed: a desktop does that by itself.
    bool active()
    {
        window.activateWindow();
        return QTest::qWaitForWindowActive(&window);
    }
    CloseDialog* question() { return window.findChild<CloseDialog*>(); }
    MainWindow window;
    bool hasTray;
    QSignalSpy ended;
    bool ready = false;
};

QAction* actionOf(const Tray& tray, const char* name) { return tray.menu().findChild<QAction*>(QString::fromLatin1(name)); }

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        applyLanguage(*qApp, "en");
        applyTheme(*qApp, ThemeChoice::light, 100);
        QApplication::setQuitOnLastWindowClosed(false);
        m_world = std::make_unique<WindowWorld>(Stage::full);
    }
    void cleanupTestCase() { m_world.reset(); }
    void init() { m_world->preferences->setClosing(ClosingChoice::ask); }

    void withoutATrayClosingEndsIt()
    {
        Shown shown(*m_world, false);
        QVERIFY(shown.ready);
        QVERIFY(shown.window.close());
        QVERIFY(!shown.question());
        QCOMPARE(shown.ended.count(), 1);
    }

    void whereThereIsATrayItIsAskedOnce()
    {
        Shown shown(*m_world);
        QVERIFY(shown.ready);
        QVERIFY(!shown.window.close());
        QVERIFY(shown.window.isVisible());
        QVERIFY(shown.question());
        QVERIFY(!shown.window.close()); // one question is enough
        QCOMPARE(shown.window.findChildren<CloseDialog*>().size(), 1);
        picture(*shown.question(), "close");
        QTest::mouseClick(shown.question()->findChild<QPushButton*>("cancel"), Qt::LeftButton);
        QVERIFY(WindowWorld::until([&] { return !shown.question(); }));
        QVERIFY(shown.window.isVisible() && shown.ended.count() == 0);
        QVERIFY(shown.active());
        QTest::keyClick(&shown.window, Qt::Key_W, Qt::ControlModifier);
        QVERIFY(shown.question());
        QTest::mouseClick(shown.question()->findChild<QPushButton*>("keep"), Qt::LeftButton);
        QVERIFY(!shown.window.isVisible());
        QCOMPARE(shown.ended.count(), 0);
        QVERIFY(m_world->preferences->closing() == ClosingChoice::keepInTray);
        QVERIFY(WindowWorld::until([&] { return !shown.question(); }));
        shown.window.show();
        QVERIFY(shown.window.close());
        QVERIFY(!shown.question() && shown.ended.count() == 0);
        // The tray went away meanwhile: there would be no way back in.
        shown.window.show();
        shown.hasTray = false;
        QVERIFY(shown.window.close());
        QCOMPARE(shown.ended.count(), 1);
    }

    void quitIsAnAnswerToo()
    {
        Shown shown(*m_world);
        QVERIFY(shown.ready);
        QVERIFY(!shown.window.close());
        QTest::mouseClick(shown.question()->findChild<QPushButton*>("end"), Qt::LeftButton);
        QVERIFY(!shown.window.isVisible());
        QCOMPARE(shown.ended.count(), 1);
        QVERIFY(m_world->preferences->closing() == ClosingChoice::end);
    }

    void whenTheSessionEndsNothingIsAsked()
    {
        Shown shown(*m_world);
        QVERIFY(shown.ready);
        shown.window.letGo();
        QVERIFY(shown.window.close());
        QVERIFY(!shown.question());
    }

    /// Each key of the list does what the list says.
    void keysDoWhatIsSaidOfThem()
    {
        Shown shown(*m_world);
        QVERIFY(shown.ready);
        const auto& panes = shown.window.panes();
        for (std::size_t i = panes.size(); i-- > 0;) {
            QTest::keyClick(&shown.window, static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i)), Qt::ControlModifier);
            QCOMPARE(shown.window.paneShown(), panes[i]->id());
        }
        QTest::keyClick(&shown.window, Qt::Key_Comma, Qt::ControlModifier);
        QCOMPARE(shown.window.paneShown(), QString("settings"));
        QTest::keyClick(&shown.window, Qt::Key_F1);
        auto* const list = shown.window.findChild<ShortcutsDialog*>();
        QVERIFY(list && list->isVisible());
        picture(*list, "keys");
        const auto rows = shortcutRows(panes);
        auto* const table = list->findChild<QTableWidget*>();
        QCOMPARE(table->rowCount(), static_cast<int>(rows.size()));
        QSet<QKeySequence> different;
        for (int row = 0; row < table->rowCount(); ++row) {
            QVERIFY(!table->item(row, 0)->text().trimmed().isEmpty() && !table->item(row, 1)->text().isEmpty());
            different << rows[static_cast<std::size_t>(row)].keys;
        }
        QCOMPARE(different.size(), table->rowCount());
        QTest::keyClick(list, Qt::Key_Escape);
        QVERIFY(WindowWorld::until([&] { return !shown.window.findChild<ShortcutsDialog*>(); }));
        QVERIFY(shown.active());
        QTest::keyClick(&shown.window, Qt::Key_Question, Qt::ControlModifier);
        QVERIFY(shown.window.findChild<ShortcutsDialog*>());
        QTest::keyClick(shown.window.findChild<ShortcutsDialog*>(), Qt::Key_Escape);
        QVERIFY(shown.active());
        QTest::keyClick(&shown.window, Qt::Key_Q, Qt::ControlModifier);
        QCOMPARE(shown.ended.count(), 1);
        QVERIFY(!shown.question());
    }

    void theTraySaysHowTheDriveIsAndBacksUp()
    {
        const Tray tray(*m_world->state);
        QVERIFY(m_world->ready());
        QVERIFY(WindowWorld::until([&] { return tray.sentence().contains("safe") || tray.sentence().contains("stored"); }));
        for (const auto* const name : {"open", "backup", "pause", "quit"})
            QVERIFY(actionOf(tray, name));
        QSignalSpy open(&tray, &Tray::openWanted), backup(&tray, &Tray::backupWanted), quit(&tray, &Tray::quitWanted);
        actionOf(tray, "open")->trigger();
        actionOf(tray, "quit")->trigger();
        QCOMPARE(open.count(), 1);
        QCOMPARE(quit.count(), 1);
        QVERIFY(actionOf(tray, "backup")->isEnabled());
        actionOf(tray, "backup")->trigger();
        QCOMPARE(backup.count(), 1);
        QVERIFY(actionOf(tray, "pause")->isVisible() && !actionOf(tray, "goOn")->isVisible());
    }

    void aPauseIsChosenAndEndedInTheWindowAndTheTray()
    {
        const Tray tray(*m_world->state);
        Shown shown(*m_world);
        QVERIFY(shown.ready);
        auto* const foot = shown.window.findChild<FootLine*>();
        auto* const button = foot->findChild<QPushButton*>("pause");
        QVERIFY(WindowWorld::until([&] { return button->isVisible() && button->text() == "Pause"; }));
        QTest::mouseClick(button, Qt::LeftButton);
        auto* const menu = foot->findChild<QMenu*>();
        QVERIFY(WindowWorld::until([&] { return menu->isVisible(); }));
        picture(*menu, "pause-menu");
        const auto before = QDateTime::currentDateTime();
        menu->findChild<QAction*>("pause2Hours")->trigger();
        menu->close();
        QVERIFY(WindowWorld::until([&] { return m_world->state->pause().on; }));
        const auto until = timeOf(*m_world->state->pause().until);
        QVERIFY(before.secsTo(until) >= 2 * 3600 - 1 && QDateTime::currentDateTime().secsTo(until) <= 2 * 3600);
        QVERIFY(WindowWorld::until([&] { return button->text() == "Go on" && shows<QLabel>(*foot, "Paused until"); }));
        picture(shown.window, "paused");
        QCOMPARE(tray.sentence(), pauseSentence(m_world->state->pause()));
        QVERIFY(!actionOf(tray, "pause")->isVisible());
        actionOf(tray, "goOn")->trigger();
        QVERIFY(WindowWorld::until([&] { return !m_world->state->pause().on && button->text() == "Pause"; }));
        // By the keys: without an end, and back.
        QTest::keyClick(&shown.window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(WindowWorld::until([&] { return m_world->state->pause() == api::Pause{true, std::nullopt}; }));
        QVERIFY(WindowWorld::until([&] { return button->text() == "Go on"; }));
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(WindowWorld::until([&] { return !m_world->state->pause().on; }));
    }

    void aPauseSaysWhenItEnds()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); // a window may have taken the system's
        const QDateTime now(QDate(2026, 5, 3), QTime(22, 0));
        const auto at = [](const QDateTime& time) { return api::Pause{true, WallTime{time.toMSecsSinceEpoch() * 1'000'000}}; };
        QCOMPARE(pauseSentence({true, std::nullopt}, now), QString("Paused"));
        QVERIFY(pauseSentence(at(now.addSecs(1800)), now).contains("10:30"));
        QVERIFY(pauseSentence(at(tomorrowMorning(now)), now).startsWith("Paused until tomorrow, 6:00"));
        QVERIFY(pauseSentence(at(now.addDays(3)), now).contains("5/6/"));
    }

    void withoutADriveTheTraySaysSo()
    {
        WindowWorld world(Stage::none);
        const Tray tray(*world.state);
        QVERIFY(world.ready());
        QVERIFY(WindowWorld::until([&] { return tray.sentence() == "Not set up yet"; }));
        QVERIFY(!actionOf(tray, "backup")->isEnabled());
    }

private:
    std::unique_ptr<WindowWorld> m_world;
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
