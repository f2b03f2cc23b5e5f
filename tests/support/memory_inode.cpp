#include "tests/support/memory_inode.h"

namespace granary::test {
namespace {

/// What a disk writes whole.
constexpr std::uint64_t sectorBytes = 512;

} // namespace

void setSize(Bytes& data, std::uint64_t sizeBytes)
{
    const auto old = data.size();
    data.resize(sizeBytes);
    if (sizeBytes > old)
        std::fill(data.begin() + static_cast<std::ptrdiff_t>(old), data.end(), std::byte{0});
}

std::uint64_t MemoryFileSystem::Node::blockCount() const
{
    return isDirectory ? 1 : static_cast<std::uint64_t>(std::count(blocks.begin(), blocks.end(), true));
}

void MemoryFileSystem::Node::undoChanges()
{
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        setSize(data, change->sizeBefore);
        if (!change->before.empty())
            std::copy(change->before.begin(), change->before.end(), data.begin() + static_cast<std::ptrdiff_t>(change->offset));
    }
}

void MemoryFileSystem::Node::put(std::uint64_t offset, ByteView bytes)
{
    if (data.size() < offset + bytes.size())
        setSize(data, offset + bytes.size());
    std::copy(bytes.begin(), bytes.end(), data.begin() + static_cast<std::ptrdiff_t>(offset));
}

void MemoryFileSystem::Node::redo(const Change& change, SeededRandom& random, bool torn)
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

void MemoryFileSystem::Node::survive(SeededRandom& random, unsigned mode)
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

} // namespace granary::test
