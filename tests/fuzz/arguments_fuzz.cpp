// Command lines and what people type for sizes. Input: words of granary-cli, one a line; the first line is read as a size and a number besides.
// What is accepted fits its command, and says the same when it is written in its plainest form.
#include "app/granary-cli/command_table.h"
#include "app/terminal/quantity_text.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::app;

namespace {

void commandLine(const std::vector<std::string>& words)
{
    const auto result = parseArguments(words, cliCommands(), cliCommonOptions());
    const auto* parsed = std::get_if<Arguments>(&result);
    if (!parsed) {
        GRANARY_ASSERT(!std::get<UsageError>(result).text.empty());
        return;
    }
    if (parsed->has("--help") || parsed->has("--version"))
        return;
    const auto& commands = cliCommands();
    const auto command =
        std::find_if(commands.begin(), commands.end(), [&](const CommandSpec& c) { return c.name == parsed->command; });
    GRANARY_ASSERT(command != commands.end());
    GRANARY_ASSERT(parsed->operands.size() >= command->leastOperands && parsed->operands.size() <= command->mostOperands);

    std::vector<std::string> plain;
    for (const auto& option : parsed->options) {
        const auto takesValue = [&option](const std::vector<OptionSpec>& specs) {
            return std::any_of(
                specs.begin(), specs.end(), [&option](const auto& spec) { return spec.name == option.first && spec.takesValue; });
        };
        const bool taken = takesValue(command->options) || takesValue(cliCommonOptions());
        for (const auto& value : option.second)
            plain.push_back(taken ? option.first + "=" + value : option.first);
    }
    plain.emplace_back("--");
    const auto space = parsed->command.find(' ');
    plain.push_back(parsed->command.substr(0, space));
    if (space != std::string::npos)
        plain.push_back(parsed->command.substr(space + 1));
    plain.insert(plain.end(), parsed->operands.begin(), parsed->operands.end());
    const auto written = parseArguments(plain, cliCommands(), cliCommonOptions());
    const auto* again = std::get_if<Arguments>(&written);
    GRANARY_ASSERT(
        again && again->command == parsed->command && again->options == parsed->options && again->operands == parsed->operands);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::vector<std::string> words;
    auto text = asText(fuzz::view(data, size));
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        words.emplace_back(line);
        text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
    commandLine(words);
    const auto first = words.empty() ? std::string() : words.front();
    if (const auto bytes = parseSize(first)) {
        GRANARY_ASSERT(*bytes <= INT64_MAX);
        GRANARY_ASSERT(parseSize(std::to_string(*bytes)) == bytes || *bytes >= 1'000'000'000'000'000'000u);
    }
    if (const auto number = parseNumber(first, 7, 1'000'000))
        GRANARY_ASSERT(*number >= 7 && *number <= 1'000'000 && parseNumber(std::to_string(*number), 7, 1'000'000) == number);
    return 0;
}
