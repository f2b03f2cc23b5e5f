// Text that others chose and that is shown to people.
#pragma once

#include <cstddef>
#include <string_view>

namespace granary::codec {

/// 1 to `mostBytes` of well-formed UTF-8 (RFC 3629) without control characters and without marks that turn the direction of what stands around them: those make a
/// name look like another.
bool isShownText(std::string_view text, std::size_t mostBytes);

} // namespace granary::codec
