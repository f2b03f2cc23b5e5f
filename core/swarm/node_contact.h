// Where a node is to be found: what every code that people hand around begins with.
#pragma once

#include "core/base/ids.h"
#include "core/swarm/transport.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace granary::swarm {

inline constexpr std::size_t maxNodeCodeEndpoints = 8;
inline constexpr std::size_t maxNetworkNameBytes = 64;

struct NodeContact {
    NodeId node;
    std::string network;             ///< UTF-8, 1..maxNetworkNameBytes
    std::vector<Endpoint> endpoints; ///< 1..maxNodeCodeEndpoints

    /// id=..&net=..&at=..
    std::string contactText() const;
    /// Reads "key=value&..". `readOwn` gets the value of the one field that is no part of an address, and says whether it takes it. Answers with the name
    /// of what is wrong. Order, repetition and other spellings are for the caller to refuse, by comparing with the canonical text.
    std::optional<std::string> parseFields(std::string_view fields, std::string_view ownKey, const std::function<bool(std::string_view value)>& readOwn);
};

/// UTF-8, 1..maxNetworkNameBytes, no control characters.
bool validNetworkName(std::string_view name);

} // namespace granary::swarm
