#include "core/ledger/rules.h"

#include "core/ledger/proof_of_work.h"
#include "core/ledger/voucher.h"

namespace granary::ledger {
namespace {

/// Nothing, or why not.
using Verdictless = std::optional<Refusal>;

/// One entry while it is being decided.
class Step {
public:
    Step(const Genesis& genesis, const Book& book, const Transaction& transaction, LedgerTime time)
        : m_genesis(genesis),
          m_book(book),
          m_transaction(transaction)
    {
        m_changes.before = m_changes.after = book.totals();
        m_changes.index = m_changes.before.entries;
        m_changes.time = m_changes.after.time = time;
        ++m_changes.after.entries;
        m_changes.postings.reserve(2);
        m_changes.postings.push_back({transaction.account, 0, {}});
    }

    Result<Verdict> run()
    {
        const auto refused = std::visit([this](const auto& operation) { return apply(operation); }, m_transaction.operation);
        GRANARY_TRY(m_error);
        if (refused)
            return Verdict(*refused);
        return settle();
    }

private:
    const AccountId& signer() const { return m_transaction.account; }
    LedgerTime now() const { return m_changes.time; }

    template <class T>
    T known(Result<T> result)
    {
        if (result.ok())
            return *std::move(result);
        if (m_error.ok())
            m_error = result.error();
        return T();
    }

    void post(const AccountId& account, std::int64_t change)
    {
        for (auto& posting : m_changes.postings)
            if (posting.account == account) {
                posting.change += change;
                return;
            }
        m_changes.postings.push_back({account, change, {}});
    }
    void credit(const AccountId& account, Amount amount) { post(account, amount.signedUnits()); }
    /// What is not there, or not free yet, cannot be spent.
    Verdictless debit(const AccountId& account, Amount amount)
    {
        const auto rest = known(m_book.balance(account)).minus(amount);
        if (!rest)
            return Refusal::insufficientFunds;
        if (*rest < m_genesis.locked(account, now()))
            return Refusal::fundsLocked;
        post(account, -amount.signedUnits());
        return std::nullopt;
    }
    Verdictless checkReceiver(const AccountId& account) const
    {
        if (account == poolAccount)
            return Refusal::reservedAccount;
        if (account == signer())
            return Refusal::ownAccount;
        return std::nullopt;
    }

    Verdictless apply(const Transfer& o)
    {
        if (const auto refused = checkReceiver(o.to))
            return refused;
        if (const auto refused = debit(signer(), o.amount))
            return refused;
        credit(o.to, o.amount);
        return std::nullopt;
    }

    Verdictless apply(const ChannelOpen& o)
    {
        if (const auto refused = checkReceiver(o.payee))
            return refused;
        if (o.timeout < now().plusSeconds(minChannelSeconds) || o.timeout > now().plusSeconds(maxChannelSeconds))
            return Refusal::badTimeout;
        if (const auto refused = debit(signer(), o.deposit))
            return refused;
        auto& channel = m_changes.channel.emplace();
        channel.id = channelIdOf(m_genesis.id(), signer(), m_transaction.id);
        channel.payer = signer();
        channel.payee = o.payee;
        channel.deposit = o.deposit;
        channel.timeout = o.timeout;
        channel.outageSecondsAtOpen = m_changes.before.outageSeconds;
        channel.openedBy = m_changes.index;
        return std::nullopt;
    }

    /// The open channel of that id.
    Verdictless find(const ChannelId& id)
    {
        m_changes.channel = known(m_book.channel(id));
        if (!m_changes.channel)
            return Refusal::unknownChannel;
        if (m_changes.channel->state != ChannelState::open)
            return Refusal::channelEnded;
        return std::nullopt;
    }
    LedgerTime endOfChannel() const { return m_changes.channel->endsAt(m_changes.before.outageSeconds); }
    void end(ChannelState state, Amount paid)
    {
        auto& channel = *m_changes.channel;
        channel.state = state;
        channel.paid = paid;
        channel.endedBy = m_changes.index;
        credit(channel.payee, paid);
        credit(channel.payer, *channel.deposit.minus(paid));
    }

    Verdictless apply(const ChannelClose& o)
    {
        if (const auto refused = find(o.channel))
            return refused;
        const auto& channel = *m_changes.channel;
        if (channel.payee != signer())
            return Refusal::notPayee;
        if (now() >= endOfChannel())
            return Refusal::channelOver;
        if (o.paid > channel.deposit)
            return Refusal::overDeposit;
        if (o.voucher && !verifyVoucher({m_genesis.id(), channel.id, o.paid, *o.voucher}, channel.payer))
            return Refusal::wrongVoucher;
        end(ChannelState::closed, o.paid);
        return std::nullopt;
    }

    Verdictless apply(const ChannelExpire& o)
    {
        if (const auto refused = find(o.channel))
            return refused;
        if (now() < endOfChannel())
            return Refusal::channelRunning;
        end(ChannelState::expired, Amount());
        return std::nullopt;
    }

