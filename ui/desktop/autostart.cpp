#include "ui/desktop/autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace granary::ui {
namespace {

/// In a string of an entry: a backslash of the value is two, and there are no line ends.
QString entryString(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    return text.replace(QLatin1Char('\n'), QLatin1String("\\n"));
}

bool isTrue(const QByteArray& line, const char* key)
{
    const auto equals = line.indexOf('=');
    return equals > 0 && line.left(equals).trimmed() == key && line.mid(equals + 1).trimmed() == "true";
}

bool isFalse(const QByteArray& line, const char* key)
{
    const auto equals = line.indexOf('=');
    return equals > 0 && line.left(equals).trimmed() == key && line.mid(equals + 1).trimmed() == "false";
}

} // namespace

QString execLine(const QStringList& command)
{
    static const auto reserved = QStringLiteral(" \t\n\"'\\><~|&;$*?#()`");
    QStringList out;
    for (auto word : command) {
        const bool quoted = word.isEmpty() || std::any_of(word.begin(), word.end(), [](QChar c) { return reserved.contains(c); });
        word.replace(QLatin1Char('%'), QLatin1String("%%"));
        if (quoted) {
            for (const auto* const special : {"\\", "\"", "`", "$"})
                word.replace(QLatin1String(special), QLatin1Char('\\') + QLatin1String(special));
            word = QLatin1Char('"') + word + QLatin1Char('"');
        }
        out << word;
    }
    return out.join(QLatin1Char(' '));
}

QString Autostart::text() const
{
    QString out = QStringLiteral("[Desktop Entry]\nType=Application\nName=Granary\n");
    out += QStringLiteral("Comment=%1\n").arg(entryString(QCoreApplication::translate("Autostart", "Backs up by itself, and says when something needs you")));
    out += QStringLiteral("Exec=%1\n").arg(entryString(execLine(m_command)));
    if (!m_command.isEmpty())
        out += QStringLiteral("TryExec=%1\n").arg(entryString(m_command.front())); // nothing is started once the program is gone
    return out + QStringLiteral("Icon=io.github.granary.Granary\nTerminal=false\nX-GNOME-Autostart-enabled=true\n");
}

bool Autostart::on() const
{
    QFile file(m_file);
    constexpr qint64 mostBytes = 64 * 1024;
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes)
        return false;
    const auto lines = file.readAll().split('\n');
    return std::none_of(lines.begin(), lines.end(), [](const QByteArray& line) { return isTrue(line, "Hidden") || isFalse(line, "X-GNOME-Autostart-enabled"); });
}

Status Autostart::set(bool on) const
{
    if (!on)
        return !QFileInfo::exists(m_file) || QFile::remove(m_file) ? Status() : Status(Error(ErrorCode::permissionDenied, "the autostart entry"));
    if (!QDir().mkpath(QFileInfo(m_file).path()))
        return Error(ErrorCode::permissionDenied, "the autostart directory");
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return Error(ErrorCode::permissionDenied, "the autostart entry");
    file.write(text().toUtf8());
    return file.commit() ? Status() : Status(Error(ErrorCode::ioError, "the autostart entry"));
}

} // namespace granary::ui
