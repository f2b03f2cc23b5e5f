// How every program ends: its exit codes, and the options that end it at once.
#pragma once

#include "app/terminal/arguments.h"
#include "core/base/result.h"

namespace granary::app {

inline constexpr int exitDone = 0;
inline constexpr int exitMendable = 1; ///< something was skipped, or the user can mend it
inline constexpr int exitLater = 2;    ///< try again later
inline constexpr int exitDamaged = 3;  ///< data is damaged
inline constexpr int exitUsage = 64;
int exitCode(const Error& error);

/// Prints `help` for --help and the version for --version: the exit code; nullopt without either.
std::optional<int> answeredAtOnce(const Arguments& arguments, const std::string& program, const std::string& help);

} // namespace granary::app
