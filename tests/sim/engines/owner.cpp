#include "tests/sim/engines/owner.h"

#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <sys/stat.h>

namespace fs = std::filesystem;

namespace granary::test {
namespace {

constexpr std::int64_t second = 1'000'000'000;

std::string readAll(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

} // namespace

Contents contentsOf(const std::string& directory)
{
    Contents out;
    if (fs::exists(directory))
        for (const auto& entry : fs::recursive_directory_iterator(directory))
            if (entry.is_regular_file())
                out[entry.path().string().substr(directory.size())] = readAll(entry.path());
    return out;
}

Owner::Owner(Surrounds surrounds, Machine::Settings settings, std::string files, std::shared_ptr<DriveMemory> memory)
    : m_machine(surrounds, settings),
      m_files(std::move(files)),
      m_home(m_files + "/" + settings.name + "-" + std::string(marker)),
      m_memory(std::move(memory)),
      m_random(settings.seed ^ 0x66696C6573)
{
    fs::create_directories(m_home);
}

Status Owner::init(const std::vector<std::string>& codes)
{
    api::InitRequest request;
    request.nodes = codes;
    request.deviceName = m_machine.name();
    request.words = api::SecretText(std::string(m_memory->words));
    GRANARY_ASSIGN(auto result, m_machine.await(m_machine.engine().init(std::move(request))));
    if (m_memory->words.empty())
        m_memory->words = std::string(std::get<api::InitResult>(result).words.view());
    return {};
}

void Owner::write(const std::string& path, const std::string& content)
{
    fs::create_directories(fs::path(path).parent_path());
    std::ofstream(path, std::ios::binary | std::ios::trunc) << content;
    // The simulation's date: see threads/files_of_libc.cpp.
    const auto now = m_machine.clock().steady().count() + 4'133'980'800 * second;
    const timespec times[2] = {{now / second, now % second}, {now / second, now % second}};
    ::utimensat(AT_FDCWD, path.c_str(), times, 0);
}

void Owner::change()
{
    const auto changes = 1 + m_random.below(6);
    for (std::uint64_t i = 0; i < changes; ++i) {
        const auto path = m_home + "/" + std::string(marker) + std::to_string(m_random.below(3)) + "/file" + std::to_string(m_random.below(12));
        if (m_random.oneIn(5)) {
            fs::remove(path);
            continue;
        }
        // Small ones share a chunk; a large one now and then has chunks of its own. Text and noise, the marker in both.
        const auto size = m_random.oneIn(16) ? 270'000 + m_random.below(60'000) : 20 + m_random.below(4000);
        std::string content(marker);
        if (m_random.oneIn(2))
            content += asText(m_random.bytes(size));
        else
            while (content.size() < size)
                content += std::string(marker) + std::to_string(m_random.below(100));
        write(path, content);
    }
}

Result<api::TaskId> Owner::beginBackup()
{
    api::BackupRequest request;
    request.paths = {api::Path{m_home}};
    m_underWay = contentsOf(m_home);
    return m_machine.engine().backup(request);
}

Result<api::BackupResult> Owner::endBackup(const Result<api::TaskId>& task)
{
    auto ended = m_machine.await(task);
    if (m_machine.failed())
        return Error(ErrorCode::ioError, "no power");
    if (!ended)
        return ended.error();
    const auto result = std::get<api::BackupResult>(*ended);
    if (result.warningCount != 0)
        throw Wrong("a backup warns of " + result.warnings.front().path.bytes + ": " + result.warnings.front().detail);
    m_memory->snapshots[result.snapshot] = {m_underWay, m_home, result.complete};
    m_acknowledged.push_back(result.snapshot);
    return result;
}

Status Owner::restore(const SnapshotId& id, const DriveMemory::Kept& kept)
{
    const auto target = m_files + "/back" + std::to_string(m_restores++);
    api::RestoreRequest request;
    request.snapshot = id.hex();
    request.target = {target};
    const auto ended = m_machine.await(m_machine.engine().restore(request));
    const auto back = contentsOf(target + kept.home);
    fs::remove_all(target);
    // Whatever came back is right; whatever did not is named.
    for (const auto& [path, content] : back) {
        const auto at = kept.contents.find(path);
        if (at == kept.contents.end() || at->second != content)
            throw Wrong("wrong bytes came back of " + path);
    }
    if (m_machine.failed())
        return ErrorCode::ioError;
    if (!ended)
        return ended.error();
    const auto& result = std::get<api::RestoreResult>(*ended);
    // Also a directory that cannot be read, for all below it.
    const auto named = [&](const std::string& path) {
        return std::any_of(result.damaged.begin(), result.damaged.end(), [&](const auto& d) { return path == d.path.bytes || path.starts_with(d.path.bytes == "/" ? "/" : d.path.bytes + "/"); });
    };
    for (const auto& [path, content] : kept.contents)
        if (!back.contains(path) && !named(kept.home + path))
            throw Wrong("a restore says nothing of " + path + ", which it did not bring back; " + (result.damaged.empty() ? "it names nothing" : "it names " + result.damaged.front().path.bytes));
    if (result.damagedCount != 0)
        return Error(result.damaged.front().code, std::to_string(result.damagedCount) + " damaged: " + result.damaged.front().path.bytes + " " + result.damaged.front().detail);
    return {};
}

Result<api::ForgetResult> Owner::forget(const std::vector<SnapshotId>& ids, bool purge)
{
    api::ForgetRequest request;
    for (const auto& id : ids) {
        m_memory->snapshots.erase(id);
        m_memory->forgotten.insert(id);
        request.snapshots.push_back(id.hex());
    }
    if (purge)
        request.words = api::SecretText(std::string(m_memory->words));
    auto ended = m_machine.await(m_machine.engine().forget(std::move(request)));
    if (m_machine.failed())
        return Error(ErrorCode::ioError, "no power");
    if (!ended)
        return ended.error();
    m_gone.insert(ids.begin(), ids.end());
    return std::get<api::ForgetResult>(std::move(*ended));
}

void Owner::checkListed(bool surely)
{
    std::set<SnapshotId> listed;
    const auto snapshots = m_machine.engine().snapshots();
    if (!snapshots.ok() && !surely && (snapshots.error().kind == ErrorKind::transient || snapshots.error().code == ErrorCode::notEnoughShards))
        return;
    for (const auto& snapshot : must(snapshots, m_machine.name() + " lists no snapshots"))
        listed.insert(snapshot.id);
    for (const auto& id : m_acknowledged)
        if (!listed.contains(id) && !m_memory->forgotten.contains(id))
            throw Wrong(m_machine.name() + " has forgotten the snapshot " + id.hex());
    for (const auto& id : m_gone)
        if (listed.contains(id))
            throw Wrong(m_machine.name() + " lists the snapshot " + id.hex() + " again, which was forgotten");
}

} // namespace granary::test
