// Who follows which account, and what they have not been told yet.
#pragma once

#include "core/platform/http_server.h"
#include "core/teller/reading.h"

#include <list>
#include <map>

namespace granary::teller {

/// Any thread; update() is called by one. A stream begins with the event "ready", has an event "entry" for each entry of its account from then on, in
/// order, and "missed" in place of what is too old to be sent: whoever gets that reads the account's entries.
class AccountFeed {
public:
    /// Bytes that wait for a slow reader; beyond it the stream ends, and the reader comes again with the last id.
    static constexpr std::size_t maxWaitingBytes = 256 << 10;
    struct Limits {
        std::size_t streams = 256;
        std::size_t streamsEach = 8; ///< of one address
    };
    using Responder = std::shared_ptr<platform::HttpResponder>;
    /// Runs its argument on the books, between two commits.
    using OnBooks = std::function<void(const std::function<void(const Books&)>&)>;

    explicit AccountFeed(Limits limits) : m_limits(limits) {}
    /// quotaExceeded. Begins the stream.
    Status add(const FollowAccount& follow, const std::string& peer, Responder responder);
    /// Sends what is new.
    void update(const OnBooks& onBooks);
    std::size_t streams() const;

private:
    struct Stream {
        ledger::AccountId account;
        std::optional<std::uint64_t> told; ///< up to this entry; nullopt: it has not begun
        std::string peer;
        Responder responder;
    };
    using Stays = std::shared_ptr<Stream>;
    void remove(const Stream* stream);
    static void tell(Stream& stream, const Books& books);
    static void send(Stream& stream, std::string name, std::uint64_t id, std::string data);

    const Limits m_limits;
    mutable std::mutex m_mutex;
    std::list<Stays> m_streams;
    std::map<std::string, std::size_t> m_perPeer;
};

} // namespace granary::teller
