// What is said of lent space, in sentences.
#pragma once

#include "core/api/share.h"

#include <QString>

namespace granary::ui {

/// Who is let in, how fast they read, and when.
QString lendingTerms(const api::Share& share);
/// Whose pieces lie here.
QString lendingHeld(const api::Share& share);
/// "Mon, Sat 22:00 to 06:00".
QString lendingHours(const std::vector<api::ShareHours>& hours);

} // namespace granary::ui
