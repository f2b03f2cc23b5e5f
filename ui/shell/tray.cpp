#include "ui/shell/tray.h"

#include "ui/look/icons.h"
#include "ui/shell/foot_line.h"
#include "ui/shell/pause_menu.h"
#include "ui/shell/task_actions.h"

namespace granary::ui {

Tray::Tray(DriveState& state, QObject* parent) : QObject(parent), m_state(state)
{
    m_sentence = m_menu.addAction(QString());
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_menu.addSeparator();
    auto* const open = m_menu.addAction(tr("Open Granary"), this, &Tray::openWanted);
    open->setObjectName(QStringLiteral("open"));
    m_backup = m_menu.addAction(tr("Back up now"), this, &Tray::backupWanted);
    m_backup->setObjectName(QStringLiteral("backup"));
    m_pause = m_menu.addMenu(tr("Pause"));
    m_pause->menuAction()->setObjectName(QStringLiteral("pause"));
    addPauses(*m_pause, m_state);
    m_goOn = m_menu.addAction(tr("Go on"), this, [this] { setPause(m_state, {}); });
    m_goOn->setObjectName(QStringLiteral("goOn"));
    m_menu.addSeparator();
    m_menu.addAction(tr("Quit"), this, &Tray::quitWanted)->setObjectName(QStringLiteral("quit"));
    connect(m_sentence, &QAction::triggered, this, &Tray::openWanted);
    m_icon.setContextMenu(&m_menu);
    m_icon.setIcon(icon(QStringLiteral("granary")));
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            emit openWanted();
    });
    connect(&m_state, &DriveState::statusChanged, this, &Tray::follow);
    connect(&m_state, &DriveState::tasksChanged, this, &Tray::follow);
    connect(&m_state.session(), &EngineSession::stateChanged, this, &Tray::follow);
    follow();
    m_icon.show(); // it appears as soon as there is a tray
}

void Tray::follow()
{
    const auto text = stateSentence(m_state, 0);
    // Many times a second while a backup runs: what stays the same is not sent to the desktop again.
    if (m_sentence->text() != text) {
        m_sentence->setText(text);
        m_icon.setToolTip(tr("Granary: %1").arg(text));
    }
    m_backup->setEnabled(m_state.unlocked() && !m_state.runningBackup() && !m_state.status().plans.empty());
    m_pause->menuAction()->setVisible(m_state.unlocked() && !isPaused(m_state));
    m_goOn->setVisible(m_state.unlocked() && isPaused(m_state));
}

} // namespace granary::ui
