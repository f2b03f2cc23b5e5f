// status, tasks and limits.
#include "app/granary-cli/commands.h"
#include "app/granary-cli/schedule_texts.h"
#include "app/terminal/quantity_text.h"
#include "app/terminal/terminal.h"

#include <algorithm>
#include <cmath>

namespace granary::app {
namespace {

/// "less than one in a million million", "about 1 in 3,000", "about 12 %".
std::string chanceText(double chance)
{
    if (chance >= 0.01)
        return "about " + std::to_string(static_cast<int>(chance * 100 + 0.5)) + " %";
    if (chance < 1e-12)
        return "less than 1 in a million million";
    const auto odds = 1 / chance;
    const double unit = std::pow(10, std::floor(std::log10(odds)));
    return "about 1 in " + countText(static_cast<std::uint64_t>(std::floor(odds / unit) * unit));
}

void sayDurability(Output& output, const api::Durability& d)
{
    output.say("The chance to lose something within a year is at most " + chanceText(d.lossPerYear) + ", if nodes fail one by one, live " +
               countText(static_cast<std::uint64_t>(d.nodeLifeDays)) + " days on average, and are replaced within " +
               countText(static_cast<std::uint64_t>(std::ceil(d.repairDays))) + " days.");
    for (const auto& site : d.fatalSites)
        output.say((site.label == "here" ? std::string("If this machine and its disks are lost together") : "If all nodes at " + printable(site.label) + " are lost together") +
                   " (" + countText(site.nodes) + " of the nodes), so is the drive. Add nodes elsewhere.");
}

void sayDrive(Output& output, const api::DriveStatus& d, const std::vector<api::Node>& nodes)
{
    const auto away = static_cast<std::uint64_t>(std::count_if(nodes.begin(), nodes.end(), [](const auto& node) { return !node.reachable; }));
    output.say("Drive: " + countText(d.snapshots, "snapshot") + "; as its devices have it now: " + countText(d.files, "file") + ", " + sizeText(d.bytes) + ".");
    const std::string pieces = " (any " + countText(d.k) + " of " + countText(d.n) + " pieces bring a segment back).";
    if (d.segmentsFull + d.segmentsDegraded == 0)
        output.say(d.snapshots == 0 ? "Nothing is stored yet." : "How safe it is can be said when enough of its nodes answer.");
    else if (d.survivesLosses > 0 && away == 0)
        output.say("It survives the loss of any " + countText(d.survivesLosses) + " nodes" + pieces);
    else if (d.survivesLosses > 0)
        output.say(countText(away) + " of its nodes do not answer now. It survives the loss of those and of any " + countText(d.survivesLosses) +
                   " more" + pieces);
    else if (away == 0)
        output.say("It does not survive the loss of a node. Add more nodes to be safe.");
    else
        output.say(countText(away) + " of its nodes do not answer now. Until they come back it does not survive the loss of another: start them, or add more nodes.");
    if (d.durability)
        sayDurability(output, *d.durability);
    if (d.segmentsDegraded > 0)
        output.say(countText(d.segmentsDegraded) + " of " + countText(d.segmentsFull + d.segmentsDegraded) +
                   " segments wait for more nodes; " + sizeText(d.spoolBytes) + " are kept here until then.");
    if (d.shardsInDoubt > 0)
        output.say(countText(d.shardsInDoubt) + " pieces were found missing or damaged. \"granary-cli repair\" makes them anew; the engine does so by itself while it runs.");
    if (d.verified.ns > 0)
        output.say("Last verified: " + timeText(d.verified.ns) + ".");
    if (d.lastDrill)
        output.say("Last restore drill: " + timeText(d.lastDrill->time.ns) + ", " + countText(d.lastDrill->files, "file") + ", " +
                   (d.lastDrill->passed ? "all right." : "with differences: see \"granary-cli drills\"."));
    if (d.recoveredUnaccepted)
        output.say("It was brought back from its nodes at state " + countText(d.stateSequence) + "; nothing is written to the nodes until the next backup.");
}

int taskCall(Session& session, const std::function<Status(api::Engine&, api::TaskId)>& call)
{
    const auto id = parseNumber(session.arguments().operands[0], 1, UINT64_MAX);
    if (!id)
        return session.output().failure(exitUsage, "usage", "A task is named by its number; \"granary-cli tasks\" shows it.");
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::ifPossible, Doing::tasks, code))
        return code;
    if (auto done = call(session.engine(), *id); !done)
        return session.fail(done.error(), Doing::tasks);
    session.output().say("Done.");
    session.output().answer({{"task", *id}});
    return exitDone;
}

