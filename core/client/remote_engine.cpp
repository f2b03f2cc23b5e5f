#include "core/client/remote_engine.h"

#include "core/client/cancel_watch.h"
#include "core/client/event_stream.h"

namespace granary::client {
namespace {

constexpr std::size_t maxIdle = 8;

std::string query(std::initializer_list<std::pair<const char*, std::string_view>> parameters)
{
    std::string out;
    for (const auto& [name, value] : parameters)
        if (!value.empty())
            out += (out.empty() ? "?" : "&") + std::string(name) + "=" + platform::percentEncode(value, true);
    return out;
}

/// The engine's error in an answer that is none of success.
Error errorOf(int status, const std::string& body)
{
    if (const auto json = api::parseJson(body); json && json->is_object() && json->contains("error"))
        if (const auto error = api::errorFromJson(json->at("error")))
            return *error;
    return Error(ErrorCode::protocolViolation, "status " + std::to_string(status) + " from the engine");
}

template <class T>
Result<T> valueOf(const Result<api::Json>& json)
{
    if (!json)
        return json.error();
    return api::fromJson<T>(*json);
}

template <class T>
Result<std::vector<T>> listOf(const Result<api::Json>& json, const char* name)
{
    if (!json)
        return json.error();
    if (!json->is_object() || !json->contains(name) || !json->at(name).is_array())
        return Error(ErrorCode::malformed, name);
    std::vector<T> out;
    for (const auto& item : json->at(name)) {
        GRANARY_ASSIGN(auto value, api::fromJson<T>(item));
        out.push_back(std::move(value));
    }
    return out;
}

std::string_view lastName(std::string_view path) { return path.substr(path.rfind('/') + 1); }

template <class T>
std::string bodyOf(const T& value)
{
    return api::jsonText(api::toJson(value));
}

std::string textBody(std::initializer_list<std::pair<const char*, std::string_view>> fields)
{
    api::Json json = api::Json::object();
    for (const auto& [name, text] : fields)
        json[name] = std::string(text);
    return api::jsonText(json);
}

} // namespace

Result<std::unique_ptr<RemoteEngine>> RemoteEngine::connect(const std::string& socketPath)
{
    std::unique_ptr<RemoteEngine> engine(new RemoteEngine(socketPath));
    GRANARY_ASSIGN([[maybe_unused]] const auto info, engine->info());
    return engine;
}

RemoteEngine::ClientPtr RemoteEngine::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_idle.empty())
        return std::make_unique<platform::HttpClient>(m_socketPath);
    auto client = std::move(m_idle.back());
    m_idle.pop_back();
    return client;
}

void RemoteEngine::giveBack(ClientPtr client)
{
    const std::lock_guard lock(m_mutex);
    if (m_idle.size() < maxIdle)
        m_idle.push_back(std::move(client));
}

/// `good`: the connection can be used again.
Result<api::Json> RemoteEngine::callWith(platform::HttpClient& client, const char* method, std::string target, std::string body, bool& good)
{
    platform::HttpRequest request{method, "/v1/" + std::move(target), {}, std::move(body)};
    if (!request.body.empty())
        request.fields.emplace_back("Content-Type", "application/json");
    auto response = client.request(request);
    api::SecretText::wipe(request.body); // it may hold words or a passphrase
    good = response.ok();
    if (!response)
        return response.error();
    if (response->status != 200)
        return errorOf(response->status, response->body);
    auto json = api::parseJson(response->body);
    api::SecretText::wipe(response->body);
    return json;
}

Result<api::Json> RemoteEngine::call(const char* method, std::string target, std::string body)
{
    auto client = take();
    bool good = false;
    auto out = callWith(*client, method, std::move(target), std::move(body), good);
    if (good)
        giveBack(std::move(client));
    return out;
}

Result<api::Json> RemoteEngine::call(const char* method, std::string target, std::string body, const CancelToken& cancel)
{
    GRANARY_TRY(cancel.check());
    // One of its own: a connection that was cancelled once is of no use any more.
    platform::HttpClient client(m_socketPath);
    const CancelWatch watch(client, cancel);
    bool good = false;
    return callWith(client, method, std::move(target), std::move(body), good);
}

