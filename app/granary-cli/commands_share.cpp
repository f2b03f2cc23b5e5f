// share: space that is lent to others.
#include "app/granary-cli/commands.h"
#include "app/granary-cli/schedule_texts.h"
#include "app/terminal/quantity_text.h"
#include "app/terminal/terminal.h"

#include <cstdio>
#include <iostream>
#include <unistd.h>

namespace granary::app {
namespace {

std::string hoursText(const std::vector<api::ShareHours>& all)
{
    std::string out;
    for (const auto& hours : all) {
        std::string days;
        for (const auto day : hours.days)
            days += (days.empty() ? "" : ", ") + std::string(nameOf(day));
        out += (out.empty() ? "" : "; ") + (days.empty() ? "every day" : days) +
            (hours.fromMinute == hours.toMinute && hours.fromMinute == 0 ? std::string(", all day") : " " + timeOfDayText(hours.fromMinute) + " to " + timeOfDayText(hours.toMinute));
    }
    return out;
}

void sayHeld(Output& output, const api::Share& share)
{
    const auto& status = *share.status;
    output.say("Kept for others: " + sizeText(share.heldBytes) + " in " + countText(status.shards - status.deleted) +
               (status.shards - status.deleted == 1 ? " piece" : " pieces") + " of " + countText(status.tenants) + (status.tenants == 1 ? " drive." : " drives."));
    if (status.deleted > 0)
        output.say("Their owners gave back " + countText(status.deleted) + " more; each goes a week after that.");
    if (status.repairs > 0)
        output.say("It repairs for others: " + countText(status.repairs) + (status.repairs == 1 ? " part of their drives." : " parts of their drives."));
}

void sayTerms(Output& output, const api::Share& share)
{
    const auto& settings = share.settings;
    output.say(std::string("Let in: ") + (settings.accept == api::ShareAccept::anyone ? "every drive." : "drives with an invite (granary-cli invite)."));
    if (settings.uploadBytesPerSecond > 0)
        output.say("They read at " + rateText(static_cast<double>(settings.uploadBytesPerSecond)) + " together at most.");
    if (!settings.hours.empty())
        output.say("Hours: " + hoursText(settings.hours) + ". Outside of them nothing new is taken, and what is kept is served at " +
                   rateText(static_cast<double>(api::leastShareRate)) + ". Now it is " + (share.openNow ? "within" : "outside of") + " them.");
    if (settings.repairBytesPerDay > 0)
        output.say("It may move " + sizeText(settings.repairBytesPerDay) + " a day to repair drives of others.");
}

void sayShare(Session& session, const api::Share& share)
{
    auto& output = session.output();
    switch (share.state) {
    case api::ShareState::off:
        output.say("Nothing is lent. \"granary-cli share on SIZE\" lends; " + sizeText(share.mostBytes) + " are the most on this disk.");
        if (share.heldBytes > 0)
            output.say(sizeText(share.heldBytes) + " that were kept for others are still here, and serve nobody. Lend again, or delete them with \"granary-cli share stop --now\".");
        return;
    case api::ShareState::on:
        output.say("Lent: at most " + sizeText(share.settings.shareBytes) + " of disk for this profile and what it keeps for others" +
                   (share.status ? ", " + sizeText(share.status->usedBytes) + " used." : "."));
        if (share.problem)
            output.say("But nothing can be lent now: " + sentence(*share.problem, session.context(Doing::share)));
        else if (!share.status && !session.remote())
            output.say("It begins when granaryd runs for this profile.");
        else if (share.status && share.status->usedBytes > share.settings.shareBytes)
            output.say("More than that is here from before: nothing new is taken, and nothing is deleted, until the rest has gone.");
        break;
    case api::ShareState::leaving:
        output.say("Lending ends. Nothing new is taken; what is kept is served until its owners have moved it, and then lending is over by itself.");
        output.say("Owners hear of it within minutes of their next contact. \"granary-cli share stop --now\" deletes what they have not moved.");
        break;
    }
    if (share.status)
        sayHeld(output, share);
    if (share.state == api::ShareState::on)
        sayTerms(output, share);
    if (share.fromOption)
        output.say("granaryd was started with --share, which counts again when it starts the next time.");
}

int answerShare(Session& session, const Result<api::Share>& share)
{
    if (!share)
        return session.fail(share.error(), Doing::share);
    sayShare(session, *share);
    session.output().answer(api::toJson(*share));
    return exitDone;
}

/// What was given in place of what counts. The usage error, if any.
std::string readSettings(const Arguments& arguments, api::ShareSettings& settings)
{
    const auto bytes = parseSize(arguments.operands[0]);
    if (!bytes || *bytes == 0)
        return "SIZE is a size of disk such as 500MB or 4GiB.";
    settings.shareBytes = *bytes;
    if (arguments.has("--accept")) {
        const auto accept = arguments.value("--accept");
        if (accept != "friends" && accept != "anyone")
            return "--accept is friends or anyone.";
        settings.accept = accept == "anyone" ? api::ShareAccept::anyone : api::ShareAccept::friends;
    }
    for (auto [option, value] : {std::pair{"--upload", &settings.uploadBytesPerSecond}, std::pair{"--repair", &settings.repairBytesPerDay}}) {
        if (!arguments.has(option))
            continue;
        const auto size = parseSize(arguments.value(option));
        if (!size)
            return std::string(option) + " is a size such as 5MB; 0 means none.";
        *value = *size;
    }
    if (settings.uploadBytesPerSecond > 0 && settings.uploadBytesPerSecond < api::leastShareRate)
        return "--upload is 0 for no limit, or at least " + sizeText(api::leastShareRate) + ": with less this node would look broken to those who keep something here.";
    if (arguments.has("--always") && arguments.has("--hours"))
        return "--always and --hours exclude each other.";
    if (arguments.has("--always") || arguments.has("--hours"))
        settings.hours.clear();
    for (const auto& text : arguments.values("--hours")) {
        auto hours = parseShareHours(text);
        if (!hours)
            return "--hours is a time of day such as 22:00-06:00, with days before it (\"Sat,Sun 08:00-20:00\"), or days alone.";
        settings.hours.push_back(std::move(*hours));
    }
    return {};
}

/// What would go, and whether it shall.
bool confirmedDeletion(Session& session, const api::Share& share)
{
    session.output().note(sizeText(share.heldBytes) + " of other people's drives are kept here. Deleted now, they are gone for their owners at once: their files survive fewer "
        "losses, and if too many of their other machines are off, they cannot be read. Without --now this machine goes on serving them until they have moved.");
    std::fputs("Type \"delete\" to go on: ", stderr);
    std::string answer;
    return std::getline(std::cin, answer) && answer == "delete";
}

} // namespace

int shareCommand(Session& session)
{
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::notNeeded, Doing::share, code))
        return code;
    return answerShare(session, session.engine().share());
}

