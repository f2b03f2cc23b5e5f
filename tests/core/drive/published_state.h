// What the devices' newest states say, read from the nodes alone: no profile's memory can hide what is missing in them.
#pragma once

#include "core/drive/btree.h"
#include "core/drive/sealed_chunk.h"
#include "core/drive/segment_store.h"
#include "core/drive/vault.h"

#include <map>
#include <string>

namespace granary::test {

class PublishedState : private drive::NodeStore {
public:
    PublishedState(drive::SegmentStore& store, const crypto::DriveKeys& keys, drive::RootRecord newest) : root(std::move(newest)), m_store(store), m_keys(keys) {}
    Status load()
    {
        for (const auto& boot : root.bootSegments)
            m_boot.emplace(boot.id, boot);
        GRANARY_TRY(drive::BTree(*this, SegmentId::sizeBytes, root.manifest).forEach([&](ByteView key, ByteView value) -> Status {
            GRANARY_ASSIGN(auto record, drive::decodeSegmentRecord(*SegmentId::from(key), value, root.nodes));
            manifest.emplace(record.id, std::move(record));
            return {};
        }));
        return drive::BTree(*this, ChunkId::sizeBytes, root.index).forEach([&](ByteView key, ByteView value) -> Status {
            GRANARY_ASSIGN(const auto place, drive::decodeLocation(value));
            index.emplace(*ChunkId::from(key), place);
            return {};
        });
    }
    drive::RootRecord root;
    std::map<SegmentId, drive::SegmentRecord> manifest;
    std::map<ChunkId, drive::Location> index;

private:
    Result<Bytes> readNode(const drive::NodePointer& pointer) override
    {
        const auto& place = pointer.location;
        auto known = m_boot.find(place.segment);
        if (known == m_boot.end() && (known = manifest.find(place.segment)) == manifest.end())
            return Error(ErrorCode::notFound, ErrorKind::corrupt, "the segment of a B-tree node");
        GRANARY_ASSIGN(const auto sealed, m_store.read(known->second, place.offset, place.sealedBytes, {}));
        Bytes plain;
        GRANARY_TRY(drive::ChunkOpener(m_keys).open(pointer.id, known->second.epoch, place.plainBytes, sealed, plain));
        return plain;
    }
    Result<drive::NodePointer> writeNode(ByteView) override { return ErrorCode::internal; }

    drive::SegmentStore& m_store;
    const crypto::DriveKeys& m_keys;
    std::map<SegmentId, drive::SegmentRecord> m_boot;
};

/// The newest state of each device.
inline Result<std::vector<PublishedState>> publishedStates(drive::SegmentStore& store, const crypto::DriveKeys& keys)
{
    GRANARY_ASSIGN(const auto found, store.findHeads({}));
    std::map<std::uint32_t, drive::Head> heads;
    for (const auto& f : found) {
        GRANARY_ASSIGN(auto head, drive::openHead(keys, f.value));
        if (auto& newest = heads[head.slot]; newest.sequence <= head.sequence)
            newest = std::move(head);
    }
    std::vector<PublishedState> out;
    for (const auto& [slot, head] : heads) {
        GRANARY_ASSIGN(const auto sealed, store.rootRecord(head.root, {}));
        GRANARY_ASSIGN(auto root, drive::openRootRecord(keys, sealed));
        auto& state = out.emplace_back(store, keys, std::move(root));
        GRANARY_TRY(state.load());
    }
    return out;
}

/// What is wrong with them: an index that leads nowhere.
inline std::string wrongPlaces(drive::SegmentStore& store, const crypto::DriveKeys& keys)
{
    const auto states = publishedStates(store, keys);
    if (!states)
        return states.error().text();
    for (const auto& state : *states)
        for (const auto& [id, place] : state.index)
            if (!state.manifest.contains(place.segment))
                return "state " + std::to_string(state.root.sequence) + " of device " + std::to_string(state.root.slot) + " has chunk " + id.hex().substr(0, 8) +
                       " in segment " + place.segment.hex().substr(0, 8) + ", which its manifest has not";
    return {};
}

} // namespace granary::test
