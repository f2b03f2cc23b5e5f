#include "core/engine/engine_wallet.h"

#include "core/ledger/address.h"

#include <future>
#include <variant>

namespace granary::engine {
namespace {

using namespace std::chrono_literals;

/// Changes that come together are kept together.
constexpr Duration keepDelay = 2s;
constexpr Duration workPeriod = 30s;
/// Nodes are asked this seldom what other devices keep.
constexpr std::int64_t lookPeriodNs = 15ll * 60 * 1'000'000'000;
/// Heads that were seen are worth a state of the drive of their own this seldom.
constexpr std::int64_t headsPeriodNs = 6ll * 3600 * 1'000'000'000;
/// When the record was last put into the drive: ns since 1970.
constexpr std::string_view keptSetting = "wallet.kept";
/// When other devices' states were last looked for.
constexpr std::string_view lookedSetting = "wallet.looked";
/// There once this machine has what the drive kept when the wallet was first asked for.
constexpr std::string_view takenSetting = "wallet.taken";

/// Also when the clock was set back.
bool isLongAgo(drive::Drive& drive, std::string_view setting, std::int64_t periodNs, const Clock& clock)
{
    const auto noted = drive.setting(setting);
    if (!noted || noted->size() != 8)
        return true;
    const auto age = clock.wall().ns - loadLittle<std::int64_t>(*noted);
    return age < 0 || age > periodNs;
}

Status noteNow(drive::Drive& drive, std::string_view setting, const Clock& clock)
{
    std::byte now[8];
    storeLittle(now, clock.wall().ns);
    return drive.putSetting(setting, now);
}

} // namespace

void EngineWallet::startWorking()
{
    if (!m_ports.environment.makeLedgerClient)
        return;
    const std::lock_guard lock(m_workerMutex);
    m_worker = std::make_unique<DelayedWorker>([this] { work(); }, keepDelay, workPeriod);
}

void EngineWallet::stop()
{
    m_stopping = true;
    m_workCancel.cancel();
    std::unique_ptr<DelayedWorker> worker;
    {
        const std::lock_guard lock(m_workerMutex);
        worker = std::move(m_worker);
    }
}

void EngineWallet::wake()
{
    const std::lock_guard lock(m_workerMutex);
    if (m_worker)
        m_worker->ask();
}

/// Takes in what the drive keeps, and gives it what is newer here. With `waits` the nodes get their time to answer, else what is known counts.
Status EngineWallet::takeAndKeep(DriveHost& host, WalletHost& wallet, bool waits, const CancelToken& cancel)
{
    const std::lock_guard lock(m_keepMutex);
    auto& drive = host.drive();
    const auto& clock = m_ports.environment.clock;
    if (waits) {
        host.awaitNodes(cancel);
        const bool lasting = [this] {
            const std::lock_guard workerLock(m_workerMutex);
            return m_worker != nullptr;
        }();
        // What is known already counts all the same.
        if ((!lasting || isLongAgo(drive, lookedSetting, lookPeriodNs, clock)) && drive.refresh(cancel))
            GRANARY_TRY(noteNow(drive, lookedSetting, clock));
    }
    GRANARY_ASSIGN(const auto kept, drive.attachment(walletAttachment, cancel));
    if (!kept.empty())
        GRANARY_TRY(wallet.merge(kept));
    if (waits && !drive.setting(takenSetting))
        GRANARY_TRY(drive.putSetting(takenSetting, asBytes("1")));
    const auto record = wallet.record();
    if (record == kept || (!isWorthKeeping(record, kept) && !isLongAgo(drive, keptSetting, headsPeriodNs, clock)))
        return {};
    // Recovered and not accepted yet: nothing is written by itself then.
    if (!waits || host.recoveredUnaccepted())
        return {};
    GRANARY_TRY(drive.putAttachment(walletAttachment, record, cancel));
    return noteNow(drive, keptSetting, clock);
}

void EngineWallet::keepSoon(DriveHost& host, WalletHost& wallet, const CancelToken& cancel)
{
    {
        const std::lock_guard lock(m_workerMutex);
        if (m_worker) {
            m_worker->ask();
            return;
        }
    }
    // It is in the wallet's database: the next command, or an engine that stays, brings it to the nodes.
    if (const auto kept = takeAndKeep(host, wallet, true, cancel); !kept)
        m_ports.environment.log.write(
            LogLevel::info, "wallet", "the drive does not have the wallet's record yet: " + kept.error().text());
}

void EngineWallet::work()
{
    if (m_stopping || !m_ports.mayWork())
        return;
    const auto cancel = m_workCancel;
    CancelToken locked;
    const auto use = m_ports.slot.use(locked);
    if (!use || (!(*use)->hasWallet() && !(*use)->hasWalletRecord(locked)))
        return;
    const auto wallet = (*use)->wallet();
    if (!wallet)
        return m_ports.environment.log.write(
            LogLevel::warning, "wallet", "the wallet could not be opened: " + wallet.error().text());
    if (const auto taken = takeAndKeep(**use, **wallet, true, locked); !taken)
        m_ports.environment.log.write(
            LogLevel::info, "wallet", "the drive and the wallet are not of one mind yet: " + taken.error().text());
    if (!cancel.cancelled() && !locked.cancelled() && (*wallet)->syncDue())
        wake();
}

template <class Ask>
auto EngineWallet::with(Changes changes, CancelToken cancel, Ask ask) -> decltype(ask(std::declval<WalletHost&>()))
{
    if (!m_ports.environment.makeLedgerClient)
        return Error(ErrorCode::notFound, "this engine has no way to a ledger");
    GRANARY_ASSIGN(const auto use, m_ports.slot.use(cancel));
    GRANARY_ASSIGN(auto* const wallet, use->wallet());
    // After a recovery the drive has what this machine has not.
    if (!use->drive().setting(takenSetting))
        if (const auto taken = takeAndKeep(*use, *wallet, true, cancel); !taken)
            m_ports.environment.log.write(
                LogLevel::info, "wallet", "what the drive keeps of the wallet can't be had yet: " + taken.error().text());
    auto answer = ask(*wallet);
    if (changes == Changes::yes && answer.ok())
        keepSoon(*use, *wallet, cancel);
    return answer;
}

Result<api::WalletAddresses> EngineWallet::addresses()
{
    return with(Changes::no, {}, [](WalletHost& wallet) { return Result<api::WalletAddresses>(wallet.addresses()); });
}

Result<std::vector<api::JoinedLedger>> EngineWallet::ledgers()
{
    return with(Changes::no, {}, [](WalletHost& wallet) { return Result<std::vector<api::JoinedLedger>>(wallet.ledgers()); });
}

Result<api::JoinedLedger> EngineWallet::joinLedger(const api::JoinLedgerRequest& request)
{
    return with(Changes::yes, {}, [&](WalletHost& wallet) { return wallet.join(request); });
}

Status EngineWallet::leaveLedger(const std::string& ledger)
{
    return with(Changes::yes, {}, [&](WalletHost& wallet) { return wallet.leave(ledger); });
}

Result<api::JoinedLedger> EngineWallet::syncLedger(const std::string& ledger)
{
    return with(Changes::yes, {}, [&](WalletHost& wallet) { return wallet.sync(ledger); });
}

Result<api::LedgerVerification> EngineWallet::verifyLedger(const std::string& ledger, CancelToken cancel)
{
    return with(Changes::yes, cancel, [&](WalletHost& wallet) { return wallet.verify(ledger, cancel); });
}

Result<api::WalletBalance> EngineWallet::balance(const std::string& ledger)
{
    return with(Changes::no, {}, [&](WalletHost& wallet) { return wallet.balance(ledger); });
}

Result<api::Payment> EngineWallet::send(const api::SendRequest& request)
{
    CancelToken cancel;
    return with(Changes::yes, cancel, [&](WalletHost& wallet) { return wallet.send(request, cancel); });
}

Result<api::Payment> EngineWallet::askForGrant(const api::LedgerAsk& request)
{
    CancelToken cancel;
    return with(Changes::yes, cancel, [&](WalletHost& wallet) { return wallet.askForGrant(request, cancel); });
}

Result<api::Payment> EngineWallet::notarise(const api::NotariseRequest& request)
{
    CancelToken cancel;
    return with(Changes::yes, cancel, [&](WalletHost& wallet) { return wallet.notarise(request, cancel); });
}

Result<api::Payment> EngineWallet::openChannel(const api::OpenChannelRequest& request)
{
    CancelToken cancel;
    return with(Changes::yes, cancel, [&](WalletHost& wallet) { return wallet.openChannel(request, cancel); });
}

template <class T>
Result<T> EngineWallet::askNode(
    const NodeId& node, const CancelToken& cancel, std::function<void(swarm::PaymentClient&, std::function<void(Result<T>)>)> ask)
{
    const auto answer = std::make_shared<std::promise<Result<T>>>();
    GRANARY_TRY(cancel.check());
    onLoop(m_ports.environment.loop, [&] {
        auto* const network = m_ports.network();
        const auto client = network ? network->peers().paymentClient(node) : nullptr;
        if (!client)
            return answer->set_value(Error(ErrorCode::notFound, "the drive keeps nothing on this node"));
        ask(*client, [answer](Result<T> said) { answer->set_value(std::move(said)); });
    });
    return answer->get_future().get();
}

Status EngineWallet::hears(const NodeId& node)
{
    return onLoop(m_ports.environment.loop, [&]() -> Status {
        auto* const network = m_ports.network();
        if (!network || !network->peers().paymentClient(node))
            return Error(ErrorCode::notFound, "the drive keeps nothing on this node");
        return network->peers().linked(node) ? Status() : Status(Error(ErrorCode::unreachable, "the node"));
    });
}

Status EngineWallet::payNode(const NodeId& node, Bytes voucher, const CancelToken& cancel)
{
    const auto shared = std::make_shared<const Bytes>(std::move(voucher));
    const auto taken = askNode<std::monostate>(node, cancel, [&](auto& client, auto done) {
        client.pay(shared, [done = std::move(done)](const Status& status) {
            done(status.ok() ? Result<std::monostate>(std::monostate{}) : Result<std::monostate>(status.error()));
        });
    });
    return taken ? Status() : Status(taken.error());
}

Result<api::Payee> EngineWallet::payeeAt(const NodeId& node)
{
    CancelToken cancel;
    GRANARY_ASSIGN(const auto use, m_ports.slot.use(cancel));
    use->awaitNodes(cancel);
    GRANARY_ASSIGN(const auto key, askNode<PublicKey>(node, cancel, [](auto& client, auto done) { client.payee(std::move(done)); }));
    return api::Payee{ledger::addressText(ledger::accountOf(key))};
}

Result<api::StreamedPayment> EngineWallet::stream(const api::StreamRequest& request)
{
    if (request.count == 0 || request.count > api::maxStreamedVouchers)
        return Error(ErrorCode::invalidArgument, "count");
    CancelToken cancel;
    return with(Changes::yes, cancel, [&](WalletHost& wallet) -> Result<api::StreamedPayment> {
        // The wallet is here, so the drive is, too.
        if (const auto use = m_ports.slot.use(cancel))
            (*use)->awaitNodes(cancel);
        // What is signed counts, even if nobody hears it.
        GRANARY_TRY(hears(request.node));
        const auto& clock = m_ports.environment.clock;
        const auto began = clock.steady();
        api::StreamedPayment out;
        for (; out.vouchers < request.count; ++out.vouchers) {
            const auto voucher = wallet.nextVoucher(request.ledger, request.channel, request.amount);
            const auto taken = voucher ? payNode(request.node, ledger::encodeVoucher(*voucher), cancel) : Status(voucher.error());
            if (!taken) {
                if (out.vouchers == 0)
                    return taken.error();
                out.problem = taken.error();
                break;
            }
            out.paid = voucher->paid.units();
        }
        out.seconds = std::chrono::duration<double>(clock.steady() - began).count();
        return out;
    });
}

Result<api::Payment> EngineWallet::closeChannel(const api::EndChannelRequest& request)
{
    CancelToken cancel;
    return with(Changes::yes, cancel, [&](WalletHost& wallet) { return wallet.closeChannel(request, cancel); });
}

Result<api::Payment> EngineWallet::refundChannel(const api::EndChannelRequest& request)
{
    CancelToken cancel;
    return with(Changes::yes, cancel, [&](WalletHost& wallet) { return wallet.refundChannel(request, cancel); });
}

Result<api::PaymentSlip> EngineWallet::writeSlip(const api::PaymentSlip& slip)
{
    return with(Changes::no, {}, [&](WalletHost& wallet) { return wallet.writeSlip(slip); });
}

Result<api::PaymentSlip> EngineWallet::readSlip(const std::string& text)
{
    return with(Changes::no, {}, [&](WalletHost& wallet) { return wallet.readSlip(text); });
}

Result<api::HistoryPage> EngineWallet::history(const std::string& ledger, std::uint64_t before, std::uint64_t limit)
{
    return with(Changes::no, {}, [&](WalletHost& wallet) { return wallet.history(ledger, before, limit); });
}

Result<api::HistoryTable> EngineWallet::historyTable(const std::string& ledger)
{
    return with(Changes::no, {}, [&](WalletHost& wallet) { return wallet.historyTable(ledger); });
}

Result<std::vector<api::WalletChannel>> EngineWallet::channels()
{
    return with(Changes::no, {}, [](WalletHost& wallet) { return Result<std::vector<api::WalletChannel>>(wallet.channels()); });
}

Result<api::WalletBudget> EngineWallet::budget(const std::string& ledger)
{
    return with(Changes::no, {}, [&](WalletHost& wallet) { return wallet.budget(ledger); });
}

Status EngineWallet::setBudget(const api::WalletBudget& budget)
{
    return with(Changes::yes, {}, [&](WalletHost& wallet) { return wallet.setBudget(budget); });
}

Status EngineWallet::stopPayments(bool on)
{
    return with(Changes::yes, {}, [&](WalletHost& wallet) { return wallet.stopPayments(on); });
}

Result<std::vector<api::WalletContact>> EngineWallet::contacts()
{
    return with(Changes::no, {}, [](WalletHost& wallet) { return Result<std::vector<api::WalletContact>>(wallet.contacts()); });
}

Status EngineWallet::putContact(const api::WalletContact& contact)
{
    return with(Changes::yes, {}, [&](WalletHost& wallet) { return wallet.putContact(contact); });
}

Result<api::ExportedProof> EngineWallet::exportProof(const api::EntryProofRequest& request)
{
    return with(Changes::no, {}, [&](WalletHost& wallet) { return wallet.exportProof(request); });
}

Result<api::ProvenFact> EngineWallet::checkProof(const api::ExportedProof& proof)
{
    return with(Changes::no, {}, [&](WalletHost& wallet) { return wallet.checkProof(proof); });
}

} // namespace granary::engine
