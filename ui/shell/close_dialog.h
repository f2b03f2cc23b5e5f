// Asks once what closing the window shall mean.
#pragma once

#include "ui/base/preferences.h"

#include <QDialog>

namespace granary::ui {

class CloseDialog : public QDialog {
    Q_OBJECT

public:
    explicit CloseDialog(QWidget* parent = nullptr);

signals:
    void chosen(granary::ui::ClosingChoice choice);
};

} // namespace granary::ui
