// What a backup leaves out: .granaryignore files (gitignore's language) and --exclude globs.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace granary::drive {

/// One list of patterns, in the order written. Immutable, thread-safe.
/// Matching costs at most (pattern bytes x path bytes) steps for each pattern, whatever it says: only the last star met is ever tried again.
class IgnoreRules {
public:
    static constexpr std::string_view fileName = ".granaryignore";
    static constexpr std::size_t maxFileBytes = 1 << 20;
    static constexpr std::size_t maxPatterns = 10'000;
    static constexpr std::size_t maxPatternBytes = 4096;

    enum class Verdict : std::uint8_t { none, ignore, keep };

    IgnoreRules() = default;
    /// A .granaryignore file; patterns are relative to its directory. tooLarge above the limits.
    static Result<IgnoreRules> parse(ByteView text);
    /// --exclude globs, relative to "/"; unlike in a file, a slash in the middle doesn't anchor: only one in front does. No comments.
    static Result<IgnoreRules> fromGlobs(std::span<const std::string> globs);

    bool empty() const { return m_patterns.empty(); }
    std::size_t size() const { return m_patterns.size(); }
    /// `path` are the components below the directory of the list, at least one. The last pattern that matches decides.
    Verdict match(std::span<const std::string_view> path, bool isDirectory) const;

private:
    struct Pattern {
        std::vector<std::string> parts; ///< split at slashes; "**" stands for any number of components
        bool negated = false;
        bool directoryOnly = false;
        bool anchored = false; ///< parts cover the whole path; else the only part covers the last component
        bool literal = false;  ///< not anchored, without wildcards
    };
    Status add(std::string_view line, bool glob);
    static bool matches(const Pattern& pattern, std::span<const std::string_view> path);
    std::vector<Pattern> m_patterns;
};

/// Whether the glob `pattern` (*, ?, [a-z], [!a], [[:alpha:]], backslash) covers all of `text`, bytewise. Costs at most pattern x text steps.
/// A malformed pattern (open bracket, backslash at the end) covers nothing.
bool matchesGlob(std::string_view pattern, std::string_view text);

} // namespace granary::drive
