// HTTP/1.1 messages as values, and the pieces of a request's target.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace granary::platform {

/// In the order of the message; several of one name are allowed.
using HttpFields = std::vector<std::pair<std::string, std::string>>;
/// An ASCII letter in lower case; other bytes as they are.
constexpr char lowerCase(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
/// The first field of that name, letter case aside.
const std::string* findField(const HttpFields& fields, std::string_view name);

struct HttpRequest {
    std::string method; ///< "GET"
    std::string target; ///< path and query as they travel, percent-encoded
    HttpFields fields;
    std::string body;
    std::string peer = {}; ///< address of whoever asked, as numbers and without the port; empty on a Unix socket
};

struct HttpResponseHead {
    int status = 0;
    HttpFields fields;
};

struct HttpResponse {
    int status = 0;
    HttpFields fields;
    std::string body;
};

/// One event of an event stream (text/event-stream of the HTML standard).
struct ServerEvent {
    std::string name; ///< "message" when the sender gave none
    std::string data; ///< lines are joined by a line feed
    std::string id;
};
/// As it travels, with the empty line at its end.
std::string eventText(const ServerEvent& event);

/// Collects an event stream that arrives in pieces.
class ServerEventReader {
public:
    /// Events that are complete now. tooLarge when one event has more than 4 MiB.
    Result<std::vector<ServerEvent>> take(ByteView piece);

private:
    void takeLine(std::string_view line, std::vector<ServerEvent>& out);
    std::string m_line;
    ServerEvent m_event;
    bool m_hasData = false;
    bool m_afterReturn = false;
};

/// Everything but letters, digits and "-._~" as %XX; slashes stay when `keepSlashes`. Bytes of any kind are allowed.
std::string percentEncode(std::string_view bytes, bool keepSlashes = false);
/// The raw bytes. malformed for an escape that is none; "+" stays a plus.
Result<std::string> percentDecode(std::string_view text);

struct HttpTarget {
    std::vector<std::string> segments;                          ///< of the path, decoded; "/v1/a%2Fb" gives "v1", "a/b"
    std::vector<std::pair<std::string, std::string>> parameters; ///< of the query, decoded
    const std::string* parameter(std::string_view name) const;
};
/// malformed unless it begins with a slash and every escape is right. Empty segments are dropped.
Result<HttpTarget> parseTarget(std::string_view target);

struct ByteRange {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
};
/// One range of "Range: bytes=..." (RFC 9110) against a size: "bytes=0-99", "bytes=100-", "bytes=-50". Nullopt: there is no such field, or it
/// has a form that may be ignored. tooLarge (status 416) when it lies outside.
Result<std::optional<ByteRange>> requestedRange(const HttpRequest& request, std::uint64_t sizeBytes);

} // namespace granary::platform
