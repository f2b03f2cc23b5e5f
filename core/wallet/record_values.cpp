#include "core/wallet/record_values.h"

#include "core/codec/field_reader.h"
#include "core/codec/shown_text.h"
#include "core/wallet/payment_text.h"

#include <algorithm>

namespace granary::wallet {
namespace {

using ledger::LedgerTime;

constexpr std::int64_t latestDay = LedgerTime::latestSeconds / LedgerTime::daySeconds;
constexpr std::int64_t latestMonth = 12 * 40'000;
constexpr std::size_t downloadBytes = DownloadId::sizeBytes + 8;

Error badRecord(std::string_view what) { return {ErrorCode::malformed, "wallet record: " + std::string(what)}; }

Amount amountField(codec::FieldReader& fields, std::string_view key, std::int64_t least = 0)
{
    return *Amount::ofUnits(static_cast<std::uint64_t>(fields.integer(key, least, INT64_MAX)));
}
std::optional<Amount> optionalAmount(codec::FieldReader& fields, std::string_view key)
{
    return fields.has(key) ? std::optional(amountField(fields, key)) : std::nullopt;
}
LedgerTime timeField(codec::FieldReader& fields, std::string_view key)
{
    return {fields.integer(key, 0, LedgerTime::latestSeconds)};
}

/// The record of a head says its size behind the ledger's id; the signature is looked at where the key is known.
Status checkHead(const RecordItem& item)
{
    if (item.value.empty() || item.value.size() > ledger::maxHeadBytes || item.version == 0 ||
        item.version > ledger::maxLogEntries)
        return badRecord("head");
    return {};
}

Status checkVoucher(std::string_view key, const RecordItem& item)
{
    GRANARY_ASSIGN(const auto voucher, ledger::decodeVoucher(item.value));
    if (voucher.paid.units() != item.version || asText(voucher.channel.view()) != key.substr(1))
        return badRecord("voucher");
    return {};
}

Status checkUrl(ByteView value)
{
    const auto text = asText(value);
    // Printable ASCII: it is shown, and given to whatever speaks HTTP.
    if (text.size() > maxUrlBytes || !std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; }))
        return badRecord("address of a ledger");
    return {};
}

} // namespace

Bytes encodeBudget(const Budget& budget)
{
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    if (budget.perDay)
        w.key("d").integer(budget.perDay->signedUnits());
    if (budget.perDownload)
        w.key("f").integer(budget.perDownload->signedUnits());
    if (budget.perMonth)
        w.key("m").integer(budget.perMonth->signedUnits());
    w.end();
    return out;
}

Result<Budget> decodeBudget(ByteView value)
{
    codec::FieldReader fields(value);
    Budget out;
    out.perDay = optionalAmount(fields, "d");
    out.perDownload = optionalAmount(fields, "f");
    out.perMonth = optionalAmount(fields, "m");
    GRANARY_TRY(fields.finishAll());
    return out;
}

Bytes encodeSpent(const Spent& spent)
{
    Bytes downloads;
    for (const auto& [id, amount] : spent.downloads) {
        append(downloads, id.view());
        appendLittle(downloads, amount.units());
    }
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("d").integer(spent.day);
    w.key("f").string(downloads);
    w.key("m").integer(spent.month);
    w.key("n").integer(spent.onDay.signedUnits());
    w.key("o").integer(spent.inMonth.signedUnits());
    w.end();
    return out;
}

Result<Spent> decodeSpent(ByteView value)
{
    codec::FieldReader fields(value);
    Spent out;
    out.day = fields.integer("d", 0, latestDay);
    auto downloads = fields.string("f", 0, maxDownloads * downloadBytes);
    out.month = fields.integer("m", 0, latestMonth);
    out.onDay = amountField(fields, "n");
    out.inMonth = amountField(fields, "o");
    if (downloads.size() % downloadBytes != 0)
        fields.fail("f");
    GRANARY_TRY(fields.finishAll());
    for (; !downloads.empty(); downloads = downloads.subspan(downloadBytes)) {
        const auto amount = Amount::ofUnits(loadLittle<std::uint64_t>(downloads.subspan(DownloadId::sizeBytes, 8)));
        if (!amount)
            return badRecord("spending of a download");
        out.downloads.emplace_back(*DownloadId::from(downloads.first(DownloadId::sizeBytes)), *amount);
    }
    return out;
}

