#include "core/teller/explorer.h"

#include "core/ledger/address.h"
#include "core/teller/explorer_html.h"
#include "core/teller/json_values.h"

#include <charconv>

namespace granary::teller {

using namespace ledger;
using T = ExplorerText;

namespace {

constexpr std::size_t linesOfAPage = 50;
/// Of an address or id where room is short.
constexpr std::size_t shownCharacters = 14;

/// One page while it is made.
class Explorer {
public:
    Explorer(const Books& books, const BrowsePage& page) : m_books(books), m_page(page), m_terms(books.genesis.terms()) {}
    Reply page() const;

private:
    struct Page {
        std::string title;
        Html body;
    };
    Result<Page> made() const;
    Result<Page> newest() const;
    Result<Page> entryPage(std::uint64_t index) const;
    Result<Page> accountPage(const AccountId& account) const;
    Result<Page> channelPage(const ChannelId& id) const;
    Result<Page> headPage() const;
    Result<Page> supplyPage() const;
    /// Where a search leads; nullopt: nowhere.
    std::optional<std::string> found() const;

    std::string text(T text) const { return std::string(explorerText(text, m_page.language)); }
    std::string path(const std::string& path) const
    {
        return m_page.said ? path + (m_page.language == PageLanguage::chinese ? "?lang=zh" : "?lang=en") : path;
    }
    Html words(T what) const { return Html::text(text(what)); }
    Html money(Amount amount) const { return Html::text(amountWithSymbol(amount, m_terms)); }
    Html when(LedgerTime time) const { return Html::text(timeText(time)); }
    Html entryLink(std::uint64_t index) const
    {
        return Html::link(path("/entry/" + std::to_string(index)), Html::text(std::to_string(index)));
    }
    Html accountLink(const AccountId& account, bool whole = false) const;
    Html channelLink(const ChannelId& id, bool whole = false) const;
    std::string kindText(const Operation& operation) const;
    Html entryTable(const std::vector<StoredEntry>& entries) const;
    std::vector<Html> entryCells(const StoredEntry& entry) const;
    Html transactionFacts(const Transaction& transaction) const;
    Html proofOf(std::uint64_t index) const;
    Html channelTable(const std::vector<Channel>& channels) const;
    Html heading(T what) const { return Html::element("h2", words(what)); }
    std::optional<std::uint64_t> before() const;

