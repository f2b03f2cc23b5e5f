// The Folders pane over a real engine: protect, change, pause, remove and undo, back up now, and what was backed up only once.
#include "tests/ui/own_engine.h"
#include "ui/base/languages.h"
#include "ui/folders/folders_pane.h"
#include "ui/folders/plan_card.h"
#include "ui/folders/plan_dialog.h"
#include "ui/folders/retention_dialog.h"
#include "ui/shell/language.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>

using namespace granary;
using namespace granary::ui;
using namespace granary::test;

namespace {

constexpr int patience = 60'000;

struct World {
    World()
    {
        if (!drive.known())
            QTest::qFail("no engine", __FILE__, __LINE__);
        api::InitRequest request;
        request.nodes = {"folder:" + home.path("disk")};
        finish(drive.engine->engine().init(std::move(request)));
        drive.state.refresh();
        if (!QTest::qWaitFor([&] { return drive.state.unlocked(); }, patience))
            QTest::qFail("no drive", __FILE__, __LINE__);
        pane.resize(900, 640);
        pane.show();
    }
    void finish(Result<api::TaskId> started)
    {
        bool done = false;
        if (started.ok())
            for (std::uint64_t version = 0;;) {
                const auto task = drive.engine->engine().task(*started, version, std::chrono::milliseconds(1000));
                if (!task.ok() || task->ended()) {
                    done = task.ok() && task->state == api::TaskState::done;
                    break;
                }
                version = task->version;
            }
        if (!done)
            QTest::qFail("a task did not end well", __FILE__, __LINE__);
    }
    bool shows(const QString& part)
    {
        return QTest::qWaitFor(
            [&] {
                const auto labels = QApplication::allWidgets();
                return std::any_of(labels.begin(), labels.end(), [&](const QWidget* widget) {
                    const auto* const label = qobject_cast<const QLabel*>(widget);
                    return label && label->isVisible() && label->text().contains(part);
                });
            },
            20'000);
    }
    PlanCard* card() { return pane.findChild<PlanCard*>(); }
    PlanDialog* dialog() { return pane.findChild<PlanDialog*>(); }
    bool plansBecome(std::size_t count)
    {
        return QTest::qWaitFor([&] { return drive.state.status().plans.size() == count; }, patience);
    }
    void clickOn(QWidget* in, const char* name)
    {
        auto* const button = in->findChild<QPushButton*>(QString::fromLatin1(name));
        QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// A plan that does not run by itself during the test.
    void plan(api::BackupPlan plan)
    {
        QVERIFY(drive.engine->engine().putPlan(plan).ok());
        drive.state.refresh();
        QVERIFY(plansBecome(1));
    }
    api::BackupPlan weekly()
    {
        api::BackupPlan out;
        out.paths = {{home.path("home/Documents")}};
        out.timing = api::PlanTiming::weekly;
        return out;
    }
    /// With GRANARY_PICTURES in each theme and language, made by panes of their own.
    void picture(const QString& name)
    {
        const auto wanted = qEnvironmentVariable("GRANARY_PICTURES");
        const auto folder = wanted.isEmpty() ? QStringLiteral(GRANARY_BINARY_DIR "/pictures") : wanted;
        QVERIFY(QDir().mkpath(folder));
        QVERIFY((dialog() ? static_cast<QWidget*>(dialog()) : &pane)->grab().save(folder + QLatin1Char('/') + name + QStringLiteral("-light-en.png")));
        if (wanted.isEmpty() || dialog())
            return;
        auto& application = *qobject_cast<QApplication*>(QCoreApplication::instance());
        for (const auto& language : languages())
            for (const auto theme : {ThemeChoice::dark, ThemeChoice::light}) {
                applyLanguage(application, language.code);
                applyTheme(application, theme, 100);
                FoldersPane other(drive.state);
                other.resize(900, 640);
                other.show();
                QTest::qWait(300);
                QVERIFY(other.grab().save(folder + QStringLiteral("/%1-%2-%3.png").arg(name, theme == ThemeChoice::dark ? QStringLiteral("dark") : QStringLiteral("light"), language.code.left(2))));
            }
        applyLanguage(application, QStringLiteral("en"));
        applyTheme(application, ThemeChoice::light, 100);
    }

    const OwnHome home;
    OwnDrive drive{home, "p"};
    FoldersPane pane{drive.state};
};

} // namespace

class FoldersPaneTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        engine::initialiseProcess();
        auto& application = *qobject_cast<QApplication*>(QCoreApplication::instance());
        applyLanguage(application, QStringLiteral("en"));
        applyTheme(application, qEnvironmentVariableIsSet("GRANARY_DARK") ? ThemeChoice::dark : ThemeChoice::light, 100);
    }

