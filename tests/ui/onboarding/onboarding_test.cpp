// From nothing to a protected folder, and from 24 words to the files again: by clicks and keys in the real window, over a real engine on a folder.
#include "tests/ui/own_engine.h"
#include "ui/base/languages.h"
#include "ui/onboarding/choices.h"
#include "ui/onboarding/new_words_steps.h"
#include "ui/onboarding/onboarding.h"
#include "ui/onboarding/places_step.h"
#include "ui/onboarding/step.h"
#include "ui/onboarding/words_reminder.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace granary;
using namespace granary::ui;
using namespace granary::test;

namespace {

constexpr int patience = 60'000;

/// The window, and what a user does with it.
class User {
public:
    explicit User(OwnDrive& drive) : m_drive(drive) { open(); }

    MainWindow& window() { return *m_window; }
    Onboarding& onboarding() { return *m_window->findChild<Onboarding*>(); }
    /// The one that is not hidden.
    QWidget& step()
    {
        const auto steps = onboarding().findChildren<Step*>();
        return **std::find_if(steps.begin(), steps.end(), [](const Step* each) { return !each->isHidden(); });
    }
    bool isAt(const QString& id)
    {
        return QTest::qWaitFor([&] { return onboarding().step() == id; }, patience);
    }
    /// As when the window is closed and started again, or made anew in another language.
    void open()
    {
        m_window = std::make_unique<MainWindow>(m_drive.state, m_drive.preferences);
        m_window->resize(1000, 700);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    /// To whatever has the focus.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        auto* const to = m_window->focusWidget();
        QVERIFY(to);
        QTest::keyClick(to, key, modifiers);
    }
    void close() { m_window.reset(); }
    QPushButton* button(const char* name)
    {
        auto* const here = step().findChild<QPushButton*>(QString::fromLatin1(name));
        return here ? here : onboarding().findChild<QPushButton*>(QString::fromLatin1(name), Qt::FindChildrenRecursively);
    }
    void type(const QString& name, const QString& text)
    {
        auto* const to = field(name);
        QVERIFY(to);
        to->setFocus();
        QTest::keyClicks(to, text);
    }
    void click(const char* name)
    {
        QVERIFY2(button(name)->isVisible() && button(name)->isEnabled(), name);
        QTest::mouseClick(button(name), Qt::LeftButton);
    }
    QLineEdit* field(const QString& name) { return named<QLineEdit>(step(), name); }
    /// By what a screen reader calls it.
    template <class T>
    static T* named(const QWidget& in, const QString& name)
    {
        for (auto* const widget : in.findChildren<T*>())
            if (widget->accessibleName() == name)
                return widget;
        return nullptr;
    }
    bool shows(const QString& part)
    {
        return QTest::qWaitFor(
            [&] {
                const auto labels = onboarding().findChildren<QLabel*>();
                return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->isVisible() && label->text().contains(part); });
            },
            20'000);
    }
    void chooseDirectory(const QString& path)
    {
        QFileDialog* dialog = nullptr;
        QVERIFY(QTest::qWaitFor([&] { return (dialog = onboarding().findChild<QFileDialog*>()) && dialog->isVisible(); }, 10'000));
        auto* const name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        QVERIFY(name);
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return !onboarding().findChild<QFileDialog*>(); }, 10'000));
    }
    /// A picture of what is shown; with GRANARY_PICTURES in each theme and language, made by windows of their own.
    void picture(const QString& name)
    {
        const auto wanted = qEnvironmentVariable("GRANARY_PICTURES");
        const auto folder = wanted.isEmpty() ? QStringLiteral(GRANARY_BINARY_DIR "/pictures") : wanted;
        QVERIFY(QDir().mkpath(folder));
        QCoreApplication::processEvents();
        QVERIFY(m_window->grab().save(folder + QLatin1Char('/') + name + QStringLiteral("-light-en.png")));
        if (wanted.isEmpty())
            return;
        auto& application = *qobject_cast<QApplication*>(QCoreApplication::instance());
        for (const auto& language : languages())
            for (const auto theme : {ThemeChoice::light, ThemeChoice::dark}) {
                applyLanguage(application, language.code);
                applyTheme(application, theme, 100);
                MainWindow window(m_drive.state, m_drive.preferences);
                window.resize(1000, 700);
                window.show();
                QTest::qWait(400);
                QVERIFY(window.grab().save(folder + QStringLiteral("/%1-%2-%3.png").arg(name, theme == ThemeChoice::dark ? QStringLiteral("dark") : QStringLiteral("light"), language.code.left(2))));
            }
        applyLanguage(application, QStringLiteral("en"));
        applyTheme(application, ThemeChoice::light, 100);
    }

private:
    OwnDrive& m_drive;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace

class OnboardingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        engine::initialiseProcess();
        auto& application = *qobject_cast<QApplication*>(QCoreApplication::instance());
        applyLanguage(application, QStringLiteral("en"));
        applyTheme(application, ThemeChoice::light, 100);
    }

