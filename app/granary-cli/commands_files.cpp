// backup, restore and what lies between them.
#include "app/granary-cli/commands.h"
#include "app/granary-cli/health_texts.h"
#include "app/terminal/quantity_text.h"
#include "app/terminal/terminal.h"

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace granary::app {
namespace {

constexpr std::size_t shownWarnings = 20;

void sayWarnings(Output& output, const std::vector<api::Warning>& warnings, std::uint64_t count, const std::string& title)
{
    if (count == 0)
        return;
    output.note(countText(count) + " " + title + ":");
    for (std::size_t i = 0; i < warnings.size() && i < shownWarnings; ++i)
        output.note("  " + printable(warnings[i].path.bytes) + ": " + reason(warnings[i]));
    if (count > shownWarnings)
        output.note("  and " + countText(count - std::min<std::uint64_t>(count, shownWarnings)) + " more.");
}

/// keepSlash: of a link, with a slash at its end, it is what the link names that is meant.
enum class Ends { plain, keepSlash };

Result<std::vector<api::Path>> absolutePaths(const std::vector<std::string>& operands, std::size_t from, Ends ends = Ends::plain)
{
    std::vector<api::Path> out;
    for (std::size_t i = from; i < operands.size(); ++i) {
        GRANARY_ASSIGN(auto path, absolutePath(operands[i]));
        if (ends == Ends::keepSlash && operands[i].ends_with('/') && path != "/")
            path += '/';
        out.push_back({std::move(path)});
    }
    return out;
}

std::string modeText(const api::Entry& entry)
{
    static constexpr char types[] = {'-', 'd', 'l', 'p', 'c', 'b'};
    std::string out(1, types[static_cast<std::size_t>(entry.type)]);
    static constexpr char letters[] = "rwxrwxrwx";
    for (int bit = 8; bit >= 0; --bit)
        out += (entry.mode >> bit) & 1 ? letters[8 - bit] : '-';
    const auto special = [&](unsigned flag, std::size_t at, char set, char bare) {
        if (entry.mode & flag)
            out[at] = out[at] == 'x' ? set : bare;
    };
    special(04000, 3, 's', 'S');
    special(02000, 6, 's', 'S');
    special(01000, 9, 't', 'T');
    return out;
}

std::vector<std::string> entryRow(const api::Entry& entry, const std::string& name)
{
    return {modeText(entry), std::to_string(entry.uid), std::to_string(entry.gid), countText(entry.bytes), timeText(entry.mtimeNs),
        printable(name) + (entry.type == api::EntryType::symlink ? " -> " + printable(entry.target.bytes) : std::string())};
}

template <class T>
api::Json listOf(const std::vector<T>& values)
{
    auto out = api::Json::array();
    for (const auto& value : values)
        out.push_back(api::toJson(value));
    return out;
}

} // namespace

bool readSnapshot(Session& session, std::string named, std::string& snapshot, int& code)
{
    const auto& arguments = session.arguments();
    if (arguments.has("--device") && !named.empty() && named != "latest") {
        code = session.output().failure(exitUsage, "usage", "--device asks for a device's newest snapshot, so it does not go with another one.");
        return false;
    }
    snapshot = arguments.has("--device") ? "latest:" + arguments.value("--device") : std::move(named);
    return true;
}

int reportBackup(Session& session, const api::BackupResult& r)
{
    auto& output = session.output();
    sayWarnings(output, r.warnings, r.warningCount, "skipped or odd");
    output.say("Snapshot " + r.snapshot.hex().substr(0, 12) + ": " + countText(r.files, "file") + ", " + sizeText(r.bytes) + ", of which " +
               sizeText(r.newBytes) + " new, in " + durationText(r.seconds) + " (" +
               rateText(r.seconds > 0 ? static_cast<double>(r.bytes) / r.seconds : 0) + ").");
    output.say("Stored " + sizeText(r.storedBytes) + " in " + countText(r.segments) + " segments, sent " + sizeText(r.uploadedBytes) + ".");
    if (r.complete)
        output.say(r.survivesLosses > 0 ? "Complete: it survives the loss of any " + countText(r.survivesLosses) + " of its nodes."
                                        : "Complete, but it does not survive the loss of a node. Add more nodes to be safe: the next backup spreads what is there over them.");
    else
        output.say("Not complete yet: " + countText(r.shardsPlaced) + " of " + countText(r.shardsWanted) +
                   " pieces are stored; the rest follows when more nodes answer. It survives the loss of " + countText(r.survivesLosses) + " nodes now.");
    output.answer(api::toJson(r));
    return !r.complete ? exitLater : r.warningCount > 0 ? exitMendable : exitDone;
}

int reportRestore(Session& session, const api::RestoreResult& r)
{
    auto& output = session.output();
    sayWarnings(output, r.warnings, r.warningCount, "skipped or odd");
    sayWarnings(output, r.damaged, r.damagedCount, "not brought back whole");
    output.say("Restored " + countText(r.files, "file") + ", " + sizeText(r.bytes) + ", in " + durationText(r.seconds) + " (" +
               rateText(r.seconds > 0 ? static_cast<double>(r.bytes) / r.seconds : 0) + ").");
    output.answer(api::toJson(r));
    if (r.damagedCount == 0)
        return r.warningCount > 0 ? exitMendable : exitDone;
    // The worst of all; of those that are not listed nothing is known.
    if (r.damagedCount > r.damaged.size())
        return exitDamaged;
    int code = exitMendable;
    for (const auto& d : r.damaged) {
        constexpr std::array ofThisSide{ErrorCode::conflict, ErrorCode::permissionDenied, ErrorCode::readOnly, ErrorCode::diskFull, ErrorCode::ioError};
        const bool ofTheTarget = std::find(ofThisSide.begin(), ofThisSide.end(), d.code) != ofThisSide.end();
        const auto kind = defaultKind(d.code);
        if (!ofTheTarget && kind != ErrorKind::transient)
            return exitDamaged;
        if (!ofTheTarget)
            code = exitLater;
    }
    return code;
}

int backupCommand(Session& session)
{
    const auto& arguments = session.arguments();
    auto paths = absolutePaths(arguments.operands, 0, Ends::keepSlash);
    if (!paths)
        return session.fail(paths.error(), Doing::backup);
    for (const auto& path : *paths) {
        struct stat st{};
        // Names beyond PATH_MAX cannot be looked at this way: the engine walks them.
        if (::lstat(path.bytes.c_str(), &st) != 0 && errno == ENOENT)
            return session.output().failure(exitMendable, "notFound", "There is nothing at " + printable(path.bytes) + ". Check the path.");
    }
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::unlocked, Doing::backup, code))
        return code;
    auto task = session.engine().backup({std::move(*paths), arguments.values("--exclude"), arguments.values("--tag")});
    if (!task)
        return session.fail(task.error(), Doing::backup);
    auto done = session.finish(*task);
    if (!done)
        return session.fail(done.error(), Doing::backup);
    if (done->error)
        return session.fail(*done->error, Doing::backup);
    return reportBackup(session, std::get<api::BackupResult>(done->result));
}

