// Pictures for drives that are made to be shown.
#pragma once

#include <string>

namespace granary::app {

/// A small landscape as a PNG (RFC 2083): the same for the same number, and another for each other one.
std::string demoPicture(int number);

} // namespace granary::app
