#include "core/teller/account_feed.h"

#include "core/teller/json_values.h"

#include <algorithm>

namespace granary::teller {

Status AccountFeed::add(const FollowAccount& follow, const std::string& peer, Responder responder)
{
    auto stream = std::make_shared<Stream>(Stream{follow.account, follow.after, peer, responder});
    {
        const std::lock_guard lock(m_mutex);
        const auto it = m_perPeer.find(peer);
        if (m_streams.size() >= m_limits.streams || (it != m_perPeer.end() && it->second >= m_limits.streamsEach))
            return Error(ErrorCode::quotaExceeded, ErrorKind::transient, "streams");
        // Before anybody else knows of it: what is told earlier would be lost.
        responder->beginEvents();
        m_streams.push_back(stream);
        ++m_perPeer[peer];
    }
    // Without the stream in it: the responder would hold itself.
    responder->onGone([this, key = stream.get()] { remove(key); });
    return {};
}

void AccountFeed::remove(const Stream* stream)
{
    const std::lock_guard lock(m_mutex);
    const auto it = std::find_if(m_streams.begin(), m_streams.end(), [&](const auto& one) { return one.get() == stream; });
    if (it == m_streams.end())
        return;
    if (const auto peer = m_perPeer.find((*it)->peer); --peer->second == 0)
        m_perPeer.erase(peer);
    m_streams.erase(it);
}

std::size_t AccountFeed::streams() const
{
    const std::lock_guard lock(m_mutex);
    return m_streams.size();
}

void AccountFeed::update(const OnBooks& onBooks)
{
    std::list<Stays> streams;
    {
        const std::lock_guard lock(m_mutex);
        streams = m_streams;
    }
    // One at a time, so that commits get in between.
    for (const auto& stream : streams) {
        if (stream->responder->gone())
            remove(stream.get());
        else
            onBooks([&](const Books& books) { tell(*stream, books); });
    }
}

void AccountFeed::tell(Stream& stream, const Books& books)
{
    const auto tip = books.store.tip();
    if (!tip.ok())
        return; // once more the next time
    const auto newest = tip->totals.entries - 1;
    if (!stream.told || *stream.told > newest) {
        stream.told = newest;
        return send(stream, "ready", newest, "{\"entries\":" + std::to_string(newest + 1) + "}");
    }
    if (*stream.told == newest)
        return;
    auto lines = books.store.history(stream.account, newest + 1, mostLines);
    if (!lines.ok())
        return;
    const auto fresh = static_cast<std::size_t>(std::find_if(lines->begin(), lines->end(), [&](const auto& line) {
        return line.entry.entry.index <= *stream.told;
    }) - lines->begin());
    if (fresh == mostLines)
        send(stream, "missed", lines->back().entry.entry.index - 1,
            jsonText({{"after", *stream.told}, {"before", lines->back().entry.entry.index}}));
    for (auto i = fresh; i-- > 0;)
        send(stream, "entry", (*lines)[i].entry.entry.index, jsonText(toJson((*lines)[i], books.genesis.id())));
    stream.told = newest;
}

void AccountFeed::send(Stream& stream, std::string name, std::uint64_t id, std::string data)
{
    if (stream.responder->queuedBytes() + data.size() > maxWaitingBytes)
        return stream.responder->abort();
    stream.responder->event({std::move(name), std::move(data), std::to_string(id)});
}

} // namespace granary::teller
