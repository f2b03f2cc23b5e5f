// Whole engines on disks in memory, in a real network on loopback.
#pragma once

#include "core/base/worker_pool.h"
#include "core/engine/local_engine.h"
#include "core/engine/real_network.h"
#include "core/platform/system_clock.h"
#include "core/platform/system_random.h"
#include "core/platform/thread_loop.h"
#include "tests/support/memory_file_system.h"

#include <atomic>
#include <filesystem>
#include <fstream>
#include <thread>

namespace granary::test {

using namespace std::chrono_literals;

inline constexpr std::uint64_t mib = 1 << 20;

class QuietLog : public Log {
public:
    void write(LogLevel, std::string_view, std::string_view) override {}
};

/// The machine's, with days that pass at once.
class ShiftedClock : public Clock {
public:
    WallTime wall() const override { return {m_clock.wall().ns + m_aheadNs}; }
    SteadyTime steady() const override { return m_clock.steady(); }
    void pass(Duration time) { m_aheadNs += time.count(); }

private:
    platform::SystemClock m_clock;
    std::atomic<std::int64_t> m_aheadNs{0};
};

/// A computer with an engine that stays.
class Machine {
public:
    explicit Machine(std::uint64_t optionBytes = 0, std::string network = "test", std::vector<std::string> bootstraps = {})
        : Machine(optionsOf(optionBytes, std::move(network), std::move(bootstraps)))
    {}
    /// What it lends to whom, and its network, as `options` say.
    explicit Machine(engine::EngineOptions options) : m_options(std::move(options))
    {
        m_options.profile = "/profile";
        m_options.access = engine::Profile::Access::create;
        m_options.listen = swarm::Endpoint{"127.0.0.1", 0};
        m_options.lasting = true;
        disk.setCapacity(8'000 * mib);
        loop.start();
        GRANARY_ASSERT(start().ok());
    }
    ~Machine()
    {
        engine.reset();
        loop.stop();
    }
    Status start()
    {
        const engine::Environment environment{disk, clock, random, loop, workers, diskPool, log,
            [this](const engine::NetworkOptions& network) { return engine::makeRealNetwork(network, loop, log); }};
        GRANARY_ASSIGN(engine, engine::LocalEngine::open(environment, m_options));
        return engine->info()->hasDrive ? engine->unlock({}) : Status();
    }
    void stop() { engine.reset(); }
    void restart()
    {
        stop();
        GRANARY_ASSERT(start().ok());
    }
    Result<api::TaskResult> wait(const Result<api::TaskId>& id)
    {
        if (!id)
            return id.error();
        for (std::uint64_t version = 0;;) {
            GRANARY_ASSIGN(auto task, engine->task(*id, version, 1000ms));
            version = task.version;
            if (task.error)
                return *task.error;
            if (task.ended())
                return std::move(task.result);
        }
    }
    api::Share share() { return *engine->share(); }
    Result<api::Share> lend(std::uint64_t bytes, api::ShareAccept accept = api::ShareAccept::friends)
    {
        api::ShareSettings settings;
        settings.shareBytes = bytes;
        settings.accept = accept;
        return engine->setShare(settings);
    }
    std::string code() { return engine->info()->nodeCode; }
    std::string invite() { return engine->invite({})->code; }
    /// Makes a drive that keeps its data there.
    Status own(const std::vector<std::string>& nodes)
    {
        api::InitRequest init;
        init.nodes = nodes;
        const auto made = wait(engine->init(std::move(init)));
        return made.ok() ? Status() : Status(made.error());
    }
    Result<api::BackupResult> backup(const std::string& path)
    {
        api::BackupRequest request;
        request.paths = {api::Path{path}};
        GRANARY_ASSIGN(const auto done, wait(engine->backup(request)));
        return std::get<api::BackupResult>(done);
    }
    Result<std::string> read(const std::string& path)
    {
        std::string back;
        GRANARY_TRY(engine->read({{}, api::Path{path}, 0, UINT64_MAX},
            [&](ByteView data) {
                back += asText(data);
                return Status();
            },
            {}));
        return back;
    }

    MemoryFileSystem disk;
    ShiftedClock clock;
    platform::SystemRandom random;
    QuietLog log;
    platform::ThreadLoop loop{clock};
    WorkerPool workers{2};
    WorkerPool diskPool{2};
    std::unique_ptr<engine::LocalEngine> engine;

private:
    static engine::EngineOptions optionsOf(std::uint64_t shareBytes, std::string network, std::vector<std::string> bootstraps)
    {
        engine::EngineOptions out;
        out.shareBytes = shareBytes;
        out.network = std::move(network);
        out.bootstraps = std::move(bootstraps);
        return out;
    }

    engine::EngineOptions m_options;
};

/// Looks until it is so, for a minute and a half.
inline bool comes(const std::function<bool()>& what)
{
    for (const auto end = std::chrono::steady_clock::now() + 90s; std::chrono::steady_clock::now() < end; std::this_thread::sleep_for(50ms))
        if (what())
            return true;
    return false;
}

inline void makeFile(const std::string& tree, const std::string& text)
{
    std::filesystem::create_directories(tree);
    std::ofstream(tree + "/file", std::ios::binary) << text;
}

inline std::string noise(std::size_t bytes, std::uint32_t seed)
{
    std::string out(bytes, '\0');
    for (auto& c : out) {
        seed = seed * 1664525 + 1013904223;
        c = static_cast<char>(seed >> 24);
    }
    return out;
}

} // namespace granary::test
