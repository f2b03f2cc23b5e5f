// Well-formed messages, for tests and as seeds of fuzzing.
#pragma once

#include "tests/core/swarm/message_round_trip.h"
#include "tests/support/seeded_random.h"

namespace granary::swarm {

inline crypto::SigningKey sampleKey(std::uint64_t seed)
{
    test::SeededRandom random(seed);
    return crypto::SigningKey(crypto::SigningKey::Seed::copyFrom(random.bytes(32)));
}

/// A job of three rows of which two are needed, for `repairer`, and good until a time in 2100.
inline RepairJob sampleJob(const crypto::SigningKey& tenant, const NodeId& repairer, std::int64_t untilSeconds = 4'102'444'800)
{
    test::SeededRandom random(8);
    RepairJob job;
    job.order = {*TenantId::from(tenant.publicKey().view()), repairer, random.id<SegmentId>(), 65536, untilSeconds, {}};
    for (const std::uint8_t row : {0, 1, 5}) {
        job.order.rows.push_back({row, random.id<ShardRoot>()});
        job.holders.push_back(random.id<NodeId>());
        job.masks.push_back(random.id<crypto::RowMask>());
        job.nodes.push_back({job.holders.back(), {{"10.0.0.1", 7001}, {"::1", 7002}}});
    }
    std::sort(job.nodes.begin(), job.nodes.end(), [](const auto& a, const auto& b) { return a.node < b.node; });
    job.nodes.back().endpoints.clear();
    job.k = 2;
    job.enough = 2;
    job.signedOrder = *signRepairOrder(job.order, tenant);
    return job;
}

/// One well-formed message of every type.
inline std::vector<Bytes> sampleMessages()
{
    test::SeededRandom random(7);
    const auto head = signItem(sampleKey(1), asBytes("salt"), 9, toBytes(asBytes("5:value")));
    const auto record = makeNodeRecord(sampleKey(2), {networkHash("test"), 1, true, {{"10.0.0.1", 7001}, {"::1", 7002}}}, 5);
    const auto root = random.id<ShardRoot>();
    const HeldShard held{random.id<SegmentId>(), 2, root, 70'000, true};
    std::vector<Bytes> out;
    out.push_back(DoneMessage{1}.encode());
    out.push_back(PingMessage{2}.encode());
    out.push_back(PongMessage{2}.encode());
    out.push_back(GetUsageMessage{3}.encode());
    out.push_back(AbortMessage{4}.encode());
    out.push_back(GetHeadsMessage{UINT32_MAX}.encode());
    out.push_back(ErrorMessage{5, 8, "no"}.encode());
    out.push_back(CloseMessage{20, "because"}.encode());
    out.push_back(RekeyMessage{}.encode());
    out.push_back(BeginMessage{6, {held.segment, 254, root, maxShardBytes}}.encode());
    out.push_back(withPayload(DataMessage{6, 65536, {}}.encodeHead(), random.bytes(maxDataBytes)));
    out.push_back(AckMessage{6, 65536}.encode());
    out.push_back(ReceiptMessage{6, {1'700'000'000, random.id<Signature>()}}.encode());
    out.push_back(ReadMessage{7, root, 8, 4}.encode());
    out.push_back(withPayload(
        ProofMessage{7, 70'000, 4, 1, {random.id<Hash32>(), random.id<Hash32>()}, {}}.encodeHead(), random.bytes(4464)));
    out.push_back(ListMessage{8, root}.encode());
    out.push_back(ListMessage{8, {}}.encode());
    out.push_back(ListingMessage{8, {held}}.encode());
    out.push_back(RemoveMessage{9, {root, root}}.encode());
    out.push_back(PurgeMessage{10, random.id<Signature>(), {root}}.encode());
    out.push_back(
        TenantMessage{11, random.id<TenantId>(), random.id<PublicKey>(), random.bytes(32), random.id<Signature>()}.encode());
    out.push_back(UsageMessage{11, {5, 1ull << 40}}.encode());
    out.push_back(PutHeadMessage{12, head}.encode());
    out.push_back(HeadsMessage{13, {head, head}, true}.encode());
    out.push_back(
        withPayload(PutRootRecordMessage{14, toBytes(asBytes("salt")), {}}.encodeHead(), random.bytes(maxRootRecordBytes)));
    out.push_back(GetRootRecordMessage{15, random.id<Hash32>()}.encode());
    out.push_back(withPayload(RootRecordMessage{15, {}}.encodeHead(), random.bytes(100)));
    out.push_back(GetRecordsMessage{16, record.item}.encode());
    out.push_back(GetRecordsMessage{16, {}}.encode());
    out.push_back(RecordsMessage{16, {record.item}}.encode());
    out.push_back(LookupMessage{17, random.id<NodeId>()}.encode());
    const Succession succession{random.id<TenantId>(), random.id<TenantId>(), 1, sampleKey(3).publicKey(), {random.bytes(500), random.bytes(500)}};
    const auto signedSuccession = *signSuccession(succession, sampleKey(3));
    out.push_back(withPayload(SucceedMessage{20, {}}.encodeHead(), signedSuccession));
    out.push_back(GetSuccessionMessage{21, succession.from}.encode());
    out.push_back(withPayload(SuccessionMessage{21, {}}.encodeHead(), signedSuccession));
    out.push_back(JoinMessage{18, {random.id<JoinInstance>(), random.id<PublicKey>(), random.id<crypto::NoisePublicKey>(), "laptop", true}, random.id<Hash32>()}.encode());
    out.push_back(withPayload(JoinGrantMessage{18, {}}.encodeHead(), random.bytes(600)));
    out.push_back(JoinedMessage{19}.encode());
    const auto job = sampleJob(sampleKey(4), random.id<NodeId>());
    out.push_back(withPayload(RepairOrderMessage{22, {}}.encodeHead(), job.signedOrder));
    out.push_back(RepairReadMessage{23, root, 4, 4}.encode());
    out.push_back(RepairBeginMessage{24, root}.encode());
    out.push_back(withPayload(EntrustMessage{25, {}}.encodeHead(), *encodeRepairJob(job)));
    out.push_back(GetEntrustedMessage{26, held.segment}.encode());
    out.push_back(GetEntrustedMessage{26, {}}.encode());
    out.push_back(EntrustedMessage{26, {{held.segment, 4'102'444'800, job.digest(), 2}}}.encode());
    out.push_back(DismissMessage{27, {held.segment, job.order.segment}}.encode());
    out.push_back(GetPayeeMessage{28}.encode());
    out.push_back(PayeeMessage{28, random.id<PublicKey>()}.encode());
    out.push_back(withPayload(PayMessage{29, {}}.encodeHead(), toBytes(std::string_view("a voucher"))));
    return out;
}

} // namespace granary::swarm
