#include "app/granary-ledger/ledger_place.h"

#include "core/ledger/embedded_store.h"
#include "core/platform/postgres_ledger_store.h"
#include "core/teller/genesis_file.h"

namespace granary::app {
namespace {

using teller::LedgerKeys;
using teller::LedgerProfile;
using FoundingTerms = std::function<Result<ledger::Genesis>(const LedgerKeys&)>;

Result<ledger::Genesis> noTerms(const LedgerKeys&) { return Error(ErrorCode::notFound, "ledger"); }

Result<OpenedLedger> openProfile(Machine& machine, const LedgerPlace& place, const FoundingTerms& terms,
    const std::optional<ledger::LedgerId>& mustBe, LedgerProfile::Access access)
{
    GRANARY_ASSIGN(auto profile, LedgerProfile::open(machine.files, place.profile, machine.random, access));
    GRANARY_ASSIGN(auto store, profile->openStore([&] { return terms(profile->keys()); }, mustBe));
    auto keys = profile->keys().clone();
    return OpenedLedger{std::move(profile), std::move(store), std::move(keys)};
}

Result<OpenedLedger> openDatabase(const LedgerPlace& place, bool evenMoved = false)
{
    GRANARY_ASSIGN(auto store, platform::PostgresLedgerStore::open(place.postgres, evenMoved));
    GRANARY_ASSIGN(auto keys, LedgerKeys::decode(store->keys()));
    GRANARY_ASSIGN(const auto durable, store->durable());
    return OpenedLedger{nullptr, std::move(store), std::move(keys), durable};
}

} // namespace

Result<OpenedLedger> openOrFound(Machine& machine, const LedgerPlace& place, const std::string& genesis)
{
    const FoundingTerms terms = [&](const LedgerKeys& keys) {
        const auto& operatorKey = keys.operatorKey.publicKey();
        return genesis.empty() ? teller::defaultGenesis(operatorKey, machine.now())
                               : teller::readGenesisFile(genesis, operatorKey, machine.now());
    };
    const auto mustBe = teller::ledgerOfFile(genesis);
    if (place.postgres.empty())
        return openProfile(machine, place, terms, mustBe, LedgerProfile::Access::create);
    auto opened = openDatabase(place);
    if (!opened.ok() && opened.error().code == ErrorCode::notFound) {
        const auto keys = LedgerKeys::draw(machine.random);
        GRANARY_ASSIGN(const auto made, terms(keys));
        auto record = keys.encode();
        const auto founded = platform::PostgresLedgerStore::found(place.postgres, made, record);
        crypto::wipe(record);
        // Another process may have been faster: then its ledger is the one.
        if (!founded.ok() && founded.error().code != ErrorCode::alreadyExists)
            return founded.error();
        opened = openDatabase(place);
    }
    if (opened.ok() && mustBe && ledger::Genesis::parse(opened->store->genesisRecord())->id() != *mustBe)
        return Error(ErrorCode::alreadyExists, "another ledger lies here");
    return opened;
}

Result<OpenedLedger> openExisting(Machine& machine, const LedgerPlace& place)
{
    return place.postgres.empty() ? openProfile(machine, place, noTerms, std::nullopt, LedgerProfile::Access::mustExist)
                                  : openDatabase(place);
}

Result<OpenedLedger> openToMove(Machine& machine, const LedgerPlace& place)
{
    return place.postgres.empty() ? openProfile(machine, place, noTerms, std::nullopt, LedgerProfile::Access::evenMoved)
                                  : openDatabase(place, true);
}

Status retire(OpenedLedger& opened, const LedgerPlace& place)
{
    if (opened.profile)
        return opened.profile->retire();
    GRANARY_ASSIGN(const auto store, platform::PostgresLedgerStore::open(place.postgres, true));
    return store->setState(platform::PostgresLedgerStore::State::moved);
}

Result<std::unique_ptr<ledger::LedgerStore>> LedgerTarget::found(const ledger::Genesis& genesis, const LedgerKeys& keys)
{
    using Postgres = platform::PostgresLedgerStore;
    if (m_place.postgres.empty()) {
        GRANARY_ASSIGN(m_profile, LedgerProfile::prepare(m_machine.files, m_place.profile, keys));
        GRANARY_ASSIGN(
            auto store, ledger::EmbeddedLedgerStore::found(m_machine.files, m_profile->databaseFile(), keys.database, genesis));
        return std::unique_ptr<ledger::LedgerStore>(std::move(store));
    }
    auto record = keys.encode();
    auto store = Postgres::found(m_place.postgres, genesis, record, Postgres::State::unfinished);
    crypto::wipe(record);
    return store.ok() ? Result<std::unique_ptr<ledger::LedgerStore>>(*std::move(store)) : store.error();
}

Status LedgerTarget::finish()
{
    if (m_profile)
        return m_profile->finish();
    return platform::PostgresLedgerStore::complete(m_place.postgres);
}

} // namespace granary::app
