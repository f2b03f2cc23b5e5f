// The rules of the house as ARCHITECTURE.md states them: which folder may include what, and who may use which library.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace granary::house {

/// Read from the two tables of ARCHITECTURE.md: there is no other place, and no list of exceptions.
struct FolderRules {
    struct Row {
        std::string folder;         ///< "core/drive", "app/terminal"
        std::set<std::string> uses; ///< full names of other rows
    };
    struct Library {
        std::vector<std::string> headers; ///< what an include begins with: "libtorrent/", "zstd.h"
        std::set<std::string> folders;    ///< rows that may include them
    };
    std::vector<Row> rows;
    std::vector<Library> libraries;

    /// The row with the longest folder that `file` (relative to the repository) lies in; nullptr without one.
    const Row* rowOf(std::string_view file) const;
};

/// A table begins with a header line whose first cell is "folder" or "library headers". Cells name folders and headers between
/// backticks; other words explain. `drive` stands for `core/drive`. What is wrong with the tables goes to `problems`.
FolderRules readFolderRules(std::string_view markdown, std::vector<std::string>& problems);

/// What in the text of `file` breaks the rules, one sentence each.
std::vector<std::string> violations(const FolderRules& rules, const std::string& file, std::string_view text);

/// Sources longer than this have to be split.
inline constexpr std::size_t maxSourceLines = 600;

} // namespace granary::house
