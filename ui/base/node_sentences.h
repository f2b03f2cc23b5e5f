// What a storage place is called, and what a check has found out about it, in words.
#pragma once

#include "core/api/network.h"

#include <QString>

namespace granary::ui {

/// What people call it: the folder's path, the machine's address, else the first digits of its id.
QString nodeName(const std::string& address, const NodeId& id);
/// What it did: "has lost 3 of its 40 pieces". Begins in the middle of a sentence, behind the name.
QString faultText(const api::NodeFinding& finding);
/// A few words for a table: "3 pieces lost".
QString faultShort(const api::NodeFinding& finding);
/// What to do about it; a sentence.
QString faultAdvice(const api::NodeFinding& finding);
/// What came of looking for storage places in a network; a sentence.
QString joinedSentence(const api::NetworkJoined& joined);

} // namespace granary::ui
