// What a machine remembers of what is about to be deleted. Spec: core/specs/deleting.md, "What a machine remembers".
#pragma once

#include "core/drive/commit.h"

namespace granary::drive {

/// Before a state is published that condemns segments, takes such over or loses snapshots: this machine forgets the directories and small
/// files that it would otherwise store by naming something in a condemned segment, unless its own newest snapshots in that state need it as
/// well. Nothing is found there for deduplication any more either. Safe whether the state goes out or not.
Status forgetWhatGoes(Vault& vault, const StateChanges& changes, const StateMerge* merge, const CancelToken& cancel);

} // namespace granary::drive
