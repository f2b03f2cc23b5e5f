// A folder or a removable disk as a storage node.
#pragma once

#include "core/base/event_loop.h"
#include "core/base/worker_pool.h"
#include "core/placement/shard_folder.h"
#include "core/placement/storage_node.h"

#include <atomic>

namespace granary::placement {

/// StorageNode over a ShardFolder. Engine loop only; the disk work runs on `disk`, which may block (give it threads of its own:
/// an fsync there must not stop a worker that could code). Reachable while the folder with its marker is there: that is looked at
/// with every failed call, and from reachable() at most once in three seconds, without waiting for the answer.
class FolderNode : public StorageNode {
public:
    FolderNode(EventLoop& loop, Executor& disk, std::shared_ptr<ShardFolder> folder);

    /// ShardFolder::open on `disk`; `done` on the loop.
    static void open(EventLoop& loop, Executor& disk, ShardFolder::Ports ports, const std::string& path, const TenantId& tenant,
        bool create, std::function<void(Result<std::shared_ptr<FolderNode>>)> done);

    const NodeId& id() const override { return m_folder->id(); }
    std::string address() const override { return "folder:" + m_folder->path(); }
    bool reachable() const override;
    swarm::TenantUsage usage() const override { return m_folder->usage(); }
    void put(ShardUpload upload, std::function<void(Status)> done) override;
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
    /// Outlives the node while work is under way.
    struct Presence {
        std::atomic<bool> reachable{true};
        std::atomic<bool> probing{false};
    };
    template <class T>
    void onDisk(std::function<Result<T>(ShardFolder&)> work, std::function<void(Result<T>)> done);
    void probeSoon() const;

    EventLoop& m_loop;
    Executor& m_disk;
    std::shared_ptr<ShardFolder> m_folder;
    std::shared_ptr<Presence> m_presence = std::make_shared<Presence>();
    mutable SteadyTime m_probedAt;
};

} // namespace granary::placement
