#include "ui/wallet/pay_dialog.h"

#include "ui/base/format.h"
#include "ui/wallet/amount_field.h"
#include "ui/wallet/dialog_parts.h"
#include "ui/wallet/payee_field.h"
#include "ui/wallet/wallet_texts.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_stack.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

QVBoxLayout* pageRows(QWidget& page, int spacing)
{
    auto* const out = new QVBoxLayout(&page);
    out->setContentsMargins(0, 0, 0, 0);
    out->setSpacing(spacing);
    return out;
}

} // namespace

PayDialog::PayDialog(WalletState& state, Words words, QWidget* parent)
    : QDialog(parent),
      m_state(state),
      m_ledger(state.news().ledger),
      m_words(std::move(words))
{}

void PayDialog::setRecipient(const QString& text) { m_payee->setText(text); }

void PayDialog::build()
{
    auto* const layout = dialogRows(*this, m_words.title);
    layout->setSpacing(12);
    m_pages = new PageStack;
    m_pages->addWidget(buildForm());
    m_pages->addWidget(buildAgreement());
    m_pages->addWidget(buildOutcome());
    layout->addWidget(m_pages, 1);
    auto* const buttons = new QDialogButtonBox;
    m_back = buttons->addButton(tr("Back"), QDialogButtonBox::ActionRole);
    m_back->setObjectName(QStringLiteral("back"));
    m_cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole); // as in other dialogs, behind what one came for
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_next = primaryButton({});
    m_next->setObjectName(QStringLiteral("next"));
    m_next->setDefault(true);
    buttons->addButton(m_next, QDialogButtonBox::ActionRole);
    m_back->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    layout->addWidget(buttons);
    connect(m_payee, &PayeeField::changed, this, &PayDialog::follow);
    connect(m_amount, &AmountField::changed, this, &PayDialog::follow);
    connect(m_next, &QPushButton::clicked, this, &PayDialog::goOn);
    connect(m_back, &QPushButton::clicked, this, &PayDialog::goBack);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_state, &WalletState::changed, this, &PayDialog::follow);
    connect(&m_state, &WalletState::changed, this, &PayDialog::followOutcome);
    follow();
    m_payee->setFocus();
}

QWidget* PayDialog::buildForm()
{
    auto* const out = new QWidget;
    auto* const rows = pageRows(*out, 6);
    rows->addWidget(heading(m_words.title));
    m_payee = new PayeeField(m_state);
    rows->addWidget(m_payee);
    rows->addSpacing(6);
    rows->addWidget(textLabel(m_words.amount));
    m_amount = new AmountField(m_state, m_words.amount);
    rows->addWidget(m_amount);
    rows->addSpacing(6);
    addRows(*rows);
    rows->addStretch(1);
    return out;
}

QWidget* PayDialog::buildAgreement()
{
    auto* const out = new QWidget;
    auto* const rows = pageRows(*out, 6);
    rows->addWidget(heading(m_words.question));
    rows->addSpacing(6);
    m_agreeTotal = heading({}, 1.9);
    m_agreeTotal->setObjectName(QStringLiteral("total"));
    rows->addWidget(m_agreeTotal);
    m_agreeTo = heading({}, 1.15);
    m_agreeTo->setWordWrap(true);
    rows->addWidget(m_agreeTo);
    m_agreeAddress = textLabel({});
    m_agreeAddress->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont)); // one letter, one shape
    m_agreeAddress->setObjectName(QStringLiteral("agreeAddress"));
    rows->addWidget(m_agreeAddress);
    m_agreeNote = textLabel({});
    rows->addWidget(m_agreeNote);
    m_agreeLeft = faintLabel({});
    rows->addWidget(m_agreeLeft);
    m_agreeProblem = problemLabel();
    rows->addWidget(m_agreeProblem);
    rows->addStretch(1);
    return out;
}

QWidget* PayDialog::buildOutcome()
{
    auto* const out = new QWidget;
    auto* const rows = pageRows(*out, 8);
    m_outcomeTitle = heading({});
    m_outcomeTitle->setObjectName(QStringLiteral("outcome"));
    m_outcomeTitle->setWordWrap(true);
    rows->addWidget(m_outcomeTitle);
    m_outcome = textLabel({});
    rows->addWidget(m_outcome);
    rows->addStretch(1);
    return out;
}

