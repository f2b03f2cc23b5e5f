// Where the unlocked drive is, and who is using it.
#pragma once

#include "core/engine/drive_host.h"

#include <condition_variable>
#include <list>

namespace granary::engine {

/// Thread-safe. A drive leaves the slot only when nobody uses it.
class DriveSlot {
public:
    /// Holds the drive for one call or task; ends with it.
    class Use {
    public:
        Use(Use&& other) noexcept : m_slot(std::exchange(other.m_slot, nullptr)), m_host(std::move(other.m_host)), m_place(other.m_place) {}
        Use& operator=(Use&&) = delete;
        ~Use();
        DriveHost* operator->() const { return m_host.get(); }
        DriveHost& operator*() const { return *m_host; }

    private:
        friend class DriveSlot;
        Use(DriveSlot& slot, std::shared_ptr<DriveHost> host, std::list<CancelToken>::iterator place)
            : m_slot(&slot), m_host(std::move(host)), m_place(place)
        {}
        DriveSlot* m_slot;
        std::shared_ptr<DriveHost> m_host;
        std::list<CancelToken>::iterator m_place;
    };

    /// `cancel` is set when the drive is to be locked: the user must end soon then. locked when it is, notFound without a
    /// drive.
    Result<Use> use(CancelToken cancel);
    bool filled() const;
    /// There is a drive, and it is locked.
    void expect();
    void fill(std::shared_ptr<DriveHost> host);
    /// Calls that wait for a ledger end, as do later ones; the drive can still be used.
    void interrupt();
    /// Cancels all users, waits for them and closes the drive.
    void empty();

private:
    void leave(std::list<CancelToken>::iterator place);
    mutable std::mutex m_mutex;
    std::condition_variable m_left;
    std::shared_ptr<DriveHost> m_host;
    bool m_expected = false;
    std::list<CancelToken> m_users;
};

} // namespace granary::engine
