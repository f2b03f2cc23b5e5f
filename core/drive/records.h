// The records at the top of a drive: segments, snapshots, the root record and the head. Spec: core/specs/vault.md.
#pragma once

#include "core/base/clock.h"
#include "core/drive/drive.h"
#include "core/drive/segment_index.h"

#include <map>

namespace granary::drive {

/// Of what a device is called, bytes of UTF-8. Records of others may have longer ones.
inline constexpr std::size_t maxDeviceNameBytes = 63;

inline constexpr std::size_t maxRootRecordBytes = 64 << 10;
/// BEP 44 allows 1000 bytes for the item's value, which is this as one bencoded string.
inline constexpr std::size_t maxHeadValueBytes = 1000 - 4;
/// Devices that a drive can have, counting every recovery.
inline constexpr std::size_t maxSlots = 64;

/// Numbers for the nodes of a drive, so that a manifest names them in few bytes. Numbers are never given twice.
class NodeTable {
public:
    std::uint32_t numberOf(const NodeId& id); ///< gives a new one when needed
    Result<NodeId> idOf(std::uint32_t number) const;
    const std::map<std::uint32_t, NodeId>& all() const { return m_ids; }
    /// malformed when the number or the id is taken.
    Status insert(std::uint32_t number, const NodeId& id);
    std::uint32_t nextNumber() const { return m_next; }
    void setNextNumber(std::uint32_t next) { m_next = std::max(m_next, next); }

private:
    std::map<std::uint32_t, NodeId> m_ids;
    std::map<NodeId, std::uint32_t> m_numbers;
    std::uint32_t m_next = 1;
};

/// Binary: epoch u32, k u8, wanted u8, log2(cell) u8, shard count u8, length u32, then shard u8, node u32, root 32 bytes each, then stamp and
/// condemned, unless both are none.
Bytes encodeSegmentRecord(const SegmentRecord& record, NodeTable& nodes);
Result<SegmentRecord> decodeSegmentRecord(const SegmentId& id, ByteView bytes, const NodeTable& nodes);

/// Where a sealed B-tree node lies: 60 bytes.
struct NodePointer {
    ChunkId id;
    Location location;
    friend bool operator==(const NodePointer&, const NodePointer&) = default;
};
inline constexpr std::size_t nodePointerBytes = 32 + 16 + 4 + 4 + 4;
void appendNodePointer(Bytes& out, const NodePointer& pointer);
/// Precondition: 60 bytes. malformed for impossible sizes.
Result<NodePointer> loadNodePointer(ByteView bytes);

struct SnapshotRecord {
    SnapshotInfo info;     ///< `complete` is not stored: it follows from the segments
    std::uint32_t slot = 0; ///< of the device that made it
    Entry root;            ///< the tree of "/" of that device, named "root"
};
/// A value of the snapshots' tree.
inline constexpr std::size_t maxSnapshotBytes = 64 << 10;
Bytes encodeSnapshot(const SnapshotRecord& record);
Result<SnapshotRecord> decodeSnapshot(const SnapshotId& id, ByteView bytes);

/// Persisted; only grows.
enum class DeviceStatus : std::uint8_t {
    active = 0,
    suspended = 1, ///< silent for long: deletion does not wait for it, and it merges before it commits again
    revoked = 2,
};

/// The keys that a device made for itself, signed with the epoch's head-sign.
struct DeviceKeys {
    PublicKey sign;
    BoxKey box;
    Signature certificate;
    friend bool operator==(const DeviceKeys&, const DeviceKeys&) = default;
};

/// What a state says of one device.
struct DeviceRecord {
    std::uint32_t slot = 0;
    InstanceId instance;            ///< zeros: it wrote version 1 only
    std::uint64_t sequence = 0;     ///< of its newest state that this one includes; 0: none yet
    WallTime time;                  ///< when it wrote that
    std::string name;
    std::optional<DeviceKeys> keys; ///< none before version 2
    DeviceStatus status = DeviceStatus::active;
    friend bool operator==(const DeviceRecord&, const DeviceRecord&) = default;
};

/// What a device's certificate signs. `drive` and `epoch` are the keys'.
Signature certifyDevice(const crypto::DriveKeys& keys, std::uint32_t slot, const InstanceId& instance, const PublicKey& sign, const BoxKey& box);
/// False for a device without keys.
bool isCertified(const crypto::DriveKeys& keys, const DeviceRecord& device);

struct RootRecord {
    std::uint64_t sequence = 0;
    std::uint32_t slot = 0;
    InstanceId instance; ///< zeros in version 1
    std::uint32_t epoch = 0;
    WallTime time;
    std::string device;
    std::vector<SegmentRecord> bootSegments; ///< the segments that hold the manifest's nodes
    std::optional<NodePointer> manifest;
    std::optional<NodePointer> index;
    std::optional<NodePointer> snapshots;
    std::optional<NodePointer> attachments; ///< since version 3
    std::uint64_t snapshotCount = 0;
    std::vector<std::uint32_t> deviceSlots; ///< of all devices known
    std::vector<DeviceRecord> devices;      ///< ascending by slot, the writer's among them
    NodeTable nodes;
    std::vector<KnownNode> knownNodes;

    const DeviceRecord* deviceAt(std::uint32_t wantedSlot) const;
    /// Whether this state includes what the device in `dot.slot` had changed by then. Nothing includes what has no dot.
    bool covers(const Dot& dot) const;
};
/// Sealed and padded; tooLarge above 64 KiB, or with too many devices.
Result<Bytes> sealRootRecord(const crypto::DriveKeys& keys, const RootRecord& record, Random& random);
Result<RootRecord> openRootRecord(const crypto::DriveKeys& keys, ByteView sealed);
/// Of whichever epoch, the newest tried first.
Result<RootRecord> openRootRecord(const crypto::KeyRing& ring, ByteView sealed);

struct Head {
    std::uint64_t sequence = 0;
    std::uint32_t slot = 0;
    InstanceId instance; ///< zeros in version 1
    WallTime time;
    Hash32 root;     ///< BLAKE2b-256 of the sealed root record
    Hash32 previous; ///< BLAKE2b-256 of the previous head's value, zero for the first
    std::vector<std::uint32_t> deviceSlots;
    std::vector<KnownNode> nodes; ///< a few, with one address each
};
/// At most maxHeadValueBytes; drops nodes that don't fit. tooLarge when the slots alone don't.
Result<Bytes> sealHead(const crypto::DriveKeys& keys, Head head, Random& random);
Result<Head> openHead(const crypto::DriveKeys& keys, ByteView value);
Result<Head> openHead(const crypto::KeyRing& ring, ByteView value);

} // namespace granary::drive
