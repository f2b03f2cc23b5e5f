#include "ui/wallet/payee_field.h"

#include "ui/wallet/dialog_parts.h"
#include "ui/wallet/wallet_texts.h"
#include "ui/widgets/code_sources.h"
#include "ui/widgets/labels.h"

#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr int mostSlipLength = 1024;
constexpr int lookingMs = 600; // before it is said that one waits
const auto slipBeginning = QStringLiteral("granary:pay?");

bool isForSlip(const QString& text)
{
    return text.startsWith(QLatin1String("granary:"), Qt::CaseInsensitive) ||
        text.startsWith(QLatin1String("gran1"), Qt::CaseInsensitive);
}

} // namespace

PayeeField::PayeeField(WalletState& state, QWidget* parent) : QWidget(parent), m_state(state), m_ledger(state.news().ledger)
{
    build();
    connect(m_text, &QLineEdit::textChanged, this, &PayeeField::onText);
    connect(m_sources, &CodeSources::found, this, &PayeeField::setText);
    connect(m_sources, &CodeSources::notFound, this, &PayeeField::showProblem);
    setFocusProxy(m_text);
}

void PayeeField::build()
{
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(6);
    m_rows->addWidget(textLabel(tr("To")));
    m_text = new QLineEdit;
    m_text->setObjectName(QStringLiteral("to"));
    m_text->setAccessibleName(tr("To"));
    m_text->setPlaceholderText(tr("A name of your address book, an address, or a request"));
    m_text->setMaxLength(mostSlipLength);
    QStringList names;
    for (const auto& contact : m_state.news().contacts)
        names << QString::fromStdString(contact.name);
    auto* const completer = new QCompleter(names, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_text->setCompleter(completer);
    m_rows->addWidget(m_text);
    m_problem = problemLabel();
    m_name = faintLabel({});
    m_name->hide();
    m_rows->addWidget(m_problem);
    m_rows->addWidget(m_name);
    m_sources = new CodeSources;
    m_rows->addWidget(m_sources);
}

void PayeeField::setText(const QString& text) { m_text->setText(text.trimmed()); }

void PayeeField::setMachine(const std::string& address, const QString& name)
{
    m_machine = address;
    m_machineName = name;
    m_text->setText(QString::fromStdString(address));
}

void PayeeField::showProblem(const QString& text) { showProblemIn(m_problem, text); }

void PayeeField::addBelow(QWidget* widget) { m_rows->addWidget(widget, 0, Qt::AlignLeft); }

void PayeeField::onText()
{
    const auto text = m_text->text().trimmed();
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
void PayeeField::askSlip()
{
    const auto text = m_text->text().trimmed();
    const bool whole = text.startsWith(QLatin1String("granary:"), Qt::CaseInsensitive);
    const auto slip = whole ? text : slipBeginning + QStringLiteral("to=") + text.toLower();
    m_reading = true;
    QTimer::singleShot(lookingMs, this, &PayeeField::sayLooking);
    m_state.session().ask(
        this, [slip = slip.toStdString()](api::Engine& engine) { return engine.wallet().readSlip(slip); },
        [this, whole, text](const Result<api::PaymentSlip>& read) {
            m_reading = false;
            if (text == m_text->text().trimmed())
                takeSlip(read, whole);
            else
                onText();
        });
}

void PayeeField::sayLooking()
{
    if (!m_reading || !m_address.empty() || !isForSlip(m_text->text().trimmed()))
        return;
    m_name->setText(tr("Checking the address ..."));
    m_name->show();
}

void PayeeField::takeSlip(const Result<api::PaymentSlip>& slip, bool whole)
{
    if (!slip.ok())
        return setPayee({}, walletSentence(slip.error()));
    if (slip->to == m_state.news().addresses.address)
        return setPayee({}, refusalSentence("ownAddress"));
    if (!slip->ledger.empty() && slip->ledger != m_ledger)
        return setPayee({}, refusalSentence("otherLedger"));
    if (whole)
        emit slipRead(*slip);
    setPayee(slip->to, {});
    if (m_address == slip->to && name().isEmpty() && !slip->name.empty()) {
        m_name->setText(tr("Calls itself \"%1\"; your address book does not know it.").arg(QString::fromStdString(slip->name)));
        m_name->show();
    }
}

void PayeeField::setPayee(const std::string& address, const QString& problem)
{
    m_address = address;
    showProblem(problem);
    const auto known = contactName();
    m_name->setText(!known.isEmpty() ? tr("%1, of your address book").arg(known)
            : !name().isEmpty()      ? tr("Whoever runs %1").arg(name())
                                     : tr("An address that is not in your address book."));
    m_name->setVisible(!address.empty());
    emit changed();
}

QString PayeeField::contactName() const
{
    const auto& contacts = m_state.news().contacts;
    const auto at = std::find_if(contacts.begin(), contacts.end(),
        [this](const auto& contact) { return !m_address.empty() && contact.address == m_address; });
    return at == contacts.end() ? QString() : QString::fromStdString(at->name);
}

QString PayeeField::name() const
{
    const auto known = contactName();
    return known.isEmpty() && !m_address.empty() && m_address == m_machine ? m_machineName : known;
}

} // namespace granary::ui
