// ledger: those that the wallet has joined.
#include "app/granary-cli/commands.h"
#include "app/granary-cli/wallet_texts.h"
#include "app/terminal/quantity_text.h"
#include "app/terminal/terminal.h"
#include "core/api/wallet.h"

namespace granary::app {
namespace {

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
    session.output().answer({{"ledgers", std::move(list)}});
    return frozen ? exitDamaged : exitDone;
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
