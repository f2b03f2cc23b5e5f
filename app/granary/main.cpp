// granary: the window. A client of granaryd, which goes on when the window closes.
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
    "Usage: granary [--profile DIR] [granary:URI]\n\n"
    "The window of Granary. The engine it starts, granaryd, goes on when the window is closed.\n";

const std::vector<CommandSpec>& commands()
{
    static const std::vector<CommandSpec> table{{"", {{"--profile", true}, {"--listen", true}, {"--network", true}, {"--bootstrap", true, true}, {"--screenshots", true}, {"--help"}, {"--version"}}, 0, 1, "", ""}};
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
    auto profile = absolutePath(arguments.value("--profile", defaultProfile()));
    if (!profile)
        return usageError("--profile: " + profile.error().text() + ".");
    ui::DesktopOptions options;
    options.profile = *profile;
    options.preferencesFile = preferencesFile();
    options.instanceName = engine::socketOf(*profile) + ".window";
    if (!arguments.operands.empty())
        options.uri = arguments.operands.front();
    options.version = engine::version;
    options.screenshots = arguments.value("--screenshots");
    std::vector<std::string> forEngine;
    for (const auto* name : {"--listen", "--network", "--bootstrap"})
        for (const auto& value : arguments.values(name))
            forEngine.insert(forEngine.end(), {name, value});
    int qtCount = 1;
    return ui::runDesktop(qtCount, argv, options, std::make_shared<EngineLauncher>(*profile, forEngine));
}
