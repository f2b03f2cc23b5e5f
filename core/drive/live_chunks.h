// What the snapshots of a drive need. Spec: core/specs/deleting.md, "Marking".
#pragma once

#include "core/drive/vault.h"

namespace granary::drive {

/// Chunks and, of bundles, the ranges that snapshots reach. Trees that were visited are not read again, so marking once more after a backup
/// reads what is new. Grows only.
///
/// Memory: about 60 bytes a chunk, 24 a tree and 8 a small file (each distinct version). One thread, its maker's.
class LiveChunks {
public:
    LiveChunks(Vault& vault, CancelToken cancel) : m_vault(vault), m_cancel(std::move(cancel)) {}

    /// All of what these reach. Fails when something can't be read that would lead to more: then nothing can be called dead.
    Status mark(std::span<const SnapshotRecord> snapshots);
    /// Whether something was marked for a snapshot that is not among these.
    bool hasOther(std::span<const SnapshotRecord> snapshots) const;

    bool contains(const ChunkId& id) const { return position(id).has_value(); }
    /// The same of everything that the content refers to, lists and all below them included; of a directory also what its entries refer to.
    bool covers(const Entry& entry) const;
    bool covers(const Content& content) const;
    /// Where a marked chunk lies; given by whoever counts (SegmentUse).
    static constexpr std::uint32_t nowhere = UINT32_MAX;
    struct Chunk {
        ChunkId id;
        std::uint32_t place = nowhere; ///< a number of the counter's
        std::uint32_t sealedBytes = 0; ///< set with the place, as is what follows
        std::uint32_t plainBytes = 0;
        std::uint32_t ranges = nowhere; ///< of a bundle: its place in m_ranges
        ChunkKind kind = ChunkKind::data;
    };
    std::vector<Chunk>& chunks() { return m_chunks; }
    Chunk* find(const ChunkId& id);

    /// Live parts of a bundle: ascending, not touching; empty for what is no bundle.
    struct Range {
        std::uint32_t offset = 0;
        std::uint32_t sizeBytes = 0;
    };
    std::vector<Range> ranges(const ChunkId& bundle) const;
    /// About what the chunk would take without the parts of a bundle that nothing needs; all of it while they are less than half.
    std::uint64_t neededBytes(const Chunk& chunk) const;
    bool coversRange(const ChunkId& bundle, std::uint32_t offset, std::uint64_t sizeBytes) const;

private:
    using Key = std::array<std::byte, 16>;
    /// A set of keyed hashes, 16 bytes of each.
    class Visited {
    public:
        /// True for the first one.
        bool insert(const Key& key);
        bool contains(const Key& key) const;

    private:
        std::vector<Key> m_keys;
        HashSlots m_slots;
    };
    static Key keyOf(const Content& content);
    std::optional<std::uint32_t> position(const ChunkId& id) const;
    Chunk& add(const ChunkId& id, ChunkKind kind);
    void addRange(Chunk& bundle, std::uint32_t offset, std::uint64_t sizeBytes);
    Status addContent(const Content& content, bool directory);
    Status addList(const ChunkId& list, unsigned depth, ChunkKind kind);
    Status walk(const std::string& path, const Content& tree);

    Vault& m_vault;
    CancelToken m_cancel;
    std::vector<Chunk> m_chunks;
    HashSlots m_slots;
    std::vector<std::vector<Range>> m_ranges; ///< of bundles; while marking they may overlap
    Visited m_trees;
    Visited m_lists;
    std::set<SnapshotId> m_marked;
};

} // namespace granary::drive
