#include "app/terminal/program_end.h"

#include "core/base/version.h"

#include <cstdio>

namespace granary::app {

int exitCode(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::transient: return exitLater;
    case ErrorKind::corrupt: return exitDamaged;
    case ErrorKind::user:
    case ErrorKind::internal: return exitMendable;
    }
    return exitMendable;
}

std::optional<int> answeredAtOnce(const Arguments& arguments, const std::string& program, const std::string& help)
{
    if (arguments.has("--help"))
        std::fputs(help.c_str(), stdout);
    else if (arguments.has("--version"))
        std::printf("%s %s\n", program.c_str(), programVersion);
    else
        return std::nullopt;
    return exitDone;
}

} // namespace granary::app
