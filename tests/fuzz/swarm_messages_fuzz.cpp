// What a parser of the peer protocol accepts is written as the same bytes again.
#include "core/swarm/hello.h"
#include "core/swarm/node_record.h"
#include "tests/core/swarm/message_round_trip.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::swarm;

namespace {

void messages(ByteView input)
{
    const auto back = roundTrip(input);
    if (!back)
        return;
    // Text of a peer is made printable.
    const auto type = *messageType(input);
    GRANARY_ASSERT(type == MessageType::error || type == MessageType::close || equalBytes(*back, input));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    crypto::initialise();
    const auto input = fuzz::view(data, size);
    messages(input);
    if (const auto hello = Hello::parse(input); hello.ok())
        GRANARY_ASSERT(equalBytes(hello->encode(), input));
    if (const auto item = decodeItem(input); item.ok()) {
        GRANARY_ASSERT(equalBytes(encodeItem(*item), input));
        (void)parseNodeRecord(*item);
    }
    return 0;
}
