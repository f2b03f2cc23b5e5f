#include "core/swarm/node_code.h"

#include "core/codec/code_text.h"

namespace granary::swarm {
namespace {

constexpr std::string_view nodeScheme = "granary:node?";
constexpr std::size_t leastInviteBytes = 16;

Error badNodeCode(std::string_view field) { return {ErrorCode::malformed, ErrorKind::user, "node code: " + std::string(field)}; }

} // namespace

std::string NodeCode::text() const
{
    auto out = std::string(nodeScheme) + contactText();
    if (!invite.empty())
        out += "&invite=" + toHex(invite);
    return out;
}

Result<NodeCode> NodeCode::parse(std::string_view text)
{
    if (text.size() > maxNodeCodeBytes)
        return Error(ErrorCode::tooLarge, ErrorKind::user, "node code");
    text = codec::trimmed(text);
    if (text.substr(0, nodeScheme.size()) != nodeScheme)
        return badNodeCode("does not begin with granary:node?");
    NodeCode code;
    const auto wrong = code.parseFields(text.substr(nodeScheme.size()), "invite", [&](std::string_view value) {
        const auto invite = fromHex(value);
        if (!invite || invite->size() < leastInviteBytes || invite->size() > maxInviteBytes)
            return false;
        code.invite = *invite;
        return true;
    });
    if (wrong)
        return badNodeCode(*wrong);
    // Order, repetition and every second spelling of the same code are caught at once.
    if (code.text() != text)
        return badNodeCode("not in canonical form");
    return code;
}

} // namespace granary::swarm
