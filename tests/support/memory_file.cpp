#include "tests/support/memory_inode.h"

namespace granary::test {

class MemoryFile : public File {
public:
    MemoryFile(MemoryFileSystem& owner, MemoryFileSystem::NodePtr node, bool writable)
        : m_owner(owner),
          m_node(std::move(node)),
          m_generation(owner.m_generation),
          m_writable(writable)
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

std::unique_ptr<File> MemoryFileSystem::makeFile(NodePtr node, bool writable)
{
    return std::make_unique<MemoryFile>(*this, std::move(node), writable);
}

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
