// The inside of DiskShardStore: what outlives it while callbacks are under way.
#pragma once

#include "core/placement/disk_shard_store.h"
#include "core/placement/tenant_succession.h"

#include <atomic>
#include <condition_variable>
#include <deque>

namespace granary::placement {

class DiskShardStore::Core : public std::enable_shared_from_this<Core> {
public:
    using Done = std::function<void(Status)>;

    Core(Ports ports, DiskShardStoreOptions options)
        : m_ports(ports),
          m_options(std::move(options)),
          m_space(*m_options.space),
          m_index(ports.random),
          m_successions(ports.files, m_options.directory),
          m_strand(std::make_shared<Strand>(ports.disk))
    {}
    Status open(const store::DatabaseKey& key);
    /// Waits for the disk and closes the database.
    void close();
    void startTimers();

    // --- as in DiskShardStore ---
    void createInvite(Duration valid, std::uint64_t quotaBytes, std::function<void(Result<Bytes>)> done);
    Usage shareUsage() const;
    void setTerms(std::uint64_t tenantQuotaBytes, bool admitAnyone);
    void collect(std::function<void()> done);
    void enrol(
        const TenantId& tenant, const PublicKey& admin, ByteView invite, std::function<void(Result<swarm::TenantUsage>)> done);
    /// The key that a tenant is kept under, by the one that may speak for it now; all calls below but succeed, succession and enrol want it.
    std::optional<TenantId> keptAs(const TenantId& speaking) const { return m_successions.keptAs(speaking); }
    bool hasPredecessor(const TenantId& speaking) const { return m_successions.hasPredecessor(speaking); }
    void succeed(const swarm::Succession& succession, Bytes record, Done done);
    void succession(const TenantId& from, std::function<void(Result<Bytes>)> done);
    bool admitted(const TenantId& tenant) const { return m_tenants.contains(tenant); }
    swarm::TenantUsage usage(const TenantId& tenant) const;
    std::optional<PublicKey> adminKey(const TenantId& tenant) const;
    Result<swarm::UploadId> begin(const TenantId& tenant, const swarm::ShardOffer& offer);
    void write(swarm::UploadId upload, ByteSlice data, Done done);
    void finish(swarm::UploadId upload, Done done);
    void abort(swarm::UploadId upload);
    void read(const TenantId& tenant, const ShardRoot& root, std::uint32_t firstLeaf, std::uint32_t leafCount,
        std::function<void(Result<swarm::ProvenBytes>)> done);
    void remove(const TenantId& tenant, std::vector<ShardRoot> roots, bool purge, Done done);

    /// Heads and root records: `work` gets the most that all of them may take, and answers what they take then.
    void putMetadata(
        const TenantId& tenant, std::function<Result<std::uint64_t>(NodeDatabase&, TenantNumber, std::uint64_t limitBytes)> work, Done done);
    /// Runs `work` on the database for an admitted tenant; answers notEnrolled for others.
    template <class T>
    void onDatabase(
        const TenantId& tenant, std::function<Result<T>(NodeDatabase&, TenantNumber)> work, std::function<void(Result<T>)> done);
    /// Runs `work` on the strand, then `done` with its result on the loop; `cancelled` when the store is being closed.
    template <class T>
    void onStrand(std::function<Result<T>(ShardDirectory&)> work, std::function<void(Result<T>)> done);
    /// Any thread. Accepts small additions: the growth of one is in the reserve, and it is measured before the next.
    bool hasRoomForMetadata() const { return !m_space.overdrawn(); }

private:
    struct Tenant {
        TenantNumber number = 0;
        TenantPrefix prefix;
        std::optional<PublicKey> admin;
        std::uint64_t quotaBytes = 0;
        bool quotaOfAll = false; ///< its invite named none
        std::uint64_t usedBytes = 0; ///< charges of shards, uploads under way included
        std::uint64_t metadataBytes = 0; ///< charges of heads and root records
        std::uint64_t shardQuotaBytes() const { return quotaBytes - metadataAllowance(quotaBytes); }
        unsigned uploads = 0;
    };
    struct Upload {
        std::shared_ptr<IncomingShard> shard;
        TenantId tenant;
        std::uint64_t charge = 0;
        bool finishing = false;
    };
    /// A sealed file that waits for its row.
    struct Sealed {
        swarm::UploadId id = 0;
        std::shared_ptr<IncomingShard> shard;
        Done done;
    };

