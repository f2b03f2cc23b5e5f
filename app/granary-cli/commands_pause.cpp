// pause and resume: of all that the drive does by itself.
#include "app/granary-cli/commands.h"
#include "app/granary-cli/schedule_texts.h"
#include "app/terminal/quantity_text.h"
#include "core/api/json.h"

#include <ctime>

namespace granary::app {
namespace {

constexpr std::int64_t nsInSecond = 1'000'000'000;

/// What the options say; nothing when they make no sense.
std::optional<api::Pause> pauseOf(const Arguments& arguments, std::int64_t nowSeconds)
{
    api::Pause out{true, std::nullopt};
    if (arguments.has("--for") && arguments.has("--until"))
        return std::nullopt;
    std::optional<std::int64_t> end;
    if (arguments.has("--for")) {
        const auto seconds = parseDuration(arguments.value("--for"));
        if (!seconds)
            return std::nullopt;
        end = nowSeconds + *seconds;
    } else if (arguments.has("--until")) {
        end = parseMoment(arguments.value("--until"), nowSeconds);
        if (!end)
            return std::nullopt;
    }
    if (end)
        out.until = WallTime{*end * nsInSecond};
    return out;
}

int setPause(Session& session, const api::Pause& pause)
{
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::notNeeded, Doing::schedule, code))
        return code;
    if (const auto set = session.engine().setPause(pause); !set)
        return session.fail(set.error(), Doing::schedule);
    sayPause(session.output(), pause);
    session.output().answer(api::toJson(pause));
    return exitDone;
}

} // namespace

int pauseCommand(Session& session)
{
    const auto pause = pauseOf(session.arguments(), std::time(nullptr));
    if (!pause)
        return session.output().failure(exitUsage, "usage",
            "--for is a time such as 30m, 2h or 1d, of a year at most; --until is HH:MM, \"YYYY-MM-DD HH:MM\" or tomorrow (which is 06:00), later than now. Give one of the two, or neither.");
    return setPause(session, *pause);
}

int resumeCommand(Session& session) { return setPause(session, {}); }

} // namespace granary::app
