// A peer's handshake frames: none is accepted that the other side did not make, and none reads beyond its end.
#include "core/swarm/node_record.h"
#include "core/swarm/secure_channel.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/support/seeded_random.h"

using namespace granary;
using namespace granary::swarm;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    crypto::initialise();
    static test::SeededRandom random(1);
    static const crypto::SigningKey key(crypto::SigningKey::Seed::copyFrom(random.bytes(32)));
    static const LinkIdentity identity(key, random);
    const auto input = fuzz::view(data, size);
    // One role an input: making the keys is what takes time.
    const bool initiator = size % 2 == 0;
    Handshake handshake({initiator, identity, networkHash("test"), true, std::nullopt}, random);
    if (initiator)
        (void)handshake.first();
    const auto step = handshake.take(input);
    GRANARY_ASSERT(!step.ok() || (!initiator && !step->complete));
    if (step.ok())
        GRANARY_ASSERT(!handshake.take(input).ok());
    return 0;
}
