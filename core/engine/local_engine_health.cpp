// Verification and repair, when they are asked for and by themselves.
#include "core/engine/local_engine.h"

#include <algorithm>

namespace granary::engine {
namespace {

/// A month's challenges in as many parts as it has hours.
constexpr std::uint64_t partsOfAMonth = 30 * 24;

} // namespace

Result<api::TaskId> LocalEngine::verify(const api::VerifyRequest& request)
{
    GRANARY_ASSIGN([[maybe_unused]] const auto unlocked, m_slot.use({}));
    if (!(request.samplePercent >= 0 && request.samplePercent <= 100))
        return Error(ErrorCode::invalidArgument, "samplePercent");
    return m_tasks.start(api::TaskKind::verify, {}, [this, request](TaskContext& context) -> Result<api::TaskResult> {
        GRANARY_ASSIGN(const auto use, m_slot.use(context.cancelToken()));
        context.progress({"connect", 0, 0, 0, 0, 0});
        use->awaitNodes(context.cancelToken());
        GRANARY_ASSIGN(auto found, use->health().verify({request, {}}, [&](const api::Progress& p) { context.progress(p); }, context.cancelToken()));
        return api::TaskResult(std::move(found));
    });
}

Result<api::TaskId> LocalEngine::repair()
{
    GRANARY_ASSIGN([[maybe_unused]] const auto unlocked, m_slot.use({}));
    return m_tasks.start(api::TaskKind::repair, {}, [this](TaskContext& context) -> Result<api::TaskResult> {
        GRANARY_ASSIGN(const auto use, m_slot.use(context.cancelToken()));
        context.progress({"connect", 0, 0, 0, 0, 0});
        use->awaitNodes(context.cancelToken());
        // Whoever repairs goes on from the recovered state: that accepts it.
        GRANARY_TRY(use->setRecoveredUnaccepted(false));
        GRANARY_ASSIGN(auto done,
            use->health().repair(DriveHealth::Away::replace, [&](const api::Progress& p) { context.progress(p); }, context.cancelToken()));
        return api::TaskResult(std::move(done));
    });
}

void LocalEngine::lookAfter()
{
    CancelToken cancel;
    {
        const std::lock_guard lock(m_topUpMutex);
        if (m_stopping)
            return;
        m_lookAfterCancel = cancel;
    }
    const auto use = m_slot.use(cancel);
    if (!use || (*use)->recoveredUnaccepted())
        return;
    auto& host = **use;
    const auto log = [this](std::string_view what, const Error& error) {
        m_environment.log.write(LogLevel::info, "engine", std::string(what) + ": " + std::string(errorName(error.code)));
    };
    host.awaitNodes(cancel);
    const auto looked = host.health().verify({{false, 0}, placement::challengesNeeded(UINT32_MAX) / partsOfAMonth + 1}, [](const api::Progress&) {}, cancel);
    if (!looked)
        return log("the nodes could not be asked for what they hold", looked.error());
    const auto doubts = host.drive().doubts();
    if (!doubts || doubts->empty())
        return;
    if (const auto done = host.health().repair(DriveHealth::Away::waitFor, [](const api::Progress&) {}, cancel); !done)
        log("not everything could be repaired yet", done.error());
}

} // namespace granary::engine
