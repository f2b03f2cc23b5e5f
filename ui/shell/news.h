// What the user must know although the window is out of sight: little, each thing once.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/base/preferences.h"
#include "ui/desktop/notifier.h"

#include <QDateTime>

#include <map>

namespace granary::ui {

/// Watches the drive. Lives on the GUI thread.
class News : public QObject {
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;

    News(DriveState& state, Preferences& preferences, Clock clock = [] { return QDateTime::currentDateTimeUtc(); }, QObject* parent = nullptr);
    /// Looks at a task that has ended, as when the engine tells of one.
    void look(const api::Task& task);
    /// Looks at how the drive is now. A loss of safety is told once it has lasted for `patienceSeconds`.
    void look(const api::EngineStatus& status);

    static constexpr int patienceSeconds = 1800;
    static constexpr int daySeconds = 86'400;

signals:
    void notice(const granary::ui::Notice& notice);
    /// What was told under that id holds no longer.
    void over(const QString& id);

private:
    void lookAtFailure(const api::Task& task);
    void lookAtBackup(const api::Task& task, const api::BackupResult& result);
    void lookAtEngine();

    DriveState& m_state;
    Preferences& m_preferences;
    const Clock m_clock;
    struct Failing {
        QDateTime since;
        QDateTime told; // invalid: not yet
    };
    std::map<api::TaskKind, Failing> m_failing;
    QDateTime m_unsafeSince; // invalid: it is safe, or never was
    QTimer m_again;          // nothing tells that nothing has changed
    bool m_lockedTold = false;
};

} // namespace granary::ui
