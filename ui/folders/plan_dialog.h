// Which folders are protected, when, and without what.
#pragma once

#include "ui/base/path_count.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTimeEdit;

namespace granary::ui {

class DriveState;

class PlanDialog : public QDialog {
    Q_OBJECT

public:
    /// Opens one; it closes when the engine has taken the plan.
    static void edit(DriveState& state, const api::BackupPlan& plan, QWidget* parent);
    /// Of a new plan when its id is 0.
    PlanDialog(EngineSession& session, const api::BackupPlan& plan, QWidget* parent = nullptr);
    api::BackupPlan plan() const;
    void addFolder(const QString& path);
    /// Why it was not taken; the dialog stays open.
    void showProblem(const QString& text);

signals:
    /// The user is done; whoever opened the dialog closes it when the engine took the plan.
    void wanted();

private:
    void build();
    QWidget* folderRows();
    QWidget* timeRow();
    void fill();
    void follow();
    void count();
    void showCount(const Result<api::CountResult>& result);
    void removeFolder();

    api::BackupPlan m_plan;
    PathCount m_count;
    QTimer* m_typed;
    QListWidget* m_folders;
    QPushButton* m_remove;
    QComboBox* m_timing;
    QComboBox* m_weekday;
    QTimeEdit* m_time;
    QCheckBox* m_mains;
    QCheckBox* m_metered;
    QPlainTextEdit* m_excludes;
    QLabel* m_counted;
    QLabel* m_problem;
    QPushButton* m_done;
};

} // namespace granary::ui
