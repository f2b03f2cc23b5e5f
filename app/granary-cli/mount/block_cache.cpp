#include "app/granary-cli/mount/block_cache.h"

namespace granary::app {

BlockCache::Claim BlockCache::claim(const std::string& file, std::uint64_t index)
{
    const std::lock_guard lock(m_mutex);
    auto [it, fresh] = m_items.try_emplace(Key{file, index});
    auto& item = it->second;
    if (fresh) {
        item.way = std::make_shared<Flight<Block>>();
        m_bytes += item.bytes;
        m_onTheWayBytes += item.bytes;
        const auto way = item.way;
        dropBeyondLimit();
        return {way, true};
    }
    if (item.place)
        m_order.splice(m_order.begin(), m_order, *item.place);
    return {item.way, false};
}

void BlockCache::land(const std::string& file, std::uint64_t index, const Way& way, Result<Block> block)
{
    {
        const std::lock_guard lock(m_mutex);
        // After clear() the place may be somebody else's.
        if (const auto it = m_items.find(Key{file, index}); it != m_items.end() && it->second.way == way) {
            m_bytes -= it->second.bytes;
            m_onTheWayBytes -= it->second.bytes;
            if (block) {
                it->second.bytes = (*block)->size();
                m_bytes += it->second.bytes;
                m_order.push_front(it->first);
                it->second.place = m_order.begin();
                dropBeyondLimit();
            } else {
                m_items.erase(it);
            }
        }
    }
    way->land(std::move(block));
}

void BlockCache::dropBeyondLimit()
{
    while (m_bytes > m_limitBytes && !m_order.empty()) {
        const auto it = m_items.find(m_order.back());
        m_bytes -= it->second.bytes;
        m_items.erase(it);
        m_order.pop_back();
    }
}

void BlockCache::clear()
{
    const std::lock_guard lock(m_mutex);
    m_items.clear();
    m_order.clear();
    m_bytes = 0;
    m_onTheWayBytes = 0;
}

std::size_t BlockCache::room() const
{
    const std::lock_guard lock(m_mutex);
    return m_limitBytes - std::min(m_limitBytes, m_onTheWayBytes);
}

std::size_t BlockCache::bytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

} // namespace granary::app
