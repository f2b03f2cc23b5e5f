#include "core/drive/admitted_devices.h"

#include "core/drive/commit.h"

#include <algorithm>

namespace granary::drive {
namespace {

/// In the catalog: rows of slot u32, instance, Ed25519 and X25519 key, time i64, length of the name u8, name.
constexpr std::string_view admittedSetting = "drive.admitted";
constexpr std::size_t fixedBytes = 4 + InstanceId::sizeBytes + PublicKey::sizeBytes + BoxKey::sizeBytes + 8 + 1;

void append(Bytes& out, const DeviceRecord& device)
{
    appendLittle<std::uint32_t>(out, device.slot);
    granary::append(out, device.instance.view());
    granary::append(out, device.keys->sign.view());
    granary::append(out, device.keys->box.view());
    appendLittle<std::int64_t>(out, device.time.ns);
    out.push_back(static_cast<std::byte>(device.name.size()));
    granary::append(out, asBytes(device.name));
}

Result<std::vector<DeviceRecord>> decode(ByteView in)
{
    std::vector<DeviceRecord> out;
    while (!in.empty()) {
        if (in.size() < fixedBytes)
            return Error(ErrorCode::malformed, "admitted devices");
        DeviceRecord device;
        DeviceKeys keys;
        const auto take = [&in](std::size_t size) { return std::exchange(in, in.subspan(size)).first(size); };
        device.slot = loadLittle<std::uint32_t>(take(4));
        device.instance = *InstanceId::from(take(InstanceId::sizeBytes));
        keys.sign = *PublicKey::from(take(PublicKey::sizeBytes));
        keys.box = *BoxKey::from(take(BoxKey::sizeBytes));
        device.time = {loadLittle<std::int64_t>(take(8))};
        const auto nameBytes = std::to_integer<std::size_t>(take(1)[0]);
        if (in.size() < nameBytes)
            return Error(ErrorCode::malformed, "admitted devices");
        device.name = asText(take(nameBytes));
        device.keys = keys;
        out.push_back(std::move(device));
    }
    return out;
}

} // namespace

Result<std::vector<DeviceRecord>> admittedDevices(Vault& vault)
{
    const auto bytes = vault.catalog().setting(admittedSetting);
    if (!bytes)
        return bytes.error().code == ErrorCode::notFound ? Result<std::vector<DeviceRecord>>(std::vector<DeviceRecord>()) : bytes.error();
    GRANARY_ASSIGN(auto devices, decode(*bytes));
    const auto root = vault.root();
    std::erase_if(devices, [&](const DeviceRecord& device) { return root->deviceAt(device.slot) != nullptr; });
    for (auto& device : devices)
        device.keys->certificate = certifyDevice(vault.keys(), device.slot, device.instance, device.keys->sign, device.keys->box);
    std::sort(devices.begin(), devices.end(), [](const auto& a, const auto& b) { return a.slot < b.slot; });
    return devices;
}

Status admitDevice(Vault& vault, const NewDevice& device)
{
    GRANARY_ASSIGN(auto devices, admittedDevices(vault));
    std::erase_if(devices, [&](const DeviceRecord& known) { return known.slot == device.slot; });
    DeviceRecord record;
    record.slot = device.slot;
    record.instance = device.instance;
    record.time = vault.environment().clock.wall();
    record.name = device.name.substr(0, 255);
    record.keys = DeviceKeys{device.sign, device.box, {}};
    devices.push_back(std::move(record));
    Bytes out;
    for (const auto& known : devices)
        append(out, known);
    return vault.catalog().putSetting(admittedSetting, out);
}

Status enterAdmitted(Vault& vault, RootRecord& root)
{
    GRANARY_ASSIGN(const auto devices, admittedDevices(vault));
    for (const auto& device : devices) {
        if (root.deviceAt(device.slot) || root.devices.size() >= maxSlots)
            continue;
        root.devices.insert(std::lower_bound(root.devices.begin(), root.devices.end(), device.slot, [](const auto& d, std::uint32_t slot) { return d.slot < slot; }), device);
        if (std::find(root.deviceSlots.begin(), root.deviceSlots.end(), device.slot) == root.deviceSlots.end())
            root.deviceSlots.insert(std::lower_bound(root.deviceSlots.begin(), root.deviceSlots.end(), device.slot), device.slot);
    }
    return {};
}

} // namespace granary::drive
