#include "ui/wallet/channels_dialog.h"

#include "ui/base/format.h"
#include "ui/wallet/dialog_parts.h"
#include "ui/wallet/open_channel_dialog.h"
#include "ui/wallet/wallet_texts.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr int channelsWidth = 700;
constexpr int channelRowHeight = 38;
constexpr int leastChannelRows = 3;
constexpr std::uint64_t channelWaitSeconds = 20;
enum ChannelColumn { withColumn, asideColumn, paidColumn, leftColumn, untilColumn, channelColumns };

bool isAmount(int column) { return column == asideColumn || column == paidColumn || column == leftColumn; }

} // namespace

ChannelsDialog::ChannelsDialog(WalletState& state, QWidget* parent)
    : QDialog(parent),
      m_state(state),
      m_ledger(state.news().ledger)
{
    build();
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &ChannelsDialog::followChosen);
    connect(m_step, &QPushButton::clicked, this, &ChannelsDialog::askStep);
    connect(m_open, &QPushButton::clicked, this, &ChannelsDialog::openNew);
    connect(&m_state, &WalletState::changed, this, &ChannelsDialog::follow);
    follow();
    (m_shown.empty() ? static_cast<QWidget*>(m_open) : m_table)->setFocus();
}

void ChannelsDialog::build()
{
    auto* const rows = dialogRows(*this, tr("Channels"), channelsWidth);
    rows->addWidget(heading(tr("Channels")));
    rows->addWidget(
        faintLabel(tr("A channel is money set aside for one payee, who is paid out of it in many small steps. What is left "
                      "at its end comes back to whoever set it aside.")));
    buildTable();
    rows->addWidget(m_table, 1);
    m_none = textLabel(tr("There are none yet."));
    rows->addWidget(m_none);
    m_what = textLabel({});
    m_what->setObjectName(QStringLiteral("channelState"));
    rows->addWidget(m_what);
    m_step = new QPushButton;
    m_step->setObjectName(QStringLiteral("channelStep"));
    m_step->setAutoDefault(false);
    rows->addWidget(m_step, 0, Qt::AlignLeft);
    m_problem = problemLabel();
    rows->addWidget(m_problem);
    auto* const buttons = closeButtons(*this, tr("Close"));
    m_open = primaryButton(tr("Open a channel ..."));
    m_open->setObjectName(QStringLiteral("openChannel"));
    buttons->addButton(m_open, QDialogButtonBox::ActionRole);
    rows->addWidget(buttons);
}

void ChannelsDialog::buildTable()
{
    m_table = new QTableWidget(0, channelColumns);
    m_table->setObjectName(QStringLiteral("channelTable"));
    m_table->setAccessibleName(tr("Channels"));
    m_table->setHorizontalHeaderLabels({tr("With"), tr("Set aside"), tr("Paid so far"), tr("Left"), tr("Until")});
    for (int column = 0; column < channelColumns; ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment(
            Qt::AlignVCenter | (isAmount(column) ? Qt::AlignRight : Qt::AlignLeft));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(std::max(channelRowHeight, fontMetrics().height() + 16));
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(withColumn, QHeaderView::Stretch);
    m_table->setMinimumHeight(m_table->horizontalHeader()->sizeHint().height() +
        leastChannelRows * m_table->verticalHeader()->defaultSectionSize() + 2);
}

QString ChannelsDialog::whoOf(const api::WalletChannel& channel) const
{
    return personText(channel.other, m_state.news().contacts);
}

void ChannelsDialog::follow()
{
    const auto& news = m_state.news();
    if (news.ledger != m_ledger) // another one is shown behind: what is here stays as it was
        return;
    const auto* const before = chosen();
    const auto chosenId = before ? before->id : std::string();
    m_shown = news.channels;
    std::stable_sort(m_shown.begin(), m_shown.end(),
        [](const auto& a, const auto& b) { return a.ended != b.ended ? b.ended : a.opened.ns > b.opened.ns; });
    const int count = static_cast<int>(m_shown.size());
    {
        const QSignalBlocker quiet(m_table);
        m_table->setRowCount(count);
        int current = 0;
        for (int row = 0; row < count; ++row) {
            fillRow(row, m_shown[static_cast<std::size_t>(row)]);
            if (m_shown[static_cast<std::size_t>(row)].id == chosenId)
                current = row;
        }
        if (count > 0)
            m_table->selectRow(current);
    }
    m_table->setVisible(count > 0);
    m_none->setVisible(count == 0);
    m_open->setEnabled(news.mayPay());
    followChosen();
}

void ChannelsDialog::fillRow(int row, const api::WalletChannel& channel)
{
    const auto who = whoOf(channel);
    const QStringList texts{channel.paying ? tr("To %1").arg(who) : tr("From %1").arg(who), m_state.money(channel.deposit),
        m_state.money(channel.paid), m_state.money(leftIn(channel)), channelEnd(channel, QDateTime::currentDateTime())};
    for (int column = 0; column < channelColumns; ++column) {
        if (!m_table->item(row, column)) {
            m_table->setItem(row, column, new QTableWidgetItem);
            m_table->item(row, column)->setTextAlignment(Qt::AlignVCenter | (isAmount(column) ? Qt::AlignRight : Qt::AlignLeft));
        }
        if (m_table->item(row, column)->text() != texts[column])
            m_table->item(row, column)->setText(texts[column]);
    }
    m_table->item(row, withColumn)->setToolTip(QString::fromStdString(channel.other));
}

const api::WalletChannel* ChannelsDialog::chosen() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    const auto row = rows.isEmpty() ? m_shown.size() : static_cast<std::size_t>(rows.front().row());
    return row < m_shown.size() ? &m_shown[row] : nullptr;
}

