#include "app/granary-cli/shell_texts.h"

#include "app/granary-cli/command_table.h"

#include <algorithm>
#include <map>
#include <set>

namespace granary::app {
namespace {

using Words = std::vector<std::string>;

/// Values that an option has besides free text.
const std::map<std::string_view, std::string_view>& choices()
{
    static const std::map<std::string_view, std::string_view> table{
        {"--language", "en zh"}, {"--conflict", "skip rename overwrite"}, {"--type", "file directory symlink"},
        {"--weekly", "monday tuesday wednesday thursday friday saturday sunday"}};
    return table;
}

std::string join(const Words& words, std::string_view between = " ")
{
    std::string out;
    for (const auto& word : words)
        out += (out.empty() ? "" : std::string(between)) + word;
    return out;
}

std::string firstWord(std::string_view name) { return std::string(name.substr(0, name.find(' '))); }

/// "node" -> add, list, remove.
std::map<std::string, Words> secondWords()
{
    std::map<std::string, Words> out;
    for (const auto& command : cliCommands())
        if (const auto space = command.name.find(' '); space != std::string_view::npos)
            out[firstWord(command.name)].emplace_back(command.name.substr(space + 1));
    return out;
}

Words commandWords()
{
    Words out;
    for (const auto& command : cliCommands())
        if (const auto word = firstWord(command.name); std::find(out.begin(), out.end(), word) == out.end())
            out.push_back(word);
    return out;
}

Words optionNames(const std::vector<OptionSpec>& options)
{
    Words out;
    for (const auto& option : options)
        out.emplace_back(option.name);
    return out;
}

/// Of all commands, those whose value follows.
Words valueOptions()
{
    std::set<std::string> names;
    const auto add = [&](const std::vector<OptionSpec>& options) {
        for (const auto& option : options)
            if (option.takesValue)
                names.emplace(option.name);
    };
    add(cliCommonOptions());
    for (const auto& command : cliCommands())
        add(command.options);
    return {names.begin(), names.end()};
}

std::string bashScript()
{
    const auto common = join(optionNames(cliCommonOptions()));
    std::string out = "# bash completion for granary-cli: source it, or put it where bash-completion looks for it.\n"
                      "_granary_cli()\n{\n"
                      "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= i\n"
                      "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
                      "        case ${COMP_WORDS[i]} in\n"
                      "            " + join(valueOptions(), "|") + ") ((i++)) ;;\n"
                      "            -*) ;;\n"
                      "            *) if [[ -z $command ]]; then command=${COMP_WORDS[i]}\n"
                      "               else case \"$command ${COMP_WORDS[i]}\" in\n";
    Words pairs;
    for (const auto& [first, seconds] : secondWords())
        for (const auto& second : seconds)
            pairs.push_back("\"" + first + " " + second + "\"");
    out += "                   " + join(pairs, "|") + ") command=\"$command ${COMP_WORDS[i]}\" ;;\n"
           "               esac; fi ;;\n        esac\n    done\n"
           "    COMPREPLY=()\n    case $prev in\n";
    for (const auto& [option, values] : choices())
        out += "        " + std::string(option) + ") COMPREPLY=($(compgen -W '" + std::string(values) + "' -- \"$cur\")); return ;;\n";
    out += "        " + join(valueOptions(), "|") + ") return ;;\n    esac\n    case $command in\n";
    out += "        '') COMPREPLY=($(compgen -W '" + join(commandWords()) + " " + common + "' -- \"$cur\")) ;;\n";
    const auto seconds = secondWords();
    std::set<std::string> done;
    for (const auto& command : cliCommands()) {
        const std::string name(command.name);
        done.insert(name);
        const auto options = join(optionNames(command.options));
        const auto more = seconds.find(name);
        out += "        '" + name + "') ";
        if (more != seconds.end())
            out += "COMPREPLY=($(compgen -W '" + join(more->second) + " " + common + "' -- \"$cur\")) ;;\n";
        else
            out += "[[ $cur != -* ]] || COMPREPLY=($(compgen -W '" + options + (options.empty() ? "" : " ") + common + "' -- \"$cur\")) ;;\n";
    }
    for (const auto& [first, words] : seconds)
        if (!done.contains(first))
            out += "        '" + first + "') COMPREPLY=($(compgen -W '" + join(words) + "' -- \"$cur\")) ;;\n";
    return out + "    esac\n}\ncomplete -o default -F _granary_cli granary-cli\n";
}

/// For zsh's single quotes and the colons of its descriptions.
std::string zshText(std::string_view text)
{
    std::string out;
    for (const char c : text)
        out += c == '\'' ? std::string("'\\''") : c == ':' ? std::string("\\:") : c == '[' || c == ']' ? std::string("\\") + c : std::string(1, c);
    return out;
}

std::string zshOption(const OptionSpec& option)
{
    std::string out = option.repeats ? "'*" + std::string(option.name) : "'" + std::string(option.name);
    if (!option.takesValue)
        return out + "'";
    const auto values = choices().find(option.name);
    return out + ":value:" + (values == choices().end() ? std::string("_files") : "(" + std::string(values->second) + ")") + "'";
}

std::string zshScript()
{
    std::string out = "#compdef granary-cli\n# zsh completion for granary-cli: put it as _granary-cli into a directory of $fpath.\n"
                      "local curcontext=$curcontext state line\nlocal -a commands common\ncommon=(";
    for (const auto& option : cliCommonOptions())
        out += " " + zshOption(option);
    out += " )\ncommands=(\n";
    for (const auto& word : commandWords())
        for (const auto& command : cliCommands())
            if (firstWord(command.name) == word) {
                out += "    '" + word + ":" + zshText(command.summary) + "'\n";
                break;
            }
    out += ")\n_arguments -C $common '1: :->command' '*:: :->arguments'\ncase $state in\n"
           "    command) _describe command commands ;;\n    arguments)\n        case $words[1] in\n";
    const auto seconds = secondWords();
    for (const auto& word : commandWords()) {
        out += "            " + word + ") ";
        out += "_arguments $common";
        std::set<std::string_view> named;
        for (const auto& command : cliCommands())
            if (firstWord(command.name) == word)
                for (const auto& option : command.options)
                    if (named.insert(option.name).second)
                        out += " " + zshOption(option);
        if (const auto more = seconds.find(word); more != seconds.end())
            out += " '1:what:(" + join(more->second) + ")'";
        out += " '*:operand:_files' ;;\n";
    }
    return out + "        esac ;;\nesac\n";
}

std::string fishText(std::string_view text)
{
    std::string out;
    for (const char c : text)
        out += c == '\'' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    return out;
}

void addFishOption(std::string& out, const OptionSpec& option, const std::string& condition)
{
    out += "complete -c granary-cli" + condition + " -l " + std::string(option.name.substr(2));
    if (const auto values = choices().find(option.name); values != choices().end())
        out += " -x -a '" + std::string(values->second) + "'";
    else if (option.takesValue)
        out += " -r";
    out += "\n";
}

std::string fishScript()
{
    std::string out = "# fish completion for granary-cli: put it as granary-cli.fish into ~/.config/fish/completions.\n";
    for (const auto& option : cliCommonOptions())
        addFishOption(out, option, "");
    for (const auto& word : commandWords())
        for (const auto& command : cliCommands())
            if (firstWord(command.name) == word) {
                out += "complete -c granary-cli -n __fish_use_subcommand -f -a " + word + " -d '" + fishText(command.summary) + "'\n";
                break;
            }
    for (const auto& [first, words] : secondWords())
        out += "complete -c granary-cli -n '__fish_seen_subcommand_from " + first + "' -f -a '" + join(words) + "'\n";
    for (const auto& command : cliCommands())
        for (const auto& option : command.options)
            addFishOption(out, option, " -n '__fish_seen_subcommand_from " + firstWord(command.name) + "'");
    return out;
}

/// Text as roff takes it: no line begins with a request, hyphens can be copied.
std::string roff(std::string_view text)
{
    std::string out;
    for (const char c : text)
        out += c == '\\' ? std::string("\\e") : c == '-' ? std::string("\\-") : std::string(1, c);
    return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

} // namespace

std::optional<std::string> completionScript(std::string_view shell)
{
    if (shell == "bash")
        return bashScript();
    if (shell == "zsh")
        return zshScript();
    if (shell == "fish")
        return fishScript();
    return std::nullopt;
}

std::string manualPage()
{
    std::string out = ".TH GRANARY\\-CLI 1 \"\" Granary \"User commands\"\n"
                      ".SH NAME\ngranary\\-cli \\- encrypted backup over the machines of friends\n"
                      ".SH SYNOPSIS\n.B granary\\-cli\n[\\-\\-profile DIR] [\\-\\-passphrase\\-file F] [\\-\\-json] COMMAND\n"
                      ".SH DESCRIPTION\nA client of the engine of a profile, see\n.BR granaryd (1),\n"
                      "or, when none runs, the engine itself for one command.\n"
                      ".SH OPTIONS\n"
                      ".TP\n.BI \\-\\-profile \" DIR\"\nThe profile; $XDG_DATA_HOME/granary (~/.local/share/granary) unless told.\n"
                      ".TP\n.BI \\-\\-passphrase\\-file \" F\"\nA file that holds the passphrase, instead of asking for it.\n"
                      ".TP\n.B \\-\\-json\nOne JSON object on one line of standard output; everything else goes to standard error.\n"
                      ".TP\n.BR \\-\\-help \", \" \\-\\-version\nSay how it is used, or which one it is.\n"
                      ".SH COMMANDS\n";
    for (const auto& command : cliCommands()) {
        out += ".TP\n.B " + roff(command.name) + "\n" + (command.usage.empty() ? "" : roff(command.usage) + "\n.br\n") + roff(command.summary) + ".\n";
        if (!command.details.empty()) {
            out += ".nf\n";
            for (std::size_t at = 0; at < command.details.size();) {
                const auto end = std::min(command.details.find('\n', at), command.details.size());
                if (end > at)
                    out += roff(command.details.substr(at, end - at)) + "\n";
                at = end + 1;
            }
            out += ".fi\n";
        }
    }
    out += ".SH EXIT STATUS\n.TP\n.B 0\nDone.\n.TP\n.B 1\nSomething was skipped, or you can mend it: the text says how.\n"
           ".TP\n.B 2\nTry again later.\n.TP\n.B 3\nData is damaged.\n.TP\n.B 64\nThe command line is wrong.\n"
           ".SH SEE ALSO\n.BR granaryd (1)\n";
    return out;
}

} // namespace granary::app
