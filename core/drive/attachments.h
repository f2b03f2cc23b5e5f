// What a state keeps besides snapshots: small values with a name and a way of merging of their own. Spec: core/specs/vault.md, "Attachments".
#pragma once

#include "core/drive/vault.h"

#include <map>

namespace granary::drive {

/// All that a state has, by name.
using Attachments = std::map<std::string, Bytes>;

/// Those that `state` itself names, whoever published it. malformed, and what reading nodes answers.
Result<Attachments> attachmentsIn(Vault& vault, const RootRecord& state);

/// Takes over what `theirs` has. Where both have something else, `merge` says what becomes of it; an error of it is this one's, and `ours` is as it was.
Status mergeAttachments(const AttachmentMerge& merge, Attachments& ours, const Attachments& theirs);

/// What leads from one to the other.
std::vector<TreeChange> attachmentChanges(const Attachments& before, const Attachments& after);

/// Key bytes of the tree that holds them.
inline constexpr std::size_t attachmentKeyBytes = maxAttachmentNameBytes + 4;

} // namespace granary::drive
