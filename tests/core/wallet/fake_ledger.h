// A real ledger in memory behind the wallet's port, with an operator who can be told to lie.
#pragma once

#include "core/ledger/ledger.h"
#include "core/wallet/ledger_wallet.h"
#include "tests/core/ledger/ledger_fixture.h"
#include "tests/core/ledger/ledger_store_conformance.h"
#include "tests/core/ledger/memory_ledger_store.h"

namespace granary::wallet::test {

using granary::ledger::test::Person;
using granary::ledger::test::StoppedClock;

/// The rules, the store and the operator's signatures are those of core/ledger.
class FakeLedger : public LedgerClient {
public:
    enum class Cut : std::uint8_t {
        none,
        before, ///< nothing arrives
        after,  ///< it is entered, and the answer is lost
    };

    FakeLedger(const ledger::Genesis& genesis, const Person& operatorOf, const Clock& clock)
        : m_genesis(genesis),
          m_operator(operatorOf),
          m_clock(clock),
          m_store(std::make_unique<ledger::test::MemoryLedgerStore>(genesis)),
          m_ledger(*ledger::Ledger::open(*m_store, operatorOf.key.clone(), clock))
    {
        signHead();
    }

    // --- what a tester does ---
    Cut cut = Cut::none;                     ///< of the next submissions
    std::optional<ledger::Refusal> refuse;   ///< said without looking
    bool dropPromised = false;               ///< gives receipts for what it never enters
    std::optional<std::uint64_t> hide;       ///< an entry that histories leave out
    std::optional<Amount> claim;             ///< the balance that histories tell
    bool wrongProofs = false;                ///< all hashes of proofs are others
    std::optional<Bytes> head;               ///< shown instead of the newest one
    std::function<void(Bytes&)> changeEntry; ///< of entries() and history()
    std::uint64_t submissions = 0;
    std::uint64_t asked = 0; ///< entries that were given out

