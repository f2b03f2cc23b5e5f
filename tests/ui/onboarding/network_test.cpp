// A network known by its name: chosen in the steps, and added later in the dialog, over an engine that lends to everybody.
#include "tests/ui/own_engine.h"
#include "tests/ui/widget_world.h"
#include "ui/nodes/add_node_dialog.h"
#include "ui/onboarding/choices.h"
#include "ui/onboarding/network_place.h"
#include "ui/onboarding/new_words_steps.h"
#include "ui/onboarding/onboarding.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/widgets/network_fields.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>

using namespace granary;
using namespace granary::ui;
using namespace granary::test;

namespace {

constexpr int patience = 90'000;

/// Somebody in the network "granary" who lends.
struct Lender {
    Lender(const OwnHome& home, api::ShareAccept accept) : engine(home.path("lender"))
    {
        api::ShareSettings settings;
        settings.shareBytes = 200 << 20;
        settings.accept = accept;
        lends = engine.running() && engine.engine().setShare(settings).ok();
    }
    QString address()
    {
        const auto code = QString::fromStdString(engine.engine().info()->nodeCode);
        const auto at = code.indexOf(QStringLiteral("at=")) + 3;
        const auto end = code.indexOf(QLatin1Char('&'), at);
        return code.mid(at, end < 0 ? -1 : end - at);
    }
    OwnEngine engine;
    bool lends = false;
};

void enter(QWidget& form, const QString& name, const QString& address)
{
    form.findChild<QLineEdit*>(QStringLiteral("networkName"))->setText(name);
    form.findChild<QLineEdit*>(QStringLiteral("networkAddress"))->setText(address);
}

std::unique_ptr<MainWindow> windowOf(OwnDrive& drive)
{
    auto window = std::make_unique<MainWindow>(drive.state, drive.preferences);
    window->resize(1000, 760);
    window->show();
    return window;
}

} // namespace

class NetworkTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        engine::initialiseProcess();
        applyLanguage(*qApp, "en");
        applyTheme(*qApp, ThemeChoice::light, 100);
    }

    void aNetworkIsWrittenDownWhole()
    {
        const auto place = networkPlace(
            QStringLiteral("friends & family=1 %"), {QStringLiteral("192.0.2.7:7001"), QStringLiteral("[2001:db8::1]:443")});
        const auto back = networkOf(place);
        QVERIFY(back);
        QCOMPARE(back->name, std::string("friends & family=1 %"));
        QCOMPARE(back->addresses, (std::vector<std::string>{"192.0.2.7:7001", "[2001:db8::1]:443"}));
        QVERIFY(!networkOf(QStringLiteral("folder:/media")) && !networkOf(QStringLiteral("network:?")) &&
            !networkAmong({QStringLiteral("folder:/a")}));
        QVERIFY(networkAmong({QStringLiteral("folder:/a"), place}));
    }

    void theFieldsSayWhatIsWrong()
    {
        NetworkFields fields;
        QVERIFY(fields.empty() && fields.problem().startsWith(QStringLiteral("Enter the name")));
        const auto problem = [&](const char* name, const char* addresses) {
            enter(fields, QString::fromUtf8(name), QString::fromUtf8(addresses));
            return fields.problem();
        };
        QVERIFY(problem(" friends ", "").contains(QStringLiteral("Enter the address")));
        QCOMPARE(fields.name(), QStringLiteral("friends"));
        QVERIFY(problem("mainline", "").isEmpty());
        for (const char* wrong :
            {"host.example:7001", "192.0.2.7", "192.0.2:7001", "192.0.2.7:0", "192.0.2.7:70000", "2001:db8::1:7001", ":7001"})
            QVERIFY2(problem("friends", wrong).contains(QString::fromUtf8(wrong)), wrong);
        QVERIFY(problem("friends", "192.0.2.7:7001, [2001:0db8::1]:443").isEmpty());
        QCOMPARE(fields.addresses(), (QStringList{QStringLiteral("192.0.2.7:7001"), QStringLiteral("[2001:db8::1]:443")}));
        QVERIFY(problem("\xe5\x8f\x8b\xe5\x8f\x8b\xe5\x8f\x8b\xe5\x8f\x8b\xe5\x8f\x8b\xe5\x8f\x8b\xe5\x8f\x8b\xe5\x8f\x8b\xe5\x8f"
                        "\x8b\xe5\x8f\x8b\xe5\x8f\x8b\xe5\x8f\x8b\xe5\x8f\x8b\xe5\x8f\x8b\xe5\x8f\x8b\xe5\x8f\x8b"
                        "\xe5\x8f\x8b\xe5\x8f\x8b\xe5\x8f\x8b\xe5\x8f\x8b\xe5\x8f\x8b\xe5\x8f\x8b",
            "192.0.2.7:7001")
                    .contains(QStringLiteral("too long")));
        QVERIFY(problem("friends", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17").contains(QStringLiteral("16 addresses at most")));
    }

    void aNewDriveIsKeptByThoseWhoLetEverybodyIn()
    {
        const OwnHome home;
        Lender lender(home, api::ShareAccept::anyone);
        QVERIFY(lender.lends);
        OwnDrive drive(home, "p");
        QVERIFY(drive.known());
        Choices::of(drive.preferences).setFolders({home.text("home/Documents")});
        Choices::of(drive.preferences).setStep(QStringLiteral("places"));
        const auto window = windowOf(drive);
        auto& steps = *window->findChild<Onboarding*>();
        const auto isAt = [&](const char* id) {
            return QTest::qWaitFor([&] { return steps.step() == QLatin1String(id); }, patience);
        };
        const auto click = [&](const char* name) {
            auto* const button = steps.findChild<QPushButton*>(QString::fromLatin1(name));
            QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
            QTest::mouseClick(button, Qt::LeftButton);
        };
        QVERIFY(isAt("places"));
        auto& fields = *steps.findChild<NetworkFields*>();
        QVERIFY(!fields.isVisible());
        click("showNetwork");
        QVERIFY(fields.isVisible());
        enter(fields, QStringLiteral("granary"), {});
        click("addNetwork");
        QVERIFY(shows<QLabel>(*window, "Enter the address"));
        enter(fields, QStringLiteral("granary"), lender.address());
        picture(*window, "network-1-fields");
        click("addNetwork");
        QTRY_VERIFY(shows<QLabel>(*window, "The network granary") && !fields.isVisible());
        picture(*window, "network-2-chosen");
        click("next");
        QVERIFY(isAt("passphrase"));
        click("next");
        QVERIFY(isAt("summary"));
        QTRY_VERIFY(shows<QLabel>(*window, "The network granary"));
        click("next");
        QVERIFY(isAt("newWords"));
        QTest::keyClick(steps.findChild<ShowWordsStep*>()->findChild<QCheckBox*>(), Qt::Key_Space);
        click("next");
        QVERIFY(isAt("checkWords"));
        click("other");
        QVERIFY(
            QTest::qWaitFor([&] { return drive.state.status().drive && drive.state.status().drive->snapshots > 0; }, patience));
        QCOMPARE(drive.state.status().nodes.size(), std::size_t(1));
        QVERIFY(lender.engine.engine().share()->status->shards > 0);
    }

    void aDriveThatIsThereLooksForMore()
    {
        const OwnHome home;
        Lender lender(home, api::ShareAccept::friends);
        QVERIFY(lender.lends);
        OwnDrive drive(home, "p");
        QVERIFY(drive.known());
        QVERIFY(drive.engine->engine().init({}).ok());
        QVERIFY(QTest::qWaitFor([&] { return drive.engine->engine().info()->hasDrive; }, patience));
        AddNodeDialog dialog(drive.state);
        dialog.show();
        QSignalSpy joined(&dialog, &AddNodeDialog::joined);
        auto* const add = buttonSaying(dialog, "Add");
        auto* const fields = dialog.findChild<NetworkFields*>();
        QVERIFY(!fields->isEnabled());
        dialog.findChildren<QRadioButton*>().last()->click();
        QVERIFY(fields->isEnabled() && !add->isEnabled());
        enter(dialog, QStringLiteral("granary"), QStringLiteral("somewhere"));
        QTest::mouseClick(add, Qt::LeftButton);
        QVERIFY(shows<QLabel>(dialog, "somewhere is no address"));
        enter(dialog, QStringLiteral("granary"), lender.address());
        QTest::mouseClick(add, Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return shows<QLabel>(dialog, "let in only who has an invitation"); }, patience));
        picture(dialog, "network-3-friends-only");
        QVERIFY(joined.isEmpty() && dialog.isVisible());
        auto settings = lender.engine.engine().share()->settings;
        settings.accept = api::ShareAccept::anyone;
        QVERIFY(lender.engine.engine().setShare(settings).ok());
        QTest::mouseClick(add, Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return !dialog.isVisible(); }, patience));
        QCOMPARE(joined.size(), 1);
        QVERIFY(joined[0][0].toString().contains(QStringLiteral("granary")));
        QCOMPARE(drive.engine->engine().nodes()->size(), std::size_t(1));
    }
};

QTEST_MAIN(NetworkTest)
#include "network_test.moc"
