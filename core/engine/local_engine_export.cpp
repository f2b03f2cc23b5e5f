// Carrying the drive by hand, and ending it.
#include "core/engine/api_values.h"
#include "core/engine/drive_deletion.h"
#include "core/engine/local_engine.h"
#include "core/engine/shard_import.h"

#include <thread>

namespace granary::engine {
namespace {

using namespace std::chrono_literals;

double secondsSince(const Clock& clock, SteadyTime begun) { return std::chrono::duration<double>(clock.steady() - begun).count(); }

} // namespace

Result<api::TaskId> LocalEngine::exportDrive(const api::ExportRequest& request)
{
    GRANARY_ASSIGN(const auto now, m_slot.use({}));
    GRANARY_TRY(checkPath(request.directory));
    std::optional<NodeId> node;
    if (!request.forNode.empty()) {
        GRANARY_ASSIGN(node, now->findNode(request.forNode));
    }
    return m_tasks.start(api::TaskKind::exportDrive, {request.directory}, [this, request, node](TaskContext& context) -> Result<api::TaskResult> {
        const auto begun = m_environment.clock.steady();
        GRANARY_ASSIGN(const auto use, m_slot.use(context.cancelToken()));
        context.progress({"connect", 0, 0, 0, 0, 0});
        use->awaitNodes(context.cancelToken());
        if (use->recoveredUnaccepted())
            return Error(ErrorCode::conflict, ErrorKind::transient, "the drive was brought back from its nodes: run one backup to go on from there, then export");
        auto run = use->exporter([&](const api::Progress& p) { context.progress(p); }, context.cancelToken());
        GRANARY_ASSIGN(auto out, node ? run.forNode(request.directory.bytes, *node) : run.whole(request.directory.bytes));
        out.seconds = secondsSince(m_environment.clock, begun);
        return api::TaskResult(std::move(out));
    });
}

Result<api::TaskId> LocalEngine::importShards(const api::ImportRequest& request)
{
    if (!lender() || keptShare().state != api::ShareState::on)
        return Error(ErrorCode::invalidArgument, "this engine stores nothing for others");
    GRANARY_TRY(checkPath(request.directory));
    return m_tasks.start(api::TaskKind::importShards, {request.directory}, [this, request](TaskContext& context) -> Result<api::TaskResult> {
        const auto begun = m_environment.clock.steady();
        const auto node = lender(); // stays until this is done
        if (!node)
            return Error(ErrorCode::invalidArgument, "this engine stores nothing for others");
        auto* const store = onLoop(m_environment.loop, [&node] { return node->store(); });
        const auto self = *NodeId::from(m_serviceKey->identity.publicKey().view());
        ShardImport run(m_environment, *store, [&](const api::Progress& p) { context.progress(p); }, context.cancelToken());
        GRANARY_ASSIGN(auto out, run.run(request.directory.bytes, self));
        out.seconds = secondsSince(m_environment.clock, begun);
        return api::TaskResult(std::move(out));
    });
}

Result<api::TaskId> LocalEngine::deleteDrive(api::DeleteDriveRequest request)
{
    if (!m_profile->hasDrive())
        return Error(ErrorCode::notFound, "the profile has no drive");
    if (request.keepOnNodes != request.words.empty())
        return Error(ErrorCode::invalidArgument, "either the words, or that the nodes keep what they have");
    if (m_tasks.anyRunning())
        return Error(ErrorCode::busy, "other tasks are running");
    std::shared_ptr<const crypto::SigningKey> admin;
    if (!request.keepOnNodes) {
        GRANARY_ASSIGN(const auto use, m_slot.use({}));
        GRANARY_ASSIGN(const auto root, rootOfDrive(request.words, use->keys().drive));
        admin = std::make_shared<const crypto::SigningKey>(crypto::storeAdminKey(*root, use->keys().drive.driveNumber));
    }
    return m_tasks.start(api::TaskKind::deleteDrive, {}, [this, admin](TaskContext& context) -> Result<api::TaskResult> {
        api::DeleteDriveResult out;
        if (admin) {
            GRANARY_ASSIGN(const auto use, m_slot.use(context.cancelToken()));
            context.progress({"connect", 0, 0, 0, 0, 0});
            use->awaitNodes(context.cancelToken());
            out.nodes = use->clearNodes(*admin, [&](const api::Progress& p) { context.progress(p); }, context.cancelToken());
            GRANARY_TRY(context.cancelToken().check());
        }
        GRANARY_TRY(forgetDrive(context.cancelToken()));
        return api::TaskResult(std::move(out));
    });
}

/// From the mark on there is no way back: what a crash leaves, the next start removes.
Status LocalEngine::forgetDrive(const CancelToken& cancel)
{
    // Whoever locks holds this mutex while he waits for tasks, and has cancelled this one by then.
    std::unique_lock lock(m_unlockMutex, std::defer_lock);
    while (!lock.try_lock()) {
        GRANARY_TRY(cancel.check());
        std::this_thread::sleep_for(20ms);
    }
    m_scheduler->close();
    m_slot.empty();
    forgetInterrupted();
    GRANARY_TRY(m_environment.files.writeFileDurably(m_profile->deletionMark(), {}));
    GRANARY_TRY(removeDriveFiles(m_environment.files, *m_profile));
    {
        const std::lock_guard configLock(m_configMutex);
        auto config = m_profile->config();
        config.plans = 0;
        GRANARY_TRY(m_profile->setConfig(std::move(config)));
    }
    m_events.publish({0, api::EventKind::locked, std::nullopt, std::nullopt, {}});
    return {};
}

} // namespace granary::engine
