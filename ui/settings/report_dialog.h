// What a report for whoever helps would tell: read first, then saved.
#pragma once

#include "ui/base/drive_state.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace granary::ui {

class ReportDialog : public QDialog {
    Q_OBJECT

public:
    explicit ReportDialog(DriveState& state, QWidget* parent = nullptr);

signals:
    void said(const QString& text);

private:
    QPlainTextEdit* m_text;
    QLabel* m_problem;
    QPushButton* m_save;
    QPushButton* m_copy;
};

} // namespace granary::ui
