// A drive of several devices: taking over what the others did, and telling them apart.
#include "core/drive/admitted_devices.h"
#include "core/drive/commit.h"
#include "core/drive/device_states.h"
#include "core/drive/epochs.h"
#include "core/drive/local_drive.h"
#include "core/drive/recovery.h"
#include "core/drive/tree_walk.h"

#include <algorithm>

namespace granary::drive {
namespace {

void dropIncluded(Vault& vault)
{
    const auto root = vault.root();
    auto others = vault.others();
    std::erase_if(others, [&](const auto& other) {
        const auto* seen = root->deviceAt(other->slot);
        return seen && seen->instance == other->instance && seen->sequence >= other->sequence;
    });
    vault.setOthers(std::move(others));
}

} // namespace

bool validDeviceName(std::string_view name)
{
    return !name.empty() && name.size() <= maxDeviceNameBytes &&
           std::none_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == ':'; });
}

/// Nothing when no other device has a state that is new here, or none can be asked for: that never stops this device's own work.
Result<std::optional<StateMerge>> LocalDrive::gatherMerge(const CancelToken& cancel)
{
    if (m_vault.root()->sequence == 0)
        return std::optional<StateMerge>();
    auto heads = headsNow(m_vault, cancel);
    if (!heads)
        return heads.error().code == ErrorCode::cancelled ? Result<std::optional<StateMerge>>(heads.error()) : std::optional<StateMerge>();
    GRANARY_ASSIGN([[maybe_unused]] const bool left, leaveTakenSlot(m_vault, *heads));
    GRANARY_ASSIGN(const auto states, newerStates(m_vault, std::move(*heads), cancel));
    m_vault.setOthers(states);
    if (states.empty())
        return std::optional<StateMerge>();
    StateMerge merge(m_vault);
    for (const auto& state : states) {
        const auto added = merge.add(*state, cancel);
        if (!added && (added.error().code == ErrorCode::cancelled || added.error().code == ErrorCode::databaseDamaged))
            return added.error();
        if (!added)
            m_vault.environment().log.write(LogLevel::info, "drive", "another device's state can't be merged yet: " + added.error().text());
    }
    if (const auto settled = merge.settlePlaces(cancel); !settled) {
        GRANARY_TRY(cancel.check());
        m_vault.environment().log.write(LogLevel::info, "drive", "what other devices did can't be merged yet: " + settled.error().text());
        return std::optional<StateMerge>();
    }
    return merge.nothing() ? std::optional<StateMerge>() : std::optional(std::move(merge));
}

/// A state of its own for what matters; `rest` is what the next commit takes along. With m_writing, of a loaded drive.
Status LocalDrive::mergeOthers(const CancelToken& cancel, std::optional<StateMerge>& rest)
{
    GRANARY_ASSIGN(rest, gatherMerge(cancel));
    if (!rest || !rest->matters())
        return {};
    const auto published = publishChanges(cancel, &*rest);
    const auto merge = std::move(*rest);
    rest.reset();
    if (published)
        return merged(merge, cancel);
    if (published.error().code == ErrorCode::cancelled || published.error().code == ErrorCode::databaseDamaged)
        return published;
    // Whoever goes on says what is wrong, if it still is then.
    m_vault.environment().log.write(LogLevel::info, "drive", "what other devices did can't be published yet: " + published.error().text());
    return {};
}

/// Everything that other devices did becomes part of this one's state: nothing may be given back, or called gone, that it does not know of.
/// unreachable: some of it can't be had now. With m_writing, of a loaded drive.
Status LocalDrive::mergeAll(const CancelToken& cancel)
{
    std::optional<StateMerge> rest;
    GRANARY_TRY(mergeOthers(cancel, rest));
    if (rest) {
        GRANARY_TRY(publishChanges(cancel, &*rest));
        GRANARY_TRY(merged(*rest, cancel));
    }
    return m_vault.others().empty() ? Status() : Status(Error(ErrorCode::unreachable, "what another device did can't be had yet"));
}

