// Texts outside of QObject classes. lupdate knows functions of this name.
#pragma once

#include <QCoreApplication>

#include <algorithm>
#include <climits>

namespace granary::ui {

/// The text in the user's language; `context` groups texts of one source file. `n` chooses among its plural forms (without a cast: lupdate skips
/// those).
inline QString translate(const char* context, const char* text, const char* comment = nullptr, long long n = -1)
{
    return QCoreApplication::translate(context, text, comment, static_cast<int>(std::min<long long>(n, INT_MAX)));
}

} // namespace granary::ui
