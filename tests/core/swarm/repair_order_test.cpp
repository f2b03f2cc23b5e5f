// Repair orders and jobs as records: limits, one form, one signer.
#include "tests/core/swarm/message_samples.h"

#include <QTest>

using namespace granary;
using namespace granary::swarm;
using namespace granary::test;

class RepairOrderTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }
    void onlyTheTenantSigns();
    void ordersHaveLimits();
    void anOrderHasItsTime();
    void jobsComeBack();
    void jobsHaveLimits();
    void theLargestJobFits();
    void theDigestIsThatOfTheWork();
};

void RepairOrderTest::onlyTheTenantSigns()
{
    const auto tenant = sampleKey(4);
    const auto job = sampleJob(tenant, NodeId());
    QVERIFY(*openRepairOrder(job.signedOrder) == job.order);
    for (std::size_t i = 0; i < job.signedOrder.size(); ++i) {
        auto changed = job.signedOrder;
        changed[i] ^= std::byte{1};
        QVERIFY(!openRepairOrder(changed).ok());
        QVERIFY(!openRepairOrder(ByteView(job.signedOrder).first(i)).ok());
    }
    // Signed by somebody else in the tenant's name.
    auto others = job.order;
    others.tenant = *TenantId::from(sampleKey(5).publicKey().view());
    auto forged = *signRepairOrder(others, sampleKey(5));
    const auto at = std::search(forged.begin(), forged.end(), others.tenant.view().begin(), others.tenant.view().end());
    std::copy(job.order.tenant.view().begin(), job.order.tenant.view().end(), at);
    QCOMPARE(openRepairOrder(forged).error().code, ErrorCode::damaged);
}

void RepairOrderTest::ordersHaveLimits()
{
    const auto tenant = sampleKey(4);
    const auto refused = [&](auto change) {
        auto order = sampleJob(tenant, NodeId()).order;
        change(order);
        return !signRepairOrder(order, tenant).ok();
    };
    QVERIFY(!refused([](RepairOrder&) {}));
    QVERIFY(refused([](RepairOrder& o) { o.rows.clear(); }));
    QVERIFY(refused([](RepairOrder& o) { std::swap(o.rows[0], o.rows[1]); }));
    QVERIFY(refused([](RepairOrder& o) { o.rows[1].row = o.rows[0].row; }));
    QVERIFY(refused([](RepairOrder& o) { o.rows.back().row = 255; }));
    QVERIFY(refused([](RepairOrder& o) { o.rows.resize(256); }));
    QVERIFY(refused([](RepairOrder& o) { o.shardBytes = 0; }));
    QVERIFY(refused([](RepairOrder& o) { o.shardBytes = maxShardBytes + 1; }));
    QVERIFY(refused([](RepairOrder& o) { o.untilSeconds = 0; }));
}

void RepairOrderTest::anOrderHasItsTime()
{
    RepairOrder order;
    order.untilSeconds = 2'000'000'000;
    QVERIFY(order.goodAt(order.untilSeconds - 1) && order.goodAt(order.untilSeconds - maxRepairOrderSeconds));
    QVERIFY(!order.goodAt(order.untilSeconds) && !order.goodAt(order.untilSeconds - maxRepairOrderSeconds - 1) && !order.goodAt(0));
}

void RepairOrderTest::jobsComeBack()
{
    const auto job = sampleJob(sampleKey(4), NodeId());
    const auto bytes = *encodeRepairJob(job);
    const auto back = parseRepairJob(bytes);
    QVERIFY(back.ok() && *back == job);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        auto changed = bytes;
        changed[i] ^= std::byte{0x20};
        // What is taken has one form.
        if (const auto taken = parseRepairJob(changed))
            QVERIFY(*encodeRepairJob(*taken) == changed);
        QVERIFY(!parseRepairJob(ByteView(bytes).first(i)).ok());
    }
}

