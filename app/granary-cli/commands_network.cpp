// network join: nodes of a network that let everybody in.
#include "app/granary-cli/commands.h"
#include "app/granary-cli/task_command.h"
#include "app/terminal/quantity_text.h"
#include "app/terminal/terminal.h"

namespace granary::app {
namespace {

int reportJoined(Session& session, const api::NetworkJoined& joined)
{
    auto& output = session.output();
    const auto nodes = [](std::uint64_t n) { return countText(n) + (n == 1 ? " node" : " nodes"); };
    for (const auto& node : joined.added)
        output.say("Added " + printable(node.address) + " as node " + node.id.hex().substr(0, 12) + ".");
    if (!joined.added.empty())
        output.say("The drive stores on " + nodes(joined.added.size()) + " of network " + printable(joined.network) + " from now on, of " + nodes(joined.met) + " that were met.");
    else if (joined.lending > 0)
        output.say("Network " + printable(joined.network) + " is there: " + nodes(joined.met) + " met. None of them lets this drive in without an invite; ask an owner for one "
                   "(\"granary-cli invite\" there) and add it with \"granary-cli node add\".");
    else
        output.say("Network " + printable(joined.network) + " is there: " + nodes(joined.met) + " met. None that the drive does not have already lends space now. Try again later.");
    output.answer(api::toJson(joined));
    return exitDone;
}

} // namespace

int networkJoinCommand(Session& session)
{
    api::NetworkRequest request;
    request.name = session.arguments().operands[0];
    request.addresses = session.arguments().values("--bootstrap");
    return runTask<api::NetworkJoined>(session, Doing::joinNetwork, Session::Drive::unlocked,
        [request](api::Engine& engine) { return engine.joinNetwork(request); }, reportJoined);
}

} // namespace granary::app
