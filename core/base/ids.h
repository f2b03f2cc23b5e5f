// The identities that several folders speak of.
#pragma once

#include "core/base/fixed_bytes.h"

namespace granary {

/// BLAKE2b-256 keyed with the drive's id-key over the plaintext; for a bundle 32 random bytes. Never leaves sealed metadata.
using ChunkId = FixedBytes<struct ChunkIdTag, 32>;
/// Random, never reused. The nodes see it as the tag of a shard.
using SegmentId = FixedBytes<struct SegmentIdTag, 16>;
/// Random.
using SnapshotId = FixedBytes<struct SnapshotIdTag, 16>;
/// Derived from the storage root and the drive's number.
using DriveId = FixedBytes<struct DriveIdTag, 16>;
/// BEP 52 Merkle root of a shard (SHA-256, 16 KiB leaves): its name towards the network.
using ShardRoot = FixedBytes<struct ShardRootTag, 32>;
/// Ed25519 public key of a node.
using NodeId = FixedBytes<struct NodeIdTag, 32>;
/// A drive as a node knows it: the Ed25519 public key of its store-sign key.
using TenantId = FixedBytes<struct TenantIdTag, 32>;
/// Any SHA-256 or BLAKE2b-256 value without a name of its own.
using Hash32 = FixedBytes<struct Hash32Tag, 32>;
/// Ed25519 public key and signature.
using PublicKey = FixedBytes<struct PublicKeyTag, 32>;
using Signature = FixedBytes<struct SignatureTag, 64>;

} // namespace granary
