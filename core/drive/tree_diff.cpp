#include "core/drive/tree_diff.h"

#include "core/drive/page_budget.h"

namespace granary::drive {
namespace {

/// The two sides at one path; null where there is nothing.
struct Pair {
    const Entry* before = nullptr;
    const Entry* after = nullptr;
};

Pair pairOf(const std::vector<TreeWalk::Item>& items)
{
    Pair out;
    for (const auto& item : items)
        for (const auto side : *item.sides)
            (side == 0 ? out.before : out.after) = &item.entry;
    return out;
}

std::optional<ChangeKind> changeOf(const Pair& pair)
{
    if (!pair.before)
        return ChangeKind::added;
    return pair.after ? changeBetween(*pair.before, *pair.after) : ChangeKind::removed;
}

void count(DiffCounts& counts, const Change& change)
{
    const auto before = change.before ? change.before->fileSizeBytes : 0;
    const auto after = change.after ? change.after->fileSizeBytes : 0;
    switch (change.kind) {
    case ChangeKind::added:
        ++counts.added;
        counts.addedBytes += after;
        return;
    case ChangeKind::removed:
        ++counts.removed;
        counts.removedBytes += before;
        return;
    case ChangeKind::metadata: ++counts.metadata; return;
    case ChangeKind::changed: ++counts.changed; break;
    case ChangeKind::type: ++counts.type; break;
    }
    counts.changedBytesBefore += before;
    counts.changedBytesAfter += after;
}

} // namespace

std::optional<ChangeKind> changeBetween(const Entry& before, const Entry& after)
{
    if (before.type != after.type)
        return ChangeKind::type;
    const bool isFile = before.type == EntryType::file;
    if (isFile && (before.fileSizeBytes != after.fileSizeBytes || before.extents != after.extents || !sameContent(before.content, after.content)))
        return ChangeKind::changed;
    if (before.target != after.target || before.device != after.device)
        return ChangeKind::changed;
    // The keys of links have a meaning within one snapshot only.
    if (before.metadata != after.metadata || (before.linkKey == 0) != (after.linkKey == 0))
        return ChangeKind::metadata;
    return std::nullopt;
}

Result<DiffPage> diffTrees(
    Vault& vault, const SnapshotRecord& from, const SnapshotRecord& to, const DiffRequest& request, const CancelToken& cancel)
{
    TreeWalk walk(vault, cancel);
    PageBudget budget(request.page, vault.environment().clock);
    GRANARY_TRY(walk.begin({&from.root, &to.root}, request.below, request.after));
    DiffPage page;
    page.from = from.info;
    page.to = to.info;
    for (;;) {
        GRANARY_ASSIGN(const bool any, walk.next());
        if (!any)
            return page;
        const auto pair = pairOf(walk.items());
        if (pair.before && pair.after && pair.before->type == EntryType::directory && pair.after->type == EntryType::directory &&
            sameContent(pair.before->content, pair.after->content))
            walk.skip();
        if (const auto kind = changeOf(pair)) {
            if (budget.full()) {
                page.more = true;
                page.next = page.changes.back().path;
                return page;
            }
            Change change{walk.path(), *kind, {}, {}};
            std::size_t paths = walk.path().size();
            for (const auto& [entry, copy] : {std::pair{pair.before, &change.before}, std::pair{pair.after, &change.after}})
                if (entry) {
                    *copy = withoutContent(*entry);
                    paths += walk.path().size() + entry->target.size();
                }
            budget.spend(paths);
            count(page.counts, change);
            page.changes.push_back(std::move(change));
        }
        if (budget.late()) {
            page.more = true;
            page.next = walk.path();
            return page;
        }
    }
}

} // namespace granary::drive
