// Settings of an engine as values of the API: the way out of this machine, and when the drive locks itself.
#pragma once

#include "core/api/secret_text.h"

#include <cstdint>
#include <string>

namespace granary::api {

enum class ProxyType : std::uint8_t { none, socks5, http };
/// All links to other machines go through it. Nothing goes around it: what a proxy does not carry (the DHT, being called by others) is off.
struct Proxy {
    ProxyType type = ProxyType::none;
    std::string host;       ///< a name, or an address without brackets
    std::uint32_t port = 0;
    bool login = false;     ///< in answers: a user name and a password are kept for it; in requests: keep those that there are
    std::string user;       ///< requests only, like the next: new ones; they are sealed with the drive's key, so it must be unlocked
    SecretText password;
};
/// By RFC 1929.
inline constexpr std::size_t maxProxyLoginBytes = 255;
inline constexpr std::size_t maxProxyHostBytes = 253;

/// The drive is locked when its owner has not used it for some time and nothing is under way.
struct IdleLock {
    std::uint32_t minutes = 0; ///< 0: never
};
inline constexpr std::uint32_t maxIdleMinutes = 7 * 24 * 60;

} // namespace granary::api
