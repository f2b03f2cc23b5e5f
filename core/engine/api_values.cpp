#include "core/engine/api_values.h"

namespace granary::engine {
namespace {

std::vector<api::Warning> toApi(const std::vector<drive::Warning>& warnings)
{
    std::vector<api::Warning> out;
    out.reserve(warnings.size());
    for (const auto& w : warnings)
        out.push_back({w.code, {w.path}, w.detail});
    return out;
}

} // namespace

api::WordsCheck toApi(const crypto::PhraseProblem& problem)
{
    using Kind = crypto::PhraseProblem::Kind;
    api::WordsCheck out;
    switch (problem.kind) {
    case Kind::wordCount: out.problem = api::WordsProblem::wordCount; break;
    case Kind::unknownWord: out.problem = api::WordsProblem::unknownWord; break;
    case Kind::checksum: out.problem = api::WordsProblem::checksum; break;
    case Kind::mixedLanguages: out.problem = api::WordsProblem::mixedLanguages; break;
    case Kind::tooLong: out.problem = api::WordsProblem::tooLong; break;
    }
    out.wordsFound = problem.wordsFound;
    out.position = problem.position ? *problem.position + 1 : 0;
    out.suggestions = problem.suggestions;
    return out;
}

api::RecoveredState toApi(const drive::RecoveredState& s)
{
    return {s.sequence, s.time, s.nodesAsked, s.nodesKnown, s.snapshots};
}

api::BackupResult toApi(const drive::BackupReport& r)
{
    api::BackupResult out;
    out.snapshot = r.snapshot;
    out.complete = r.complete;
    out.files = r.files;
    out.bytes = r.bytes;
    out.newBytes = r.newBytes;
    out.storedBytes = r.storedBytes;
    out.uploadedBytes = r.uploadedBytes;
    out.segments = r.segments;
    out.shardsPlaced = r.shardsPlaced;
    out.shardsWanted = r.shardsWanted;
    out.survivesLosses = r.survivesLosses;
    out.warnings = toApi(r.warnings);
    out.warningCount = r.warningCount;
    out.seconds = r.seconds;
    out.unchanged = r.unchanged;
    return out;
}

api::RestoreResult toApi(const drive::RestoreReport& r)
{
    api::RestoreResult out;
    out.files = r.files;
    out.bytes = r.bytes;
    out.damaged = toApi(r.damaged);
    out.damagedCount = r.damagedCount;
    out.warnings = toApi(r.warnings);
    out.warningCount = r.warningCount;
    out.seconds = r.seconds;
    return out;
}

api::DrillResult toApi(const drive::DrillReport& r)
{
    api::DrillResult out;
    out.passed = r.damagedCount == 0 && r.metadataDiffer == 0;
    out.snapshot = r.snapshot;
    out.snapshotFiles = r.snapshotFiles;
    out.files = r.files;
    out.bytes = r.bytes;
    out.comparedWithOriginals = r.comparedWithOriginals;
    out.metadataDiffer = r.metadataDiffer;
    out.damaged = toApi(r.damaged);
    out.damagedCount = r.damagedCount;
    for (const auto& path : r.originalsDiffer)
        out.originalsDiffer.push_back({path});
    out.seconds = r.seconds;
    return out;
}

api::Device toApi(const drive::DeviceInfo& info)
{
    api::Device out;
    out.slot = info.slot;
    out.name = info.name;
    out.own = info.own;
    out.suspended = info.suspended;
    out.revoked = info.revoked;
    out.sequence = info.sequence;
    out.time = info.time;
    out.snapshots = info.snapshots;
    if (info.newest) {
        out.files = info.newest->files;
        out.bytes = info.newest->bytes;
        for (const auto& path : info.newest->paths)
            out.paths.push_back({path});
    }
    return out;
}

api::Snapshot toApi(const drive::SnapshotInfo& info)
{
    api::Snapshot out;
    out.id = info.id;
    out.sequence = info.sequence;
    out.time = info.time;
    out.device = info.device;
    out.tags = info.tags;
    for (const auto& path : info.paths)
        out.paths.push_back({path});
    out.files = info.files;
    out.bytes = info.bytes;
    out.complete = info.complete;
    return out;
}

api::ForgetResult toApi(const drive::ForgetReport& r)
{
    api::ForgetResult out;
    for (const auto& line : r.snapshots) {
        api::ForgetLine& to = out.snapshots.emplace_back(api::ForgetLine{toApi(line.snapshot), {}});
        for (const auto reason : line.reasons)
            to.reasons.push_back(static_cast<api::KeepReason>(reason));
    }
    out.forgotten = r.forgotten;
    out.kept = r.kept;
    out.unneededBytes = r.unneededBytes;
    return out;
}

static_assert(static_cast<int>(drive::HealthState::lost) == static_cast<int>(api::HealthState::lost), "the two go in step");

api::Entry toApi(const drive::Entry& entry, const std::string& path, const std::optional<drive::FileHealth>& health)
{
    api::Entry out;
    out.path = {path};
    out.type = static_cast<api::EntryType>(entry.type);
    out.bytes = entry.fileSizeBytes;
    out.mode = entry.metadata.mode;
    out.uid = entry.metadata.uid;
    out.gid = entry.metadata.gid;
    out.mtimeNs = entry.metadata.mtimeNs;
    out.target = {entry.target};
    if (health)
        out.health = {static_cast<api::HealthState>(health->state), health->survivesLosses};
    return out;
}

api::FindPage toApi(const drive::FindPage& page, bool allVersions)
{
    api::FindPage out;
    out.more = page.more;
    out.snapshot = page.snapshot;
    out.next = {page.next};
    out.nextSnapshot = page.nextSnapshot;
    out.entries.reserve(page.entries.size());
    for (const auto& found : page.entries) {
        auto& row = out.entries.emplace_back();
        row.entry = toApi(found.entry, found.path, found.health);
        if (allVersions) {
            row.snapshot = found.snapshot;
            row.taken = found.taken;
        }
    }
    return out;
}

api::DiffPage toApi(const drive::DiffPage& page)
{
    api::DiffPage out;
    out.from = toApi(page.from);
    out.to = toApi(page.to);
    out.more = page.more;
    out.next = {page.next};
    const auto& c = page.counts;
    out.counts = {c.added, c.removed, c.changed, c.metadata, c.type, c.addedBytes, c.removedBytes, c.changedBytesBefore, c.changedBytesAfter};
    out.changes.reserve(page.changes.size());
    for (const auto& change : page.changes) {
        auto& row = out.changes.emplace_back();
        row.path = {change.path};
        row.change = static_cast<api::ChangeKind>(change.kind);
        if (change.before)
            row.before = toApi(*change.before, change.path);
        if (change.after)
            row.after = toApi(*change.after, change.path);
    }
    return out;
}

api::DriveStatus toApi(const drive::DriveStatus& s)
{
    api::DriveStatus out;
    out.snapshots = s.snapshots;
    out.files = s.files;
    out.bytes = s.bytes;
    out.survivesLosses = s.survivesLosses;
    out.k = s.k;
    out.n = s.n;
    out.segmentsFull = s.segmentsFull;
    out.segmentsDegraded = s.segmentsDegraded;
    out.spoolBytes = s.spoolBytes;
    out.stateSequence = s.stateSequence;
    return out;
}

api::Progress toApi(const drive::Progress& p) { return {p.phase, p.files, p.filesTotal, p.bytes, p.bytesTotal, p.uploadedBytes}; }

drive::Conflict toDrive(api::Conflict conflict)
{
    switch (conflict) {
    case api::Conflict::skip: return drive::Conflict::skip;
    case api::Conflict::rename: return drive::Conflict::rename;
    case api::Conflict::overwrite: return drive::Conflict::overwrite;
    }
    return drive::Conflict::skip;
}

std::vector<std::string> toDrive(const std::vector<api::Path>& paths)
{
    std::vector<std::string> out;
    for (const auto& path : paths)
        out.push_back(path.bytes);
    return out;
}

Status checkPath(const api::Path& path)
{
    if (path.bytes.empty() || path.bytes[0] != '/' || path.bytes.size() > api::maxPathBytes || path.bytes.find('\0') != std::string::npos)
        return Error(ErrorCode::invalidArgument, "a path that is not absolute");
    return {};
}

} // namespace granary::engine
