// A granaryd as a child process, or as one that stays.
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <string>
#include <sys/types.h>
#include <vector>

namespace granary::app {

/// Killed (SIGKILL) by the destructor, and by the kernel when this process dies.
class NodeProcess {
public:
    NodeProcess() = default;
    NodeProcess(NodeProcess&& other) noexcept;
    NodeProcess& operator=(NodeProcess&& other) noexcept;
    ~NodeProcess() { kill(); }

    /// Starts `program` with `arguments`; its standard error goes to `logFile`.
    static Result<NodeProcess> start(const std::string& program, const std::vector<std::string>& arguments, const std::string& logFile);
    /// Waits for the line in which it tells its code. timedOut; ioError when it ended instead.
    Result<std::string> awaitCode(std::chrono::milliseconds most);
    /// kill -9, and waits for its end. Idempotent.
    void kill();
    bool running() const { return m_pid > 0; }
    pid_t pid() const { return m_pid; }

private:
    pid_t m_pid = -1;
    int m_output = -1;
};

/// A process that is nobody's child and goes on when this one ends; its standard error is appended to `logFile`. Why it could not be started.
Status startDetached(const std::vector<std::string>& words, const std::string& logFile);

/// One of our programs: beside this one, else on the PATH.
std::string programBeside(const std::string& name);
inline std::string granarydProgram() { return programBeside("granaryd"); }

} // namespace granary::app
