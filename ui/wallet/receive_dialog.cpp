#include "ui/wallet/receive_dialog.h"

#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/wallet/amount_field.h"
#include "ui/wallet/wallet_texts.h"
#include "ui/widgets/dialog_size.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/qr_code.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {

ReceiveDialog::ReceiveDialog(WalletState& state, QWidget* parent) : QDialog(parent), m_state(state)
{
    build();
    connect(m_amount, &AmountField::changed, this, &ReceiveDialog::follow);
    connect(m_memo, &QLineEdit::textChanged, this, &ReceiveDialog::follow);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_text->text());
        m_copy->setText(tr("Copied"));
    });
    follow();
}

void ReceiveDialog::build()
{
    setWindowTitle(tr("Receive"));
    holdContents(*this, 520);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addWidget(heading(tr("Receive")));
    m_hint = faintLabel({});
    layout->addWidget(m_hint);
    m_code = new QrCode;
    layout->addWidget(m_code, 0, Qt::AlignHCenter);
    auto* const row = new QHBoxLayout;
    m_text = new QLineEdit;
    m_text->setObjectName(QStringLiteral("request"));
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("Where you are paid"));
    m_copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy"));
    m_copy->setObjectName(QStringLiteral("copy"));
    m_copy->setAutoDefault(false);
    row->addWidget(m_text, 1);
    row->addWidget(m_copy);
    layout->addLayout(row);
    layout->addSpacing(8);
    layout->addWidget(textLabel(tr("Ask for an amount, if you like")));
    m_amount = new AmountField(m_state, tr("Amount"));
    m_amount->setPlaceholder(tr("Any amount"));
    layout->addWidget(m_amount);
    m_memo = new QLineEdit;
    m_memo->setObjectName(QStringLiteral("memo"));
    m_memo->setAccessibleName(tr("Note"));
    m_memo->setPlaceholderText(tr("What for; it is in the request for all to read"));
    layout->addWidget(m_memo);
    m_problem = textLabel({});
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addStretch(1);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* const close = buttons->button(QDialogButtonBox::Close);
    close->setText(tr("Close"));
    close->setAutoDefault(false);
    close->setDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

/// The plain address until something is asked for.
void ReceiveDialog::follow()
{
    const auto& news = m_state.news();
    const auto memo = m_memo->text().trimmed();
    m_problem->hide();
    if (!m_amount->good())
        return; // beside the field it says why
    if (m_amount->empty() && memo.isEmpty()) {
        m_hint->setText(tr("Your address. Give it to whoever pays you; it is the same on every ledger."));
        return show(QString::fromStdString(news.addresses.address));
    }
    api::PaymentSlip slip;
    slip.ledger = news.ledger;
    slip.amount = m_amount->units();
    slip.memo = memo.toStdString();
    if (!m_writing)
        askSlip(slip);
}

/// One question at a time: while a ledger does not answer each may wait for it.
void ReceiveDialog::askSlip(const api::PaymentSlip& slip)
{
    m_writing = true;
    m_state.session().ask(
        this, [slip](api::Engine& engine) { return engine.wallet().writeSlip(slip); },
        [this, slip](const Result<api::PaymentSlip>& written) {
            m_writing = false;
            if (!m_amount->good() || slip.amount != m_amount->units() || slip.memo != m_memo->text().trimmed().toStdString())
                return follow(); // it was typed on
            if (!written.ok()) {
                setToned(m_problem, walletSentence(written.error()), shades().bad);
                return m_problem->show();
            }
            m_hint->setText(tr("A request. Whoever pays you scans it, or pastes it where the address goes."));
            show(QString::fromStdString(written->text));
        });
}

void ReceiveDialog::show(const QString& text)
{
    m_code->setText(text);
    m_text->setText(text);
    m_text->setCursorPosition(0);
    m_copy->setText(tr("Copy"));
}

} // namespace granary::ui
