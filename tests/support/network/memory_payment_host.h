// A PaymentHost that counts on its fingers.
#pragma once

#include "core/swarm/payment_messages.h"
#include "tests/support/manual_loop.h"

#include <vector>

namespace granary::test {

/// Engine loop only; answers a little later, as from a disk. Takes what is not empty of meaning to it: anything but "bad".
class MemoryPaymentHost : public swarm::PaymentHost {
public:
    explicit MemoryPaymentHost(ManualLoop& loop) : m_loop(loop) {}

    void payee(std::function<void(Result<PublicKey>)> done) override
    {
        later([this, done = std::move(done)] { done(account); });
    }
    void take(Bytes voucher, std::function<void(Status)> done) override
    {
        const bool good = asText(voucher) != "bad";
        if (good)
            taken.push_back(std::move(voucher));
        later([done = std::move(done), good] { done(good ? Status() : Status(Error(ErrorCode::refused, "bad"))); });
    }

    PublicKey account;
    std::vector<Bytes> taken;

private:
    void later(std::function<void()> call) { m_loop.after(std::chrono::milliseconds(1), std::move(call)); }
    ManualLoop& m_loop;
};

} // namespace granary::test
