// A drive that opens by itself: over a real engine, with the keyring in memory, in the real window.
#include "tests/ui/memory_keyring.h"
#include "tests/ui/own_engine.h"
#include "tests/ui/widget_world.h"
#include "ui/base/self_unlock.h"
#include "ui/onboarding/choices.h"
#include "ui/onboarding/onboarding.h"
#include "ui/settings/passphrase_dialog.h"
#include "ui/settings/self_unlock_dialog.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/unlock_page.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>

using namespace granary;
using namespace granary::ui;
using namespace granary::test;

namespace {

constexpr int patience = 60'000;
const char* const passphrase = "lentil opaque tremble";

/// A profile whose drive has a passphrase.
struct World {
    explicit World(bool withDrive = true) : drive(home, "p")
    {
        if (!withDrive)
            return;
        api::InitRequest request;
        request.passphrase = api::SecretText(std::string(passphrase));
        const auto task = engine().init(std::move(request));
        QVERIFY(task.ok());
        QVERIFY(QTest::qWaitFor([&] { return drive.state.unlocked(); }, patience));
        drive.preferences.setWordsChecked(true);
    }
    api::Engine& engine() { return drive.engine->engine(); }
    /// As when the window is started.
    void open()
    {
        window.reset();
        selfUnlock = std::make_unique<SelfUnlock>(keyring, drive.state, drive.preferences, entry);
        DesktopServices services;
        services.selfUnlock = selfUnlock.get();
        window = std::make_unique<MainWindow>(drive.state, drive.preferences, services);
        window->resize(1000, 700);
        window->show();
        drive.state.refresh();
    }
    /// As at a new login: locked, and nothing tried yet.
    void openLocked()
    {
        window.reset();
        selfUnlock.reset();
        QVERIFY(engine().lock().ok());
        drive.state.refresh();
        QVERIFY(QTest::qWaitFor([&] { return !drive.state.unlocked(); }, patience));
        open();
    }
    bool says(const QString& part) const
    {
        return QTest::qWaitFor([&] { return shows<QLabel>(*window, part); }, patience);
    }
    bool unlocked()
    {
        return QTest::qWaitFor([&] { return drive.state.unlocked(); }, patience);
    }
    QCheckBox& box() const { return *window->panes().back()->findChild<QCheckBox*>("selfUnlock"); }

    const QString entry = "/p";
    const OwnHome home;
    OwnDrive drive;
    MemoryKeyring keyring;
    std::unique_ptr<SelfUnlock> selfUnlock;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class SelfUnlockTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        engine::initialiseProcess();
        applyLanguage(*qApp, "en");
        applyTheme(*qApp, ThemeChoice::light, 100);
    }

