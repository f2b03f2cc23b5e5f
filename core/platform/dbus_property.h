// One number from a service of the system's D-Bus, without a library for it. Method: D-Bus specification 0.38, "Message Protocol".
#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <optional>
#include <string>

namespace granary::platform {

/// Largest message that is taken; what is asked for here has some hundred bytes.
inline constexpr std::size_t maxDbusMessageBytes = 64 << 10;
inline constexpr std::size_t dbusHeaderBytes = 16;

/// The whole size of a message from its first 16 bytes. malformed, tooLarge.
Result<std::size_t> dbusMessageBytes(ByteView header);

struct DbusReply {
    std::uint32_t replyTo = 0; ///< serial of the call; 0: it is no reply
    bool failed = false;
    std::optional<std::uint32_t> number; ///< what a reply holds: one number or boolean, bare or in a variant
};
/// A whole message. malformed.
Result<DbusReply> parseDbusMessage(ByteView message);

struct DbusProperty {
    std::string service;
    std::string object;
    std::string interface;
    std::string name;
};
/// Asks the bus at the socket `path`. notFound: there is no bus or no such service or property; timedOut after `patience` altogether.
Result<std::uint32_t> readDbusNumber(const std::string& path, const DbusProperty& property, Duration patience);
/// The socket of the system's bus: what DBUS_SYSTEM_BUS_ADDRESS names, else the usual one.
std::string systemBusSocket();

} // namespace granary::platform
