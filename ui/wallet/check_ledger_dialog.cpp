#include "ui/wallet/check_ledger_dialog.h"

#include "ui/base/format.h"
#include "ui/look/theme.h"
#include "ui/wallet/dialog_parts.h"
#include "ui/wallet/wallet_texts.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {

CheckLedgerDialog::CheckLedgerDialog(WalletState& state, QWidget* parent)
    : QDialog(parent),
      m_state(state),
      m_ledger(state.news().ledger)
{
    auto* const rows = dialogRows(*this, tr("Check the whole ledger"));
    m_title = heading(tr("Check the whole ledger"));
    m_title->setObjectName(QStringLiteral("checkTitle"));
    m_title->setWordWrap(true);
    rows->addWidget(m_title);
    m_text = textLabel(
        tr("Your wallet checks what concerns you all the time. This checks everything: each entry that anybody has ever "
           "made, its signature, and that no rule was broken. With many entries it takes a while."));
    m_text->setObjectName(QStringLiteral("checkText"));
    rows->addWidget(m_text);
    m_busy = new QProgressBar;
    m_busy->setRange(0, 0);
    m_busy->setAccessibleName(tr("Checking ..."));
    m_busy->hide();
    rows->addWidget(m_busy);
    rows->addStretch(1);
    auto* const buttons = closeButtons(*this, tr("Close"));
    m_check = primaryButton(tr("Check now"));
    m_check->setObjectName(QStringLiteral("checkNow"));
    m_check->setDefault(true);
    buttons->addButton(m_check, QDialogButtonBox::ActionRole);
    rows->addWidget(buttons);
    connect(m_check, &QPushButton::clicked, this, &CheckLedgerDialog::checkOrStop);
    connect(this, &QDialog::finished, this, [this] { m_cancel.cancel(); });
    m_check->setFocus();
}

CheckLedgerDialog::~CheckLedgerDialog() { m_cancel.cancel(); }

void CheckLedgerDialog::setRunning(bool on)
{
    m_running = on;
    m_busy->setVisible(on);
    m_check->setText(on ? tr("Stop") : tr("Check again"));
    m_check->setEnabled(true);
}

void CheckLedgerDialog::say(const QString& title, const QString& text, bool bad)
{
    setToned(m_title, title, bad ? shades().bad : palette().color(QPalette::WindowText));
    m_text->setText(text);
}

void CheckLedgerDialog::checkOrStop()
{
    if (m_running) {
        m_cancel.cancel();
        return m_check->setEnabled(false); // until it has stopped
    }
    const auto* const ledger = m_state.news().shown();
    m_cancel = CancelToken();
    setRunning(true);
    say(tr("Checking ..."),
        ledger && ledger->id == m_ledger ? tr("%1 entries, from the first to the newest.").arg(countText(ledger->entries))
                                         : QString(),
        false);
    m_state.session().ask(
        this,
        [ledger = m_ledger, cancel = m_cancel](api::Engine& engine) { return engine.wallet().verifyLedger(ledger, cancel); },
        [this](const Result<api::LedgerVerification>& found) { take(found); });
}

void CheckLedgerDialog::take(const Result<api::LedgerVerification>& found)
{
    setRunning(false);
    m_state.refresh();
    if (!found.ok() && found.error().code == ErrorCode::cancelled)
        return say(tr("Stopped"), tr("What was checked so far was right. The next check goes on from there."), false);
    if (!found.ok())
        return say(tr("The ledger could not be checked"), walletSentence(found.error()), true);
    if (found->entries == 0) // nothing of it is believed, so there was nothing to check against
        return say(tr("The ledger could not be checked"), faultSentence(found->fault), true);
    if (found->verified)
        return say(tr("The ledger is in order"),
            tr("All %1 entries are right: each rule holds, each signature fits, and together they are what the ledger has "
               "signed.")
                .arg(countText(found->entries)),
            false);
    say(tr("The ledger is not in order"),
        sentences({faultSentence(found->fault), tr("Entries that are right: %1.").arg(countText(found->entries)),
            tr("Nothing is paid on it until that is mended. Ask whoever runs it.")}),
        true);
}

} // namespace granary::ui
