#include "tests/core/ledger/ledger_store_conformance.h"

#include "core/ledger/fraud_proof.h"
#include "core/ledger/merkle_proof.h"

namespace granary::ledger::test {
namespace {

Operation pay(const Person& to, std::uint64_t units) { return Transfer{to.account, Amount::units(units), {}}; }

} // namespace

StoredLedger::StoredLedger(std::unique_ptr<LedgerStore> made, const LedgerScene& people)
    : scene(people),
      store(std::move(made)),
      ledger(*Ledger::open(*store, people.operatorOf.key.clone(), clock))
{}

Transaction StoredLedger::transaction(const Person& who, Operation operation)
{
    OperationId id;
    storeLittle(id.mutableView(), nextOperation++);
    return {scene.genesis.id(), who.account, id, clock.now.plusSeconds(3600), std::move(operation)};
}

Receipt StoredLedger::enter(const Bytes& record)
{
    auto answers = ledger->enter(std::span(&record, 1));
    GRANARY_ASSERT(answers.size() == 1 && answers.front().ok());
    return std::get<Receipt>(*answers.front());
}

std::string StoredLedger::outcomeOf(const Bytes& record)
{
    const auto answer = ledger->enter(std::span(&record, 1)).front();
    if (!answer.ok())
        return std::string(errorName(answer.error().code));
    const auto* refusal = std::get_if<Refusal>(&*answer);
    return refusal ? std::string(refusalName(*refusal)) : "receipt";
}

std::string differsFromItsEntries(const LedgerStore& store)
{
    const auto genesis = Genesis::parse(store.genesisRecord());
    const auto tip = store.tip();
    if (!genesis.ok() || !tip.ok())
        return "genesis or tip";
    LedgerState state(*genesis);
    TreeFrontier tree;
    for (std::uint64_t i = 0; i < tip->totals.entries; ++i) {
        const auto stored = store.entry(i);
        if (!stored.ok() || stored->entry.index != i || leafOf(stored->entry) != stored->leaf)
            return "entry " + std::to_string(i);
        tree.append(stored->leaf);
        if (i == 0) {
            if (!equalBytes(stored->entry.record, genesis->record()))
                return "entry 0";
            continue;
        }
        const auto opened = openTransaction(stored->entry.record);
        if (!opened.ok() || !accepted(state.enter(*opened, stored->entry.time)) || state.totals().time != stored->entry.time)
            return "rules of entry " + std::to_string(i);
    }
    state.recount();
    if (store.entry(tip->totals.entries).ok())
        return "an entry too many";
    if (state.totals() != tip->totals)
        return "totals";
    if (tree.root() != tip->tree.root() || *rootAt(store, tree.size()) != tree.root())
        return "tree";
    for (const auto& [account, balance] : state.balances())
        if (const auto kept = store.balance(account); !kept.ok() || *kept != balance)
            return "balance of " + account.hex();
    for (const auto& [id, channel] : state.channels())
        if (const auto kept = store.channel(id); !kept.ok() || *kept != channel)
            return "channel " + id.hex();
    return {};
}

void LedgerStoreConformance::run()
{
    for (const auto part : {&LedgerStoreConformance::begins, &LedgerStoreConformance::entersAndRemembers,
             &LedgerStoreConformance::aWriterWithoutCommitLeavesNothing, &LedgerStoreConformance::historyAndChannels,
             &LedgerStoreConformance::treeAndProofs, &LedgerStoreConformance::headsAndWitnesses,
             &LedgerStoreConformance::isTheStateOfItsEntries}) {
        (this->*part)();
        if (QTest::currentTestFailed())
            return;
    }
}

void LedgerStoreConformance::begins()
{
    const LedgerScene scene;
    const auto store = m_make(scene.genesis);
    QVERIFY(equalBytes(store->genesisRecord(), scene.genesis.record()));
    const auto tip = *store->tip();
    QCOMPARE(tip.totals.entries, std::uint64_t{1});
    QVERIFY(tip.totals.time == founded && tip.totals.inAccounts == Amount::units(1'000'000) && tip.totals.inChannels.isZero());
    const auto first = *store->entry(0);
    QVERIFY(equalBytes(first.entry.record, scene.genesis.record()) && first.leaf == leafOf(first.entry) &&
        tip.tree.root() == first.leaf);
    QCOMPARE(store->balance(scene.alice.account)->units(), std::uint64_t{500'000});
    QCOMPARE(store->balance(poolAccount)->units(), std::uint64_t{500'000});
    QVERIFY(store->balance(scene.bob.account)->isZero());
    QCOMPARE(store->entry(1).error().code, ErrorCode::notFound);
    QVERIFY(!store->newestHead()->has_value() && !store->channel(ChannelId())->has_value());
    // The genesis is nobody's operation.
    QVERIFY(!store->operation(poolAccount, OperationId())->has_value());
    QCOMPARE(differsFromItsEntries(*store), std::string());
}

void LedgerStoreConformance::entersAndRemembers()
{
    const LedgerScene scene;
    StoredLedger s(m_make(scene.genesis), scene);
    const auto record = s.make(scene.alice, pay(scene.bob, 30));
    const auto receipt = s.enter(record);
    QCOMPARE(receipt.index, std::uint64_t{1});
    QVERIFY(openReceipt(encodeReceipt(receipt), scene.operatorOf.key.publicKey()).ok());
    QCOMPARE(s.store->balance(scene.bob.account)->units(), std::uint64_t{30});
    // Asking again gives the same, entering nothing; also much later and after a restart.
    s.clock.now = s.clock.now.plusSeconds(50'000);
    QVERIFY(s.enter(record) == receipt);
    QCOMPARE(s.outcomeOf(s.make(scene.bob, pay(scene.alice, 31))), std::string("insufficientFunds"));
    s.nextOperation = 1;
    QCOMPARE(s.outcomeOf(s.make(scene.alice, pay(scene.bob, 29))), std::string("operationReused"));
    // In one batch later ones see what earlier ones did, and one that is wrong harms no other.
    s.nextOperation = 10;
    const std::vector<Bytes> batch{s.make(scene.bob, pay(scene.alice, 30)), s.make(scene.bob, pay(scene.alice, 1)),
        toBytes(asBytes("nonsense")), s.make(scene.alice, pay(scene.bob, 5)), record};
    const auto answers = s.ledger->enter(batch);
    QVERIFY(std::get<Receipt>(*answers[0]).index == 2 && std::get<Refusal>(*answers[1]) == Refusal::insufficientFunds);
    QCOMPARE(answers[2].error().code, ErrorCode::malformed);
    QVERIFY(std::get<Receipt>(*answers[3]).index == 3 && std::get<Receipt>(*answers[4]) == receipt);
    // The same one twice in a batch.
    const auto twice = s.make(scene.alice, Notarise{});
    const auto both = s.ledger->enter(std::vector{twice, twice});
    QVERIFY(std::get<Receipt>(*both[0]) == std::get<Receipt>(*both[1]));
    QCOMPARE(s.store->tip()->totals.entries, std::uint64_t{5});
    QCOMPARE(differsFromItsEntries(*s.store), std::string());
    if (m_reopen) {
        s.ledger.reset();
        s.store = m_reopen(std::move(s.store));
        s.ledger = *Ledger::open(*s.store, scene.operatorOf.key.clone(), s.clock);
        QVERIFY(s.enter(record) == receipt);
        QCOMPARE(differsFromItsEntries(*s.store), std::string());
    }
}

void LedgerStoreConformance::aWriterWithoutCommitLeavesNothing()
{
    const LedgerScene scene;
    const auto store = m_make(scene.genesis);
    const auto before = *store->tip();
    LedgerScene writer;
    {
        const auto open = *store->write();
        const auto transaction =
            writer.make(writer.alice, ChannelOpen{writer.bob.account, Amount::units(9), writer.now.plusSeconds(900)});
        const auto opened = *openTransaction(signTransaction(transaction, writer.alice.key));
        NewEntry entry;
        entry.changes = std::get<Changes>(*decide(scene.genesis, *open, opened, writer.now));
        entry.entry = {1, writer.now, signTransaction(transaction, writer.alice.key)};
        entry.leaf = leafOf(entry.entry);
        entry.account = transaction.account;
        entry.operation = transaction.id;
        QVERIFY(open->append(entry).ok());
        // It sees its own.
        QCOMPARE(open->totals().entries, std::uint64_t{2});
        QCOMPARE(open->tree().size(), std::uint64_t{2});
        QCOMPARE(open->balance(writer.alice.account)->units(), std::uint64_t{499'991});
        QVERIFY((*open->channel(entry.changes.channel->id)).has_value());
        QVERIFY(*open->operation(transaction.account, transaction.id) == (KnownOperation{1, opened.bodyHash}));
        QVERIFY(open->entry(1)->leaf == entry.leaf);
        QVERIFY(open->putHead(signHead({scene.genesis.id(), 2, open->tree().root(), writer.now}, writer.operatorOf.key)).ok());
    }
    QVERIFY(store->tip()->totals == before.totals && store->tip()->tree.root() == before.tree.root());
    QVERIFY(!store->newestHead()->has_value());
    QCOMPARE(store->balance(writer.alice.account)->units(), std::uint64_t{500'000});
    QCOMPARE(differsFromItsEntries(*store), std::string());
}

void LedgerStoreConformance::historyAndChannels()
{
    const LedgerScene scene;
    StoredLedger s(m_make(scene.genesis), scene);
    for (std::uint64_t i = 1; i <= 5; ++i)
        s.enter(s.make(scene.alice, pay(scene.bob, i)));
    s.enter(s.make(scene.bob, Notarise{}));
    const auto lines = *s.store->history(scene.bob.account, maxLogEntries, 100);
    QCOMPARE(lines.size(), std::size_t{6});
    QVERIFY(lines[0].entry.entry.index == 6 && lines[0].change == 0 && lines[0].balance == Amount::units(15));
    QVERIFY(lines[1].entry.entry.index == 5 && lines[1].change == 5 && lines[5].balance == Amount::units(1));
    QCOMPARE(s.store->history(scene.bob.account, 5, 2)->front().entry.entry.index, std::uint64_t{4});
    QCOMPARE(s.store->history(scene.bob.account, 5, 2)->size(), std::size_t{2});
    QCOMPARE(s.store->history(scene.alice.account, maxLogEntries, 100)->size(), std::size_t{6});
    QVERIFY(s.store->history(scene.operatorOf.account, maxLogEntries, 100)->empty());

    std::vector<ChannelId> channels;
    for (int i = 0; i < 3; ++i) {
        const auto transaction =
            s.transaction(scene.alice, ChannelOpen{scene.bob.account, Amount::units(100), s.clock.now.plusSeconds(900)});
        channels.push_back(channelIdOf(scene.genesis.id(), scene.alice.account, transaction.id));
        s.enter(signTransaction(transaction, scene.alice.key));
    }
    const auto voucher = signVoucher(scene.genesis.id(), channels[1], Amount::units(60), scene.alice.key);
    s.enter(s.make(scene.bob, ChannelClose{channels[1], voucher.paid, voucher.signature}));
    s.clock.now = s.clock.now.plusSeconds(1000);
    s.enter(s.make(scene.operatorOf, ChannelExpire{channels[2]}));
    for (const auto& account : {scene.alice.account, scene.bob.account}) {
        const auto known = *s.store->channelsOf(account, 10);
        QCOMPARE(known.size(), std::size_t{3});
        QVERIFY(known[0].id == channels[2] && known[0].state == ChannelState::expired && known[0].endedBy == 11);
        QVERIFY(known[1].id == channels[1] && known[1].state == ChannelState::closed && known[1].paid == Amount::units(60));
        QVERIFY(known[2].id == channels[0] && known[2].state == ChannelState::open && known[2].endedBy == 0);
        QVERIFY(*s.store->channel(channels[1]) == known[1]);
    }
    QCOMPARE(s.store->channelsOf(scene.alice.account, 1)->size(), std::size_t{1});
    QVERIFY(s.store->channelsOf(scene.operatorOf.account, 10)->empty());
    QCOMPARE(s.store->tip()->totals.inChannels.units(), std::uint64_t{100});
    s.enter(s.make(scene.bob, scene.work(scene.bob, 4)));
    QCOMPARE(s.outcomeOf(s.make(scene.bob, scene.work(scene.bob, 4))), std::string("grantedBefore"));
    QCOMPARE(differsFromItsEntries(*s.store), std::string());
}

void LedgerStoreConformance::treeAndProofs()
{
    const LedgerScene scene;
    StoredLedger s(m_make(scene.genesis), scene);
    // Past a kept node, in uneven batches.
    std::vector<Bytes> batch;
    std::vector<SignedHead> heads;
    while (s.store->tip()->totals.entries < 600) {
        for (std::size_t i = 0; i < 37; ++i)
            batch.push_back(s.make(scene.alice, Notarise{}));
        for (const auto& answer : s.ledger->enter(batch))
            QVERIFY(answer.ok());
        batch.clear();
        heads.push_back(*s.ledger->signHead());
    }
    for (std::size_t i = 1; i < heads.size(); ++i) {
        const auto& a = heads[i - 1].head;
        const auto& b = heads[i].head;
        const auto proof = *seededConsistencyProof(*s.store, a.size, b.size);
        QVERIFY(verifySeededConsistency(a.size, a.root, b.size, b.root, proof));
        QVERIFY(!fraudOf(heads[i - 1], heads[i], proof));
        for (const auto index : {std::uint64_t{0}, a.size - 1, a.size, b.size - 1}) {
            const auto stored = *s.store->entry(index);
            QVERIFY(verifyInclusion(leafOf(stored.entry), index, b.size, *inclusionProof(*s.store, index, b.size), b.root));
        }
    }
    QCOMPARE(s.store->entries(100, 7)->size(), std::size_t{7});
    QCOMPARE(s.store->entries(100, 7)->front().entry.index, std::uint64_t{100});
    QVERIFY(s.store->entries(maxLogEntries, 7)->empty());
}

void LedgerStoreConformance::headsAndWitnesses()
{
    const LedgerScene scene;
    StoredLedger s(m_make(scene.genesis), scene);
    const auto first = s.ledger->signHeadIfDue();
    QVERIFY(first.ok() && first->has_value() && (*first)->head.size == 1 && (*first)->head.time == s.clock.now);
    QVERIFY(!s.ledger->signHeadIfDue()->has_value());
    s.clock.now = s.clock.now.plusSeconds(headIntervalSeconds - 1);
    QVERIFY(!s.ledger->signHeadIfDue()->has_value());
    s.enter(s.make(scene.alice, Notarise{}));
    s.clock.now = s.clock.now.plusSeconds(1);
    const auto second = **s.ledger->signHeadIfDue();
    QCOMPARE(second.head.size, std::uint64_t{2});
    // Nothing new: the same size with a later time, which takes the other's place.
    s.clock.now = s.clock.now.plusSeconds(headIntervalSeconds);
    const auto third = **s.ledger->signHeadIfDue();
    QVERIFY(third.head.size == 2 && third.head.time > second.head.time && third.head.root == second.head.root);
    QVERIFY(**s.store->newestHead() == third && **s.store->headFrom(2) == third && (*s.store->headFrom(1))->head.size == 1);
    QVERIFY(!s.store->headFrom(3)->has_value() && openHead(third.record, scene.operatorOf.key.publicKey()).ok());
    // Back in time: not before the last.
    s.clock.now = s.clock.now.plusSeconds(-500);
    QVERIFY(s.ledger->signHead()->head.time == third.head.time);

    Witness one(keyOfNumber(30)), other(keyOfNumber(31));
    for (auto* witness : {&one, &other})
        QVERIFY(s.store->addCosignature(2, *witness->see(third.head, {}, s.clock.now)).ok());
    QVERIFY(s.store->addCosignature(2, *one.see(third.head, {}, s.clock.now.plusSeconds(5))).ok());
    const auto seen = *s.store->cosignatures(2);
    QCOMPARE(seen.size(), std::size_t{2});
    for (const auto& cosignature : seen)
        QVERIFY(verifyCosignature(cosignature, third.head));
    QCOMPARE(s.store->addCosignature(7, seen[0]).error().code, ErrorCode::notFound);
    QVERIFY(s.store->cosignatures(1)->empty());
    if (!m_reopen)
        return;
    s.ledger.reset();
    s.store = m_reopen(std::move(s.store));
    QVERIFY((*s.store->newestHead())->record == third.record && (*s.store->newestHead())->head == third.head);
    QVERIFY(*s.store->cosignatures(2) == seen);
    // The next head is due by the last one, not by the start of the program.
    s.clock.now = third.head.time.plusSeconds(headIntervalSeconds - 1);
    s.ledger = *Ledger::open(*s.store, scene.operatorOf.key.clone(), s.clock);
    QVERIFY(!s.ledger->signHeadIfDue()->has_value());
}

void LedgerStoreConformance::isTheStateOfItsEntries()
{
    granary::test::SeededRandom random(8);
    const LedgerScene scene;
    StoredLedger s(m_make(scene.genesis), scene);
    const std::vector<const Person*> people{&scene.alice, &scene.bob, &scene.operatorOf};
    std::vector<ChannelId> channels;
    std::vector<Bytes> batch;
    for (int i = 0; i < 400; ++i) {
        const auto& who = *people[random.below(3)];
        const auto& to = *people[random.below(3)];
        s.clock.now = s.clock.now.plusSeconds(static_cast<std::int64_t>(random.below(40)));
        const auto amount = Amount::units(1 + random.below(2000));
        switch (random.below(5)) {
        case 0: {
            const auto transaction = s.transaction(
                who, ChannelOpen{to.account, amount, s.clock.now.plusSeconds(static_cast<std::int64_t>(random.below(900)))});
            channels.push_back(channelIdOf(scene.genesis.id(), who.account, transaction.id));
            batch.push_back(signTransaction(transaction, who.key));
            break;
        }
        case 1:
            if (!channels.empty())
                batch.push_back(s.make(who, ChannelClose{channels[random.below(channels.size())], Amount(), std::nullopt}));
            break;
        case 2:
            if (!channels.empty())
                batch.push_back(s.make(who, ChannelExpire{channels[random.below(channels.size())]}));
            break;
        default: batch.push_back(s.make(who, pay(to, amount.units())));
        }
        if (random.oneIn(10)) {
            for (const auto& answer : s.ledger->enter(batch))
                QVERIFY(answer.ok());
            batch.clear();
        }
    }
    QVERIFY(s.store->tip()->totals.entries > 100);
    QCOMPARE(differsFromItsEntries(*s.store), std::string());
}

} // namespace granary::ledger::test