Bytes encodeChannel(const KeptChannel& channel)
{
    const auto& terms = channel.terms;
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("a").string(terms.payer.view());
    w.key("b").string(terms.payee.view());
    w.key("e").integer(channel.ended ? 1 : 0);
    w.key("l").string(terms.ledger.view());
    w.key("n").integer(terms.deposit.signedUnits());
    w.key("o").integer(terms.opened.seconds);
    w.key("x").integer(terms.timeout.seconds);
    w.end();
    return out;
}

Result<KeptChannel> decodeChannel(ByteView value)
{
    codec::FieldReader fields(value);
    KeptChannel out;
    out.terms.payer = fields.fixed<ledger::AccountId>("a");
    out.terms.payee = fields.fixed<ledger::AccountId>("b");
    out.ended = fields.integer("e", 0, 1) == 1;
    out.terms.ledger = fields.fixed<ledger::LedgerId>("l");
    out.terms.deposit = amountField(fields, "n", 1);
    out.terms.opened = timeField(fields, "o");
    out.terms.timeout = timeField(fields, "x");
    GRANARY_TRY(fields.finishAll());
    return out;
}

std::size_t idBytes(ItemKind kind)
{
    switch (kind) {
    case ItemKind::stop: return 0;
    case ItemKind::spent: return ledger::LedgerId::sizeBytes + WalletInstance::sizeBytes;
    case ItemKind::budget:
    case ItemKind::channel:
    case ItemKind::fraud:
    case ItemKind::head:
    case ItemKind::ledger:
    case ItemKind::name:
    case ItemKind::voucher: return 32;
    }
    return 0;
}

Status checkItem(std::string_view key, const RecordItem& item)
{
    constexpr std::string_view kinds = "bcfhlnsvx";
    if (key.empty() || kinds.find(key.front()) == kinds.npos)
        return Error(ErrorCode::unsupportedVersion, "kind of an item");
    const auto kind = static_cast<ItemKind>(key.front());
    if (key.size() != 1 + idBytes(kind) || item.version == 0 || item.version > INT64_MAX || item.value.size() > maxItemValueBytes)
        return badRecord("item");
    switch (kind) {
    case ItemKind::head: return checkHead(item);
    case ItemKind::voucher: return checkVoucher(key, item);
    case ItemKind::budget: {
        GRANARY_ASSIGN([[maybe_unused]] const auto budget, decodeBudget(item.value));
        return {};
    }
    case ItemKind::spent: {
        GRANARY_ASSIGN([[maybe_unused]] const auto spent, decodeSpent(item.value));
        return {};
    }
    case ItemKind::channel: {
        GRANARY_ASSIGN([[maybe_unused]] const auto channel, decodeChannel(item.value));
        return {};
    }
    case ItemKind::fraud: {
        GRANARY_ASSIGN([[maybe_unused]] const auto fraud, ledger::decodeFraudProof(item.value));
        return {};
    }
    case ItemKind::ledger: return item.value.empty() ? Status() : checkUrl(item.value);
    case ItemKind::name:
        return item.value.empty() || codec::isShownText(asText(item.value), maxNameBytes) ? Status() : Status(badRecord("name"));
    case ItemKind::stop:
        return item.value.size() == 1 && (item.value[0] == std::byte{'0'} || item.value[0] == std::byte{'1'})
            ? Status()
            : Status(badRecord("stop"));
    }
    return badRecord("item");
}

} // namespace granary::wallet
