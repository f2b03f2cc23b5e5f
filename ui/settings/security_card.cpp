#include "ui/settings/security_card.h"

#include "ui/base/error_sentences.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/settings/passphrase_dialog.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/flow_row.h"
#include "ui/widgets/labels.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace granary::ui {

SecurityCard::SecurityCard(DriveState& state, QWidget* parent) : SettingsCard(tr("Security"), parent), m_state(state)
{
    m_text = textLabel({});
    column()->addWidget(m_text);
    m_change = new QPushButton(icon(QStringLiteral("key")), {});
    m_change->setObjectName(QStringLiteral("passphrase"));
    m_lock = new QPushButton(icon(QStringLiteral("lock")), tr("Lock now"));
    m_lock->setObjectName(QStringLiteral("lock"));
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
    m_lock->setEnabled(m_state.unlocked() && !unprotected);
    m_lock->setToolTip(unprotected ? tr("Without a passphrase there is nothing to lock with") : tr("Backups wait until it is opened again"));
}

void SecurityCard::changePassphrase()
{
    auto* const dialog = new PassphraseDialog(m_state, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PassphraseDialog::changed, this, [this] { emit said(tr("The passphrase is changed")); });
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
