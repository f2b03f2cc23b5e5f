#include "ui/base/node_sentences.h"

#include "ui/base/format.h"
#include "ui/base/translate.h"

namespace granary::ui {
namespace {

constexpr std::size_t shownDigits = 12;
constexpr std::string_view folderPrefix = "folder:";
constexpr std::string_view loopback = "127.";

} // namespace

QString nodeName(const std::string& address, const NodeId& id)
{
    if (address.starts_with(folderPrefix))
        return pathText({address.substr(folderPrefix.size())});
    if (address.starts_with(loopback)) // of a demo, or another user's here: lost with this computer, whatever else it is
        return translate("Places", "This computer, %1").arg(pathText({address}));
    return address.empty() ? QString::fromStdString(id.hex().substr(0, shownDigits)) : pathText({address});
}

QString faultText(const api::NodeFinding& f)
{
    using Fault = api::NodeFault;
    switch (f.fault) {
    case Fault::none: return translate("Places", "is in order");
    case Fault::away: return translate("Places", "does not answer; it should have %Ln piece(s)", nullptr, f.shards);
    case Fault::missingShards: return translate("Places", "has lost %1 of its %Ln piece(s)", nullptr, f.shards).arg(countText(f.missing));
    case Fault::lostEverything: return translate("Places", "has lost everything, %Ln piece(s)", nullptr, f.shards);
    case Fault::wrongAnswers: return translate("Places", "gives wrong data: %Ln piece(s) are damaged there", nullptr, f.wrong);
    case Fault::wrongInBulk: return translate("Places", "answers well when it is tested and wrongly when data is read back");
    case Fault::stalled: return translate("Places", "left %n question(s) open: it is overloaded, or it stalls", nullptr, f.unanswered);
    case Fault::claimsShards: return translate("Places", "says that it has %Ln piece(s) which it does not give", nullptr, f.claimed);
    case Fault::oldHeads: return translate("Places", "shows an older state of the drive than the one it took");
    case Fault::forges: return translate("Places", "hands on records that nobody signed");
    case Fault::floods: return translate("Places", "floods this computer with requests, and is cut off each time");
    case Fault::breaksProtocol: return translate("Places", "sends messages that make no sense, and is cut off each time");
    }
    return {};
}

QString faultShort(const api::NodeFinding& f)
{
    using Fault = api::NodeFault;
    switch (f.fault) {
    case Fault::none: return translate("Places", "In order");
    case Fault::away: return translate("Places", "Did not answer");
    case Fault::missingShards: return translate("Places", "%Ln piece(s) lost", nullptr, f.missing);
    case Fault::lostEverything: return translate("Places", "Everything lost");
    case Fault::wrongAnswers: return translate("Places", "%Ln piece(s) damaged", nullptr, f.wrong);
    case Fault::wrongInBulk: return translate("Places", "Gives wrong data");
    case Fault::stalled: return translate("Places", "Too slow to answer");
    case Fault::claimsShards: return translate("Places", "Claims what it lacks");
    case Fault::oldHeads: return translate("Places", "Shows an old state");
    case Fault::forges: return translate("Places", "Forges records");
    case Fault::floods: return translate("Places", "Floods this computer");
    case Fault::breaksProtocol: return translate("Places", "Makes no sense");
    }
    return {};
}

QString faultAdvice(const api::NodeFinding& f)
{
    using Fault = api::NodeFault;
    switch (f.fault) {
    case Fault::none: return {};
    case Fault::away: return translate("Places", "See that it is switched on and connected. If it will not come back, remove it: its pieces are made anew from the others.");
    case Fault::missingShards:
    case Fault::wrongAnswers: return translate("Places", "Repair makes these pieces anew from the others. If it happens again, its disk may be failing.");
    case Fault::lostEverything: return translate("Places", "Was its disk replaced? Repair makes everything anew from the others.");
    case Fault::stalled: return translate("Places", "Check again later. If it stays like this, use another machine in its place.");
    case Fault::claimsShards: return translate("Places", "Its disk lost them unnoticed, or it lies. Repair makes them anew elsewhere; if it happens again, remove it.");
    case Fault::oldHeads: return translate("Places", "It was set back to an old copy, or wants you to recover an old state. The next backup gives it the new one again; if it goes on, remove it.");
    case Fault::wrongInBulk:
    case Fault::forges:
    case Fault::floods: return translate("Places", "Do not trust it: remove it, and everything is moved off it first.");
    case Fault::breaksProtocol: return translate("Places", "Its Granary is broken, or it is an attack. Ask its owner to update; if it stays like this, remove it.");
    }
    return {};
}

QString joinedSentence(const api::NetworkJoined& joined)
{
    const auto network = pathText({joined.network});
    if (!joined.added.empty())
        return translate("Places", "%Ln machine(s) of the network %1 keep data for you from now on.", nullptr, joined.added.size()).arg(network);
    if (joined.lending > 0)
        return translate("Places", "The network %1 was found, but its machines let in only who has an invitation. Ask an owner for a code.").arg(network);
    return translate("Places", "The network %1 was found, but no further machine in it lends space now. Try again later.").arg(network);
}

} // namespace granary::ui
