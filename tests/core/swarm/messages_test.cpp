#include "core/swarm/messages.h"
#include "core/swarm/shard_messages.h"
#include "core/swarm/tenant_messages.h"
#include "core/swarm/wire_error.h"
#include "tests/core/swarm/message_samples.h"
#include "tests/support/seeded_random.h"

#include <QTest>

#include <set>

using namespace granary;
using namespace granary::swarm;
using granary::test::SeededRandom;

class MessagesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }
    void everyTypeComesBack();
    void whatIsAcceptedIsCanonical();
    void truncatedAndLengthenedHeads();
    void limits();
    void listingsAscend();
    void errorsOnTheWire();
    void peerTextIsPrintable();
    void knownBytes();
};

void MessagesTest::everyTypeComesBack()
{
    std::set<MessageType> seen;
    for (const auto& message : sampleMessages()) {
        QVERIFY2(message.size() <= maxMessageBytes, qPrintable(QString::number(message.size())));
        const auto back = roundTrip(message);
        QVERIFY(back.has_value());
        QVERIFY(*back == message);
        seen.insert(*messageType(message));
    }
    QCOMPARE(seen.size(), std::size_t(45));
}

void MessagesTest::whatIsAcceptedIsCanonical()
{
    SeededRandom random(99);
    std::size_t accepted = 0;
    for (const auto& message : sampleMessages()) {
        for (int i = 0; i < 400; ++i) {
            auto changed = message;
            // The head is where the parser decides.
            const auto reach = std::min<std::size_t>(changed.size(), 120);
            for (auto flips = 1 + random.below(2); flips > 0; --flips)
                changed[random.below(reach)] = static_cast<std::byte>(random.below(256));
            const auto back = roundTrip(changed);
            if (!back)
                continue;
            ++accepted;
            const auto type = *messageType(changed);
            // Text of a peer is made printable, so those two may differ.
            if (type != MessageType::error && type != MessageType::close)
                QVERIFY(*back == changed);
        }
    }
    QVERIFY(accepted > 100);
}

void MessagesTest::truncatedAndLengthenedHeads()
{
    for (const auto& message : sampleMessages()) {
        const auto type = *messageType(message);
        const bool carries = type == MessageType::data || type == MessageType::proof || type == MessageType::putRootRecord ||
            type == MessageType::rootRecord || type == MessageType::joinGrant || type == MessageType::succeed || type == MessageType::succession || type == MessageType::remove || type == MessageType::purge ||
            type == MessageType::listing || type == MessageType::repairOrder || type == MessageType::entrust || type == MessageType::entrusted || type == MessageType::dismiss || type == MessageType::pay;
        for (std::size_t size = 0; !carries && size < message.size(); ++size)
            QVERIFY(!roundTrip(ByteView(message).first(size)));
        if (!carries) {
            auto longer = message;
            longer.push_back(std::byte{'e'});
            QVERIFY(!roundTrip(longer));
        }
        auto huge = message;
        huge.resize(maxMessageBytes + 1);
        QVERIFY(!messageType(huge).ok());
        QVERIFY(!roundTrip(huge));
    }
    QVERIFY(!messageType({}).ok());
    QVERIFY(!messageType(asBytes("d1:@i99ee")).ok());
    QVERIFY(!messageType(asBytes("d1:@i-1ee")).ok());
    QVERIFY(!messageType(asBytes("d1:ii1ee")).ok());
}

