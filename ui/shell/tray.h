// The icon in the desktop's tray: how the drive is, in words, and what is done most often. Never the only way in.
#pragma once

#include "ui/base/drive_state.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace granary::ui {

class Tray : public QObject {
    Q_OBJECT

public:
    explicit Tray(DriveState& state, QObject* parent = nullptr);
    /// Whether this desktop shows such icons now.
    static bool available() { return QSystemTrayIcon::isSystemTrayAvailable(); }
    /// The sentence about the drive, as it stands in the menu and beside the icon.
    QString sentence() const { return m_sentence->text(); }
    const QMenu& menu() const { return m_menu; }

signals:
    void openWanted();
    void backupWanted();
    void quitWanted();

private:
    void follow();

    DriveState& m_state;
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    QAction* m_sentence;
    QAction* m_backup;
    QMenu* m_pause;
    QAction* m_goOn;
};

} // namespace granary::ui
