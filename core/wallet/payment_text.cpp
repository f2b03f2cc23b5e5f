#include "core/wallet/payment_text.h"

#include "core/codec/code_text.h"
#include "core/codec/shown_text.h"
#include "core/ledger/address.h"
#include "core/ledger/memo.h"

#include <algorithm>
#include <charconv>

namespace granary::wallet {
namespace {

constexpr std::string_view scheme = "granary:pay?";
constexpr std::size_t maxAmountText = 64;

Error badPayment(std::string_view field) { return {ErrorCode::malformed, ErrorKind::user, "payment request: " + std::string(field)}; }

bool isDigits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Whether it would be an amount if the token had more decimals.
bool isFinerAmount(std::string_view text)
{
    const auto point = text.find('.');
    return point != text.npos && point > 0 && point + 1 < text.size() && isDigits(text.substr(0, point)) &&
        isDigits(text.substr(point + 1));
}

Status readField(PaymentRequest& out, std::string_view name, std::string_view value)
{
    if (name == "to") {
        GRANARY_ASSIGN(out.to, ledger::parseAddress(value));
        return {};
    }
    if (name == "ledger") {
        const auto bytes = fromHex(value);
        const auto id = bytes ? ledger::LedgerId::from(*bytes) : std::nullopt;
        if (!id)
            return badPayment(name);
        out.ledger = *id;
        return {};
    }
    if (name == "units") {
        std::uint64_t units = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), units);
        if (error != std::errc() || end != value.data() + value.size() || units == 0)
            return badPayment(name);
        out.amount = Amount::ofUnits(units);
        return out.amount ? Status() : Status(badPayment(name));
    }
    const auto text = codec::percentDecode(value);
    if (name == "memo" && text && codec::isShownText(*text, ledger::maxMemoBytes)) {
        out.memo = *text;
        return {};
    }
    if (name == "name" && text && codec::isShownText(*text, maxNameBytes)) {
        out.name = *text;
        return {};
    }
    return badPayment(name);
}

} // namespace

Answer<ledger::AccountId> readAddress(std::string_view text)
{
    const auto account = ledger::parseAddress(codec::trimmed(text));
    if (account.ok())
        return *account;
    switch (account.error().code) {
    case ErrorCode::damaged: return Problem::wrongChecksum;
    case ErrorCode::unsupportedVersion: return Problem::newerAddress;
    case ErrorCode::invalidArgument: return Problem::nobodysAddress;
    default: return Problem::notAnAddress;
    }
}

Answer<Amount> readAmount(std::string_view text, unsigned decimals)
{
    text = codec::trimmed(text);
    if (text.size() > maxAmountText)
        return Problem::notAnAmount;
    const auto amount = parseAmount(text, decimals);
    if (amount.ok())
        return amount->isZero() ? Answer<Amount>(Problem::dust) : Answer<Amount>(*amount);
    if (amount.error().code == ErrorCode::tooLarge)
        return Problem::overspend;
    return isFinerAmount(text) ? Problem::dust : Problem::notAnAmount;
}

std::string PaymentRequest::text() const
{
    auto out = std::string(scheme) + "to=" + ledger::addressText(to);
    if (ledger)
        out += "&ledger=" + ledger->hex();
    if (amount)
        out += "&units=" + std::to_string(amount->units());
    if (!memo.empty())
        out += "&memo=" + codec::percentEncode(memo);
    if (!name.empty())
        out += "&name=" + codec::percentEncode(name);
    return out;
}

Result<PaymentRequest> PaymentRequest::parse(std::string_view text)
{
    if (text.size() > maxPaymentRequestBytes)
        return Error(ErrorCode::tooLarge, ErrorKind::user, "payment request");
    text = codec::trimmed(text);
    if (!text.starts_with(scheme))
        return badPayment("does not begin with granary:pay?");
    auto rest = text.substr(scheme.size());
    PaymentRequest out;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('&'), rest.size());
        const auto field = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const auto equals = field.find('=');
        if (equals == field.npos)
            return badPayment("field without a value");
        GRANARY_TRY(readField(out, field.substr(0, equals), field.substr(equals + 1)));
    }
    if (out.amount && !out.ledger)
        return badPayment("units of what");
    // Order, repetition, a missing address and every second spelling are caught at once.
    if (out.text() != text)
        return badPayment("not in canonical form");
    return out;
}

} // namespace granary::wallet
