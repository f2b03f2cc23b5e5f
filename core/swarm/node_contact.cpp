#include "core/swarm/node_contact.h"

#include "core/codec/code_text.h"

#include <algorithm>

namespace granary::swarm {
namespace {

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

bool parseField(NodeContact& contact, std::string_view key, std::string_view value)
{
    if (key == "id") {
        const auto id = NodeId::fromHexText(value);
        contact.node = id.value_or(NodeId{});
        return id.has_value();
    }
    if (key == "net") {
        const auto name = codec::percentDecode(value);
        contact.network = name.value_or("");
        return validNetworkName(contact.network);
    }
    auto endpoint = Endpoint::parse(value);
    if (!endpoint || contact.endpoints.size() == maxNodeCodeEndpoints)
        return false;
    contact.endpoints.push_back(std::move(*endpoint));
    return true;
}

} // namespace

std::string NodeContact::contactText() const
{
    std::string out = "id=" + node.hex() + "&net=" + codec::percentEncode(network);
    for (const auto& endpoint : endpoints)
        out += "&at=" + endpoint.text();
    return out;
}

std::optional<std::string> NodeContact::parseFields(std::string_view fields, std::string_view ownKey, const std::function<bool(std::string_view value)>& readOwn)
{
    while (!fields.empty()) {
        const auto field = fields.substr(0, fields.find('&'));
        fields.remove_prefix(std::min(fields.size(), field.size() + 1));
        const auto equals = field.find('=');
        if (equals == std::string_view::npos)
            return "field without a value";
        const auto key = field.substr(0, equals), value = field.substr(equals + 1);
        if (key != "id" && key != "net" && key != "at" && key != ownKey)
            return "unknown field";
        if (!(key == ownKey ? readOwn(value) : parseField(*this, key, value)))
            return std::string(key);
    }
    if (node.isZero())
        return "id";
    if (network.empty())
        return "net";
    if (endpoints.empty())
        return "at";
    return std::nullopt;
}

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

} // namespace granary::swarm
