// What is to become of files and folders that were dropped onto the window.
#pragma once

#include "ui/base/drive_state.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QRadioButton;

namespace granary::ui {

/// Asks, and tells the engine. Stays open when the engine refuses, with the reason.
class DropDialog : public QDialog {
    Q_OBJECT

public:
    DropDialog(DriveState& state, std::vector<api::Path> paths, QWidget* parent = nullptr);

signals:
    /// A sentence about what happens now.
    void said(const QString& text);

private:
    void go();
    void fail(const Error& error);

    DriveState& m_state;
    const std::vector<api::Path> m_paths;
    QRadioButton* m_protect;
    QRadioButton* m_once;
    QLabel* m_problem;
    QPushButton* m_go;
};

/// The plan that covers the path already; nullptr without one.
const api::BackupPlan* planOf(const std::vector<api::PlanStatus>& plans, const api::Path& path);

} // namespace granary::ui
