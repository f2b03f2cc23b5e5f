#include "app/granary-cli/mount/snapshot_tree.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <unistd.h>

namespace granary::app {
namespace {

using platform::TreeEntry;
using platform::TreeListing;

/// Calls of the engine at a time: reads of nodes that do not answer must leave some for others.
constexpr unsigned engineThreads = 32;
constexpr const char* latestName = "latest";
constexpr std::size_t maxNameBytes = 255;
constexpr std::size_t nameDigits = 8;

TreeEntry::Type typeOf(api::EntryType type)
{
    switch (type) {
    case api::EntryType::file: return TreeEntry::Type::file;
    case api::EntryType::directory: return TreeEntry::Type::directory;
    case api::EntryType::symlink: return TreeEntry::Type::symlink;
    case api::EntryType::fifo: return TreeEntry::Type::fifo;
    case api::EntryType::charDevice: return TreeEntry::Type::charDevice;
    case api::EntryType::blockDevice: return TreeEntry::Type::blockDevice;
    }
    return TreeEntry::Type::file;
}

bool isName(std::string_view name)
{
    return !name.empty() && name.size() <= maxNameBytes && name != "." && name != ".." && name.find('/') == name.npos && name.find('\0') == name.npos;
}

TreeEntry directoryEntry(std::string name, std::int64_t mtimeNs, std::uint32_t uid, std::uint32_t gid)
{
    TreeEntry out;
    out.name = std::move(name);
    out.type = TreeEntry::Type::directory;
    out.mode = 0555;
    out.uid = uid;
    out.gid = gid;
    out.mtimeNs = mtimeNs;
    return out;
}

void sortByName(TreeListing& listing)
{
    const auto less = [](const auto& a, const auto& b) { return a.name < b.name; };
    auto& entries = listing.entries;
    if (!std::is_sorted(entries.begin(), entries.end(), less))
        std::sort(entries.begin(), entries.end(), less);
    entries.erase(std::unique(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.name == b.name; }), entries.end());
}

} // namespace

std::string snapshotName(const api::Snapshot& snapshot)
{
    constexpr std::int64_t second = 1'000'000'000;
    const auto when = static_cast<std::time_t>(snapshot.time.ns / second - (snapshot.time.ns % second < 0));
    std::tm local{};
    std::array<char, 64> text{};
    const auto size = ::localtime_r(&when, &local) ? std::strftime(text.data(), text.size(), "%Y-%m-%dT%H-%M-%S-", &local) : 0;
    return std::string(text.data(), size) + snapshot.id.hex().substr(0, nameDigits);
}

SnapshotTree::SnapshotTree(SnapshotSource& source, SnapshotTreeOptions options)
    : m_source(source), m_options(std::move(options)), m_uid(::getuid()), m_gid(::getgid()), m_listings(m_options.listings),
      m_blocks(m_options.cacheBytes), m_fileParts{m_source, m_blocks, m_workers, {}}, m_workers(engineThreads)
{}

SnapshotTree::~SnapshotTree() { m_fileParts.cancel.cancel(); }

Result<SnapshotTree::SnapshotsPointer> SnapshotTree::snapshots(const CancelToken& cancel, bool fresh)
{
    std::shared_ptr<Flight<SnapshotsPointer>> way;
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_snapshots && (!fresh || std::chrono::steady_clock::now() - m_snapshotsTime < m_options.snapshotsAge))
            return m_snapshots;
        first = !m_snapshotsWay;
        if (first)
            m_snapshotsWay = std::make_shared<Flight<SnapshotsPointer>>();
        way = m_snapshotsWay;
    }
    if (first)
        m_workers.run([this, way] {
            auto result = loadSnapshots();
            {
                const std::lock_guard lock(m_mutex);
                if (m_snapshotsWay == way) {
                    m_snapshotsWay.reset();
                    m_snapshots = result ? *result : nullptr;
                    m_snapshotsTime = std::chrono::steady_clock::now();
                }
            }
            way->land(std::move(result));
        });
    return way->wait(cancel);
}

Result<SnapshotTree::SnapshotsPointer> SnapshotTree::loadSnapshots()
{
    GRANARY_ASSIGN(const auto all, m_source.snapshots());
    auto listing = std::make_shared<TreeListing>();
    listing->lasting = false;
    auto known = std::make_shared<Snapshots>();
    const api::Snapshot* newest = nullptr;
    for (const auto& snapshot : all) {
        auto name = snapshotName(snapshot);
        if (known->ids.contains(name))
            name += snapshot.id.hex().substr(nameDigits);
        if (!newest || snapshot.sequence >= newest->sequence) {
            newest = &snapshot;
            known->newest = name;
        }
        known->ids.emplace(name, snapshot.id.hex());
        listing->entries.push_back(directoryEntry(std::move(name), snapshot.time.ns, m_uid, m_gid));
    }
    if (newest) {
        auto link = directoryEntry(latestName, newest->time.ns, m_uid, m_gid);
        link.type = TreeEntry::Type::symlink;
        link.mode = 0777;
        link.target = known->newest;
        listing->entries.push_back(std::move(link));
    }
    sortByName(*listing);
    known->listing = std::move(listing);
    return SnapshotsPointer(std::move(known));
}