    ledger::SignedHead signHead() { return *m_ledger->signHead(); }
    Amount balanceOf(const ledger::AccountId& account) const { return *m_store->balance(account); }
    std::uint64_t size() const { return m_store->tip()->totals.entries; }
    ledger::Receipt enter(const Person& who, ledger::Operation operation)
    {
        ledger::OperationId id;
        storeLittle(id.mutableView(), ++m_operations);
        const auto now = ledger::LedgerTime{}.plusSeconds(m_clock.wall().ns / 1'000'000'000);
        const ledger::Transaction transaction{m_genesis.id(), who.account, id, now.plusSeconds(3600), std::move(operation)};
        const Bytes record = signTransaction(transaction, who.key);
        return std::get<ledger::Receipt>(*m_ledger->enter(std::span(&record, 1)).front());
    }
    /// The operator throws away everything and starts again from the genesis, with the same key.
    void rewrite()
    {
        m_ledger.reset();
        m_store = std::make_unique<ledger::test::MemoryLedgerStore>(m_genesis);
        m_ledger = *ledger::Ledger::open(*m_store, m_operator.key.clone(), m_clock);
    }
    void cosign(const Person& witness)
    {
        const auto newest = **m_store->newestHead();
        QVERIFY(m_store->addCosignature(newest.head.size, ledger::cosign(newest.head, newest.head.time, witness.key)).ok());
    }

    // --- the port ---
    Result<Bytes> genesis() override { return toBytes(m_genesis.record()); }
    Result<Bytes> newestHead() override { return head ? *head : (*m_store->newestHead())->record; }
    Result<std::vector<Bytes>> cosignatures(std::uint64_t size) override
    {
        std::vector<Bytes> out;
        const auto kept = *m_store->cosignatures(size);
        for (const auto& cosignature : kept)
            out.push_back(encodeCosignature(cosignature));
        return out;
    }
    Result<std::vector<Hash32>> consistency(std::uint64_t oldSize, std::uint64_t newSize) override
    {
        if (newSize > size())
            return Error(ErrorCode::notFound, "size");
        return spoilt(*ledger::seededConsistencyProof(*m_store, oldSize, newSize));
    }
    Result<std::vector<Hash32>> inclusion(std::uint64_t index, std::uint64_t atSize) override
    {
        if (index >= atSize || atSize > size())
            return Error(ErrorCode::notFound, "entry");
        return spoilt(*ledger::inclusionProof(*m_store, index, atSize));
    }
    Result<std::vector<Bytes>> entries(std::uint64_t first, std::size_t most) override
    {
        std::vector<Bytes> out;
        const auto kept = *m_store->entries(first, most);
        for (const auto& stored : kept) {
            out.push_back(encodeEntry(stored.entry));
            if (changeEntry)
                changeEntry(out.back());
            ++asked;
        }
        return out;
    }
    Result<std::vector<ClaimedLine>> history(const ledger::AccountId& account, std::uint64_t before, std::size_t most) override
    {
        std::vector<ClaimedLine> out;
        // Pages of three, so that there are several.
        const auto kept = *m_store->history(account, before, std::min<std::size_t>(most, 3));
        for (const auto& line : kept) {
            if (hide == line.entry.entry.index)
                continue;
            out.push_back({encodeEntry(line.entry.entry), claim.value_or(line.balance)});
            if (changeEntry)
                changeEntry(out.back().entry);
        }
        return out;
    }
    Result<std::uint64_t> channelEntry(const ledger::ChannelId& id) override
    {
        const auto channel = *m_store->channel(id);
        return channel ? Result<std::uint64_t>(channel->openedBy) : Error(ErrorCode::notFound, "channel");
    }
    Result<Submitted> submit(ByteView transaction) override
    {
        ++submissions;
        if (cut == Cut::before)
            return Error(ErrorCode::unreachable, "cut");
        if (refuse)
            return Submitted(*refuse);
        const Bytes record = toBytes(transaction);
        if (dropPromised)
            return Submitted(promiseOf(record));
        const auto answer = m_ledger->enter(std::span(&record, 1)).front();
        if (!answer.ok())
            return answer.error();
        if (cut == Cut::after)
            return Error(ErrorCode::unreachable, "cut");
        if (const auto* refusal = std::get_if<ledger::Refusal>(&*answer))
            return Submitted(*refusal);
        return Submitted(encodeReceipt(std::get<ledger::Receipt>(*answer)));
    }

private:
    std::vector<Hash32> spoilt(std::vector<Hash32> proof) const
    {
        if (wrongProofs)
            for (auto& hash : proof)
                hash.mutableView()[7] ^= std::byte{1};
        return proof;
    }
    Bytes promiseOf(const Bytes& record) const
    {
        const auto opened = *ledger::openTransaction(record);
        ledger::Receipt receipt;
        receipt.ledger = m_genesis.id();
        receipt.account = opened.transaction.account;
        receipt.operation = opened.transaction.id;
        receipt.index = size();
        receipt.time = ledger::LedgerTime{}.plusSeconds(m_clock.wall().ns / 1'000'000'000);
        receipt.leaf = ledger::leafOf({receipt.index, receipt.time, record});
        return encodeReceipt(signReceipt(receipt, m_operator.key));
    }

    const ledger::Genesis& m_genesis;
    const Person& m_operator;
    const Clock& m_clock;
    std::unique_ptr<ledger::test::MemoryLedgerStore> m_store;
    std::unique_ptr<ledger::Ledger> m_ledger;
    std::uint64_t m_operations = 1'000'000;
};

/// A group's ledger, its operator, and people with a wallet each.
struct WalletScene {
    Person operatorOf{1};
    Person alice{2}; ///< has half of everything
    Person bob{3};
    Person witness{4};
    ledger::Genesis genesis;
    StoppedClock clock;
    FakeLedger ledger{genesis, operatorOf, clock};
    granary::test::SeededRandom random{7};

    WalletScene() : genesis(*ledger::Genesis::found(terms())) {}
    explicit WalletScene(const ledger::GenesisTerms& other) : genesis(*ledger::Genesis::found(other)) {}
    ledger::GenesisTerms terms() const
    {
        auto out = ledger::test::smallTerms(operatorOf, alice);
        out.witnesses = {witness.key.publicKey()};
        return out;
    }
    /// Time goes on and the operator signs a head.
    void later(std::int64_t seconds = 10)
    {
        clock.now = clock.now.plusSeconds(seconds);
        ledger.signHead();
    }
};

/// Somebody's wallet on that ledger.
struct OneWallet {
    OneWallet(WalletScene& around, const Person& person, WalletStorage& where) : scene(around), who(person), storage(where)
    {
        open();
    }
    void open()
    {
        ledgerWallet.reset();
        book = *RecordBook::open(storage, scene.random);
        ledgerWallet = *LedgerWallet::open({scene.clock, scene.random, *book, who.key}, scene.genesis);
    }
    LedgerWallet* operator->() { return ledgerWallet.get(); }
    Status sync() { return ledgerWallet->sync(scene.ledger); }
    ledger::OperationId sent(const Person& to, std::uint64_t units, const std::string& memo = {})
    {
        return std::get<ledger::OperationId>(*ledgerWallet->send({to.account, Amount::units(units), memo, {}}));
    }

    WalletScene& scene;
    const Person& who;
    WalletStorage& storage;
    std::unique_ptr<RecordBook> book;
    std::unique_ptr<LedgerWallet> ledgerWallet;
};

/// A problem's name, or "none".
template <class T>
std::string problemOf(const Result<Answer<T>>& answer)
{
    const auto* problem = problemIn(*answer);
    return problem ? std::string(problemName(*problem)) : "none";
}

} // namespace granary::wallet::test
