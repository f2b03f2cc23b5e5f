#include "app/granary-cli/wallet_texts.h"

#include "app/terminal/terminal.h"
#include "core/api/wallet.h"

namespace granary::app {
namespace {

struct RefusalText {
    std::string_view name;
    std::string_view text;
};

/// Names of core/specs/wallet.md, "Problems", and of the engine's own.
constexpr RefusalText walletTexts[] = {
    {"notAnAddress", "That is neither an address nor a name of your address book. An address begins with \"gran1\" and has 64 characters; \"granary-cli wallet contacts\" shows the names."},
    {"wrongChecksum", "The address was mistyped: its last characters do not fit the rest. Compare it character by character, or paste it."},
    {"nobodysAddress", "Nobody can have the key of that address, so what is sent there is lost. Ask for the address again."},
    {"newerAddress", "That address is of a later version of Granary. Update this one, or ask for an older address."},
    {"ownAddress", "That is your own address. Give the one of whoever is to be paid."},
    {"notAnAmount", "That is no amount. Write digits, with a point before the decimals: 12.5"},
    {"dust", "That is less than the smallest unit of this token, or nothing. Send more."},
    {"overspend", "You have less than that. \"granary-cli wallet balance\" shows what is available; send less, or wait for what is on its way."},
    {"lockedFunds", "You have that much, but part of it is not free yet. \"granary-cli wallet balance\" shows what is; send less, or wait."},
    {"memoTooLong", "The memo is too long: 206 bytes are the most. Shorten it."},
    {"badText", "That text cannot be used, because it is empty, too long, reads as an address or holds characters that cannot be shown. Choose another one."},
    {"unknownLedger", "Your wallet has not joined that ledger. \"granary-cli ledger status\" shows those that it has; join it with \"granary-cli ledger join URL\"."},
    {"otherLedger", "That request is for another ledger. Choose it with --ledger."},
    {"noLedger", "Your wallet has joined no ledger yet. Join one with \"granary-cli ledger join URL\"."},
    {"severalLedgers", "Your wallet has joined several ledgers. Say which one you mean with --ledger, by its symbol or the first digits of its id; \"granary-cli ledger status\" shows both."},
    {"notSeenYet", "Nothing of this ledger was verified yet, so nothing is signed for it. See with \"granary-cli ledger status\" whether it answers, then try again."},
    {"frozen", "This ledger has rewritten its past, and there is proof of it: nothing is signed for it any more. What was verified before stays readable. Leave it with \"granary-cli ledger leave\", and tell others."},
    {"doubtful", "What this ledger says now does not continue what it said before, so nothing is signed for it until that is mended. Run \"granary-cli ledger verify\", and ask whoever runs it."},
    {"stopped", "All automatic payments are stopped. \"granary-cli wallet resume\" lets them go on."},
    {"overDayBudget", "That is above what you let be spent in a day. Raise the limit with \"granary-cli wallet budget --day AMOUNT\", or wait until tomorrow."},
    {"overMonthBudget", "That is above what you let be spent in a month. Raise the limit with \"granary-cli wallet budget --month AMOUNT\"."},
    {"overDownloadBudget", "That is above what you let be spent on one download. Raise the limit with \"granary-cli wallet budget --download AMOUNT\"."},
    {"noGrants", "This ledger gives nothing to new accounts. Ask somebody who has something to send you some."},
    {"hadGrant", "This account has had what the ledger gives to new ones. There is one for each account."},
    {"badTimeout", "A channel lasts from a minute to 90 days. Give another time with --for."},
    {"unknownChannel", "There is no such channel of yours at that end. \"granary-cli wallet channels\" shows them."},
    {"channelOver", "That channel has ended, or its time is over. \"granary-cli wallet channels\" shows them."},
    {"channelRunning", "That channel still runs: what is left comes back when its time is over. \"granary-cli wallet channels\" says when."},
    {"operationReused", "That operation id stands for another payment already. Draw another one, or leave it out."},
    {"takenName", "That name has another address, or two of your devices gave it to different ones. Choose another name; \"granary-cli wallet contacts\" shows them."},
    {"tooMany", "Your wallet can keep no more of these. Take some away first."},
    {"notASlip", "That is no request to be paid. It begins with \"granary:pay?\"; copy the whole line."},
};

/// Names of core/specs/ledger.md, "Refusals", as far as a wallet's transactions can meet them.
constexpr RefusalText ledgerTexts[] = {
    {"insufficientFunds", "The ledger says that the account holds less than that. Run \"granary-cli ledger status\" and look at the balance again."},
    {"fundsLocked", "The ledger says that part of that is not free yet. Send less, or wait."},
    {"expired", "The transaction came too late. Set this computer's clock right and try again."},
    {"expiresTooLate", "The ledger's clock is behind this computer's. Set this computer's clock right and try again."},
    {"grantedBefore", "The ledger has given this account its grant before."},
    {"grantsUsedUp", "The ledger has given all that it gives today. Try again tomorrow."},
    {"wrongDay", "The day changed while the grant was asked for. Try again."},
    {"noGrants", "This ledger gives nothing to new accounts."},
    {"channelRunning", "That channel still runs. Wait until its time is over."},
    {"channelEnded", "That channel has ended before."},
    {"channelOver", "That channel's time is over, so it can't be closed any more."},
};

template <std::size_t N>
std::string_view textOf(const RefusalText (&table)[N], std::string_view name)
{
    for (const auto& row : table)
        if (row.name == name)
            return row.text;
    return {};
}

} // namespace

std::string walletSentence(const Error& error)
{
    const std::string_view detail = error.detail;
    if (error.code != ErrorCode::refused)
        return {};
    if (detail.starts_with(api::walletRefusal)) {
        const auto name = detail.substr(api::walletRefusal.size());
        const auto text = textOf(walletTexts, name);
        return text.empty() ? "The wallet does not do that (" + printable(name) + "). See \"granary-cli wallet --help\"." : std::string(text);
    }
    if (detail.starts_with(api::ledgerRefusal)) {
        const auto name = detail.substr(api::ledgerRefusal.size());
        const auto text = textOf(ledgerTexts, name);
        return (text.empty() ? "The ledger has refused it (" + printable(name) + ")." : std::string(text)) + " Nothing was spent.";
    }
    return {};
}

std::string ledgerWaySentence(const Error& error)
{
    const auto why = error.detail.empty() ? std::string() : " (" + printable(error.detail) + ")";
    switch (error.code) {
    case ErrorCode::unreachable:
        if (error.detail.starts_with("certificate: "))
            return "What answers there cannot show that it is the one you mean" + why + ", so nothing was asked or signed. Check the address and this computer's clock; else ask whoever runs the ledger to renew its certificate.";
        if (error.detail.starts_with("proxy: "))
            return "The ledger was not asked, for it is asked through the proxy of your settings alone, and that did not lead there" + why +
                   ". \"granary-cli proxy\" shows and changes it.";
        [[fallthrough]];
    case ErrorCode::timedOut: return "The ledger cannot be reached" + why + ". What was verified before stays as it is; try again when it is back.";
    case ErrorCode::wrongNetwork: return "That address leads to another ledger than the one that is meant. Ask for the right address; nothing was joined or signed.";
    case ErrorCode::alreadyExists: return "Your wallet has joined this ledger before. \"granary-cli ledger status\" shows it.";
    case ErrorCode::malformed:
    case ErrorCode::unsupportedVersion:
    case ErrorCode::notFound:
        return "No ledger that this version understands answers there" + why + ". Check the address (https://HOST or http://HOST:PORT), and whether a ledger runs there.";
    case ErrorCode::damaged:
        return "What answers there does not speak for this ledger" + why + ": it is another one under the same address, or broken. Nothing of it was believed and nothing was signed. Ask whoever runs it.";
    case ErrorCode::busy: return "The ledger is busy" + why + ". Try again in a moment.";
    default: return {};
    }
}

std::string paidNodeSentence(const Error& error)
{
    switch (error.code) {
    case ErrorCode::notFound: return "Your drive keeps nothing on that node, so there is no way to it. \"granary-cli node list\" shows those that it has.";
    case ErrorCode::unreachable:
    case ErrorCode::timedOut: return "The node does not answer now. What it was paid stays paid; go on when it is back.";
    case ErrorCode::unsupportedVersion: return "The node runs an older version, which takes no payments.";
    case ErrorCode::busy: return "The node is busy. Try again in a moment.";
    case ErrorCode::refused:
        return "The node does not take it. No wallet is open there, it has not joined the ledger, or the channel pays somebody else or is about to end.";
    default: return {};
    }
}

} // namespace granary::app
