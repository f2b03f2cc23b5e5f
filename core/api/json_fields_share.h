// Which fields the values about lent space have. Included by json_fields.h alone.
#pragma once

#include "core/api/json.h"

namespace granary::api {

template <class A>
void describe(A& a, ShareHours& v)
{
    a.optional("days", v.days);
    a.field("fromMinute", v.fromMinute);
    a.field("toMinute", v.toMinute);
}

template <class A>
void describe(A& a, ShareSettings& v)
{
    a.field("shareBytes", v.shareBytes);
    a.optional("accept", v.accept);
    a.optional("repairBytesPerDay", v.repairBytesPerDay);
    a.optional("uploadBytesPerSecond", v.uploadBytesPerSecond);
    a.optional("hours", v.hours);
}

template <class A>
void describe(A& a, Share& v)
{
    a.field("state", v.state);
    a.field("settings", v.settings);
    a.optional("status", v.status);
    a.field("openNow", v.openNow);
    a.optional("problem", v.problem);
    a.optional("fromOption", v.fromOption);
    a.field("heldBytes", v.heldBytes);
    a.field("diskFreeBytes", v.diskFreeBytes);
    a.field("diskBytes", v.diskBytes);
    a.field("mostBytes", v.mostBytes);
}

template <class A>
void describe(A& a, StopShareRequest& v)
{
    a.optional("now", v.now);
}

} // namespace granary::api
