// The window and what stays when it is closed: tray icon, notifications, calls of the desktop.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/base/preferences.h"
#include "ui/base/self_unlock.h"
#include "ui/base/trial.h"
#include "ui/desktop/autostart.h"
#include "ui/desktop/desktop_bus.h"
#include "ui/desktop/notifier.h"
#include "ui/shell/desktop.h"
#include "ui/shell/news.h"
#include "ui/shell/outside_requests.h"
#include "ui/shell/tray.h"

class QApplication;

namespace granary::ui {

class MainWindow;

/// Session and state stay when the window is made anew in another language or theme. Lives on the GUI thread.
class DesktopApplication : public QObject {
    Q_OBJECT

public:
    DesktopApplication(QApplication& application, const DesktopOptions& options, std::shared_ptr<EngineDoor> door, QDBusConnection bus);
    ~DesktopApplication() override;
    void start();
    void take(const Request& request);
    /// nullptr until it is shown for the first time.
    MainWindow* window() const { return m_window.get(); }
    Preferences& preferences() { return m_preferences; }
    DriveState& state() { return m_state; }
    const Tray* tray() const { return m_tray.get(); }

private:
    void raise();
    void makeWindow();
    void makeTray();
    void applyAppearance();
    void quit();
    void tell(const Notice& notice);

    QApplication& m_application;
    const DesktopOptions m_options;
    Preferences m_preferences;
    EngineSession m_session;
    DriveState m_state;
    Autostart m_autostart;
    OutsideRequests m_requests;
    Notifier m_notifier;
    News m_news;
    std::unique_ptr<Keyring> m_keyring;
    std::unique_ptr<SelfUnlock> m_selfUnlock;
    std::unique_ptr<Trial> m_trial;
    std::unique_ptr<DesktopBus> m_bus;
    std::unique_ptr<Tray> m_tray;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace granary::ui
