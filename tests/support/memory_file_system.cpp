#include "tests/support/memory_inode.h"

namespace granary::test {
namespace {

constexpr std::uint64_t unlimitedBytes = std::uint64_t{1} << 50;

/// Bytes of an absolute path; invalidArgument for what the port does not take.
Result<std::vector<std::string>> components(const std::string& path)
{
    if (path.empty() || path[0] != '/' || path.find('\0') != std::string::npos || path.size() >= 4096)
        return Error(ErrorCode::invalidArgument, "not an absolute path");
    std::vector<std::string> out;
    std::size_t at = 0;
    while (at < path.size()) {
        const auto slash = std::min(path.find('/', at), path.size());
        auto name = path.substr(at, slash - at);
        at = slash + 1;
        if (name == ".." || name.size() > 255)
            return Error(ErrorCode::invalidArgument, "a name that the twin does not take");
        if (!name.empty() && name != ".")
            out.push_back(std::move(name));
    }
    return out;
}

} // namespace

class MemoryLock : public FileLock {
public:
    MemoryLock(MemoryFileSystem& owner, MemoryFileSystem::NodePtr node)
        : m_owner(owner),
          m_node(std::move(node)),
          m_generation(owner.m_generation)
    {
        m_owner.m_locked.insert(m_node.get());
    }
    ~MemoryLock() override
    {
        const std::lock_guard lock(m_owner.m_mutex);
        if (m_generation == m_owner.m_generation)
            m_owner.m_locked.erase(m_node.get());
    }

private:
    MemoryFileSystem& m_owner;
    MemoryFileSystem::NodePtr m_node;
    std::uint64_t m_generation;
};

MemoryFileSystem::MemoryFileSystem() : m_root(std::make_shared<Node>())
{
    m_root->isDirectory = true;
    m_root->links = 1;
    m_usedBlocks = 1;
}

MemoryFileSystem::~MemoryFileSystem() = default;

Result<MemoryFileSystem::NodePtr> MemoryFileSystem::find(const std::string& path) const
{
    GRANARY_TRY(power());
    GRANARY_ASSIGN(const auto parts, components(path));
    NodePtr node = m_root;
    for (const auto& name : parts) {
        const auto at = node->names.find(name);
        if (at == node->names.end())
            return Error(ErrorCode::notFound, "no such name");
        node = at->second;
    }
    return node;
}

Result<MemoryFileSystem::Place> MemoryFileSystem::findPlace(const std::string& path) const
{
    GRANARY_ASSIGN(auto parts, components(path));
    if (parts.empty())
        return Error(ErrorCode::invalidArgument, "the root");
    Place out;
    out.name = std::move(parts.back());
    parts.pop_back();
    std::string parent = "/";
    for (const auto& part : parts)
        parent = joinPath(parent, part);
    GRANARY_ASSIGN(out.directory, find(parent));
    if (!out.directory->isDirectory)
        return Error(ErrorCode::notFound, "not a directory");
    if (const auto at = out.directory->names.find(out.name); at != out.directory->names.end())
        out.node = at->second;
    return out;
}

void MemoryFileSystem::apply(NodePtr owner, std::vector<NameEffect> effects)
{
    for (const auto& effect : effects) {
        if (effect.after) {
            ++effect.after->links;
            effect.directory->names[effect.name] = effect.after;
        } else {
            effect.directory->names.erase(effect.name);
        }
    }
    for (const auto& effect : effects) {
        if (effect.before) {
            --effect.before->links;
            release(*effect.before);
        }
    }
    m_nameChanges.push_back({std::move(owner), std::move(effects)});
}

void MemoryFileSystem::release(Node& node)
{
    if (node.links == 0 && node.opens == 0 && node.counted) {
        m_usedBlocks -= node.blockCount();
        node.counted = false;
    }
}

Result<std::unique_ptr<File>> MemoryFileSystem::open(const std::string& path, OpenMode mode)
{
    const std::lock_guard lock(m_mutex);
    NodePtr node;
    if (mode == OpenMode::create || mode == OpenMode::createExclusive) {
        GRANARY_ASSIGN(const auto place, findPlace(path));
        node = place.node;
        if (node && mode == OpenMode::createExclusive)
            return Error(ErrorCode::alreadyExists, "open");
        GRANARY_TRY(mutate([&]() -> Status {
            if (!node) {
                node = std::make_shared<Node>();
                apply(place.directory, {{place.directory, place.name, nullptr, node}});
            }
            return {};
        }));
    } else {
        GRANARY_ASSIGN(node, find(path));
        if (m_readOnly && mode == OpenMode::readWrite && !node->isDirectory)
            return Error(ErrorCode::readOnly, "the file system is read-only");
    }
    if (node->isDirectory)
        return Error(ErrorCode::invalidArgument, "not a regular file");
    return makeFile(node, mode != OpenMode::read);
}

Result<FileInfo> MemoryFileSystem::info(const std::string& path)
{
    const std::lock_guard lock(m_mutex);
    GRANARY_ASSIGN(const auto node, find(path));
    return FileInfo{node->isDirectory, node->isDirectory ? blockBytes : node->data.size(), node->blockCount() * blockBytes};
}

bool MemoryFileSystem::exists(const std::string& path) { return info(path).ok(); }

Result<std::vector<std::string>> MemoryFileSystem::list(const std::string& path)
{
    const std::lock_guard lock(m_mutex);
    GRANARY_ASSIGN(const auto node, find(path));
    if (!node->isDirectory)
        return Error(ErrorCode::notFound, "not a directory");
    std::vector<std::string> names;
    for (const auto& [name, child] : node->names)
        names.push_back(name);
    return names;
}

Status MemoryFileSystem::makeDirectories(const std::string& path)
{
    const std::lock_guard lock(m_mutex);
    GRANARY_TRY(power());
    GRANARY_ASSIGN(const auto parts, components(path));
    return mutate([&]() -> Status {
        NodePtr node = m_root;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            auto& child = node->names[parts[i]];
            if (!child) {
                if (m_capacity / blockBytes <= m_usedBlocks) {
                    node->names.erase(parts[i]);
                    return Error(ErrorCode::diskFull, "mkdir");
                }
                child = std::make_shared<Node>();
                child->isDirectory = true;
                child->links = 1;
                ++m_usedBlocks;
            }
            node = child;
            if (!node->isDirectory)
                return Error(i + 1 == parts.size() ? ErrorCode::alreadyExists : ErrorCode::notFound, "not a directory");
        }
        return {};
    });
}

