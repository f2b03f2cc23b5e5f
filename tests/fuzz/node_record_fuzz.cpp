// What a stranger's signed record says, past its signature: the input is the value of an item that is signed here.
// A record that is accepted is written as the same value again.
#include "core/swarm/node_record.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/support/seeded_random.h"

using namespace granary;
using namespace granary::swarm;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    crypto::initialise();
    static test::SeededRandom random(1);
    static const crypto::SigningKey identity(crypto::SigningKey::Seed::copyFrom(random.bytes(32)));
    const auto value = fuzz::view(data, std::min(size, maxItemValueBytes));
    const auto item = signItem(identity, asBytes(nodeRecordSalt), 5, toBytes(value));
    const auto record = parseNodeRecord(item);
    if (!record)
        return 0;
    GRANARY_ASSERT(checkItem(item).ok() && value.size() <= maxNodeRecordBytes);
    GRANARY_ASSERT(
        equalBytes(record->node.view(), identity.publicKey().view()) && record->endpoints.size() <= maxRecordEndpoints);
    GRANARY_ASSERT(equalBytes(makeNodeRecord(identity, *record, record->sequence).item.value, value));
    return 0;
}