Result<api::TaskId> RemoteEngine::callTask(const char* method, std::string target, std::string body)
{
    GRANARY_ASSIGN(const auto json, call(method, std::move(target), std::move(body)));
    if (!json.is_object() || !json.contains("task") || !json.at("task").is_number_unsigned())
        return Error(ErrorCode::malformed, "task");
    return json.at("task").get<api::TaskId>();
}

Status RemoteEngine::callDone(const char* method, std::string target, std::string body)
{
    GRANARY_ASSIGN([[maybe_unused]] const auto json, call(method, std::move(target), std::move(body)));
    return {};
}

Result<api::Info> RemoteEngine::info() { return valueOf<api::Info>(call("GET", "info")); }

Result<api::WordsCheck> RemoteEngine::checkWords(const api::SecretText& words)
{
    return valueOf<api::WordsCheck>(call("POST", "words/check", textBody({{"words", words.view()}})));
}

Result<api::TaskId> RemoteEngine::init(api::InitRequest request) { return callTask("POST", "init", bodyOf(request)); }

Status RemoteEngine::unlock(const api::SecretText& passphrase)
{
    return callDone("POST", "unlock", textBody({{"passphrase", passphrase.view()}}));
}

Status RemoteEngine::lock() { return callDone("POST", "lock"); }

Status RemoteEngine::changePassphrase(const api::SecretText& from, const api::SecretText& to)
{
    return callDone("POST", "passphrase", textBody({{"from", from.view()}, {"to", to.view()}}));
}

Result<api::InviteResult> RemoteEngine::invite(const api::InviteRequest& request)
{
    return valueOf<api::InviteResult>(call("POST", "invites", bodyOf(request)));
}

Result<api::TaskId> RemoteEngine::addNode(const std::string& code) { return callTask("POST", "nodes", textBody({{"code", code}})); }

Result<api::TaskId> RemoteEngine::joinNetwork(const api::NetworkRequest& request) { return callTask("POST", "networks", bodyOf(request)); }
Result<std::vector<api::Node>> RemoteEngine::nodes() { return listOf<api::Node>(call("GET", "nodes"), "nodes"); }

Result<api::TaskId> RemoteEngine::removeNode(const std::string& id)
{
    return callTask("DELETE", "nodes/" + platform::percentEncode(id));
}

Status RemoteEngine::setRepairer(const std::string& id, bool on)
{
    return callDone(on ? "PUT" : "DELETE", "nodes/" + platform::percentEncode(id) + "/repairer");
}

Result<std::vector<api::Device>> RemoteEngine::devices() { return listOf<api::Device>(call("GET", "devices"), "devices"); }

Status RemoteEngine::renameDevice(const std::string& name) { return callDone("PUT", "devices/own/name", textBody({{"name", name}})); }

Result<api::DeviceOffer> RemoteEngine::addDevice(const api::DeviceOfferRequest& request)
{
    return valueOf<api::DeviceOffer>(call("POST", "devices", bodyOf(request)));
}

Result<api::TaskId> RemoteEngine::revokeDevice(api::RevokeDeviceRequest request) { return callTask("POST", "devices/revoke", bodyOf(request)); }

Result<api::CountResult> RemoteEngine::count(const api::CountRequest& request, CancelToken cancel)
{
    return valueOf<api::CountResult>(call("POST", "counts", bodyOf(request), cancel));
}

Result<api::TaskId> RemoteEngine::backup(const api::BackupRequest& request) { return callTask("POST", "backups", bodyOf(request)); }

Result<std::vector<api::Snapshot>> RemoteEngine::snapshots() { return listOf<api::Snapshot>(call("GET", "snapshots"), "snapshots"); }

Result<std::vector<api::Entry>> RemoteEngine::list(const api::ListRequest& request)
{
    std::vector<api::Entry> out;
    std::string after = request.after;
    for (;;) { // a large directory comes in parts
        const auto left = request.limit == 0 ? 0 : request.limit - out.size();
        const auto json = call("GET",
            "entries" + query({{"snapshot", request.snapshot}, {"path", request.path.bytes}, {"after", after}, {"health", request.health ? "true" : ""},
                            {"limit", left == 0 ? std::string() : std::to_string(left)}}));
        GRANARY_ASSIGN(auto page, listOf<api::Entry>(json, "entries"));
        const auto more = json->find("more");
        const bool last = more == json->end() || !more->is_boolean() || !more->get<bool>();
        if (!last && (page.empty() || lastName(page.back().path.bytes) <= after))
            return Error(ErrorCode::malformed, "entries");
        if (!last)
            after = lastName(page.back().path.bytes);
        out.insert(out.end(), std::make_move_iterator(page.begin()), std::make_move_iterator(page.end()));
        if (last || (request.limit > 0 && out.size() >= request.limit))
            return out;
    }
}

