#include "core/drive/vault.h"

#include "core/crypto/hash.h"
#include "core/drive/segment_check.h"
#include "core/drive/state_merge.h"
#include "core/drive/tree_codec.h"

#include <algorithm>

namespace granary::drive {
namespace {

constexpr std::size_t locationBytes = 16 + 4 + 4 + 4;
constexpr std::size_t maxManifestRecords = 4096;
constexpr std::size_t directoryKeyBytes = 16;

} // namespace

Bytes encodeLocation(const Location& location)
{
    Bytes out;
    append(out, location.segment.view());
    appendLittle(out, location.offset);
    appendLittle(out, location.sealedBytes);
    appendLittle(out, location.plainBytes);
    return out;
}

Result<Location> decodeLocation(ByteView bytes)
{
    if (bytes.size() != locationBytes)
        return Error(ErrorCode::malformed, "index value");
    Location out{*SegmentId::from(bytes.first(16)), loadLittle<std::uint32_t>(bytes.subspan(16)), loadLittle<std::uint32_t>(bytes.subspan(20)),
                 loadLittle<std::uint32_t>(bytes.subspan(24))};
    if (out.sealedBytes == 0 || out.sealedBytes > maxSealedChunkBytes || out.offset > maxSegmentBytes - out.sealedBytes || out.plainBytes == 0 ||
        out.plainBytes > maxChunkPlainBytes)
        return Error(ErrorCode::malformed, "index value");
    return out;
}

std::shared_ptr<const Bytes> ChunkCache::find(const ChunkId& id)
{
    const std::lock_guard lock(m_mutex);
    const auto it = m_items.find(id);
    if (it == m_items.end())
        return nullptr;
    m_order.splice(m_order.begin(), m_order, it->second);
    return it->second->second;
}

void ChunkCache::insert(const ChunkId& id, std::shared_ptr<const Bytes> plain)
{
    const std::lock_guard lock(m_mutex);
    if (m_items.contains(id))
        return;
    m_bytes += plain->size();
    m_order.emplace_front(id, std::move(plain));
    m_items.emplace(id, m_order.begin());
    while (m_bytes > m_limitBytes && m_order.size() > 1) {
        m_bytes -= m_order.back().second->size();
        m_items.erase(m_order.back().first);
        m_order.pop_back();
    }
}

void ChunkCache::clear()
{
    const std::lock_guard lock(m_mutex);
    m_items.clear();
    m_order.clear();
    m_bytes = 0;
}

Vault::Vault(DriveEnvironment environment, const std::string& directory, crypto::KeyRing keys, std::unique_ptr<Catalog> catalog)
    : m_environment(environment), m_keys(std::move(keys)), m_catalog(std::move(catalog)), m_spool(environment.files, joinPath(directory, "spool"))
{
}

std::optional<Bytes> Vault::spooled(const CatalogSegment& segment)
{
    auto padded = m_spool.read(segment.record.id);
    if (!padded || !checkSegmentToSend(m_keys, segment.record, *padded))
        return std::nullopt;
    return std::move(*padded);
}

Status Vault::load()
{
    GRANARY_TRY(loadMaps(true));
    GRANARY_ASSIGN(const auto published, m_catalog->published());
    if (published.rootRecord.empty())
        return {};
    GRANARY_ASSIGN(auto root, openRootRecord(m_keys, published.rootRecord));
    adopt(std::move(root), published.headHash);
    return {};
}

Status Vault::reload()
{
    m_chunks.clear();
    m_blobs.clear();
    return loadMaps(false);
}

/// `check`: what an earlier process left in the spool may be torn. What a head tells of was synced before; the rest may have been cut short by a
/// power failure.
Status Vault::loadMaps(bool check)
{
    std::vector<SegmentRecord> torn;
    std::vector<SegmentId> strays;
    GRANARY_TRY(m_catalog->forEachSegment([&](CatalogSegment segment) -> Status {
        if (check && segment.spooled && segment.state == SegmentState::fresh && !spooled(segment))
            torn.push_back(segment.record);
        // Nodes may have taken more of it than this machine lived to be told.
        if (check && segment.spooled && segment.state == SegmentState::fresh && !segment.record.complete())
            strays.push_back(segment.record.id);
        // Nothing is stored by reference to what is about to go.
        const bool counts = segment.record.condemned.none() && !segment.doomed;
        if (counts && (torn.empty() || torn.back().id != segment.record.id || segment.record.readable()))
            m_chunks.add(segment.record.id, segment.entries);
        return {};
    }));
    for (const auto& id : strays)
        GRANARY_TRY(m_catalog->noteStray(id));
    for (const auto& record : torn) {
        // No head tells of it yet: what its nodes can't give back is simply read again.
        GRANARY_TRY(record.readable() ? m_catalog->updateRecord(record, false) : m_catalog->removeSegment(record.id));
        if (const auto removed = m_spool.remove(record.id); !removed && removed.error().code != ErrorCode::notFound)
            return removed.error();
    }
    return m_catalog->forEachBundle([this](const ChunkId& id, std::vector<BlobPlace> blobs) -> Status {
        m_blobs.add(id, blobs);
        return {};
    });
}

Result<SegmentStore*> Vault::store() const
{
    if (!m_store)
        return Error(ErrorCode::noNodes, "no nodes are attached");
    return m_store;
}

std::shared_ptr<const RootRecord> Vault::root() const
{
    const std::shared_lock lock(m_stateMutex);
    return m_root;
}

Hash32 Vault::headHash() const
{
    const std::shared_lock lock(m_stateMutex);
    return m_headHash;
}

void Vault::adopt(RootRecord root, const Hash32& headHash)
{
    const std::unique_lock lock(m_stateMutex);
    m_root = std::make_shared<const RootRecord>(std::move(root));
    m_headHash = headHash;
    const std::lock_guard recordLock(m_recordMutex);
    m_manifestRecords.clear();
}

void Vault::setOthers(std::vector<std::shared_ptr<const RootRecord>> others)
{
    const std::unique_lock lock(m_stateMutex);
    m_others = std::move(others);
}

std::vector<std::shared_ptr<const RootRecord>> Vault::others() const
{
    const std::shared_lock lock(m_stateMutex);
    return m_others;
}

void Vault::retire(const std::vector<SegmentRecord>& records)
{
    const std::lock_guard lock(m_recordMutex);
    for (const auto& record : records) {
        if (m_retired.size() >= maxManifestRecords)
            m_retired.clear();
        m_retired.emplace(record.id, record);
    }
}

/// From the list of boot segments, or the manifest.
Result<std::optional<SegmentRecord>> Vault::recordIn(const RootRecord& root, const SegmentId& id)
{
    for (const auto& boot : root.bootSegments)
        if (boot.id == id)
            return std::optional(boot);
    VaultNodes nodes(*this, nullptr, Lane::boot);
    GRANARY_ASSIGN(const auto value, BTree(nodes, SegmentId::sizeBytes, root.manifest).find(id.view()));
    if (!value)
        return std::optional<SegmentRecord>();
    GRANARY_ASSIGN(auto record, decodeSegmentRecord(id, *value, root.nodes));
    return std::optional(std::move(record));
}

Result<SegmentRecord> Vault::record(const SegmentId& id)
{
    GRANARY_ASSIGN(auto local, m_catalog->record(id));
    if (local)
        return std::move(*local);
    const auto others = this->others();
    // Their manifests can't be needed to read their manifests.
    for (const auto& other : others)
        for (const auto& boot : other->bootSegments)
            if (boot.id == id)
                return boot;
    {
        const std::lock_guard lock(m_recordMutex);
        if (const auto it = m_manifestRecords.find(id); it != m_manifestRecords.end())
            return it->second;
    }
    GRANARY_ASSIGN(auto record, recordIn(*root(), id));
    for (auto other = others.begin(); other != others.end() && !record; ++other)
        if (auto theirs = recordIn(**other, id)) // one that can't be read now may not be the one that has it
            record = std::move(*theirs);
    if (!record) {
        const std::lock_guard lock(m_recordMutex);
        const auto retired = m_retired.find(id);
        return retired == m_retired.end() ? Result<SegmentRecord>(Error(ErrorCode::notFound, "segment")) : Result<SegmentRecord>(retired->second);
    }
    const std::lock_guard lock(m_recordMutex);
    if (m_manifestRecords.size() >= maxManifestRecords)
        m_manifestRecords.clear();
    m_manifestRecords.emplace(id, *record);
    return std::move(*record);
}

Result<Location> Vault::locate(const ChunkId& id)
{
    if (const auto known = m_chunks.find(id))
        return *known;
    VaultNodes nodes(*this, nullptr, Lane::metadata);
    GRANARY_ASSIGN(auto value, BTree(nodes, ChunkId::sizeBytes, root()->index).find(id.view()));
    const auto others = this->others();
    for (auto other = others.begin(); other != others.end() && !value; ++other)
        if (auto theirs = BTree(nodes, ChunkId::sizeBytes, (*other)->index).find(id.view()))
            value = std::move(*theirs);
    if (!value)
        return Error(ErrorCode::notFound, ErrorKind::corrupt, "chunk");
    return decodeLocation(*value);
}

Result<Bytes> Vault::readRange(
    const SegmentId& segment, std::uint32_t offset, std::uint32_t sizeBytes, const CancelToken& cancel, bool* fromNodes)
{
    {
        const std::shared_lock lock(m_writerMutex);
        if (m_writer)
            if (auto bytes = m_writer->peek({segment, offset, sizeBytes, 0}))
                return std::move(*bytes);
    }
    GRANARY_ASSIGN(const auto record, this->record(segment));
    if (offset > record.lengthBytes || sizeBytes > record.lengthBytes - offset)
        return Error(ErrorCode::malformed, "range outside its segment");
    const auto fromSpool = [&]() -> std::optional<Bytes> {
        const auto padded = m_spool.read(segment);
        if (!padded || padded->size() != record.lengthBytes)
            return std::nullopt;
        return toBytes(ByteView(*padded).subspan(offset, sizeBytes));
    };
    if (!record.readable()) // never reached its nodes: the spool has it
        if (auto bytes = fromSpool())
            return std::move(*bytes);
    GRANARY_ASSIGN(auto* const store, this->store());
    auto read = store->read(record, offset, sizeBytes, cancel);
    if (fromNodes)
        *fromNodes = read.ok();
    if (!read && read.error().code != ErrorCode::cancelled) // they are away: what waits for others may still be here
        if (auto bytes = fromSpool())
            return std::move(*bytes);
    return read;
}

Result<Bytes> Vault::openChunk(const ChunkId& id, std::uint32_t epoch, std::uint32_t plainBytes, ByteView sealed)
{
    ChunkOpener opener(m_keys);
    Bytes plain;
    GRANARY_TRY(opener.open(id, epoch, plainBytes, sealed, plain));
    return plain;
}

Result<std::shared_ptr<const Bytes>> Vault::chunk(const ChunkId& id, const CancelToken& cancel)
{
    for (;;) {
        if (auto cached = m_cache.find(id))
            return cached;
        ChunkFlight flight;
        bool first = false;
        {
            const std::lock_guard lock(m_flightsMutex);
            auto& known = m_flights[id];
            first = !known;
            if (first)
                known = std::make_shared<ChunkFlight::element_type>();
            flight = known;
        }
        if (!first) {
            auto got = flight->wait(cancel);
            // The first one was cancelled, which is no reason for this one to stop.
            if (!got && got.error().code == ErrorCode::cancelled && !cancel.cancelled())
                continue;
            return got;
        }
        auto got = fetchChunk(id, cancel);
        {
            const std::lock_guard lock(m_flightsMutex);
            m_flights.erase(id);
        }
        flight->land(got);
        return got;
    }
}

Result<std::shared_ptr<const Bytes>> Vault::fetchChunk(const ChunkId& id, const CancelToken& cancel)
{
    GRANARY_ASSIGN(const auto location, locate(id));
    GRANARY_ASSIGN(const auto sealed, readRange(location.segment, location.offset, location.sealedBytes, cancel));
    GRANARY_ASSIGN(auto plain, openChunk(id, keys().epoch, location.plainBytes, sealed));
    auto shared = std::make_shared<const Bytes>(std::move(plain));
    m_cache.insert(id, shared);
    return std::shared_ptr<const Bytes>(std::move(shared));
}

Result<Bytes> Vault::readNode(const NodePointer& pointer)
{
    if (const auto cached = m_cache.find(pointer.id))
        return *cached;
    const auto& l = pointer.location;
    GRANARY_ASSIGN(const auto sealed, readRange(l.segment, l.offset, l.sealedBytes, {}));
    GRANARY_ASSIGN(auto plain, openChunk(pointer.id, keys().epoch, l.plainBytes, sealed));
    m_cache.insert(pointer.id, std::make_shared<const Bytes>(plain));
    return plain;
}

Status Vault::checkBlob(const Content& content, ByteView bytes) const
{
    return chunkIdOf(keys(), bytes) == content.id ? Status() : Status(Error(ErrorCode::damaged, ErrorKind::corrupt, "other bytes than were stored"));
}

Result<Bytes> Vault::content(const Content& content, std::uint64_t limitBytes, const CancelToken& cancel)
{
    if (content.sizeBytes > limitBytes)
        return Error(ErrorCode::tooLarge, "content");
    if (content.bundle) {
        GRANARY_ASSIGN(const auto plain, chunk(*content.bundle, cancel));
        if (content.bundleOffset > plain->size() || content.sizeBytes > plain->size() - content.bundleOffset)
            return Error(ErrorCode::malformed, "bundle range");
        const auto bytes = ByteView(*plain).subspan(content.bundleOffset, content.sizeBytes);
        GRANARY_TRY(checkBlob(content, bytes));
        return toBytes(bytes);
    }
    Bytes out;
    GRANARY_TRY(forEachChunk(content, 0, content.sizeBytes, cancel, [&](const ChunkRef& ref, std::uint64_t) -> Status {
        GRANARY_ASSIGN(const auto plain, chunk(ref.id, cancel));
        if (plain->size() != ref.sizeBytes)
            return Error(ErrorCode::malformed, "chunk size");
        append(out, *plain);
        return {};
    }));
    if (out.size() != content.sizeBytes)
        return Error(ErrorCode::malformed, "content size");
    return out;
}

Bytes Vault::directoryKey(const std::string& path) const
{
    Bytes key(directoryKeyBytes);
    crypto::blake2bKeyed(keys().idKey.view(), {asBytes("granary.v1.path"), asBytes(path)}, key);
    return key;
}

Result<TreeReader> Vault::tree(const Content& content, const CancelToken& cancel)
{
    if (content.sizeBytes == 0)
        return TreeReader();
    GRANARY_ASSIGN(auto bytes, this->content(content, maxTreeBytes, cancel));
    return TreeReader::open(std::move(bytes));
}

Status Vault::forEachChunk(const Content& content, std::uint64_t from, std::uint64_t to, const CancelToken& cancel,
                           const std::function<Status(const ChunkRef&, std::uint64_t)>& visit)
{
    std::uint64_t at = 0;
    for (std::size_t i = 0; i < content.chunks.size(); ++i) {
        const auto covered = content.depth > 0 ? content.covered[i] : content.chunks[i].sizeBytes;
        if (at < to && at + covered > from) {
            if (content.depth == 0) {
                GRANARY_TRY(visit(content.chunks[i], at));
            } else {
                GRANARY_ASSIGN(const auto list, chunk(content.chunks[i].id, cancel));
                GRANARY_TRY(expand(*list, at, content.depth - 1u, from, to, cancel, visit));
            }
        }
        at += covered;
    }
    return {};
}

Status Vault::expand(ByteView list, std::uint64_t begin, unsigned depth, std::uint64_t from, std::uint64_t to, const CancelToken& cancel,
                     const std::function<Status(const ChunkRef&, std::uint64_t)>& visit)
{
    GRANARY_ASSIGN(const auto refs, decodeChunkList(list));
    std::uint64_t at = begin;
    for (const auto& ref : refs) {
        if (at < to && at + ref.coveredBytes > from) {
            if (depth == 0) {
                if (ref.coveredBytes != ref.chunk.sizeBytes)
                    return Error(ErrorCode::malformed, "chunk list");
                GRANARY_TRY(visit(ref.chunk, at));
            } else {
                GRANARY_ASSIGN(const auto below, chunk(ref.chunk.id, cancel));
                GRANARY_TRY(expand(*below, at, depth - 1, from, to, cancel, visit));
            }
        }
        at += ref.coveredBytes;
    }
    return {};
}

Result<std::vector<SnapshotRecord>> Vault::snapshots()
{
    GRANARY_ASSIGN(auto merged, mergedSnapshots(*this));
    std::vector<SnapshotRecord> out;
    for (auto& [id, record] : merged)
        out.push_back(std::move(record));
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return std::tie(a.info.sequence, a.slot) < std::tie(b.info.sequence, b.slot); });
    return out;
}

Result<NodePointer> VaultNodes::writeNode(ByteView plain)
{
    GRANARY_ASSERT(m_writer != nullptr);
    const auto id = chunkIdOf(m_vault.keys(), plain);
    m_sealed.clear();
    m_sealer.seal(id, plain, m_sealed);
    m_vault.remember(id, plain);
    return NodePointer{id, m_writer->append(m_lane, ChunkKind::treeNode, id, static_cast<std::uint32_t>(plain.size()), m_sealed)};
}

} // namespace granary::drive
