#include "core/crypto/lockbox.h"

#include "core/crypto/aead.h"
#include "core/crypto/label.h"
#include "core/crypto/seal.h"

#include <sodium.h>
#include <utf8proc.h>

namespace granary::crypto {

namespace {

constexpr std::string_view magic = "granary.lock";
constexpr std::uint32_t version = 1;
constexpr std::size_t saltBytes = crypto_pwhash_argon2id_SALTBYTES;
constexpr std::size_t checkBytes = 32;
constexpr std::size_t checksumBytes = 32;
constexpr std::size_t keyBytes = 32;
/// magic, version, kind, memory, passes, salt: what the passphrase check and the seals are bound to.
constexpr std::size_t parameterBytes = 12 + 4 + 1 + 4 + 4 + saltBytes;
constexpr std::size_t headerBytes = parameterBytes + checkBytes + 8;
constexpr std::size_t wrappedBytes = sealOverheadBytes + keyBytes;
constexpr std::size_t smallestBytes = headerBytes + wrappedBytes + sealOverheadBytes + checksumBytes;
static_assert(headerBytes == 81);
static_assert(maxLockboxBytes == smallestBytes + maxLockboxPayloadBytes);

constexpr std::uint32_t leastMemoryKib = crypto_pwhash_argon2id_MEMLIMIT_MIN / 1024;

/// A file cut into its fields; nothing is trusted but sizes, limits and the checksum.
struct Parsed {
    LockboxKind kind = LockboxKind::unprotected;
    ArgonCost cost;
    ByteView parameters, salt, check, wrapped, payload;
};

Result<Parsed> parse(ByteView file)
{
    if (file.size() < smallestBytes || file.size() > maxLockboxBytes || asText(file.first(magic.size())) != magic) {
        // A file that starts right and ends early was cut short.
        const bool starts = file.size() >= magic.size() && asText(file.first(magic.size())) == magic;
        return starts ? Error(ErrorCode::damaged, "lockbox of a wrong size") : Error(ErrorCode::malformed, "not a lockbox");
    }
    if (loadLittle<std::uint32_t>(file.subspan(12)) != version)
        return Error(ErrorCode::unsupportedVersion, "lockbox of another version");
    const auto body = file.first(file.size() - checksumBytes);
    if (!equalBytes(blake2b({body}).view(), file.last(checksumBytes)))
        return Error(ErrorCode::damaged, "lockbox fails its checksum");
    Parsed out;
    out.cost = {loadLittle<std::uint32_t>(file.subspan(17)), loadLittle<std::uint32_t>(file.subspan(21))};
    out.parameters = body.first(parameterBytes);
    out.salt = body.subspan(parameterBytes - saltBytes, saltBytes);
    out.check = body.subspan(parameterBytes, checkBytes);
    out.wrapped = body.subspan(headerBytes, wrappedBytes);
    out.payload = body.subspan(headerBytes + wrappedBytes);
    const auto kind = std::to_integer<std::uint8_t>(file[16]);
    const auto& cost = out.cost;
    const bool costFits = kind == static_cast<std::uint8_t>(LockboxKind::passphrase) ? cost.memoryKib >= leastMemoryKib &&
            cost.memoryKib <= argonCostLimit.memoryKib && cost.passes >= 1 && cost.passes <= argonCostLimit.passes
                                                                                     : cost.memoryKib == 0 && cost.passes == 0;
    const bool lengthFits =
        loadLittle<std::uint64_t>(body.subspan(parameterBytes + checkBytes)) == out.payload.size() - sealOverheadBytes;
    if (kind > static_cast<std::uint8_t>(LockboxKind::rawKey) || !costFits || !lengthFits)
        return Error(ErrorCode::malformed, "lockbox with impossible parameters");
    out.kind = static_cast<LockboxKind>(kind);
    return out;
}

/// Tells a wrong passphrase from a damaged file; says no more about the key than the seals do.
Hash32 checkOf(ByteView wrappingKey, ByteView parameters)
{
    Hash32 out;
    deriveLabelled(wrappingKey, "granary.v1.lock-check", {parameters}, out.mutableView());
    return out;
}

Secret<struct LockboxPayloadKeyTag, 32> payloadKey(ByteView master)
{
    Secret<struct LockboxPayloadKeyTag, 32> out;
    deriveLabelled(master, "granary.v1.lock-payload-key", {}, out.mutableView());
    return out;
}

/// NFC in wiped memory, so that the same letters typed on another system are the same passphrase. Empty when it isn't UTF-8.
SecretBuffer composed(ByteView text)
{
    const auto decompose = [text](utf8proc_int32_t* to, utf8proc_ssize_t room) {
        return utf8proc_decompose(asUnsigned(text), static_cast<utf8proc_ssize_t>(text.size()), to, room,
            static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    };
    const auto count = decompose(nullptr, 0);
    if (count <= 0)
        return {};
    // utf8proc_reencode ends its text with a zero, so there is one place more.
    SecretBuffer points((static_cast<std::size_t>(count) + 1) * sizeof(utf8proc_int32_t));
    auto* const data = reinterpret_cast<utf8proc_int32_t*>(points.mutableView().data());
    GRANARY_ASSERT(decompose(data, count) == count);
    const auto size = utf8proc_reencode(data, count, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    GRANARY_ASSERT(size > 0);
    SecretBuffer out(static_cast<std::size_t>(size));
    std::memcpy(out.mutableView().data(), points.view().data(), out.size());
    return out;
}

SecretBuffer copyOf(ByteView bytes)
{
    SecretBuffer out(bytes.size());
    if (!bytes.empty())
        std::memcpy(out.mutableView().data(), bytes.data(), bytes.size());
    return out;
}

} // namespace

LockboxOpener LockboxOpener::unprotected() { return {LockboxKind::unprotected, SecretBuffer(), {0, 0}}; }

Result<LockboxOpener> LockboxOpener::passphrase(ByteView text, ArgonCost cost)
{
    if (text.size() > maxPassphraseBytes)
        return Error(ErrorCode::tooLarge, "passphrase too long");
    GRANARY_ASSERT(cost.memoryKib >= leastMemoryKib && cost.memoryKib <= argonCostLimit.memoryKib);
    GRANARY_ASSERT(cost.passes >= 1 && cost.passes <= argonCostLimit.passes);
    if (text.empty())
        return unprotected();
    auto secret = composed(text);
    if (secret.size() == 0)
        secret = copyOf(text);
    return LockboxOpener(LockboxKind::passphrase, std::move(secret), cost);
}

LockboxOpener LockboxOpener::rawKey(const RawKey& key) { return {LockboxKind::rawKey, copyOf(key.view()), {0, 0}}; }

Lockbox Lockbox::create(Random& random)
{
    MasterKey master;
    random.fill(master.mutableView());
    return Lockbox(std::move(master), SecretBuffer());
}

Result<Lockbox::MasterKey> Lockbox::wrappingKey(const LockboxOpener& opener, ArgonCost cost, ByteView salt)
{
    MasterKey out;
    switch (opener.m_kind) {
    case LockboxKind::unprotected: {
        // A key that the file itself tells: the mode of the file is the lock.
        const std::array<std::byte, keyBytes> zeros{};
        deriveLabelled(zeros, "granary.v1.lock-open", {salt}, out.mutableView());
        break;
    }
    case LockboxKind::rawKey: deriveLabelled(opener.m_secret.view(), "granary.v1.lock-raw", {salt}, out.mutableView()); break;
    case LockboxKind::passphrase: {
        const auto text = asText(opener.m_secret.view());
        if (crypto_pwhash_argon2id(asUnsigned(out.mutableView()), keyBytes, text.data(), text.size(), asUnsigned(salt),
                cost.passes, std::size_t{cost.memoryKib} * 1024, crypto_pwhash_argon2id_ALG_ARGON2ID13) != 0)
            return Error(ErrorCode::busy, "not enough memory to open the lockbox");
        break;
    }
    }
    return out;
}

Result<Lockbox> Lockbox::open(ByteView file, const LockboxOpener& opener)
{
    GRANARY_ASSIGN(const auto parsed, parse(file));
    if (parsed.kind != opener.m_kind)
        return Error(ErrorCode::wrongPassphrase, "lockbox asks for another kind of key");
    GRANARY_ASSIGN(const auto wrapping, wrappingKey(opener, parsed.cost, parsed.salt));
    if (!equalConstantTime(checkOf(wrapping.view(), parsed.parameters).view(), parsed.check))
        return Error(ErrorCode::wrongPassphrase, "lockbox opens with another key");

    // Plaintext goes through ordinary memory of a known size, wiped before it is given back.
    Bytes plain;
    plain.reserve(parsed.payload.size());
    GRANARY_TRY(crypto::open(wrapping.view(), "granary.v1.lock-key", parsed.parameters, {}, parsed.wrapped, plain));
    auto master = MasterKey::copyFrom(plain);
    wipe(plain);
    plain.clear();
    GRANARY_TRY(crypto::open(payloadKey(master.view()).view(), "granary.v1.lock-payload", {}, {}, parsed.payload, plain));
    auto payload = copyOf(plain);
    wipe(plain);
    return Lockbox(std::move(master), std::move(payload));
}

Result<LockboxKind> Lockbox::kindOf(ByteView file)
{
    GRANARY_ASSIGN(const auto parsed, parse(file));
    return parsed.kind;
}

Result<Bytes> Lockbox::write(const LockboxOpener& opener, Random& random) const
{
    Bytes out;
    out.reserve(smallestBytes + m_payload.size());
    append(out, asBytes(magic));
    appendLittle(out, version);
    appendLittle(out, static_cast<std::uint8_t>(opener.m_kind));
    appendLittle(out, opener.m_cost.memoryKib);
    appendLittle(out, opener.m_cost.passes);
    std::array<std::byte, saltBytes> salt;
    random.fill(salt);
    append(out, salt);
    const auto parameters = toBytes(out);
    GRANARY_ASSIGN(const auto wrapping, wrappingKey(opener, opener.m_cost, salt));
    append(out, checkOf(wrapping.view(), parameters).view());
    appendLittle(out, std::uint64_t{m_payload.size()});
    seal(wrapping.view(), "granary.v1.lock-key", parameters, {}, m_master.view(), random, out);
    seal(payloadKey(m_master.view()).view(), "granary.v1.lock-payload", {}, {}, m_payload.view(), random, out);
    append(out, blake2b({out}).view());
    return out;
}

Lockbox::DatabaseKey Lockbox::databaseKey() const
{
    DatabaseKey out;
    deriveLabelled(m_master.view(), "granary.v1.database-key", {}, out.mutableView());
    return out;
}

void Lockbox::setPayload(ByteView payload)
{
    GRANARY_ASSERT(payload.size() <= maxLockboxPayloadBytes);
    m_payload = copyOf(payload);
}

} // namespace granary::crypto
