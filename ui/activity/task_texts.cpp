#include "ui/activity/task_texts.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/base/node_sentences.h"
#include "ui/base/translate.h"

#include <QStringList>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr std::size_t namedPaths = 2;

/// "Documents and Pictures", "Documents, Pictures and 3 more".
QString namesOf(const std::vector<api::Path>& paths)
{
    if (paths.empty())
        return {};
    if (paths.size() == 1)
        return nameText(paths.front());
    if (paths.size() == namedPaths)
        return translate("Activity", "%1 and %2").arg(nameText(paths[0]), nameText(paths[1]));
    return translate("Activity", "%1, %2 and %n more", nullptr, paths.size() - namedPaths).arg(nameText(paths[0]), nameText(paths[1]));
}

Doing doingOf(api::TaskKind kind)
{
    switch (kind) {
    case api::TaskKind::init: return Doing::create;
    case api::TaskKind::addDevice: return Doing::addDevice;
    case api::TaskKind::revokeDevice: return Doing::removeDevice;
    case api::TaskKind::forget: return Doing::forget;
    case api::TaskKind::backup:
    case api::TaskKind::topUp: return Doing::backup;
    case api::TaskKind::restore: return Doing::restore;
    case api::TaskKind::addNode: return Doing::addNode;
    case api::TaskKind::joinNetwork: return Doing::joinNetwork;
    case api::TaskKind::removeNode: return Doing::removeNode;
    case api::TaskKind::verify: return Doing::verify;
    case api::TaskKind::repair: return Doing::repair;
    case api::TaskKind::drill: return Doing::drill;
    case api::TaskKind::exportDrive:
    case api::TaskKind::importShards:
    case api::TaskKind::deleteDrive: return Doing::settings;
    }
    return Doing::settings;
}

QString outcomeOf(const api::BackupResult& r)
{
    if (r.unchanged)
        return translate("Activity", "Nothing had changed since the last backup.");
    QStringList out;
    out << translate("Activity", "%Ln file(s), %1, of which %2 new, in %3.", nullptr, r.files).arg(sizeText(r.bytes), sizeText(r.newBytes), durationText(r.seconds));
    if (!r.complete)
        out << translate("Activity", "Not everything has found enough storage places yet; the rest is kept here and sent as soon as they are there.");
    else if (r.survivesLosses == 0)
        out << translate("Activity", "It lies in one storage place only: add another to be safe.");
    if (r.warningCount > 0)
        out << translate("Activity", "%Ln file(s) left out.", nullptr, r.warningCount);
    return sentences(out);
}

QString outcomeOf(const api::RestoreResult& r)
{
    QStringList out;
    out << translate("Activity", "%Ln file(s) restored, %1, in %2.", nullptr, r.files).arg(sizeText(r.bytes), durationText(r.seconds));
    if (r.damagedCount > 0)
        out << translate("Activity", "%Ln file(s) could not be brought back.", nullptr, r.damagedCount);
    if (r.warningCount > 0)
        out << translate("Activity", "%Ln file(s) came with a remark.", nullptr, r.warningCount);
    return sentences(out);
}

QString outcomeOf(const api::VerifyResult& r)
{
    if (r.segments == 0)
        return translate("Activity", "Nothing is stored yet.");
    if (r.lost > 0)
        return translate("Activity", "%Ln file(s) can't be brought back from the storage places. What of it is still on this computer is stored again by the next backup: back up now.", nullptr, r.lostFileCount);
    if (r.unavailable > 0)
        return translate("Activity", "Some data can't be read until more storage places answer. Nothing is lost.");
    if (r.healthy == r.segments && r.damagedNodes.empty())
        return r.awayNodes.empty() ? translate("Activity", "Everything is where it should be.") : translate("Activity", "Everything is where it should be. %n storage place(s) did not answer.", nullptr, r.awayNodes.size());
    return translate("Activity", "Nothing is lost. Some pieces are missing or out of reach; Repair makes them anew.");
}

QString outcomeOf(const api::RepairResult& r)
{
    QStringList out;
    if (r.shardsRepaired + r.shardsAdopted > 0)
        out << translate("Activity", "%Ln piece(s) made anew in %1.", nullptr, r.shardsRepaired + r.shardsAdopted).arg(durationText(r.seconds));
    else if (r.degraded + r.unavailable + r.lost == 0)
        out << translate("Activity", "There was nothing to repair.");
    if (r.degraded > 0)
        out << translate("Activity", "Some pieces still lack a place. Switch on the storage places that are away, add one, or remove those that will not come back.");
    if (r.unavailable > 0)
        out << translate("Activity", "Some data can't be read until more storage places answer.");
    if (r.lost > 0)
        out << translate("Activity", "Some data is lost in the storage places. Check the drive: it names the files.");
    return sentences(out);
}

