// How much of an upload may be on its way to one node.
#pragma once

#include "core/base/clock.h"

#include <cstddef>
#include <cstdint>

namespace granary::swarm {

/// Bytes sent and not acknowledged: starts at 256 KiB, grows by what is acknowledged while the window is what limits, up to 4 MiB, and
/// shrinks when round trips grow far beyond the shortest one seen, which is how a queue on the way shows (after TCP Vegas, Brakmo and
/// Peterson, 1995).
class UploadWindow {
public:
    static constexpr std::size_t startBytes = 256 << 10;
    static constexpr std::size_t leastBytes = 128 << 10;
    static constexpr std::size_t mostBytes = 4 << 20;

    bool open() const { return m_inFlight < m_size; }
    std::size_t sizeBytes() const { return m_size; }
    std::size_t inFlightBytes() const { return m_inFlight; }
    void onSent(std::size_t bytes) { m_inFlight += bytes; }
    /// Acknowledged after `roundTrip`, at `now`.
    void onAcked(std::size_t bytes, Duration roundTrip, SteadyTime now);
    /// No longer under way, without an acknowledgement.
    void onDropped(std::size_t bytes) { m_inFlight -= bytes < m_inFlight ? bytes : m_inFlight; }
    void reset() { *this = UploadWindow(); }

private:
    std::size_t m_size = startBytes;
    std::size_t m_inFlight = 0;
    Duration m_shortest = Duration::max();
    SteadyTime m_lastShrink{};
};

} // namespace granary::swarm
