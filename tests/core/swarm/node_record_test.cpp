#include "core/swarm/endpoint.h"
#include "core/swarm/node_record.h"
#include "core/swarm/record_book.h"
#include "tests/support/seeded_random.h"

#include <QTest>

#include <set>

using namespace granary;
using namespace granary::swarm;
using granary::test::SeededRandom;

namespace {

constexpr std::int64_t now = 1'767'225'600;

crypto::SigningKey key(std::uint64_t seed)
{
    SeededRandom random(seed);
    return crypto::SigningKey(crypto::SigningKey::Seed::copyFrom(random.bytes(32)));
}

NodeRecordFields fields(std::uint16_t port = 7001)
{
    return {networkHash("test"), 1, true, {{"192.0.2.1", port}, {"2001:db8::2", 9}}};
}

} // namespace

class NodeRecordTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }
    void itemsOfBep44();
    void itemsAreChecked();
    void recordsComeBack();
    void recordsAreChecked();
    void compactEndpoints();
    void theBookKeepsTheNewest();
    void theBookIsBounded();
    void handedOnRecordsAreFresh();
};

void NodeRecordTest::itemsOfBep44()
{
    // Test vectors 1 and 2 of BEP 44.
    MutableItem item;
    item.key = *PublicKey::fromHexText("77ff84905a91936367c01360803104f92432fcd904a43511876df5cdf3e7e548");
    item.sequence = 1;
    item.value = toBytes(asBytes("12:Hello World!"));
    item.signature = *Signature::fromHexText("305ac8aeb6c9c151fa120f120ea2cfb923564e11552d06a5d856091e5e853cff"
                                             "1260d3f39e4999684aa92eb73ffd136e6f4f3ecbfda0ce53a1608ecd7ae21f01");
    QCOMPARE(asText(mutableItemBuffer(item.salt, item.sequence, item.value)), std::string_view("3:seqi1e1:v12:Hello World!"));
    QVERIFY(checkItem(item).ok());
    item.salt = toBytes(asBytes("foobar"));
    QVERIFY(!checkItem(item).ok());
    item.signature = *Signature::fromHexText("6834284b6b24c3204eb2fea824d82f88883a3d95e8b4a21b8c0ded553d17d17d"
                                             "df9a8a7104b1258f30bed3787e6cb896fca78c58f8e03b5f18f14951a87d9a08");
    QCOMPARE(asText(mutableItemBuffer(item.salt, item.sequence, item.value)),
        std::string_view("4:salt6:foobar3:seqi1e1:v12:Hello World!"));
    QVERIFY(checkItem(item).ok());
}

void NodeRecordTest::itemsAreChecked()
{
    const auto good = signItem(key(1), asBytes("s"), 5, toBytes(asBytes("d1:ai1ee")));
    QVERIFY(checkItem(good).ok());
    QVERIFY(decodeItem(encodeItem(good)).ok());
    QCOMPARE(encodeItem(*decodeItem(encodeItem(good))), encodeItem(good));
    auto bad = good;
    ++bad.sequence;
    QVERIFY(checkItem(bad).error().code == ErrorCode::damaged);
    // Signed, but not one canonical value.
    for (const auto* value : {"", "5:abc", "i01e", "i1ei2e", "d1:bi1e1:ai1ee"}) {
        auto item = good;
        item.value = toBytes(asBytes(value));
        item.signature = key(1).sign(mutableItemBuffer(item.salt, item.sequence, item.value));
        QVERIFY2(checkItem(item).error().code == ErrorCode::malformed, value);
    }
    auto large = good;
    large.value = toBytes(asBytes("997:" + std::string(997, 'x')));
    large.signature = key(1).sign(mutableItemBuffer(large.salt, large.sequence, large.value));
    QVERIFY(checkItem(large).error().code == ErrorCode::malformed);
    QVERIFY(!decodeItem(encodeItem(large)).ok());
}

void NodeRecordTest::recordsComeBack()
{
    const auto made = makeNodeRecord(key(1), fields(), now);
    const auto back = parseNodeRecord(made.item);
    QVERIFY(back.ok());
    QVERIFY(back->node == made.node && back->endpoints == fields().endpoints && back->lends && back->version == 1);
    QVERIFY(back->network == networkHash("test") && back->sequence == now);
    NodeRecordFields crowd = fields();
    crowd.endpoints.assign(20, {"2001:db8::ffff:1:2", 65535});
    crowd.endpoints.push_back({"no address", 5});
    const auto full = makeNodeRecord(key(1), crowd, now);
    QCOMPARE(full.endpoints.size(), maxRecordEndpoints);
    QVERIFY(full.item.value.size() <= maxNodeRecordBytes);
    QVERIFY(parseNodeRecord(full.item).ok());
}

