#include "core/engine/ledger_keeper.h"

#include "core/ledger/address.h"
#include "core/teller/genesis_file.h"

namespace granary::engine {
namespace {

using teller::LedgerProfile;

/// An IPv6 address with its scope and a port are shorter.
constexpr std::size_t maxListenBytes = 256;
/// Before the address while the ledger is not to be served.
constexpr std::string_view offMark = "off ";

/// A way to what listens there, for programs of this machine.
std::string ownUrlOf(std::string endpoint)
{
    for (const auto& [every, own] :
        {std::pair<std::string_view, std::string_view>{"0.0.0.0:", "127.0.0.1:"}, {"[::]:", "[::1]:"}})
        if (endpoint.starts_with(every))
            endpoint.replace(0, every.size(), own);
    return "http://" + endpoint;
}

Result<ledger::Genesis> lostLedger(const PublicKey&) { return Error(ErrorCode::notFound, "ledger.db"); }

} // namespace

void LedgerKeeper::resume()
{
    const std::lock_guard lock(m_mutex);
    if (m_host)
        return;
    const auto kept = setting();
    if (kept && !kept->on)
        return;
    const auto served = kept ? serveAgain(kept->listen) : Status(kept.error());
    auto& log = m_environment.log;
    if (served) {
        m_problem.reset();
        return log.write(LogLevel::info, "ledger", "the ledger of this profile is served");
    }
    // Said once, however often it is tried.
    if (!m_problem || m_problem->text() != served.error().text())
        log.write(LogLevel::warning, "ledger", "the ledger of this profile is not served: " + served.error().text());
    m_problem = served.error();
}

Result<api::KeptLedger> LedgerKeeper::keep(const api::KeepLedgerRequest& request)
{
    const std::lock_guard lock(m_mutex);
    if (request.on)
        return begin(request);
    end();
    m_problem.reset();
    // Where it was served others look for it when it is again.
    const auto kept = setting();
    if (!kept || kept->on)
        GRANARY_TRY(settle({kept ? kept->listen : std::string(), false}));
    return shown();
}

api::KeptLedger LedgerKeeper::state()
{
    const std::lock_guard lock(m_mutex);
    return shown();
}

Result<api::KeptLedger> LedgerKeeper::begin(const api::KeepLedgerRequest& request)
{
    if (request.listen.size() > maxListenBytes)
        return Error(ErrorCode::invalidArgument, "not an address and a port");
    const auto before = setting();
    if (request.listen.empty() && !before)
        return before.error();
    const bool wasOn = !before || before->on;
    auto listen = !request.listen.empty() || !before ? request.listen : before->listen;
    if (listen.empty())
        listen = teller::HostOptions().listen;
    const auto mustBe = teller::ledgerOfFile(request.genesis);
    // Other terms than those that it has would be ignored.
    if ((founded() && !request.genesis.empty() && !mustBe) || (m_host && mustBe && *mustBe != m_host->genesis().id()))
        return Error(ErrorCode::alreadyExists, "another ledger lies here");
    const auto served = m_listen;
    if (m_host && listen == served)
        return shown();

    bool isNew = false;
    const auto terms = [&](const PublicKey& key) -> Result<ledger::Genesis> {
        const auto now = ledger::LedgerTime{}.plusSeconds(m_environment.clock.wall().ns / nsPerSecond);
        isNew = true;
        if (!request.genesis.empty())
            return teller::readGenesisFile(request.genesis, key, now);
        // Nobody pays out of the operator's account.
        const auto founder = ledger::parseAddress(request.founder);
        return founder ? teller::defaultGenesis(key, now, *founder)
                       : Result<ledger::Genesis>(Error(ErrorCode::invalidArgument, "the founder's address"));
    };
    end();
    auto done = wasOn ? serve(listen, LedgerProfile::Access::mustExist, mustBe, lostLedger)
                      : serve(listen, LedgerProfile::Access::create, mustBe, terms);
    // With the port that it got: the address was given to others.
    if (done && !(done = settle({m_listen, true})))
        static_cast<void>(settle(before ? *before : Setting()));
    if (done) {
        m_problem.reset();
        return shown();
    }
    // Nobody has seen it: the next attempt may have other terms.
    m_host.reset();
    if (isNew && m_ledger)
        static_cast<void>(store::Database::remove(m_environment.files, m_ledger->databaseFile()));
    end();
    if (const auto again = served.empty() ? done : serveAgain(served); !again && wasOn)
        m_problem = again.error();
    return done.error();
}

Status LedgerKeeper::serveAgain(const std::string& listen)
{
    auto done = serve(listen, LedgerProfile::Access::mustExist, std::nullopt, lostLedger);
    if (!done)
        end();
    return done;
}

Status LedgerKeeper::serve(
    const std::string& listen, LedgerProfile::Access access, const std::optional<ledger::LedgerId>& mustBe, const Terms& terms)
{
    const auto& e = m_environment;
    GRANARY_ASSIGN(m_ledger, LedgerProfile::open(e.files, m_profile.ledgerDirectory(), e.random, access));
    const auto& key = m_ledger->keys().operatorKey;
    GRANARY_ASSIGN(auto store, m_ledger->openStore([&] { return terms(key.publicKey()); }, mustBe));
    teller::HostOptions options;
    options.listen = listen;
    GRANARY_ASSIGN(m_host, teller::LedgerHost::start({e.clock, e.log}, std::move(store), key.clone(), options));
    m_listen = m_host->endpoint();
    return {};
}

void LedgerKeeper::end()
{
    m_host.reset();
    m_ledger.reset();
    m_listen.clear();
}

bool LedgerKeeper::founded() const
{
    return m_environment.files.exists(LedgerProfile::databaseFileOf(m_profile.ledgerDirectory()));
}

Result<LedgerKeeper::Setting> LedgerKeeper::setting() const
{
    const auto file = m_profile.ledgerListenFile();
    if (!m_environment.files.exists(file))
        return Setting();
    const auto bytes = m_environment.files.readFile(file, maxListenBytes);
    if (!bytes && bytes.error().code != ErrorCode::tooLarge)
        return bytes.error();
    auto text = bytes ? asText(*bytes) : std::string_view();
    const bool off = text.starts_with(offMark);
    if (off)
        text.remove_prefix(offMark.size());
    if (!swarm::Endpoint::parse(text))
        return Error(ErrorCode::malformed, "ledger-listen");
    return Setting{std::string(text), !off};
}

Status LedgerKeeper::settle(const Setting& setting)
{
    auto& files = m_environment.files;
    const auto file = m_profile.ledgerListenFile();
    if (!setting.listen.empty())
        return files.writeFileDurably(file, asBytes((setting.on ? "" : std::string(offMark)) + setting.listen));
    if (!files.exists(file))
        return {};
    GRANARY_TRY(files.remove(file));
    return files.syncDirectory(m_profile.directory());
}

api::KeptLedger LedgerKeeper::shown() const
{
    api::KeptLedger out;
    out.founded = founded();
    const auto kept = setting();
    out.on = !kept || kept->on;
    if (!m_host) {
        out.listen = kept ? kept->listen : std::string();
        out.problem = kept ? m_problem : std::optional(kept.error());
        return out;
    }
    const auto& terms = m_host->genesis().terms();
    out.served = true;
    out.listen = m_listen;
    out.url = ownUrlOf(m_listen);
    out.id = m_host->genesis().id().hex();
    out.name = terms.name;
    out.symbol = terms.symbol;
    return out;
}

} // namespace granary::engine
