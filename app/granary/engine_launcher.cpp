#include "app/granary/engine_launcher.h"

#include "app/demo/node_process.h"
#include "app/terminal/interrupt.h"
#include "core/base/file_system.h"
#include "core/client/remote_engine.h"
#include "core/engine/engine_program.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <poll.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace granary::app {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto startTime = 30s;
constexpr auto betweenLooks = 20ms;
constexpr int notFoundCode = 127;

/// A process that is nobody's child: its parent ends at once, so that nobody has to wait for it. The pipe tells why exec failed.
Status startDetached(const std::vector<std::string>& words, const std::string& logFile)
{
    std::vector<char*> argv;
    for (const auto& word : words)
        argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        return errnoError(errno, "pipe");
    const int log = ::open(logFile.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    const pid_t child = ::fork();
    if (child == 0) {
        // Only calls that are safe between fork and exec in a program with threads.
        ::setsid();
        if (::fork() != 0)
            ::_exit(0);
        Interrupt::unblockInChild();
        const int nothing = ::open("/dev/null", O_RDWR);
        ::dup2(nothing, STDIN_FILENO);
        ::dup2(nothing, STDOUT_FILENO);
        ::dup2(log >= 0 ? log : nothing, STDERR_FILENO);
        ::execvp(argv[0], argv.data());
        const int why = errno;
        [[maybe_unused]] const auto told = ::write(pipe[1], &why, sizeof why);
        ::_exit(notFoundCode);
    }
    const int forkFailure = errno;
    ::close(pipe[1]);
    if (log >= 0)
        ::close(log);
    Status out;
    if (child < 0) {
        out = errnoError(forkFailure, "fork");
    } else {
        while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) {
        }
        int why = 0;
        if (::read(pipe[0], &why, sizeof why) == sizeof why)
            out = errnoError(why, "granaryd");
    }
    ::close(pipe[0]);
    return out;
}

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
