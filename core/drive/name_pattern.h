// What a name is searched for with.
#pragma once

#include "core/drive/ignore_rules.h"

namespace granary::drive {

/// With one of "*?[" in it a pattern is a glob in the language of --exclude and covers the whole name; otherwise it is a part of the name, and
/// the letters A to Z are the same as a to z. One with a slash is held against the path instead of the name: as a glob it covers the whole
/// path when it begins with a slash and its end otherwise ("**" stands for any number of folders), and one that ends with a slash matches
/// folders only; without a glob it is a part of the path, in which a folder ends with a slash. Immutable, thread-safe.
class NamePattern {
public:
    /// invalidArgument: a malformed glob, or more than IgnoreRules::maxPatternBytes.
    static Result<NamePattern> parse(std::string_view text);
    /// `path` is absolute and clean, not "/".
    bool matches(std::string_view path, bool isDirectory) const;

private:
    bool m_ofPath = false;
    std::string m_part;  ///< lower-case; when `m_glob` is empty
    std::string m_glob;  ///< of the name
    IgnoreRules m_globs; ///< of the path
};

} // namespace granary::drive
