#include "core/teller/open_api.h"

#include "core/teller/call.h"

namespace granary::teller {
namespace {

using Ordered = nlohmann::ordered_json;
using Fields = std::initializer_list<std::pair<const char*, Ordered>>;

Ordered reference(const char* schema) { return {{"$ref", std::string("#/components/schemas/") + schema}}; }
Ordered content(const char* type, Ordered schema) { return Ordered{{type, {{"schema", std::move(schema)}}}}; }
Ordered listOf(Ordered items) { return {{"type", "array"}, {"items", std::move(items)}}; }

Ordered integer(std::int64_t least, std::int64_t most) { return {{"type", "integer"}, {"minimum", least}, {"maximum", most}}; }
Ordered hexOf(std::size_t bytes) { return {{"type", "string"}, {"pattern", "^[0-9a-f]{" + std::to_string(2 * bytes) + "}$"}}; }
const Ordered text{{"type", "string"}};
const Ordered hexBytes{{"type", "string"}, {"pattern", "^([0-9a-f]{2})*$"}};
const Ordered hash = hexOf(32);
const Ordered time{{"type", "integer"}, {"minimum", 0}, {"description", "seconds since 1970"}};
const Ordered count{{"type", "integer"}, {"minimum", 0}};
const Ordered amount{{"type", "integer"}, {"minimum", 0}, {"maximum", INT64_MAX}, {"description", "of the smallest unit"}};
const Ordered change{{"type", "integer"}, {"minimum", -INT64_MAX}, {"maximum", INT64_MAX}};

/// `required` ones first, then those that may be missing.
Ordered objectOf(Fields required, Fields optional = {})
{
    Ordered out{{"type", "object"}, {"properties", Ordered::object()}, {"required", Ordered::array()}};
    for (const auto& [name, schema] : required) {
        out["properties"][name] = schema;
        out["required"].push_back(name);
    }
    for (const auto& [name, schema] : optional)
        out["properties"][name] = schema;
    return out;
}

Ordered namesOf(std::initializer_list<const char*> names) { return {{"type", "string"}, {"enum", names}}; }

Ordered refusals()
{
    Ordered out = Ordered::array();
    for (auto i = 0; i <= static_cast<int>(ledger::Refusal::badOutage); ++i)
        out.push_back(ledger::refusalName(static_cast<ledger::Refusal>(i)));
    return {{"type", "string"}, {"enum", std::move(out)}};
}

Ordered transactionSchema()
{
    return objectOf({{"account", hash}, {"operation", hexOf(16)}, {"expires", time}},
        {{"to", hash}, {"amount", amount}, {"memo", hexBytes}, {"channel", hash}, {"payee", hash}, {"deposit", amount},
            {"timeout", time}, {"paid", amount}, {"day", count}, {"nonce", count}, {"hash", hash}, {"from", time},
            {"until", time}});
}

const Ordered entryKind =
    namesOf({"genesis", "transfer", "open", "close", "expire", "grant", "notarise", "outage", "unreadable"});

Ordered ledgerSchemas()
{
    Ordered out;
    out["Failure"] = objectOf({{"error",
        objectOf({{"code", text}, {"kind", namesOf({"transient", "user", "corrupt", "internal"})}, {"detail", text}},
            {{"refusal", refusals()}})}});
    out["Allocation"] = objectOf({{"name", text}, {"share", integer(1, ledger::wholeShare)}, {"amount", amount},
                                     {"cliffSeconds", count}, {"vestingSeconds", count}, {"account", hash}},
        {{"address", text}});
    out["Grants"] = objectOf({{"amount", amount}, {"workBits", integer(0, 40)}, {"mostPerDay", count}});
    out["Genesis"] = objectOf({{"ledger", hash}, {"record", hexBytes}, {"operator", hash}, {"founded", time}, {"name", text},
                                  {"symbol", text}, {"decimals", integer(0, maxDecimals)}, {"supply", amount},
                                  {"allocations", listOf(reference("Allocation"))}, {"witnesses", listOf(hash)}},
        {{"grants", reference("Grants")}});
    out["Totals"] = objectOf({{"ledger", hash}, {"entries", count}, {"time", time}, {"supply", amount}, {"inAccounts", amount},
        {"inChannels", amount}, {"outageSeconds", count}, {"grantDay", count}, {"grantsOnDay", count}, {"root", hash}});
    out["Cosignature"] = objectOf({{"witness", hash}, {"time", time}, {"record", hexBytes}});
    out["Head"] = objectOf({{"size", count}, {"root", hash}, {"time", time}, {"record", hexBytes},
        {"cosignatures", listOf(reference("Cosignature"))}});
    out["Health"] = objectOf({{"status", namesOf({"well", "failing"})}, {"ledger", hash}, {"entries", count},
        {"headAgeSeconds", {{"type", "integer"}, {"minimum", -1}, {"description", "-1: there is no head"}}}});
    return out;
}

Ordered bookSchemas()
{
    Ordered out;
    out["Account"] =
        objectOf({{"account", hash}, {"balance", amount}, {"locked", amount}, {"available", amount}, {"entries", count}},
            {{"address", text}});
    out["Transaction"] = transactionSchema();
    out["Entry"] = objectOf({{"index", count}, {"time", time}, {"leaf", hash}, {"record", hexBytes}, {"kind", entryKind}},
        {{"transaction", reference("Transaction")}});
    out["HistoryLine"] = objectOf({{"index", count}, {"time", time}, {"leaf", hash}, {"record", hexBytes}, {"kind", entryKind},
                                      {"change", change}, {"balance", amount}},
        {{"transaction", reference("Transaction")}});
    out["Channel"] =
        objectOf({{"channel", hash}, {"payer", hash}, {"payee", hash}, {"deposit", amount}, {"timeout", time}, {"endsAt", time},
                     {"state", namesOf({"open", "closed", "expired"})}, {"paid", amount}, {"openedBy", count}},
            {{"endedBy", count}});
    out["Receipt"] = objectOf(
        {{"index", count}, {"time", time}, {"leaf", hash}, {"account", hash}, {"operation", hexOf(16)}, {"record", hexBytes}});
    out["Inclusion"] = objectOf(
        {{"index", count}, {"size", count}, {"leaf", hash}, {"root", hash}, {"hashes", listOf(hash)}}, {{"head", hexBytes}});
    out["Consistency"] = objectOf({{"from", count}, {"to", count}, {"hashes", listOf(hash)}});
    return out;
}

/// One call, and what can be said of it in a few words.
class Description {
public:
    Description(const char* summary, Ordered answer) : m_json{{"summary", summary}}
    {
        with("200", "done", content("application/json", std::move(answer)));
    }
    Description&& query(const char* name, const Ordered& schema, bool required = false) &&
    {
        m_json["parameters"].push_back({{"name", name}, {"in", "query"}, {"required", required}, {"schema", schema}});
        return std::move(*this);
    }
    Description&& inPath(const char* name, const Ordered& schema) &&
    {
        m_json["parameters"].push_back({{"name", name}, {"in", "path"}, {"required", true}, {"schema", schema}});
        return std::move(*this);
    }
    Description&& body(const char* what) &&
    {
        m_json["requestBody"] = {
            {"description", what}, {"required", true}, {"content", content("application/octet-stream", Ordered::object())}};
        return std::move(*this);
    }
    Description&& in(const char* type, const char* what) &&
    {
        with("200", what, content(type, Ordered::object()));
        return std::move(*this);
    }
    Description&& or_(const char* status, const char* what, Ordered schema) &&
    {
        with(status, what, content("application/json", std::move(schema)));
        return std::move(*this);
    }
    Ordered json() &&
    {
        m_json["responses"]["default"] = {
            {"description", "why not"}, {"content", content("application/json", reference("Failure"))}};
        return std::move(m_json);
    }

private:
    void with(const char* status, const char* what, Ordered contents)
    {
        m_json["responses"][status] = {{"description", what}, {"content", std::move(contents)}};
    }
    Ordered m_json;
};

Description value(const char* summary, const char* schema) { return {summary, reference(schema)}; }

const Ordered limit = integer(1, mostLines);
const Ordered account{{"type", "string"}, {"description", "an address, or 64 hexadecimal digits"}};

Ordered logCalls()
{
    Ordered out;
    out["/v1/genesis"]["get"] = value("the record that founds the ledger", "Genesis").json();
    out["/v1/totals"]["get"] = value("sums over everything", "Totals").json();
    out["/v1/heads"]["get"] = value("the newest head, or the smallest from a size on", "Head").query("from", count).json();
    out["/v1/heads/{size}/cosignatures"]["post"] =
        Description("a witness has seen this head", {{"type", "object"}, {"maxProperties", 0}})
            .inPath("size", count)
            .body("a cosignature")
            .json();
    out["/v1/entries"]["get"] = Description(
        "entries in order, or the newest, newest first", objectOf({{"entries", listOf(reference("Entry"))}, {"size", count}}))
                                    .query("from", count)
                                    .query("limit", limit)
                                    .json();
    out["/v1/entries/{index}"]["get"] = value("one entry", "Entry").inPath("index", count).json();
    out["/v1/entries/{index}/inclusion"]["get"] =
        value("that an entry is in the log of a size; without it, of the newest head", "Inclusion")
            .inPath("index", count)
            .query("size", count)
            .json();
    out["/v1/consistency"]["get"] = value("that a log continues a smaller one; the seed stands first", "Consistency")
                                        .query("from", count, true)
                                        .query("to", count, true)
                                        .json();
    out["/v1/log"]["get"] = Description("leaves as they were hashed: a bencoded list of at most 256 KiB", {})
                                .query("from", count)
                                .in("application/octet-stream", "leaves in order")
                                .json();
    return out;
}

Ordered accountCalls()
{
    Ordered out;
    out["/v1/transactions"]["post"] =
        value("enters a transaction; the answer comes when it is durable", "Receipt").body("a signed transaction").json();
    out["/v1/accounts/{account}"]["get"] = value("what an account has", "Account").inPath("account", account).json();
    out["/v1/accounts/{account}/entries"]["get"] =
        Description("its entries, newest first", objectOf({{"entries", listOf(reference("HistoryLine"))}}))
            .inPath("account", account)
            .query("before", count)
            .query("limit", limit)
            .json();
    out["/v1/accounts/{account}/channels"]["get"] =
        Description("channels that it pays into or is paid from, the last opened first",
            objectOf({{"channels", listOf(reference("Channel"))}}))
            .inPath("account", account)
            .query("limit", limit)
            .json();
    out["/v1/accounts/{account}/operations/{operation}"]["get"] =
        value("what became of a transaction", "Receipt").inPath("account", account).inPath("operation", hexOf(16)).json();
    out["/v1/accounts/{account}/events"]["get"] =
        Description("its entries as they are made: events ready, entry (data: a HistoryLine) and missed", {})
            .inPath("account", account)
            .query("after", count)
            .in("text/event-stream", "a stream that goes on")
            .json();
    out["/v1/channels/{channel}"]["get"] = value("one channel", "Channel").inPath("channel", hash).json();
    out["/v1/health"]["get"] =
        value("whether storage and heads are well", "Health").or_("503", "they are not", reference("Health")).json();
    out["/v1/openapi.json"]["get"] = Description("this description", {{"type", "object"}}).json();
    out["/metrics"]["get"] = Description("figures for Prometheus", {}).in("text/plain", "text format 0.0.4").json();
    return out;
}

} // namespace

Ordered openApiDocument()
{
    Ordered out{{"openapi", "3.1.0"},
        {"info",
            {{"title", "Granary's ledger"}, {"version", "1"}, {"license", {{"name", "GPL-3.0-or-later"}}},
                {"description",
                    "Amounts are integers of the smallest unit, times seconds since 1970, bytes lower-case hexadecimal. See "
                    "ledger-api.md."}}}};
    out["paths"] = logCalls();
    out["paths"].update(accountCalls());
    auto& schemas = out["components"]["schemas"];
    schemas = ledgerSchemas();
    schemas.update(bookSchemas());
    return out;
}

} // namespace granary::teller