QString outcomeOf(const api::DrillResult& r)
{
    const auto how = translate("Activity", "%Ln file(s), %1, restored as a trial in %2.", nullptr, r.files).arg(sizeText(r.bytes), durationText(r.seconds));
    if (!r.passed)
        return sentences({how, translate("Activity", "Not all of them came back as they were stored. Check the drive in Nodes.")});
    if (!r.originalsDiffer.empty())
        return sentences({how, translate("Activity", "All came back as they were stored, but %Ln file(s) on this computer have changed unnoticed: its disk or memory may be failing.", nullptr, r.originalsDiffer.size())});
    return sentences({how, translate("Activity", "All came back as they were stored.")});
}

QString outcomeOf(const api::ExportResult& r) { return translate("Activity", "%Ln piece(s), %1, lie in the folder now, each of them read again.", nullptr, r.shards).arg(sizeText(r.bytes)); }

QString outcomeOf(const api::ImportResult& r)
{
    QStringList out{translate("Activity", "%Ln piece(s) taken over, %1.", nullptr, r.shards).arg(sizeText(r.bytes))};
    if (r.damaged > 0)
        out << translate("Activity", "%Ln piece(s) are damaged and were left there.", nullptr, r.damaged);
    if (r.noRoom > 0)
        out << translate("Activity", "For %Ln piece(s) there was no room.", nullptr, r.noRoom);
    return sentences(out);
}

QString outcomeOf(const api::Node& node) { return translate("Activity", "%1 stores data for you from now on.").arg(nodeName(node.address, node.id)); }

QString outcomeOf(const api::InitResult&) { return translate("Activity", "The drive is open on this machine."); }

QString outcomeOf(const api::DeleteDriveResult& r)
{
    const auto left = std::count_if(r.nodes.begin(), r.nodes.end(), [](const auto& node) { return !node.done; });
    return left == 0 ? translate("Activity", "The drive is gone from this machine.") : translate("Activity", "The drive is gone from this machine; %n storage place(s) could not be told.", nullptr, left);
}

QString outcomeOf(const api::RevokeDeviceResult& r)
{
    return translate("Activity", "%n storage place(s) refuse it from now on.", nullptr, r.nodesTold) +
           (r.nodesAway > 0 ? QStringLiteral(" ") + translate("Activity", "%n more will when they are back.", nullptr, r.nodesAway) : QString());
}

QString outcomeOf(const api::ForgetResult& r)
{
    const auto forgotten = translate("Activity", "%n moment(s) in time forgotten.", nullptr, r.forgotten);
    if (r.purged)
        return forgotten + QStringLiteral(" ") + translate("Activity", "%1 were given back.").arg(sizeText(r.removedBytes + r.purgedBytes));
    return forgotten + QStringLiteral(" ") + translate("Activity", "%1 will be given back in 7 days.").arg(sizeText(r.removedBytes));
}

QString outcomeOf(const api::AddDeviceResult& r) { return translate("Activity", "%1 belongs to the drive from now on.").arg(pathText({r.name})); }

QString outcomeOf(const api::NetworkJoined& r) { return joinedSentence(r); }

QString outcomeOf(std::monostate) { return translate("Activity", "Done."); }

QString runningText(const api::Task& task)
{
    const auto& p = task.progress;
    QString out;
    if (p.filesTotal > 0)
        out = translate("Activity", "%1 of %2 files").arg(countText(p.files), countText(p.filesTotal));
    else if (p.bytesTotal > 0)
        out = translate("Activity", "%1 of %2", "sizes").arg(sizeText(p.bytes), sizeText(p.bytesTotal));
    else if (p.files > 0)
        out = translate("Activity", "%Ln file(s) so far", nullptr, p.files);
    if (task.state == api::TaskState::paused)
        return out.isEmpty() ? translate("Activity", "Paused") : translate("Activity", "Paused at %1").arg(out);
    return out.isEmpty() ? translate("Activity", "Under way") : out;
}

const api::VerifyResult* verified(const api::Task& task) { return std::get_if<api::VerifyResult>(&task.result); }

