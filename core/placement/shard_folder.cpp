#include "core/placement/shard_folder.h"

#include "core/erasure/merkle.h"

#include <algorithm>

namespace granary::placement {
namespace {

constexpr std::string_view markerFirstLine = "granary folder 1\n";
constexpr std::size_t maxMarkerBytes = 256;
/// One directory for each: few enough that a small folder does not pay for making them, many enough for a million shards.
constexpr std::string_view hexDigits = "0123456789abcdef";
constexpr std::int64_t tombstoneDays = 7;
constexpr std::size_t listLimit = 500;

Result<NodeId> parseMarker(ByteView bytes)
{
    const auto text = asText(bytes);
    if (!text.starts_with("granary folder "))
        return Error(ErrorCode::malformed, "folder marker");
    if (!text.starts_with(markerFirstLine))
        return Error(ErrorCode::unsupportedVersion, "folder marker");
    const auto rest = text.substr(markerFirstLine.size());
    const auto id = rest.size() == 65 && rest.back() == '\n' ? NodeId::fromHexText(rest.substr(0, 64)) : std::nullopt;
    if (!id)
        return Error(ErrorCode::malformed, "folder marker");
    return *id;
}

std::string fanDirectory(char digit) { return std::string("shards/") + digit; }

std::vector<std::string> listOrEmpty(FileSystem& files, const std::string& path) { return files.list(path).valueOr({}); }

} // namespace

ShardFolder::ShardFolder(Ports ports, std::string path, const TenantId& tenant)
    : m_ports(ports),
      m_path(std::move(path)),
      m_base(joinPath(m_path, "granary/tenants/" + tenant.hex())),
      m_tenant(tenant)
{}

Result<std::shared_ptr<ShardFolder>> ShardFolder::open(Ports ports, const std::string& path, const TenantId& tenant, bool create)
{
    auto& files = ports.files;
    std::shared_ptr<ShardFolder> folder(new ShardFolder(ports, path, tenant));
    const auto home = joinPath(path, "granary");
    const auto marker = joinPath(home, "node");
    if (!files.exists(marker)) {
        if (!create)
            return Error(ErrorCode::notFound, "no storage folder here");
        GRANARY_TRY(files.makeDirectories(home));
        GRANARY_TRY(files.syncDirectory(parentPath(path)));
        GRANARY_TRY(files.syncDirectory(path));
        const auto id = ports.random.id<NodeId>();
        GRANARY_TRY(files.writeFileDurably(marker, asBytes(std::string(markerFirstLine) + id.hex() + "\n")));
    }
    GRANARY_ASSIGN(const auto text, files.readFile(marker, maxMarkerBytes));
    GRANARY_ASSIGN(folder->m_id, parseMarker(text));
    // Another engine may be using the folder (a recovery beside the old machine): then its unfinished files are not ours to remove.
    if (auto lock = files.lock(joinPath(home, "lock")); lock.ok()) {
        folder->m_lock = std::move(*lock);
        folder->removeLeftovers();
        folder->collect();
    }
    folder->refreshFree();
    return folder;
}

Status ShardFolder::probe()
{
    auto text = m_ports.files.readFile(joinPath(m_path, "granary/node"), maxMarkerBytes);
    if (!text.ok())
        return Error(ErrorCode::unreachable, "the folder is away: " + text.error().text());
    GRANARY_ASSIGN(const auto id, parseMarker(*text));
    if (id != m_id)
        return Error(ErrorCode::conflict, "another storage folder is in its place");
    return {};
}

std::string ShardFolder::shardPath(const ShardRoot& root) const
{
    const auto hex = root.hex();
    return below(joinPath(fanDirectory(hex.front()), hex));
}

/// Makes a directory below the tenant's, and its parents, durably.
Status ShardFolder::makeDirectory(const std::string& path)
{
    auto& files = m_ports.files;
    if (files.exists(path))
        return {};
    std::vector<std::string> made;
    for (auto at = path; at.size() > m_path.size() && !files.exists(at); at = parentPath(at))
        made.push_back(at);
    GRANARY_TRY(files.makeDirectories(path));
    for (const auto& at : made)
        GRANARY_TRY(files.syncDirectory(parentPath(at)));
    return {};
}

void ShardFolder::removeLeftovers()
{
    for (const auto& name : listOrEmpty(m_ports.files, below("incoming")))
        (void)m_ports.files.remove(below("incoming/" + name));
}

void ShardFolder::refreshFree()
{
    const auto space = m_ports.files.space(m_path);
    if (!space.ok())
        return;
    const std::lock_guard lock(m_mutex);
    m_freeBytes = space->freeBytes;
}

Status ShardFolder::measure()
{
    GRANARY_TRY(probe());
    std::uint64_t used = 0;
    std::vector<std::string> directories;
    for (const auto digit : hexDigits)
        directories.push_back(below(fanDirectory(digit)));
    for (const auto& day : deletedDays())
        directories.push_back(below("deleted/" + day));
    for (const auto& directory : directories)
        for (const auto& name : listOrEmpty(m_ports.files, directory))
            if (const auto info = m_ports.files.info(joinPath(directory, name)); info.ok())
                used += info->sizeBytes;
    const std::lock_guard lock(m_mutex);
    m_usedBytes = used;
    return {};
}

swarm::TenantUsage ShardFolder::usage() const
{
    const std::lock_guard lock(m_mutex);
    return {m_usedBytes, m_usedBytes + m_freeBytes};
}

Status ShardFolder::put(const ShardUpload& upload)
{
    const auto& offer = upload.offer;
    if (offer.lengthBytes == 0 || offer.lengthBytes > swarm::maxShardBytes || !upload.data ||
        upload.data->size() != offer.lengthBytes)
        return Error(ErrorCode::invalidArgument, "shard length");
    GRANARY_TRY(probe());
    const auto path = shardPath(offer.root);
    const bool there = m_ports.files.exists(path);
    if ((there || revive(offer.root)) && holds(offer))
        return {};
    GRANARY_TRY(makeDirectory(parentPath(path)));
    GRANARY_TRY(makeDirectory(below("incoming")));
    const auto status = write(upload, path);
    refreshFree();
    if (status.ok() && !there) {
        const std::lock_guard lock(m_mutex);
        m_usedBytes += shardFileBytes(offer.lengthBytes);
    }
    m_trees.forget(offer.root);
    return status;
}

Status ShardFolder::write(const ShardUpload& upload, const std::string& to)
{
    auto& files = m_ports.files;
    const auto incoming = below("incoming/" + m_ports.random.id<SegmentId>().hex());
    auto written = writeIncoming(upload, incoming);
    if (written.ok())
        written = files.rename(incoming, to);
    if (!written.ok()) {
        (void)files.remove(incoming);
        return written;
    }
    return files.syncDirectory(parentPath(to));
}

Status ShardFolder::writeIncoming(const ShardUpload& upload, const std::string& path)
{
    const auto& offer = upload.offer;
    auto leaves = upload.leaves;
    if (!leaves || leaves->size() != shardLeafCount(offer.lengthBytes)) {
        leaves = std::make_shared<const std::vector<Hash32>>(erasure::leafHashes(*upload.data));
        if (erasure::merkleRoot(*leaves) != offer.root)
            return Error(ErrorCode::damaged, "the data is not what its root says");
    }
    GRANARY_ASSIGN(auto file, m_ports.files.open(path, OpenMode::createExclusive));
    const auto tail = shardFileTail({m_tenant, offer.segment, offer.shard, offer.root, offer.lengthBytes}, *leaves);
    GRANARY_TRY(file->allocate(offer.lengthBytes + tail.size()));
    GRANARY_TRY(file->writeAt(0, *upload.data));
    GRANARY_TRY(file->writeAt(offer.lengthBytes, tail));
    return file->sync();
}

Result<ShardTrailer> ShardFolder::checkShard(File& file, const ShardRoot& root) const
{
    GRANARY_ASSIGN(const auto trailer, readShardTrailer(file));
    if (trailer.root != root || trailer.tenant != m_tenant)
        return Error(ErrorCode::damaged, "shard file: another shard's name");
    return trailer;
}

bool ShardFolder::holds(const swarm::ShardOffer& offer)
{
    auto file = openShard(offer.root);
    if (!file.ok())
        return false;
    const auto trailer = checkShard(**file, offer.root);
    if (!trailer.ok() || trailer->lengthBytes != offer.lengthBytes)
        return false;
    const auto tree = readShardTree(**file, offer.root, offer.lengthBytes);
    return tree.ok() && readVerified(**file, offer.lengthBytes, tree->leaves(), 0, offer.lengthBytes).ok();
}

Result<std::unique_ptr<File>> ShardFolder::openShard(const ShardRoot& root)
{
    auto file = m_ports.files.open(shardPath(root), OpenMode::read);
    if (file.ok())
        return file;
    if (file.error().code != ErrorCode::notFound) {
        GRANARY_TRY(probe());
        return file;
    }
    for (const auto& day : deletedDays())
        if (auto deleted = m_ports.files.open(below("deleted/" + day + "/" + root.hex()), OpenMode::read); deleted.ok())
            return deleted;
    GRANARY_TRY(probe());
    return Error(ErrorCode::notFound, "shard");
}

Result<Bytes> ShardFolder::read(const ShardRoot& root, std::uint64_t shardBytes, std::uint64_t offset, std::uint64_t length)
{
    GRANARY_ASSIGN(const auto file, openShard(root));
    GRANARY_ASSIGN(const auto fileBytes, file->size());
    if (shardBytes == 0 || shardBytes > swarm::maxShardBytes || fileBytes != shardFileBytes(shardBytes))
        return Error(ErrorCode::damaged, "shard file: size");
    // The root names the leaves, and they the data: the trailer need not be read.
    GRANARY_ASSIGN(const auto tree, m_trees.tree(*file, root, shardBytes));
    return readVerified(*file, shardBytes, tree->leaves(), offset, length);
}

Result<std::vector<swarm::HeldShard>> ShardFolder::list(const std::optional<ShardRoot>& after)
{
    GRANARY_TRY(probe());
    const auto afterHex = after ? after->hex() : std::string();
    std::map<std::string, std::string> deleted; // name -> directory
    for (const auto& day : deletedDays())
        for (const auto& name : listOrEmpty(m_ports.files, below("deleted/" + day)))
            if (name > afterHex)
                deleted.emplace(name, below("deleted/" + day));
    std::vector<swarm::HeldShard> out;
    for (const auto digit : hexDigits) {
        if (!afterHex.empty() && digit < afterHex.front())
            continue;
        std::map<std::string, std::string> names(
            deleted.lower_bound(std::string(1, digit)), deleted.lower_bound(std::string(1, static_cast<char>(digit + 1))));
        for (const auto& name : listOrEmpty(m_ports.files, below(fanDirectory(digit))))
            if (name > afterHex)
                names.insert_or_assign(name, below(fanDirectory(digit)));
        for (const auto& [name, directory] : names) {
            const auto root = ShardRoot::fromHexText(name);
            auto file = m_ports.files.open(joinPath(directory, name), OpenMode::read);
            if (!root || (!file.ok() && file.error().code == ErrorCode::notFound))
                continue;
            if (!file.ok())
                return file.error();
            const auto trailer = checkShard(**file, *root);
            if (!trailer.ok())
                continue; // a damaged file holds nothing; a put writes it anew
            out.push_back(
                {trailer->segment, trailer->shard, *root, trailer->lengthBytes, !directory.starts_with(below("shards"))});
            if (out.size() == listLimit)
                return out;
        }
    }
    // A disk that was unplugged meanwhile looks like an empty one.
    GRANARY_TRY(probe());
    return out;
}

std::vector<std::string> ShardFolder::deletedDays() { return listOrEmpty(m_ports.files, below("deleted")); }

bool ShardFolder::revive(const ShardRoot& root)
{
    const auto to = shardPath(root);
    for (const auto& day : deletedDays()) {
        const auto from = below("deleted/" + day + "/" + root.hex());
        if (!m_ports.files.exists(from) || !makeDirectory(parentPath(to)).ok())
            continue;
        // The new name is durable first, so that a power failure between the two leaves at least one.
        return m_ports.files.rename(from, to).ok() && m_ports.files.syncDirectory(parentPath(to)).ok() &&
            m_ports.files.syncDirectory(parentPath(from)).ok();
    }
    return false;
}

Status ShardFolder::remove(const std::vector<ShardRoot>& roots)
{
    GRANARY_TRY(probe());
    auto& files = m_ports.files;
    const auto directory = below("deleted/" + std::to_string(m_ports.clock.wall().ns / nsPerDay));
    std::vector<std::string> touched;
    for (const auto& root : roots) {
        const auto path = shardPath(root);
        if (!files.exists(path))
            continue;
        if (touched.empty())
            GRANARY_TRY(makeDirectory(directory));
        GRANARY_TRY(files.rename(path, joinPath(directory, root.hex())));
        if (std::find(touched.begin(), touched.end(), parentPath(path)) == touched.end())
            touched.push_back(parentPath(path));
    }
    if (!touched.empty())
        GRANARY_TRY(files.syncDirectory(directory));
    for (const auto& at : touched)
        GRANARY_TRY(files.syncDirectory(at));
    collect();
    return {};
}

Status ShardFolder::purge(const std::vector<ShardRoot>& roots)
{
    GRANARY_TRY(probe());
    auto& files = m_ports.files;
    const auto days = deletedDays();
    std::vector<std::string> touched;
    std::uint64_t freed = 0;
    for (const auto& root : roots) {
        std::vector<std::string> paths{shardPath(root)};
        for (const auto& day : days)
            paths.push_back(below("deleted/" + day + "/" + root.hex()));
        for (const auto& path : paths) {
            const auto info = files.info(path);
            if (!info.ok())
                continue;
            GRANARY_TRY(files.remove(path));
            freed += info->sizeBytes;
            if (std::find(touched.begin(), touched.end(), parentPath(path)) == touched.end())
                touched.push_back(parentPath(path));
        }
        m_trees.forget(root);
    }
    for (const auto& at : touched)
        GRANARY_TRY(files.syncDirectory(at));
    {
        const std::lock_guard lock(m_mutex);
        m_usedBytes -= std::min(m_usedBytes, freed);
    }
    collect();
    return {};
}

/// Frees what was deleted more than a week ago.
void ShardFolder::collect()
{
    const auto today = m_ports.clock.wall().ns / nsPerDay;
    for (const auto& day : deletedDays()) {
        const bool isNumber =
            !day.empty() && day.size() < 10 && std::all_of(day.begin(), day.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (!isNumber || std::stoll(day) + tombstoneDays >= today)
            continue;
        const auto directory = below("deleted/" + day);
        std::uint64_t freed = 0;
        for (const auto& name : listOrEmpty(m_ports.files, directory))
            freed += m_ports.files.info(joinPath(directory, name)).valueOr({}).sizeBytes;
        if (!m_ports.files.removeTree(directory).ok())
            continue;
        const std::lock_guard lock(m_mutex);
        m_usedBytes -= std::min(m_usedBytes, freed);
    }
    refreshFree();
}

} // namespace granary::placement
