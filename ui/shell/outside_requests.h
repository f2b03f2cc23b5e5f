// Carries out in the window what was asked for from outside of it.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/shell/request.h"

#include <QPointer>

#include <deque>

namespace granary::ui {

class MainWindow;

/// What needs an open drive waits for it, also while the drive is made; a code of another computer goes to the steps that make it. The window may be made anew meanwhile.
class OutsideRequests : public QObject {
    Q_OBJECT

public:
    explicit OutsideRequests(DriveState& state, QObject* parent = nullptr);
    void setWindow(MainWindow* window);
    void add(const Request& request);

private:
    void work();
    void carryOut(const Request& request);
    void takeCode(const QString& code);
    void protect(const api::Path& path);
    void showVersions(const api::Path& path);

    DriveState& m_state;
    QPointer<MainWindow> m_window;
    std::deque<Request> m_waiting;
};

} // namespace granary::ui
