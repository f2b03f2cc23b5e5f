#include "core/drive/catalog.h"

#include "core/codec/bencode.h"
#include "core/drive/tree_codec.h"

#include <algorithm>

namespace granary::drive {
namespace {

constexpr store::Migration migrations[] = {
    {1, R"(
        CREATE TABLE segment (id BLOB PRIMARY KEY, record BLOB NOT NULL, entries BLOB NOT NULL,
                              state INTEGER NOT NULL, spooled INTEGER NOT NULL, boot INTEGER NOT NULL);
        CREATE TABLE bundle (id BLOB PRIMARY KEY, blobs BLOB NOT NULL);
        CREATE TABLE directory (path BLOB PRIMARY KEY, record BLOB NOT NULL);
        CREATE TABLE node (id BLOB PRIMARY KEY, addresses BLOB NOT NULL, leaving INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE published (one INTEGER PRIMARY KEY CHECK (one = 1), root BLOB NOT NULL, sequence INTEGER NOT NULL, head BLOB NOT NULL);
    )"},
    {2, R"(
        CREATE TABLE doubt (segment BLOB NOT NULL, shard INTEGER NOT NULL, node BLOB NOT NULL, reason INTEGER NOT NULL, since INTEGER NOT NULL,
                            PRIMARY KEY (segment, shard, node)) WITHOUT ROWID;
    )"},
    {3, R"(
        ALTER TABLE segment ADD COLUMN unfinished INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE segment ADD COLUMN doomed INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE removal (node BLOB NOT NULL, root BLOB NOT NULL, PRIMARY KEY (node, root)) WITHOUT ROWID;
        CREATE TABLE stray (segment BLOB PRIMARY KEY) WITHOUT ROWID;
    )"},
};

constexpr std::size_t maxSettingBytes = 64 << 10;
constexpr std::size_t gatherLimitBytes = 2 << 20;
/// Of a child, behind its name.
constexpr std::size_t fingerprintBytes = 40;


/// Node ids, then the manifest's form of the record with numbers into that list.
Bytes encodeLocalRecord(const SegmentRecord& record)
{
    NodeTable nodes;
    const auto body = encodeSegmentRecord(record, nodes);
    Bytes out;
    appendLittle(out, static_cast<std::uint16_t>(nodes.all().size()));
    for (const auto& [number, id] : nodes.all())
        append(out, id.view());
    append(out, body);
    return out;
}

Result<SegmentRecord> decodeLocalRecord(const SegmentId& id, ByteView bytes)
{
    if (bytes.size() < 2)
        return damagedRow();
    const auto count = loadLittle<std::uint16_t>(bytes);
    bytes = bytes.subspan(2);
    if (bytes.size() < count * NodeId::sizeBytes)
        return damagedRow();
    NodeTable nodes;
    for (std::uint32_t i = 1; i <= count; ++i) {
        GRANARY_TRY(nodes.insert(i, *NodeId::from(bytes.first(NodeId::sizeBytes))));
        bytes = bytes.subspan(NodeId::sizeBytes);
    }
    return decodeSegmentRecord(id, bytes, nodes);
}

Result<CatalogSegment> readSegment(const store::Statement& row, bool withEntries)
{
    const auto id = SegmentId::from(row.blob(0));
    if (!id)
        return damagedRow();
    CatalogSegment out;
    GRANARY_ASSIGN(out.record, decodeLocalRecord(*id, row.blob(1)));
    out.state = static_cast<SegmentState>(std::min<std::int64_t>(row.integer(2), 2));
    out.spooled = row.integer(3) != 0;
    out.boot = row.integer(4) != 0;
    out.unfinished = static_cast<Unfinished>(std::clamp<std::int64_t>(row.integer(5), 0, 1));
    out.doomed = row.integer(6) != 0;
    if (withEntries) {
        GRANARY_ASSIGN(out.entries, decodeSegmentIndex(row.blob(7)));
    }
    return out;
}

Result<std::vector<Doubt>> readDoubts(store::Statement& row)
{
    std::vector<Doubt> out;
    for (;;) {
        GRANARY_ASSIGN(const bool more, row.step());
        if (!more)
            return out;
        const auto segment = SegmentId::from(row.blob(0));
        const auto node = NodeId::from(row.blob(2));
        if (!segment || !node || row.integer(1) < 0 || row.integer(1) > 254)
            return damagedRow();
        const auto reason = std::clamp<std::int64_t>(row.integer(3), 0, static_cast<std::int64_t>(DoubtReason::nodeGone));
        out.push_back({*segment, static_cast<std::uint8_t>(row.integer(1)), *node, static_cast<DoubtReason>(reason), WallTime{row.integer(4)}});
    }
}

/// fingerprints and tree are compressed apart: an unchanged directory needs the first only.
Bytes encodeDirectory(DirectoryRecord record)
{
    Entry self;
    self.name = "d";
    self.type = EntryType::directory;
    self.content = record.content;
    thread_local codec::Compressor compressor(1);
    Bytes packed;
    const auto how = compressor.compress(record.tree, packed);
    const auto treeBytes = record.tree.size();
    record.tree = {};
    Bytes out;
    out.reserve(record.fingerprints.size() + packed.size() + 256);
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("c").string(encodeTree(std::span(&self, 1)));
    w.key("f").string(record.fingerprints);
    w.key("h").integer(static_cast<std::int64_t>(how));
    w.key("r").integer(static_cast<std::int64_t>(record.run));
    w.key("s").integer(static_cast<std::int64_t>(treeBytes));
    w.key("t").string(packed);
    w.end();
    return out;
}

Result<KnownDirectory> decodeDirectory(ByteView bytes)
{
    KnownDirectory out;
    codec::BencodeReader r(bytes);
    GRANARY_TRY(r.beginDict());
    GRANARY_ASSIGN(auto key, r.key());
    GRANARY_ASSIGN(const auto self, r.string(bytes.size()));
    GRANARY_ASSIGN(key, r.key());
    GRANARY_ASSIGN(const auto fingerprints, r.string(bytes.size()));
    GRANARY_ASSIGN(key, r.key());
    GRANARY_ASSIGN(const auto how, r.integer(0, 1));
    GRANARY_ASSIGN(key, r.key());
    GRANARY_ASSIGN(const auto run, r.integer());
    GRANARY_ASSIGN(key, r.key());
    GRANARY_ASSIGN(const auto size, r.integer(0, maxTreeBytes));
    GRANARY_ASSIGN(key, r.key());
    GRANARY_ASSIGN(const auto packed, r.string(bytes.size()));
    if (!r.atEnd())
        return damagedRow();
    GRANARY_TRY(r.finish());
    GRANARY_ASSIGN(auto entries, decodeTree(self));
    if (entries.size() != 1)
        return damagedRow();
    out.content = std::move(entries[0].content);
    out.fingerprints = toBytes(fingerprints);
    out.run = static_cast<std::uint64_t>(run);
    out.compression = static_cast<codec::Compression>(how);
    out.treeBytes = static_cast<std::size_t>(size);
    out.packedTree = toBytes(packed);
    return out;
}

} // namespace

Result<Bytes> KnownDirectory::tree() const
{
    thread_local codec::Decompressor decompressor;
    Bytes out;
    GRANARY_TRY(decompressor.decompress(compression, packedTree, treeBytes, out));
    return out;
}

void appendFingerprint(Bytes& out, std::string_view name, const Fingerprint& f)
{
    appendLittle(out, static_cast<std::uint8_t>(name.size()));
    append(out, asBytes(name));
    appendLittle(out, f.sizeBytes);
    appendLittle(out, f.mtimeNs);
    appendLittle(out, f.ctimeNs);
    appendLittle(out, f.inode);
    appendLittle(out, f.device);
}

std::optional<FingerprintReader::Child> FingerprintReader::next()
{
    if (m_rest.empty())
        return std::nullopt;
    const auto nameBytes = loadLittle<std::uint8_t>(m_rest);
    if (m_rest.size() < 1u + nameBytes + fingerprintBytes) {
        m_rest = {};
        return std::nullopt;
    }
    const auto at = m_rest.subspan(1u + nameBytes);
    const Child child{asText(m_rest.subspan(1, nameBytes)),
        {loadLittle<std::uint64_t>(at), loadLittle<std::int64_t>(at.subspan(8)), loadLittle<std::int64_t>(at.subspan(16)), loadLittle<std::uint64_t>(at.subspan(24)),
            loadLittle<std::uint64_t>(at.subspan(32))}};
    m_rest = at.subspan(fingerprintBytes);
    return child;
}

Result<std::unique_ptr<Catalog>> Catalog::open(FileSystem& files, const std::string& path, const store::DatabaseKey& key)
{
    GRANARY_ASSIGN(auto db, store::Database::open(files, path, key, migrations));
    return std::unique_ptr<Catalog>(new Catalog(std::move(db)));
}

Status Catalog::putSegment(const CatalogSegment& segment)
{
    const std::lock_guard lock(m_mutex);
    ++m_healthVersion;
    return m_db->prepare("INSERT OR REPLACE INTO segment (id, record, state, spooled, boot, unfinished, doomed, entries) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(1, segment.record.id.view())
        .bind(2, ByteView(encodeLocalRecord(segment.record)))
        .bind(3, static_cast<std::int64_t>(segment.state))
        .bind(4, std::int64_t{segment.spooled})
        .bind(5, std::int64_t{segment.boot})
        .bind(6, static_cast<std::int64_t>(segment.unfinished))
        .bind(7, std::int64_t{segment.doomed})
        .bind(8, ByteView(encodeSegmentIndex(segment.entries)))
        .run();
}

Status Catalog::updateRecord(const SegmentRecord& record, bool spooled)
{
    const std::lock_guard lock(m_mutex);
    ++m_healthVersion;
    auto changed = record;
    changed.stamp = {};
    return m_db->prepare("UPDATE segment SET record = ?, spooled = ?, state = CASE state WHEN 1 THEN 2 ELSE state END WHERE id = ?")
        .bind(1, ByteView(encodeLocalRecord(changed)))
        .bind(2, std::int64_t{spooled})
        .bind(3, record.id.view())
        .run();
}

Status Catalog::forgetContents(const std::set<SegmentId>& segments)
{
    const std::lock_guard lock(m_mutex);
    GRANARY_TRY(writeGathered());
    store::Transaction transaction(*m_db);
    bool changed = false;
    for (const auto& id : segments) {
        GRANARY_ASSIGN(const auto known, segment(id));
        if (!known || (known->state == SegmentState::fresh && known->spooled))
            continue;
        const bool fresh = known->state == SegmentState::fresh;
        if (!fresh && known->entries.empty())
            continue; // forgotten before, or of the kind that has none
        changed = true;
        for (const auto& e : known->entries)
            GRANARY_TRY(m_db->prepare("DELETE FROM bundle WHERE id = ?").bind(1, e.id.view()).run());
        // No head tells of a fresh one: without it the next commit does not count on it.
        GRANARY_TRY(fresh ? writeRemoval(id)
                          : m_db->prepare("UPDATE segment SET entries = ? WHERE id = ?").bind(1, ByteView(encodeSegmentIndex({}))).bind(2, id.view()).run());
    }
    if (!changed)
        return {};
    GRANARY_TRY(m_db->prepare("DELETE FROM directory").run());
    return transaction.commit();
}

Result<std::optional<CatalogSegment>> Catalog::segment(const SegmentId& id)
{
    const std::lock_guard lock(m_mutex);
    auto row = m_db->prepare("SELECT id, record, state, spooled, boot, unfinished, doomed, entries FROM segment WHERE id = ?");
    row.bind(1, id.view());
    GRANARY_ASSIGN(const bool found, row.step());
    if (!found)
        return std::optional<CatalogSegment>();
    GRANARY_ASSIGN(auto segment, readSegment(row, true));
    return std::optional<CatalogSegment>(std::move(segment));
}

Result<std::optional<SegmentRecord>> Catalog::record(const SegmentId& id)
{
    const std::lock_guard lock(m_mutex);
    auto row = m_db->prepare("SELECT record FROM segment WHERE id = ?");
    row.bind(1, id.view());
    GRANARY_ASSIGN(const bool found, row.step());
    if (!found)
        return std::optional<SegmentRecord>();
    GRANARY_ASSIGN(auto record, decodeLocalRecord(id, row.blob(0)));
    return std::optional<SegmentRecord>(std::move(record));
}

Status Catalog::forEachSegment(const std::function<Status(CatalogSegment)>& visit)
{
    const std::lock_guard lock(m_mutex);
    auto row = m_db->prepare("SELECT id, record, state, spooled, boot, unfinished, doomed, entries FROM segment");
    for (;;) {
        GRANARY_ASSIGN(const bool more, row.step());
        if (!more)
            return {};
        GRANARY_ASSIGN(auto segment, readSegment(row, true));
        GRANARY_TRY(visit(std::move(segment)));
    }
}

Result<std::vector<CatalogSegment>> Catalog::segmentRecords()
{
    const std::lock_guard lock(m_mutex);
    auto row = m_db->prepare("SELECT id, record, state, spooled, boot, unfinished, doomed FROM segment");
    std::vector<CatalogSegment> out;
    for (;;) {
        GRANARY_ASSIGN(const bool more, row.step());
        if (!more)
            return out;
        GRANARY_ASSIGN(auto segment, readSegment(row, false));
        out.push_back(std::move(segment));
    }
}

Result<std::optional<CatalogSegment>> Catalog::segmentRecord(const SegmentId& id)
{
    const std::lock_guard lock(m_mutex);
    auto row = m_db->prepare("SELECT id, record, state, spooled, boot FROM segment WHERE id = ?");
    row.bind(1, id.view());
    GRANARY_ASSIGN(const bool found, row.step());
    if (!found)
        return std::optional<CatalogSegment>();
    GRANARY_ASSIGN(auto segment, readSegment(row, false));
    return std::optional<CatalogSegment>(std::move(segment));
}

Status Catalog::putBundle(const ChunkId& bundle, std::span<const BlobPlace> blobs)
{
    const std::lock_guard lock(m_mutex);
    m_bundles.emplace_back(bundle, encodeBlobs(blobs));
    m_gatheredBytes += m_bundles.back().second.size();
    return m_gatheredBytes > gatherLimitBytes ? writeGathered() : Status();
}

Status Catalog::forEachBundle(const std::function<Status(const ChunkId&, std::vector<BlobPlace>)>& visit)
{
    const std::lock_guard lock(m_mutex);
    auto row = m_db->prepare("SELECT id, blobs FROM bundle");
    for (;;) {
        GRANARY_ASSIGN(const bool more, row.step());
        if (!more)
            return {};
        const auto id = ChunkId::from(row.blob(0));
        if (!id)
            return damagedRow();
        GRANARY_ASSIGN(auto blobs, decodeBlobs(row.blob(1)));
        GRANARY_TRY(visit(*id, std::move(blobs)));
    }
}

Status Catalog::keepDirectories(const std::function<Result<bool>(const KnownDirectory&)>& keep)
{
    const std::lock_guard lock(m_mutex);
    GRANARY_TRY(writeGathered());
    std::vector<Bytes> gone;
    {
        auto row = m_db->prepare("SELECT path, record FROM directory");
        for (;;) {
            GRANARY_ASSIGN(const bool more, row.step());
            if (!more)
                break;
            const auto record = decodeDirectory(row.blob(1));
            GRANARY_ASSIGN(const bool kept, record ? keep(*record) : Result<bool>(false));
            if (!kept)
                gone.push_back(toBytes(row.blob(0)));
        }
    }
    store::Transaction transaction(*m_db);
    for (const auto& path : gone)
        GRANARY_TRY(m_db->prepare("DELETE FROM directory WHERE path = ?").bind(1, ByteView(path)).run());
    return transaction.commit();
}

Result<std::optional<KnownDirectory>> Catalog::directory(ByteView pathKey)
{
    const std::lock_guard lock(m_mutex);
    auto row = m_db->prepare("SELECT record FROM directory WHERE path = ?");
    row.bind(1, pathKey);
    GRANARY_ASSIGN(const bool found, row.step());
    if (!found)
        return std::optional<KnownDirectory>();
    auto record = decodeDirectory(row.blob(0));
    if (!record) // only a memory of what was read: reading again mends it
        return std::optional<KnownDirectory>();
    return std::optional<KnownDirectory>(std::move(*record));
}

Status Catalog::putDirectory(ByteView pathKey, DirectoryRecord record)
{
    const std::lock_guard lock(m_mutex);
    m_directories.emplace_back(toBytes(pathKey), encodeDirectory(std::move(record)));
    m_gatheredBytes += m_directories.back().second.size();
    return m_gatheredBytes > gatherLimitBytes ? writeGathered() : Status();
}

Status Catalog::forgetDirectories()
{
    const std::lock_guard lock(m_mutex);
    m_directories.clear();
    return m_db->prepare("DELETE FROM directory").run();
}

Status Catalog::flush()
{
    const std::lock_guard lock(m_mutex);
    return writeGathered();
}

Status Catalog::writeGathered()
{
    store::Transaction transaction(*m_db);
    for (const auto& [key, record] : m_directories)
        GRANARY_TRY(m_db->prepare("INSERT OR REPLACE INTO directory (path, record) VALUES (?, ?)").bind(1, ByteView(key)).bindInPlace(2, ByteView(record)).run());
    for (const auto& [id, blobs] : m_bundles)
        GRANARY_TRY(m_db->prepare("INSERT OR REPLACE INTO bundle (id, blobs) VALUES (?, ?)").bind(1, id.view()).bind(2, ByteView(blobs)).run());
    m_directories.clear();
    m_bundles.clear();
    m_gatheredBytes = 0;
    return transaction.commit();
}

Result<Catalog::Published> Catalog::published()
{
    const std::lock_guard lock(m_mutex);
    auto row = m_db->prepare("SELECT root, sequence, head FROM published");
    GRANARY_ASSIGN(const bool found, row.step());
    if (!found)
        return Published{};
    const auto head = Hash32::from(row.blob(2));
    if (!head)
        return damagedRow();
    return Published{toBytes(row.blob(0)), static_cast<std::uint64_t>(row.integer(1)), *head};
}

Status Catalog::commit(const Published& state, std::span<const SegmentRecord> committed, const Merged& merged)
{
    const std::lock_guard lock(m_mutex);
    store::Transaction transaction(*m_db);
    GRANARY_TRY(m_db->prepare("INSERT OR REPLACE INTO published (one, root, sequence, head) VALUES (1, ?, ?, ?)")
                    .bind(1, ByteView(state.rootRecord))
                    .bind(2, static_cast<std::int64_t>(state.sequence))
                    .bind(3, state.headHash.view())
                    .run());
    for (const auto& record : committed)
        GRANARY_TRY(m_db->prepare("UPDATE segment SET record = ?, state = 1, doomed = doomed AND ? WHERE id = ?")
                        .bind(1, ByteView(encodeLocalRecord(record)))
                        .bind(2, std::int64_t{record.condemned.none()})
                        .bind(3, record.id.view())
                        .run());
    for (const auto& taken : merged.taken)
        GRANARY_TRY(putSegment(taken));
    for (const auto& id : merged.removed)
        GRANARY_TRY(writeRemoval(id));
    for (const auto& id : merged.given)
        GRANARY_TRY(writeRemoval(id));
    if (merged.finished)
        GRANARY_TRY(m_db->prepare("UPDATE segment SET unfinished = 0 WHERE unfinished != 0").run());
    return transaction.commit();
}

Result<std::vector<KnownNode>> Catalog::nodes()
{
    const std::lock_guard lock(m_mutex);
    std::vector<KnownNode> out;
    auto row = m_db->prepare("SELECT id, addresses, leaving FROM node");
    for (;;) {
        GRANARY_ASSIGN(const bool more, row.step());
        if (!more)
            return out;
        KnownNode node;
        const auto id = NodeId::from(row.blob(0));
        if (!id)
            return damagedRow();
        node.id = *id;
        node.leaving = row.integer(2) != 0;
        codec::BencodeReader r(row.blob(1));
        GRANARY_TRY(r.beginList());
        while (!r.atEnd()) {
            GRANARY_ASSIGN(const auto address, r.string(1 << 16));
            node.addresses.emplace_back(asText(address));
        }
        out.push_back(std::move(node));
    }
}

Status Catalog::putNode(const KnownNode& node)
{
    Bytes addresses;
    codec::BencodeWriter w(addresses);
    w.beginList();
    for (const auto& a : node.addresses)
        w.string(a);
    w.end();
    const std::lock_guard lock(m_mutex);
    return m_db->prepare("INSERT OR REPLACE INTO node (id, addresses, leaving) VALUES (?, ?, ?)")
        .bind(1, node.id.view())
        .bind(2, ByteView(addresses))
        .bind(3, std::int64_t{node.leaving})
        .run();
}

Status Catalog::removeNode(const NodeId& id)
{
    const std::lock_guard lock(m_mutex);
    return m_db->prepare("DELETE FROM node WHERE id = ?").bind(1, id.view()).run();
}

Result<std::vector<Doubt>> Catalog::doubts()
{
    const std::lock_guard lock(m_mutex);
    auto row = m_db->prepare("SELECT segment, shard, node, reason, since FROM doubt");
    return readDoubts(row);
}

Result<std::vector<Doubt>> Catalog::doubts(const SegmentId& segment)
{
    const std::lock_guard lock(m_mutex);
    auto row = m_db->prepare("SELECT segment, shard, node, reason, since FROM doubt WHERE segment = ?");
    row.bind(1, segment.view());
    return readDoubts(row);
}

Status Catalog::changeDoubts(std::span<const Doubt> add, std::span<const Doubt> remove)
{
    const std::lock_guard lock(m_mutex);
    store::Transaction transaction(*m_db);
    m_healthVersion += add.empty() && remove.empty() ? 0 : 1;
    for (const auto& d : remove)
        GRANARY_TRY(m_db->prepare("DELETE FROM doubt WHERE segment = ? AND shard = ? AND node = ?")
                        .bind(1, d.segment.view())
                        .bind(2, std::int64_t{d.shard})
                        .bind(3, d.node.view())
                        .run());
    for (const auto& d : add)
        // The first time counts: that is how long it has been so.
        GRANARY_TRY(m_db->prepare("INSERT OR REPLACE INTO doubt (segment, shard, node, reason, since) VALUES (?1, ?2, ?3, ?4, "
                                  "coalesce((SELECT since FROM doubt WHERE segment = ?1 AND shard = ?2 AND node = ?3), ?5))")
                        .bind(1, d.segment.view())
                        .bind(2, std::int64_t{d.shard})
                        .bind(3, d.node.view())
                        .bind(4, static_cast<std::int64_t>(d.reason))
                        .bind(5, d.since.ns)
                        .run());
    return transaction.commit();
}

Status Catalog::putSetting(std::string_view name, ByteView value)
{
    if (value.size() > maxSettingBytes)
        return Error(ErrorCode::tooLarge, "setting");
    const std::lock_guard lock(m_mutex);
    return m_db->prepare("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)").bind(1, name).bind(2, value).run();
}

Result<Bytes> Catalog::setting(std::string_view name)
{
    const std::lock_guard lock(m_mutex);
    auto row = m_db->prepare("SELECT value FROM setting WHERE name = ?");
    row.bind(1, name);
    GRANARY_ASSIGN(const bool found, row.step());
    if (!found)
        return Error(ErrorCode::notFound, "setting");
    return toBytes(row.blob(0));
}

Status Catalog::removeSetting(std::string_view name)
{
    const std::lock_guard lock(m_mutex);
    return m_db->prepare("DELETE FROM setting WHERE name = ?").bind(1, name).run();
}

} // namespace granary::drive
