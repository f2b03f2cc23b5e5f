// Answers as a pure function of the books: what they say is what the ledger has, and proofs hold.
#include "core/teller/reading.h"

#include "core/codec/bencode.h"
#include "core/ledger/merkle_proof.h"
#include "core/teller/json_values.h"
#include "tests/core/ledger/ledger_store_conformance.h"
#include "tests/core/ledger/memory_ledger_store.h"

using namespace granary;
using namespace granary::ledger;
using namespace granary::ledger::test;
using namespace granary::teller;

namespace {

/// A ledger with a channel, a closed one, transfers and a notarised hash; a head over all but the last two.
struct Scene {
    LedgerScene people;
    StoredLedger s{std::make_unique<MemoryLedgerStore>(people.genesis), people};
    ChannelId channel;

    Scene()
    {
        const auto open =
            s.transaction(people.alice, ChannelOpen{people.bob.account, Amount::units(70), s.clock.now.plusSeconds(900)});
        channel = channelIdOf(people.genesis.id(), people.alice.account, open.id);
        s.enter(signTransaction(open, people.alice.key));
        for (std::uint64_t i = 1; i <= 5; ++i)
            s.enter(s.make(people.alice, Transfer{people.bob.account, Amount::units(i), {}}));
        const auto voucher = signVoucher(people.genesis.id(), channel, Amount::units(60), people.alice.key);
        s.enter(s.make(people.bob, ChannelClose{channel, voucher.paid, voucher.signature}));
        GRANARY_ASSERT(s.ledger->signHead().ok());
        s.enter(s.make(people.bob, Notarise{Hash32{}}));
        s.enter(s.make(people.alice, ChannelOpen{people.bob.account, Amount::units(7), s.clock.now.plusSeconds(900)}));
    }
    Result<Reply> ask(const Read& read) const { return answer({*s.store, people.genesis, s.clock.now}, read); }
    Json json(const Read& read) const
    {
        const auto reply = ask(read);
        if (!reply.ok())
            qFatal("%s", reply.error().text().c_str());
        GRANARY_ASSERT(reply->status == 200 && reply->type == "application/json");
        return Json::parse(reply->body);
    }
};

std::vector<Hash32> hashesOf(const Json& list)
{
    std::vector<Hash32> out;
    for (const auto& one : list)
        out.push_back(*Hash32::fromHexText(one.get<std::string>()));
    return out;
}
Hash32 hashOf(const Json& text) { return *Hash32::fromHexText(text.get<std::string>()); }

} // namespace

class ReadingTest : public QObject {
    Q_OBJECT

private slots:
    void accountsAndHistory()
    {
        const Scene scene;
        const auto bob = scene.json(ReadAccount{scene.people.bob.account});
        QCOMPARE(bob["balance"].get<int>(), 15 + 60);
        QVERIFY(bob["locked"] == 0 && bob["available"] == 75 && bob["address"].get<std::string>().starts_with("gran1"));
        QVERIFY(!scene.json(ReadAccount{poolAccount}).contains("address"));
        const auto lines = scene.json(ReadHistory{scene.people.bob.account, maxLogEntries, 3})["entries"];
        QCOMPARE(lines.size(), std::size_t(3));
        QVERIFY(lines[0]["kind"] == "notarise" && lines[0]["change"] == 0 && lines[0]["balance"] == 75);
        QVERIFY(lines[1]["kind"] == "close" && lines[1]["change"] == 60 && lines[1]["transaction"]["paid"] == 60);
        QVERIFY(lines[2]["kind"] == "transfer" && lines[2]["transaction"]["amount"] == 5 &&
            lines[2]["transaction"]["account"] == scene.people.alice.account.hex());
        const auto older =
            scene.json(ReadHistory{scene.people.bob.account, lines[2]["index"].get<std::uint64_t>(), 200})["entries"];
        QCOMPARE(older.size(), std::size_t(4));
        const auto channels = scene.json(ReadAccountChannels{scene.people.bob.account, 10})["channels"];
        QVERIFY(channels.size() == 2 && channels[0]["state"] == "open" && !channels[0].contains("endedBy"));
        QVERIFY(channels[1]["state"] == "closed" && channels[1]["paid"] == 60 && channels[1]["endedBy"] == 7);
        QVERIFY(scene.json(ReadChannel{scene.channel}) == channels[1]);
        QCOMPARE(scene.ask(ReadChannel{ChannelId{}}).error().code, ErrorCode::notFound);
    }

