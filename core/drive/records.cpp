#include "core/drive/records.h"

#include "core/codec/bencode.h"
#include "core/crypto/hash.h"
#include "core/crypto/seal.h"
#include "core/drive/tree_codec.h"

#include <bit>

namespace granary::drive {
namespace {

constexpr std::int64_t version = 1;
constexpr std::string_view rootLabel = "granary.v1.root-record";
constexpr std::string_view headLabel = "granary.v1.head";
constexpr std::size_t placeBytes = 1 + 4 + 32;
constexpr std::size_t recordHeadBytes = 4 + 1 + 1 + 1 + 1 + 4;
constexpr std::size_t maxNodes = 65535;
constexpr std::size_t maxAddresses = 8;
constexpr std::size_t maxAddressBytes = 4096 + 16;

Error malformed(std::string_view what) { return {ErrorCode::malformed, std::string(what)}; }

void writeAddresses(codec::BencodeWriter& w, const std::vector<std::string>& addresses, std::size_t limit)
{
    w.beginList();
    for (std::size_t i = 0; i < std::min(addresses.size(), limit); ++i)
        w.string(addresses[i]);
    w.end();
}

Result<std::vector<std::string>> readTexts(codec::BencodeReader& r, std::size_t limit, std::size_t textLimit)
{
    std::vector<std::string> out;
    GRANARY_TRY(r.beginList());
    while (!r.atEnd()) {
        GRANARY_ASSIGN(const auto text, r.string(textLimit));
        if (out.size() >= limit)
            return malformed("list too long");
        out.emplace_back(asText(text));
    }
    return out;
}

template <class Id>
Result<Id> readId(codec::BencodeReader& r)
{
    GRANARY_ASSIGN(const auto bytes, r.string(Id::sizeBytes));
    const auto id = Id::from(bytes);
    return id ? Result<Id>(*id) : Result<Id>(malformed("id"));
}

void writeSlots(codec::BencodeWriter& w, const std::vector<std::uint32_t>& slots)
{
    w.beginList();
    for (const auto slot : slots)
        w.integer(slot);
    w.end();
}

Result<std::vector<std::uint32_t>> readSlots(codec::BencodeReader& r)
{
    std::vector<std::uint32_t> out;
    GRANARY_TRY(r.beginList());
    while (!r.atEnd()) {
        GRANARY_ASSIGN(const auto slot, r.integer(0, UINT32_MAX));
        if (out.size() >= maxSlots || (!out.empty() && out.back() >= slot))
            return malformed("slots");
        out.push_back(static_cast<std::uint32_t>(slot));
    }
    return out;
}

/// Reads "<key>" or fails.
Status expectKey(codec::BencodeReader& r, std::string_view key)
{
    GRANARY_ASSIGN(const auto got, r.key());
    return got == key ? Status() : Status(malformed("key"));
}

Result<std::int64_t> numberAt(codec::BencodeReader& r, std::string_view key, std::int64_t low = INT64_MIN, std::int64_t high = INT64_MAX)
{
    GRANARY_TRY(expectKey(r, key));
    return r.integer(low, high);
}

Bytes associatedData(const crypto::DriveKeys& keys)
{
    Bytes out;
    appendLittle<std::uint8_t>(out, 1);
    append(out, keys.drive.view());
    appendLittle(out, keys.epoch);
    return out;
}

void writePointer(codec::BencodeWriter& w, const std::optional<NodePointer>& pointer)
{
    Bytes bytes;
    if (pointer)
        appendNodePointer(bytes, *pointer);
    w.string(bytes);
}

Result<std::optional<NodePointer>> pointerAt(codec::BencodeReader& r, std::string_view key)
{
    GRANARY_TRY(expectKey(r, key));
    GRANARY_ASSIGN(const auto bytes, r.string(nodePointerBytes));
    if (bytes.empty())
        return std::optional<NodePointer>();
    if (bytes.size() != nodePointerBytes)
        return malformed("node pointer");
    GRANARY_ASSIGN(auto pointer, loadNodePointer(bytes));
    return std::optional<NodePointer>(pointer);
}

} // namespace

std::uint32_t NodeTable::numberOf(const NodeId& id)
{
    const auto [it, fresh] = m_numbers.try_emplace(id, m_next);
    if (fresh)
        m_ids.emplace(m_next++, id);
    return it->second;
}

Result<NodeId> NodeTable::idOf(std::uint32_t number) const
{
    const auto it = m_ids.find(number);
    return it == m_ids.end() ? Result<NodeId>(malformed("node number")) : Result<NodeId>(it->second);
}

Status NodeTable::insert(std::uint32_t number, const NodeId& id)
{
    if (number == 0 || m_ids.contains(number) || m_numbers.contains(id) || m_ids.size() >= maxNodes)
        return malformed("node table");
    m_ids.emplace(number, id);
    m_numbers.emplace(id, number);
    m_next = std::max(m_next, number + 1);
    return {};
}

Bytes encodeSegmentRecord(const SegmentRecord& record, NodeTable& nodes)
{
    Bytes out;
    appendLittle(out, record.epoch);
    appendLittle(out, record.k);
    appendLittle(out, record.wanted);
    appendLittle(out, static_cast<std::uint8_t>(std::countr_zero(record.cellBytes)));
    appendLittle(out, static_cast<std::uint8_t>(record.shards.size()));
    appendLittle(out, record.lengthBytes);
    for (const auto& s : record.shards) {
        appendLittle(out, s.shard);
        appendLittle(out, nodes.numberOf(s.node));
        append(out, s.root.view());
    }
    return out;
}

Result<SegmentRecord> decodeSegmentRecord(const SegmentId& id, ByteView bytes, const NodeTable& nodes)
{
    if (bytes.size() < recordHeadBytes)
        return malformed("segment record");
    SegmentRecord out;
    out.id = id;
    out.epoch = loadLittle<std::uint32_t>(bytes);
    out.k = loadLittle<std::uint8_t>(bytes.subspan(4));
    out.wanted = loadLittle<std::uint8_t>(bytes.subspan(5));
    const auto cellLog = loadLittle<std::uint8_t>(bytes.subspan(6));
    const auto count = loadLittle<std::uint8_t>(bytes.subspan(7));
    out.lengthBytes = loadLittle<std::uint32_t>(bytes.subspan(8));
    if (out.k == 0 || out.wanted < out.k || cellLog < 12 || cellLog > 16 || out.lengthBytes == 0 || out.lengthBytes > maxSegmentBytes ||
        bytes.size() != recordHeadBytes + count * placeBytes)
        return malformed("segment record");
    out.cellBytes = 1u << cellLog;
    for (auto at = bytes.subspan(recordHeadBytes); !at.empty(); at = at.subspan(placeBytes)) {
        ShardPlace place;
        place.shard = loadLittle<std::uint8_t>(at);
        if (place.shard == 255 || (!out.shards.empty() && out.shards.back().shard >= place.shard))
            return malformed("segment record");
        GRANARY_ASSIGN(place.node, nodes.idOf(loadLittle<std::uint32_t>(at.subspan(1))));
        std::memcpy(place.root.mutableView().data(), at.data() + 5, 32);
        out.shards.push_back(place);
    }
    return out;
}

void appendNodePointer(Bytes& out, const NodePointer& pointer)
{
    append(out, pointer.id.view());
    append(out, pointer.location.segment.view());
    appendLittle(out, pointer.location.offset);
    appendLittle(out, pointer.location.sealedBytes);
    appendLittle(out, pointer.location.plainBytes);
}

Result<NodePointer> loadNodePointer(ByteView bytes)
{
    NodePointer out;
    std::memcpy(out.id.mutableView().data(), bytes.data(), 32);
    std::memcpy(out.location.segment.mutableView().data(), bytes.data() + 32, 16);
    out.location.offset = loadLittle<std::uint32_t>(bytes.subspan(48));
    out.location.sealedBytes = loadLittle<std::uint32_t>(bytes.subspan(52));
    out.location.plainBytes = loadLittle<std::uint32_t>(bytes.subspan(56));
    const auto& l = out.location;
    if (l.plainBytes == 0 || l.plainBytes > maxChunkPlainBytes || l.sealedBytes == 0 || l.sealedBytes > maxSealedChunkBytes ||
        l.offset > maxSegmentBytes - l.sealedBytes)
        return malformed("node pointer");
    return out;
}

Bytes encodeSnapshot(const SnapshotRecord& record)
{
    Bytes out;
    codec::BencodeWriter w(out);
    const auto& i = record.info;
    w.beginDict();
    w.key("bytes").integer(static_cast<std::int64_t>(i.bytes));
    w.key("device").string(i.device);
    w.key("files").integer(static_cast<std::int64_t>(i.files));
    w.key("paths");
    writeAddresses(w, i.paths, SIZE_MAX);
    w.key("sequence").integer(static_cast<std::int64_t>(i.sequence));
    w.key("slot").integer(record.slot);
    w.key("tags");
    writeAddresses(w, i.tags, SIZE_MAX);
    w.key("time").integer(i.time.ns);
    w.key("tree").string(encodeTree(std::span(&record.root, 1)));
    w.key("v").integer(version);
    w.end();
    return out;
}

Result<SnapshotRecord> decodeSnapshot(const SnapshotId& id, ByteView bytes)
{
    SnapshotRecord out;
    auto& i = out.info;
    i.id = id;
    codec::BencodeReader r(bytes);
    GRANARY_TRY(r.beginDict());
    GRANARY_ASSIGN(const auto size, numberAt(r, "bytes", 0));
    i.bytes = static_cast<std::uint64_t>(size);
    GRANARY_TRY(expectKey(r, "device"));
    GRANARY_ASSIGN(const auto device, r.string(255));
    i.device = asText(device);
    GRANARY_ASSIGN(const auto files, numberAt(r, "files", 0));
    i.files = static_cast<std::uint64_t>(files);
    GRANARY_TRY(expectKey(r, "paths"));
    GRANARY_ASSIGN(i.paths, readTexts(r, 10000, 1 << 16));
    GRANARY_ASSIGN(const auto sequence, numberAt(r, "sequence", 0));
    i.sequence = static_cast<std::uint64_t>(sequence);
    GRANARY_ASSIGN(const auto slot, numberAt(r, "slot", 0, UINT32_MAX));
    out.slot = static_cast<std::uint32_t>(slot);
    GRANARY_TRY(expectKey(r, "tags"));
    GRANARY_ASSIGN(i.tags, readTexts(r, 1000, 1024));
    GRANARY_ASSIGN(i.time.ns, numberAt(r, "time"));
    GRANARY_TRY(expectKey(r, "tree"));
    GRANARY_ASSIGN(const auto tree, r.string(1 << 20));
    GRANARY_ASSIGN(auto entries, decodeTree(tree));
    if (entries.size() != 1 || entries[0].type != EntryType::directory)
        return malformed("snapshot tree");
    out.root = std::move(entries[0]);
    GRANARY_ASSIGN(const auto v, numberAt(r, "v"));
    if (v != version)
        return Error(ErrorCode::unsupportedVersion, "snapshot");
    if (!r.atEnd())
        return malformed("snapshot");
    GRANARY_TRY(r.finish());
    return out;
}

Result<Bytes> sealRootRecord(const crypto::DriveKeys& keys, const RootRecord& record, Random& random)
{
    if (record.deviceSlots.size() > maxSlots)
        return Error(ErrorCode::tooLarge, "devices of the drive");
    Bytes plain;
    codec::BencodeWriter w(plain);
    NodeTable nodes = record.nodes;
    std::vector<std::pair<SegmentId, Bytes>> boot;
    for (const auto& s : record.bootSegments)
        boot.emplace_back(s.id, encodeSegmentRecord(s, nodes));
    w.beginDict();
    w.key("boot").beginList();
    for (const auto& [id, bytes] : boot)
        w.string(id.view()).string(bytes);
    w.end();
    w.key("device").string(record.device);
    w.key("epoch").integer(record.epoch);
    w.key("index");
    writePointer(w, record.index);
    w.key("known").beginList();
    for (const auto& n : record.knownNodes) {
        w.beginList().string(n.id.view());
        writeAddresses(w, n.addresses, maxAddresses);
        w.integer(n.leaving ? 1 : 0).end();
    }
    w.end();
    w.key("manifest");
    writePointer(w, record.manifest);
    w.key("next").integer(nodes.nextNumber());
    w.key("nodes").beginList();
    for (const auto& [number, id] : nodes.all())
        w.integer(number).string(id.view());
    w.end();
    w.key("seq").integer(static_cast<std::int64_t>(record.sequence));
    w.key("slot").integer(record.slot);
    w.key("slots");
    writeSlots(w, record.deviceSlots);
    w.key("snapcount").integer(static_cast<std::int64_t>(record.snapshotCount));
    w.key("snapshots");
    writePointer(w, record.snapshots);
    w.key("time").integer(record.time.ns);
    w.key("v").integer(version);
    w.end();
    constexpr std::size_t headBytes = 4;
    const auto total = padmeBytes(static_cast<std::uint32_t>(plain.size() + headBytes + crypto::sealOverheadBytes));
    if (total > maxRootRecordBytes)
        return Error(ErrorCode::tooLarge, "root record");
    Bytes payload;
    appendLittle(payload, static_cast<std::uint32_t>(plain.size()));
    append(payload, plain);
    payload.resize(total - crypto::sealOverheadBytes, std::byte{0});
    Bytes out;
    crypto::seal(keys.indexKey.view(), rootLabel, keys.drive.view(), associatedData(keys), payload, random, out);
    return out;
}

namespace {

Status readRootLists(codec::BencodeReader& r, std::vector<std::pair<SegmentId, ByteView>>& boot)
{
    GRANARY_TRY(expectKey(r, "boot"));
    GRANARY_TRY(r.beginList());
    while (!r.atEnd()) {
        GRANARY_ASSIGN(const auto id, readId<SegmentId>(r));
        GRANARY_ASSIGN(const auto bytes, r.string(maxRootRecordBytes));
        boot.emplace_back(id, bytes);
    }
    return {};
}

Status readKnownNodes(codec::BencodeReader& r, RootRecord& out)
{
    GRANARY_TRY(expectKey(r, "known"));
    GRANARY_TRY(r.beginList());
    while (!r.atEnd()) {
        KnownNode node;
        GRANARY_TRY(r.beginList());
        GRANARY_ASSIGN(node.id, readId<NodeId>(r));
        GRANARY_ASSIGN(node.addresses, readTexts(r, maxAddresses, maxAddressBytes));
        GRANARY_ASSIGN(const auto leaving, r.integer(0, 1));
        node.leaving = leaving == 1;
        if (!r.atEnd())
            return malformed("known node");
        out.knownNodes.push_back(std::move(node));
    }
    return {};
}

Status readNodeTable(codec::BencodeReader& r, RootRecord& out)
{
    GRANARY_ASSIGN(const auto next, numberAt(r, "next", 1, UINT32_MAX));
    GRANARY_TRY(expectKey(r, "nodes"));
    GRANARY_TRY(r.beginList());
    while (!r.atEnd()) {
        GRANARY_ASSIGN(const auto number, r.integer(1, UINT32_MAX - 1));
        GRANARY_ASSIGN(const auto id, readId<NodeId>(r));
        GRANARY_TRY(out.nodes.insert(static_cast<std::uint32_t>(number), id));
    }
    out.nodes.setNextNumber(static_cast<std::uint32_t>(next));
    return {};
}

} // namespace

Result<RootRecord> openRootRecord(const crypto::DriveKeys& keys, ByteView sealed)
{
    if (sealed.size() > maxRootRecordBytes)
        return Error(ErrorCode::tooLarge, "root record");
    Bytes payload;
    GRANARY_TRY(crypto::open(keys.indexKey.view(), rootLabel, keys.drive.view(), associatedData(keys), sealed, payload));
    if (payload.size() < 4 || loadLittle<std::uint32_t>(payload) > payload.size() - 4)
        return malformed("root record");
    RootRecord out;
    std::vector<std::pair<SegmentId, ByteView>> boot;
    codec::BencodeReader r(ByteView(payload).subspan(4, loadLittle<std::uint32_t>(payload)));
    GRANARY_TRY(r.beginDict());
    GRANARY_TRY(readRootLists(r, boot));
    GRANARY_TRY(expectKey(r, "device"));
    GRANARY_ASSIGN(const auto device, r.string(255));
    out.device = asText(device);
    GRANARY_ASSIGN(const auto epoch, numberAt(r, "epoch", 0, UINT32_MAX));
    out.epoch = static_cast<std::uint32_t>(epoch);
    GRANARY_ASSIGN(out.index, pointerAt(r, "index"));
    GRANARY_TRY(readKnownNodes(r, out));
    GRANARY_ASSIGN(out.manifest, pointerAt(r, "manifest"));
    GRANARY_TRY(readNodeTable(r, out));
    GRANARY_ASSIGN(const auto sequence, numberAt(r, "seq", 0));
    out.sequence = static_cast<std::uint64_t>(sequence);
    GRANARY_ASSIGN(const auto slot, numberAt(r, "slot", 0, UINT32_MAX));
    out.slot = static_cast<std::uint32_t>(slot);
    GRANARY_TRY(expectKey(r, "slots"));
    GRANARY_ASSIGN(out.deviceSlots, readSlots(r));
    GRANARY_ASSIGN(const auto count, numberAt(r, "snapcount", 0));
    out.snapshotCount = static_cast<std::uint64_t>(count);
    GRANARY_ASSIGN(out.snapshots, pointerAt(r, "snapshots"));
    GRANARY_ASSIGN(out.time.ns, numberAt(r, "time"));
    GRANARY_ASSIGN(const auto v, numberAt(r, "v"));
    if (v != version)
        return Error(ErrorCode::unsupportedVersion, "root record");
    if (!r.atEnd())
        return malformed("root record");
    GRANARY_TRY(r.finish());
    for (const auto& [id, bytes] : boot) {
        GRANARY_ASSIGN(auto record, decodeSegmentRecord(id, bytes, out.nodes));
        out.bootSegments.push_back(std::move(record));
    }
    return out;
}

namespace {

Bytes encodeHead(const Head& head)
{
    Bytes plain;
    codec::BencodeWriter w(plain);
    w.beginDict();
    w.key("n").beginList();
    for (const auto& n : head.nodes)
        w.string(n.id.view()).string(n.addresses.front());
    w.end();
    w.key("p").string(head.previous.view());
    w.key("q").integer(static_cast<std::int64_t>(head.sequence));
    w.key("r").string(head.root.view());
    w.key("s");
    writeSlots(w, head.deviceSlots);
    w.key("t").integer(head.time.ns);
    w.key("v").integer(version);
    w.key("w").integer(head.slot);
    w.end();
    return plain;
}

} // namespace

Bytes sealHead(const crypto::DriveKeys& keys, Head head, Random& random)
{
    std::erase_if(head.nodes, [](const KnownNode& n) { return n.addresses.empty() || n.addresses.front().size() > 255; });
    Bytes plain = encodeHead(head);
    while (plain.size() + crypto::sealOverheadBytes > maxHeadValueBytes && !head.nodes.empty()) {
        head.nodes.pop_back();
        plain = encodeHead(head);
    }
    Bytes out;
    crypto::seal(keys.indexKey.view(), headLabel, keys.drive.view(), associatedData(keys), plain, random, out);
    GRANARY_ASSERT(out.size() <= maxHeadValueBytes);
    return out;
}

Result<Head> openHead(const crypto::DriveKeys& keys, ByteView value)
{
    if (value.size() > maxHeadValueBytes)
        return Error(ErrorCode::tooLarge, "head");
    Bytes plain;
    GRANARY_TRY(crypto::open(keys.indexKey.view(), headLabel, keys.drive.view(), associatedData(keys), value, plain));
    Head out;
    codec::BencodeReader r(plain);
    GRANARY_TRY(r.beginDict());
    GRANARY_TRY(expectKey(r, "n"));
    GRANARY_TRY(r.beginList());
    while (!r.atEnd()) {
        KnownNode node;
        GRANARY_ASSIGN(node.id, readId<NodeId>(r));
        GRANARY_ASSIGN(const auto address, r.string(255));
        node.addresses.emplace_back(asText(address));
        out.nodes.push_back(std::move(node));
    }
    GRANARY_TRY(expectKey(r, "p"));
    GRANARY_ASSIGN(out.previous, readId<Hash32>(r));
    GRANARY_ASSIGN(const auto sequence, numberAt(r, "q", 0));
    out.sequence = static_cast<std::uint64_t>(sequence);
    GRANARY_TRY(expectKey(r, "r"));
    GRANARY_ASSIGN(out.root, readId<Hash32>(r));
    GRANARY_TRY(expectKey(r, "s"));
    GRANARY_ASSIGN(out.deviceSlots, readSlots(r));
    GRANARY_ASSIGN(out.time.ns, numberAt(r, "t"));
    GRANARY_ASSIGN(const auto v, numberAt(r, "v"));
    if (v != version)
        return Error(ErrorCode::unsupportedVersion, "head");
    GRANARY_ASSIGN(const auto slot, numberAt(r, "w", 0, UINT32_MAX));
    out.slot = static_cast<std::uint32_t>(slot);
    if (!r.atEnd())
        return malformed("head");
    GRANARY_TRY(r.finish());
    return out;
}

} // namespace granary::drive
