// Why a wallet or a ledger says no, as sentences that say what to do.
#pragma once

#include "core/api/types.h"

namespace granary::app {

/// Of an error whose detail begins with api::walletRefusal or api::ledgerRefusal; empty for any other.
std::string walletSentence(const Error& error);
/// What else can go wrong on the way to a ledger; empty where the usual sentence says enough.
std::string ledgerWaySentence(const Error& error);
/// The same of a node that is paid.
std::string paidNodeSentence(const Error& error);

} // namespace granary::app
