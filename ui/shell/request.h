// What the window is asked for from outside: by its command line, by a second start, by the desktop.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

namespace granary::ui {

struct Request {
    /// code: a "granary:" URI. protect, versions: an absolute path.
    enum class Kind { show, stayHidden, code, protect, versions, backUp };
    Kind kind = Kind::show;
    QByteArray argument; ///< a path's bytes, or a code
    friend bool operator==(const Request&, const Request&) = default;
};

/// At most so many bytes of an argument.
inline constexpr qsizetype maxRequestBytes = 4096;

/// One line of ASCII; `readRequest` reads it again, and nothing else.
QString requestLine(const Request& request);
std::optional<Request> readRequest(const QString& line);

} // namespace granary::ui