Result<std::vector<api::Version>> RemoteEngine::versions(const api::Path& path)
{
    return listOf<api::Version>(call("GET", "versions" + query({{"path", path.bytes}})), "versions");
}

Result<api::FindPage> RemoteEngine::find(const api::FindRequest& request, CancelToken cancel)
{
    GRANARY_TRY(cancel.check());
    return valueOf<api::FindPage>(call("GET",
        "find" + query({{"pattern", request.pattern}, {"snapshot", request.snapshot}, {"below", request.below.bytes},
                     {"type", request.type ? api::nameOf(*request.type) : std::string_view()},
                     {"allVersions", request.allVersions ? "true" : ""}, {"health", request.health ? "true" : ""}, {"limit", std::to_string(request.limit)},
                     {"after", request.after.bytes}, {"afterSnapshot", request.afterSnapshot ? request.afterSnapshot->hex() : std::string()}})));
}

Result<api::DiffPage> RemoteEngine::diff(const api::DiffRequest& request, CancelToken cancel)
{
    GRANARY_TRY(cancel.check());
    return valueOf<api::DiffPage>(call("GET",
        "diff" + query({{"from", request.from}, {"to", request.to}, {"below", request.below.bytes}, {"limit", std::to_string(request.limit)},
                     {"after", request.after.bytes}})));
}

Status RemoteEngine::read(const api::ReadRequest& request, const std::function<Status(ByteView)>& sink, CancelToken cancel)
{
    platform::HttpRequest http{"GET", "/v1/content" + query({{"snapshot", request.snapshot}, {"path", request.path.bytes}}), {}, {}};
    if (request.from >= request.to)
        return {};
    if (request.from > 0 || request.to != UINT64_MAX)
        http.fields.emplace_back("Range",
            "bytes=" + std::to_string(request.from) + "-" + (request.to == UINT64_MAX ? std::string() : std::to_string(request.to - 1)));
    auto client = take();
    Status own;
    int status = 0;
    std::string failure;
    const auto done = client->download(
        http,
        [&](const platform::HttpResponseHead& head) {
            status = head.status;
            return true;
        },
        [&](ByteView piece) {
            if (status != 200 && status != 206) {
                failure += asText(piece);
                return failure.size() < (1 << 20);
            }
            own = cancel.check();
            if (own)
                own = sink(piece);
            return own.ok();
        });
    if (!own)
        return own;
    if (status == 416) // beyond the end there is nothing
        return {};
    if (status != 0 && status != 200 && status != 206)
        return errorOf(status, failure);
    if (done)
        giveBack(std::move(client));
    return done;
}

Result<api::TaskId> RemoteEngine::restore(const api::RestoreRequest& request) { return callTask("POST", "restores", bodyOf(request)); }

Result<api::TaskId> RemoteEngine::verify(const api::VerifyRequest& request) { return callTask("POST", "verifications", bodyOf(request)); }

Result<api::TaskId> RemoteEngine::forget(api::ForgetRequest request) { return callTask("POST", "forgets", bodyOf(request)); }

Result<api::TaskId> RemoteEngine::repair() { return callTask("POST", "repairs"); }

Result<api::TaskId> RemoteEngine::drill(const api::DrillRequest& request) { return callTask("POST", "drills", bodyOf(request)); }

Result<std::vector<api::DrillResult>> RemoteEngine::drills() { return listOf<api::DrillResult>(call("GET", "drills"), "drills"); }

Result<std::vector<api::PlanStatus>> RemoteEngine::plans() { return listOf<api::PlanStatus>(call("GET", "plans"), "plans"); }

Result<api::BackupPlan> RemoteEngine::putPlan(const api::BackupPlan& plan)
{
    return valueOf<api::BackupPlan>(
        plan.id == 0 ? call("POST", "plans", bodyOf(plan)) : call("PUT", "plans/" + std::to_string(plan.id), bodyOf(plan)));
}

