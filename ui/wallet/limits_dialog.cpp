#include "ui/wallet/limits_dialog.h"

#include "ui/look/theme.h"
#include "ui/wallet/amount_field.h"
#include "ui/wallet/wallet_texts.h"
#include "ui/widgets/dialog_size.h"
#include "ui/widgets/labels.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {

LimitsDialog::LimitsDialog(WalletState& state, QWidget* parent) : QDialog(parent), m_state(state), m_ledger(state.news().ledger)
{
    setWindowTitle(tr("Limits of automatic payments"));
    holdContents(*this, 460);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(6);
    layout->addWidget(heading(tr("Limits of automatic payments")));
    const auto midnight = QDateTime(QDate::currentDate(), QTime(0, 0), Qt::UTC).toLocalTime().time();
    layout->addWidget(faintLabel(tr("They bind what Granary pays by itself, not what you send. Empty: no limit. A new day begins at %1 "
                                    "on your clock, a new month likewise: at the same moment for all your computers.")
                                     .arg(QLocale().toString(midnight, QLocale::ShortFormat))));
    const auto& budget = m_state.news().budget;
    m_day = addRow(*layout, tr("Each day"), budget.perDay);
    m_month = addRow(*layout, tr("Each month"), budget.perMonth);
    m_download = addRow(*layout, tr("Each download"), budget.perDownload);
    m_problem = textLabel({});
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addSpacing(8);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    m_save = primaryButton(tr("Save"));
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setDefault(true);
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &LimitsDialog::save);
    for (auto* const field : {m_day, m_month, m_download})
        connect(field, &AmountField::changed, this, &LimitsDialog::follow);
    follow();
    m_day->setFocus();
}

AmountField* LimitsDialog::addRow(QVBoxLayout& rows, const QString& name, std::optional<std::uint64_t> units)
{
    rows.addSpacing(4);
    rows.addWidget(textLabel(name));
    auto* const out = new AmountField(m_state, name);
    out->setPlaceholder(tr("No limit"));
    out->setUnits(units);
    rows.addWidget(out);
    return out;
}

void LimitsDialog::follow() { m_save->setEnabled(m_day->good() && m_month->good() && m_download->good()); }

void LimitsDialog::save()
{
    api::WalletBudget budget;
    budget.ledger = m_ledger;
    budget.perDay = m_day->units();
    budget.perMonth = m_month->units();
    budget.perDownload = m_download->units();
    m_save->setEnabled(false);
    m_state.session().ask(
        this, [budget](api::Engine& engine) { return engine.wallet().setBudget(budget); },
        [this](const Status& done) {
            m_state.refresh();
            if (done.ok())
                return accept();
            setToned(m_problem, walletSentence(done.error()), shades().bad);
            m_problem->show();
            follow();
        });
}

} // namespace granary::ui
