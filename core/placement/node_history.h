// What was seen of one node over the years, in a few numbers, and the life and availability that follow. Spec: core/specs/durability.md.
#pragma once

#include "core/base/bytes.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <optional>

namespace granary::placement {

inline constexpr std::size_t maxNodeHistoryBytes = 256;

/// What is believed of a node's life before anything was seen: a Gamma distribution of its death rate, worth `deaths` deaths in `days` days.
struct LifePrior {
    double deaths = 1;
    double days = 0;
};
inline constexpr LifePrior strangerLife{1, 182.625}; ///< a machine lives six months
inline constexpr LifePrior friendLife{1, 1095.75};   ///< 36 months

/// A Beta distribution of the part of its time that a node is up, worth so many days of watching.
struct UpPrior {
    double chanceUp = 0.9;
    double days = 7;
};

/// One node as one engine saw it. Encodable, bounded; updated by whoever watches, one thread at a time.
///
/// Durations come from the steady clock while the engine runs. The wall clock gives dates only, and one thing more: how long the engine was
/// off between two runs, of which at most maxUnseenSeconds count. So no jump of the wall clock makes a value negative or large.
class NodeHistory {
public:
    enum class State : std::uint8_t { never, up, down, gone };
    /// Counters stop here (8.9 million years): sums over many nodes stay exact in a double.
    static constexpr std::int64_t maxSeconds = std::int64_t{1} << 48;
    static constexpr std::int64_t maxCount = UINT32_MAX;
    /// Of the time between two looks in one run. Whoever looks less often sees less.
    static constexpr std::int64_t maxStepSeconds = 86400;
    static constexpr std::int64_t maxUnseenSeconds = 30 * 86400;
    /// 2025-01-01: a wall clock before that was never set, and its dates are not taken.
    static constexpr std::int64_t earliestSeconds = 1735689600;

    /// The node answered now. To be called at each look, not only at changes: the time since the last look counts as up if both were.
    void seenUp(const Clock& clock);
    /// It did not answer. The time since the last look counts as down.
    void seenDown(const Clock& clock);
    /// Given up for dead: what it held is rebuilt elsewhere. Its life ended when it was last up. When it is seen again it begins another
    /// one. Not for a node that the owner takes out alive: that is no death.
    void giveUp(const Clock& clock);
    /// Adds the counters of another node, given up and about to be dropped, say: so the dead are remembered in one record. No dates.
    void add(const NodeHistory& other);

    State state() const { return m_state; }
    /// Wall seconds since 1970; 0 is unknown. Up, both.
    std::int64_t firstSeenSeconds() const { return m_first; }
    std::int64_t lastSeenSeconds() const { return m_last; }
    std::int64_t upSeconds() const { return m_up; }
    std::int64_t downSeconds() const { return m_down; }
    /// Of the outage that lasts; 0 when it is up.
    std::int64_t outageSeconds() const { return m_state == State::down ? m_outage : 0; }
    std::int64_t unseenSeconds() const { return m_unseen; }
    std::int64_t outages() const { return m_outages; }
    std::int64_t timesGone() const { return m_gone; }

    /// How long it is known to have lived: up, down and back, or alive after a time unseen. The outage that lasts may be its death.
    double livedDays() const;
    /// Mean of the posterior death rate, inverted: (prior days + lived) / (prior deaths + times gone). A node that never died is not
    /// immortal: with strangerLife it gets six months and what it has lived.
    double lifeDays(const LifePrior& prior) const;
    /// Posterior mean: (prior up days + up) / (prior days + up + down).
    double chanceUp(const UpPrior& prior = {}) const;

    /// Bencode, at most maxNodeHistoryBytes.
    Bytes encode() const;
    /// malformed, unsupportedVersion.
    static Result<NodeHistory> decode(ByteView bytes);
    /// Compares what is encoded.
    friend bool operator==(const NodeHistory& a, const NodeHistory& b);

private:
    std::int64_t secondsSinceLook(const Clock& clock);
    void noteDate(const Clock& clock);

    State m_state = State::never;
    std::int64_t m_first = 0;
    std::int64_t m_last = 0;
    std::int64_t m_up = 0;
    std::int64_t m_down = 0;   ///< the outage that lasts included
    std::int64_t m_outage = 0; ///< seconds of the outage that lasts
    std::int64_t m_unseen = 0; ///< lived through while nobody looked
    std::int64_t m_outages = 0;
    std::int64_t m_gone = 0;
    std::optional<SteadyTime> m_look; ///< of this run; not encoded
};

/// The prior of each node of a fleet from all that was seen of it, `all` being the sum of its records, the dead included: worth one death, so
/// that a node's own past soon outweighs it.
LifePrior fleetLife(const NodeHistory& all, const LifePrior& prior);

} // namespace granary::placement
