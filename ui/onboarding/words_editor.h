// A field for the 24 words that says at once what is wrong with them.
#pragma once

#include "ui/base/engine_session.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QTimer;

namespace granary::ui {

/// The engine judges the words; this asks a moment after something was typed. Suggestions are buttons: for a word that is wrong, or for the end of
/// the one being typed.
class WordsEditor : public QWidget {
    Q_OBJECT

public:
    explicit WordsEditor(EngineSession& session, QWidget* parent = nullptr);
    QString text() const;
    void setText(const QString& text);
    /// All 24 are there and belong together.
    bool right() const { return m_right; }
    /// They are those of the drive that is open here.
    bool ownDrive() const { return m_ownDrive; }

signals:
    void checked();

private:
    void check();
    void show(const api::WordsCheck& check, const QString& text);
    void suggest(const api::WordsCheck& check, bool finish);
    void mark(std::size_t position);

    EngineSession& m_session;
    QPlainTextEdit* m_field;
    QLabel* m_verdict;
    QWidget* m_suggestions;
    QHBoxLayout* m_buttons;
    QTimer* m_typed;
    bool m_right = false;
    bool m_ownDrive = false;
    std::uint64_t m_generation = 0;
};

} // namespace granary::ui
