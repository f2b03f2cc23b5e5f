#include "ui/wallet/details_card.h"

#include "ui/base/format.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/wallet/channels_dialog.h"
#include "ui/wallet/check_ledger_dialog.h"
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
#include <QGridLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr int splitGap = 24; // between what it is and how much

/// The amount of that name, in the next row.
QLabel* addAmount(QGridLayout& grid, const QString& name, const QString& text)
{
    auto* const label = textLabel(text);
    label->setWordWrap(false);
    auto* const out = textLabel({});
    out->setWordWrap(false);
    out->setObjectName(name);
    const int row = grid.rowCount();
    grid.addWidget(label, row, 0);
    grid.addWidget(out, row, 1, Qt::AlignRight);
    return out;
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
    auto* const grid = new QGridLayout;
    grid->setHorizontalSpacing(splitGap);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(2, 1);
    m_available = addAmount(*grid, QStringLiteral("splitAvailable"), tr("Available"));
    m_inChannels = addAmount(*grid, QStringLiteral("splitInChannels"), tr("Set aside in channels"));
    m_pending = addAmount(*grid, QStringLiteral("splitPending"), tr("On the way to others"));
    m_locked = addAmount(*grid, QStringLiteral("splitLocked"), tr("Not free yet"));
    rows->addLayout(grid);
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
    m_channels = faintLabel({});
    m_channels->setObjectName(QStringLiteral("channelsLine"));
    rows->addWidget(m_channels);
    auto* const all = new QPushButton(tr("Channels ..."));
    all->setObjectName(QStringLiteral("channels"));
    rows->addWidget(all, 0, Qt::AlignLeft);
    connect(all, &QPushButton::clicked, this, [this] {
        auto* const dialog = new ChannelsDialog(m_state, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
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
    button(QStringLiteral("check"), QStringLiteral("checkLedger"), tr("Check the whole ledger ..."), [this] {
        auto* const dialog = new CheckLedgerDialog(m_state, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
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
    const auto money = [&](std::uint64_t api::WalletBalance::*part) { return balance ? m_state.money((*balance).*part) : QString(); };
    m_available->setText(money(&api::WalletBalance::available));
    m_inChannels->setText(money(&api::WalletBalance::inChannels));
    m_pending->setText(money(&api::WalletBalance::pending));
    m_locked->setText(money(&api::WalletBalance::locked));
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
    const auto open = std::count_if(channels.begin(), channels.end(), [](const auto& channel) { return !channel.ended; });
    m_channels->setText(channels.empty()
            ? tr("None. Channels are opened for payments in many small steps, out of an amount that is set aside.")
            : tr("Open now: %1").arg(countText(static_cast<std::uint64_t>(open))));
}

/// Halts at once: nothing is asked before.
void DetailsCard::stopOrGoOn()
{
    m_state.stopPayments(!m_state.news().budget.stopped, [self = QPointer<DetailsCard>(this)](const Error& why) {
        if (self)
            emit self->said(walletSentence(why));
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
