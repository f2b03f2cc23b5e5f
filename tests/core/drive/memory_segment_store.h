// A SegmentStore in memory for tests of the drive: holds padded segments whole, and can refuse, lose and lie.
#pragma once

#include "core/drive/segment_store.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>

namespace granary::test {

class MemorySegmentStore : public drive::SegmentStore {
public:
    drive::Coding nextCoding{2, 5};
    unsigned away = 0;           ///< the first ones don't answer; only nodesNow() knows
    unsigned accepting = 5;      ///< nodes that take shards now
    bool publishing = true;
    bool reading = true; ///< false: nothing can be read from the nodes
    bool hideHeads = false;      ///< no head is found
    bool hideHeadsOnce = false;  ///< the next time
    bool hideNewestRoot = false; ///< nobody has the root record that was published last
    unsigned headSearches = 0;
    std::uint64_t readBytes = 0;
    struct Read {
        SegmentId segment;
        std::uint64_t begin = 0;
        std::uint64_t end = 0;
    };
    std::vector<Read> reads; ///< in their order
    std::uint64_t putBytes = 0;
    unsigned puts = 0;

    Result<drive::Coding> coding() const override { return nextCoding; }

    void put(std::shared_ptr<const Bytes> sealed, drive::SegmentRecord record, CancelToken, std::function<void(drive::PutOutcome)> done) override
    {
        drive::PutOutcome out;
        {
            const std::lock_guard lock(m_mutex);
            ++puts;
            m_segments[record.id] = *sealed;
            for (unsigned row = 0; row < record.wanted && row < accepting; ++row) {
                const bool held = std::any_of(record.shards.begin(), record.shards.end(), [&](const auto& s) { return s.shard == row; });
                if (held)
                    continue;
                drive::ShardPlace place;
                place.shard = static_cast<std::uint8_t>(row);
                place.node = nodeOf(row);
                place.root.mutableView()[0] = static_cast<std::byte>(row + 1);
                std::memcpy(place.root.mutableView().data() + 1, record.id.view().data(), record.id.view().size());
                m_shards.emplace(drive::ShardRemoval{place.node, place.root}, std::pair{record.id, record.shardBytes()});
                ++m_left[record.id];
                record.shards.push_back(place);
                out.uploadedBytes += sealed->size() / record.k;
            }
            putBytes += out.uploadedBytes;
        }
        std::sort(record.shards.begin(), record.shards.end(), [](const auto& a, const auto& b) { return a.shard < b.shard; });
        out.record = std::move(record);
        done(std::move(out));
    }

    Result<Bytes> read(const drive::SegmentRecord& record, std::uint64_t offset, std::uint64_t length, CancelToken) override
    {
        const std::lock_guard lock(m_mutex);
        const auto it = m_segments.find(record.id);
        const auto tombstone = m_tombstones.find(record.id);
        if (!reading || (it == m_segments.end() && tombstone == m_tombstones.end()) || record.shards.size() < record.k)
            return Error(ErrorCode::notEnoughShards, "lost");
        readBytes += length;
        reads.push_back({record.id, offset, offset + length});
        return toBytes(ByteView(it == m_segments.end() ? tombstone->second : it->second).subspan(offset, length));
    }
    /// A segment is gone when all its shards are; it can be read while the tombstones stay.
    std::vector<drive::ShardRemoval> remove(std::vector<drive::ShardRemoval> shards, const crypto::SigningKey* purge, CancelToken) override
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(shards, [&](const auto& s) { return s.node == deaf; });
        for (const auto& shard : shards)
            if (const auto at = m_shards.find(shard); at != m_shards.end()) {
                if (!purge)
                    m_tombstoned += at->second.second;
                if (auto& left = m_left[at->second.first]; --left == 0)
                    if (auto gone = m_segments.extract(at->second.first); gone && !purge)
                        m_tombstones.insert(std::move(gone));
                m_shards.erase(at);
            }
        return shards;
    }
    Purged purgeTombstones(const crypto::SigningKey&, CancelToken) override
    {
        expire();
        const std::lock_guard lock(m_mutex);
        return {std::exchange(m_tombstoned, 0), {}};
    }
    Held shardsOf(const std::set<SegmentId>& segments, CancelToken) override
    {
        const std::lock_guard lock(m_mutex);
        Held out;
        if (deaf)
            out.open.insert(*deaf);
        for (const auto& [shard, of] : m_shards)
            if (shard.node != deaf && segments.contains(of.first))
                out.shards.push_back(shard);
        return out;
    }
    Result<drive::PublishOutcome> publish(std::uint32_t slot, std::int64_t sequence, ByteView head, ByteView root) override
    {
        const std::lock_guard lock(m_mutex);
        if (!publishing)
            return Error(ErrorCode::unreachable, "no node answers");
        // As nodes do.
        if (const auto held = m_heads.find(slot); held != m_heads.end() && (held->second.first > sequence || (held->second.first == sequence && !equalBytes(held->second.second, head))))
            return Error(ErrorCode::conflict, "a newer head is held");
        m_heads[slot] = {sequence, toBytes(head)};
        m_roots.push_back(toBytes(root));
        return drive::PublishOutcome{5};
    }
    Result<std::vector<drive::FoundHead>> findHeads(CancelToken) override
    {
        const std::lock_guard lock(m_mutex);
        std::vector<drive::FoundHead> out;
        ++headSearches;
        if (std::exchange(hideHeadsOnce, false) || hideHeads)
            return out;
        for (const auto& [slot, head] : m_heads)
            out.push_back({{}, head.first, head.second});
        return out;
    }
    Result<std::vector<drive::FoundHead>> headsOnNodes(CancelToken cancel) override { return findHeads(cancel); }
    Result<Bytes> rootRecord(const Hash32& name, CancelToken) override;
    std::pair<unsigned, unsigned> reachableOfKnown() const override { return {5, 5}; }
    NodesNow nodesNow() const override
    {
        NodesNow out;
        for (unsigned row = 0; row < 5; ++row) {
            if (row >= away)
                out.reachable.insert(nodeOf(row));
            if (row < accepting && row >= away)
                out.takers.insert(nodeOf(row));
        }
        return out;
    }
    static NodeId nodeOf(unsigned row)
    {
        NodeId id;
        id.mutableView()[0] = static_cast<std::byte>(row + 1);
        return id;
    }

