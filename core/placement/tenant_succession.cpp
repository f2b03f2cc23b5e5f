#include "core/placement/tenant_succession.h"

namespace granary::placement {

Result<std::size_t> TenantSuccession::load()
{
    std::size_t unreadable = 0;
    if (!m_files.exists(m_path))
        return unreadable;
    GRANARY_ASSIGN(const auto names, m_files.list(m_path));
    for (const auto& name : names) {
        const auto from = TenantId::fromHexText(name);
        if (!from) {
            ++unreadable;
            continue;
        }
        const auto record = read(*from);
        // What can't be read now must not let an old key in.
        if (!record && record.error().code != ErrorCode::tooLarge)
            return record.error();
        const auto opened = record ? swarm::openSuccession(*record) : Result<swarm::Succession>(record.error());
        if (!opened || opened->from != *from || m_predecessors.contains(opened->to)) {
            m_unreadable.insert(*from);
            ++unreadable;
            continue;
        }
        enter(*opened);
    }
    return unreadable;
}

TenantId TenantSuccession::first(const TenantId& key) const
{
    auto at = key;
    // No longer than there are records: signed ones could lead in a circle.
    for (std::size_t steps = 0; steps < m_predecessors.size(); ++steps) {
        const auto before = m_predecessors.find(at);
        if (before == m_predecessors.end())
            break;
        at = before->second;
    }
    return at;
}

std::optional<TenantId> TenantSuccession::keptAs(const TenantId& speaking) const
{
    if (m_successors.contains(speaking) || m_unreadable.contains(speaking))
        return std::nullopt;
    return first(speaking);
}

std::optional<TenantId> TenantSuccession::successorOf(const TenantId& from) const
{
    const auto at = m_successors.find(from);
    return at == m_successors.end() ? std::nullopt : std::optional(at->second);
}

std::size_t TenantSuccession::depth(const TenantId& speaking) const
{
    std::size_t steps = 0;
    for (auto at = m_predecessors.find(speaking); at != m_predecessors.end() && steps <= m_predecessors.size(); at = m_predecessors.find(at->second))
        ++steps;
    return steps;
}

std::map<TenantId, PublicKey> TenantSuccession::admins() const
{
    std::map<TenantId, PublicKey> out;
    for (const auto& [from, admin] : m_admins)
        if (!m_predecessors.contains(from))
            out.emplace(from, admin);
    return out;
}

Status TenantSuccession::write(const TenantId& from, ByteView record)
{
    if (!m_files.exists(m_path)) {
        GRANARY_TRY(m_files.makeDirectories(m_path));
        GRANARY_TRY(m_files.syncDirectory(m_path.substr(0, m_path.rfind('/'))));
    }
    return m_files.writeFileDurably(fileOf(from), record);
}

void TenantSuccession::enter(const swarm::Succession& succession)
{
    m_unreadable.erase(succession.from);
    m_successors.insert_or_assign(succession.from, succession.to);
    m_predecessors.insert_or_assign(succession.to, succession.from);
    m_admins.insert_or_assign(succession.from, succession.admin);
}

Result<Bytes> TenantSuccession::read(const TenantId& from) const { return m_files.readFile(fileOf(from), swarm::maxSuccessionBytes); }

} // namespace granary::placement
