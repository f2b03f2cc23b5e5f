// A node and a peer that sends anything. Input: 1 byte of choices (1: enrols first, 2: has stored a shard, 4: time passes between messages, 8: frames
// without a handshake), then messages, each behind its length (u16). Every answer is well-formed, and nothing of the peer's stays when it has gone.
#include "tests/core/swarm/message_round_trip.h"
#include "tests/core/swarm/swarm_fixture.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::swarm;
using namespace granary::test;
using namespace std::chrono_literals;

namespace {

struct Scene {
    ManualLoop loop;
    MemoryNetwork network{loop, 1};
    SeededRandom random{77};
    NetworkPeer node{loop, network, 2, {.listen = at(7001), .lends = true}};
    RawPeer peer{loop, network, 3};

    explicit Scene(bool plain)
    {
        node.start();
        node.store().anyone = true;
        GRANARY_ASSERT(plain ? peer.connectPlain(at(7001)) : peer.connect(at(7001)));
    }
    void enrol() { GRANARY_ASSERT(peer.enrol(*makeTenant(random, signingKey(random)))); }
    void put()
    {
        const auto shard = makeShard(random, 40'000);
        peer.send(BeginMessage{900, shard.offer}.encode());
        peer.send(DataMessage{900, 0, {}}.encodeHead(), *shard.data);
        loop.advance(100ms);
        GRANARY_ASSERT(node.store().shardCount() == 1);
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    crypto::initialise();
    fuzz::Input input(fuzz::view(data, size));
    const auto choices = input.number<std::uint8_t>();
    const bool plain = choices & 8;
    Scene scene(plain);
    if (!plain && (choices & 3))
        scene.enrol();
    if (!plain && (choices & 2))
        scene.put();
    for (int i = 0; i < 64 && input.left() > 0 && !scene.peer.ended(); ++i) {
        const auto message = input.bytes(input.number<std::uint16_t>());
        if (plain)
            scene.peer.sendFrame(toBytes(message));
        else
            scene.peer.send(toBytes(message.first(std::min(message.size(), maxMessageBytes))));
        if (choices & 4)
            scene.loop.advance(10ms);
    }
    scene.loop.advance(2s);
    for (const auto& message : scene.peer.messages)
        GRANARY_ASSERT(roundTrip(message).has_value());
    if (!plain)
        scene.peer.link->close(Error(ErrorCode::cancelled));
    scene.loop.advance(30s); // also longer than a handshake may take
    GRANARY_ASSERT(scene.peer.ended());
    GRANARY_ASSERT(scene.node.store().openUploads() == 0);
    return 0;
}