Result<SnapshotTree::Spot> SnapshotTree::spot(const std::string& path, const CancelToken& cancel)
{
    const std::string below = m_options.below == "/" ? std::string() : m_options.below;
    const auto whole = [](std::string inDrive) { return inDrive.empty() ? std::string("/") : inDrive; };
    if (m_options.only)
        return Spot{m_options.only->id.hex(), whole(below + path), path.empty()};
    const auto end = std::min(path.find('/', 1), path.size());
    const auto name = path.substr(1, end - 1);
    for (const bool fresh : {false, true}) {
        GRANARY_ASSIGN(const auto known, snapshots(cancel, fresh));
        if (const auto it = known->ids.find(name); it != known->ids.end())
            return Spot{it->second, whole(below + path.substr(end)), end == path.size()};
    }
    return Error(ErrorCode::notFound, "no such snapshot");
}

Result<TreeEntry> SnapshotTree::root(const CancelToken& cancel)
{
    if (m_options.only)
        return directoryEntry({}, m_options.only->time.ns, m_uid, m_gid);
    GRANARY_ASSIGN(const auto known, snapshots(cancel, true));
    std::int64_t newest = 0;
    for (const auto& entry : known->listing->entries)
        newest = std::max(newest, entry.mtimeNs);
    return directoryEntry({}, newest, m_uid, m_gid);
}

Result<SnapshotTree::Listing> SnapshotTree::list(const std::string& path, const CancelToken& cancel)
{
    if (path.empty() && !m_options.only) {
        GRANARY_ASSIGN(const auto known, snapshots(cancel, true));
        return known->listing;
    }
    GRANARY_ASSIGN(const auto at, spot(path, cancel));
    return m_listings.get(at.snapshot + ":" + at.path, m_workers, [this, at] { return load(at); }, cancel);
}

Result<SnapshotTree::Listing> SnapshotTree::load(const Spot& at)
{
    auto entries = m_source.list({at.snapshot, {at.path}});
    auto listing = std::make_shared<TreeListing>();
    if (!entries) {
        // Not every snapshot has the directory that was asked for.
        if (at.top && entries.error().code == ErrorCode::notFound && entries.error().kind != ErrorKind::corrupt)
            return Listing(std::move(listing));
        return entries.error();
    }
    listing->entries.reserve(entries->size());
    for (auto& entry : *entries) {
        if (entry.path.bytes == at.path) // the one entry of something that is no directory
            return Error(ErrorCode::notFound, "not a directory");
        TreeEntry out;
        out.name = entry.path.bytes.substr(entry.path.bytes.rfind('/') + 1);
        if (!isName(out.name))
            return Error(ErrorCode::protocolViolation, "a name that cannot be one");
        out.type = typeOf(entry.type);
        out.sizeBytes = entry.bytes;
        out.mode = entry.mode;
        out.uid = entry.uid;
        out.gid = entry.gid;
        out.mtimeNs = entry.mtimeNs;
        out.target = std::move(entry.target.bytes);
        entry = {}; // half the memory of a large directory
        listing->entries.push_back(std::move(out));
    }
    sortByName(*listing);
    return Listing(std::move(listing));
}

Result<std::unique_ptr<platform::TreeFile>> SnapshotTree::open(const std::string& path, const CancelToken& cancel)
{
    const auto slash = path.rfind('/');
    if (slash == path.npos)
        return Error(ErrorCode::invalidArgument, "not a file");
    GRANARY_ASSIGN(const auto at, spot(path, cancel));
    GRANARY_ASSIGN(const auto listing, list(path.substr(0, slash), cancel));
    const auto* entry = listing->find(std::string_view(path).substr(slash + 1));
    if (!entry)
        return Error(ErrorCode::notFound);
    if (entry->type != TreeEntry::Type::file)
        return Error(ErrorCode::invalidArgument, "not a file");
    return std::unique_ptr<platform::TreeFile>(std::make_unique<SnapshotFile>(m_fileParts, at.snapshot, at.path, entry->sizeBytes));
}

void SnapshotTree::forget()
{
    m_listings.clear();
    m_blocks.clear();
    const std::lock_guard lock(m_mutex);
    m_snapshots.reset();
    m_snapshotsWay.reset();
}

} // namespace granary::app
