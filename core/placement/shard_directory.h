// The files of a node's store and its database: everything that blocks. Spec: core/specs/node-store.md.
#pragma once

#include "core/base/random.h"
#include "core/placement/incoming_shard.h"
#include "core/placement/node_database.h"
#include "core/placement/shard_index.h"

#include <map>
#include <set>

namespace granary::placement {

/// What opening found.
struct ShardDirectoryReport {
    std::vector<TenantRow> tenants;
    std::map<TenantNumber, std::uint64_t> usedBytes; ///< charges of each tenant's shards
    std::uint64_t shards = 0;
    std::uint64_t lostShards = 0;  ///< rows whose file was gone; removed
    std::uint64_t orphanFiles = 0; ///< files without a row; removed
    bool rebuilt = false;          ///< the database was damaged and made anew from the files
};

/// The name of a shard's file: ROOT-TENANT in hexadecimal.
struct ShardFileName {
    ShardRoot root;
    TenantPrefix tenant;
    /// Nothing for any other name.
    static std::optional<ShardFileName> parse(std::string_view name);
    std::string text() const;
};

/// Layout: node.db, incoming/NUMBER, shards/XX/ROOT-TENANT. Rows are the truth: a file without a row is removed at the start, a row without a
/// file is lost. The database and the names below shards/ are touched by one thread at a time (the store's strand); reads go on beside it.
class ShardDirectory {
public:
    /// Opens or creates, and fills `index`. A damaged database is made anew from the trailers of all files.
    static Result<std::unique_ptr<ShardDirectory>> open(FileSystem& files, const std::string& path, const store::DatabaseKey& key,
        ShardIndex& index, ShardDirectoryReport& report);

    NodeDatabase& database() { return *m_database; }
    FileSystem& files() { return m_files; }
    std::string incomingPath(std::uint64_t number) const;

    /// Gives sealed files their names and rows; one sync a directory, one transaction for all. Answers in the order of `shards`.
    std::vector<Status> commit(
        const std::vector<std::shared_ptr<IncomingShard>>& shards, const std::map<TenantNumber, TenantId>& tenants);
    /// Removes the files of rows that are gone.
    void removeFiles(const std::vector<ShardRow>& rows, const std::map<TenantNumber, TenantId>& tenants);

    /// Any thread. An aligned subtree with its proof; notFound, damaged (leaf layer or size), ioError.
    Result<swarm::ProvenBytes> read(
        const TenantPrefix& tenant, const ShardRoot& root, std::uint32_t firstLeaf, std::uint32_t leafCount);
    void forgetTree(const ShardRoot& root) { m_trees.forget(root); }

private:
    ShardDirectory(FileSystem& files, std::string path) : m_files(files), m_path(std::move(path)) {}
    std::string directoryOf(const ShardRoot& root) const;
    std::string filePath(const TenantPrefix& tenant, const ShardRoot& root) const;
    Status load(ShardIndex& index, ShardDirectoryReport& report);
    Status sweep(ShardIndex& index, ShardDirectoryReport& report);
    Status removeLost(ShardIndex& index, ShardDirectoryReport& report);
    Status rebuild(ShardDirectoryReport& report);
    Status makeDirectory(const std::string& path);

    FileSystem& m_files;
    std::string m_path;
    std::unique_ptr<NodeDatabase> m_database;
    std::set<std::string> m_made; // directories that are there, durably
    TreeCache m_trees;
};

} // namespace granary::placement
