// What wallet and ledgers say, as sentences of the window.
#pragma once

#include "core/api/wallet.h"
#include "ui/wallet/amounts.h"

#include <QString>

#include <string_view>

namespace granary::ui {

/// Why the wallet, or a ledger, says no, or cannot be asked.
QString walletSentence(const Error& error);
/// What the wallet would say, by the name of the problem.
QString refusalSentence(std::string_view problem);
/// Why nobody knows who is to be paid at a storage place.
QString placeSentence(const Error& error);
/// What a check of a whole ledger has found to be wrong.
QString faultSentence(const std::string& fault);
/// Empty where nothing is wrong with what was typed, or nothing was.
QString amountSentence(AmountFault fault, unsigned decimals);
/// What the trust in a ledger means for its user; empty while all is well.
QString trustSentence(api::LedgerTrust trust);
/// "Verified 12 s ago, 3 witnesses", or since when there is no answer.
QString ledgerLine(const api::JoinedLedger& ledger, WallTime now);
/// "Barley (BLY)", or where it is reached while nothing else is known.
QString ledgerName(const api::JoinedLedger& ledger);
/// "To Bob".
QString historyTitle(const api::HistoryRow& row);
/// As much of an address as one compares: "gran1qzwv0...epaqx".
QString shortAddress(const std::string& address);
/// All of it, easier to compare, and it wraps.
QString groupedAddress(const std::string& address);
/// In place of an amount that nobody is to see.
QString hiddenAmount();
/// The name of the address book, else the short address.
QString personText(const std::string& address, const std::vector<api::WalletContact>& contacts);

} // namespace granary::ui
