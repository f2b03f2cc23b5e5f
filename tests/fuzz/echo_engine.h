// An engine that does nothing and answers with what it was asked, so that hostile values travel the whole way in and out.
#pragma once

#include "core/api/engine.h"
#include "tests/fuzz/echo_wallet.h"

namespace granary::fuzz {

class EchoEngine : public api::Engine {
public:
    Result<api::Info> info() override { return api::Info{}; }
    Result<api::WordsCheck> checkWords(const api::SecretText& words) override
    {
        return api::WordsCheck{api::WordsProblem::unknownWord, words.view().size(), 1, {std::string(words.view())}};
    }
    Result<api::TaskId> init(api::InitRequest request) override { return request.nodes.size(); }
    Status unlock(const api::SecretText& passphrase) override
    {
        return Error(ErrorCode::wrongPassphrase, std::string(passphrase.view()));
    }
    Status lock() override { return {}; }
    Status changePassphrase(const api::SecretText&, const api::SecretText&) override { return {}; }
    Result<api::InviteResult> invite(const api::InviteRequest& request) override
    {
        return api::InviteResult{"code", {static_cast<std::int64_t>(request.validSeconds % 1000)}};
    }
    Result<api::TaskId> addNode(const std::string& code) override { return code.size(); }
    Result<api::TaskId> joinNetwork(const api::NetworkRequest& request) override { return request.name.size() + request.addresses.size(); }
    Result<std::vector<api::Node>> nodes() override { return std::vector<api::Node>(1); }
    Result<api::TaskId> removeNode(const std::string& id) override { return Error(ErrorCode::notFound, id); }
    Status setRepairer(const std::string& id, bool on) override { return on ? Status() : Status(Error(ErrorCode::notFound, id)); }
    Result<std::vector<api::Device>> devices() override { return std::vector<api::Device>(2); }
    Status renameDevice(const std::string& name) override { return name.empty() ? Status(Error(ErrorCode::invalidArgument, name)) : Status(); }
    Result<api::TaskId> revokeDevice(api::RevokeDeviceRequest request) override { return request.name.empty() ? Result<api::TaskId>(ErrorCode::notFound) : request.words.view().size(); }
    Result<api::DeviceOffer> addDevice(const api::DeviceOfferRequest& request) override
    {
        return api::DeviceOffer{api::SecretText(request.name), {static_cast<std::int64_t>(request.validSeconds % 1000)}, 8};
    }
    Result<api::TaskId> backup(const api::BackupRequest& request) override
    {
        return request.paths.empty() ? Result<api::TaskId>(ErrorCode::invalidArgument) : request.paths.size();
    }
    Result<std::vector<api::Snapshot>> snapshots() override { return std::vector<api::Snapshot>(2); }
    Result<std::vector<api::Entry>> list(const api::ListRequest& request) override
    {
        api::Entry entry;
        entry.path = request.path;
        entry.bytes = fileBytes;
        return std::vector{entry};
    }
    Result<std::vector<api::Version>> versions(const api::Path& path) override
    {
        api::Version version;
        version.snapshot.tags = {path.bytes};
        version.entry.path = path;
        return std::vector{version};
    }
    Status read(const api::ReadRequest& request, const std::function<Status(ByteView)>& sink, CancelToken) override
    {
        GRANARY_ASSERT(request.from <= request.to && request.to <= fileBytes);
        return sink(Bytes(request.to - request.from, std::byte{'x'}));
    }
    Result<api::CountResult> count(const api::CountRequest& request, CancelToken) override { return api::CountResult{request.paths.size(), request.excludes.size(), 0, 0, true}; }
    Result<api::TaskId> restore(const api::RestoreRequest& request) override { return request.target.bytes.size(); }
    Result<api::FindPage> find(const api::FindRequest& request, CancelToken) override { return request.pattern.empty() ? Result<api::FindPage>(ErrorCode::invalidArgument) : api::FindPage{}; }
    Result<api::DiffPage> diff(const api::DiffRequest&, CancelToken) override { return api::DiffPage{}; }
    Result<api::TaskId> verify(const api::VerifyRequest& request) override { return request.all ? 1 : 2; }
    Result<api::TaskId> forget(api::ForgetRequest request) override { return request.snapshots.size(); }
    Result<api::TaskId> repair() override { return 3; }
    Result<api::TaskId> drill(const api::DrillRequest& request) override { return request.all ? 4 : 5; }
    Result<std::vector<api::DrillResult>> drills() override { return std::vector<api::DrillResult>(1); }
    Result<api::Diagnostics> diagnostics() override { return api::Diagnostics{}; }
    Result<std::vector<api::PlanStatus>> plans() override { return std::vector<api::PlanStatus>(1); }
    Result<api::BackupPlan> putPlan(const api::BackupPlan& plan) override { return plan; }
    Status removePlan(std::uint64_t id) override { return id % 2 == 0 ? Status() : ErrorCode::notFound; }
    Status pausePlan(std::uint64_t, bool) override { return {}; }
    Result<api::TaskId> exportDrive(const api::ExportRequest& request) override { return request.directory.bytes.size(); }
    Result<api::TaskId> importShards(const api::ImportRequest& request) override { return request.directory.bytes.size(); }
    Result<api::TaskId> deleteDrive(api::DeleteDriveRequest request) override { return request.keepOnNodes ? 6 : 7; }
    Result<api::EngineStatus> status() override { return api::EngineStatus{}; }
    Result<std::vector<api::Task>> tasks() override { return std::vector<api::Task>(1); }
    Result<api::Task> task(api::TaskId id, std::uint64_t, std::chrono::milliseconds) override
    {
        api::Task task;
        task.id = id;
        task.state = api::TaskState::done;
        return task;
    }
    Status pauseTask(api::TaskId id) override { return id % 2 == 0 ? Status() : ErrorCode::notFound; }
    Result<api::TaskId> resumeTask(api::TaskId id) override { return id; }
    Status cancelTask(api::TaskId) override { return ErrorCode::cancelled; }
    Result<api::Limits> limits() override { return m_limits; }
    Result<api::Pause> pause() override { return m_pause; }
    Status setPause(const api::Pause& pause) override
    {
        m_pause = pause;
        return {};
    }
    Status setLimits(const api::Limits& limits) override
    {
        m_limits = limits;
        return {};
    }
    Result<api::Proxy> proxy() override { return api::Proxy{}; }
    Status setProxy(api::Proxy proxy) override { return proxy.host.empty() ? Status(ErrorCode::invalidArgument) : Status(); }
    Result<api::IdleLock> idleLock() override { return api::IdleLock{7}; }
    Status setIdleLock(const api::IdleLock& idleLock) override { return idleLock.minutes == 0 ? Status() : Status(ErrorCode::locked); }
    Status presence() override { return {}; }
    Result<api::Share> share() override { return m_share; }
    Result<api::Share> setShare(const api::ShareSettings& settings) override
    {
        m_share.state = api::ShareState::on;
        m_share.settings = settings;
        return m_share;
    }
    Result<api::Share> stopShare(const api::StopShareRequest& request) override
    {
        m_share.state = request.now ? api::ShareState::off : api::ShareState::leaving;
        return m_share;
    }
    Result<api::KeptLedger> keptLedger() override { return api::KeptLedger(); }
    Result<api::KeptLedger> keepLedger(const api::KeepLedgerRequest& request) override
    {
        api::KeptLedger out;
        out.on = request.on;
        out.listen = request.listen;
        return out;
    }
    api::Wallet& wallet() override { return m_wallet; }
    Result<std::unique_ptr<api::Subscription>> subscribe(std::function<void(const api::Event&)> sink) override
    {
        sink({});
        return std::make_unique<api::Subscription>();
    }

    static constexpr std::uint64_t fileBytes = 1000;

private:
    api::Pause m_pause;
    api::Limits m_limits;
    api::Share m_share;
    EchoWallet m_wallet;
};

} // namespace granary::fuzz
