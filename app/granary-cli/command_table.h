// The command line of granary-cli.
#pragma once

#include "app/terminal/arguments.h"

namespace granary::app {

const std::vector<CommandSpec>& cliCommands();
const std::vector<OptionSpec>& cliCommonOptions();
/// Of all commands, or of one and its relatives ("node": node add, node list...).
std::string cliHelp(std::string_view of = {});

} // namespace granary::app
