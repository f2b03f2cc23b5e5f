// What is known of the file that is selected: its sizes, times and versions.
#pragma once

#include "ui/base/drive_state.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace granary::ui {

class Preview;

class FileDrawer : public QWidget {
    Q_OBJECT

public:
    explicit FileDrawer(DriveState& state, QWidget* parent = nullptr);
    /// `snapshot` is the one that the entry was found in.
    void show(const api::Entry& entry, const QString& snapshot);
    void clear();

signals:
    /// The version of that snapshot is to be restored.
    void restoreWanted(const QString& snapshot, const granary::api::Path& path);

private:
    void askVersions();
    void showVersions(std::vector<api::Version> versions);
    void onVersions();
    void compare();

    DriveState& m_state;
    QLabel* m_icon;
    QLabel* m_name;
    QLabel* m_facts;
    QLabel* m_versionsTitle;
    QListWidget* m_versions;
    QPushButton* m_compare;
    QPushButton* m_restore;
    Preview* m_preview;
    QTimer m_rest; // the selection stays on a row
    std::optional<api::Entry> m_entry;
    QString m_snapshot;
    std::vector<api::Version> m_known; // as the list shows them
};

} // namespace granary::ui
