#include "app/granary-cli/session.h"

#include "app/terminal/terminal.h"
#include "core/client/remote_engine.h"
#include "core/engine/engine_program.h"

#include <cstdlib>
#include <pwd.h>
#include <unistd.h>

namespace granary::app {

using namespace std::chrono_literals;

std::string defaultProfile()
{
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data == '/')
        return joinPath(data, "granary");
    const char* home = std::getenv("HOME");
    if (!home || *home != '/') {
        const auto* user = ::getpwuid(::getuid());
        home = user ? user->pw_dir : "/";
    }
    return joinPath(home, ".local/share/granary");
}

Session::Session(const Arguments& arguments, Output& output, Interrupt& interrupt)
    : m_arguments(arguments), m_output(output), m_interrupt(interrupt), m_profile(arguments.value("--profile", defaultProfile()))
{}

Session::~Session()
{
    m_events.reset();
    m_client.reset();
    m_program.reset();
}

api::Wallet* Session::openWallet(int& code)
{
    return open(Profile::mustExist, Drive::unlocked, Doing::wallet, code) ? &engine().wallet() : nullptr;
}

bool Session::open(Profile profile, Drive drive, Doing doing, int& code)
{
    auto failed = connect(profile, doing);
    if (!failed && drive != Drive::notNeeded)
        failed = unlock(drive, doing);
    code = failed.value_or(exitDone);
    return !failed;
}

std::optional<int> Session::connect(Profile profile, Doing doing)
{
    auto absolute = absolutePath(m_profile);
    if (!absolute)
        return fail(absolute.error(), Doing::start);
    m_profile = *absolute;

    // A daemon that starts or ends holds the lock for a moment without answering.
    for (int attempt = 0;; ++attempt) {
        if (auto client = client::RemoteEngine::connect(engine::socketOf(m_profile)); client.ok()) {
            auto info = (*client)->info();
            if (info && info->profile.bytes == m_profile) {
                m_client = std::move(*client);
                m_engine = m_client.get();
                m_remote = true;
                break;
            }
        }
        engine::ProgramOptions options;
        options.profile = m_profile;
        options.access = profile == Profile::create ? engine::Profile::Access::create : engine::Profile::Access::mustExist;
        if (doing == Doing::init || doing == Doing::recover || doing == Doing::join) {
            options.network = m_arguments.value("--network");
            options.bootstraps = m_arguments.values("--bootstrap");
        }
        if (doing == Doing::addDevice) {
            // The other machine comes here.
            options.listenAnywhere = true;
            if (m_arguments.has("--listen"))
                options.listen = engine::listenEndpoint(m_arguments.value("--listen"));
        }
        auto program = engine::EngineProgram::start(std::move(options));
        if (program) {
            m_program = std::move(*program);
            m_engine = &m_program->engine();
            break;
        }
        if (program.error().code != ErrorCode::inUse || attempt == 20 || m_interrupt.requested())
            return fail(program.error(), program.error().code == ErrorCode::notFound ? Doing::start : doing);
        std::this_thread::sleep_for(100ms);
    }
    auto events = m_engine->subscribe([this](const api::Event& event) {
        if (event.kind == api::EventKind::driveRebuilding)
            ::dprintf(STDERR_FILENO, "The local database was damaged. It is set aside, and the drive is fetched from the nodes.\n");
        else if (event.kind == api::EventKind::driveRebuilt)
            ::dprintf(STDERR_FILENO, "The drive was fetched from the nodes.\n");
    });
    if (events)
        m_events = std::move(*events);
    return std::nullopt;
}

std::optional<int> Session::unlock(Drive drive, Doing doing)
{
    auto info = m_engine->info();
    if (!info)
        return fail(info.error(), doing);
    if (!info->hasDrive) {
        if (drive == Drive::ifPossible)
            return std::nullopt;
        return m_output.failure(exitMendable, "notFound",
            "This profile has no drive. Make one with \"granary-cli --profile " + printable(m_profile) + " init\", or recover one with --words-file.");
    }
    if (!info->locked) {
        if (drive == Drive::unlocked) // somebody is at work with it
            if (auto noted = m_engine->presence(); !noted)
                return fail(noted.error(), doing);
        return std::nullopt;
    }
    if (info->unprotected) {
        auto unlocked = m_engine->unlock(api::SecretText());
        return unlocked ? std::nullopt : std::optional(fail(unlocked.error(), Doing::unlock));
    }
    const bool file = m_arguments.has("--passphrase-file");
    // An engine that serves others too is unlocked on purpose only; ours is gone with the command.
    if (!file && (m_remote || (drive == Drive::ifPossible && !isTerminal(STDIN_FILENO)))) {
        if (drive == Drive::ifPossible)
            return std::nullopt;
        return fail(ErrorCode::locked, doing);
    }
    auto secret = passphrase("Passphrase: ", "--passphrase-file", false);
    if (!secret) {
        if (drive == Drive::ifPossible && !file)
            return std::nullopt;
        return fail(secret.error(), Doing::secretFile);
    }
    auto unlocked = m_engine->unlock(*secret);
    if (!unlocked)
        return fail(unlocked.error(), Doing::unlock);
    return std::nullopt;
}

Result<api::SecretText> Session::passphrase(std::string_view prompt, std::string_view fileOption, bool twice)
{
    if (m_arguments.has(fileOption))
        return readSecretFile(m_arguments.value(fileOption));
    const auto ask = [&](std::string_view text) -> Result<api::SecretText> {
        auto secret = askSecret(text, m_interrupt.token());
        if (!secret && secret.error().code == ErrorCode::notFound)
            return Error(ErrorCode::invalidArgument, "no passphrase: give " + std::string(fileOption) + " FILE, or run this on a terminal");
        return secret;
    };
    for (;;) {
        GRANARY_ASSIGN(auto secret, ask(prompt));
        if (!twice)
            return secret;
        if (secret.empty()) {
            m_output.note("It must not be empty. (A profile without a passphrase is made with an empty --passphrase-file.)");
            continue;
        }
        GRANARY_ASSIGN(const auto again, ask("Once more: "));
        if (secret.view() == again.view())
            return secret;
        m_output.note("The two are not the same. Try again.");
    }
}

Result<api::Task> Session::finish(api::Engine& engine, api::TaskId id)
{
    std::uint64_t version = 0;
    bool cancelled = false;
    for (;;) {
        GRANARY_ASSIGN(auto task, engine.task(id, version, 200ms));
        if (task.ended()) {
            m_output.bar().clear();
            return task;
        }
        version = task.version;
        m_output.bar().show(task.progress, task.state == api::TaskState::paused);
        if (m_interrupt.requested() && !cancelled) {
            cancelled = true;
            m_output.note("Stopping ...");
            if (auto asked = engine.cancelTask(id); !asked && asked.error().code != ErrorCode::conflict)
                return asked.error();
        }
    }
}

} // namespace granary::app
