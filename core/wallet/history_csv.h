// The history as a table for other programs. Spec: core/specs/wallet.md, "CSV".
#pragma once

#include "core/wallet/ledger_wallet.h"

#include <functional>

namespace granary::wallet {

/// Whom an address stands for; empty: nobody known.
using NameOf = std::function<std::string(const ledger::AccountId&)>;

/// RFC 4180 in UTF-8, with a header, oldest line first.
std::string historyCsv(const LedgerWallet& wallet, const NameOf& nameOf);
/// One field: quoted where it has to be; text that a spreadsheet would take for a formula has an apostrophe in front.
std::string csvText(std::string_view text);
/// "2023-11-14T22:13:20Z"
std::string isoTime(ledger::LedgerTime time);

} // namespace granary::wallet
