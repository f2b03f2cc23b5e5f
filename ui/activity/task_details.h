// All that is known of the task that is selected, and what can be done with it.
#pragma once

#include "ui/base/drive_state.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace granary::ui {

class TaskDetails : public QWidget {
    Q_OBJECT

public:
    explicit TaskDetails(DriveState& state, QWidget* parent = nullptr);
    void show(const api::Task& task);

signals:
    void said(const QString& text);

private:
    void showFindings(const api::Task& task);
    void showButtons(const api::Task& task);
    /// Tells the engine something about the task.
    void tell(std::function<Status(api::Engine&, api::TaskId)> call);
    void copy();

    DriveState& m_state;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_when;
    QLabel* m_outcome;
    QProgressBar* m_bar;
    QPushButton* m_pause;
    QPushButton* m_goOn;
    QPushButton* m_stop;
    QPushButton* m_copy;
    QLabel* m_findingsTitle;
    QTreeWidget* m_findings;
    api::TaskId m_task = 0;
    WallTime m_started;
    std::uint64_t m_version = 0;
    QString m_text; // for the clipboard
};

} // namespace granary::ui
