#include "core/api/open_api.h"

namespace granary::api {
namespace {

Json reference(const std::string& schema) { return {{"$ref", "#/components/schemas/" + schema}}; }

Json content(const char* type, Json schema) { return {{type, {{"schema", std::move(schema)}}}}; }

Json objectOf(Json properties)
{
    Json required = Json::array();
    for (const auto& [name, schema] : properties.items())
        required.push_back(name);
    return {{"type", "object"}, {"properties", std::move(properties)}, {"required", std::move(required)}};
}

const Json textSchema{{"type", "string"}};
const Json secret{{"type", "string"}, {"format", "password"}};
const Json path{{"type", "string"}, {"description", "absolute path; any right percent-encoding of its bytes"}};
const Json count{{"type", "integer"}, {"minimum", 0}};
const Json snapshot{{"type", "string"}, {"description", "an id, at least 4 of its leading digits, or latest; the newest without it"}};
const Json flag{{"type", "string"}, {"enum", {"true", "false"}}};

Json listOf(const char* name, const char* schema) { return objectOf({{name, {{"type", "array"}, {"items", reference(schema)}}}}); }

/// One call, and what can be said of it in a few words.
class Call {
public:
    Call(const char* summary, Json answer) : m_json{{"summary", summary}} { answers("200", "done", content("application/json", std::move(answer))); }
    Call&& query(const char* name, const Json& schema, bool required = false) &&
    {
        m_json["parameters"].push_back({{"name", name}, {"in", "query"}, {"required", required}, {"schema", schema}});
        return std::move(*this);
    }
    Call&& inPath(const char* name, const Json& schema) &&
    {
        m_json["parameters"].push_back({{"name", name}, {"in", "path"}, {"required", true}, {"schema", schema}});
        return std::move(*this);
    }
    Call&& body(Json schema) &&
    {
        m_json["requestBody"] = {{"required", true}, {"content", content("application/json", std::move(schema))}};
        return std::move(*this);
    }
    /// In place of, or besides, the usual answer.
    Call&& with(const char* status, const char* description, Json contents) &&
    {
        answers(status, description, std::move(contents));
        return std::move(*this);
    }
    Json json() &&
    {
        m_json["responses"]["default"] = {{"$ref", "#/components/responses/Failure"}};
        return std::move(m_json);
    }

private:
    void answers(const char* status, const char* description, Json contents)
    {
        m_json["responses"][status] = {{"description", description}, {"content", std::move(contents)}};
    }
    Json m_json;
};

Call value(const char* summary, const char* schema) { return {summary, reference(schema)}; }
Call list(const char* summary, const char* name, const char* schema) { return {summary, listOf(name, schema)}; }
Call nothing(const char* summary) { return {summary, {{"type", "object"}, {"maxProperties", 0}}}; }
/// `result`: what the ended task holds.
Call task(const char* summary, const char* result = nullptr)
{
    auto schema = objectOf({{"task", count}});
    if (result)
        schema["description"] = std::string("its result: ") + result;
    return {summary, std::move(schema)};
}

Json engineCalls()
{
    Json out;
    out["/v1/info"]["get"] = value("what the engine is, in every state of the profile", "Info").json();
    out["/v1/openapi.json"]["get"] = Call("this description", {{"type", "object"}}).json();
    out["/v1/words/check"]["post"] = value("what is wrong with words, if anything", "WordsCheck").body(objectOf({{"words", secret}})).json();
    out["/v1/init"]["post"] = task("makes a drive, recovers one, or joins one", "InitResult").body(reference("InitRequest")).json();
    out["/v1/unlock"]["post"] = nothing("opens the drive").body(objectOf({{"passphrase", secret}})).json();
    out["/v1/lock"]["post"] = nothing("forgets the drive's keys; its tasks are cancelled first").json();
    out["/v1/passphrase"]["post"] = nothing("changes the passphrase").body(objectOf({{"from", secret}, {"to", secret}})).json();
    out["/v1/invites"]["post"] = value("a code that admits one more tenant to this node", "InviteResult").body(reference("InviteRequest")).json();
    out["/v1/nodes"]["get"] = list("the nodes of the drive", "nodes", "Node").json();
    out["/v1/nodes"]["post"] = task("stores on a node or folder from now on", "Node").body(objectOf({{"code", textSchema}})).json();
    out["/v1/nodes/{id}/repairer"]["put"] = nothing("has a peer repair the drive while this machine is off").inPath("id", textSchema).json();
    out["/v1/nodes/{id}/repairer"]["delete"] = nothing("has it do so no longer").inPath("id", textSchema).json();
    out["/v1/nodes/{id}"]["delete"] = task("moves everything off a node and forgets it").inPath("id", textSchema).json();
    out["/v1/networks"]["post"] = task("enters a network by its name and stores on its nodes that take shards of anybody", "NetworkJoined").body(reference("NetworkRequest")).json();
    out["/v1/devices"]["get"] = list("the devices of the drive", "devices", "Device").json();
    out["/v1/devices"]["post"] = value("a code that lets one more machine into the drive; its task waits for it, with the result AddDeviceResult", "DeviceOffer").body(reference("DeviceOfferRequest")).json();
    out["/v1/devices/revoke"]["post"] = task("removes a device, which needs the words", "RevokeDeviceResult").body(reference("RevokeDeviceRequest")).json();
    out["/v1/devices/own/name"]["put"] = nothing("names this device").body(objectOf({{"name", textSchema}})).json();
    out["/v1/status"]["get"] = value("how the drive and the share are", "EngineStatus").json();
    out["/v1/diagnostics"]["get"] = value("what helps to find a fault, without names, addresses and secrets", "Diagnostics").json();
    out["/v1/limits"]["get"] = value("how fast the network may be used", "Limits").json();
    out["/v1/limits"]["put"] = nothing("sets how fast the network may be used").body(reference("Limits")).json();
    out["/v1/proxy"]["get"] = value("through what links go out", "Proxy").json();
    out["/v1/proxy"]["put"] = nothing("sets through what links go out").body(reference("Proxy")).json();
    out["/v1/idle-lock"]["get"] = value("when the drive locks itself", "IdleLock").json();
    out["/v1/idle-lock"]["put"] = nothing("sets when the drive locks itself").body(reference("IdleLock")).json();
    out["/v1/presence"]["post"] = nothing("the owner is using the drive: it stays open").json();
    out["/v1/pause"]["get"] = value("whether what the drive does by itself rests", "Pause").json();
    out["/v1/pause"]["put"] = nothing("begins or ends a pause of all that").body(reference("Pause")).json();
    out["/v1/share"]["get"] = value("the space that is lent, in every state of the profile", "Share").json();
    out["/v1/share"]["put"] = value("lends, or lends on other terms, from now on", "Share").body(reference("ShareSettings")).json();
    out["/v1/kept-ledger"]["get"] = value("the ledger that this profile keeps for a group", "KeptLedger").json();
    out["/v1/kept-ledger"]["put"] = value("serves it from now on, or no more; founds one where there is none", "KeptLedger").body(reference("KeepLedgerRequest")).json();
    out["/v1/share/stop"]["post"] = value("lends no more", "Share").body(reference("StopShareRequest")).json();
    out["/v1/events"]["get"] = Call("what happens, as it happens; the data of each is an Event", {}).with("200", "a stream that goes on", content("text/event-stream", textSchema)).json();
    return out;
}

Json driveCalls()
{
    Json out;
    out["/v1/backups"]["post"] = task("backs up", "BackupResult").body(reference("BackupRequest")).json();
    out["/v1/counts"]["post"] = value("how much a backup would read, in every state of the profile", "CountResult").body(reference("CountRequest")).json();
    out["/v1/restores"]["post"] = task("restores below a directory", "RestoreResult").body(reference("RestoreRequest")).json();
    out["/v1/verifications"]["post"] = task("asks the nodes whether everything is there", "VerifyResult").body(reference("VerifyRequest")).json();
    out["/v1/repairs"]["post"] = task("makes anew what is missing", "RepairResult").json();
    out["/v1/drills"]["post"] = task("restores to a scratch place and compares", "DrillResult").body(reference("DrillRequest")).json();
    out["/v1/drills"]["get"] = list("the last drills, newest first", "drills", "DrillResult").json();
    out["/v1/exports"]["post"] = task("fills a directory with what brings the drive back, or with a node's part", "ExportResult").body(reference("ExportRequest")).json();
    out["/v1/imports"]["post"] = task("stores what was exported for this node", "ImportResult").body(reference("ImportRequest")).json();
    out["/v1/forgets"]["post"] = task("takes snapshots out of the drive and gives back what they alone needed", "ForgetResult").body(reference("ForgetRequest")).json();
    out["/v1/drive/delete"]["post"] = task("ends the drive", "DeleteDriveResult").body(reference("DeleteDriveRequest")).json();
    out["/v1/snapshots"]["get"] = list("all snapshots", "snapshots", "Snapshot").json();
    auto entries = objectOf({{"entries", {{"type", "array"}, {"items", reference("Entry")}}}});
    entries["properties"]["more"] = {{"const", true}, {"description", "ask again with after: the last name"}};
    out["/v1/entries"]["get"] =
        Call("a directory, or the one thing", std::move(entries)).query("snapshot", snapshot).query("path", path).query("after", textSchema).query("limit", count).query("health", flag).json();
    out["/v1/versions"]["get"] = list("distinct versions of a path, newest first", "versions", "Version").query("path", path, true).json();
    const auto bytes = content("application/octet-stream", Json::object());
    out["/v1/content"]["get"] = Call("bytes of a file; header Range as in RFC 9110", {}).query("snapshot", snapshot).query("path", path, true)
                                    .with("200", "all of it", bytes).with("206", "the range", bytes).with("416", "the range lies outside the file", bytes).json();
    out["/v1/find"]["get"] = value("a page of what has a matching name", "FindPage").query("pattern", textSchema, true).query("snapshot", snapshot)
                                 .query("allVersions", flag).query("below", path).query("type", reference("EntryType")).query("limit", count)
                                 .query("after", path).query("afterSnapshot", textSchema).query("health", flag).json();
    out["/v1/diff"]["get"] = value("a page of what changed between two snapshots", "DiffPage").query("from", snapshot).query("to", snapshot)
                                 .query("below", path).query("limit", count).query("after", path).json();
    return out;
}

Json planCalls()
{
    Json out;
    out["/v1/plans"]["get"] = list("what is backed up by itself", "plans", "PlanStatus").json();
    out["/v1/plans"]["post"] = value("a new plan", "BackupPlan").body(reference("BackupPlan")).json();
    out["/v1/plans/{id}"]["put"] = value("changes a plan", "BackupPlan").inPath("id", count).body(reference("BackupPlan")).json();
    out["/v1/plans/{id}"]["delete"] = nothing("ends a plan; its snapshots stay").inPath("id", count).json();
    out["/v1/plans/{id}/pause"]["post"] = nothing("lets a plan rest").inPath("id", count).json();
    out["/v1/plans/{id}/resume"]["post"] = nothing("lets a plan go on").inPath("id", count).json();
    return out;
}

Json walletCalls()
{
    const Json ledger{{"type", "string"}, {"description", "an id, at least 4 of its leading digits, or a symbol; the only one without it"}};
    Json out;
    out["/v1/wallet/addresses"]["get"] = value("where others pay to", "WalletAddresses").json();
    out["/v1/wallet/balance"]["get"] = value("what the wallet has on a ledger, as far as it is known here", "WalletBalance").query("ledger", ledger).json();
    out["/v1/wallet/payments"]["post"] = value("pays", "Payment").body(reference("SendRequest")).json();
    out["/v1/wallet/grants"]["post"] = value("asks for what a ledger gives to new accounts", "Payment").body(reference("LedgerAsk")).json();
    out["/v1/wallet/notarisations"]["post"] = value("enters the hash of a file", "Payment").body(reference("NotariseRequest")).json();
    out["/v1/wallet/slips"]["post"] = value("writes a request to be paid", "PaymentSlip").body(reference("PaymentSlip")).json();
    out["/v1/wallet/slips/read"]["post"] = value("what such a request says", "PaymentSlip").body(reference("PaymentSlip")).json();
    out["/v1/wallet/history"]["get"] =
        value("a page of the account's entries, newest first", "HistoryPage").query("ledger", ledger).query("before", count).query("limit", count).json();
    out["/v1/wallet/history/table"]["get"] = value("all of them as a table", "HistoryTable").query("ledger", ledger).json();
    out["/v1/wallet/channels"]["get"] = list("payment channels, at either end", "channels", "WalletChannel").json();
    out["/v1/wallet/channels"]["post"] = value("opens one", "Payment").body(reference("OpenChannelRequest")).json();
    out["/v1/wallet/channels/stream"]["post"] = value("pays through one, voucher by voucher", "StreamedPayment").body(reference("StreamRequest")).json();
    out["/v1/wallet/payee"]["get"] = value("who is paid at a node", "Payee").query("node", Json{{"type", "string"}, {"description", "64 hexadecimal digits"}}).json();
    out["/v1/wallet/channels/close"]["post"] = value("takes what was paid through one", "Payment").body(reference("EndChannelRequest")).json();
    out["/v1/wallet/channels/refund"]["post"] = value("takes back what is left of one whose time is over", "Payment").body(reference("EndChannelRequest")).json();
    out["/v1/wallet/budget"]["get"] = value("limits of payments that nobody orders one by one", "WalletBudget").query("ledger", ledger).json();
    out["/v1/wallet/budget"]["put"] = nothing("sets them").body(reference("WalletBudget")).json();
    out["/v1/wallet/stop"]["put"] = nothing("halts all such payments").json();
    out["/v1/wallet/stop"]["delete"] = nothing("lets them go on").json();
    out["/v1/wallet/contacts"]["get"] = list("the address book", "contacts", "WalletContact").json();
    out["/v1/wallet/contacts"]["put"] = nothing("names an address, or takes its name away").body(reference("WalletContact")).json();
    out["/v1/wallet/proofs"]["post"] = value("proves that an entry is in a ledger", "ExportedProof").body(reference("EntryProofRequest")).json();
    out["/v1/wallet/proofs/check"]["post"] = value("what such a proof proves", "ProvenFact").body(reference("ExportedProof")).json();
    out["/v1/ledgers"]["get"] = list("the ledgers that the wallet has joined", "ledgers", "JoinedLedger").json();
    out["/v1/ledgers"]["post"] = value("joins one", "JoinedLedger").body(reference("JoinLedgerRequest")).json();
    out["/v1/ledgers/leave"]["post"] = nothing("leaves one").body(reference("LedgerAsk")).json();
    out["/v1/ledgers/sync"]["post"] = value("asks one now", "JoinedLedger").body(reference("LedgerAsk")).json();
    out["/v1/ledgers/verify"]["post"] = value("checks every entry of one", "LedgerVerification").body(reference("LedgerAsk")).json();
    return out;
}

Json taskCalls()
{
    Json out;
    out["/v1/tasks"]["get"] = list("all tasks, without results", "tasks", "Task").json();
    out["/v1/tasks/{id}"]["get"] = value("one task; waits until its version is above after", "Task").inPath("id", count).query("after", count)
                                       .query("waitMs", {{"type", "integer"}, {"minimum", 0}, {"maximum", 60000}}).json();
    out["/v1/tasks/{id}/pause"]["post"] = nothing("pauses a task").inPath("id", count).json();
    out["/v1/tasks/{id}/resume"]["post"] = task("goes on with a paused or interrupted task; its id from now on").inPath("id", count).json();
    out["/v1/tasks/{id}/cancel"]["post"] = nothing("cancels a task").inPath("id", count).json();
    return out;
}

} // namespace

Json openApiDocument()
{
    Json paths = engineCalls();
    paths.update(driveCalls());
    paths.update(planCalls());
    paths.update(walletCalls());
    paths.update(taskCalls());
    const Json failure{{"description", "it failed; the status follows from the code (core/specs/local-api.md)"},
        {"content", content("application/json", objectOf({{"error", reference("Error")}}))}};
    return {{"openapi", "3.1.0"},
        {"info", {{"title", "Granary's local interface"}, {"version", "1"}, {"license", {{"name", "GPL-3.0-or-later"}, {"identifier", "GPL-3.0-or-later"}}},
                     {"description", "HTTP over the Unix socket of a profile's engine. core/specs/local-api.md says the rest."}}},
        {"servers", {{{"url", "http://localhost"}, {"description", "the Unix socket named in the profile's file \"socket\""}}}},
        {"paths", std::move(paths)},
        {"components", {{"schemas", valueSchemas()}, {"responses", {{"Failure", failure}}}}}};
}

} // namespace granary::api
