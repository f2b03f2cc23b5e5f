// The signed record in which a node says where it is: a BEP 44 item under its identity. Spec: core/specs/directory.md.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/crypto/sign.h"
#include "core/swarm/mutable_item.h"

namespace granary::swarm {

inline constexpr std::string_view nodeRecordSalt = "granary-node";
inline constexpr std::size_t maxNodeRecordBytes = 512; ///< of the item's value
inline constexpr std::size_t maxRecordEndpoints = 8;
inline constexpr std::size_t maxRecordsPerAnswer = 64;

/// BLAKE2b-256 of a network's name: how peers compare networks.
Hash32 networkHash(std::string_view networkName);

/// What a node says of itself.
struct NodeRecordFields {
    Hash32 network;
    std::uint32_t version = 1; ///< newest protocol version it speaks
    bool lends = false;        ///< stores shards for others
    std::vector<Endpoint> endpoints;
};

/// A record whose signature was checked, with the item it came in (handed on and kept verbatim, see encodeItem).
struct NodeRecord : NodeRecordFields {
    NodeId node;
    std::int64_t sequence = 0; ///< wall seconds of the writer, but strictly growing
    MutableItem item;
};

/// Signs a record; endpoints that are no addresses, or beyond maxRecordEndpoints, are left out.
NodeRecord makeNodeRecord(const crypto::SigningKey& identity, const NodeRecordFields& fields, std::int64_t sequence);
/// Checks salt, signature and value. malformed, damaged (signature), unsupportedVersion.
Result<NodeRecord> parseNodeRecord(const MutableItem& item);

} // namespace granary::swarm
