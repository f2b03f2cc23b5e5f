#include "ui/wallet/send_dialog.h"

#include "ui/wallet/amount_field.h"
#include "ui/wallet/dialog_parts.h"
#include "ui/wallet/payee_field.h"
#include "ui/wallet/wallet_texts.h"
#include "ui/widgets/labels.h"

#include <QLabel>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr qsizetype mostMemoBytes = 206;

/// 32 hexadecimal digits.
std::string newOperation()
{
    QByteArray out(16, '\0');
    for (auto& byte : out)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return out.toHex().toStdString();
}

} // namespace

SendDialog::SendDialog(WalletState& state, QWidget* parent)
    : PayDialog(state, {tr("Send"), tr("Amount"), tr("Send this?"), tr("Send"), tr("Sending ...")}, parent),
      m_operation(newOperation())
{
    build();
    connect(m_memo, &QLineEdit::textChanged, this, [this] { follow(); });
    connect(&payee(), &PayeeField::slipRead, this, &SendDialog::takeSlip);
}

void SendDialog::addRows(QVBoxLayout& rows)
{
    rows.addWidget(textLabel(tr("Note")));
    m_memo = new QLineEdit;
    m_memo->setObjectName(QStringLiteral("memo"));
    m_memo->setAccessibleName(tr("Note"));
    m_memo->setPlaceholderText(tr("Only the one who is paid can read it"));
    rows.addWidget(m_memo);
    m_memoProblem = problemLabel();
    rows.addWidget(m_memoProblem);
}

void SendDialog::takeSlip(const api::PaymentSlip& slip)
{
    if (slip.amount)
        amount().setUnits(slip.amount);
    if (!slip.memo.empty())
        m_memo->setText(QString::fromStdString(slip.memo));
}

bool SendDialog::checkRows()
{
    const bool fits = m_memo->text().toUtf8().size() <= mostMemoBytes;
    showProblemIn(m_memoProblem, fits ? QString() : refusalSentence("memoTooLong"));
    return fits;
}

PayDialog::Agreement SendDialog::agreement(std::uint64_t units) const
{
    const auto memo = m_memo->text().trimmed();
    return {memo.isEmpty() ? QString() : tr("Note: %1").arg(memo),
        tr("There is no fee. %1 are left to you. What was sent can't be taken back.")
            .arg(state().money(state().news().balance->available - units))};
}

std::function<Result<api::Payment>(api::Wallet&)> SendDialog::order(std::uint64_t units) const
{
    api::SendRequest request;
    request.ledger = ledger();
    request.to = payee().address();
    request.amount = units;
    request.memo = m_memo->text().trimmed().toStdString();
    request.operation = m_operation;
    request.waitSeconds = waitSeconds;
    return [request](api::Wallet& wallet) { return wallet.send(request); };
}

PayDialog::Outcome SendDialog::outcome(api::PaymentState state, const QString& money, const QString& entry) const
{
    switch (state) {
    case api::PaymentState::entered:
        return {tr("%1 sent").arg(money), tr("It is in the ledger, as entry %1, and that was verified.").arg(entry)};
    case api::PaymentState::promised:
        return {tr("%1 on the way").arg(money),
            tr("The ledger has promised in writing to enter it, as entry %1. As soon as that is seen it says so here and in the "
               "history.")
                .arg(entry)};
    default:
        return {tr("%1 signed, no answer yet").arg(money),
            tr("The ledger has not answered yet. What you signed is kept and goes out by itself as soon as it does; do not send "
               "it again.")};
    }
}

} // namespace granary::ui
