// Which fields the values about a drive's health have. Included by json_fields.h alone.
#pragma once

#include "core/api/json.h"

namespace granary::api {

template <class A>
void describe(A& a, FileHealth& v)
{
    a.field("state", v.state);
    a.field("survivesLosses", v.survivesLosses);
}

template <class A>
void describe(A& a, NodeFinding& v)
{
    a.field("id", v.id);
    a.field("address", v.address);
    a.field("fault", v.fault);
    a.field("shards", v.shards);
    a.field("challenges", v.challenges);
    a.field("missing", v.missing);
    a.field("wrong", v.wrong);
    a.field("unanswered", v.unanswered);
    a.field("claimed", v.claimed);
}

template <class A>
void describe(A& a, VerifyRequest& v)
{
    a.optional("all", v.all);
    a.optional("samplePercent", v.samplePercent);
}

template <class A>
void describe(A& a, VerifyResult& v)
{
    a.field("segments", v.segments);
    a.field("healthy", v.healthy);
    a.field("degraded", v.degraded);
    a.field("unavailable", v.unavailable);
    a.field("lost", v.lost);
    a.field("challenges", v.challenges);
    a.field("segmentsRead", v.segmentsRead);
    a.field("bytesRead", v.bytesRead);
    a.field("damagedNodes", v.damagedNodes);
    a.field("awayNodes", v.awayNodes);
    a.field("lostSegments", v.lostSegments);
    a.field("lostFiles", v.lostFiles);
    a.field("lostFileCount", v.lostFileCount);
    a.field("seconds", v.seconds);
}

template <class A>
void describe(A& a, RepairResult& v)
{
    a.field("segments", v.segments);
    a.field("segmentsRepaired", v.segmentsRepaired);
    a.field("shardsRepaired", v.shardsRepaired);
    a.field("shardsAdopted", v.shardsAdopted);
    a.field("degraded", v.degraded);
    a.field("unavailable", v.unavailable);
    a.field("lost", v.lost);
    a.field("bytesRead", v.bytesRead);
    a.field("bytesWritten", v.bytesWritten);
    a.field("seconds", v.seconds);
}

template <class A>
void describe(A& a, DrillRequest& v)
{
    a.optional("all", v.all);
}

template <class A>
void describe(A& a, DrillNode& v)
{
    a.field("id", v.id);
    a.field("address", v.address);
    a.field("bytes", v.bytes);
}

template <class A>
void describe(A& a, DrillResult& v)
{
    a.field("time", v.time);
    a.field("passed", v.passed);
    a.field("all", v.all);
    a.field("snapshot", v.snapshot);
    a.field("snapshotFiles", v.snapshotFiles);
    a.field("files", v.files);
    a.field("bytes", v.bytes);
    a.field("comparedWithOriginals", v.comparedWithOriginals);
    a.field("metadataDiffer", v.metadataDiffer);
    a.field("damaged", v.damaged);
    a.field("damagedCount", v.damagedCount);
    a.field("originalsDiffer", v.originalsDiffer);
    a.field("nodes", v.nodes);
    a.field("seconds", v.seconds);
}

template <class A>
void describe(A& a, FatalSite& v)
{
    a.field("label", v.label);
    a.field("nodes", v.nodes);
    a.field("segmentsLost", v.segmentsLost);
}

template <class A>
void describe(A& a, Durability& v)
{
    a.field("lossPerYear", v.lossPerYear);
    a.field("lossPerYearIrregular", v.lossPerYearIrregular);
    a.field("chanceUnreadable", v.chanceUnreadable);
    a.field("nodeLifeDays", v.nodeLifeDays);
    a.field("repairDays", v.repairDays);
    a.field("survivesAnySite", v.survivesAnySite);
    a.field("fatalSites", v.fatalSites);
}

} // namespace granary::api
