// forget.
#include "app/granary-cli/commands.h"
#include "app/terminal/quantity_text.h"
#include "app/terminal/terminal.h"

#include <algorithm>

namespace granary::app {
namespace {

constexpr std::uint64_t mostKept = 1'000'000;


std::string reasonsText(const api::ForgetLine& line)
{
    std::string out;
    for (const auto reason : line.reasons)
        out += (out.empty() ? "" : ", ") + std::string(api::nameOf(reason));
    return out.empty() ? "goes" : "stays: " + out;
}

void sayLines(Output& output, const std::vector<api::ForgetLine>& lines)
{
    std::vector<std::vector<std::string>> rows{{"SNAPSHOT", "TIME", "DEVICE", "PATHS", ""}};
    for (const auto& line : lines) {
        std::string paths;
        for (const auto& p : line.snapshot.paths)
            paths += (paths.empty() ? "" : " ") + printable(p.bytes);
        rows.push_back({line.snapshot.id.hex().substr(0, 12), timeText(line.snapshot.time.ns), printable(line.snapshot.device), paths, reasonsText(line)});
    }
    for (const auto& row : table(rows, {false, false, false, false, false}))
        output.say(row);
}

void saySpace(Output& output, const api::ForgetResult& r)
{
    if (r.removedBytes > 0)
        output.say(r.purged ? sizeText(r.removedBytes) + " were freed on the nodes." : sizeText(r.removedBytes) + " come back on the nodes, 7 days from now.");
    if (r.purgedBytes > 0)
        output.say(sizeText(r.purgedBytes) + " that were deleted before were freed, too.");
    if (r.removedBytes + r.purgedBytes == 0 && !r.postponed)
        output.say("There is nothing to give back now.");
    if (r.segmentsWaiting > 0) {
        std::string names;
        for (const auto& name : r.waitsForDevices)
            names += (names.empty() ? "" : ", ") + printable(name);
        output.say("More comes back once the drive's other devices have seen this (" + names + "): each does at its next backup. One that is lost is waited for 90 days.");
    }
    if (r.segmentsUnreadable > 0)
        output.say("Some of what is mostly not needed cannot be read now, and was left alone; the engine tries again by itself.");
    if (!r.waitsForNodes.empty()) {
        std::string names;
        for (const auto& node : r.waitsForNodes)
            names += (names.empty() ? "" : ", ") + node.hex().substr(0, 12);
        output.say("These nodes do not answer and are asked again when they are back: " + names + "." + (r.purged ? " Run this once more then, to free it there at once." : ""));
    }
}

int report(Session& session, const api::ForgetResult& r)
{
    auto& output = session.output();
    if (!r.snapshots.empty())
        sayLines(output, r.snapshots);
    if (r.dryRun) {
        output.say("Would forget " + countText(r.forgotten, "snapshot") + " and keep " + countText(r.kept) + ". About " + sizeText(r.unneededBytes) +
                   " would come back on the nodes, 7 days later. Nothing was changed.");
    } else {
        output.say("Forgot " + countText(r.forgotten, "snapshot") + "; " + countText(r.kept) + (r.kept == 1 ? " is" : " are") + " left.");
        if (r.forgotten > 0 || r.purged)
            saySpace(output, r);
        if (r.postponed)
            output.say("The space could not be given back yet: " + sentence(*r.postponed, session.context(Doing::forget)) + " Running \"granary-cli forget\" again goes on, and an engine that stays does so by itself.");
    }
    output.answer(api::toJson(r));
    return r.postponed ? exitLater : exitDone;
}

/// False after saying what is wrong; then `code` is the exit code.
bool readRules(Session& session, api::ForgetRequest& request, int& code)
{
    const auto& arguments = session.arguments();
    const std::pair<const char*, std::uint64_t*> rules[] = {{"--keep-last", &request.keep.last}, {"--keep-hourly", &request.keep.hourly}, {"--keep-daily", &request.keep.daily},
        {"--keep-weekly", &request.keep.weekly}, {"--keep-monthly", &request.keep.monthly}, {"--keep-yearly", &request.keep.yearly}};
    bool some = arguments.has("--keep-tag");
    for (const auto& [name, to] : rules) {
        if (!arguments.has(name))
            continue;
        const auto number = parseNumber(arguments.value(name), 1, mostKept);
        if (!number) {
            code = session.output().failure(exitUsage, "usage", std::string(name) + " is a number of snapshots, at least 1.");
            return false;
        }
        *to = *number;
        some = true;
    }
    request.keep.tags = arguments.values("--keep-tag");
    request.snapshots = arguments.operands;
    if (some == !request.snapshots.empty() && (some || !arguments.has("--purge"))) {
        code = session.output().failure(exitUsage, "usage",
            some ? "Name snapshots or give rules, not both." : "Say what to keep (--keep-last 7, --keep-daily 30, ...), or name the snapshots that shall go. --dry-run shows what would go.");
        return false;
    }
    if (arguments.has("--purge") != arguments.has("--words-file") || (arguments.has("--purge") && arguments.has("--dry-run"))) {
        code = session.output().failure(exitUsage, "usage", "--purge needs the drive's 24 words, in the file of --words-file, and does not go with --dry-run.");
        return false;
    }
    return true;
}

} // namespace

int forgetCommand(Session& session)
{
    const auto& arguments = session.arguments();
    api::ForgetRequest request;
    int code = 0;
    if (!readRules(session, request, code))
        return code;
    request.dryRun = arguments.has("--dry-run");
    request.trustClocks = arguments.has("--trust-clocks");
    if (arguments.has("--path")) {
        auto path = absolutePath(arguments.value("--path"));
        if (!path)
            return session.fail(path.error(), Doing::forget);
        request.keep.path = {*path};
    }
    if (arguments.has("--words-file")) {
        auto words = readWholeSecret(arguments.value("--words-file"), maxWordsBytes);
        if (!words)
            return session.fail(words.error(), Doing::secretFile);
        request.words = std::move(*words);
    }
    if (!session.open(Session::Profile::mustExist, Session::Drive::unlocked, Doing::forget, code))
        return code;
    const auto task = session.engine().forget(std::move(request));
    if (!task)
        return session.fail(task.error(), Doing::forget);
    const auto done = session.finish(*task);
    if (!done)
        return session.fail(done.error(), Doing::forget);
    if (done->error)
        return session.fail(*done->error, Doing::forget);
    return report(session, std::get<api::ForgetResult>(done->result));
}

} // namespace granary::app
