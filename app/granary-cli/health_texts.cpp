#include "app/granary-cli/health_texts.h"

#include "app/terminal/quantity_text.h"

namespace granary::app {

std::string healthText(const api::FileHealth& health, api::EntryType type)
{
    const auto n = health.survivesLosses;
    const auto survives = n == 0 ? std::string("survives no loss") : "survives " + countText(n) + (n == 1 ? " loss" : " losses");
    const std::string list = type == api::EntryType::directory ? "its list: " : "";
    switch (health.state) {
    case api::HealthState::healthy: return list + survives;
    case api::HealthState::waiting: return list + "waiting to be uploaded, " + (n == 0 ? "this computer still has it" : survives + " so far");
    case api::HealthState::beingRepaired: return list + "being repaired, " + survives;
    case api::HealthState::degraded: return list + "weakened, " + survives;
    case api::HealthState::unavailable: return list + "out of reach until nodes come back";
    case api::HealthState::lost: return list + "lost";
    }
    return {};
}

} // namespace granary::app
