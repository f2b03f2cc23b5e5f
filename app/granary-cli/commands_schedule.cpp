// schedule: what is backed up by itself.
#include "app/granary-cli/commands.h"
#include "app/granary-cli/schedule_texts.h"
#include "app/terminal/quantity_text.h"
#include "app/terminal/terminal.h"

namespace granary::app {
namespace {

constexpr const char* whenText = "Say when: --continuous, --hourly, --daily HH:MM, or --weekly DAY HH:MM (DAY is monday to sunday).";

/// What the options say of the time, or nothing when they say none, or more than one.
std::optional<api::BackupPlan> timingOf(const Arguments& arguments, std::vector<std::string>& operands)
{
    api::BackupPlan plan;
    int given = 0;
    if (arguments.has("--continuous")) {
        plan.timing = api::PlanTiming::continuous;
        ++given;
    }
    if (arguments.has("--hourly")) {
        plan.timing = api::PlanTiming::hourly;
        ++given;
    }
    if (arguments.has("--daily")) {
        plan.timing = api::PlanTiming::daily;
        const auto minute = parseTimeOfDay(arguments.value("--daily"));
        if (!minute)
            return std::nullopt;
        plan.minute = *minute;
        ++given;
    }
    if (arguments.has("--weekly")) {
        // "--weekly DAY HH:MM": the time stands among the operands, first of all.
        plan.timing = api::PlanTiming::weekly;
        auto day = arguments.value("--weekly");
        std::string time;
        if (const auto space = day.find(' '); space != std::string::npos) {
            time = day.substr(space + 1);
            day.resize(space);
        } else {
            for (auto at = operands.begin(); at != operands.end(); ++at)
                if (parseTimeOfDay(*at)) {
                    time = *at;
                    operands.erase(at);
                    break;
                }
        }
        const auto weekday = parseWeekday(day);
        const auto minute = parseTimeOfDay(time);
        if (!weekday || !minute)
            return std::nullopt;
        plan.weekday = *weekday;
        plan.minute = *minute;
        ++given;
    }
    return given == 1 ? std::optional(std::move(plan)) : std::nullopt;
}

void sayEngine(Session& session)
{
    if (!session.remote())
        session.output().say("No engine runs for this profile now, so nothing begins by itself: start \"granaryd --profile " + printable(session.profile()) +
                             "\", and see packaging/systemd for how to have it started with your session.");
}

/// One that is named by its number.
int planCall(Session& session, const std::string& done, const std::function<Status(api::Engine&, std::uint64_t)>& call)
{
    const auto id = parseNumber(session.arguments().operands[0], 1, UINT64_MAX);
    if (!id)
        return session.output().failure(exitUsage, "usage", "A plan is named by its number; \"granary-cli schedule list\" shows it.");
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::unlocked, Doing::schedule, code))
        return code;
    if (auto called = call(session.engine(), *id); !called)
        return session.fail(called.error(), Doing::schedule);
    session.output().say(done);
    session.output().answer({{"plan", *id}});
    return exitDone;
}

} // namespace

int scheduleAddCommand(Session& session)
{
    const auto& arguments = session.arguments();
    auto operands = arguments.operands;
    auto plan = timingOf(arguments, operands);
    if (!plan)
        return session.output().failure(exitUsage, "usage", whenText);
    if (operands.empty())
        return session.output().failure(exitUsage, "usage", "Name the files and folders to back up.");
    plan->excludes = arguments.values("--exclude");
    plan->onlyOnMains = arguments.has("--only-on-mains");
    plan->notMetered = arguments.has("--not-metered");
    for (const auto& operand : operands) {
        auto path = absolutePath(operand);
        if (!path)
            return session.fail(path.error(), Doing::schedule);
        plan->paths.push_back({std::move(*path)});
    }
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::unlocked, Doing::schedule, code))
        return code;
    const auto kept = session.engine().putPlan(*plan);
    if (!kept)
        return session.fail(kept.error(), Doing::schedule);
    session.output().say("Plan " + std::to_string(kept->id) + ": " + planText(*kept) + ".");
    sayEngine(session);
    session.output().answer(api::toJson(*kept));
    return exitDone;
}

int scheduleListCommand(Session& session)
{
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::unlocked, Doing::schedule, code))
        return code;
    const auto plans = session.engine().plans();
    if (!plans)
        return session.fail(plans.error(), Doing::schedule);
    auto& output = session.output();
    auto list = api::Json::array();
    for (const auto& status : *plans) {
        list.push_back(api::toJson(status));
        sayPlan(output, status, session.context(Doing::backup));
    }
    if (plans->empty())
        output.say("Nothing is backed up by itself. \"granary-cli schedule add PATH --daily 02:00\" changes that.");
    else
        sayEngine(session);
    output.answer({{"plans", std::move(list)}});
    return exitDone;
}

int scheduleRemoveCommand(Session& session)
{
    return planCall(session, "The plan is removed. What it backed up stays.", [](api::Engine& engine, std::uint64_t id) { return engine.removePlan(id); });
}

int schedulePauseCommand(Session& session)
{
    return planCall(session, "The plan pauses until it is resumed.", [](api::Engine& engine, std::uint64_t id) { return engine.pausePlan(id, true); });
}

int scheduleResumeCommand(Session& session)
{
    return planCall(session, "The plan goes on.", [](api::Engine& engine, std::uint64_t id) { return engine.pausePlan(id, false); });
}

} // namespace granary::app
