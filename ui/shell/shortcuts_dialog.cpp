#include "ui/shell/shortcuts_dialog.h"

#include "ui/base/format.h"
#include "ui/base/pane.h"
#include "ui/base/translate.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace granary::ui {

std::vector<ShortcutRow> shortcutRows(const std::vector<Pane*>& panes)
{
    std::vector<ShortcutRow> out;
    for (std::size_t i = 0; i < panes.size() && i < keys::mostPanes; ++i)
        out.push_back({keys::pane(i), panes[i]->title()});
    out.push_back({keys::search(), translate("Shortcuts", "Search in Files")});
    out.push_back({keys::up(), translate("Shortcuts", "One folder up in Files")});
    out.push_back({keys::backUp(), translate("Shortcuts", "Back up now")});
    out.push_back({keys::pause(), translate("Shortcuts", "Pause, or go on")});
    out.push_back({keys::refresh(), translate("Shortcuts", "Look again")});
    out.push_back({keys::settings(), translate("Shortcuts", "Settings")});
    out.push_back({keys::close(), translate("Shortcuts", "Close the window; backups go on")});
    out.push_back({keys::quit(), translate("Shortcuts", "Quit; backups go on")});
    out.push_back({keys::help().front(), translate("Shortcuts", "This list")});
    return out;
}

ShortcutsDialog::ShortcutsDialog(const std::vector<ShortcutRow>& rows, QWidget* parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    layout->addWidget(heading(tr("What the keys do")));
    auto* const table = new QTableWidget(static_cast<int>(rows.size()), 2);
    table->setAccessibleName(tr("What the keys do"));
    table->setHorizontalHeaderLabels({tr("Keys"), tr("What they do")});
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->hide();
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    for (int row = 0; row < table->rowCount(); ++row) {
        const auto& each = rows[static_cast<std::size_t>(row)];
        table->setItem(row, 0, new QTableWidgetItem(keysText(each.keys) + QStringLiteral("    ")));
        table->setItem(row, 1, new QTableWidgetItem(each.what));
    }
    table->resizeColumnsToContents();
    table->horizontalHeader()->setStretchLastSection(true);
    const auto line = table->fontMetrics().height() + 14;
    table->verticalHeader()->setDefaultSectionSize(line);
    const int wide = table->fontMetrics().averageCharWidth() * 60;
    table->setMinimumSize(wide, line * std::min(table->rowCount(), 10));
    resize(wide + 64, line * table->rowCount() + 140);
    layout->addWidget(table, 1);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    table->setFocus();
}

} // namespace granary::ui
