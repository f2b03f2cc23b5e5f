// What is known of the file that is selected: its sizes, times and versions.
#pragma once

#include "ui/base/drive_state.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace granary::ui {

class FileDrawer : public QWidget {
    Q_OBJECT

public:
    explicit FileDrawer(DriveState& state, QWidget* parent = nullptr);
    void show(const api::Entry& entry);
    void clear();

signals:
    /// The version of that snapshot is to be restored.
    void restoreWanted(const QString& snapshot, const granary::api::Path& path);

private:
    void askVersions();
    void showVersions(const std::vector<api::Version>& versions);

    DriveState& m_state;
    QLabel* m_icon;
    QLabel* m_name;
    QLabel* m_facts;
    QLabel* m_versionsTitle;
    QListWidget* m_versions;
    QPushButton* m_restore;
    QTimer m_rest; // the selection stays on a row
    std::optional<api::Entry> m_entry;
};

} // namespace granary::ui
