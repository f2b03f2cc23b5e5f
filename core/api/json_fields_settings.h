// Which fields the settings of an engine have. Included by json_fields.h alone.
#pragma once

#include "core/api/json.h"

namespace granary::api {

template <class A>
void describe(A& a, Proxy& v)
{
    a.field("type", v.type);
    a.optional("host", v.host);
    a.optional("port", v.port);
    a.optional("login", v.login);
    a.optional("user", v.user);
    a.optional("password", v.password);
}

template <class A>
void describe(A& a, IdleLock& v)
{
    a.field("minutes", v.minutes);
}

} // namespace granary::api
