#include "core/placement/bounded_file_system.h"

namespace granary::placement {
namespace {

constexpr std::uint64_t perFileBytes = ShareSpace::blockBytes;
constexpr std::uint64_t perDirectoryBytes = 2 * ShareSpace::blockBytes;

bool isAtOrBelow(std::string_view path, std::string_view directory)
{
    return path.starts_with(directory) && (path.size() == directory.size() || path[directory.size()] == '/');
}

std::string withoutSlash(std::string path)
{
    while (path.size() > 1 && path.back() == '/')
        path.pop_back();
    return path;
}

Error usedUp() { return Error(ErrorCode::diskFull, std::string(shareUsedUp)); }

} // namespace

/// What one file has taken from the share; gives it back at its end. Thread-safe.
class BoundedFileSystem::Charge {
public:
    Charge(std::shared_ptr<ShareSpace> space, std::uint64_t bytes) : m_space(std::move(space)), m_bytes(bytes) {}
    ~Charge() { m_space->giveFromOwn(m_bytes); }
    Charge(const Charge&) = delete;
    Charge& operator=(const Charge&) = delete;

    Status growTo(std::uint64_t sizeBytes)
    {
        const auto wanted = ShareSpace::wholeBlocks(sizeBytes) + perFileBytes;
        const std::lock_guard lock(m_mutex);
        if (wanted <= m_bytes)
            return {};
        if (!m_space->takeForOwn(wanted - m_bytes))
            return usedUp();
        m_bytes = wanted;
        return {};
    }
    void shrinkTo(std::uint64_t sizeBytes)
    {
        const auto wanted = ShareSpace::wholeBlocks(sizeBytes) + perFileBytes;
        const std::lock_guard lock(m_mutex);
        if (wanted >= m_bytes)
            return;
        m_space->giveFromOwn(m_bytes - wanted);
        m_bytes = wanted;
    }

private:
    const std::shared_ptr<ShareSpace> m_space;
    std::mutex m_mutex;
    std::uint64_t m_bytes;
};

class BoundedFileSystem::BoundedFile : public File {
public:
    BoundedFile(std::unique_ptr<File> file, std::shared_ptr<Charge> charge) : m_file(std::move(file)), m_charge(std::move(charge)) {}
    ~BoundedFile() override { m_file.reset(); } // the blocks of a removed file go before its charge

