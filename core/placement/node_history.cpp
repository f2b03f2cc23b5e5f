#include "core/placement/node_history.h"

#include "core/base/clock.h"
#include "core/codec/bencode.h"

#include <algorithm>
#include <utility>

namespace granary::placement {
namespace {

constexpr std::int64_t version = 1;
constexpr double secondsPerDay = 86400;
/// The last second that a WallTime can say.
constexpr std::int64_t latestSeconds = INT64_MAX / nsPerSecond;

/// Neither operand is negative or above the limit.
void addUpTo(std::int64_t& sum, std::int64_t value, std::int64_t limit) { sum = std::min(limit, sum + value); }

/// The next key of the dictionary must be this one.
Result<std::int64_t> numberAt(codec::BencodeReader& r, std::string_view key, std::int64_t low, std::int64_t high)
{
    GRANARY_ASSIGN(const auto got, r.key());
    if (got != key)
        return Error(ErrorCode::malformed, "node history: key");
    return r.integer(low, high);
}

} // namespace

std::int64_t NodeHistory::secondsSinceLook(const Clock& clock)
{
    const auto now = clock.steady();
    const auto before = std::exchange(m_look, now);
    if (!before || now <= *before)
        return 0;
    // Unsigned, since a steady clock may begin anywhere.
    const auto ns = static_cast<std::uint64_t>(now.count()) - static_cast<std::uint64_t>(before->count());
    if (ns > static_cast<std::uint64_t>(maxStepSeconds * nsPerSecond))
        return maxStepSeconds;
    // The rest of a second waits for the next look.
    m_look = now - SteadyTime(static_cast<std::int64_t>(ns) % nsPerSecond);
    return static_cast<std::int64_t>(ns) / nsPerSecond;
}

void NodeHistory::noteDate(const Clock& clock)
{
    const auto now = clock.wall().ns / nsPerSecond;
    if (now < earliestSeconds)
        return;
    // A clock that went back takes the dates with it: those of the future were wrong.
    m_first = m_first == 0 ? now : std::min(m_first, now);
    m_last = now;
}

void NodeHistory::seenUp(const Clock& clock)
{
    const bool firstLook = !m_look;
    const auto since = secondsSinceLook(clock);
    const auto now = clock.wall().ns / nsPerSecond;
    if (firstLook && m_state != State::gone && m_last >= earliestSeconds && now > m_last) {
        // It lives, so it lived while nobody looked. What was seen of an outage since its last answer is counted already.
        const auto unseen = std::min(now - m_last - std::min(m_outage, now - m_last), maxUnseenSeconds);
        addUpTo(m_unseen, unseen, maxSeconds);
    }
    if (m_state == State::up)
        addUpTo(m_up, since, maxSeconds);
    else if (m_state == State::down)
        addUpTo(m_down, since, maxSeconds);
    m_state = State::up;
    m_outage = 0;
    noteDate(clock);
}

void NodeHistory::seenDown(const Clock& clock)
{
    const auto since = secondsSinceLook(clock);
    if (m_state == State::gone || m_state == State::never)
        return; // there is no life that could be interrupted
    if (m_state == State::up)
        addUpTo(m_outages, 1, maxCount);
    m_state = State::down;
    const auto before = m_down;
    addUpTo(m_down, since, maxSeconds);
    m_outage += m_down - before;
}

void NodeHistory::giveUp(const Clock& clock)
{
    if (m_state == State::never || m_state == State::gone)
        return;
    seenDown(clock);
    addUpTo(m_gone, 1, maxCount);
    m_down -= m_outage;
    m_outage = 0;
    m_state = State::gone;
}

void NodeHistory::add(const NodeHistory& other)
{
    addUpTo(m_up, other.m_up, maxSeconds);
    addUpTo(m_down, other.m_down - other.m_outage, maxSeconds);
    addUpTo(m_unseen, other.m_unseen, maxSeconds);
    addUpTo(m_outages, other.m_outages, maxCount);
    addUpTo(m_gone, other.m_gone, maxCount);
}

double NodeHistory::livedDays() const
{
    return (static_cast<double>(m_up) + static_cast<double>(m_down - m_outage) + static_cast<double>(m_unseen)) / secondsPerDay;
}

double NodeHistory::lifeDays(const LifePrior& prior) const
{
    GRANARY_ASSERT(prior.deaths > 0 && prior.days > 0);
    return (prior.days + livedDays()) / (prior.deaths + static_cast<double>(m_gone));
}

double NodeHistory::chanceUp(const UpPrior& prior) const
{
    GRANARY_ASSERT(prior.chanceUp >= 0 && prior.chanceUp <= 1 && prior.days > 0);
    const auto up = static_cast<double>(m_up) / secondsPerDay;
    const auto down = static_cast<double>(m_down) / secondsPerDay;
    return (prior.chanceUp * prior.days + up) / (prior.days + up + down);
}

Bytes NodeHistory::encode() const
{
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("F").integer(version);
    w.key("d").integer(m_down);
    w.key("f").integer(m_first);
    w.key("g").integer(m_gone);
    w.key("l").integer(m_last);
    w.key("n").integer(m_outages);
    w.key("o").integer(m_outage);
    w.key("s").integer(static_cast<std::int64_t>(m_state));
    w.key("u").integer(m_up);
    w.key("w").integer(m_unseen);
    w.end();
    GRANARY_ASSERT(out.size() <= maxNodeHistoryBytes);
    return out;
}

Result<NodeHistory> NodeHistory::decode(ByteView bytes)
{
    if (bytes.size() > maxNodeHistoryBytes)
        return Error(ErrorCode::malformed, "node history: too long");
    codec::BencodeReader r(bytes);
    NodeHistory out;
    GRANARY_TRY(r.beginDict());
    GRANARY_ASSIGN(const auto format, numberAt(r, "F", 1, INT64_MAX));
    if (format != version)
        return Error(ErrorCode::unsupportedVersion, "node history");
    GRANARY_ASSIGN(out.m_down, numberAt(r, "d", 0, maxSeconds));
    GRANARY_ASSIGN(out.m_first, numberAt(r, "f", 0, latestSeconds));
    GRANARY_ASSIGN(out.m_gone, numberAt(r, "g", 0, maxCount));
    GRANARY_ASSIGN(out.m_last, numberAt(r, "l", 0, latestSeconds));
    GRANARY_ASSIGN(out.m_outages, numberAt(r, "n", 0, maxCount));
    GRANARY_ASSIGN(out.m_outage, numberAt(r, "o", 0, out.m_down));
    GRANARY_ASSIGN(const auto state, numberAt(r, "s", 0, static_cast<std::int64_t>(State::gone)));
    out.m_state = static_cast<State>(state);
    GRANARY_ASSIGN(out.m_up, numberAt(r, "u", 0, maxSeconds));
    GRANARY_ASSIGN(out.m_unseen, numberAt(r, "w", 0, maxSeconds));
    if (!r.atEnd())
        return Error(ErrorCode::malformed, "node history: more keys");
    GRANARY_TRY(r.finish());
    const bool dates = out.m_first <= out.m_last && (out.m_first == 0) == (out.m_last == 0) &&
        (out.m_first == 0 || out.m_first >= earliestSeconds);
    const bool states = (out.m_outage == 0 || out.m_state == State::down) && (out.m_state != State::gone || out.m_gone > 0);
    if (!dates || !states)
        return Error(ErrorCode::malformed, "node history: values that contradict each other");
    return out;
}

bool operator==(const NodeHistory& a, const NodeHistory& b)
{
    return a.m_state == b.m_state && a.m_first == b.m_first && a.m_last == b.m_last && a.m_up == b.m_up && a.m_down == b.m_down &&
        a.m_outage == b.m_outage && a.m_unseen == b.m_unseen && a.m_outages == b.m_outages && a.m_gone == b.m_gone;
}

LifePrior fleetLife(const NodeHistory& all, const LifePrior& prior) { return {1, all.lifeDays(prior)}; }

} // namespace granary::placement
