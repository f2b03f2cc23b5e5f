#include "core/drive/ignore_rules.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace granary::drive {
namespace {

struct NamedClass {
    std::string_view name;
    int (*test)(int);
};
const std::array<NamedClass, 12> namedClasses{{{"alnum", std::isalnum}, {"alpha", std::isalpha}, {"blank", std::isblank},
    {"cntrl", std::iscntrl}, {"digit", std::isdigit}, {"graph", std::isgraph}, {"lower", std::islower}, {"print", std::isprint},
    {"punct", std::ispunct}, {"space", std::isspace}, {"upper", std::isupper}, {"xdigit", std::isxdigit}}};

/// One "[...]" at `at` (just behind the bracket): whether it holds `c`, and `at` moved behind its end. Nullopt when it is malformed.
std::optional<bool> matchClass(std::string_view pattern, std::size_t& at, unsigned char c)
{
    bool negated = false;
    if (at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^')) {
        negated = true;
        ++at;
    }
    bool found = false;
    for (bool first = true; at < pattern.size(); first = false) {
        if (pattern[at] == ']' && !first) {
            ++at;
            return found != negated;
        }
        if (pattern.substr(at).starts_with("[:")) {
            const auto end = pattern.find(":]", at + 2);
            if (end != std::string_view::npos) {
                const auto name = pattern.substr(at + 2, end - at - 2);
                const auto known =
                    std::find_if(namedClasses.begin(), namedClasses.end(), [&](const auto& n) { return n.name == name; });
                if (known == namedClasses.end())
                    return std::nullopt;
                found = found || known->test(c) != 0;
                at = end + 2;
                continue;
            }
        }
        const auto next = [&]() -> std::optional<unsigned char> {
            if (at < pattern.size() && pattern[at] == '\\')
                ++at;
            if (at >= pattern.size())
                return std::nullopt;
            return static_cast<unsigned char>(pattern[at++]);
        };
        const auto low = next();
        if (!low)
            return std::nullopt;
        auto high = low;
        if (at + 1 < pattern.size() && pattern[at] == '-' && pattern[at + 1] != ']') {
            ++at;
            high = next();
            if (!high)
                return std::nullopt;
        }
        found = found || (*low <= c && c <= *high);
    }
    return std::nullopt;
}

/// Steps over one element of the pattern (no star) when it covers `c`. Nullopt when the pattern is malformed.
std::optional<bool> matchOne(std::string_view pattern, std::size_t& at, char c)
{
    switch (pattern[at]) {
    case '?': ++at; return true;
    case '[': ++at; return matchClass(pattern, at, static_cast<unsigned char>(c));
    case '\\':
        if (at + 1 >= pattern.size())
            return std::nullopt;
        at += 2;
        return pattern[at - 1] == c;
    default: return pattern[at++] == c;
    }
}

bool isWellFormed(std::string_view pattern)
{
    for (std::size_t at = 0; at < pattern.size();) {
        if (pattern[at] == '*')
            ++at;
        else if (!matchOne(pattern, at, 'a'))
            return false;
    }
    return true;
}

/// Git strips blanks at the end unless the last one is escaped.
std::string_view withoutTrailingSpaces(std::string_view line)
{
    while (line.ends_with(' ')) {
        std::size_t slashes = 0;
        while (slashes + 1 < line.size() && line[line.size() - 2 - slashes] == '\\')
            ++slashes;
        if (slashes % 2 == 1)
            break;
        line.remove_suffix(1);
    }
    return line;
}

} // namespace

bool matchesGlob(std::string_view pattern, std::string_view text)
{
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t starPattern = std::string_view::npos; // behind the last star
    std::size_t starText = 0;                         // how far that star reaches
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            starPattern = ++p;
            starText = t;
            continue;
        }
        if (p < pattern.size()) {
            auto next = p;
            const auto fits = matchOne(pattern, next, text[t]);
            if (!fits)
                return false;
            if (*fits) {
                p = next;
                ++t;
                continue;
            }
        }
        if (starPattern == std::string_view::npos)
            return false;
        p = starPattern; // the star takes one byte more
        t = ++starText;
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

