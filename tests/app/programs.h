// The real programs as child processes, for whole-program tests.
#pragma once

#include "core/api/json.h"

#include <QProcess>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace granary::test {

struct RunResult {
    int code = -1;
    std::string out;
    std::string err;
    /// The one object of --json; asserts in the calling test that it is exactly one line.
    api::Json json() const;
};

/// How a program is started, where that is not the usual way.
struct Launch {
    std::vector<std::string> wrapper;                              ///< a program and its arguments in front
    std::vector<std::pair<std::string, std::string>> environment; ///< in addition
    std::string program = {};                                     ///< a daemon other than granaryd, by its path below the build's folder
};

/// A temporary directory with its own runtime directory, so that nothing of the machine's user is touched.
class Workplace {
public:
    Workplace();
    ~Workplace();
    Workplace(const Workplace&) = delete;
    Workplace& operator=(const Workplace&) = delete;
    std::string path(const std::string& name) const { return m_root + "/" + name; }
    /// A file with that text; its path.
    std::string file(const std::string& name, const std::string& text) const;
    /// Profiles that are made from now on have a passphrase. Without it they have none, for a key is derived from one with each command, which takes long.
    void usePassphrase() const;
    QProcessEnvironment environment() const;

    /// granary-cli with these arguments, without a terminal. At most two minutes.
    RunResult cli(const std::vector<std::string>& arguments, const Launch& launch = {}) const;
    /// The same as another user than root, who may not do everything. Only when the test runs as root; see `giveAway`.
    RunResult cliAsNobody(const std::vector<std::string>& arguments) const;
    /// The thing belongs to that user from now on.
    void giveAway(const std::string& path) const;
    /// With --profile, --passphrase-file (the file "passphrase") and --json in front.
    RunResult json(const std::string& profile, const std::vector<std::string>& arguments, const Launch& launch = {}) const;
    /// The same without the passphrase.
    RunResult plain(const std::string& profile, const std::vector<std::string>& arguments) const;

private:
    RunResult run(const std::vector<std::string>& arguments, bool asNobody, const Launch& launch) const;
    std::string m_root;
};

/// A profile with a drive on one folder, "disk", and a tree to back up, which is made first.
struct OneDisk {
    OneDisk(std::size_t smallFiles, std::size_t largeBytes);
    /// Must end well.
    void backUp() const;

    const Workplace place;
    const std::string profile = place.path("p");
    const std::string tree = place.path("tree");
};

/// A running granaryd. Killed by the destructor.
class Daemon {
public:
    /// Waits for its code.
    Daemon(const Workplace& place, const std::string& profile, const std::vector<std::string>& arguments, const Launch& launch = {});
    ~Daemon();
    Daemon(const Daemon&) = delete;
    Daemon& operator=(const Daemon&) = delete;
    /// The line that it printed; empty when it ended instead.
    const std::string& code() const { return m_code; }
    void kill();
    bool running() { return m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(100); }
    /// SIGTERM; the exit code.
    int terminate();
    int exitCode();
    std::string errors();

private:
    QProcess m_process;
    std::string m_code;
};

/// A small tree with what file systems have: deep folders, links, holes, odd names, attributes, a few large files. Returns its files.
std::size_t makeTree(const std::string& root, std::size_t smallFiles, std::size_t largeBytes);

/// Restores the newest snapshot into "out" and compares `tree` with what came back: differences, one a line, or why there is nothing to
/// compare; empty when all is well.
std::string restoreDifferences(const Workplace& place, const std::string& profile, const std::string& tree);

/// Differences of two trees, one a line; empty when there are none.
std::string treeDifferences(const std::string& left, const std::string& right);

} // namespace granary::test
