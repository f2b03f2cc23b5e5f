// The engine of another process, over its socket.
#pragma once

#include "core/api/engine.h"
#include "core/api/json.h"
#include "core/client/remote_wallet.h"
#include "core/platform/http_client.h"

#include <mutex>

namespace granary::client {

/// api::Engine as a client of granaryd. Thread-safe: each call takes a connection of its own and leaves it for the next.
/// Errors of the engine arrive as they are; a connection that ends is `unreachable`.
class RemoteEngine : public api::Engine {
public:
    /// unreachable when no engine answers there.
    static Result<std::unique_ptr<RemoteEngine>> connect(const std::string& socketPath);

    Result<api::Info> info() override;
    Result<api::WordsCheck> checkWords(const api::SecretText& words) override;
    Result<api::TaskId> init(api::InitRequest request) override;
    Status unlock(const api::SecretText& passphrase) override;
    Status lock() override;
    Status changePassphrase(const api::SecretText& from, const api::SecretText& to) override;
    Result<api::InviteResult> invite(const api::InviteRequest& request) override;
    Result<api::TaskId> addNode(const std::string& code) override;
    Result<api::TaskId> joinNetwork(const api::NetworkRequest& request) override;
    Result<std::vector<api::Node>> nodes() override;
    Result<api::TaskId> removeNode(const std::string& id) override;
    Status setRepairer(const std::string& id, bool on) override;
    Result<std::vector<api::Device>> devices() override;
    Status renameDevice(const std::string& name) override;
    Result<api::TaskId> revokeDevice(api::RevokeDeviceRequest request) override;
    Result<api::DeviceOffer> addDevice(const api::DeviceOfferRequest& request) override;
    Result<api::TaskId> backup(const api::BackupRequest& request) override;
    Result<api::CountResult> count(const api::CountRequest& request, CancelToken cancel) override;
    Result<std::vector<api::Snapshot>> snapshots() override;
    Result<std::vector<api::Entry>> list(const api::ListRequest& request) override;
    Result<std::vector<api::Version>> versions(const api::Path& path) override;
    /// Pages are short: `cancel` is looked at before each.
    Result<api::FindPage> find(const api::FindRequest& request, CancelToken cancel) override;
    Result<api::DiffPage> diff(const api::DiffRequest& request, CancelToken cancel) override;
    Status read(const api::ReadRequest& request, const std::function<Status(ByteView)>& sink, CancelToken cancel) override;
    Result<api::TaskId> restore(const api::RestoreRequest& request) override;
    Result<api::TaskId> verify(const api::VerifyRequest& request) override;
    Result<api::TaskId> forget(api::ForgetRequest request) override;
    Result<api::TaskId> repair() override;
    Result<api::TaskId> drill(const api::DrillRequest& request) override;
    Result<std::vector<api::DrillResult>> drills() override;
    Result<std::vector<api::PlanStatus>> plans() override;
    Result<api::BackupPlan> putPlan(const api::BackupPlan& plan) override;
    Status removePlan(std::uint64_t id) override;
    Status pausePlan(std::uint64_t id, bool on) override;
    Result<api::TaskId> exportDrive(const api::ExportRequest& request) override;
    Result<api::TaskId> importShards(const api::ImportRequest& request) override;
    Result<api::TaskId> deleteDrive(api::DeleteDriveRequest request) override;
    Result<api::EngineStatus> status() override;
    Result<api::Diagnostics> diagnostics() override;
    Result<std::vector<api::Task>> tasks() override;
    Result<api::Task> task(api::TaskId id, std::uint64_t afterVersion, std::chrono::milliseconds wait) override;
    Status pauseTask(api::TaskId id) override;
    Result<api::TaskId> resumeTask(api::TaskId id) override;
    Status cancelTask(api::TaskId id) override;
    Result<api::Limits> limits() override;
    Status setLimits(const api::Limits& limits) override;
    Result<api::Proxy> proxy() override;
    Status setProxy(api::Proxy proxy) override;
    Result<api::IdleLock> idleLock() override;
    Status setIdleLock(const api::IdleLock& idleLock) override;
    Status presence() override;
    Result<api::Pause> pause() override;
    Status setPause(const api::Pause& pause) override;
    Result<api::Share> share() override;
    Result<api::Share> setShare(const api::ShareSettings& settings) override;
    Result<api::Share> stopShare(const api::StopShareRequest& request) override;
    Result<api::KeptLedger> keptLedger() override;
    Result<api::KeptLedger> keepLedger(const api::KeepLedgerRequest& request) override;
    api::Wallet& wallet() override { return m_wallet; }
    Result<std::unique_ptr<api::Subscription>> subscribe(std::function<void(const api::Event&)> sink) override;

private:
    using ClientPtr = std::unique_ptr<platform::HttpClient>;
    explicit RemoteEngine(std::string socketPath) : m_socketPath(std::move(socketPath)) {}
    ClientPtr take();
    void giveBack(ClientPtr client);
    Result<api::Json> call(const char* method, std::string target, std::string body = {});
    /// For what takes long: ends with cancelled, and so does the engine's work on it, soon after the token says so.
    Result<api::Json> call(const char* method, std::string target, std::string body, const CancelToken& cancel);
    Result<api::Json> callWith(platform::HttpClient& client, const char* method, std::string target, std::string body, bool& good);
    Result<api::TaskId> callTask(const char* method, std::string target, std::string body = {});
    Status callDone(const char* method, std::string target, std::string body = {});

    const std::string m_socketPath;
    std::mutex m_mutex;
    std::vector<ClientPtr> m_idle;
    RemoteWallet m_wallet{[this](const char* method, std::string target, std::string body, const CancelToken* cancel) {
        return cancel ? call(method, std::move(target), std::move(body), *cancel) : call(method, std::move(target), std::move(body));
    }};
};

} // namespace granary::client
