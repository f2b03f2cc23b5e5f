#include "core/drive/epochs.h"

#include <algorithm>

namespace granary::drive {
namespace {

/// In the catalog: rows of slot u32, instance.
constexpr std::string_view revokedSetting = "drive.revoked";
constexpr std::size_t rowBytes = 4 + InstanceId::sizeBytes;

} // namespace

Result<std::vector<RevokedDevice>> revokedDevices(Vault& vault)
{
    std::vector<RevokedDevice> out;
    const auto bytes = vault.catalog().setting(revokedSetting);
    if (!bytes)
        return bytes.error().code == ErrorCode::notFound ? Result<std::vector<RevokedDevice>>(std::move(out)) : bytes.error();
    if (bytes->size() % rowBytes != 0)
        return Error(ErrorCode::malformed, "revoked devices");
    for (ByteView in = *bytes; !in.empty(); in = in.subspan(rowBytes))
        out.push_back({loadLittle<std::uint32_t>(in), *InstanceId::from(in.subspan(4, InstanceId::sizeBytes))});
    return out;
}

Status putRevokedDevices(Vault& vault, const std::vector<RevokedDevice>& devices)
{
    GRANARY_ASSIGN(const auto known, revokedDevices(vault));
    if (known == devices)
        return {};
    Bytes out;
    for (const auto& device : devices) {
        appendLittle<std::uint32_t>(out, device.slot);
        append(out, device.instance.view());
    }
    return vault.catalog().putSetting(revokedSetting, out);
}

Status markRevoked(Vault& vault, RootRecord& root)
{
    GRANARY_ASSIGN(const auto revoked, revokedDevices(vault));
    for (auto& device : root.devices)
        if (std::find(revoked.begin(), revoked.end(), RevokedDevice{device.slot, device.instance}) != revoked.end())
            device.status = DeviceStatus::revoked;
    return {};
}

void certifyAgain(const crypto::DriveKeys& keys, RootRecord& root)
{
    for (auto& device : root.devices)
        if (device.keys && device.status != DeviceStatus::revoked && !isCertified(keys, device))
            device.keys->certificate = certifyDevice(keys, device.slot, device.instance, device.keys->sign, device.keys->box);
}

bool isBehind(Vault& vault)
{
    const auto root = vault.root();
    return root->sequence > 0 && root->epoch < vault.keys().epoch;
}

} // namespace granary::drive
