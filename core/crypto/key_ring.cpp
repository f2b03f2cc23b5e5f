#include "core/crypto/key_ring.h"

#include <algorithm>

namespace granary::crypto {

Result<KeyRing> KeyRing::of(std::vector<DriveKeys> keys)
{
    if (keys.empty())
        return Error(ErrorCode::malformed, "no keys");
    for (std::size_t i = 1; i < keys.size(); ++i)
        if (keys[i].epoch <= keys[i - 1].epoch || keys[i].drive != keys[i - 1].drive || keys[i].storeAdmin != keys[i - 1].storeAdmin)
            return Error(ErrorCode::malformed, "keys of several drives, or out of order");
    KeyRing out;
    out.m_keys = std::move(keys);
    return out;
}

const DriveKeys* KeyRing::find(std::uint32_t epoch) const
{
    const auto at = std::find_if(m_keys.begin(), m_keys.end(), [epoch](const DriveKeys& keys) { return keys.epoch == epoch; });
    return at == m_keys.end() ? nullptr : &*at;
}

KeyRing KeyRing::clone() const
{
    KeyRing out;
    for (const auto& keys : m_keys)
        out.m_keys.push_back(keys.clone());
    return out;
}

DriveKeys epochKeys(const StorageRoot& root, std::uint32_t driveNumber, std::uint32_t epoch)
{
    auto out = driveKeys(root, driveNumber, epoch);
    if (epoch == 0)
        return out;
    auto first = driveKeys(root, driveNumber, 0);
    out.idKey = std::move(first.idKey);
    out.cutKey = std::move(first.cutKey);
    return out;
}

KeyRing epochRing(const StorageRoot& root, std::uint32_t driveNumber, std::uint32_t newest)
{
    std::vector<DriveKeys> keys;
    for (std::uint32_t epoch = 0; epoch <= newest; ++epoch)
        keys.push_back(epochKeys(root, driveNumber, epoch));
    return *KeyRing::of(std::move(keys));
}

} // namespace granary::crypto
