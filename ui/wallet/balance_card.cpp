#include "ui/wallet/balance_card.h"

#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/wallet/wallet_texts.h"
#include "ui/widgets/flow_row.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr int lineMs = 1000;
constexpr int stateIconSize = 18;
constexpr double amountFactor = 2.4;
constexpr std::uint64_t grantWaitSeconds = 30;

WallTime wallNow() { return {QDateTime::currentMSecsSinceEpoch() * 1'000'000}; }

} // namespace

BalanceCard::BalanceCard(WalletState& state, QWidget* parent) : QFrame(parent), m_state(state)
{
    setProperty("card", true);
    build();
    m_clock.setInterval(lineMs);
    connect(&m_clock, &QTimer::timeout, this, &BalanceCard::followLine);
    connect(&m_state, &WalletState::changed, this, &BalanceCard::follow);
    follow();
}

void BalanceCard::build()
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    auto* const top = new QHBoxLayout;
    top->addWidget(heading(tr("You have")), 1);
    m_ledgers = new QComboBox;
    m_ledgers->setAccessibleName(tr("Ledger"));
    m_ledgers->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_mask = flatButton(QStringLiteral("eye"), tr("Hide amounts"));
    m_mask->setObjectName(QStringLiteral("mask"));
    top->addWidget(m_ledgers);
    top->addWidget(m_mask);
    layout->addLayout(top);
    m_amount = heading({}, amountFactor);
    m_amount->setObjectName(QStringLiteral("amount"));
    m_amount->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_amount);
    m_besides = faintLabel({});
    layout->addWidget(m_besides);
    auto* const state = new QHBoxLayout;
    state->setSpacing(6);
    m_icon = new QLabel;
    m_line = faintLabel({});
    m_line->setObjectName(QStringLiteral("ledgerLine"));
    state->addWidget(m_icon, 0, Qt::AlignTop);
    state->addWidget(m_line, 1);
    layout->addLayout(state);
    m_warning = textLabel({});
    m_warning->setObjectName(QStringLiteral("ledgerWarning"));
    layout->addWidget(m_warning);
    m_send = primaryButton(tr("Send ..."));
    m_send->setObjectName(QStringLiteral("send"));
    auto* const receive = new QPushButton(icon(QStringLiteral("down")), tr("Receive ..."));
    receive->setObjectName(QStringLiteral("receive"));
    m_grant = new QPushButton(icon(QStringLiteral("plus")), {});
    m_grant->setObjectName(QStringLiteral("grant"));
    m_grant->hide();
    auto* const buttons = new FlowRow;
    for (auto* const button : {m_send, receive, m_grant})
        buttons->add(button);
    layout->addSpacing(4);
    layout->addWidget(buttons);
    connect(m_send, &QPushButton::clicked, this, &BalanceCard::sendWanted);
    connect(receive, &QPushButton::clicked, this, &BalanceCard::receiveWanted);
    connect(m_grant, &QPushButton::clicked, this, &BalanceCard::askForGrant);
    connect(m_mask, &QPushButton::clicked, this, [this] { m_state.setMasked(!m_state.masked()); });
    connect(m_ledgers, &QComboBox::activated, this,
        [this](int row) { m_state.choose(m_ledgers->itemData(row).toString().toStdString()); });
}

void BalanceCard::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    m_clock.start();
    followLine();
}

void BalanceCard::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    m_clock.stop();
}

void BalanceCard::follow()
{
    const auto& news = m_state.news();
    if (!news.shown())
        return;
    followLedgers();
    m_mask->setIcon(icon(m_state.masked() ? QStringLiteral("eye-off") : QStringLiteral("eye")));
    m_mask->setText(m_state.masked() ? tr("Show amounts") : tr("Hide amounts"));
    m_amount->setText(news.balance ? m_state.money(news.balance->available) : QStringLiteral("…"));
    QStringList besides;
    if (news.balance && news.balance->pending > 0)
        besides << tr("%1 on the way to others").arg(m_state.money(news.balance->pending));
    if (news.balance && news.balance->inChannels > 0)
        besides << tr("%1 set aside in channels").arg(m_state.money(news.balance->inChannels));
    if (news.balance && news.balance->locked > 0)
        besides << tr("%1 not free yet").arg(m_state.money(news.balance->locked));
    if (news.budget.stopped)
        besides << tr("Automatic payments are stopped");
    m_besides->setText(besides.join(QStringLiteral(" · ")));
    m_besides->setVisible(!besides.isEmpty());
    m_send->setEnabled(news.mayPay());
    followLine();
    followGrant();
}

