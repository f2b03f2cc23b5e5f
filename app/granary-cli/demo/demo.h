// The whole journey on one machine: nodes, backup, loss of most nodes, recovery from the words, comparison.
#pragma once

#include "app/granary-cli/session.h"

namespace granary::app {

int demoCommand(Session& session);

} // namespace granary::app
