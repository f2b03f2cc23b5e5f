// What shells and man want to know of granary-cli, made from its table of commands, so that it cannot fall behind.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace granary::app {

/// A completion script for bash, zsh or fish; nothing for another shell.
std::optional<std::string> completionScript(std::string_view shell);
/// granary-cli(1) in the man macros of roff.
std::string manualPage();

} // namespace granary::app
