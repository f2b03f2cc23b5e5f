// What the panes show of the drive: asked for in one place, when something changes.
#pragma once

#include "ui/base/engine_session.h"

#include <QTimer>

namespace granary::ui {

/// The engine's status, snapshots, plans and tasks as last heard. Lives on the GUI thread.
class DriveState : public QObject {
    Q_OBJECT

public:
    explicit DriveState(EngineSession& session, QObject* parent = nullptr);

    EngineSession& session() { return m_session; }
    const EngineSession& session() const { return m_session; }
    /// False until the engine has answered for the first time.
    bool known() const { return m_known; }
    const api::EngineStatus& status() const { return m_status; }
    bool hasDrive() const { return m_known && m_status.info.hasDrive; }
    bool unlocked() const { return hasDrive() && !m_status.info.locked; }
    /// Newest first.
    const std::vector<api::Snapshot>& snapshots() const { return m_snapshots; }
    /// Newest first, with results of those that have ended (but of an init).
    const std::vector<api::Task>& tasks() const { return m_tasks; }
    const std::vector<api::Device>& devices() const { return m_devices; }
    /// Of what the drive does by itself.
    const api::Pause& pause() const { return m_pause; }
    /// The device that this machine is; nullptr while it is not known.
    const api::Device* ownDevice() const;
    /// The newest snapshot of this machine, else of any; nullptr without one.
    const api::Snapshot* newest() const;
    /// A backup that is running or paused; nullptr without one.
    const api::Task* runningBackup() const;

    /// Asks soon; several wishes become one question.
    void refresh();
    /// While nobody looks, the engine is asked only when it tells of something.
    void setWatched(bool on);

signals:
    void statusChanged();
    void snapshotsChanged();
    /// Rows of tasks, or the progress of one.
    void tasksChanged();
    /// A task has ended, with its result (but that of an init, which only who began it may read).
    void taskEnded(const granary::api::Task& task);

private:
    void ask();
    void askStatus();
    void take(api::EngineStatus status);
    void take(std::vector<api::Task> tasks);
    void onEvent(const api::Event& event);
    void onSession();

    EngineSession& m_session;
    QTimer m_soon;
    QTimer m_pulse;
    bool m_known = false;
    bool m_asking = false;
    bool m_askAgain = false;
    bool m_first = true;
    std::uint64_t m_snapshotsOf = UINT64_MAX; // the state whose snapshots are here
    api::EngineStatus m_status;
    api::Pause m_pause;
    std::vector<api::Snapshot> m_snapshots;
    std::vector<api::Task> m_tasks;
    std::vector<api::Device> m_devices;
};

} // namespace granary::ui
