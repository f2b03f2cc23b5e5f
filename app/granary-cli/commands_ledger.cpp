// ledger: those that the wallet has joined.
#include "app/granary-cli/commands.h"
#include "app/granary-cli/wallet_texts.h"
#include "app/terminal/quantity_text.h"
#include "app/terminal/terminal.h"
#include "core/api/join_kept.h"

namespace granary::app {
namespace {

constexpr std::size_t mostGenesisBytes = 64 << 10;

std::string trustText(const api::JoinedLedger& ledger)
{
    switch (ledger.trust) {
    case api::LedgerTrust::unseen: return "nothing of it was verified yet";
    case api::LedgerTrust::fine: return "all that was seen continues what was seen before";
    case api::LedgerTrust::doubtful:
        return "DOUBTFUL: its last answers do not fit together, and nothing is signed for it until they do";
    case api::LedgerTrust::frozen: return "FROZEN: it has rewritten its past, and nothing is signed for it any more";
    }
    return {};
}

void sayLedger(Output& output, const api::JoinedLedger& ledger)
{
    output.say((ledger.name.empty() ? "A ledger" : printable(ledger.name) + " (" + ledger.symbol + ")") + " at " +
        printable(ledger.url));
    output.say("  id " + ledger.id);
    output.say("  " + trustText(ledger));
    if (ledger.entries > 0)
        output.say("  " + countText(ledger.entries) + " entries in its newest head" +
            (ledger.witnessesNamed > 0 ? ", signed by " + std::to_string(ledger.witnesses) + " of " +
                        std::to_string(ledger.witnessesNamed) + " witnesses"
                                       : std::string()));
    if (ledger.synced)
        output.say("  last answer " + timeText(ledger.synced->ns));
    if (ledger.problem) {
        const auto text = ledgerWaySentence(*ledger.problem);
        output.say("  " + (text.empty() ? "It could not be asked: " + printable(ledger.problem->text()) : text));
    }
}

void sayKept(Session& session, const api::KeptLedger& kept)
{
    auto& output = session.output();
    if (kept.served)
        output.say("This profile keeps the ledger of " + printable(kept.name) + " (" + kept.symbol + "), served at " +
            printable(kept.listen) + ".");
    else if (kept.problem)
        output.say("The ledger that this profile keeps is not served. " + sentence(*kept.problem, session.context(Doing::keepLedger)));
    else if (kept.on)
        output.say("This profile keeps a ledger, which is served at " + printable(kept.listen) + " while granaryd runs.");
    else if (kept.founded)
        output.say("This profile keeps a ledger that is not served. \"granary-cli ledger create\" serves it again.");
}

/// What to tell the others, who it is that can reach it, and what they learn.
void sayHowToJoin(Session& session, const api::KeptLedger& kept)
{
    auto& output = session.output();
    const bool everywhere = kept.url != "http://" + kept.listen;
    const bool ownAlone = !everywhere && (kept.listen.starts_with("127.") || kept.listen.starts_with("[::1]:"));
    const auto port = kept.listen.substr(kept.listen.rfind(':'));
    output.say("Your wallet has joined it. Others do with: granary-cli ledger join " +
        (everywhere ? "http://ADDRESS-OF-THIS-MACHINE" + port : kept.url) + " --id " + kept.id);
    if (ownAlone)
        return output.say("Only programs of this machine can reach it there. For others run this again with --listen 0.0.0.0" + port +
            ", or with one address of this machine.");
    output.say("Whoever can reach that address can read all of it but memos, and nothing is encrypted on the way.");
    if (const auto proxy = session.engine().proxy(); proxy && proxy->type != api::ProxyType::none)
        output.say("The proxy of this profile does not stand before it: whoever asks it sees this machine's own address.");
}

} // namespace

int ledgerJoinCommand(Session& session)
{
    int code = 0;
    auto* const wallet = session.openWallet(code);
    if (!wallet)
        return code;
    const auto& arguments = session.arguments();
    const auto joined = wallet->joinLedger({arguments.operands[0], arguments.value("--id")});
    if (!joined)
        return session.fail(joined.error(), Doing::wallet);
    sayLedger(session.output(), *joined);
    if (joined->grant > 0)
        session.output().say("It gives new accounts something to begin with: \"granary-cli wallet grant\".");
    session.output().answer(api::toJson(*joined));
    return exitDone;
}

int ledgerLeaveCommand(Session& session)
{
    int code = 0;
    auto* const wallet = session.openWallet(code);
    if (!wallet)
        return code;
    if (const auto left = wallet->leaveLedger(session.arguments().operands[0]); !left)
        return session.fail(left.error(), Doing::wallet);
    session.output().say("Left. What you have there stays there, and comes back when you join it again.");
    session.output().answer(api::Json::object());
    return exitDone;
}

int ledgerStatusCommand(Session& session)
{
    int code = 0;
    auto* const wallet = session.openWallet(code);
    if (!wallet)
        return code;
    const auto known = wallet->ledgers();
    if (!known)
        return session.fail(known.error(), Doing::wallet);
    auto list = api::Json::array();
    bool frozen = false;
    for (const auto& one : *known) {
        const auto& wanted = session.arguments().operands;
        if (!wanted.empty() && wanted[0] != one.symbol && !one.id.starts_with(wanted[0]))
            continue;
        const auto ledger = wallet->syncLedger(one.id);
        if (!ledger)
            return session.fail(ledger.error(), Doing::wallet);
        frozen = frozen || ledger->trust == api::LedgerTrust::frozen || ledger->trust == api::LedgerTrust::doubtful;
        sayLedger(session.output(), *ledger);
        list.push_back(api::toJson(*ledger));
    }
    if (list.empty())
        session.output().say("Your wallet has joined no such ledger. \"granary-cli ledger join URL\" joins one.");
    const auto kept = session.engine().keptLedger();
    if (!kept)
        return session.fail(kept.error(), Doing::keepLedger);
    sayKept(session, *kept);
    session.output().answer({{"ledgers", std::move(list)}, {"kept", api::toJson(*kept)}});
    return frozen ? exitDamaged : exitDone;
}

int ledgerCreateCommand(Session& session)
{
    int code = 0;
    auto* const wallet = session.openWallet(code);
    if (!wallet)
        return code;
    const auto& arguments = session.arguments();
    const auto addresses = wallet->addresses();
    if (!addresses)
        return session.fail(addresses.error(), Doing::wallet);
    api::KeepLedgerRequest request{true, arguments.value("--listen"), addresses->address, {}};
    if (arguments.has("--genesis")) {
        const auto terms = readWholeSecret(arguments.value("--genesis"), mostGenesisBytes);
        if (!terms)
            return session.fail(terms.error(), Doing::secretFile);
        if (terms->view().empty())
            return session.fail(Error(ErrorCode::malformed, "genesis: the file is empty"), Doing::keepLedger);
        request.genesis = terms->view();
    }
    const auto kept = session.engine().keepLedger(request);
    if (!kept)
        return session.fail(kept.error(), Doing::keepLedger);
    if (const auto joined = api::joinKept(*wallet, *kept); !joined)
        return session.fail(joined.error(), Doing::wallet);
    sayKept(session, *kept);
    sayHowToJoin(session, *kept);
    if (!session.remote())
        session.output().say("No engine runs for this profile now: start \"granaryd --profile " + printable(session.profile()) +
            "\", which serves it as long as it runs.");
    session.output().answer(api::toJson(*kept));
    return exitDone;
}

int ledgerStopCommand(Session& session)
{
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::notNeeded, Doing::wallet, code))
        return code;
    const auto kept = session.engine().keepLedger({});
    if (!kept)
        return session.fail(kept.error(), Doing::keepLedger);
    session.output().say(kept->founded ? "The ledger is not served any more. It stays where it is, and \"granary-cli ledger create\" serves it again."
                                       : "This profile keeps no ledger.");
    session.output().answer(api::toJson(*kept));
    return exitDone;
}

int ledgerVerifyCommand(Session& session)
{
    int code = 0;
    auto* const wallet = session.openWallet(code);
    if (!wallet)
        return code;
    const auto& operands = session.arguments().operands;
    const auto found = wallet->verifyLedger(operands.empty() ? std::string() : operands[0], session.interrupt().token());
    if (!found)
        return session.fail(found.error(), Doing::wallet);
    if (found->verified)
        session.output().say("All " + countText(found->entries) +
            " entries are right: each rule holds, each signature fits, and together they are what the ledger has signed.");
    else
        session.output().say("THE LEDGER IS NOT IN ORDER (" + printable(found->fault) + "). " + countText(found->entries) +
            " entries were right. Nothing is signed for it until that is mended; ask whoever runs it.");
    session.output().answer(api::toJson(*found));
    return found->verified ? exitDone : exitDamaged;
}

} // namespace granary::app
