#include "core/swarm/node_code.h"

#include "core/swarm/code_text.h"

#include <algorithm>

namespace granary::swarm {
namespace {

constexpr std::string_view scheme = "granary:node?";
constexpr std::size_t leastInviteBytes = 16;

Error bad(std::string_view field) { return {ErrorCode::malformed, ErrorKind::user, "node code: " + std::string(field)}; }

/// Length of the well-formed UTF-8 sequence at the front (RFC 3629), 0 for none.
std::size_t utf8Sequence(std::string_view s)
{
    const auto at = [&](std::size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0u; };
    const auto tail = [&](std::size_t i) { return (at(i) & 0xc0u) == 0x80u; };
    const unsigned lead = at(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead <= 0xdf)
        return tail(1) ? 2 : 0;
    if (lead >= 0xe0 && lead <= 0xef) {
        const bool excluded = (lead == 0xe0 && at(1) < 0xa0) || (lead == 0xed && at(1) > 0x9f);
        return tail(1) && tail(2) && !excluded ? 3 : 0;
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
        const bool excluded = (lead == 0xf0 && at(1) < 0x90) || (lead == 0xf4 && at(1) > 0x8f);
        return tail(1) && tail(2) && tail(3) && !excluded ? 4 : 0;
    }
    return 0;
}

Status parseField(NodeCode& code, std::string_view key, std::string_view value)
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
    } else if (key == "invite") {
        const auto invite = fromHex(value);
        if (!invite || invite->size() < leastInviteBytes || invite->size() > maxInviteBytes)
            return bad("invite");
        code.invite = *invite;
    } else {
        return bad("unknown field");
    }
    return {};
}

} // namespace

bool validNetworkName(std::string_view name)
{
    if (name.empty() || name.size() > maxNetworkNameBytes)
        return false;
    while (!name.empty()) {
        const auto c = static_cast<unsigned char>(name.front());
        const auto length = utf8Sequence(name);
        if (length == 0 || c < 0x20 || c == 0x7f)
            return false;
        name.remove_prefix(length);
    }
    return true;
}

std::string NodeCode::text() const
{
    std::string out(scheme);
    out += "id=" + node.hex() + "&net=" + percentEncode(network);
    for (const auto& endpoint : endpoints)
        out += "&at=" + endpoint.text();
    if (!invite.empty())
        out += "&invite=" + toHex(invite);
    return out;
}

Result<NodeCode> NodeCode::parse(std::string_view text)
{
    if (text.size() > maxNodeCodeBytes)
        return Error(ErrorCode::tooLarge, ErrorKind::user, "node code");
    text = trimmed(text);
    if (text.substr(0, scheme.size()) != scheme)
        return bad("does not begin with granary:node?");
    NodeCode code;
    for (auto rest = text.substr(scheme.size()); !rest.empty();) {
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
    // Order, repetition and every second spelling of the same code are caught at once.
    if (code.text() != text)
        return bad("not in canonical form");
    return code;
}

} // namespace granary::swarm
