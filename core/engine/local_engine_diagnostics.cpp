// What an engine says of itself to whoever looks for a fault: built from numbers and names of our own, never from what a user or peer named.
#include "core/engine/local_engine.h"

#include <sys/utsname.h>
#include <thread>
#include <unistd.h>

namespace granary::engine {
namespace {

std::string systemText()
{
    utsname names{};
    if (::uname(&names) != 0)
        return {};
    return std::string(names.sysname) + " " + names.release + " " + names.machine; // not nodename: that is the user's
}

std::uint64_t physicalMemoryBytes()
{
    const auto pages = ::sysconf(_SC_PHYS_PAGES);
    const auto pageBytes = ::sysconf(_SC_PAGESIZE);
    return pages > 0 && pageBytes > 0 ? static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(pageBytes) : 0;
}

void withoutNames(api::DriveStatus& drive)
{
    drive.lastDrill.reset();
    if (!drive.durability)
        return;
    std::size_t number = 0;
    for (auto& site : drive.durability->fatalSites)
        site.label = "site " + std::to_string(++number);
}

api::Task withoutNames(api::Task task)
{
    task.paths.clear();
    task.result = {};
    if (task.error)
        task.error->detail.clear();
    return task;
}

} // namespace

std::vector<api::NamedSize> LocalEngine::fileSizes()
{
    std::vector<api::NamedSize> out;
    for (const auto* name : {"keys", "nodes", "directory", "drive/drive.db", "drive/drive.db-wal", "share/node.db", "share/node.db-wal"})
        if (const auto info = m_environment.files.info(m_profile->path(name)))
            out.push_back({name, info->sizeBytes});
    return out;
}

Result<api::Diagnostics> LocalEngine::diagnostics()
{
    GRANARY_ASSIGN(auto now, status());
    api::Diagnostics out;
    out.version = now.info.version;
    out.time = m_environment.clock.wall();
    out.system = systemText();
    out.processors = std::thread::hardware_concurrency();
    out.memoryBytes = physicalMemoryBytes();
    out.runningSeconds = std::chrono::duration<double>(m_environment.clock.steady() - m_started).count();
    out.hasDrive = now.info.hasDrive;
    out.locked = now.info.locked;
    out.unprotected = now.info.unprotected;
    out.publicNetwork = now.info.network == publicNetwork;
    out.listens = !now.info.nodeCode.empty();
    out.files = fileSizes();
    out.drive = std::move(now.drive);
    if (out.drive)
        withoutNames(*out.drive);
    out.share = now.share;
    for (const auto& node : now.nodes)
        out.nodes.push_back({node.type, node.reachable, node.leaving, node.usedBytes, node.quotaBytes});
    GRANARY_ASSIGN(out.limits, limits());
    for (auto& task : m_tasks.list())
        out.tasks.push_back(withoutNames(std::move(task)));
    if (m_environment.recentLog)
        out.log = m_environment.recentLog->lines();
    return out;
}

} // namespace granary::engine