/// Who deletes waits for the devices that it knows of. One that was recovered, or has left its slot, therefore says that it is there before its
/// first backup names anything that others may be deleting, and takes over what they did until then. unreachable: no node shows what there is.
Status LocalDrive::announce(const CancelToken& cancel)
{
    auto& catalog = m_vault.catalog();
    if (!catalog.setting(unannouncedSetting) || m_vault.root()->sequence == 0)
        return {};
    GRANARY_TRY(publishInOwnSlot(cancel, {}));
    // The nodes that have it must also be those that are asked what the others did before they could see it.
    GRANARY_ASSIGN(const auto heads, headsNow(m_vault, cancel));
    const auto own = m_vault.root();
    if (std::none_of(heads.begin(), heads.end(), [&](const Head& h) { return h.slot == own->slot && h.instance == own->instance && h.sequence == own->sequence; }))
        return Error(ErrorCode::unreachable, "the nodes don't show yet that this device is there");
    if (const auto taken = mergeAll(cancel); !taken && taken.error().code != ErrorCode::unreachable)
        return taken;
    const auto known = m_vault.root();
    const bool all = std::all_of(heads.begin(), heads.end(), [&](const Head& h) {
        const auto* const seen = known->deviceAt(h.slot);
        return seen && seen->instance == h.instance && seen->sequence >= h.sequence;
    });
    if (!all) {
        // Some device's newest state is lost, perhaps for good. What it removed is not known, so nothing that was here before is named.
        GRANARY_ASSIGN(const auto segments, catalog.segmentRecords());
        std::set<SegmentId> old;
        for (const auto& s : segments)
            if (s.state != SegmentState::fresh)
                old.insert(s.record.id);
        GRANARY_TRY(catalog.forgetContents(old));
        GRANARY_TRY(m_vault.reload());
    }
    return catalog.removeSetting(unannouncedSetting);
}

/// A state of its own with `changes` and what others did, in another slot when that one is taken.
Status LocalDrive::publishInOwnSlot(const CancelToken& cancel, const StateChanges& changes)
{
    for (int tries = 0;; ++tries) {
        GRANARY_ASSIGN(const auto merge, gatherMerge(cancel));
        const auto published = publishWith(changes, cancel, merge ? &*merge : nullptr);
        if (published)
            return merge ? merged(*merge, cancel) : Status();
        if (published.error().code != ErrorCode::conflict || tries == 2)
            return published;
        GRANARY_ASSIGN(const auto heads, headsNow(m_vault, cancel));
        GRANARY_ASSIGN(const bool left, leaveTakenSlot(m_vault, heads));
        if (!left)
            return published;
    }
}

/// After a commit with it: what this machine remembers follows.
Status LocalDrive::merged(const StateMerge& merge, const CancelToken& cancel)
{
    dropIncluded(m_vault);
    for (const auto& [id, entries] : merge.entries)
        if (const auto record = merge.records.find(id); record != merge.records.end() && record->second.condemned.none())
            m_vault.chunks().add(id, entries);
    std::vector<SnapshotRecord> brought;
    for (const auto& [id, record] : merge.snapshots)
        if (record)
            brought.push_back(*record);
    if (const auto loaded = loadSmallFiles(m_vault, brought, cancel); !loaded && loaded.error().code == ErrorCode::cancelled)
        return loaded;
    return {};
}

Status LocalDrive::refresh(CancelToken cancel)
{
    // A run that writes does it by itself.
    if (const std::unique_lock writing(m_writing, std::try_to_lock); writing)
        if (const auto newest = goOnToNewest(m_vault, cancel); !newest && newest.error().code == ErrorCode::databaseDamaged)
            return newest;
    return lookForOthers(cancel);
}

Status LocalDrive::lookForOthers(const CancelToken& cancel)
{
    const std::lock_guard lock(m_refreshMutex);
    if (m_vault.root()->sequence == 0)
        return {};
    GRANARY_ASSIGN(auto heads, headsNow(m_vault, cancel));
    auto states = newerStates(m_vault, std::move(heads), cancel);
    if (!states && states.error().code == ErrorCode::conflict) // that is for who writes
        return {};
    if (!states)
        return states.error();
    m_vault.setOthers(std::move(*states));
    return {};
}

/// The published state's devices with what newer states say of them, and this one's name as it is now.
RootRecord LocalDrive::mergedDevices()
{
    const auto published = m_vault.root();
    RootRecord out;
    out.devices = published->devices;
    const auto slot = deviceSlot(m_vault);
    const auto instance = deviceInstance(m_vault).valueOr(InstanceId());
    for (const auto& other : m_vault.others())
        mergeDevices(out, *other, slot, instance);
    for (auto& device : out.devices)
        if (device.slot == slot)
            device.name = deviceName(m_vault);
    return out;
}

Result<std::vector<DeviceInfo>> LocalDrive::devices()
{
    auto known = mergedDevices();
    GRANARY_TRY(enterAdmitted(m_vault, known));
    GRANARY_TRY(markRevoked(m_vault, known));
    const auto slot = deviceSlot(m_vault);
    if (!known.deviceAt(slot)) {
        DeviceRecord own;
        own.slot = slot;
        own.name = deviceName(m_vault);
        known.devices.push_back(std::move(own));
        std::sort(known.devices.begin(), known.devices.end(), [](const auto& a, const auto& b) { return a.slot < b.slot; });
    }
    GRANARY_ASSIGN(const auto snapshots, records());
    const bool complete = allComplete();
    std::vector<DeviceInfo> out;
    for (const auto& device : known.devices) {
        DeviceInfo info;
        info.slot = device.slot;
        info.name = device.name;
        info.own = device.slot == slot;
        info.suspended = device.status == DeviceStatus::suspended;
        info.revoked = device.status == DeviceStatus::revoked;
        info.instance = device.instance;
        for (const auto& keys : m_vault.ring().all())
            info.certified = info.certified || isCertified(keys, device);
        if (info.certified)
            info.box = device.keys->box;
        info.sequence = device.sequence;
        info.time = device.time;
        for (const auto& snapshot : snapshots)
            if (snapshot.slot == device.slot) {
                ++info.snapshots;
                info.newest = snapshot.info;
                info.newest->complete = complete;
            }
        out.push_back(std::move(info));
    }
    return out;
}

