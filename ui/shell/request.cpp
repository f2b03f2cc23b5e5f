#include "ui/shell/request.h"

#include <algorithm>
#include <array>
#include <utility>

namespace granary::ui {
namespace {

using Kind = Request::Kind;

constexpr std::array<std::pair<Kind, const char*>, 6> words{{{Kind::show, "show"}, {Kind::stayHidden, "hidden"}, {Kind::code, "code"},
    {Kind::protect, "protect"}, {Kind::versions, "versions"}, {Kind::backUp, "backup"}}};

bool takesPath(Kind kind) { return kind == Kind::protect || kind == Kind::versions; }

/// Nothing of it could mean something else to whoever reads it.
bool sound(const Request& request)
{
    const auto& argument = request.argument;
    if (argument.size() > maxRequestBytes || argument.contains('\0'))
        return false;
    if (takesPath(request.kind))
        return argument.startsWith('/');
    return request.kind == Kind::code ? argument.startsWith("granary:") : argument.isEmpty();
}

} // namespace

QString requestLine(const Request& request)
{
    const auto* const word = std::find_if(words.begin(), words.end(), [&](const auto& each) { return each.first == request.kind; });
    const auto name = QString::fromLatin1(word->second);
    return request.argument.isEmpty() ? name : name + QLatin1Char(' ') + QLatin1String(request.argument.toPercentEncoding());
}

std::optional<Request> readRequest(const QString& line)
{
    const auto bytes = line.toLatin1();
    const auto space = bytes.indexOf(' ');
    const auto name = space < 0 ? bytes : bytes.left(space);
    const auto* const word = std::find_if(words.begin(), words.end(), [&](const auto& each) { return name == each.second; });
    if (word == words.end())
        return std::nullopt;
    const Request out{word->first, space < 0 ? QByteArray() : QByteArray::fromPercentEncoding(bytes.mid(space + 1))};
    if (!sound(out) || requestLine(out) != line)
        return std::nullopt; // one form only
    return out;
}

} // namespace granary::ui
