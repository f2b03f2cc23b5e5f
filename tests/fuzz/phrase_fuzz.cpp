// The 24 words as people type and paste them: what is accepted reads as itself again, and a refusal points into the text.
#include "core/crypto/phrase.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using crypto::Phrase;
using crypto::PhraseProblem;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    crypto::initialise();
    constexpr std::size_t words = 24, mostSuggestions = 32, mostTextBytes = 4096;
    const auto input = fuzz::view(data, size);
    const auto result = Phrase::parse(input);
    if (const auto* phrase = std::get_if<Phrase>(&result)) {
        const auto text = asText(phrase->text());
        GRANARY_ASSERT(std::count(text.begin(), text.end(), ' ') == words - 1);
        const auto again = Phrase::parse(phrase->text());
        const auto* same = std::get_if<Phrase>(&again);
        GRANARY_ASSERT(same && same->language() == phrase->language() && equalBytes(same->text(), phrase->text()));
        return 0;
    }
    using Kind = PhraseProblem::Kind;
    const auto& problem = std::get<PhraseProblem>(result);
    GRANARY_ASSERT((problem.kind == Kind::tooLong) == (size > mostTextBytes));
    GRANARY_ASSERT((problem.kind == Kind::unknownWord || problem.kind == Kind::mixedLanguages) == problem.position.has_value());
    GRANARY_ASSERT(!problem.position || *problem.position < words);
    GRANARY_ASSERT(problem.suggestions.empty() || problem.kind == Kind::unknownWord);
    GRANARY_ASSERT(problem.suggestions.size() <= mostSuggestions);
    return 0;
}
