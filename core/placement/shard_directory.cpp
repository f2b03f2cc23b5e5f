#include "core/placement/shard_directory.h"

#include "core/erasure/merkle.h"
#include "core/placement/share_space.h"

#include <algorithm>

namespace granary::placement {
namespace {

/// Rows at a time in one transaction: bounds the WAL (ShareSpace::transactionBytes).
constexpr std::size_t listedAtOnce = 64;

} // namespace

std::optional<ShardFileName> ShardFileName::parse(std::string_view name)
{
    constexpr std::size_t rootHex = 2 * ShardRoot::sizeBytes;
    if (name.size() != rootHex + 1 + 2 * TenantPrefix::sizeBytes || name[rootHex] != '-')
        return std::nullopt;
    const auto root = ShardRoot::fromHexText(name.substr(0, rootHex));
    const auto tenant = TenantPrefix::fromHexText(name.substr(rootHex + 1));
    if (!root || !tenant)
        return std::nullopt;
    return ShardFileName{*root, *tenant};
}

std::string ShardFileName::text() const { return root.hex() + "-" + tenant.hex(); }

std::string ShardDirectory::incomingPath(std::uint64_t number) const
{
    return joinPath(m_path, "incoming/" + std::to_string(number));
}

std::string ShardDirectory::directoryOf(const ShardRoot& root) const
{
    return joinPath(m_path, "shards/" + root.hex().substr(0, 2));
}

std::string ShardDirectory::filePath(const TenantPrefix& tenant, const ShardRoot& root) const
{
    return joinPath(directoryOf(root), ShardFileName{root, tenant}.text());
}

Status ShardDirectory::makeDirectory(const std::string& path)
{
    if (m_made.contains(path))
        return {};
    GRANARY_TRY(m_files.makeDirectories(path));
    GRANARY_TRY(m_files.syncDirectory(parentPath(path)));
    m_made.insert(path);
    return {};
}

Result<std::unique_ptr<ShardDirectory>> ShardDirectory::open(
    FileSystem& files, const std::string& path, const store::DatabaseKey& key, ShardIndex& index, ShardDirectoryReport& report)
{
    std::unique_ptr<ShardDirectory> self(new ShardDirectory(files, path));
    for (const auto& directory : {path, joinPath(path, "shards"), joinPath(path, "incoming")})
        GRANARY_TRY(self->makeDirectory(directory));
    const auto file = joinPath(path, "node.db");
    auto database = NodeDatabase::open(files, file, key);
    if (!database.ok() && database.error().code == ErrorCode::databaseDamaged) {
        GRANARY_TRY(store::Database::remove(files, file));
        report.rebuilt = true;
        database = NodeDatabase::open(files, file, key);
    }
    if (!database.ok())
        return database.error();
    self->m_database = std::move(*database);
    if (report.rebuilt)
        GRANARY_TRY(self->rebuild(report));
    GRANARY_TRY(self->load(index, report));
    GRANARY_TRY(self->sweep(index, report));
    GRANARY_TRY(self->m_database->boundWal(ShareSpace::walTargetBytes));
    return self;
}

Status ShardDirectory::load(ShardIndex& index, ShardDirectoryReport& report)
{
    GRANARY_ASSIGN(report.tenants, m_database->tenants());
    std::map<TenantNumber, TenantPrefix> prefixes;
    for (const auto& t : report.tenants)
        prefixes.emplace(t.number, tenantPrefix(t.tenant));
    return m_database->eachShard([&](const ShardRow& row) -> Status {
        const auto prefix = prefixes.find(row.tenant);
        if (prefix == prefixes.end())
            return Error(ErrorCode::databaseDamaged, "node database: shard of nobody");
        index.put(prefix->second, row.root, row.tombstone ? ShardIndex::State::tombstone : ShardIndex::State::live);
        report.usedBytes[row.tenant] += ShareSpace::chargeOf(row.lengthBytes);
        ++report.shards;
        return {};
    });
}

/// Compares names with rows, without a look at any file. Removes unfinished uploads and files without a row.
Status ShardDirectory::sweep(ShardIndex& index, ShardDirectoryReport& report)
{
    for (const auto& name : m_files.list(joinPath(m_path, "incoming")).valueOr({}))
        GRANARY_TRY(m_files.remove(joinPath(m_path, "incoming/" + name)));
    const auto shards = joinPath(m_path, "shards");
    GRANARY_ASSIGN(const auto directories, m_files.list(shards));
    std::uint64_t seen = 0;
    for (const auto& directory : directories) {
        const auto at = joinPath(shards, directory);
        m_made.insert(at);
        GRANARY_ASSIGN(const auto names, m_files.list(at));
        for (const auto& name : names) {
            const auto parsed = ShardFileName::parse(name);
            if (parsed && directoryOf(parsed->root) == at && index.markSeen(parsed->tenant, parsed->root)) {
                ++seen;
                continue;
            }
            GRANARY_TRY(m_files.remove(joinPath(at, name)));
            ++report.orphanFiles;
        }
    }
    return seen == report.shards ? Status() : removeLost(index, report);
}

Status ShardDirectory::removeLost(ShardIndex& index, ShardDirectoryReport& report)
{
    std::map<TenantNumber, TenantPrefix> prefixes;
    for (const auto& t : report.tenants)
        prefixes.emplace(t.number, tenantPrefix(t.tenant));
    std::vector<std::pair<TenantNumber, ShardRoot>> lost;
    GRANARY_TRY(m_database->eachShard([&](const ShardRow& row) -> Status {
        if (!index.seen(prefixes.at(row.tenant), row.root))
            lost.emplace_back(row.tenant, row.root);
        return {};
    }));
    for (std::size_t at = 0; at < lost.size(); at += listedAtOnce) {
        const auto end = std::min(lost.size(), at + listedAtOnce);
        GRANARY_ASSIGN(const auto rows,
            m_database->erase({lost.begin() + static_cast<std::ptrdiff_t>(at), lost.begin() + static_cast<std::ptrdiff_t>(end)}));
        for (const auto& row : rows) {
            index.erase(prefixes.at(row.tenant), row.root);
            report.usedBytes[row.tenant] -= ShareSpace::chargeOf(row.lengthBytes);
            --report.shards;
            ++report.lostShards;
        }
        GRANARY_TRY(m_database->boundWal(ShareSpace::walTargetBytes));
    }
    return {};
}

/// From the trailers. Tombstones come back to life; heads and root records come again from their owners.
Status ShardDirectory::rebuild(ShardDirectoryReport& report)
{
    (void)report;
    const auto shards = joinPath(m_path, "shards");
    std::map<TenantId, TenantNumber> tenants;
    std::vector<ShardRow> rows;
    const auto flush = [&]() -> Status {
        GRANARY_TRY(m_database->putShards(std::exchange(rows, {})));
        return m_database->boundWal(ShareSpace::walTargetBytes);
    };
    GRANARY_ASSIGN(const auto directories, m_files.list(shards));
    for (const auto& directory : directories)
        for (const auto& name : m_files.list(joinPath(shards, directory)).valueOr({})) {
            auto file = m_files.open(joinPath(joinPath(shards, directory), name), OpenMode::read);
            if (!file.ok())
                continue;
            const auto trailer = readShardTrailer(**file);
            if (!trailer.ok() || ShardFileName{trailer->root, tenantPrefix(trailer->tenant)}.text() != name)
                continue; // the sweep removes it
            auto tenant = tenants.find(trailer->tenant);
            if (tenant == tenants.end()) {
                GRANARY_ASSIGN(const auto row, m_database->admit(trailer->tenant, {}, {}, {}));
                tenant = tenants.emplace(trailer->tenant, row.number).first;
            }
            rows.push_back({tenant->second, trailer->root, trailer->segment, trailer->shard, trailer->lengthBytes, false});
            if (rows.size() == listedAtOnce)
                GRANARY_TRY(flush());
        }
    return flush();
}

std::vector<Status> ShardDirectory::commit(
    const std::vector<std::shared_ptr<IncomingShard>>& shards, const std::map<TenantNumber, TenantId>& tenants)
{
    std::vector<Status> out(shards.size());
    std::map<std::string, std::vector<std::size_t>> byDirectory;
    for (std::size_t i = 0; i < shards.size(); ++i) {
        const auto& row = shards[i]->row();
        const auto directory = directoryOf(row.root);
        out[i] = makeDirectory(directory);
        if (out[i].ok())
            out[i] = m_files.rename(shards[i]->path(), filePath(tenantPrefix(tenants.at(row.tenant)), row.root));
        if (!out[i].ok())
            continue;
        shards[i]->handOver();
        m_trees.forget(row.root);
        byDirectory[directory].push_back(i);
    }
    for (const auto& [directory, members] : byDirectory)
        if (const auto synced = m_files.syncDirectory(directory); !synced.ok())
            for (const auto i : members)
                out[i] = synced;
    std::vector<ShardRow> rows;
    for (std::size_t i = 0; i < shards.size(); ++i)
        if (out[i].ok())
            rows.push_back(shards[i]->row());
    if (rows.empty())
        return out;
    const auto written = m_database->putShards(rows);
    if (!written.ok())
        for (auto& status : out)
            if (status.ok())
                status = written;
    (void)m_database->boundWal(ShareSpace::walTargetBytes);
    return out;
}

void ShardDirectory::removeFiles(const std::vector<ShardRow>& rows, const std::map<TenantNumber, TenantId>& tenants)
{
    for (const auto& row : rows) {
        // What stays in spite of this has no row, and goes at the next start.
        (void)m_files.remove(filePath(tenantPrefix(tenants.at(row.tenant)), row.root));
        m_trees.forget(row.root);
    }
}

Result<swarm::ProvenBytes> ShardDirectory::read(
    const TenantPrefix& tenant, const ShardRoot& root, std::uint32_t firstLeaf, std::uint32_t leafCount)
{
    GRANARY_ASSIGN(const auto file, m_files.open(filePath(tenant, root), OpenMode::read));
    GRANARY_ASSIGN(const auto fileBytes, file->size());
    GRANARY_ASSIGN(const auto length, shardLengthOfFile(fileBytes));
    GRANARY_ASSIGN(const auto tree, m_trees.tree(*file, root, length));
    const auto leaves = shardLeafCount(length);
    const bool isSubtree =
        std::has_single_bit(leafCount) && leafCount <= std::bit_ceil(leaves) && firstLeaf % leafCount == 0 && firstLeaf < leaves;
    if (!isSubtree)
        return Error(ErrorCode::invalidArgument, "no such subtree");
    const auto begin = std::uint64_t{firstLeaf} * erasure::leafBytes;
    const auto end = std::min(length, begin + std::uint64_t{leafCount} * erasure::leafBytes);
    swarm::ProvenBytes out{length, firstLeaf, leafCount, {}, tree->proof(firstLeaf, leafCount)};
    GRANARY_ASSIGN(out.data, readUnverified(*file, begin, end - begin));
    return out;
}

} // namespace granary::placement