    const Books& m_books;
    const BrowsePage& m_page;
    const GenesisTerms& m_terms;
};

template <class Number>
std::optional<Number> parsed(std::string_view digits)
{
    Number out = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    return !digits.empty() && error == std::errc() && end == digits.data() + digits.size() ? std::optional(out) : std::nullopt;
}

std::optional<AccountId> accountIn(const std::string& text)
{
    if (const auto account = AccountId::fromHexText(text))
        return account;
    const auto account = parseAddress(text);
    return account.ok() ? std::optional(*account) : std::nullopt;
}

std::string shortened(const std::string& text)
{
    return text.size() > shownCharacters ? text.substr(0, shownCharacters) + "\u2026" : text;
}

Html Explorer::accountLink(const AccountId& account, bool whole) const
{
    if (account == poolAccount)
        return Html::link(path("/account/" + account.hex()), words(T::pool));
    const auto address = addressText(account);
    return Html::link(path("/account/" + address), Html::code(whole ? address : shortened(address)));
}

Html Explorer::channelLink(const ChannelId& id, bool whole) const
{
    return Html::link(path("/channel/" + id.hex()), Html::code(whole ? id.hex() : shortened(id.hex())));
}

std::string Explorer::kindText(const Operation& operation) const
{
    static constexpr std::array kinds{
        T::kindTransfer, T::kindOpen, T::kindClose, T::kindExpire, T::kindGrant, T::kindNotarise, T::kindOutage};
    static_assert(kinds.size() == std::variant_size_v<Operation>);
    return text(kinds[operation.index()]);
}

std::vector<Html> Explorer::entryCells(const StoredEntry& stored) const
{
    std::vector<Html> out{entryLink(stored.entry.index), when(stored.entry.time)};
    const auto opened = readTransaction(stored.entry.record);
    if (stored.entry.index == 0 || !opened.ok()) {
        out.insert(out.end(), {words(T::kindGenesis), Html(), Html(), Html()});
        return out;
    }
    const auto& transaction = opened->transaction;
    out.push_back(Html::text(kindText(transaction.operation)));
    out.push_back(accountLink(transaction.account));
    if (const auto* transfer = std::get_if<Transfer>(&transaction.operation))
        out.insert(out.end(), {accountLink(transfer->to), money(transfer->amount)});
    else if (const auto* open = std::get_if<ChannelOpen>(&transaction.operation))
        out.insert(out.end(), {accountLink(open->payee), money(open->deposit)});
    else if (const auto* close = std::get_if<ChannelClose>(&transaction.operation))
        out.insert(out.end(), {channelLink(close->channel), money(close->paid)});
    else
        out.insert(out.end(), {Html(), Html()});
    return out;
}

Html Explorer::entryTable(const std::vector<StoredEntry>& entries) const
{
    std::vector<std::vector<Html>> rows;
    for (const auto& entry : entries)
        rows.push_back(entryCells(entry));
    return Html::table({T::entry, T::time, T::kind, T::from, T::to, T::amount}, rows, m_page.language);
}

std::optional<std::uint64_t> Explorer::before() const { return m_page.before; }

Result<Explorer::Page> Explorer::newest() const
{
    GRANARY_ASSIGN(const auto tip, m_books.store.tip());
    const auto end = std::min(before().value_or(maxLogEntries), tip.totals.entries);
    const auto first = end - std::min<std::uint64_t>(end, linesOfAPage);
    GRANARY_ASSIGN(auto entries, m_books.store.entries(first, static_cast<std::size_t>(end - first)));
    std::reverse(entries.begin(), entries.end());
    Page out{text(T::newest), entryTable(entries)};
    if (first > 0) {
        const auto base = path("/");
        out.body +=
            Html::element("p", Html::link(base + (m_page.said ? "&" : "?") + "before=" + std::to_string(first), words(T::older)));
    }
    return out;
}

Html Explorer::transactionFacts(const Transaction& transaction) const
{
    std::vector<std::pair<T, Html>> facts{
        {T::kind, Html::text(kindText(transaction.operation))}, {T::from, accountLink(transaction.account, true)}};
    if (const auto* transfer = std::get_if<Transfer>(&transaction.operation)) {
        facts.insert(facts.end(), {{T::to, accountLink(transfer->to, true)}, {T::amount, money(transfer->amount)}});
        if (!transfer->memo.empty())
            facts.emplace_back(T::memo, words(T::memoSealed));
    } else if (const auto* open = std::get_if<ChannelOpen>(&transaction.operation)) {
        const auto id = channelIdOf(m_books.genesis.id(), transaction.account, transaction.id);
        facts.insert(facts.end(),
            {{T::to, accountLink(open->payee, true)}, {T::deposit, money(open->deposit)}, {T::ends, when(open->timeout)},
                {T::channel, channelLink(id, true)}});
    } else if (const auto* close = std::get_if<ChannelClose>(&transaction.operation)) {
        facts.insert(facts.end(), {{T::channel, channelLink(close->channel, true)}, {T::paid, money(close->paid)}});
    } else if (const auto* expire = std::get_if<ChannelExpire>(&transaction.operation)) {
        facts.emplace_back(T::channel, channelLink(expire->channel, true));
    } else if (const auto* notarise = std::get_if<Notarise>(&transaction.operation)) {
        facts.emplace_back(T::hash, Html::code(notarise->hash.hex()));
    }
    facts.insert(facts.end(), {{T::operation, Html::code(transaction.id.hex())}, {T::expires, when(transaction.expires)}});
    return Html::facts(facts, m_page.language);
}

Html Explorer::proofOf(std::uint64_t index) const
{
    const auto proof = inclusion(m_books, index, std::nullopt);
    if (!proof.ok())
        return Html::element("p", words(T::noHeadYet));
    std::vector<Html> hashes;
    for (const auto& hash : proof->hashes)
        hashes.push_back(Html::code(hash.hex()));
    auto out = Html::element("p", words(T::inclusionHint));
    out += Html::facts({{T::leaf, Html::code(proof->entry.leaf.hex())}, {T::size, Html::text(std::to_string(proof->size))},
                           {T::root, Html::code(proof->root.hex())}, {T::signedAt, when(proof->head->head.time)},
                           {T::proofHashes, hashes.empty() ? words(T::none) : Html::list(hashes)}},
        m_page.language);
    return out;
}

Result<Explorer::Page> Explorer::entryPage(std::uint64_t index) const
{
    GRANARY_ASSIGN(const auto stored, m_books.store.entry(index));
    Page out{text(T::entry) + " " + std::to_string(index), Html::facts({{T::time, when(stored.entry.time)}}, m_page.language)};
    if (const auto opened = readTransaction(stored.entry.record); index != 0 && opened.ok()) {
        out.body += heading(T::transaction);
        out.body += transactionFacts(opened->transaction);
    }
    out.body += heading(T::inclusion);
    out.body += proofOf(index);
    out.body += heading(T::record);
    out.body += Html::element("p", Html::code(toHex(stored.entry.record)));
    return out;
}

Html Explorer::channelTable(const std::vector<Channel>& channels) const
{
    static constexpr std::array states{T::open, T::closed, T::expired};
    std::vector<std::vector<Html>> rows;
    for (const auto& one : channels)
        rows.push_back({channelLink(one.id), accountLink(one.payer), accountLink(one.payee), money(one.deposit), money(one.paid),
            words(states[std::min<std::size_t>(static_cast<std::size_t>(one.state), 2)])});
    return Html::table({T::channel, T::payer, T::payee, T::deposit, T::paid, T::state}, rows, m_page.language);
}

Result<Explorer::Page> Explorer::accountPage(const AccountId& account) const
{
    GRANARY_ASSIGN(const auto state, accountState(m_books, account));
    GRANARY_ASSIGN(const auto lines, m_books.store.history(account, before().value_or(maxLogEntries), linesOfAPage));
    GRANARY_ASSIGN(const auto channels, m_books.store.channelsOf(account, linesOfAPage));
    std::vector<std::pair<T, Html>> facts;
    if (account != poolAccount)
        facts.emplace_back(T::address, Html::code(addressText(account)));
    facts.insert(facts.end(), {{T::key, Html::code(account.hex())}, {T::balance, money(state.balance)}});
    if (!state.locked.isZero())
        facts.insert(facts.end(), {{T::locked, money(state.locked)}, {T::available, money(state.available)}});
    Page out{text(account == poolAccount ? T::pool : T::account), Html::facts(facts, m_page.language)};
    std::vector<std::vector<Html>> rows;
    for (const auto& line : lines) {
        const auto cells = entryCells(line.entry);
        rows.push_back({cells[0], cells[1], cells[2], Html::text(changeWithSymbol(line.change, m_terms)), money(line.balance)});
    }
    out.body += heading(T::entries);
    out.body += Html::table({T::entry, T::time, T::kind, T::change, T::balance}, rows, m_page.language);
    if (lines.size() == linesOfAPage)
        out.body += Html::element("p",
            Html::link(path("/account/" + account.hex()) + (m_page.said ? "&" : "?") +
                    "before=" + std::to_string(lines.back().entry.entry.index),
                words(T::older)));
    if (!channels.empty()) {
        out.body += heading(T::channels);
        out.body += channelTable(channels);
    }
    return out;
}

Result<Explorer::Page> Explorer::channelPage(const ChannelId& id) const
{
    GRANARY_ASSIGN(const auto tip, m_books.store.tip());
    GRANARY_ASSIGN(const auto channel, m_books.store.channel(id));
    if (!channel)
        return Error(ErrorCode::notFound, "channel");
    static constexpr std::array states{T::open, T::closed, T::expired};
    std::vector<std::pair<T, Html>> facts{{T::channel, Html::code(id.hex())},
        {T::state, words(states[std::min<std::size_t>(static_cast<std::size_t>(channel->state), 2)])},
        {T::payer, accountLink(channel->payer, true)}, {T::payee, accountLink(channel->payee, true)},
        {T::deposit, money(channel->deposit)}, {T::paid, money(channel->paid)},
        {T::ends, when(channel->endsAt(tip.totals.outageSeconds))}, {T::openedBy, entryLink(channel->openedBy)}};
    if (channel->state != ChannelState::open)
        facts.emplace_back(T::endedBy, entryLink(channel->endedBy));
    return Page{text(T::channel), Html::facts(facts, m_page.language)};
}

Result<Explorer::Page> Explorer::headPage() const
{
    GRANARY_ASSIGN(const auto head, m_books.store.newestHead());
    Page out{text(T::newestHead), Html()};
    if (!head) {
        out.body = Html::element("p", words(T::noHead));
        return out;
    }
    GRANARY_ASSIGN(const auto cosignatures, m_books.store.cosignatures(head->head.size));
    out.body = Html::facts({{T::size, Html::text(std::to_string(head->head.size))}, {T::root, Html::code(head->head.root.hex())},
                               {T::signedAt, when(head->head.time)}, {T::record, Html::code(toHex(head->record))}},
        m_page.language);
    out.body += heading(T::witnesses);
    std::vector<std::vector<Html>> rows;
    for (const auto& witness : m_terms.witnesses) {
        const auto it =
            std::find_if(cosignatures.begin(), cosignatures.end(), [&](const auto& one) { return one.witness == witness; });
        rows.push_back({Html::code(witness.hex()), words(it == cosignatures.end() ? T::notSigned : T::signedBy),
            it == cosignatures.end() ? Html() : when(it->time)});
    }
    out.body += rows.empty() ? Html::element("p", words(T::noWitnesses))
                             : Html::table({T::key, T::state, T::time}, rows, m_page.language);
    return out;
}

Result<Explorer::Page> Explorer::supplyPage() const
{
    GRANARY_ASSIGN(const auto tip, m_books.store.tip());
    GRANARY_ASSIGN(const auto pool, m_books.store.balance(poolAccount));
    std::vector<std::pair<T, Html>> facts{{T::supply, money(m_terms.supply)}, {T::inAccounts, money(tip.totals.inAccounts)},
        {T::inChannels, money(tip.totals.inChannels)}};
    if (const auto& grants = m_terms.grants)
        facts.insert(facts.end(),
            {{T::pool, money(pool)}, {T::grants, money(grants->amount)},
                {T::grantWork, Html::text(std::to_string(grants->workBits) + " " + text(T::bits))},
                {T::grantDaily, Html::text(std::to_string(grants->mostPerDay))}});
    Page out{text(T::supply), Html::facts(facts, m_page.language)};
    const auto span = [&](std::int64_t seconds) {
        return seconds == 0 ? words(T::none) : Html::text(std::to_string(seconds) + " " + text(T::seconds));
    };
    std::vector<std::vector<Html>> rows;
    for (std::size_t i = 0; i < m_terms.allocations.size(); ++i) {
        const auto& one = m_terms.allocations[i];
        rows.push_back({Html::text(one.name), accountLink(one.account), Html::text(shareText(one.share)),
            money(m_books.genesis.amounts()[i]), span(one.cliffSeconds), span(one.vestingSeconds)});
    }
    out.body += heading(T::allocations);
    out.body += Html::table({T::name, T::account, T::share, T::amount, T::cliff, T::vesting}, rows, m_page.language);
    out.body += heading(T::genesis);
    out.body += Html::facts(
        {{T::ledgerId, Html::code(m_books.genesis.id().hex())},
            {T::operatorKey, accountLink(m_books.genesis.operatorAccount(), true)}, {T::founded, when(m_terms.founded)}},
        m_page.language);
    return out;
}

std::optional<std::string> Explorer::found() const
{
    if (const auto index = parsed<std::uint64_t>(m_page.query))
        return "/entry/" + std::to_string(*index);
    const auto id = ChannelId::fromHexText(m_page.query);
    // Both have 64 digits: a channel that there is goes first.
    if (const auto channel = id ? m_books.store.channel(*id) : Result<std::optional<Channel>>(std::nullopt);
        channel.ok() && *channel)
        return "/channel/" + m_page.query;
    if (const auto account = accountIn(m_page.query))
        return "/account/" + (*account == poolAccount ? account->hex() : addressText(*account));
    return std::nullopt;
}

Result<Explorer::Page> Explorer::made() const
{
    const auto& at = m_page.segments;
    if (at.empty())
        return newest();
    if (at.size() == 1 && at[0] == "heads")
        return headPage();
    if (at.size() == 1 && at[0] == "supply")
        return supplyPage();
    if (at.size() == 2 && at[0] == "entry")
        if (const auto index = parsed<std::uint64_t>(at[1]))
            return entryPage(*index);
    if (at.size() == 2 && at[0] == "account")
        if (const auto account = accountIn(at[1]))
            return accountPage(*account);
    if (at.size() == 2 && at[0] == "channel")
        if (const auto id = ChannelId::fromHexText(at[1]))
            return channelPage(*id);
    return Error(ErrorCode::notFound, "page");
}

Reply Explorer::page() const
{
    static const platform::HttpFields guards{
        {"Content-Security-Policy",
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
        {"X-Content-Type-Options", "nosniff"}, {"Referrer-Policy", "no-referrer"}, {"Vary", "Accept-Language"}};
    const auto& at = m_page.segments;
    if (at.size() == 1 && at[0] == "style.css")
        return {200, "text/css; charset=utf-8", std::string(explorerStyle), {{"Cache-Control", "public, max-age=3600"}}};
    if (at.size() == 1 && at[0] == "find")
        if (const auto target = found())
            return {303, "text/plain; charset=utf-8", "", {{"Location", path(*target)}}};
    auto made = this->made();
    Reply out{200, "text/html; charset=utf-8", {}, guards};
    if (!made.ok()) {
        const bool missing = made.error().code == ErrorCode::notFound;
        out.status = missing ? 404 : 503;
        made = Page{text(missing ? T::notFound : T::unavailable), Html()};
        if (missing)
            made->body = Html::element("p", words(T::notFoundHint));
    }
    std::string here = "/";
    for (const auto& segment : at)
        here += (here.size() > 1 ? "/" : "") + platform::percentEncode(segment);
    out.body = wholePage(made->body, made->title, m_terms.name, here, m_page.language, m_page.said);
    return out;
}

} // namespace

Reply explorerPage(const Books& books, const BrowsePage& page) { return Explorer(books, page).page(); }

PageLanguage acceptedLanguage(std::string_view field)
{
    auto best = PageLanguage::english;
    int bestWeight = 0;
    while (!field.empty()) {
        const auto comma = std::min(field.find(','), field.size());
        auto one = field.substr(0, comma);
        field.remove_prefix(std::min(comma + 1, field.size()));
        one.remove_prefix(std::min(one.find_first_not_of(" \t"), one.size()));
        int weight = 1000;
        if (const auto q = one.find(";q="); q != std::string_view::npos) {
            // "1", "0.8", "0.123": thousandths.
            auto digits = std::string(one.substr(q + 3, 5));
            digits.erase(std::remove(digits.begin(), digits.end(), '.'), digits.end());
            digits.resize(4, '0');
            weight = parsed<int>(digits).value_or(0);
        }
        const bool chinese = one.starts_with("zh");
        if ((chinese || one.starts_with("en")) && weight > bestWeight) {
            bestWeight = weight;
            best = chinese ? PageLanguage::chinese : PageLanguage::english;
        }
    }
    return best;
}

} // namespace granary::teller
