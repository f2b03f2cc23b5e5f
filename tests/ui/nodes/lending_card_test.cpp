// Space that is lent, over a real engine: an invitation as text and as a QR code, and back again on the other side.
#include "tests/ui/own_engine.h"
#include "tests/ui/widget_world.h"
#include "ui/look/theme.h"
#include "ui/nodes/add_node_dialog.h"
#include "ui/nodes/lending_card.h"
#include "ui/nodes/lending_dialog.h"
#include "ui/shell/language.h"
#include "ui/widgets/code_sources.h"
#include "ui/widgets/qr_code.h"
#include "ui/widgets/qr_reader.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSlider>
#include <QTimeEdit>

using namespace granary;
using namespace granary::ui;
using namespace granary::test;

class LendingCardTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        engine::initialiseProcess();
        applyLanguage(*qApp, "en");
        applyTheme(*qApp, ThemeChoice::light, 100);
    }

    void anInvitationTravelsAsAPicture()
    {
        const OwnHome home;
        OwnDrive lender(home, "lender", 1 << 30);
        LendingCard card(lender.state);
        card.resize(700, 500);
        card.show();
        QVERIFY(lender.known());
        QVERIFY(QTest::qWaitFor([&] { return shows<QLabel>(card, "1.0 GiB are used."); }, 20'000));
        auto* const code = card.findChild<QrCode*>();
        QVERIFY(code->isHidden());
        QTest::mouseClick(buttonSaying(card, "Invite somebody"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return code->isVisible(); }, 20'000));
        picture(card, "lending-invitation");
        const auto text = card.findChild<QLineEdit*>()->text();
        QVERIFY(text.startsWith("granary:node?"));
        QCoreApplication::processEvents();
        const auto shot = code->grab();
        QCOMPARE(qrTexts(shot.toImage()), QStringList{text});

        // The friend takes a picture of it.
        const auto photo = home.text("photo.png");
        QVERIFY(shot.save(photo));
        OwnDrive friendly(home, "friend");
        AddNodeDialog dialog(friendly.state);
        dialog.open();
        auto* const sources = dialog.findChild<CodeSources*>();
        sources->readFile(home.text("home/Pictures/cat.jpg")); // no picture at all
        QVERIFY(QTest::qWaitFor([&] { return shows<QLabel>(dialog, "There is no code of Granary in that picture."); }, 20'000));
        QVERIFY(!buttonSaying(dialog, "Add")->isEnabled());
        sources->readFile(photo);
        auto* const field = dialog.findChild<QPlainTextEdit*>();
        QVERIFY(QTest::qWaitFor([&] { return field->toPlainText() == text; }, 20'000));
        QVERIFY(buttonSaying(dialog, "Add")->isEnabled());
        QVERIFY(!shows<QLabel>(dialog, "There is no code"));
        picture(dialog, "add-node");
    }

    void lendingIsSwitchedOnChangedAndEnded()
    {
        const OwnHome home;
        OwnDrive drive(home, "lender");
        LendingCard card(drive.state);
        card.resize(700, 400);
        card.show();
        QVERIFY(drive.known());
        QVERIFY(QTest::qWaitFor([&] { return shows<QLabel>(card, "Nothing is lent now."); }, 20'000));
        pictures(card, "lending-off");
        QVERIFY(buttonSaying(card, "Invite somebody")->isHidden() && buttonSaying(card, "Stop lending ...")->isHidden());

        QTest::mouseClick(buttonSaying(card, "Lend space ..."), Qt::LeftButton);
        auto* dialog = card.findChild<LendingDialog*>();
        QVERIFY(dialog && dialog->isVisible());
        auto* const size = dialog->findChild<QDoubleSpinBox*>(QString(), Qt::FindChildrenRecursively);
        const auto most = static_cast<double>(drive.engine->engine().share()->mostBytes) / (1 << 30);
        QVERIFY2(size->maximum() < most, "something stays free");
        QVERIFY(size->value() > 0 && shows<QLabel>(*dialog, "are free on this disk"));
        size->setValue(0.1);
        QVERIFY(dialog->findChild<QSlider*>()->value() < 1000);
        QVERIFY(!shows<QLabel>(*dialog, "At other times"));
        auto* const sometimes = dialog->findChildren<QRadioButton*>().at(1);
        sometimes->click();
        QVERIFY(shows<QLabel>(*dialog, "At other times"));
        for (auto* const day : dialog->findChildren<QCheckBox*>())
            day->setChecked(false);
        QVERIFY(!buttonSaying(*dialog, "Lend")->isEnabled());
        dialog->findChildren<QCheckBox*>().at(5)->setChecked(true);
        dialog->findChildren<QTimeEdit*>().at(0)->setTime(QTime(1, 0));
        dialog->findChildren<QTimeEdit*>().at(1)->setTime(QTime(9, 30));
        dialog->findChild<QComboBox*>()->setCurrentIndex(1);
        for (auto* const widget : dialog->findChildren<QWidget*>())
            if (widget->isVisible() && (qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QSlider*>(widget) || qobject_cast<QComboBox*>(widget)))
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        pictures(*dialog, "lending-dialog");
        QTest::mouseClick(buttonSaying(*dialog, "Lend"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return shows<QLabel>(card, "are used."); }, 20'000));
        const auto share = *drive.engine->engine().share();
        QCOMPARE(share.settings.accept, api::ShareAccept::anyone);
        QCOMPARE(share.settings.hours.size(), std::size_t(1));
        QVERIFY(share.settings.hours[0].days == std::vector{api::Weekday::saturday});
        QCOMPARE(share.settings.hours[0].toMinute, 570u);
        QVERIFY(shows<QLabel>(card, "Anybody's drive may store here."));
        pictures(card, "lending-on");

        // Too little is said so, and the dialog stays.
        QVERIFY(QTest::qWaitFor([&] { return !card.findChild<LendingDialog*>(); }, 20'000));
        QTest::mouseClick(buttonSaying(card, "Change ..."), Qt::LeftButton);
        dialog = card.findChild<LendingDialog*>();
        QCOMPARE(dialog->settings(), share.settings); // nothing is rounded by looking
        dialog->findChildren<QRadioButton*>().at(0)->click();
        QTest::mouseClick(buttonSaying(*dialog, "Save"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return drive.engine->engine().share()->settings.hours.empty(); }, 20'000));

        QTest::mouseClick(buttonSaying(card, "Stop lending ..."), Qt::LeftButton);
        auto* const agree = card.findChild<QPushButton*>("agree");
        QVERIFY(agree);
        QTest::mouseClick(agree, Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return shows<QLabel>(card, "Nothing is lent now."); }, 20'000));
        QCOMPARE(drive.engine->engine().share()->state, api::ShareState::off);
    }

    void whatOthersKeepStaysUntilTheyHaveMovedItOrItIsDeleted()
    {
        const OwnHome home;
        OwnDrive lender(home, "lender");
        api::ShareSettings settings;
        settings.shareBytes = 200 << 20;
        QVERIFY(lender.engine->engine().setShare(settings).ok());
        OwnEngine owner(home.path("owner"));
        api::InitRequest init;
        init.nodes = {lender.engine->engine().invite({})->code};
        QVERIFY(ended(owner.engine(), owner.engine().init(std::move(init))));
        api::BackupRequest backup;
        backup.paths = {api::Path{home.path("home/Pictures")}};
        QVERIFY(ended(owner.engine(), owner.engine().backup(backup)));

        LendingCard card(lender.state);
        card.resize(700, 400);
        card.show();
        QVERIFY(QTest::qWaitFor([&] { return shows<QLabel>(card, "1 drive of somebody else lies here"); }, 20'000));
        QTest::mouseClick(buttonSaying(card, "Stop lending ..."), Qt::LeftButton);
        QTest::mouseClick(card.findChild<QPushButton*>("agree"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return shows<QLabel>(card, "Lending is coming to an end."); }, 20'000));
        QVERIFY(shows<QLabel>(card, "still lie here for others.") && buttonSaying(card, "Invite somebody")->isHidden());
        pictures(card, "lending-leaving");
        QVERIFY(QTest::qWaitFor([&] { return !card.findChild<QPushButton*>("agree"); }, 20'000));
        QTest::mouseClick(buttonSaying(card, "Delete it now ..."), Qt::LeftButton);
        auto* const agree = card.findChild<QPushButton*>("agree");
        QCOMPARE(agree->text(), QString("Delete"));
        pictures(*agree->window(), "lending-delete");
        QTest::mouseClick(agree, Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return shows<QLabel>(card, "Nothing is lent now."); }, 20'000));
        QVERIFY(!QDir(home.text("lender/share")).exists());
    }

private:
    static bool ended(api::Engine& engine, const Result<api::TaskId>& id)
    {
        if (!id.ok())
            return false;
        auto task = engine.task(*id, 0, std::chrono::milliseconds(0));
        while (task.ok() && !task->ended())
            task = engine.task(*id, task->version, std::chrono::seconds(1));
        return task.ok() && task->state == api::TaskState::done;
    }
    /// Light and dark.
    static void pictures(QWidget& widget, const QString& name)
    {
        picture(widget, name);
        applyTheme(*qApp, ThemeChoice::dark, 100);
        picture(widget, name + "-dark");
        applyTheme(*qApp, ThemeChoice::light, 100);
    }
};

QTEST_MAIN(LendingCardTest)
#include "lending_card_test.moc"
