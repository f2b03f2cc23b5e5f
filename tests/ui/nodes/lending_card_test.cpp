// Space that is lent, over a real engine: an invitation as text and as a QR code, and back again on the other side.
#include "tests/ui/own_engine.h"
#include "tests/ui/widget_world.h"
#include "ui/look/theme.h"
#include "ui/nodes/add_node_dialog.h"
#include "ui/nodes/lending_card.h"
#include "ui/shell/language.h"
#include "ui/widgets/code_sources.h"
#include "ui/widgets/qr_code.h"
#include "ui/widgets/qr_reader.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

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
};

QTEST_MAIN(LendingCardTest)
#include "lending_card_test.moc"
