// Which fields the values of the wallet have. Included by json_fields.h alone.
#pragma once

#include "core/api/json.h"

namespace granary::api {

template <class A>
void describe(A& a, WalletAddresses& v)
{
    a.field("address", v.address);
    a.field("ethereum", v.ethereum);
    a.field("tron", v.tron);
}

template <class A>
void describe(A& a, JoinedLedger& v)
{
    a.field("id", v.id);
    a.field("url", v.url);
    a.field("name", v.name);
    a.field("symbol", v.symbol);
    a.field("decimals", v.decimals);
    a.optional("grant", v.grant);
    a.field("trust", v.trust);
    a.field("entries", v.entries);
    a.optional("head", v.head);
    a.optional("witnesses", v.witnesses);
    a.optional("witnessesNamed", v.witnessesNamed);
    a.optional("synced", v.synced);
    a.optional("problem", v.problem);
}

template <class A>
void describe(A& a, JoinLedgerRequest& v)
{
    a.field("url", v.url);
    a.optional("id", v.id);
}

template <class A>
void describe(A& a, LedgerVerification& v)
{
    a.field("entries", v.entries);
    a.field("verified", v.verified);
    a.field("head", v.head);
    a.optional("fault", v.fault);
}

template <class A>
void describe(A& a, WalletBalance& v)
{
    a.field("ledger", v.ledger);
    a.field("symbol", v.symbol);
    a.field("decimals", v.decimals);
    a.field("available", v.available);
    a.field("locked", v.locked);
    a.field("inChannels", v.inChannels);
    a.field("pending", v.pending);
    a.field("trust", v.trust);
}

template <class A>
void describe(A& a, Payment& v)
{
    a.field("ledger", v.ledger);
    a.field("operation", v.operation);
    a.field("state", v.state);
    a.optional("entry", v.entry);
    a.field("amount", v.amount);
    a.optional("channel", v.channel);
}

template <class A>
void describe(A& a, SendRequest& v)
{
    a.optional("ledger", v.ledger);
    a.field("to", v.to);
    a.field("amount", v.amount);
    a.optional("memo", v.memo);
    a.optional("operation", v.operation);
    a.optional("waitSeconds", v.waitSeconds);
}

template <class A>
void describe(A& a, LedgerAsk& v)
{
    a.optional("ledger", v.ledger);
    a.optional("waitSeconds", v.waitSeconds);
}

template <class A>
void describe(A& a, NotariseRequest& v)
{
    a.optional("ledger", v.ledger);
    a.field("hash", v.hash);
    a.optional("waitSeconds", v.waitSeconds);
}

template <class A>
void describe(A& a, OpenChannelRequest& v)
{
    a.optional("ledger", v.ledger);
    a.field("to", v.to);
    a.field("deposit", v.deposit);
    a.field("seconds", v.seconds);
    a.optional("waitSeconds", v.waitSeconds);
}

template <class A>
void describe(A& a, StreamRequest& v)
{
    a.optional("ledger", v.ledger);
    a.field("channel", v.channel);
    a.field("node", v.node);
    a.field("amount", v.amount);
    a.field("count", v.count);
}

template <class A>
void describe(A& a, StreamedPayment& v)
{
    a.field("vouchers", v.vouchers);
    a.field("paid", v.paid);
    a.field("seconds", v.seconds);
    a.optional("problem", v.problem);
}

template <class A>
void describe(A& a, Payee& v)
{
    a.field("address", v.address);
}

template <class A>
void describe(A& a, EndChannelRequest& v)
{
    a.optional("ledger", v.ledger);
    a.field("channel", v.channel);
    a.optional("waitSeconds", v.waitSeconds);
}

template <class A>
void describe(A& a, PaymentSlip& v)
{
    a.optional("text", v.text);
    a.optional("to", v.to);
    a.optional("ledger", v.ledger);
    a.optional("amount", v.amount);
    a.optional("memo", v.memo);
    a.optional("name", v.name);
    a.optional("knownName", v.knownName);
}

template <class A>
void describe(A& a, HistoryRow& v)
{
    a.field("entry", v.entry);
    a.field("time", v.time);
    a.field("kind", v.kind);
    a.field("change", v.change);
    a.field("balance", v.balance);
    a.optional("address", v.address);
    a.optional("name", v.name);
    a.optional("memo", v.memo);
    a.optional("operation", v.operation);
    a.optional("channel", v.channel);
    a.optional("hash", v.hash);
}

template <class A>
void describe(A& a, HistoryPage& v)
{
    a.field("rows", v.rows);
    a.field("more", v.more);
}

template <class A>
void describe(A& a, HistoryTable& v)
{
    a.field("csv", v.csv);
}

template <class A>
void describe(A& a, WalletChannel& v)
{
    a.field("id", v.id);
    a.field("ledger", v.ledger);
    a.field("other", v.other);
    a.field("paying", v.paying);
    a.field("ended", v.ended);
    a.field("deposit", v.deposit);
    a.field("paid", v.paid);
    a.field("opened", v.opened);
    a.field("ends", v.ends);
}

template <class A>
void describe(A& a, WalletBudget& v)
{
    a.optional("ledger", v.ledger);
    a.optional("perDay", v.perDay);
    a.optional("perMonth", v.perMonth);
    a.optional("perDownload", v.perDownload);
    a.optional("leftToday", v.leftToday);
    a.optional("leftThisMonth", v.leftThisMonth);
    a.optional("stopped", v.stopped);
}

template <class A>
void describe(A& a, WalletContact& v)
{
    a.field("address", v.address);
    a.field("name", v.name);
}

template <class A>
void describe(A& a, EntryProofRequest& v)
{
    a.optional("ledger", v.ledger);
    a.field("entry", v.entry);
}

template <class A>
void describe(A& a, ExportedProof& v)
{
    a.field("proof", v.proof);
}

template <class A>
void describe(A& a, KeptLedger& v)
{
    a.field("founded", v.founded);
    a.field("on", v.on);
    a.field("served", v.served);
    a.optional("listen", v.listen);
    a.optional("url", v.url);
    a.optional("id", v.id);
    a.optional("name", v.name);
    a.optional("symbol", v.symbol);
    a.optional("problem", v.problem);
}

template <class A>
void describe(A& a, KeepLedgerRequest& v)
{
    a.field("on", v.on);
    a.optional("listen", v.listen);
    a.optional("founder", v.founder);
    a.optional("genesis", v.genesis);
}

template <class A>
void describe(A& a, ProvenFact& v)
{
    a.field("ledger", v.ledger);
    a.field("name", v.name);
    a.field("joined", v.joined);
    a.field("entry", v.entry);
    a.field("time", v.time);
    a.field("account", v.account);
    a.optional("hash", v.hash);
    a.optional("witnesses", v.witnesses);
}

} // namespace granary::api
