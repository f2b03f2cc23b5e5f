// The terminal: what may be written to it, and passphrases typed on it.
#pragma once

#include "core/api/secret_text.h"
#include "core/base/cancel.h"
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace granary::app {

bool isTerminal(int descriptor);
/// Columns of the terminal, 80 when unknown.
unsigned terminalColumns(int descriptor);
/// Text that cannot steer a terminal or break a line: control characters and bytes that are not UTF-8 become \xHH, a backslash \\.
std::string printable(std::string_view bytes);
/// An error's detail for a sentence, in brackets after a space; nothing without one.
std::string inDetail(const Error& error);
/// Asks on the controlling terminal with the echo off; the line without its newline. notFound when there is no terminal,
/// cancelled at the end of input.
Result<api::SecretText> askSecret(std::string_view prompt, const CancelToken& cancel);
/// The first line of a file of at most 4 KiB, without its newline (and a carriage return before it).
Result<api::SecretText> readSecretFile(const std::string& path);
/// All of a file of at most `limitBytes`; for words.
Result<api::SecretText> readWholeSecret(const std::string& path, std::size_t limitBytes);
/// An absolute path: the working directory in front of a relative one, "." and doubled slashes dropped. ".." is resolved by the text
/// only where that is right, that is never through a symbolic link.
Result<std::string> absolutePath(const std::string& path);
/// Before anything else of a program: descriptors 0 to 2 that came closed become ones that cannot be written, so that no file that is opened
/// later takes their place and what is meant for a person ends up in it.
void keepStandardStreams();

} // namespace granary::app