std::string taskDetail(const api::Task& task)
{
    std::string out;
    if (task.state == api::TaskState::running || task.state == api::TaskState::paused)
        out = sizeText(task.progress.bytes) + (task.progress.bytesTotal > 0 ? " of " + sizeText(task.progress.bytesTotal) : std::string());
    else if (task.error && task.error->code != ErrorCode::cancelled)
        out = std::string(errorName(task.error->code));
    for (const auto& path : task.paths)
        out += (out.empty() ? "" : " ") + printable(path.bytes);
    return out;
}

/// What was given for a time of day goes into its window, otherwise into what holds the rest of the day.
void changeLimits(api::Limits& limits, const std::optional<std::pair<std::uint32_t, std::uint32_t>>& between, bool clear,
    const std::optional<std::uint64_t>& upload, const std::optional<std::uint64_t>& download)
{
    const auto isIt = [&](const api::LimitWindow& window) { return between && window.fromMinute == between->first && window.toMinute == between->second; };
    if (clear)
        return static_cast<void>(std::erase_if(limits.windows, [&](const auto& window) { return !between || isIt(window); }));
    auto* up = &limits.uploadBytesPerSecond;
    auto* down = &limits.downloadBytesPerSecond;
    if (between) {
        auto window = std::find_if(limits.windows.begin(), limits.windows.end(), isIt);
        if (window == limits.windows.end())
            window = limits.windows.insert(window, {between->first, between->second, *up, *down}); // what is not given stays
        up = &window->uploadBytesPerSecond;
        down = &window->downloadBytesPerSecond;
    }
    *up = upload.value_or(*up);
    *down = download.value_or(*down);
}

} // namespace

int statusCommand(Session& session)
{
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::ifPossible, Doing::status, code))
        return code;
    auto status = session.engine().status();
    if (!status)
        return session.fail(status.error(), Doing::status);
    auto& output = session.output();
    const auto& info = status->info;
    output.say("Profile " + printable(info.profile.bytes) + (session.remote() ? ", its engine is running." : "."));
    if (!info.hasDrive)
        output.say("It has no drive.");
    else if (info.locked)
        output.say("The drive is locked. \"granary-cli unlock\" opens it.");
    if (status->plansWaiting > 0)
        output.say("What is to be backed up by itself (" + countText(status->plansWaiting) + (status->plansWaiting == 1 ? " plan" : " plans") +
                   ") waits until the drive is unlocked.");
    if (status->drive)
        sayDrive(output, *status->drive, status->nodes);
    for (const auto& plan : status->plans)
        sayPlan(output, plan, session.context(Doing::backup));
    if (const auto pause = session.engine().pause(); pause.ok() && pause->on)
        sayPause(output, *pause);
    if (status->limits)
        sayLimits(output, *status->limits);
    if (!status->nodes.empty())
        sayNodes(output, status->nodes);
    for (const auto& site : status->sameSite) {
        std::string ids;
        for (const auto& id : site)
            ids += (ids.empty() ? "" : ", ") + id.hex().substr(0, 12);
        output.say("These nodes may share a machine or a site, and fail together: " + ids + ".");
    }
    if (status->share)
        output.say(std::string(info.shares ? "It stores for others: " : "It stores nothing new for others (granary-cli share): ") + sizeText(status->share->usedBytes) + " of " + sizeText(status->share->shareBytes) + " used.");
    if (status->share && status->share->repairs > 0)
        output.say("It repairs for others: " + countText(status->share->repairs) + (status->share->repairs == 1 ? " part of their drives." : " parts of their drives."));
    if (!info.nodeCode.empty())
        output.say("Its code: " + info.nodeCode);
    output.answer(api::toJson(*status));
    return exitDone;
}

