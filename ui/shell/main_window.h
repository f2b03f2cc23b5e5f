// The window: sidebar, the pane that was chosen, the line at the foot; and what stands in their place while there is no open drive.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/base/pane.h"
#include "ui/base/preferences.h"

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
    MainWindow(DriveState& state, Preferences& preferences);
    /// Goes to a pane; nothing for an id that there is none of.
    void showPane(const QString& id);
    QString paneShown() const;
    const std::vector<Pane*>& panes() const { return m_panes; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void follow();
    void addShortcuts();
    void watch();

    DriveState& m_state;
    Preferences& m_preferences;
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
};

} // namespace granary::ui