void MessagesTest::limits()
{
    SeededRandom random(3);
    const auto root = random.id<ShardRoot>();
    const auto segment = random.id<SegmentId>();
    const auto begins = [&](std::uint64_t length, std::uint16_t shard) {
        return BeginMessage::parse(BeginMessage{1, {segment, shard, root, length}}.encode()).ok();
    };
    QVERIFY(begins(1, 0) && begins(maxShardBytes, 254));
    QVERIFY(!begins(0, 0) && !begins(maxShardBytes + 1, 0) && !begins(1, 255));

    const auto reads = [&](std::uint32_t first, std::uint32_t count) {
        return ReadMessage::parse(ReadMessage{1, root, first, count}.encode()).ok();
    };
    QVERIFY(reads(0, 1) && reads(4095, 1) && reads(4092, 4) && reads(6, 2));
    QVERIFY(!reads(0, 0) && !reads(0, 3) && !reads(0, 8) && !reads(2, 4) && !reads(4096, 1));

    const auto proves = [&](std::uint64_t shard, std::uint32_t first, std::uint32_t count, std::size_t bytes) {
        return ProofMessage::parse(withPayload(ProofMessage{1, shard, first, count, {}, {}}.encodeHead(), random.bytes(bytes)))
            .ok();
    };
    QVERIFY(proves(16384, 0, 1, 16384) && proves(16385, 1, 1, 1) && proves(100'000, 0, 4, 65536) && proves(70'000, 4, 4, 4464));
    QVERIFY(
        !proves(16384, 0, 1, 16383) && !proves(16384, 1, 1, 16384) && !proves(16384, 0, 1, 0) && !proves(100'000, 0, 4, 65535));

    QVERIFY(!DataMessage::parse(DataMessage{1, 0, {}}.encodeHead()).ok());
    QVERIFY(!DataMessage::parse(withPayload(DataMessage{1, 0, {}}.encodeHead(), random.bytes(maxDataBytes + 1))).ok());
    QVERIFY(!RootRecordMessage::parse(RootRecordMessage{1, {}}.encodeHead()).ok());
    QVERIFY(!PutRootRecordMessage::parse(
        withPayload(PutRootRecordMessage{1, {}, {}}.encodeHead(), random.bytes(maxRootRecordBytes + 1)))
                 .ok());
    QVERIFY(!RemoveMessage::parse(withPayload(RemoveMessage{1, {}}.encode(), random.bytes(33))).ok());
    QVERIFY(!RemoveMessage::parse(withPayload(RemoveMessage{1, {}}.encode(), random.bytes(32 * (maxRootsPerMessage + 1)))).ok());
    QVERIFY(RemoveMessage::parse(RemoveMessage{1, std::vector<ShardRoot>(maxRootsPerMessage)}.encode()).ok());
    TenantMessage tenant;
    tenant.invite = random.bytes(maxInviteBytes + 1);
    QVERIFY(!TenantMessage::parse(tenant.encode()).ok());
}

void MessagesTest::listingsAscend()
{
    SeededRandom random(3);
    std::vector<HeldShard> shards(maxListedShards);
    for (auto& shard : shards)
        shard = {random.id<SegmentId>(), 1, random.id<ShardRoot>(), 5, false};
    std::sort(shards.begin(), shards.end(), [](const auto& a, const auto& b) { return a.root < b.root; });
    const auto encoded = ListingMessage{1, shards}.encode();
    QVERIFY(encoded.size() <= maxMessageBytes);
    QCOMPARE(ListingMessage::parse(encoded)->shards.size(), maxListedShards);
    std::swap(shards[3], shards[4]);
    QVERIFY(!ListingMessage::parse(ListingMessage{1, shards}.encode()).ok());
    QVERIFY(!ListingMessage::parse(ListingMessage{1, {shards[0], shards[0]}}.encode()).ok());
}

void MessagesTest::errorsOnTheWire()
{
    // The numbers of the specification.
    QCOMPARE(int(wireError(ErrorCode::diskFull)), 8);
    QCOMPARE(int(wireError(ErrorCode::wrongNetwork)), 10);
    QCOMPARE(int(wireError(ErrorCode::quotaExceeded)), 13);
    QCOMPARE(int(wireError(ErrorCode::notEnrolled)), 14);
    QCOMPARE(int(wireError(ErrorCode::protocolViolation)), 20);
    for (std::uint8_t number = 1; number < 24; ++number)
        QCOMPARE(wireError(errorFromWire(number)), number);
    QVERIFY(errorFromWire(200) == ErrorCode::refused);
    // What is nobody's business stays here.
    QCOMPARE(int(wireError(ErrorCode::wrongPassphrase)), 0);
    QVERIFY(ErrorMessage::of(1, Error(ErrorCode::ioError, "/home/somebody/profile")).detail.empty());
}

void MessagesTest::peerTextIsPrintable()
{
    const auto parsed = ErrorMessage::parse(ErrorMessage{1, 2, "a\x1b[31m\n\xff"}.encode());
    QVERIFY(parsed.ok());
    QCOMPARE(parsed->detail, std::string("a?[31m??"));
}

void MessagesTest::knownBytes()
{
    // Vectors of core/specs/messages.md.
    QCOMPARE(asText(PingMessage{7}.encode()), std::string_view("d1:@i2e1:ii7ee"));
    QCOMPARE(asText(ErrorMessage{5, 13, ""}.encode()), std::string_view("d1:@i0e1:ci13e1:d0:1:ii5ee"));
    const ShardRoot root = *ShardRoot::fromHexText(std::string(64, '1'));
    QCOMPARE(toHex(ReadMessage{1, root, 4, 2}.encode()),
        "64313a4069343065313a63693265313a66693465313a69693165313a7233323a" + std::string(64, '1') + "65");
}

QTEST_GUILESS_MAIN(MessagesTest)
#include "messages_test.moc"