    void anEmptyPaneLeadsToTheFirstFolder()
    {
        World world;
        QVERIFY(world.shows(QStringLiteral("Nothing is protected yet")));
        QPushButton* first = nullptr;
        for (auto* const button : world.pane.findChildren<QPushButton*>())
            if (button->isVisible())
                first = button;
        QVERIFY(first);
        QTest::mouseClick(first, Qt::LeftButton);
        auto* const dialog = world.dialog();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!dialog->findChild<QPushButton*>(QStringLiteral("done"))->isEnabled()); // no folder yet
        world.home.write("home/Documents/draft.tmp", std::string(5000, 'x'));
        dialog->addFolder(world.home.text("home/Documents"));
        QVERIFY(world.shows(QStringLiteral("Protected: 3 files")));
        dialog->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("*.tmp\n\n"));
        QVERIFY(world.shows(QStringLiteral("Left out: 1 file, 4.9 KiB")));
        world.picture(QStringLiteral("folders-dialog"));
        world.clickOn(dialog, "done");
        QVERIFY(world.plansBecome(1));
        const auto& plan = world.drive.state.status().plans[0].plan;
        QCOMPARE(plan.timing, api::PlanTiming::continuous);
        QCOMPARE(plan.excludes, std::vector<std::string>{"*.tmp"});
        // It runs by itself and says so.
        QVERIFY(world.shows(QStringLiteral("Protected; waiting for changes")));
        world.picture(QStringLiteral("folders-full"));
        QVERIFY(!world.dialog() || !world.dialog()->isVisible());
    }

    void anExclusionThatIsTooLongIsSaidAndTheDialogStays()
    {
        World world;
        world.plan(world.weekly());
        world.clickOn(world.card(), "edit");
        auto* const dialog = world.dialog();
        dialog->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("x").repeated(5000));
        QVERIFY(world.shows(QStringLiteral("could not be counted")));
        world.picture(QStringLiteral("folders-dialog-wrong"));
        QVERIFY(dialog->isVisible());
    }

    void aPlanIsChanged()
    {
        World world;
        world.plan(world.weekly());
        QVERIFY(world.shows(QStringLiteral("Every week on Monday")));
        world.clickOn(world.card(), "edit");
        auto* const dialog = world.dialog();
        auto* const timing = dialog->findChild<QComboBox*>();
        QTest::keyClick(timing, Qt::Key_Up); // every day
        dialog->findChild<QTimeEdit*>()->setTime(QTime(21, 45));
        world.clickOn(dialog, "done");
        QVERIFY(world.shows(QStringLiteral("Every day at")));
        QCOMPARE(world.drive.state.status().plans[0].plan.minute, 21u * 60 + 45);
        QCOMPARE(world.drive.state.status().plans.size(), std::size_t(1));
    }

    void pausingAndGoingOn()
    {
        World world;
        world.plan(world.weekly());
        QVERIFY(world.shows(QStringLiteral("Waiting for its first backup")));
        world.clickOn(world.card(), "pause");
        QVERIFY(world.shows(QStringLiteral("Paused: changes are not kept")));
        world.picture(QStringLiteral("folders-paused"));
        world.clickOn(world.card(), "pause");
        QVERIFY(world.shows(QStringLiteral("Waiting for its first backup")));
    }

    void whatWasRemovedComesBackByUndo()
    {
        World world;
        auto plan = world.weekly();
        plan.excludes = {"*.o"};
        world.plan(plan);
        QVERIFY(world.shows(QStringLiteral("Every week")));
        world.clickOn(world.card(), "remove");
        QVERIFY(world.plansBecome(0));
        QVERIFY(world.shows(QStringLiteral("no longer protected by itself")));
        world.picture(QStringLiteral("folders-removed"));
        world.clickOn(&world.pane, "undo");
        QVERIFY(world.plansBecome(1));
        QCOMPARE(world.drive.state.status().plans[0].plan.excludes, std::vector<std::string>{"*.o"});
        QVERIFY(world.shows(QStringLiteral("Every week")));
    }

    void backingUpNowMakesASnapshot()
    {
        World world;
        world.plan(world.weekly());
        QVERIFY(QTest::qWaitFor([&] { return world.card() != nullptr; }, patience));
        world.clickOn(world.card(), "backup");
        QVERIFY(QTest::qWaitFor([&] { return world.drive.state.snapshots().size() == 1; }, patience));
    }

    void whatWasBackedUpOnceIsShownAsSuch()
    {
        World world;
        api::BackupRequest request;
        request.paths = {{world.home.path("home/Pictures")}};
        world.finish(world.drive.engine->engine().backup(request));
        world.drive.state.refresh();
        QVERIFY(world.shows(QStringLiteral("Backed up once")));
        world.picture(QStringLiteral("folders-once"));
        const auto name = QStringLiteral("Protect ") + world.home.text("home/Pictures");
        QPushButton* protect = nullptr;
        for (auto* const button : world.pane.findChildren<QPushButton*>())
            if (button->accessibleName() == name)
                protect = button;
        QVERIFY(protect);
        QTest::mouseClick(protect, Qt::LeftButton);
        world.clickOn(world.dialog(), "done");
        QVERIFY(world.plansBecome(1));
        QCOMPARE(world.drive.state.status().plans[0].plan.paths[0].bytes, request.paths[0].bytes);
    }

    /// What would go is shown before, and only that goes.
    void forgetsOldVersionsThatWereShown()
    {
        World world;
        for (int version = 0; version < 4; ++version) {
            world.home.write("home/Documents/letter.txt", "Version " + std::to_string(version));
            world.finish(world.drive.engine->engine().backup({.paths = {{world.home.path("home/Documents")}}}));
        }
        world.drive.state.refresh();
        QVERIFY(QTest::qWaitFor([&] { return world.drive.state.snapshots().size() == 4; }, patience));
        world.clickOn(&world.pane, "forgetOld");
        auto* const dialog = world.pane.findChild<RetentionDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        auto* const forget = dialog->findChild<QPushButton*>("forget");
        QVERIFY(world.shows("All versions stay."));
        QVERIFY(!forget->isEnabled());
        const auto boxes = dialog->findChildren<QSpinBox*>();
        for (auto* const box : boxes)
            box->setValue(0);
        QVERIFY(world.shows("Something must stay"));
        boxes.front()->setValue(2);
        QVERIFY(world.shows("2 versions would go; 2 stay."));
        auto* const list = dialog->findChild<QListWidget*>();
        QCOMPARE(list->count(), 2);
        QCOMPARE(forget->text(), QString("Forget 2 versions"));
        QCOMPARE(world.drive.engine->engine().snapshots()->size(), std::size_t(4)); // so far it was only looked at
        QCoreApplication::processEvents(); // the button is wider now
        dialog->grab().save(QStringLiteral(GRANARY_BINARY_DIR "/retention.png"));
        QTest::mouseClick(forget, Qt::LeftButton);
        QVERIFY(world.shows("2 versions forgotten."));
        const auto left = world.drive.engine->engine().snapshots();
        QCOMPARE(left->size(), std::size_t(2));
        QVERIFY(QTest::qWaitFor([&] { return world.drive.state.snapshots().size() == 2; }, patience));
    }
};

QTEST_MAIN(FoldersPaneTest)
#include "folders_pane_test.moc"
