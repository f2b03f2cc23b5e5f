#include "ui/settings/security_card.h"

#include "ui/base/error_sentences.h"
#include "ui/base/self_unlock.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/settings/passphrase_dialog.h"
#include "ui/settings/self_unlock_dialog.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/flow_row.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace granary::ui {

SecurityCard::SecurityCard(DriveState& state, SelfUnlock* selfUnlock, QWidget* parent) : SettingsCard(tr("Security"), parent), m_state(state), m_selfUnlock(selfUnlock)
{
    m_text = textLabel({});
    column()->addWidget(m_text);
    m_change = new QPushButton(icon(QStringLiteral("key")), {});
    m_change->setObjectName(QStringLiteral("passphrase"));
    m_lock = new QPushButton(icon(QStringLiteral("lock")), tr("Lock now"));
    m_lock->setObjectName(QStringLiteral("lock"));
    m_bySelf = new QCheckBox(tr("Open the drive by itself when I log in"));
    m_bySelf->setObjectName(QStringLiteral("selfUnlock"));
    column()->addWidget(m_bySelf);
    connect(m_bySelf, &QCheckBox::clicked, this, &SecurityCard::setSelfUnlock);
    if (m_selfUnlock)
        connect(m_selfUnlock, &SelfUnlock::changed, this, &SecurityCard::follow);
    auto* const buttons = new FlowRow;
    buttons->add(m_change);
    buttons->add(m_lock);
    column()->addWidget(buttons);
    connect(m_change, &QPushButton::clicked, this, &SecurityCard::changePassphrase);
    connect(m_lock, &QPushButton::clicked, this, &SecurityCard::lock);
    connect(&m_state, &DriveState::statusChanged, this, &SecurityCard::follow);
    follow();
}

void SecurityCard::follow()
{
    const bool unprotected = m_state.status().info.unprotected;
    setToned(m_text,
        unprotected ? tr("The drive has no passphrase here: whoever uses this computer as you can open it.")
                    : tr("A passphrase protects the drive on this computer."),
        unprotected ? shades().warn : shades().faint);
    m_change->setText(unprotected ? tr("Set a passphrase ...") : tr("Change the passphrase ..."));
    m_change->setEnabled(m_state.unlocked());
    const bool on = m_selfUnlock && m_selfUnlock->on();
    m_bySelf->setVisible(on || (m_selfUnlock && m_selfUnlock->possible()));
    m_bySelf->setChecked(on);
    m_bySelf->setEnabled(on || (m_state.unlocked() && !unprotected));
    m_bySelf->setToolTip(unprotected ? tr("Without a passphrase it opens by itself anyway") : tr("The passphrase is then kept in the keyring of your desktop, which your login opens"));
    m_lock->setEnabled(m_state.unlocked() && !unprotected);
    m_lock->setToolTip(unprotected ? tr("Without a passphrase there is nothing to lock with") : tr("Backups wait until it is opened again"));
}

void SecurityCard::setSelfUnlock(bool on)
{
    follow(); // it is on when the keyring has it
    if (on) {
        auto* const dialog = new SelfUnlockDialog(m_state, *m_selfUnlock, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this, [this] { emit said(tr("The drive opens by itself from your next login on")); });
        return dialog->open();
    }
    m_selfUnlock->forget([self = QPointer<SecurityCard>(this)](const QString& problem) {
        if (self)
            emit self->said(problem.isEmpty() ? SecurityCard::tr("The passphrase was removed from the keyring; the drive asks for it again") : problem);
    });
}

void SecurityCard::changePassphrase()
{
    auto* const dialog = new PassphraseDialog(m_state, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PassphraseDialog::changed, this, [this] {
        if (!m_selfUnlock || !m_selfUnlock->on())
            return emit said(tr("The passphrase is changed"));
        m_selfUnlock->forget();
        emit said(tr("The passphrase is changed. The drive no longer opens by itself; switch that on again if you want it"));
    });
    dialog->open();
}

void SecurityCard::lock()
{
    const auto& tasks = m_state.tasks();
    if (std::all_of(tasks.begin(), tasks.end(), [](const auto& task) { return task.ended(); }))
        return lockNow();
    confirm(this, tr("Lock the drive?"), tr("Something is still under way. It stops now and goes on where it stopped when it is begun again."), tr("Lock"), [this] { lockNow(); });
}

void SecurityCard::lockNow()
{
    m_lock->setEnabled(false);
    m_state.session().ask(
        this, [](api::Engine& engine) { return engine.lock(); },
        [this](const Status& done) {
            if (!done.ok())
                emit said(errorSentence(done.error(), Doing::settings));
            m_state.refresh();
        });
}

} // namespace granary::ui
