#include "core/teller/reading.h"

#include "core/codec/bencode.h"
#include "core/teller/json_values.h"

namespace granary::teller {

using namespace ledger;

namespace {

Reply jsonReply(const Json& json, int status = 200) { return {status, "application/json", jsonText(json)}; }

/// What never changes any more may be kept by whoever asked.
Reply lasting(Reply reply)
{
    reply.fields.emplace_back("Cache-Control", "public, max-age=31536000, immutable");
    return reply;
}

class Reader {
public:
    explicit Reader(const Books& books) : m_books(books), m_store(books.store) {}

    Result<Reply> operator()(const ReadGenesis&) const { return jsonReply(toJson(m_books.genesis)); }

    Result<Reply> operator()(const ReadTotals&) const
    {
        GRANARY_ASSIGN(const auto tip, m_store.tip());
        auto out = toJson(tip.totals, m_books.genesis);
        out["root"] = tip.tree.root().hex();
        return jsonReply(out);
    }

    Result<Reply> operator()(const ReadHead& read) const
    {
        GRANARY_ASSIGN(const auto head, read.from ? m_store.headFrom(*read.from) : m_store.newestHead());
        if (!head)
            return Error(ErrorCode::notFound, "head");
        GRANARY_ASSIGN(const auto cosignatures, m_store.cosignatures(head->head.size));
        return jsonReply(toJson(*head, cosignatures));
    }

    Result<Reply> operator()(const ReadAccount& read) const
    {
        GRANARY_ASSIGN(const auto state, accountState(m_books, read.account));
        Json out{{"balance", state.balance.units()}, {"locked", state.locked.units()}, {"available", state.available.units()},
            {"entries", state.totals.entries}};
        putAccount(out, read.account);
        return jsonReply(out);
    }

    Result<Reply> operator()(const ReadHistory& read) const
    {
        GRANARY_ASSIGN(const auto found, m_store.history(read.account, read.before, read.most));
        Json out{{"entries", Json::array()}};
        for (const auto& line : found)
            out["entries"].push_back(toJson(line, m_books.genesis.id()));
        return jsonReply(out);
    }

    Result<Reply> operator()(const ReadAccountChannels& read) const
    {
        GRANARY_ASSIGN(const auto tip, m_store.tip());
        GRANARY_ASSIGN(const auto found, m_store.channelsOf(read.account, read.most));
        Json out{{"channels", Json::array()}};
        for (const auto& channel : found)
            out["channels"].push_back(toJson(channel, tip.totals));
        return jsonReply(out);
    }

    Result<Reply> operator()(const ReadOperation& read) const
    {
        GRANARY_ASSIGN(const auto known, m_store.operation(read.account, read.operation));
        if (!known)
            return Error(ErrorCode::notFound, "operation");
        GRANARY_ASSIGN(const auto stored, m_store.entry(known->index));
        return receiptReply(
            {m_books.genesis.id(), read.account, read.operation, known->index, stored.entry.time, stored.leaf, stored.receipt});
    }

    Result<Reply> operator()(const ReadEntries& read) const
    {
        GRANARY_ASSIGN(const auto tip, m_store.tip());
        const auto entries = tip.totals.entries;
        const auto first = read.from ? *read.from : entries - std::min<std::uint64_t>(entries, read.most);
        GRANARY_ASSIGN(auto found, m_store.entries(first, read.most));
        if (!read.from)
            std::reverse(found.begin(), found.end());
        Json out{{"entries", Json::array()}, {"size", entries}};
        for (const auto& entry : found)
            out["entries"].push_back(toJson(entry, m_books.genesis.id()));
        return jsonReply(out);
    }

    Result<Reply> operator()(const ReadLog& read) const
    {
        GRANARY_ASSIGN(const auto found, m_store.entries(read.from, mostLogEntries));
        Bytes out = toBytes("l");
        for (const auto& entry : found) {
            const auto leaf = encodeEntry(entry.entry);
            // One always fits: an entry is smaller than the limit.
            if (out.size() + leaf.size() > maxLogBytes)
                break;
            append(out, leaf);
        }
        append(out, asBytes("e"));
        return Reply{200, "application/octet-stream", std::string(asText(out))};
    }

    Result<Reply> operator()(const ReadEntry& read) const
    {
        GRANARY_ASSIGN(const auto found, m_store.entry(read.index));
        return lasting(jsonReply(toJson(found, m_books.genesis.id())));
    }

