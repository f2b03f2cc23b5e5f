// find and diff.
#include "core/engine/api_values.h"
#include "core/engine/local_engine.h"

#include <algorithm>

namespace granary::engine {
namespace {

/// Where both begin and go on.
Status checkPlaces(const api::Path& below, const api::Path& after)
{
    for (const auto* path : {&below, &after})
        if (!path->bytes.empty())
            GRANARY_TRY(checkPath(*path));
    return {};
}

drive::PageLimits pageOf(std::uint64_t limit)
{
    drive::PageLimits out;
    out.rows = std::min(limit, api::maxPageRows);
    return out;
}

std::vector<std::string> placesOf(const api::Path& below) { return below.bytes.empty() ? std::vector<std::string>() : std::vector{below.bytes}; }

} // namespace

Result<api::FindPage> LocalEngine::find(const api::FindRequest& request, CancelToken cancel)
{
    GRANARY_TRY(checkPlaces(request.below, request.after));
    if (request.allVersions && !request.snapshot.empty())
        return Error(ErrorCode::invalidArgument, "all versions, or one snapshot");
    GRANARY_ASSIGN(const auto use, m_slot.use(cancel));
    awaitDrive(*use, cancel);
    drive::FindRequest run;
    if (!request.allVersions) {
        GRANARY_ASSIGN(run.snapshot, findSnapshot(use->drive(), request.snapshot, placesOf(request.below), cancel));
    }
    run.allVersions = request.allVersions;
    run.pattern = request.pattern;
    if (!request.below.bytes.empty())
        run.below = request.below.bytes;
    if (request.type)
        run.type = static_cast<drive::EntryType>(*request.type);
    run.page = pageOf(request.limit);
    run.after = request.after.bytes;
    run.afterSnapshot = request.afterSnapshot;
    if (request.health)
        run.health = use->healthView();
    GRANARY_ASSIGN(const auto page, use->drive().find(run, cancel));
    return toApi(page, request.allVersions);
}

Result<api::DiffPage> LocalEngine::diff(const api::DiffRequest& request, CancelToken cancel)
{
    GRANARY_TRY(checkPlaces(request.below, request.after));
    GRANARY_ASSIGN(const auto use, m_slot.use(cancel));
    awaitDrive(*use, cancel);
    drive::DiffRequest run;
    GRANARY_ASSIGN(run.from, findSnapshot(use->drive(), request.from, placesOf(request.below), cancel));
    GRANARY_ASSIGN(run.to, findSnapshot(use->drive(), request.to, placesOf(request.below), cancel));
    if (!request.below.bytes.empty())
        run.below = request.below.bytes;
    run.page = pageOf(request.limit);
    run.after = request.after.bytes;
    GRANARY_ASSIGN(const auto page, use->drive().diff(run, cancel));
    return toApi(page);
}

} // namespace granary::engine