void ChannelsDialog::followChosen()
{
    const auto* const channel = chosen();
    const auto& news = m_state.news();
    const auto now = QDateTime::currentDateTime();
    const bool ending = channel && m_ending.contains(channel->id) && !channel->ended;
    const bool may = news.ledger == m_ledger && news.mayPay();
    const auto step = channel && !ending && may ? stepOf(*channel, now) : ChannelStep::none;
    const auto money = [this](std::uint64_t units) { return m_state.money(units); };
    QString text;
    if (ending)
        text = tr("Its end is signed, and is seen here as soon as the ledger has entered it.");
    else if (channel)
        text = channelSentence(*channel, now, whoOf(*channel), money);
    m_what->setText(sentences({text, news.balance ? trustSentence(news.balance->trust) : QString()}));
    m_what->setVisible(!m_what->text().isEmpty());
    m_step->setText(step == ChannelStep::none ? QString() : stepText(step) + QStringLiteral(" ..."));
    m_step->setVisible(step != ChannelStep::none);
}

void ChannelsDialog::openNew()
{
    auto* const dialog = new OpenChannelDialog(m_state, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ChannelsDialog::askStep()
{
    const auto* const channel = chosen();
    const auto step = channel ? stepOf(*channel, QDateTime::currentDateTime()) : ChannelStep::none;
    if (step == ChannelStep::none)
        return followChosen();
    const auto& news = m_state.news();
    const auto who = whoOf(*channel);
    const bool close = step == ChannelStep::close;
    const auto title = close ? tr("Close the channel with %1?").arg(who) : tr("Get back what is left?");
    const auto what = close
        ? tr("%1 are paid to you and %2 go back. Nothing more can be paid through it.")
              .arg(news.money(channel->paid), news.money(leftIn(*channel)))
        : tr("%1 come back to you. %2 can't be paid out of it any more.").arg(news.money(channel->deposit), who);
    confirm(this, title, what + QStringLiteral("\n\n") + groupedAddress(channel->other), stepText(step),
        [this, ended = *channel, step] { takeStep(ended, step); });
}

void ChannelsDialog::takeStep(const api::WalletChannel& channel, ChannelStep step)
{
    m_ending.insert(channel.id);
    showProblemIn(m_problem, {});
    followChosen();
    const api::EndChannelRequest request{channel.ledger, channel.id, channelWaitSeconds};
    m_state.session().ask(
        this,
        [request, step](api::Engine& engine) {
            return step == ChannelStep::close ? engine.wallet().closeChannel(request) : engine.wallet().refundChannel(request);
        },
        [this, id = channel.id](const Result<api::Payment>& payment) {
            if (!payment.ok() || payment->state == api::PaymentState::refused) {
                m_ending.erase(id);
                showProblemIn(m_problem,
                    payment.ok() ? tr("The ledger has refused it. Nothing was spent.") : walletSentence(payment.error()));
            }
            m_state.expectNews();
            followChosen();
        });
}

} // namespace granary::ui
