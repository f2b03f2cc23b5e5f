#include "tests/support/postgres_server.h"

#include "core/base/result.h"

#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace granary::test {
namespace {

const std::string programs = "/usr/lib/postgresql/15/bin/";
constexpr uid_t nobody = 65534;

/// Starts `command` in a session of its own, which ends with this process at the latest; what it says goes to `log`.
int spawn(const std::vector<std::string>& command, const std::string& log)
{
    std::vector<char*> arguments;
    for (const auto& word : command)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const int child = ::fork();
    if (child != 0)
        return child;
    ::setsid();
    const int out = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    ::dup2(out, 1);
    ::dup2(out, 2);
    if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0))
        ::_exit(126);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::execv(arguments[0], arguments.data());
    ::_exit(127);
}

int waitFor(int child)
{
    int status = -1;
    ::waitpid(child, &status, 0);
    return status;
}

} // namespace

PostgresServer::PostgresServer(unsigned connections) : m_connections(connections)
{
    ::mkdir(socketFolder().c_str(), 0700);
    if (::geteuid() == 0) {
        GRANARY_ASSERT(::chown(m_folder.path().c_str(), nobody, nobody) == 0);
        GRANARY_ASSERT(::chown(socketFolder().c_str(), nobody, nobody) == 0);
    }
    run({programs + "initdb", "-D", m_folder.file("data"), "-U", "granary", "--auth=trust", "-E", "UTF8", "--no-locale"});
    start();
}

PostgresServer::~PostgresServer() { kill(); }

void PostgresServer::run(const std::vector<std::string>& command) const
{
    const auto log = m_folder.file("log");
    GRANARY_ASSERT(waitFor(spawn(command, log)) == 0);
}

void PostgresServer::start()
{
    for (int attempt = 0; attempt < 100; ++attempt) {
        m_process = spawn({programs + "postgres", "-D", m_folder.file("data"), "-k", socketFolder(), "-c",
                              "listen_addresses=", "-c", "fsync=on", "-c", "shared_buffers=32MB", "-c",
                              "max_connections=" + std::to_string(m_connections)},
            m_folder.file("log"));
        // It ends at once while processes of the one that was killed are not gone yet.
        while (::waitpid(m_process, nullptr, WNOHANG) == 0) {
            if (waitFor(spawn({programs + "pg_isready", "-q", "-h", socketFolder()}, m_folder.file("log"))) == 0)
                return;
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    GRANARY_ASSERT(!"the database server did not start");
}

void PostgresServer::kill()
{
    if (m_process <= 0)
        return;
    // Its children have process groups of their own, and end when they see that it has gone.
    ::kill(m_process, SIGKILL);
    waitFor(m_process);
    m_process = -1;
}

std::string PostgresServer::freshDatabase()
{
    const auto name = "ledger" + std::to_string(++m_databases);
    run({programs + "createdb", "-h", socketFolder(), "-U", "granary", name});
    return "host=" + socketFolder() + " user=granary dbname=" + name;
}

} // namespace granary::test
