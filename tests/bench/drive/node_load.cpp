// Gives a node very many small shards, or challenges it for them; one JSON line says what was done. `scale` runs it against a real granaryd.
//
//     bench.node_load fill|audit CODE SHARDS SECONDS
//
// Shard i has 16 KiB that follow from i alone, so that an audit run knows what a fill run gave. The node must accept anyone.
#include "core/crypto/secret.h"
#include "core/engine/environment.h"
#include "core/engine/network_host.h"
#include "core/engine/real_network.h"
#include "core/erasure/merkle.h"
#include "core/placement/remote_node.h"
#include "core/platform/disk_file_system.h"
#include "core/platform/system_clock.h"
#include "core/platform/system_random.h"
#include "core/platform/thread_loop.h"
#include "core/swarm/node_code.h"

#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

using namespace granary;

namespace {

constexpr std::size_t shardBytes = erasure::leafBytes;
constexpr std::size_t putsUnderWay = 64;
constexpr std::size_t auditsUnderWay = 200;

class NoLog : public Log {
public:
    void write(LogLevel, std::string_view, std::string_view) override {}
};

[[noreturn]] void fail(const std::string& what)
{
    std::fprintf(stderr, "bench.node_load: %s\n", what.c_str());
    std::exit(1);
}

Bytes shardOf(std::uint64_t number)
{
    Bytes out(shardBytes);
    auto x = number * 0x9E3779B97F4A7C15u + 1;
    for (std::size_t at = 0; at < out.size(); at += sizeof x) {
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        std::memcpy(out.data() + at, &x, sizeof x);
    }
    return out;
}

crypto::SigningKey keyOf(std::byte fill)
{
    std::array<std::byte, 32> seed{};
    seed.fill(fill);
    return crypto::SigningKey(crypto::SigningKey::Seed::copyFrom(seed));
}

/// One owner and its link to the node.
class Owner {
public:
    explicit Owner(const swarm::NodeCode& code)
    {
        loop.start();
        auto started = engine::NetworkHost::start(environment, {{code.network, std::nullopt, {}, false}, directoryFile(), 0, 0}, keyOf(std::byte{1}), nullptr);
        if (!started)
            fail(started.error().text());
        network = std::move(*started);
        engine::onLoop(loop, [&] {
            network->setHooks({[this](swarm::NodeClient& client) {
                                   const std::lock_guard lock(mutex);
                                   ready = client.state() == swarm::NodeClient::State::ready;
                                   changed.notify_all();
                               },
                {}});
            network->peers().setTenant(std::make_shared<swarm::TenantKeys>(swarm::TenantKeys{keyOf(std::byte{2}), keyOf(std::byte{3}).publicKey()}));
            node = std::make_shared<placement::RemoteNode>(loop, workers, network->peers().keep({code.node, code.endpoints, {}}));
        });
        std::unique_lock lock(mutex);
        if (!changed.wait_for(lock, std::chrono::seconds(30), [this] { return ready; }))
            fail("the node does not answer");
    }
    ~Owner()
    {
        engine::onLoop(loop, [this] { node.reset(); });
        network.reset();
        loop.stop();
        ::unlink(directoryFile().c_str());
    }

    /// Keeps `underWay` requests going until `count` have ended or `seconds` are over; how many ended.
    std::uint64_t run(std::uint64_t count, double seconds, std::size_t underWay, const std::function<void(std::uint64_t, std::function<void(Status)>)>& start)
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
        std::uint64_t begun = 0;
        std::uint64_t ended = 0;
        std::function<void()> next = [&] {
            for (; begun < count && begun - ended < underWay && std::chrono::steady_clock::now() < end; ++begun)
                start(begun, [&](const Status& status) {
                    if (!status)
                        fail(status.error().text());
                    {
                        const std::lock_guard lock(mutex);
                        ++ended;
                    }
                    next();
                    changed.notify_all();
                });
        };
        engine::onLoop(loop, next);
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return ended == count || (ended == begun && std::chrono::steady_clock::now() >= end); });
        return ended;
    }

    platform::SystemClock clock;
    platform::SystemRandom random;
    NoLog log;
    platform::DiskFileSystem files;
    platform::ThreadLoop loop{clock};
    WorkerPool workers{1};
    engine::Environment environment{files, clock, random, loop, workers, workers, log,
        [this](const engine::NetworkOptions& options) { return engine::makeRealNetwork(options, loop, log); }};
    std::mutex mutex;
    std::condition_variable changed;
    bool ready = false;
    std::unique_ptr<engine::NetworkHost> network;
    std::shared_ptr<placement::RemoteNode> node;

private:
    static std::string directoryFile() { return "/tmp/granary-bench-directory-" + std::to_string(::getpid()); }
};

} // namespace

int main(int argc, char** argv)
{
    const std::string mode = argc == 5 ? argv[1] : "";
    if (mode != "fill" && mode != "audit")
        fail("usage: bench.node_load fill|audit CODE SHARDS SECONDS");
    crypto::initialise();
    const auto code = swarm::NodeCode::parse(argv[2]);
    const auto shards = std::strtoull(argv[3], nullptr, 10);
    const auto seconds = std::strtod(argv[4], nullptr);
    if (!code || shards == 0)
        fail("not a node code, or no shards");
    Owner owner(*code);
    const auto begin = std::chrono::steady_clock::now();
    std::uint64_t done = 0;
    if (mode == "fill") {
        done = owner.run(shards, seconds, putsUnderWay, [&](std::uint64_t i, std::function<void(Status)> ended) {
            auto data = std::make_shared<const Bytes>(shardOf(i));
            SegmentId segment;
            std::memcpy(segment.mutableView().data(), &i, sizeof i);
            owner.node->put({{segment, 0, erasure::merkleRoot(*data), shardBytes}, data, nullptr}, std::move(ended));
        });
    } else {
        std::vector<ShardRoot> roots;
        for (std::uint64_t i = 0; i < shards; ++i)
            roots.push_back(erasure::merkleRoot(shardOf(i)));
        done = owner.run(UINT64_MAX, seconds, auditsUnderWay, [&](std::uint64_t, std::function<void(Status)> ended) {
            owner.node->audit(roots[owner.random.below(roots.size())], shardBytes, 0, std::move(ended));
        });
    }
    std::printf("{\"requests\":%llu,\"seconds\":%.3f}\n", static_cast<unsigned long long>(done),
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    return 0;
}
