// Errors as sentences of the window: what happened, what is safe, what to do. The only place that turns codes into words.
#pragma once

#include "core/api/types.h"

#include <QString>

namespace granary::ui {

/// What the user asked for when it went wrong.
enum class Doing { start, create, recover, unlock, passphrase, addNode, removeNode, backup, read, restore, verify, repair, drill, settings, plan, share, lend, diagnostics, join, addDevice, removeDevice, forget, joinNetwork };

/// One to three sentences.
QString errorSentence(const Error& error, Doing doing);
/// Why a file was skipped or came back damaged, in a few words.
QString warningReason(const api::Warning& warning);
/// What is wrong with words, and the nearest right ones.
QString wordsSentence(const api::WordsCheck& check);

} // namespace granary::ui
