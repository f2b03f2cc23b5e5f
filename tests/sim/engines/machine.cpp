#include "tests/sim/engines/machine.h"

#include <cstdio>
#include <cstdlib>

namespace granary::test {
namespace {

using namespace std::chrono_literals;

/// Of each kind: enough for one to overtake another.
constexpr unsigned workers = 2;

} // namespace

void MachineLog::write(LogLevel, std::string_view area, std::string_view text)
{
    static const bool tells = std::getenv("GRANARY_SIM_TELL") != nullptr;
    if (tells)
        std::fprintf(stderr, "%.3f %s: %.*s: %.*s\n", static_cast<double>(m_clock.steady().count()) / 1e9, m_name.c_str(), static_cast<int>(area.size()), area.data(),
            static_cast<int>(text.size()), text.data());
}

/// The network of this machine while its engine runs.
class Machine::Ports : public engine::NetworkPorts {
public:
    Ports(MemoryNetwork& network, const swarm::Endpoint& endpoint) : m_transport(network.transport(endpoint)), m_dht(network.dht(endpoint)) {}
    swarm::Transport& transport() override { return *m_transport; }
    swarm::Dht* dht() override { return m_dht.get(); }
    void setRateLimits(std::uint64_t, std::uint64_t) override {}
    void setProxy(const std::optional<swarm::ProxyServer>&) override {}
    void stop() override { m_transport->stop(); }

private:
    std::unique_ptr<MemoryTransport> m_transport;
    std::unique_ptr<swarm::Dht> m_dht;
};

Machine::Machine(Surrounds surrounds, Settings settings)
    : m_surrounds(surrounds),
      m_settings(std::move(settings)),
      m_clock(surrounds.clock),
      m_loop(surrounds.loop, m_clock),
      m_random(m_settings.seed),
      m_log(m_settings.name, surrounds.clock)
{
    // The moment the power goes, whatever the engine still does.
    m_disk.whenPowerGoes([this] { m_surrounds.network.setSilent(m_settings.endpoint, true); });
}

Machine::~Machine() { endEngine(); }

Status Machine::start()
{
    GRANARY_ASSERT(!m_engine);
    m_disk.restart();
    engine::onLoop(m_surrounds.loop, [this] { m_surrounds.network.setSilent(m_settings.endpoint, false); });
    m_workers = std::make_unique<WorkerPool>(workers);
    m_diskWorkers = std::make_unique<WorkerPool>(workers);
    engine::EngineOptions options;
    options.profile = profile;
    options.access = engine::Profile::Access::create;
    options.listen = m_settings.endpoint;
    options.shareBytes = m_settings.shareBytes;
    options.network = "test";
    options.lasting = true;
    const engine::Environment environment{m_disk, m_clock, m_random, m_loop, *m_workers, *m_diskWorkers, m_log,
        [this](const engine::NetworkOptions& wanted) -> Result<std::unique_ptr<engine::NetworkPorts>> {
            return std::unique_ptr<engine::NetworkPorts>(std::make_unique<Ports>(m_surrounds.network, *wanted.listen));
        }};
    GRANARY_ASSIGN(m_engine, engine::LocalEngine::open(environment, options));
    GRANARY_ASSIGN(const auto info, m_engine->info());
    return info.hasDrive ? m_engine->unlock({}) : Status();
}

void Machine::endEngine()
{
    m_engine.reset();
    m_workers.reset();
    m_diskWorkers.reset();
}

void Machine::stop() { endEngine(); }

void Machine::crash(bool power)
{
    if (power) {
        m_disk.crash(m_random.next());
    } else {
        m_disk.kill();
        engine::onLoop(m_surrounds.loop, [this] {
            m_surrounds.network.breakConnectionsOf(m_settings.endpoint);
            m_surrounds.network.setSilent(m_settings.endpoint, true); // what is still to be taken down says nothing more
        });
    }
    endEngine();
}

void Machine::crashSoon(std::uint64_t operations) { m_disk.crashAt(m_disk.operations() + operations, m_random.next()); }

Result<api::TaskResult> Machine::await(const Result<api::TaskId>& id)
{
    if (!id)
        return id.error();
    for (std::uint64_t version = 0;;) {
        GRANARY_ASSIGN(auto task, m_engine->task(*id, version, 60s));
        version = task.version;
        if (!task.ended())
            continue;
        if (task.error)
            return *task.error;
        return std::move(task.result);
    }
}

} // namespace granary::test
