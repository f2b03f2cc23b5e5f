// A ledger as somebody reaches it who uses it, as a port. Spec: core/specs/wallet.md, "What is asked of a ledger".
#pragma once

#include "core/base/amount.h"
#include "core/ledger/ids.h"
#include "core/ledger/rules.h"

#include <string>
#include <variant>
#include <vector>

namespace granary::wallet {

/// One line of an account's history, as the ledger tells it.
struct ClaimedLine {
    Bytes entry;
    Amount balance; ///< after it
};

/// The ledger's receipt as bytes, or why it has refused.
using Submitted = std::variant<Bytes, ledger::Refusal>;

/// Calls may wait for a network; one at a time. Nothing of what they give is trusted: the bytes are as the ledger sent them, at most as many as asked for. Errors are
/// the network's, and `busy`: nothing is known then of what was submitted.
class LedgerClient {
public:
    virtual ~LedgerClient() = default;

    virtual Result<Bytes> genesis() = 0;
    virtual Result<Bytes> newestHead() = 0;
    /// Of the head of that size.
    virtual Result<std::vector<Bytes>> cosignatures(std::uint64_t size) = 0;
    /// Seeded (ledger-log.md). oldSize <= newSize.
    virtual Result<std::vector<Hash32>> consistency(std::uint64_t oldSize, std::uint64_t newSize) = 0;
    virtual Result<std::vector<Hash32>> inclusion(std::uint64_t index, std::uint64_t size) = 0;
    /// In order.
    virtual Result<std::vector<Bytes>> entries(std::uint64_t first, std::size_t most) = 0;
    /// Entries with a posting for the account, newest first, those below `before` only.
    virtual Result<std::vector<ClaimedLine>> history(
        const ledger::AccountId& account, std::uint64_t before, std::size_t most) = 0;
    /// The entry that opened it. notFound.
    virtual Result<std::uint64_t> channelEntry(const ledger::ChannelId& id) = 0;
    virtual Result<Submitted> submit(ByteView transaction) = 0;
    /// Ends the call that waits for an answer, and every later one, with cancelled. From any thread. Nothing to do where no call waits.
    virtual void cancel() {}
};

} // namespace granary::wallet
