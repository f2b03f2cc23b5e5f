// An owner and a node that answers anything. Every kind of request is open (numbers 3 to 10) when the node sends the input: messages, each behind its
// length (u16). Each request ends exactly once, and what is told to have succeeded carries its proof.
#include "core/crypto/hash.h"
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
    SeededRandom random{79};
    RawPeer node{loop, network, 2, "test", at(7001)};
    NetworkPeer owner{loop, network, 3, {}};
    std::shared_ptr<NodeClient> client;
    int asked = 0;
    int ended = 0;

    Scene()
    {
        node.answer = [](RawPeer& self, MessageType type, const Bytes& message) {
            if (type == MessageType::tenant)
                self.send(UsageMessage{TenantMessage::parse(message)->request, {0, 1 << 30}}.encode());
        };
        owner.start();
        owner.openDrive();
        client = owner.set().keep({node.id(), {at(7001)}, {}});
        GRANARY_ASSERT(loop.advanceUntil([&] { return client->state() == NodeClient::State::ready; }, 10s));
    }
    template <class T>
    std::function<void(Result<T>)> answer(std::function<void(const T&)> check)
    {
        ++asked;
        return [this, check = std::move(check), told = false](Result<T> result) mutable {
            GRANARY_ASSERT(!std::exchange(told, true));
            ++ended;
            if (result.ok())
                check(*result);
        };
    }
    std::function<void(Status)> status()
    {
        ++asked;
        return [this, told = false](Status) mutable {
            GRANARY_ASSERT(!std::exchange(told, true));
            ++ended;
        };
    }
    void askEverything()
    {
        const auto shard = makeShard(random, 20'000);
        client->put(shard.offer, shard.data, answer<Receipt>([this, offer = shard.offer](const Receipt& receipt) {
            const auto buffer = receiptBuffer(owner.tenant().id(), offer, receipt.nodeTimeSeconds);
            GRANARY_ASSERT(crypto::verify(*PublicKey::from(node.id().view()), buffer, receipt.signature));
        }));
        client->read(shard.offer.root, 0, 2, answer<ProvenBytes>([](const ProvenBytes& bytes) {
            GRANARY_ASSERT(bytes.firstLeaf == 0 && bytes.leafCount == 2 && bytes.data.size() <= 2 * leafSizeBytes);
        }));
        client->list(
            {}, answer<std::vector<HeldShard>>([](const auto& held) { GRANARY_ASSERT(held.size() <= maxListedShards); }));
        client->heads(answer<std::vector<MutableItem>>([](const auto& items) {
            for (const auto& item : items)
                GRANARY_ASSERT(checkItem(item).ok());
        }));
        const auto name = random.id<Hash32>();
        client->rootRecord(
            name, answer<Bytes>([name](const Bytes& record) { GRANARY_ASSERT(crypto::blake2b({record}) == name); }));
        client->refreshUsage(answer<TenantUsage>([](const auto&) {}));
        client->remove({shard.offer.root}, status());
        client->putHead(signItem(owner.admin(), asBytes("slot"), 1, toBytes("4:head")), status());
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    crypto::initialise();
    fuzz::Input input(fuzz::view(data, size));
    Scene scene;
    scene.askEverything();
    scene.loop.advance(100ms);
    for (int i = 0; i < 64 && input.left() > 0 && scene.node.link && scene.node.link->up(); ++i) {
        const auto message = input.bytes(input.number<std::uint16_t>());
        scene.node.send(toBytes(message.first(std::min(message.size(), maxMessageBytes))));
        scene.loop.advance(10ms);
    }
    GRANARY_ASSERT(scene.loop.advanceUntil([&] { return scene.ended == scene.asked; }, 1h));
    scene.loop.advance(1s);
    GRANARY_ASSERT(scene.ended == scene.asked);
    return 0;
}
