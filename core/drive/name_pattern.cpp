#include "core/drive/name_pattern.h"

#include <algorithm>

namespace granary::drive {
namespace {

/// Of ASCII: what lies above is bytes of some encoding that nobody has named.
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// `part` is lower-case.
bool contains(std::string_view text, std::string_view part)
{
    return std::search(text.begin(), text.end(), part.begin(), part.end(), [](char a, char b) { return lower(a) == b; }) != text.end();
}

std::vector<std::string_view> componentsOf(std::string_view path)
{
    std::vector<std::string_view> out;
    for (std::size_t at = 1; at <= path.size();) {
        const auto end = std::min(path.find('/', at), path.size());
        out.push_back(path.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

} // namespace

Result<NamePattern> NamePattern::parse(std::string_view text)
{
    if (text.size() > IgnoreRules::maxPatternBytes)
        return Error(ErrorCode::invalidArgument, "a pattern of more than 4096 bytes");
    NamePattern out;
    out.m_ofPath = text.find('/') != std::string_view::npos;
    if (text.find_first_of("*?[") == std::string_view::npos) {
        out.m_part = text;
        std::transform(out.m_part.begin(), out.m_part.end(), out.m_part.begin(), lower);
        return out;
    }
    // Where files are ignored a "!" in front negates; here it is a character of the name.
    const std::string globs[] = {(text.starts_with('!') ? "\\" : "") + std::string(text)};
    GRANARY_ASSIGN(out.m_globs, IgnoreRules::fromGlobs(globs));
    if (out.m_globs.empty())
        return Error(ErrorCode::invalidArgument, "a pattern with an open bracket, a backslash at its end or an empty folder");
    if (!out.m_ofPath)
        out.m_glob = text;
    return out;
}

bool NamePattern::matches(std::string_view path, bool isDirectory) const
{
    if (!m_glob.empty())
        return matchesGlob(m_glob, path.substr(path.rfind('/') + 1));
    if (!m_globs.empty())
        return m_globs.match(componentsOf(path), isDirectory) == IgnoreRules::Verdict::ignore;
    if (!m_ofPath)
        return contains(path.substr(path.rfind('/') + 1), m_part);
    return contains(path, m_part) || (isDirectory && contains(std::string(path) + '/', m_part));
}

} // namespace granary::drive