void PayDialog::follow()
{
    const auto& news = m_state.news();
    if (news.balance && news.ledger == m_ledger)
        m_amount->setMost(news.balance->available,
            m_state.masked() ? refusalSentence("overspend")
                             : tr("You have less than that: %1. Send less, or wait for what is on its way.")
                                   .arg(news.money(news.balance->available)));
    const bool good = checkRows();
    const auto page = m_pages->currentIndex();
    const bool can = news.ledger == m_ledger && news.mayPay();
    if (news.ledger == m_ledger && news.balance && !can && page != donePage) {
        const auto why = trustSentence(news.balance->trust);
        if (page == formPage)
            m_payee->showProblem(why);
        else
            showProblemIn(m_agreeProblem, why);
    }
    m_back->setVisible(page == agreePage);
    m_back->setEnabled(!m_paying);
    m_cancel->setVisible(page != donePage);
    m_cancel->setEnabled(!m_paying);
    m_next->setText(page == formPage ? tr("Go on")
            : page == agreePage      ? (m_paying ? m_words.acting : m_words.action)
                                     : tr("Close"));
    m_next->setEnabled(page == donePage || (can && good && !m_payee->address().empty() && m_amount->units() && !m_paying));
}

void PayDialog::goOn()
{
    if (m_pages->currentIndex() == donePage)
        return accept();
    if (m_pages->currentIndex() == agreePage)
        return pay();
    const auto units = m_amount->units();
    if (!units || m_payee->address().empty())
        return;
    const auto name = m_payee->name();
    const auto agreed = agreement(*units);
    m_agreeTotal->setText(m_state.news().money(*units));
    m_agreeTo->setText(name.isEmpty() ? tr("To an address that is not in your address book") : tr("To %1").arg(name));
    m_agreeAddress->setText(groupedAddress(m_payee->address()));
    m_agreeNote->setText(agreed.note);
    m_agreeNote->setVisible(!agreed.note.isEmpty());
    m_agreeLeft->setText(agreed.left);
    showProblemIn(m_agreeProblem, {});
    m_pages->setCurrentIndex(agreePage);
    follow();
    m_next->setFocus();
}

void PayDialog::goBack()
{
    m_pages->setCurrentIndex(formPage);
    follow();
    m_payee->setFocus();
}

void PayDialog::reject()
{
    if (!m_paying)
        QDialog::reject();
}

void PayDialog::pay()
{
    const auto units = m_amount->units();
    if (!units || m_paying)
        return;
    m_paying = true;
    showProblemIn(m_agreeProblem, {});
    follow();
    m_state.session().ask(
        this, [order = order(*units)](api::Engine& engine) { return order(engine.wallet()); },
        [this](const Result<api::Payment>& payment) { onPaid(payment); });
}

void PayDialog::onPaid(const Result<api::Payment>& payment)
{
    m_paying = false;
    m_state.expectNews();
    if (!payment.ok() || payment->state == api::PaymentState::refused) {
        follow();
        return showProblemIn(
            m_agreeProblem, payment.ok() ? tr("The ledger has refused it. Nothing was spent.") : walletSentence(payment.error()));
    }
    m_payment = *payment;
    m_pages->setCurrentIndex(donePage);
    showOutcome(payment->state, payment->entry);
    follow();
    m_next->setFocus();
}

void PayDialog::showOutcome(api::PaymentState state, std::optional<std::uint64_t> entry)
{
    const auto said = outcome(state, m_state.news().money(m_payment->amount), entry ? countText(*entry) : QString());
    m_outcomeTitle->setText(said.title);
    m_outcome->setText(said.text);
}

/// It may be seen in the ledger while one looks.
void PayDialog::followOutcome()
{
    if (!m_payment || m_pages->currentIndex() != donePage)
        return;
    for (const auto& row : m_state.news().history.rows)
        if (row.operation == m_payment->operation)
            return showOutcome(api::PaymentState::entered, row.entry);
}

} // namespace granary::ui
