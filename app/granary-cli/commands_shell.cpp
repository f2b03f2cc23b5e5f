// completion and manual: for packagers, and whoever installs by hand.
#include "app/granary-cli/commands.h"
#include "app/granary-cli/shell_texts.h"

#include <cstdio>

namespace granary::app {
namespace {

int writeText(Session& session, const std::string& text)
{
    if (session.output().json())
        return session.output().failure(exitUsage, "usage", "This writes a text for other programs, so it does not go with --json.");
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        return session.output().failure(exitMendable, "ioError", "Not all of it could be written to standard output. Make room where it goes, then run the command again.");
    return exitDone;
}

} // namespace

int completionCommand(Session& session)
{
    const auto script = completionScript(session.arguments().operands[0]);
    if (!script)
        return session.output().failure(exitUsage, "usage", "There are completions for bash, zsh and fish.");
    return writeText(session, *script);
}

int manualCommand(Session& session) { return writeText(session, manualPage()); }

} // namespace granary::app
