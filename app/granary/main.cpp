// granary: the window. A client of granaryd, which goes on when the window closes.
#include "app/granary/demo_drive.h"
#include "app/granary/engine_launcher.h"
#include "app/granary/trial_nodes.h"
#include "app/granary-cli/error_texts.h"
#include "app/granary-cli/session.h"
#include "app/terminal/arguments.h"
#include "app/terminal/terminal.h"
#include "core/base/file_system.h"
#include "core/base/version.h"
#include "core/engine/engine_program.h"
#include "ui/shell/desktop.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

using namespace granary;
using namespace granary::app;

namespace {

constexpr const char* usageText =
    "Usage: granary [--profile DIR] [--listen ADDR:PORT] [--network NAME|mainline] [--bootstrap ADDR:PORT]... [--background | --back-up-now] [granary:URI]\n"
    "       granary --protect PATH...\n"
    "       granary --versions PATH...\n"
    "       granary --demo\n"
    "       granary --screenshots DIR [--demo]\n\n"
    "The window of Granary. The engine it starts, granaryd, goes on when the window is closed. Where a window is open already, that one is shown and does\n"
    "what is asked.\n\n"
    "--background     no window: only the tray icon, notifications and the engine, as at login\n"
    "--back-up-now    backs up what is protected\n"
    "--protect        asks how these folders shall be protected\n"
    "--versions       shows what the drive has of these files or folders\n"
    "--demo           a drive of its own on twelve nodes of this machine; all of it is gone when the window is closed\n"
    "--screenshots    writes pictures of every pane and dialog, of a drive of its own\n";

constexpr std::size_t mostPaths = 32;

const std::vector<CommandSpec>& commands()
{
    static const std::vector<CommandSpec> table{{"",
        {{"--profile", true}, {"--listen", true}, {"--network", true}, {"--bootstrap", true, true}, {"--screenshots", true}, {"--demo"}, {"--background"}, {"--back-up-now"}, {"--protect"},
            {"--versions"}, {"--help"}, {"--version"}},
        0, mostPaths, "", ""}};
    return table;
}

int usageError(const std::string& text)
{
    std::fprintf(stderr, "granary: %s See \"granary --help\".\n", text.c_str());
    return exitUsage;
}

std::string configFile(const std::string& name)
{
    if (const char* config = std::getenv("XDG_CONFIG_HOME"); config && *config == '/')
        return joinPath(config, name);
    const char* home = std::getenv("HOME");
    return joinPath(joinPath(home && *home == '/' ? home : "/", ".config"), name);
}

/// What the window is to do: an error when the words make no sense together.
Result<std::vector<ui::Request>> requestsOf(const Arguments& arguments)
{
    using Kind = ui::Request::Kind;
    std::vector<ui::Request> out;
    const bool protect = arguments.has("--protect"), versions = arguments.has("--versions");
    if (protect + versions + arguments.has("--background") + arguments.has("--back-up-now") > 1)
        return Error(ErrorCode::invalidArgument, "--background, --back-up-now, --protect and --versions exclude each other");
    if (protect || versions) {
        if (arguments.operands.empty())
            return Error(ErrorCode::invalidArgument, std::string(protect ? "--protect" : "--versions") + " needs a path");
        for (const auto& operand : arguments.operands) {
            GRANARY_ASSIGN(const auto path, absolutePath(operand));
            out.push_back({protect ? Kind::protect : Kind::versions, QByteArray::fromStdString(path)});
        }
        return out;
    }
    if (arguments.operands.size() > 1)
        return Error(ErrorCode::invalidArgument, "one argument too many: " + arguments.operands[1]);
    if (arguments.has("--background"))
        out.push_back({Kind::stayHidden, {}});
    if (arguments.has("--back-up-now"))
        out.push_back({Kind::backUp, {}});
    if (!arguments.operands.empty()) {
        const auto& code = arguments.operands.front();
        if (!code.starts_with("granary:") || code.size() > ui::maxRequestBytes)
            return Error(ErrorCode::invalidArgument, code.substr(0, 80) + " is no code of Granary; folders go with --protect");
        out.push_back({Kind::code, QByteArray::fromStdString(code)});
    }
    return out;
}

std::string programFile()
{
    std::error_code error;
    const auto file = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? "granary" : file.string();
}

/// How the desktop knows the window: the default profile's by its usual name, others by that and their path.
void nameForDesktop(ui::DesktopOptions& options, const std::vector<std::string>& forEngine)
{
    const std::string id = "io.github.granary.Granary";
    options.companion = true;
    options.startCommand = {programFile(), "--background"};
    auto name = id;
    if (options.profile == defaultProfile()) {
        options.busName = id;
    } else {
        options.startCommand.insert(options.startCommand.end(), {"--profile", options.profile});
        name += options.profile;
        std::replace(name.begin(), name.end(), '/', '-');
    }
    options.startCommand.insert(options.startCommand.end(), forEngine.begin(), forEngine.end());
    options.autostartFile = configFile("autostart/" + name + ".desktop");
    options.preferencesFile = configFile("granary/desktop.ini");
}

/// The window over a drive that is made for it.
int runScene(ui::DesktopOptions options, const Arguments& arguments, char** argv)
{
    constexpr std::size_t demoNodes = 12;
    const bool pictures = arguments.has("--screenshots");
    const auto drive = std::make_shared<DemoDrive>(arguments.has("--demo") ? demoNodes : 0, !pictures);
    if (auto made = drive->create(); !made) {
        std::fprintf(stderr, "%s\n", sentence(made.error(), {Doing::demo, {}}).c_str());
        return exitCode(made.error());
    }
    drive->useLedger();
    options.profile = drive->profile();
    options.preferencesFile = drive->preferencesFile();
    options.screenshots = arguments.value("--screenshots");
    int qtCount = 1;
    return pictures ? ui::runScreenshots(qtCount, argv, options, drive) : ui::runDesktop(qtCount, argv, options, drive);
}

} // namespace

int main(int argc, char** argv)
{
    keepStandardStreams();
    const auto parsed = parseArguments({argv + (argc > 0), argv + argc}, commands(), {});
    if (const auto* wrong = std::get_if<UsageError>(&parsed))
        return usageError(wrong->text + ".");
    const auto& arguments = std::get<Arguments>(parsed);
    if (const auto code = answeredAtOnce(arguments, "granary", usageText))
        return *code;
    ui::DesktopOptions options;
    options.version = programVersion;
    if (arguments.has("--demo") || arguments.has("--screenshots")) {
        if (arguments.has("--profile"))
            return usageError("--demo and --screenshots have a profile of their own.");
        if (!arguments.operands.empty())
            return usageError("--demo and --screenshots take no paths and codes.");
        return runScene(std::move(options), arguments, argv);
    }
    auto profile = absolutePath(arguments.value("--profile", defaultProfile()));
    if (!profile)
        return usageError("--profile: " + profile.error().text() + ".");
    auto requests = requestsOf(arguments);
    if (!requests)
        return usageError(requests.error().detail + ".");
    options.requests = std::move(*requests);
    options.profile = *profile;
    options.instanceName = engine::socketOf(*profile) + ".window";
    std::vector<std::string> forEngine;
    for (const auto* name : {"--listen", "--network", "--bootstrap"})
        for (const auto& value : arguments.values(name))
            forEngine.insert(forEngine.end(), {name, value});
    nameForDesktop(options, forEngine);
    options.trial = std::make_shared<TrialNodes>(*profile);
    int qtCount = 1;
    return ui::runDesktop(qtCount, argv, options, std::make_shared<EngineLauncher>(*profile, forEngine));
}
