#include "core/platform/postgres_connection.h"

#include <libpq-fe.h>

#include <algorithm>
#include <array>

namespace granary::platform {
namespace {

/// Commands between two looks at the answers: both directions fit into a socket's buffer, so neither side waits for the other.
constexpr std::size_t commandsAtOnce = 256;
constexpr int binary = 1;

/// libpq's parameters: 64-bit numbers in the network's order, bytes as they are.
struct Parameters {
    explicit Parameters(const std::vector<PostgresValue>& values) : numbers(values.size())
    {
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (const auto* number = std::get_if<std::int64_t>(&values[i])) {
                for (std::size_t b = 0; b < 8; ++b)
                    numbers[i][b] = static_cast<char>(static_cast<std::uint64_t>(*number) >> (56 - 8 * b));
                pointers.push_back(numbers[i].data());
                lengths.push_back(8);
            } else {
                const auto& bytes = std::get<Bytes>(values[i]);
                pointers.push_back(bytes.empty() ? "" : asText(bytes).data()); // a null pointer would be a null value
                lengths.push_back(static_cast<int>(bytes.size()));
            }
            formats.push_back(binary);
        }
    }
    std::vector<std::array<char, 8>> numbers;
    std::vector<const char*> pointers;
    std::vector<int> lengths;
    std::vector<int> formats;
};

ErrorCode codeOfState(std::string_view state)
{
    if (state.starts_with("08") || state.starts_with("57P"))
        return ErrorCode::unreachable;
    if (state == "57014" || state == "55P03")
        return ErrorCode::timedOut;
    if (state == "53100")
        return ErrorCode::diskFull;
    if (state.starts_with("53") || state.starts_with("40"))
        return ErrorCode::busy;
    if (state.starts_with("28") || state == "42501")
        return ErrorCode::permissionDenied;
    if (state == "3D000" || state == "42P01" || state == "3F000")
        return ErrorCode::notFound;
    if (state.starts_with("23"))
        return ErrorCode::conflict;
    if (state.starts_with("XX00"))
        return ErrorCode::databaseDamaged;
    return ErrorCode::internal;
}

std::string firstLine(std::string_view text) { return std::string(text.substr(0, text.find('\n'))); }

bool fine(const PGresult* result)
{
    const auto status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_PIPELINE_SYNC;
}

} // namespace

PostgresRows::PostgresRows(pg_result* result) : m_result(result) {}
PostgresRows::PostgresRows(PostgresRows&& other) noexcept : m_result(std::exchange(other.m_result, nullptr)) {}
PostgresRows::~PostgresRows() { PQclear(m_result); }

std::size_t PostgresRows::size() const { return static_cast<std::size_t>(PQntuples(m_result)); }

ByteView PostgresRows::blob(std::size_t row, int column) const
{
    const auto* data = PQgetvalue(m_result, static_cast<int>(row), column);
    const auto size = PQgetlength(m_result, static_cast<int>(row), column);
    return asBytes(std::string_view(data, static_cast<std::size_t>(size)));
}

std::int64_t PostgresRows::integer(std::size_t row, int column) const
{
    const auto bytes = blob(row, column);
    std::uint64_t out = 0;
    if (bytes.size() == 8)
        for (const auto byte : bytes)
            out = out << 8 | static_cast<std::uint8_t>(byte);
    return static_cast<std::int64_t>(out);
}

Result<std::unique_ptr<PostgresConnection>> PostgresConnection::open(const std::string& dsn)
{
    char* problem = nullptr;
    auto* parsed = PQconninfoParse(dsn.c_str(), &problem);
    if (!parsed) {
        Error error(ErrorCode::invalidArgument, firstLine(problem ? problem : "not a connection string"));
        PQfreemem(problem);
        return error;
    }
    PQconninfoFree(parsed);
    // The last of several counts: what the caller says stands above the default.
    const std::array keys{"connect_timeout", "application_name", "dbname", static_cast<const char*>(nullptr)};
    const std::array values{"10", "granary-ledger", dsn.c_str(), static_cast<const char*>(nullptr)};
    std::unique_ptr<PostgresConnection> out(new PostgresConnection(PQconnectdbParams(keys.data(), values.data(), 1)));
    if (PQstatus(out->m_connection) != CONNECTION_OK) {
        const std::string_view text = PQerrorMessage(out->m_connection);
        const bool missing = text.find("does not exist") != std::string_view::npos;
        return Error(missing ? ErrorCode::notFound : ErrorCode::unreachable, firstLine(text));
    }
    GRANARY_TRY(out->settle());
    return out;
}

PostgresConnection::~PostgresConnection() { PQfinish(m_connection); }