    Verdictless apply(const StarterGrant& o)
    {
        const auto& grants = m_genesis.terms().grants;
        if (!grants)
            return Refusal::noGrants;
        // Yesterday's too, so that work begun before midnight is not lost.
        if (o.day != now().day() && o.day != now().day() - 1)
            return Refusal::wrongDay;
        if (workOf(m_genesis.id(), signer(), o.day, o.nonce) < grants->workBits)
            return Refusal::tooLittleWork;
        if (known(m_book.granted(signer())))
            return Refusal::grantedBefore;
        auto& totals = m_changes.after;
        if (totals.grantDay != now().day()) {
            totals.grantDay = now().day();
            totals.grantsOnDay = 0;
        }
        if (totals.grantsOnDay >= grants->mostPerDay || debit(poolAccount, grants->amount))
            return Refusal::grantsUsedUp;
        ++totals.grantsOnDay;
        m_changes.granted = signer();
        credit(signer(), grants->amount);
        return std::nullopt;
    }

    Verdictless apply(const Notarise&) { return std::nullopt; }

    Verdictless apply(const Outage& o)
    {
        if (signer() != m_genesis.operatorAccount())
            return Refusal::notOperator;
        if (o.from < m_changes.before.time || o.until <= o.from || o.until > now())
            return Refusal::badOutage;
        m_changes.after.outageSeconds += o.until.seconds - o.from.seconds;
        return std::nullopt;
    }

    /// Fills in balances and totals.
    Result<Verdict> settle()
    {
        std::int64_t toAccounts = 0;
        for (auto& posting : m_changes.postings) {
            const auto balance = known(m_book.balance(posting.account)).changedBy(posting.change);
            GRANARY_TRY(m_error);
            GRANARY_ASSERT(balance.has_value());
            posting.balance = *balance;
            toAccounts += posting.change;
        }
        const auto inAccounts = m_changes.before.inAccounts.changedBy(toAccounts);
        const auto inChannels = m_changes.before.inChannels.changedBy(-toAccounts);
        GRANARY_ASSERT(inAccounts.has_value() && inChannels.has_value());
        m_changes.after.inAccounts = *inAccounts;
        m_changes.after.inChannels = *inChannels;
        assertBalanced(m_changes, m_genesis.terms().supply);
        return Verdict(std::move(m_changes));
    }

    const Genesis& m_genesis;
    const Book& m_book;
    const Transaction& m_transaction;
    Changes m_changes;
    Status m_error;
};

} // namespace

std::string_view refusalName(Refusal refusal)
{
    constexpr std::string_view names[] = {"wrongLedger", "expired", "expiresTooLate", "operationReused", "insufficientFunds",
        "fundsLocked", "ownAccount", "reservedAccount", "badTimeout", "unknownChannel", "notPayee", "channelEnded", "channelOver",
        "channelRunning", "overDeposit", "wrongVoucher", "noGrants", "grantedBefore", "grantsUsedUp", "wrongDay", "tooLittleWork",
        "notOperator", "badOutage"};
    static_assert(std::size(names) == static_cast<std::size_t>(Refusal::badOutage) + 1);
    return names[static_cast<std::size_t>(refusal)];
}

Result<Verdict> decide(const Genesis& genesis, const Book& book, const OpenedTransaction& opened, LedgerTime now)
{
    const auto& transaction = opened.transaction;
    if (transaction.ledger != genesis.id())
        return Verdict(Refusal::wrongLedger);
    if (transaction.account == poolAccount)
        return Verdict(Refusal::reservedAccount);
    // Before the time: whoever asks again is told what became of it, however late.
    GRANARY_ASSIGN(const auto known, book.operation(transaction.account, transaction.id));
    if (known)
        return known->bodyHash == opened.bodyHash ? Verdict(Repeated{known->index}) : Verdict(Refusal::operationReused);
    const auto time = std::max(now, book.totals().time);
    if (time >= transaction.expires)
        return Verdict(Refusal::expired);
    if (transaction.expires > time.plusSeconds(maxLifetimeSeconds))
        return Verdict(Refusal::expiresTooLate);
    return Step(genesis, book, transaction, time).run();
}

Changes foundingChanges(const Genesis& genesis)
{
    const auto& terms = genesis.terms();
    Changes out;
    out.time = out.before.time = out.after.time = terms.founded;
    out.after.entries = 1;
    out.after.inAccounts = terms.supply;
    for (std::size_t i = 0; i < terms.allocations.size(); ++i) {
        const auto& account = terms.allocations[i].account;
        const auto known =
            std::find_if(out.postings.begin(), out.postings.end(), [&](const Posting& p) { return p.account == account; });
        auto& posting = known != out.postings.end() ? *known : out.postings.emplace_back(Posting{account, 0, {}});
        posting.change += genesis.amounts()[i].signedUnits();
        posting.balance = *posting.balance.plus(genesis.amounts()[i]);
    }
    return out;
}

void assertBalanced(const Changes& changes, Amount supply)
{
    std::int64_t sum = changes.after.inChannels.signedUnits() - changes.before.inChannels.signedUnits();
    for (const auto& posting : changes.postings)
        sum += posting.change;
    GRANARY_ASSERT(sum == 0);
    // Each entry moves between accounts and channels, and what is in both together is what was issued.
    GRANARY_ASSERT(changes.after.inAccounts.plus(changes.after.inChannels) == supply);
    GRANARY_ASSERT(changes.after.entries == changes.before.entries + 1 && changes.after.time >= changes.before.time);
    if (const auto& channel = changes.channel)
        GRANARY_ASSERT(channel->paid <= channel->deposit && (channel->state == ChannelState::open) == (channel->endedBy == 0));
}

} // namespace granary::ledger
