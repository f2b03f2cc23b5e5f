// Which fields the values about what is done by itself have: plans, limits and pauses. Included by json_fields.h alone.
#pragma once

#include "core/api/json.h"

namespace granary::api {

template <class A>
void describe(A& a, BackupPlan& v)
{
    a.optional("id", v.id);
    a.field("paths", v.paths);
    a.optional("excludes", v.excludes);
    a.field("timing", v.timing);
    a.optional("minute", v.minute);
    a.optional("weekday", v.weekday);
    a.optional("onlyOnMains", v.onlyOnMains);
    a.optional("notMetered", v.notMetered);
    a.optional("paused", v.paused);
}

template <class A>
void describe(A& a, PlanRun& v)
{
    a.field("time", v.time);
    a.field("seconds", v.seconds);
    a.optional("error", v.error);
    a.optional("snapshot", v.snapshot);
    a.optional("unchanged", v.unchanged);
    a.optional("complete", v.complete);
}

/// A plan with fields more.
template <class A>
void describe(A& a, PlanStatus& v)
{
    describe(a, v.plan);
    a.field("state", v.state);
    a.optional("next", v.next);
    a.optional("last", v.last);
    a.optional("failed", v.failed);
    a.optional("failures", v.failures);
    a.optional("watched", v.watched);
    a.optional("watchedWhole", v.watchedWhole);
}

template <class A>
void describe(A& a, LimitWindow& v)
{
    a.field("fromMinute", v.fromMinute);
    a.field("toMinute", v.toMinute);
    a.field("uploadBytesPerSecond", v.uploadBytesPerSecond);
    a.field("downloadBytesPerSecond", v.downloadBytesPerSecond);
}

template <class A>
void describe(A& a, Limits& v)
{
    a.field("uploadBytesPerSecond", v.uploadBytesPerSecond);
    a.field("downloadBytesPerSecond", v.downloadBytesPerSecond);
    a.optional("windows", v.windows);
    a.optional("uploadNow", v.uploadNow);
    a.optional("downloadNow", v.downloadNow);
}

template <class A>
void describe(A& a, Pause& v)
{
    a.field("on", v.on);
    a.optional("until", v.until);
}

} // namespace granary::api
