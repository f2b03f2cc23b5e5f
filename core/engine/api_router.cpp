#include "core/engine/api_router.h"

#include "core/api/open_api.h"
#include "core/engine/entries_page.h"
#include "core/engine/wallet_router.h"

#include <algorithm>

namespace granary::engine {
namespace {

using namespace std::chrono_literals;

/// How soon a waiting call sees that the engine ends.
constexpr std::chrono::milliseconds waitSlice = 500ms;

Result<api::Json> taskJson(const Result<api::TaskId>& id)
{
    if (!id)
        return id.error();
    return api::Json{{"task", *id}};
}

Result<std::string> textField(const std::string& body, const char* name)
{
    GRANARY_ASSIGN(auto json, api::parseJson(body));
    if (!json.is_object() || !json.contains(name) || !json.at(name).is_string())
        return Error(ErrorCode::invalidArgument, name);
    return json.at(name).get<std::string>();
}

} // namespace

/// Left out it is `otherwise`.
Result<std::uint64_t> ApiRouter::limitOf(const Call& c, std::uint64_t otherwise)
{
    const auto text = c.value("limit");
    if (text.empty())
        return otherwise;
    const auto rows = numberIn(text);
    return rows && *rows > 0 ? Result<std::uint64_t>(*rows) : Error(ErrorCode::invalidArgument, "limit");
}

Result<bool> ApiRouter::flagOf(const Call& c, const char* name)
{
    const auto text = c.value(name);
    return text == "true" ? Result<bool>(true) : text.empty() || text == "false" ? Result<bool>(false) : Error(ErrorCode::invalidArgument, name);
}

int ApiRouter::httpStatus(const Error& error)
{
    switch (error.code) {
    case ErrorCode::invalidArgument:
    case ErrorCode::malformed: return 400;
    case ErrorCode::permissionDenied:
    case ErrorCode::wrongPassphrase: return 403;
    case ErrorCode::notFound: return 404;
    case ErrorCode::alreadyExists:
    case ErrorCode::conflict:
    case ErrorCode::inUse: return 409;
    case ErrorCode::tooLarge: return 413;
    case ErrorCode::locked: return 423;
    case ErrorCode::diskFull: return 507;
    default: break;
    }
    switch (error.kind) {
    case ErrorKind::transient: return 503;
    case ErrorKind::user: return 422;
    case ErrorKind::corrupt:
    case ErrorKind::internal: return 500;
    }
    return 500;
}

Result<api::Json> ApiRouter::answer(
    const std::string& method, const platform::HttpTarget& target, const std::string& body, const CancelToken& cancel)
{
    if (target.segments.empty() || target.segments[0] != "v1")
        return Error(ErrorCode::unsupportedVersion, "/v1/... is what is spoken here");
    const Call c{method, target, body, cancel};
    // Windows look by themselves, again and again: only who wants something done is there.
    if (method != "GET")
        GRANARY_TRY(m_engine.presence());
    if (c.is("GET", {"info"}))
        return jsonOf(m_engine.info());
    if (c.is("GET", {"openapi.json"}))
        return api::openApiDocument();
    if (c.is("POST", {"words", "check"})) {
        GRANARY_ASSIGN(auto words, textField(c.body, "words"));
        return jsonOf(m_engine.checkWords(api::SecretText(std::move(words))));
    }
    if (c.is("POST", {"init"})) {
        GRANARY_ASSIGN(auto request, bodyOf<api::InitRequest>(c.body));
        return taskJson(m_engine.init(std::move(request)));
    }
    if (c.is("POST", {"unlock"})) {
        GRANARY_ASSIGN(auto text, textField(c.body, "passphrase"));
        return doneJson(m_engine.unlock(api::SecretText(std::move(text))));
    }
    if (c.is("POST", {"lock"}))
        return doneJson(m_engine.lock());
    if (c.is("POST", {"passphrase"})) {
        GRANARY_ASSIGN(auto from, textField(c.body, "from"));
        GRANARY_ASSIGN(auto to, textField(c.body, "to"));
        return doneJson(m_engine.changePassphrase(api::SecretText(std::move(from)), api::SecretText(std::move(to))));
    }
    if (c.is("POST", {"invites"})) {
        GRANARY_ASSIGN(const auto request, bodyOf<api::InviteRequest>(c.body));
        return jsonOf(m_engine.invite(request));
    }
    if (c.is("GET", {"nodes"}))
        return listed("nodes", m_engine.nodes());
    if (c.is("POST", {"nodes"})) {
        GRANARY_ASSIGN(const auto code, textField(c.body, "code"));
        return taskJson(m_engine.addNode(code));
    }
    if (c.is("POST", {"networks"})) {
        GRANARY_ASSIGN(const auto request, bodyOf<api::NetworkRequest>(c.body));
        return taskJson(m_engine.joinNetwork(request));
    }
    if (c.is("DELETE", {"nodes", "*"}))
        return taskJson(m_engine.removeNode(c.segment(1)));
    if (c.is("PUT", {"nodes", "*", "repairer"}) || c.is("DELETE", {"nodes", "*", "repairer"}))
        return doneJson(m_engine.setRepairer(c.segment(1), c.method == "PUT"));
    if (c.is("GET", {"devices"}))
        return listed("devices", m_engine.devices());
    if (c.is("POST", {"devices"})) {
        GRANARY_ASSIGN(const auto request, bodyOf<api::DeviceOfferRequest>(c.body));
        return jsonOf(m_engine.addDevice(request));
    }
    if (c.is("POST", {"devices", "revoke"})) {
        GRANARY_ASSIGN(auto request, bodyOf<api::RevokeDeviceRequest>(c.body));
        return taskJson(m_engine.revokeDevice(std::move(request)));
    }
    if (c.is("PUT", {"devices", "own", "name"})) {
        GRANARY_ASSIGN(const auto name, textField(c.body, "name"));
        return doneJson(m_engine.renameDevice(name));
    }
    if (c.is("GET", {"status"}))
        return jsonOf(m_engine.status());
    if (c.is("GET", {"diagnostics"}))
        return jsonOf(m_engine.diagnostics());
    const auto what = target.segments.size() > 1 ? std::string_view(target.segments[1]) : std::string_view();
    if (what == "wallet")
        return answerWallet(m_engine.wallet(), c);
    if (what == "ledgers")
        return answerLedgers(m_engine.wallet(), c);
    return what == "tasks" ? answerTask(c) : what == "plans" ? answerPlan(c) : answerSetting(c);
}

Result<api::Json> ApiRouter::answerSetting(const Call& c)
{
    if (c.is("GET", {"limits"}))
        return jsonOf(m_engine.limits());
    if (c.is("PUT", {"limits"})) {
        GRANARY_ASSIGN(const auto limits, bodyOf<api::Limits>(c.body));
        return doneJson(m_engine.setLimits(limits));
    }
    if (c.is("GET", {"proxy"}))
        return jsonOf(m_engine.proxy());
    if (c.is("PUT", {"proxy"})) {
        GRANARY_ASSIGN(auto proxy, bodyOf<api::Proxy>(c.body));
        return doneJson(m_engine.setProxy(std::move(proxy)));
    }
    if (c.is("GET", {"idle-lock"}))
        return jsonOf(m_engine.idleLock());
    if (c.is("PUT", {"idle-lock"})) {
        GRANARY_ASSIGN(const auto idleLock, bodyOf<api::IdleLock>(c.body));
        return doneJson(m_engine.setIdleLock(idleLock));
    }
    if (c.is("POST", {"presence"}))
        return Result<api::Json>(api::Json::object()); // it was noted above
    if (c.is("GET", {"pause"}))
        return jsonOf(m_engine.pause());
    if (c.is("PUT", {"pause"})) {
        GRANARY_ASSIGN(const auto pause, bodyOf<api::Pause>(c.body));
        return doneJson(m_engine.setPause(pause));
    }
    if (c.is("GET", {"share"}))
        return jsonOf(m_engine.share());
    if (c.is("PUT", {"share"})) {
        GRANARY_ASSIGN(const auto settings, bodyOf<api::ShareSettings>(c.body));
        return jsonOf(m_engine.setShare(settings));
    }
    if (c.is("GET", {"kept-ledger"}))
        return jsonOf(m_engine.keptLedger());
    if (c.is("PUT", {"kept-ledger"})) {
        GRANARY_ASSIGN(const auto request, bodyOf<api::KeepLedgerRequest>(c.body));
        return jsonOf(m_engine.keepLedger(request));
    }
    if (c.is("POST", {"share", "stop"})) {
        GRANARY_ASSIGN(const auto request, bodyOf<api::StopShareRequest>(c.body));
        return jsonOf(m_engine.stopShare(request));
    }
    return answerDrive(c);
}

Result<api::Json> ApiRouter::answerPlan(const Call& c)
{
    if (c.is("GET", {"plans"}))
        return listed("plans", m_engine.plans());
    if (c.is("POST", {"plans"})) {
        GRANARY_ASSIGN(auto plan, bodyOf<api::BackupPlan>(c.body));
        plan.id = 0;
        return jsonOf(m_engine.putPlan(plan));
    }
    const auto id = c.target.segments.size() > 2 ? numberIn(c.segment(1)) : std::nullopt;
    if (!id || *id == 0)
        return Error(ErrorCode::notFound, "no such call");
    if (c.is("PUT", {"plans", "*"})) {
        GRANARY_ASSIGN(auto plan, bodyOf<api::BackupPlan>(c.body));
        plan.id = *id;
        return jsonOf(m_engine.putPlan(plan));
    }
    if (c.is("DELETE", {"plans", "*"}))
        return doneJson(m_engine.removePlan(*id));
    if (c.is("POST", {"plans", "*", "pause"}))
        return doneJson(m_engine.pausePlan(*id, true));
    if (c.is("POST", {"plans", "*", "resume"}))
        return doneJson(m_engine.pausePlan(*id, false));
    return Error(ErrorCode::notFound, "no such call");
}

Result<api::Json> ApiRouter::answerDrive(const Call& c)
{
    if (c.is("POST", {"backups"})) {
        GRANARY_ASSIGN(const auto request, bodyOf<api::BackupRequest>(c.body));
        return taskJson(m_engine.backup(request));
    }
    if (c.is("GET", {"snapshots"}))
        return listed("snapshots", m_engine.snapshots());
    if (c.is("POST", {"counts"})) {
        GRANARY_ASSIGN(const auto request, bodyOf<api::CountRequest>(c.body));
        return jsonOf(m_engine.count(request, c.cancel));
    }
    if (c.is("GET", {"entries"}))
        return answerEntries(c);
    if (c.is("GET", {"versions"}))
        return listed("versions", m_engine.versions({c.value("path")}));
    if (c.is("POST", {"verifications"})) {
        GRANARY_ASSIGN(const auto request, bodyOf<api::VerifyRequest>(c.body));
        return taskJson(m_engine.verify(request));
    }
    if (c.is("POST", {"drills"})) {
        GRANARY_ASSIGN(const auto request, bodyOf<api::DrillRequest>(c.body));
        return taskJson(m_engine.drill(request));
    }
    if (c.is("GET", {"drills"}))
        return listed("drills", m_engine.drills());
    if (c.is("POST", {"forgets"})) {
        GRANARY_ASSIGN(auto request, bodyOf<api::ForgetRequest>(c.body));
        return taskJson(m_engine.forget(std::move(request)));
    }
    if (c.is("POST", {"repairs"}))
        return taskJson(m_engine.repair());
    if (c.is("POST", {"exports"})) {
        GRANARY_ASSIGN(const auto request, bodyOf<api::ExportRequest>(c.body));
        return taskJson(m_engine.exportDrive(request));
    }
    if (c.is("POST", {"imports"})) {
        GRANARY_ASSIGN(const auto request, bodyOf<api::ImportRequest>(c.body));
        return taskJson(m_engine.importShards(request));
    }
    if (c.is("POST", {"drive", "delete"})) {
        GRANARY_ASSIGN(auto request, bodyOf<api::DeleteDriveRequest>(c.body));
        return taskJson(m_engine.deleteDrive(std::move(request)));
    }
    if (c.is("POST", {"restores"})) {
        GRANARY_ASSIGN(const auto request, bodyOf<api::RestoreRequest>(c.body));
        return taskJson(m_engine.restore(request));
    }
    return answerSearch(c);
}

Result<api::Json> ApiRouter::answerEntries(const Call& c)
{
    api::ListRequest request{c.value("snapshot"), {c.value("path")}, false, c.value("after"), 0};
    GRANARY_ASSIGN(request.health, flagOf(c, "health"));
    GRANARY_ASSIGN(auto limit, limitOf(c, 0));
    if (request.health)
        limit = limit == 0 ? maxHealthRows : std::min(limit, maxHealthRows);
    // One more tells whether there are more.
    request.limit = limit == 0 ? 0 : std::min<std::uint64_t>(limit, UINT64_MAX - 1) + 1;
    return entriesPage(m_engine.list(request), limit, maxEntriesBytes);
}

Result<api::Json> ApiRouter::answerSearch(const Call& c)
{
    GRANARY_ASSIGN(const auto limit, limitOf(c, api::defaultPageRows));
    if (c.is("GET", {"find"})) {
        api::FindRequest request;
        request.snapshot = c.value("snapshot");
        request.pattern = c.value("pattern");
        request.below = {c.value("below")};
        request.limit = limit;
        request.after = {c.value("after")};
        GRANARY_ASSIGN(request.allVersions, flagOf(c, "allVersions"));
        GRANARY_ASSIGN(request.health, flagOf(c, "health"));
        if (const auto text = c.value("type"); !text.empty() && !(request.type = api::entryTypeByName(text)))
            return Error(ErrorCode::invalidArgument, "type");
        if (const auto text = c.value("afterSnapshot"); !text.empty() && !(request.afterSnapshot = SnapshotId::fromHexText(text)))
            return Error(ErrorCode::invalidArgument, "afterSnapshot");
        return jsonOf(m_engine.find(request, c.cancel));
    }
    if (c.is("GET", {"diff"}))
        return jsonOf(m_engine.diff({c.value("from"), c.value("to"), {c.value("below")}, limit, {c.value("after")}}, c.cancel));
    return Error(ErrorCode::notFound, "no such call");
}

Result<api::Json> ApiRouter::answerTask(const Call& c)
{
    if (c.is("GET", {"tasks"}))
        return listed("tasks", m_engine.tasks());
    const auto id = c.target.segments.size() > 2 ? numberIn(c.segment(1)) : std::nullopt;
    if (!id)
        return Error(ErrorCode::notFound, "no such call");
    if (c.is("GET", {"tasks", "*"})) {
        const auto after = numberIn(c.value("after")).value_or(0);
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(std::min<std::uint64_t>(numberIn(c.value("waitMs")).value_or(0), 60'000));
        for (;;) {
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
            const auto slice = std::clamp(left, 0ms, waitSlice);
            GRANARY_ASSIGN(const auto task, m_engine.task(*id, after, slice));
            if (task.version > after || task.ended() || left <= waitSlice || m_closed.cancelled())
                return api::toJson(task);
        }
    }
    if (c.is("POST", {"tasks", "*", "pause"}))
        return doneJson(m_engine.pauseTask(*id));
    if (c.is("POST", {"tasks", "*", "resume"}))
        return taskJson(m_engine.resumeTask(*id));
    if (c.is("POST", {"tasks", "*", "cancel"}))
        return doneJson(m_engine.cancelTask(*id));
    return Error(ErrorCode::notFound, "no such call");
}

} // namespace granary::engine
