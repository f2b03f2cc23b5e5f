#include "app/demo/node_process.h"

#include "app/terminal/interrupt.h"
#include "core/base/file_system.h"

#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace granary::app {

NodeProcess::NodeProcess(NodeProcess&& other) noexcept : m_pid(std::exchange(other.m_pid, -1)), m_output(std::exchange(other.m_output, -1)) {}

NodeProcess& NodeProcess::operator=(NodeProcess&& other) noexcept
{
    if (this != &other) {
        kill();
        m_pid = std::exchange(other.m_pid, -1);
        m_output = std::exchange(other.m_output, -1);
    }
    return *this;
}

Result<NodeProcess> NodeProcess::start(const std::string& program, const std::vector<std::string>& arguments, const std::string& logFile)
{
    std::vector<char*> argv;
    argv.push_back(const_cast<char*>(program.c_str()));
    for (const auto& argument : arguments)
        argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        return errnoError(errno, "pipe");
    const int log = ::open(logFile.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child == 0) {
        // Only calls that are safe between fork and exec in a program with threads.
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent)
            ::_exit(127);
        ::setpgid(0, 0); // Ctrl-C is for the demo, which ends its nodes itself
        Interrupt::unblockInChild();
        ::dup2(pipe[1], STDOUT_FILENO);
        if (log >= 0)
            ::dup2(log, STDERR_FILENO);
        const int nothing = ::open("/dev/null", O_RDONLY);
        if (nothing >= 0)
            ::dup2(nothing, STDIN_FILENO);
        ::execvp(argv[0], argv.data());
        ::_exit(127);
    }
    const int why = errno;
    ::close(pipe[1]);
    if (log >= 0)
        ::close(log);
    if (child < 0) {
        ::close(pipe[0]);
        return errnoError(why, "fork");
    }
    NodeProcess process;
    process.m_pid = child;
    process.m_output = pipe[0];
    return process;
}

Result<std::string> NodeProcess::awaitCode(std::chrono::milliseconds most)
{
    const auto end = std::chrono::steady_clock::now() + most;
    std::string line;
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now()).count();
        if (left <= 0)
            return Error(ErrorCode::timedOut, "a node did not get ready");
        pollfd poll{m_output, POLLIN, 0};
        const int ready = ::poll(&poll, 1, static_cast<int>(left));
        if (ready < 0 && errno != EINTR)
            return errnoError(errno, "poll");
        if (ready <= 0)
            continue;
        std::array<char, 512> part{};
        const auto got = ::read(m_output, part.data(), part.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return Error(ErrorCode::ioError, "a node ended at its start");
        line.append(part.data(), static_cast<std::size_t>(got));
        if (const auto newline = line.find('\n'); newline != std::string::npos) {
            line.resize(newline);
            return line;
        }
        if (line.size() > 4096)
            return Error(ErrorCode::malformed, "a node's code");
    }
}

void NodeProcess::kill()
{
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
        while (::waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
    m_pid = -1;
    if (m_output >= 0)
        ::close(m_output);
    m_output = -1;
}

// Its parent ends at once, so that nobody has to wait for it. The pipe tells why exec failed.
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
        ::_exit(127);
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

std::string programBeside(const std::string& name)
{
    std::array<char, PATH_MAX> self{};
    const auto length = ::readlink("/proc/self/exe", self.data(), self.size() - 1);
    if (length > 0) {
        const auto directory = parentPath(std::string_view(self.data(), static_cast<std::size_t>(length)));
        auto beside = joinPath(directory, name);
        if (::access(beside.c_str(), X_OK) == 0)
            return beside;
    }
    return name;
}

} // namespace granary::app
