#include "ui/base/format.h"

#include "ui/base/translate.h"

#include <QFile>
#include <QGuiApplication>
#include <QLocale>

#include <cmath>

namespace granary::ui {
namespace {

QString shown(std::string_view bytes)
{
    auto text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    for (auto& c : text)
        if (c.category() == QChar::Other_Control)
            c = QLatin1Char(' ');
    return text;
}

/// In its own order, whatever stands around it: as a part of something that is read from right to left a path would begin at its end.
QString isolated(const QString& text, QChar first)
{
    constexpr QChar last(0x2069);
    return QGuiApplication::isRightToLeft() && !text.isEmpty() ? first + text + last : text;
}

constexpr QChar leftToRight(0x2066), asItsLetters(0x2068);

} // namespace

QString sizeText(std::uint64_t bytes) { return QLocale().formattedDataSize(static_cast<qint64>(bytes), bytes < 1024 ? 0 : 1, QLocale::DataSizeIecFormat); }

QString rateText(double bytesPerSecond)
{
    return translate("Format", "%1/s").arg(QLocale().formattedDataSize(static_cast<qint64>(bytesPerSecond), 1, QLocale::DataSizeSIFormat));
}

QString durationText(double seconds)
{
    const auto whole = static_cast<long long>(std::llround(seconds));
    const QLocale locale;
    if (whole < 1)
        return translate("Format", "less than 1 s");
    if (whole < 60)
        return translate("Format", "%1 s").arg(locale.toString(whole));
    if (whole < 3600)
        return translate("Format", "%1 min").arg(locale.toString((whole + 30) / 60));
    if (whole < 48 * 3600)
        return translate("Format", "%1 h %2 min").arg(locale.toString(whole / 3600), locale.toString(whole % 3600 / 60));
    const auto days = whole / 86400;
    return translate("Format", "%n day(s)", nullptr, days);
}

QString countText(std::uint64_t count) { return QLocale().toString(static_cast<qulonglong>(count)); }

QDateTime timeOf(WallTime time) { return QDateTime::fromMSecsSinceEpoch(time.ns / 1'000'000); }

QString timeText(const QDateTime& time) { return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat); }

QString agoText(const QDateTime& time, const QDateTime& now)
{
    const auto seconds = time.secsTo(now);
    if (seconds < -60)
        return timeText(time);
    if (seconds < 60)
        return translate("Format", "just now");
    const auto minutes = seconds / 60;
    if (minutes < 60)
        return translate("Format", "%n minute(s) ago", nullptr, minutes);
    const auto days = time.toLocalTime().date().daysTo(now.toLocalTime().date());
    const auto hours = minutes / 60;
    if (days == 0 || hours < 6)
        return translate("Format", "%n hour(s) ago", nullptr, hours);
    if (days == 1)
        return translate("Format", "yesterday, %1").arg(QLocale().toString(time.toLocalTime().time(), QLocale::ShortFormat));
    return timeText(time);
}

QString sentences(const QStringList& each)
{
    QString out;
    for (const auto& sentence : each) {
        if (!out.isEmpty() && !sentence.isEmpty() && out.back().unicode() < 0x3000) // full-width stops have their space inside
            out += QLatin1Char(' ');
        out += sentence;
    }
    return out;
}

QString plainText(const api::Path& path) { return shown(path.bytes); }

QString pathText(const api::Path& path) { return isolated(shown(path.bytes), path.bytes.find('/') == std::string::npos ? asItsLetters : leftToRight); }

QString nameText(const api::Path& path)
{
    const auto slash = path.bytes.rfind('/');
    return isolated(shown(slash == std::string::npos || path.bytes.size() == 1 ? std::string_view(path.bytes) : std::string_view(path.bytes).substr(slash + 1)), asItsLetters);
}

QString sumText(const QString& amount, const QString& unit) { return isolated(amount + QChar(QChar::Nbsp) + unit, leftToRight); }

QString keysText(const QKeySequence& keys) { return isolated(keys.toString(QKeySequence::NativeText), leftToRight); }

api::Path pathOf(const QString& text) { return {QFile::encodeName(text).toStdString()}; }

} // namespace granary::ui