int shareOnCommand(Session& session)
{
    int code = 0;
    api::ShareSettings given;
    if (const auto wrong = readSettings(session.arguments(), given); !wrong.empty())
        return session.output().failure(exitUsage, "usage", wrong);
    if (!session.open(Session::Profile::create, Session::Drive::notNeeded, Doing::share, code))
        return code;
    auto share = session.engine().share();
    if (!share)
        return session.fail(share.error(), Doing::share);
    auto settings = share->settings; // what is not given stays
    if (const auto wrong = readSettings(session.arguments(), settings); !wrong.empty())
        return session.output().failure(exitUsage, "usage", wrong);
    return answerShare(session, session.engine().setShare(settings));
}

int shareStopCommand(Session& session)
{
    const auto& arguments = session.arguments();
    const bool now = arguments.has("--now");
    if (now && !arguments.has("--yes") && !isTerminal(STDIN_FILENO))
        return session.output().failure(exitUsage, "usage", "Deleting what is kept for others asks first. Run it on a terminal, or give --yes.");
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::notNeeded, Doing::share, code))
        return code;
    if (now && !arguments.has("--yes")) {
        const auto share = session.engine().share();
        if (!share)
            return session.fail(share.error(), Doing::share);
        if (share->heldBytes > 0 && !confirmedDeletion(session, *share))
            return session.output().failure(exitMendable, "cancelled", "Nothing was deleted.");
    }
    return answerShare(session, session.engine().stopShare({now}));
}

} // namespace granary::app
