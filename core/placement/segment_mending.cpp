#include "core/placement/segment_mending.h"

#include "core/erasure/merkle.h"
#include "core/erasure/reed_solomon.h"
#include "core/placement/shard_file.h"

#include <algorithm>

namespace granary::placement {
namespace {

enum class RowState : std::uint8_t {
    sure,    ///< its node showed a leaf of it
    away,    ///< it may come back
    missing, ///< its node answers and has not got it
    gone,    ///< its node is not waited for
};

/// One run over one job.
class Mender {
public:
    Mender(const swarm::RepairJob& job, RepairLinks& links, const std::set<NodeId>& gone, Random& random, const CancelToken& cancel)
        : m_job(job), m_links(links), m_gone(gone), m_random(random), m_cancel(cancel)
    {
        m_out.holders = job.holders;
    }

    Result<Mending> run(const std::function<bool(std::uint64_t)>& mayMove)
    {
        GRANARY_TRY(challengeAll());
        const auto there = count(RowState::sure);
        m_out.left = there + count(RowState::away);
        if (m_out.left >= m_job.enough)
            return m_out;
        if (there < m_job.k) {
            m_out.obstacle = Error(ErrorCode::notEnoughShards);
            return m_out;
        }
        const auto lost = m_states.size() - m_out.left;
        if (takersFor(firstLost()).empty()) {
            m_out.obstacle = Error(ErrorCode::noNodes);
            return m_out;
        }
        if (!mayMove((m_job.k + lost) * m_job.order.shardBytes)) {
            m_out.obstacle = Error(ErrorCode::busy, "as much was moved as may be");
            return m_out;
        }
        GRANARY_TRY(gather());
        if (m_have.size() < m_job.k) {
            m_out.obstacle = Error(ErrorCode::notEnoughShards);
            return m_out;
        }
        GRANARY_TRY(makeLost());
        return m_out;
    }

private:
    unsigned count(RowState state) const { return static_cast<unsigned>(std::count(m_states.begin(), m_states.end(), state)); }
    bool isLost(std::size_t i) const { return m_states[i] == RowState::missing || m_states[i] == RowState::gone; }
    std::size_t firstLost() const
    {
        std::size_t i = 0;
        while (!isLost(i))
            ++i;
        return i;
    }
    static RowState judged(const Status& answer)
    {
        if (answer.ok())
            return RowState::sure;
        const auto code = answer.error().code;
        return code == ErrorCode::notFound || code == ErrorCode::damaged || code == ErrorCode::ioError ? RowState::missing : RowState::away;
    }

    Status challenge(std::size_t i)
    {
        const auto& order = m_job.order;
        const auto number = static_cast<std::uint32_t>(m_random.below(shardLeafCount(order.shardBytes)));
        GRANARY_ASSIGN(const auto leaf, m_links.leaf(m_job.holders[i], m_job, order.rows[i], number));
        return erasure::verifySubtree(order.rows[i].root, order.shardBytes, number, 1, leaf.data, leaf.proof) ? Status() : Status(ErrorCode::damaged);
    }

    Status challengeAll()
    {
        for (std::size_t i = 0; i < m_job.holders.size(); ++i) {
            GRANARY_TRY(m_cancel.check());
            const auto state = judged(challenge(i));
            m_states.push_back(state == RowState::away && m_gone.contains(m_job.holders[i]) ? RowState::gone : state);
        }
        return {};
    }

    /// k rows, unmasked.
    Status gather()
    {
        for (std::size_t i = 0; i < m_states.size() && m_have.size() < m_job.k; ++i) {
            GRANARY_TRY(m_cancel.check());
            if (m_states[i] != RowState::sure)
                continue;
            const auto& row = m_job.order.rows[i];
            auto bytes = m_links.read(m_job.holders[i], m_job, row);
            // One that answered a challenge and does not serve the whole is no source now; whether it lost something the next challenge tells.
            if (!bytes.ok() || bytes->size() != m_job.order.shardBytes || erasure::merkleRoot(ByteView(*bytes)) != row.root) {
                m_states[i] = RowState::away;
                continue;
            }
            m_out.bytesMoved += bytes->size();
            crypto::maskRow(m_job.masks[i], 0, *bytes);
            m_have.push_back(row.row);
            m_plain.push_back(std::move(*bytes));
        }
        return {};
    }

    Status makeLost()
    {
        for (std::size_t i = 0; i < m_states.size(); ++i) {
            if (!isLost(i))
                continue;
            GRANARY_TRY(m_cancel.check());
            const auto& row = m_job.order.rows[i];
            GRANARY_ASSIGN(const auto coder, erasure::Coder::decoder(m_job.k, m_have, {row.row}));
            std::vector<const std::byte*> in;
            for (const auto& plain : m_plain)
                in.push_back(plain.data());
            auto made = std::make_shared<Bytes>(m_job.order.shardBytes);
            auto* const out = made->data();
            coder.run(in.data(), &out, made->size());
            crypto::maskRow(m_job.masks[i], 0, *made);
            if (erasure::merkleRoot(ByteView(*made)) != row.root)
                return Error(ErrorCode::damaged, "the rows of a segment do not fit each other");
            place(i, std::move(made));
        }
        return {};
    }

    void place(std::size_t i, std::shared_ptr<const Bytes> made)
    {
        Error why(ErrorCode::noNodes);
        for (const auto& node : takersFor(i)) {
            if (m_cancel.cancelled())
                return;
            if (const auto put = m_links.put(node, m_job, m_job.order.rows[i], made); !put.ok()) {
                why = put.error();
                continue;
            }
            m_out.bytesMoved += made->size();
            m_out.holders[i] = node;
            ++m_out.made;
            return;
        }
        m_out.obstacle = why;
    }

    /// Nodes that hold no row, in random order, so that what one node lost is spread; then the one whose own it is.
    std::vector<NodeId> takersFor(std::size_t i)
    {
        std::vector<NodeId> out;
        for (const auto& known : m_job.nodes) {
            const auto holds = [&](const auto& holders) { return std::find(holders.begin(), holders.end(), known.node) != holders.end(); };
            if (!holds(m_job.holders) && !holds(m_out.holders) && !m_gone.contains(known.node))
                out.push_back(known.node);
        }
        for (auto left = out.size(); left > 1; --left)
            std::swap(out[left - 1], out[m_random.below(left)]);
        if (m_states[i] == RowState::missing)
            out.push_back(m_job.holders[i]);
        return out;
    }

    const swarm::RepairJob& m_job;
    RepairLinks& m_links;
    const std::set<NodeId>& m_gone;
    Random& m_random;
    const CancelToken& m_cancel;
    Mending m_out;
    std::vector<RowState> m_states; ///< of the job's rows
    std::vector<std::uint8_t> m_have;
    std::vector<Bytes> m_plain; ///< of m_have
};

} // namespace

Result<Mending> mendSegment(const swarm::RepairJob& job, RepairLinks& links, const std::set<NodeId>& gone, Random& random,
    const std::function<bool(std::uint64_t)>& mayMove, const CancelToken& cancel)
{
    return Mender(job, links, gone, random, cancel).run(mayMove);
}

} // namespace granary::placement
