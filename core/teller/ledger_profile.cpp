#include "core/teller/ledger_profile.h"

#include "core/codec/bencode.h"
#include "core/ledger/embedded_store.h"

namespace granary::teller {
namespace {

constexpr std::int64_t keyVersion = 1;
constexpr std::size_t maxKeyBytes = 4096;
constexpr std::string_view movedName = "ledger.key.moved";

Status writeKeys(FileSystem& files, const std::string& path, const LedgerKeys& keys)
{
    auto record = keys.encode();
    const auto written = files.writeFileDurably(path, record);
    crypto::wipe(record);
    return written;
}

} // namespace

LedgerKeys LedgerKeys::draw(Random& random)
{
    crypto::SigningKey::Seed seed;
    random.fill(seed.mutableView());
    LedgerKeys out{crypto::SigningKey(std::move(seed)), {}};
    random.fill(out.database.mutableView());
    return out;
}

Bytes LedgerKeys::encode() const
{
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("database").string(database.view());
    w.key("operator").string(operatorKey.seed().view());
    w.key("version").integer(keyVersion);
    w.end();
    return out;
}

Result<LedgerKeys> LedgerKeys::decode(ByteView bytes)
{
    codec::BencodeReader r(bytes);
    GRANARY_TRY(r.beginDict());
    const auto secret = [&](std::string_view name) -> Result<ByteView> {
        GRANARY_ASSIGN(const auto key, r.key());
        GRANARY_ASSIGN(const auto value, r.string(32));
        if (key != name || value.size() != 32)
            return Error(ErrorCode::malformed, "ledger's keys");
        return value;
    };
    GRANARY_ASSIGN(const auto database, secret("database"));
    GRANARY_ASSIGN(const auto seed, secret("operator"));
    GRANARY_ASSIGN(const auto name, r.key());
    GRANARY_ASSIGN(const auto version, r.integer(1, INT64_MAX));
    if (name != "version")
        return Error(ErrorCode::malformed, "ledger's keys");
    if (version > keyVersion)
        return Error(ErrorCode::unsupportedVersion, "ledger's keys");
    if (!r.atEnd())
        return Error(ErrorCode::malformed, "ledger's keys");
    GRANARY_TRY(r.finish());
    return LedgerKeys{crypto::SigningKey(crypto::SigningKey::Seed::copyFrom(seed)), store::DatabaseKey::copyFrom(database)};
}

Result<std::unique_ptr<LedgerProfile>> LedgerProfile::open(
    FileSystem& files, const std::string& directory, Random& random, Access access)
{
    auto keyPath = joinPath(directory, "ledger.key");
    const auto movedPath = joinPath(directory, movedName);
    if (!files.exists(keyPath) && files.exists(movedPath)) {
        if (access != Access::evenMoved)
            return Error(ErrorCode::notFound, "the ledger was moved away from here");
        keyPath = movedPath;
    }
    if (access != Access::create && !files.exists(keyPath))
        return Error(ErrorCode::notFound, "no ledger is kept in this profile");
    GRANARY_TRY(files.makeDirectories(directory));
    GRANARY_ASSIGN(auto lock, files.lock(joinPath(directory, "ledger.lock")));
    if (!files.exists(keyPath)) {
        // A ledger without its key is another matter than no ledger.
        if (files.exists(databaseFileOf(directory)))
            return Error(ErrorCode::notFound, "the ledger's keys");
        GRANARY_TRY(writeKeys(files, keyPath, LedgerKeys::draw(random)));
    }
    GRANARY_ASSIGN(auto bytes, files.readFile(keyPath, maxKeyBytes));
    auto keys = LedgerKeys::decode(bytes);
    crypto::wipe(bytes);
    if (!keys.ok())
        return keys.error();
    return std::unique_ptr<LedgerProfile>(new LedgerProfile(files, directory, std::move(lock), *std::move(keys)));
}

Result<std::unique_ptr<LedgerProfile>> LedgerProfile::prepare(
    FileSystem& files, const std::string& directory, const LedgerKeys& keys)
{
    GRANARY_TRY(files.makeDirectories(directory));
    GRANARY_ASSIGN(auto lock, files.lock(joinPath(directory, "ledger.lock")));
    if (files.exists(joinPath(directory, "ledger.key")) || files.exists(joinPath(directory, movedName)))
        return Error(ErrorCode::alreadyExists, "a ledger");
    std::unique_ptr<LedgerProfile> out(new LedgerProfile(files, directory, std::move(lock), keys.clone()));
    // Without its keys nobody can have kept one there.
    GRANARY_TRY(store::Database::remove(files, out->databaseFile()));
    return out;
}

Status LedgerProfile::finish() const { return writeKeys(m_files, keyFile(), m_keys); }

Status LedgerProfile::retire() const
{
    if (!m_files.exists(keyFile()))
        return {};
    GRANARY_TRY(m_files.rename(keyFile(), joinPath(m_directory, movedName)));
    return m_files.syncDirectory(m_directory);
}

Result<std::unique_ptr<ledger::LedgerStore>> LedgerProfile::openStore(
    const std::function<Result<ledger::Genesis>()>& genesis, const std::optional<ledger::LedgerId>& mustBe) const
{
    using ledger::EmbeddedLedgerStore;
    auto store = EmbeddedLedgerStore::open(m_files, databaseFile(), m_keys.database);
    if (!store.ok() && store.error().code == ErrorCode::notFound) {
        GRANARY_ASSIGN(const auto made, genesis());
        store = EmbeddedLedgerStore::found(m_files, databaseFile(), m_keys.database, made);
    }
    if (!store.ok())
        return store.error();
    GRANARY_ASSIGN(const auto kept, ledger::Genesis::parse((*store)->genesisRecord()));
    if (mustBe && kept.id() != *mustBe)
        return Error(ErrorCode::alreadyExists, "another ledger lies here");
    return std::unique_ptr<ledger::LedgerStore>(*std::move(store));
}

} // namespace granary::teller
