#include "core/engine/wallet_host.h"

#include "core/engine/letting_go_client.h"
#include "core/ledger/address.h"
#include "core/wallet/chain_address.h"

#include <algorithm>
#include <thread>

namespace granary::engine {
namespace {

using namespace std::chrono_literals;

/// While nothing is awaited.
constexpr Duration calmPeriod = 5min;
/// While something that was signed is not seen in the log.
constexpr Duration eagerPeriod = 10s;
constexpr Duration shortestBackOff = 30s;
constexpr Duration longestBackOff = 1h;

Result<std::unique_ptr<wallet::WalletDatabase>> openWalletDatabase(
    FileSystem& files, Log& log, const std::string& path, const store::DatabaseKey& key)
{
    auto database = wallet::WalletDatabase::open(files, path, key);
    if (database || database.error().code != ErrorCode::databaseDamaged)
        return database;
    log.write(LogLevel::warning, "wallet",
        "the wallet's database is damaged: it is set aside, and filled again from the drive and the ledgers");
    GRANARY_TRY(store::setDatabaseAside(files, path));
    return wallet::WalletDatabase::open(files, path, key);
}

bool isAwaited(const wallet::KeptOperation& operation)
{
    return operation.state == wallet::OperationState::waiting || operation.state == wallet::OperationState::promised;
}

} // namespace

Result<Bytes> mergeWalletRecords(std::string_view name, ByteView a, ByteView b)
{
    if (name != walletAttachment)
        return Error(ErrorCode::unsupportedVersion, "kept as " + std::string(name));
    GRANARY_ASSIGN(auto merged, wallet::WalletRecord::decode(a));
    GRANARY_ASSIGN(const auto other, wallet::WalletRecord::decode(b));
    GRANARY_TRY(merged.merge(other));
    return merged.encode();
}

bool isWorthKeeping(ByteView newer, ByteView kept)
{
    const auto now = wallet::WalletRecord::decode(newer);
    const auto then = kept.empty() ? Result<wallet::WalletRecord>(wallet::WalletRecord()) : wallet::WalletRecord::decode(kept);
    if (!now || !then)
        return now.ok();
    return std::any_of(now->items().begin(), now->items().end(), [&](const auto& item) {
        const auto& [key, value] = item;
        const auto known = then->items().find(key);
        if (known == then->items().end())
            return true;
        return key.front() != static_cast<char>(wallet::ItemKind::head) && wallet::wins(value, known->second);
    });
}

Result<std::unique_ptr<WalletHost>> WalletHost::open(
    Ports ports, FileSystem& files, const std::string& path, const store::DatabaseKey& key, const crypto::WalletKeys& keys)
{
    std::unique_ptr<WalletHost> host(new WalletHost(std::move(ports)));
    GRANARY_ASSIGN(host->m_database, openWalletDatabase(files, host->m_ports.log, path, key));
    GRANARY_ASSIGN(
        host->m_wallet, wallet::Wallet::open({host->m_ports.clock, host->m_ports.random, *host->m_database}, keys.ledger));
    host->m_addresses = {host->m_wallet->address(),
        wallet::ethereumAddress(wallet::chainAccount(crypto::chainPublicKey(keys.ethereum))),
        wallet::tronAddress(wallet::chainAccount(crypto::chainPublicKey(keys.tron)))};
    host->m_told = host->fingerprint();
    return host;
}

WalletHost::~WalletHost() = default;

Bytes WalletHost::record()
{
    const std::lock_guard lock(m_mutex);
    return m_wallet->record();
}

Status WalletHost::merge(ByteView record)
{
    {
        const std::scoped_lock lock(m_asking, m_mutex);
        GRANARY_TRY(m_wallet->merge(record));
    }
    tell();
    return {};
}

Result<ledger::LedgerId> WalletHost::chosen(const std::string& text)
{
    const auto joined = m_wallet->ledgers();
    if (joined.empty())
        return api::walletError("noLedger");
    if (text.empty())
        return joined.size() == 1 ? Result<ledger::LedgerId>(joined.front().first) : api::walletError("severalLedgers");
    std::optional<ledger::LedgerId> found;
    for (const auto& [id, url] : joined) {
        auto* const known = m_wallet->find(id);
        if (!(text.size() >= 4 && id.hex().starts_with(text)) && !(known && known->genesis().terms().symbol == text))
            continue;
        if (found)
            return api::walletError("severalLedgers");
        found = id;
    }
    return found ? Result<ledger::LedgerId>(*found) : api::walletError(problemName(wallet::Problem::unknownLedger));
}

Result<wallet::LedgerClient*> WalletHost::clientOf(const ledger::LedgerId& id)
{
    const auto joined = m_wallet->ledgers();
    const auto at = std::find_if(joined.begin(), joined.end(), [&](const auto& l) { return l.first == id; });
    GRANARY_ASSERT(at != joined.end());
    auto& way = m_ways[id];
    auto proxy = m_clients.proxy(at->second);
    if (!way.client || way.url != at->second || way.proxy != proxy) {
        way.client.reset();
        GRANARY_ASSIGN(auto client, m_clients.open(at->second, proxy));
        way.client = std::make_shared<LettingGoClient>(std::move(client), m_mutex);
        way.url = at->second;
        way.proxy = std::move(proxy);
    }
    return way.client.get();
}

/// Its genesis may have to be asked for first.
Result<wallet::LedgerWallet*> WalletHost::ledgerOf(const std::string& text)
{
    GRANARY_ASSIGN(const auto id, chosen(text));
    if (!m_wallet->find(id)) {
        GRANARY_ASSIGN(auto* const client, clientOf(id));
        GRANARY_TRY(m_wallet->rejoin(id, *client));
    }
    return m_wallet->find(id);
}

Result<wallet::LedgerWallet*> WalletHost::knownOf(const std::string& text)
{
    GRANARY_ASSIGN(const auto id, chosen(text));
    auto* const out = m_wallet->find(id);
    return out ? Result<wallet::LedgerWallet*>(out) : api::walletError(problemName(wallet::Problem::unknownLedger));
}

Status WalletHost::makeKnown(const std::string& text)
{
    {
        const std::lock_guard lock(m_mutex);
        GRANARY_ASSIGN(const auto id, chosen(text));
        if (m_wallet->find(id))
            return {};
    }
    const std::scoped_lock lock(m_asking, m_mutex);
    const auto known = ledgerOf(text);
    return known ? Status() : Status(known.error());
}

/// Whether something that was signed is not seen in the log yet.
bool WalletHost::awaits(const ledger::LedgerId& id)
{
    const auto* const known = m_wallet->find(id);
    return known && std::any_of(known->operations().begin(), known->operations().end(), isAwaited);
}

Status WalletHost::syncOne(const ledger::LedgerId& id)
{
    const auto attempt = [&]() -> Status {
        GRANARY_ASSIGN(auto* const client, clientOf(id));
        if (!m_wallet->find(id))
            GRANARY_TRY(m_wallet->rejoin(id, *client));
        return m_wallet->find(id)->sync(*client);
    };
    const auto done = attempt();
    auto& way = m_ways[id];
    const auto now = m_ports.clock.steady();
    if (!done) {
        way.problem = done.error();
        way.next = now + std::min(shortestBackOff * (1 << std::min(way.failures++, 8u)), longestBackOff);
        return done;
    }
    way.problem.reset();
    way.failures = 0;
    way.synced = m_ports.clock.wall();
    way.next = now + (awaits(id) ? eagerPeriod : calmPeriod);
    return {};
}

bool WalletHost::syncDue()
{
    bool more = false;
    const auto joined = [this] {
        const std::lock_guard lock(m_mutex);
        return m_wallet->ledgers();
    }();
    for (const auto& [id, url] : joined) {
        const std::scoped_lock lock(m_asking, m_mutex);
        // It may have been left meanwhile.
        const auto now = m_wallet->ledgers();
        if (std::none_of(now.begin(), now.end(), [&](const auto& l) { return l.first == id; }))
            continue;
        // What was paid meanwhile may have to be taken before it is time to look.
        if (m_ways[id].failures == 0)
            endChannelsDue(id);
        if (m_ways[id].next <= m_ports.clock.steady()) {
            if (const auto done = syncOne(id); done)
                endChannelsDue(id);
            else
                m_ports.log.write(LogLevel::info, "wallet", "a ledger could not be asked: " + done.error().text());
        }
        more = more || (m_ways[id].failures == 0 && awaits(id));
    }
    tell();
    return more;
}

api::JoinedLedger WalletHost::shown(const ledger::LedgerId& id, const std::string& url)
{
    api::JoinedLedger out;
    out.id = id.hex();
    out.url = url;
    if (const auto way = m_ways.find(id); way != m_ways.end()) {
        out.synced = way->second.synced;
        out.problem = way->second.problem;
    }
    const auto* const known = m_wallet->find(id);
    if (!known)
        return out;
    const auto& terms = known->genesis().terms();
    out.name = terms.name;
    out.symbol = terms.symbol;
    out.decimals = terms.decimals;
    out.grant = terms.grants ? terms.grants->amount.units() : 0;
    out.trust = static_cast<api::LedgerTrust>(known->trust());
    if (const auto& head = known->head()) {
        out.entries = head->head.size;
        out.head = head->head.root.hex();
    }
    out.witnesses = static_cast<std::uint32_t>(known->witnesses());
    out.witnessesNamed = static_cast<std::uint32_t>(terms.witnesses.size());
    return out;
}

std::vector<api::JoinedLedger> WalletHost::ledgers()
{
    const std::lock_guard lock(m_mutex);
    std::vector<api::JoinedLedger> out;
    for (const auto& [id, url] : m_wallet->ledgers())
        out.push_back(shown(id, url));
    return out;
}

Result<api::JoinedLedger> WalletHost::join(const api::JoinLedgerRequest& request)
{
    std::optional<ledger::LedgerId> expected;
    if (!request.id.empty() && !(expected = ledger::LedgerId::fromHexText(request.id)))
        return Error(ErrorCode::invalidArgument, "the ledger's id has 64 hexadecimal digits");
    api::JoinedLedger out;
    {
        const std::scoped_lock lock(m_asking, m_mutex);
        auto proxy = m_clients.proxy(request.url);
        GRANARY_ASSIGN(auto opened, m_clients.open(request.url, proxy));
        auto client = std::make_shared<LettingGoClient>(std::move(opened), m_mutex);
        GRANARY_ASSIGN(const auto joined, m_wallet->join(*client, request.url, expected));
        if (const auto* const problem = problemIn(joined))
            return api::walletError(problemName(*problem));
        const auto id = std::get<ledger::LedgerId>(joined);
        auto& way = m_ways[id];
        way.client = std::move(client);
        way.url = request.url;
        way.proxy = std::move(proxy);
        // It is joined, whatever comes of this; a later try says more.
        if (const auto synced = syncOne(id); !synced)
            m_ports.log.write(
                LogLevel::info, "wallet", "a ledger that was joined could not be read yet: " + synced.error().text());
        out = shown(id, request.url);
    }
    tell();
    return out;
}

Status WalletHost::leave(const std::string& text)
{
    {
        const std::scoped_lock lock(m_asking, m_mutex);
        GRANARY_ASSIGN(const auto id, chosen(text));
        GRANARY_ASSIGN(const auto problem, m_wallet->leave(id));
        if (problem)
            return api::walletError(problemName(*problem));
        m_ways.erase(id);
    }
    tell();
    return {};
}

Result<api::JoinedLedger> WalletHost::sync(const std::string& text)
{
    api::JoinedLedger out;
    {
        const std::scoped_lock lock(m_asking, m_mutex);
        GRANARY_ASSIGN(const auto id, chosen(text));
        (void)syncOne(id); // what became of it is in the answer
        out = shown(id, m_ways[id].url);
    }
    tell();
    return out;
}

Result<api::LedgerVerification> WalletHost::verify(const std::string& text, const CancelToken& cancel)
{
    const std::lock_guard alone(m_inspecting);
    ledger::LedgerId id;
    std::unique_ptr<wallet::LedgerInspection> inspection;
    std::shared_ptr<wallet::LedgerClient> client;
    {
        const std::scoped_lock lock(m_asking, m_mutex);
        GRANARY_ASSIGN(auto* const known, ledgerOf(text));
        id = known->id();
        GRANARY_TRY(syncOne(id));
        inspection = known->beginInspection();
        if (!inspection)
            return api::walletError(problemName(wallet::Problem::frozen));
        // A connection of its own: it takes as long as the ledger is.
        GRANARY_ASSIGN(client, m_clients.open(m_ways[id].url, m_ways[id].proxy));
    }
    const auto ran = inspection->run(*client, m_ports.workers, cancel);
    const auto report = inspection->report();
    {
        const std::lock_guard lock(m_mutex);
        // It may have been left meanwhile.
        if (auto* const known = m_wallet->find(id))
            known->endInspection(std::move(inspection), ran.ok());
    }
    tell();
    GRANARY_TRY(ran);
    return api::LedgerVerification{report.entries, report.verified(), report.head.root.hex(), report.fault};
}

Result<api::WalletBalance> WalletHost::balance(const std::string& text)
{
    GRANARY_TRY(makeKnown(text));
    const std::lock_guard lock(m_mutex);
    GRANARY_ASSIGN(const auto* const known, knownOf(text));
    const auto has = known->balance();
    const auto& terms = known->genesis().terms();
    return api::WalletBalance{known->id().hex(), terms.symbol, terms.decimals, has.available.units(), has.locked.units(),
        has.inChannels.units(), has.pending.units(), static_cast<api::LedgerTrust>(known->trust())};
}

api::Payment WalletHost::paymentOf(wallet::LedgerWallet& known, const ledger::OperationId& id, std::uint64_t amount)
{
    api::Payment out{known.id().hex(), id.hex(), api::PaymentState::waiting, std::nullopt, amount, std::nullopt};
    for (const auto& operation : known.operations())
        if (operation.id == id) {
            out.state = static_cast<api::PaymentState>(operation.state);
            // The operator's word, which convicts it if it does not come true.
            if (const auto receipt = ledger::openReceipt(operation.receipt, known.genesis().terms().operatorKey);
                !operation.receipt.empty() && receipt)
                out.entry = receipt->index;
        }
    const auto& lines = known.history();
    const auto line = std::find_if(lines.rbegin(), lines.rend(), [&](const auto& l) { return l.operation == id; });
    if (line != lines.rend()) {
        out.entry = line->index;
        if (line->channel)
            out.channel = line->channel->hex();
    }
    return out;
}

Result<api::Payment> WalletHost::await(const ledger::LedgerId& id, const ledger::OperationId& operation, std::uint64_t amount,
    std::uint64_t waitSeconds, const CancelToken& cancel, Until until)
{
    const auto end = m_ports.clock.steady() + std::chrono::seconds(std::min(waitSeconds, api::maxPaymentWaitSeconds));
    for (auto pause = 100ms;; pause = std::min(pause * 2, std::chrono::milliseconds(2000))) {
        api::Payment out;
        {
            const std::scoped_lock lock(m_asking, m_mutex);
            const auto synced = syncOne(id);
            auto* const known = m_wallet->find(id);
            if (!known)
                return api::walletError(problemName(wallet::Problem::unknownLedger));
            if (!synced)
                m_ports.log.write(LogLevel::info, "wallet", "what was signed could not be sent yet: " + synced.error().text());
            out = paymentOf(*known, operation, amount);
            if (out.state == api::PaymentState::refused)
                for (const auto& kept : known->operations())
                    if (kept.id == operation)
                        return Error(ErrorCode::refused, ErrorKind::user, std::string(api::ledgerRefusal) + kept.refusal);
        }
        tell();
        // A channel is of use once a head has it.
        const bool seen = out.entry && (until == Until::entered || out.channel);
        if (seen || m_ports.clock.steady() >= end || cancel.cancelled())
            return out;
        std::this_thread::sleep_for(pause);
    }
}

Result<api::Payment> WalletHost::pay(const std::string& text, std::uint64_t amount, std::uint64_t waitSeconds,
    const CancelToken& cancel, const std::function<Signed(wallet::LedgerWallet&)>& sign)
{
    ledger::LedgerId id;
    ledger::OperationId operation;
    {
        const std::scoped_lock lock(m_asking, m_mutex);
        GRANARY_ASSIGN(auto* const known, ledgerOf(text));
        id = known->id();
        // What came in meanwhile may be spent, and a ledger that was only just joined must have been seen.
        if (const auto synced = syncOne(id); !synced && known->trust() == wallet::Trust::unseen)
            return synced.error();
        GRANARY_ASSIGN(const auto answer, sign(*known));
        if (const auto* const problem = problemIn(answer))
            return api::walletError(problemName(*problem));
        operation = std::get<ledger::OperationId>(answer);
    }
    return await(id, operation, amount, waitSeconds, cancel);
}

/// Of all that an event is worth.
std::string WalletHost::fingerprint()
{
    const std::lock_guard lock(m_mutex);
    std::string out;
    for (const auto& [id, url] : m_wallet->ledgers()) {
        out += id.hex() + url;
        if (const auto* const known = m_wallet->find(id)) {
            const auto has = known->balance();
            for (const auto amount : {has.available, has.locked, has.inChannels, has.pending})
                out += ' ' + std::to_string(amount.units());
            out += std::string(wallet::trustName(known->trust())) + std::to_string(known->history().size());
        }
    }
    for (const auto& [account, name] : m_wallet->names())
        out += account.hex() + name;
    return out;
}

void WalletHost::tell()
{
    auto now = fingerprint();
    {
        const std::lock_guard lock(m_toldMutex);
        if (std::exchange(m_told, now) == now)
            return;
    }
    if (m_ports.changed)
        m_ports.changed();
}

} // namespace granary::engine
