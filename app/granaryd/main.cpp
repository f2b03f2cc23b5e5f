// granaryd: the engine of one profile, until it is told to end.
#include "app/granary-cli/error_texts.h"
#include "app/terminal/arguments.h"
#include "app/terminal/interrupt.h"
#include "app/terminal/quantity_text.h"
#include "app/terminal/terminal.h"
#include "core/engine/engine_program.h"
#include "core/platform/service_notify.h"

#include <cstdio>

using namespace granary;
using namespace granary::app;

namespace {

constexpr const char* usageText =
    "Usage: granaryd --profile DIR [--listen ADDR:PORT] [--share SIZE] [--accept friends|anyone] [--repair SIZE]\n"
    "                [--network NAME|mainline] [--bootstrap ADDR:PORT]... [--passphrase-file F] [--json-log]\n\n"
    "The engine of one profile. It stores for others as \"granary-cli share on\" has settled; with --share in at most SIZE (500MB, 4GiB) of\n"
    "disk instead, each time that it starts with it. \"friends\" (the default) lets in drives with an invite (granary-cli invite), \"anyone\"\n"
    "every drive. When it is ready it prints one line, its code.\n"
    "With --repair it also repairs drives whose owners ask it to, while their machines are off, and moves at most SIZE a day for that.\n"
    "Without --listen it takes a free port on all addresses, and keeps it from then on.\n";

const std::vector<CommandSpec>& commands()
{
    static const std::vector<CommandSpec> table{{"",
        {{"--profile", true}, {"--listen", true}, {"--share", true}, {"--accept", true}, {"--repair", true}, {"--network", true}, {"--bootstrap", true, true},
            {"--passphrase-file", true}, {"--json-log"}, {"--help"}, {"--version"}},
        0, 0, "", ""}};
    return table;
}

int usageError(const std::string& text)
{
    std::fprintf(stderr, "granaryd: %s See \"granaryd --help\".\n", text.c_str());
    return exitUsage;
}

int fail(const Error& error, Doing doing, const std::string& profile)
{
    std::fprintf(stderr, "%s\n", sentence(error, {doing, profile}).c_str());
    return exitCode(error);
}

/// The options as the engine takes them, or what is wrong with them.
std::variant<engine::ProgramOptions, std::string> readOptions(const Arguments& arguments)
{
    engine::ProgramOptions options;
    options.access = engine::Profile::Access::create;
    options.lasting = true;
    options.serve = true;
    options.logLevel = LogLevel::info;
    options.jsonLog = arguments.has("--json-log");
    if (!arguments.has("--profile"))
        return "--profile DIR is missing.";
    auto profile = absolutePath(arguments.value("--profile"));
    if (!profile)
        return "--profile: " + profile.error().text() + ".";
    options.profile = *profile;
    options.listenAnywhere = true;
    if (arguments.has("--listen")) {
        options.listen = engine::listenEndpoint(arguments.value("--listen"));
        if (!options.listen)
            return "--listen is ADDR:PORT, for example 0.0.0.0:4774 or [::]:4774.";
    }
    if (arguments.has("--share")) {
        const auto share = parseSize(arguments.value("--share"));
        if (!share || *share == 0)
            return "--share is a size such as 500MB or 4GiB.";
        options.shareBytes = *share;
    }
    const auto accept = arguments.value("--accept", "friends");
    if (accept != "friends" && accept != "anyone")
        return "--accept is friends or anyone.";
    options.admitAnyone = accept == "anyone";
    if (arguments.has("--repair")) {
        const auto repair = parseSize(arguments.value("--repair"));
        if (!repair || *repair == 0)
            return "--repair is what may be moved in a day to repair the drives of others, for example 20GB.";
        if (options.shareBytes == 0)
            return "--repair needs --share: only who stores for others repairs for them.";
        options.repairBytesPerDay = *repair;
    }
    options.network = arguments.value("--network");
    options.bootstraps = arguments.values("--bootstrap");
    for (const auto& bootstrap : options.bootstraps)
        if (!swarm::Endpoint::parse(bootstrap))
            return "--bootstrap is ADDR:PORT.";
    return options;
}

/// Unlocks the drive where that needs nobody: the exit code if the engine must not go on.
std::optional<int> unlockAtStart(api::Engine& engine, const Arguments& arguments, const std::string& profile)
{
    const auto info = engine.info();
    if (!info)
        return fail(info.error(), Doing::start, profile);
    if (!info->hasDrive || !info->locked || (!arguments.has("--passphrase-file") && !info->unprotected))
        return std::nullopt;
    api::SecretText passphrase;
    if (!info->unprotected) {
        auto text = readSecretFile(arguments.value("--passphrase-file"));
        if (!text)
            return fail(text.error(), Doing::secretFile, profile);
        passphrase = std::move(*text);
    }
    auto unlocked = engine.unlock(passphrase);
    if (unlocked)
        return std::nullopt;
    const int code = fail(unlocked.error(), Doing::unlock, profile);
    // Nodes that are away now are no reason not to store for others; the drive stays locked.
    if (unlocked.error().kind == ErrorKind::transient)
        return std::nullopt;
    return code;
}

} // namespace

int main(int argc, char** argv)
{
    keepStandardStreams();
    Interrupt interrupt; // before any other thread
    const auto parsed = parseArguments({argv + (argc > 0), argv + argc}, commands(), {});
    if (const auto* wrong = std::get_if<UsageError>(&parsed))
        return usageError(wrong->text + ".");
    const auto& arguments = std::get<Arguments>(parsed);
    if (const auto code = answeredAtOnce(arguments, "granaryd", usageText))
        return *code;
    auto options = readOptions(arguments);
    if (const auto* wrong = std::get_if<std::string>(&options))
        return usageError(*wrong);
    engine::initialiseProcess();
    const auto profile = std::get<engine::ProgramOptions>(options).profile;
    auto program = engine::EngineProgram::start(std::move(std::get<engine::ProgramOptions>(options)));
    if (!program)
        return fail(program.error(), Doing::start, profile);
    auto& engine = (*program)->engine();
    if (const auto code = unlockAtStart(engine, arguments, profile))
        return *code;
    const auto info = engine.info();
    if (!info)
        return fail(info.error(), Doing::start, profile);
    std::printf("%s\n", info->nodeCode.c_str());
    std::fflush(stdout);
    const auto notify = platform::ServiceNotify::fromEnvironment();
    if (auto told = notify.ready("Running"); !told)
        std::fprintf(stderr, "The service manager was not told: %s\n", told.error().text().c_str());
    interrupt.wait();
    static_cast<void>(notify.stopping());
    program->reset();
    return exitDone;
}