    bool startJob();
    void endJob();
    /// Runs on the given strand (null: anywhere on the disk executor); false when closing.
    bool schedule(Strand* strand, std::function<void()> work);
    Tenant& addTenant(const TenantRow& row);
    void admitNew(const TenantId& tenant, const PublicKey& admin, std::optional<Hash32> invite,
        std::function<void(Result<swarm::TenantUsage>)> done);
    void commitSealed();
    void onCommitted(const Sealed& sealed, const Status& status);
    /// Removes the file, then ends the upload.
    void drop(swarm::UploadId id);
    void endUpload(swarm::UploadId id, bool giveBack);
    void forgetRows(const std::vector<ShardRow>& rows);
    void mendLost(const TenantId& tenant, const ShardRoot& root);

    const Ports m_ports;
    DiskShardStoreOptions m_options; ///< quota and whom to admit are the loop's

    ShareSpace& m_space;

    // The loop's.
    ShardIndex m_index;
    std::unordered_map<TenantId, Tenant> m_tenants;
    std::map<TenantNumber, TenantId> m_byNumber;
    std::map<swarm::UploadId, Upload> m_uploads;
    std::set<std::pair<TenantId, ShardRoot>> m_uploading;
    swarm::UploadId m_nextUpload = 1;
    TenantSuccession m_successions;
    std::set<TenantId> m_succeeding; ///< keys whose succession is being written
    std::uint64_t m_lost = 0;

    // The strand's.
    std::shared_ptr<Strand> m_strand;
    std::unique_ptr<ShardDirectory> m_directory;
    std::map<TenantNumber, TenantId> m_strandTenants;

    std::shared_ptr<std::atomic<bool>> m_stopped = std::make_shared<std::atomic<bool>>(false);
    std::shared_ptr<std::atomic<std::size_t>> m_unhashedBytes = std::make_shared<std::atomic<std::size_t>>(0);
    std::mutex m_mutex; // guards what follows
    std::condition_variable m_quiet;
    std::deque<Sealed> m_sealed;
    bool m_committing = false;
    unsigned m_jobs = 0;
    bool m_closing = false;
};

template <class T>
void DiskShardStore::Core::onStrand(std::function<Result<T>(ShardDirectory&)> work, std::function<void(Result<T>)> done)
{
    const auto shared = std::make_shared<std::function<void(Result<T>)>>(std::move(done));
    const bool scheduled = schedule(m_strand.get(), [self = shared_from_this(), work = std::move(work), shared] {
        auto result = std::make_shared<Result<T>>(work(*self->m_directory));
        if (const auto bounded = self->m_directory->database().boundWal(ShareSpace::walTargetBytes); !bounded.ok())
            self->m_ports.log.write(LogLevel::warning, "placement", "node database: " + bounded.error().text());
        self->m_space.setDatabase(self->m_directory->database().allocatedBytes());
        self->m_ports.loop.post([self, result, shared] {
            (*shared)(std::move(*result));
        });
    });
    if (!scheduled)
        m_ports.loop.post([shared] { (*shared)(Error(ErrorCode::cancelled)); });
}

template <class T>
void DiskShardStore::Core::onDatabase(
    const TenantId& tenant, std::function<Result<T>(NodeDatabase&, TenantNumber)> work, std::function<void(Result<T>)> done)
{
    const auto known = m_tenants.find(tenant);
    if (known == m_tenants.end()) {
        m_ports.loop.post([done = std::move(done)] { done(Error(ErrorCode::notEnrolled)); });
        return;
    }
    onStrand<T>([work = std::move(work), number = known->second.number](
                    ShardDirectory& directory) { return work(directory.database(), number); },
        std::move(done));
}

} // namespace granary::placement
