// Compact forms of an Endpoint, as BEP 5 and BEP 7 write them.
#pragma once

#include "core/swarm/transport.h"

namespace granary::swarm {

/// 6 bytes (IPv4) or 18 (IPv6): address and port, big-endian. Empty when the address is none.
Bytes compactEndpoint(const Endpoint& endpoint);
/// Nullopt for any other size and for port 0.
std::optional<Endpoint> endpointFromCompact(ByteView compact);

} // namespace granary::swarm
