#include "core/codec/shown_text.h"

#include <cstdint>

namespace granary::codec {

bool isShownText(std::string_view text, std::size_t mostBytes)
{
    if (text.empty() || text.size() > mostBytes)
        return false;
    for (std::size_t i = 0; i < text.size();) {
        const auto first = static_cast<unsigned char>(text[i]);
        if (first < 0x20 || first == 0x7f)
            return false;
        const std::size_t length = first < 0x80 ? 1 : first >> 5 == 6 ? 2 : first >> 4 == 14 ? 3 : first >> 3 == 30 ? 4 : 0;
        if (length == 0 || i + length > text.size())
            return false;
        std::uint32_t point = length == 1 ? first : first & (0x7fu >> length);
        for (std::size_t k = 1; k < length; ++k) {
            const auto next = static_cast<unsigned char>(text[i + k]);
            if (next >> 6 != 2)
                return false;
            point = point << 6 | (next & 0x3fu);
        }
        constexpr std::uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
        const bool isControl = point >= 0x80 && point < 0xa0;
        // Marks that turn the direction of what stands around them make a name look like another.
        const bool turns = (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
        if (point < least[length] || point > 0x10ffff || (point >= 0xd800 && point < 0xe000) || isControl || turns)
            return false;
        i += length;
    }
    return true;
}

} // namespace granary::codec
