// A computer of the simulation: a disk that lasts, a clock that may be wrong, and the shipped engine on them, which comes and goes.
#pragma once

#include "core/base/worker_pool.h"
#include "core/engine/local_engine.h"
#include "tests/support/memory_file_system.h"
#include "tests/support/network/memory_network.h"
#include "tests/support/network/network_peer.h"

namespace granary::test {

/// The time of the simulation, as this machine has it.
class MachineClock : public Clock {
public:
    explicit MachineClock(const Clock& base) : m_base(base) {}
    WallTime wall() const override { return {m_base.wall().ns + m_offNs}; }
    SteadyTime steady() const override { return m_base.steady(); }
    void jump(Duration by) { m_offNs += by.count(); }
    void setRight() { m_offNs = 0; }

private:
    const Clock& m_base;
    std::atomic<std::int64_t> m_offNs{0};
};

/// The one loop of the simulation under this machine's clock.
class MachineLoop : public EventLoop {
public:
    MachineLoop(EventLoop& loop, const Clock& clock) : m_loop(loop), m_clock(clock) {}
    void post(std::function<void()> work) override { m_loop.post(std::move(work)); }
    TimerId after(Duration delay, std::function<void()> work) override { return m_loop.after(delay, std::move(work)); }
    void cancelTimer(TimerId id) override { m_loop.cancelTimer(id); }
    bool onThread() const override { return m_loop.onThread(); }
    const Clock& clock() const override { return m_clock; }

private:
    EventLoop& m_loop;
    const Clock& m_clock;
};

/// What its engine says goes to stderr with GRANARY_SIM_TELL in the environment, and nowhere otherwise.
class MachineLog : public Log {
public:
    MachineLog(std::string name, const Clock& clock) : m_name(std::move(name)), m_clock(clock) {}
    void write(LogLevel level, std::string_view area, std::string_view text) override;

private:
    const std::string m_name;
    const Clock& m_clock;
};

/// What all machines share.
struct Surrounds {
    EventLoop& loop;
    const Clock& clock;
    MemoryNetwork& network;
};

/// One thread uses it. Its functions return when what they began has ended.
class Machine {
public:
    struct Settings {
        std::string name;
        swarm::Endpoint endpoint;
        std::uint64_t shareBytes = 0; ///< 0: stores nothing for others
        std::uint64_t seed = 1;
    };
    Machine(Surrounds surrounds, Settings settings);
    ~Machine();
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;

    /// Starts the engine; a drive is unlocked. The power is on afterwards.
    Status start();
    /// The engine ends as when it is told to.
    void stop();
    /// The engine is gone in the middle of whatever it does. `power`: what was not synced may be lost or torn, and nobody hears of it; else the
    /// process is killed, its connections break and the disk keeps what was written.
    void crash(bool power);
    /// The power goes at one of the next changes of the disk.
    void crashSoon(std::uint64_t operations);
    /// The power went: nothing that the engine says now was ever heard.
    bool failed() const { return m_disk.poweredOff(); }
    bool running() const { return m_engine != nullptr; }

    engine::LocalEngine& engine() { return *m_engine; }
    Result<api::TaskResult> await(const Result<api::TaskId>& task);
    MemoryFileSystem& disk() { return m_disk; }
    MachineClock& clock() { return m_clock; }
    SeededRandom& random() { return m_random; }
    const std::string& name() const { return m_settings.name; }
    const swarm::Endpoint& endpoint() const { return m_settings.endpoint; }
    static constexpr const char* profile = "/profile";

private:
    class Ports;
    void endEngine();

    const Surrounds m_surrounds;
    const Settings m_settings;
    MemoryFileSystem m_disk;
    MachineClock m_clock;
    MachineLoop m_loop;
    SeededRandom m_random;
    MachineLog m_log;
    std::unique_ptr<WorkerPool> m_workers;
    std::unique_ptr<WorkerPool> m_diskWorkers;
    std::unique_ptr<engine::LocalEngine> m_engine;
};

} // namespace granary::test
