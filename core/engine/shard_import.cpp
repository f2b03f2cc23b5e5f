#include "core/engine/shard_import.h"

#include "core/engine/drive_export.h"

#include <algorithm>

namespace granary::engine {
namespace {

/// More than any disk was made for.
constexpr std::size_t maxDrives = 10'000;
constexpr std::size_t pieceBytes = 1 << 20;

} // namespace

Status ShardImport::checkFor(const std::string& directory, const NodeId& self)
{
    auto& files = m_environment.files;
    const auto file = forNodeFile(directory);
    if (!files.exists(file)) {
        if (files.exists(joinPath(directory, "granary/node")))
            return Error(ErrorCode::conflict, "a whole drive lies there; its owner makes what is for this node with \"export --for " + self.hex().substr(0, 12) + "\"");
        return Error(ErrorCode::notFound, "no export lies there");
    }
    GRANARY_ASSIGN(const auto text, files.readFile(file, 256));
    GRANARY_ASSIGN(const auto node, decodeForNode(text));
    if (node != self)
        return Error(ErrorCode::conflict, "it is for node " + node.hex().substr(0, 12) + ", this one is " + self.hex().substr(0, 12));
    return {};
}

Result<api::ImportResult> ShardImport::run(const std::string& directory, const NodeId& self)
{
    m_state.phase = "import";
    GRANARY_TRY(checkFor(directory, self));
    auto names = m_environment.files.list(joinPath(directory, "granary/tenants")).valueOr({});
    if (names.size() > maxDrives)
        return Error(ErrorCode::tooLarge, "drives in the directory");
    for (const auto& name : names) {
        const auto tenant = TenantId::fromHexText(name);
        if (!tenant)
            continue;
        if (!onLoop(m_environment.loop, [&] { return m_store.admitted(*tenant); })) {
            ++m_out.unknownDrives;
            continue;
        }
        ++m_out.drives;
        GRANARY_TRY(takeDrive(directory, *tenant));
    }
    return m_out;
}

Status ShardImport::listHeld(const TenantId& tenant)
{
    m_segments.clear();
    std::optional<ShardRoot> after;
    using Page = Result<std::vector<swarm::HeldShard>>;
    for (;;) {
        GRANARY_TRY(m_cancel.check());
        GRANARY_ASSIGN(const auto page,
            awaitOnLoop<Page>(m_environment.loop, [&](std::function<void(Page)> done) { m_store.list(tenant, after, std::move(done)); }));
        if (page.empty())
            return {};
        for (const auto& shard : page)
            if (!shard.tombstone)
                m_segments.insert(shard.segment);
        after = page.back().root;
    }
}

Status ShardImport::takeDrive(const std::string& directory, const TenantId& tenant)
{
    GRANARY_TRY(listHeld(tenant));
    placement::ShardFolder::Ports ports{m_environment.files, m_environment.clock, m_environment.random};
    GRANARY_ASSIGN(const auto folder, placement::ShardFolder::open(ports, directory, tenant, false));
    std::optional<ShardRoot> after;
    for (;;) {
        GRANARY_ASSIGN(const auto page, folder->list(after));
        if (page.empty())
            return {};
        for (const auto& shard : page) {
            GRANARY_TRY(m_cancel.check());
            if (!shard.tombstone)
                GRANARY_TRY(take(*folder, tenant, shard));
        }
        after = page.back().root;
    }
}

/// An error ends the import: the disk was pulled out, or this node's own fails. What concerns one shard alone is counted.
Status ShardImport::take(placement::ShardFolder& folder, const TenantId& tenant, const swarm::HeldShard& shard)
{
    if (m_segments.contains(shard.segment)) {
        ++m_out.held;
        return {};
    }
    auto data = folder.read(shard.root, shard.lengthBytes, 0, shard.lengthBytes);
    if (!data) {
        if (data.error().code != ErrorCode::damaged && data.error().code != ErrorCode::ioError)
            return data.error();
        ++m_out.damaged;
        return {};
    }
    const auto stored = store(tenant, shard, std::move(*data));
    if (stored) {
        m_segments.insert(shard.segment);
        ++m_out.shards;
        m_out.bytes += shard.lengthBytes;
        m_state.bytes = m_out.bytes;
        m_progress(m_state);
        return {};
    }
    switch (stored.error().code) {
    case ErrorCode::alreadyExists: m_segments.insert(shard.segment); ++m_out.held; return {};
    case ErrorCode::quotaExceeded:
    case ErrorCode::diskFull: ++m_out.noRoom; return {};
    case ErrorCode::damaged:
    case ErrorCode::tooLarge:
    case ErrorCode::invalidArgument: ++m_out.damaged; return {};
    default: return stored;
    }
}

Status ShardImport::store(const TenantId& tenant, const swarm::HeldShard& shard, Bytes data)
{
    auto& loop = m_environment.loop;
    const swarm::ShardOffer offer{shard.segment, shard.shard, shard.root, shard.lengthBytes};
    GRANARY_ASSIGN(const auto upload, onLoop(loop, [&] { return m_store.begin(tenant, offer); }));
    const auto all = [&]() -> Status {
        for (std::size_t at = 0; at < data.size(); at += pieceBytes) {
            GRANARY_TRY(m_cancel.check());
            const auto piece = ByteView(data).subspan(at, std::min(pieceBytes, data.size() - at));
            GRANARY_TRY(awaitOnLoop<Status>(loop, [&](std::function<void(Status)> done) { m_store.write(upload, ByteSlice(toBytes(piece)), std::move(done)); }));
        }
        return awaitOnLoop<Status>(loop, [&](std::function<void(Status)> done) { m_store.finish(upload, std::move(done)); });
    };
    auto done = all();
    if (!done) // nothing is left of an upload that has ended by itself
        onLoop(loop, [&] { m_store.abort(upload); });
    return done;
}

} // namespace granary::engine
