#include "core/ledger/voucher.h"

#include "core/codec/field_reader.h"
#include "core/crypto/label.h"

namespace granary::ledger {
namespace {

constexpr std::string_view voucherLabel = "granary.v1.ledger-voucher";
constexpr std::size_t signedBytes = 1 + voucherLabel.size() + LedgerId::sizeBytes + ChannelId::sizeBytes + 8;

/// u8(length of the voucherLabel), voucherLabel, ledger, channel, u64 amount. Without a heap: a payee checks thousands a second.
std::array<std::byte, signedBytes> whatIsSigned(const LedgerId& ledger, const ChannelId& channel, Amount paid)
{
    std::array<std::byte, signedBytes> out;
    auto* at = out.data();
    const auto put = [&at](ByteView bytes) {
        std::memcpy(at, bytes.data(), bytes.size());
        at += bytes.size();
    };
    *at++ = static_cast<std::byte>(voucherLabel.size());
    put(asBytes(voucherLabel));
    put(ledger.view());
    put(channel.view());
    put(crypto::littleField(paid.units()));
    return out;
}

} // namespace

Voucher signVoucher(const LedgerId& ledger, const ChannelId& channel, Amount paid, const crypto::SigningKey& payer)
{
    GRANARY_ASSERT(!paid.isZero());
    return {ledger, channel, paid, payer.sign(whatIsSigned(ledger, channel, paid))};
}

bool verifyVoucher(const Voucher& voucher, const AccountId& payer)
{
    return !voucher.paid.isZero() &&
        crypto::verify(keyOf(payer), whatIsSigned(voucher.ledger, voucher.channel, voucher.paid), voucher.signature);
}

Bytes encodeVoucher(const Voucher& voucher)
{
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("c").string(voucher.channel.view());
    w.key("g").string(voucher.signature.view());
    w.key("l").string(voucher.ledger.view());
    w.key("n").integer(voucher.paid.signedUnits());
    w.key("v").integer(1);
    w.end();
    return out;
}

Result<Voucher> decodeVoucher(ByteView record)
{
    if (record.size() > maxVoucherBytes)
        return Error(ErrorCode::tooLarge, "voucher");
    codec::FieldReader fields(record);
    Voucher out;
    out.channel = fields.fixed<ChannelId>("c");
    out.signature = fields.fixed<Signature>("g");
    out.ledger = fields.fixed<LedgerId>("l");
    out.paid = *Amount::ofUnits(static_cast<std::uint64_t>(fields.integer("n", 1, INT64_MAX)));
    const auto version = fields.integer("v", 1, INT64_MAX);
    if (!fields.broken() && version != 1)
        return Error(ErrorCode::unsupportedVersion, "voucher");
    GRANARY_TRY(fields.finishAll());
    return out;
}

} // namespace granary::ledger