    void lockedUntilItIsFree()
    {
        LedgerScene people;
        auto terms = smallTerms(people.operatorOf, people.alice);
        terms.allocations[1].vestingSeconds = 4000;
        const auto genesis = *Genesis::found(terms);
        const MemoryLedgerStore store(genesis);
        const auto state = *accountState({store, genesis, founded.plusSeconds(1000)}, people.alice.account);
        QVERIFY(state.balance.units() == 500'000 && state.locked.units() == 375'000 && state.available.units() == 125'000);
    }

    void receiptsAndEntries()
    {
        const Scene scene;
        const auto entry = scene.json(ReadEntry{2});
        QVERIFY(entry["index"] == 2 && entry["kind"] == "transfer");
        const auto operation = *OperationId::fromHexText(entry["transaction"]["operation"].get<std::string>());
        const auto receipt = scene.json(ReadOperation{scene.people.alice.account, operation});
        const auto opened = openReceipt(*fromHex(receipt["record"].get<std::string>()), scene.people.operatorOf.key.publicKey());
        QVERIFY(opened.ok() && opened->index == 2 && opened->leaf == hashOf(entry["leaf"]));
        QCOMPARE(scene.ask(ReadOperation{scene.people.bob.account, operation}).error().code, ErrorCode::notFound);
        QVERIFY(scene.json(ReadEntry{0})["kind"] == "genesis");
        QCOMPARE(scene.ask(ReadEntry{10}).error().code, ErrorCode::notFound);
        const auto newest = scene.json(ReadEntries{std::nullopt, 2});
        QVERIFY(newest["size"] == 10 && newest["entries"].size() == 2 && newest["entries"][0]["index"] == 9 &&
            newest["entries"][1]["index"] == 8);
        const auto inOrder = scene.json(ReadEntries{8, 200})["entries"];
        QVERIFY(inOrder.size() == 2 && inOrder[0]["index"] == 8);
        QVERIFY(scene.json(ReadEntries{maxLogEntries, 5})["entries"].empty());
        // The id of a channel is what its opening says it is.
        QVERIFY(scene.json(ReadEntry{1})["transaction"]["channel"] == scene.channel.hex());
    }

    void theLogIsItsLeaves()
    {
        const Scene scene;
        const auto reply = *scene.ask(ReadLog{0});
        codec::BencodeReader reader(asBytes(reply.body));
        QVERIFY(reader.beginList().ok());
        TreeFrontier tree;
        while (!reader.atEnd()) {
            const auto from = reader.position();
            QVERIFY(reader.skip().ok());
            const auto leaf = asBytes(reply.body).subspan(from, reader.position() - from);
            QCOMPARE(decodeEntry(leaf)->index, tree.size());
            tree.append(leafHash(leaf));
        }
        QVERIFY(reader.finish().ok());
        QCOMPARE(tree.root().hex(), scene.json(ReadTotals{})["root"].get<std::string>());
        QCOMPARE(scene.ask(ReadLog{10})->body, std::string("le"));
    }

    void proofs()
    {
        const Scene scene;
        const auto head = scene.json(ReadHead{});
        QVERIFY(head["size"] == 8 && head["cosignatures"].empty());
        const auto opened = openHead(*fromHex(head["record"].get<std::string>()), scene.people.operatorOf.key.publicKey());
        QVERIFY(opened.ok() && opened->head.root == hashOf(head["root"]));
        for (std::uint64_t i = 0; i < 8; ++i) {
            const auto proof = scene.json(ReadInclusion{i, std::nullopt});
            QVERIFY(proof["head"] == head["record"] && proof["root"] == head["root"]);
            QVERIFY(verifyInclusion(hashOf(proof["leaf"]), i, 8, hashesOf(proof["hashes"]), opened->head.root));
        }
        QCOMPARE(scene.ask(ReadInclusion{8, std::nullopt}).error().code, ErrorCode::notFound); // no head yet
        const auto later = scene.json(ReadInclusion{8, 10});
        QVERIFY(!later.contains("head"));
        QVERIFY(verifyInclusion(hashOf(later["leaf"]), 8, 10, hashesOf(later["hashes"]), hashOf(later["root"])));
        QCOMPARE(scene.ask(ReadInclusion{8, 11}).error().code, ErrorCode::invalidArgument);
        QCOMPARE(scene.ask(ReadInclusion{8, 8}).error().code, ErrorCode::invalidArgument);
        QCOMPARE(scene.ask(ReadInclusion{10, std::nullopt}).error().code, ErrorCode::notFound);
        const auto continues = scene.json(ReadConsistency{8, 10});
        QVERIFY(verifySeededConsistency(8, opened->head.root, 10, hashOf(later["root"]), hashesOf(continues["hashes"])));
        QCOMPARE(scene.ask(ReadConsistency{8, 11}).error().code, ErrorCode::invalidArgument);
        QCOMPARE(scene.ask(ReadHead{9}).error().code, ErrorCode::notFound);
    }

    void genesisAndTotals()
    {
        const Scene scene;
        const auto genesis = scene.json(ReadGenesis{});
        QVERIFY(
            genesis["ledger"] == scene.people.genesis.id().hex() && genesis["symbol"] == "BLY" && genesis["supply"] == 1'000'000);
        QVERIFY(genesis["allocations"][0]["name"] == "Starter grants" && genesis["allocations"][1]["amount"] == 500'000);
        QVERIFY(Genesis::parse(*fromHex(genesis["record"].get<std::string>()))->id() == scene.people.genesis.id());
        const auto totals = scene.json(ReadTotals{});
        QVERIFY(totals["entries"] == 10 && totals["inChannels"] == 7 && totals["inAccounts"] == 999'993 &&
            totals["supply"] == 1'000'000);
    }

    void errorsHaveAStatus()
    {
        QCOMPARE(errorReply(Error(ErrorCode::notFound)).status, 404);
        QCOMPARE(errorReply(Error(ErrorCode::readOnly)).status, 405);
        QCOMPARE(errorReply(Error(ErrorCode::tooLarge)).status, 413);
        QCOMPARE(errorReply(Error(ErrorCode::damaged, "signature")).status, 400);
        const auto secret = errorReply(Error(ErrorCode::databaseDamaged, "/home/someone/ledger.db"));
        QVERIFY(secret.status == 500 && secret.body.find("home") == std::string::npos);
        QVERIFY(
            storageReply(Error(ErrorCode::diskFull, "/x")).status == 500 && storageReply(Error(ErrorCode::busy)).status == 503);
        const auto refused = refusalReply(Refusal::fundsLocked);
        QVERIFY(refused.status == 422 && Json::parse(refused.body)["error"]["refusal"] == "fundsLocked");
    }
};

QTEST_APPLESS_MAIN(ReadingTest)
#include "reading_test.moc"
