// Restores that were asked for, one after the other.
#pragma once

#include "ui/base/drive_state.h"

#include <deque>

namespace granary::ui {

/// Two restores at a time into one folder would take each other's unfinished files for leftovers. Lives on the GUI thread.
class RestoreQueue : public QObject {
    Q_OBJECT

public:
    explicit RestoreQueue(DriveState& state, QObject* parent = nullptr);
    void add(api::RestoreRequest request);

signals:
    /// The engine did not even begin with one.
    void failed(const granary::Error& error);

private:
    void next();
    void follow();

    DriveState& m_state;
    std::deque<api::RestoreRequest> m_waiting;
    std::optional<api::TaskId> m_running; // 0 until its number is known
};

} // namespace granary::ui
