#include "ui/files/files_table.h"

#include "ui/files/folder_model.h"

#include <QHeaderView>

namespace granary::ui {
namespace {

constexpr int leastRowHeight = 38;

} // namespace

FilesTable::FilesTable(FolderModel& model, QWidget* parent) : QTableView(parent)
{
    setModel(&model);
    setAccessibleName(tr("Files"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setShowGrid(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideMiddle); // the ends of names and folders tell most
    setTabKeyNavigation(false);
    setDragEnabled(true);
    setIconSize(QSize(20, 20));
    setContextMenuPolicy(Qt::CustomContextMenu);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(std::max(leastRowHeight, fontMetrics().height() + 16));
    auto* const header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(FolderModel::nameColumn, Qt::AscendingOrder);
    header->setSectionResizeMode(FolderModel::nameColumn, QHeaderView::Stretch);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 9);
    const int wide = fontMetrics().averageCharWidth();
    setColumnWidth(FolderModel::placeColumn, wide * 28);
    setColumnWidth(FolderModel::sizeColumn, wide * 10);
    setColumnWidth(FolderModel::healthColumn, wide * 16);
    setColumnWidth(FolderModel::modifiedColumn, wide * 15);
    setColumnWidth(FolderModel::goneColumn, wide * 15);
    setColumnHidden(FolderModel::placeColumn, true);
    setColumnHidden(FolderModel::goneColumn, true);
}

} // namespace granary::ui
