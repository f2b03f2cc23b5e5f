#include "core/swarm/node_record.h"

#include "core/codec/bencode.h"
#include "core/crypto/hash.h"
#include "core/swarm/endpoint.h"
#include "core/swarm/field_reader.h"

namespace granary::swarm {
namespace {

constexpr std::int64_t recordFormat = 1;
constexpr std::size_t compactBytes = 18;

Bytes encodeValue(const NodeRecord& record)
{
    Bytes out;
    codec::BencodeWriter writer(out);
    writer.beginDict();
    writer.key("e").beginList();
    for (const auto& endpoint : record.endpoints)
        writer.string(compactEndpoint(endpoint));
    writer.end();
    writer.key("f").integer(recordFormat);
    writer.key("n").string(record.network.view());
    writer.key("s").integer(record.lends ? 1 : 0);
    writer.key("v").integer(record.version);
    writer.end();
    return out;
}

} // namespace

Hash32 networkHash(std::string_view networkName)
{
    return crypto::blake2b({asBytes("granary.v1.network"), asBytes(networkName)});
}

NodeRecord makeNodeRecord(const crypto::SigningKey& identity, const NodeRecordFields& fields, std::int64_t sequence)
{
    NodeRecord record;
    static_cast<NodeRecordFields&>(record) = fields;
    record.node = *NodeId::from(identity.publicKey().view());
    record.sequence = sequence;
    std::erase_if(record.endpoints, [](const Endpoint& e) { return compactEndpoint(e).empty() || e.port == 0; });
    if (record.endpoints.size() > maxRecordEndpoints)
        record.endpoints.resize(maxRecordEndpoints);
    record.item = signItem(identity, asBytes(nodeRecordSalt), sequence, encodeValue(record));
    return record;
}

Result<NodeRecord> parseNodeRecord(const MutableItem& item)
{
    if (asText(item.salt) != nodeRecordSalt || item.value.size() > maxNodeRecordBytes)
        return Error(ErrorCode::malformed, "not a node record");
    NodeRecord record;
    FieldReader fields(item.value);
    for (const auto compact : fields.strings("e", maxRecordEndpoints, compactBytes)) {
        auto endpoint = endpointFromCompact(compact);
        if (!endpoint) {
            fields.fail("e");
            break;
        }
        record.endpoints.push_back(std::move(*endpoint));
    }
    const auto format = fields.integer("f", 1, INT32_MAX);
    if (format > recordFormat)
        return Error(ErrorCode::unsupportedVersion, "node record");
    record.network = fields.fixed<Hash32>("n");
    record.lends = fields.integer("s", 0, 1) == 1;
    record.version = static_cast<std::uint32_t>(fields.integer("v", 1, UINT16_MAX));
    GRANARY_TRY(fields.finishAll());
    GRANARY_TRY(checkItem(item));
    record.node = *NodeId::from(item.key.view());
    record.sequence = item.sequence;
    record.item = item;
    return record;
}

} // namespace granary::swarm
