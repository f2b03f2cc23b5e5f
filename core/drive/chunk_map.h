// Which chunks and small files the drive holds already, and where: in memory, for deduplication and for reading.
#pragma once

#include "core/drive/segment_index.h"

#include <mutex>
#include <unordered_set>

namespace granary::drive {

/// Of a hash some bytes are one already.
inline std::uint64_t hashOf(ByteView id) { return loadLittle<std::uint64_t>(id); }

/// Positions of items by hash, open addressing; about 7 bytes an item. The caller compares keys.
class HashSlots {
public:
    void reserve(std::size_t items);
    /// Calls `equal(position)` for candidates until it says true; that position, or nullopt.
    template <class Equal>
    std::optional<std::uint32_t> find(std::uint64_t hash, Equal equal) const
    {
        if (m_slots.empty())
            return std::nullopt;
        for (auto i = hash & (m_slots.size() - 1);; i = (i + 1) & (m_slots.size() - 1)) {
            if (m_slots[i] == 0)
                return std::nullopt;
            if (equal(m_slots[i] - 1))
                return m_slots[i] - 1;
        }
    }
    /// `hashOf(position)` for growing.
    template <class HashOf>
    void insert(std::uint64_t hash, std::uint32_t position, HashOf hashOf)
    {
        if ((m_used + 1) * 5 > m_slots.size() * 3) {
            std::vector<std::uint32_t> old(std::max<std::size_t>(64, m_slots.size() * 2), 0);
            old.swap(m_slots);
            for (const auto s : old)
                if (s != 0)
                    place(hashOf(s - 1), s);
        }
        place(hash, position + 1);
        ++m_used;
    }

private:
    void place(std::uint64_t hash, std::uint32_t value)
    {
        auto i = hash & (m_slots.size() - 1);
        while (m_slots[i] != 0)
            i = (i + 1) & (m_slots.size() - 1);
        m_slots[i] = value;
    }
    std::vector<std::uint32_t> m_slots;
    std::size_t m_used = 0;
};

/// Chunk id -> location; 60 bytes a chunk. Ids are compared in full. Thread-safe.
class ChunkMap {
public:
    void add(const SegmentId& segment, std::span<const IndexEntry> entries);
    std::optional<Location> find(const ChunkId& id) const;
    bool contains(const ChunkId& id) const { return find(id).has_value(); }
    /// True for the first caller with a chunk that nobody has stored or claimed: that one stores it.
    bool claim(const ChunkId& id);
    /// After the chunk's segment was added, or when storing failed.
    void release(std::span<const IndexEntry> entries);
    std::size_t size() const;
    /// What is claimed stays so.
    void clear();

private:
    struct Item {
        IndexEntry entry;
        std::uint32_t segment = 0;
    };
    std::optional<std::uint32_t> position(const ChunkId& id) const;
    mutable std::mutex m_mutex;
    std::vector<SegmentId> m_segments;
    std::vector<Item> m_items;
    HashSlots m_slots;
    std::unordered_set<ChunkId> m_claimed;
};

/// One small file or tree inside a bundle. The first 16 bytes of the keyed id name it: nobody without the key can find two that agree.
struct BlobPlace {
    std::array<std::byte, 16> id{};
    std::uint32_t offset = 0;
    std::uint32_t sizeBytes = 0;
};

/// Blob id -> place in a bundle; about 35 bytes a blob. One thread at a time.
class BlobMap {
public:
    void add(const ChunkId& bundle, std::span<const BlobPlace> blobs);
    struct Found {
        ChunkId bundle;
        std::uint32_t offset = 0;
    };
    std::optional<Found> find(const ChunkId& blob, std::uint64_t sizeBytes) const;
    std::size_t size() const { return m_items.size(); }
    void clear() { *this = {}; }

private:
    struct Item {
        BlobPlace place;
        std::uint32_t bundle = 0;
    };
    std::vector<ChunkId> m_bundles;
    std::vector<Item> m_items;
    HashSlots m_slots;
};

/// 24 bytes a blob.
Bytes encodeBlobs(std::span<const BlobPlace> blobs);
Result<std::vector<BlobPlace>> decodeBlobs(ByteView bytes);

} // namespace granary::drive