Status LocalDrive::nameDevice(const std::string& name)
{
    if (!validDeviceName(name))
        return Error(ErrorCode::invalidArgument, "a device's name has 1 to 63 bytes and no colon");
    return m_vault.catalog().putSetting(deviceSetting, asBytes(name));
}

Status LocalDrive::putDeviceKeys(const PublicKey& sign, ByteView box)
{
    if (box.size() != BoxKey::sizeBytes)
        return Error(ErrorCode::invalidArgument, "box key");
    Bytes both = toBytes(sign.view());
    append(both, box);
    if (const auto known = m_vault.catalog().setting(deviceKeysSetting); known && *known == both)
        return {};
    return m_vault.catalog().putSetting(deviceKeysSetting, both);
}

Result<std::uint32_t> LocalDrive::freeSlot()
{
    auto known = mergedDevices();
    GRANARY_TRY(enterAdmitted(m_vault, known));
    std::set<std::uint32_t> slots{deviceSlot(m_vault)};
    for (const auto& device : known.devices)
        slots.insert(device.slot);
    const auto published = m_vault.root();
    slots.insert(published->deviceSlots.begin(), published->deviceSlots.end());
    for (const auto& other : m_vault.others())
        slots.insert(other->deviceSlots.begin(), other->deviceSlots.end());
    if (slots.size() >= maxSlots)
        return Error(ErrorCode::tooLarge, ErrorKind::user, "the drive has " + std::to_string(slots.size()) + " devices, and can have no more");
    return *slots.rbegin() + 1;
}

Status LocalDrive::admitDevice(const NewDevice& device) { return drive::admitDevice(m_vault, device); }

Status LocalDrive::putRevoked(const std::vector<RevokedDevice>& devices) { return putRevokedDevices(m_vault, devices); }

Status LocalDrive::takeSlot(std::uint32_t slot, const InstanceId& instance)
{
    std::byte bytes[4];
    storeLittle(bytes, slot);
    GRANARY_TRY(m_vault.catalog().putSetting(instanceSetting, instance.view()));
    return m_vault.catalog().putSetting(slotSetting, bytes);
}

Result<std::map<std::string, SnapshotRecord>> LocalDrive::newestOfEach()
{
    GRANARY_ASSIGN(auto all, records());
    std::map<std::string, SnapshotRecord> out;
    const auto slot = deviceSlot(m_vault);
    for (auto& record : all) {
        auto name = record.info.device;
        // Another machine may have this one's name.
        if (const auto known = out.find(name); known != out.end() && known->second.slot == slot && record.slot != slot)
            continue;
        out.insert_or_assign(std::move(name), std::move(record));
    }
    return out;
}

Result<SnapshotInfo> LocalDrive::newestWith(const std::vector<std::string>& paths, CancelToken cancel)
{
    GRANARY_ASSIGN(const auto newest, newestOfEach());
    if (newest.empty())
        return Error(ErrorCode::notFound, "the drive has no snapshot yet");
    const auto hasAll = [&](const SnapshotRecord& record) -> Result<bool> {
        for (const auto& path : paths)
            if (const auto found = entryOf(record, path, cancel); !found) {
                if (found.error().code != ErrorCode::notFound || found.error().kind == ErrorKind::corrupt)
                    return found.error();
                return false;
            }
        return true;
    };
    const auto own = newest.find(deviceName(m_vault));
    if (newest.size() == 1)
        return newest.begin()->second.info;
    if (own != newest.end()) {
        GRANARY_ASSIGN(const bool has, hasAll(own->second));
        if (has)
            return own->second.info;
    }
    std::string names;
    const SnapshotRecord* found = nullptr;
    for (const auto& [name, record] : newest) {
        if (own != newest.end() && name == own->first)
            continue;
        GRANARY_ASSIGN(const bool has, hasAll(record));
        if (!has)
            continue;
        names += (names.empty() ? "" : ", ") + name;
        if (found)
            return Error(ErrorCode::conflict, ErrorKind::user, "devices: " + names);
        found = &record;
    }
    if (!found) // as for one device: whoever reads says what is not there
        return (own != newest.end() ? own->second : newest.begin()->second).info;
    return found->info;
}

} // namespace granary::drive
