#include "core/drive/device_states.h"

#include "core/crypto/hash.h"
#include "core/drive/commit.h"

#include <algorithm>

namespace granary::drive {
namespace {

/// Two machines that leave a slot at the same time seldom take the same one again.
constexpr std::uint64_t slotsToChooseFrom = 4;

bool sameMachine(const InstanceId& a, const InstanceId& b) { return a == b || a == InstanceId() || b == InstanceId(); }

/// Whether `root` includes the state of a head already. A head that a node kept back, older than what was seen, is no news.
bool includes(const RootRecord& root, std::uint32_t ownSlot, const InstanceId& ownInstance, const Head& head)
{
    if (head.slot == ownSlot && sameMachine(head.instance, ownInstance) && root.slot == ownSlot)
        return head.sequence <= root.sequence;
    const auto* seen = root.deviceAt(head.slot);
    return seen && seen->sequence >= head.sequence && sameMachine(seen->instance, head.instance);
}

/// The record that a head names: it must say the same of itself.
Result<RootRecord> recordOf(Vault& vault, SegmentStore& store, const Head& head, const CancelToken& cancel)
{
    GRANARY_ASSIGN(const auto sealed, store.rootRecord(head.root, cancel));
    GRANARY_ASSIGN(auto root, openRootRecord(vault.keys(), sealed));
    if (root.sequence != head.sequence || root.slot != head.slot || root.instance != head.instance)
        return Error(ErrorCode::malformed, "a root record of another state than its head");
    return root;
}

bool isTaken(Vault& vault, std::span<const Head> heads, const InstanceId& instance)
{
    const auto slot = deviceSlot(vault);
    return std::any_of(heads.begin(), heads.end(), [&](const Head& h) { return h.slot == slot && !sameMachine(h.instance, instance); });
}

} // namespace

Result<std::vector<Head>> headsNow(Vault& vault, const CancelToken& cancel)
{
    GRANARY_ASSIGN(auto* const store, vault.store());
    GRANARY_ASSIGN(const auto found, store->headsOnNodes(cancel));
    std::vector<Head> out;
    for (const auto& f : found)
        if (auto head = openHead(vault.keys(), f.value))
            out.push_back(std::move(*head));
    return out;
}

Result<std::vector<std::shared_ptr<const RootRecord>>> newerStates(Vault& vault, std::vector<Head> heads, const CancelToken& cancel)
{
    GRANARY_ASSIGN(auto* const store, vault.store());
    GRANARY_ASSIGN(const auto instance, deviceInstance(vault));
    const auto slot = deviceSlot(vault);
    const auto own = vault.root();
    const auto known = vault.others();
    std::sort(heads.begin(), heads.end(), [](const Head& a, const Head& b) { return std::tie(a.sequence, a.slot) < std::tie(b.sequence, b.slot); });
    std::vector<std::shared_ptr<const RootRecord>> out;
    for (const auto& head : heads) {
        if (includes(*own, slot, instance, head))
            continue;
        const auto have = std::find_if(known.begin(), known.end(), [&](const auto& k) { return k->slot == head.slot && k->sequence == head.sequence && k->instance == head.instance; });
        if (have != known.end()) {
            out.push_back(*have);
            continue;
        }
        auto root = recordOf(vault, *store, head, cancel);
        if (root)
            out.push_back(std::make_shared<const RootRecord>(std::move(*root)));
        else if (root.error().code == ErrorCode::cancelled)
            return root.error();
        else if (head.slot == slot && sameMachine(head.instance, instance) && head.sequence > lastSequence(vault))
            return Error(ErrorCode::conflict, "a newer state of this device is on its nodes, and its root record can't be had now");
        else
            vault.environment().log.write(LogLevel::info, "drive", "the newest state of another device can't be had yet: " + root.error().text());
    }
    return out;
}

Result<bool> leaveTakenSlot(Vault& vault, std::span<const Head> heads)
{
    GRANARY_ASSIGN(const auto instance, deviceInstance(vault));
    if (!isTaken(vault, heads, instance))
        return false;
    const auto former = deviceSlot(vault);
    std::uint32_t highest = former;
    for (const auto slot : vault.root()->deviceSlots)
        highest = std::max(highest, slot);
    for (const auto& head : heads)
        for (const auto slot : head.deviceSlots)
            highest = std::max(highest, slot);
    auto& catalog = vault.catalog();
    std::byte bytes[4];
    storeLittle(bytes, former);
    // First what must be taken along, so that a crash in between leaves nothing behind.
    GRANARY_TRY(catalog.putSetting(formerSlotSetting, bytes));
    GRANARY_TRY(catalog.putSetting(unannouncedSetting, asBytes("1")));
    GRANARY_ASSIGN(const auto segments, catalog.segmentRecords());
    for (const auto& s : segments)
        if (s.record.stamp.slot == former && !s.record.stamp.none() && !s.boot)
            GRANARY_TRY(catalog.updateRecord(s.record, s.spooled));
    storeLittle(bytes, static_cast<std::uint32_t>(highest + 1 + vault.environment().random.below(slotsToChooseFrom)));
    GRANARY_TRY(catalog.putSetting(slotSetting, bytes));
    vault.environment().log.write(LogLevel::warning, "drive", "another machine uses this device's slot: it goes on under a new one");
    return true;
}

std::optional<std::uint32_t> formerSlot(Vault& vault)
{
    const auto bytes = vault.catalog().setting(formerSlotSetting);
    return bytes && bytes->size() == 4 ? std::optional(loadLittle<std::uint32_t>(*bytes)) : std::nullopt;
}

} // namespace granary::drive
