// The wallet's pane over a real engine and a real ledger: joining, being given something, paying a friend, and being told what can't be done.
#include "tests/ui/accessible_tree.h"
#include "tests/ui/wallet/own_ledger.h"
#include "tests/ui/widget_world.h"
#include "ui/look/theme.h"
#include "ui/wallet/contacts_dialog.h"
#include "ui/wallet/host_dialog.h"
#include "ui/wallet/limits_dialog.h"
#include "ui/wallet/notary_dialog.h"
#include "ui/wallet/receive_dialog.h"
#include "ui/wallet/send_dialog.h"
#include "ui/wallet/wallet_pane.h"
#include "ui/wallet/wallet_texts.h"
#include "ui/widgets/qr_code.h"
#include "ui/widgets/qr_reader.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableView>

using namespace granary;
using namespace granary::ui;
using namespace granary::test;

namespace {

template <class Condition>
bool until(Condition condition)
{
    return QTest::qWaitFor(condition, 30'000);
}

} // namespace

class WalletPaneTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        engine::initialiseProcess();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        applyTheme(*qApp, ThemeChoice::light, 100);
        m_home = std::make_unique<OwnHome>();
        m_alice = std::make_unique<OwnDrive>(*m_home, "alice");
        m_bob = std::make_unique<OwnEngine>(m_home->path("bob"));
        QDir().mkpath(m_home->text("bobs disk"));
        QVERIFY(makeDrive(m_alice->engine->engine(), {"folder:" + m_home->path("disk")}));
        QVERIFY(makeDrive(m_bob->engine(), {"folder:" + m_home->path("bobs disk")}));
        m_ledger = std::make_unique<OwnLedger>(*m_home, m_alice->engine->engine().wallet().addresses()->address);
        QVERIFY(m_bob->engine().wallet().joinLedger({m_ledger->url().toStdString(), {}}).ok());
        m_bobsAddress = QString::fromStdString(m_bob->engine().wallet().addresses()->address);
        m_pane = std::make_unique<WalletPane>(m_alice->state, m_alice->preferences);
        m_pane->resize(900, 1000);
        connect(m_pane.get(), &Pane::said, this, [this](const QString& text) { m_said << text; });
        m_pane->show();
        QVERIFY(m_alice->known());
    }
    void cleanupTestCase()
    {
        m_pane.reset();
        m_alice.reset();
        m_bob.reset();
        m_ledger.reset();
    }

    void aLedgerIsJoinedByItsAddress()
    {
        QVERIFY(until([&] { return shows<QLabel>(*m_pane, "No ledger yet"); }));
        pictures(*m_pane, "wallet-empty");
        auto* const address = child<QLineEdit>(*m_pane, "ledgerAddress");
        auto* const join = child<QPushButton>(*m_pane, "joinLedger");
        QVERIFY(!join->isEnabled());
        address->setText("http://127.0.0.1:9");
        QTest::keyClick(address, Qt::Key_Return);
        QVERIFY(until([&] { return shows<QLabel>(*m_pane, "The ledger can't be reached."); }));
        QVERIFY(join->isEnabled());
        address->setText(m_ledger->url());
        QTest::mouseClick(join, Qt::LeftButton);
        QVERIFY(until([&] { return text("amount") == amount("5.00"); }));
        QVERIFY(until([&] { return text("ledgerLine").startsWith("Barley (BLY) · Verified "); }));
        QVERIFY(m_said.contains("Your wallet uses Barley (BLY) from now on"));
        QCOMPARE(
            m_pane->findChild<QTableView*>()->model()->index(0, 1).data().toString(), QString("Your part since the founding"));
    }

    void somethingToBeginWith()
    {
        auto* const grant = child<QPushButton>(*m_pane, "grant");
        QCOMPARE(grant->text(), "Get " + amount("5.00") + " to begin with");
        QTest::mouseClick(grant, Qt::LeftButton);
        QVERIFY(!grant->isEnabled());
        QVERIFY(until([&] { return m_said.contains(amount("5.00") + " is yours as soon as it is seen in the ledger"); }));
    }

    void amountsAreHidden()
    {
        auto* const mask = child<QPushButton>(*m_pane, "mask");
        QTest::mouseClick(mask, Qt::LeftButton);
        QVERIFY(m_alice->preferences.kept("wallet/masked").toBool());
        for (const auto* const label : m_pane->findChildren<QLabel*>())
            QVERIFY2(!label->text().contains("5.00"), qPrintable(label->text()));
        QCOMPARE(mask->text(), QString("Show amounts"));
        QTest::mouseClick(mask, Qt::LeftButton);
        QVERIFY(text("amount").endsWith(amount(".00")));
    }

    void theAddressBookKnowsWhoIsWho()
    {
        child<QPushButton>(*m_pane, "details")->click();
        child<QPushButton>(*m_pane, "contacts")->click();
        auto* const dialog = m_pane->findChild<ContactsDialog*>();
        child<QLineEdit>(*dialog, "contactName")->setText("Bob");
        auto* const address = child<QLineEdit>(*dialog, "contactAddress");
        address->setText(mistyped(m_bobsAddress));
        auto* const save = child<QPushButton>(*dialog, "addContact");
        QTest::mouseClick(save, Qt::LeftButton);
        QVERIFY(until([&] { return shows<QLabel>(*dialog, "The address was mistyped"); }));
        address->setText(m_bobsAddress);
        QTest::mouseClick(save, Qt::LeftButton);
        QVERIFY(until([&] { return dialog->findChild<QListWidget*>()->count() == 1; }));
        checkDialog(*dialog, "wallet-contacts");
    }

    void whatCantBePaidIsSaidBesideTheField()
    {
        auto& dialog = openSend();
        auto* const to = child<QLineEdit>(dialog, "to");
        auto* const next = child<QPushButton>(dialog, "next");
        auto* const sum = amountField(dialog);
        const auto says = [&](const char* words) { return until([&] { return shows<QLabel>(dialog, words); }); };
        to->setText(mistyped(m_bobsAddress));
        QVERIFY(says("The address was mistyped"));
        to->setText(QString::fromStdString(m_alice->engine->engine().wallet().addresses()->address));
        QVERIFY(says("That is your own address"));
        to->setText("granary:pay?to=nobody");
        QVERIFY(says("That is neither an address"));
        sum->setText("1,5");
        QVERIFY(says("That is no amount. Write it like this: 1,234.5"));
        sum->setText("0.001");
        QVERIFY(says("it has 2 decimals"));
        sum->setText("0");
        QVERIFY(says("That is nothing."));
        sum->setText("100.01");
        QVERIFY(says("You have less than that: "));
        QVERIFY(!next->isEnabled());
        child<QLineEdit>(dialog, "memo")->setText(QString(300, 'x'));
        QVERIFY(says("The note is too long"));
        to->setText("Bob");
        sum->setText("5");
        QVERIFY(says("Bob, of your address book") && !next->isEnabled());
        child<QLineEdit>(dialog, "memo")->clear();
        QVERIFY(next->isEnabled());
        dialog.reject();
        gone<SendDialog>();
    }

    void aFileIsNotarised()
    {
        NotaryDialog notary(stateOf(), m_home->text("home/Documents/letter.txt"), m_pane.get());
        notary.show();
        auto* const agree = child<QPushButton>(notary, "agreeNotarise");
        QVERIFY(until([&] { return agree->isEnabled(); }));
        pictures(notary, "wallet-notarise");
        const auto keep = [&] { return notary.findChild<QPushButton*>(QStringLiteral("keepProof")); };
        QVERIFY(!keep());
        QTest::mouseClick(agree, Qt::LeftButton);
        QVERIFY(until([&] { return keep() && keep()->isVisible(); }));
        QVERIFY(shows<QLabel>(notary, "It is in the ledger, as entry "));
        pictures(notary, "wallet-notarised");
        QTest::mouseClick(keep(), Qt::LeftButton);
        QVERIFY(until([&] { return notary.findChild<QFileDialog*>() != nullptr; }));
        emit notary.findChild<QFileDialog*>()->fileSelected(m_home->text("kept.proof"));
        QVERIFY(until([&] { return QFile::exists(m_home->text("kept.proof")); }));
    }

    void aFriendIsPaidOnceItIsAgreedTo()
    {
        auto& dialog = openSend();
        auto* const next = child<QPushButton>(dialog, "next");
        child<QLineEdit>(dialog, "to")->setText("Bob");
        amountField(dialog)->setText("1.25");
        child<QLineEdit>(dialog, "memo")->setText("rent & bread");
        pictures(dialog, "wallet-send");
        QVERIFY(accessibleProblems(dialog).isEmpty());
        QTest::mouseClick(next, Qt::LeftButton);
        QCOMPARE(child<QLabel>(dialog, "total")->text(), amount("1.25"));
        QCOMPARE(child<QLabel>(dialog, "agreeAddress")->text().remove(' '), m_bobsAddress);
        QVERIFY(shows<QLabel>(dialog, "To Bob") && shows<QLabel>(dialog, "Note: rent & bread") &&
            shows<QLabel>(dialog, "There is no fee. "));
        pictures(dialog, "wallet-send-agree");
        QVERIFY(m_alice->engine->engine().wallet().balance({})->pending == 0); // nothing was signed yet
        QTest::mouseClick(next, Qt::LeftButton);
        QTest::mouseClick(next, Qt::LeftButton); // twice is once
        QVERIFY(until([&] { return child<QLabel>(dialog, "outcome")->text() == amount("1.25") + " sent"; }));
        pictures(dialog, "wallet-send-done");
        QTest::mouseClick(next, Qt::LeftButton);
        gone<SendDialog>();
        QVERIFY(until([&] { return text("amount") == amount("8.75"); }));
        QCOMPARE(text("spent"), "Spent: " + amount("1.25"));
        QCOMPARE(text("received"), "Received: " + amount("10.00"));
        QVERIFY(child<QPushButton>(*m_pane, "grant")->isHidden());
        auto* const table = m_pane->findChild<QTableView*>();
        QCOMPARE(table->model()->index(0, 1).data().toString(), QString("To Bob"));
        QCOMPARE(table->model()->index(0, 2).data().toString(), QString("rent & bread"));
        QVERIFY(until([&] {
            const auto synced = m_bob->engine().wallet().syncLedger({});
            return m_bob->engine().wallet().balance({})->available == 125;
        }));
    }

    void aRequestGoesFromOneToTheOther()
    {
        child<QPushButton>(*m_pane, "receive")->click();
        auto* const receive = m_pane->findChild<ReceiveDialog*>();
        auto* const shown = child<QLineEdit>(*receive, "request");
        QVERIFY(shown->text().startsWith("gran1"));
        amountField(*receive)->setText("0.5");
        QVERIFY(until([&] { return shown->text().contains("&units=50"); }));
        child<QLineEdit>(*receive, "memo")->setText("coffee");
        QVERIFY(until([&] { return shown->text().endsWith("&memo=coffee"); }));
        QTest::mouseClick(child<QPushButton>(*receive, "copy"), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), shown->text());
        auto* const code = receive->findChild<QrCode*>();
        QVERIFY(until([&] { return code->isVisible(); }));
        QCoreApplication::processEvents();
        QCOMPARE(qrTexts(code->grab().toImage()), QStringList{shown->text()});
        checkDialog(*receive, "wallet-receive");

        api::PaymentSlip slip;
        slip.amount = 30;
        slip.memo = "tea";
        const auto bobs = m_bob->engine().wallet().writeSlip(slip);
        QVERIFY(bobs.ok());
        QVERIFY(!m_pane->takeCode("granary:node?x"));
        QVERIFY(m_pane->takeCode(QString::fromStdString(bobs->text)));
        auto* const dialog = m_pane->findChild<SendDialog*>();
        QVERIFY(until([&] { return amountField(*dialog)->text() == "0.30"; }));
        QCOMPARE(child<QLineEdit>(*dialog, "memo")->text(), QString("tea"));
        QVERIFY(shows<QLabel>(*dialog, "Bob, of your address book"));
        QVERIFY(m_alice->engine->engine().wallet().balance({})->pending == 0);
        dialog->reject();
        gone<SendDialog>();
    }

    void automaticPaymentsStopAtOnce()
    {
        QVERIFY(text("limits").startsWith("Each day: no limit"));
        child<QPushButton>(*m_pane, "changeLimits")->click();
        auto* const dialog = m_pane->findChild<LimitsDialog*>();
        QVERIFY(shows<QLabel>(*dialog, "A new day begins at "));
        amountField(*dialog)->setText("2");
        pictures(*dialog, "wallet-limits");
        QTest::mouseClick(child<QPushButton>(*dialog, "save"), Qt::LeftButton);
        QVERIFY(until([&] { return text("limits").startsWith("Each day: " + amount("2.00") + " ("); }));
        auto* const stop = child<QPushButton>(*m_pane, "stopPayments");
        stop->click();
        QVERIFY(until([&] { return m_alice->engine->engine().wallet().budget({})->stopped; }));
        QVERIFY(until([&] { return stop->text() == "Let them go on"; }));
        QVERIFY(text("limits").startsWith("All automatic payments are stopped"));
        stop->click();
        QVERIFY(until([&] { return !m_alice->engine->engine().wallet().budget({})->stopped; }));
    }

    void theProofOfAFileIsChecked()
    {
        auto& wallet = m_alice->engine->engine().wallet();
        const auto page = wallet.history({}, 0, 10);
        QVERIFY(page.ok());
        const auto entry =
            std::find_if(page->rows.begin(), page->rows.end(), [](const auto& row) { return row.kind == "notarise"; });
        QVERIFY(entry != page->rows.end());
        const auto proof = wallet.exportProof({{}, entry->entry});
        QVERIFY(proof.ok());
        m_home->write("entry.proof", proof->proof + "\n");
        m_home->write("bad.proof", proof->proof.substr(0, proof->proof.size() - 2) + "00");
        ProofDialog check(stateOf(), m_home->text("entry.proof"), m_pane.get());
        check.show();
        QVERIFY(until([&] { return child<QLabel>(check, "proofTitle")->text() == "A notarised file is proven"; }));
        QVERIFY(child<QLabel>(check, "facts")->text().contains("Whose: yours\nYour wallet uses this ledger."));
        check.compare(m_home->text("home/Documents/letter.txt"));
        QVERIFY(until([&] { return shows<QLabel>(check, "letter.txt is the file that was notarised."); }));
        check.compare(m_home->text("home/Pictures/cat.jpg"));
        QVERIFY(until([&] { return shows<QLabel>(check, "cat.jpg is another file"); }));
        pictures(check, "wallet-proof");
        ProofDialog bad(stateOf(), m_home->text("bad.proof"), m_pane.get());
        bad.show();
        QVERIFY(until([&] { return shows<QLabel>(bad, "This proves nothing"); }));
        QVERIFY(!buttonSaying(bad, "Compare with a file ..."));
    }

    void aSilentLedgerHoldsNothingUp()
    {
        auto& session = stateOf().session();
        QVERIFY(until([&] { return session.pending() == 0; }));
        m_ledger->fallSilent();
        stateOf().sync();
        auto* const stop = child<QPushButton>(*m_pane, "stopPayments");
        stop->click();
        QVERIFY(until([&] { return stop->text() == "Let them go on"; }));
        QVERIFY(session.pending() > 0); // the ledger still is waited for
        QVERIFY(shows<QLabel>(*m_pane, "Automatic payments are stopped"));
        auto& dialog = openSend();
        for (int length = 6; length <= m_bobsAddress.size(); ++length)
            child<QLineEdit>(dialog, "to")->setText(m_bobsAddress.left(length));
        QVERIFY2(session.pending() <= 4, qPrintable(QString::number(session.pending()))); // of eight workers
        QVERIFY(until([&] { return shows<QLabel>(dialog, "Bob, of your address book"); }));
        QVERIFY(session.pending() > 0);
        m_ledger->speakAgain();
        QVERIFY(until([&] { return session.pending() == 0; }));
        dialog.reject();
        gone<SendDialog>();
        stop->click();
        QVERIFY(until([&] { return stop->text() == "Stop all automatic payments"; }));
    }

    void aLedgerThatIsAwaySaysSoAndComesBack()
    {
        pictures(*m_pane, "wallet-full");
        const auto problems = accessibleProblems(*m_pane);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join('\n')));
        m_ledger->stop();
        stateOf().sync();
        QVERIFY(until([&] { return text("ledgerLine").contains("No answer; last verified "); }));
        QVERIFY(text("ledgerWarning").startsWith("The ledger can't be reached."));
        QCOMPARE(text("amount"), amount("8.75"));
        pictures(*m_pane, "wallet-away");
        m_ledger->startAgain();
        QElapsedTimer asked; // more often, and the ledger takes it for too much
        const bool back = until([&] {
            if (!asked.isValid() || asked.hasExpired(1000)) {
                asked.start();
                stateOf().sync();
            }
            return text("ledgerLine").contains("· Verified ");
        });
        QVERIFY2(back, qPrintable(text("ledgerLine") + "; " + text("ledgerWarning")));
    }

    void everyTrustHasItsSentence()
    {
        QVERIFY(trustSentence(api::LedgerTrust::fine).isEmpty());
        QVERIFY(trustSentence(api::LedgerTrust::frozen).contains("rewritten its past"));
        QVERIFY(trustSentence(api::LedgerTrust::doubtful).contains("does not continue"));
        const auto refused = [](const char* detail) { return walletSentence({ErrorCode::refused, ErrorKind::user, detail}); };
        QVERIFY(refused("ledger: grantsUsedUp").contains("tomorrow"));
        QVERIFY(refused("wallet: somethingNew").contains("somethingNew"));
        api::JoinedLedger ledger;
        ledger.synced = WallTime{1'000'000'000};
        ledger.witnesses = 2;
        ledger.witnessesNamed = 3;
        QCOMPARE(ledgerLine(ledger, {13'000'000'000}), QString("Verified 12 s ago; witnesses: 2 of 3"));
    }

    /// One switch; what is switched on is at once one of the wallet's ledgers. Last, for afterwards there are two.
    void aLedgerIsHosted()
    {
        auto& engine = m_alice->engine->engine();
        child<QPushButton>(*m_pane, "hostLedgerDialog")->click();
        auto* const dialog = m_pane->findChild<HostDialog*>();
        auto* const on = child<QCheckBox>(*dialog, "hostLedger");
        auto* const others = child<QCheckBox>(*dialog, "hostForOthers");
        auto* const address = child<QPlainTextEdit>(*dialog, "hostAddress");
        QVERIFY(until([&] { return on->isEnabled(); }));
        QVERIFY(!on->isChecked() && !others->isEnabled() && !address->isVisible());
        on->click();
        QVERIFY(until([&] { return others->isEnabled(); }));
        QVERIFY(on->isChecked() && !others->isChecked() && !address->isVisible());
        QVERIFY(shows<QLabel>(*dialog, "Only programs on this computer can reach it."));
        const auto kept = engine.keptLedger();
        QVERIFY(kept.ok() && kept->served);
        QCOMPARE(engine.wallet().balance(kept->id)->symbol, std::string("CREDIT"));
        others->click();
        QVERIFY(until([&] { return address->isVisible(); }));
        const auto port = QString::fromStdString(kept->listen.substr(kept->listen.rfind(':')));
        QVERIFY(address->toPlainText().startsWith("http://") && address->toPlainText().endsWith(port));
        QCOMPARE(engine.keptLedger()->id, kept->id);
        pictures(*dialog, "wallet-host");
        on->click();
        QVERIFY(until([&] { return on->isEnabled() && !engine.keptLedger()->on; }));
        QVERIFY(!on->isChecked() && !address->isVisible());
        checkDialog(*dialog, "wallet-host-off");
    }

private:
    template <class Widget>
    static Widget* child(QWidget& in, const char* name)
    {
        auto* const out = in.findChild<Widget*>(QString::fromLatin1(name));
        if (!out)
            QTest::qFail(name, __FILE__, __LINE__);
        return out;
    }
    QString text(const char* name) const { return child<QLabel>(*m_pane, name)->text(); }
    static QString amount(const char* number) { return QString::fromLatin1(number) + QChar(0xa0) + "BLY"; }
    /// The first one.
    static QLineEdit* amountField(QWidget& in)
    {
        for (auto* const field : in.findChildren<QLineEdit*>())
            if (field->accessibleName() == "Amount" || field->accessibleName() == "Each day")
                return field;
        return nullptr;
    }
    static QString mistyped(QString address)
    {
        address.back() = address.back() == 'q' ? 'p' : 'q';
        return address;
    }
    SendDialog& openSend()
    {
        child<QPushButton>(*m_pane, "send")->click();
        return *m_pane->findChild<SendDialog*>();
    }
    template <class Dialog>
    void gone()
    {
        QVERIFY(until([&] { return !m_pane->findChild<Dialog*>(); }));
    }
    WalletState& stateOf() { return m_pane->state(); }
    void checkDialog(QDialog& dialog, const QString& name)
    {
        pictures(dialog, name);
        const auto problems = accessibleProblems(dialog);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join('\n')));
        dialog.reject();
    }
    /// Light and dark.
    static void pictures(QWidget& widget, const QString& name)
    {
        picture(widget, name);
        applyTheme(*qApp, ThemeChoice::dark, 100);
        picture(widget, name + "-dark");
        applyTheme(*qApp, ThemeChoice::light, 100);
    }

    std::unique_ptr<OwnHome> m_home;
    std::unique_ptr<OwnLedger> m_ledger;
    std::unique_ptr<OwnDrive> m_alice;
    std::unique_ptr<OwnEngine> m_bob;
    std::unique_ptr<WalletPane> m_pane;
    QString m_bobsAddress;
    QStringList m_said;
};

QTEST_MAIN(WalletPaneTest)
#include "wallet_pane_test.moc"
