#include "core/wallet/wallet_database.h"

namespace granary::wallet {
namespace {

constexpr store::Migration migrations[] = {
    {1,
        "CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;"
        "CREATE TABLE voucher (channel BLOB PRIMARY KEY, paid INTEGER NOT NULL, record BLOB NOT NULL) WITHOUT ROWID;"
        "CREATE TABLE genesis (ledger BLOB PRIMARY KEY, record BLOB NOT NULL);"
        "CREATE TABLE operation (number INTEGER PRIMARY KEY, ledger BLOB NOT NULL, id BLOB NOT NULL, record BLOB NOT NULL, state "
        "INTEGER NOT NULL,"
        " receipt BLOB NOT NULL, refusal TEXT NOT NULL, memo TEXT NOT NULL, UNIQUE (ledger, id));"
        "CREATE TABLE entry (ledger BLOB NOT NULL, idx INTEGER NOT NULL, entry BLOB NOT NULL, PRIMARY KEY (ledger, idx)) WITHOUT "
        "ROWID"},
};

constexpr std::string_view instanceName = "instance";
constexpr std::string_view recordName = "record";

Error damagedDatabase(std::string_view what) { return {ErrorCode::databaseDamaged, "wallet: " + std::string(what)}; }

} // namespace

Result<std::unique_ptr<WalletDatabase>> WalletDatabase::open(
    FileSystem& files, const std::string& path, const store::DatabaseKey& key)
{
    GRANARY_ASSIGN(auto database, store::Database::open(files, path, key, migrations));
    return std::unique_ptr<WalletDatabase>(new WalletDatabase(std::move(database)));
}

Result<std::optional<Bytes>> WalletDatabase::setting(std::string_view name)
{
    auto find = m_database->prepare("SELECT value FROM setting WHERE name = ?");
    GRANARY_ASSIGN(const bool found, find.bind(1, name).step());
    return found ? std::optional(toBytes(find.blob(0))) : std::nullopt;
}

Status WalletDatabase::putSetting(std::string_view name, ByteView value)
{
    return m_database->prepare("INSERT OR REPLACE INTO setting VALUES (?, ?)").bind(1, name).bind(2, value).run();
}

Result<std::optional<WalletInstance>> WalletDatabase::instance()
{
    GRANARY_ASSIGN(const auto bytes, setting(instanceName));
    if (!bytes)
        return std::optional<WalletInstance>();
    const auto out = WalletInstance::from(*bytes);
    return out ? Result<std::optional<WalletInstance>>(out) : damagedDatabase("instance");
}

Status WalletDatabase::putInstance(const WalletInstance& instance) { return putSetting(instanceName, instance.view()); }
Result<std::optional<Bytes>> WalletDatabase::record() { return setting(recordName); }
Status WalletDatabase::putRecord(ByteView record) { return putSetting(recordName, record); }

Result<std::vector<ledger::Voucher>> WalletDatabase::vouchers()
{
    std::vector<ledger::Voucher> out;
    auto read = m_database->prepare("SELECT record FROM voucher");
    for (;;) {
        GRANARY_ASSIGN(const bool more, read.step());
        if (!more)
            return out;
        const auto voucher = ledger::decodeVoucher(read.blob(0));
        if (!voucher.ok())
            return damagedDatabase("voucher");
        out.push_back(*voucher);
    }
}

Status WalletDatabase::putVoucher(const ledger::Voucher& voucher)
{
    // The dialect has no UPSERT: one that pays as much or more makes the select empty.
    auto put = m_database->prepare("INSERT OR REPLACE INTO voucher SELECT ?1, ?2, ?3"
                                   " WHERE NOT EXISTS (SELECT 1 FROM voucher WHERE channel = ?1 AND paid >= ?2)");
    return put.bind(1, voucher.channel.view())
        .bind(2, voucher.paid.signedUnits())
        .bind(3, ByteView(ledger::encodeVoucher(voucher)))
        .run();
}

Result<std::optional<Bytes>> WalletDatabase::genesis(const ledger::LedgerId& id)
{
    auto find = m_database->prepare("SELECT record FROM genesis WHERE ledger = ?");
    GRANARY_ASSIGN(const bool found, find.bind(1, id.view()).step());
    return found ? std::optional(toBytes(find.blob(0))) : std::nullopt;
}

Status WalletDatabase::putGenesis(const ledger::LedgerId& id, ByteView genesis)
{
    return m_database->prepare("INSERT OR REPLACE INTO genesis VALUES (?, ?)").bind(1, id.view()).bind(2, genesis).run();
}

Result<std::vector<KeptOperation>> WalletDatabase::operations(const ledger::LedgerId& id)
{
    std::vector<KeptOperation> out;
    auto read =
        m_database->prepare("SELECT id, record, state, receipt, refusal, memo FROM operation WHERE ledger = ? ORDER BY number");
    read.bind(1, id.view());
    for (;;) {
        GRANARY_ASSIGN(const bool more, read.step());
        if (!more)
            return out;
        KeptOperation operation;
        const auto own = ledger::OperationId::from(read.blob(0));
        const auto state = read.integer(2);
        if (!own || state < 0 || state > static_cast<int>(OperationState::refused))
            return damagedDatabase("operation");
        operation.ledger = id;
        operation.id = *own;
        operation.record = toBytes(read.blob(1));
        operation.state = static_cast<OperationState>(state);
        operation.receipt = toBytes(read.blob(3));
        operation.refusal = read.text(4);
        operation.memo = read.text(5);
        out.push_back(std::move(operation));
    }
}

Status WalletDatabase::putOperation(const KeptOperation& operation)
{
    store::Transaction transaction(*m_database);
    auto change = m_database->prepare(
        "UPDATE operation SET record = ?, state = ?, receipt = ?, refusal = ?, memo = ? WHERE ledger = ? AND id = ?");
    const auto state = static_cast<std::int64_t>(operation.state);
    GRANARY_TRY(change.bind(1, ByteView(operation.record))
                    .bind(2, state)
                    .bind(3, ByteView(operation.receipt))
                    .bind(4, std::string_view(operation.refusal))
                    .bind(5, std::string_view(operation.memo))
                    .bind(6, operation.ledger.view())
                    .bind(7, operation.id.view())
                    .run());
    if (m_database->changes() == 0) {
        auto put = m_database->prepare(
            "INSERT INTO operation (ledger, id, record, state, receipt, refusal, memo) VALUES (?, ?, ?, ?, ?, ?, ?)");
        GRANARY_TRY(put.bind(1, operation.ledger.view())
                        .bind(2, operation.id.view())
                        .bind(3, ByteView(operation.record))
                        .bind(4, state)
                        .bind(5, ByteView(operation.receipt))
                        .bind(6, std::string_view(operation.refusal))
                        .bind(7, std::string_view(operation.memo))
                        .run());
    }
    return transaction.commit();
}

Result<std::vector<KeptEntry>> WalletDatabase::entries(const ledger::LedgerId& id)
{
    std::vector<KeptEntry> out;
    auto read = m_database->prepare("SELECT idx, entry FROM entry WHERE ledger = ? ORDER BY idx");
    read.bind(1, id.view());
    for (;;) {
        GRANARY_ASSIGN(const bool more, read.step());
        if (!more)
            return out;
        if (read.integer(0) < 0)
            return damagedDatabase("entry");
        out.push_back({static_cast<std::uint64_t>(read.integer(0)), toBytes(read.blob(1))});
    }
}

Status WalletDatabase::addEntries(const ledger::LedgerId& id, std::span<const KeptEntry> entries)
{
    store::Transaction transaction(*m_database);
    auto put = m_database->prepare("INSERT OR REPLACE INTO entry VALUES (?, ?, ?)");
    for (const auto& entry : entries)
        GRANARY_TRY(put.bind(1, id.view()).bind(2, static_cast<std::int64_t>(entry.index)).bind(3, ByteView(entry.entry)).run());
    return transaction.commit();
}

Status WalletDatabase::dropEntries(const ledger::LedgerId& id)
{
    return m_database->prepare("DELETE FROM entry WHERE ledger = ?").bind(1, id.view()).run();
}

} // namespace granary::wallet
