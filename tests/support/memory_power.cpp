#include "tests/support/memory_inode.h"

namespace granary::test {

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

void MemoryFileSystem::kill()
{
    const std::lock_guard lock(m_mutex);
    if (m_off)
        return;
    m_locked.clear();
    ++m_generation;
    m_off = true;
}

void MemoryFileSystem::whenPowerGoes(std::function<void()> tell)
{
    const std::lock_guard lock(m_mutex);
    m_tellPower = std::move(tell);
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

Status MemoryFileSystem::scribble(const std::string& path, std::uint64_t offset, ByteView data)
{
    const std::lock_guard lock(m_mutex);
    GRANARY_ASSIGN(const auto node, find(path));
    if (node->isDirectory || offset > node->data.size() || data.size() > node->data.size() - offset)
        return Error(ErrorCode::invalidArgument, "no such bytes");
    std::copy(data.begin(), data.end(), node->data.begin() + static_cast<std::ptrdiff_t>(offset));
    return {};
}

std::unique_ptr<MemoryFileSystem> MemoryFileSystem::copy() const
{
    const std::lock_guard lock(m_mutex);
    auto out = std::make_unique<MemoryFileSystem>();
    std::map<const Node*, NodePtr> copies; // a file may have several names
    const auto visit = [&](const auto& self, const Node& from) -> NodePtr {
        auto& to = copies[&from];
        if (to)
            return to;
        const auto made = to = std::make_shared<Node>();
        made->isDirectory = from.isDirectory;
        made->data = from.data;
        made->blocks = from.blocks;
        for (const auto& [name, child] : from.names)
            made->names[name] = self(self, *child);
        return made;
    };
    out->m_root = visit(visit, *m_root);
    out->recount();
    return out;
}

Status MemoryFileSystem::power() const
{
    if (m_off)
        return Error(ErrorCode::ioError, "the power is off");
    return {};
}

Status MemoryFileSystem::mutate(const std::function<Status()>& body)
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
    if (m_tellPower)
        m_tellPower();
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

} // namespace granary::test
