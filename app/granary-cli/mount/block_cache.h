// Contents of files that a mount has read lately.
#pragma once

#include "core/base/bytes.h"
#include "core/base/flight.h"

#include <list>
#include <unordered_map>

namespace granary::app {

/// Aligned blocks of files, the least recently used go first. Counts what is on its way as if it were there, and never drops that: who starts
/// to read keeps to the room that is left, see `room`. Thread-safe.
class BlockCache {
public:
    static constexpr std::size_t blockBytes = 128 << 10;
    using Block = std::shared_ptr<const Bytes>;
    using Way = std::shared_ptr<Flight<Block>>;

    explicit BlockCache(std::size_t limitBytes) : m_limitBytes(limitBytes) {}

    struct Claim {
        Way way;            ///< of a block that is there or on its way
        bool fresh = false; ///< the caller has to bring it, by `land`
    };
    Claim claim(const std::string& file, std::uint64_t index);
    /// Brings a claimed block, or the reason why it cannot be had: then the next one who asks tries again.
    void land(const std::string& file, std::uint64_t index, const Way& way, Result<Block> block);
    /// Also what is on its way is not kept.
    void clear();

    std::size_t limitBytes() const { return m_limitBytes; }
    /// What could be brought without going beyond the limit.
    std::size_t room() const;
    std::size_t bytes() const;

private:
    struct Key {
        std::string file;
        std::uint64_t index = 0;
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const noexcept
        {
            return std::hash<std::string>()(key.file) ^ static_cast<std::size_t>((key.index + 1) * 0x9E3779B97F4A7C15u);
        }
    };
    struct Item {
        Way way;
        std::size_t bytes = blockBytes;
        std::optional<std::list<Key>::iterator> place; ///< in m_order; none: on its way
    };
    void dropBeyondLimit();

    const std::size_t m_limitBytes;
    mutable std::mutex m_mutex;
    std::unordered_map<Key, Item, KeyHash> m_items;
    std::list<Key> m_order; ///< of what is there, the last used first
    std::size_t m_bytes = 0;
    std::size_t m_onTheWayBytes = 0;
};

} // namespace granary::app
