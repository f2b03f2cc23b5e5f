// What granary-ledger says to people.
#pragma once

#include "core/base/result.h"

#include <string>

namespace granary::app {

/// In place of a connection string, which may hold a password.
inline constexpr const char* databaseText = "the database";

/// What was asked for when it went wrong.
enum class LedgerDoing { serve, backup, restore, move };

/// One or two sentences, with what to do next.
std::string ledgerSentence(const Error& error, LedgerDoing doing, const std::string& place);
/// Of TlsIdentity::load.
std::string certificateSentence(const Error& error);
/// 1: the user can mend it; 2: try again later; 3: data is damaged.
int ledgerExitCode(const Error& error);

} // namespace granary::app
