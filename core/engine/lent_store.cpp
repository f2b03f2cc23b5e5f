#include "core/engine/lent_store.h"

#include <algorithm>

namespace granary::engine {
namespace {

constexpr std::uint64_t leafBytes = 16 << 10;
/// What may be served at once after a pause.
constexpr double burstSeconds = 0.25;

swarm::TenantUsage told(swarm::TenantUsage usage, bool noMore)
{
    if (noMore)
        usage.quotaBytes = 0; // TenantUsage::lendsNoMore
    return usage;
}

} // namespace

void LentStore::setStore(swarm::ShardStore* store)
{
    if (store == m_store)
        return;
    m_store = store;
    ++m_time;
    stopTimer();
    serve(); // what waits is answered: by the new one, or that nobody is a tenant here
}

void LentStore::setTerms(const Terms& terms)
{
    if (terms == m_terms)
        return;
    earn();
    m_terms = terms;
    stopTimer();
    serve();
}

swarm::Lending LentStore::lending() const
{
    return !m_store ? swarm::Lending::nothing : m_terms.noMore ? swarm::Lending::noMore : swarm::Lending::open;
}

template <class T>
void LentStore::answerNobody(std::function<void(Result<T>)> done)
{
    m_loop.post([done = std::move(done)] { done(Error(ErrorCode::notEnrolled)); });
}

void LentStore::enrol(const TenantId& tenant, const PublicKey& admin, ByteView invite, std::function<void(Result<swarm::TenantUsage>)> done)
{
    if (!m_store || (m_terms.noMore && !m_store->admitted(tenant)))
        return m_loop.post([done = std::move(done)] { done(Error(ErrorCode::refused, "lends no more")); });
    m_store->enrol(tenant, admin, invite, [noMore = m_terms.noMore, done = std::move(done)](Result<swarm::TenantUsage> granted) {
        done(granted.ok() ? Result<swarm::TenantUsage>(told(*granted, noMore)) : std::move(granted));
    });
}

void LentStore::succeed(const swarm::Succession& succession, Bytes record, std::function<void(Status)> done)
{
    if (!m_store)
        return answerNobody<void>(std::move(done));
    m_store->succeed(succession, std::move(record), std::move(done));
}

void LentStore::succession(const TenantId& from, std::function<void(Result<Bytes>)> done)
{
    if (!m_store)
        return answerNobody<Bytes>(std::move(done));
    m_store->succession(from, std::move(done));
}

swarm::TenantUsage LentStore::usage(const TenantId& tenant) const { return m_store ? told(m_store->usage(tenant), m_terms.noMore) : swarm::TenantUsage(); }

// --- uploads ---

std::optional<swarm::UploadId> LentStore::ownOf(swarm::UploadId upload) const
{
    if (!m_store || upload >> timeShift != m_time)
        return std::nullopt;
    return upload & ((swarm::UploadId{1} << timeShift) - 1);
}

Result<swarm::UploadId> LentStore::begin(const TenantId& tenant, const swarm::ShardOffer& offer)
{
    if (!m_store)
        return ErrorCode::notEnrolled;
    if (m_terms.noMore || m_terms.closed) {
        // What is here already costs nothing to say again.
        auto held = m_store->begin(tenant, offer);
        if (held.ok()) {
            m_store->abort(*held);
            return m_terms.noMore ? Error(ErrorCode::diskFull, "lends no more") : Error(ErrorCode::busy, "outside of its hours");
        }
        return held;
    }
    GRANARY_ASSIGN(const auto own, m_store->begin(tenant, offer));
    return own | (m_time << timeShift);
}

void LentStore::write(swarm::UploadId upload, ByteSlice data, std::function<void(Status)> done)
{
    if (const auto own = ownOf(upload))
        return m_store->write(*own, std::move(data), std::move(done));
    m_loop.post([done = std::move(done)] { done(Error(ErrorCode::cancelled)); });
}

void LentStore::finish(swarm::UploadId upload, std::function<void(Status)> done)
{
    if (const auto own = ownOf(upload))
        return m_store->finish(*own, std::move(done));
    m_loop.post([done = std::move(done)] { done(Error(ErrorCode::cancelled)); });
}

void LentStore::abort(swarm::UploadId upload)
{
    if (const auto own = ownOf(upload))
        m_store->abort(*own);
}

// --- reads ---

void LentStore::read(const TenantId& tenant, const ShardRoot& root, std::uint32_t firstLeaf, std::uint32_t leafCount,
    std::function<void(Result<swarm::ProvenBytes>)> done)
{
    auto begin = [this, tenant, root, firstLeaf, leafCount, done = std::move(done)]() mutable {
        if (!m_store)
            return answerNobody<swarm::ProvenBytes>(std::move(done));
        m_store->read(tenant, root, firstLeaf, leafCount, std::move(done));
    };
    if (m_terms.readBytesPerSecond == 0 || !m_store)
        return begin();
    (leafCount == 1 ? m_challenges : m_reads).push_back({leafCount * leafBytes, std::move(begin)});
    serve();
}

/// Bytes that the time since the last look allows.
void LentStore::earn()
{
    const auto now = m_loop.clock().steady();
    const auto rate = static_cast<double>(m_terms.readBytesPerSecond);
    m_credit = std::min(m_credit + rate * std::chrono::duration<double>(now - m_earned).count(), std::max(rate * burstSeconds, double{leafBytes}));
    m_earned = now;
}

void LentStore::serve()
{
    if (m_timer)
        return;
    const bool unlimited = m_terms.readBytesPerSecond == 0 || !m_store;
    earn();
    while ((!m_challenges.empty() || !m_reads.empty()) && (unlimited || m_credit > 0)) {
        auto& queue = m_challenges.empty() ? m_reads : m_challenges;
        auto read = std::move(queue.front());
        queue.pop_front();
        m_credit -= static_cast<double>(read.bytes);
        read.begin();
    }
    if (unlimited)
        m_credit = 0;
    if (m_challenges.empty() && m_reads.empty())
        return;
    // A little after the moment at which something may go again.
    const auto seconds = -m_credit / static_cast<double>(m_terms.readBytesPerSecond);
    m_timer = m_loop.after(Duration(static_cast<std::int64_t>(seconds * 1e9)) + std::chrono::milliseconds(1), [this] {
        m_timer.reset();
        serve();
    });
}

void LentStore::stopTimer()
{
    if (m_timer)
        m_loop.cancelTimer(*m_timer);
    m_timer.reset();
}

// --- the rest ---

void LentStore::list(const TenantId& tenant, std::optional<ShardRoot> after, std::function<void(Result<std::vector<swarm::HeldShard>>)> done)
{
    if (!m_store)
        return answerNobody<std::vector<swarm::HeldShard>>(std::move(done));
    m_store->list(tenant, after, std::move(done));
}

void LentStore::remove(const TenantId& tenant, std::vector<ShardRoot> roots, std::function<void(Status)> done)
{
    if (!m_store)
        return answerNobody<void>(std::move(done));
    m_store->remove(tenant, std::move(roots), std::move(done));
}

void LentStore::purge(const TenantId& tenant, std::vector<ShardRoot> roots, std::function<void(Status)> done)
{
    if (!m_store)
        return answerNobody<void>(std::move(done));
    m_store->purge(tenant, std::move(roots), std::move(done));
}

void LentStore::putHead(const TenantId& tenant, const swarm::MutableItem& head, std::function<void(Status)> done)
{
    if (!m_store)
        return answerNobody<void>(std::move(done));
    m_store->putHead(tenant, head, std::move(done));
}

void LentStore::heads(const TenantId& tenant, std::function<void(Result<std::vector<swarm::MutableItem>>)> done)
{
    if (!m_store)
        return answerNobody<std::vector<swarm::MutableItem>>(std::move(done));
    m_store->heads(tenant, std::move(done));
}

void LentStore::allHeads(std::function<void(std::vector<swarm::MutableItem>)> done)
{
    if (!m_store)
        return m_loop.post([done = std::move(done)] { done({}); });
    m_store->allHeads(std::move(done));
}

void LentStore::putRootRecord(const TenantId& tenant, ByteView salt, Bytes record, std::function<void(Status)> done)
{
    if (!m_store)
        return answerNobody<void>(std::move(done));
    m_store->putRootRecord(tenant, salt, std::move(record), std::move(done));
}

void LentStore::rootRecord(const TenantId& tenant, const Hash32& name, std::function<void(Result<Bytes>)> done)
{
    if (!m_store)
        return answerNobody<Bytes>(std::move(done));
    m_store->rootRecord(tenant, name, std::move(done));
}

} // namespace granary::engine
