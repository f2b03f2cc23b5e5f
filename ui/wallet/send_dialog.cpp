#include "ui/wallet/send_dialog.h"

#include "ui/base/format.h"
#include "ui/look/theme.h"
#include "ui/wallet/amount_field.h"
#include "ui/wallet/wallet_texts.h"
#include "ui/widgets/code_sources.h"
#include "ui/widgets/dialog_size.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_stack.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr int mostSlipLength = 1024;
constexpr qsizetype mostMemoBytes = 206;
constexpr std::uint64_t paymentWaitSeconds = 20;
constexpr int lookingMs = 600; // before it is said that one waits
const auto slipBeginning = QStringLiteral("granary:pay?");

/// 32 hexadecimal digits.
std::string newOperation()
{
    QByteArray out(16, '\0');
    for (auto& byte : out)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return out.toHex().toStdString();
}

/// What the wallet would say.
QString refusal(const char* name)
{
    return walletSentence({ErrorCode::refused, ErrorKind::user, std::string(api::walletRefusal) + name});
}

/// Easier to compare, and it wraps.
QString inGroups(const std::string& address)
{
    constexpr qsizetype groupLength = 8;
    QStringList out;
    const auto text = QString::fromStdString(address);
    for (qsizetype at = 0; at < text.size(); at += groupLength)
        out << text.mid(at, groupLength);
    return out.join(QLatin1Char(' '));
}

bool isForSlip(const QString& text)
{
    return text.startsWith(QLatin1String("granary:"), Qt::CaseInsensitive) ||
        text.startsWith(QLatin1String("gran1"), Qt::CaseInsensitive);
}

QLabel* hiddenProblem()
{
    auto* const out = textLabel({});
    out->hide();
    return out;
}

void showProblemIn(QLabel* label, const QString& text)
{
    setToned(label, text, shades().bad);
    label->setVisible(!text.isEmpty());
}

} // namespace

SendDialog::SendDialog(WalletState& state, QWidget* parent)
    : QDialog(parent),
      m_state(state),
      m_ledger(state.news().ledger),
      m_operation(newOperation())
{
    build();
    connect(m_to, &QLineEdit::textChanged, this, &SendDialog::onRecipient);
    connect(m_sources, &CodeSources::found, this, &SendDialog::setRecipient);
    connect(m_sources, &CodeSources::notFound, this, [this](const QString& why) { showProblemIn(m_toProblem, why); });
    connect(m_amount, &AmountField::changed, this, &SendDialog::follow);
    connect(m_memo, &QLineEdit::textChanged, this, &SendDialog::follow);
    connect(m_next, &QPushButton::clicked, this, &SendDialog::goOn);
    connect(m_back, &QPushButton::clicked, this, &SendDialog::goBack);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_state, &WalletState::changed, this, &SendDialog::follow);
    connect(&m_state, &WalletState::changed, this, &SendDialog::followOutcome);
    follow();
    m_to->setFocus();
}

void SendDialog::setRecipient(const QString& text) { m_to->setText(text.trimmed()); }

void SendDialog::build()
{
    setWindowTitle(tr("Send"));
    holdContents(*this, 520);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
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
}

