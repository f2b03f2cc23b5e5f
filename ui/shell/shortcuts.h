// The keys of the window: one place says which, so that what they do and what is said of them agree.
#pragma once

#include <QKeySequence>
#include <QList>

namespace granary::ui::keys {

inline constexpr std::size_t mostPanes = 9;

inline QKeySequence pane(std::size_t number) { return Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(number)); }
inline QKeySequence search() { return QKeySequence::Find; } // the pane has it
inline QKeySequence up() { return Qt::ALT | Qt::Key_Up; }   // likewise
inline QKeySequence backUp() { return Qt::CTRL | Qt::Key_B; }
inline QKeySequence pause() { return Qt::CTRL | Qt::SHIFT | Qt::Key_P; }
inline QKeySequence refresh() { return Qt::Key_F5; }
inline QKeySequence settings() { return Qt::CTRL | Qt::Key_Comma; }
inline QKeySequence close() { return Qt::CTRL | Qt::Key_W; }
inline QKeySequence quit() { return Qt::CTRL | Qt::Key_Q; }
/// Ctrl+? needs Shift on most keyboards, which some of them say and some do not.
inline QList<QKeySequence> help() { return {Qt::Key_F1, Qt::CTRL | Qt::Key_Question, Qt::CTRL | Qt::SHIFT | Qt::Key_Question, Qt::CTRL | Qt::SHIFT | Qt::Key_Slash}; }

} // namespace granary::ui::keys
