// Where a server is, as people write it: http://HOST[:PORT] or https://HOST[:PORT].
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace granary::platform {

struct HttpUrl {
    bool tls = false;
    std::string host; ///< a name in lower case, or an address by its number, without brackets
    std::uint16_t port = 0;

    /// "host" or "host:port" where the scheme has another one; an IPv6 address in brackets.
    std::string authority() const;
    std::string text() const { return (tls ? "https://" : "http://") + authority(); }
    friend bool operator==(const HttpUrl&, const HttpUrl&) = default;
};

inline constexpr std::size_t maxUrlBytes = 300;

/// A slash at the end may stand; a path, a query or a user name may not. Names are of letters, digits, "-" and "." (write others as "xn--..."). malformed.
Result<HttpUrl> parseHttpUrl(std::string_view text);

} // namespace granary::platform
