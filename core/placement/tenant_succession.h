// Which keys speak for a node's tenants now. Spec: core/specs/node-store.md, "Successions".
#pragma once

#include "core/base/file_system.h"
#include "core/swarm/succession.h"

#include <map>
#include <optional>
#include <set>

namespace granary::placement {

/// A tenant is kept under the key that it came with, which names its files; a succession gives the right to speak for it to another key. Files
/// successions/KEY, one for each key that was succeeded: the signed record. Written once and never changed, so that a database that has to be made anew
/// lets nobody in again. load(), write() and read() block; the rest is in memory. One thread at a time.
class TenantSuccession {
public:
    TenantSuccession(FileSystem& files, const std::string& storeDirectory) : m_files(files), m_path(joinPath(storeDirectory, "successions")) {}

    /// How many files were there that are no records. A key whose record is unreadable has had its time all the same, until the record comes again.
    Result<std::size_t> load();
    /// The key that the tenant is kept under, none when this one has been succeeded.
    std::optional<TenantId> keptAs(const TenantId& speaking) const;
    /// The same, whoever may speak for it.
    TenantId first(const TenantId& key) const;
    /// The key that succeeded this one.
    std::optional<TenantId> successorOf(const TenantId& from) const;
    bool hasPredecessor(const TenantId& speaking) const { return m_predecessors.contains(speaking); }
    /// How many keys the tenant has had before this one.
    std::size_t depth(const TenantId& speaking) const;
    /// Admin keys that the records name, by the key the tenant is kept under: for tenants whose row was lost.
    std::map<TenantId, PublicKey> admins() const;

    /// Durable when it returns.
    Status write(const TenantId& from, ByteView record);
    /// After write().
    void enter(const swarm::Succession& succession);
    /// notFound.
    Result<Bytes> read(const TenantId& from) const;

private:
    std::string fileOf(const TenantId& from) const { return joinPath(m_path, from.hex()); }

    FileSystem& m_files;
    const std::string m_path;
    std::map<TenantId, TenantId> m_successors;
    std::map<TenantId, TenantId> m_predecessors;
    std::set<TenantId> m_unreadable; ///< keys that were succeeded, nobody knows by whom
    std::map<TenantId, PublicKey> m_admins; ///< by the key that was succeeded
};

} // namespace granary::placement
