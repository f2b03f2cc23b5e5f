// Codes and addresses that people hand around: only the canonical text is taken, and an address means the same in all its forms.
#include "core/swarm/endpoint.h"
#include "core/swarm/node_code.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::swarm;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto input = fuzz::view(data, size);
    const auto text = asText(input);
    if (const auto code = NodeCode::parse(text)) {
        const auto canonical = code->text();
        const auto at = text.find(canonical);
        GRANARY_ASSERT(at != text.npos && canonical.size() <= maxNodeCodeBytes);
        constexpr std::string_view space = " \t\r\n";
        GRANARY_ASSERT(text.substr(0, at).find_first_not_of(space) == text.npos);
        GRANARY_ASSERT(text.substr(at + canonical.size()).find_first_not_of(space) == text.npos);
        GRANARY_ASSERT(code->endpoints.size() <= maxNodeCodeEndpoints && code->invite.size() <= maxInviteBytes);
        GRANARY_ASSERT(validNetworkName(code->network));
    }
    if (const auto endpoint = Endpoint::parse(text)) {
        GRANARY_ASSERT(text.find_first_not_of("0123456789abcdefABCDEF.:[]") == text.npos);
        GRANARY_ASSERT(Endpoint::parse(endpoint->text()) == endpoint);
        GRANARY_ASSERT(endpointFromCompact(compactEndpoint(*endpoint)) == endpoint);
    }
    if (const auto endpoint = endpointFromCompact(input)) {
        GRANARY_ASSERT(equalBytes(compactEndpoint(*endpoint), input));
        GRANARY_ASSERT(Endpoint::parse(endpoint->text()) == endpoint);
    }
    return 0;
}
