// A command that starts a task, waits for it and says what it came to.
#pragma once

#include "app/granary-cli/session.h"

#include <functional>

namespace granary::app {

/// `start` runs after the profile was opened; `report` gives the exit code.
template <class T>
int runTask(Session& session, Doing doing, Session::Drive drive, const std::function<Result<api::TaskId>(api::Engine&)>& start,
    const std::function<int(Session&, const T&)>& report)
{
    int code = 0;
    if (!session.open(Session::Profile::mustExist, drive, doing, code))
        return code;
    const auto task = start(session.engine());
    if (!task)
        return session.fail(task.error(), doing);
    const auto done = session.finish(*task);
    if (!done)
        return session.fail(done.error(), doing);
    if (done->error)
        return session.fail(*done->error, doing);
    return report(session, std::get<T>(done->result));
}

} // namespace granary::app
