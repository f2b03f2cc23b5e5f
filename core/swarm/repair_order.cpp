#include "core/swarm/repair_order.h"

#include "core/codec/bencode.h"
#include "core/crypto/hash.h"
#include "core/swarm/field_reader.h"
#include "core/swarm/shard_store.h"

#include <algorithm>
#include <set>

namespace granary::swarm {
namespace {

constexpr std::size_t maxRows = 255;
constexpr std::uint8_t lastRow = 254;
constexpr std::size_t rowBytes = 1 + ShardRoot::sizeBytes;
constexpr std::size_t maxNodeTextBytes = NodeId::sizeBytes + maxRepairEndpoints * 56;

Bytes encodeBody(const RepairOrder& order)
{
    Bytes rows;
    for (const auto& row : order.rows) {
        rows.push_back(static_cast<std::byte>(row.row));
        append(rows, row.root.view());
    }
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("e").integer(order.untilSeconds);
    w.key("g").string(order.segment.view());
    w.key("l").integer(static_cast<std::int64_t>(order.shardBytes));
    w.key("n").string(order.repairer.view());
    w.key("r").string(rows);
    w.key("t").string(order.tenant.view());
    w.key("v").integer(1);
    w.end();
    return out;
}

Result<std::vector<RepairRow>> parseRows(ByteView rows)
{
    std::vector<RepairRow> out;
    if (rows.empty() || rows.size() % rowBytes != 0)
        return Error(ErrorCode::malformed, "rows");
    for (; !rows.empty(); rows = rows.subspan(rowBytes)) {
        const auto row = static_cast<std::uint8_t>(rows[0]);
        if (row > lastRow || (!out.empty() && row <= out.back().row))
            return Error(ErrorCode::malformed, "rows out of order");
        out.push_back({row, *ShardRoot::from(rows.subspan(1, ShardRoot::sizeBytes))});
    }
    return out;
}

Result<RepairOrder> parseOrder(ByteView body)
{
    FieldReader fields(body);
    RepairOrder out;
    out.untilSeconds = fields.integer("e", 1, INT64_MAX);
    out.segment = fields.fixed<SegmentId>("g");
    out.shardBytes = static_cast<std::uint64_t>(fields.integer("l", 1, maxShardBytes));
    out.repairer = fields.fixed<NodeId>("n");
    const auto rows = fields.string("r", rowBytes, maxRows * rowBytes);
    out.tenant = fields.fixed<TenantId>("t");
    fields.integer("v", 1, 1);
    GRANARY_TRY(fields.finishAll());
    GRANARY_ASSIGN(out.rows, parseRows(rows));
    return out;
}

Bytes orderBytes(ByteView body)
{
    Bytes out = toBytes(asBytes("granary.v1.repair-order"));
    append(out, body);
    return out;
}

template <class Id>
Bytes joined(const std::vector<Id>& ids)
{
    Bytes out;
    for (const auto& id : ids)
        append(out, id.view());
    return out;
}

/// As many as there are rows.
template <class Id>
Result<std::vector<Id>> split(ByteView bytes, std::size_t count)
{
    if (bytes.size() != count * Id::sizeBytes)
        return Error(ErrorCode::malformed, "not one for each row");
    std::vector<Id> out;
    for (; !bytes.empty(); bytes = bytes.subspan(Id::sizeBytes))
        out.push_back(*Id::from(bytes.first(Id::sizeBytes)));
    return out;
}

/// The identity, and its endpoints as text with blanks between them.
Bytes encodeNode(const RepairNode& node)
{
    Bytes out = toBytes(node.node.view());
    for (std::size_t i = 0; i < node.endpoints.size(); ++i)
        append(out, asBytes((i > 0 ? " " : "") + node.endpoints[i].text()));
    return out;
}

Result<RepairNode> parseNode(ByteView bytes)
{
    if (bytes.size() < NodeId::sizeBytes)
        return Error(ErrorCode::malformed, "node");
    RepairNode out{*NodeId::from(bytes.first(NodeId::sizeBytes)), {}};
    auto text = asText(bytes.subspan(NodeId::sizeBytes));
    while (!text.empty() && out.endpoints.size() < maxRepairEndpoints) {
        const auto end = std::min(text.find(' '), text.size());
        const auto endpoint = Endpoint::parse(text.substr(0, end));
        if (!endpoint)
            return Error(ErrorCode::malformed, "endpoint");
        out.endpoints.push_back(*endpoint);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    // Also a blank too many, and an address written in another way.
    if (!equalBytes(encodeNode(out), bytes))
        return Error(ErrorCode::malformed, "endpoints");
    return out;
}

} // namespace

const RepairRow* RepairOrder::find(const ShardRoot& root) const
{
    const auto at = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.root == root; });
    return at == rows.end() ? nullptr : &*at;
}