    void switchedOnInSettingsItOpensAtTheNextStartAndNotAfterALock()
    {
        World world;
        world.open();
        world.window->showPane("settings");
        QVERIFY(world.box().isVisible() && world.box().isEnabled() && !world.box().isChecked());
        QTest::mouseClick(&world.box(), Qt::LeftButton, {}, QPoint(8, world.box().height() / 2));
        auto* const dialog = world.window->findChild<SelfUnlockDialog*>();
        QVERIFY(dialog);
        picture(*dialog, "self-unlock-dialog");
        auto* const field = dialog->findChild<QLineEdit*>();
        field->setText("lentil opague");
        QTest::mouseClick(dialog->findChild<QPushButton*>("remember"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return shows<QLabel>(*dialog, "not the passphrase"); }, patience));
        QVERIFY(world.keyring.entries.isEmpty());
        field->setText(passphrase);
        QTest::mouseClick(dialog->findChild<QPushButton*>("remember"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return world.box().isChecked(); }, patience));
        QCOMPARE(world.keyring.entries.value(world.entry), std::string(passphrase));
        // Locked on purpose it stays locked, while the window and the engine go on.
        QVERIFY(world.engine().lock().ok());
        world.drive.state.refresh();
        QVERIFY(QTest::qWaitFor([&] { return !world.drive.state.unlocked(); }, patience));
        QTest::qWait(500);
        QVERIFY(!world.drive.state.unlocked());
        world.openLocked();
        QVERIFY(world.unlocked());
        // Switched off, nothing is left.
        world.window->showPane("settings");
        QTest::mouseClick(&world.box(), Qt::LeftButton, {}, QPoint(8, world.box().height() / 2));
        QVERIFY(QTest::qWaitFor([&] { return world.keyring.entries.isEmpty() && !world.box().isChecked(); }, patience));
    }

    void chosenWithThePassphraseOfANewDrive()
    {
        World world(false);
        QVERIFY(world.drive.known());
        Choices::of(world.drive.preferences).setStep("passphrase");
        world.open();
        auto& onboarding = *world.window->findChild<Onboarding*>();
        QVERIFY(QTest::qWaitFor([&] { return onboarding.step() == "passphrase"; }, patience));
        auto* const box = onboarding.findChild<QCheckBox*>("selfUnlock");
        QVERIFY(!box->isVisible()); // nothing to keep
        for (auto* const field : onboarding.findChildren<QLineEdit*>())
            if (field->accessibleName().startsWith("Passphrase"))
                field->setText(passphrase);
        QVERIFY(box->isVisible() && !box->isChecked());
        box->click();
        picture(*world.window, "onboarding-self-unlock");
        auto* const next = onboarding.findChild<QPushButton*>("next");
        QTest::mouseClick(next, Qt::LeftButton);
        QCOMPARE(onboarding.step(), QString("summary"));
        QVERIFY(world.says("by itself when you log in"));
        QTest::mouseClick(next, Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return onboarding.step() == "newWords"; }, patience));
        QCOMPARE(world.keyring.entries.value(world.entry), std::string(passphrase));
        QVERIFY(world.selfUnlock->on());
        QVERIFY(Choices::of(world.drive.preferences).passphrase.empty());
    }

    void anotherPassphraseIsForgottenHere()
    {
        World world;
        world.open();
        bool stored = false;
        world.selfUnlock->remember(api::SecretText(std::string(passphrase)), [&](const QString& problem) { stored = problem.isEmpty(); });
        QVERIFY(QTest::qWaitFor([&] { return stored; }, patience));
        world.window->showPane("settings");
        QTest::mouseClick(world.window->panes().back()->findChild<QPushButton*>("passphrase"), Qt::LeftButton);
        auto* const dialog = world.window->findChild<PassphraseDialog*>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>("old")->setText(passphrase);
        for (const auto* name : {"new", "again"})
            dialog->findChild<QLineEdit*>(name)->setText("a new one with words");
        QTest::mouseClick(dialog->findChild<QPushButton*>("change"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return world.keyring.entries.isEmpty() && !world.selfUnlock->on(); }, patience));
    }

    /// Changed from elsewhere, by the command line for example.
    void aStalePassphraseIsRemovedAndSaid()
    {
        World world;
        world.open();
        bool stored = false;
        world.selfUnlock->remember(api::SecretText(std::string(passphrase)), [&](const QString& problem) { stored = problem.isEmpty(); });
        QVERIFY(QTest::qWaitFor([&] { return stored; }, patience));
        QVERIFY(world.engine().changePassphrase(api::SecretText(std::string(passphrase)), api::SecretText(std::string("other words by hand"))).ok());
        world.openLocked();
        QVERIFY(world.says("is not that of the drive any more"));
        picture(*world.window, "self-unlock-stale");
        QVERIFY(world.keyring.entries.isEmpty() && !world.selfUnlock->on());
        QVERIFY(!world.drive.state.unlocked());
    }

    void aKeyringThatDoesNotAnswerIsSaid()
    {
        World world;
        world.open();
        bool stored = false;
        world.selfUnlock->remember(api::SecretText(std::string(passphrase)), [&](const QString& problem) { stored = problem.isEmpty(); });
        QVERIFY(QTest::qWaitFor([&] { return stored; }, patience));
        world.keyring.setLocked(true);
        world.openLocked();
        QVERIFY(world.says("did not give out the passphrase"));
        QVERIFY(world.selfUnlock->on()); // it may be open the next time
        world.keyring.setAvailable(false);
        world.openLocked();
        QVERIFY(world.says("keyring of the desktop does not run"));
        // It came up late, as at a login: then it opens.
        world.keyring.setLocked(false);
        world.keyring.setAvailable(true);
        QVERIFY(world.unlocked());
    }

    void withoutAKeyringNothingIsOffered()
    {
        World world;
        world.keyring.setAvailable(false);
        world.open();
        world.window->showPane("settings");
        QVERIFY(!world.box().isVisible());
        world.keyring.setAvailable(true);
        QVERIFY(world.box().isVisible());
    }
};

QTEST_MAIN(SelfUnlockTest)
#include "self_unlock_test.moc"
