// The pieces of HTTP that are taken apart here: targets, ranges and event streams. Input: 8 bytes of size, 1 byte of where a stream is cut, text.
#include "core/platform/http_message.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::platform;

namespace {

void target(std::string_view text)
{
    const auto parsed = parseTarget(text);
    if (!parsed)
        return;
    std::string written = "/";
    for (const auto& segment : parsed->segments) {
        GRANARY_ASSERT(!segment.empty());
        written += percentEncode(segment) + "/";
    }
    written += "?";
    for (const auto& [name, value] : parsed->parameters)
        written += percentEncode(name) + "=" + percentEncode(value) + "&";
    const auto again = parseTarget(written);
    GRANARY_ASSERT(again.ok() && again->segments == parsed->segments && again->parameters == parsed->parameters);
}

void range(std::string_view text, std::uint64_t sizeBytes)
{
    const HttpRequest request{"GET", "/", {{"RANGE", std::string(text)}}, {}};
    const auto found = requestedRange(request, sizeBytes);
    if (!found || !*found)
        return;
    GRANARY_ASSERT((*found)->length > 0 && (*found)->offset < sizeBytes && (*found)->length <= sizeBytes - (*found)->offset);
}

bool same(const ServerEvent& a, const ServerEvent& b) { return a.name == b.name && a.data == b.data && a.id == b.id; }

void events(ByteView stream, std::size_t cut)
{
    ServerEventReader whole;
    const auto all = whole.take(stream);
    GRANARY_ASSERT(all.ok()); // no input here is long enough to be too large
    ServerEventReader pieces;
    cut = std::min(cut, stream.size());
    const auto first = pieces.take(stream.first(cut));
    const auto second = pieces.take(stream.subspan(cut));
    GRANARY_ASSERT(first.ok() && second.ok() && first->size() + second->size() == all->size());
    for (std::size_t i = 0; i < all->size(); ++i) {
        const auto& event = (*all)[i];
        GRANARY_ASSERT(same(event, i < first->size() ? (*first)[i] : (*second)[i - first->size()]));
        ServerEventReader reader;
        const auto again = reader.take(asBytes(eventText(event)));
        GRANARY_ASSERT(again.ok() && again->size() == 1 && same(again->front(), event));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Input input(fuzz::view(data, size));
    const auto sizeBytes = input.number<std::uint64_t>();
    const auto cut = input.number<std::uint8_t>();
    const auto rest = input.rest();
    const auto text = asText(rest);
    target(text);
    range(text, sizeBytes);
    range("bytes=" + std::string(text), sizeBytes);
    events(rest, cut);
    const auto decoded = percentDecode(percentEncode(text, cut % 2 == 0));
    GRANARY_ASSERT(decoded.ok() && *decoded == text);
    return 0;
}
