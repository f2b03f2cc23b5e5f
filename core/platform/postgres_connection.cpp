#include "core/platform/postgres_connection.h"

#include <libpq-fe.h>

#include <algorithm>
#include <array>

namespace granary::platform {
namespace {

/// Commands between two looks at the answers: both directions fit into a socket's buffer, so neither side waits for the other.
constexpr std::size_t commandsAtOnce = 256;
constexpr int binary = 1;

constexpr std::uint32_t typeOfBigint = 20;
constexpr std::uint32_t typeOfBytea = 17;

template <class T>
void appendBig(Bytes& to, T value)
{
    for (int shift = 8 * (static_cast<int>(sizeof value) - 1); shift >= 0; shift -= 8)
        to.push_back(static_cast<std::byte>(static_cast<std::uint64_t>(value) >> shift));
}

/// Arrays as array_recv() of the server reads them: dimensions, whether there are nulls, type; for the one dimension its length and first index; then each with its length.
void appendArrayHead(Bytes& to, std::uint32_t type, std::size_t items)
{
    appendBig(to, std::uint32_t(items > 0));
    appendBig(to, std::uint32_t{0});
    appendBig(to, type);
    if (items == 0)
        return;
    appendBig(to, static_cast<std::uint32_t>(items));
    appendBig(to, std::uint32_t{1});
}

Bytes networkForm(std::int64_t number)
{
    Bytes out;
    appendBig(out, number);
    return out;
}
Bytes networkForm(const std::vector<std::int64_t>& numbers)
{
    Bytes out;
    appendArrayHead(out, typeOfBigint, numbers.size());
    for (const auto number : numbers) {
        appendBig(out, std::uint32_t{8});
        appendBig(out, number);
    }
    return out;
}
Bytes networkForm(const std::vector<Bytes>& all)
{
    Bytes out;
    appendArrayHead(out, typeOfBytea, all.size());
    for (const auto& bytes : all) {
        appendBig(out, static_cast<std::uint32_t>(bytes.size()));
        append(out, bytes);
    }
    return out;
}

/// libpq's parameters, all in binary: bytes as they are, the rest in the network's order.
struct Parameters {
    explicit Parameters(const std::vector<PostgresValue>& values)
    {
        written.reserve(values.size()); // pointers into it stay
        for (const auto& value : values) {
            const auto* bytes = std::get_if<Bytes>(&value);
            if (!bytes)
                bytes = &written.emplace_back(std::visit(
                    [](const auto& v) {
                        if constexpr (std::is_same_v<decltype(v), const Bytes&>)
                            return Bytes();
                        else
                            return networkForm(v);
                    },
                    value));
            pointers.push_back(bytes->empty() ? "" : asText(*bytes).data()); // a null pointer would be a null value
            lengths.push_back(static_cast<int>(bytes->size()));
            formats.push_back(binary);
        }
    }
    std::vector<Bytes> written;
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
        "SET idle_in_transaction_session_timeout = '30s'; SET search_path = granary_ledger;"
        // Each row is found by an index. A plan that was made while a table was small must not read it whole when it is large.
        "SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off; SET jit = off");
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
        GRANARY_TRY(runSome(some, false));
        commands = commands.subspan(some.size());
    }
    return {};
}

Status PostgresConnection::runAndCommit(std::span<const PostgresCommand> commands)
{
    const auto last = commands.size() % commandsAtOnce;
    GRANARY_TRY(run(commands.first(commands.size() - last)));
    return runSome(commands.last(last), true);
}

Result<std::vector<PostgresRows>> PostgresConnection::queries(std::span<const PostgresCommand> commands)
{
    GRANARY_ASSERT(commands.size() <= commandsAtOnce);
    std::vector<PostgresRows> out;
    GRANARY_TRY(runSome(commands, false, &out));
    if (out.size() != commands.size())
        return Error(ErrorCode::internal, "the database: answers are missing");
    return out;
}

Status PostgresConnection::runSome(
    std::span<const PostgresCommand> commands, bool committing, std::vector<PostgresRows>* rows)
{
    std::vector<std::string> names;
    for (const auto& command : commands) {
        GRANARY_ASSIGN(auto name, prepared(command.sql, command.values.size()));
        names.push_back(std::move(name));
    }
    std::string commit;
    if (committing) {
        GRANARY_ASSIGN(commit, prepared("COMMIT", 0));
    }
    if (PQenterPipelineMode(m_connection) != 1)
        return failure(nullptr);
    Status out;
    for (std::size_t i = 0; i < commands.size() && out.ok(); ++i)
        out = send(names[i], commands[i].values);
    // Where one before it fails the server skips this one.
    if (committing && out.ok())
        out = send(commit, {});
    if (PQpipelineSync(m_connection) != 1 && out.ok())
        out = failure(nullptr);
    const auto answered = answers(committing, rows);
    if (out.ok())
        out = answered;
    if (PQexitPipelineMode(m_connection) != 1 && out.ok())
        out = failure(nullptr);
    return out;
}

/// Each answer is followed by a null; the sync's own is the last.
Status PostgresConnection::answers(bool committing, std::vector<PostgresRows>* rows)
{
    Status out;
    bool committed = false;
    for (bool synced = false; !synced && PQstatus(m_connection) == CONNECTION_OK;) {
        PostgresRows result(PQgetResult(m_connection));
        if (!result.raw())
            continue;
        synced = PQresultStatus(result.raw()) == PGRES_PIPELINE_SYNC;
        if (!fine(result.raw()) && out.ok())
            out = failure(result.raw());
        else if (!synced)
            committed = std::string_view(PQcmdStatus(result.raw())) == "COMMIT";
        if (rows && !synced)
            rows->push_back(std::move(result));
    }
    if (out.ok() && PQstatus(m_connection) != CONNECTION_OK)
        return failure(nullptr);
    if (out.ok() && committing && !committed)
        return Error(ErrorCode::conflict, "the database rolled back");
    return out;
}

} // namespace granary::platform
