// The reader of bencoded dictionaries, under the name by which messages and records of this folder know it.
#pragma once

#include "core/codec/field_reader.h"

namespace granary::swarm {

using codec::FieldReader;

} // namespace granary::swarm
