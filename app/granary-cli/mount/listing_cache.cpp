#include "app/granary-cli/mount/listing_cache.h"

namespace granary::app {
namespace {

constexpr std::size_t maxLarge = 2;

std::size_t bytesOf(const platform::TreeListing& listing)
{
    std::size_t bytes = sizeof(listing);
    for (const auto& entry : listing.entries)
        bytes += sizeof(entry) + (entry.name.capacity() > 15 ? entry.name.capacity() : 0) + (entry.target.capacity() > 15 ? entry.target.capacity() : 0);
    return bytes;
}

} // namespace

Result<ListingCache::Listing> ListingCache::get(
    const std::string& key, Executor& executor, std::function<Result<Listing>()> load, const CancelToken& cancel)
{
    Way way;
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto it = m_items.find(key); it != m_items.end()) {
            auto& order = isLarge(*it->second) ? m_large : m_order;
            order.splice(order.begin(), order, it->second);
            return it->second->listing;
        }
        auto& known = m_ways[key];
        first = !known;
        if (first)
            known = std::make_shared<Flight<Listing>>();
        way = known;
    }
    if (first)
        executor.run([this, key, way, load = std::move(load)] { landed(key, way, load()); });
    return way->wait(cancel);
}

void ListingCache::landed(const std::string& key, const Way& way, Result<Listing> result)
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto it = m_ways.find(key); it != m_ways.end() && it->second == way) {
            m_ways.erase(it);
            if (result)
                keep(key, *result);
        }
    }
    way->land(std::move(result));
}

void ListingCache::keep(const std::string& key, const Listing& listing)
{
    Item item{key, listing, listing->entries.size() + 1, bytesOf(*listing) + key.size()};
    if (isLarge(item)) {
        m_large.push_front(std::move(item));
        m_items.emplace(key, m_large.begin());
        if (m_large.size() > maxLarge)
            dropLast(m_large);
        return;
    }
    m_size.entries += item.entries;
    m_size.bytes += item.bytes;
    m_order.push_front(std::move(item));
    m_items.emplace(key, m_order.begin());
    while (m_size.entries > m_limits.entries || m_size.bytes > m_limits.bytes) {
        m_size.entries -= m_order.back().entries;
        m_size.bytes -= m_order.back().bytes;
        dropLast(m_order);
    }
}

void ListingCache::dropLast(Order& order)
{
    m_items.erase(order.back().key);
    order.pop_back();
}

void ListingCache::clear()
{
    const std::lock_guard lock(m_mutex);
    m_order.clear();
    m_large.clear();
    m_items.clear();
    m_ways.clear();
    m_size = {};
}

ListingCache::Size ListingCache::size() const
{
    const std::lock_guard lock(m_mutex);
    auto size = m_size;
    size.large = m_large.size();
    return size;
}

} // namespace granary::app
