// What the user chose for the window itself; the drive's own settings are the engine's.
#pragma once

#include "ui/look/theme.h"

#include <QObject>
#include <QSettings>

namespace granary::ui {

/// What closing the window does where there is a tray.
enum class ClosingChoice { ask, keepInTray, end };

/// A file of settings. Reads what is there, and ignores what makes no sense. Lives on the GUI thread.
class Preferences : public QObject {
    Q_OBJECT

public:
    explicit Preferences(const QString& file, QObject* parent = nullptr);

    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    /// A language's code such as "zh_CN"; empty: that of the system.
    QString language() const;
    void setLanguage(const QString& code);
    /// 100 to 200.
    int textPercent() const;
    void setTextPercent(int percent);
    /// The words were written down and checked, or there is nothing to check on this machine.
    bool wordsChecked() const;
    void setWordsChecked(bool on);
    /// When the newest task began whose outcome was looked at; nanoseconds since 1970.
    std::int64_t activitySeen() const;
    void setActivitySeen(std::int64_t ns);
    ClosingChoice closing() const;
    void setClosing(ClosingChoice choice);
    /// Things that a person must know are told by notifications.
    bool notifications() const;
    void setNotifications(bool on);
    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    QString lastPane() const;
    void setLastPane(const QString& id);
    /// What a part of the window keeps of work that is not finished, by "part/name"; readable for this user only.
    QVariant kept(const QString& key) const;
    void keep(const QString& key, const QVariant& value);
    /// Everything below "part/".
    void forget(const QString& part);

signals:
    /// Theme, text size or language: the window is made anew.
    void appearanceChanged();
    void wordsCheckedChanged();
    void closingChanged();

private:
    QSettings m_settings;
};

} // namespace granary::ui
