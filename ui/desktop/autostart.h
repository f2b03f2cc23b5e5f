// Whether the desktop starts the window, hidden, when the user logs in.
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace granary::ui {

/// An entry of the XDG autostart directory (Desktop Application Autostart Specification 0.5).
class Autostart {
public:
    /// `file` is the entry's path, `command` the program and its arguments.
    Autostart(QString file, QStringList command) : m_file(std::move(file)), m_command(std::move(command)) {}
    /// An entry is there and is not switched off, whether by this program or by the desktop's own settings.
    bool on() const;
    Status set(bool on) const;
    /// What the entry says.
    QString text() const;

private:
    const QString m_file;
    const QStringList m_command;
};

/// A command as the Exec key has it (Desktop Entry Specification 1.5, "The Exec key"): nothing in it is taken for a field code or by a shell.
QString execLine(const QStringList& command);

} // namespace granary::ui
