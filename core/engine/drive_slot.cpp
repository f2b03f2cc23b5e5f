#include "core/engine/drive_slot.h"

namespace granary::engine {

DriveSlot::Use::~Use()
{
    if (!m_slot)
        return;
    m_host.reset(); // before the slot may think that nobody holds it
    m_slot->leave(m_place);
}

Result<DriveSlot::Use> DriveSlot::use(CancelToken cancel)
{
    const std::lock_guard lock(m_mutex);
    if (!m_host)
        return m_expected ? Error(ErrorCode::locked) : Error(ErrorCode::notFound, "the profile has no drive yet");
    m_users.push_front(std::move(cancel));
    return Use(*this, m_host, m_users.begin());
}

bool DriveSlot::filled() const
{
    const std::lock_guard lock(m_mutex);
    return m_host != nullptr;
}

void DriveSlot::expect()
{
    const std::lock_guard lock(m_mutex);
    m_expected = true;
}

void DriveSlot::fill(std::shared_ptr<DriveHost> host)
{
    const std::lock_guard lock(m_mutex);
    GRANARY_ASSERT(!m_host);
    m_host = std::move(host);
    m_expected = true;
}

void DriveSlot::interrupt()
{
    std::shared_ptr<DriveHost> host;
    {
        const std::lock_guard lock(m_mutex);
        host = m_host;
    }
    if (host)
        host->interrupt();
}

void DriveSlot::empty()
{
    interrupt();
    std::shared_ptr<DriveHost> host;
    {
        std::unique_lock lock(m_mutex);
        host = std::move(m_host);
        m_host.reset(); // nobody new comes in
        for (auto& user : m_users)
            user.cancel();
        m_left.wait(lock, [this] { return m_users.empty(); });
    }
    if (host)
        host->close();
}

void DriveSlot::leave(std::list<CancelToken>::iterator place)
{
    const std::lock_guard lock(m_mutex);
    m_users.erase(place);
    m_left.notify_all();
}

} // namespace granary::engine