    /// Flips one bit of the largest segment at a relative place.
    void damageLargest(double where)
    {
        const std::lock_guard lock(m_mutex);
        const auto largest = std::max_element(m_segments.begin(), m_segments.end(), [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
        auto& bytes = largest->second;
        bytes[static_cast<std::size_t>(static_cast<double>(bytes.size() - 1) * where)] ^= std::byte{1};
    }
    void loseNewestRoot()
    {
        const std::lock_guard lock(m_mutex);
        m_roots.pop_back();
    }
    using Heads = std::map<std::uint32_t, std::pair<std::int64_t, Bytes>>;
    Heads heads()
    {
        const std::lock_guard lock(m_mutex);
        return m_heads;
    }
    void setHeads(Heads heads)
    {
        const std::lock_guard lock(m_mutex);
        m_heads = std::move(heads);
    }
    void loseAll()
    {
        const std::lock_guard lock(m_mutex);
        m_segments.clear();
    }
    std::size_t segmentCount()
    {
        const std::lock_guard lock(m_mutex);
        return m_segments.size();
    }
    bool holds(ByteView needle)
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& [id, bytes] : m_segments)
            if (std::search(bytes.begin(), bytes.end(), needle.begin(), needle.end()) != bytes.end())
                return true;
        return false;
    }

    /// Of all shards that were not removed.
    std::uint64_t shardBytes()
    {
        const std::lock_guard lock(m_mutex);
        std::uint64_t out = 0;
        for (const auto& [shard, of] : m_shards)
            out += of.second;
        return out;
    }

    /// Bytes of shards that none of these records names.
    std::uint64_t strangerBytes(const std::vector<drive::SegmentRecord>& known)
    {
        std::set<drive::ShardRemoval> named;
        for (const auto& record : known)
            for (const auto& place : record.shards)
                named.insert({place.node, place.root});
        const std::lock_guard lock(m_mutex);
        std::uint64_t out = 0;
        for (const auto& [shard, of] : m_shards)
            out += named.contains(shard) ? 0 : of.second;
        return out;
    }
    /// A week goes by.
    void expire()
    {
        const std::lock_guard lock(m_mutex);
        m_tombstones.clear();
    }

    std::optional<NodeId> deaf; ///< this node answers no request to remove something

private:
    std::mutex m_mutex;
    std::map<drive::ShardRemoval, std::pair<SegmentId, std::uint64_t>> m_shards;
    std::map<SegmentId, unsigned> m_left;
    std::uint64_t m_tombstoned = 0;
    std::map<SegmentId, Bytes> m_segments;
    std::map<SegmentId, Bytes> m_tombstones;
    Heads m_heads;
    std::vector<Bytes> m_roots;
};

} // namespace granary::test

#include "core/crypto/hash.h"

namespace granary::test {

inline Result<Bytes> MemorySegmentStore::rootRecord(const Hash32& name, CancelToken)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& root : m_roots)
        if ((!hideNewestRoot || &root != &m_roots.back()) && crypto::blake2b({root}) == name)
            return root;
    return Error(ErrorCode::notFound, "root record");
}

} // namespace granary::test
