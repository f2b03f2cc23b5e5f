#include "core/engine/payment_desk.h"

namespace granary::engine {
namespace {

const Error nobodyIsPaid(ErrorCode::refused, "no wallet is open here");

/// The wallet of the drive that is unlocked, for as long as the use lasts.
Result<WalletHost*> walletOf(const Result<DriveSlot::Use>& use)
{
    if (!use || !(*use)->hasWallet())
        return nobodyIsPaid;
    return (*use)->wallet();
}

} // namespace

PaymentDesk::PaymentDesk(const Environment& environment, DriveSlot& slot, std::function<void()> kept)
    : m_desk(std::make_shared<Desk>(Desk{environment.disk, environment.loop, slot, std::move(kept), {}, false}))
{}

void PaymentDesk::payee(std::function<void(Result<PublicKey>)> done)
{
    if (m_desk->waiting.size() >= maxWaiting)
        return done(Error(ErrorCode::busy, "payments"));
    add(m_desk, [done = std::move(done)](DriveSlot& slot) -> Answer {
        const auto use = slot.use({});
        const auto wallet = walletOf(use);
        auto answer = wallet ? Result<PublicKey>((*wallet)->payee()) : Result<PublicKey>(wallet.error());
        return [done, answer = std::move(answer)] { done(answer); };
    });
}

void PaymentDesk::take(Bytes voucher, std::function<void(Status)> done)
{
    if (m_desk->waiting.size() >= maxWaiting)
        return done(Error(ErrorCode::busy, "payments"));
    add(m_desk, [kept = m_desk->kept, voucher = std::move(voucher), done = std::move(done)](DriveSlot& slot) -> Answer {
        const auto use = slot.use({});
        const auto wallet = walletOf(use);
        const auto taken = wallet ? (*wallet)->takeVoucher(voucher) : Status(wallet.error());
        if (taken.ok())
            kept();
        return [done, taken] { done(taken); };
    });
}

void PaymentDesk::add(const std::shared_ptr<Desk>& desk, Work work)
{
    desk->waiting.push_back(std::move(work));
    if (!desk->busy)
        next(desk);
}

void PaymentDesk::next(const std::shared_ptr<Desk>& desk)
{
    desk->busy = !desk->waiting.empty();
    if (!desk->busy)
        return;
    auto work = std::move(desk->waiting.front());
    desk->waiting.pop_front();
    desk->disk.run([desk, work = std::move(work)] {
        auto answer = work(desk->slot);
        desk->loop.post([desk, answer = std::move(answer)] {
            answer();
            next(desk);
        });
    });
}

} // namespace granary::engine
