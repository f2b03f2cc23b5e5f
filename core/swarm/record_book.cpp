#include "core/swarm/record_book.h"

#include <algorithm>

namespace granary::swarm {
namespace {

constexpr int evictionSample = 8;

} // namespace

Result<std::optional<NodeRecord>> RecordBook::take(const MutableItem& item, std::int64_t nowSeconds)
{
    const auto id = *NodeId::from(item.key.view());
    const auto known = m_records.find(id);
    // Before the signature is checked: most of what is handed on is known already.
    if (known != m_records.end() && known->second.sequence >= item.sequence)
        return std::optional<NodeRecord>();
    if (item.sequence > nowSeconds + futureSeconds)
        return Error(ErrorCode::clockSkew, "node record from the future");
    GRANARY_ASSIGN(auto record, parseNodeRecord(item));
    if (record.network != m_network)
        return Error(ErrorCode::wrongNetwork, "node record");
    if (known == m_records.end() && m_records.size() >= m_capacity)
        makeRoom();
    m_records[id] = record;
    return std::optional<NodeRecord>(std::move(record));
}

void RecordBook::makeRoom()
{
    auto oldest = m_records.end();
    for (int i = 0; i < evictionSample; ++i) {
        const auto bucket = m_random.below(m_records.bucket_count());
        for (auto entry = m_records.begin(bucket); entry != m_records.end(bucket); ++entry)
            if (oldest == m_records.end() || entry->second.sequence < oldest->second.sequence)
                oldest = m_records.find(entry->first);
    }
    m_records.erase(oldest == m_records.end() ? m_records.begin() : oldest);
}

const NodeRecord* RecordBook::find(const NodeId& node) const
{
    const auto known = m_records.find(node);
    return known == m_records.end() ? nullptr : &known->second;
}

std::vector<NodeRecord> RecordBook::all() const
{
    std::vector<NodeRecord> out;
    out.reserve(m_records.size());
    for (const auto& [id, record] : m_records)
        out.push_back(record);
    return out;
}

std::vector<MutableItem> RecordBook::handOn(std::size_t count, const NodeRecord* own, std::int64_t nowSeconds) const
{
    std::vector<const NodeRecord*> fresh;
    for (const auto& [id, record] : m_records)
        if (record.sequence >= nowSeconds - freshSeconds)
            fresh.push_back(&record);
    std::vector<MutableItem> out;
    if (own)
        out.push_back(own->item);
    // The first steps of a Fisher-Yates shuffle.
    for (std::size_t i = 0; i < fresh.size() && out.size() < count; ++i) {
        std::swap(fresh[i], fresh[i + m_random.below(fresh.size() - i)]);
        out.push_back(fresh[i]->item);
    }
    return out;
}

} // namespace granary::swarm