Status IgnoreRules::add(std::string_view line, bool glob)
{
    if (line.size() > maxPatternBytes)
        return Error(ErrorCode::tooLarge, "an ignore pattern of more than 4096 bytes");
    Pattern pattern;
    if (line.starts_with('!')) {
        pattern.negated = true;
        line.remove_prefix(1);
    }
    if (line.ends_with('/')) {
        pattern.directoryOnly = true;
        line.remove_suffix(1);
    }
    const bool fromRoot = line.starts_with('/');
    if (fromRoot)
        line.remove_prefix(1);
    if (line.empty())
        return {};
    pattern.anchored = fromRoot || line.find('/') != std::string_view::npos;
    if (pattern.anchored && glob && !fromRoot)
        pattern.parts.emplace_back("**");
    for (std::size_t at = 0; at <= line.size();) {
        const auto end = std::min(line.find('/', at), line.size());
        const auto part = line.substr(at, end - at);
        at = end + 1;
        if (part.empty() || !isWellFormed(part))
            return {}; // matches nothing, as in git
        if (part == "**" && !pattern.parts.empty() && pattern.parts.back() == "**")
            continue;
        pattern.parts.emplace_back(part);
    }
    if (pattern.anchored && pattern.parts.back() == "**")
        pattern.parts.emplace_back("*"); // "a/**" means what is below a, not a itself
    pattern.literal = !pattern.anchored && pattern.parts[0].find_first_of("*?[\\") == std::string::npos;
    if (m_patterns.size() == maxPatterns)
        return Error(ErrorCode::tooLarge, "more than 10,000 ignore patterns");
    m_patterns.push_back(std::move(pattern));
    return {};
}

Result<IgnoreRules> IgnoreRules::parse(ByteView bytes)
{
    if (bytes.size() > maxFileBytes)
        return Error(ErrorCode::tooLarge, "an ignore file of more than 1 MiB");
    auto text = asText(bytes);
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    IgnoreRules rules;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        auto line = text.substr(at, end - at);
        at = end + 1;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (line.starts_with('#'))
            continue;
        line = withoutTrailingSpaces(line);
        if (!line.empty())
            GRANARY_TRY(rules.add(line, false));
    }
    return rules;
}

Result<IgnoreRules> IgnoreRules::fromGlobs(std::span<const std::string> globs)
{
    IgnoreRules rules;
    for (const auto& glob : globs)
        GRANARY_TRY(rules.add(glob, true));
    return rules;
}

bool IgnoreRules::matches(const Pattern& pattern, std::span<const std::string_view> path)
{
    if (pattern.literal)
        return path.back() == pattern.parts[0];
    if (!pattern.anchored)
        return matchesGlob(pattern.parts[0], path.back());
    // The method of matchesGlob with components in place of bytes and "**" in place of the star.
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t starPattern = std::string_view::npos;
    std::size_t starPath = 0;
    while (t < path.size()) {
        if (p < pattern.parts.size() && pattern.parts[p] == "**") {
            starPattern = ++p;
            starPath = t;
        } else if (p < pattern.parts.size() && matchesGlob(pattern.parts[p], path[t])) {
            ++p;
            ++t;
        } else if (starPattern != std::string_view::npos) {
            p = starPattern;
            t = ++starPath;
        } else {
            return false;
        }
    }
    while (p < pattern.parts.size() && pattern.parts[p] == "**")
        ++p;
    return p == pattern.parts.size();
}

IgnoreRules::Verdict IgnoreRules::match(std::span<const std::string_view> path, bool isDirectory) const
{
    for (auto it = m_patterns.rbegin(); it != m_patterns.rend(); ++it)
        if ((isDirectory || !it->directoryOnly) && matches(*it, path))
            return it->negated ? Verdict::keep : Verdict::ignore;
    return Verdict::none;
}

} // namespace granary::drive
