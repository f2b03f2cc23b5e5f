#include "core/swarm/upload_window.h"

#include <algorithm>

namespace granary::swarm {
namespace {

constexpr std::size_t pieceBytes = 64 << 10;
/// Disk and scheduling of a healthy node; below it a longer round trip says nothing of the line.
constexpr Duration slack = std::chrono::milliseconds(200);

} // namespace

void UploadWindow::onAcked(std::size_t bytes, Duration roundTrip, SteadyTime now)
{
    const bool limiting = m_inFlight + pieceBytes > m_size;
    onDropped(bytes);
    m_shortest = std::min(m_shortest, roundTrip);
    if (roundTrip > 4 * m_shortest + slack) {
        // Once a round trip, so that one queue is not answered several times.
        if (now - m_lastShrink > roundTrip) {
            m_size = std::max(leastBytes, m_size - m_size / 4);
            m_lastShrink = now;
        }
    } else if (limiting && roundTrip <= 2 * m_shortest + slack) {
        m_size = std::min(mostBytes, m_size + bytes);
    }
}

} // namespace granary::swarm
