// Ignore files of any kind: what is parsed stays within its limits and gives the same answer twice; a name written with every byte escaped
// matches itself; what comes after decides over what came before.
#include "core/drive/ignore_rules.h"
#include "core/drive/name_pattern.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using drive::IgnoreRules;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Input input(fuzz::view(data, size));
    std::string name(asText(input.bytes(input.number<std::uint8_t>())));
    std::replace(name.begin(), name.end(), '/', '_');
    std::replace(name.begin(), name.end(), '\n', '_');
    std::replace(name.begin(), name.end(), '\r', '_'); // at the end of a line it belongs to the line's end
    const auto text = std::string(asText(input.rest()));
    if (name.empty())
        name = "x";
    const std::string_view path[] = {"home", name, name};
    const auto rules = IgnoreRules::parse(asBytes(text));
    if (rules) {
        GRANARY_ASSERT(rules->size() <= IgnoreRules::maxPatterns);
        for (std::size_t depth = 1; depth <= 3; ++depth)
            GRANARY_ASSERT(
                rules->match(std::span(path).first(depth), false) == rules->match(std::span(path).first(depth), false));
    }
    const std::string globs[] = {text};
    if (const auto excludes = IgnoreRules::fromGlobs(globs))
        (void)excludes->match(path, true);
    (void)drive::matchesGlob(text, name);
    std::string escaped;
    for (const char c : name)
        escaped += std::string("\\") + c;
    GRANARY_ASSERT(drive::matchesGlob(escaped, name));
    GRANARY_ASSERT(drive::matchesGlob("*" + escaped + "*", name));
    if (const auto pattern = drive::NamePattern::parse(text))
        GRANARY_ASSERT(pattern->matches("/home/" + name, true) == pattern->matches("/home/" + name, true));
    const auto itself = drive::NamePattern::parse(escaped + "*");
    GRANARY_ASSERT(itself && itself->matches("/home/" + name, false));
    // A negation at the end wins over anything before it that parses.
    if (const auto last = IgnoreRules::parse(asBytes(text + "\n!" + escaped + "\n")))
        GRANARY_ASSERT(last->match(path, false) == IgnoreRules::Verdict::keep);
    return 0;
}
