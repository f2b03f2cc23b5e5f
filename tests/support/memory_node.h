// A storage node in memory, with faults.
#pragma once

#include "core/base/event_loop.h"
#include "core/placement/storage_node.h"

#include <map>
#include <optional>
#include <vector>

namespace granary::test {

/// The twin of RemoteNode and FolderNode. Engine loop only, except the faults and counts, which are for the thread that runs the loop or
/// for any while the loop is idle. Answers are posted, or given after `delay`.
class MemoryNode : public placement::StorageNode {
public:
    explicit MemoryNode(EventLoop& loop, const NodeId& id, std::uint64_t quotaBytes = std::uint64_t{1} << 40)
        : m_loop(loop),
          m_id(id),
          m_quotaBytes(quotaBytes)
    {}

    // --- faults ---
    /// Everything fails with unreachable, what is under way too.
    void die();
    void comeBack() { m_dead = false; }
    /// Reads find wrong bytes.
    void lie(bool on) { m_lying = on; }
    /// Only reads of more than one leaf find wrong bytes.
    void lieInBulk(bool on) { m_lyingInBulk = on; }
    /// Its list has each entry twice.
    void garbleList(bool on) { m_garbling = on; }
    /// Puts are acknowledged and nothing is kept.
    void drop(bool on) { m_dropping = on; }
    /// Its list has what it dropped.
    void claim(bool on) { m_listing = on; }
    /// Its list has this, too.
    void claimShard(const swarm::HeldShard& shard)
    {
        m_dropped[shard.root] = shard;
        m_listing = true;
    }
    void loseHeads() { m_heads.clear(); }
    /// Reads that reach the last tenth of a shard time out, as a link's do.
    void stallAtEnds(bool on) { m_stallingAtEnds = on; }
    /// Heads are acknowledged, and the first of each salt is shown for ever.
    void replayHeads(bool on) { m_replaying = on; }
    /// Answers are held back until stall(false).
    void stall(bool on);
    /// Its link was ended for this.
    void cutOff(swarm::PeerFault fault)
    {
        m_fault = fault;
        die();
    }
    /// Puts are refused with this.
    void refuse(std::optional<ErrorCode> why) { m_refusal = why; }
    /// It says so as long as it answers; what it is given it takes all the same.
    void lendNoMore(bool on) { m_lendingNoMore = on; }
    /// Heads are refused as older than one that it does not have.
    void claimNewerHeads(bool on) { m_claiming = on; }
    void setDelay(Duration delay) { m_delay = delay; }
    /// Loses a shard behind everybody's back.
    void lose(const ShardRoot& root) { m_shards.erase(root); }
    /// An empty disk.
    void loseEverything() { m_shards.clear(); }
    /// Another machine has this one's disk now.
    void giveDiskTo(MemoryNode& other) { other.m_shards.merge(m_shards); m_shards.clear(); }
    /// Flips a bit of a shard that is held.
    void rot(const ShardRoot& root) { (*m_shards.at(root).data)[0] ^= std::byte{1}; }

    /// Only this key may purge; anybody's unless it is set.
    void setAdmin(const PublicKey& key) { m_admin = key; }

    // --- what happened ---
    std::size_t shardCount() const { return m_shards.size(); }
    bool holds(const ShardRoot& root) const { return m_shards.contains(root); }
    std::uint64_t bytesRead() const { return m_bytesRead; }
    unsigned reads() const { return m_reads; }
    unsigned puts() const { return m_puts; }
    std::uint64_t usedBytes() const;

    const NodeId& id() const override { return m_id; }
    std::string address() const override { return "memory:" + m_id.hex().substr(0, 8); }
    bool reachable() const override { return !m_dead; }
    swarm::PeerFault fault() const override { return m_fault; }
    swarm::TenantUsage usage() const override { return {usedBytes(), m_quotaBytes}; }
    bool lendsNoMore() const override { return reachable() && m_lendingNoMore; }
    void put(placement::ShardUpload upload, std::function<void(Status)> done) override;
    void read(const ShardRoot& root, std::uint64_t shardBytes, std::uint64_t offset, std::uint64_t length,
        std::function<void(Result<Bytes>)> done) override;
    void list(std::optional<ShardRoot> after, std::function<void(Result<std::vector<swarm::HeldShard>>)> done) override;
    void remove(std::vector<ShardRoot> roots, std::function<void(Status)> done) override;
    void purge(std::vector<ShardRoot> roots, const crypto::SigningKey& admin, std::function<void(Status)> done) override;
    void putHead(const swarm::MutableItem& head, std::function<void(Status)> done) override;
    void heads(std::function<void(Result<std::vector<swarm::MutableItem>>)> done) override;
    void putRootRecord(Bytes salt, Bytes record, std::function<void(Status)> done) override;
    void rootRecord(const Hash32& name, std::function<void(Result<Bytes>)> done) override;
    void audit(const ShardRoot& root, std::uint64_t shardBytes, std::uint32_t leaf, std::function<void(Status)> done) override;

private:
    struct Shard {
        swarm::ShardOffer offer;
        std::shared_ptr<Bytes> data;
        bool tombstone = false;
    };
    template <class T>
    void answer(std::function<void(Result<T>)> done, std::function<Result<T>()> work);
    Status store(const placement::ShardUpload& upload);
    Result<Bytes> bytesOf(const ShardRoot& root, std::uint64_t shardBytes, std::uint64_t offset, std::uint64_t length);

    EventLoop& m_loop;
    NodeId m_id;
    bool m_lendingNoMore = false;
    std::uint64_t m_quotaBytes;
    std::map<ShardRoot, Shard> m_shards;
    std::map<Bytes, swarm::MutableItem> m_heads;
    std::map<Bytes, std::vector<Bytes>> m_records; // by salt, oldest first
    std::vector<std::function<void()>> m_held;
    std::optional<ErrorCode> m_refusal;
    std::optional<PublicKey> m_admin;
    bool m_claiming = false;
    Duration m_delay{0};
    bool m_dead = false;
    bool m_lying = false;
    bool m_lyingInBulk = false;
    swarm::PeerFault m_fault = swarm::PeerFault::none;
    bool m_garbling = false;
    bool m_dropping = false;
    bool m_listing = false;
    bool m_stallingAtEnds = false;
    bool m_replaying = false;
    std::map<ShardRoot, swarm::HeldShard> m_dropped;
    bool m_stalling = false;
    std::uint64_t m_bytesRead = 0;
    unsigned m_reads = 0;
    unsigned m_puts = 0;
};

} // namespace granary::test
