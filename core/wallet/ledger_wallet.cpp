// What is kept, what it amounts to, and what is signed.
#include "core/wallet/ledger_wallet.h"

#include "core/codec/shown_text.h"
#include "core/crypto/box_key.h"
#include "core/ledger/memo.h"
#include "core/ledger/proof_of_work.h"

#include <algorithm>

namespace granary::wallet {

using namespace ledger;

namespace {

/// Long enough for a ledger that is away for a while, short enough that nothing turns up days later.
constexpr std::int64_t lifetimeSeconds = 3600;

/// What the transaction takes from its account.
Amount spentBy(const Operation& operation)
{
    if (const auto* transfer = std::get_if<Transfer>(&operation))
        return transfer->amount;
    if (const auto* open = std::get_if<ChannelOpen>(&operation))
        return open->deposit;
    return {};
}

bool isOnItsWay(const KeptOperation& operation)
{
    return operation.state == OperationState::waiting || operation.state == OperationState::promised;
}

} // namespace

std::string_view trustName(Trust trust)
{
    constexpr std::string_view names[] = {"unseen", "fine", "doubtful", "frozen"};
    static_assert(std::size(names) == static_cast<std::size_t>(Trust::frozen) + 1);
    return names[static_cast<std::size_t>(trust)];
}

LedgerWallet::LedgerWallet(Ports ports, Genesis genesis) : m_ports(ports), m_genesis(std::move(genesis)) {}

Result<std::unique_ptr<LedgerWallet>> LedgerWallet::open(Ports ports, Genesis genesis)
{
    std::unique_ptr<LedgerWallet> out(new LedgerWallet(ports, std::move(genesis)));
    GRANARY_TRY(out->load());
    return out;
}

LedgerTime LedgerWallet::now() const { return LedgerTime{}.plusSeconds(m_ports.clock.wall().ns / 1'000'000'000); }

void LedgerWallet::reload()
{
    const auto fraud = m_ports.book.read([this](const WalletRecord& record) { return record.fraud(id()); });
    m_frozen = m_frozen || (fraud && convicts(*fraud, m_genesis));
}

Status LedgerWallet::load()
{
    const auto kept = m_ports.book.read([this](const WalletRecord& record) { return record.head(id()); });
    if (kept) {
        auto head = openHead(*kept, m_genesis.terms().operatorKey);
        if (head.ok() && head->head.ledger == id())
            m_head = *std::move(head);
    }
    reload();
    GRANARY_ASSIGN(m_operations, m_ports.book.withStorage([this](WalletStorage& storage) { return storage.operations(id()); }));
    GRANARY_TRY(loadEntries());
    // The entries may have been kept and this not yet.
    for (std::size_t i = 0; i < m_operations.size(); ++i)
        if (isOnItsWay(m_operations[i]))
            GRANARY_TRY(settleEntered(KeptOperation(m_operations[i])));
    return {};
}

Status LedgerWallet::loadEntries()
{
    m_account.emplace(m_genesis, m_ports.key);
    GRANARY_ASSIGN(
        const auto entries, m_ports.book.withStorage([this](WalletStorage& storage) { return storage.entries(id()); }));
    for (const auto& kept : entries) {
        const auto entry = decodeEntry(kept.entry);
        if (entry.ok() && entry->index == kept.index && m_account->take(*entry).ok())
            continue;
        // They are a copy of what the ledger has.
        m_account.emplace(m_genesis, m_ports.key);
        return m_ports.book.withStorage([this](WalletStorage& storage) { return storage.dropEntries(id()); });
    }
    return {};
}

Status LedgerWallet::putOperation(KeptOperation operation)
{
    GRANARY_TRY(m_ports.book.withStorage([&](WalletStorage& storage) { return storage.putOperation(operation); }));
    if (auto* known = find(operation.id))
        *known = std::move(operation);
    else
        m_operations.push_back(std::move(operation));
    return {};
}

KeptOperation* LedgerWallet::find(const OperationId& wanted)
{
    const auto at =
        std::find_if(m_operations.begin(), m_operations.end(), [&](const KeptOperation& o) { return o.id == wanted; });
    return at == m_operations.end() ? nullptr : &*at;
}

std::string LedgerWallet::memoOf(const OperationId& wanted) const
{
    const auto at =
        std::find_if(m_operations.begin(), m_operations.end(), [&](const KeptOperation& o) { return o.id == wanted; });
    return at == m_operations.end() ? std::string() : at->memo;
}

Trust LedgerWallet::trust() const
{
    if (m_frozen)
        return Trust::frozen;
    if (m_doubtful || !m_auditFault.empty())
        return Trust::doubtful;
    return m_head ? Trust::fine : Trust::unseen;
}

Balance LedgerWallet::balance() const
{
    Balance out;
    for (const auto& operation : m_operations)
        if (isOnItsWay(operation)) {
            // Our own bytes; the sum cannot leave the range, for each was checked against what was there.
            const auto opened = readTransaction(operation.record);
            if (opened.ok())
                out.pending = out.pending.plus(spentBy(opened->transaction.operation)).value_or(out.pending);
        }
    const auto free = m_account->balance().minus(out.pending).value_or(Amount());
    out.locked = std::min(free, m_genesis.locked(m_account->account(), now()));
    out.available = *free.minus(out.locked);
    out.inChannels = m_account->inChannels();
    return out;
}

std::optional<Problem> LedgerWallet::whyNotSend() const
{
    switch (trust()) {
    case Trust::unseen: return Problem::notSeenYet;
    case Trust::doubtful: return Problem::doubtful;
    case Trust::frozen: return Problem::frozen;
    case Trust::fine: return std::nullopt;
    }
    return Problem::doubtful;
}

std::optional<Problem> LedgerWallet::whyNotSpend(const AccountId& to, Amount amount) const
{
    if (const auto problem = whyNotSend())
        return problem;
    if (!crypto::isSigningKey(keyOf(to)))
        return Problem::nobodysAddress;
    if (to == m_account->account())
        return Problem::ownAddress;
    if (amount.isZero())
        return Problem::dust;
    const auto has = balance();
    if (amount <= has.available)
        return std::nullopt;
    return amount <= *has.available.plus(has.locked) ? Problem::lockedFunds : Problem::overspend;
}

Result<OperationId> LedgerWallet::sign(Operation operation, const std::optional<OperationId>& wanted, const std::string& memo)
{
    KeptOperation kept;
    kept.ledger = id();
    kept.id = wanted ? *wanted : m_ports.random.id<OperationId>();
    kept.memo = memo;
    Transaction transaction{id(), m_account->account(), kept.id, {}, std::move(operation)};
    // A clock that is behind the ledger's would make it expire before it arrives.
    transaction.expires = std::max(now(), m_head ? m_head->head.time : LedgerTime()).plusSeconds(lifetimeSeconds);
    if (auto* transfer = std::get_if<Transfer>(&transaction.operation); transfer && !memo.empty()) {
        GRANARY_ASSIGN(transfer->memo, sealMemo(memo, transaction.account, kept.id, transfer->to));
    }
    kept.record = signTransaction(transaction, m_ports.key);
    const auto out = kept.id;
    GRANARY_TRY(putOperation(std::move(kept)));
    return out;
}

std::optional<Answer<OperationId>> LedgerWallet::repeated(const SendRequest& request) const
{
    if (!request.id)
        return std::nullopt;
    const auto at =
        std::find_if(m_operations.begin(), m_operations.end(), [&](const KeptOperation& o) { return o.id == *request.id; });
    if (at == m_operations.end())
        return std::nullopt;
    const auto opened = readTransaction(at->record);
    const auto* transfer = opened.ok() ? std::get_if<Transfer>(&opened->transaction.operation) : nullptr;
    // Sealed memos differ each time; what was written does not.
    if (transfer && transfer->to == request.to && transfer->amount == request.amount && at->memo == request.memo)
        return Answer<OperationId>(at->id);
    return Answer<OperationId>(Problem::operationReused);
}

Result<Answer<OperationId>> LedgerWallet::send(const SendRequest& request)
{
    if (const auto known = repeated(request))
        return *known;
    if (request.memo.size() > maxMemoBytes)
        return Answer<OperationId>(Problem::memoTooLong);
    if (!request.memo.empty() && !codec::isShownText(request.memo, maxMemoBytes))
        return Answer<OperationId>(Problem::badText);
    if (const auto problem = whyNotSpend(request.to, request.amount))
        return Answer<OperationId>(*problem);
    GRANARY_ASSIGN(const auto out, sign(Transfer{request.to, request.amount, {}}, request.id, request.memo));
    return Answer<OperationId>(out);
}

Result<Answer<OperationId>> LedgerWallet::notarise(const Hash32& hash)
{
    if (const auto problem = whyNotSend())
        return Answer<OperationId>(*problem);
    GRANARY_ASSIGN(const auto out, sign(Notarise{hash}));
    return Answer<OperationId>(out);
}

Answer<GrantWork> LedgerWallet::grantWork() const
{
    if (const auto problem = whyNotSend())
        return *problem;
    const auto& grants = m_genesis.terms().grants;
    if (!grants)
        return Problem::noGrants;
    if (m_account->hadGrant())
        return Problem::hadGrant;
    // By the ledger's clock, which is what counts.
    return GrantWork{std::max(now(), m_head->head.time).day(), grants->workBits};
}

Result<Answer<OperationId>> LedgerWallet::askForGrant(const GrantWork& work, std::uint64_t nonce)
{
    if (const auto answer = grantWork(); const auto* problem = problemIn(answer))
        return Answer<OperationId>(*problem);
    GRANARY_ASSIGN(const auto out, sign(StarterGrant{work.day, nonce}));
    return Answer<OperationId>(out);
}

} // namespace granary::wallet
