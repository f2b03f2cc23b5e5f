// What may be asked of a ledger over HTTP, as values. Spec: core/specs/ledger-api.md.
#pragma once

#include "core/ledger/ids.h"
#include "core/platform/http_message.h"

#include <variant>

namespace granary::teller {

/// Lines of a list that one answer has at most; it bounds what an answer takes.
inline constexpr std::size_t mostLines = 200;
inline constexpr std::size_t usualLines = 50;
/// Largest body of a request: a transaction. Nothing else that is sent is larger.
inline constexpr std::size_t maxBodyBytes = 1024;
/// Longest target that is looked at.
inline constexpr std::size_t maxTargetBytes = 1024;

// Reading
struct ReadGenesis {};
struct ReadTotals {};
/// The newest head, or the one of the least size from `from` on.
struct ReadHead {
    std::optional<std::uint64_t> from;
};
struct ReadAccount {
    ledger::AccountId account;
};
/// Newest first, below `before`.
struct ReadHistory {
    ledger::AccountId account;
    std::uint64_t before = 0;
    std::size_t most = usualLines;
};
struct ReadAccountChannels {
    ledger::AccountId account;
    std::size_t most = usualLines;
};
/// What became of a transaction.
struct ReadOperation {
    ledger::AccountId account;
    ledger::OperationId operation;
};
/// In order from `from` on; without it the newest, newest first.
struct ReadEntries {
    std::optional<std::uint64_t> from;
    std::size_t most = usualLines;
};
/// The leaves' own bytes, for whoever verifies all of it.
struct ReadLog {
    std::uint64_t from = 0;
};
struct ReadEntry {
    std::uint64_t index = 0;
};
/// That an entry is in the log of a size; without one, of the newest head.
struct ReadInclusion {
    std::uint64_t index = 0;
    std::optional<std::uint64_t> size;
};
/// That a log continues a smaller one.
struct ReadConsistency {
    std::uint64_t from = 0;
    std::uint64_t to = 0;
};
struct ReadChannel {
    ledger::ChannelId channel;
};
using Read = std::variant<ReadGenesis, ReadTotals, ReadHead, ReadAccount, ReadHistory, ReadAccountChannels, ReadOperation,
    ReadEntries, ReadLog, ReadEntry, ReadInclusion, ReadConsistency, ReadChannel>;

// Writing
struct SubmitTransaction {
    Bytes record;
};
struct SubmitCosignature {
    std::uint64_t size = 0;
    Bytes record;
};

// The rest
/// Events of an account; those after an entry first that the asker has missed.
struct FollowAccount {
    ledger::AccountId account;
    std::optional<std::uint64_t> after;
};
/// A page of the explorer.
enum class PageLanguage : std::uint8_t { english, chinese };
struct BrowsePage {
    std::vector<std::string> segments; ///< of the path
    std::string query;                 ///< what is searched for
    std::optional<std::uint64_t> before;
    PageLanguage language = PageLanguage::english;
    bool said = false; ///< the language was asked for by name, and stays in the links
};
struct AskHealth {};
struct AskMetrics {};
struct AskDescription {};

using Call =
    std::variant<Read, SubmitTransaction, SubmitCosignature, FollowAccount, BrowsePage, AskHealth, AskMetrics, AskDescription>;

/// notFound: no such path; readOnly: a path that is not for this method (status 405); malformed, invalidArgument, tooLarge.
Result<Call> readCall(const platform::HttpRequest& request);
/// For metrics: "accounts", "transactions".
std::string_view routeName(const Call& call);

} // namespace granary::teller
