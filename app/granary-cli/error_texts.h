// Errors as sentences: what happened, and what to do next. The only place that turns codes into words.
#pragma once

#include "app/terminal/program_end.h"
#include "core/api/types.h"

namespace granary::app {

/// What the user asked for when it went wrong.
enum class Doing { start, init, recover, join, addDevice, revoke, unlock, passphrase, invite, addNode, removeNode, backup, read, restore, verify, repair, drill, status, tasks, schedule, limits, share, demo, exportDrive, importShards, deleteDrive, forget, joinNetwork, secretFile, wallet, payNode, keepLedger };

struct ErrorContext {
    Doing doing = Doing::start;
    std::string profile;
};

/// One or two sentences for people.
std::string sentence(const Error& error, const ErrorContext& context);
/// Why a file was skipped or came back damaged, in a few words.
std::string reason(const api::Warning& warning);
/// What is wrong with words, and the nearest right ones.
std::string sentence(const api::WordsCheck& check);

} // namespace granary::app
