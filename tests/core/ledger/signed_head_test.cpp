// Heads, witnesses, and an operator that shows two people two ledgers.
#include "core/ledger/fraud_proof.h"
#include "core/ledger/merkle_proof.h"
#include "tests/core/ledger/ledger_fixture.h"
#include "tests/core/ledger/memory_tree.h"

using namespace granary;
using namespace granary::ledger;
using namespace granary::ledger::test;
using granary::test::SeededRandom;

namespace {

/// A log that was shown to somebody, with a head for any size.
struct ShownLog {
    MemoryTree tree;
    const LedgerScene& scene;

    SignedHead head(std::uint64_t size, std::int64_t secondsLater = 0) const
    {
        return signHead(
            {scene.genesis.id(), size, *rootAt(tree, size), scene.now.plusSeconds(secondsLater)}, scene.operatorOf.key);
    }
};

} // namespace

class SignedHeadTest : public QObject {
    Q_OBJECT

private slots:
    void headsComeBackAndCannotBeChanged()
    {
        LedgerScene s;
        const auto head = ShownLog{treeOf(5, 1), s}.head(5);
        QVERIFY(head.record.size() <= maxHeadBytes);
        QVERIFY(*openHead(head.record, s.operatorOf.key.publicKey()) == head);
        QCOMPARE(openHead(head.record, s.bob.key.publicKey()).error().code, ErrorCode::damaged);
        for (std::size_t i = 0; i < head.record.size(); ++i) {
            auto changed = head.record;
            changed[i] ^= std::byte{1};
            QVERIFY(!openHead(changed, s.operatorOf.key.publicKey()).ok());
        }
    }

    void witnessesSignWhatGrows()
    {
        LedgerScene s;
        const ShownLog log{treeOf(40, 1), s};
        Witness witness(keyOfNumber(20));
        LedgerHead before;
        for (const std::uint64_t size : {3, 8, 8, 40}) {
            const auto head = log.head(size).head;
            const auto proof = before.size == 0 ? std::vector<Hash32>() : *seededConsistencyProof(log.tree, before.size, size);
            const auto signedBy = witness.see(head, proof, s.now);
            QVERIFY(signedBy.ok() && verifyCosignature(*signedBy, head));
            QVERIFY(*decodeCosignature(encodeCosignature(*signedBy)) == *signedBy);
            // Of that tree, whenever the operator signs it.
            auto other = head;
            other.time = other.time.plusSeconds(1);
            QVERIFY(verifyCosignature(*signedBy, other));
            other.size += 1;
            QVERIFY(!verifyCosignature(*signedBy, other));
            other = head;
            other.root.mutableView()[0] ^= std::byte{1};
            QVERIFY(!verifyCosignature(*signedBy, other));
            other = head;
            other.ledger.mutableView()[0] ^= std::byte{1};
            QVERIFY(!verifyCosignature(*signedBy, other));
            auto later = *signedBy;
            later.time = later.time.plusSeconds(1);
            QVERIFY(!verifyCosignature(later, head));
            before = head;
        }
        // Back, sideways, and another ledger's.
        QCOMPARE(witness.see(log.head(8).head, {}, s.now).error().code, ErrorCode::conflict);
        const ShownLog other{treeOf(41, 2), s};
        QCOMPARE(witness.see(other.head(41).head, *seededConsistencyProof(other.tree, 40, 41), s.now).error().code,
            ErrorCode::conflict);
        auto elsewhere = log.head(40).head;
        elsewhere.ledger.mutableView()[0] ^= std::byte{1};
        QCOMPARE(witness.see(elsewhere, {}, s.now).error().code, ErrorCode::wrongNetwork);
        QVERIFY(witness.newest() == log.head(40).head);
    }

