// A shard file as a disk gives it back. Input: 1 byte of choices, then the file; by choice its leaf layer, root and checksum are mended, so that
// the later checks are reached. What is accepted names itself truly, and no byte is read as verified that its leaf does not vouch for. The input
// is read as the name of such a file besides.
#include "core/crypto/hash.h"
#include "core/erasure/merkle.h"
#include "core/placement/shard_directory.h"
#include "core/placement/shard_file.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::placement;

namespace {

/// Bytes as a file that is only read.
class ViewFile : public File {
public:
    explicit ViewFile(ByteView bytes) : m_bytes(bytes) {}
    Result<std::size_t> readAt(std::uint64_t offset, MutableByteView out) override
    {
        const auto rest = m_bytes.subspan(std::min<std::uint64_t>(offset, m_bytes.size()));
        const auto count = std::min(rest.size(), out.size());
        std::copy_n(rest.begin(), count, out.begin());
        return count;
    }
    Status writeAt(std::uint64_t, ByteView) override { return ErrorCode::readOnly; }
    Status truncate(std::uint64_t) override { return ErrorCode::readOnly; }
    Status allocate(std::uint64_t) override { return ErrorCode::readOnly; }
    Status sync() override { return {}; }
    Result<std::uint64_t> size() override { return m_bytes.size(); }

private:
    ByteView m_bytes;
};

constexpr std::size_t checksumAt = 104;
constexpr std::size_t rootAt = 40;

void mend(Bytes& file, unsigned choices)
{
    const auto length = shardLengthOfFile(file.size());
    if (!length)
        return;
    const auto trailer = MutableByteView(file).last(shardTrailerBytes);
    const auto layer = MutableByteView(file).subspan(*length, file.size() - shardTrailerBytes - *length);
    if (choices & 1) {
        std::size_t at = 0;
        for (const auto& leaf : erasure::leafHashes(ByteView(file).first(*length))) {
            std::copy(leaf.view().begin(), leaf.view().end(), layer.begin() + static_cast<std::ptrdiff_t>(at));
            at += leaf.view().size();
        }
        GRANARY_ASSERT(at == layer.size());
    }
    if (choices & 2) {
        std::vector<Hash32> leaves;
        for (std::size_t at = 0; at < layer.size(); at += Hash32::sizeBytes)
            leaves.push_back(*Hash32::from(layer.subspan(at, Hash32::sizeBytes)));
        const auto root = erasure::merkleRoot(leaves);
        std::copy(root.view().begin(), root.view().end(), trailer.begin() + rootAt);
    }
    if (choices & 4) {
        const auto sum = crypto::blake2b({trailer.first(checksumAt)});
        std::copy_n(sum.view().begin(), shardTrailerBytes - checksumAt, trailer.begin() + checksumAt);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Input input(fuzz::view(data, size));
    const auto choices = input.number<std::uint8_t>();
    const auto text = asText(input.left() > 0 ? fuzz::view(data + 1, size - 1) : ByteView());
    if (const auto name = ShardFileName::parse(text))
        GRANARY_ASSERT(name->text() == text);
    // Few bytes of input make a file of several leaves.
    const std::size_t padding = (choices >> 4) * std::size_t{9000};
    auto bytes = Bytes(padding, std::byte{7});
    append(bytes, input.rest());
    mend(bytes, choices);
    ViewFile file(bytes);
    const auto trailer = readShardTrailer(file);
    if (!trailer)
        return 0;
    const auto length = trailer->lengthBytes;
    GRANARY_ASSERT(shardFileBytes(length) == bytes.size());
    const auto tree = readShardTree(file, trailer->root, length);
    if (!tree)
        return 0;
    GRANARY_ASSERT(tree->root() == trailer->root && tree->leaves().size() == shardLeafCount(length));
    GRANARY_ASSERT(equalBytes(shardFileTail(*trailer, tree->leaves()), ByteView(bytes).subspan(length)));
    GRANARY_ASSERT(tree->proof(0, 1) == erasure::subtreeProof(tree->leaves(), 0, 1));
    const auto whole = readVerified(file, length, tree->leaves(), 0, length);
    GRANARY_ASSERT(!(choices & 1) || whole.ok());
    GRANARY_ASSERT(
        !whole || (equalBytes(*whole, ByteView(bytes).first(length)) && erasure::merkleRoot(ByteView(*whole)) == trailer->root));
    const auto from = length / 3;
    const auto part = readVerified(file, length, tree->leaves(), from, length / 2);
    GRANARY_ASSERT(!whole || (part.ok() && equalBytes(*part, ByteView(bytes).subspan(from, length / 2))));
    GRANARY_ASSERT(!readVerified(file, length, tree->leaves(), from, length).ok() || from == 0);
    return 0;
}
