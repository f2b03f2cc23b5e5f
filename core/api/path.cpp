#include "core/api/path.h"

namespace granary::api {
namespace {

constexpr char digits[] = "0123456789ABCDEF";

bool plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~' ||
           c == '/';
}

int digitValue(char c, bool lower)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    if (lower && c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return -1;
}

Result<std::string> decode(std::string_view text, bool strict)
{
    if (text.size() > 3 * maxPathBytes)
        return ErrorCode::tooLarge;
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            if (strict && !plain(text[i]))
                return Error(ErrorCode::malformed, "percent-encoded text: bare byte");
            out += text[i];
            continue;
        }
        const int high = i + 2 < text.size() ? digitValue(text[i + 1], !strict) : -1;
        const int low = high >= 0 ? digitValue(text[i + 2], !strict) : -1;
        if (low < 0)
            return Error(ErrorCode::malformed, "percent-encoded text: bad escape");
        const char c = static_cast<char>(high * 16 + low);
        if (strict && plain(c))
            return Error(ErrorCode::malformed, "percent-encoded text: needless escape");
        out += c;
        i += 2;
    }
    return out;
}

} // namespace

std::string percentEncode(std::string_view bytes)
{
    std::string out;
    out.reserve(bytes.size());
    for (const char c : bytes) {
        if (plain(c)) {
            out += c;
        } else {
            const auto u = static_cast<unsigned char>(c);
            out += '%';
            out += digits[u >> 4];
            out += digits[u & 15];
        }
    }
    return out;
}

Result<std::string> percentDecode(std::string_view text) { return decode(text, true); }
Result<std::string> percentDecodeLenient(std::string_view text) { return decode(text, false); }

} // namespace granary::api
