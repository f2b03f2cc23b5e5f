// The file that keeps a profile's keys on its own machine: what the passphrase opens. Spec: core/specs/keys.md, "Lockbox".
#pragma once

#include "core/base/random.h"
#include "core/crypto/secret.h"

namespace granary::crypto {

/// What a lockbox asks for.
enum class LockboxKind : std::uint8_t {
    unprotected = 0, ///< nothing: whoever may read the file (0600) may open it
    passphrase = 1,
    rawKey = 2, ///< 32 bytes kept elsewhere: a service key file, a systemd credential, the desktop's keyring
};

/// Argon2id13 with one lane. Stored in the file, and bound into everything that it opens.
struct ArgonCost {
    std::uint32_t memoryKib = 256 << 10;
    std::uint32_t passes = 3;
};
/// A file that asks for more is refused before anything is spent on it.
inline constexpr ArgonCost argonCostLimit{.memoryKib = 1 << 20, .passes = 16};

inline constexpr std::size_t maxPassphraseBytes = 1024;
inline constexpr std::size_t maxLockboxPayloadBytes = 64 << 10;
/// Header, wrapped key, sealed payload, checksum.
inline constexpr std::size_t maxLockboxBytes = 81 + 104 + 72 + maxLockboxPayloadBytes + 32;

/// What opens a lockbox, or will open the one that is about to be written. Move-only; the passphrase is wiped.
class LockboxOpener {
public:
    using RawKey = Secret<struct LockboxRawKeyTag, 32>;
    static LockboxOpener unprotected();
    /// UTF-8 is taken in its composed form (NFC), other bytes as they are. The empty passphrase is no passphrase: it makes and opens
    /// unprotected boxes. tooLarge above maxPassphraseBytes. `cost` counts for writing; a file is opened at its own.
    static Result<LockboxOpener> passphrase(ByteView text, ArgonCost cost = {});
    static LockboxOpener rawKey(const RawKey& key);
    LockboxKind kind() const { return m_kind; }

private:
    friend class Lockbox;
    LockboxOpener(LockboxKind kind, SecretBuffer secret, ArgonCost cost) : m_kind(kind), m_secret(std::move(secret)), m_cost(cost)
    {}
    LockboxKind m_kind;
    SecretBuffer m_secret;
    ArgonCost m_cost;
};

/// An opened lockbox: a master key that never changes, and a payload (the key file of a drive, say). Writing it anew with another
/// opener changes what opens the file and neither the master key nor the database. Move-only; wiped.
class Lockbox {
public:
    using DatabaseKey = Secret<struct LockboxDatabaseKeyTag, 32>;

    /// A fresh master key and an empty payload.
    static Lockbox create(Random& random);
    /// malformed, unsupportedVersion; damaged: the file was changed or cut short; wrongPassphrase: intact, but this opens another one;
    /// busy: not enough memory for Argon2 now. Takes about a second with a passphrase: not for the engine's thread.
    static Result<Lockbox> open(ByteView file, const LockboxOpener& opener);
    /// What the file asks for, without opening it. Same errors but wrongPassphrase and busy.
    static Result<LockboxKind> kindOf(ByteView file);

    /// The file's bytes under a fresh salt, for a write with mode 0600 and a rename. busy as above.
    Result<Bytes> write(const LockboxOpener& opener, Random& random) const;
    /// Raw key of the database that belongs to this box.
    DatabaseKey databaseKey() const;
    ByteView payload() const { return m_payload.view(); }
    /// At most maxLockboxPayloadBytes.
    void setPayload(ByteView payload);

private:
    using MasterKey = Secret<struct LockboxMasterKeyTag, 32>;
    Lockbox(MasterKey master, SecretBuffer payload) : m_master(std::move(master)), m_payload(std::move(payload)) {}
    static Result<MasterKey> wrappingKey(const LockboxOpener& opener, ArgonCost cost, ByteView salt);
    MasterKey m_master;
    SecretBuffer m_payload;
};

} // namespace granary::crypto
