#include "core/placement/shard_coding.h"

#include "core/crypto/seal.h"
#include "core/erasure/merkle.h"
#include "core/erasure/reed_solomon.h"

#include <algorithm>
#include <atomic>
#include <bit>

namespace granary::placement {
namespace {

constexpr std::uint64_t maskBlockBytes = 64;
/// What one shard gains before it is masked and hashed: with a dozen shards it is still in the second-level cache then.
constexpr std::uint64_t leastGroupBytes = 64 << 10;
static_assert(leastGroupBytes % maxCellBytes == 0 && leastGroupBytes % erasure::leafBytes == 0);
/// Few shards gain more, so that there are leaves enough to hash many at once.
std::uint64_t groupBytes(std::size_t shards) { return leastGroupBytes * (shards >= 3 ? 1 : shards == 2 ? 2 : 4); }
/// A piece of less input than this costs more to hand over than to compute.
constexpr std::uint64_t minPieceBytes = 1 << 20;

std::uint64_t ceilDiv(std::uint64_t a, std::uint64_t b) { return (a + b - 1) / b; }

} // namespace

Result<CellLayout> CellLayout::of(const drive::SegmentRecord& record)
{
    const bool goodCell =
        std::has_single_bit(record.cellBytes) && record.cellBytes >= minCellBytes && record.cellBytes <= maxCellBytes;
    if (record.k < 1 || record.k > erasure::maxShards || !goodCell || record.lengthBytes == 0 ||
        record.lengthBytes > maxSegmentBytes)
        return Error(ErrorCode::malformed, "segment record: geometry");
    return CellLayout{record.k, record.cellBytes, record.lengthBytes};
}

std::uint64_t CellLayout::rows() const { return ceilDiv(lengthBytes, std::uint64_t{k} * cellBytes); }

std::vector<ShardRange> CellLayout::rangesOf(std::uint64_t offset, std::uint64_t length) const
{
    GRANARY_ASSERT(length > 0 && offset < lengthBytes && length <= lengthBytes - offset);
    const auto firstCell = offset / cellBytes;
    const auto lastCell = (offset + length - 1) / cellBytes;
    std::vector<ShardRange> out;
    for (unsigned shard = 0; shard < k; ++shard) {
        const auto firstRow = firstCell / k + (firstCell % k > shard ? 1 : 0);
        if (firstRow * k + shard > lastCell)
            continue;
        const auto lastRow = lastCell / k - (lastCell % k < shard ? 1 : 0);
        auto begin = firstRow * cellBytes;
        auto end = (lastRow + 1) * cellBytes;
        if (firstRow * k + shard == firstCell)
            begin += offset % cellBytes / maskBlockBytes * maskBlockBytes;
        if (lastRow * k + shard == lastCell)
            end = lastRow * cellBytes + ceilDiv((offset + length - 1) % cellBytes + 1, maskBlockBytes) * maskBlockBytes;
        out.push_back({static_cast<std::uint8_t>(shard), begin, end - begin});
    }
    return out;
}

ShardRange CellLayout::windowOf(std::span<const ShardRange> ranges)
{
    GRANARY_ASSERT(!ranges.empty());
    auto begin = ranges.front().offset;
    auto end = ranges.front().end();
    for (const auto& r : ranges) {
        begin = std::min(begin, r.offset);
        end = std::max(end, r.end());
    }
    return {0, begin, end - begin};
}

void CellLayout::scatter(unsigned shard, std::uint64_t dataOffset, ByteView data, std::uint64_t offset, MutableByteView out) const
{
    for (std::uint64_t at = 0; at < data.size();) {
        const auto inShard = dataOffset + at;
        const auto inCell = inShard % cellBytes;
        const auto piece = std::min<std::uint64_t>(cellBytes - inCell, data.size() - at);
        const auto inSegment = (inShard / cellBytes * k + shard) * cellBytes + inCell;
        const auto begin = std::max(inSegment, offset);
        const auto end = std::min(inSegment + piece, offset + out.size());
        if (begin < end)
            std::memcpy(out.data() + (begin - offset), data.data() + at + (begin - inSegment), end - begin);
        at += piece;
    }
}

std::uint32_t chooseCellBytes(std::uint64_t lengthBytes, unsigned k)
{
    for (auto cell = k > 1 ? maxCellBytes : minCellBytes; cell > minCellBytes; cell /= 2) {
        const CellLayout layout{k, cell, lengthBytes};
        if (layout.shardBytes() * k - lengthBytes <= lengthBytes / 32)
            return cell;
    }
    return minCellBytes;
}

namespace {

/// One segment being encoded; pieces write to disjoint ranges of the outputs.
class Encoding {
public:
    Encoding(EncodeJob job, std::function<void(std::vector<EncodedShard>)> done)
        : m_job(std::move(job)),
          m_done(std::move(done)),
          m_coder(erasure::Coder::encoder(m_job.layout.k, parityRows(m_job)))
    {
        m_key = m_job.keys->find(m_job.epoch);
        GRANARY_ASSERT(m_key != nullptr && m_job.sealed->size() == m_job.layout.lengthBytes);
        const auto shardBytes = m_job.layout.shardBytes();
        for (std::size_t i = 0; i < m_job.rows.size(); ++i) {
            m_data.push_back(m_job.buffers ? m_job.buffers->take(shardBytes) : std::make_shared<Bytes>(shardBytes));
            m_leaves.push_back(std::make_shared<std::vector<Hash32>>(ceilDiv(shardBytes, erasure::leafBytes)));
        }
    }

