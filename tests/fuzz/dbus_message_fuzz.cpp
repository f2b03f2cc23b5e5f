// Messages of a bus, as they come. What is accepted is read within its bounds, and its size is what its head says.
#include "core/platform/dbus_property.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::platform;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto input = ByteView(reinterpret_cast<const std::byte*>(data), size);
    const auto whole = dbusMessageBytes(input);
    if (whole)
        GRANARY_ASSERT(*whole >= dbusHeaderBytes && *whole <= maxDbusMessageBytes);
    const auto message = parseDbusMessage(input);
    if (!message)
        return 0;
    GRANARY_ASSERT(whole.ok() && *whole == size);
    GRANARY_ASSERT(!message->failed || !message->number);
    return 0;
}
