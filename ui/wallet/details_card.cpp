#include "ui/wallet/details_card.h"

#include "ui/base/format.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/wallet/contacts_dialog.h"
#include "ui/wallet/host_dialog.h"
#include "ui/wallet/join_form.h"
#include "ui/wallet/limits_dialog.h"
#include "ui/wallet/notary_dialog.h"
#include "ui/wallet/wallet_texts.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/dialog_size.h"
#include "ui/widgets/flow_row.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr int channelRowHeight = 38;
constexpr int mostChannelRows = 6;
constexpr std::uint64_t channelWaitSeconds = 20;
constexpr int channelColumns = 4;

/// Whose it is to end, and when: the payee's at any time, the payer's when its time is over.
bool mayEnd(const api::WalletChannel& channel, const QDateTime& now)
{
    return !channel.ended && (channel.paying ? timeOf(channel.ends) <= now : channel.paid > 0 && timeOf(channel.ends) > now);
}

} // namespace

DetailsCard::DetailsCard(WalletState& state, QWidget* parent) : QFrame(parent), m_state(state)
{
    setProperty("card", true);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    m_more = flatButton(QStringLiteral("more"), tr("Details"));
    m_more->setObjectName(QStringLiteral("details"));
    m_more->setCheckable(true);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    m_all = new QWidget;
    auto* const rows = new QVBoxLayout(m_all);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(16);
    for (auto* const part : {buildSplit(), buildLimits(), buildChannels(), buildRest()})
        rows->addWidget(part);
    m_all->hide();
    layout->addWidget(m_all);
    connect(m_more, &QPushButton::toggled, m_all, &QWidget::setVisible);
    connect(&m_state, &WalletState::changed, this, &DetailsCard::follow);
    follow();
}

QWidget* DetailsCard::buildSplit()
{
    auto* const out = new QWidget;
    auto* const rows = new QVBoxLayout(out);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(heading(tr("How it is split")));
    m_split = textLabel({});
    m_split->setObjectName(QStringLiteral("split"));
    rows->addWidget(m_split);
    return out;
}

