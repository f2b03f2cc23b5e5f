// find and diff: results of any length, page by page.
#include "app/granary-cli/commands.h"
#include "app/granary-cli/health_texts.h"
#include "app/terminal/quantity_text.h"
#include "app/terminal/terminal.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace granary::app {
namespace {

using Row = std::vector<std::string>;

/// What is common to both. False after saying what is wrong; then `code` is the exit code.
bool readScope(Session& session, api::Path& below, std::uint64_t& limit, int& code)
{
    const auto& arguments = session.arguments();
    limit = UINT64_MAX;
    if (arguments.has("--limit")) {
        const auto rows = parseNumber(arguments.value("--limit"), 1, UINT64_MAX);
        if (!rows) {
            code = session.output().failure(exitUsage, "usage", "--limit is a number from 1.");
            return false;
        }
        limit = *rows;
    }
    if (arguments.has("--below")) {
        auto path = absolutePath(arguments.value("--below"));
        if (!path) {
            code = session.fail(path.error(), Doing::read);
            return false;
        }
        below = {std::move(*path)};
    }
    return session.open(Session::Profile::mustExist, Session::Drive::unlocked, Doing::read, code);
}

/// A folder ends with a slash.
std::string nameText(const api::Entry& entry)
{
    auto out = printable(entry.path.bytes);
    if (entry.type == api::EntryType::directory)
        out += '/';
    else if (entry.type == api::EntryType::symlink)
        out += " -> " + printable(entry.target.bytes);
    return out;
}

Row foundRow(const api::FoundEntry& found, bool health)
{
    const auto& entry = found.entry;
    Row row{entry.type == api::EntryType::file ? countText(entry.bytes) : "-", timeText(entry.mtimeNs), nameText(entry)};
    if (health)
        row.insert(row.end() - 1, entry.health ? healthText(*entry.health, entry.type) : "-");
    if (found.snapshot)
        row.insert(row.begin(), {found.snapshot->hex().substr(0, 12), timeText(found.taken.value_or(WallTime()).ns)});
    return row;
}

void sayFound(Output& output, const api::FindPage& page, bool allVersions, bool health, bool first)
{
    Row head = allVersions ? Row{"SNAPSHOT", "TAKEN", "SIZE", "CHANGED", "PATH"} : Row{"SIZE", "CHANGED", "PATH"};
    auto right = allVersions ? std::vector<bool>{false, false, true, false, false} : std::vector<bool>{true, false, false};
    if (health) {
        head.insert(head.end() - 1, "HEALTH");
        right.push_back(false);
    }
    std::vector<Row> rows;
    if (first && !page.entries.empty())
        rows.push_back(std::move(head));
    for (const auto& found : page.entries)
        rows.push_back(foundRow(found, health));
    for (const auto& line : table(rows, right))
        output.say(line);
}

std::string sizeChange(std::uint64_t before, std::uint64_t after)
{
    return before == after ? sizeText(after) : sizeText(before) + " -> " + sizeText(after);
}

std::string octal(std::uint32_t mode)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04o", mode);
    return text.data();
}

/// What of the metadata, as far as entries tell.
std::string metadataChange(const api::Entry& before, const api::Entry& after)
{
    std::string out;
    const auto add = [&](const std::string& text) { out += (out.empty() ? "" : ", ") + text; };
    if (before.mode != after.mode)
        add("mode " + octal(before.mode) + " -> " + octal(after.mode));
    if (before.uid != after.uid || before.gid != after.gid)
        add("owner " + std::to_string(before.uid) + ":" + std::to_string(before.gid) + " -> " + std::to_string(after.uid) + ":" +
            std::to_string(after.gid));
    if (before.mtimeNs != after.mtimeNs)
        add("time " + timeText(before.mtimeNs) + " -> " + timeText(after.mtimeNs));
    return out.empty() ? "attributes or hard links" : out;
}

std::string changeLine(const api::Change& change)
{
    const auto& shown = change.after ? change.after : change.before;
    if (!shown)
        return {};
    const auto sized = [&](char mark) {
        const bool file = shown->type == api::EntryType::file;
        return std::string(1, mark) + " " + nameText(*shown) + (file ? "  (" + sizeText(shown->bytes) + ")" : std::string());
    };
    if (!change.before || !change.after)
        return sized(change.before ? '-' : '+');
    switch (change.change) {
    case api::ChangeKind::metadata: return "m " + nameText(*shown) + "  (" + metadataChange(*change.before, *shown) + ")";
    case api::ChangeKind::type:
        return "T " + nameText(*shown) + "  (" + std::string(api::nameOf(change.before->type)) + " -> " + std::string(api::nameOf(shown->type)) + ")";
    default: break;
    }
    if (shown->type == api::EntryType::file)
        return "M " + nameText(*shown) + "  (" + sizeChange(change.before->bytes, shown->bytes) + ")";
    return "M " + nameText(*shown);
}

