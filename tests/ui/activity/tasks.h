// Tasks as an engine would tell of them.
#pragma once

#include "core/api/task.h"

namespace granary::test {

inline constexpr std::int64_t noonNs = 1'780'000'000'000'000'000;

inline api::Task task(api::TaskId id, api::TaskKind kind, api::TaskState state)
{
    api::Task out;
    out.id = id;
    out.kind = kind;
    out.state = state;
    out.version = 1;
    out.started = WallTime{noonNs + static_cast<std::int64_t>(id) * 1'000'000'000};
    return out;
}

template <class R>
api::Task doneTask(api::TaskId id, api::TaskKind kind, R result)
{
    auto out = task(id, kind, api::TaskState::done);
    out.result = std::move(result);
    return out;
}

inline api::Task failedTask(api::TaskId id, api::TaskKind kind, ErrorCode code)
{
    auto out = task(id, kind, api::TaskState::failed);
    out.error = Error(code, "in the detail");
    return out;
}

/// A backup that left files out.
inline api::Task backupWithSkipped(api::TaskId id)
{
    api::BackupResult result;
    result.complete = true;
    result.survivesLosses = 2;
    result.files = 86'149;
    result.bytes = 5ull << 30;
    result.newBytes = 1ull << 20;
    result.seconds = 65;
    result.warnings = {{ErrorCode::permissionDenied, {"/home/private"}, {}}, {ErrorCode::permissionDenied, {"/home/secret"}, {}}, {ErrorCode::notStored, {"/home/agent.sock"}, "a socket"}};
    result.warningCount = 5;
    auto out = doneTask(id, api::TaskKind::backup, result);
    out.paths = {{"/home/Documents"}, {"/home/Pictures"}, {"/home/Music"}};
    return out;
}

} // namespace granary::test
