#include "core/placement/site_loss.h"

#include "core/swarm/endpoint.h"

#include <algorithm>
#include <limits>

namespace granary::placement {
namespace {

constexpr std::size_t portBytes = 2;
constexpr std::size_t bytes4 = 4;
constexpr std::size_t bytes16 = 16;
constexpr std::size_t rangeBytes4 = 3;  // /24
constexpr std::size_t rangeBytes16 = 6; // /48

/// ::ffff:0:0/96, an IPv4 address as IPv6 sockets see it.
bool isMapped4(ByteView address)
{
    const auto isZero = [](std::byte b) { return b == std::byte{0}; };
    return address.size() == bytes16 && std::all_of(address.begin(), address.begin() + 10, isZero) &&
        address[10] == std::byte{0xff} && address[11] == std::byte{0xff};
}

bool isWorse(const SiteImpact& a, const SiteImpact& b)
{
    constexpr auto none = std::numeric_limits<unsigned>::max();
    if (a.segmentsLost != b.segmentsLost)
        return a.segmentsLost > b.segmentsLost;
    if (a.margin != b.margin)
        return a.margin.value_or(none) < b.margin.value_or(none);
    return a.label < b.label;
}

/// A segment has a shard there.
bool holdsAny(const SiteImpact& site) { return site.segmentsLost > 0 || site.margin; }

} // namespace

std::string addressRange(std::string_view address)
{
    // Any port will do: what is wanted are the address's bytes.
    auto compact = swarm::compactEndpoint({std::string(address), 1});
    if (compact.size() < portBytes)
        return {};
    Bytes raw(compact.begin(), compact.end() - portBytes);
    if (isMapped4(raw))
        raw.erase(raw.begin(), raw.end() - bytes4);
    const auto kept = raw.size() == bytes4 ? rangeBytes4 : rangeBytes16;
    std::fill(raw.begin() + static_cast<std::ptrdiff_t>(kept), raw.end(), std::byte{0});
    raw.insert(raw.end(), {std::byte{0}, std::byte{1}});
    const auto range = swarm::endpointFromCompact(raw);
    return range ? range->address + "/" + std::to_string(8 * kept) : std::string();
}

SiteLosses::SiteLosses(std::span<const NodeSites> nodes)
{
    for (std::size_t i = 0; i < siteKinds; ++i) {
        auto& kind = m_kinds[i];
        kind.sites.emplace_back();
        std::map<std::string_view, std::uint32_t> numbers{{std::string_view(), 0}};
        for (const auto& node : nodes) {
            const auto [it, fresh] = numbers.try_emplace(node[i], static_cast<std::uint32_t>(kind.sites.size()));
            if (fresh)
                kind.sites.push_back({node[i], 0, 0, std::nullopt});
            kind.siteOf.push_back(it->second);
            ++kind.sites[it->second].nodes;
        }
        kind.here.resize(kind.sites.size());
    }
}

void SiteLosses::add(unsigned k, std::span<const std::uint32_t> holders, std::uint64_t segments)
{
    if (holders.size() < k || segments == 0)
        return; // lost already: no site's doing
    for (auto& kind : m_kinds)
        add(kind, k, holders, segments);
}

void SiteLosses::add(Kind& kind, unsigned k, std::span<const std::uint32_t> holders, std::uint64_t segments)
{
    for (const auto node : holders) {
        GRANARY_ASSERT(node < kind.siteOf.size());
        ++kind.here[kind.siteOf[node]];
    }
    for (const auto node : holders) {
        const auto number = kind.siteOf[node];
        if (kind.here[number] == 0)
            continue; // seen with an earlier holder of the same site
        const auto left = static_cast<unsigned>(holders.size()) - kind.here[number];
        kind.here[number] = 0;
        auto& site = kind.sites[number];
        if (left < k)
            site.segmentsLost += segments;
        else
            site.margin = std::min(site.margin.value_or(left - k), left - k);
    }
}

SiteReport SiteLosses::report(SiteKind kind) const
{
    const auto& sites = m_kinds[static_cast<std::size_t>(kind)].sites;
    SiteReport out;
    out.kind = kind;
    out.unlabelledNodes = sites.front().nodes;
    if (holdsAny(sites.front()))
        out.unlabelled = sites.front();
    for (const auto& site : std::span(sites).subspan(1)) {
        if (!holdsAny(site))
            continue;
        if (!out.worst || isWorse(site, *out.worst))
            out.worst = site;
        if (site.segmentsLost > 0)
            out.fatal.push_back(site);
    }
    std::sort(out.fatal.begin(), out.fatal.end(), isWorse);
    out.fatalCount = out.fatal.size();
    out.survivesAny = out.fatal.empty();
    out.fatal.resize(std::min(out.fatal.size(), SiteReport::maxFatal));
    return out;
}

} // namespace granary::placement
