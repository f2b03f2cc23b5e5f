#include "app/granary/engine_launcher.h"

#include "app/demo/node_process.h"
#include "core/base/file_system.h"
#include "core/client/remote_engine.h"
#include "core/engine/engine_program.h"

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <sys/stat.h>
#include <thread>

namespace granary::app {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto startTime = 30s;
constexpr auto betweenLooks = 20ms;

} // namespace

Result<std::unique_ptr<api::Engine>> EngineLauncher::connect()
{
    GRANARY_ASSIGN(auto client, client::RemoteEngine::connect(engine::socketOf(m_profile)));
    GRANARY_ASSIGN(const auto info, client->info());
    if (info.profile.bytes != m_profile)
        return Error(ErrorCode::unreachable, "another profile's engine");
    return std::unique_ptr<api::Engine>(std::move(client));
}

Status EngineLauncher::start()
{
    const std::lock_guard lock(m_mutex);
    if (connect().ok())
        return {};
    std::error_code ignored;
    std::filesystem::create_directories(parentPath(m_profile), ignored); // a new user has no folder for data yet
    if (::mkdir(m_profile.c_str(), 0700) != 0 && errno != EEXIST)
        return errnoError(errno, "the profile");
    std::vector<std::string> words{granarydProgram(), "--profile", m_profile};
    words.insert(words.end(), m_arguments.begin(), m_arguments.end());
    GRANARY_TRY(startDetached(words, joinPath(m_profile, "granaryd.log")));
    for (const auto end = Clock::now() + startTime; Clock::now() < end; std::this_thread::sleep_for(betweenLooks))
        if (connect().ok())
            return {};
    return Error(ErrorCode::timedOut, "granaryd did not get ready; granaryd.log in the profile says why");
}

} // namespace granary::app