QWidget* SendDialog::buildForm()
{
    auto* const out = new QWidget;
    auto* const rows = new QVBoxLayout(out);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    rows->addWidget(heading(tr("Send")));
    rows->addWidget(textLabel(tr("To")));
    m_to = new QLineEdit;
    m_to->setObjectName(QStringLiteral("to"));
    m_to->setAccessibleName(tr("To"));
    m_to->setPlaceholderText(tr("A name of your address book, an address, or a request"));
    m_to->setMaxLength(mostSlipLength);
    QStringList names;
    for (const auto& contact : m_state.news().contacts)
        names << QString::fromStdString(contact.name);
    auto* const completer = new QCompleter(names, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_to->setCompleter(completer);
    rows->addWidget(m_to);
    m_toProblem = hiddenProblem();
    m_toName = faintLabel({});
    m_toName->hide();
    rows->addWidget(m_toProblem);
    rows->addWidget(m_toName);
    m_sources = new CodeSources;
    rows->addWidget(m_sources);
    rows->addSpacing(6);
    rows->addWidget(textLabel(tr("Amount")));
    m_amount = new AmountField(m_state, tr("Amount"));
    rows->addWidget(m_amount);
    rows->addSpacing(6);
    rows->addWidget(textLabel(tr("Note")));
    m_memo = new QLineEdit;
    m_memo->setObjectName(QStringLiteral("memo"));
    m_memo->setAccessibleName(tr("Note"));
    m_memo->setPlaceholderText(tr("Only the one who is paid can read it"));
    rows->addWidget(m_memo);
    m_memoProblem = hiddenProblem();
    rows->addWidget(m_memoProblem);
    rows->addStretch(1);
    return out;
}

QWidget* SendDialog::buildAgreement()
{
    auto* const out = new QWidget;
    auto* const rows = new QVBoxLayout(out);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    rows->addWidget(heading(tr("Send this?")));
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
    m_agreeMemo = textLabel({});
    rows->addWidget(m_agreeMemo);
    m_agreeLeft = faintLabel({});
    rows->addWidget(m_agreeLeft);
    m_agreeProblem = hiddenProblem();
    rows->addWidget(m_agreeProblem);
    rows->addStretch(1);
    return out;
}

QWidget* SendDialog::buildOutcome()
{
    auto* const out = new QWidget;
    auto* const rows = new QVBoxLayout(out);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    m_outcomeTitle = heading({});
    m_outcomeTitle->setObjectName(QStringLiteral("outcome"));
    m_outcomeTitle->setWordWrap(true);
    rows->addWidget(m_outcomeTitle);
    m_outcome = textLabel({});
    rows->addWidget(m_outcome);
    rows->addStretch(1);
    return out;
}

void SendDialog::onRecipient()
{
    const auto text = m_to->text().trimmed();
    const auto& contacts = m_state.news().contacts;
    const auto known = std::find_if(
        contacts.begin(), contacts.end(), [&](const auto& contact) { return QString::fromStdString(contact.name) == text; });
    if (known != contacts.end())
        return setPayee(known->address, {});
    setPayee({}, {});
    if (isForSlip(text) && !m_reading)
        askSlip();
}

/// Reading a request checks the address in it. One question at a time, about what stands there then: while a ledger does not answer the
/// wallet may wait for it, and every waiting question takes a worker from calls that have nothing to do with it.
void SendDialog::askSlip()
{
    const auto text = m_to->text().trimmed();
    const bool whole = text.startsWith(QLatin1String("granary:"), Qt::CaseInsensitive);
    const auto slip = whole ? text : slipBeginning + QStringLiteral("to=") + text.toLower();
    m_reading = true;
    QTimer::singleShot(lookingMs, this, &SendDialog::sayLooking);
    m_state.session().ask(
        this, [slip = slip.toStdString()](api::Engine& engine) { return engine.wallet().readSlip(slip); },
        [this, whole, text](const Result<api::PaymentSlip>& read) {
            m_reading = false;
            if (text == m_to->text().trimmed())
                takeSlip(read, whole);
            else
                onRecipient();
        });
}

void SendDialog::sayLooking()
{
    if (!m_reading || !m_payee.empty() || !isForSlip(m_to->text().trimmed()))
        return;
    m_toName->setText(tr("Checking the address ..."));
    m_toName->show();
}

void SendDialog::takeSlip(const Result<api::PaymentSlip>& slip, bool whole)
{
    if (!slip.ok())
        return setPayee({}, walletSentence(slip.error()));
    if (slip->to == m_state.news().addresses.address)
        return setPayee({}, refusal("ownAddress"));
    if (!slip->ledger.empty() && slip->ledger != m_ledger)
        return setPayee({}, refusal("otherLedger"));
    if (whole) {
        if (slip->amount)
            m_amount->setUnits(slip->amount);
        if (!slip->memo.empty())
            m_memo->setText(QString::fromStdString(slip->memo));
    }
    setPayee(slip->to, {});
    if (m_payee == slip->to && slip->knownName.empty() && !slip->name.empty()) {
        m_toName->setText(tr("Calls itself \"%1\"; your address book does not know it.").arg(QString::fromStdString(slip->name)));
        m_toName->show();
    }
}

void SendDialog::setPayee(const std::string& address, const QString& problem)
{
    m_payee = address;
    showProblemIn(m_toProblem, problem);
    const auto name = payeeName();
    m_toName->setText(
        name.isEmpty() ? tr("An address that is not in your address book.") : tr("%1, of your address book").arg(name));
    m_toName->setVisible(!address.empty());
    follow();
}

/// As the address book has it; empty where it has none.
QString SendDialog::payeeName() const
{
    const auto& contacts = m_state.news().contacts;
    const auto at = std::find_if(
        contacts.begin(), contacts.end(), [this](const auto& contact) { return !m_payee.empty() && contact.address == m_payee; });
    return at == contacts.end() ? QString() : QString::fromStdString(at->name);
}

bool SendDialog::memoFits() const { return m_memo->text().toUtf8().size() <= mostMemoBytes; }

void SendDialog::follow()
{
    const auto& news = m_state.news();
    if (news.balance && news.ledger == m_ledger)
        m_amount->setMost(news.balance->available,
            m_state.masked() ? refusal("overspend")
                             : tr("You have less than that: %1. Send less, or wait for what is on its way.")
                                   .arg(news.money(news.balance->available)));
    showProblemIn(m_memoProblem, memoFits() ? QString() : refusal("memoTooLong"));
    const auto page = m_pages->currentIndex();
    const bool can = news.ledger == m_ledger && news.mayPay();
    if (news.ledger == m_ledger && news.balance && !can && page != donePage)
        showProblemIn(page == formPage ? m_toProblem : m_agreeProblem, trustSentence(news.balance->trust));
    m_back->setVisible(page == agreePage);
    m_back->setEnabled(!m_paying);
    m_cancel->setVisible(page != donePage);
    m_cancel->setEnabled(!m_paying);
    m_next->setText(page == formPage ? tr("Go on")
            : page == agreePage      ? (m_paying ? tr("Sending ...") : tr("Send"))
                                     : tr("Close"));
    m_next->setEnabled(page == donePage || (can && !m_payee.empty() && m_amount->units() && memoFits() && !m_paying));
}

void SendDialog::goOn()
{
    if (m_pages->currentIndex() == donePage)
        return accept();
    if (m_pages->currentIndex() == agreePage)
        return pay();
    const auto& news = m_state.news();
    const auto units = m_amount->units();
    if (!units || m_payee.empty())
        return;
    const auto name = payeeName();
    const auto memo = m_memo->text().trimmed();
    m_agreeTotal->setText(news.money(*units));
    m_agreeTo->setText(name.isEmpty() ? tr("To an address that is not in your address book") : tr("To %1").arg(name));
    m_agreeAddress->setText(inGroups(m_payee));
    m_agreeMemo->setText(tr("Note: %1").arg(memo));
    m_agreeMemo->setVisible(!memo.isEmpty());
    m_agreeLeft->setText(tr("There is no fee. %1 are left to you. What was sent can't be taken back.")
                             .arg(m_state.money(news.balance->available - *units)));
    showProblemIn(m_agreeProblem, {});
    m_pages->setCurrentIndex(agreePage);
    follow();
    m_next->setFocus();
}

void SendDialog::goBack()
{
    m_pages->setCurrentIndex(formPage);
    follow();
    m_to->setFocus();
}

void SendDialog::reject()
{
    if (!m_paying)
        QDialog::reject();
}

void SendDialog::pay()
{
    const auto units = m_amount->units();
    if (!units || m_paying)
        return;
    m_paying = true;
    showProblemIn(m_agreeProblem, {});
    follow();
    api::SendRequest request;
    request.ledger = m_ledger;
    request.to = m_payee;
    request.amount = *units;
    request.memo = m_memo->text().trimmed().toStdString();
    request.operation = m_operation;
    request.waitSeconds = paymentWaitSeconds;
    m_state.session().ask(
        this, [request](api::Engine& engine) { return engine.wallet().send(request); },
        [this](const Result<api::Payment>& payment) { onPaid(payment); });
}

void SendDialog::onPaid(const Result<api::Payment>& payment)
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

void SendDialog::showOutcome(api::PaymentState state, std::optional<std::uint64_t> entry)
{
    const auto money = m_state.news().money(m_payment->amount);
    const auto number = entry ? countText(*entry) : QString();
    switch (state) {
    case api::PaymentState::entered:
        m_outcomeTitle->setText(tr("%1 sent").arg(money));
        return m_outcome->setText(tr("It is in the ledger, as entry %1, and that was verified.").arg(number));
    case api::PaymentState::promised:
        m_outcomeTitle->setText(tr("%1 on the way").arg(money));
        return m_outcome->setText(tr("The ledger has promised in writing to enter it, as entry %1. As soon as that is seen it "
                                     "says so here and in the history.")
                                      .arg(number));
    default:
        m_outcomeTitle->setText(tr("%1 signed, no answer yet").arg(money));
        return m_outcome->setText(tr("The ledger has not answered yet. What you signed is kept and goes out by itself as soon as "
                                     "it does; do not send it again."));
    }
}

/// It may be seen in the ledger while one looks.
void SendDialog::followOutcome()
{
    if (!m_payment || m_pages->currentIndex() != donePage)
        return;
    for (const auto& row : m_state.news().history.rows)
        if (row.operation == m_operation)
            return showOutcome(api::PaymentState::entered, row.entry);
}

} // namespace granary::ui
