#include "tests/support/memory_file_system.h"

#include <algorithm>

namespace granary::test {
namespace {

constexpr std::uint64_t sectorBytes = 512;
constexpr std::uint64_t unlimitedBytes = std::uint64_t{1} << 50;

std::uint64_t blocksFor(std::uint64_t sizeBytes)
{
    return (sizeBytes + MemoryFileSystem::blockBytes - 1) / MemoryFileSystem::blockBytes;
}

/// resize() leaves new bytes undefined; a file's are zero.
void setSize(Bytes& data, std::uint64_t sizeBytes)
{
    const auto old = data.size();
    data.resize(sizeBytes);
    if (sizeBytes > old)
        std::fill(data.begin() + static_cast<std::ptrdiff_t>(old), data.end(), std::byte{0});
}

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

struct MemoryFileSystem::Node {
    /// A write (`after` at `offset`, over `before`) or a change of size (`before` is what was cut off).
    struct Change {
        bool isWrite;
        std::uint64_t offset;
        Bytes before;
        Bytes after;
        std::uint64_t sizeBefore;
        std::uint64_t sizeAfter;
    };

    bool isDirectory = false;
    std::map<std::string, NodePtr> names;
    Bytes data;
    std::vector<bool> blocks;
    std::vector<Change> changes; ///< since the last sync
    unsigned links = 0;
    unsigned opens = 0;
    bool counted = true; ///< in m_usedBlocks

    std::uint64_t blockCount() const
    {
        return isDirectory ? 1 : static_cast<std::uint64_t>(std::count(blocks.begin(), blocks.end(), true));
    }

    void undoChanges()
    {
        for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
            setSize(data, change->sizeBefore);
            if (!change->before.empty())
                std::copy(change->before.begin(), change->before.end(), data.begin() + static_cast<std::ptrdiff_t>(change->offset));
        }
    }
    void put(std::uint64_t offset, ByteView bytes)
    {
        if (data.size() < offset + bytes.size())
            setSize(data, offset + bytes.size());
        std::copy(bytes.begin(), bytes.end(), data.begin() + static_cast<std::ptrdiff_t>(offset));
    }
    void redo(const Change& change, SeededRandom& random, bool torn)
    {
        if (!change.isWrite) {
            setSize(data, change.sizeAfter);
            return;
        }
        if (!torn) {
            put(change.offset, change.after);
            return;
        }
        const auto end = change.offset + change.after.size();
        for (auto at = change.offset; at < end;) {
            const auto next = std::min(end, (at / sectorBytes + 1) * sectorBytes);
            if (random.oneIn(2))
                put(at, ByteView(change.after).subspan(at - change.offset, next - at));
            at = next;
        }
    }
    /// mode 0: nothing unsynced survives, 1: everything, else: at random.
    void survive(SeededRandom& random, unsigned mode)
    {
        if (mode == 1) {
            changes.clear();
            return;
        }
        undoChanges();
        if (mode != 0) {
            for (const auto& change : changes)
                if (const auto fate = random.below(3); fate != 0)
                    redo(change, random, fate == 2);
        }
        changes.clear();
        // Which blocks were held is not worth modelling: all of them.
        blocks.assign(blocksFor(data.size()), true);
    }
};

class MemoryFile : public File {
public:
    MemoryFile(MemoryFileSystem& owner, MemoryFileSystem::NodePtr node, bool writable)
        : m_owner(owner), m_node(std::move(node)), m_generation(owner.m_generation), m_writable(writable)
    {
        ++m_node->opens;
    }
    ~MemoryFile() override
    {
        const std::lock_guard lock(m_owner.m_mutex);
        --m_node->opens;
        m_owner.release(*m_node);
    }

    Result<std::size_t> readAt(std::uint64_t offset, MutableByteView out) override
    {
        const std::lock_guard lock(m_owner.m_mutex);
        GRANARY_TRY(alive());
        const auto& data = m_node->data;
        if (offset >= data.size())
            return std::size_t{0};
        const auto part = std::min<std::uint64_t>(out.size(), data.size() - offset);
        std::copy_n(data.begin() + static_cast<std::ptrdiff_t>(offset), part, out.begin());
        return static_cast<std::size_t>(part);
    }
    Status writeAt(std::uint64_t offset, ByteView data) override
    {
        return change([&] { return m_owner.writeNode(*m_node, offset, data); });
    }
    Status truncate(std::uint64_t sizeBytes) override
    {
        return change([&] { return m_owner.resizeNode(*m_node, sizeBytes); });
    }
    Status allocate(std::uint64_t sizeBytes) override
    {
        return change([&] { return m_owner.allocateNode(*m_node, sizeBytes); });
    }
    Status sync() override
    {
        const std::lock_guard lock(m_owner.m_mutex);
        GRANARY_TRY(alive());
        return m_owner.mutate([&]() -> Status {
            m_node->changes.clear();
            return {};
        });
    }
    Result<std::uint64_t> size() override
    {
        const std::lock_guard lock(m_owner.m_mutex);
        GRANARY_TRY(alive());
        return std::uint64_t{m_node->data.size()};
    }

private:
    Status alive() const
    {
        if (m_generation != m_owner.m_generation)
            return Error(ErrorCode::ioError, "opened before the power failure");
        return m_owner.power();
    }
    template <class F>
    Status change(F body)
    {
        const std::lock_guard lock(m_owner.m_mutex);
        GRANARY_TRY(alive());
        if (!m_writable)
            return Error(ErrorCode::readOnly, "file opened for reading");
        return m_owner.mutate(body);
    }

