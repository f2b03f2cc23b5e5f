// A new storage place: by the code that its owner gave, a folder on a disk, or what a network has.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/base/error_sentences.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;

namespace granary::ui {

class CodeSources;
class NetworkFields;

/// Stays open until it is added, or says why not. Closed before, the engine goes on with it.
class AddNodeDialog : public QDialog {
    Q_OBJECT

public:
    explicit AddNodeDialog(DriveState& state, QWidget* parent = nullptr);
    /// As if it were pasted.
    void setCode(const QString& code);

signals:
    void added(const QString& name);
    /// Places of a network; a sentence.
    void joined(const QString& outcome);

private:
    void build();
    void follow();
    void add();
    void start(std::function<Result<api::TaskId>(api::Engine&)> ask);
    Doing doing() const;
    void followTask();
    void fail(const Error& error);
    void showProblem(const QString& text);
    /// What the engine is told; empty while nothing useful was entered.
    std::string code() const;

    DriveState& m_state;
    QRadioButton* m_machine;
    QRadioButton* m_disk;
    QRadioButton* m_network;
    NetworkFields* m_networkFields;
    QPlainTextEdit* m_code;
    CodeSources* m_sources;
    QLineEdit* m_folder;
    QPushButton* m_choose;
    QLabel* m_problem;
    QProgressBar* m_busy;
    QPushButton* m_add;
    std::optional<api::TaskId> m_task;
};

} // namespace granary::ui
