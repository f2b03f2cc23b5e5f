#include "ui/wallet/open_channel_dialog.h"

#include "ui/base/format.h"
#include "ui/base/node_sentences.h"
#include "ui/wallet/payee_field.h"
#include "ui/wallet/wallet_texts.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr qulonglong channelDaySeconds = 86'400;

} // namespace

OpenChannelDialog::OpenChannelDialog(WalletState& state, QWidget* parent)
    : PayDialog(state, {tr("Open a channel"), tr("Amount"), tr("Set this aside?"), tr("Set aside"), tr("Opening ...")}, parent)
{
    build();
    addPlaces();
}

/// Those on machines of others: a folder or disk is nobody.
void OpenChannelDialog::addPlaces()
{
    const auto& nodes = state().drive().status().nodes;
    if (std::none_of(nodes.begin(), nodes.end(), [](const auto& node) { return node.type == api::NodeType::peer; }))
        return;
    m_places = new QPushButton(tr("Whoever keeps your data ..."));
    m_places->setObjectName(QStringLiteral("places"));
    m_places->setAutoDefault(false);
    auto* const menu = new QMenu(m_places);
    for (const auto& node : nodes) {
        if (node.type != api::NodeType::peer)
            continue;
        const auto name = nodeName(node.address, node.id);
        auto* const action = menu->addAction(name, this, [this, id = node.id, name] { askPlace(id, name); });
        action->setEnabled(node.reachable);
    }
    m_places->setMenu(menu);
    payee().addBelow(m_places);
}

void OpenChannelDialog::askPlace(const NodeId& id, const QString& name)
{
    m_places->setEnabled(false);
    m_places->setText(tr("Asking %1 ...").arg(name));
    state().session().ask(
        this, [id](api::Engine& engine) { return engine.wallet().payeeAt(id); },
        [this, name](const Result<api::Payee>& found) {
            m_places->setEnabled(true);
            m_places->setText(tr("Whoever keeps your data ..."));
            if (found.ok())
                payee().setMachine(found->address, name);
            else
                payee().showProblem(placeSentence(found.error()));
        });
}

void OpenChannelDialog::addRows(QVBoxLayout& rows)
{
    const auto name = tr("For how long");
    rows.addWidget(textLabel(name));
    m_lasts = new QComboBox;
    m_lasts->setObjectName(QStringLiteral("lasts"));
    m_lasts->setAccessibleName(name);
    m_lasts->addItem(tr("One day"), channelDaySeconds);
    m_lasts->addItem(tr("One week"), 7 * channelDaySeconds);
    m_lasts->addItem(tr("30 days"), 30 * channelDaySeconds);
    m_lasts->setCurrentIndex(1);
    rows.addWidget(m_lasts, 0, Qt::AlignLeft);
    rows.addSpacing(6);
    rows.addWidget(
        faintLabel(tr("The amount is set aside for this one payee, who is paid out of it in small steps. Nobody else can be "
                      "paid with it meanwhile, and what is left at the end comes back to you.")));
}

std::uint64_t OpenChannelDialog::lastsSeconds() const { return m_lasts->currentData().toULongLong(); }

PayDialog::Agreement OpenChannelDialog::agreement(std::uint64_t units) const
{
    const auto ends = QDateTime::currentDateTime().addSecs(static_cast<qint64>(lastsSeconds()));
    return {
        tr("Set aside until %1. What was not paid by then comes back to you; it can't be taken back before.").arg(timeText(ends)),
        tr("There is no fee. %1 are left to you.").arg(state().money(state().news().balance->available - units))};
}

std::function<Result<api::Payment>(api::Wallet&)> OpenChannelDialog::order(std::uint64_t units) const
{
    const api::OpenChannelRequest request{ledger(), payee().address(), units, lastsSeconds(), waitSeconds};
    return [request](api::Wallet& wallet) { return wallet.openChannel(request); };
}

PayDialog::Outcome OpenChannelDialog::outcome(api::PaymentState state, const QString& money, const QString& entry) const
{
    switch (state) {
    case api::PaymentState::entered:
        return {tr("%1 set aside").arg(money),
            tr("The channel is open: it is in the ledger, as entry %1, and that was verified.").arg(entry)};
    case api::PaymentState::promised:
        return {tr("%1 on the way").arg(money),
            tr("The ledger has promised in writing to enter it, as entry %1. As soon as that is seen the channel is open.")
                .arg(entry)};
    default:
        return {tr("%1 signed, no answer yet").arg(money),
            tr("The ledger has not answered yet. What you signed is kept and goes out by itself as soon as it does; do not open "
               "the "
               "channel again.")};
    }
}

} // namespace granary::ui