Status MemoryFileSystem::rename(const std::string& from, const std::string& to)
{
    const std::lock_guard lock(m_mutex);
    GRANARY_TRY(power());
    GRANARY_ASSIGN(const auto source, findPlace(from));
    GRANARY_ASSIGN(const auto target, findPlace(to));
    if (!source.node)
        return Error(ErrorCode::notFound, "rename");
    return mutate([&]() -> Status {
        if (source.node == target.node)
            return {};
        if (source.node->isDirectory) {
            const auto within = [&](const auto& self, const NodePtr& node) -> bool {
                if (node == target.directory)
                    return true;
                return std::any_of(
                    node->names.begin(), node->names.end(), [&](const auto& entry) { return self(self, entry.second); });
            };
            if (within(within, source.node))
                return Error(ErrorCode::invalidArgument, "a directory into itself");
        }
        if (target.node) {
            if (target.node->isDirectory && !source.node->isDirectory)
                return Error(ErrorCode::invalidArgument, "onto a directory");
            if (!target.node->isDirectory && source.node->isDirectory)
                return Error(ErrorCode::notFound, "onto a file");
            if (!target.node->names.empty())
                return Error(ErrorCode::conflict, "directory not empty");
        }
        apply(target.directory,
            {{target.directory, target.name, target.node, source.node}, {source.directory, source.name, source.node, nullptr}});
        return {};
    });
}

Status MemoryFileSystem::remove(const std::string& path)
{
    const std::lock_guard lock(m_mutex);
    GRANARY_TRY(power());
    GRANARY_ASSIGN(const auto place, findPlace(path));
    if (!place.node)
        return Error(ErrorCode::notFound, "remove");
    return mutate([&]() -> Status {
        if (!place.node->names.empty())
            return Error(ErrorCode::conflict, "directory not empty");
        apply(place.directory, {{place.directory, place.name, place.node, nullptr}});
        return {};
    });
}

Status MemoryFileSystem::removeTree(const std::string& path)
{
    const std::lock_guard lock(m_mutex);
    GRANARY_TRY(power());
    const auto place = findPlace(path);
    if (!place.ok() && place.error().code == ErrorCode::notFound)
        return {};
    if (!place.ok())
        return place.error();
    if (!place->node)
        return {};
    return removeTreeOf(*place);
}

Status MemoryFileSystem::removeTreeOf(const Place& place)
{
    const auto children = place.node->names;
    for (const auto& [name, child] : children)
        GRANARY_TRY(removeTreeOf({place.node, name, child}));
    return mutate([&]() -> Status {
        apply(place.directory, {{place.directory, place.name, place.node, nullptr}});
        return {};
    });
}

Status MemoryFileSystem::syncDirectory(const std::string& path)
{
    const std::lock_guard lock(m_mutex);
    GRANARY_ASSIGN(const auto node, find(path));
    if (!node->isDirectory)
        return Error(ErrorCode::notFound, "not a directory");
    return mutate([&]() -> Status {
        std::erase_if(m_nameChanges, [&](const NameChange& change) { return change.owner == node; });
        return {};
    });
}

Result<SpaceInfo> MemoryFileSystem::space(const std::string& path)
{
    const std::lock_guard lock(m_mutex);
    GRANARY_ASSIGN(const auto node, find(path));
    const auto total = std::min(m_capacity, unlimitedBytes);
    const auto used = m_usedBlocks * blockBytes;
    return SpaceInfo{total, total > used ? total - used : 0};
}

Result<std::unique_ptr<FileLock>> MemoryFileSystem::lock(const std::string& path)
{
    const std::lock_guard lock(m_mutex);
    GRANARY_TRY(power());
    GRANARY_ASSIGN(auto place, findPlace(path));
    if (m_readOnly)
        return Error(ErrorCode::readOnly, "the file system is read-only");
    if (!place.node) {
        place.node = std::make_shared<Node>();
        apply(place.directory, {{place.directory, place.name, nullptr, place.node}});
    }
    if (place.node->isDirectory)
        return Error(ErrorCode::invalidArgument, "not a regular file");
    if (m_locked.contains(place.node.get()))
        return Error(ErrorCode::inUse, "lock");
    return std::unique_ptr<FileLock>(std::make_unique<MemoryLock>(*this, place.node));
}

} // namespace granary::test
