#include "ui/wallet/amount_field.h"

#include "ui/look/theme.h"
#include "ui/wallet/wallet_texts.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int mostAmountLength = 64;

} // namespace

AmountField::AmountField(WalletState& state, const QString& name, QWidget* parent) : QWidget(parent), m_state(state)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto* const row = new QHBoxLayout;
    m_field = new QLineEdit;
    m_field->setObjectName(QStringLiteral("sum"));
    m_field->setAccessibleName(name);
    m_field->setMaxLength(mostAmountLength);
    m_field->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    row->addWidget(m_field, 1);
    const auto* const ledger = m_state.news().shown();
    auto* const symbol = textLabel(ledger ? QString::fromStdString(ledger->symbol) : QString());
    symbol->setWordWrap(false);
    row->addWidget(symbol);
    layout->addLayout(row);
    m_problem = textLabel({});
    m_problem->hide();
    layout->addWidget(m_problem);
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        follow();
        emit changed();
    });
}

std::uint32_t AmountField::decimals() const
{
    const auto* const ledger = m_state.news().shown();
    return ledger ? ledger->decimals : 0;
}

bool AmountField::empty() const { return m_field->text().trimmed().isEmpty(); }

std::optional<std::uint64_t> AmountField::units() const
{
    const auto read = readAmount(m_field->text(), decimals());
    const auto* const units = std::get_if<std::uint64_t>(&read);
    return units && (!m_most || *units <= *m_most) ? std::optional(*units) : std::nullopt;
}

void AmountField::setUnits(std::optional<std::uint64_t> units)
{
    m_field->setText(units ? amountTyped(*units, decimals()) : QString());
}

void AmountField::setMost(std::uint64_t most, const QString& why)
{
    m_most = most;
    m_tooMuch = why;
    follow();
}

void AmountField::setPlaceholder(const QString& text) { m_field->setPlaceholderText(text); }

void AmountField::follow()
{
    const auto read = readAmount(m_field->text(), decimals());
    const auto* const fault = std::get_if<AmountFault>(&read);
    const auto text = fault ? amountSentence(*fault, decimals()) : units() ? QString() : m_tooMuch;
    setToned(m_problem, text, shades().bad);
    m_problem->setVisible(!text.isEmpty());
}

} // namespace granary::ui
