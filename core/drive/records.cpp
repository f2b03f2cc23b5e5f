#include "core/drive/records.h"

#include "core/drive/record_fields.h"
#include "core/drive/tree_codec.h"

#include <bit>

namespace granary::drive {
namespace {

constexpr std::int64_t recordVersion = 1;
constexpr std::size_t placeBytes = 1 + 4 + 32;
constexpr std::size_t recordHeadBytes = 4 + 1 + 1 + 1 + 1 + 4;
constexpr std::size_t maxNodes = 65535;
/// Stamp and condemned.
constexpr std::size_t dotsBytes = 2 * (8 + 4);

void appendDot(Bytes& out, const Dot& dot)
{
    appendLittle(out, dot.sequence);
    appendLittle(out, dot.slot);
}

Dot loadDot(ByteView bytes) { return {loadLittle<std::uint64_t>(bytes), loadLittle<std::uint32_t>(bytes.subspan(8))}; }

} // namespace

void writeTexts(codec::BencodeWriter& w, const std::vector<std::string>& texts, std::size_t limit)
{
    w.beginList();
    for (std::size_t i = 0; i < std::min(texts.size(), limit); ++i)
        w.string(texts[i]);
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

Status expectKey(codec::BencodeReader& r, std::string_view key)
{
    GRANARY_ASSIGN(const auto got, r.key());
    return got == key ? Status() : Status(malformed("key"));
}

Result<std::int64_t> numberAt(codec::BencodeReader& r, std::string_view key, std::int64_t low, std::int64_t high)
{
    GRANARY_TRY(expectKey(r, key));
    return r.integer(low, high);
}

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
    if (!record.stamp.none() || !record.condemned.none()) {
        appendDot(out, record.stamp);
        appendDot(out, record.condemned);
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
    if (out.k == 0 || out.wanted < out.k || cellLog < 12 || cellLog > 16 || out.lengthBytes == 0 || out.lengthBytes > maxSegmentBytes)
        return malformed("segment record");
    const auto placesEnd = recordHeadBytes + count * placeBytes;
    if (bytes.size() == placesEnd + dotsBytes) {
        out.stamp = loadDot(bytes.subspan(placesEnd));
        out.condemned = loadDot(bytes.subspan(placesEnd + dotsBytes / 2));
        if ((out.stamp.none() && out.condemned.none()) || std::max(out.stamp.sequence, out.condemned.sequence) > INT64_MAX)
            return malformed("segment record");
    } else if (bytes.size() != placesEnd) {
        return malformed("segment record");
    }
    out.cellBytes = 1u << cellLog;
    for (auto at = bytes.subspan(recordHeadBytes, count * placeBytes); !at.empty(); at = at.subspan(placeBytes)) {
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
    writeTexts(w, i.paths, SIZE_MAX);
    w.key("sequence").integer(static_cast<std::int64_t>(i.sequence));
    w.key("slot").integer(record.slot);
    w.key("tags");
    writeTexts(w, i.tags, SIZE_MAX);
    w.key("time").integer(i.time.ns);
    w.key("tree").string(encodeTree(std::span(&record.root, 1)));
    w.key("v").integer(recordVersion);
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
    if (v != recordVersion)
        return Error(ErrorCode::unsupportedVersion, "snapshot");
    if (!r.atEnd())
        return malformed("snapshot");
    GRANARY_TRY(r.finish());
    return out;
}

} // namespace granary::drive
