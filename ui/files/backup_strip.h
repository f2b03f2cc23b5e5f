// A backup that is running: what, how fast, how long.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/base/task_rate.h"

#include <QElapsedTimer>
#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace granary::ui {

/// "Documents and Pictures".
QString backupTitle(const api::Task& task);
/// "1,234 of 5,678 files, 1.2 of 3.4 GiB, 12 MB/s, about 3 min left"; says when it is paused.
QString backupSentence(const api::Task& task, const TaskRate& rate);

/// Shown only while there is one.
class BackupStrip : public QFrame {
    Q_OBJECT

public:
    explicit BackupStrip(DriveState& state, QWidget* parent = nullptr);
    /// Of the backup that is running; empty without one.
    const QString& sentence() const { return m_sentence; }

signals:
    /// Another sentence, or none.
    void changed();

private:
    void follow();
    void togglePause();

    DriveState& m_state;
    TaskRate m_rate;
    QElapsedTimer m_clock;
    QString m_sentence;
    QLabel* m_title;
    QLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_pause;
};

} // namespace granary::ui
