#include "tests/sim/engines/truth.h"

#include "core/engine/key_file.h"
#include "core/erasure/merkle.h"
#include "core/placement/shard_file.h"

namespace granary::test {
namespace {

/// Data and leaf layer are as the root says. The layer of a single leaf is in no path, and so is never served.
bool isGood(MemoryFileSystem& disk, const std::string& path, const ShardRoot& root, std::uint64_t shardBytes)
{
    const auto bytes = disk.readFile(path, std::uint64_t{1} << 30);
    if (!bytes || bytes->size() != placement::shardFileBytes(shardBytes))
        return false;
    const auto leaves = erasure::leafHashes(ByteView(*bytes).first(shardBytes));
    auto layer = ByteView(*bytes).subspan(shardBytes);
    for (const auto& leaf : leaves) {
        if (leaves.size() > 1 && leaf != *Hash32::from(layer.first(32)))
            return false;
        layer = layer.subspan(32);
    }
    return erasure::merkleRoot(leaves) == root;
}

/// The disk, or where the power is off a copy of what survived.
class ReadableDisks {
public:
    MemoryFileSystem& of(Machine& machine)
    {
        if (!machine.disk().poweredOff())
            return machine.disk();
        auto& copy = m_copies[&machine];
        if (!copy)
            copy = machine.disk().copy();
        return *copy;
    }

private:
    std::map<const Machine*, std::unique_ptr<MemoryFileSystem>> m_copies;
};

} // namespace

std::string shardPath(const ShardRoot& root, const TenantId& tenant)
{
    const auto hex = root.hex();
    return std::string(Machine::profile) + "/share/shards/" + hex.substr(0, 2) + "/" + hex + "-" + tenant.hex().substr(0, 32);
}

DriveTruth DriveTruth::of(Machine& owner, const NodesById& nodes)
{
    ReadableDisks disks;
    // As a kill would leave it: what is in no transaction yet does not count.
    const auto disk = owner.disk().copy();
    const std::string profile = Machine::profile;
    const auto file = must(engine::KeyFile::open(*disk, profile + "/keys", {}), "the key file of " + owner.name());
    auto keys = must(file.keys(), "the keys of " + owner.name());
    SilentLog log;
    SeededRandom random(1);
    InlineExecutor workers;
    DriveTruth out;
    out.tenant = *TenantId::from(keys.drive.storeSign.publicKey().view());
    const auto drive = must(drive::Drive::open({*disk, owner.clock(), random, workers, log}, profile + "/drive", keys.database, std::move(keys.drive)), "the drive of " + owner.name());
    auto records = drive->segmentRecords();
    // A device that took the drive from its words and has not written since knows nothing of its own.
    if (!records && records.error().code == ErrorCode::noNodes)
        return out;
    for (auto& record : must(std::move(records), "the segments of " + owner.name())) {
        Segment segment{std::move(record), {}};
        for (const auto& place : segment.record.shards)
            if (const auto node = nodes.find(place.node);
                node != nodes.end() && isGood(disks.of(*node->second), shardPath(place.root, out.tenant), place.root, segment.record.shardBytes()))
                segment.good.push_back(place);
        out.segments.push_back(std::move(segment));
    }
    return out;
}

std::size_t DriveTruth::full() const
{
    return static_cast<std::size_t>(std::count_if(segments.begin(), segments.end(), [](const auto& s) { return s.good.size() >= s.record.wanted; }));
}

bool DriveTruth::readable() const
{
    return std::all_of(segments.begin(), segments.end(), [](const auto& s) { return s.good.size() >= s.record.k; });
}

std::vector<std::string> filesBelow(MemoryFileSystem& disk, const std::string& directory)
{
    std::vector<std::string> out;
    const auto names = disk.list(directory);
    if (!names)
        return out;
    for (const auto& name : *names) {
        const auto path = joinPath(directory, name);
        const auto info = disk.info(path);
        if (info && info->isDirectory) {
            const auto below = filesBelow(disk, path);
            out.insert(out.end(), below.begin(), below.end());
        } else if (info) {
            out.push_back(path);
        }
    }
    return out;
}

} // namespace granary::test
