#include "app/terminal/arguments.h"

#include <algorithm>
#include <charconv>

namespace granary::app {
namespace {

const OptionSpec* findOption(const std::vector<OptionSpec>& options, std::string_view name)
{
    const auto it = std::find_if(options.begin(), options.end(), [&](const auto& o) { return o.name == name; });
    return it == options.end() ? nullptr : &*it;
}

/// Whether any command knows the option: then it can be read before the command is known.
const OptionSpec* findAnywhere(
    const std::vector<CommandSpec>& commands, const std::vector<OptionSpec>& common, std::string_view name)
{
    if (const auto* option = findOption(common, name))
        return option;
    for (const auto& command : commands)
        if (const auto* option = findOption(command.options, name))
            return option;
    return nullptr;
}

const CommandSpec* matchCommand(const std::vector<CommandSpec>& commands, std::vector<std::string>& operands)
{
    const CommandSpec* best = nullptr;
    std::size_t used = 0;
    for (const auto& command : commands) {
        const auto space = command.name.find(' ');
        const std::size_t words = command.name.empty() ? 0 : space == std::string_view::npos ? 1 : 2;
        const bool matches = words == 0 || (words == 1 && !operands.empty() && operands[0] == command.name) ||
                             (words == 2 && operands.size() >= 2 && operands[0] == command.name.substr(0, space) &&
                                 operands[1] == command.name.substr(space + 1));
        if (matches && (!best || words > used)) {
            best = &command;
            used = words;
        }
    }
    if (best)
        operands.erase(operands.begin(), operands.begin() + static_cast<std::ptrdiff_t>(used));
    return best;
}

} // namespace

std::string Arguments::value(std::string_view option, std::string otherwise) const
{
    const auto it = options.find(option);
    return it == options.end() ? std::move(otherwise) : it->second.back();
}

std::vector<std::string> Arguments::values(std::string_view option) const
{
    const auto it = options.find(option);
    return it == options.end() ? std::vector<std::string>{} : it->second;
}

std::variant<Arguments, UsageError> parseArguments(
    const std::vector<std::string>& words, const std::vector<CommandSpec>& commands, const std::vector<OptionSpec>& common)
{
    Arguments out;
    bool optionsOver = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& word = words[i];
        if (optionsOver || word.size() < 2 || word[0] != '-') {
            out.operands.push_back(word);
            continue;
        }
        if (word == "--") {
            optionsOver = true;
            continue;
        }
        const auto equals = word.find('=');
        const auto name = word.substr(0, equals);
        const auto* option = findAnywhere(commands, common, name);
        if (!option)
            return UsageError{"unknown option " + name};
        std::string value;
        if (option->takesValue) {
            if (equals != std::string::npos)
                value = word.substr(equals + 1);
            else if (i + 1 < words.size())
                value = words[++i];
            else
                return UsageError{name + " needs a value"};
        } else if (equals != std::string::npos) {
            return UsageError{name + " takes no value"};
        }
        auto& values = out.options[name];
        if (!values.empty() && !option->repeats)
            return UsageError{name + " is given twice"};
        values.push_back(std::move(value));
    }
    if (out.has("--help") || out.has("--version")) {
        if (!out.operands.empty())
            out.command = out.operands.front();
        return out;
    }

    const auto given = out.operands;
    const auto* command = matchCommand(commands, out.operands);
    if (!command)
        return UsageError{given.empty() ? "a command is missing" : "unknown command " + given.front()};
    out.command = command->name;
    for (const auto& [name, values] : out.options)
        if (!findOption(common, name) && !findOption(command->options, name))
            return UsageError{name + " does not go with " + (out.command.empty() ? "this program" : out.command)};
    if (out.operands.size() < command->leastOperands)
        return UsageError{(out.command.empty() ? std::string("this program") : out.command) + " needs more arguments"};
    if (out.operands.size() > command->mostOperands)
        return UsageError{"one argument too many: " + out.operands[command->mostOperands]};
    return out;
}

std::optional<std::uint64_t> parseNumber(std::string_view text, std::uint64_t low, std::uint64_t high)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty() || value < low || value > high)
        return std::nullopt;
    return value;
}

} // namespace granary::app