    void twoLedgersConvict()
    {
        LedgerScene s;
        const ShownLog one{treeOf(50, 1), s};
        // The same but for entry 10.
        ShownLog other{treeOf(0, 1), s};
        for (std::uint64_t i = 0; i < 50; ++i)
            other.tree.add(i == 10 ? emptyRoot() : one.tree.hashes(0, i, 1)->front());
        for (std::uint64_t small = 1; small <= 50; ++small) {
            for (std::uint64_t large = small; large <= 50; ++large) {
                const auto honest = *seededConsistencyProof(one.tree, small, large);
                QVERIFY(!fraudOf(one.head(small), one.head(large), honest));
                // Shown `small` of the one, and then `large` of the other, with the best proof that there is for that.
                const auto proof = *seededConsistencyProof(other.tree, small, large);
                const auto fraud = fraudOf(one.head(small), other.head(large), proof);
                QCOMPARE(fraud.has_value(), small > 10);
                QVERIFY(verifySeededConsistency(small, one.head(small).head.root, large, other.head(large).head.root, proof) ==
                    (small <= 10));
                if (!fraud)
                    continue;
                QVERIFY(convicts(*fraud, s.genesis));
                const auto record = encodeFraudProof(*fraud);
                QVERIFY(record.size() <= maxFraudProofBytes && *decodeFraudProof(record) == *fraud);
                // In the other order of arguments the same.
                QVERIFY(small == large || fraudOf(other.head(large), one.head(small), proof) == fraud);
            }
        }
    }

    void promisesThatAreBrokenConvict()
    {
        LedgerScene s;
        const ShownLog log{treeOf(50, 1), s};
        const auto promised = [&](std::uint64_t index, const Hash32& leaf) {
            return signReceipt({s.genesis.id(), s.alice.account, s.operationId(), index, s.now, leaf, {}}, s.operatorOf.key);
        };
        const auto leaf = log.tree.hashes(0, 20, 1)->front();
        const auto proof = *inclusionProof(log.tree, 20, 50);
        const auto late = mergeDelaySeconds + 1;
        // Kept.
        QVERIFY(!fraudOf(promised(20, leaf), log.head(50, late), leaf, proof));
        // Not there yet, and not yet due.
        QVERIFY(!fraudOf(promised(60, leaf), log.head(50, mergeDelaySeconds), {}, {}));
        const auto missing = fraudOf(promised(60, leaf), log.head(50, late), {}, {});
        QVERIFY(missing && missing->kind == FraudKind::brokenPromise && convicts(*missing, s.genesis));
        // Something else in its place.
        const auto other = fraudOf(promised(20, emptyRoot()), log.head(50), leaf, proof);
        QVERIFY(other && other->kind == FraudKind::otherEntry && convicts(*other, s.genesis));
        QVERIFY(*decodeFraudProof(encodeFraudProof(*other)) == *other);
        // With a proof of nothing.
        QVERIFY(!fraudOf(promised(20, emptyRoot()), log.head(50), emptyRoot(), proof));
        QVERIFY(!fraudOf(promised(20, emptyRoot()), log.head(50), leaf, {}));
    }

    void nobodyIsConvictedByForgeries()
    {
        LedgerScene s;
        const ShownLog one{treeOf(9, 1), s};
        const ShownLog other{treeOf(9, 2), s};
        const auto real = *fraudOf(one.head(9), other.head(9), {});
        QVERIFY(convicts(real, s.genesis));
        auto fraud = real;
        fraud.second = fraud.first;
        QVERIFY(!convicts(fraud, s.genesis));
        fraud = real;
        fraud.first = signHead(one.head(9).head, s.bob.key).record;
        QVERIFY(!convicts(fraud, s.genesis));
        fraud = real;
        fraud.kind = FraudKind::rewritten;
        QVERIFY(!convicts(fraud, s.genesis));
        fraud = real;
        fraud.kind = FraudKind::brokenPromise;
        QVERIFY(!convicts(fraud, s.genesis));
        fraud = real;
        fraud.hashes.push_back(emptyRoot());
        QVERIFY(!convicts(fraud, s.genesis));
        // Of another ledger of the same operator.
        auto terms = s.genesis.terms();
        terms.name = "Oats";
        QVERIFY(!convicts(real, *Genesis::found(terms)));
        // Honest heads with any hashes.
        SeededRandom random(4);
        for (int i = 0; i < 200; ++i) {
            FraudProof made{
                FraudKind::rewritten, one.head(5).record, one.head(9).record, *seededConsistencyProof(one.tree, 5, 9)};
            made.hashes[random.below(made.hashes.size())] = random.id<Hash32>();
            QVERIFY(!convicts(made, s.genesis));
        }
    }
};

QTEST_APPLESS_MAIN(SignedHeadTest)
#include "signed_head_test.moc"
