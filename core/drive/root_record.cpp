// The root record, which names the roots of a state's trees and the devices it includes, and the head, which names a root record.
#include "core/crypto/seal.h"
#include "core/drive/record_fields.h"

#include <algorithm>

namespace granary::drive {
namespace {

constexpr std::int64_t headVersion = 2;
/// Without attachments a root record is written as version 2, which older programs read.
constexpr std::int64_t rootVersion = 3;
constexpr std::string_view rootLabel = "granary.v1.root-record";
constexpr std::string_view headLabel = "granary.v1.head";
constexpr std::string_view deviceLabel = "granary.v1.device";
constexpr std::size_t maxAddresses = 8;
constexpr std::size_t maxAddressBytes = 4096 + 16;
constexpr std::size_t maxRecordedNameBytes = 255;

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

void writeDevices(codec::BencodeWriter& w, const std::vector<DeviceRecord>& devices)
{
    w.beginList();
    for (const auto& d : devices) {
        w.beginList().integer(d.slot).string(d.instance.view()).integer(static_cast<std::int64_t>(d.sequence)).integer(d.time.ns).string(d.name);
        if (d.keys)
            w.string(d.keys->sign.view()).string(d.keys->box.view()).string(d.keys->certificate.view());
        w.integer(static_cast<std::int64_t>(d.status)).end();
    }
    w.end();
}

Result<DeviceRecord> readDevice(codec::BencodeReader& r)
{
    DeviceRecord out;
    GRANARY_TRY(r.beginList());
    GRANARY_ASSIGN(const auto slot, r.integer(0, UINT32_MAX));
    out.slot = static_cast<std::uint32_t>(slot);
    GRANARY_ASSIGN(out.instance, readId<InstanceId>(r));
    GRANARY_ASSIGN(const auto sequence, r.integer(0, INT64_MAX));
    out.sequence = static_cast<std::uint64_t>(sequence);
    GRANARY_ASSIGN(out.time.ns, r.integer());
    GRANARY_ASSIGN(const auto name, r.string(maxRecordedNameBytes));
    out.name = asText(name);
    if (r.peek() == codec::BencodeReader::Kind::string) {
        DeviceKeys keys;
        GRANARY_ASSIGN(keys.sign, readId<PublicKey>(r));
        GRANARY_ASSIGN(keys.box, readId<BoxKey>(r));
        GRANARY_ASSIGN(keys.certificate, readId<Signature>(r));
        out.keys = keys;
    }
    GRANARY_ASSIGN(const auto status, r.integer(0, static_cast<std::int64_t>(DeviceStatus::revoked)));
    out.status = static_cast<DeviceStatus>(status);
    return r.atEnd() ? Result<DeviceRecord>(std::move(out)) : Result<DeviceRecord>(malformed("device"));
}

Result<std::vector<DeviceRecord>> readDevices(codec::BencodeReader& r)
{
    std::vector<DeviceRecord> out;
    GRANARY_TRY(r.beginList());
    while (!r.atEnd()) {
        GRANARY_ASSIGN(auto device, readDevice(r));
        if (out.size() >= maxSlots || (!out.empty() && out.back().slot >= device.slot))
            return malformed("devices");
        out.push_back(std::move(device));
    }
    return out;
}

Bytes certified(const crypto::DriveKeys& keys, std::uint32_t slot, const InstanceId& instance, const PublicKey& sign, const BoxKey& box)
{
    Bytes out = toBytes(asBytes(deviceLabel));
    append(out, keys.drive.view());
    appendLittle(out, keys.epoch);
    appendLittle(out, slot);
    append(out, instance.view());
    append(out, sign.view());
    append(out, box.view());
    return out;
}

} // namespace

Signature certifyDevice(const crypto::DriveKeys& keys, std::uint32_t slot, const InstanceId& instance, const PublicKey& sign, const BoxKey& box)
{
    return keys.headSign.sign(certified(keys, slot, instance, sign, box));
}

bool isCertified(const crypto::DriveKeys& keys, const DeviceRecord& device)
{
    return device.keys && crypto::verify(keys.headSign.publicKey(), certified(keys, device.slot, device.instance, device.keys->sign, device.keys->box),
                                         device.keys->certificate);
}

const DeviceRecord* RootRecord::deviceAt(std::uint32_t wantedSlot) const
{
    const auto at = std::lower_bound(devices.begin(), devices.end(), wantedSlot, [](const DeviceRecord& d, std::uint32_t wanted) { return d.slot < wanted; });
    return at != devices.end() && at->slot == wantedSlot ? &*at : nullptr;
}

bool RootRecord::covers(const Dot& dot) const
{
    if (dot.none())
        return false;
    if (dot.slot == slot)
        return sequence >= dot.sequence;
    const auto* seen = deviceAt(dot.slot);
    return seen != nullptr && seen->sequence >= dot.sequence;
}

Result<Bytes> sealRootRecord(const crypto::DriveKeys& keys, const RootRecord& record, Random& random)
{
    if (record.deviceSlots.size() > maxSlots || record.devices.size() > maxSlots)
        return Error(ErrorCode::tooLarge, "devices of the drive");
    Bytes plain;
    codec::BencodeWriter w(plain);
    NodeTable nodes = record.nodes;
    std::vector<std::pair<SegmentId, Bytes>> boot;
    for (const auto& s : record.bootSegments)
        boot.emplace_back(s.id, encodeSegmentRecord(s, nodes));
    w.beginDict();
    if (record.attachments) {
        w.key("attached");
        writePointer(w, record.attachments);
    }
    w.key("boot").beginList();
    for (const auto& [id, bytes] : boot)
        w.string(id.view()).string(bytes);
    w.end();
    w.key("device").string(record.device);
    w.key("devices");
    writeDevices(w, record.devices);
    w.key("epoch").integer(record.epoch);
    w.key("index");
    writePointer(w, record.index);
    w.key("instance").string(record.instance.view());
    w.key("known").beginList();
    for (const auto& n : record.knownNodes) {
        w.beginList().string(n.id.view());
        writeTexts(w, n.addresses, maxAddresses);
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
    w.key("v").integer(record.attachments ? rootVersion : rootVersion - 1);
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

Status readBoot(codec::BencodeReader& r, std::vector<std::pair<SegmentId, ByteView>>& boot)
{
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
    GRANARY_ASSIGN(auto key, r.key());
    if (key == "attached") {
        GRANARY_ASSIGN(const auto pointer, r.string(nodePointerBytes));
        if (pointer.size() != nodePointerBytes)
            return malformed("node pointer");
        GRANARY_ASSIGN(out.attachments, loadNodePointer(pointer));
        GRANARY_ASSIGN(key, r.key());
    }
    if (key != "boot")
        return malformed("key");
    GRANARY_TRY(readBoot(r, boot));
    GRANARY_TRY(expectKey(r, "device"));
    GRANARY_ASSIGN(const auto device, r.string(maxRecordedNameBytes));
    out.device = asText(device);
    GRANARY_ASSIGN(key, r.key());
    const bool first = key == "epoch"; // rootVersion 1
    if (key == "devices") {
        GRANARY_ASSIGN(out.devices, readDevices(r));
        GRANARY_ASSIGN(key, r.key());
    }
    if (key != "epoch")
        return malformed("key");
    GRANARY_ASSIGN(const auto epoch, r.integer(0, UINT32_MAX));
    out.epoch = static_cast<std::uint32_t>(epoch);
    GRANARY_ASSIGN(out.index, pointerAt(r, "index"));
    if (!first) {
        GRANARY_TRY(expectKey(r, "instance"));
        GRANARY_ASSIGN(out.instance, readId<InstanceId>(r));
    }
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
    if (v < 1 || v > rootVersion)
        return Error(ErrorCode::unsupportedVersion, "root record");
    if (first != (v == 1) || out.attachments.has_value() != (v == rootVersion))
        return malformed("root record");
    if (first) // it includes its writer's, of which it says nothing else
        out.devices.push_back({out.slot, {}, out.sequence, out.time, out.device, std::nullopt, DeviceStatus::active});
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
    w.key("i").string(head.instance.view());
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
    w.key("v").integer(headVersion);
    w.key("w").integer(head.slot);
    w.end();
    return plain;
}

} // namespace

Result<Bytes> sealHead(const crypto::DriveKeys& keys, Head head, Random& random)
{
    std::erase_if(head.nodes, [](const KnownNode& n) { return n.addresses.empty() || n.addresses.front().size() > 255; });
    Bytes plain = encodeHead(head);
    while (plain.size() + crypto::sealOverheadBytes > maxHeadValueBytes && !head.nodes.empty()) {
        head.nodes.pop_back();
        plain = encodeHead(head);
    }
    if (plain.size() + crypto::sealOverheadBytes > maxHeadValueBytes)
        return Error(ErrorCode::tooLarge, "head");
    Bytes out;
    crypto::seal(keys.indexKey.view(), headLabel, keys.drive.view(), associatedData(keys), plain, random, out);
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
    GRANARY_ASSIGN(auto key, r.key());
    const bool first = key == "n"; // headVersion 1
    if (key == "i") {
        GRANARY_ASSIGN(out.instance, readId<InstanceId>(r));
        GRANARY_ASSIGN(key, r.key());
    }
    if (key != "n")
        return malformed("key");
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
    if (v != 1 && v != headVersion)
        return Error(ErrorCode::unsupportedVersion, "head");
    if (first != (v == 1))
        return malformed("head");
    GRANARY_ASSIGN(const auto slot, numberAt(r, "w", 0, UINT32_MAX));
    out.slot = static_cast<std::uint32_t>(slot);
    if (!r.atEnd())
        return malformed("head");
    GRANARY_TRY(r.finish());
    return out;
}

namespace {

/// The error of the newest keys when none open it.
template <class Open>
auto openWithAny(const crypto::KeyRing& ring, const Open& open) -> decltype(open(ring.newest()))
{
    auto newest = open(ring.newest());
    if (newest)
        return newest;
    for (auto keys = ring.all().rbegin(); keys != ring.all().rend(); ++keys)
        if (auto opened = open(*keys))
            return opened;
    return newest;
}

} // namespace

Result<RootRecord> openRootRecord(const crypto::KeyRing& ring, ByteView sealed)
{
    return openWithAny(ring, [&](const crypto::DriveKeys& keys) { return openRootRecord(keys, sealed); });
}

Result<Head> openHead(const crypto::KeyRing& ring, ByteView value)
{
    return openWithAny(ring, [&](const crypto::DriveKeys& keys) { return openHead(keys, value); });
}

} // namespace granary::drive
