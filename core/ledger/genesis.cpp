#include "core/ledger/genesis.h"

#include "core/codec/shown_text.h"
#include "core/ledger/genesis_record.h"
#include "core/ledger/signed_record.h"

#include <numeric>
#include <set>

namespace granary::ledger {
namespace {

Error wrong(std::string_view what) { return {ErrorCode::invalidArgument, "genesis: " + std::string(what)}; }

bool isSymbol(std::string_view text)
{
    return !text.empty() && text.size() <= 8 &&
        std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
}

Status checkAllocations(const GenesisTerms& terms)
{
    if (terms.allocations.empty() || terms.allocations.size() > maxAllocations)
        return wrong("number of allocations");
    std::uint64_t whole = 0;
    std::size_t pools = 0;
    for (const auto& a : terms.allocations) {
        if (!codec::isShownText(a.name, maxNameBytes))
            return wrong("name of an allocation");
        if (a.share == 0 || a.share > wholeShare)
            return wrong("share");
        if (a.cliffSeconds < 0 || a.cliffSeconds > maxVestingSeconds || a.vestingSeconds < 0 ||
            a.vestingSeconds > maxVestingSeconds)
            return wrong("vesting");
        if (a.account == poolAccount) {
            ++pools;
            if (a.cliffSeconds != 0 || a.vestingSeconds != 0)
                return wrong("a pool that is locked");
        }
        whole += a.share;
    }
    if (whole != wholeShare)
        return wrong("shares don't add up");
    if (pools > 1)
        return wrong("more than one pool");
    if (terms.grants && pools == 0)
        return wrong("grants without a pool");
    return {};
}

Status check(const GenesisTerms& terms)
{
    if (!codec::isShownText(terms.name, maxNameBytes) || !isSymbol(terms.symbol))
        return wrong("name or symbol");
    if (terms.decimals > maxDecimals)
        return wrong("decimals");
    if (terms.supply.isZero())
        return wrong("no supply");
    if (terms.founded.seconds < 0 || terms.founded.seconds > LedgerTime::latestSeconds)
        return wrong("founding time");
    if (terms.operatorKey.isZero())
        return wrong("operator key");
    if (terms.witnesses.size() > maxWitnesses ||
        std::set(terms.witnesses.begin(), terms.witnesses.end()).size() != terms.witnesses.size())
        return wrong("witnesses");
    if (terms.grants && (terms.grants->amount.isZero() || terms.grants->workBits > maxWorkBits || terms.grants->mostPerDay == 0))
        return wrong("grants");
    return checkAllocations(terms);
}

} // namespace

std::vector<Amount> divideSupply(Amount supply, const std::vector<std::uint32_t>& shares)
{
    GRANARY_ASSERT(std::accumulate(shares.begin(), shares.end(), std::uint64_t{0}) == wholeShare);
    std::vector<Amount> out;
    auto left = supply;
    for (const auto share : shares) {
        out.push_back(supply.fraction(share, wholeShare));
        left = *left.minus(out.back());
    }
    GRANARY_ASSERT(left.units() < shares.size());
    for (std::size_t i = 0; !left.isZero(); ++i) {
        out[i] = *out[i].plus(Amount::units(1));
        left = *left.minus(Amount::units(1));
    }
    return out;
}

Genesis::Genesis(GenesisTerms terms) : m_terms(std::move(terms)), m_record(encodeGenesis(m_terms))
{
    m_id = *LedgerId::from(labelledHash("granary.v1.ledger-genesis", {m_record}).view());
    std::vector<std::uint32_t> shares;
    for (const auto& a : m_terms.allocations)
        shares.push_back(a.share);
    m_amounts = divideSupply(m_terms.supply, shares);
    for (std::size_t i = 0; i < m_amounts.size(); ++i) {
        const auto& a = m_terms.allocations[i];
        if (a.cliffSeconds != 0 || a.vestingSeconds != 0)
            m_locks.push_back({a.account, m_amounts[i], m_terms.founded.seconds + a.cliffSeconds, a.vestingSeconds});
    }
}

Result<Genesis> Genesis::found(GenesisTerms terms)
{
    GRANARY_TRY(check(terms));
    Genesis out(std::move(terms));
    if (out.m_record.size() > maxGenesisBytes)
        return wrong("too large");
    return out;
}

Result<Genesis> Genesis::parse(ByteView record)
{
    GRANARY_ASSIGN(auto terms, decodeGenesis(record));
    return found(std::move(terms));
}

Amount Genesis::locked(const AccountId& account, LedgerTime at) const
{
    Amount out;
    for (const auto& lock : m_locks) {
        if (lock.account != account)
            continue;
        const auto passed = at.seconds - lock.startSeconds;
        if (passed >= lock.vestingSeconds && passed >= 0)
            continue;
        const auto freed = passed <= 0
            ? Amount()
            : lock.amount.fraction(static_cast<std::uint64_t>(passed), static_cast<std::uint64_t>(lock.vestingSeconds));
        out = *out.plus(*lock.amount.minus(freed));
    }
    return out;
}

} // namespace granary::ledger
