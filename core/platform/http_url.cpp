#include "core/platform/http_url.h"

#include "core/platform/http_message.h"

#include <algorithm>
#include <arpa/inet.h>
#include <charconv>

namespace granary::platform {
namespace {

constexpr std::uint16_t portInTheClear = 80;
constexpr std::uint16_t portOfTls = 443;
constexpr std::size_t maxHostBytes = 253;
constexpr std::size_t maxLabelBytes = 63;

Error noUrl(std::string_view what) { return {ErrorCode::malformed, "the address: " + std::string(what)}; }

bool isName(std::string_view host)
{
    if (host.empty() || host.size() > maxHostBytes)
        return false;
    const auto good = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    for (std::size_t at = 0; at <= host.size();) {
        const auto dot = std::min(host.find('.', at), host.size());
        const auto label = host.substr(at, dot - at);
        if (label.empty() || label.size() > maxLabelBytes || label.front() == '-' || label.back() == '-' ||
            !std::all_of(label.begin(), label.end(), good))
            return false;
        at = dot + 1;
    }
    return true;
}

/// The address as the system writes it; nothing for anything else.
std::string plainAddress(int family, const std::string& text)
{
    unsigned char raw[16];
    char out[INET6_ADDRSTRLEN] = {};
    if (::inet_pton(family, text.c_str(), raw) != 1)
        return {};
    return ::inet_ntop(family, raw, out, sizeof out);
}

Result<std::string> hostOf(std::string_view text, bool bracketed)
{
    std::string host(text);
    std::transform(host.begin(), host.end(), host.begin(), lowerCase);
    if (bracketed) {
        auto address = plainAddress(AF_INET6, host);
        return address.empty() ? Result<std::string>(noUrl("no IPv6 address")) : Result<std::string>(std::move(address));
    }
    // What ends in a number is read as an IPv4 address everywhere, and must be one.
    const auto last = host.substr(host.rfind('.') + 1);
    if (!last.empty() && std::all_of(last.begin(), last.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        auto address = plainAddress(AF_INET, host);
        return address.empty() ? Result<std::string>(noUrl("no IPv4 address")) : Result<std::string>(std::move(address));
    }
    return isName(host) ? Result<std::string>(std::move(host)) : Result<std::string>(noUrl("no host"));
}

} // namespace

std::string HttpUrl::authority() const
{
    auto out = host.find(':') == std::string::npos ? host : "[" + host + "]";
    if (port != (tls ? portOfTls : portInTheClear))
        out += ":" + std::to_string(port);
    return out;
}

Result<HttpUrl> parseHttpUrl(std::string_view text)
{
    if (text.size() > maxUrlBytes)
        return noUrl("too long");
    HttpUrl out;
    const auto colon = std::min(text.find("://"), text.size());
    std::string scheme(text.substr(0, colon));
    std::transform(scheme.begin(), scheme.end(), scheme.begin(), lowerCase);
    if (colon == text.size() || (scheme != "http" && scheme != "https"))
        return noUrl("it begins with http:// or https://");
    out.tls = scheme == "https";
    text.remove_prefix(colon + 3);
    if (text.ends_with('/'))
        text.remove_suffix(1);
    const bool bracketed = text.starts_with('[');
    const auto end = bracketed ? text.find(']') : std::min(text.find(':'), text.size());
    if (end == text.npos)
        return noUrl("no IPv6 address");
    GRANARY_ASSIGN(out.host, hostOf(text.substr(bracketed ? 1 : 0, end - (bracketed ? 1 : 0)), bracketed));
    auto rest = text.substr(end + (bracketed ? 1 : 0));
    out.port = out.tls ? portOfTls : portInTheClear;
    if (rest.empty())
        return out;
    if (rest.front() != ':')
        return noUrl("nothing follows the host but a port");
    rest.remove_prefix(1);
    const auto [stop, error] = std::from_chars(rest.data(), rest.data() + rest.size(), out.port);
    if (error != std::errc() || stop != rest.data() + rest.size() || out.port == 0)
        return noUrl("a port is a number from 1 to 65535");
    return out;
}

} // namespace granary::platform
