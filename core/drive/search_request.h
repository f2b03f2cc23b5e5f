// What find and diff are asked, and the pages that they answer with.
#pragma once

#include "core/base/clock.h"
#include "core/drive/entry.h"
#include "core/drive/file_health.h"

#include <optional>

namespace granary::drive {

/// How far one call goes: it ends when one of these is reached, and the next call goes on behind it. At least one path is looked at.
struct PageLimits {
    std::uint64_t rows = 1000;
    std::uint64_t answerBytes = 16 << 20; ///< of the rows, about as long as they become in JSON
    Duration time = std::chrono::seconds(1); ///< from the first path on; a page that found nothing yet ends as well
};

/// Where a page ended. Order of paths: names in byte order, a folder before what lies below it, and that before the folder's next sibling.
struct PageEnd {
    bool more = false; ///< there is more, or may be: go on behind `next`
    std::string next;  ///< the last path that was dealt with
};

/// An entry of a page: without content, extents and attributes, which can be large and are not shown.
Entry withoutContent(const Entry& entry);

struct FindRequest {
    std::optional<SnapshotId> snapshot; ///< newest when empty
    bool allVersions = false;           ///< in all snapshots, not in one: a row for each distinct version
    std::string pattern;                ///< see NamePattern
    std::string below = "/";            ///< absolute; only what lies below it is looked at
    std::optional<EntryType> type;
    PageLimits page;
    std::string after; ///< an earlier page's `next`; empty: from the beginning
    /// With allVersions: an earlier page's `nextSnapshot`. Versions of `after` that are older than it are still to come.
    std::optional<SnapshotId> afterSnapshot;
    std::optional<HealthView> health; ///< with it, rows say how far they are from being lost
};
struct FoundEntry {
    std::string path;
    Entry entry;
    SnapshotId snapshot; ///< the one that was asked; with allVersions the one in which this version appeared
    WallTime taken;      ///< when that was made
    std::optional<FileHealth> health = {}; ///< see HealthLook
};
struct FindPage : PageEnd {
    std::vector<FoundEntry> entries;
    std::optional<SnapshotId> snapshot;     ///< that was searched; empty with allVersions
    std::optional<SnapshotId> nextSnapshot; ///< the page ended between versions of `next`
};

enum class ChangeKind : std::uint8_t {
    added,
    removed,
    changed,  ///< content, a link's target, a device's number
    metadata, ///< nothing but mode, owner, time, attributes, or being a hard link
    type,
};
/// What became of a thing; nothing when it is the same. What lies below a directory does not count, nor where content is stored.
std::optional<ChangeKind> changeBetween(const Entry& before, const Entry& after);

struct DiffRequest {
    std::optional<SnapshotId> from; ///< newest when empty
    std::optional<SnapshotId> to;   ///< newest when empty
    std::string below = "/";        ///< absolute; only what lies below it is looked at
    PageLimits page;
    std::string after; ///< an earlier page's `next`; empty: from the beginning
};
struct Change {
    std::string path;
    ChangeKind kind = ChangeKind::changed;
    std::optional<Entry> before; ///< empty: added
    std::optional<Entry> after;  ///< empty: removed
};
/// Of the changes of one page. Bytes are logical sizes of files.
struct DiffCounts {
    std::uint64_t added = 0;
    std::uint64_t removed = 0;
    std::uint64_t changed = 0;
    std::uint64_t metadata = 0;
    std::uint64_t type = 0;
    std::uint64_t addedBytes = 0;
    std::uint64_t removedBytes = 0;
    std::uint64_t changedBytesBefore = 0; ///< of `changed` and `type`
    std::uint64_t changedBytesAfter = 0;
};

} // namespace granary::drive