void add(api::DiffCounts& sum, const api::DiffCounts& page)
{
    sum.added += page.added;
    sum.removed += page.removed;
    sum.changed += page.changed;
    sum.metadata += page.metadata;
    sum.type += page.type;
    sum.addedBytes += page.addedBytes;
    sum.removedBytes += page.removedBytes;
    sum.changedBytesBefore += page.changedBytesBefore;
    sum.changedBytesAfter += page.changedBytesAfter;
}

std::string ofSnapshot(const api::Snapshot& snapshot)
{
    return snapshot.id.hex().substr(0, 12) + " (" + timeText(snapshot.time.ns) + ")";
}

void saySummary(Output& output, const api::DiffPage& last, const api::DiffCounts& counts, bool more)
{
    std::string text;
    const auto add = [&](std::uint64_t count, const std::string& what) {
        if (count > 0)
            text += (text.empty() ? "" : ", ") + countText(count) + " " + what;
    };
    add(counts.added, "added (" + sizeText(counts.addedBytes) + ")");
    add(counts.removed, "removed (" + sizeText(counts.removedBytes) + ")");
    const auto changedSize = " (" + sizeChange(counts.changedBytesBefore, counts.changedBytesAfter) + ")";
    add(counts.changed, "changed" + (counts.type == 0 ? changedSize : ""));
    add(counts.type, "of another type" + changedSize);
    add(counts.metadata, "with other metadata only");
    output.say("From " + ofSnapshot(last.from) + " to " + ofSnapshot(last.to) + ": " + (text.empty() ? "no difference" : text) +
               (more ? ", and there may be more." : "."));
    if (last.from.device != last.to.device)
        output.note("They are of different devices: " + printable(last.from.device) + " and " + printable(last.to.device) + ".");
}

} // namespace

int findCommand(Session& session)
{
    const auto& arguments = session.arguments();
    auto& output = session.output();
    api::FindRequest request;
    request.pattern = arguments.operands[0];
    if (int usage = 0; !readSnapshot(session, arguments.value("--snapshot"), request.snapshot, usage))
        return usage;
    request.allVersions = arguments.has("--all-versions");
    request.health = arguments.has("--health");
    if (request.allVersions && !request.snapshot.empty())
        return output.failure(exitUsage, "usage", "--all-versions looks into every snapshot, so it does not go with --snapshot or --device.");
    if (arguments.has("--type") && !(request.type = api::entryTypeByName(arguments.value("--type"))))
        return output.failure(exitUsage, "usage", "--type is file, directory or symlink (or fifo, charDevice, blockDevice).");
    std::uint64_t left = 0;
    int code = 0;
    if (!readScope(session, request.below, left, code))
        return code;
    bool more = true;
    std::uint64_t found = 0;
    for (bool first = true; more && left > 0 && !output.broken(); first = false) {
        request.limit = std::min(left, api::maxPageRows);
        const auto page = session.engine().find(request, session.interrupt().token());
        if (!page)
            return session.fail(page.error(), Doing::read);
        if (first)
            output.beginList("entries");
        for (const auto& row : page->entries)
            output.item(api::toJson(row));
        if (!output.json())
            sayFound(output, *page, request.allVersions, request.health, found == 0);
        found += page->entries.size();
        left -= std::min<std::uint64_t>(left, page->entries.size());
        more = page->more;
        request.after = page->next;
        request.afterSnapshot = page->nextSnapshot;
        if (page->snapshot) // the newest one may be another by now
            request.snapshot = page->snapshot->hex();
    }
    if (found == 0)
        output.note("Nothing matches. A pattern without * ? or [ is looked for anywhere in the name, with one of them it has to fit the whole name.");
    else
        output.note(countText(found) + " found" + (more ? ", and there may be more." : "."));
    output.answer({{"more", more}});
    return exitDone;
}

int diffCommand(Session& session)
{
    const auto& arguments = session.arguments();
    auto& output = session.output();
    api::DiffRequest request;
    request.from = arguments.operands[0];
    request.to = arguments.operands[1];
    std::uint64_t left = 0;
    int code = 0;
    if (!readScope(session, request.below, left, code))
        return code;
    api::DiffCounts counts;
    api::DiffPage page;
    page.more = true;
    for (bool first = true; page.more && left > 0 && !output.broken(); first = false) {
        request.limit = std::min(left, api::maxPageRows);
        auto next = session.engine().diff(request, session.interrupt().token());
        if (!next)
            return session.fail(next.error(), Doing::read);
        page = std::move(*next);
        if (first)
            output.beginList("changes");
        for (const auto& change : page.changes) {
            output.item(api::toJson(change));
            if (!output.json())
                output.say(changeLine(change));
        }
        add(counts, page.counts);
        left -= std::min<std::uint64_t>(left, page.changes.size());
        request.after = page.next;
        request.from = page.from.id.hex();
        request.to = page.to.id.hex();
    }
    saySummary(output, page, counts, page.more);
    output.answer({{"counts", api::toJson(counts)}, {"from", api::toJson(page.from)}, {"more", page.more}, {"to", api::toJson(page.to)}});
    return exitDone;
}

} // namespace granary::app