int tasksCommand(Session& session)
{
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::ifPossible, Doing::tasks, code))
        return code;
    auto tasks = session.engine().tasks();
    if (!tasks)
        return session.fail(tasks.error(), Doing::tasks);
    auto list = api::Json::array();
    std::vector<std::vector<std::string>> rows{{"TASK", "WHAT", "STATE", "DETAIL"}};
    for (const auto& task : *tasks) {
        rows.push_back({std::to_string(task.id), std::string(nameOf(task.kind)), std::string(nameOf(task.state)), taskDetail(task)});
        list.push_back(api::toJson(task));
    }
    if (tasks->empty())
        session.output().say("Nothing is running.");
    else
        for (const auto& line : table(rows, {true, false, false, false}))
            session.output().say(line);
    session.output().answer({{"tasks", std::move(list)}});
    return exitDone;
}

int tasksPauseCommand(Session& session)
{
    return taskCall(session, [](api::Engine& engine, api::TaskId id) { return engine.pauseTask(id); });
}

int tasksCancelCommand(Session& session)
{
    return taskCall(session, [](api::Engine& engine, api::TaskId id) { return engine.cancelTask(id); });
}

int tasksResumeCommand(Session& session)
{
    const auto id = parseNumber(session.arguments().operands[0], 1, UINT64_MAX);
    if (!id)
        return session.output().failure(exitUsage, "usage", "A task is named by its number; \"granary-cli tasks\" shows it.");
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::ifPossible, Doing::tasks, code))
        return code;
    auto resumed = session.engine().resumeTask(*id);
    if (!resumed)
        return session.fail(resumed.error(), Doing::tasks);
    if (session.remote()) {
        session.output().say("It goes on as task " + std::to_string(*resumed) + ".");
        session.output().answer({{"task", *resumed}});
        return exitDone;
    }
    // An engine of our own ends with the command, so the task must end before.
    auto done = session.finish(*resumed);
    if (!done)
        return session.fail(done.error(), Doing::backup);
    if (done->error)
        return session.fail(*done->error, Doing::backup);
    if (const auto* backup = std::get_if<api::BackupResult>(&done->result))
        return reportBackup(session, *backup);
    session.output().answer({{"task", *resumed}});
    return exitDone;
}

int limitsCommand(Session& session)
{
    const auto& arguments = session.arguments();
    std::optional<std::uint64_t> upload;
    std::optional<std::uint64_t> download;
    for (auto [option, value] : {std::pair{"--upload", &upload}, std::pair{"--download", &download}}) {
        if (!arguments.has(option))
            continue;
        *value = parseSize(arguments.value(option));
        if (!*value)
            return session.output().failure(exitUsage, "usage", std::string(option) + " is a size a second such as 5MB; 0 means no limit.");
    }
    std::optional<std::pair<std::uint32_t, std::uint32_t>> between;
    if (arguments.has("--between")) {
        between = parseTimeSpan(arguments.value("--between"));
        if (!between)
            return session.output().failure(exitUsage, "usage", "--between is a time of day such as 08:00-18:00, or 22:00-06:00 over midnight.");
    }
    const bool clear = arguments.has("--clear");
    if (clear ? upload || download : between && !upload && !download)
        return session.output().failure(exitUsage, "usage", "--between needs --upload, --download or --clear, and --clear neither of those two.");
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::notNeeded, Doing::limits, code))
        return code;
    auto limits = session.engine().limits();
    if (!limits)
        return session.fail(limits.error(), Doing::limits);
    if (upload || download || clear) {
        changeLimits(*limits, between, clear, upload, download);
        if (auto set = session.engine().setLimits(*limits); !set)
            return session.fail(set.error(), Doing::limits);
        limits = session.engine().limits();
        if (!limits)
            return session.fail(limits.error(), Doing::limits);
    }
    sayLimits(session.output(), *limits);
    session.output().answer(api::toJson(*limits));
    return exitDone;
}

} // namespace granary::app
