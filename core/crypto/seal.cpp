#include "core/crypto/seal.h"

#include "core/crypto/aead.h"
#include "core/crypto/label.h"

namespace granary::crypto {

namespace {

constexpr std::size_t nonceBytes = 24;
constexpr std::size_t commitmentBytes = 32;
constexpr std::size_t frontBytes = sealFrontBytes;
static_assert(frontBytes == nonceBytes + commitmentBytes);
static_assert(sealOverheadBytes == frontBytes + aeadTagBytes);

/// 32 bytes of key and 32 bytes of commitment to it.
void deriveSealKeys(ByteView key, std::string_view label, ByteView context, ByteView nonce, WipedBytes<64>& out)
{
    GRANARY_ASSERT(key.size() == aeadKeyBytes && context.size() <= UINT32_MAX);
    deriveLabelled(key, label, {littleField(static_cast<std::uint32_t>(context.size())), context, nonce}, out.mutableView());
}

} // namespace

void seal(ByteView key, std::string_view label, ByteView context, ByteView associated, ByteView plain, Random& random, Bytes& out)
{
    seal(key, label, context, associated, std::initializer_list<ByteView>{plain}, random, out);
}

void seal(ByteView key, std::string_view label, ByteView context, ByteView associated, std::initializer_list<ByteView> parts,
    Random& random, Bytes& out)
{
    const auto start = out.size();
    std::size_t plainBytes = 0;
    for (const auto part : parts)
        plainBytes += part.size();
    makeRoom(out, start + sealOverheadBytes + plainBytes);
    out.resize(start + sealOverheadBytes + plainBytes);
    const auto sealed = MutableByteView(out).subspan(start);
    const auto nonce = sealed.first(nonceBytes);
    random.fill(nonce);
    WipedBytes<64> derived;
    deriveSealKeys(key, label, context, nonce, derived);
    std::memcpy(sealed.data() + nonceBytes, derived.view().data() + aeadKeyBytes, commitmentBytes);
    xaeadSeal(derived.view().first(aeadKeyBytes), nonce, associated, std::span(parts.begin(), parts.size()), sealed.subspan(frontBytes));
}

Status open(ByteView key, std::string_view label, ByteView context, ByteView associated, ByteView sealed, Bytes& out)
{
    if (sealed.size() < sealOverheadBytes)
        return Error(ErrorCode::damaged, "sealed record shorter than its frame");
    const auto nonce = sealed.first(nonceBytes);
    WipedBytes<64> derived;
    deriveSealKeys(key, label, context, nonce, derived);
    if (!equalConstantTime(sealed.subspan(nonceBytes, commitmentBytes), derived.view().last(commitmentBytes)))
        return Error(ErrorCode::damaged, "sealed record under another key or context");
    const auto start = out.size();
    out.resize(start + sealed.size() - sealOverheadBytes);
    if (!xaeadOpen(derived.view().first(aeadKeyBytes), nonce, associated, sealed.subspan(frontBytes),
            MutableByteView(out).subspan(start))) {
        out.resize(start);
        return Error(ErrorCode::damaged, "sealed record fails its authentication");
    }
    return {};
}

Status openPart(ByteView key, std::string_view label, ByteView context, ByteView front, std::uint64_t at, MutableByteView data)
{
    GRANARY_ASSERT(at % 64 == 0);
    if (front.size() != sealFrontBytes)
        return Error(ErrorCode::damaged, "sealed record shorter than its frame");
    const auto nonce = front.first(nonceBytes);
    WipedBytes<64> derived;
    deriveSealKeys(key, label, context, nonce, derived);
    if (!equalConstantTime(front.last(commitmentBytes), derived.view().last(commitmentBytes)))
        return Error(ErrorCode::damaged, "sealed record under another key or context");
    // Block 0 made the key of the tag.
    xstreamXor(derived.view().first(aeadKeyBytes), nonce, 1 + at / 64, data);
    return {};
}

void maskShard(const MaskKey& key, const SegmentId& segment, std::uint16_t shard, std::uint64_t offsetBytes, MutableByteView data)
{
    maskRow(rowMask(key, segment, shard), offsetBytes, data);
}

RowMask rowMask(const MaskKey& key, const SegmentId& segment, std::uint16_t shard)
{
    RowMask out;
    deriveLabelled(key.view(), "granary.v1.mask", {segment.view(), littleField(shard)}, out.mutableView());
    return out;
}

void maskRow(const RowMask& mask, std::uint64_t offsetBytes, MutableByteView data)
{
    GRANARY_ASSERT(offsetBytes % 64 == 0);
    const std::array<std::byte, nonceBytes> zeroNonce{};
    xstreamXor(mask.view(), zeroNonce, offsetBytes / 64, data);
}

} // namespace granary::crypto
