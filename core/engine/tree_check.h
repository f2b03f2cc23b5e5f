// Whether a restored tree is what was backed up, for programs that may not look below the engine.
#pragma once

#include "core/base/cancel.h"

#include <string>
#include <vector>

namespace granary::engine {

struct TreeCheck {
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    std::uint64_t differences = 0;
    std::vector<std::string> first; ///< the first of them, in words, with raw paths
};
/// Contents and metadata of two trees (drive::compareTrees). Owners count when this process is root's.
Result<TreeCheck> checkTree(const std::string& left, const std::string& right, const CancelToken& cancel);

/// "addr:port" of a node's code; empty when it is none.
std::string firstEndpoint(const std::string& nodeCode);

} // namespace granary::engine