    static void start(Executor& workers, std::shared_ptr<Encoding> self)
    {
        const auto& layout = self->m_job.layout;
        const auto groupRows = groupBytes(self->m_job.rows.size()) / layout.cellBytes;
        const auto groups = ceilDiv(layout.rows(), groupRows);
        const auto wanted =
            std::min<std::uint64_t>(workers.width(), std::max<std::uint64_t>(1, layout.lengthBytes / minPieceBytes));
        const auto groupsEach = ceilDiv(groups, wanted);
        const auto pieces = ceilDiv(groups, groupsEach);
        self->m_left = static_cast<unsigned>(pieces);
        for (std::uint64_t i = 0; i < pieces; ++i)
            workers.run(
                [self, first = i * groupsEach, last = std::min(groups, (i + 1) * groupsEach)] { self->piece(first, last); });
    }

private:
    static std::vector<std::uint8_t> parityRows(const EncodeJob& job)
    {
        std::vector<std::uint8_t> out;
        std::copy_if(job.rows.begin(), job.rows.end(), std::back_inserter(out), [&](auto row) { return row >= job.layout.k; });
        return out;
    }

    void piece(std::uint64_t firstGroup, std::uint64_t lastGroup)
    {
        for (auto g = firstGroup; g < lastGroup; ++g)
            group(g);
        if (m_left.fetch_sub(1) == 1)
            finish();
    }

    void group(std::uint64_t index)
    {
        const auto& layout = m_job.layout;
        const auto groupRows = groupBytes(m_job.rows.size()) / layout.cellBytes;
        const auto firstRow = index * groupRows;
        const auto lastRow = std::min(layout.rows(), firstRow + groupRows);
        Bytes padding;
        std::vector<const std::byte*> in(layout.k);
        std::vector<std::byte*> out;
        for (auto row = firstRow; row < lastRow; ++row) {
            inputs(row, in, padding);
            out.clear();
            for (std::size_t i = 0; i < m_job.rows.size(); ++i) {
                auto* const to = m_data[i]->data() + row * layout.cellBytes;
                if (m_job.rows[i] >= layout.k)
                    out.push_back(to);
                else
                    std::memcpy(to, in[m_job.rows[i]], layout.cellBytes);
            }
            m_coder.run(in.data(), out.data(), layout.cellBytes);
        }
        const auto begin = firstRow * layout.cellBytes;
        const auto length = (lastRow - firstRow) * layout.cellBytes;
        std::vector<ByteView> masked;
        std::vector<Hash32*> leaves;
        for (std::size_t i = 0; i < m_job.rows.size(); ++i) {
            const auto bytes = MutableByteView(*m_data[i]).subspan(begin, length);
            crypto::maskShard(*m_key, m_job.segment, m_job.rows[i], begin, bytes);
            masked.push_back(bytes);
            leaves.push_back(m_leaves[i]->data() + begin / erasure::leafBytes);
        }
        erasure::leafHashes(masked, leaves);
    }

