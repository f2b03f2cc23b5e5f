// The drive as of now or of an earlier time: browse, search, restore, put things in.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/base/pane.h"
#include "ui/files/drive_roots.h"
#include "ui/files/folder_model.h"

#include <set>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace granary::ui {

class BackupStrip;
class Breadcrumb;
class DragOut;
class EmptyPage;
class FileDrawer;
class FilesTable;
class Listing;
class RestoreQueue;

class FilesPane : public Pane {
    Q_OBJECT

public:
    explicit FilesPane(DriveState& state, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("files"); }
    QString title() const override { return tr("Files"); }
    QString icon() const override { return QStringLiteral("files"); }
    /// The folder's bytes.
    QVariant place() const override { return QByteArray::fromStdString(m_folder.bytes); }
    void setPlace(const QVariant& place) override { openFolder({place.toByteArray().toStdString()}); }

    /// Goes to a folder; an empty path is the top, where what is protected stands.
    void openFolder(const api::Path& path);
    /// Asks what is to become of files and folders of this machine.
    void takeIn(const std::vector<api::Path>& paths);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    enum class Mode { folder, search, removed };
    /// What the user had before him when the same folder is read again.
    struct Kept {
        std::set<std::string> selected;
        int scrolled = 0;
    };
    void build();
    void buildPages();
    QHBoxLayout* buildTop();
    void connectParts();
    void followSnapshots();
    void followEmpty();
    void chooseSnapshot(int index);
    /// What is shown: of now, or of the snapshot that was chosen; empty without any.
    std::vector<Root> roots() const;
    /// `again`: the same folder as before.
    void load(bool again = false);
    void reload();
    Kept kept() const;
    void search();
    void showRemoved();
    void setMode(Mode mode);
    void onShown();
    void onGrown();
    void showProblem(const Error& error);
    void sortBy(int column);
    void activate(const QModelIndex& index);
    void goUp();
    std::vector<FileRow> selectedRows() const;
    void onSelection();
    void restoreSelected();
    void restore(const std::vector<FileRow>& rows);
    void dragSelected();
    void showMenu(const QPoint& at);

    DriveState& m_state;
    BackupStrip* m_strip;
    Breadcrumb* m_crumbs;
    QLineEdit* m_search;
    QComboBox* m_time;
    QPushButton* m_removed;
    FilesTable* m_table;
    QStackedWidget* m_stack;
    EmptyPage* m_nothing;
    EmptyPage* m_emptyFolder;
    EmptyPage* m_problem;
    FileDrawer* m_drawer;
    QPushButton* m_restore;
    QLabel* m_count;
    FolderModel* m_model;
    Listing* m_listing;
    DragOut* m_dragOut;
    RestoreQueue* m_restores;
    QTimer m_typed;
    QString m_snapshot; // id; empty: now
    std::vector<Root> m_shownRoots;
    api::Path m_folder;
    std::optional<Kept> m_kept;
    Mode m_mode = Mode::folder;
    SortBy m_sortBy = SortBy::name;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace granary::ui