Status PostgresConnection::settle()
{
    m_prepared.clear();
    // What the server remarks is in the errors, too; standard error is the program's.
    PQsetNoticeProcessor(
        m_connection, [](void*, const char*) {}, nullptr);
    // A process that hangs in a transaction must not hold up the others for ever.
    return execute(
        "SET synchronous_commit = on; SET client_min_messages = error; SET statement_timeout = '30s'; SET lock_timeout = '20s';"
        "SET idle_in_transaction_session_timeout = '30s'; SET search_path = granary_ledger");
}

Status PostgresConnection::restore()
{
    if (PQstatus(m_connection) == CONNECTION_OK)
        return {};
    PQreset(m_connection);
    if (PQstatus(m_connection) != CONNECTION_OK)
        return failure(nullptr);
    return settle();
}

Error PostgresConnection::failure(const pg_result* result) const
{
    if (PQstatus(m_connection) != CONNECTION_OK)
        return {ErrorCode::unreachable, "the database: " + firstLine(PQerrorMessage(m_connection))};
    const char* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const char* text = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : PQerrorMessage(m_connection);
    return {state ? codeOfState(state) : ErrorCode::internal, "the database: " + firstLine(text ? text : "")};
}

Status PostgresConnection::execute(const std::string& sql)
{
    const std::unique_ptr<PGresult, void (*)(PGresult*)> result(PQexec(m_connection, sql.c_str()), PQclear);
    return fine(result.get()) ? Status() : Status(failure(result.get()));
}

Result<std::string> PostgresConnection::prepared(const char* sql, std::size_t parameters)
{
    if (const auto it = m_prepared.find(sql); it != m_prepared.end())
        return it->second;
    auto name = "s" + std::to_string(m_prepared.size());
    const std::unique_ptr<PGresult, void (*)(PGresult*)> result(
        PQprepare(m_connection, name.c_str(), sql, static_cast<int>(parameters), nullptr), PQclear);
    if (!fine(result.get()))
        return failure(result.get());
    m_prepared.emplace(sql, name);
    return name;
}

Result<PostgresRows> PostgresConnection::query(const char* sql, std::vector<PostgresValue> values)
{
    GRANARY_ASSIGN(const auto name, prepared(sql, values.size()));
    const Parameters p(values);
    auto* result = PQexecPrepared(m_connection, name.c_str(), static_cast<int>(values.size()), p.pointers.data(),
        p.lengths.data(), p.formats.data(), binary);
    PostgresRows out(result);
    return fine(result) ? Result<PostgresRows>(std::move(out)) : Result<PostgresRows>(failure(result));
}

Status PostgresConnection::send(const std::string& name, const std::vector<PostgresValue>& values)
{
    const Parameters p(values);
    const int sent = PQsendQueryPrepared(m_connection, name.c_str(), static_cast<int>(values.size()), p.pointers.data(),
        p.lengths.data(), p.formats.data(), binary);
    return sent == 1 ? Status() : Status(failure(nullptr));
}

Status PostgresConnection::run(std::span<const PostgresCommand> commands)
{
    while (!commands.empty()) {
        const auto some = commands.first(std::min(commands.size(), commandsAtOnce));
        GRANARY_TRY(runSome(some));
        commands = commands.subspan(some.size());
    }
    return {};
}

Status PostgresConnection::runSome(std::span<const PostgresCommand> commands)
{
    std::vector<std::string> names;
    for (const auto& command : commands) {
        GRANARY_ASSIGN(auto name, prepared(command.sql, command.values.size()));
        names.push_back(std::move(name));
    }
    if (PQenterPipelineMode(m_connection) != 1)
        return failure(nullptr);
    Status out;
    for (std::size_t i = 0; i < commands.size() && out.ok(); ++i)
        out = send(names[i], commands[i].values);
    // Without one no answer to it comes, either.
    const bool asked = PQpipelineSync(m_connection) == 1;
    if (!asked && out.ok())
        out = failure(nullptr);
    // Each answer is followed by a null; the sync's own is the last.
    for (bool synced = !asked; !synced && PQstatus(m_connection) == CONNECTION_OK;) {
        const std::unique_ptr<PGresult, void (*)(PGresult*)> result(PQgetResult(m_connection), PQclear);
        if (!result)
            continue;
        synced = PQresultStatus(result.get()) == PGRES_PIPELINE_SYNC;
        if (!fine(result.get()) && out.ok())
            out = failure(result.get());
    }
    if (PQexitPipelineMode(m_connection) != 1 && out.ok())
        out = failure(nullptr);
    return out;
}

Status PostgresConnection::commit()
{
    const std::unique_ptr<PGresult, void (*)(PGresult*)> result(PQexec(m_connection, "COMMIT"), PQclear);
    if (!fine(result.get()))
        return failure(result.get());
    return std::string_view(PQcmdStatus(result.get())) == "COMMIT"
        ? Status()
        : Status(Error(ErrorCode::conflict, "the database rolled back"));
}

} // namespace granary::platform