Status RemoteEngine::removePlan(std::uint64_t id) { return callDone("DELETE", "plans/" + std::to_string(id)); }

Status RemoteEngine::pausePlan(std::uint64_t id, bool on)
{
    return callDone("POST", "plans/" + std::to_string(id) + (on ? "/pause" : "/resume"));
}

Result<api::TaskId> RemoteEngine::exportDrive(const api::ExportRequest& request) { return callTask("POST", "exports", bodyOf(request)); }

Result<api::TaskId> RemoteEngine::importShards(const api::ImportRequest& request) { return callTask("POST", "imports", bodyOf(request)); }

Result<api::TaskId> RemoteEngine::deleteDrive(api::DeleteDriveRequest request) { return callTask("POST", "drive/delete", bodyOf(request)); }

Result<api::EngineStatus> RemoteEngine::status() { return valueOf<api::EngineStatus>(call("GET", "status")); }

Result<api::Diagnostics> RemoteEngine::diagnostics() { return valueOf<api::Diagnostics>(call("GET", "diagnostics")); }

Result<std::vector<api::Task>> RemoteEngine::tasks() { return listOf<api::Task>(call("GET", "tasks"), "tasks"); }

Result<api::Task> RemoteEngine::task(api::TaskId id, std::uint64_t afterVersion, std::chrono::milliseconds wait)
{
    return valueOf<api::Task>(call("GET",
        "tasks/" + std::to_string(id) + "?after=" + std::to_string(afterVersion) + "&waitMs=" + std::to_string(std::max<std::int64_t>(0, wait.count()))));
}

Status RemoteEngine::pauseTask(api::TaskId id) { return callDone("POST", "tasks/" + std::to_string(id) + "/pause"); }

Result<api::TaskId> RemoteEngine::resumeTask(api::TaskId id) { return callTask("POST", "tasks/" + std::to_string(id) + "/resume"); }

Status RemoteEngine::cancelTask(api::TaskId id) { return callDone("POST", "tasks/" + std::to_string(id) + "/cancel"); }

Result<api::Limits> RemoteEngine::limits() { return valueOf<api::Limits>(call("GET", "limits")); }

Result<api::Share> RemoteEngine::share() { return valueOf<api::Share>(call("GET", "share")); }
Result<api::Share> RemoteEngine::setShare(const api::ShareSettings& settings) { return valueOf<api::Share>(call("PUT", "share", bodyOf(settings))); }
Result<api::KeptLedger> RemoteEngine::keptLedger() { return valueOf<api::KeptLedger>(call("GET", "kept-ledger")); }
Result<api::KeptLedger> RemoteEngine::keepLedger(const api::KeepLedgerRequest& request) { return valueOf<api::KeptLedger>(call("PUT", "kept-ledger", bodyOf(request))); }
Result<api::Share> RemoteEngine::stopShare(const api::StopShareRequest& request) { return valueOf<api::Share>(call("POST", "share/stop", bodyOf(request))); }

Status RemoteEngine::setLimits(const api::Limits& limits) { return callDone("PUT", "limits", bodyOf(limits)); }

Result<api::Proxy> RemoteEngine::proxy() { return valueOf<api::Proxy>(call("GET", "proxy")); }

Status RemoteEngine::setProxy(api::Proxy proxy) { return callDone("PUT", "proxy", bodyOf(proxy)); }

Result<api::IdleLock> RemoteEngine::idleLock() { return valueOf<api::IdleLock>(call("GET", "idle-lock")); }

Status RemoteEngine::setIdleLock(const api::IdleLock& idleLock) { return callDone("PUT", "idle-lock", bodyOf(idleLock)); }

Status RemoteEngine::presence() { return callDone("POST", "presence"); }
Result<api::Pause> RemoteEngine::pause() { return valueOf<api::Pause>(call("GET", "pause")); }

Status RemoteEngine::setPause(const api::Pause& pause) { return callDone("PUT", "pause", bodyOf(pause)); }

Result<std::unique_ptr<api::Subscription>> RemoteEngine::subscribe(std::function<void(const api::Event&)> sink)
{
    return std::unique_ptr<api::Subscription>(std::make_unique<EventStream>(m_socketPath, std::move(sink)));
}

} // namespace granary::client
