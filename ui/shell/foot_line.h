// The line at the window's foot: what the drive is doing, and a way to pause it.
#pragma once

#include "ui/base/drive_state.h"

#include <QWidget>

class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;

namespace granary::ui {

/// What goes on now: the task that runs, else how the drive is, also while it is locked or the engine is not there.
QString stateSentence(const DriveState& state, double bytesPerSecond);

class FootLine : public QWidget {
    Q_OBJECT

public:
    explicit FootLine(DriveState& state, QWidget* parent = nullptr);
    /// Shown for some seconds in place of the state.
    void say(const QString& text);

private:
    void update();

    DriveState& m_state;
    QLabel* m_icon;
    QLabel* m_text;
    QLabel* m_rate;
    QProgressBar* m_bar;
    QPushButton* m_pause;
    QMenu* m_pauses;
    QTimer m_said;
    std::uint64_t m_bytesBefore = 0;
    qint64 m_timeBefore = 0;
    double m_bytesPerSecond = 0;
};

/// What the drive is doing or how it is, in one sentence; also what the tray shows.
QString driveSentence(const DriveState& state);
/// "Backing up: 1,204 of 5,000 files, 3 min left".
QString progressSentence(const api::Task& task, double bytesPerSecond);

} // namespace granary::ui
