// Shards, heads and root records of one tenant in plain files below a directory that may be carried to another machine.
// Spec: core/specs/node-store.md, "Folders".
#pragma once

#include "core/base/clock.h"
#include "core/base/file_system.h"
#include "core/base/random.h"
#include "core/placement/shard_file.h"
#include "core/placement/storage_node.h"

namespace granary::placement {

/// PATH/granary/{node, lock, tenants/TENANT/{shards/X, incoming, deleted/DAY, heads, records}}. No database: whoever finds the folder and
/// knows the words can read all of it, and nothing in it depends on the machine.
///
/// Blocking; thread-safe (several workers at once). Every call fails with `unreachable` while the folder or its marker is away.
/// What a call acknowledged survives a power failure.
class ShardFolder {
public:
    struct Ports {
        FileSystem& files;
        const Clock& clock;
        Random& random;
    };
    /// `create` makes PATH and a new identity where there is none; otherwise notFound. malformed, unsupportedVersion, readOnly.
    static Result<std::shared_ptr<ShardFolder>> open(Ports ports, const std::string& path, const TenantId& tenant, bool create);

    const NodeId& id() const { return m_id; }
    const std::string& path() const { return m_path; }
    /// unreachable when the marker is away, conflict when another folder's is in its place.
    Status probe();
    /// Sums what the tenant holds: reads every directory, so call it once, in the background.
    Status measure();
    /// Used bytes (known after measure()) and those plus what the disk has free.
    swarm::TenantUsage usage() const;

    Status put(const ShardUpload& upload);
    Result<Bytes> read(const ShardRoot& root, std::uint64_t shardBytes, std::uint64_t offset, std::uint64_t length);
    Result<std::vector<swarm::HeldShard>> list(const std::optional<ShardRoot>& after);
    /// Moves them to deleted/, from where a put brings them back for 7 days.
    Status remove(const std::vector<ShardRoot>& roots);
    /// Frees them at once, wherever they lie.
    Status purge(const std::vector<ShardRoot>& roots);
    Status putHead(const swarm::MutableItem& head);
    Result<std::vector<swarm::MutableItem>> heads();
    Status putRootRecord(ByteView salt, ByteView record);
    Result<Bytes> rootRecord(const Hash32& name);

private:
    ShardFolder(Ports ports, std::string path, const TenantId& tenant);
    std::string below(std::string_view name) const { return joinPath(m_base, name); }
    std::string shardPath(const ShardRoot& root) const;
    Status makeDirectory(const std::string& path);
    Status write(const ShardUpload& upload, const std::string& to);
    Status writeIncoming(const ShardUpload& upload, const std::string& path);
    /// Opens the shard wherever it lies, with its trailer.
    Result<std::unique_ptr<File>> openShard(const ShardRoot& root);
    Result<ShardTrailer> checkShard(File& file, const ShardRoot& root) const;
    /// Whether the shard is there, whole and right; brings it back from deleted/ first.
    bool holds(const swarm::ShardOffer& offer);
    bool revive(const ShardRoot& root);
    std::vector<std::string> deletedDays();
    void collect();
    void removeLeftovers();
    void refreshFree();

    Ports m_ports;
    std::string m_path;
    std::string m_base; // PATH/granary/tenants/TENANT
    NodeId m_id;
    TenantId m_tenant;
    std::unique_ptr<FileLock> m_lock;
    TreeCache m_trees;
    mutable std::mutex m_mutex; // guards what follows, and names in heads/ and records/
    std::mutex m_metadata;
    std::uint64_t m_usedBytes = 0;
    std::uint64_t m_freeBytes = 0;
};

} // namespace granary::placement
