// hostile-granaryd: a node that misbehaves, for tests. It has the shipped node's network and store, and lies in between. Never installed.
#include "app/terminal/arguments.h"
#include "app/terminal/interrupt.h"
#include "app/terminal/terminal.h"
#include "core/engine/engine_program.h"
#include "core/engine/node_host.h"
#include "core/engine/real_network.h"
#include "core/platform/disk_file_system.h"
#include "core/platform/log_sink.h"
#include "core/platform/system_clock.h"
#include "core/platform/system_random.h"
#include "core/platform/thread_loop.h"
#include "core/swarm/node_code.h"
#include "tests/hostile/hostile_node.h"

#include <cstdio>
#include <filesystem>
#include <fstream>

using namespace granary;
using namespace granary::test;

namespace {

constexpr std::uint64_t shareBytes = 1 << 30;
constexpr std::uint64_t inviteSeconds = 3600;
constexpr std::streamoff trailerBytes = 128; // core/specs/node-store.md, "Shard file"

/// What another node's disk holds, as somebody who got hold of its list would claim it.
std::vector<swarm::HeldShard> shardsOf(const std::string& profile)
{
    std::vector<swarm::HeldShard> out;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(profile + "/share/shards", ignored)) {
        std::ifstream file(entry.path(), std::ios::binary);
        Bytes trailer(static_cast<std::size_t>(trailerBytes));
        if (!entry.is_regular_file() || !file.seekg(-trailerBytes, std::ios::end) || !file.read(reinterpret_cast<char*>(trailer.data()), trailerBytes))
            continue;
        const ByteView view(trailer);
        out.push_back({*SegmentId::from(view.subspan(24, 16)), loadLittle<std::uint16_t>(view.subspan(10, 2)), *ShardRoot::from(view.subspan(40, 32)),
            loadLittle<std::uint64_t>(view.subspan(16, 8)), false});
    }
    return out;
}

struct Options {
    std::string profile;
    std::string network;
    std::string claimFrom;
    Behaviour behaviour = Behaviour::honest;
};

int fail(const char* doing, const Error& error)
{
    std::fprintf(stderr, "hostile-granaryd: %s: %s\n", doing, error.text().c_str());
    return 1;
}

int run(const Options& options, app::Interrupt& interrupt)
{
    platform::SystemClock clock;
    platform::SystemRandom random;
    platform::LogSink log(clock, platform::LogSink::Format::plain, LogLevel::warning);
    platform::DiskFileSystem files;
    platform::ThreadLoop loop(clock);
    WorkerPool workers(2);
    loop.start();
    const engine::Environment environment{files, clock, random, loop, workers, workers, log, {}};
    auto profile = engine::Profile::open(files, options.profile, engine::Profile::Access::create);
    if (!profile)
        return fail("profile", profile.error());
    const auto key = engine::loadServiceKey(files, (*profile)->serviceKeyFile(), random);
    if (!key)
        return fail("key", key.error());
    auto host = engine::NodeHost::open(environment, **profile, *key, std::make_shared<placement::ShareSpace>(shareBytes), false);
    if (!host)
        return fail("store", host.error());
    const auto invite = (*host)->invite(inviteSeconds, 0);
    if (!invite)
        return fail("invite", invite.error());

    std::unique_ptr<engine::NetworkPorts> network;
    std::unique_ptr<HostileStore> store;
    std::unique_ptr<HostileNode> node;
    const auto code = engine::onLoop(loop, [&]() -> Result<std::string> {
        engine::NetworkOptions where{options.network, swarm::Endpoint{"127.0.0.1", 0}, {}, false};
        auto made = engine::makeRealNetwork(where, loop, log);
        if (!made)
            return made.error();
        network = std::move(*made);
        store = std::make_unique<HostileStore>(loop, *(*host)->store(), options.behaviour);
        if (!options.claimFrom.empty())
            store->othersShards = [from = options.claimFrom] { return shardsOf(from); };
        HostileNode::Ports ports{loop, random, network->transport(), *store, [&store] { return store->sawHead(); }};
        node = std::make_unique<HostileNode>(std::move(ports), options.network, key->identity, options.behaviour);
        node->start();
        swarm::NodeCode out{node->id(), options.network, network->transport().listenEndpoints(), *invite};
        return out.text();
    });
    if (!code)
        return fail("network", code.error());
    std::printf("%s\n", code->c_str());
    std::fflush(stdout);
    interrupt.wait();
    engine::onLoop(loop, [&] {
        node.reset();
        network->stop();
        network.reset();
        store.reset();
    });
    host->reset();
    loop.stop();
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    app::Interrupt interrupt; // before any other thread
    Options options;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string_view name = argv[i];
        const std::string value = argv[i + 1];
        if (name == "--profile")
            options.profile = value;
        else if (name == "--network")
            options.network = value;
        else if (name == "--claim-from")
            options.claimFrom = value;
        else if (const auto behaviour = behaviourNamed(value); name == "--behaviour" && behaviour)
            options.behaviour = *behaviour;
        else
            options.profile.clear();
    }
    if (options.profile.empty() || options.network.empty()) {
        std::fprintf(stderr, "Usage: hostile-granaryd --profile DIR --network NAME --behaviour NAME [--claim-from PROFILE]\nBehaviours:");
        for (const auto& known : behaviours)
            std::fprintf(stderr, " %.*s", static_cast<int>(known.name.size()), known.name.data());
        std::fprintf(stderr, "\n");
        return 64;
    }
    engine::initialiseProcess();
    return run(options, interrupt);
}
