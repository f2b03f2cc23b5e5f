// verify and repair.
#include "app/granary-cli/commands.h"
#include "app/granary-cli/task_command.h"
#include "app/terminal/quantity_text.h"
#include "app/terminal/terminal.h"

#include <algorithm>
#include <charconv>
#include <fstream>

namespace granary::app {
namespace {

constexpr std::size_t shownFiles = 20;

std::string faultText(const api::NodeFinding& node)
{
    const auto count = [](std::uint64_t n, const char* what) { return countText(n) + (n == 1 ? " piece " : " pieces ") + what; };
    const auto pieces = countText(node.shards) + (node.shards == 1 ? " piece" : " pieces");
    switch (node.fault) {
    case api::NodeFault::none: return "is in order";
    case api::NodeFault::away: return "does not answer; " + pieces + " may be there or not";
    case api::NodeFault::missingShards: return "has lost " + countText(node.missing) + " of its " + pieces;
    case api::NodeFault::lostEverything: return "has lost everything, " + pieces + ": was its disk replaced?";
    case api::NodeFault::wrongAnswers: return "gives wrong bytes: " + count(node.wrong, "are damaged there") + (node.missing > 0 ? ", " + count(node.missing, "are gone") : "");
    case api::NodeFault::wrongInBulk: return "answers challenges well and restores wrongly. Do not trust it: \"granary-cli node remove\" moves everything off it";
    case api::NodeFault::stalled: return "leaves questions open (" + countText(node.unanswered) + " pieces): it is overloaded, or it stalls";
    case api::NodeFault::claimsShards:
        return "says that it has " + count(node.claimed, "which it does not give") + ". Its disk lost them behind its back, or it lies; \"granary-cli repair\" makes them anew elsewhere";
    case api::NodeFault::oldHeads:
        return "shows an older state of the drive than the one it took. It was set back to an old copy, or it would have you recover an old state; the next backup gives it the new one again";
    case api::NodeFault::forges: return "hands on records that nobody signed. Do not trust it: \"granary-cli node remove\" moves everything off it";
    case api::NodeFault::floods: return "floods this computer with requests, and is cut off each time. \"granary-cli node remove\" moves everything off it";
    case api::NodeFault::breaksProtocol: return "sends messages that make no sense, and is cut off each time. It runs a broken program, or an attack; if it stays so, \"granary-cli node remove\" moves everything off it";
    }
    return {};
}

void sayFindings(Output& output, const std::vector<api::NodeFinding>& nodes)
{
    for (const auto& node : nodes)
        output.say("Node " + node.id.hex().substr(0, 12) + (node.address.empty() ? "" : " (" + printable(node.address) + ")") + " " + faultText(node) + ".");
}

std::string segmentsText(std::uint64_t n) { return countText(n) + (n == 1 ? " segment" : " segments"); }

int reportVerify(Session& session, const api::VerifyResult& r)
{
    auto& output = session.output();
    sayFindings(output, r.damagedNodes);
    sayFindings(output, r.awayNodes);
    output.say("Checked " + segmentsText(r.segments) + " in " + durationText(r.seconds) + ": " + countText(r.challenges) + " challenges, " +
               segmentsText(r.segmentsRead) + " read back whole (" + sizeText(r.bytesRead) + ").");
    if (r.healthy == r.segments)
        output.say(r.segments == 0 ? "Nothing is stored yet." : "Everything is where it should be.");
    else
        output.say(countText(r.healthy) + " are healthy, " + countText(r.degraded) + " lack pieces, " + countText(r.unavailable) +
                   " cannot be read until nodes come back, " + countText(r.lost) + " are lost.");
    if (r.degraded > 0 && r.lost == 0)
        output.say("Nothing is lost. \"granary-cli repair\" makes the missing pieces anew.");
    if (r.unavailable > 0)
        output.say("Start the nodes that do not answer, then verify again.");
    if (r.lost > 0) {
        output.say(countText(r.lostFileCount) + " files and folders cannot be brought back from the nodes:");
        for (std::size_t i = 0; i < r.lostFiles.size() && i < shownFiles; ++i)
            output.say("  " + printable(r.lostFiles[i].path.bytes) + (r.lostFiles[i].detail.starts_with("directory") ? " and all below it" : ""));
        if (r.lostFileCount > shownFiles)
            output.say("  and " + countText(r.lostFileCount - shownFiles) + " more; --json names the first 1000.");
        output.say("What of it is still on this computer is stored again by the next backup: back up now.");
    }
    output.answer(api::toJson(r));
    if (r.lost > 0)
        return exitDamaged;
    if (r.unavailable > 0)
        return exitLater;
    return r.degraded > 0 || !r.damagedNodes.empty() ? exitMendable : exitDone;
}

int reportRepair(Session& session, const api::RepairResult& r)
{
    auto& output = session.output();
    if (r.shardsRepaired + r.shardsAdopted > 0)
        output.say("Repaired " + segmentsText(r.segmentsRepaired) + ": " + countText(r.shardsRepaired) + " pieces made anew, " + countText(r.shardsAdopted) +
                   " found elsewhere, in " + durationText(r.seconds) + " (read " + sizeText(r.bytesRead) + ", sent " + sizeText(r.bytesWritten) + ").");
    else if (r.degraded + r.unavailable + r.lost == 0)
        output.say("There is nothing to repair.");
    if (r.degraded > 0)
        output.say(segmentsText(r.degraded) + " still lack pieces: there is no further node for them. Start the nodes that are away, add one, or remove those that will not come back, then repair again.");
    if (r.unavailable > 0)
        output.say(segmentsText(r.unavailable) + " cannot be read until nodes come back.");
    if (r.lost > 0)
        output.say(segmentsText(r.lost) + " are lost: too few of their pieces are left. \"granary-cli verify\" names the files.");
    output.answer(api::toJson(r));
    return r.lost > 0 ? exitDamaged : r.degraded + r.unavailable > 0 ? exitLater : exitDone;
}

std::vector<std::string> drillRow(const api::DrillResult& r)
{
    return {timeText(r.time.ns), r.passed ? "passed" : "FAILED", countText(r.files) + " of " + countText(r.snapshotFiles), sizeText(r.bytes), durationText(r.seconds),
        std::to_string(r.nodes.size())};
}

int reportDrill(Session& session, const api::DrillResult& r)
{
    auto& output = session.output();
    output.say("Restored " + countText(r.files) + " of " + countText(r.snapshotFiles) + " files (" + sizeText(r.bytes) + ") from " + countText(r.nodes.size()) +
               " nodes in " + durationText(r.seconds) + "; " + countText(r.comparedWithOriginals) + " compared with the originals on this computer, the others with what the snapshot says of them.");
    for (std::size_t i = 0; i < r.damaged.size() && i < shownFiles; ++i)
        output.say("  " + printable(r.damaged[i].path.bytes) + ": " + reason(r.damaged[i]));
    if (r.metadataDiffer > 0)
        output.say(countText(r.metadataDiffer) + " came back with another mode or time; restoring as the user who backed up keeps them.");
    if (!r.originalsDiffer.empty()) {
        output.say("These files on this computer have other bytes than were stored, though neither size nor time has changed. If nothing wrote to them on purpose, this computer's disk or memory is failing; the stored ones are good:");
        for (std::size_t i = 0; i < r.originalsDiffer.size() && i < shownFiles; ++i)
            output.say("  " + printable(r.originalsDiffer[i].bytes));
    }
    output.say(r.passed ? "The drill passed." : "The drill failed. \"granary-cli verify\" names the nodes, \"granary-cli repair\" mends what can be mended.");
    output.answer(api::toJson(r));
    if (r.passed)
        return r.originalsDiffer.empty() ? exitDone : exitMendable;
    const bool later = r.damagedCount > 0 && std::all_of(r.damaged.begin(), r.damaged.end(), [](const auto& d) { return defaultKind(d.code) == ErrorKind::transient; });
    return r.damagedCount == 0 ? exitMendable : later ? exitLater : exitDamaged;
}

std::optional<double> parsePercent(std::string_view text)
{
    if (text.ends_with('%'))
        text.remove_suffix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !(value >= 0 && value <= 100))
        return std::nullopt;
    return value;
}

} // namespace

