// JSON from the socket, as each value of the API: what is read is written and read as the same value again.
#include "core/api/json.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::api;

namespace {

template <class T>
void roundTrip(const Json& json)
{
    const auto value = fromJson<T>(json);
    if (!value)
        return;
    const auto text = jsonText(toJson(*value));
    const auto parsed = parseJson(text);
    GRANARY_ASSERT(parsed.ok());
    const auto again = fromJson<T>(*parsed);
    GRANARY_ASSERT(again.ok() && jsonText(toJson(*again)) == text);
}

void values(const Json& json)
{
#define X(T) roundTrip<T>(json);
    GRANARY_API_VALUES(X)
#undef X
    if (const auto error = errorFromJson(json)) {
        const auto again = errorFromJson(toJson(*error));
        GRANARY_ASSERT(again && again->code == error->code && again->kind == error->kind && again->detail == error->detail);
    }
}

void paths(std::string_view text)
{
    const auto lenient = percentDecodeLenient(text);
    if (const auto strict = percentDecode(text)) {
        GRANARY_ASSERT(percentEncode(*strict) == text);
        GRANARY_ASSERT(lenient.ok() && *lenient == *strict);
    }
    const auto encoded = percentEncode(text.substr(0, maxPathBytes));
    const auto back = percentDecode(encoded);
    GRANARY_ASSERT(back.ok() && *back == text.substr(0, maxPathBytes));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto text = asText(fuzz::view(data, size));
    paths(text);
    const auto json = parseJson(text);
    if (!json)
        return 0;
    values(*json);
    // Answers hold lists of values.
    for (const auto& item : *json) {
        values(item);
        if (item.is_array())
            for (const auto& inner : item)
                values(inner);
    }
    return 0;
}
