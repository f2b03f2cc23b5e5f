// Correlated loss, apart from the estimate: what goes when all nodes of one address range, owner or country go at once.
// Spec: core/specs/durability.md.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace granary::placement {

/// What nodes may share.
enum class SiteKind : std::uint8_t { addressRange, owner, country };
inline constexpr std::size_t siteKinds = 3;

/// Where one node is, by SiteKind; an empty label says that nobody knows. Labels are compared as bytes.
using NodeSites = std::array<std::string, siteKinds>;

/// The range that an address counts for: "192.0.2.0/24", "2001:db8:7::/48"; IPv4 in IPv6 (::ffff:0:0/96) counts as IPv4. Empty for what is
/// no address.
std::string addressRange(std::string_view address);

/// All nodes of one label gone at once.
struct SiteImpact {
    std::string label;
    unsigned nodes = 0;
    std::uint64_t segmentsLost = 0; ///< that had k shards before and have fewer after
    /// Of the segments with a shard there that are not lost: the least number of further losses that they survive.
    std::optional<unsigned> margin;
};

struct SiteReport {
    SiteKind kind = SiteKind::addressRange;
    bool survivesAny = true;         ///< no one label takes a segment with it
    std::optional<SiteImpact> worst; ///< most segments lost, then least margin; nullopt when no label holds a shard
    std::vector<SiteImpact> fatal;   ///< those that take segments with them, worst first, at most maxFatal
    std::size_t fatalCount = 0;
    unsigned unlabelledNodes = 0;
    /// If all nodes without a label were in one place: they may be.
    std::optional<SiteImpact> unlabelled;
    static constexpr std::size_t maxFatal = 16;
};

/// Counts segment by segment, so that a drive's manifest need not be in memory. Any one thread.
class SiteLosses {
public:
    explicit SiteLosses(std::span<const NodeSites> nodes);
    /// Segments that need k shards and have one on each of `holders` (indexes of nodes, each once).
    void add(unsigned k, std::span<const std::uint32_t> holders, std::uint64_t segments = 1);
    SiteReport report(SiteKind kind) const;

private:
    struct Kind {
        std::vector<std::uint32_t> siteOf; ///< by node; 0 is "no label"
        std::vector<SiteImpact> sites;
        std::vector<unsigned> here; ///< by site: shards of the segment being added; zero in between
    };
    void add(Kind& kind, unsigned k, std::span<const std::uint32_t> holders, std::uint64_t segments);
    std::array<Kind, siteKinds> m_kinds;
};

} // namespace granary::placement
