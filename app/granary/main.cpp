// granary: the window. A client of granaryd, which goes on when the window closes.
#include "app/granary/demo_drive.h"
#include "app/granary/engine_launcher.h"
#include "app/granary-cli/error_texts.h"
#include "app/granary-cli/session.h"
#include "app/terminal/arguments.h"
#include "app/terminal/terminal.h"
#include "core/base/file_system.h"
#include "core/engine/engine_program.h"
#include "ui/shell/desktop.h"

#include <cstdio>
#include <cstdlib>

using namespace granary;
using namespace granary::app;

namespace {

constexpr const char* usageText =
    "Usage: granary [--profile DIR] [--listen ADDR:PORT] [--network NAME|mainline] [--bootstrap ADDR:PORT]... [granary:URI]\n"
    "       granary --demo\n"
    "       granary --screenshots DIR [--demo]\n\n"
    "The window of Granary. The engine it starts, granaryd, goes on when the window is closed.\n"
    "--demo shows a drive of its own on twelve nodes of this machine; all of it is gone when the window is closed. --screenshots writes pictures of\n"
    "every pane, of a drive of its own.\n";

const std::vector<CommandSpec>& commands()
{
    static const std::vector<CommandSpec> table{{"", {{"--profile", true}, {"--listen", true}, {"--network", true}, {"--bootstrap", true, true}, {"--screenshots", true}, {"--demo"}, {"--help"}, {"--version"}}, 0, 1, "", ""}};
    return table;
}

int usageError(const std::string& text)
{
    std::fprintf(stderr, "granary: %s See \"granary --help\".\n", text.c_str());
    return exitUsage;
}

std::string preferencesFile()
{
    if (const char* config = std::getenv("XDG_CONFIG_HOME"); config && *config == '/')
        return joinPath(config, "granary/desktop.ini");
    const char* home = std::getenv("HOME");
    return joinPath(home && *home == '/' ? home : "/", ".config/granary/desktop.ini");
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
    if (arguments.has("--help")) {
        std::fputs(usageText, stdout);
        return exitDone;
    }
    if (arguments.has("--version")) {
        std::printf("granary %s\n", engine::version);
        return exitDone;
    }
    ui::DesktopOptions options;
    options.version = engine::version;
    if (arguments.has("--demo") || arguments.has("--screenshots")) {
        if (arguments.has("--profile"))
            return usageError("--demo and --screenshots have a profile of their own.");
        return runScene(std::move(options), arguments, argv);
    }
    auto profile = absolutePath(arguments.value("--profile", defaultProfile()));
    if (!profile)
        return usageError("--profile: " + profile.error().text() + ".");
    options.profile = *profile;
    options.preferencesFile = preferencesFile();
    options.instanceName = engine::socketOf(*profile) + ".window";
    if (!arguments.operands.empty())
        options.uri = arguments.operands.front();
    std::vector<std::string> forEngine;
    for (const auto* name : {"--listen", "--network", "--bootstrap"})
        for (const auto& value : arguments.values(name))
            forEngine.insert(forEngine.end(), {name, value});
    int qtCount = 1;
    return ui::runDesktop(qtCount, argv, options, std::make_shared<EngineLauncher>(*profile, forEngine));
}
