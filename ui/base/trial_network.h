// Storage nodes on this computer, for trying things out, as the program that shows the window provides them.
#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace granary::ui {

/// Thread-safe; calls take seconds.
class TrialNetwork {
public:
    virtual ~TrialNetwork() = default;
    /// Whether it is there, running or not. Quick.
    virtual bool exists() const = 0;
    /// Makes it in the network of that name when it is not there, and starts what of it does not run. The code of each node; admits nobody.
    virtual Result<std::vector<std::string>> start(const std::string& network) = 0;
    /// A code of each running node, that admits one drive.
    virtual Result<std::vector<std::string>> invites() = 0;
    /// Ends the nodes and removes all that they hold. Again after a failure: the same.
    virtual Status remove() = 0;
};

} // namespace granary::ui
