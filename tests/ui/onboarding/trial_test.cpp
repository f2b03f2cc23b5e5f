// The demo network of onboarding: chosen by clicks in the real window, over real nodes of this machine, and ended again, with its drive and without.
#include "app/granary/trial_nodes.h"
#include "core/platform/unix_socket.h"
#include "tests/ui/own_engine.h"
#include "tests/ui/widget_world.h"
#include "ui/onboarding/choices.h"
#include "ui/onboarding/new_words_steps.h"
#include "ui/onboarding/onboarding.h"
#include "ui/onboarding/trial_reminder.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QSignalSpy>

#include <csignal>

using namespace granary;
using namespace granary::ui;
using namespace granary::test;

namespace {

constexpr int patience = 90'000;

/// A profile with its engine, and the demo network that may be made for it; its nodes end with the object whatever the test came to.
struct TrialWorld {
    TrialWorld() : drive(home, "p"), nodes(std::make_shared<app::TrialNodes>(home.path("p"))) { renew(); }
    ~TrialWorld()
    {
        window.reset();
        trial.reset();
        [[maybe_unused]] const auto ended = nodes->remove();
    }
    /// As when the window is started.
    void renew()
    {
        window.reset();
        trial = std::make_unique<Trial>(nodes, drive.state, drive.preferences);
        DesktopServices services;
        services.trial = trial.get();
        window = std::make_unique<MainWindow>(drive.state, drive.preferences, services);
        window->resize(1000, 700);
        window->show();
    }
    Onboarding& onboarding() const { return *window->findChild<Onboarding*>(); }
    TrialReminder& reminder() const { return *window->findChild<TrialReminder*>(); }
    QPushButton* button(const char* name) const { return onboarding().findChild<QPushButton*>(QString::fromLatin1(name)); }
    void click(const char* name) const
    {
        QVERIFY2(button(name)->isVisible() && button(name)->isEnabled(), name);
        QTest::mouseClick(button(name), Qt::LeftButton);
    }
    bool isAt(const QString& id) const
    {
        return QTest::qWaitFor([&] { return onboarding().step() == id; }, patience);
    }
    bool says(const QString& part) const
    {
        return QTest::qWaitFor([&] { return shows<QLabel>(*window, part); }, patience);
    }
    /// By the steps, up to the panes.
    void makeDemoDrive()
    {
        QVERIFY(drive.known());
        Choices::of(drive.preferences).setFolders({home.text("home/Documents")});
        Choices::of(drive.preferences).setStep("places");
        renew();
        QVERIFY(isAt("places"));
        click("demo");
        QVERIFY(says("lie on this computer only"));
        QVERIFY(!nodes->exists()); // only when the drive is made
        picture(*window, "demo-1-places");
        click("next");
        QVERIFY(isAt("passphrase"));
        click("next");
        QVERIFY(isAt("summary"));
        QVERIFY(says("The demo network on this computer"));
        picture(*window, "demo-2-summary");
        click("next");
        QVERIFY(isAt("newWords"));
        QTest::keyClick(onboarding().findChild<ShowWordsStep*>()->findChild<QCheckBox*>(), Qt::Key_Space);
        click("next");
        QVERIFY(isAt("checkWords"));
        click("other");
        QVERIFY(isAt("lending"));
        click("next"); // nothing is lent unless it is wished
        QVERIFY(QTest::qWaitFor([&] { return window->ready() && drive.state.status().drive && drive.state.status().drive->snapshots > 0; }, patience));
    }
    void endDemo(const QString& saying) const
    {
        QVERIFY(reminder().findChild<QPushButton*>("endDemo")->isEnabled());
        QTest::mouseClick(reminder().findChild<QPushButton*>("endDemo"), Qt::LeftButton);
        auto* const dialog = reminder().findChild<QDialog*>();
        QVERIFY(dialog && shows<QLabel>(*dialog, saying));
        picture(*dialog, "demo-end");
        QTest::mouseClick(dialog->findChild<QPushButton*>("agree"), Qt::LeftButton);
    }
    std::string socketOf(int number) const { return engine::socketOf(home.path("p/demo-network/node-" + std::to_string(number))); }

    const OwnHome home;
    OwnDrive drive;
    std::shared_ptr<app::TrialNodes> nodes;
    std::unique_ptr<Trial> trial;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TrialTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        engine::initialiseProcess();
        applyLanguage(*qApp, "en");
        applyTheme(*qApp, ThemeChoice::light, 100);
    }

    void aDemoIsMarkedAndEndsWithItsDrive()
    {
        TrialWorld world;
        world.makeDemoDrive();
        QCOMPARE(world.drive.state.status().nodes.size(), app::TrialNodes::nodes);
        for (const auto& node : world.drive.state.status().nodes)
            QVERIFY2(node.address.starts_with("127."), node.address.c_str());
        const auto allHold = [&] {
            const auto nodes = world.drive.engine->engine().nodes();
            return nodes.ok() && std::all_of(nodes->begin(), nodes->end(), [](const auto& node) { return node.reachable && node.usedBytes > 0; });
        };
        QVERIFY(QTest::qWaitFor(allHold, patience));
        QVERIFY(world.reminder().isVisible());
        QCOMPARE(world.trial->use(), Trial::Use::all);
        QVERIFY(world.says("This is a demo"));
        picture(*world.window, "demo-3-files");
        world.endDemo("so the drive ends with it");
        QVERIFY(QTest::qWaitFor([&] { return !world.nodes->exists() && !world.drive.state.hasDrive(); }, patience));
        for (int number = 1; number <= 6; ++number)
            QVERIFY(!platform::listenerOf(world.socketOf(number)).ok());
        QVERIFY(QTest::qWaitFor([&] { return world.onboarding().isVisible() && !world.trial->ending(); }, patience));
        QVERIFY(QFile::exists(world.home.text("home/Documents/letter.txt"))); // what was protected is the user's
    }

