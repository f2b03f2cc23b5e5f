// The window: sidebar, the pane that was chosen, the line at the foot; and what stands in their place while there is no open drive.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/base/pane.h"
#include "ui/base/preferences.h"
#include "ui/desktop/desktop_services.h"

#include <QMainWindow>

class QStackedWidget;

namespace granary::ui {

class EmptyPage;
class FootLine;
class Onboarding;
class SideBar;
class UnlockPage;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(DriveState& state, Preferences& preferences, DesktopServices services = {});
    /// The drive is open, and the panes are what is shown.
    bool ready() const;
    /// Writes down where the user is.
    void keepPlaces();
    /// Leaves the program, unless the user has to be asked something before.
    void quit();
    /// The user's session ends: closing asks nothing any more.
    void letGo();
    /// Shown for some seconds at the foot.
    void say(const QString& text);
    /// A code of another computer goes into the steps to a drive. False while none can be joined.
    bool takeDeviceCode(const QString& code);
    /// Goes to a pane; nothing for an id that there is none of.
    void showPane(const QString& id);
    QString paneShown() const;
    const std::vector<Pane*>& panes() const { return m_panes; }
    void showShortcuts();

signals:
    /// It was closed, and not to go on in the tray.
    void ended();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void buildMain();
    void follow();
    void addShortcuts();
    void watch();
    void askHowToClose();

    DriveState& m_state;
    Preferences& m_preferences;
    const DesktopServices m_services;
    std::vector<Pane*> m_panes;
    SideBar* m_side;
    QStackedWidget* m_stack;
    QStackedWidget* m_paneStack;
    QWidget* m_main;
    EmptyPage* m_starting;
    EmptyPage* m_failed;
    UnlockPage* m_unlock;
    Onboarding* m_onboarding;
    FootLine* m_foot;
    bool m_letGo = false;
    bool m_placed = false; // the panes are where they were when the window was there last
};

} // namespace granary::ui
