// The whole window as a desktop has it: started hidden, asked for things from outside, closed, and telling what happened, over a real engine.
#include "tests/ui/desktop/private_bus.h"
#include "tests/ui/widget_world.h"
#include "tests/ui/window_world.h"
#include "ui/folders/plan_dialog.h"
#include "ui/look/theme.h"
#include "ui/nodes/add_node_dialog.h"
#include "ui/onboarding/choices.h"
#include "ui/onboarding/code_step.h"
#include "ui/onboarding/onboarding.h"
#include "ui/shell/desktop_application.h"
#include "ui/shell/foot_line.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/versions_dialog.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>

using namespace granary;
using namespace granary::ui;
using namespace granary::test;
using Kind = Request::Kind;

namespace {

/// The program over the engine of a world, on a bus of its own.
struct Program {
    Program(WindowWorld& world, std::vector<Request> requests, bool companion = true)
    {
        DesktopOptions options;
        options.preferencesFile = world.drive->preferencesFile();
        options.requests = std::move(requests);
        options.companion = companion;
        options.busName = "io.github.granary.Granary";
        application = std::make_unique<DesktopApplication>(*qApp, options, world.drive, bus.connection("window"));
        application->start();
    }
    bool ready() const
    {
        return WindowWorld::until([this] { return application->window() && application->window()->ready(); });
    }
    template <class T>
    T* shown() const
    {
        auto* const out = application->window()->findChild<T*>();
        return out && out->isVisible() ? out : nullptr;
    }
    PrivateBus bus;
    std::unique_ptr<DesktopApplication> application;
};

Request pathRequest(Kind kind, const std::string& path) { return {kind, QByteArray::fromStdString(path)}; }

} // namespace

class DesktopApplicationTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        applyLanguage(*qApp, "en");
        applyTheme(*qApp, ThemeChoice::light, 100);
    }

    void startedInTheBackgroundThereIsNoWindowUntilItIsWanted()
    {
        WindowWorld world(Stage::full);
        Program program(world, {{Kind::stayHidden, {}}});
        QVERIFY(WindowWorld::until([&] { return program.application->state().unlocked(); }));
        QVERIFY(!program.application->window());
        QCOMPARE(program.application->tray()->sentence(), driveSentence(program.application->state()));
        auto desktop = program.bus.connection("desktop");
        auto call = QDBusMessage::createMethodCall("io.github.granary.Granary", "/io/github/granary/Granary", "org.freedesktop.Application", "Activate");
        call.setArguments({QVariantMap()});
        desktop.asyncCall(call);
        QVERIFY(program.ready());
        QVERIFY(program.application->window()->isVisible());
    }

    void aFolderIsProtectedOnRequest()
    {
        WindowWorld world(Stage::full);
        const auto folder = world.home("New folder");
        QVERIFY(QDir().mkpath(QString::fromStdString(folder)));
        Program program(world, {pathRequest(Kind::protect, folder)});
        QVERIFY(program.ready());
        QVERIFY(WindowWorld::until([&] { return program.shown<PlanDialog>() != nullptr; }));
        auto* const dialog = program.shown<PlanDialog>();
        QCOMPARE(dialog->plan().paths.size(), 1u);
        QCOMPARE(dialog->plan().paths.front().bytes, folder);
        picture(*dialog, "protect-request");
        QTest::mouseClick(dialog->findChild<QPushButton*>("done"), Qt::LeftButton);
        const auto stored = [&] {
            const auto& plans = program.application->state().status().plans;
            return std::any_of(plans.begin(), plans.end(), [&](const auto& status) { return status.plan.paths.front().bytes == folder; });
        };
        QVERIFY(WindowWorld::until(stored));
        QVERIFY(WindowWorld::until([&] { return !program.application->window()->findChild<PlanDialog*>(); }));
        // Once more it is there already, also of what lies in it.
        program.application->take(pathRequest(Kind::protect, folder + "/deeper"));
        QVERIFY(shows<QLabel>(*program.application->window(), "is protected already"));
        QVERIFY(!program.shown<PlanDialog>());
    }

    void versionsAreShownAndRestoredOnRequest()
    {
        WindowWorld world(Stage::full);
        Program program(world, {pathRequest(Kind::versions, world.home("Documents/Packing list.txt"))});
        QVERIFY(program.ready());
        QVERIFY(WindowWorld::until([&] { return program.shown<VersionsDialog>() != nullptr; }));
        auto* const dialog = program.shown<VersionsDialog>();
        auto* const list = dialog->findChild<QListWidget*>();
        QVERIFY(WindowWorld::until([&] { return list->count() == 2; }));
        picture(*dialog, "versions");
        QVERIFY(dialog->findChild<QPushButton*>("restore")->isEnabled());
        QTest::mouseClick(dialog->findChild<QPushButton*>("files"), Qt::LeftButton);
        QCOMPARE(program.application->window()->paneShown(), QString("files"));
        // What the drive has not got is said, not failed at.
        QVERIFY(WindowWorld::until([&] { return !program.application->window()->findChild<VersionsDialog*>(); }));
        program.application->take(pathRequest(Kind::versions, "/nothing/here"));
        QVERIFY(WindowWorld::until([&] { return program.shown<VersionsDialog>() && shows<QLabel>(*program.shown<VersionsDialog>(), "No version of this"); }));
        QVERIFY(!program.shown<VersionsDialog>()->findChild<QPushButton*>("restore")->isEnabled());
    }

    void whatNeedsADriveWaitsUntilThereIsOne()
    {
        WindowWorld world(Stage::none);
        Program program(world, {pathRequest(Kind::protect, world.home("Documents"))});
        QVERIFY(WindowWorld::until([&] { return program.application->state().known(); }));
        QVERIFY(!program.application->window()->ready() && !program.shown<PlanDialog>());
        std::optional<Status> made;
        world.session->ask(
            world.state.get(), [drive = world.drive](api::Engine&) { return drive->advance(Stage::empty); }, [&](Status done) { made = done; });
        QVERIFY(WindowWorld::until([&] { return made.has_value() && made->ok(); }));
        program.application->state().refresh();
        QVERIFY(WindowWorld::until([&] { return program.shown<PlanDialog>() != nullptr; }));
    }

    void aRestoreThatEndsUnseenIsToldAndAClickShowsIt()
    {
        WindowWorld world(Stage::full);
        Program program(world, {{Kind::stayHidden, {}}});
        NotificationService service(program.bus.connection("service"), {"body", "actions"});
        QVERIFY(WindowWorld::until([&] { return !program.application->state().snapshots().empty(); }));
        const auto restoreOnce = [&](const std::string& to) {
            world.session->ask(
                world.state.get(),
                [&world, to](api::Engine& engine) -> Status {
                    api::RestoreRequest request;
                    request.paths = {{world.home("Documents")}};
                    request.target = {world.home(to)};
                    auto task = engine.restore(request);
                    return task.ok() ? Status() : Status(task.error());
                },
                [](const Status& begun) { QVERIFY(begun.ok()); });
        };
        restoreOnce("back");
        QVERIFY(WindowWorld::until([&] { return service.told.size() == 1; }));
        QCOMPARE(service.told.front().title, QString("The files are restored"));
        // Not when the user minds.
        program.application->preferences().setNotifications(false);
        const auto ended = [&] {
            const auto& tasks = program.application->state().tasks();
            return std::count_if(tasks.begin(), tasks.end(), [](const auto& task) { return task.kind == api::TaskKind::restore && task.ended(); });
        };
        const auto before = ended();
        restoreOnce("again");
        QVERIFY(WindowWorld::until([&] { return ended() == before + 1; }));
        QCoreApplication::processEvents();
        QCOMPARE(service.told.size(), 1);
        service.click(service.told.front().number);
        QVERIFY(program.ready());
        QCOMPARE(program.application->window()->paneShown(), QString("activity"));
    }

    void aCodeIsOfferedToBeAdded()
    {
        WindowWorld world(Stage::full);
        const QByteArray code = "granary:node?id=00";
        Program program(world, {{Kind::code, code}});
        QVERIFY(program.ready());
        QVERIFY(WindowWorld::until([&] { return program.shown<AddNodeDialog>() != nullptr; }));
        QCOMPARE(program.shown<AddNodeDialog>()->findChild<QPlainTextEdit*>()->toPlainText(), QString(code));
        QCOMPARE(program.application->window()->paneShown(), QString("nodes"));
        QCOMPARE(program.application->state().status().nodes.size(), std::size_t{5}); // nothing was added by itself
        program.application->take({Kind::code, "granary:device?id=00"});
        QVERIFY(shows<QLabel>(*program.application->window(), "has a drive already"));
        program.application->take({Kind::code, "granary:something?else"});
        QVERIFY(shows<QLabel>(*program.application->window(), "can't be used here"));
    }

    /// Without a drive: it goes into its step, by another start or a link, and no further.
    void aCodeOfAnotherComputerGoesIntoItsStep()
    {
        WindowWorld world(Stage::none);
        const QByteArray code = "granary:device?id=" + QByteArray(64, 'a') + "&net=granary&at=192.0.2.7:7001&secret=5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a&check=7fd83a3c";
        Program program(world, {{Kind::code, code}});
        const auto onboarding = [&] { return program.application->window() ? program.application->window()->findChild<Onboarding*>() : nullptr; };
        QVERIFY(WindowWorld::until([&] { return onboarding() && onboarding()->step() == "code"; }));
        auto* const field = onboarding()->findChild<CodeStep*>()->findChild<QPlainTextEdit*>();
        QCOMPARE(field->toPlainText(), QString(code));
        QVERIFY(shows<QLabel>(*program.application->window(), "a whole code"));
        QVERIFY(shows<QLabel>(*program.application->window(), "came from a link"));
        picture(*program.application->window(), "code-from-outside");
        QCOMPARE(Choices::of(program.application->preferences()).beginning(), Beginning::code);
        QVERIFY(program.application->state().tasks().empty()); // nobody was asked to let it in
        QTest::mouseClick(onboarding()->findChild<QPushButton*>("back"), Qt::LeftButton);
        QCOMPARE(onboarding()->step(), QString("start"));
        // Another one, by the bus as browsers do it, and not whole.
        auto desktop = program.bus.connection("desktop");
        auto call = QDBusMessage::createMethodCall("io.github.granary.Granary", "/io/github/granary/Granary", "org.freedesktop.Application", "Open");
        call.setArguments({QStringList{"granary:device?id=00"}, QVariantMap()});
        desktop.asyncCall(call);
        QVERIFY(WindowWorld::until([&] { return onboarding()->step() == "code" && field->toPlainText() == "granary:device?id=00"; }));
        QVERIFY(shows<QLabel>(*program.application->window(), "no whole code"));
        QVERIFY(!onboarding()->findChild<QPushButton*>("next")->isEnabled());
    }

    void aBackupIsRunOnRequest()
    {
        WindowWorld world(Stage::full);
        Program program(world, {{Kind::backUp, {}}});
        QVERIFY(program.ready());
        const auto backups = [&] {
            const auto& tasks = program.application->state().tasks();
            return std::count_if(tasks.begin(), tasks.end(), [](const auto& task) { return task.kind == api::TaskKind::backup; });
        };
        QVERIFY(WindowWorld::until([&] { return backups() >= 4; })); // two that made the drive, and one for each plan
    }

    /// The pane and the size of the window are as they were, also after it was made anew in another language.
    void theWindowComesBackAsItWas()
    {
        WindowWorld world(Stage::full);
        {
            Program program(world, {});
            QVERIFY(program.ready());
            program.application->window()->resize(900, 640);
            program.application->window()->showPane("nodes");
            program.application->preferences().setLanguage("zh_CN");
            QVERIFY(WindowWorld::until([&] { return program.application->tray()->menu().actions().last()->text() != "Quit"; }));
            QCOMPARE(program.application->window()->paneShown(), QString("nodes"));
            program.application->preferences().setLanguage("en");
            QVERIFY(WindowWorld::until([&] { return program.application->tray()->menu().actions().last()->text() == "Quit"; }));
        }
        Program again(world, {});
        QVERIFY(again.ready());
        QCOMPARE(again.application->window()->paneShown(), QString("nodes"));
        QCOMPARE(again.application->window()->size(), QSize(900, 640));
    }
};

QTEST_MAIN(DesktopApplicationTest)
#include "desktop_application_test.moc"
