#include "core/drive/sealed_chunk.h"

#include "core/crypto/blake2b_lanes.h"
#include "core/crypto/hash.h"
#include "core/crypto/seal.h"

#include <array>

namespace granary::drive {
namespace {

constexpr std::string_view label = "granary.v1.chunk";
constexpr std::size_t payloadHeadBytes = 5; // compression, packed length
constexpr std::size_t paddingUnit = 64;
constexpr std::byte formatVersion{1};
constexpr std::byte suite{1}; // XChaCha20-Poly1305, BLAKE2b, zstd

std::size_t paddedBytes(std::size_t payload) { return (payload + paddingUnit - 1) / paddingUnit * paddingUnit; }

using Associated = std::array<std::byte, 2 + 16 + 4 + 32 + 4 + 4>;

Associated associatedData(const crypto::DriveKeys& keys, const ChunkId& id, std::uint32_t padded, std::uint32_t plain)
{
    Associated out{};
    out[0] = formatVersion;
    out[1] = suite;
    auto at = MutableByteView(out).subspan(2);
    std::memcpy(at.data(), keys.drive.view().data(), 16);
    storeLittle(at.subspan(16), keys.epoch);
    std::memcpy(at.data() + 20, id.view().data(), 32);
    storeLittle(at.subspan(52), padded);
    storeLittle(at.subspan(56), plain);
    return out;
}

} // namespace

StoredRange storedRange(std::uint32_t begin, std::uint32_t end)
{
    constexpr auto block = static_cast<std::uint32_t>(paddingUnit);
    const auto first = (static_cast<std::uint32_t>(payloadHeadBytes) + begin) / block * block;
    return {static_cast<std::uint32_t>(crypto::sealFrontBytes) + first, static_cast<std::uint32_t>(payloadHeadBytes) + end - first};
}

std::uint32_t sealedBytesStored(std::uint32_t plainBytes)
{
    return static_cast<std::uint32_t>(paddedBytes(payloadHeadBytes + plainBytes) + crypto::sealOverheadBytes);
}

ChunkId chunkIdOf(const crypto::DriveKeys& keys, ByteView plain)
{
    ChunkId id;
    crypto::blake2bKeyed(keys.idKey.view(), {plain}, id.mutableView());
    return id;
}

std::vector<ChunkId> chunkIdsOf(const crypto::DriveKeys& keys, std::span<const ByteView> plains)
{
    std::vector<Hash32> hashes(plains.size());
    crypto::blake2bKeyedEach(keys.idKey.view(), plains, hashes);
    std::vector<ChunkId> out;
    out.reserve(hashes.size());
    for (const auto& h : hashes)
        out.push_back(*ChunkId::from(h.view()));
    return out;
}

std::uint32_t ChunkSealer::seal(const ChunkId& id, ByteView plain, Bytes& out, bool probe)
{
    GRANARY_ASSERT(!plain.empty() && plain.size() <= maxChunkPlainBytes);
    m_packed.clear();
    const auto how = m_compressor.tryCompress(plain, m_packed, probe);
    const ByteView packed = how == codec::Compression::stored ? plain : ByteView(m_packed);
    std::array<std::byte, payloadHeadBytes> head{static_cast<std::byte>(how)};
    storeLittle(MutableByteView(head).subspan(1), static_cast<std::uint32_t>(packed.size()));
    const auto used = head.size() + packed.size();
    const auto padded = paddedBytes(used);
    const std::array<std::byte, paddingUnit> zeros{};
    const auto associated =
        associatedData(m_keys, id, static_cast<std::uint32_t>(padded), static_cast<std::uint32_t>(plain.size()));
    const auto before = out.size();
    crypto::seal(m_keys.chunkKey.view(), label, id.view(), associated, {head, packed, ByteView(zeros).first(padded - used)}, m_random, out);
    return static_cast<std::uint32_t>(out.size() - before);
}

Status ChunkOpener::openSeal(const ChunkId& id, std::uint32_t epoch, std::uint32_t padded, std::uint32_t plainBytes, ByteView sealed)
{
    const auto tryWith = [&](const crypto::DriveKeys& keys) {
        return crypto::open(keys.chunkKey.view(), label, id.view(), associatedData(keys, id, padded, plainBytes), sealed, m_payload);
    };
    Status last = Error(ErrorCode::damaged, "no keys of that epoch");
    for (const auto* keys : m_keys)
        if (keys->epoch == epoch && (last = tryWith(*keys)).ok())
            return last;
    for (auto at = m_keys.rbegin(); at != m_keys.rend(); ++at)
        if ((*at)->epoch != epoch && (last = tryWith(**at)).ok())
            return last;
    return last;
}

Status ChunkOpener::open(const ChunkId& id, std::uint32_t epoch, std::uint32_t plainBytes, ByteView sealed, Bytes& out)
{
    if (plainBytes == 0 || plainBytes > maxChunkPlainBytes || sealed.size() > maxSealedChunkBytes)
        return Error(ErrorCode::malformed, "chunk size");
    if (sealed.size() < crypto::sealOverheadBytes + payloadHeadBytes)
        return Error(ErrorCode::damaged, "sealed chunk too short");
    const auto padded = static_cast<std::uint32_t>(sealed.size() - crypto::sealOverheadBytes);
    m_payload.clear();
    GRANARY_TRY(openSeal(id, epoch, padded, plainBytes, sealed));
    const auto how = std::to_integer<std::uint8_t>(m_payload[0]);
    const auto packed = loadLittle<std::uint32_t>(ByteView(m_payload).subspan(1));
    if (how > static_cast<std::uint8_t>(codec::Compression::zstd) || packed > m_payload.size() - payloadHeadBytes)
        return Error(ErrorCode::malformed, "chunk payload");
    return m_decompressor.decompress(static_cast<codec::Compression>(how), ByteView(m_payload).subspan(payloadHeadBytes, packed), plainBytes, out);
}

Status ChunkOpener::openPart(
    const ChunkId& id, std::uint32_t plainBytes, ByteView front, std::uint32_t begin, std::uint32_t end, Bytes sealed, Bytes& out)
{
    GRANARY_ASSERT(begin < end);
    const auto range = storedRange(begin, end);
    if (end > plainBytes || plainBytes > maxChunkPlainBytes || front.size() != storedFrontBytes || sealed.size() != range.sizeBytes)
        return Error(ErrorCode::malformed, "chunk part");
    const auto seal = front.first(crypto::sealFrontBytes);
    // As in openSeal: the commitment tells whose it is.
    Status opened = Error(ErrorCode::damaged, "no keys");
    ByteView key;
    Bytes head;
    for (auto at = m_keys.rbegin(); at != m_keys.rend() && !opened.ok(); ++at) {
        key = (*at)->chunkKey.view();
        head = toBytes(front.subspan(crypto::sealFrontBytes));
        opened = crypto::openPart(key, label, id.view(), seal, 0, head);
    }
    GRANARY_TRY(opened);
    if (std::to_integer<std::uint8_t>(head[0]) != static_cast<std::uint8_t>(codec::Compression::stored) ||
        loadLittle<std::uint32_t>(ByteView(head).subspan(1)) != plainBytes)
        return Error(ErrorCode::malformed, "chunk is not stored as it is");
    GRANARY_TRY(crypto::openPart(key, label, id.view(), seal, range.offset - crypto::sealFrontBytes, sealed));
    append(out, ByteView(sealed).last(end - begin));
    return {};
}

} // namespace granary::drive
