#include "ui/files/files_table.h"

#include "ui/base/format.h"
#include "ui/files/folder_model.h"

#include <QHeaderView>

namespace granary::ui {
namespace {

constexpr int leastRowHeight = 38;
constexpr int besideText = 28;

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
    // What most files have there is not cut off in any language.
    const auto fitting = [&](int least, const QStringList& texts) {
        for (const auto& text : texts)
            least = std::max(least, fontMetrics().horizontalAdvance(text) + besideText);
        return least;
    };
    const auto now = QDateTime::currentDateTime();
    const int times = fitting(wide * 15, {agoText(now, now), agoText(now.addSecs(-59 * 60), now), agoText(now.addSecs(-5 * 3600), now), timeText(now)});
    setColumnWidth(FolderModel::healthColumn, fitting(wide * 16, {healthText(api::FileHealth{api::HealthState::healthy, 10})}));
    setColumnWidth(FolderModel::modifiedColumn, times);
    setColumnWidth(FolderModel::goneColumn, times);
    setColumnHidden(FolderModel::placeColumn, true);
    setColumnHidden(FolderModel::goneColumn, true);
}

} // namespace granary::ui