    void aFolderIsProtectedAndComesBackFromTheWords()
    {
        const OwnHome home;
        QString words;
        {
            OwnDrive drive(home, "first");
            QVERIFY(drive.known());
            User user(drive);
            makeDrive(home, drive, user, words);
        }
        OwnDrive again(home, "second");
        QVERIFY(again.known());
        User user(again);
        bringBack(home, again, user, words);
    }

    void passphrasesThatDifferAreSeen()
    {
        const OwnHome home;
        OwnDrive drive(home, "p");
        QVERIFY(drive.known());
        Choices::of(drive.preferences).setStep(QStringLiteral("passphrase"));
        User user(drive);
        QVERIFY(user.isAt(QStringLiteral("passphrase")));
        QVERIFY(user.button("next")->isEnabled()); // none is allowed, and said
        QVERIFY(user.shows(QStringLiteral("whoever uses this computer")));
        user.type(QStringLiteral("Passphrase"), QStringLiteral("lentil opaque tremble"));
        QVERIFY(!user.button("next")->isEnabled());
        user.type(QStringLiteral("Passphrase once more"), QStringLiteral("lentil opague"));
        QVERIFY(user.shows(QStringLiteral("not the same")));
        QVERIFY(!user.button("next")->isEnabled());
        user.picture(QStringLiteral("onboarding-passphrases-differ"));
        user.field(QStringLiteral("Passphrase once more"))->setFocus();
        user.key(Qt::Key_Return);
        QCoreApplication::processEvents();
        QCOMPARE(user.onboarding().step(), QStringLiteral("passphrase"));
    }