    Result<std::size_t> readAt(std::uint64_t offset, MutableByteView out) override { return m_file->readAt(offset, out); }
    Status writeAt(std::uint64_t offset, ByteView data) override
    {
        GRANARY_TRY(m_charge->growTo(offset + data.size()));
        return m_file->writeAt(offset, data);
    }
    Status truncate(std::uint64_t sizeBytes) override
    {
        GRANARY_TRY(m_charge->growTo(sizeBytes));
        GRANARY_TRY(m_file->truncate(sizeBytes));
        m_charge->shrinkTo(sizeBytes);
        return {};
    }
    Status allocate(std::uint64_t sizeBytes) override
    {
        GRANARY_TRY(m_charge->growTo(sizeBytes));
        return m_file->allocate(sizeBytes);
    }
    Status sync() override { return m_file->sync(); }
    Result<std::uint64_t> size() override { return m_file->size(); }

private:
    std::unique_ptr<File> m_file;
    const std::shared_ptr<Charge> m_charge;
};

BoundedFileSystem::BoundedFileSystem(FileSystem& files, std::shared_ptr<ShareSpace> space, std::string profile, std::string store)
    : m_files(files), m_space(std::move(space)), m_profile(withoutSlash(std::move(profile))), m_store(withoutSlash(std::move(store)))
{}

BoundedFileSystem::~BoundedFileSystem() = default;

bool BoundedFileSystem::counts(const std::string& path) const { return isAtOrBelow(path, m_profile) && !isAtOrBelow(path, m_store); }

Status BoundedFileSystem::measure()
{
    const std::lock_guard lock(m_mutex);
    m_charges.clear();
    return m_files.exists(m_profile) ? measureBelow(m_profile) : Status();
}

Status BoundedFileSystem::measureBelow(const std::string& path)
{
    if (!counts(path))
        return {};
    const auto info = m_files.info(path);
    if (!info) // a name that is neither file nor directory, or one that has just gone
        return {};
    const auto bytes =
        info->isDirectory ? std::max(perDirectoryBytes, info->allocatedBytes) : std::max(ShareSpace::wholeBlocks(info->sizeBytes), info->allocatedBytes) + perFileBytes;
    m_space->addOwn(bytes);
    m_charges.emplace(path, std::make_shared<Charge>(m_space, bytes));
    if (!info->isDirectory)
        return {};
    GRANARY_ASSIGN(const auto names, m_files.list(path));
    for (const auto& name : names)
        GRANARY_TRY(measureBelow(joinPath(path, name)));
    return {};
}

/// The charge of the file that is or will be there.
Result<std::shared_ptr<BoundedFileSystem::Charge>> BoundedFileSystem::chargeFor(const std::string& path, bool create)
{
    if (const auto known = m_charges.find(path); known != m_charges.end())
        return known->second;
    std::uint64_t bytes = perFileBytes;
    if (const auto info = m_files.info(path)) { // somebody else put it there
        bytes += std::max(ShareSpace::wholeBlocks(info->sizeBytes), info->allocatedBytes);
        m_space->addOwn(bytes);
    } else if (!create) {
        return info.error();
    } else if (!m_space->takeForOwn(bytes)) {
        return usedUp();
    }
    return m_charges.emplace(path, std::make_shared<Charge>(m_space, bytes)).first->second;
}

void BoundedFileSystem::forgetGone(const std::string& path)
{
    for (auto at = m_charges.lower_bound(path); at != m_charges.end() && at->first.starts_with(path);)
        at = isAtOrBelow(at->first, path) && !m_files.exists(at->first) ? m_charges.erase(at) : std::next(at);
}

Result<std::unique_ptr<File>> BoundedFileSystem::open(const std::string& path, OpenMode mode)
{
    if (mode == OpenMode::read || !counts(path))
        return m_files.open(path, mode);
    const std::lock_guard lock(m_mutex); // so that nobody removes it in between, and its charge with it
    GRANARY_ASSIGN(auto charge, chargeFor(path, mode != OpenMode::readWrite));
    auto file = m_files.open(path, mode);
    if (!file) {
        forgetGone(path);
        return file.error();
    }
    return std::unique_ptr<File>(std::make_unique<BoundedFile>(std::move(*file), std::move(charge)));
}

Status BoundedFileSystem::makeDirectories(const std::string& path)
{
    const std::lock_guard lock(m_mutex);
    for (auto at = path; counts(at) && !m_charges.contains(at); at = parentPath(at)) {
        if (!m_space->takeForOwn(perDirectoryBytes)) {
            forgetGone(at);
            return usedUp();
        }
        m_charges.emplace(at, std::make_shared<Charge>(m_space, perDirectoryBytes));
    }
    auto made = m_files.makeDirectories(path);
    if (!made)
        forgetGone(m_profile);
    return made;
}

Status BoundedFileSystem::rename(const std::string& from, const std::string& to)
{
    const std::lock_guard lock(m_mutex);
    GRANARY_TRY(m_files.rename(from, to));
    // What was there gives way; what came from outside is charged when it is opened, what went outside no longer.
    std::map<std::string, std::shared_ptr<Charge>> moved;
    for (auto at = m_charges.lower_bound(from); at != m_charges.end() && at->first.starts_with(from);) {
        if (!isAtOrBelow(at->first, from)) {
            ++at;
            continue;
        }
        moved.emplace(to + at->first.substr(from.size()), std::move(at->second));
        at = m_charges.erase(at);
    }
    m_charges.erase(to);
    for (auto& [path, charge] : moved)
        if (counts(path))
            m_charges.insert_or_assign(path, std::move(charge));
    return {};
}

Status BoundedFileSystem::remove(const std::string& path)
{
    const std::lock_guard lock(m_mutex);
    GRANARY_TRY(m_files.remove(path));
    m_charges.erase(path);
    return {};
}

Status BoundedFileSystem::removeTree(const std::string& path)
{
    const std::lock_guard lock(m_mutex);
    auto removed = m_files.removeTree(path);
    forgetGone(path);
    return removed;
}

Result<SpaceInfo> BoundedFileSystem::space(const std::string& path)
{
    GRANARY_ASSIGN(auto space, m_files.space(path));
    if (counts(path)) {
        space.totalBytes = std::min(space.totalBytes, m_space->shareBytes());
        space.freeBytes = std::min(space.freeBytes, m_space->freeForOwn());
    }
    return space;
}

} // namespace granary::placement
