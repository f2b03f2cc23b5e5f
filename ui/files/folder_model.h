// Rows of a folder, or what a search has found.
#pragma once

#include "core/api/types.h"

#include <QAbstractTableModel>
#include <vector>

namespace granary::ui {

/// A row as it is shown; made on a worker, so that the GUI thread only paints.
struct FileRow {
    api::Entry entry;
    QString name;
    QString size;
    QString modified;
    QString health;
    QString place; ///< the folder it lies in; only of what a search has found
    QString gone;  ///< when it was found to be gone; only of what is
    QString snapshot; ///< id of the one that shows it
};

enum class SortBy { name, size, modified };

FileRow rowOf(api::Entry entry, bool withPlace);
/// Folders first; names as the user's language orders them.
void sortRows(std::vector<FileRow>& rows, SortBy by, Qt::SortOrder order);

/// Hundreds of thousands of rows cost nothing but memory.
class FolderModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { nameColumn, placeColumn, sizeColumn, healthColumn, modifiedColumn, goneColumn, columns };

    using QAbstractTableModel::QAbstractTableModel;
    void set(std::vector<FileRow> rows);
    /// More of what a search finds.
    void append(std::vector<FileRow> rows);
    const FileRow& row(int number) const { return m_rows[static_cast<std::size_t>(number)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// Rows can be dragged out of the window.
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<FileRow> m_rows;
};

/// How safe a file is, in a few words; empty when nothing is known.
QString healthText(const std::optional<api::FileHealth>& health);
/// Name of the bundled icon of an entry.
QString iconNameOf(const api::Entry& entry);

} // namespace granary::ui
