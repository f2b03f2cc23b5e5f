// Channels in the window, over two real engines and a real ledger: one is opened for whoever keeps the data, paid out of, and closed by them. And the
// check of the whole ledger.
#include "tests/ui/accessible_tree.h"
#include "tests/ui/wallet/own_ledger.h"
#include "tests/ui/widget_world.h"
#include "ui/base/format.h"
#include "ui/look/theme.h"
#include "ui/wallet/channels_dialog.h"
#include "ui/wallet/check_ledger_dialog.h"
#include "ui/wallet/open_channel_dialog.h"
#include "ui/wallet/wallet_pane.h"
#include "ui/wallet/wallet_texts.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QTableWidget>

using namespace granary;
using namespace granary::ui;
using namespace granary::test;

namespace {

constexpr std::uint64_t lentBytes = std::uint64_t{1} << 30;

template <class Condition>
bool until(Condition condition)
{
    return QTest::qWaitFor(condition, 30'000);
}

api::WalletChannel someChannel(bool paying, std::uint64_t paid, bool ended = false)
{
    api::WalletChannel out;
    out.id = "c";
    out.other = "gran1other";
    out.paying = paying;
    out.ended = ended;
    out.deposit = 200;
    out.paid = paid;
    out.ends = WallTime{1'000'000'000'000'000'000};
    return out;
}

} // namespace

class ChannelsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        engine::initialiseProcess();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        applyTheme(*qApp, ThemeChoice::light, 100);
        m_home = std::make_unique<OwnHome>();
        m_alice = std::make_unique<OwnDrive>(*m_home, "alice");
        m_bob = std::make_unique<OwnDrive>(*m_home, "bob", lentBytes);
        QDir().mkpath(m_home->text("bobs disk"));
        QVERIFY(makeDrive(bobs(), {"folder:" + m_home->path("bobs disk")}));
        const auto invitation = bobs().invite({});
        QVERIFY(invitation.ok());
        QVERIFY(makeDrive(alices(), {"folder:" + m_home->path("disk"), invitation->code}));
        m_ledger = std::make_unique<OwnLedger>(*m_home, alices().wallet().addresses()->address);
        m_bobsAddress = QString::fromStdString(bobs().wallet().addresses()->address);
        for (auto* const engine : {&alices(), &bobs()})
            QVERIFY(engine->wallet().joinLedger({m_ledger->url().toStdString(), {}}).ok());
        QVERIFY(m_alice->known() && m_bob->known());
        m_pane = paneOf(*m_alice);
        QVERIFY(until([&] { return child<QLabel>(*m_pane, "amount")->text() == amount("5.00"); }));
        QVERIFY(until([&] {
            const auto& nodes = m_alice->state.status().nodes;
            return std::any_of(
                nodes.begin(), nodes.end(), [](const auto& node) { return node.type == api::NodeType::peer && node.reachable; });
        }));
    }
    void cleanupTestCase()
    {
        m_bobsPane.reset();
        m_pane.reset();
        m_alice.reset();
        m_bob.reset();
        m_ledger.reset();
    }

    /// What can't be done is not offered, and a sentence says why.
    void everyStateHasItsStepAndSentence()
    {
        const auto end = timeOf(WallTime{1'000'000'000'000'000'000});
        const auto before = end.addSecs(-1);
        const auto money = [](std::uint64_t units) { return QString::number(units); };
        const auto says = [&](const api::WalletChannel& channel, const QDateTime& now) {
            return channelSentence(channel, now, "Bob", money);
        };
        QCOMPARE(stepOf(someChannel(true, 50), before), ChannelStep::none);
        QVERIFY(says(someChannel(true, 50), before).contains("it can't be taken back before"));
        QCOMPARE(stepOf(someChannel(true, 50), end), ChannelStep::takeBack);
        QVERIFY(says(someChannel(true, 50), end).contains("set aside, 200, comes back")); // all of it: nobody has closed it
        QCOMPARE(stepOf(someChannel(true, 50, true), end), ChannelStep::none);
        QCOMPARE(stepOf(someChannel(false, 50), before), ChannelStep::close);
        QVERIFY(says(someChannel(false, 50), before).contains("to be given the 50 that Bob has paid"));
        QCOMPARE(stepOf(someChannel(false, 0), before), ChannelStep::none);
        QVERIFY(says(someChannel(false, 0), before).contains("nothing to close it for"));
        QCOMPARE(stepOf(someChannel(false, 50), end), ChannelStep::none);
        QVERIFY(says(someChannel(false, 50), end).contains("can't be closed any more"));
        QCOMPARE(stepOf(someChannel(false, 50, true), before), ChannelStep::none);
        QCOMPARE(leftIn(someChannel(true, 50)), std::uint64_t(150));
        QCOMPARE(leftIn(someChannel(true, 500)), std::uint64_t(0));
        QCOMPARE(leftIn(someChannel(true, 50, true)), std::uint64_t(0));
        QVERIFY(stepText(ChannelStep::none).isEmpty());
        QCOMPARE(channelEnd(someChannel(true, 0), end), QString("its time is over"));
    }

    void moreThanThereIsCantBeSetAside()
    {
        auto& dialog = openChannels();
        QVERIFY(shows<QLabel>(dialog, "There are none yet."));
        QVERIFY(!child<QPushButton>(dialog, "channelStep")->isVisible());
        pictures(dialog, "wallet-channels-none");
        auto& open = openNew(dialog);
        child<QLineEdit>(open, "to")->setText(m_bobsAddress);
        QVERIFY(until([&] { return shows<QLabel>(open, "An address that is not in your address book."); }));
        child<QLineEdit>(open, "sum")->setText("5.01");
        QVERIFY(until([&] { return shows<QLabel>(open, "You have less than that: "); }));
        auto* const next = child<QPushButton>(open, "next");
        QVERIFY(!next->isEnabled());
        child<QLineEdit>(open, "sum")->setText("5");
        QVERIFY(next->isEnabled());
        child<QLineEdit>(open, "to")->setText(QString::fromStdString(alices().wallet().addresses()->address));
        QVERIFY(until([&] { return shows<QLabel>(open, "That is your own address"); }));
        QVERIFY(!next->isEnabled());
        open.reject();
        dialog.reject();
        gone<ChannelsDialog>(*m_pane);
    }

    void oneIsOpenedForWhoeverKeepsTheData()
    {
        auto& dialog = openChannels();
        auto& open = openNew(dialog);
        auto* const places = child<QPushButton>(open, "places");
        QCOMPARE(places->menu()->actions().size(), 1); // the folder is nobody
        places->menu()->actions().first()->trigger();
        QVERIFY(until([&] { return child<QLineEdit>(open, "to")->text() == m_bobsAddress; }));
        QVERIFY(until([&] { return shows<QLabel>(open, "Whoever runs This computer, 127.0.0.1:"); }));
        child<QLineEdit>(open, "sum")->setText("2");
        pictures(open, "wallet-open-channel");
        const auto problems = accessibleProblems(open);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join('\n')));
        auto* const next = child<QPushButton>(open, "next");
        QTest::keyClick(child<QLineEdit>(open, "sum"), Qt::Key_Return);
        QCOMPARE(open.focusWidget(), static_cast<QWidget*>(next));
        QCOMPARE(child<QLabel>(open, "total")->text(), amount("2.00"));
        QCOMPARE(child<QLabel>(open, "agreeAddress")->text().remove(' '), m_bobsAddress);
        QVERIFY(shows<QLabel>(open, "To This computer, 127.0.0.1:") && shows<QLabel>(open, "Set aside until "));
        pictures(open, "wallet-open-channel-agree");
        QVERIFY(alices().wallet().channels()->empty()); // nothing was signed yet
        QTest::mouseClick(next, Qt::LeftButton);
        QTest::mouseClick(next, Qt::LeftButton); // twice is once
        QVERIFY(until([&] { return child<QLabel>(open, "outcome")->text() == amount("2.00") + " set aside"; }));
        pictures(open, "wallet-open-channel-done");
        QTest::mouseClick(next, Qt::LeftButton);
        auto* const table = dialog.findChild<QTableWidget*>();
        QVERIFY(until([&] { return table->rowCount() == 1; }));
        QCOMPARE(alices().wallet().channels()->size(), std::size_t(1));
        QCOMPARE(table->item(0, 0)->text(), "To " + shortAddress(m_bobsAddress.toStdString()));
        QCOMPARE(table->item(0, 1)->text(), amount("2.00"));
        QCOMPARE(table->item(0, 2)->text(), amount("0.00"));
        QCOMPARE(table->item(0, 3)->text(), amount("2.00"));
        QVERIFY(child<QLabel>(dialog, "channelState")->text().contains("it can't be taken back before"));
        QVERIFY(!child<QPushButton>(dialog, "channelStep")->isVisible());
        QVERIFY(until([&] { return child<QLabel>(*m_pane, "splitInChannels")->text() == amount("2.00"); }));
        QCOMPARE(child<QLabel>(*m_pane, "splitAvailable")->text(), amount("3.00"));
        QCOMPARE(child<QLabel>(*m_pane, "channelsLine")->text(), QString("Open now: 1"));
        dialog.reject();
        gone<ChannelsDialog>(*m_pane);
    }

    void whoIsPaidClosesIt()
    {
        const auto channel = alices().wallet().channels()->front();
        const auto nodes = alices().nodes();
        QVERIFY(nodes.ok());
        const auto peer =
            std::find_if(nodes->begin(), nodes->end(), [](const auto& node) { return node.type == api::NodeType::peer; });
        QVERIFY(peer != nodes->end());
        const auto paid = alices().wallet().stream({{}, channel.id, peer->id, 30, 1});
        QVERIFY2(paid.ok(), paid.ok() ? "" : paid.error().text().c_str());
        m_bobsPane = paneOf(*m_bob);
        QVERIFY(until([&] { return child<QLabel>(*m_bobsPane, "channelsLine")->text() == "Open now: 1"; }));
        child<QPushButton>(*m_bobsPane, "details")->click();
        child<QPushButton>(*m_bobsPane, "channels")->click();
        auto& dialog = *m_bobsPane->findChild<ChannelsDialog*>();
        auto* const table = dialog.findChild<QTableWidget*>();
        QVERIFY(table->item(0, 0)->text().startsWith("From gran1"));
        QCOMPARE(table->item(0, 2)->text(), amount("0.30"));
        QCOMPARE(table->item(0, 3)->text(), amount("1.70"));
        auto* const step = child<QPushButton>(dialog, "channelStep");
        QVERIFY(step->isVisible());
        QCOMPARE(step->text(), QString("Close the channel ..."));
        pictures(dialog, "wallet-channels");
        const auto problems = accessibleProblems(dialog);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join('\n')));
        step->setFocus();
        QTest::keyClick(step, Qt::Key_Space);
        auto* const agree = child<QPushButton>(dialog, "agree");
        QVERIFY(shows<QLabel>(*agree->window(), amount("0.30") + " are paid to you and " + amount("1.70") + " go back."));
        pictures(*agree->window(), "wallet-close-channel");
        QVERIFY(!bobs().wallet().channels()->front().ended); // nothing was signed yet
        QTest::mouseClick(agree, Qt::LeftButton);
        QVERIFY(until([&] { return table->item(0, 4)->text() == "ended"; }));
        QVERIFY(!step->isVisible());
        QVERIFY(shows<QLabel>(dialog, "It has ended."));
        dialog.reject();
        QVERIFY(until([&] { return child<QLabel>(*m_bobsPane, "amount")->text() == amount("0.30"); }));
        m_bobsPane.reset();
        m_pane->state().sync();
        QVERIFY(until([&] { return child<QLabel>(*m_pane, "splitAvailable")->text() == amount("4.70"); }));
        auto& mine = openChannels();
        QCOMPARE(mine.findChild<QTableWidget*>()->item(0, 4)->text(), QString("ended"));
        mine.reject();
        gone<ChannelsDialog>(*m_pane);
    }

    void theWholeLedgerIsChecked()
    {
        auto& dialog = openCheck();
        auto* const check = child<QPushButton>(dialog, "checkNow");
        QCOMPARE(check->text(), QString("Check now"));
        pictures(dialog, "wallet-check-ledger");
        QTest::keyClick(&dialog, Qt::Key_Return);
        QCOMPARE(check->text(), QString("Stop"));
        QVERIFY(dialog.findChild<QProgressBar*>()->isVisible());
        QVERIFY(until([&] { return child<QLabel>(dialog, "checkTitle")->text() == "The ledger is in order"; }));
        const auto entries = alices().wallet().ledgers()->front().entries;
        QVERIFY(entries > 2);
        QVERIFY(child<QLabel>(dialog, "checkText")->text().startsWith(QStringLiteral("All %1 entries are right").arg(entries)));
        QVERIFY(!dialog.findChild<QProgressBar*>()->isVisible());
        pictures(dialog, "wallet-check-ledger-done");
        const auto problems = accessibleProblems(dialog);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join('\n')));
        dialog.reject();
        gone<CheckLedgerDialog>(*m_pane);
    }

    void aCheckIsStopped()
    {
        auto& dialog = openCheck();
        auto* const check = child<QPushButton>(dialog, "checkNow");
        m_ledger->fallSilent();
        QTest::mouseClick(check, Qt::LeftButton);
        QTest::qWait(200);
        QVERIFY(dialog.findChild<QProgressBar*>()->isVisible());
        pictures(dialog, "wallet-check-ledger-busy");
        QTest::mouseClick(check, Qt::LeftButton);
        const bool stopped = until([&] { return child<QLabel>(dialog, "checkTitle")->text() == "Stopped"; });
        m_ledger->speakAgain();
        QVERIFY(stopped);
        QCOMPARE(check->text(), QString("Check again"));
        QTest::mouseClick(check, Qt::LeftButton);
        QVERIFY(until([&] { return child<QLabel>(dialog, "checkTitle")->text() == "The ledger is in order"; }));
        m_ledger->stop();
        QTest::mouseClick(check, Qt::LeftButton);
        QVERIFY(until([&] { return child<QLabel>(dialog, "checkTitle")->text() == "The ledger could not be checked"; }));
        QVERIFY(shows<QLabel>(dialog, "The ledger can't be reached."));
        dialog.reject();
    }

    void whatIsWrongWithALedgerIsSaid()
    {
        CheckLedgerDialog dialog(m_pane->state());
        dialog.show();
        dialog.take(api::LedgerVerification{1234, false, {}, "entries of this account were kept back"});
        QCOMPARE(child<QLabel>(dialog, "checkTitle")->text(), QString("The ledger is not in order"));
        QCOMPARE(child<QLabel>(dialog, "checkText")->text(),
            QString("The ledger has kept entries back that concern you. Entries that are right: 1,234. Nothing is paid on it until "
                    "that is mended. Ask whoever runs it."));
        pictures(dialog, "wallet-check-ledger-bad");
        dialog.take(api::LedgerVerification{0, false, {}, "unseen"});
        QCOMPARE(child<QLabel>(dialog, "checkTitle")->text(), QString("The ledger could not be checked"));
        QVERIFY(child<QLabel>(dialog, "checkText")->text().startsWith("Nothing of this ledger was verified yet"));
    }

    void everyFaultHasItsSentence()
    {
        QVERIFY(faultSentence("entries of this account were kept back").contains("kept entries back"));
        QVERIFY(faultSentence("the entries are not those of the head").contains("that the ledger has signed"));
        QVERIFY(faultSentence("entry 7: signature").contains("(entry 7: signature)"));
        QCOMPARE(faultSentence("frozen"), trustSentence(api::LedgerTrust::frozen));
        QVERIFY(placeSentence({ErrorCode::refused, ErrorKind::user, ""}).contains("No wallet is open on that machine"));
        QVERIFY(placeSentence(ErrorCode::unreachable).startsWith("That machine does not answer."));
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
    static QString amount(const char* number) { return QString::fromLatin1(number) + QChar(0xa0) + "BLY"; }
    api::Engine& alices() { return m_alice->engine->engine(); }
    api::Engine& bobs() { return m_bob->engine->engine(); }
    static std::unique_ptr<WalletPane> paneOf(OwnDrive& drive)
    {
        auto out = std::make_unique<WalletPane>(drive.state, drive.preferences);
        out->resize(900, 1000);
        out->show();
        return out;
    }
    ChannelsDialog& openChannels()
    {
        child<QPushButton>(*m_pane, "channels")->click();
        return *m_pane->findChild<ChannelsDialog*>();
    }
    OpenChannelDialog& openNew(ChannelsDialog& in)
    {
        QTest::mouseClick(child<QPushButton>(in, "openChannel"), Qt::LeftButton);
        return *in.findChild<OpenChannelDialog*>();
    }
    CheckLedgerDialog& openCheck()
    {
        child<QPushButton>(*m_pane, "checkLedger")->click();
        return *m_pane->findChild<CheckLedgerDialog*>();
    }
    template <class Dialog>
    static void gone(QWidget& in)
    {
        QVERIFY(until([&] { return !in.findChild<Dialog*>(); }));
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
    std::unique_ptr<OwnDrive> m_bob;
    std::unique_ptr<WalletPane> m_pane;
    std::unique_ptr<WalletPane> m_bobsPane;
    QString m_bobsAddress;
};

QTEST_MAIN(ChannelsTest)
#include "channels_test.moc"