    void wrongWordsAreNamedAndTheNearestIsOffered()
    {
        const OwnHome home;
        OwnDrive drive(home, "p");
        QVERIFY(drive.known());
        Choices::of(drive.preferences).setBeginning(Beginning::words);
        Choices::of(drive.preferences).setStep(QStringLiteral("words"));
        User user(drive);
        QVERIFY(user.isAt(QStringLiteral("words")));
        auto* const field = user.step().findChild<QPlainTextEdit*>();
        QTest::keyClicks(field, QStringLiteral("abandon abilty able "));
        QVERIFY(user.shows(QStringLiteral("Word 2 is not in the list")));
        QVERIFY(!user.button("next")->isEnabled());
        user.picture(QStringLiteral("onboarding-words-wrong"));
        auto* const nearest = User::named<QPushButton>(user.step(), QStringLiteral("Take \"ability\" as word 2"));
        QVERIFY(nearest);
        QTest::mouseClick(nearest, Qt::LeftButton);
        QVERIFY(user.shows(QStringLiteral("3 words so far")));
        // A word that is being typed is completed.
        field->moveCursor(QTextCursor::End);
        QTest::keyClicks(field, QStringLiteral("absor"));
        QVERIFY(QTest::qWaitFor([&] { return User::named<QPushButton>(user.step(), QStringLiteral("Take \"absorb\" as word 4")); }, 10'000));
        field->setPlainText(QStringLiteral("abandon ").repeated(24));
        QVERIFY(user.shows(QStringLiteral("not all of them together")));
        QVERIFY(!user.button("next")->isEnabled());
        field->setPlainText(QStringLiteral("abandon ").repeated(23) + QStringLiteral("art"));
        QVERIFY(user.shows(QStringLiteral("All 24 words are right")));
        QVERIFY(user.button("next")->isEnabled());
    }

    /// Right words of a drive that is nowhere: said, and the way back is open.
    void wordsOfNoDriveFindNothing()
    {
        const OwnHome home;
        OwnDrive drive(home, "p");
        QVERIFY(drive.known());
        auto& choices = Choices::of(drive.preferences);
        choices.setBeginning(Beginning::words);
        choices.setPlaces({QStringLiteral("folder:") + home.text("disk")});
        choices.typedWords = api::SecretText((QStringLiteral("abandon ").repeated(23) + QStringLiteral("art")).toStdString());
        choices.passphraseChosen = true;
        choices.setStep(QStringLiteral("summary"));
        User user(drive);
        QVERIFY(user.isAt(QStringLiteral("summary")));
        user.click("next");
        QVERIFY(user.shows(QStringLiteral("That did not work")));
        user.picture(QStringLiteral("onboarding-no-such-drive"));
        QVERIFY(!drive.state.hasDrive());
        user.click("back");
        QVERIFY(user.isAt(QStringLiteral("summary")));
    }

    void withoutAPlaceItSaysThatNothingIsProtected()
    {
        const OwnHome home;
        OwnDrive drive(home, "p");
        QVERIFY(drive.known());
        Choices::of(drive.preferences).setFolders({home.text("home/Documents")});
        Choices::of(drive.preferences).setStep(QStringLiteral("places"));
        User user(drive);
        QVERIFY(user.isAt(QStringLiteral("places")));
        QVERIFY(!user.button("next")->isEnabled());
        QVERIFY(user.shows(QStringLiteral("nothing leaves this computer")));
        // What is no code stays in the field.
        QCOMPARE(user.window().focusWidget(), user.field(QStringLiteral("Code of a machine")));
        user.type(QStringLiteral("Code of a machine"), QStringLiteral("hello"));
        user.key(Qt::Key_Return);
        QVERIFY(user.shows(QStringLiteral("no code of a machine")));
        QCOMPARE(user.field(QStringLiteral("Code of a machine"))->text(), QStringLiteral("hello"));
        // And why stands where it is seen, also in a small window.
        user.window().resize(user.window().minimumSize());
        user.key(Qt::Key_Return);
        const auto labels = user.window().findChildren<QLabel*>();
        const auto why = std::find_if(labels.begin(), labels.end(), [](const QLabel* label) { return label->text().contains(QStringLiteral("no code of a machine")); });
        QVERIFY(why != labels.end());
        QTRY_COMPARE((*why)->visibleRegion().boundingRect().height(), (*why)->height());
        user.click("other");
        QVERIFY(user.isAt(QStringLiteral("passphrase")));
        user.click("next");
        QVERIFY(user.isAt(QStringLiteral("summary")));
        QVERIFY(user.shows(QStringLiteral("nothing is protected until you add a place")));
        user.picture(QStringLiteral("onboarding-summary-no-place"));
    }

    void whatWasChosenIsThereAfterTheWindowWasClosed()
    {
        const OwnHome home;
        OwnDrive drive(home, "p");
        QVERIFY(drive.known());
        User user(drive);
        QVERIFY(user.isAt(QStringLiteral("language")));
        user.key(Qt::Key_Return);
        QVERIFY(user.isAt(QStringLiteral("start")));
        user.click("create");
        QVERIFY(user.isAt(QStringLiteral("folders")));
        const auto boxes = user.step().findChildren<QCheckBox*>();
        QCOMPARE(boxes.size(), 2); // Documents and Pictures are there
        QTest::keyClick(boxes[1], Qt::Key_Space);
        user.click("next");
        QVERIFY(user.isAt(QStringLiteral("places")));
        user.close();
        user.open();
        QVERIFY(user.isAt(QStringLiteral("places")));
        user.key(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(user.isAt(QStringLiteral("folders")));
        const auto kept = user.step().findChildren<QCheckBox*>();
        QVERIFY(kept[0]->isChecked() && !kept[1]->isChecked());
    }

    /// The words are kept nowhere: the engine compares what follows from those on the paper.
    void theCheckThatWasPutOffAsksForAllWords()
    {
        const OwnHome home;
        OwnDrive drive(home, "p");
        QVERIFY(drive.known());
        const auto task = drive.engine->engine().init({});
        QVERIFY(task.ok());
        auto made = drive.engine->engine().task(*task, 0, std::chrono::milliseconds(0));
        while (made.ok() && !made->ended())
            made = drive.engine->engine().task(*task, made->version, std::chrono::milliseconds(1000));
        QVERIFY(made.ok() && std::holds_alternative<api::InitResult>(made->result));
        const auto words = QString::fromStdString(std::string(std::get<api::InitResult>(made->result).words.view()));
        drive.preferences.setWordsChecked(false);
        drive.state.refresh();
        User user(drive);
        auto* const reminder = user.window().findChild<WordsReminder*>();
        QVERIFY(QTest::qWaitFor([&] { return reminder->isVisible(); }, patience));
        user.picture(QStringLiteral("words-reminder"));
        QTest::mouseClick(reminder->findChild<QPushButton*>(), Qt::LeftButton);
        auto* const dialog = reminder->findChild<WordsDialog*>();
        auto* const field = dialog->findChild<QPlainTextEdit*>();
        QPushButton* done = nullptr;
        for (auto* const button : dialog->findChildren<QPushButton*>())
            if (button->text() == QStringLiteral("They are right"))
                done = button;
        QVERIFY(done && !done->isEnabled());
        field->setPlainText(QStringLiteral("abandon ").repeated(23) + QStringLiteral("art"));
        const auto says = [&](const QString& part) {
            return QTest::qWaitFor([&] {
                const auto labels = dialog->findChildren<QLabel*>();
                return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->isVisible() && label->text().contains(part); });
            }, 20'000);
        };
        QVERIFY(says(QStringLiteral("another drive")));
        QVERIFY(!done->isEnabled());
        field->setPlainText(words);
        QVERIFY(says(QStringLiteral("belong to this drive")));
        QTest::mouseClick(done, Qt::LeftButton);
        QVERIFY(drive.preferences.wordsChecked());
        QVERIFY(!reminder->isVisible());
    }

    void anotherComputerLetsThisOneIn()
    {
        const OwnHome home;
        OwnDrive first(home, "first");
        api::InitRequest request;
        request.nodes = {"folder:" + home.path("disk")};
        auto& engine = first.engine->engine();
        QVERIFY(ended(engine, engine.init(std::move(request))));
        api::BackupRequest backup;
        backup.paths = {{home.path("home/Documents")}};
        QVERIFY(ended(engine, engine.backup(backup)));
        const auto offer = engine.addDevice({});
        QVERIFY(offer.ok());
        const auto code = QString::fromStdString(std::string(offer->code.view()));

        OwnDrive drive(home, "second");
        QVERIFY(drive.known());
        User user(drive);
        QVERIFY(user.isAt(QStringLiteral("language")));
        user.click("next");
        QVERIFY(user.isAt(QStringLiteral("start")));
        user.click("join");
        QVERIFY(user.isAt(QStringLiteral("code")));
        QVERIFY(!user.button("next")->isEnabled());
        auto* const field = user.step().findChild<QPlainTextEdit*>();
        field->setPlainText(QStringLiteral("granary:node?id=00"));
        QVERIFY(user.shows(QStringLiteral("a place that stores files")));
        field->setPlainText(code.left(code.size() - 1));
        QVERIFY(user.shows(QStringLiteral("no whole code")));
        QVERIFY(!user.button("next")->isEnabled());
        // As mail programs break it.
        field->setPlainText(QStringLiteral("Here it is:\n ") + code.left(60) + QStringLiteral("\n  ") + code.mid(60) + QStringLiteral("\n"));
        QVERIFY(user.shows(QStringLiteral("a whole code")));
        user.picture(QStringLiteral("join-1-code"));
        user.click("next");
        QVERIFY(user.isAt(QStringLiteral("places")));
        user.click("addFolder");
        user.chooseDirectory(home.text("disk"));
        QVERIFY(QTest::qWaitFor([&] { return user.button("next")->isEnabled(); }, 10'000));
        user.picture(QStringLiteral("join-2-places"));
        user.click("next");
        QVERIFY(user.isAt(QStringLiteral("passphrase")));
        user.click("next");
        QVERIFY(user.isAt(QStringLiteral("summary")));
        user.picture(QStringLiteral("join-3-summary"));
        user.click("next");
        QVERIFY2(user.isAt(QStringLiteral("found")), qPrintable(user.step().findChild<QLabel*>()->text()));
        user.picture(QStringLiteral("join-4-found"));
        user.click("next");
        QVERIFY(QTest::qWaitFor([&] { return drive.state.snapshots().size() == 1 && !user.onboarding().isVisible(); }, patience));
        QVERIFY(drive.preferences.wordsChecked()); // nobody asks for words that this computer never had
        QVERIFY(Choices::of(drive.preferences).deviceCode.empty());
    }

    /// What is wrong with a code that looks right is said by the engine.
    void aCodeThatNobodyHonoursIsSaid()
    {
        const OwnHome home;
        OwnDrive first(home, "first");
        auto& engine = first.engine->engine();
        QVERIFY(ended(engine, engine.init({})));
        const auto offer = engine.addDevice({});
        QVERIFY(offer.ok());
        const auto code = std::string(offer->code.view());
        QVERIFY(engine.cancelTask(offer->task).ok());
        OwnDrive drive(home, "second");
        QVERIFY(drive.known());
        auto& choices = Choices::of(drive.preferences);
        choices.setBeginning(Beginning::code);
        choices.deviceCode = api::SecretText(code);
        choices.passphraseChosen = true;
        choices.setStep(QStringLiteral("summary"));
        User user(drive);
        QVERIFY(user.isAt(QStringLiteral("summary")));
        user.click("next");
        QVERIFY(user.shows(QStringLiteral("lets nobody in with this code")));
        QVERIFY(!drive.state.hasDrive());
        user.picture(QStringLiteral("join-refused"));
    }

    /// The window is closed while the drive is made: the words are still to be had once, and the steps go on.
    void aWindowThatWasClosedMeanwhileStillShowsTheWords()
    {
        const OwnHome home;
        OwnDrive drive(home, "p");
        QVERIFY(drive.known());
        {
            auto& choices = Choices::of(drive.preferences);
            choices.setFolders({home.text("home/Documents")});
            choices.setPlansToMake(true);
            choices.setStep(QStringLiteral("making"));
            drive.preferences.setWordsChecked(false);
        }
        api::InitRequest request;
        request.nodes = {"folder:" + home.path("disk")};
        QVERIFY(drive.engine->engine().init(std::move(request)).ok());
        drive.state.refresh();
        QVERIFY(QTest::qWaitFor([&] { return drive.state.hasDrive() && !drive.state.tasks().empty(); }, patience));
        User user(drive);
        QVERIFY(user.isAt(QStringLiteral("newWords")));
        QVERIFY(!Choices::of(drive.preferences).newWords.empty());
        QVERIFY(QTest::qWaitFor([&] { return drive.state.status().plans.size() == 1; }, patience));
    }

private:
    /// Whether the task ended well.
    static bool ended(api::Engine& engine, const Result<api::TaskId>& id)
    {
        if (!id.ok())
            return false;
        auto task = engine.task(*id, 0, std::chrono::milliseconds(0));
        while (task.ok() && !task->ended())
            task = engine.task(*id, task->version, std::chrono::milliseconds(1000));
        return task.ok() && task->state == api::TaskState::done;
    }
    void makeDrive(const OwnHome& home, OwnDrive& drive, User& user, QString& words);
    void bringBack(const OwnHome& home, OwnDrive& drive, User& user, const QString& words);
    void checkWords(OwnDrive& drive, User& user, const QString& words);
    void lend(OwnDrive& drive, User& user);
};

void OnboardingTest::makeDrive(const OwnHome& home, OwnDrive& drive, User& user, QString& words)
{
    QVERIFY(user.isAt(QStringLiteral("language")));
    user.picture(QStringLiteral("onboarding-1-language"));
    user.click("next");
    QVERIFY(user.isAt(QStringLiteral("start")));
    user.picture(QStringLiteral("onboarding-2-start"));
    user.click("create");
    QVERIFY(user.isAt(QStringLiteral("folders")));
    QVERIFY(user.shows(QStringLiteral("2 files"))); // counted by the engine
    user.picture(QStringLiteral("onboarding-3-folders"));
    user.click("next");
    QVERIFY(user.isAt(QStringLiteral("places")));
    user.picture(QStringLiteral("onboarding-4-places-none"));
    user.click("addFolder");
    user.chooseDirectory(home.text("disk"));
    QVERIFY(user.shows(QStringLiteral("on the disk of this computer")));
    user.picture(QStringLiteral("onboarding-4-places"));
    user.click("next");
    QVERIFY(user.isAt(QStringLiteral("passphrase")));
    for (const auto& name : {QStringLiteral("Passphrase"), QStringLiteral("Passphrase once more")})
        user.type(name, QStringLiteral("lentil opaque tremble"));
    user.picture(QStringLiteral("onboarding-5-passphrase"));
    user.key(Qt::Key_Return);
    QVERIFY(user.isAt(QStringLiteral("summary")));
    user.picture(QStringLiteral("onboarding-6-summary"));
    user.click("next");
    QVERIFY(user.isAt(QStringLiteral("newWords")));
    words = QString::fromStdString(std::string(Choices::of(drive.preferences).newWords.view()));
    QCOMPARE(words.split(QLatin1Char(' ')).size(), 24);
    user.picture(QStringLiteral("onboarding-7-words"));
    QVERIFY(!drive.preferences.wordsChecked());
    checkWords(drive, user, words);
    // The plan is made and runs by itself.
    QVERIFY(QTest::qWaitFor([&] { return drive.state.status().drive && drive.state.status().drive->snapshots > 0; }, patience));
    const auto& plans = drive.state.status().plans;
    QCOMPARE(plans.size(), std::size_t(1));
    QCOMPARE(plans[0].plan.paths.size(), std::size_t(2));
    QCOMPARE(user.window().paneShown(), QStringLiteral("files"));
    QVERIFY(Choices::of(drive.preferences).newWords.empty());
}

void OnboardingTest::checkWords(OwnDrive& drive, User& user, const QString& words)
{
    // The words are shown this once: closing asks once more.
    QVERIFY(!user.window().close());
    QVERIFY(user.shows(QStringLiteral("shown only now")));
    QVERIFY(!user.button("next")->isEnabled());
    QTest::keyClick(user.step().findChild<QCheckBox*>(), Qt::Key_Space);
    user.click("next");
    QVERIFY(user.isAt(QStringLiteral("checkWords")));
    user.picture(QStringLiteral("onboarding-8-check"));
    const auto& step = dynamic_cast<CheckWordsStep&>(user.step());
    const auto fields = user.step().findChildren<QLineEdit*>();
    QCOMPARE(fields.size(), 3);
    const auto list = words.split(QLatin1Char(' '));
    for (int i = 0; i < 3; ++i)
        fields[i]->setText(list[static_cast<qsizetype>(step.asked()[static_cast<std::size_t>(i)]) - 1]);
    const auto right = fields[1]->text();
    fields[1]->setText(QStringLiteral("zebra?"));
    user.click("next");
    QVERIFY(user.shows(QStringLiteral("is another one")));
    QVERIFY(!drive.preferences.wordsChecked());
    fields[1]->setText(right.toUpper());
    QTest::keyClick(fields[1], Qt::Key_Return);
    QVERIFY(user.isAt(QStringLiteral("lending")));
    QVERIFY(drive.preferences.wordsChecked());
    lend(drive, user);
    QVERIFY(QTest::qWaitFor([&] { return drive.preferences.wordsChecked() && !user.onboarding().isVisible(); }, patience));
}

/// Off unless wished; back and forth changes nothing.
void OnboardingTest::lend(OwnDrive& drive, User& user)
{
    QVERIFY(user.shows(QStringLiteral("are free on this disk")));
    QCOMPARE(user.button("next")->text(), QStringLiteral("Continue"));
    auto* const size = user.step().findChild<QDoubleSpinBox*>();
    QVERIFY(!size->isEnabled());
    user.click("back");
    QVERIFY(user.isAt(QStringLiteral("checkWords")));
    user.click("other");
    QVERIFY(user.isAt(QStringLiteral("lending")));
    user.step().findChildren<QRadioButton*>().at(1)->click();
    QVERIFY(size->isEnabled() && size->value() > 0);
    size->setValue(0.5);
    user.picture(QStringLiteral("onboarding-9-lending"));
    QCOMPARE(user.button("next")->text(), QStringLiteral("Lend"));
    user.click("next");
    QVERIFY(QTest::qWaitFor([&] { return drive.state.status().share.has_value(); }, patience));
    QCOMPARE(drive.state.status().share->shareBytes, std::uint64_t(512) << 20);
}

void OnboardingTest::bringBack(const OwnHome& home, OwnDrive& drive, User& user, const QString& words)
{
    QVERIFY(user.isAt(QStringLiteral("language")));
    user.click("next");
    user.click("restore");
    QVERIFY(user.isAt(QStringLiteral("words")));
    user.step().findChild<QPlainTextEdit*>()->setPlainText(words.toUpper() + QLatin1Char('\n'));
    QVERIFY(user.shows(QStringLiteral("All 24 words are right")));
    user.picture(QStringLiteral("restore-1-words"));
    user.click("next");
    QVERIFY(user.isAt(QStringLiteral("places")));
    user.click("addFolder");
    user.chooseDirectory(home.text("disk"));
    QVERIFY(QTest::qWaitFor([&] { return user.button("next")->isEnabled(); }, 10'000));
    user.picture(QStringLiteral("restore-2-places"));
    user.click("next");
    user.click("next"); // without a passphrase
    QVERIFY(user.isAt(QStringLiteral("summary")));
    user.picture(QStringLiteral("restore-3-summary"));
    user.click("next");
    QVERIFY(user.isAt(QStringLiteral("found")));
    QVERIFY(user.shows(QStringLiteral("from 1 of 1")));
    user.picture(QStringLiteral("restore-4-found"));
    user.click("next");
    QVERIFY(QTest::qWaitFor([&] { return !drive.state.snapshots().empty() && !user.onboarding().isVisible(); }, patience));
    QVERIFY(drive.preferences.wordsChecked());
    // The files are those of the first machine.
    api::RestoreRequest request;
    request.snapshot = drive.state.snapshots().front().id.hex();
    request.target = {home.path("out")};
    const auto task = drive.engine->engine().restore(request);
    QVERIFY(task.ok());
    QVERIFY(QTest::qWaitFor([&] { return QFile::exists(home.text("out") + home.text("home/Documents/letter.txt")) && QFile::exists(home.text("out") + home.text("home/Pictures/cat.jpg")); }, patience));
}

QTEST_MAIN(OnboardingTest)
#include "onboarding_test.moc"
