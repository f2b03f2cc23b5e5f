// Which addresses may fail together.
#pragma once

#include <string>
#include <string_view>

namespace granary::engine {

/// A name that nodes of one site share: "here" for folders and loopback, the /24 of an IPv4 and the /48 of an IPv6 address
/// (page 10, "How many shards"). Empty when the address says nothing.
std::string networkGroup(std::string_view address);

} // namespace granary::engine
