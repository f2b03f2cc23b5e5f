#include "core/store/database_impl.h"
#include "core/store/sql_error.h"

namespace granary::store {
namespace {

/// SQLite takes a null pointer for NULL.
const void* notNull(const void* data) { return data ? data : ""; }

} // namespace

Statement::Statement(Statement&& other) noexcept : m_db(other.m_db), m_prepared(std::exchange(other.m_prepared, nullptr)) {}

Statement::~Statement()
{
    if (!m_prepared)
        return;
    --m_db->m_impl->statementsInUse;
    if (!m_prepared->cached) {
        sqlite3_finalize(m_prepared->handle);
        delete m_prepared;
        return;
    }
    sqlite3_reset(m_prepared->handle);
    sqlite3_clear_bindings(m_prepared->handle);
    m_prepared->inUse = false;
    m_prepared->error.reset();
    m_prepared->stepped = false;
    m_prepared->done = false;
}

void Statement::restart()
{
    if (m_prepared->stepped) {
        sqlite3_reset(m_prepared->handle);
        m_prepared->stepped = false;
        m_prepared->done = false;
    }
}

void Statement::noteBind(int rc)
{
    GRANARY_ASSERT(rc != SQLITE_MISUSE && rc != SQLITE_RANGE);
    if (rc != SQLITE_OK)
        m_prepared->error = sqlError(rc, std::nullopt, "bind");
}

Statement& Statement::bind(int index, std::int64_t value)
{
    if (!m_prepared->handle)
        return *this;
    restart();
    noteBind(sqlite3_bind_int64(m_prepared->handle, index, value));
    return *this;
}

Statement& Statement::bind(int index, std::string_view text)
{
    if (!m_prepared->handle)
        return *this;
    restart();
    noteBind(sqlite3_bind_text64(
        m_prepared->handle, index, static_cast<const char*>(notNull(text.data())), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(int index, ByteView blob)
{
    if (!m_prepared->handle)
        return *this;
    restart();
    noteBind(sqlite3_bind_blob64(m_prepared->handle, index, notNull(blob.data()), blob.size(), SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bindInPlace(int index, ByteView blob)
{
    if (!m_prepared->handle)
        return *this;
    restart();
    noteBind(sqlite3_bind_blob64(m_prepared->handle, index, notNull(blob.data()), blob.size(), SQLITE_STATIC));
    return *this;
}

Statement& Statement::bindNull(int index)
{
    if (!m_prepared->handle)
        return *this;
    restart();
    noteBind(sqlite3_bind_null(m_prepared->handle, index));
    return *this;
}

Result<bool> Statement::step()
{
    auto& impl = *m_db->m_impl;
    GRANARY_TRY(impl.mayRun());
    if (m_prepared->error)
        return *m_prepared->error;
    if (m_prepared->done)
        return false;
    m_prepared->stepped = true;
    const int rc = sqlite3_step(m_prepared->handle);
    if (rc == SQLITE_ROW)
        return true;
    if (rc == SQLITE_DONE) {
        m_prepared->done = true;
        return false;
    }
    GRANARY_ASSERT(!isSqlMistake(impl.db, rc));
    auto error = impl.failure(rc, "step");
    restart();
    return error;
}

Status Statement::run()
{
    if (m_prepared->handle)
        restart();
    const auto row = step();
    if (!row.ok())
        return row.error();
    GRANARY_ASSERT(!*row);
    restart();
    return {};
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_prepared->handle, column); }

ByteView Statement::blob(int column) const
{
    const auto* const data = static_cast<const std::byte*>(sqlite3_column_blob(m_prepared->handle, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_prepared->handle, column));
    return data ? ByteView(data, size) : ByteView();
}

std::string_view Statement::text(int column) const
{
    const auto* const data = reinterpret_cast<const char*>(sqlite3_column_text(m_prepared->handle, column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_prepared->handle, column));
    return data ? std::string_view(data, size) : std::string_view();
}

bool Statement::isNull(int column) const { return sqlite3_column_type(m_prepared->handle, column) == SQLITE_NULL; }

} // namespace granary::store
