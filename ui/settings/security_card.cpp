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
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr std::uint32_t idleChoices[] = {0, 5, 15, 30, 60, 240, 480};
constexpr std::uint32_t minutesAnHour = 60;

} // namespace

QString SecurityCard::idleText(std::uint32_t minutes)
{
    if (minutes == 0)
        return tr("Never");
    return minutes % minutesAnHour == 0 ? tr("After %n hour(s)", nullptr, static_cast<int>(minutes / minutesAnHour)) : tr("After %n minute(s)", nullptr, static_cast<int>(minutes));
}

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
    auto* const rows = addRows();
    m_idle = new QComboBox;
    m_idle->setObjectName(QStringLiteral("idleLock"));
    for (const auto minutes : idleChoices)
        m_idle->addItem(idleText(minutes), minutes);
    addRow(rows, tr("Lock without use"), m_idle);
    m_idleText = faintLabel({});
    column()->addWidget(m_idleText);
    connect(m_idle, &QComboBox::activated, this, &SecurityCard::setIdle);
    connect(m_change, &QPushButton::clicked, this, &SecurityCard::changePassphrase);
    connect(m_lock, &QPushButton::clicked, this, &SecurityCard::lock);
    connect(&m_state, &DriveState::statusChanged, this, &SecurityCard::follow);
    follow();
    askIdle();
}

void SecurityCard::askIdle()
{
    m_state.session().ask(
        this, [](api::Engine& engine) { return engine.idleLock(); },
        [this](const Result<api::IdleLock>& found) {
            if (found.ok())
                showIdle(*found);
        });
}

void SecurityCard::showIdle(const api::IdleLock& idle)
{
    m_idleKnown = true;
    if (m_idle->findData(idle.minutes) < 0) // set by the command line
        m_idle->addItem(idleText(idle.minutes), idle.minutes);
    m_idle->setCurrentIndex(m_idle->findData(idle.minutes));
    follow();
}

void SecurityCard::setIdle()
{
    const api::IdleLock wanted{m_idle->currentData().toUInt()};
    m_state.session().ask(
        this,
        [wanted](api::Engine& engine) -> Result<api::IdleLock> {
            GRANARY_TRY(engine.setIdleLock(wanted));
            return engine.idleLock();
        },
        [this](const Result<api::IdleLock>& found) {
            if (!found.ok()) {
                emit said(errorSentence(found.error(), Doing::settings));
                return askIdle();
            }
            showIdle(*found);
            emit said(found->minutes == 0 ? tr("The drive stays open until you lock it") : tr("The drive locks itself when nobody uses it"));
        });
}

void SecurityCard::follow()
{
    if (!m_idleKnown && m_state.known())
        askIdle();
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
    m_idle->setEnabled(m_idleKnown && !unprotected);
    m_idleText->setText(unprotected ? tr("Without a passphrase there is nothing to lock with: set one first.")
            : m_idle->currentData().toUInt() == 0
            ? tr("The drive stays open until you lock it or switch this computer off.")
            : tr("When nobody has used Granary for this long, and what is under way has ended, the drive is locked. Until you open it again nothing is backed up, checked or repaired from this computer; what it stores for others goes on."));
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
