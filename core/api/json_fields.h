// Which fields each value has. Included by json.cpp and value_schemas.cpp alone.
#pragma once

#include "core/api/json_fields_health.h"
#include "core/api/json_fields_plans.h"
#include "core/api/json_fields_settings.h"
#include "core/api/json_fields_share.h"
#include "core/api/json_fields_wallet.h"

namespace granary::api {

template <class A>
void describe(A& a, Info& v)
{
    a.field("version", v.version);
    a.field("profile", v.profile);
    a.field("hasDrive", v.hasDrive);
    a.field("locked", v.locked);
    a.optional("unprotected", v.unprotected);
    a.field("shares", v.shares);
    a.field("network", v.network);
    a.field("nodeCode", v.nodeCode);
    a.field("driveId", v.driveId);
}

template <class A>
void describe(A& a, InitRequest& v)
{
    a.field("passphrase", v.passphrase);
    a.optional("words", v.words);
    a.optional("deviceCode", v.deviceCode);
    a.optional("language", v.language);
    a.optional("nodes", v.nodes);
    a.optional("bootstraps", v.bootstraps);
    a.optional("network", v.network);
    a.optional("deviceName", v.deviceName);
}

template <class A>
void describe(A& a, RecoveredState& v)
{
    a.field("sequence", v.sequence);
    a.field("time", v.time);
    a.field("nodesAsked", v.nodesAsked);
    a.field("nodesKnown", v.nodesKnown);
    a.field("snapshots", v.snapshots);
}

template <class A>
void describe(A& a, InitResult& v)
{
    a.optional("words", v.words);
    a.field("drive", v.drive);
    a.optional("state", v.state);
    a.optional("joinedFrom", v.joinedFrom);
    a.optional("warnings", v.warnings);
}

template <class A>
void describe(A& a, WordsCheck& v)
{
    a.field("problem", v.problem);
    a.field("wordsFound", v.wordsFound);
    a.field("position", v.position);
    a.field("suggestions", v.suggestions);
    a.optional("ownDrive", v.ownDrive);
}

template <class A>
void describe(A& a, InviteRequest& v)
{
    a.optional("validSeconds", v.validSeconds);
    a.optional("quotaBytes", v.quotaBytes);
}

template <class A>
void describe(A& a, InviteResult& v)
{
    a.field("code", v.code);
    a.field("expires", v.expires);
}

template <class A>
void describe(A& a, Node& v)
{
    a.field("id", v.id);
    a.field("type", v.type);
    a.field("address", v.address);
    a.field("reachable", v.reachable);
    a.field("leaving", v.leaving);
    a.field("usedBytes", v.usedBytes);
    a.field("quotaBytes", v.quotaBytes);
    a.field("repairer", v.repairer);
    a.optional("lendsNoMore", v.lendsNoMore);
}

template <class A>
void describe(A& a, Device& v)
{
    a.field("slot", v.slot);
    a.field("name", v.name);
    a.field("own", v.own);
    a.field("suspended", v.suspended);
    a.field("revoked", v.revoked);
    a.field("sequence", v.sequence);
    a.field("time", v.time);
    a.field("snapshots", v.snapshots);
    a.field("files", v.files);
    a.field("bytes", v.bytes);
    a.field("paths", v.paths);
}

template <class A>
void describe(A& a, DeviceOfferRequest& v)
{
    a.optional("name", v.name);
    a.optional("validSeconds", v.validSeconds);
}

template <class A>
void describe(A& a, DeviceOffer& v)
{
    a.field("code", v.code);
    a.field("expires", v.expires);
    a.field("task", v.task);
}

template <class A>
void describe(A& a, NetworkRequest& v)
{
    a.field("name", v.name);
    a.optional("addresses", v.addresses);
}

template <class A>
void describe(A& a, NetworkJoined& v)
{
    a.field("network", v.network);
    a.field("met", v.met);
    a.field("lending", v.lending);
    a.field("closed", v.closed);
    a.field("added", v.added);
}

template <class A>
void describe(A& a, AddDeviceResult& v)
{
    a.field("slot", v.slot);
    a.field("name", v.name);
}

template <class A>
void describe(A& a, RevokeDeviceRequest& v)
{
    a.field("name", v.name);
    a.field("words", v.words);
}

template <class A>
void describe(A& a, RevokeDeviceResult& v)
{
    a.field("devices", v.devices);
    a.field("staying", v.staying);
    a.field("nodesTold", v.nodesTold);
    a.field("nodesAway", v.nodesAway);
}

template <class A>
void describe(A& a, Warning& v)
{
    a.field("code", v.code);
    a.field("path", v.path);
    a.field("detail", v.detail);
}

template <class A>
void describe(A& a, BackupRequest& v)
{
    a.field("paths", v.paths);
    a.optional("excludes", v.excludes);
    a.optional("tags", v.tags);
    a.optional("onlyIfChanged", v.onlyIfChanged);
}

template <class A>
void describe(A& a, CountRequest& v)
{
    a.field("paths", v.paths);
    a.optional("excludes", v.excludes);
}

template <class A>
void describe(A& a, CountResult& v)
{
    a.field("files", v.files);
    a.field("bytes", v.bytes);
    a.field("leftOutFiles", v.leftOutFiles);
    a.field("leftOutBytes", v.leftOutBytes);
    a.field("whole", v.whole);
}

template <class A>
void describe(A& a, BackupResult& v)
{
    a.field("snapshot", v.snapshot);
    a.field("complete", v.complete);
    a.field("files", v.files);
    a.field("bytes", v.bytes);
    a.field("newBytes", v.newBytes);
    a.field("storedBytes", v.storedBytes);
    a.field("uploadedBytes", v.uploadedBytes);
    a.field("segments", v.segments);
    a.field("shardsPlaced", v.shardsPlaced);
    a.field("shardsWanted", v.shardsWanted);
    a.field("survivesLosses", v.survivesLosses);
    a.field("warnings", v.warnings);
    a.field("warningCount", v.warningCount);
    a.field("seconds", v.seconds);
    a.optional("unchanged", v.unchanged);
}

template <class A>
void describe(A& a, ExportRequest& v)
{
    a.field("directory", v.directory);
    a.optional("forNode", v.forNode);
}

template <class A>
void describe(A& a, ExportResult& v)
{
    a.optional("node", v.node);
    a.field("segments", v.segments);
    a.field("shards", v.shards);
    a.field("bytes", v.bytes);
    a.field("newShards", v.newShards);
    a.field("newBytes", v.newBytes);
    a.field("removedShards", v.removedShards);
    a.field("stateSequence", v.stateSequence);
    a.field("seconds", v.seconds);
}

template <class A>
void describe(A& a, ImportRequest& v)
{
    a.field("directory", v.directory);
}

template <class A>
void describe(A& a, ImportResult& v)
{
    a.field("drives", v.drives);
    a.field("unknownDrives", v.unknownDrives);
    a.field("shards", v.shards);
    a.field("bytes", v.bytes);
    a.field("held", v.held);
    a.field("damaged", v.damaged);
    a.field("noRoom", v.noRoom);
    a.field("seconds", v.seconds);
}

template <class A>
void describe(A& a, DeleteDriveRequest& v)
{
    a.optional("words", v.words);
    a.optional("keepOnNodes", v.keepOnNodes);
}

template <class A>
void describe(A& a, NodeDeletion& v)
{
    a.field("id", v.id);
    a.field("address", v.address);
    a.field("done", v.done);
    a.field("shards", v.shards);
    a.field("freedLater", v.freedLater);
    a.optional("error", v.error);
}

template <class A>
void describe(A& a, DeleteDriveResult& v)
{
    a.field("nodes", v.nodes);
}

template <class A>
void describe(A& a, Snapshot& v)
{
    a.field("id", v.id);
    a.field("sequence", v.sequence);
    a.field("time", v.time);
    a.field("device", v.device);
    a.field("tags", v.tags);
    a.field("paths", v.paths);
    a.field("files", v.files);
    a.field("bytes", v.bytes);
    a.field("complete", v.complete);
}

template <class A>
void describe(A& a, Entry& v)
{
    a.field("path", v.path);
    a.field("type", v.type);
    a.field("bytes", v.bytes);
    a.field("mode", v.mode);
    a.field("uid", v.uid);
    a.field("gid", v.gid);
    a.field("mtimeNs", v.mtimeNs);
    a.optional("target", v.target);
    a.optional("health", v.health);
}

template <class A>
void describe(A& a, ListRequest& v)
{
    a.optional("snapshot", v.snapshot);
    a.optional("path", v.path);
    a.optional("health", v.health);
    a.optional("after", v.after);
    a.optional("limit", v.limit);
}

template <class A>
void describe(A& a, Version& v)
{
    a.field("snapshot", v.snapshot);
    a.field("entry", v.entry);
}

/// An entry with two fields more.
template <class A>
void describe(A& a, FoundEntry& v)
{
    describe(a, v.entry);
    a.optional("snapshot", v.snapshot);
    a.optional("taken", v.taken);
}

template <class A>
void describe(A& a, FindPage& v)
{
    a.field("entries", v.entries);
    a.field("more", v.more);
    a.optional("snapshot", v.snapshot);
    a.optional("next", v.next);
    a.optional("nextSnapshot", v.nextSnapshot);
}

template <class A>
void describe(A& a, Change& v)
{
    a.field("path", v.path);
    a.field("change", v.change);
    a.optional("before", v.before);
    a.optional("after", v.after);
}

template <class A>
void describe(A& a, DiffCounts& v)
{
    a.field("added", v.added);
    a.field("removed", v.removed);
    a.field("changed", v.changed);
    a.field("metadata", v.metadata);
    a.field("type", v.type);
    a.field("addedBytes", v.addedBytes);
    a.field("removedBytes", v.removedBytes);
    a.field("changedBytesBefore", v.changedBytesBefore);
    a.field("changedBytesAfter", v.changedBytesAfter);
}

template <class A>
void describe(A& a, DiffPage& v)
{
    a.field("from", v.from);
    a.field("to", v.to);
    a.field("changes", v.changes);
    a.field("counts", v.counts);
    a.field("more", v.more);
    a.optional("next", v.next);
}

template <class A>
void describe(A& a, RestoreRequest& v)
{
    a.optional("snapshot", v.snapshot);
    a.optional("paths", v.paths);
    a.field("target", v.target);
    a.optional("conflict", v.conflict);
}

template <class A>
void describe(A& a, RestoreResult& v)
{
    a.field("files", v.files);
    a.field("bytes", v.bytes);
    a.field("damaged", v.damaged);
    a.field("damagedCount", v.damagedCount);
    a.field("warnings", v.warnings);
    a.field("warningCount", v.warningCount);
    a.field("seconds", v.seconds);
}

template <class A>
void describe(A& a, Retention& v)
{
    a.optional("last", v.last);
    a.optional("hourly", v.hourly);
    a.optional("daily", v.daily);
    a.optional("weekly", v.weekly);
    a.optional("monthly", v.monthly);
    a.optional("yearly", v.yearly);
    a.optional("tags", v.tags);
    a.optional("path", v.path);
}

template <class A>
void describe(A& a, ForgetRequest& v)
{
    a.optional("snapshots", v.snapshots);
    a.optional("keep", v.keep);
    a.optional("trustClocks", v.trustClocks);
    a.optional("dryRun", v.dryRun);
    a.optional("words", v.words);
}

template <class A>
void describe(A& a, ForgetLine& v)
{
    a.field("snapshot", v.snapshot);
    a.field("reasons", v.reasons);
}

template <class A>
void describe(A& a, ForgetResult& v)
{
    a.field("dryRun", v.dryRun);
    a.field("snapshots", v.snapshots);
    a.field("forgotten", v.forgotten);
    a.field("kept", v.kept);
    a.field("unneededBytes", v.unneededBytes);
    a.field("segmentsRepacked", v.segmentsRepacked);
    a.field("bytesCopied", v.bytesCopied);
    a.field("segmentsRemoved", v.segmentsRemoved);
    a.field("removedBytes", v.removedBytes);
    a.field("purgedBytes", v.purgedBytes);
    a.field("purged", v.purged);
    a.field("segmentsUnreadable", v.segmentsUnreadable);
    a.field("segmentsWaiting", v.segmentsWaiting);
    a.field("waitsForDevices", v.waitsForDevices);
    a.field("removalsWaiting", v.removalsWaiting);
    a.field("waitsForNodes", v.waitsForNodes);
    a.optional("postponed", v.postponed);
    a.field("seconds", v.seconds);
}

template <class A>
void describe(A& a, DriveStatus& v)
{
    a.field("snapshots", v.snapshots);
    a.field("files", v.files);
    a.field("bytes", v.bytes);
    a.field("survivesLosses", v.survivesLosses);
    a.field("k", v.k);
    a.field("n", v.n);
    a.field("segmentsFull", v.segmentsFull);
    a.field("segmentsDegraded", v.segmentsDegraded);
    a.field("spoolBytes", v.spoolBytes);
    a.field("stateSequence", v.stateSequence);
    a.optional("shardsInDoubt", v.shardsInDoubt);
    a.optional("verified", v.verified);
    a.optional("lastDrill", v.lastDrill);
    a.optional("durability", v.durability);
    a.field("recoveredUnaccepted", v.recoveredUnaccepted);
}

template <class A>
void describe(A& a, ShareStatus& v)
{
    a.field("shareBytes", v.shareBytes);
    a.field("usedBytes", v.usedBytes);
    a.field("tenants", v.tenants);
    a.field("shards", v.shards);
    a.field("repairs", v.repairs);
    a.optional("deleted", v.deleted);
}

template <class A>
void describe(A& a, EngineStatus& v)
{
    a.field("info", v.info);
    a.optional("drive", v.drive);
    a.field("nodes", v.nodes);
    a.field("sameSite", v.sameSite);
    a.optional("share", v.share);
    a.optional("plans", v.plans);
    a.optional("plansWaiting", v.plansWaiting);
    a.optional("limits", v.limits);
}

template <class A>
void describe(A& a, Progress& v)
{
    a.field("phase", v.phase);
    a.field("files", v.files);
    a.field("filesTotal", v.filesTotal);
    a.field("bytes", v.bytes);
    a.field("bytesTotal", v.bytesTotal);
    a.field("uploadedBytes", v.uploadedBytes);
}

template <class A>
void describe(A& a, Task& v)
{
    a.field("id", v.id);
    a.field("kind", v.kind);
    a.field("state", v.state);
    a.field("version", v.version);
    a.field("paths", v.paths);
    a.field("started", v.started);
    a.field("progress", v.progress);
    a.optional("error", v.error);
    a.result(v.result);
}

template <class A>
void describe(A& a, NamedSize& v)
{
    a.field("name", v.name);
    a.field("bytes", v.bytes);
}

template <class A>
void describe(A& a, NodeSummary& v)
{
    a.field("type", v.type);
    a.field("reachable", v.reachable);
    a.field("leaving", v.leaving);
    a.field("usedBytes", v.usedBytes);
    a.field("quotaBytes", v.quotaBytes);
}

template <class A>
void describe(A& a, LogLine& v)
{
    a.field("time", v.time);
    a.field("level", v.level);
    a.field("area", v.area);
    a.field("text", v.text);
}

template <class A>
void describe(A& a, Diagnostics& v)
{
    a.field("version", v.version);
    a.field("time", v.time);
    a.field("system", v.system);
    a.field("processors", v.processors);
    a.field("memoryBytes", v.memoryBytes);
    a.field("runningSeconds", v.runningSeconds);
    a.field("hasDrive", v.hasDrive);
    a.field("locked", v.locked);
    a.field("unprotected", v.unprotected);
    a.field("publicNetwork", v.publicNetwork);
    a.field("listens", v.listens);
    a.field("files", v.files);
    a.optional("drive", v.drive);
    a.optional("share", v.share);
    a.field("nodes", v.nodes);
    a.optional("limits", v.limits);
    a.field("tasks", v.tasks);
    a.field("log", v.log);
}

template <class A>
void describe(A& a, Event& v)
{
    a.field("sequence", v.sequence);
    a.field("kind", v.kind);
    a.optional("task", v.task);
    a.optional("node", v.node);
    a.field("detail", v.detail);
}

} // namespace granary::api
