#include "ui/base/preferences.h"

#include <QFile>

#include <algorithm>

namespace granary::ui {
namespace {

const auto themeKey = QStringLiteral("theme");
const auto languageKey = QStringLiteral("language");
const auto textKey = QStringLiteral("textPercent");
const auto wordsKey = QStringLiteral("wordsChecked");
const auto closingKey = QStringLiteral("closing");
const auto notificationsKey = QStringLiteral("notifications");
const auto geometryKey = QStringLiteral("geometry");
const auto seenKey = QStringLiteral("activitySeen");
const auto paneKey = QStringLiteral("pane");

} // namespace

Preferences::Preferences(const QString& file, QObject* parent) : QObject(parent), m_settings(file, QSettings::IniFormat) {}

ThemeChoice Preferences::theme() const
{
    const auto name = m_settings.value(themeKey).toString();
    return name == QLatin1String("light") ? ThemeChoice::light : name == QLatin1String("dark") ? ThemeChoice::dark : ThemeChoice::system;
}

void Preferences::setTheme(ThemeChoice theme)
{
    if (theme == this->theme())
        return;
    m_settings.setValue(themeKey, theme == ThemeChoice::light ? QStringLiteral("light") : theme == ThemeChoice::dark ? QStringLiteral("dark") : QStringLiteral("system"));
    emit appearanceChanged();
}

QString Preferences::language() const { return m_settings.value(languageKey).toString(); }

void Preferences::setLanguage(const QString& code)
{
    if (code == language())
        return;
    m_settings.setValue(languageKey, code);
    emit appearanceChanged();
}

int Preferences::textPercent() const { return std::clamp(m_settings.value(textKey, 100).toInt(), 100, 200); }

void Preferences::setTextPercent(int percent)
{
    if (percent == textPercent())
        return;
    m_settings.setValue(textKey, percent);
    emit appearanceChanged();
}

bool Preferences::wordsChecked() const { return m_settings.value(wordsKey, true).toBool(); }

void Preferences::setWordsChecked(bool on)
{
    m_settings.setValue(wordsKey, on);
    m_settings.sync();
    emit wordsCheckedChanged();
}

std::int64_t Preferences::activitySeen() const { return m_settings.value(seenKey, 0).toLongLong(); }
void Preferences::setActivitySeen(std::int64_t ns) { m_settings.setValue(seenKey, static_cast<qlonglong>(ns)); }

ClosingChoice Preferences::closing() const
{
    const auto name = m_settings.value(closingKey).toString();
    return name == QLatin1String("keep") ? ClosingChoice::keepInTray : name == QLatin1String("end") ? ClosingChoice::end : ClosingChoice::ask;
}

void Preferences::setClosing(ClosingChoice choice)
{
    if (choice == closing())
        return;
    m_settings.setValue(closingKey, choice == ClosingChoice::keepInTray ? QStringLiteral("keep") : choice == ClosingChoice::end ? QStringLiteral("end") : QStringLiteral("ask"));
    emit closingChanged();
}

bool Preferences::notifications() const { return m_settings.value(notificationsKey, true).toBool(); }
void Preferences::setNotifications(bool on) { m_settings.setValue(notificationsKey, on); }
QByteArray Preferences::geometry() const { return m_settings.value(geometryKey).toByteArray(); }
void Preferences::setGeometry(const QByteArray& geometry) { m_settings.setValue(geometryKey, geometry); }
QString Preferences::lastPane() const { return m_settings.value(paneKey).toString(); }
void Preferences::setLastPane(const QString& id) { m_settings.setValue(paneKey, id); }

QVariant Preferences::kept(const QString& key) const { return m_settings.value(key); }

void Preferences::keep(const QString& key, const QVariant& value)
{
    if (m_settings.value(key) == value)
        return;
    m_settings.setValue(key, value);
    m_settings.sync();
    // An invitation that was pasted lets one drive in.
    QFile::setPermissions(m_settings.fileName(), QFile::ReadOwner | QFile::WriteOwner);
}

void Preferences::forget(const QString& part)
{
    m_settings.remove(part);
    m_settings.sync();
}

} // namespace granary::ui
