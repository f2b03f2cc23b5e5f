// Heads and root records: on every node, and in the DHT. Spec: core/specs/placement.md.
#pragma once

#include "core/crypto/key_tree.h"
#include "core/placement/core_state.h"
#include "core/placement/pending.h"

namespace granary::placement {

/// Slots whose heads are looked for in the DHT; nodes give those of all slots.
inline constexpr std::uint32_t headSlots = 16;
/// A head's value travels as one bencoded string.
inline constexpr std::size_t maxHeadValueBytes = 1000 - 4;

/// Engine loop only; each object keeps itself alive until its result is set.
class HeadPublication : public std::enable_shared_from_this<HeadPublication> {
public:
    /// Root record first, then the head, on every reachable node; the head also into the DHT (may be null), whose answer nobody waits for.
    /// conflict when a node shows a newer one, or another of the same sequence, signed by the same key: whoever else took it.
    static void start(CorePtr core, swarm::Dht* dht, swarm::MutableItem head, Bytes rootRecord,
        std::shared_ptr<Pending<drive::PublishOutcome>> result);

private:
    void onNode(const NodeId& node, const Status& status);
    void onConflict(const NodeId& node, const swarm::MutableItem& head, const Result<std::vector<swarm::MutableItem>>& held);
    void finishIfDone(bool late);
    CorePtr m_core;
    std::shared_ptr<Pending<drive::PublishOutcome>> m_result;
    bool m_outdated = false; ///< a node has shown a head of ours that is newer
    drive::PublishOutcome m_outcome;
    Error m_firstError{ErrorCode::noNodes};
    unsigned m_open = 0;
    bool m_over = false;
    std::optional<TimerId> m_timer;
};

class HeadSearch : public std::enable_shared_from_this<HeadSearch> {
public:
    /// Asks every node and the DHT for the heads signed by `key`; the newest of each salt, whoever had it.
    static void start(CorePtr core, swarm::Dht* dht, const PublicKey& key, std::vector<Bytes> salts,
        std::shared_ptr<Pending<std::vector<drive::FoundHead>>> result);

private:
    void take(const swarm::MutableItem& item);
    void closeOne();
    void finish();
    CorePtr m_core;
    PublicKey m_key;
    std::shared_ptr<Pending<std::vector<drive::FoundHead>>> m_result;
    std::map<std::vector<std::byte>, swarm::MutableItem> m_newest; // by salt
    unsigned m_open = 0;
    unsigned m_answers = 0;
    std::optional<Error> m_firstError;
    bool m_over = false;
    bool m_graceBegun = false;
    std::optional<TimerId> m_timer;
};

/// The record of that name from whichever node has it first; checked. notFound when all answered without it, else unreachable.
void findRootRecord(const CorePtr& core, const Hash32& name, std::shared_ptr<Pending<Bytes>> result);

/// A head's value as BEP 44 wants it, and back (malformed).
Bytes wrapHeadValue(ByteView value);
Result<Bytes> unwrapHeadValue(ByteView item);

} // namespace granary::placement