void BalanceCard::followLedgers()
{
    const auto& news = m_state.news();
    QStringList ids, names;
    for (const auto& ledger : news.ledgers) {
        ids << QString::fromStdString(ledger.id);
        names << ledgerName(ledger);
    }
    const QSignalBlocker quiet(m_ledgers);
    bool same = m_ledgers->count() == ids.size();
    for (int i = 0; same && i < m_ledgers->count(); ++i)
        same = m_ledgers->itemData(i).toString() == ids[i] && m_ledgers->itemText(i) == names[i];
    if (!same) {
        m_ledgers->clear();
        for (qsizetype i = 0; i < ids.size(); ++i)
            m_ledgers->addItem(names[i], ids[i]);
    }
    m_ledgers->setCurrentIndex(static_cast<int>(ids.indexOf(QString::fromStdString(news.ledger))));
    m_ledgers->setVisible(ids.size() > 1);
}

void BalanceCard::followLine()
{
    const auto& news = m_state.news();
    const auto* const ledger = news.shown();
    if (!ledger)
        return;
    const bool fine = ledger->trust == api::LedgerTrust::fine, answered = fine && !ledger->problem;
    const bool bad = ledger->trust == api::LedgerTrust::frozen || ledger->trust == api::LedgerTrust::doubtful;
    const auto colour = bad ? shades().bad : answered ? shades().good : shades().warn;
    const auto name = bad ? QStringLiteral("error") : answered ? QStringLiteral("check") : QStringLiteral("clock");
    m_icon->setPixmap(icon(name, colour).pixmap(QSize(stateIconSize, stateIconSize), devicePixelRatioF()));
    const auto line = ledgerName(*ledger) + QStringLiteral(" · ") + ledgerLine(*ledger, wallNow());
    if (m_line->text() != line)
        m_line->setText(line);
    auto warning = trustSentence(ledger->trust);
    if (ledger->problem && (fine || ledger->trust == api::LedgerTrust::unseen))
        warning = walletSentence(*ledger->problem);
    else if (warning.isEmpty() && news.problem)
        warning = walletSentence(*news.problem);
    if (m_warning->text() != warning)
        setToned(m_warning, warning, bad ? shades().bad : shades().warn);
    m_warning->setVisible(!warning.isEmpty());
}

/// Offered to whoever has not had it, as far as that is known.
void BalanceCard::followGrant()
{
    const auto& news = m_state.news();
    const auto& rows = news.history.rows;
    const bool had =
        news.history.more || std::any_of(rows.begin(), rows.end(), [](const auto& row) { return row.kind == "grant"; });
    const auto* const ledger = news.shown();
    m_grant->setVisible(ledger->grant > 0 && !had && news.mayPay());
    m_grant->setEnabled(!m_granting);
    m_grant->setText(m_granting ? tr("Asking for it ...") : tr("Get %1 to begin with").arg(news.money(ledger->grant)));
}

void BalanceCard::askForGrant()
{
    m_granting = true;
    followGrant();
    m_state.session().ask(
        this,
        [ledger = m_state.news().ledger](api::Engine& engine) {
            return engine.wallet().askForGrant({ledger, grantWaitSeconds});
        },
        [this](const Result<api::Payment>& payment) {
            m_granting = false;
            emit said(!payment.ok() ? walletSentence(payment.error())
                    : payment->entry
                    ? tr("%1 is yours as soon as it is seen in the ledger").arg(m_state.news().money(payment->amount))
                    : tr("The ledger has not answered yet; it is asked again by itself"));
            m_state.expectNews();
            if (m_state.news().shown())
                followGrant();
        });
}

} // namespace granary::ui
