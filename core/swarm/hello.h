// What the two sides tell each other inside the Noise handshake. Spec: core/specs/link.md.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

namespace granary::swarm {

inline constexpr std::uint16_t oldestProtocol = 1;
inline constexpr std::uint16_t newestProtocol = 4; // since 2: joining (join_messages.h), successions; since 3: repair by others (repair_messages.h); since 4: payments (payment_messages.h)
inline constexpr std::size_t maxCertificateBytes = 512;
inline constexpr std::size_t maxHelloBytes = 768;

/// Payload of all three handshake messages. The first one is in the clear and carries no certificate.
struct Hello {
    Bytes certificate; ///< binds the Noise static key to the node identity; empty in the first message
    Hash32 network;    ///< networkHash of the network's name
    std::uint16_t oldest = oldestProtocol;
    std::uint16_t newest = newestProtocol;
    bool lends = false; ///< stores shards for others

    Bytes encode() const;
    static Result<Hello> parse(ByteView bytes);
    /// The newest version both speak: unsupportedVersion when there is none.
    Result<std::uint16_t> agreedVersion() const;
};

} // namespace granary::swarm
