#include "ui/wallet/wallet_pane.h"

#include "ui/wallet/balance_card.h"
#include "ui/wallet/details_card.h"
#include "ui/wallet/history_card.h"
#include "ui/wallet/host_dialog.h"
#include "ui/wallet/join_form.h"
#include "ui/wallet/receive_dialog.h"
#include "ui/wallet/send_dialog.h"
#include "ui/wallet/wallet_texts.h"
#include "ui/widgets/empty_page.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_stack.h"
#include "ui/widgets/scroll_page.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int widestCard = 860;
constexpr int widestForm = 520;
enum Page { waitingPage, nothingPage, cardsPage };

} // namespace

WalletPane::WalletPane(DriveState& drive, Preferences& preferences, QWidget* parent) : Pane(parent), m_state(drive, preferences)
{
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    m_stack = new PageStack;
    whole->addWidget(m_stack);
    auto* const waiting = new EmptyPage(QStringLiteral("wallet"), tr("Looking into your wallet"), {});
    m_stack->addWidget(waiting);
    m_stack->addWidget(buildNothing());
    m_stack->addWidget(buildCards());
    connect(&m_state, &WalletState::changed, this, &WalletPane::follow);
    connect(&m_state, &WalletState::changed, waiting, [this, waiting] {
        if (m_state.failure())
            waiting->setTexts(tr("The wallet can't be shown now"), walletSentence(*m_state.failure()));
    });
    follow();
}

QWidget* WalletPane::buildNothing()
{
    auto* const page = new EmptyPage(QStringLiteral("wallet"), tr("No ledger yet"),
        tr("A ledger is the account book of a group, in which everybody's tokens are written down. Whoever runs it tells you its "
           "address. Your wallet checks all that it says, so it can't cheat unseen."));
    auto* const row = new QHBoxLayout;
    auto* const form = new JoinForm(m_state);
    form->setMaximumWidth(widestForm);
    row->addStretch(1);
    row->addWidget(form, 6);
    row->addStretch(1);
    auto* const rows = static_cast<QVBoxLayout*>(page->layout());
    rows->insertSpacing(rows->count() - 1, 8);
    rows->insertLayout(rows->count() - 1, row); // where a button would stand: above what fills the rest
    auto* const host = flatButton(QStringLiteral("nodes"), tr("Or host one for a group on this computer ..."));
    host->setObjectName(QStringLiteral("hostFirst"));
    rows->insertWidget(rows->count() - 1, host, 0, Qt::AlignHCenter);
    connect(host, &QPushButton::clicked, this, [this] { showHost(m_state, this); });
    connect(form, &JoinForm::joined, this,
        [this](const api::JoinedLedger& ledger) { emit said(tr("Your wallet uses %1 from now on").arg(ledgerName(ledger))); });
    return page;
}

QWidget* WalletPane::buildCards()
{
    auto* const page = new ScrollPage(widestCard);
    auto* const balance = new BalanceCard(m_state);
    auto* const history = new HistoryCard(m_state);
    auto* const details = new DetailsCard(m_state);
    page->column()->addWidget(balance);
    page->column()->addWidget(new MonthCard(m_state));
    page->column()->addWidget(history);
    page->column()->addWidget(details);
    connect(balance, &BalanceCard::sendWanted, this, [this] { send(); });
    connect(balance, &BalanceCard::receiveWanted, this, &WalletPane::receive);
    connect(balance, &BalanceCard::said, this, &Pane::said);
    connect(history, &HistoryCard::said, this, &Pane::said);
    connect(details, &DetailsCard::said, this, &Pane::said);
    return page;
}

void WalletPane::showEvent(QShowEvent* event)
{
    Pane::showEvent(event);
    m_state.setWatched(true);
}

void WalletPane::hideEvent(QHideEvent* event)
{
    Pane::hideEvent(event);
    m_state.setWatched(false);
}

void WalletPane::follow()
{
    m_stack->setCurrentIndex(!m_state.known() ? waitingPage : m_state.news().ledgers.empty() ? nothingPage : cardsPage);
    if (m_state.known() && !m_code.isEmpty())
        takeCode(std::exchange(m_code, {}));
}

bool WalletPane::takeCode(const QString& code)
{
    if (!code.startsWith(QLatin1String("granary:pay?")))
        return false;
    if (!m_state.known())
        m_code = code;
    else if (m_state.news().ledgers.empty())
        emit said(tr("To pay that your wallet needs a ledger first."));
    else
        send(code);
    return true;
}

void WalletPane::send(const QString& text)
{
    auto* const dialog = new SendDialog(m_state, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!text.isEmpty())
        dialog->setRecipient(text);
    dialog->open();
}

void WalletPane::receive()
{
    auto* const dialog = new ReceiveDialog(m_state, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace granary::ui