Result<Bytes> signRepairOrder(const RepairOrder& order, const crypto::SigningKey& tenant)
{
    GRANARY_ASSERT(equalBytes(tenant.publicKey().view(), order.tenant.view()));
    if (order.rows.size() > maxRows || order.shardBytes > maxShardBytes)
        return Error(ErrorCode::malformed, "repair order");
    const auto body = encodeBody(order);
    GRANARY_TRY(parseOrder(body));
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("b").string(body);
    w.key("g").string(tenant.sign(orderBytes(body)).view());
    w.end();
    return out;
}

Result<RepairOrder> openRepairOrder(ByteView record)
{
    if (record.size() > maxRepairOrderBytes)
        return Error(ErrorCode::malformed, "repair order");
    FieldReader fields(record);
    const auto body = fields.string("b", 1, maxRepairOrderBytes);
    const auto signature = fields.fixed<Signature>("g");
    GRANARY_TRY(fields.finishAll());
    GRANARY_ASSIGN(auto out, parseOrder(body));
    if (!crypto::verify(*PublicKey::from(out.tenant.view()), orderBytes(body), signature))
        return Error(ErrorCode::damaged, "repair order signature");
    return out;
}

Hash32 RepairJob::digest() const
{
    auto timeless = order;
    timeless.untilSeconds = 1;
    Bytes known;
    for (const auto& node : nodes)
        append(known, node.node.view());
    const Bytes numbers{std::byte{k}, std::byte{enough}};
    return crypto::blake2b({asBytes("granary.v1.repair-job"), numbers, encodeBody(timeless), joined(holders), joined(masks), known});
}

const RepairNode* RepairJob::find(const NodeId& node) const
{
    const auto at = std::find_if(nodes.begin(), nodes.end(), [&](const auto& known) { return known.node == node; });
    return at == nodes.end() ? nullptr : &*at;
}

Result<Bytes> encodeRepairJob(const RepairJob& job)
{
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("h").string(joined(job.holders));
    w.key("k").integer(job.k);
    w.key("m").string(joined(job.masks));
    w.key("n").beginList();
    for (const auto& node : job.nodes)
        w.string(encodeNode(node));
    w.end();
    w.key("o").string(job.signedOrder);
    w.key("v").integer(1);
    w.key("w").integer(job.enough);
    w.end();
    if (out.size() > maxRepairJobBytes)
        return Error(ErrorCode::tooLarge, "repair job");
    GRANARY_TRY(parseRepairJob(out));
    return out;
}

Result<RepairJob> parseRepairJob(ByteView bytes)
{
    if (bytes.size() > maxRepairJobBytes)
        return Error(ErrorCode::malformed, "repair job");
    FieldReader fields(bytes);
    RepairJob out;
    const auto holders = fields.string("h", NodeId::sizeBytes, maxRows * NodeId::sizeBytes);
    out.k = static_cast<std::uint8_t>(fields.integer("k", 1, maxRows));
    const auto masks = fields.string("m", crypto::RowMask::sizeBytes, maxRows * crypto::RowMask::sizeBytes);
    const auto nodes = fields.strings("n", maxRepairNodes, maxNodeTextBytes);
    const auto order = fields.string("o", 1, maxRepairOrderBytes);
    fields.integer("v", 1, 1);
    out.enough = static_cast<std::uint8_t>(fields.integer("w", 1, maxRows));
    GRANARY_TRY(fields.finishAll());
    for (const auto node : nodes) {
        GRANARY_ASSIGN(auto parsed, parseNode(node));
        if (!out.nodes.empty() && parsed.node <= out.nodes.back().node)
            return Error(ErrorCode::malformed, "nodes out of order");
        out.nodes.push_back(std::move(parsed));
    }
    GRANARY_ASSIGN(out.order, openRepairOrder(order));
    out.signedOrder = toBytes(order);
    const auto rows = out.order.rows.size();
    GRANARY_ASSIGN(out.holders, split<NodeId>(holders, rows));
    GRANARY_ASSIGN(out.masks, split<crypto::RowMask>(masks, rows));
    if (out.enough < out.k || out.enough > rows)
        return Error(ErrorCode::malformed, "numbers of rows");
    if (out.k * out.order.shardBytes > maxRepairBytes)
        return Error(ErrorCode::malformed, "more than a segment");
    // Whoever knows the masks could make up the shards that it holds.
    std::set<NodeId> distinct(out.holders.begin(), out.holders.end());
    if (distinct.size() != rows || distinct.contains(out.order.repairer) || out.find(out.order.repairer))
        return Error(ErrorCode::malformed, "holders");
    return out;
}

} // namespace granary::swarm
