// A database server of a test's own: PostgreSQL 15 from Debian's package, in a temporary folder, on a Unix socket alone.
#pragma once

#include "tests/support/temp_dir.h"

#include <string>
#include <vector>

namespace granary::test {

/// It is made and started by the constructor, as nobody where the test runs as root (the server refuses root), with fsync on. Asserts that all of that works.
class PostgresServer {
public:
    explicit PostgresServer(unsigned connections = 20);
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    /// A new and empty database each time: how to connect to it.
    std::string freshDatabase();
    /// kill -9 of all its processes, as a crash of the machine's user would have it.
    void kill();
    /// After kill(): recovers from its log.
    void start();

private:
    void run(const std::vector<std::string>& command) const;
    std::string socketFolder() const { return m_folder.path() + "/run"; }

    TempDir m_folder;
    const unsigned m_connections;
    int m_process = -1;
    int m_databases = 0;
};

} // namespace granary::test
