// The drive as of now or of an earlier time: browse, search, restore.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/base/pane.h"
#include "ui/files/folder_model.h"

#include "core/base/cancel.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace granary::ui {

class Breadcrumb;
class EmptyPage;
class FileDrawer;

class FilesPane : public Pane {
    Q_OBJECT

public:
    explicit FilesPane(DriveState& state, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("files"); }
    QString title() const override { return tr("Files"); }
    QString icon() const override { return QStringLiteral("files"); }

    /// Goes to a folder; an empty path is the top, where what is protected stands.
    void openFolder(const api::Path& path);

private:
    void build();
    void followSnapshots();
    void chooseSnapshot(int index);
    /// The snapshot whose files are shown; nullptr without one.
    const api::Snapshot* shownSnapshot() const;
    void load();
    void showRows(std::vector<FileRow> rows, std::uint64_t generation);
    void showProblem(const Error& error);
    void search();
    void searchPage(api::FindRequest request, std::uint64_t generation, CancelToken cancel);
    void sortBy(int column);
    void activate(const QModelIndex& index);
    void goUp();
    std::vector<api::Path> selectedPaths() const;
    void onSelection();
    void restoreSelected();
    void restore(const QString& snapshot, const std::vector<api::Path>& paths);
    void showMenu(const QPoint& at);

    DriveState& m_state;
    Breadcrumb* m_crumbs;
    QLineEdit* m_search;
    QComboBox* m_time;
    QTableView* m_table;
    QStackedWidget* m_stack;
    EmptyPage* m_nothing;
    EmptyPage* m_emptyFolder;
    EmptyPage* m_problem;
    FileDrawer* m_drawer;
    QPushButton* m_restore;
    QLabel* m_count;
    FolderModel* m_model;
    QTimer m_typed;
    QString m_snapshot; // id; empty: now
    api::Path m_folder;
    bool m_searching = false;
    SortBy m_sortBy = SortBy::name;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::uint64_t m_generation = 0; // answers of an earlier one are not shown
    CancelToken m_cancel;
};

} // namespace granary::ui
