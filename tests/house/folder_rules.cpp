#include "tests/house/folder_rules.h"

#include <algorithm>

namespace granary::house {
namespace {

std::vector<std::string_view> split(std::string_view text, char at)
{
    std::vector<std::string_view> out;
    for (std::size_t from = 0; from <= text.size();) {
        const auto to = std::min(text.find(at, from), text.size());
        out.push_back(text.substr(from, to - from));
        from = to + 1;
    }
    return out;
}

std::string_view trim(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

/// "| a | b |" -> a, b; nothing for other lines.
std::vector<std::string_view> cells(std::string_view line)
{
    line = trim(line);
    if (line.size() < 2 || line.front() != '|' || line.back() != '|')
        return {};
    auto out = split(line.substr(1, line.size() - 2), '|');
    for (auto& cell : out)
        cell = trim(cell);
    return out;
}

/// What stands between backticks.
std::vector<std::string> quoted(std::string_view cell)
{
    const auto parts = split(cell, '`');
    std::vector<std::string> out;
    for (std::size_t i = 1; i + 1 < parts.size(); i += 2)
        out.emplace_back(parts[i]);
    return out;
}

std::string fullName(const std::string& name) { return name == "ui" || name.find('/') != std::string::npos ? name : "core/" + name; }

bool isBelow(std::string_view file, std::string_view folder)
{
    return file.size() > folder.size() && file.starts_with(folder) && file[folder.size()] == '/';
}

struct Include {
    std::string_view path;
    bool quoted = false;
};

std::optional<Include> includeOf(std::string_view line)
{
    line = trim(line);
    if (!line.starts_with('#'))
        return std::nullopt;
    line = trim(line.substr(1));
    if (!line.starts_with("include"))
        return std::nullopt;
    line = trim(line.substr(7));
    if (line.size() < 3 || (line[0] != '"' && line[0] != '<'))
        return std::nullopt;
    const bool isQuoted = line[0] == '"';
    const auto end = line.find(isQuoted ? '"' : '>', 1);
    if (end == line.npos)
        return std::nullopt;
    return Include{line.substr(1, end - 1), isQuoted};
}

void checkRows(const FolderRules& rules, std::vector<std::string>& problems)
{
    std::set<std::string> above;
    for (const auto& row : rules.rows) {
        for (const auto& used : row.uses)
            if (!above.contains(used))
                problems.push_back(row.folder + " may use " + used + ", which does not stand above it");
        if (!above.insert(row.folder).second)
            problems.push_back(row.folder + " has two rows");
    }
    for (const auto& library : rules.libraries)
        for (const auto& folder : library.folders)
            if (!above.contains(folder))
                problems.push_back("a library is given to " + folder + ", which has no row");
}

} // namespace

const FolderRules::Row* FolderRules::rowOf(std::string_view file) const
{
    const Row* best = nullptr;
    for (const auto& row : rows)
        if (isBelow(file, row.folder) && (!best || row.folder.size() > best->folder.size()))
            best = &row;
    return best;
}

FolderRules readFolderRules(std::string_view markdown, std::vector<std::string>& problems)
{
    enum class Table { none, folders, libraries } table = Table::none;
    FolderRules rules;
    for (const auto line : split(markdown, '\n')) {
        const auto row = cells(line);
        if (row.empty()) {
            table = Table::none;
            continue;
        }
        if (row[0] == "folder" || row[0] == "library headers") {
            table = row[0] == "folder" ? Table::folders : Table::libraries;
            continue;
        }
        if (table == Table::none || row[0].starts_with("--"))
            continue;
        const auto first = quoted(row[0]);
        const std::size_t width = table == Table::folders ? 3 : 2;
        if (row.size() != width || first.empty()) {
            problems.push_back("a row that can't be read: " + std::string(line));
            continue;
        }
        std::set<std::string> named;
        for (const auto& name : quoted(row[width - 1]))
            named.insert(fullName(name));
        if (table == Table::folders)
            rules.rows.push_back({first.front(), std::move(named)});
        else
            rules.libraries.push_back({first, std::move(named)});
    }
    if (rules.rows.empty() || rules.libraries.empty())
        problems.emplace_back("the tables are missing");
    checkRows(rules, problems);
    return rules;
}

std::vector<std::string> violations(const FolderRules& rules, const std::string& file, std::string_view text)
{
    std::vector<std::string> out;
    const auto* row = rules.rowOf(file);
    if (!row)
        return {file + ": its folder has no row in the table"};
    const auto lines = split(text, '\n');
    if (lines.size() > maxSourceLines + 1)
        out.push_back(file + ": " + std::to_string(lines.size() - 1) + " lines, more than " + std::to_string(maxSourceLines));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto include = includeOf(lines[i]);
        if (!include)
            continue;
        const auto at = file + ":" + std::to_string(i + 1) + ": ";
        const std::string path(include->path);
        if (include->quoted) {
            const auto* other = rules.rowOf(path);
            if (!other)
                out.push_back(at + "\"" + path + "\" is not the path of a header from the root of the repository");
            else if (other != row && !row->uses.contains(other->folder))
                out.push_back(at + row->folder + " may not use " + other->folder);
            continue;
        }
        for (const auto& library : rules.libraries) {
            const bool meant = std::any_of(library.headers.begin(), library.headers.end(), [&](const auto& h) { return path.starts_with(h); });
            if (meant && !library.folders.contains(row->folder))
                out.push_back(at + row->folder + " may not use <" + path + ">");
        }
    }
    return out;
}

} // namespace granary::house
