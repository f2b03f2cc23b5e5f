// The list of files as a view.
#pragma once

#include <QTableView>

namespace granary::ui {

class FolderModel;

/// A table without a grid, its columns and rows as wide and high as the text needs.
class FilesTable : public QTableView {
    Q_OBJECT

public:
    explicit FilesTable(FolderModel& model, QWidget* parent = nullptr);

signals:
    /// What is selected is being dragged.
    void dragBegun();

protected:
    void startDrag(Qt::DropActions) override { emit dragBegun(); }
};

} // namespace granary::ui
