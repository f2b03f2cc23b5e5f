// Where tenants of this engine's node pay: the wallet of whichever drive is unlocked. Spec: core/specs/messages.md, "Paying".
#pragma once

#include "core/engine/drive_slot.h"
#include "core/engine/environment.h"
#include "core/swarm/payment_messages.h"

#include <deque>

namespace granary::engine {

/// One voucher at a time, on a disk thread. What it is given outlives all work that it has begun there; that may end after it.
class PaymentDesk : public swarm::PaymentHost {
public:
    /// Vouchers that wait; busy beyond.
    static constexpr std::size_t maxWaiting = 256;
    /// `kept`: a voucher was taken, and the drive is to have it soon. From any thread.
    PaymentDesk(const Environment& environment, DriveSlot& slot, std::function<void()> kept);

    void payee(std::function<void(Result<PublicKey>)> done) override;
    void take(Bytes voucher, std::function<void(Status)> done) override;

private:
    using Answer = std::function<void()>;           ///< on the loop
    using Work = std::function<Answer(DriveSlot&)>; ///< on a disk thread
    struct Desk {
        Executor& disk;
        EventLoop& loop;
        DriveSlot& slot;
        std::function<void()> kept;
        std::deque<Work> waiting; ///< of the loop, as is the next
        bool busy = false;
    };
    static void add(const std::shared_ptr<Desk>& desk, Work work);
    static void next(const std::shared_ptr<Desk>& desk);

    std::shared_ptr<Desk> m_desk;
};

} // namespace granary::engine
