// All versions of one file or folder of this computer, as a file manager asks for them.
#pragma once

#include "ui/base/drive_state.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace granary::ui {

class VersionsDialog : public QDialog {
    Q_OBJECT

public:
    VersionsDialog(DriveState& state, api::Path path, QWidget* parent = nullptr);

signals:
    /// The user wants to see where it lies in the drive.
    void filesWanted(const granary::api::Path& folder);
    void said(const QString& text);

private:
    void build();
    void show(const Result<std::vector<api::Version>>& versions);
    void restore();

    DriveState& m_state;
    const api::Path m_path;
    bool m_isFolder = false;
    QLabel* m_text;
    QListWidget* m_list;
    QPushButton* m_files;
    QPushButton* m_restore;
};

} // namespace granary::ui
