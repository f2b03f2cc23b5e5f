// What the tests of the ledger share: people with keys, a small genesis, transactions.
#pragma once

#include "core/ledger/ledger_state.h"
#include "core/ledger/proof_of_work.h"
#include "core/ledger/signed_record.h"
#include "core/ledger/voucher.h"
#include "tests/support/seeded_random.h"

#include <QTest>

namespace granary::ledger::test {

inline constexpr LedgerTime founded{1'700'000'000};

/// A key that follows from a number.
inline crypto::SigningKey keyOfNumber(std::uint64_t number)
{
    crypto::initialise();
    return crypto::SigningKey(crypto::SigningKey::Seed::copyFrom(granary::test::SeededRandom(number).bytes(32)));
}

struct Person {
    explicit Person(std::uint64_t number) : key(keyOfNumber(number)), account(accountOf(key.publicKey())) {}
    crypto::SigningKey key;
    AccountId account;
};

/// A million units: half in the pool, the rest with the founder.
inline GenesisTerms smallTerms(const Person& operatorOf, const Person& founder)
{
    GenesisTerms out;
    out.operatorKey = operatorOf.key.publicKey();
    out.founded = founded;
    out.name = "Barley";
    out.symbol = "BLY";
    out.decimals = 2;
    out.supply = Amount::units(1'000'000);
    out.allocations = {{"Starter grants", poolAccount, 500'000, 0, 0}, {"Founder", founder.account, 500'000, 0, 0}};
    out.grants = GrantTerms{Amount::units(100), 4, 3};
    return out;
}

/// Three people and a ledger in memory.
struct LedgerScene {
    Person operatorOf{1};
    Person alice{2}; ///< has half of everything
    Person bob{3};
    Genesis genesis;
    LedgerState state{genesis};
    LedgerTime now = founded.plusSeconds(1000);
    std::uint64_t nextOperation = 1;

    LedgerScene() : genesis(*Genesis::found(smallTerms(operatorOf, alice))) {}
    explicit LedgerScene(const GenesisTerms& terms) : genesis(*Genesis::found(terms)) {}

    OperationId operationId()
    {
        OperationId id;
        storeLittle(id.mutableView(), nextOperation++);
        return id;
    }
    Transaction make(const Person& who, Operation operation)
    {
        return {genesis.id(), who.account, operationId(), now.plusSeconds(3600), std::move(operation)};
    }
    /// Without the detour over bytes.
    static OpenedTransaction opened(const Transaction& transaction)
    {
        Bytes id;
        append(id, transaction.account.view());
        append(id, transaction.id.view());
        return {transaction, crypto::blake2b({id})};
    }
    Verdict enter(const Transaction& transaction) { return state.enter(opened(transaction), now); }
    Verdict enter(const Person& who, Operation operation) { return enter(make(who, std::move(operation))); }
    std::uint64_t balance(const Person& who) const { return state.balance(who.account)->units(); }
    StarterGrant work(const Person& who, unsigned bits) const
    {
        return {now.day(), *doWork(genesis.id(), who.account, now.day(), bits, CancelToken())};
    }
};

inline bool accepted(const Verdict& verdict) { return std::holds_alternative<Changes>(verdict); }
/// The refusal's name; "accepted" or "repeated" otherwise.
inline std::string outcome(const Verdict& verdict)
{
    if (const auto* refusal = std::get_if<Refusal>(&verdict))
        return std::string(refusalName(*refusal));
    return accepted(verdict) ? "accepted" : "repeated";
}

} // namespace granary::ledger::test
