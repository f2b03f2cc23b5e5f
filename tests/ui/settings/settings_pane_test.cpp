// The settings over a real engine: each of them changes what it says, at once, and says why when it can't.
#include "tests/ui/widget_world.h"
#include "tests/ui/window_world.h"
#include "ui/look/theme.h"
#include "ui/settings/passphrase_dialog.h"
#include "ui/settings/report_dialog.h"
#include "ui/settings/settings_pane.h"
#include "ui/widgets/speed_box.h"
#include "ui/shell/language.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QTimeEdit>

using namespace granary;
using namespace granary::ui;
using granary::test::buttonSaying;
using granary::test::picture;
using granary::test::shows;
using granary::test::WindowWorld;

namespace {

struct Shown {
    explicit Shown(WindowWorld& world) : pane(*world.state, *world.preferences), said(&pane, &Pane::said)
    {
        pane.resize(1000, 1400);
        pane.show();
        ready = world.ready() && WindowWorld::until([&] { return world.session->pending() == 0; });
    }
    QString lastSaid() const { return said.isEmpty() ? QString() : said.back().front().toString(); }
    template <class T>
    T* named(const char* name)
    {
        return pane.findChild<T*>(name);
    }

    SettingsPane pane;
    QSignalSpy said;
    bool ready = false;
};

void choose(QComboBox* box, int index)
{
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < index; ++i)
        QTest::keyClick(box, Qt::Key_Down);
}

/// A call of the engine, answered before it returns.
template <class Call>
auto ask(WindowWorld& world, Call call)
{
    using Answer = std::invoke_result_t<Call, api::Engine&>;
    std::optional<Answer> out;
    world.session->ask(world.state.get(), call, [&](Answer answer) { out = std::move(answer); });
    WindowWorld::until([&] { return out.has_value(); });
    return std::move(*out);
}

void type(QLineEdit* field, const QString& text)
{
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
}

} // namespace

class SettingsPaneTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        applyLanguage(*qApp, "en");
        applyTheme(*qApp, ThemeChoice::light, 100);
    }

    void appearanceAppliesAtOnce()
    {
        WindowWorld world(Stage::none);
        Shown shown(world);
        QSignalSpy appearance(world.preferences.get(), &Preferences::appearanceChanged);
        choose(shown.named<QComboBox>("theme"), 2);
        QVERIFY(world.preferences->theme() == ThemeChoice::dark);
        choose(shown.named<QComboBox>("textSize"), 5);
        QCOMPARE(world.preferences->textPercent(), 200);
        choose(shown.named<QComboBox>("language"), shown.named<QComboBox>("language")->findData("zh_CN"));
        QCOMPARE(world.preferences->language(), QString("zh_CN"));
        QVERIFY(appearance.count() >= 3);
        choose(shown.named<QComboBox>("language"), 0);
        QVERIFY(world.preferences->language().isEmpty());
    }

    void limitsAreToldToTheEngine()
    {
        WindowWorld world(Stage::empty);
        Shown shown(world);
        QVERIFY(shown.ready);
        auto* const upload = shown.named<SpeedBox>("upload");
        QCOMPARE(upload->text(), QString("No limit"));
        upload->setFocus();
        upload->selectAll();
        QTest::keyClicks(upload, "2.5");
        QTest::keyClick(upload, Qt::Key_Enter);
        QVERIFY(WindowWorld::until([&] { return shown.lastSaid().contains("limits hold"); }));
        QCOMPARE(ask(world, [](api::Engine& engine) { return engine.limits(); })->uploadBytesPerSecond, std::uint64_t{2'500'000});

        QTest::mouseClick(shown.named<QPushButton>("addWindow"), Qt::LeftButton);
        const auto times = shown.pane.findChildren<QTimeEdit*>();
        QCOMPARE(times.size(), 2);
        times[0]->setTime(QTime(22, 0));
        times[1]->setTime(QTime(6, 30));
        const auto windows = [&] { return ask(world, [](api::Engine& engine) { return engine.limits(); })->windows; };
        QVERIFY(WindowWorld::until([&] { return shown.said.count() == 2; }));
        const auto found = windows();
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found.front().fromMinute, 22u * 60);
        QCOMPARE(found.front().toMinute, 6u * 60 + 30);
        picture(shown.pane, "settings-limits");
        // A time without length changes nothing, and says why.
        times[1]->setTime(QTime(22, 0));
        QVERIFY(WindowWorld::until([&] { return shows<QLabel>(shown.pane, "begins and ends at the same minute"); }));
        QCOMPARE(windows().front().toMinute, 6u * 60 + 30);
        times[1]->setTime(QTime(7, 0));
        QVERIFY(WindowWorld::until([&] { return shown.said.count() == 3; }));
        QVERIFY(!shows<QLabel>(shown.pane, "begins and ends at the same minute"));

        const Shown later(world); // another window shows the same
        QVERIFY(WindowWorld::until([&] { return later.pane.findChildren<QTimeEdit*>().size() == 2; }));
        QCOMPARE(later.pane.findChildren<QTimeEdit*>()[1]->time(), QTime(7, 0));
        for (auto* const each : shown.pane.findChildren<QPushButton*>())
            if (each->accessibleName() == "Remove this time")
                QTest::mouseClick(each, Qt::LeftButton);
        QVERIFY(WindowWorld::until([&] { return shown.said.count() == 4; }));
        QVERIFY(windows().empty());
    }

    /// What another program set is not rounded by being looked at.
    void limitsStayExact()
    {
        SpeedBox box;
        box.setBytesPerSecond(12'345);
        QCOMPARE(box.bytesPerSecond(), std::uint64_t{12'345});
        box.setBytesPerSecond(1);
        QVERIFY(box.text() != "No limit");
        QCOMPARE(box.bytesPerSecond(), std::uint64_t{1});
        box.setValue(3);
        QCOMPARE(box.bytesPerSecond(), std::uint64_t{3'000'000});
    }

    void thisComputerCanBeRenamed()
    {
        WindowWorld world(Stage::full);
        Shown shown(world);
        QVERIFY(shown.ready);
        QVERIFY(WindowWorld::until([&] { return world.state->ownDevice() != nullptr; }));
        QVERIFY(shows<QLabel>(shown.pane, "(this computer)"));
        auto* const rename = shown.named<QPushButton>("rename");
        auto* const name = shown.named<QLineEdit>("deviceName");
        QVERIFY(!rename->isEnabled());
        type(name, "a:b");
        QVERIFY(!rename->isEnabled() && shows<QLabel>(shown.pane, "A name has no colon."));
        type(name, QString(64, 'x'));
        QVERIFY(!rename->isEnabled() && shows<QLabel>(shown.pane, "too long"));
        type(name, "kitchen table");
        QTest::mouseClick(rename, Qt::LeftButton);
        QVERIFY(WindowWorld::until([&] { return shown.lastSaid().contains("kitchen table"); }));
    }

    void passphraseIsSetChangedAndLocks()
    {
        WindowWorld world(Stage::empty);
        Shown shown(world);
        QVERIFY(shown.ready);
        QVERIFY(shows<QLabel>(shown.pane, "has no passphrase here"));
        QVERIFY(!shown.named<QPushButton>("lock")->isEnabled());
        QTest::mouseClick(shown.named<QPushButton>("passphrase"), Qt::LeftButton);
        auto* dialog = shown.pane.findChild<PassphraseDialog*>();
        QVERIFY(!dialog->findChild<QLineEdit*>("old")->isVisible());
        auto* change = dialog->findChild<QPushButton*>("change");
        type(dialog->findChild<QLineEdit*>("new"), "short");
        QVERIFY(shows<QLabel>(*dialog, "guessed"));
        type(dialog->findChild<QLineEdit*>("new"), "four words without sense");
        type(dialog->findChild<QLineEdit*>("again"), "four words");
        QVERIFY(!change->isEnabled() && shows<QLabel>(*dialog, "differ"));
        picture(*dialog, "passphrase-differs");
        type(dialog->findChild<QLineEdit*>("again"), "four words without sense");
        QTest::mouseClick(change, Qt::LeftButton);
        QVERIFY(WindowWorld::until([&] { return shows<QLabel>(shown.pane, "A passphrase protects"); }));
        QVERIFY(WindowWorld::until([&] { return shown.pane.findChild<PassphraseDialog*>() == nullptr; }));

        QTest::mouseClick(shown.named<QPushButton>("passphrase"), Qt::LeftButton);
        dialog = shown.pane.findChild<PassphraseDialog*>();
        change = dialog->findChild<QPushButton*>("change");
        type(dialog->findChild<QLineEdit*>("old"), "wrong");
        type(dialog->findChild<QLineEdit*>("new"), "another passphrase");
        type(dialog->findChild<QLineEdit*>("again"), "another passphrase");
        QTest::mouseClick(change, Qt::LeftButton);
        QVERIFY(WindowWorld::until([&] { return shows<QLabel>(*dialog, "That is not the passphrase"); }));
        type(dialog->findChild<QLineEdit*>("old"), "four words without sense");
        QTest::mouseClick(change, Qt::LeftButton);
        QVERIFY(WindowWorld::until([&] { return shown.lastSaid().contains("passphrase is changed") && !shown.pane.findChild<PassphraseDialog*>(); }));

        QTest::mouseClick(shown.named<QPushButton>("lock"), Qt::LeftButton);
        QVERIFY(WindowWorld::until([&] { return world.state->status().info.locked; }));
        QVERIFY(!ask(world, [](api::Engine& engine) { return engine.unlock(api::SecretText("four words without sense")); }).ok());
        QVERIFY(ask(world, [](api::Engine& engine) { return engine.unlock(api::SecretText("another passphrase")); }).ok());
    }

    void anUnusedDriveLocksItself()
    {
        WindowWorld world(Stage::empty);
        Shown shown(world);
        QVERIFY(shown.ready);
        auto* const box = shown.named<QComboBox>("idleLock");
        QVERIFY(WindowWorld::until([&] { return shows<QLabel>(shown.pane, "set one first"); }));
        QVERIFY(!box->isEnabled()); // there is nothing to lock with
        QVERIFY(ask(world, [](api::Engine& engine) { return engine.changePassphrase({}, api::SecretText("four words without sense")); }).ok());
        world.state->refresh();
        QVERIFY(WindowWorld::until([&] { return box->isEnabled(); }));
        QCOMPARE(box->currentText(), QString("Never"));
        box->setCurrentIndex(2);
        emit box->activated(2);
        QVERIFY(WindowWorld::until([&] { return shown.lastSaid().contains("locks itself"); }));
        QVERIFY(WindowWorld::until([&] { return ask(world, [](api::Engine& engine) { return engine.idleLock(); })->minutes == 15; }));
        QVERIFY(shows<QLabel>(shown.pane, "Until you open it again nothing is backed up"));
        QVERIFY(ask(world, [](api::Engine& engine) { return engine.setIdleLock({90}); }).ok()); // by a command
        Shown later(world);
        QVERIFY(WindowWorld::until([&] { return later.named<QComboBox>("idleLock")->currentText() == "After 90 minutes"; }));
    }

    void aProxyIsUsedAsAWhole()
    {
        WindowWorld world(Stage::empty);
        Shown shown(world);
        QVERIFY(shown.ready);
        const auto kept = [&] { return ask(world, [](api::Engine& engine) { return engine.proxy(); }); };
        auto* const host = shown.named<QLineEdit>("proxyHost");
        auto* const apply = shown.named<QPushButton>("proxyApply");
        auto* const kind = shown.named<QComboBox>("proxyType");
        QVERIFY(WindowWorld::until([&] { return kind->isEnabled(); }));
        QVERIFY(!host->isVisible() && !apply->isVisible());
        choose(kind, 2);
        QVERIFY(host->isVisible() && !apply->isEnabled());
        QCOMPARE(shown.named<QSpinBox>("proxyPort")->value(), 3128);
        QVERIFY(shows<QLabel>(shown.pane, "nothing around it"));
        type(host, "not a host");
        QTest::mouseClick(apply, Qt::LeftButton);
        QVERIFY(WindowWorld::until([&] { return shows<QLabel>(shown.pane, "no address of a proxy"); }));
        QVERIFY(kept()->type == api::ProxyType::none);
        type(host, "127.0.0.1");
        auto* const login = shown.named<QCheckBox>("proxyLogin");
        login->setChecked(true);
        QVERIFY(!apply->isEnabled()); // a login needs a name
        type(shown.named<QLineEdit>("proxyUser"), "anna");
        type(shown.named<QLineEdit>("proxyPassword"), "secret");
        picture(shown.pane, "settings-proxy");
        QTest::mouseClick(apply, Qt::LeftButton);
        QVERIFY(WindowWorld::until([&] { return shown.lastSaid().contains("through the proxy"); }));
        QVERIFY(kept()->type == api::ProxyType::http && kept()->host == "127.0.0.1" && kept()->port == 3128 && kept()->login);
        QVERIFY(shown.named<QLineEdit>("proxyPassword")->text().isEmpty()); // it is not shown again
        QVERIFY(!apply->isEnabled());
        shown.named<QSpinBox>("proxyPort")->setValue(3129);
        QTest::mouseClick(apply, Qt::LeftButton);
        QVERIFY(WindowWorld::until([&] { return shown.said.count() == 2; }));
        QVERIFY(kept()->port == 3129 && kept()->login); // under the same name
        choose(kind, 0);
        QTest::mouseClick(apply, Qt::LeftButton);
        QVERIFY(WindowWorld::until([&] { return shown.lastSaid().contains("without a proxy"); }));
        QVERIFY(kept()->type == api::ProxyType::none && !kept()->login);
        QVERIFY(!apply->isVisible());
    }

    void theReportIsReadBeforeItIsSaved()
    {
        WindowWorld world(Stage::full);
        Shown shown(world);
        QVERIFY(shown.ready);
        QVERIFY(shows<QLabel>(shown.pane, "GNU General Public License"));
        QTest::mouseClick(shown.named<QPushButton>("report"), Qt::LeftButton);
        auto* const dialog = shown.pane.findChild<ReportDialog*>();
        auto* const text = dialog->findChild<QPlainTextEdit*>();
        QVERIFY(WindowWorld::until([&] { return text->toPlainText().contains("\"processors\""); }));
        QVERIFY(!text->toPlainText().contains(QString::fromStdString(world.drive->home())));
        QTest::mouseClick(buttonSaying(*dialog, "Copy"), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), text->toPlainText());
        picture(*dialog, "report");
    }

    /// All controls have names for a screen reader, and nothing is cut off with text of twice the size.
    void fitsLargeText()
    {
        WindowWorld world(Stage::full);
        Shown shown(world);
        QVERIFY(shown.ready);
        auto font = QApplication::font();
        const auto usual = font;
        font.setPointSizeF(font.pointSizeF() * 2);
        QApplication::setFont(font);
        {
            Shown large(world);
            large.pane.resize(760, 500);
            QVERIFY(large.ready);
            picture(large.pane, "settings-large");
            const auto* const page = large.pane.findChild<QScrollArea*>();
            for (auto* const button : large.pane.findChildren<QPushButton*>())
                if (button->isVisible())
                    QVERIFY2(button->width() >= button->sizeHint().width() || button->width() >= page->viewport()->width() / 2, qPrintable(button->text()));
        }
        QApplication::setFont(usual);
        for (auto* const box : shown.pane.findChildren<QComboBox*>())
            QVERIFY(!box->accessibleName().isEmpty());
        for (auto* const box : shown.pane.findChildren<SpeedBox*>())
            QVERIFY(!box->accessibleName().isEmpty());
    }
};

QTEST_MAIN(SettingsPaneTest)
#include "settings_pane_test.moc"
