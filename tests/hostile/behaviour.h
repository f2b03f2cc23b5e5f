// What a hostile node does wrong. One behaviour a node; in everything else it is the shipped node.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace granary::test {

enum class Behaviour : unsigned char {
    honest,
    drops,     ///< acknowledges with a receipt and keeps nothing
    claims,    ///< keeps nothing either, and lists all of it, and what it knows of others' shards
    bulk,      ///< answers single leaves well, longer reads wrongly
    stalls,    ///< never answers for the last tenth of a shard
    oldHeads,  ///< acknowledges every head and shows the first one for ever
    forges,    ///< hands on node records that nobody signed, and old ones
    floods,    ///< asks for everything, without end
    malformed, ///< speaks messages that no parser takes, of each type in turn
};

struct NamedBehaviour {
    std::string_view name;
    Behaviour behaviour;
};
inline constexpr std::array behaviours{
    NamedBehaviour{"honest", Behaviour::honest},
    NamedBehaviour{"drops", Behaviour::drops},
    NamedBehaviour{"claims", Behaviour::claims},
    NamedBehaviour{"bulk", Behaviour::bulk},
    NamedBehaviour{"stalls", Behaviour::stalls},
    NamedBehaviour{"oldHeads", Behaviour::oldHeads},
    NamedBehaviour{"forges", Behaviour::forges},
    NamedBehaviour{"floods", Behaviour::floods},
    NamedBehaviour{"malformed", Behaviour::malformed},
};

inline std::optional<Behaviour> behaviourNamed(std::string_view name)
{
    for (const auto& known : behaviours)
        if (known.name == name)
            return known.behaviour;
    return std::nullopt;
}

} // namespace granary::test
