// A server's address as people paste it: one that is taken is written as a text that is read as the same again.
#include "core/platform/http_url.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::platform;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto url = parseHttpUrl(asText(fuzz::view(data, size)));
    if (!url.ok())
        return 0;
    GRANARY_ASSERT(url->port > 0 && !url->host.empty() && url->host.find_first_of("/@\r\n []") == std::string::npos);
    const auto again = parseHttpUrl(url->text());
    GRANARY_ASSERT(again.ok() && *again == *url);
    return 0;
}
