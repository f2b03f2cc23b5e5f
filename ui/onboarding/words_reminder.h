// Reminds of words that nobody has checked yet.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/base/preferences.h"

#include <QDialog>
#include <QFrame>

class QLabel;
class QPushButton;

namespace granary::ui {

class WordsEditor;

/// A line above the panes, there until the words were checked.
class WordsReminder : public QFrame {
    Q_OBJECT

public:
    WordsReminder(DriveState& state, Preferences& preferences, QWidget* parent = nullptr);

private:
    void ask();

    DriveState& m_state;
    Preferences& m_preferences;
};

/// Asks for all 24 words from the paper: they are not kept anywhere, so the engine compares what follows from them with the drive.
class WordsDialog : public QDialog {
    Q_OBJECT

public:
    WordsDialog(EngineSession& session, QWidget* parent = nullptr);

private:
    void follow();

    WordsEditor* m_editor;
    QLabel* m_verdict;
    QPushButton* m_done;
};

} // namespace granary::ui
