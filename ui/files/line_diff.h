// What is different in two texts, line by line.
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace granary::ui {

/// The lines without their ends: "\n" or "\r\n".
QStringList linesOf(const QString& text);

struct DiffLine {
    enum class Kind { same, removed, added };
    Kind kind = Kind::same;
    int before = -1; ///< number of the line in the first text, from 0; -1: it is not there
    int after = -1;
    friend bool operator==(const DiffLine&, const DiffLine&) = default;
};

/// A shortest way from one to the other, removed lines before added ones (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986). With more
/// than `mostChanges` lines to remove and add all that differs is one block. Time and memory grow with the square of the changes at most.
std::vector<DiffLine> diffLines(const QStringList& before, const QStringList& after, int mostChanges = 2000);

} // namespace granary::ui
