// Takes a computer out of the drive: that needs the words.
#pragma once

#include "ui/base/drive_state.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace granary::ui {

class RemoveComputerDialog : public QDialog {
    Q_OBJECT

public:
    RemoveComputerDialog(DriveState& state, const std::string& name, QWidget* parent = nullptr);

private:
    void build();
    void check();
    void remove();
    void follow();
    void fail(const Error& error);
    api::SecretText words() const;

    DriveState& m_state;
    const std::string m_name;
    QPlainTextEdit* m_words;
    QLabel* m_problem;
    QProgressBar* m_busy;
    QPushButton* m_remove;
    QPushButton* m_close;
    QTimer m_typed;
    std::optional<api::TaskId> m_task;
};

} // namespace granary::ui