int snapshotsCommand(Session& session)
{
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::unlocked, Doing::read, code))
        return code;
    auto snapshots = session.engine().snapshots();
    if (!snapshots)
        return session.fail(snapshots.error(), Doing::read);
    auto& output = session.output();
    if (const auto& arguments = session.arguments(); arguments.has("--device"))
        std::erase_if(*snapshots, [name = arguments.value("--device")](const api::Snapshot& s) { return s.device != name; });
    if (snapshots->empty()) {
        output.say("Nothing was backed up yet.");
    } else {
        std::vector<std::vector<std::string>> rows{{"SNAPSHOT", "TIME", "DEVICE", "FILES", "SIZE", "STATE", "PATHS"}};
        for (const auto& s : *snapshots) {
            std::string paths;
            for (const auto& p : s.paths)
                paths += (paths.empty() ? "" : " ") + printable(p.bytes);
            for (const auto& t : s.tags)
                paths += " [" + printable(t) + "]";
            rows.push_back({s.id.hex().substr(0, 12), timeText(s.time.ns), printable(s.device), countText(s.files), sizeText(s.bytes),
                s.complete ? "complete" : "incomplete", paths});
        }
        for (const auto& line : table(rows, {false, false, false, true, true, false, false}))
            output.say(line);
    }
    output.answer({{"snapshots", listOf(*snapshots)}});
    return exitDone;
}

int lsCommand(Session& session)
{
    const auto& operands = session.arguments().operands;
    api::ListRequest request;
    // One operand is a path when it looks like one.
    const bool onlyPath = operands.size() == 1 && operands[0].find('/') != std::string::npos;
    if (int usage = 0; !readSnapshot(session, !operands.empty() && !onlyPath ? operands[0] : std::string(), request.snapshot, usage))
        return usage;
    if (operands.size() == 2 || onlyPath) {
        auto path = absolutePath(operands.back());
        if (!path)
            return session.fail(path.error(), Doing::read);
        request.path = {std::move(*path)};
    }
    request.health = session.arguments().has("--health");
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::unlocked, Doing::read, code))
        return code;
    auto entries = session.engine().list(request);
    if (!entries)
        return session.fail(entries.error(), Doing::read);
    std::vector<std::vector<std::string>> rows;
    std::vector<bool> right{false, true, true, true, false, false};
    if (request.health)
        right.insert(right.end() - 1, false);
    for (const auto& entry : *entries) {
        auto& row = rows.emplace_back(entryRow(entry, entry.path.bytes.substr(entry.path.bytes.rfind('/') + 1)));
        if (request.health)
            row.insert(row.end() - 1, entry.health ? healthText(*entry.health, entry.type) : "-");
    }
    for (const auto& line : table(rows, right))
        session.output().say(line);
    session.output().answer({{"entries", listOf(*entries)}});
    return exitDone;
}

