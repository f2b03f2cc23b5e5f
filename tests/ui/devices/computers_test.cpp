// Adding a computer by a code and removing it with the words, by clicks, over two real engines.
#include "tests/ui/own_engine.h"
#include "tests/ui/widget_world.h"
#include "ui/devices/add_computer_dialog.h"
#include "ui/devices/remove_computer_dialog.h"
#include "ui/look/theme.h"
#include "ui/settings/devices_card.h"
#include "ui/shell/language.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace granary;
using namespace granary::ui;
using namespace granary::test;

namespace {

constexpr int patience = 60'000;

api::Task finish(api::Engine& engine, const Result<api::TaskId>& started)
{
    for (std::uint64_t version = 0; started.ok();) {
        auto task = engine.task(*started, version, std::chrono::milliseconds(1000));
        if (!task.ok())
            break;
        if (task->ended())
            return std::move(*task);
        version = task->version;
    }
    return {};
}

/// All that is said, for when it is not what was expected.
QByteArray saidBy(const QWidget& widget)
{
    QStringList out;
    for (const auto* const label : widget.findChildren<QLabel*>())
        if (label->isVisibleTo(&widget))
            out << label->text();
    return out.join(" | ").toUtf8();
}

struct World {
    World()
    {
        if (!drive.known())
            QTest::qFail("no engine", __FILE__, __LINE__);
        // A machine that both can reach.
        const auto invitation = lender.engine().invite({});
        if (!invitation.ok())
            QTest::qFail("no invitation", __FILE__, __LINE__);
        api::InitRequest request;
        request.nodes = {invitation->code};
        request.deviceName = "desk";
        const auto made = finish(drive.engine->engine(), drive.engine->engine().init(std::move(request)));
        if (const auto* const result = std::get_if<api::InitResult>(&made.result))
            words = QString::fromStdString(std::string(result->words.view()));
        finish(drive.engine->engine(), drive.engine->engine().backup({.paths = {{home.path("home/Documents")}}}));
        drive.state.refresh();
        card.resize(700, 300);
        card.show();
    }

    const OwnHome home;
    OwnEngine lender{home.path("lender"), 1 << 30};
    OwnDrive drive{home, "p"};
    DevicesCard card{drive.state};
    QString words;
};

} // namespace

class ComputersTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        engine::initialiseProcess();
        applyLanguage(*qApp, "en");
        applyTheme(*qApp, ThemeChoice::light, 100);
    }

    void addsOneByCodeAndRemovesItWithTheWords()
    {
        World world;
        QVERIFY(!world.words.isEmpty());
        QVERIFY(QTest::qWaitFor([&] { return shows<QLabel>(world.card, "desk (this computer)"); }, patience));
        QTest::mouseClick(buttonSaying(world.card, "Add a computer ..."), Qt::LeftButton);
        auto* const adding = world.card.findChild<AddComputerDialog*>();
        QVERIFY(adding && adding->isVisible());
        QVERIFY2(QTest::qWaitFor([&] { return shows<QLabel>(*adding, "Waiting for the other computer"); }, patience), saidBy(*adding).constData());
        picture(*adding, "add-computer");
        const auto code = adding->findChild<QLineEdit*>()->text();
        QVERIFY(code.startsWith("granary:device?"));

        OwnEngine other(world.home.path("other"));
        QVERIFY(other.running());
        api::InitRequest request;
        request.deviceCode = api::SecretText(code.toStdString());
        request.deviceName = "laptop";
        const auto joined = finish(other.engine(), other.engine().init(std::move(request)));
        QVERIFY2(joined.state == api::TaskState::done, joined.error ? joined.error->text().c_str() : "");
        QVERIFY2(QTest::qWaitFor([&] { return shows<QLabel>(*adding, "laptop belongs to the drive now."); }, patience), saidBy(*adding).constData());
        adding->findChild<QPushButton*>("close")->click();
        QVERIFY(finish(other.engine(), other.engine().backup({.paths = {{world.home.path("home/Pictures")}}})).state == api::TaskState::done);
        // A backup reads what the others have stored meanwhile.
        finish(world.drive.engine->engine(), world.drive.engine->engine().backup({.paths = {{world.home.path("home/Documents")}}}));
        world.drive.state.refresh();
        QVERIFY(QTest::qWaitFor([&] { return shows<QLabel>(world.card, "laptop"); }, patience));
        picture(world.card, "computers");

        QTest::mouseClick(buttonSaying(world.card, "Remove ..."), Qt::LeftButton);
        auto* const removing = world.card.findChild<RemoveComputerDialog*>();
        QVERIFY(removing && removing->isVisible());
        auto* const remove = removing->findChild<QPushButton*>("remove");
        auto* const words = removing->findChild<QPlainTextEdit*>();
        words->setPlainText("abandon abandon abandon");
        QVERIFY2(QTest::qWaitFor([&] { return shows<QLabel>(*removing, "3 words so far"); }, patience), saidBy(*removing).constData());
        QVERIFY(!remove->isEnabled());
        // Right words, of another drive (the first vector of BIP-39).
        QStringList others(23, "abandon");
        words->setPlainText((others << "art").join(' '));
        QVERIFY2(QTest::qWaitFor([&] { return shows<QLabel>(*removing, "another drive"); }, patience), saidBy(*removing).constData());
        QVERIFY(!remove->isEnabled());
        words->setPlainText("  " + QString(world.words).replace(' ', "\n"));
        QVERIFY(QTest::qWaitFor([&] { return remove->isEnabled(); }, patience));
        picture(*removing, "remove-computer");
        QTest::mouseClick(remove, Qt::LeftButton);
        QVERIFY2(QTest::qWaitFor([&] { return shows<QLabel>(*removing, "laptop has no part in the drive any more."); }, patience), saidBy(*removing).constData());
        QVERIFY(words->toPlainText().isEmpty());
        removing->reject();
        QVERIFY(QTest::qWaitFor([&] { return !shows<QLabel>(world.card, "laptop"); }, patience));
    }

    void closingTheDialogMakesTheCodeWorthless()
    {
        World world;
        auto* const adding = new AddComputerDialog(world.drive.state);
        adding->open();
        QVERIFY2(QTest::qWaitFor([&] { return shows<QLabel>(*adding, "Waiting for the other computer"); }, patience), saidBy(*adding).constData());
        adding->reject();
        const auto gone = [&] {
            const auto tasks = world.drive.engine->engine().tasks();
            return std::any_of(tasks->begin(), tasks->end(), [](const auto& task) { return task.kind == api::TaskKind::addDevice && task.state == api::TaskState::cancelled; });
        };
        QVERIFY(QTest::qWaitFor(gone, patience));
        delete adding;
    }
};

QTEST_MAIN(ComputersTest)
#include "computers_test.moc"
