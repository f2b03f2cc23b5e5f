#include "core/teller/rate_limit.h"

#include <algorithm>

namespace granary::teller {

RateLimit::Bucket& RateLimit::bucketOf(const std::string& who, SteadyTime now)
{
    if (const auto it = m_young.find(who); it != m_young.end())
        return it->second;
    if (m_young.size() >= mostBuckets / 2) {
        m_old = std::move(m_young);
        m_young.clear();
    }
    Bucket bucket{static_cast<double>(m_burst), now};
    if (const auto it = m_old.find(who); it != m_old.end())
        bucket = it->second;
    return m_young.emplace(who, bucket).first->second;
}

bool RateLimit::take(const std::string& who, std::uint32_t cost, SteadyTime now)
{
    if (m_perSecond == 0)
        return true;
    const std::lock_guard lock(m_mutex);
    auto& bucket = bucketOf(who, now);
    const std::chrono::duration<double> passed = std::max(now - bucket.at, SteadyTime(0));
    bucket.level = std::min<double>(m_burst, bucket.level + passed.count() * m_perSecond);
    bucket.at = now;
    if (bucket.level < cost)
        return false;
    bucket.level -= cost;
    return true;
}

std::size_t RateLimit::buckets() const
{
    const std::lock_guard lock(m_mutex);
    return m_young.size() + m_old.size();
}

std::string addressGroup(const std::string& peer)
{
    if (peer.find(':') == std::string::npos)
        return peer;
    // Four groups of the written form; "::" stands for zeros, so whatever comes behind it within the first four is not told apart.
    std::size_t end = 0;
    for (int groups = 0; groups < 4 && end != std::string::npos; ++groups) {
        end = peer.find(':', end + (groups > 0 ? 1 : 0));
        if (end != std::string::npos && peer.compare(end, 2, "::") == 0)
            break;
    }
    return end == std::string::npos ? peer : peer.substr(0, end) + "::/64";
}

} // namespace granary::teller
