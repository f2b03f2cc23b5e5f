// One plan: what is protected, when, and how that goes.
#pragma once

#include "core/api/types.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace granary::ui {

class PlanCard : public QFrame {
    Q_OBJECT

public:
    explicit PlanCard(QWidget* parent = nullptr);
    /// In place, so that focus and selection stay.
    void show(const api::PlanStatus& status, bool recoveredUnaccepted);
    const api::PlanStatus& status() const { return m_status; }

signals:
    void backupWanted();
    void pauseWanted(bool on);
    void editWanted();
    void removeWanted();

private:
    api::PlanStatus m_status;
    QLabel* m_title;
    QLabel* m_paths;
    QLabel* m_state;
    QLabel* m_failure;
    QLabel* m_times;
    QLabel* m_timing;
    QPushButton* m_backup;
    QPushButton* m_pause;
    QPushButton* m_edit;
    QPushButton* m_remove;
};

} // namespace granary::ui
