// A node's history that is accepted is written as the same bytes again, and whatever the clocks do, its figures stay sane.
#include "core/placement/node_history.h"
#include "tests/fuzz/fuzz_input.h"

#include <cmath>

using namespace granary;
using namespace granary::placement;

namespace {

class JumpingClock : public Clock {
public:
    WallTime wall() const override { return {wallNs}; }
    SteadyTime steady() const override { return SteadyTime(steadyNs); }
    std::int64_t wallNs = 0;
    std::int64_t steadyNs = 0;
};

void checkFigures(const NodeHistory& h)
{
    GRANARY_ASSERT(
        h.upSeconds() >= 0 && h.downSeconds() >= 0 && h.unseenSeconds() >= 0 && h.firstSeenSeconds() <= h.lastSeenSeconds());
    GRANARY_ASSERT(h.livedDays() >= 0 && std::isfinite(h.lifeDays(strangerLife)) && h.lifeDays(strangerLife) > 0);
    GRANARY_ASSERT(h.chanceUp() >= 0 && h.chanceUp() <= 1);
    const auto again = NodeHistory::decode(h.encode());
    GRANARY_ASSERT(again.ok() && *again == h);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    // The first half is a record, the second what happens to it; a record alone is tried as it is, too.
    fuzz::Input input(fuzz::view(data, size));
    if (const auto whole = NodeHistory::decode(fuzz::view(data, size)))
        GRANARY_ASSERT(equalBytes(whole->encode(), fuzz::view(data, size)));
    const auto decoded = NodeHistory::decode(input.bytes(size / 2));
    auto history = decoded.ok() ? *decoded : NodeHistory();
    checkFigures(history);
    JumpingClock clock;
    for (auto rest = input.rest(); rest.size() >= 17; rest = rest.subspan(17)) {
        clock.wallNs = static_cast<std::int64_t>(loadLittle<std::uint64_t>(rest.subspan(1)));
        clock.steadyNs = static_cast<std::int64_t>(loadLittle<std::uint64_t>(rest.subspan(9)));
        switch (std::to_integer<unsigned>(rest[0]) % 5) {
        case 0: history.seenUp(clock); break;
        case 1: history.seenDown(clock); break;
        case 2: history.giveUp(clock); break;
        case 3: history.add(history); break;
        default: history = *NodeHistory::decode(history.encode()); break; // the engine starts again
        }
        checkFigures(history);
    }
    return 0;
}
