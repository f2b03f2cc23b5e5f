#include "core/engine/init_parts.h"

#include <unistd.h>

namespace granary::engine {

std::string hostName()
{
    char text[64] = {};
    if (::gethostname(text, sizeof text - 1) != 0)
        return "device";
    std::string out;
    for (const char c : std::string_view(text))
        if (static_cast<unsigned char>(c) > 0x20 && c != 0x7f && c != ':')
            out += c;
    return out.empty() ? "device" : out;
}

Status addNodes(DriveHost& host, const std::vector<std::string>& codes, std::vector<api::Warning>& warnings, const CancelToken& cancel)
{
    std::optional<Error> last;
    for (const auto& code : codes) {
        GRANARY_TRY(cancel.check());
        if (const auto added = host.addNode(code, cancel); !added) {
            GRANARY_TRY(cancel.check());
            last = added.error();
            warnings.push_back({last->code, {code}, last->detail});
        }
    }
    return !codes.empty() && warnings.size() == codes.size() ? Status(*last) : Status();
}

api::Warning newerStateKnown(std::uint64_t sequence)
{
    return {ErrorCode::unreachable, {"state " + std::to_string(sequence)},
        "a newer state of the drive is known, but the nodes that have it do not answer: what it holds more is not here. To have it, start them and recover again in a new profile"};
}

} // namespace granary::engine