    void theDriveGoesOnWhereElseItIsKept()
    {
        TrialWorld world;
        world.makeDemoDrive();
        auto& engine = world.drive.engine->engine();
        for (int number = 1; number <= 6; ++number) {
            const auto disk = "disk/" + std::to_string(number);
            QVERIFY(QDir().mkpath(world.home.text(disk)));
            QVERIFY(engine.addNode("folder:" + world.home.path(disk)).ok());
        }
        QVERIFY(QTest::qWaitFor([&] { return world.drive.state.status().nodes.size() == 12; }, patience));
        QVERIFY(QTest::qWaitFor([&] { return world.trial->use() == Trial::Use::part; }, patience));
        QVERIFY(world.says("A part of this drive"));
        world.endDemo("moved to your other storage places first");
        QVERIFY(world.says("is being moved"));
        QVERIFY(QTest::qWaitFor([&] { return !world.nodes->exists(); }, patience));
        const auto left = engine.nodes();
        QVERIFY(left.ok());
        QCOMPARE(left->size(), 6u);
        for (const auto& node : *left)
            QCOMPARE(node.type, api::NodeType::folder);
        QVERIFY(QTest::qWaitFor([&] { return !world.reminder().isVisible(); }, patience));
        api::RestoreRequest request;
        request.target = {world.home.path("out")};
        QVERIFY(engine.restore(request).ok());
        QVERIFY(QTest::qWaitFor([&] { return QFile::exists(world.home.text("out") + world.home.text("home/Documents/letter.txt")); }, patience));
    }

    /// One folder can't take over what was made for six nodes: said, and nothing is lost.
    void withTooFewOtherPlacesItGoesOn()
    {
        TrialWorld world;
        world.makeDemoDrive();
        QVERIFY(world.drive.engine->engine().addNode("folder:" + world.home.path("disk")).ok());
        QVERIFY(QTest::qWaitFor([&] { return world.trial->use() == Trial::Use::part; }, patience));
        QSignalSpy failed(world.trial.get(), &Trial::failed);
        world.endDemo("moved to your other storage places first");
        QVERIFY(QTest::qWaitFor([&] { return !failed.isEmpty(); }, patience));
        QVERIFY2(failed.front().front().toString().contains("too few"), qPrintable(failed.front().front().toString()));
        QVERIFY(!world.trial->ending() && world.nodes->exists());
        QCOMPARE(world.drive.engine->engine().nodes()->size(), 7u); // none was emptied
        QVERIFY(world.reminder().isVisible());
        api::RestoreRequest request;
        request.target = {world.home.path("out")};
        QVERIFY(world.drive.engine->engine().restore(request).ok());
        QVERIFY(QTest::qWaitFor([&] { return QFile::exists(world.home.text("out") + world.home.text("home/Documents/letter.txt")); }, patience));
    }

    /// As after the computer was off: nobody but the window starts the nodes.
    void theNodesComeBackWithTheWindow()
    {
        TrialWorld world;
        world.makeDemoDrive();
        const auto addresses = [&] {
            QStringList out;
            for (const auto& node : world.drive.state.status().nodes)
                out << QString::fromStdString(node.address);
            out.sort();
            return out;
        };
        const auto before = addresses();
        for (int number = 1; number <= 6; ++number) {
            const auto process = platform::listenerOf(world.socketOf(number));
            QVERIFY(process.ok());
            ::kill(*process, SIGKILL);
        }
        const auto answering = [&] {
            const auto nodes = world.drive.engine->engine().nodes();
            return nodes.ok() ? std::count_if(nodes->begin(), nodes->end(), [](const auto& node) { return node.reachable; }) : -1;
        };
        QVERIFY(QTest::qWaitFor([&] { return answering() == 0; }, patience));
        world.renew();
        QVERIFY(QTest::qWaitFor([&] { return answering() == 6; }, patience));
        QCOMPARE(addresses(), before);
        QVERIFY(QTest::qWaitFor([&] { return world.trial->use() == Trial::Use::all; }, patience));
    }

    void withoutAProgramThatMakesItNothingSpeaksOfIt()
    {
        const OwnHome home;
        OwnDrive drive(home, "p");
        QVERIFY(drive.known());
        Choices::of(drive.preferences).setStep("places");
        MainWindow window(drive.state, drive.preferences);
        window.show();
        auto* const onboarding = window.findChild<Onboarding*>();
        QVERIFY(QTest::qWaitFor([&] { return onboarding->step() == "places"; }, patience));
        QVERIFY(!onboarding->findChild<QPushButton*>("demo")->isVisible());
        QVERIFY(!window.findChild<TrialReminder*>());
    }
};

QTEST_MAIN(TrialTest)
#include "trial_test.moc"
