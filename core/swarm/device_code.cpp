#include "core/swarm/device_code.h"

#include "core/crypto/hash.h"
#include "core/swarm/code_text.h"

#include <algorithm>

namespace granary::swarm {
namespace {

constexpr std::string_view scheme = "granary:device?";
constexpr std::string_view checkField = "&check=";
constexpr std::size_t checkBytes = 4;

Error bad(std::string_view field) { return {ErrorCode::malformed, ErrorKind::user, "device code: " + std::string(field)}; }

/// No authentication: it tells a slip of the hand before anybody is dialled.
std::string checkOf(std::string_view text) { return toHex(crypto::blake2b({asBytes("granary.v1.device-code"), asBytes(text)}).view().first(checkBytes)); }

Status parseField(DeviceCode& code, std::string_view key, std::string_view value)
{
    if (key == "id") {
        const auto id = NodeId::fromHexText(value);
        if (!id)
            return bad("id");
        code.node = *id;
    } else if (key == "net") {
        const auto name = percentDecode(value);
        if (!name || !validNetworkName(*name))
            return bad("net");
        code.network = *name;
    } else if (key == "at") {
        auto endpoint = Endpoint::parse(value);
        if (!endpoint || code.endpoints.size() == maxNodeCodeEndpoints)
            return bad("at");
        code.endpoints.push_back(std::move(*endpoint));
    } else if (key == "secret") {
        auto secret = fromHex(value);
        if (!secret || secret->size() != JoinSecret::sizeBytes)
            return bad("secret");
        code.secret = JoinSecret::copyFrom(*secret);
        crypto::wipe(*secret);
    } else {
        return bad("unknown field");
    }
    return {};
}

} // namespace

std::string DeviceCode::text() const
{
    std::string out(scheme);
    out += "id=" + node.hex() + "&net=" + percentEncode(network);
    for (const auto& endpoint : endpoints)
        out += "&at=" + endpoint.text();
    out += "&secret=" + toHex(secret.view());
    return out + std::string(checkField) + checkOf(out);
}

Result<DeviceCode> DeviceCode::parse(std::string_view text)
{
    if (text.size() > maxNodeCodeBytes)
        return Error(ErrorCode::tooLarge, ErrorKind::user, "device code");
    text = trimmed(text);
    if (text.substr(0, scheme.size()) != scheme)
        return bad("does not begin with granary:device?");
    const auto check = text.rfind(checkField);
    if (check == std::string_view::npos || text.substr(check + checkField.size()) != checkOf(text.substr(0, check)))
        return bad("check");
    DeviceCode code;
    for (auto rest = text.substr(scheme.size(), check - scheme.size()); !rest.empty();) {
        const auto field = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(rest.size(), field.size() + 1));
        const auto equals = field.find('=');
        if (equals == std::string_view::npos)
            return bad("field without a value");
        GRANARY_TRY(parseField(code, field.substr(0, equals), field.substr(equals + 1)));
    }
    if (code.node.isZero())
        return bad("id");
    if (code.network.empty())
        return bad("net");
    if (code.endpoints.empty())
        return bad("at");
    // Order, repetition, a missing secret and every second spelling of the same code are caught at once.
    auto canonical = code.text();
    const bool same = canonical == text;
    crypto::wipe({reinterpret_cast<std::byte*>(canonical.data()), canonical.size()});
    if (!same)
        return bad("not in canonical form");
    return code;
}

} // namespace granary::swarm
