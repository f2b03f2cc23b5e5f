// Joining a network by its name: whom to ask, and whom one met.
#pragma once

#include "core/api/types.h"

namespace granary::api {

struct NetworkRequest {
    std::string name;                   ///< 1 to 64 bytes
    std::vector<std::string> addresses; ///< "addr:port" of peers that are in it; none: those of before, and of the public network its routers
};
inline constexpr std::size_t maxNetworkAddresses = 16;
struct NetworkJoined {
    std::string network;
    std::uint64_t met = 0;     ///< nodes whose records were seen
    std::uint64_t lending = 0; ///< of these take shards and were not known
    std::uint64_t closed = 0;  ///< of these let in only who has an invite
    std::vector<Node> added;   ///< that store from now on
};

} // namespace granary::api