/// What to do about a file that a backup left out.
QString skippedAdvice(ErrorCode code)
{
    switch (code) {
    case ErrorCode::permissionDenied: return translate("Activity", "Let your user read it, or exclude it, so that it is not tried each time.");
    case ErrorCode::ioError: return translate("Activity", "Copy it elsewhere while you can: the disk may be failing.");
    case ErrorCode::changedWhileRead:
    case ErrorCode::notFound: return translate("Activity", "Nothing to do: the next backup looks again.");
    case ErrorCode::notStored: return translate("Activity", "Nothing to do: programs make these anew when they need them.");
    case ErrorCode::tooLarge: return translate("Activity", "Give the folders above it shorter names.");
    default: return {};
    }
}

QString damagedAdvice(ErrorCode code)
{
    if (code == ErrorCode::diskFull)
        return translate("Activity", "Free some space there and restore again: it goes on where it stopped.");
    if (code == ErrorCode::permissionDenied || code == ErrorCode::readOnly)
        return translate("Activity", "Restore into a folder that you may write to.");
    if (code == ErrorCode::conflict || code == ErrorCode::alreadyExists)
        return translate("Activity", "Restore it again into another folder, or choose to keep both.");
    if (defaultKind(code) == ErrorKind::transient)
        return translate("Activity", "Try again when more storage places are on.");
    return translate("Activity", "Try an earlier version of it, and check the drive in Nodes.");
}

void addWarnings(std::vector<TaskFinding>& out, const std::vector<api::Warning>& warnings, QString (*advice)(ErrorCode))
{
    for (const auto& warning : warnings)
        out.push_back({pathText(warning.path), warningReason(warning), advice(warning.code)});
}

} // namespace

QString taskTitle(const api::Task& task)
{
    const auto names = namesOf(task.paths);
    switch (task.kind) {
    case api::TaskKind::init: return translate("Activity", "Opening the drive on this machine");
    case api::TaskKind::backup: return names.isEmpty() ? translate("Activity", "Backup") : translate("Activity", "Backup of %1").arg(names);
    case api::TaskKind::restore: return names.isEmpty() ? translate("Activity", "Restore of everything") : translate("Activity", "Restore of %1").arg(names);
    case api::TaskKind::addNode: return translate("Activity", "New storage place");
    case api::TaskKind::joinNetwork: return translate("Activity", "Looking for storage places in a network");
    case api::TaskKind::removeNode: return translate("Activity", "Removing a storage place");
    case api::TaskKind::topUp: return translate("Activity", "Sending what waited");
    case api::TaskKind::verify: return translate("Activity", "Check of the drive");
    case api::TaskKind::repair: return translate("Activity", "Repair");
    case api::TaskKind::drill: return translate("Activity", "Trial restore");
    case api::TaskKind::exportDrive: return translate("Activity", "Export to a folder");
    case api::TaskKind::importShards: return translate("Activity", "Import from a folder");
    case api::TaskKind::deleteDrive: return translate("Activity", "Deleting the drive");
    case api::TaskKind::forget: return translate("Activity", "Forgetting old versions");
    case api::TaskKind::revokeDevice: return translate("Activity", "Removing a computer from the drive");
    case api::TaskKind::addDevice: return translate("Activity", "Letting another of your computers in");
    }
    return {};
}

QString taskOutcome(const api::Task& task)
{
    switch (task.state) {
    case api::TaskState::running:
    case api::TaskState::paused: return runningText(task);
    case api::TaskState::interrupted: return translate("Activity", "Interrupted when Granary ended. It can go on where it stopped.");
    case api::TaskState::cancelled: return task.kind == api::TaskKind::backup || task.kind == api::TaskKind::restore
            ? translate("Activity", "Stopped. Begun again, it goes on where it stopped.")
            : translate("Activity", "Stopped.");
    case api::TaskState::failed: return task.error ? errorSentence(*task.error, doingOf(task.kind)) : QString();
    case api::TaskState::done: break;
    }
    if (task.kind == api::TaskKind::init)
        return outcomeOf(api::InitResult()); // its result is not for reading twice
    if (task.kind == api::TaskKind::removeNode)
        return translate("Activity", "Everything was moved off it, and it is no longer used.");
    return std::visit([](const auto& result) { return outcomeOf(result); }, task.result);
}

