// Entries that were asked for lately.
#pragma once

#include "core/drive/entry.h"

#include <list>
#include <map>
#include <memory>
#include <mutex>

namespace granary::drive {

/// By snapshot and path, the least recently used go: a file is read in many ranges, and each would decode the trees of all directories above
/// it. Bounded in number and bytes; what is larger than half of the bytes is not kept. Snapshots never change, so nothing grows old.
/// Thread-safe.
class EntryCache {
public:
    static constexpr std::size_t maxEntries = 1024;
    static constexpr std::size_t maxBytes = 4 << 20;
    using Found = std::shared_ptr<const Entry>;

    Found find(const SnapshotId& snapshot, const std::string& path);
    void insert(const SnapshotId& snapshot, const std::string& path, const Found& entry);
    std::size_t size() const;

private:
    using Key = std::pair<SnapshotId, std::string>;
    struct Item {
        Key key;
        Found entry;
        std::size_t bytes = 0;
    };
    mutable std::mutex m_mutex;
    std::list<Item> m_order; ///< the last used first
    std::map<Key, std::list<Item>::iterator> m_items;
    std::size_t m_bytes = 0;
};

} // namespace granary::drive
