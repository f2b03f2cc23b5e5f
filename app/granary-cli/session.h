// The engine that a command works with: granaryd's over its socket, or one in this process.
#pragma once

#include "app/granary-cli/output.h"
#include "app/terminal/arguments.h"
#include "app/terminal/interrupt.h"
#include "core/api/engine.h"

namespace granary::engine {
class EngineProgram;
}

namespace granary::app {

/// What every command gets. One thread.
class Session {
public:
    enum class Profile : std::uint8_t { mustExist, create };
    enum class Drive : std::uint8_t {
        notNeeded,
        ifPossible, ///< unlocked when a passphrase is at hand
        unlocked,
    };

    Session(const Arguments& arguments, Output& output, Interrupt& interrupt);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// Finds or starts the engine and unlocks the drive where the command needs it. False after saying why not; then `code` is the exit code.
    bool open(Profile profile, Drive drive, Doing doing, int& code);
    /// The wallet of a drive that is unlocked then; null after saying why not, and then `code` is the exit code.
    api::Wallet* openWallet(int& code);
    api::Engine& engine() { return *m_engine; }
    /// The engine is another process's.
    bool remote() const { return m_remote; }

    const Arguments& arguments() const { return m_arguments; }
    Output& output() { return m_output; }
    Interrupt& interrupt() { return m_interrupt; }
    const std::string& profile() const { return m_profile; }
    ErrorContext context(Doing doing) const { return {doing, m_profile}; }
    int fail(const Error& error, Doing doing) { return m_output.failure(error, context(doing)); }

    /// From `fileOption` or the terminal. `twice`: a new one, typed twice, at least one character. Only a file can give the empty one, which
    /// leaves the profile unprotected.
    Result<api::SecretText> passphrase(std::string_view prompt, std::string_view fileOption, bool twice);
    /// Waits for the end of a task, with a bar; Ctrl-C cancels it.
    Result<api::Task> finish(api::TaskId id) { return finish(*m_engine, id); }
    Result<api::Task> finish(api::Engine& engine, api::TaskId id);

private:
    std::optional<int> connect(Profile profile, Doing doing);
    std::optional<int> unlock(Drive drive, Doing doing);

    const Arguments& m_arguments;
    Output& m_output;
    Interrupt& m_interrupt;
    std::string m_profile;
    std::unique_ptr<engine::EngineProgram> m_program;
    std::unique_ptr<api::Engine> m_client;
    std::unique_ptr<api::Subscription> m_events;
    api::Engine* m_engine = nullptr;
    bool m_remote = false;
};

/// $XDG_DATA_HOME/granary, else ~/.local/share/granary.
std::string defaultProfile();

} // namespace granary::app
