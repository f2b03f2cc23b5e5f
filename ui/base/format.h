// Sizes, times and counts in the language and habits of the user.
#pragma once

#include "core/api/types.h"

#include <QDateTime>
#include <QKeySequence>
#include <QString>
#include <QStringList>

namespace granary::ui {

/// "1.2 GiB".
QString sizeText(std::uint64_t bytes);
/// "12.3 MB/s".
QString rateText(double bytesPerSecond);
/// "3 min", "2 h 10 min": rounded, for what is left or was needed.
QString durationText(double seconds);
/// "86,149".
QString countText(std::uint64_t count);
QDateTime timeOf(WallTime time);
/// "3 May 2026 12:00".
QString timeText(const QDateTime& time);
/// "just now", "12 minutes ago", "yesterday", then the date.
QString agoText(const QDateTime& time, const QDateTime& now = QDateTime::currentDateTime());
/// One after the other, with what stands between sentences in their script; empty ones are left out.
QString sentences(const QStringList& each);
/// A path's bytes for people: what is not UTF-8 is shown as replacement characters, control characters as spaces. Where all is read from right to
/// left it is isolated (Unicode's LRI or FSI, and PDI), so that it keeps its order within sentences.
QString pathText(const api::Path& path);
/// Its last part.
QString nameText(const api::Path& path);
/// As pathText, never with marks: for fields where it can be changed, and files.
QString plainText(const api::Path& path);
/// Keys as this desktop writes them, isolated likewise.
QString keysText(const QKeySequence& keys);
/// An amount and what it is of, on one line and isolated likewise.
QString sumText(const QString& amount, const QString& unit);
/// The bytes of a path of this machine.
api::Path pathOf(const QString& text);

} // namespace granary::ui