int versionsCommand(Session& session)
{
    auto path = absolutePath(session.arguments().operands[0]);
    if (!path)
        return session.fail(path.error(), Doing::read);
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::unlocked, Doing::read, code))
        return code;
    auto versions = session.engine().versions({std::move(*path)});
    if (!versions)
        return session.fail(versions.error(), Doing::read);
    std::vector<std::vector<std::string>> rows{{"SNAPSHOT", "TAKEN", "SIZE", "CHANGED"}};
    for (const auto& v : *versions)
        rows.push_back({v.snapshot.id.hex().substr(0, 12), timeText(v.snapshot.time.ns), countText(v.entry.bytes), timeText(v.entry.mtimeNs)});
    for (const auto& line : table(rows, {false, false, true, false}))
        session.output().say(line);
    session.output().answer({{"versions", listOf(*versions)}});
    return exitDone;
}

int catCommand(Session& session)
{
    const auto& arguments = session.arguments();
    if (session.output().json())
        return session.output().failure(exitUsage, "usage", "cat writes the file's bytes, so it does not go with --json.");
    api::ReadRequest request;
    request.snapshot = arguments.operands[0] == "latest" ? "" : arguments.operands[0];
    auto path = absolutePath(arguments.operands[1]);
    if (!path)
        return session.fail(path.error(), Doing::read);
    request.path = {std::move(*path)};
    if (arguments.has("--range")) {
        const auto text = arguments.value("--range");
        const auto dash = text.find('-');
        const auto from = parseNumber(text.substr(0, dash), 0, INT64_MAX);
        const auto last = dash == std::string::npos || dash + 1 == text.size()
                              ? std::optional<std::uint64_t>(INT64_MAX)
                              : parseNumber(text.substr(dash + 1), 0, INT64_MAX);
        if (!from || !last || dash == std::string::npos || *last < *from)
            return session.output().failure(exitUsage, "usage", "--range is A-B: the first and the last byte, counted from 0; A- means up to the end.");
        request.from = *from;
        request.to = *last == INT64_MAX ? UINT64_MAX : *last + 1;
    }
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::unlocked, Doing::read, code))
        return code;
    std::optional<Error> unwritten;
    const auto status = session.engine().read(
        request,
        [&unwritten](ByteView data) -> Status {
            while (!data.empty()) {
                const auto wrote = ::write(STDOUT_FILENO, data.data(), data.size());
                if (wrote < 0 && errno == EINTR)
                    continue;
                if (wrote < 0)
                    return *(unwritten = errnoError(errno, "standard output"));
                data = data.subspan(static_cast<std::size_t>(wrote));
            }
            return {};
        },
        session.interrupt().token());
    if (unwritten)
        return session.output().failure(exitMendable, errorName(unwritten->code), "Not all of it could be written to standard output (" + printable(unwritten->detail) + "). Make room where it goes, then run the command again.");
    return status ? exitDone : session.fail(status.error(), Doing::read);
}

int restoreCommand(Session& session)
{
    const auto& arguments = session.arguments();
    auto& output = session.output();
    if (!arguments.has("--to"))
        return output.failure(exitUsage, "usage", "restore needs --to DIR: everything lands below it by its absolute path.");
    api::RestoreRequest request;
    if (int usage = 0; !readSnapshot(session, arguments.value("--snapshot"), request.snapshot, usage))
        return usage;
    const auto conflict = arguments.value("--conflict", "skip");
    if (conflict == "rename")
        request.conflict = api::Conflict::rename;
    else if (conflict == "overwrite")
        request.conflict = api::Conflict::overwrite;
    else if (conflict != "skip")
        return output.failure(exitUsage, "usage", "--conflict is skip, rename or overwrite.");
    auto paths = absolutePaths(arguments.operands, 0);
    if (!paths)
        return session.fail(paths.error(), Doing::restore);
    request.paths = std::move(*paths);
    auto target = absolutePath(arguments.value("--to"));
    if (!target)
        return session.fail(target.error(), Doing::restore);
    request.target = {std::move(*target)};
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::unlocked, Doing::restore, code))
        return code;
    auto task = session.engine().restore(request);
    if (!task)
        return session.fail(task.error(), Doing::restore);
    auto done = session.finish(*task);
    if (!done)
        return session.fail(done.error(), Doing::restore);
    if (done->error)
        return session.fail(*done->error, Doing::restore);
    return reportRestore(session, std::get<api::RestoreResult>(done->result));
}

} // namespace granary::app
