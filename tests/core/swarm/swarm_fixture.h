// What the tests of the swarm share.
#pragma once

#include "core/erasure/merkle.h"
#include "core/swarm/shard_messages.h"
#include "core/swarm/tenant_messages.h"
#include "core/swarm/wire_error.h"
#include "tests/support/network/network_peer.h"
#include "tests/support/network/raw_peer.h"

namespace granary::test {

inline swarm::Endpoint at(std::uint16_t port) { return {"127.0.0.1", port}; }

struct TestShard {
    swarm::ShardOffer offer;
    std::shared_ptr<const Bytes> data;
    ByteView piece(std::size_t from, std::size_t size) const { return ByteView(*data).subspan(from, size); }
};

inline TestShard makeShard(SeededRandom& random, std::size_t sizeBytes)
{
    auto data = std::make_shared<const Bytes>(random.bytes(sizeBytes));
    return {{random.id<SegmentId>(), 3, erasure::merkleRoot(ByteView(*data)), sizeBytes}, data};
}

inline std::shared_ptr<const swarm::TenantKeys> makeTenant(SeededRandom& random, const crypto::SigningKey& admin)
{
    return std::make_shared<const swarm::TenantKeys>(swarm::TenantKeys{signingKey(random), admin.publicKey()});
}

} // namespace granary::test
