// Calls of the socket API, past HTTP. Input: method, target and body, a line each. Every answer is JSON that reads back, every error a status.
#include "core/engine/api_router.h"
#include "tests/fuzz/echo_engine.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    auto text = asText(fuzz::view(data, size));
    const auto line = [&text] {
        const auto out = std::string(text.substr(0, text.find('\n')));
        text.remove_prefix(std::min(text.size(), out.size() + 1));
        return out;
    };
    const auto method = line();
    const auto target = platform::parseTarget(line());
    if (!target)
        return 0;
    fuzz::EchoEngine engine;
    engine::ApiRouter router(engine);
    const auto answer = router.answer(method, *target, std::string(text));
    if (!answer) {
        const int status = engine::ApiRouter::httpStatus(answer.error());
        GRANARY_ASSERT(status >= 400 && status < 600);
        GRANARY_ASSERT(api::parseJson(api::jsonText(api::toJson(answer.error()))).ok());
        return 0;
    }
    GRANARY_ASSERT(answer->is_object() && target->segments.front() == "v1");
    GRANARY_ASSERT(api::parseJson(api::jsonText(*answer)).ok());
    return 0;
}
