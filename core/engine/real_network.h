// libtorrent as the engine's network.
#pragma once

#include "core/engine/environment.h"

namespace granary::engine {

/// On the loop. Errors of LibtorrentNetwork::create.
Result<std::unique_ptr<NetworkPorts>> makeRealNetwork(const NetworkOptions& options, EventLoop& loop, Log& log);

} // namespace granary::engine
