// The ledger as pages for people: no scripts, English and Simplified Chinese.
#pragma once

#include "core/teller/reading.h"

namespace granary::teller {

/// The page that was asked for, or one that says why there is none. Pure, as answer() is.
Reply explorerPage(const Books& books, const BrowsePage& page);
/// Of a page in the first language of an Accept-Language field (RFC 9110, 12.5.4) that there is; English without one.
PageLanguage acceptedLanguage(std::string_view field);

} // namespace granary::teller
