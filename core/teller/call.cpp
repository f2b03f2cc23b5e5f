#include "core/teller/call.h"

#include "core/ledger/address.h"
#include "core/ledger/merkle_log.h"
#include "core/teller/explorer.h"

#include <charconv>

namespace granary::teller {
namespace {

using ledger::AccountId;
using platform::HttpRequest;
using platform::HttpTarget;

Error wrong(std::string_view what) { return {ErrorCode::invalidArgument, std::string(what)}; }

/// Decimal, no more than a log can have entries.
Result<std::uint64_t> numberOf(std::string_view text, std::string_view name)
{
    std::uint64_t out = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (text.empty() || error != std::errc() || end != text.data() + text.size() || out > ledger::maxLogEntries)
        return wrong(std::string(name) + " is a number");
    return out;
}

Result<std::optional<std::uint64_t>> numberParameter(const HttpTarget& target, std::string_view name)
{
    const auto* text = target.parameter(name);
    if (!text)
        return std::optional<std::uint64_t>();
    GRANARY_ASSIGN(const auto number, numberOf(*text, name));
    return std::optional(number);
}

Result<std::size_t> lines(const HttpTarget& target)
{
    GRANARY_ASSIGN(const auto asked, numberParameter(target, "limit"));
    if (asked && (*asked == 0 || *asked > mostLines))
        return wrong("limit is 1 to " + std::to_string(mostLines));
    return static_cast<std::size_t>(asked.value_or(usualLines));
}

/// 64 hexadecimal digits or an address.
Result<AccountId> accountOf(std::string_view text)
{
    if (const auto account = AccountId::fromHexText(text))
        return *account;
    return ledger::parseAddress(text);
}

template <class Id>
Result<Id> idOf(std::string_view text, std::string_view name)
{
    const auto id = Id::fromHexText(text);
    return id ? Result<Id>(*id)
              : Result<Id>(wrong(std::string(name) + " is " + std::to_string(2 * Id::sizeBytes) + " hexadecimal digits"));
}

Result<Call> followCall(const HttpRequest& request, const HttpTarget& target, const AccountId& account)
{
    // Nobody waits for the head of a stream that does not end.
    if (request.method != "GET")
        return Error(ErrorCode::readOnly, "method");
    FollowAccount out{account, std::nullopt};
    GRANARY_ASSIGN(out.after, numberParameter(target, "after"));
    // Browsers ask again by themselves with the id of the last event.
    if (const auto* last = platform::findField(request.fields, "last-event-id"); last && !last->empty()) {
        GRANARY_ASSIGN(out.after, numberOf(*last, "Last-Event-ID"));
    }
    return Call(out);
}

Result<Call> accountCall(const HttpRequest& request, const HttpTarget& target)
{
    const auto& path = target.segments;
    GRANARY_ASSIGN(const auto account, accountOf(path[2]));
    if (path.size() == 3)
        return Call(Read(ReadAccount{account}));
    if (path.size() == 5 && path[3] == "operations") {
        GRANARY_ASSIGN(const auto operation, idOf<ledger::OperationId>(path[4], "operation"));
        return Call(Read(ReadOperation{account, operation}));
    }
    if (path.size() != 4)
        return Error(ErrorCode::notFound, "path");
    GRANARY_ASSIGN(const auto most, lines(target));
    if (path[3] == "entries") {
        GRANARY_ASSIGN(const auto before, numberParameter(target, "before"));
        return Call(Read(ReadHistory{account, before.value_or(ledger::maxLogEntries), most}));
    }
    if (path[3] == "channels")
        return Call(Read(ReadAccountChannels{account, most}));
    if (path[3] == "events")
        return followCall(request, target, account);
    return Error(ErrorCode::notFound, "path");
}

Result<Call> entriesCall(const HttpTarget& target)
{
    const auto& path = target.segments;
    if (path.size() == 2) {
        GRANARY_ASSIGN(const auto from, numberParameter(target, "from"));
        GRANARY_ASSIGN(const auto most, lines(target));
        return Call(Read(ReadEntries{from, most}));
    }
    GRANARY_ASSIGN(const auto index, numberOf(path[2], "entry"));
    if (path.size() == 3)
        return Call(Read(ReadEntry{index}));
    if (path.size() != 4 || path[3] != "inclusion")
        return Error(ErrorCode::notFound, "path");
    GRANARY_ASSIGN(const auto size, numberParameter(target, "size"));
    return Call(Read(ReadInclusion{index, size}));
}

Result<Call> consistencyCall(const HttpTarget& target)
{
    GRANARY_ASSIGN(const auto from, numberParameter(target, "from"));
    GRANARY_ASSIGN(const auto to, numberParameter(target, "to"));
    if (!from || !to || *from == 0 || *from > *to)
        return wrong("from and to are two sizes, the smaller one first");
    return Call(Read(ReadConsistency{*from, *to}));
}

Result<Call> singleCall(const HttpTarget& target)
{
    const auto& name = target.segments[1];
    if (name == "genesis")
        return Call(Read(ReadGenesis{}));
    if (name == "totals")
        return Call(Read(ReadTotals{}));
    if (name == "heads") {
        GRANARY_ASSIGN(const auto from, numberParameter(target, "from"));
        return Call(Read(ReadHead{from}));
    }
    if (name == "log") {
        GRANARY_ASSIGN(const auto from, numberParameter(target, "from"));
        return Call(Read(ReadLog{from.value_or(0)}));
    }
    if (name == "consistency")
        return consistencyCall(target);
    if (name == "health")
        return Call(AskHealth{});
    if (name == "openapi.json")
        return Call(AskDescription{});
    return Error(ErrorCode::notFound, "path");
}

Result<Call> getCall(const HttpRequest& request, const HttpTarget& target)
{
    const auto& path = target.segments;
    if (path[1] == "entries")
        return entriesCall(target);
    if (path.size() == 2)
        return singleCall(target);
    if (path[1] == "accounts")
        return accountCall(request, target);
    if (path[1] == "channels" && path.size() == 3) {
        GRANARY_ASSIGN(const auto channel, idOf<ledger::ChannelId>(path[2], "channel"));
        return Call(Read(ReadChannel{channel}));
    }
    return Error(ErrorCode::notFound, "path");
}

Result<Call> browseCall(const HttpRequest& request, const HttpTarget& target)
{
    BrowsePage out;
    out.segments = target.segments;
    if (const auto* query = target.parameter("q"))
        out.query = *query;
    if (const auto before = numberParameter(target, "before"); before.ok())
        out.before = *before;
    const auto* language = target.parameter("lang");
    out.said = language && (*language == "en" || *language == "zh");
    const auto* accepted = platform::findField(request.fields, "accept-language");
    if (out.said)
        out.language = *language == "zh" ? PageLanguage::chinese : PageLanguage::english;
    else if (accepted)
        out.language = acceptedLanguage(*accepted);
    return Call(std::move(out));
}

bool isTransactions(const std::vector<std::string>& path) { return path.size() == 2 && path[1] == "transactions"; }
bool isCosignatures(const std::vector<std::string>& path)
{
    return path.size() == 4 && path[1] == "heads" && path[3] == "cosignatures";
}

Result<Call> postCall(const HttpRequest& request, const HttpTarget& target)
{
    if (isTransactions(target.segments))
        return Call(SubmitTransaction{toBytes(request.body)});
    GRANARY_ASSIGN(const auto size, numberOf(target.segments[2], "size"));
    return Call(SubmitCosignature{size, toBytes(request.body)});
}

} // namespace

Result<Call> readCall(const HttpRequest& request)
{
    if (request.target.size() > maxTargetBytes || request.body.size() > maxBodyBytes)
        return ErrorCode::tooLarge;
    GRANARY_ASSIGN(const auto target, platform::parseTarget(request.target));
    const auto& path = target.segments;
    const bool reads = request.method == "GET" || request.method == "HEAD";
    if (path.size() == 1 && path[0] == "metrics")
        return reads ? Result<Call>(Call(AskMetrics{})) : Result<Call>(Error(ErrorCode::readOnly, "method"));
    if (path.empty() || (path[0] != "v1" && path[0] != "metrics"))
        return reads ? browseCall(request, target) : Result<Call>(Error(ErrorCode::readOnly, "method"));
    if (path.size() < 2 || path[0] != "v1")
        return Error(ErrorCode::notFound, "path");
    const bool takes = isTransactions(path) || isCosignatures(path);
    if (takes && request.method == "POST")
        return postCall(request, target);
    if (takes)
        return Error(ErrorCode::readOnly, "method");
    auto call = getCall(request, target);
    if (!reads && (call.ok() || call.error().code != ErrorCode::notFound))
        return Error(ErrorCode::readOnly, "method");
    return call;
}

std::string_view routeName(const Call& call)
{
    static constexpr std::array<std::string_view, std::variant_size_v<Read>> reads{"genesis", "totals", "heads", "account",
        "history", "account_channels", "operation", "entries", "log", "entry", "inclusion", "consistency", "channel"};
    static constexpr std::array<std::string_view, std::variant_size_v<Call>> calls{
        "", "transactions", "cosignatures", "events", "explorer", "health", "metrics", "description"};
    if (const auto* read = std::get_if<Read>(&call))
        return reads[read->index()];
    return calls[call.index()];
}

} // namespace granary::teller
