#include "core/swarm/device_code.h"

#include "core/codec/code_text.h"
#include "core/crypto/hash.h"

namespace granary::swarm {
namespace {

constexpr std::string_view deviceScheme = "granary:device?";
constexpr std::string_view checkField = "&check=";
constexpr std::size_t checkBytes = 4;

Error badDeviceCode(std::string_view field) { return {ErrorCode::malformed, ErrorKind::user, "device code: " + std::string(field)}; }

/// No authentication: it tells a slip of the hand before anybody is dialled.
std::string checkOf(std::string_view text) { return toHex(crypto::blake2b({asBytes("granary.v1.device-code"), asBytes(text)}).view().first(checkBytes)); }

} // namespace

std::string DeviceCode::text() const
{
    const auto out = std::string(deviceScheme) + contactText() + "&secret=" + toHex(secret.view());
    return out + std::string(checkField) + checkOf(out);
}

Result<DeviceCode> DeviceCode::parse(std::string_view text)
{
    if (text.size() > maxNodeCodeBytes)
        return Error(ErrorCode::tooLarge, ErrorKind::user, "device code");
    text = codec::trimmed(text);
    if (text.substr(0, deviceScheme.size()) != deviceScheme)
        return badDeviceCode("does not begin with granary:device?");
    const auto check = text.rfind(checkField);
    if (check == std::string_view::npos || text.substr(check + checkField.size()) != checkOf(text.substr(0, check)))
        return badDeviceCode("check");
    DeviceCode code;
    const auto wrong = code.parseFields(text.substr(deviceScheme.size(), check - deviceScheme.size()), "secret", [&](std::string_view value) {
        auto secret = fromHex(value);
        if (!secret || secret->size() != JoinSecret::sizeBytes)
            return false;
        code.secret = JoinSecret::copyFrom(*secret);
        crypto::wipe(*secret);
        return true;
    });
    if (wrong)
        return badDeviceCode(*wrong);
    // Order, repetition, a missing secret and every second spelling of the same code are caught at once.
    auto canonical = code.text();
    const bool same = canonical == text;
    crypto::wipe({reinterpret_cast<std::byte*>(canonical.data()), canonical.size()});
    if (!same)
        return badDeviceCode("not in canonical form");
    return code;
}

} // namespace granary::swarm
