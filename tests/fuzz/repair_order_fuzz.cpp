// Repair orders and jobs: what is taken is written as the same bytes again, and a body that anybody made up needs the right signature.
#include "core/codec/bencode.h"
#include "core/swarm/repair_order.h"
#include "core/swarm/shard_store.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::swarm;

namespace {

const crypto::SigningKey& tenant()
{
    static const crypto::SigningKey key(crypto::SigningKey::Seed::copyFrom(Bytes(32, std::byte{5})));
    return key;
}

/// The tenant's key stands before "1:vi1ee".
Bytes signedRecord(Bytes body)
{
    constexpr std::size_t behind = 7;
    if (body.size() >= TenantId::sizeBytes + behind)
        std::memcpy(body.data() + body.size() - behind - TenantId::sizeBytes, tenant().publicKey().view().data(), TenantId::sizeBytes);
    Bytes signedBytes = toBytes(asBytes("granary.v1.repair-order"));
    append(signedBytes, body);
    Bytes record;
    codec::BencodeWriter(record).beginDict().key("b").string(body).key("g").string(tenant().sign(signedBytes).view()).end();
    return record;
}

void checkOrder(ByteView record)
{
    const auto opened = openRepairOrder(record);
    if (!opened.ok())
        return;
    GRANARY_ASSERT(!opened->rows.empty() && opened->rows.size() <= 255 && opened->shardBytes >= 1 && opened->shardBytes <= maxShardBytes);
    if (equalBytes(opened->tenant.view(), tenant().publicKey().view()))
        GRANARY_ASSERT(equalBytes(*signRepairOrder(*opened, tenant()), record));
}

void checkJob(ByteView bytes)
{
    const auto job = parseRepairJob(bytes);
    if (!job.ok())
        return;
    const auto rows = job->order.rows.size();
    GRANARY_ASSERT(job->holders.size() == rows && job->masks.size() == rows && job->k <= job->enough && job->enough <= rows);
    GRANARY_ASSERT(job->nodes.size() <= maxRepairNodes);
    GRANARY_ASSERT(equalBytes(*encodeRepairJob(*job), bytes));
}

} // namespace

/// Input: 1 byte (0: as it is, 1: the body of an order, else: the body of an order, a job up to it, both behind their length (u16), and the rest of the job),
/// then bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    crypto::initialise();
    fuzz::Input input(fuzz::view(data, size));
    const auto choice = input.number<std::uint8_t>();
    if (choice == 0) {
        const auto all = input.bytes(input.left());
        checkOrder(all);
        checkJob(all);
        return 0;
    }
    // Under a right signature, which would keep nearly everything out.
    const auto body = toBytes(input.bytes(choice == 1 ? input.left() : input.number<std::uint16_t>()));
    const auto record = signedRecord(body);
    checkOrder(record);
    if (choice == 1)
        return 0;
    const auto front = input.number<std::uint16_t>();
    Bytes job = toBytes(input.bytes(front));
    append(job, asBytes("1:o" + std::to_string(record.size()) + ":"));
    append(job, record);
    append(job, input.bytes(input.left()));
    checkJob(job);
    return 0;
}
