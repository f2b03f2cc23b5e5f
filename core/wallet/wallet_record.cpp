#include "core/wallet/wallet_record.h"

#include "core/codec/bencode.h"
#include "core/wallet/record_values.h"

#include <algorithm>

namespace granary::wallet {
namespace {

using ledger::LedgerTime;

constexpr std::size_t maxKeyBytes = 1 + 48;
/// Outages may have stretched a channel; nothing is stretched that long.
constexpr std::int64_t oldChannelSeconds = 400 * LedgerTime::daySeconds;

template <class... Ids>
std::string keyOfItem(ItemKind kind, const Ids&... ids)
{
    std::string out(1, static_cast<char>(kind));
    (out.append(asText(ids.view())), ...);
    return out;
}

template <class Id>
Id idOf(std::string_view key)
{
    return *Id::from(asBytes(key.substr(1, Id::sizeBytes)));
}

/// The value was checked when it came in.
template <class T>
T checked(Result<T> value)
{
    GRANARY_ASSERT(value.ok());
    return *std::move(value);
}

} // namespace

bool wins(const RecordItem& a, const RecordItem& b)
{
    if (a.version != b.version)
        return a.version > b.version;
    return asText(a.value) > asText(b.value);
}

Bytes WalletRecord::encode() const
{
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("i").beginList();
    for (const auto& [key, item] : m_items) {
        w.beginList();
        w.string(key).integer(static_cast<std::int64_t>(item.version)).string(item.value);
        w.end();
    }
    w.end();
    w.key("v").integer(1);
    w.end();
    return out;
}

Result<WalletRecord> WalletRecord::decode(ByteView record)
{
    if (record.size() > maxWalletRecordBytes)
        return Error(ErrorCode::tooLarge, "wallet record");
    WalletRecord out;
    codec::BencodeReader r(record);
    GRANARY_TRY(r.beginDict());
    GRANARY_ASSIGN(const auto first, r.key());
    if (first != "i")
        return Error(ErrorCode::malformed, "wallet record");
    GRANARY_TRY(r.beginList());
    while (!r.atEnd()) {
        GRANARY_TRY(r.beginList());
        GRANARY_ASSIGN(const auto keyBytes, r.string(maxKeyBytes));
        RecordItem item;
        GRANARY_ASSIGN(const auto version, r.integer(1, INT64_MAX));
        item.version = static_cast<std::uint64_t>(version);
        GRANARY_ASSIGN(const auto value, r.string(maxItemValueBytes));
        item.value = toBytes(value);
        if (!r.atEnd())
            return Error(ErrorCode::malformed, "wallet record: item");
        std::string key(asText(keyBytes));
        GRANARY_TRY(checkItem(key, item));
        if (out.m_items.size() == maxRecordItems || (!out.m_items.empty() && key <= out.m_items.rbegin()->first))
            return Error(ErrorCode::malformed, "wallet record: order");
        out.m_items.emplace_hint(out.m_items.end(), std::move(key), std::move(item));
    }
    GRANARY_ASSIGN(const auto last, r.key());
    if (last != "v")
        return Error(ErrorCode::malformed, "wallet record");
    GRANARY_ASSIGN(const auto version, r.integer(1, INT64_MAX));
    if (version != 1)
        return Error(ErrorCode::unsupportedVersion, "wallet record");
    if (!r.atEnd())
        return Error(ErrorCode::malformed, "wallet record");
    GRANARY_TRY(r.finish());
    return out;
}

Status WalletRecord::merge(const WalletRecord& other)
{
    auto items = m_items;
    for (const auto& [key, item] : other.m_items) {
        const auto [at, fresh] = items.emplace(key, item);
        if (!fresh && wins(item, at->second))
            at->second = item;
    }
    if (items.size() > maxRecordItems)
        return Error(ErrorCode::tooLarge, "wallet record");
    m_items.swap(items);
    if (encode().size() <= maxWalletRecordBytes)
        return {};
    m_items.swap(items);
    return Error(ErrorCode::tooLarge, "wallet record");
}

const RecordItem* WalletRecord::find(const std::string& key) const
{
    const auto at = m_items.find(key);
    return at == m_items.end() || at->second.value.empty() ? nullptr : &at->second;
}

void WalletRecord::put(std::string key, Bytes value)
{
    // Heads and vouchers count something else in their versions.
    std::uint64_t newest = 0;
    for (const auto& [other, item] : m_items)
        if (other.front() != static_cast<char>(ItemKind::head) && other.front() != static_cast<char>(ItemKind::voucher))
            newest = std::max(newest, item.version);
    auto& item = m_items[std::move(key)];
    if (item.version > 0 && item.value == value)
        return;
    item = {std::min<std::uint64_t>(newest + 1, INT64_MAX), std::move(value)};
}

void WalletRecord::putIfNewer(std::string key, std::uint64_t version, Bytes value)
{
    RecordItem item{version, std::move(value)};
    const auto [at, fresh] = m_items.emplace(std::move(key), item);
    if (!fresh && wins(item, at->second))
        at->second = std::move(item);
}

template <class Visit>
void WalletRecord::forEach(ItemKind kind, Visit visit) const
{
    const std::string from(1, static_cast<char>(kind));
    for (auto at = m_items.lower_bound(from); at != m_items.end() && at->first.front() == from.front(); ++at)
        if (!at->second.value.empty())
            visit(at->first, at->second.value);
}

std::optional<std::string> WalletRecord::ledgerUrl(const ledger::LedgerId& id) const
{
    const auto* item = find(keyOfItem(ItemKind::ledger, id));
    return item ? std::optional(std::string(asText(item->value))) : std::nullopt;
}

std::vector<std::pair<ledger::LedgerId, std::string>> WalletRecord::ledgers() const
{
    std::vector<std::pair<ledger::LedgerId, std::string>> out;
    forEach(ItemKind::ledger,
        [&](std::string_view key, ByteView value) { out.emplace_back(idOf<ledger::LedgerId>(key), asText(value)); });
    return out;
}

void WalletRecord::putLedger(const ledger::LedgerId& id, const std::optional<std::string>& url)
{
    put(keyOfItem(ItemKind::ledger, id), url ? toBytes(*url) : Bytes());
}

std::optional<Bytes> WalletRecord::head(const ledger::LedgerId& id) const
{
    const auto* item = find(keyOfItem(ItemKind::head, id));
    return item ? std::optional(item->value) : std::nullopt;
}

void WalletRecord::putHead(const ledger::SignedHead& head)
{
    putIfNewer(keyOfItem(ItemKind::head, head.head.ledger), head.head.size, head.record);
}

std::optional<ledger::FraudProof> WalletRecord::fraud(const ledger::LedgerId& id) const
{
    const auto* item = find(keyOfItem(ItemKind::fraud, id));
    return item ? std::optional(checked(ledger::decodeFraudProof(item->value))) : std::nullopt;
}

void WalletRecord::putFraud(const ledger::LedgerId& id, const ledger::FraudProof& fraud)
{
    put(keyOfItem(ItemKind::fraud, id), ledger::encodeFraudProof(fraud));
}

std::optional<std::string> WalletRecord::name(const ledger::AccountId& account) const
{
    const auto* item = find(keyOfItem(ItemKind::name, account));
    return item ? std::optional(std::string(asText(item->value))) : std::nullopt;
}

std::vector<std::pair<ledger::AccountId, std::string>> WalletRecord::names() const
{
    std::vector<std::pair<ledger::AccountId, std::string>> out;
    forEach(ItemKind::name,
        [&](std::string_view key, ByteView value) { out.emplace_back(idOf<ledger::AccountId>(key), asText(value)); });
    return out;
}

void WalletRecord::putName(const ledger::AccountId& account, const std::optional<std::string>& name)
{
    put(keyOfItem(ItemKind::name, account), name ? toBytes(*name) : Bytes());
}

Budget WalletRecord::budget(const ledger::LedgerId& id) const
{
    const auto* item = find(keyOfItem(ItemKind::budget, id));
    return item ? checked(decodeBudget(item->value)) : Budget();
}

void WalletRecord::putBudget(const ledger::LedgerId& id, const Budget& budget)
{
    put(keyOfItem(ItemKind::budget, id), encodeBudget(budget));
}

bool WalletRecord::stopped() const
{
    const auto* item = find(keyOfItem(ItemKind::stop));
    return item && item->value.front() == std::byte{'1'};
}

void WalletRecord::putStopped(bool on) { put(keyOfItem(ItemKind::stop), toBytes(on ? "1" : "0")); }

Spent WalletRecord::spent(const ledger::LedgerId& id, const WalletInstance& instance) const
{
    const auto* item = find(keyOfItem(ItemKind::spent, id, instance));
    return item ? checked(decodeSpent(item->value)) : Spent();
}

std::vector<Spent> WalletRecord::spentByAll(const ledger::LedgerId& id) const
{
    std::vector<Spent> out;
    forEach(ItemKind::spent, [&](std::string_view key, ByteView value) {
        if (idOf<ledger::LedgerId>(key) == id)
            out.push_back(checked(decodeSpent(value)));
    });
    return out;
}

void WalletRecord::putSpent(const ledger::LedgerId& id, const WalletInstance& instance, const Spent& spent)
{
    put(keyOfItem(ItemKind::spent, id, instance), encodeSpent(spent));
}

std::optional<KeptChannel> WalletRecord::channel(const ledger::ChannelId& id) const
{
    const auto* item = find(keyOfItem(ItemKind::channel, id));
    if (!item)
        return std::nullopt;
    auto out = checked(decodeChannel(item->value));
    out.terms.id = id;
    return out;
}

std::vector<KeptChannel> WalletRecord::channels() const
{
    std::vector<KeptChannel> out;
    forEach(ItemKind::channel, [&](std::string_view key, ByteView value) {
        out.push_back(checked(decodeChannel(value)));
        out.back().terms.id = idOf<ledger::ChannelId>(key);
    });
    return out;
}

void WalletRecord::putChannel(const KeptChannel& channel)
{
    put(keyOfItem(ItemKind::channel, channel.terms.id), encodeChannel(channel));
}

std::optional<ledger::Voucher> WalletRecord::voucher(const ledger::ChannelId& id) const
{
    const auto* item = find(keyOfItem(ItemKind::voucher, id));
    return item ? std::optional(checked(ledger::decodeVoucher(item->value))) : std::nullopt;
}

void WalletRecord::putVoucher(const ledger::Voucher& voucher)
{
    putIfNewer(keyOfItem(ItemKind::voucher, voucher.channel), voucher.paid.units(), ledger::encodeVoucher(voucher));
}

void WalletRecord::dropOldChannels(LedgerTime now)
{
    for (const auto& channel : channels())
        if (channel.terms.timeout.plusSeconds(oldChannelSeconds) < now) {
            m_items.erase(keyOfItem(ItemKind::channel, channel.terms.id));
            m_items.erase(keyOfItem(ItemKind::voucher, channel.terms.id));
        }
}

} // namespace granary::wallet