void RepairOrderTest::jobsHaveLimits()
{
    const auto refused = [](auto change) {
        auto job = sampleJob(sampleKey(4), NodeId());
        change(job);
        return !encodeRepairJob(job).ok();
    };
    QVERIFY(!refused([](RepairJob&) {}));
    QVERIFY(refused([](RepairJob& j) { j.k = 0; }));
    QVERIFY(refused([](RepairJob& j) { j.enough = 1; }));
    QVERIFY(refused([](RepairJob& j) { j.enough = 4; }));
    QVERIFY(refused([](RepairJob& j) { j.masks.pop_back(); }));
    QVERIFY(refused([](RepairJob& j) { j.holders.push_back(j.holders[0]); }));
    QVERIFY(refused([](RepairJob& j) { j.holders[1] = j.holders[0]; }));
    QVERIFY(refused([](RepairJob& j) { j.holders[1] = j.order.repairer; }));
    QVERIFY(refused([](RepairJob& j) { j.nodes[0].node = j.order.repairer; }));
    QVERIFY(refused([](RepairJob& j) {
        j.order.shardBytes = maxRepairBytes / j.k + 1;
        j.signedOrder = *signRepairOrder(j.order, sampleKey(4));
    }));
    QVERIFY(refused([](RepairJob& j) { std::swap(j.nodes[0], j.nodes[1]); }));
    QVERIFY(refused([](RepairJob& j) { j.nodes[1] = j.nodes[0]; }));
    QVERIFY(refused([](RepairJob& j) { j.nodes[0].endpoints.assign(maxRepairEndpoints + 1, {"10.0.0.1", 1}); }));
    QVERIFY(refused([](RepairJob& j) { j.nodes[0].endpoints = {{"010.0.0.1", 1}}; }));
    QVERIFY(refused([](RepairJob& j) { j.nodes[0].endpoints = {{"10.0.0.1", 0}}; }));
    QVERIFY(refused([](RepairJob& j) { j.signedOrder[10] ^= std::byte{1}; }));
}

void RepairOrderTest::theLargestJobFits()
{
    SeededRandom random(3);
    const auto tenant = sampleKey(4);
    auto job = sampleJob(tenant, NodeId());
    job.order.rows.clear();
    job.holders.clear();
    job.masks.clear();
    job.nodes.clear();
    for (unsigned i = 0; i < 255; ++i) {
        job.order.rows.push_back({static_cast<std::uint8_t>(i), random.id<ShardRoot>()});
        job.holders.push_back(random.id<NodeId>());
        job.masks.push_back(random.id<crypto::RowMask>());
        NodeId ascending = random.id<NodeId>();
        ascending.mutableView()[0] = static_cast<std::byte>(i);
        job.nodes.push_back({ascending, {{"2001:db8:1111:2222:3333:4444:5555:6666", 65535}}});
    }
    job.enough = 255;
    job.order.shardBytes = maxRepairBytes / 2;
    job.signedOrder = *signRepairOrder(job.order, tenant);
    QVERIFY(job.signedOrder.size() <= maxRepairOrderBytes);
    const auto bytes = encodeRepairJob(job);
    QVERIFY2(bytes.ok(), bytes.ok() ? "" : bytes.error().text().c_str());
    QVERIFY(*parseRepairJob(*bytes) == job);
}

void RepairOrderTest::theDigestIsThatOfTheWork()
{
    const auto tenant = sampleKey(4);
    const auto job = sampleJob(tenant, NodeId());
    const auto same = [&](auto change) {
        auto other = job;
        change(other);
        return other.digest() == job.digest();
    };
    QVERIFY(same([](RepairJob& j) { j.order.untilSeconds += 5; }));
    QVERIFY(same([](RepairJob& j) { j.nodes[0].endpoints = {{"10.0.0.9", 9}}; }));
    QVERIFY(!same([](RepairJob& j) { j.enough = 3; }));
    QVERIFY(!same([](RepairJob& j) { std::swap(j.holders[0], j.holders[1]); }));
    QVERIFY(!same([](RepairJob& j) { j.order.rows.pop_back(); }));
    QVERIFY(!same([](RepairJob& j) { j.nodes.pop_back(); }));
}

QTEST_GUILESS_MAIN(RepairOrderTest)
#include "repair_order_test.moc"