    MemoryFileSystem& m_owner;
    MemoryFileSystem::NodePtr m_node;
    std::uint64_t m_generation;
    bool m_writable;
};

class MemoryLock : public FileLock {
public:
    MemoryLock(MemoryFileSystem& owner, MemoryFileSystem::NodePtr node)
        : m_owner(owner), m_node(std::move(node)), m_generation(owner.m_generation)
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

// ---- faults

std::uint64_t MemoryFileSystem::operations() const
{
    const std::lock_guard lock(m_mutex);
    return m_operations;
}

void MemoryFileSystem::failAt(std::uint64_t operation, ErrorCode code)
{
    const std::lock_guard lock(m_mutex);
    m_failAt = {operation, code};
}

void MemoryFileSystem::crashAt(std::uint64_t operation, std::uint64_t seed)
{
    const std::lock_guard lock(m_mutex);
    m_crashAt = {operation, seed};
}

void MemoryFileSystem::crash(std::uint64_t seed)
{
    const std::lock_guard lock(m_mutex);
    if (!m_off)
        cutPower(seed);
}

void MemoryFileSystem::restart()
{
    const std::lock_guard lock(m_mutex);
    m_off = false;
    m_failAt.reset();
    m_crashAt.reset();
}

bool MemoryFileSystem::poweredOff() const
{
    const std::lock_guard lock(m_mutex);
    return m_off;
}

void MemoryFileSystem::setCapacity(std::uint64_t capacityBytes)
{
    const std::lock_guard lock(m_mutex);
    m_capacity = capacityBytes;
}

std::uint64_t MemoryFileSystem::allocatedBytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_usedBlocks * blockBytes;
}

void MemoryFileSystem::setReadOnly(bool on)
{
    const std::lock_guard lock(m_mutex);
    m_readOnly = on;
}

Status MemoryFileSystem::flipBit(const std::string& path, std::uint64_t bit)
{
    const std::lock_guard lock(m_mutex);
    GRANARY_ASSIGN(const auto node, find(path));
    if (node->isDirectory || bit / 8 >= node->data.size())
        return Error(ErrorCode::invalidArgument, "no such bit");
    node->data[bit / 8] ^= std::byte{1} << (bit % 8);
    return {};
}

Status MemoryFileSystem::power() const
{
    if (m_off)
        return Error(ErrorCode::ioError, "the power is off");
    return {};
}

template <class Body>
Status MemoryFileSystem::mutate(Body body)
{
    GRANARY_TRY(power());
    if (m_readOnly)
        return Error(ErrorCode::readOnly, "the file system is read-only");
    ++m_operations;
    if (m_failAt && m_failAt->first == m_operations)
        return Error(m_failAt->second, "failure asked for at operation " + std::to_string(m_operations));
    if (m_crashAt && m_crashAt->first == m_operations) {
        const auto seed = m_crashAt->second;
        if (SeededRandom(seed).oneIn(2))
            (void)body();
        cutPower(seed);
        return Error(ErrorCode::ioError, "power failure at operation " + std::to_string(m_operations));
    }
    return body();
}

void MemoryFileSystem::cutPower(std::uint64_t seed)
{
    SeededRandom random(seed ^ 0x6F70);
    const auto mode = static_cast<unsigned>(random.below(6));
    surviveNames(random, mode);
    // In the order of the tree, so that a seed means the same in every run; nobody sees again what has no name.
    const auto visit = [&](const auto& self, const NodePtr& node) -> void {
        if (!node->changes.empty())
            node->survive(random, mode);
        for (const auto& [name, child] : node->names)
            self(self, child);
    };
    visit(visit, m_root);
    m_locked.clear();
    ++m_generation;
    m_off = true;
    recount();
}

void MemoryFileSystem::surviveNames(SeededRandom& random, unsigned mode)
{
    const auto set = [](const NameEffect& effect, const NodePtr& from, const NodePtr& to) {
        auto& names = effect.directory->names;
        const auto at = names.find(effect.name);
        const NodePtr now = at == names.end() ? nullptr : at->second;
        // Something durable has changed the name since, or an earlier change was lost.
        if (now != from && !(to && !now))
            return;
        if (to)
            names[effect.name] = to;
        else if (at != names.end())
            names.erase(at);
    };
    if (mode != 1) {
        for (auto change = m_nameChanges.rbegin(); change != m_nameChanges.rend(); ++change)
            for (auto effect = change->effects.rbegin(); effect != change->effects.rend(); ++effect)
                set(*effect, effect->after, effect->before);
        if (mode != 0) {
            for (const auto& change : m_nameChanges) {
                if (random.oneIn(2))
                    continue;
                for (const auto& effect : change.effects) {
                    if (effect.after)
                        effect.directory->names[effect.name] = effect.after;
                    else
                        set(effect, effect.before, nullptr);
                }
            }
        }
    }
    m_nameChanges.clear();
}

void MemoryFileSystem::recount()
{
    m_usedBlocks = 0;
    std::set<const Node*> seen;
    const auto visit = [&](const auto& self, const NodePtr& node) -> void {
        if (!seen.insert(node.get()).second) {
            ++node->links;
            return;
        }
        node->links = 1;
        node->counted = true;
        m_usedBlocks += node->blockCount();
        for (const auto& [name, child] : node->names)
            self(self, child);
    };
    visit(visit, m_root);
}

// ---- names

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
    return std::unique_ptr<File>(std::make_unique<MemoryFile>(*this, node, mode != OpenMode::read));
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
                return std::any_of(node->names.begin(), node->names.end(), [&](const auto& entry) { return self(self, entry.second); });
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
        apply(target.directory, {{target.directory, target.name, target.node, source.node},
                                 {source.directory, source.name, source.node, nullptr}});
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

// ---- contents

std::uint64_t MemoryFileSystem::takeBlocks(Node& node, std::uint64_t firstBlock, std::uint64_t wantedBlocks)
{
    if (node.blocks.size() < firstBlock + wantedBlocks)
        node.blocks.resize(firstBlock + wantedBlocks, false);
    for (std::uint64_t i = 0; i < wantedBlocks; ++i) {
        if (node.blocks[firstBlock + i])
            continue;
        if (m_usedBlocks >= m_capacity / blockBytes)
            return i;
        node.blocks[firstBlock + i] = true;
        ++m_usedBlocks;
    }
    return wantedBlocks;
}

Status MemoryFileSystem::writeNode(Node& node, std::uint64_t offset, ByteView data)
{
    if (data.empty())
        return {};
    const auto firstBlock = offset / blockBytes;
    const auto wanted = blocksFor(offset + data.size()) - firstBlock;
    const auto got = takeBlocks(node, firstBlock, wanted);
    const auto part = data.first(std::min<std::uint64_t>(data.size(), got == 0 ? 0 : (firstBlock + got) * blockBytes - offset));
    if (!part.empty()) {
        const std::uint64_t sizeBefore = node.data.size();
        const auto overlap = offset < sizeBefore ? std::min<std::uint64_t>(part.size(), sizeBefore - offset) : 0;
        Bytes before = overlap ? toBytes(ByteView(node.data).subspan(offset, overlap)) : Bytes();
        node.put(offset, part);
        node.changes.push_back({true, offset, std::move(before), toBytes(part), sizeBefore, node.data.size()});
    }
    if (part.size() < data.size()) {
        node.blocks.resize(blocksFor(node.data.size()), false);
        return Error(ErrorCode::diskFull, "write");
    }
    return {};
}

Status MemoryFileSystem::resizeNode(Node& node, std::uint64_t sizeBytes)
{
    const std::uint64_t sizeBefore = node.data.size();
    Bytes cut = sizeBytes < sizeBefore ? toBytes(ByteView(node.data).subspan(sizeBytes)) : Bytes();
    const auto held = node.blockCount();
    node.blocks.resize(blocksFor(sizeBytes), false);
    m_usedBlocks -= held - node.blockCount();
    setSize(node.data, sizeBytes);
    node.changes.push_back({false, std::min(sizeBytes, sizeBefore), std::move(cut), {}, sizeBefore, sizeBytes});
    return {};
}

Status MemoryFileSystem::allocateNode(Node& node, std::uint64_t sizeBytes)
{
    const auto heldBefore = node.blocks;
    const auto usedBefore = m_usedBlocks;
    const auto wanted = blocksFor(sizeBytes);
    if (takeBlocks(node, 0, wanted) < wanted) {
        node.blocks = heldBefore;
        m_usedBlocks = usedBefore;
        return Error(ErrorCode::diskFull, "allocate");
    }
    return sizeBytes > node.data.size() ? resizeNode(node, sizeBytes) : Status();
}

} // namespace granary::test