TaskMood taskMood(const api::Task& task)
{
    switch (task.state) {
    case api::TaskState::running:
    case api::TaskState::paused: return TaskMood::running;
    case api::TaskState::interrupted: return TaskMood::attention;
    case api::TaskState::cancelled: return TaskMood::neutral;
    case api::TaskState::failed: return TaskMood::problem;
    case api::TaskState::done: break;
    }
    if (const auto* const r = std::get_if<api::BackupResult>(&task.result)) {
        const bool lacks = std::any_of(r->warnings.begin(), r->warnings.end(), [](const auto& w) { return w.code != ErrorCode::notStored && w.code != ErrorCode::notFound; });
        return lacks || (!r->complete && !r->unchanged) ? TaskMood::attention : TaskMood::good;
    }
    if (const auto* const r = std::get_if<api::RestoreResult>(&task.result))
        return r->damagedCount > 0 ? TaskMood::problem : r->warningCount > 0 ? TaskMood::attention : TaskMood::good;
    if (const auto* const r = verified(task))
        return r->lost > 0 || r->unavailable > 0 ? TaskMood::problem : r->degraded > 0 || !r->damagedNodes.empty() || !r->awayNodes.empty() ? TaskMood::attention : TaskMood::good;
    if (const auto* const r = std::get_if<api::RepairResult>(&task.result))
        return r->lost > 0 ? TaskMood::problem : r->degraded + r->unavailable > 0 ? TaskMood::attention : TaskMood::good;
    if (const auto* const r = std::get_if<api::DrillResult>(&task.result))
        return !r->passed ? TaskMood::problem : r->originalsDiffer.empty() ? TaskMood::good : TaskMood::attention;
    return TaskMood::good;
}

std::vector<TaskFinding> taskFindings(const api::Task& task)
{
    std::vector<TaskFinding> out;
    if (const auto* const r = std::get_if<api::BackupResult>(&task.result))
        addWarnings(out, r->warnings, skippedAdvice);
    if (const auto* const r = std::get_if<api::RestoreResult>(&task.result)) {
        addWarnings(out, r->damaged, damagedAdvice);
        addWarnings(out, r->warnings, damagedAdvice);
    }
    if (const auto* const r = verified(task)) {
        for (const auto* const list : {&r->damagedNodes, &r->awayNodes})
            for (const auto& finding : *list)
                out.push_back({nodeName(finding.address, finding.id), faultText(finding), faultAdvice(finding)});
        for (const auto& file : r->lostFiles)
            out.push_back({pathText(file.path), translate("Activity", "can't be brought back"), translate("Activity", "Back up now if it is still on this computer; else try an earlier version.")});
    }
    if (const auto* const r = std::get_if<api::DrillResult>(&task.result)) {
        addWarnings(out, r->damaged, damagedAdvice);
        for (const auto& path : r->originalsDiffer)
            out.push_back({pathText(path), translate("Activity", "has other contents here than were stored, though neither size nor time has changed"),
                translate("Activity", "If nothing wrote to it on purpose, restore it: the stored one is good.")});
    }
    if (const auto* const r = std::get_if<api::DeleteDriveResult>(&task.result))
        for (const auto& node : r->nodes)
            if (!node.done)
                out.push_back({nodeName(node.address, node.id), translate("Activity", "was not told to delete what it holds"), translate("Activity", "What lies there can't be read by anybody without the words.")});
    return out;
}

std::uint64_t moreFindings(const api::Task& task)
{
    const auto beyond = [](std::uint64_t count, const auto& list) { return count > list.size() ? count - list.size() : 0; };
    if (const auto* const r = std::get_if<api::BackupResult>(&task.result))
        return beyond(r->warningCount, r->warnings);
    if (const auto* const r = std::get_if<api::RestoreResult>(&task.result))
        return beyond(r->damagedCount, r->damaged) + beyond(r->warningCount, r->warnings);
    if (const auto* const r = verified(task))
        return beyond(r->lostFileCount, r->lostFiles);
    if (const auto* const r = std::get_if<api::DrillResult>(&task.result))
        return beyond(r->damagedCount, r->damaged);
    return 0;
}

QString findingsSentence(const api::Task& task)
{
    const auto count = taskFindings(task).size() + moreFindings(task);
    return count == 0 ? QString() : translate("Activity", "%n thing(s) to know", nullptr, count);
}

double taskShare(const api::Task& task)
{
    const auto& p = task.progress;
    if (p.bytesTotal > 0)
        return std::min(1.0, static_cast<double>(p.bytes) / static_cast<double>(p.bytesTotal));
    if (p.filesTotal > 0)
        return std::min(1.0, static_cast<double>(p.files) / static_cast<double>(p.filesTotal));
    return -1;
}

} // namespace granary::ui
