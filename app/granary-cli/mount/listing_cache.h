// Directories that a mount has read lately.
#pragma once

#include "core/base/flight.h"
#include "core/base/worker_pool.h"
#include "core/platform/read_only_tree.h"

#include <list>
#include <unordered_map>

namespace granary::app {

/// The least recently used go when there are more entries or bytes than the limits. A directory that alone would fill more than half of a
/// limit is kept beside the others, the last two of that kind: it has to be held as a whole to be shown, and reading it again for each of its
/// names would take for ever. Thread-safe.
class ListingCache {
public:
    using Listing = std::shared_ptr<const platform::TreeListing>;
    struct Limits {
        std::size_t entries = 100'000;
        std::size_t bytes = 64 << 20;
    };
    explicit ListingCache(const Limits& limits) : m_limits(limits) {}

    /// What is there under `key`; else `load` is run on `executor`, once for all who ask meanwhile. Errors are not kept. The executor ends
    /// before the cache.
    Result<Listing> get(const std::string& key, Executor& executor, std::function<Result<Listing>()> load, const CancelToken& cancel);
    /// Also what is on its way is not kept.
    void clear();

    struct Size {
        std::size_t entries = 0;
        std::size_t bytes = 0;
        std::size_t large = 0; ///< directories beside the others
    };
    Size size() const;

private:
    using Way = std::shared_ptr<Flight<Listing>>;
    struct Item {
        std::string key;
        Listing listing;
        std::size_t entries = 0; ///< and one for itself
        std::size_t bytes = 0;
    };
    using Order = std::list<Item>; ///< the last used first
    void landed(const std::string& key, const Way& way, Result<Listing> result);
    void keep(const std::string& key, const Listing& listing);
    void dropLast(Order& order);
    bool isLarge(const Item& item) const { return item.entries > m_limits.entries / 2 || item.bytes > m_limits.bytes / 2; }

    const Limits m_limits;
    mutable std::mutex m_mutex;
    Order m_order;
    Order m_large;
    std::unordered_map<std::string, Order::iterator> m_items; ///< of both
    std::unordered_map<std::string, Way> m_ways;
    Size m_size; ///< of m_order
};

} // namespace granary::app