void NodeRecordTest::recordsAreChecked()
{
    const auto identity = key(1);
    const auto made = makeNodeRecord(identity, fields(), now);
    auto item = made.item;
    item.value[10] ^= std::byte{1};
    QVERIFY(!parseNodeRecord(item).ok());
    item = made.item;
    item.salt = toBytes(asBytes("other"));
    QVERIFY(!parseNodeRecord(item).ok());
    const auto signedValue = [&](std::string_view value) {
        return signItem(identity, asBytes(nodeRecordSalt), now, toBytes(asBytes(value)));
    };
    const std::string network = "1:n32:" + std::string(32, 'n');
    QVERIFY(parseNodeRecord(signedValue("d1:ele1:fi1e" + network + "1:si0e1:vi1ee")).ok());
    QVERIFY(
        parseNodeRecord(signedValue("d1:ele1:fi2e" + network + "1:si0e1:vi1ee")).error().code == ErrorCode::unsupportedVersion);
    QVERIFY(!parseNodeRecord(signedValue("d1:el5:aaaaae1:fi1e" + network + "1:si0e1:vi1ee")).ok());
    QVERIFY(!parseNodeRecord(signedValue("d1:el6:aaaa" + std::string(2, '\0') + "e1:fi1e" + network + "1:si0e1:vi1ee")).ok());
    QVERIFY(!parseNodeRecord(signedValue("d1:ele1:fi1e" + network + "1:si2e1:vi1ee")).ok());
    QVERIFY(!parseNodeRecord(signedValue("d1:ele1:fi1e" + network + "1:si0e1:vi0ee")).ok());
    QVERIFY(!parseNodeRecord(signedValue("d1:ele1:fi1e" + network + "1:si0e1:vi1e1:x0:e")).ok());
    QVERIFY(!parseNodeRecord(signedValue("le")).ok());
}

void NodeRecordTest::compactEndpoints()
{
    QCOMPARE(toHex(compactEndpoint({"192.0.2.1", 0x1b59})), std::string("c00002011b59"));
    QCOMPARE(toHex(compactEndpoint({"2001:db8::2", 9})), std::string("20010db80000000000000000000000020009"));
    QVERIFY(compactEndpoint({"name", 9}).empty());
    SeededRandom random(4);
    for (const auto size : {6, 18})
        for (int i = 0; i < 100; ++i) {
            const auto raw = random.bytes(static_cast<std::size_t>(size));
            const auto endpoint = endpointFromCompact(raw);
            QVERIFY(endpoint.has_value());
            QVERIFY(compactEndpoint(*endpoint) == raw);
            QVERIFY(Endpoint::parse(endpoint->text()) == endpoint);
        }
    QVERIFY(!endpointFromCompact(random.bytes(7)));
    QVERIFY(!endpointFromCompact(Bytes(6, std::byte{0})));
}

void NodeRecordTest::theBookKeepsTheNewest()
{
    SeededRandom random(1);
    RecordBook book(networkHash("test"), random);
    const auto first = makeNodeRecord(key(1), fields(1), now);
    const auto second = makeNodeRecord(key(1), fields(2), now + 1);
    QVERIFY(book.take(first.item, now)->has_value());
    QVERIFY(!book.take(first.item, now)->has_value());
    QVERIFY(book.take(second.item, now)->has_value());
    QVERIFY(!book.take(first.item, now)->has_value());
    QCOMPARE(book.find(first.node)->endpoints[0].port, std::uint16_t(2));
    auto forged = makeNodeRecord(key(1), fields(3), now + 2).item;
    forged.signature.mutableView()[0] ^= std::byte{1};
    QVERIFY(!book.take(forged, now).ok());
    QCOMPARE(book.find(first.node)->endpoints[0].port, std::uint16_t(2));
    auto other = fields();
    other.network = networkHash("other");
    QVERIFY(book.take(makeNodeRecord(key(2), other, now).item, now).error().code == ErrorCode::wrongNetwork);
    // A sequence far ahead would shut every later record out.
    QVERIFY(book.take(makeNodeRecord(key(3), fields(), now + 3 * 86400).item, now).error().code == ErrorCode::clockSkew);
    QCOMPARE(book.size(), std::size_t(1));
}

void NodeRecordTest::theBookIsBounded()
{
    SeededRandom random(1);
    constexpr std::size_t capacity = 100;
    RecordBook book(networkHash("test"), random, capacity);
    for (std::uint64_t i = 0; i < capacity + 50; ++i)
        QVERIFY(book.take(makeNodeRecord(key(1000 + i), fields(), now + std::int64_t(i % 100)).item, now).ok());
    QCOMPARE(book.size(), capacity);
    QVERIFY(book.find(*NodeId::from(key(1000 + capacity + 49).publicKey().view())));
}

void NodeRecordTest::handedOnRecordsAreFresh()
{
    SeededRandom random(1);
    RecordBook book(networkHash("test"), random);
    for (std::uint64_t i = 0; i < 100; ++i)
        (void)book.take(makeNodeRecord(key(i), fields(), i < 50 ? now : now - 30 * 86400).item, now);
    const auto own = makeNodeRecord(key(500), fields(), now);
    const auto some = book.handOn(20, &own, now);
    QCOMPARE(some.size(), std::size_t(20));
    QVERIFY(some[0].key == own.item.key);
    const auto all = book.handOn(maxRecordsPerAnswer, nullptr, now);
    QCOMPARE(all.size(), std::size_t(50));
    std::set<PublicKey> keys;
    for (const auto& item : all) {
        QCOMPARE(item.sequence, now);
        keys.insert(item.key);
    }
    QCOMPARE(keys.size(), std::size_t(50));
}

QTEST_GUILESS_MAIN(NodeRecordTest)
#include "node_record_test.moc"
