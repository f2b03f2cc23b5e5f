// The directory of whoever keeps a ledger: the operator's key and the ledger's file. Spec: core/specs/ledger-api.md, "Profile".
#pragma once

#include "core/base/file_system.h"
#include "core/base/random.h"
#include "core/crypto/sign.h"
#include "core/ledger/ledger_store.h"
#include "core/store/database.h"

#include <functional>

namespace granary::teller {

/// The keys with which a ledger is kept unattended: no passphrase stands before them.
struct LedgerKeys {
    crypto::SigningKey operatorKey; ///< signs heads and receipts, and is the operator's account
    store::DatabaseKey database;
    Bytes encode() const;
    LedgerKeys clone() const { return {operatorKey.clone(), database.clone()}; }
    /// malformed, unsupportedVersion.
    static Result<LedgerKeys> decode(ByteView bytes);
    static LedgerKeys draw(Random& random);
};

/// Holds its lock while it lives: one process keeps the ledger of a profile.
class LedgerProfile {
public:
    enum class Access : std::uint8_t {
        mustExist, ///< notFound without a key
        create,    ///< makes directory (0700) and keys (0600) where they are missing
        evenMoved, ///< mustExist, also of a ledger that was moved away: it is not kept here any more
    };
    /// inUse: another process has it. malformed: the keys are damaged; nothing is put in their place, because the ledger would be lost with them.
    static Result<std::unique_ptr<LedgerProfile>> open(
        FileSystem& files, const std::string& directory, Random& random, Access access);

    /// A place for a ledger that comes from elsewhere. alreadyExists: one is there. What was left of an attempt is removed.
    static Result<std::unique_ptr<LedgerProfile>> prepare(
        FileSystem& files, const std::string& directory, const LedgerKeys& keys);
    /// After prepare() and when the ledger is whole: from now on it can be opened.
    Status finish() const;
    /// It goes on elsewhere: it cannot be opened here any more, but by evenMoved.
    Status retire() const;

    const LedgerKeys& keys() const { return m_keys; }
    static std::string databaseFileOf(const std::string& directory) { return joinPath(directory, "ledger.db"); }
    std::string databaseFile() const { return databaseFileOf(m_directory); }
    std::string keyFile() const { return joinPath(m_directory, "ledger.key"); }

    /// The ledger that lies there; where none does, one of these terms is founded. alreadyExists: `mustBe` names another than the one there.
    Result<std::unique_ptr<ledger::LedgerStore>> openStore(
        const std::function<Result<ledger::Genesis>()>& genesis, const std::optional<ledger::LedgerId>& mustBe) const;

private:
    LedgerProfile(FileSystem& files, std::string directory, std::unique_ptr<FileLock> lock, LedgerKeys keys)
        : m_files(files),
          m_directory(std::move(directory)),
          m_lock(std::move(lock)),
          m_keys(std::move(keys))
    {}
    FileSystem& m_files;
    std::string m_directory;
    std::unique_ptr<FileLock> m_lock;
    LedgerKeys m_keys;
};

} // namespace granary::teller
