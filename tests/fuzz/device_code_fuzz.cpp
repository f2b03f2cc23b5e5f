// Codes that let a device in: only the canonical text is taken, whatever its check says.
#include "core/crypto/hash.h"
#include "core/swarm/device_code.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::swarm;

namespace {

void parse(std::string_view text)
{
    const auto code = DeviceCode::parse(text);
    if (!code.ok())
        return;
    const auto canonical = code->text();
    const auto at = text.find(canonical);
    GRANARY_ASSERT(at != text.npos && canonical.size() <= maxNodeCodeBytes);
    constexpr std::string_view space = " \t\r\n";
    GRANARY_ASSERT(text.substr(0, at).find_first_not_of(space) == text.npos);
    GRANARY_ASSERT(text.substr(at + canonical.size()).find_first_not_of(space) == text.npos);
    GRANARY_ASSERT(!code->endpoints.empty() && code->endpoints.size() <= maxNodeCodeEndpoints && validNetworkName(code->network));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    crypto::initialise();
    const auto text = asText(fuzz::view(data, size));
    parse(text);
    // Behind the check, which would keep nearly everything out.
    const std::string fields(text.substr(0, text.rfind("&check=")));
    parse(fields + "&check=" + toHex(crypto::blake2b({asBytes("granary.v1.device-code"), asBytes(fields)}).view().first(4)));
    return 0;
}
