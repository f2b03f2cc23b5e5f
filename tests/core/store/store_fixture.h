// What the tests of the database share.
#pragma once

#include "core/crypto/secret.h"
#include "core/store/database.h"
#include "tests/support/memory_file_system.h"

#include <QTest>

namespace granary::store::test {

inline constexpr Migration schema[] = {
    {1,
        "CREATE TABLE entries (id INTEGER PRIMARY KEY, value BLOB NOT NULL);"
        "CREATE TABLE totals (id INTEGER PRIMARY KEY CHECK (id = 1), entries INTEGER NOT NULL, batches INTEGER NOT NULL);"
        "INSERT INTO totals VALUES (1, 0, 0)"},
};

inline DatabaseKey keyOf(std::uint8_t fill)
{
    crypto::initialise();
    DatabaseKey key;
    for (auto& b : key.mutableView())
        b = std::byte{fill};
    return key;
}

inline std::string codeOf(const Error& error) { return std::string(errorName(error.code)); }

/// The value that belongs to an id: any other one in the table is damage.
inline Bytes valueOf(std::int64_t id, std::size_t sizeBytes)
{
    return granary::test::SeededRandom(static_cast<std::uint64_t>(id)).bytes(sizeBytes);
}

/// One transaction: `count` rows with their values, and the totals with them.
inline Status insertBatch(Database& db, std::int64_t firstId, std::int64_t count, std::size_t valueBytes)
{
    Transaction transaction(db);
    {
        auto insert = db.prepare("INSERT INTO entries VALUES (?1, ?2)");
        for (std::int64_t id = firstId; id < firstId + count; ++id)
            GRANARY_TRY(insert.bind(1, id).bind(2, ByteView(valueOf(id, valueBytes))).run());
        GRANARY_TRY(db.prepare("UPDATE totals SET entries = entries + ?1, batches = batches + 1").bind(1, count).run());
    }
    return transaction.commit();
}

struct Totals {
    std::int64_t entries = 0;
    std::int64_t batches = 0;
};

/// Reads everything and compares it with itself: internal for anything that no sequence of insertBatch could have made.
inline Result<Totals> readAll(Database& db)
{
    Totals totals;
    {
        auto row = db.prepare("SELECT entries, batches FROM totals");
        GRANARY_ASSIGN(const bool there, row.step());
        if (!there)
            return Error(ErrorCode::internal, "no totals");
        totals = {row.integer(0), row.integer(1)};
    }
    std::int64_t count = 0;
    auto rows = db.prepare("SELECT id, value FROM entries ORDER BY id");
    for (;;) {
        GRANARY_ASSIGN(const bool there, rows.step());
        if (!there)
            break;
        ++count;
        if (!equalBytes(rows.blob(1), valueOf(rows.integer(0), rows.blob(1).size())))
            return Error(ErrorCode::internal, "wrong value");
    }
    if (count != totals.entries)
        return Error(ErrorCode::internal, "half a transaction");
    return totals;
}

} // namespace granary::store::test
