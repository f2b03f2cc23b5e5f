// Joining a network by its name.
#include "core/engine/local_engine.h"
#include "core/swarm/node_code.h"

namespace granary::engine {

Result<api::TaskId> LocalEngine::joinNetwork(const api::NetworkRequest& request)
{
    if (!swarm::validNetworkName(request.name))
        return Error(ErrorCode::invalidArgument, "network name");
    if (request.addresses.size() > api::maxNetworkAddresses)
        return Error(ErrorCode::invalidArgument, "too many addresses");
    std::vector<swarm::Endpoint> addresses;
    for (const auto& text : request.addresses) {
        auto address = swarm::Endpoint::parse(text);
        if (!address)
            return Error(ErrorCode::invalidArgument, "address");
        addresses.push_back(std::move(*address));
    }
    GRANARY_ASSIGN([[maybe_unused]] const auto unlocked, m_slot.use({}));
    return m_tasks.start(api::TaskKind::joinNetwork, {}, [this, name = request.name, addresses = std::move(addresses)](TaskContext& context) -> Result<api::TaskResult> {
        GRANARY_ASSIGN(const auto use, m_slot.use(context.cancelToken()));
        GRANARY_ASSIGN(auto joined, use->joinNetwork(name, addresses, [&](const api::Progress& p) { context.progress(p); }, context.cancelToken()));
        if (!joined.added.empty())
            GRANARY_TRY(fillNewNodes(*use, context));
        return api::TaskResult(std::move(joined));
    });
}

} // namespace granary::engine