int verifyCommand(Session& session)
{
    const auto& arguments = session.arguments();
    api::VerifyRequest request;
    request.all = arguments.has("--all");
    if (arguments.has("--sample")) {
        const auto percent = parsePercent(arguments.value("--sample"));
        if (!percent || request.all)
            return session.output().failure(exitUsage, "usage", "--sample is a percentage from 0 to 100 of what is read back whole, and does not go with --all.");
        request.samplePercent = *percent;
    }
    return runTask<api::VerifyResult>(
        session, Doing::verify, Session::Drive::unlocked, [&](api::Engine& engine) { return engine.verify(request); }, reportVerify);
}

int repairCommand(Session& session)
{
    return runTask<api::RepairResult>(
        session, Doing::repair, Session::Drive::unlocked, [](api::Engine& engine) { return engine.repair(); }, reportRepair);
}

int drillCommand(Session& session)
{
    const api::DrillRequest request{session.arguments().has("--all")};
    return runTask<api::DrillResult>(
        session, Doing::drill, Session::Drive::unlocked, [&](api::Engine& engine) { return engine.drill(request); }, reportDrill);
}

int drillsCommand(Session& session)
{
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::unlocked, Doing::drill, code))
        return code;
    const auto drills = session.engine().drills();
    if (!drills)
        return session.fail(drills.error(), Doing::drill);
    auto& output = session.output();
    std::vector<std::vector<std::string>> rows{{"TIME", "RESULT", "FILES", "SIZE", "TOOK", "NODES"}};
    auto list = api::Json::array();
    for (const auto& drill : *drills) {
        rows.push_back(drillRow(drill));
        list.push_back(api::toJson(drill));
    }
    if (drills->empty())
        output.say("There was no restore drill yet. \"granary-cli drill\" makes one.");
    else
        for (const auto& line : table(rows, {false, false, true, true, true, true}))
            output.say(line);
    const api::Json answer{{"drills", std::move(list)}};
    if (const auto file = session.arguments().value("--export"); !file.empty()) {
        std::ofstream out(file, std::ios::binary | std::ios::trunc);
        out << answer.dump(2) << "\n";
        out.close();
        if (!out)
            return output.failure(exitMendable, "ioError", "The file " + printable(file) + " could not be written. Check the path and the room there, then try again.");
        output.note("Written to " + printable(file) + ".");
    }
    output.answer(answer);
    return exitDone;
}

} // namespace granary::app
