// The way to the engine, as the program that shows the window provides it.
#pragma once

#include "core/api/engine.h"

namespace granary::ui {

/// Thread-safe.
class EngineDoor {
public:
    virtual ~EngineDoor() = default;
    /// The running engine of the profile. unreachable when none answers.
    virtual Result<std::unique_ptr<api::Engine>> connect() = 0;
    /// Starts one that goes on when the window closes, and waits until it answers. notFound without the program, else why it ended.
    virtual Status start() = 0;
};

} // namespace granary::ui
