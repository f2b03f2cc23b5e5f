// The engine of a profile for the window: the one that runs, else a granaryd that outlives the window.
#pragma once

#include "ui/base/engine_door.h"

#include <mutex>
#include <string>
#include <vector>

namespace granary::app {

class EngineLauncher : public ui::EngineDoor {
public:
    /// `arguments` go to granaryd behind --profile.
    EngineLauncher(std::string profile, std::vector<std::string> arguments) : m_profile(std::move(profile)), m_arguments(std::move(arguments)) {}
    Result<std::unique_ptr<api::Engine>> connect() override;
    /// Its messages go to granaryd.log in the profile.
    Status start() override;

private:
    const std::string m_profile;
    const std::vector<std::string> m_arguments;
    std::mutex m_mutex; ///< one start at a time
};

} // namespace granary::app
