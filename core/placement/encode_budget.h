// Bounds the memory that encoded shards take while they wait for their nodes.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>

namespace granary::placement {

/// First come, first served; engine loop only. Whoever is alone is always granted one row, so a limit below one shard delays but never stops.
class EncodeBudget {
public:
    explicit EncodeBudget(std::uint64_t limitBytes) : m_limitBytes(limitBytes) {}

    /// Calls `granted` with 1..rows as soon as that many shards of `rowBytes` may exist, perhaps inside this call.
    void request(std::uint64_t rowBytes, unsigned rows, std::function<void(unsigned)> granted)
    {
        m_queue.push_back({rowBytes, rows, std::move(granted)});
        serve();
    }
    void release(std::uint64_t bytes)
    {
        m_usedBytes -= bytes;
        serve();
    }
    std::uint64_t usedBytes() const { return m_usedBytes; }

private:
    /// Fewer rows at a time than this read the whole segment too often.
    static constexpr std::uint64_t leastRows = 4;
    struct Request {
        std::uint64_t rowBytes;
        unsigned rows;
        std::function<void(unsigned)> granted;
    };
    void serve()
    {
        while (!m_queue.empty()) {
            const auto& first = m_queue.front();
            auto fit = m_usedBytes >= m_limitBytes ? 0 : (m_limitBytes - m_usedBytes) / first.rowBytes;
            if (m_usedBytes == 0 && fit == 0)
                fit = 1;
            if (fit == 0 || (m_usedBytes != 0 && fit < leastRows && fit < first.rows))
                return;
            const auto rows = fit < first.rows ? static_cast<unsigned>(fit) : first.rows;
            m_usedBytes += rows * first.rowBytes;
            auto granted = std::move(m_queue.front().granted);
            m_queue.pop_front();
            granted(rows);
        }
    }
    const std::uint64_t m_limitBytes;
    std::uint64_t m_usedBytes = 0;
    std::deque<Request> m_queue;
};

} // namespace granary::placement