    Result<Reply> operator()(const ReadInclusion& read) const
    {
        GRANARY_ASSIGN(const auto found, inclusion(m_books, read.index, read.size));
        Json out{{"index", read.index}, {"size", found.size}, {"leaf", found.entry.leaf.hex()}, {"root", found.root.hex()}};
        out["hashes"] = toJson(found.hashes);
        if (found.head)
            out["head"] = toHex(found.head->record);
        return jsonReply(out);
    }

    Result<Reply> operator()(const ReadConsistency& read) const
    {
        GRANARY_ASSIGN(const auto tip, m_store.tip());
        if (read.to > tip.totals.entries)
            return Error(ErrorCode::invalidArgument, "the log is smaller");
        GRANARY_ASSIGN(const auto hashes, seededConsistencyProof(m_store, read.from, read.to));
        Json out{{"from", read.from}, {"to", read.to}};
        out["hashes"] = toJson(hashes);
        return lasting(jsonReply(out));
    }

    Result<Reply> operator()(const ReadChannel& read) const
    {
        GRANARY_ASSIGN(const auto tip, m_store.tip());
        GRANARY_ASSIGN(const auto found, m_store.channel(read.channel));
        if (!found)
            return Error(ErrorCode::notFound, "channel");
        return jsonReply(toJson(*found, tip.totals));
    }

private:
    const Books& m_books;
    const LedgerStore& m_store;
};

int statusOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::invalidArgument:
    case ErrorCode::unsupportedVersion:
    case ErrorCode::damaged:
    case ErrorCode::malformed: return 400;
    case ErrorCode::permissionDenied: return 403;
    case ErrorCode::notFound: return 404;
    case ErrorCode::readOnly: return 405;
    case ErrorCode::conflict: return 409;
    case ErrorCode::tooLarge: return 413;
    case ErrorCode::quotaExceeded: return 429;
    default: return error.kind == ErrorKind::transient ? 503 : 500;
    }
}

} // namespace

Result<Reply> answer(const Books& books, const Read& read) { return std::visit(Reader(books), read); }

Reply errorReply(const Error& error)
{
    auto out = jsonReply(toJson(error), statusOf(error));
    // What a disk or a database says of itself is nobody's business outside.
    if (out.status >= 500)
        return storageReply(error);
    if (out.status == 429)
        out.fields.emplace_back("Retry-After", "1");
    if (out.status == 405)
        out.fields.emplace_back("Allow", "GET, HEAD, POST");
    return out;
}

Reply storageReply(const Error& error)
{
    Reply out{error.kind == ErrorKind::transient ? 503 : 500, "application/json",
        jsonText(toJson(Error(error.code, error.kind, {}))), {}};
    out.fields.emplace_back("Retry-After", "1");
    return out;
}

Reply refusalReply(Refusal refusal) { return jsonReply(toJson(refusal), 422); }

Reply receiptReply(const Receipt& receipt) { return jsonReply(toJson(receipt)); }

Result<AccountState> accountState(const Books& books, const AccountId& account)
{
    GRANARY_ASSIGN(const auto tip, books.store.tip());
    AccountState out;
    out.totals = tip.totals;
    GRANARY_ASSIGN(out.balance, books.store.balance(account));
    // By the later of clock and last entry, as the rules have it.
    out.locked = std::min(books.genesis.locked(account, std::max(books.now, tip.totals.time)), out.balance);
    out.available = *out.balance.minus(out.locked);
    return out;
}

Result<Inclusion> inclusion(const Books& books, std::uint64_t index, std::optional<std::uint64_t> size)
{
    const auto& store = books.store;
    Inclusion out;
    GRANARY_ASSIGN(out.entry, store.entry(index));
    if (!size) {
        GRANARY_ASSIGN(const auto newest, store.newestHead());
        if (!newest || newest->head.size <= index)
            return Error(ErrorCode::notFound, "no head has this entry yet");
        size = newest->head.size;
        out.head = newest;
    } else {
        GRANARY_ASSIGN(const auto tip, store.tip());
        if (*size <= index || *size > tip.totals.entries)
            return Error(ErrorCode::invalidArgument, "size is above the entry and no more than the log has");
        GRANARY_ASSIGN(const auto head, store.headFrom(*size));
        if (head && head->head.size == *size)
            out.head = head;
    }
    out.size = *size;
    GRANARY_ASSIGN(out.root, rootAt(store, out.size));
    GRANARY_ASSIGN(out.hashes, inclusionProof(store, index, out.size));
    return out;
}

} // namespace granary::teller
