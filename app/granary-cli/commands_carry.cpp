// export and import: the drive, or a node's part of it, carried by hand. And the end of a drive.
#include "app/granary-cli/commands.h"
#include "app/granary-cli/task_command.h"
#include "app/terminal/quantity_text.h"
#include "app/terminal/terminal.h"

#include <cstdio>
#include <iostream>
#include <unistd.h>

namespace granary::app {
namespace {


std::string pieces(std::uint64_t n) { return countText(n) + (n == 1 ? " piece" : " pieces"); }

int reportExport(Session& session, const api::ExportResult& r, const std::string& directory)
{
    auto& output = session.output();
    const auto where = printable(directory);
    if (r.newShards > 0)
        output.say("Written: " + pieces(r.newShards) + ", " + sizeText(r.newBytes) + ", in " + durationText(r.seconds) + ".");
    else
        output.say("Everything was there already.");
    output.say(where + " has " + pieces(r.shards) + " of " + countText(r.segments) + " segments, " + sizeText(r.bytes) + ", and all of it was read again and is right.");
    if (r.node)
        output.say("Take it to the machine of that node and run there: \"granary-cli --profile ITS-PROFILE import DIR\". Then \"granary-cli repair\" here counts what arrived.");
    else
        output.say("It brings the drive back by itself: \"granary-cli --profile NEW init --words-file F --node folder:" + where +
                   "\". Without the words nobody can read it. Export to it again whenever you like: only what is new is written.");
    output.answer(api::toJson(r));
    return exitDone;
}

int reportImport(Session& session, const api::ImportResult& r)
{
    auto& output = session.output();
    output.say("Stored " + pieces(r.shards) + ", " + sizeText(r.bytes) + ", in " + durationText(r.seconds) + "; " + countText(r.held) + " were here already.");
    if (r.unknownDrives > 0)
        output.say(countText(r.unknownDrives) + (r.unknownDrives == 1 ? " drive there is" : " drives there are") +
                   " not admitted by this node: its owner adds this node first (\"granary-cli invite\" here, \"granary-cli node add CODE\" there), then run the import again.");
    if (r.damaged > 0)
        output.say(pieces(r.damaged) + " are damaged and were left: the owner exports again, to another disk if it goes on.");
    if (r.noRoom > 0)
        output.say("There is no room for " + pieces(r.noRoom) + ": give granaryd a larger --share, or the drive a larger quota with a new invite, and run the import again.");
    output.answer(api::toJson(r));
    return r.damaged + r.noRoom + r.unknownDrives > 0 ? exitMendable : exitDone;
}

int reportDeletion(Session& session, const api::DeleteDriveResult& r)
{
    auto& output = session.output();
    bool all = true;
    for (const auto& node : r.nodes) {
        const auto name = "Node " + node.id.hex().substr(0, 12) + (node.address.empty() ? "" : " (" + printable(node.address) + ")");
        all = all && node.done;
        if (!node.done)
            output.say(name + " could not be asked: what it holds of the drive stays there, sealed, until it gives up drives that nobody uses. "
                              "To have it deleted, recover the drive with its words when that node is up, and delete it again.");
        else if (node.freedLater > 0)
            output.say(name + " deletes " + pieces(node.shards) + "; it keeps them for up to 7 days more, in which the words still bring them back.");
        else
            output.say(name + " holds nothing of the drive any more.");
    }
    output.say("The drive is gone from this profile.");
    output.answer(api::toJson(r));
    return all ? exitDone : exitMendable;
}

/// Whether the person at the terminal means it.
bool confirmed(Session& session, bool keepOnNodes)
{
    auto& output = session.output();
    output.note(keepOnNodes ? "This machine forgets the drive: its keys, its list of nodes, its schedule. What the nodes hold stays; only the 24 words bring it back."
                            : "All snapshots of the drive are deleted, here and on its nodes. Nothing brings them back once the nodes have freed them.");
    std::fputs("Type \"delete\" to go on: ", stderr);
    std::string answer;
    return std::getline(std::cin, answer) && answer == "delete";
}

} // namespace

int exportCommand(Session& session)
{
    const auto& arguments = session.arguments();
    auto directory = absolutePath(arguments.operands[0]);
    if (!directory)
        return session.fail(directory.error(), Doing::exportDrive);
    api::ExportRequest request{{*directory}, arguments.value("--for")};
    return runTask<api::ExportResult>(
        session, Doing::exportDrive, Session::Drive::unlocked, [&](api::Engine& engine) { return engine.exportDrive(request); },
        [&](Session& s, const api::ExportResult& r) { return reportExport(s, r, *directory); });
}

int importCommand(Session& session)
{
    auto directory = absolutePath(session.arguments().operands[0]);
    if (!directory)
        return session.fail(directory.error(), Doing::importShards);
    return runTask<api::ImportResult>(
        session, Doing::importShards, Session::Drive::notNeeded, [&](api::Engine& engine) { return engine.importShards({{*directory}}); }, reportImport);
}

int driveDeleteCommand(Session& session)
{
    const auto& arguments = session.arguments();
    auto& output = session.output();
    const bool keep = arguments.has("--keep-on-nodes");
    if (keep == arguments.has("--words-file"))
        return output.failure(exitUsage, "usage",
            "Give --words-file F with the drive's 24 words to delete it on its nodes too, or --keep-on-nodes to have only this machine forget it.");
    api::SecretText words;
    if (!keep) {
        auto read = readWholeSecret(arguments.value("--words-file"), maxWordsBytes);
        if (!read)
            return session.fail(read.error(), Doing::secretFile);
        words = std::move(*read);
    }
    if (!arguments.has("--yes")) {
        if (!isTerminal(STDIN_FILENO))
            return output.failure(exitUsage, "usage", "Deleting a drive asks first. Run it on a terminal, or give --yes.");
        if (!confirmed(session, keep))
            return output.failure(exitMendable, "cancelled", "Nothing was deleted.");
    }
    // A passphrase that nobody knows any more must not keep anybody from forgetting the drive.
    const auto drive = keep ? Session::Drive::ifPossible : Session::Drive::unlocked;
    return runTask<api::DeleteDriveResult>(
        session, Doing::deleteDrive, drive,
        [&](api::Engine& engine) {
            api::DeleteDriveRequest request;
            request.words = std::move(words);
            request.keepOnNodes = keep;
            return engine.deleteDrive(std::move(request));
        },
        reportDeletion);
}

} // namespace granary::app
