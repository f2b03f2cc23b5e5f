// The keys that the window knows, for reading.
#pragma once

#include <QDialog>
#include <QKeySequence>
#include <vector>

namespace granary::ui {

class Pane;

struct ShortcutRow {
    QKeySequence keys;
    QString what;
};

/// Those of the window and of the panes in it, in the order in which they are shown.
std::vector<ShortcutRow> shortcutRows(const std::vector<Pane*>& panes);

class ShortcutsDialog : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutsDialog(const std::vector<ShortcutRow>& rows, QWidget* parent = nullptr);
};

} // namespace granary::ui
