#include "core/placement/folder_node.h"

#include "core/erasure/merkle.h"

namespace granary::placement {
namespace {

constexpr Duration probePeriod = std::chrono::seconds(3);

} // namespace

FolderNode::FolderNode(EventLoop& loop, Executor& disk, std::shared_ptr<ShardFolder> folder)
    : m_loop(loop),
      m_disk(disk),
      m_folder(std::move(folder)),
      m_probedAt(loop.clock().steady())
{
    m_disk.run([f = m_folder] { (void)f->measure(); });
}

void FolderNode::open(EventLoop& loop, Executor& disk, ShardFolder::Ports ports, const std::string& path, const TenantId& tenant,
    bool create, std::function<void(Result<std::shared_ptr<FolderNode>>)> done)
{
    disk.run([&loop, &disk, ports, path, tenant, create, done = std::move(done)]() mutable {
        auto folder = ShardFolder::open(ports, path, tenant, create);
        loop.post([&loop, &disk, folder = std::move(folder), done = std::move(done)] {
            if (!folder.ok())
                return done(folder.error());
            done(std::make_shared<FolderNode>(loop, disk, *folder));
        });
    });
}

template <class T>
void FolderNode::onDisk(std::function<Result<T>(ShardFolder&)> work, std::function<void(Result<T>)> done)
{
    m_disk.run(
        [&loop = m_loop, folder = m_folder, presence = m_presence, work = std::move(work), done = std::move(done)]() mutable {
            auto result = std::make_shared<Result<T>>(work(*folder));
            if (!result->ok())
                presence->reachable = folder->probe().ok();
            loop.post([result = std::move(result), done = std::move(done)] { done(std::move(*result)); });
        });
}

bool FolderNode::reachable() const
{
    if (m_loop.clock().steady() - m_probedAt >= probePeriod)
        probeSoon();
    return m_presence->reachable;
}

void FolderNode::probeSoon() const
{
    m_probedAt = m_loop.clock().steady();
    if (m_presence->probing.exchange(true))
        return; // a dead network mount can hold the last one for long
    m_disk.run([folder = m_folder, presence = m_presence] {
        presence->reachable = folder->probe().ok();
        presence->probing = false;
    });
}

void FolderNode::put(ShardUpload upload, std::function<void(Status)> done)
{
    onDisk<void>(
        [u = std::move(upload)](ShardFolder& folder) mutable {
            auto status = folder.put(u);
            u = {};
            return status;
        },
        std::move(done));
}

void FolderNode::read(const ShardRoot& root, std::uint64_t shardBytes, std::uint64_t offset, std::uint64_t length,
    std::function<void(Result<Bytes>)> done)
{
    onDisk<Bytes>([=](ShardFolder& folder) { return folder.read(root, shardBytes, offset, length); }, std::move(done));
}

void FolderNode::list(std::optional<ShardRoot> after, std::function<void(Result<std::vector<swarm::HeldShard>>)> done)
{
    onDisk<std::vector<swarm::HeldShard>>([after](ShardFolder& folder) { return folder.list(after); }, std::move(done));
}

void FolderNode::remove(std::vector<ShardRoot> roots, std::function<void(Status)> done)
{
    onDisk<void>([r = std::move(roots)](ShardFolder& folder) { return folder.remove(r); }, std::move(done));
}

/// Whoever can write to the folder can delete in it: the key is for nodes that are somebody else's.
void FolderNode::purge(std::vector<ShardRoot> roots, const crypto::SigningKey&, std::function<void(Status)> done)
{
    onDisk<void>([r = std::move(roots)](ShardFolder& folder) { return folder.purge(r); }, std::move(done));
}

void FolderNode::putHead(const swarm::MutableItem& head, std::function<void(Status)> done)
{
    onDisk<void>([head](ShardFolder& folder) { return folder.putHead(head); }, std::move(done));
}

void FolderNode::heads(std::function<void(Result<std::vector<swarm::MutableItem>>)> done)
{
    onDisk<std::vector<swarm::MutableItem>>([](ShardFolder& folder) { return folder.heads(); }, std::move(done));
}

void FolderNode::putRootRecord(Bytes salt, Bytes record, std::function<void(Status)> done)
{
    onDisk<void>([s = std::move(salt), r = std::move(record)](ShardFolder& folder) { return folder.putRootRecord(s, r); },
        std::move(done));
}

void FolderNode::rootRecord(const Hash32& name, std::function<void(Result<Bytes>)> done)
{
    onDisk<Bytes>([name](ShardFolder& folder) { return folder.rootRecord(name); }, std::move(done));
}

void FolderNode::audit(const ShardRoot& root, std::uint64_t shardBytes, std::uint32_t leaf, std::function<void(Status)> done)
{
    onDisk<void>(
        [=](ShardFolder& folder) -> Status {
            const auto offset = std::uint64_t{leaf} * erasure::leafBytes;
            if (offset >= shardBytes)
                return Error(ErrorCode::invalidArgument, "audit beyond the shard");
            const auto read =
                folder.read(root, shardBytes, offset, std::min<std::uint64_t>(erasure::leafBytes, shardBytes - offset));
            return read.ok() ? Status() : Status(read.error());
        },
        std::move(done));
}

} // namespace granary::placement
