#include "core/drive/tree_search.h"

#include "core/drive/health_look.h"
#include "core/drive/name_pattern.h"
#include "core/drive/page_budget.h"

#include <algorithm>

namespace granary::drive {
namespace {

/// A version of the thing at one path, and the snapshot in which it appeared.
struct Version {
    const Entry* entry;
    std::uint32_t side;
};

/// Newest first. An older snapshot with the same entry is where that version began, as in Drive::versions.
std::vector<Version> versionsOf(const std::vector<TreeWalk::Item>& items, std::size_t sides)
{
    std::vector<const Entry*> bySide(sides, nullptr);
    for (const auto& item : items)
        for (const auto side : *item.sides)
            bySide[side] = &item.entry;
    std::vector<Version> out;
    for (auto side = static_cast<std::uint32_t>(sides); side-- > 0;) {
        const auto* entry = bySide[side];
        if (!entry)
            continue;
        if (!out.empty() && (out.back().entry == entry || !changeBetween(*entry, *out.back().entry)))
            out.back().side = side;
        else
            out.push_back({entry, side});
    }
    return out;
}

} // namespace

Result<FindPage> findEntries(
    Vault& vault, const std::vector<SnapshotRecord>& snapshots, const FindRequest& request, const CancelToken& cancel)
{
    GRANARY_ASSERT(!snapshots.empty());
    GRANARY_ASSIGN(const auto pattern, NamePattern::parse(request.pattern));
    std::uint32_t sidesLeft = static_cast<std::uint32_t>(snapshots.size()); // of request.after
    if (request.afterSnapshot) {
        const auto at = std::find_if(snapshots.begin(), snapshots.end(), [&](const auto& s) { return s.info.id == *request.afterSnapshot; });
        if (at == snapshots.end())
            return Error(ErrorCode::notFound, "no such snapshot");
        sidesLeft = static_cast<std::uint32_t>(at - snapshots.begin());
    }
    std::vector<const Entry*> roots;
    for (const auto& snapshot : snapshots)
        roots.push_back(&snapshot.root);
    TreeWalk walk(vault, cancel);
    PageBudget budget(request.page, vault.environment().clock);
    GRANARY_TRY(walk.begin(roots, request.below, request.after, request.afterSnapshot.has_value()));
    FindPage page;
    std::optional<HealthLook> look;
    if (request.health)
        look.emplace(vault, *request.health, cancel);
    if (!request.allVersions)
        page.snapshot = snapshots.front().info.id;
    for (bool first = true;; first = false) {
        GRANARY_ASSIGN(const bool any, walk.next());
        if (!any)
            return page;
        const bool isDirectory = std::any_of(
            walk.items().begin(), walk.items().end(), [](const auto& item) { return item.entry.type == EntryType::directory; });
        if (pattern.matches(walk.path(), isDirectory)) {
            const bool goesOn = first && request.afterSnapshot && walk.path() == request.after;
            for (const auto& version : versionsOf(walk.items(), snapshots.size())) {
                if ((goesOn && version.side >= sidesLeft) || (request.type && version.entry->type != *request.type))
                    continue;
                if (budget.full()) {
                    page.more = true;
                    page.next = page.entries.back().path;
                    if (page.next == walk.path())
                        page.nextSnapshot = page.entries.back().snapshot;
                    return page;
                }
                budget.spend(walk.path().size() + version.entry->target.size());
                const auto& info = snapshots[version.side].info;
                page.entries.push_back({walk.path(), withoutContent(*version.entry), info.id, info.time, look ? look->of(*version.entry) : std::nullopt});
            }
        }
        if (budget.late()) {
            page.more = true;
            page.next = walk.path();
            return page;
        }
    }
}

} // namespace granary::drive
