// A ledger in PostgreSQL (15 or later): several processes may stand before one. Tables: core/specs/ledger-store.md.
#pragma once

#include "core/ledger/ledger_store.h"
#include "core/platform/postgres_connection.h"

namespace granary::platform {

/// One connection. The database decides the order: a writer locks the row of the tip, and whoever writes next sees what it has committed. Reading takes no
/// lock. A connection that was lost is made anew with the next call; the call in which it is lost fails with `unreachable`.
class PostgresLedgerStore : public ledger::LedgerStore {
public:
    /// Stored.
    enum class State : std::uint8_t {
        unfinished = 0, ///< being filled by a restore: opened by nobody else, and replaced by the next attempt
        kept = 1,
        moved = 2, ///< goes on elsewhere: nothing is written any more
    };
    /// A new ledger with its entry 0. `keys`: bytes of whoever founds it, kept beside it, so that any process that may read the database can go on with it.
    /// alreadyExists: there is one, perhaps just made by another process.
    static Result<std::unique_ptr<PostgresLedgerStore>> found(
        const std::string& dsn, const ledger::Genesis& genesis, ByteView keys, State state = State::kept);
    /// notFound: nothing was founded there, or (unless `evenMoved`) it was moved away. conflict: a restore that was not finished.
    static Result<std::unique_ptr<PostgresLedgerStore>> open(const std::string& dsn, bool evenMoved = false);
    /// The restore that was under way there is whole.
    static Status complete(const std::string& dsn);
    /// After all writers of now, of all processes; later ones see it.
    Status setState(State state);

    ByteView keys() const { return m_keys; }
    /// Whether the server waits for its disk.
    Result<bool> durable() const;

    Result<std::unique_ptr<ledger::LedgerWriter>> write() override;
    ByteView genesisRecord() const override { return m_genesis; }
    Result<ledger::LedgerTip> tip() const override;
    Result<ledger::StoredEntry> entry(std::uint64_t index) const override;
    Result<std::vector<ledger::StoredEntry>> entries(std::uint64_t first, std::size_t most) const override;
    Result<Amount> balance(const ledger::AccountId& account) const override;
    Result<std::vector<ledger::HistoryLine>> history(
        const ledger::AccountId& account, std::uint64_t before, std::size_t most) const override;
    Result<std::optional<ledger::KnownOperation>> operation(
        const ledger::AccountId& account, const ledger::OperationId& id) const override;
    Result<std::optional<ledger::Channel>> channel(const ledger::ChannelId& id) const override;
    Result<std::vector<ledger::Channel>> channelsOf(const ledger::AccountId& account, std::size_t most) const override;
    Result<std::optional<ledger::SignedHead>> newestHead() const override;
    Result<std::optional<ledger::SignedHead>> headFrom(std::uint64_t size) const override;
    Status addCosignature(std::uint64_t size, const ledger::Cosignature& cosignature) override;
    Result<std::vector<ledger::Cosignature>> cosignatures(std::uint64_t size) const override;
    Result<std::vector<Hash32>> hashes(unsigned level, std::uint64_t first, std::uint64_t count) const override;

    Result<bool> granted(const ledger::AccountId& account) const;

private:
    friend class PostgresLedgerWriter;
    explicit PostgresLedgerStore(std::unique_ptr<PostgresConnection> connection) : m_connection(std::move(connection)) {}
    /// query(), on a connection that stands; while a writer lives none is made anew.
    Result<PostgresRows> ask(const char* sql, std::vector<PostgresValue> values = {}) const;
    static Result<ledger::LedgerTip> readTip(const PostgresRows& row);
    static Result<State> readState(const PostgresRows& row);
    Result<std::optional<ledger::SignedHead>> headOf(const char* sql, std::vector<PostgresValue> values) const;
    Result<State> state() const;
    Status load();

    std::unique_ptr<PostgresConnection> m_connection;
    bool m_writing = false;
    Bytes m_genesis;
    Bytes m_keys;
    ledger::LedgerId m_ledger;
};

} // namespace granary::platform
