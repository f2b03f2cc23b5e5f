// libpq behind a small typed interface.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

struct pg_conn;
struct pg_result;

namespace granary::platform {

/// A bigint or a bytea, nothing else is stored; or an array of those, for statements about many rows (unnest).
using PostgresValue = std::variant<std::int64_t, Bytes, std::vector<std::int64_t>, std::vector<Bytes>>;
inline PostgresValue bytesValue(ByteView bytes) { return toBytes(bytes); }

struct PostgresCommand {
    const char* sql; ///< ours: it is prepared once and known by its text
    std::vector<PostgresValue> values;
};

/// What a query gave.
class PostgresRows {
public:
    explicit PostgresRows(pg_result* result);
    ~PostgresRows();
    PostgresRows(PostgresRows&& other) noexcept;
    PostgresRows& operator=(PostgresRows&&) = delete;
    std::size_t size() const;
    pg_result* raw() const { return m_result; }
    /// 0 where the column is of another type or null.
    std::int64_t integer(std::size_t row, int column) const;
    /// Empty likewise; valid as long as this.
    ByteView blob(std::size_t row, int column) const;

private:
    pg_result* m_result;
};

/// One connection, blocking, one thread at a time. Errors: unreachable (also when the server ends or the connection breaks: nothing is known of a commit
/// that was under way), timedOut, busy, permissionDenied, notFound (database or table), conflict, diskFull, databaseDamaged, internal.
class PostgresConnection {
public:
    /// As libpq takes it: "host=/run/postgresql dbname=ledger", or a URL. What is committed is durable where the server's fsync is on; a statement may take half a minute.
    static Result<std::unique_ptr<PostgresConnection>> open(const std::string& dsn);
    ~PostgresConnection();
    PostgresConnection(const PostgresConnection&) = delete;
    PostgresConnection& operator=(const PostgresConnection&) = delete;

    /// Connects anew where the connection was lost. Never inside a transaction.
    Status restore();
    Result<PostgresRows> query(const char* sql, std::vector<PostgresValue> values = {});
    /// The rows of each, in order, with one wait for all. The first failure; what follows it was not done.
    Result<std::vector<PostgresRows>> queries(std::span<const PostgresCommand> commands);
    /// Without parameters and results; perhaps several statements.
    Status execute(const std::string& sql);
    /// One after the other without waiting for each; the first failure. For a transaction.
    Status run(std::span<const PostgresCommand> commands);
    /// The same, and the end of the transaction with the last of them: one wait for all. conflict: the server has rolled it back instead.
    Status runAndCommit(std::span<const PostgresCommand> commands);

private:
    explicit PostgresConnection(pg_conn* connection) : m_connection(connection) {}
    Status settle();
    Result<std::string> prepared(const char* sql, std::size_t parameters);
    Status send(const std::string& name, const std::vector<PostgresValue>& values);
    Status runSome(std::span<const PostgresCommand> commands, bool committing, std::vector<PostgresRows>* rows = nullptr);
    Status answers(bool committing, std::vector<PostgresRows>* rows);
    Error failure(const pg_result* result) const;

    pg_conn* m_connection;
    std::unordered_map<std::string, std::string> m_prepared; ///< by text
};

} // namespace granary::platform
