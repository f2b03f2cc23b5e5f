// How far a file is from being lost, in words.
#pragma once

#include "core/api/types.h"

#include <string>

namespace granary::app {

/// "survives 8 losses", "being repaired, survives 3 losses", "lost". Of a directory what is said is about its list of entries.
std::string healthText(const api::FileHealth& health, api::EntryType type);

} // namespace granary::app
