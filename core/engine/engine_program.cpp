#include "core/engine/engine_program.h"

#include "core/crypto/secret.h"
#include "core/engine/api_server.h"
#include "core/engine/real_ledger.h"
#include "core/engine/real_network.h"
#include "core/platform/crash_points.h"
#include "core/platform/disk_file_system.h"
#include "core/platform/inotify_watch.h"
#include "core/platform/log_sink.h"
#include "core/platform/system_clock.h"
#include "core/platform/system_random.h"
#include "core/platform/system_surroundings.h"
#include "core/platform/thread_loop.h"

#include <csignal>
#include <malloc.h>
#include <sys/resource.h>

namespace granary::engine {
namespace {

constexpr unsigned diskThreads = 8;
constexpr std::size_t maxSocketFileBytes = 256;

/// Buffers of megabytes come and go in every thread. glibc would keep a heap for each and let the largest of them lie between small things:
/// that doubles the peak. Fixed limits keep it below 400 MiB, and make a restore from nodes a quarter faster, since less is given back and taken
/// from the system again. Before the first thread.
void settleAllocator()
{
#ifdef __GLIBC__
    ::mallopt(M_ARENA_MAX, 2);
    ::mallopt(M_MMAP_THRESHOLD, 8 << 20);
    ::mallopt(M_TRIM_THRESHOLD, 32 << 20);
#endif
}

} // namespace

std::optional<swarm::Endpoint> listenEndpoint(const std::string& text)
{
    const bool anyPort = text.ends_with(":0");
    auto endpoint = swarm::Endpoint::parse(anyPort ? text.substr(0, text.size() - 1) + "1" : text);
    if (endpoint && anyPort)
        endpoint->port = 0;
    return endpoint;
}

void initialiseProcess()
{
    settleAllocator();
    crypto::initialise();
    std::signal(SIGPIPE, SIG_IGN);
    // A node has a descriptor for each link and for shards in work; many systems begin with 1024.
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < files.rlim_max) {
        files.rlim_cur = files.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &files);
    }
}

/// In the order of need: what comes later stands on what comes before, and goes first.
struct EngineProgram::Parts {
    Parts(const ProgramOptions& options)
        : sink(clock, options.jsonLog ? platform::LogSink::Format::json : platform::LogSink::Format::plain, options.logLevel),
          log(clock, sink), faults(platform::FaultFileSystem::fromEnvironment(disk)), loop(clock), diskPool(diskThreads)
    {}
    ~Parts()
    {
        server.reset();
        engine.reset();
        loop.stop();
    }
    FileSystem& files() { return faults ? static_cast<FileSystem&>(*faults) : disk; }

    platform::SystemClock clock;
    platform::SystemRandom random;
    platform::SystemSurroundings surroundings;
    platform::LogSink sink;
    RecentLog log;
    platform::DiskFileSystem disk;
    std::unique_ptr<platform::FaultFileSystem> faults;
    platform::ThreadLoop loop;
    WorkerPool workers;
    WorkerPool diskPool;
    std::unique_ptr<LocalEngine> engine;
    std::unique_ptr<ApiServer> server;
};

EngineProgram::EngineProgram(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
EngineProgram::~EngineProgram() = default;
api::Engine& EngineProgram::engine() { return *m_parts->engine; }

Result<std::unique_ptr<EngineProgram>> EngineProgram::start(ProgramOptions options)
{
    auto parts = std::make_unique<Parts>(options);
    auto& p = *parts;
    p.loop.start();
    Environment environment{p.files(), p.clock, p.random, p.loop, p.workers, p.diskPool, p.log,
        [&p](const NetworkOptions& network) { return makeRealNetwork(network, p.loop, p.log); }, &p.log,
        &p.surroundings, [](FileWatchListener listener) { return platform::InotifyWatch::start(std::move(listener)); }, makeRealLedgerClient};
    const bool serve = options.serve;
    GRANARY_ASSIGN(p.engine, LocalEngine::open(environment, std::move(options)));
    if (serve) {
        GRANARY_ASSIGN(p.server, ApiServer::start(*p.engine, p.engine->profile(), environment));
    }
    return std::unique_ptr<EngineProgram>(new EngineProgram(std::move(parts)));
}

std::string socketOf(const std::string& profileDirectory)
{
    platform::DiskFileSystem files;
    if (auto text = files.readFile(joinPath(profileDirectory, "socket"), maxSocketFileBytes)) {
        std::string path(asText(*text));
        while (!path.empty() && path.back() == '\n')
            path.pop_back();
        if (path.starts_with('/') && path.size() < 108)
            return path;
    }
    return socketPath(profileDirectory);
}

} // namespace granary::engine
