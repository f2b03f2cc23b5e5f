#include "core/engine/wallet_router.h"

namespace granary::engine {
namespace {

const Error noSuchWalletCall(ErrorCode::notFound, "no such call");

Result<api::Json> answerHistory(api::Wallet& wallet, const ApiCall& c)
{
    if (c.is("GET", {"wallet", "history", "table"}))
        return jsonOf(wallet.historyTable(c.value("ledger")));
    if (!c.is("GET", {"wallet", "history"}))
        return noSuchWalletCall;
    const auto before = numberIn(c.value("before").empty() ? "0" : c.value("before"));
    const auto limit = numberIn(c.value("limit").empty() ? "50" : c.value("limit"));
    if (!before || !limit || *limit == 0)
        return Error(ErrorCode::invalidArgument, before ? "limit" : "before");
    return jsonOf(wallet.history(c.value("ledger"), *before, *limit));
}

Result<api::Json> answerChannels(api::Wallet& wallet, const ApiCall& c)
{
    if (c.is("GET", {"wallet", "channels"}))
        return listed("channels", wallet.channels());
    if (c.is("POST", {"wallet", "channels"})) {
        GRANARY_ASSIGN(const auto request, bodyOf<api::OpenChannelRequest>(c.body));
        return jsonOf(wallet.openChannel(request));
    }
    if (c.is("POST", {"wallet", "channels", "stream"})) {
        GRANARY_ASSIGN(const auto request, bodyOf<api::StreamRequest>(c.body));
        return jsonOf(wallet.stream(request));
    }
    if (c.is("POST", {"wallet", "channels", "close"})) {
        GRANARY_ASSIGN(const auto request, bodyOf<api::EndChannelRequest>(c.body));
        return jsonOf(wallet.closeChannel(request));
    }
    if (c.is("POST", {"wallet", "channels", "refund"})) {
        GRANARY_ASSIGN(const auto request, bodyOf<api::EndChannelRequest>(c.body));
        return jsonOf(wallet.refundChannel(request));
    }
    return noSuchWalletCall;
}

Result<api::Json> answerLimits(api::Wallet& wallet, const ApiCall& c)
{
    if (c.is("GET", {"wallet", "budget"}))
        return jsonOf(wallet.budget(c.value("ledger")));
    if (c.is("PUT", {"wallet", "budget"})) {
        GRANARY_ASSIGN(const auto budget, bodyOf<api::WalletBudget>(c.body));
        return doneJson(wallet.setBudget(budget));
    }
    if (c.is("PUT", {"wallet", "stop"}) || c.is("DELETE", {"wallet", "stop"}))
        return doneJson(wallet.stopPayments(c.method == "PUT"));
    return noSuchWalletCall;
}

Result<api::Json> answerProofs(api::Wallet& wallet, const ApiCall& c)
{
    if (c.is("POST", {"wallet", "proofs"})) {
        GRANARY_ASSIGN(const auto request, bodyOf<api::EntryProofRequest>(c.body));
        return jsonOf(wallet.exportProof(request));
    }
    if (c.is("POST", {"wallet", "proofs", "check"})) {
        GRANARY_ASSIGN(const auto proof, bodyOf<api::ExportedProof>(c.body));
        return jsonOf(wallet.checkProof(proof));
    }
    return noSuchWalletCall;
}

} // namespace

Result<api::Json> answerWallet(api::Wallet& wallet, const ApiCall& c)
{
    const auto what = c.target.segments.size() > 2 ? std::string_view(c.segment(1)) : std::string_view();
    if (what == "history")
        return answerHistory(wallet, c);
    if (what == "channels")
        return answerChannels(wallet, c);
    if (what == "budget" || what == "stop")
        return answerLimits(wallet, c);
    if (what == "proofs")
        return answerProofs(wallet, c);
    if (c.is("GET", {"wallet", "addresses"}))
        return jsonOf(wallet.addresses());
    if (c.is("GET", {"wallet", "payee"})) {
        const auto node = NodeId::fromHexText(c.value("node"));
        if (!node)
            return Error(ErrorCode::invalidArgument, "node");
        return jsonOf(wallet.payeeAt(*node));
    }
    if (c.is("GET", {"wallet", "balance"}))
        return jsonOf(wallet.balance(c.value("ledger")));
    if (c.is("POST", {"wallet", "payments"})) {
        GRANARY_ASSIGN(const auto request, bodyOf<api::SendRequest>(c.body));
        return jsonOf(wallet.send(request));
    }
    if (c.is("POST", {"wallet", "grants"})) {
        GRANARY_ASSIGN(const auto request, bodyOf<api::LedgerAsk>(c.body));
        return jsonOf(wallet.askForGrant(request));
    }
    if (c.is("POST", {"wallet", "notarisations"})) {
        GRANARY_ASSIGN(const auto request, bodyOf<api::NotariseRequest>(c.body));
        return jsonOf(wallet.notarise(request));
    }
    if (c.is("POST", {"wallet", "slips"}) || c.is("POST", {"wallet", "slips", "read"})) {
        GRANARY_ASSIGN(const auto slip, bodyOf<api::PaymentSlip>(c.body));
        return jsonOf(c.target.segments.size() > 3 ? wallet.readSlip(slip.text) : wallet.writeSlip(slip));
    }
    if (c.is("GET", {"wallet", "contacts"}))
        return listed("contacts", wallet.contacts());
    if (c.is("PUT", {"wallet", "contacts"})) {
        GRANARY_ASSIGN(const auto contact, bodyOf<api::WalletContact>(c.body));
        return doneJson(wallet.putContact(contact));
    }
    return noSuchWalletCall;
}

Result<api::Json> answerLedgers(api::Wallet& wallet, const ApiCall& c)
{
    if (c.is("GET", {"ledgers"}))
        return listed("ledgers", wallet.ledgers());
    if (c.is("POST", {"ledgers"})) {
        GRANARY_ASSIGN(const auto request, bodyOf<api::JoinLedgerRequest>(c.body));
        return jsonOf(wallet.joinLedger(request));
    }
    const bool sync = c.is("POST", {"ledgers", "sync"});
    const bool verify = c.is("POST", {"ledgers", "verify"});
    if (!sync && !verify && !c.is("POST", {"ledgers", "leave"}))
        return noSuchWalletCall;
    GRANARY_ASSIGN(const auto ask, bodyOf<api::LedgerAsk>(c.body));
    if (sync)
        return jsonOf(wallet.syncLedger(ask.ledger));
    return verify ? jsonOf(wallet.verifyLedger(ask.ledger, c.cancel)) : doneJson(wallet.leaveLedger(ask.ledger));
}

} // namespace granary::engine
