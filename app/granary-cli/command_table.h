// The command line of granary-cli.
#pragma once

#include "app/terminal/arguments.h"

namespace granary::app {

const std::vector<CommandSpec>& cliCommands();
const std::vector<OptionSpec>& cliCommonOptions();
std::string cliHelp();

} // namespace granary::app
