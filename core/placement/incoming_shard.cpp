#include "core/placement/incoming_shard.h"

#include "core/erasure/merkle.h"

#include <algorithm>

namespace granary::placement {
namespace {

/// Sixteen leaves: many at once are hashed faster (sha256_leaves.h).
constexpr std::size_t hashedTogetherBytes = 16 * erasure::leafBytes;
/// What all uploads of a store together keep for that; above it each piece is hashed when it comes.
constexpr std::size_t maxUnhashedBytes = 8 << 20;

} // namespace

IncomingShard::~IncomingShard()
{
    if (!*m_closed)
        discard();
    dropWaiting();
}

void IncomingShard::discard()
{
    m_file.reset();
    dropWaiting();
    if (m_created && !m_handedOver)
        (void)m_files.remove(m_path);
    m_created = false;
    m_status = Error(ErrorCode::cancelled);
}

Status IncomingShard::open()
{
    GRANARY_ASSIGN(m_file, m_files.open(m_path, OpenMode::createExclusive));
    m_created = true;
    return m_file->allocate(shardFileBytes(m_row.lengthBytes));
}

Status IncomingShard::write(ByteSlice data)
{
    if (m_status.ok())
        m_status = writeMore(std::move(data));
    return m_status;
}

Status IncomingShard::writeMore(ByteSlice data)
{
    if (data.size() > m_row.lengthBytes - m_written)
        return Error(ErrorCode::tooLarge, "more data than the shard has");
    if (!m_file)
        GRANARY_TRY(open());
    GRANARY_TRY(m_file->writeAt(m_written, data));
    m_written += data.size();
    m_waitingBytes += data.size();
    const auto unhashed = m_unhashedBytes->fetch_add(data.size()) + data.size();
    m_waiting.push_back(std::move(data));
    if (m_waitingBytes >= hashedTogetherBytes || unhashed > maxUnhashedBytes)
        hashWaiting();
    return {};
}

void IncomingShard::hashWaiting()
{
    std::vector<ByteView> pieces(m_waiting.begin(), m_waiting.end());
    const bool wholeLeaves =
        m_partialLeaf.empty() && std::all_of(pieces.begin(), pieces.end(), [](auto p) { return p.size() % erasure::leafBytes == 0; });
    if (wholeLeaves) {
        const auto before = m_leaves.size();
        m_leaves.resize(before + m_waitingBytes / erasure::leafBytes);
        std::vector<Hash32*> out;
        for (auto* at = m_leaves.data() + before; const auto& p : pieces) {
            out.push_back(at);
            at += p.size() / erasure::leafBytes;
        }
        erasure::leafHashes(pieces, out);
    } else {
        for (const auto& p : pieces)
            hash(p);
    }
    dropWaiting();
}

void IncomingShard::dropWaiting()
{
    m_waiting.clear();
    *m_unhashedBytes -= std::exchange(m_waitingBytes, 0);
}

void IncomingShard::hash(ByteView data)
{
    if (!m_partialLeaf.empty()) {
        const auto part = std::min(data.size(), erasure::leafBytes - m_partialLeaf.size());
        append(m_partialLeaf, data.first(part));
        data = data.subspan(part);
        if (m_partialLeaf.size() < erasure::leafBytes)
            return;
        m_leaves.push_back(erasure::leafHashes(m_partialLeaf).front());
        m_partialLeaf.clear();
    }
    const auto whole = data.size() / erasure::leafBytes * erasure::leafBytes;
    if (whole > 0) {
        const auto hashes = erasure::leafHashes(data.first(whole));
        m_leaves.insert(m_leaves.end(), hashes.begin(), hashes.end());
    }
    append(m_partialLeaf, data.subspan(whole));
}

Status IncomingShard::seal()
{
    GRANARY_TRY(m_status);
    if (m_written != m_row.lengthBytes)
        return Error(ErrorCode::damaged, "the shard is not whole");
    hashWaiting();
    if (!m_partialLeaf.empty())
        m_leaves.push_back(erasure::leafHashes(m_partialLeaf).front());
    if (erasure::merkleRoot(m_leaves) != m_row.root)
        return Error(ErrorCode::damaged, "the data is not what its root says");
    const auto tail = shardFileTail({m_tenant, m_row.segment, m_row.shard, m_row.root, m_row.lengthBytes}, m_leaves);
    GRANARY_TRY(m_file->writeAt(m_written, tail));
    GRANARY_TRY(m_file->sync());
    m_file.reset();
    return {};
}

} // namespace granary::placement
