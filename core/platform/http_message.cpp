#include "core/platform/http_message.h"

#include <algorithm>
#include <charconv>

namespace granary::platform {
namespace {

constexpr std::size_t maxEventBytes = 4 << 20;

bool sameName(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lowerCase(x) == lowerCase(y); });
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char l = lowerCase(c);
    return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

bool parseNumber(std::string_view text, std::uint64_t& out)
{
    const auto result = std::from_chars(text.data(), text.data() + text.size(), out);
    return !text.empty() && result.ec == std::errc() && result.ptr == text.data() + text.size();
}

} // namespace

const std::string* findField(const HttpFields& fields, std::string_view name)
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& f) { return sameName(f.first, name); });
    return found == fields.end() ? nullptr : &found->second;
}

std::string eventText(const ServerEvent& event)
{
    std::string out;
    if (!event.id.empty())
        out += "id: " + event.id + "\n";
    if (!event.name.empty() && event.name != "message")
        out += "event: " + event.name + "\n";
    std::string_view rest = event.data;
    for (;;) {
        const auto end = rest.find('\n');
        out += "data: ";
        out += rest.substr(0, end);
        out += '\n';
        if (end == std::string_view::npos)
            break;
        rest.remove_prefix(end + 1);
    }
    return out + "\n";
}

Result<std::vector<ServerEvent>> ServerEventReader::take(ByteView piece)
{
    std::vector<ServerEvent> out;
    for (const char c : asText(piece)) {
        if (c == '\n' && std::exchange(m_afterReturn, false))
            continue; // the second half of CR LF
        if (c == '\n' || c == '\r') {
            m_afterReturn = c == '\r';
            takeLine(m_line, out);
            m_line.clear();
            continue;
        }
        m_afterReturn = false;
        if (m_line.size() + m_event.data.size() >= maxEventBytes)
            return Error(ErrorCode::tooLarge, "an event of more than 4 MiB");
        m_line += c;
    }
    return out;
}

void ServerEventReader::takeLine(std::string_view line, std::vector<ServerEvent>& out)
{
    if (line.empty()) {
        if (m_hasData) {
            if (m_event.name.empty())
                m_event.name = "message";
            out.push_back(std::move(m_event));
        }
        m_event = {};
        m_hasData = false;
        return;
    }
    const auto colon = line.find(':');
    const auto name = line.substr(0, colon);
    auto value = colon == std::string_view::npos ? std::string_view() : line.substr(colon + 1);
    if (!value.empty() && value.front() == ' ')
        value.remove_prefix(1);
    if (name == "data") {
        if (m_hasData)
            m_event.data += '\n';
        m_event.data += value;
        m_hasData = true;
    } else if (name == "event") {
        m_event.name = value;
    } else if (name == "id") {
        m_event.id = value;
    } // comments and unknown fields mean nothing
}

std::string percentEncode(std::string_view bytes, bool keepSlashes)
{
    constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    out.reserve(bytes.size());
    for (const char c : bytes) {
        const auto u = static_cast<unsigned char>(c);
        const bool plain = (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || (u >= '0' && u <= '9') || u == '-' || u == '.' ||
            u == '_' || u == '~' || (keepSlashes && u == '/');
        if (plain) {
            out += c;
        } else {
            out += '%';
            out += digits[u >> 4];
            out += digits[u & 15];
        }
    }
    return out;
}

Result<std::string> percentDecode(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += text[i];
            continue;
        }
        if (i + 2 >= text.size() || hexValue(text[i + 1]) < 0 || hexValue(text[i + 2]) < 0)
            return Error(ErrorCode::malformed, "an escape that is none");
        out += static_cast<char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2]));
        i += 2;
    }
    return out;
}

const std::string* HttpTarget::parameter(std::string_view name) const
{
    const auto found = std::find_if(parameters.begin(), parameters.end(), [&](const auto& p) { return p.first == name; });
    return found == parameters.end() ? nullptr : &found->second;
}

Result<HttpTarget> parseTarget(std::string_view target)
{
    if (target.empty() || target.front() != '/')
        return Error(ErrorCode::malformed, "a target begins with a slash");
    HttpTarget out;
    const auto question = target.find('?');
    auto path = target.substr(0, question);
    while (!path.empty()) {
        path.remove_prefix(1);
        const auto end = std::min(path.find('/'), path.size());
        if (end > 0) {
            GRANARY_ASSIGN(auto segment, percentDecode(path.substr(0, end)));
            out.segments.push_back(std::move(segment));
        }
        path.remove_prefix(end);
    }
    auto query = question == std::string_view::npos ? std::string_view() : target.substr(question + 1);
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        const auto pair = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        if (pair.empty())
            continue;
        const auto equals = std::min(pair.find('='), pair.size());
        GRANARY_ASSIGN(auto name, percentDecode(pair.substr(0, equals)));
        GRANARY_ASSIGN(auto value, percentDecode(pair.substr(std::min(equals + 1, pair.size()))));
        out.parameters.emplace_back(std::move(name), std::move(value));
    }
    return out;
}

Result<std::optional<ByteRange>> requestedRange(const HttpRequest& request, std::uint64_t sizeBytes)
{
    const auto* field = findField(request.fields, "range");
    constexpr std::string_view unit = "bytes=";
    std::string_view text = field ? std::string_view(*field) : std::string_view();
    if (!text.starts_with(unit) || text.find(',') != std::string_view::npos)
        return std::optional<ByteRange>();
    text.remove_prefix(unit.size());
    const auto dash = text.find('-');
    if (dash == std::string_view::npos)
        return std::optional<ByteRange>();
    const auto first = text.substr(0, dash);
    const auto last = text.substr(dash + 1);
    std::uint64_t from = 0;
    std::uint64_t to = 0;
    if (first.empty()) {
        if (!parseNumber(last, to))
            return std::optional<ByteRange>();
        if (to == 0 || sizeBytes == 0)
            return Error(ErrorCode::tooLarge, "no such range");
        const auto length = std::min(to, sizeBytes);
        return std::optional(ByteRange{sizeBytes - length, length});
    }
    if (!parseNumber(first, from) || (!last.empty() && (!parseNumber(last, to) || to < from)))
        return std::optional<ByteRange>();
    if (from >= sizeBytes)
        return Error(ErrorCode::tooLarge, "no such range");
    const auto end = last.empty() ? sizeBytes : std::min(to, sizeBytes - 1) + 1;
    return std::optional(ByteRange{from, end - from});
}

} // namespace granary::platform
