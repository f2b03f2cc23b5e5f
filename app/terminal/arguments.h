// Strict reading of a command line against a table.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace granary::app {

struct OptionSpec {
    std::string_view name; ///< with its dashes
    bool takesValue = false;
    bool repeats = false;
};

struct CommandSpec {
    std::string_view name; ///< "backup", "node add"; empty for a program without commands
    std::vector<OptionSpec> options;
    std::size_t leastOperands = 0;
    std::size_t mostOperands = 0;
    std::string_view usage;   ///< operands and options, for people
    std::string_view summary; ///< what it does
    std::string_view details = {}; ///< more of that, for the help of this one command: whole lines
};

struct Arguments {
    std::string command;
    std::map<std::string, std::vector<std::string>, std::less<>> options; ///< a flag has one empty value
    std::vector<std::string> operands;

    bool has(std::string_view option) const { return options.find(option) != options.end(); }
    std::string value(std::string_view option, std::string otherwise = {}) const;
    std::vector<std::string> values(std::string_view option) const;
};

/// What was wrong, in words for the user.
struct UsageError {
    std::string text;
};

/// "--name value", "--name=value", "--" ends the options; unknown, doubled and missing things are errors. `common` options may stand
/// anywhere. With --help or --version nothing else is looked at, and the command is the first operand. A name of two words matches the first two operands; the longest match wins.
std::variant<Arguments, UsageError> parseArguments(
    const std::vector<std::string>& words, const std::vector<CommandSpec>& commands, const std::vector<OptionSpec>& common);

/// Decimal, within [low, high].
std::optional<std::uint64_t> parseNumber(std::string_view text, std::uint64_t low, std::uint64_t high);

} // namespace granary::app
