// The signed record in which a node says where it is: a BEP 44 item under its identity. Spec: core/specs/directory.md.
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/crypto/sign.h"
#include "core/swarm/transport.h"

namespace granary::swarm {

inline constexpr std::string_view nodeRecordSalt = "granary-node";
inline constexpr std::size_t maxNodeRecordBytes = 512; ///< of the item's value
inline constexpr std::size_t maxRecordEndpoints = 8;
inline constexpr std::size_t maxRecordsPerAnswer = 64;

/// BLAKE2b-256 of a network's name: how peers compare networks.
Hash32 networkHash(std::string_view networkName);

/// A record whose signature was checked, with the item it came in (to be handed on verbatim).
struct NodeRecord {
    NodeId node;
    std::int64_t sequence = 0; ///< wall seconds of the writer, but strictly growing
    Hash32 network;
    std::uint32_t version = 0; ///< newest protocol version it speaks
    bool lends = false;        ///< stores shards for others
    std::vector<Endpoint> endpoints;
    MutableItem item;
};

/// Signs a record; endpoints beyond maxRecordEndpoints are left out.
NodeRecord makeNodeRecord(const crypto::SigningKey& identity, const Hash32& network, std::vector<Endpoint> endpoints, bool lends,
    std::int64_t sequence);
/// Checks salt, signature and value. malformed, damaged (signature), unsupportedVersion.
Result<NodeRecord> parseNodeRecord(const MutableItem& item);

/// For keeping nodes that were met: key, sequence, signature and value in one string; the reader checks everything again.
Bytes encodeItem(const MutableItem& item);
Result<MutableItem> decodeItem(ByteView bytes);

} // namespace granary::swarm
