#include "app/granary/trial_nodes.h"

#include "app/demo/node_process.h"
#include "core/base/file_system.h"
#include "core/client/remote_engine.h"
#include "core/engine/engine_program.h"
#include "core/engine/tree_check.h"
#include "core/platform/unix_socket.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <sys/stat.h>
#include <thread>

namespace granary::app {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
namespace fs = std::filesystem;

constexpr auto startTime = 30s;
constexpr auto endTime = 10s; ///< then it is killed
constexpr auto betweenLooks = 20ms;

Result<std::string> codeOf(const std::string& profile)
{
    GRANARY_ASSIGN(const auto client, client::RemoteEngine::connect(engine::socketOf(profile)));
    GRANARY_ASSIGN(auto info, client->info());
    if (info.profile.bytes != profile)
        return Error(ErrorCode::unreachable, "another profile's engine");
    return std::move(info.nodeCode);
}

Status makeDirectory(const std::string& path)
{
    return ::mkdir(path.c_str(), 0700) == 0 || errno == EEXIST ? Status() : Status(errnoError(errno, "the demo's folder"));
}

/// Ends the engine of that profile, if it runs.
Status endNode(const std::string& profile)
{
    const auto socket = engine::socketOf(profile);
    if (const auto code = codeOf(profile); !code.ok()) // whatever else listens there stays
        return code.error().code == ErrorCode::unreachable ? Status() : Status(code.error());
    const auto process = platform::listenerOf(socket);
    if (!process.ok())
        return process.error().code == ErrorCode::unreachable ? Status() : Status(process.error());
    ::kill(*process, SIGTERM);
    for (const auto end = Clock::now() + endTime; Clock::now() < end; std::this_thread::sleep_for(betweenLooks))
        if (!platform::listenerOf(socket).ok())
            return {};
    ::kill(*process, SIGKILL);
    return {};
}

} // namespace

TrialNodes::TrialNodes(const std::string& profile) : m_profile(profile), m_folder(joinPath(profile, "demo-network")) {}

bool TrialNodes::exists() const
{
    std::error_code ignored;
    return fs::is_directory(m_folder, ignored);
}

std::string TrialNodes::nodeProfile(std::size_t number) const { return joinPath(m_folder, "node-" + std::to_string(number)); }

Result<std::string> TrialNodes::startNode(std::size_t number, const std::string& network, const std::string& bootstrap)
{
    const auto profile = nodeProfile(number);
    if (auto code = codeOf(profile); code.ok())
        return code;
    std::vector<std::string> words{granarydProgram(), "--profile", profile, "--listen", "127.0.0.1:0", "--share", std::to_string(shareBytes), "--network", network};
    if (!bootstrap.empty())
        words.insert(words.end(), {"--bootstrap", bootstrap});
    GRANARY_TRY(startDetached(words, joinPath(m_folder, "node-" + std::to_string(number) + ".log")));
    for (const auto end = Clock::now() + startTime; Clock::now() < end; std::this_thread::sleep_for(betweenLooks))
        if (auto code = codeOf(profile); code.ok())
            return code;
    return Error(ErrorCode::timedOut, "a node of the demo did not get ready; its log in " + m_folder + " says why");
}

Result<std::vector<std::string>> TrialNodes::start(const std::string& network)
{
    const std::lock_guard lock(m_mutex);
    GRANARY_TRY(makeDirectory(m_profile));
    GRANARY_TRY(makeDirectory(m_folder));
    std::vector<std::string> out;
    for (std::size_t number = 1; number <= nodes; ++number) {
        GRANARY_ASSIGN(auto code, startNode(number, network, out.empty() ? std::string() : engine::firstEndpoint(out.front())));
        out.push_back(std::move(code));
    }
    return out;
}

Result<std::vector<std::string>> TrialNodes::invites()
{
    const std::lock_guard lock(m_mutex);
    std::vector<std::string> out;
    for (std::size_t number = 1; number <= nodes; ++number) {
        GRANARY_ASSIGN(const auto client, client::RemoteEngine::connect(engine::socketOf(nodeProfile(number))));
        GRANARY_ASSIGN(auto invite, client->invite({}));
        out.push_back(std::move(invite.code));
    }
    return out;
}

Status TrialNodes::remove()
{
    const std::lock_guard lock(m_mutex);
    for (std::size_t number = 1; number <= nodes; ++number)
        GRANARY_TRY(endNode(nodeProfile(number)));
    std::error_code error;
    fs::remove_all(m_folder, error);
    return error ? Status(errnoError(error.value(), "the demo's folder")) : Status();
}

} // namespace granary::app
