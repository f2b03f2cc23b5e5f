// Token buckets: how often somebody may come.
#pragma once

#include "core/base/clock.h"

#include <mutex>
#include <string>
#include <unordered_map>

namespace granary::teller {

/// Any thread. Everybody has a bucket of their own, which holds `burst` and gets `perSecond` a second. Bounded: buckets of whoever has not come for a while
/// are dropped, which fills them, and earlier when very many come at once.
class RateLimit {
public:
    /// Buckets at most; half of them are of the newest.
    static constexpr std::size_t mostBuckets = 65'536;

    /// perSecond 0: no limit.
    RateLimit(std::uint32_t perSecond, std::uint32_t burst) : m_perSecond(perSecond), m_burst(burst) {}
    /// Takes `cost` (at most burst) out of the bucket; false when there is not enough in it: then nothing is taken.
    bool take(const std::string& who, std::uint32_t cost, SteadyTime now);
    std::size_t buckets() const;

private:
    struct Bucket {
        double level;
        SteadyTime at;
    };
    Bucket& bucketOf(const std::string& who, SteadyTime now);

    const std::uint32_t m_perSecond;
    const std::uint32_t m_burst;
    mutable std::mutex m_mutex;
    std::unordered_map<std::string, Bucket> m_young; ///< that came lately
    std::unordered_map<std::string, Bucket> m_old;
};

/// Whose bucket an address takes from: an IPv4 address for itself, IPv6 by its first 64 bits, which is what one customer of a provider has.
std::string addressGroup(const std::string& peer);

} // namespace granary::teller