QWidget* DetailsCard::buildLimits()
{
    auto* const out = new QWidget;
    auto* const rows = new QVBoxLayout(out);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(heading(tr("Automatic payments")));
    m_limits = textLabel({});
    m_limits->setObjectName(QStringLiteral("limits"));
    rows->addWidget(m_limits);
    auto* const buttons = new FlowRow;
    m_stop = new QPushButton;
    m_stop->setObjectName(QStringLiteral("stopPayments"));
    auto* const change = new QPushButton(tr("Change limits ..."));
    change->setObjectName(QStringLiteral("changeLimits"));
    buttons->add(m_stop);
    buttons->add(change);
    rows->addWidget(buttons);
    connect(m_stop, &QPushButton::clicked, this, &DetailsCard::stopOrGoOn);
    connect(change, &QPushButton::clicked, this, [this] {
        auto* const dialog = new LimitsDialog(m_state, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    return out;
}

QWidget* DetailsCard::buildChannels()
{
    auto* const out = new QWidget;
    auto* const rows = new QVBoxLayout(out);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(heading(tr("Channels")));
    m_noChannels =
        faintLabel(tr("None. Channels are opened for payments in many small steps, out of an amount that is set aside."));
    rows->addWidget(m_noChannels);
    m_channels = new QTableWidget(0, channelColumns);
    m_channels->setAccessibleName(tr("Channels"));
    m_channels->setHorizontalHeaderLabels({tr("With"), tr("Paid"), tr("Set aside"), tr("Until")});
    m_channels->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_channels->setSelectionMode(QAbstractItemView::SingleSelection);
    m_channels->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_channels->setShowGrid(false);
    m_channels->setTabKeyNavigation(false);
    m_channels->verticalHeader()->hide();
    m_channels->verticalHeader()->setDefaultSectionSize(std::max(channelRowHeight, fontMetrics().height() + 16));
    m_channels->horizontalHeader()->setHighlightSections(false);
    m_channels->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_channels->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    rows->addWidget(m_channels);
    m_end = new QPushButton(tr("End the channel"));
    m_end->setObjectName(QStringLiteral("endChannel"));
    rows->addWidget(m_end, 0, Qt::AlignLeft);
    connect(m_end, &QPushButton::clicked, this, &DetailsCard::endChannel);
    connect(m_channels, &QTableWidget::itemSelectionChanged, this, &DetailsCard::followChannels);
    return out;
}

QWidget* DetailsCard::buildRest()
{
    auto* const out = new FlowRow;
    const auto button = [&](const QString& iconName, const QString& name, const QString& text, auto action) {
        auto* const made = new QPushButton(icon(iconName), text);
        made->setObjectName(name);
        connect(made, &QPushButton::clicked, this, action);
        out->add(made);
        return made;
    };
    button(QStringLiteral("peer"), QStringLiteral("contacts"), tr("Address book ..."), [this] {
        auto* const dialog = new ContactsDialog(m_state, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    m_notarise = button(QStringLiteral("file"), QStringLiteral("notarise"), tr("Notarise a file ..."), [this] { chooseFile(); });
    m_notarise->setToolTip(tr("Writes into the ledger that you have this file now. Nobody can read the file from it."));
    button(QStringLiteral("shield"), QStringLiteral("checkProof"), tr("Check a proof ..."), [this] { chooseProof(); });
    button(QStringLiteral("plus"), QStringLiteral("otherLedger"), tr("Use another ledger ..."), [this] { join(); });
    button(QStringLiteral("nodes"), QStringLiteral("hostLedgerDialog"), tr("Host a ledger ..."), [this] { showHost(m_state, this); });
    button(QStringLiteral("trash"), QStringLiteral("leaveLedger"), tr("Leave this ledger ..."), [this] { leave(); });
    return out;
}

void DetailsCard::follow()
{
    if (!m_state.news().shown())
        return;
    followSplit();
    followLimits();
    followChannels();
    m_notarise->setEnabled(m_state.news().mayPay());
}

void DetailsCard::followSplit()
{
    const auto& balance = m_state.news().balance;
    if (!balance)
        return m_split->setText(QString());
    m_split->setText(QStringList({tr("Available: %1").arg(m_state.money(balance->available)),
                                     tr("Set aside in channels: %1").arg(m_state.money(balance->inChannels)),
                                     tr("On the way to others: %1").arg(m_state.money(balance->pending)),
                                     tr("Not free yet: %1").arg(m_state.money(balance->locked))})
                         .join(QLatin1Char('\n')));
}

void DetailsCard::followLimits()
{
    const auto& budget = m_state.news().budget;
    const auto limit = [this](
                           const std::optional<std::uint64_t>& units) { return units ? m_state.money(*units) : tr("no limit"); };
    const auto left = [&](const QString& line, const std::optional<std::uint64_t>& units) {
        return units ? tr("%1 (%2 left)").arg(line, m_state.money(*units)) : line;
    };
    QStringList lines{left(tr("Each day: %1").arg(limit(budget.perDay)), budget.leftToday),
        left(tr("Each month: %1").arg(limit(budget.perMonth)), budget.leftThisMonth),
        tr("Each download: %1").arg(limit(budget.perDownload))};
    if (budget.stopped)
        lines.prepend(tr("All automatic payments are stopped, on every ledger."));
    setToned(m_limits, lines.join(QLatin1Char('\n')), budget.stopped ? shades().bad : palette().color(QPalette::WindowText));
    m_stop->setIcon(icon(budget.stopped ? QStringLiteral("play") : QStringLiteral("stop")));
    m_stop->setText(budget.stopped ? tr("Let them go on") : tr("Stop all automatic payments"));
}

void DetailsCard::followChannels()
{
    const auto& channels = m_state.news().channels;
    std::vector<std::string> ids;
    for (const auto& channel : channels)
        ids.push_back(channel.id);
    if (ids != m_channelIds) {
        m_channelIds = ids;
        m_channels->setRowCount(static_cast<int>(ids.size()));
    }
    for (int row = 0; row < static_cast<int>(channels.size()); ++row) {
        const auto& channel = channels[static_cast<std::size_t>(row)];
        const auto who = personText(channel.other, m_state.news().contacts);
        const QStringList texts{channel.paying ? tr("To %1").arg(who) : tr("From %1").arg(who), m_state.money(channel.paid),
            m_state.money(channel.deposit), channel.ended ? tr("ended") : timeText(timeOf(channel.ends))};
        for (int column = 0; column < channelColumns; ++column) {
            if (!m_channels->item(row, column))
                m_channels->setItem(row, column, new QTableWidgetItem);
            if (m_channels->item(row, column)->text() != texts[column])
                m_channels->item(row, column)->setText(texts[column]);
        }
    }
    const int rows = std::min(m_channels->rowCount(), mostChannelRows);
    m_channels->setFixedHeight(
        m_channels->horizontalHeader()->sizeHint().height() + rows * m_channels->verticalHeader()->defaultSectionSize() + 2);
    m_channels->setVisible(rows > 0);
    m_noChannels->setVisible(rows == 0);
    m_end->setVisible(rows > 0);
    const auto chosen = m_channels->selectionModel()->selectedRows();
    m_end->setEnabled(
        !chosen.isEmpty() && mayEnd(channels[static_cast<std::size_t>(chosen.front().row())], QDateTime::currentDateTime()));
}

/// Halts at once: nothing is asked before.
void DetailsCard::stopOrGoOn()
{
    m_state.stopPayments(!m_state.news().budget.stopped, [self = QPointer<DetailsCard>(this)](const Error& why) {
        if (self)
            emit self->said(walletSentence(why));
    });
}

void DetailsCard::endChannel()
{
    const auto chosen = m_channels->selectionModel()->selectedRows();
    if (chosen.isEmpty())
        return;
    const auto& channel = m_state.news().channels[static_cast<std::size_t>(chosen.front().row())];
    const api::EndChannelRequest request{channel.ledger, channel.id, channelWaitSeconds};
    m_end->setEnabled(false);
    m_state.session().ask(
        this,
        [request, paying = channel.paying](api::Engine& engine) {
            return paying ? engine.wallet().refundChannel(request) : engine.wallet().closeChannel(request);
        },
        [this](const Result<api::Payment>& payment) {
            emit said(!payment.ok()  ? walletSentence(payment.error())
                    : payment->entry ? tr("The channel ends")
                                     : tr("The ledger has not answered yet; it is asked again by itself"));
            m_state.expectNews();
        });
}

void DetailsCard::chooseFile()
{
    auto* const dialog =
        new QFileDialog(this, tr("Notarise a file"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        auto* const notary = new NotaryDialog(m_state, path, this);
        notary->setAttribute(Qt::WA_DeleteOnClose);
        notary->open();
    });
    dialog->open();
}

void DetailsCard::chooseProof()
{
    auto* const dialog =
        new QFileDialog(this, tr("Check a proof"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        auto* const proof = new ProofDialog(m_state, path, this);
        proof->setAttribute(Qt::WA_DeleteOnClose);
        proof->open();
    });
    dialog->open();
}

void DetailsCard::leave()
{
    const auto* const ledger = m_state.news().shown();
    if (!ledger)
        return;
    confirm(this, tr("Leave %1?").arg(ledgerName(*ledger)),
        tr("What you have there stays yours, and is here again when you use this ledger once more. Until then it is not shown."),
        tr("Leave"), [this, id = ledger->id] {
            m_state.session().ask(
                this, [id](api::Engine& engine) { return engine.wallet().leaveLedger(id); },
                [this](const Status& done) {
                    if (!done.ok())
                        emit said(walletSentence(done.error()));
                    m_state.refresh();
                });
        });
}

void DetailsCard::join()
{
    auto* const dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Use another ledger"));
    holdContents(*dialog, 520);
    auto* const layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    layout->addWidget(heading(tr("Use another ledger")));
    layout->addWidget(faintLabel(tr("Whoever runs it tells you its address. What you have on the others stays there.")));
    auto* const form = new JoinForm(m_state);
    layout->addWidget(form);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(form, &JoinForm::joined, dialog, &QDialog::accept);
    dialog->open();
    form->setFocus();
}

} // namespace granary::ui
