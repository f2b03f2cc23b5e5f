// The store that the network sees, whatever is lent at the moment. Spec: core/specs/lending.md.
#pragma once

#include "core/swarm/shard_store.h"

#include <deque>
#include <memory>

namespace granary::engine {

/// Passes everything on to the store that is lent now, and adds what may change while links are up: whether there is one, whether it takes anything
/// new, and how fast it is read.
///
/// Engine loop only; what was asked of it is answered there, exactly once, whatever happens to the store in between. Reads beyond the rate wait here,
/// those of one leaf (challenges) ahead of all others, so that a node whose line is busy is not taken for one that has lost its shards. Uploads of a
/// store that went are unknown to the next one.
class LentStore : public swarm::ShardStore {
public:
    explicit LentStore(EventLoop& loop) : m_loop(loop) {}
    /// After setStore(nullptr): nothing waits any more.
    ~LentStore() override { GRANARY_ASSERT(!m_timer); }
    LentStore(const LentStore&) = delete;
    LentStore& operator=(const LentStore&) = delete;

    struct Terms {
        bool noMore = false;                    ///< nothing new is taken, and owners are told to move what they have here
        bool closed = false;                    ///< nothing new is taken now
        std::uint64_t readBytesPerSecond = 0;   ///< 0: no limit
        friend bool operator==(const Terms&, const Terms&) = default;
    };
    /// Null: nothing is lent. The store outlives its time here.
    void setStore(swarm::ShardStore* store);
    void setTerms(const Terms& terms);
    const Terms& terms() const { return m_terms; }

    swarm::Lending lending() const override;
    void enrol(const TenantId& tenant, const PublicKey& admin, ByteView invite, std::function<void(Result<swarm::TenantUsage>)> done) override;
    void succeed(const swarm::Succession& succession, Bytes record, std::function<void(Status)> done) override;
    void succession(const TenantId& from, std::function<void(Result<Bytes>)> done) override;
    bool admitted(const TenantId& tenant) const override { return m_store && m_store->admitted(tenant); }
    swarm::TenantUsage usage(const TenantId& tenant) const override;
    Result<swarm::UploadId> begin(const TenantId& tenant, const swarm::ShardOffer& offer) override;
    void write(swarm::UploadId upload, ByteSlice data, std::function<void(Status)> done) override;
    void finish(swarm::UploadId upload, std::function<void(Status)> done) override;
    void abort(swarm::UploadId upload) override;
    void read(const TenantId& tenant, const ShardRoot& root, std::uint32_t firstLeaf, std::uint32_t leafCount,
        std::function<void(Result<swarm::ProvenBytes>)> done) override;
    void list(const TenantId& tenant, std::optional<ShardRoot> after, std::function<void(Result<std::vector<swarm::HeldShard>>)> done) override;
    void remove(const TenantId& tenant, std::vector<ShardRoot> roots, std::function<void(Status)> done) override;
    void purge(const TenantId& tenant, std::vector<ShardRoot> roots, std::function<void(Status)> done) override;
    std::optional<PublicKey> adminKey(const TenantId& tenant) const override { return m_store ? m_store->adminKey(tenant) : std::nullopt; }
    void putHead(const TenantId& tenant, const swarm::MutableItem& head, std::function<void(Status)> done) override;
    void heads(const TenantId& tenant, std::function<void(Result<std::vector<swarm::MutableItem>>)> done) override;
    void allHeads(std::function<void(std::vector<swarm::MutableItem>)> done) override;
    void putRootRecord(const TenantId& tenant, ByteView salt, Bytes record, std::function<void(Status)> done) override;
    void rootRecord(const TenantId& tenant, const Hash32& name, std::function<void(Result<Bytes>)> done) override;

private:
    /// Of one store's time, in the upper bits of what the network knows an upload by.
    static constexpr unsigned timeShift = 48;
    struct Read {
        std::uint64_t bytes = 0;
        std::function<void()> begin;
    };
    template <class T>
    void answerNobody(std::function<void(Result<T>)> done);
    std::optional<swarm::UploadId> ownOf(swarm::UploadId upload) const;
    void serve();
    void earn();
    void stopTimer();

    EventLoop& m_loop;
    swarm::ShardStore* m_store = nullptr;
    std::uint64_t m_time = 0; ///< grows with every store
    Terms m_terms;
    std::deque<Read> m_challenges;
    std::deque<Read> m_reads;
    double m_credit = 0; ///< bytes; below zero what was served ahead of time
    SteadyTime m_earned{};
    std::optional<TimerId> m_timer;
};

} // namespace granary::engine
