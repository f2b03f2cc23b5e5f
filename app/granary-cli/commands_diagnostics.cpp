// diagnostics: a file for whoever helps, that gives nothing away.
#include "app/granary-cli/commands.h"
#include "app/terminal/terminal.h"

#include <cerrno>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>

namespace granary::app {
namespace {

std::string defaultName(WallTime time)
{
    const auto seconds = static_cast<std::time_t>(time.ns / 1'000'000'000);
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    char text[64];
    return {text, std::strftime(text, sizeof text, "granary-diagnostics-%Y%m%d-%H%M%S.json", &parts)};
}

/// A new file, for its owner only; what is there already stays. 0, or errno.
int writeNew(const std::string& path, std::string_view text)
{
    const int fd = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0)
        return errno;
    int error = 0;
    while (!text.empty() && error == 0) {
        const auto n = ::write(fd, text.data(), text.size());
        if (n > 0)
            text.remove_prefix(static_cast<std::size_t>(n));
        else if (n == 0 || errno != EINTR)
            error = n == 0 ? EIO : errno;
    }
    if (::close(fd) != 0 && error == 0)
        error = errno;
    if (error != 0)
        ::unlink(path.c_str());
    return error;
}

} // namespace

int diagnosticsCommand(Session& session)
{
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::ifPossible, Doing::status, code))
        return code;
    const auto found = session.engine().diagnostics();
    if (!found)
        return session.fail(found.error(), Doing::status);
    auto& output = session.output();
    const auto json = api::toJson(*found);
    auto file = session.arguments().value("--to");
    if (file.empty() && !output.json())
        file = defaultName(found->time);
    if (!file.empty()) {
        if (const int error = writeNew(file, json.dump(2) + "\n"); error == EEXIST)
            return output.failure(exitMendable, "alreadyExists", printable(file) + " is there already. Give another name with --to.");
        else if (error != 0)
            return output.failure(exitMendable, "ioError", "The file " + printable(file) + " could not be written. Check the path and the room there, then try again.");
        output.say("Written to " + printable(file) + ". It holds versions, sizes, states and the engine's last log lines, and no names, addresses, codes, keys or words. "
                   "It is plain text: read it before you give it to somebody.");
    }
    output.answer(json);
    return exitDone;
}

} // namespace granary::app