    /// The k cells of a row; those at or beyond the end of the segment as zero-padded copies.
    void inputs(std::uint64_t row, std::vector<const std::byte*>& in, Bytes& padding) const
    {
        const auto& layout = m_job.layout;
        const auto& sealed = *m_job.sealed;
        if ((row + 1) * layout.k * layout.cellBytes > sealed.size())
            padding.assign(std::size_t{layout.k} * layout.cellBytes, std::byte{0});
        for (unsigned i = 0; i < layout.k; ++i) {
            const auto at = (row * layout.k + i) * layout.cellBytes;
            if (at + layout.cellBytes <= sealed.size()) {
                in[i] = sealed.data() + at;
                continue;
            }
            auto* const copy = padding.data() + std::size_t{i} * layout.cellBytes;
            if (at < sealed.size())
                std::memcpy(copy, sealed.data() + at, sealed.size() - at);
            in[i] = copy;
        }
    }

    void finish()
    {
        std::vector<EncodedShard> shards;
        for (std::size_t i = 0; i < m_job.rows.size(); ++i)
            shards.push_back({m_job.rows[i], erasure::merkleRoot(*m_leaves[i]), std::move(m_data[i]), std::move(m_leaves[i])});
        m_job.sealed.reset();
        m_done(std::move(shards));
    }

    EncodeJob m_job;
    std::function<void(std::vector<EncodedShard>)> m_done;
    erasure::Coder m_coder;
    const crypto::MaskKey* m_key = nullptr;
    std::vector<std::shared_ptr<Bytes>> m_data;
    std::vector<std::shared_ptr<std::vector<Hash32>>> m_leaves;
    std::atomic<unsigned> m_left{0};
};

} // namespace

void encodeShards(Executor& workers, EncodeJob job, std::function<void(std::vector<EncodedShard>)> done)
{
    Encoding::start(workers, std::make_shared<Encoding>(std::move(job), std::move(done)));
}

Status decodeWindow(const CellLayout& layout, const crypto::MaskKey& key, const SegmentId& segment, const ShardRange& window,
    std::vector<ShardPiece> pieces, std::uint64_t offset, MutableByteView out)
{
    GRANARY_ASSERT(pieces.size() == layout.k && window.offset % maskBlockBytes == 0);
    std::vector<std::uint8_t> have;
    std::vector<std::uint8_t> missing;
    std::vector<const std::byte*> in;
    for (auto& p : pieces) {
        GRANARY_ASSERT(p.data.size() == window.length);
        crypto::maskShard(key, segment, p.shard, window.offset, p.data);
        have.push_back(p.shard);
        in.push_back(p.data.data());
        if (p.shard < layout.k)
            layout.scatter(p.shard, window.offset, p.data, offset, out);
    }
    for (const auto& range : layout.rangesOf(offset, out.size()))
        if (std::find(have.begin(), have.end(), range.shard) == have.end())
            missing.push_back(range.shard);
    if (missing.empty())
        return {};
    GRANARY_ASSIGN(const auto coder, erasure::Coder::decoder(layout.k, have, missing));
    std::vector<Bytes> plain(missing.size());
    std::vector<std::byte*> to;
    for (auto& p : plain) {
        p.resize(window.length);
        to.push_back(p.data());
    }
    coder.run(in.data(), to.data(), window.length);
    for (std::size_t i = 0; i < missing.size(); ++i)
        layout.scatter(missing[i], window.offset, plain[i], offset, out);
    return {};
}

} // namespace granary::placement
