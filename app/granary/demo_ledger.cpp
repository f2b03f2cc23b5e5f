#include "app/granary/demo_ledger.h"

#include <fstream>
#include <thread>

namespace granary::app {
namespace {

using namespace std::chrono_literals;

constexpr std::uint64_t waitSeconds = 20;
constexpr std::uint64_t asideUnits = 1000; // in a channel
constexpr std::uint64_t asideSeconds = 30 * 86'400;
constexpr auto startWait = 30s;
constexpr auto seenWait = 20s;

/// Whom the demo pays: addresses whose keys nobody has.
struct DemoFriend {
    const char* name;
    const char* address;
    std::uint64_t units;
    const char* memo;
};
constexpr DemoFriend friends[] = {
    {"Beatriz", "gran1qzwv0vtrdrfzhc5d6df9470da9a5le2fjzcscmjye0eqkh5taj09qlepaqx", 1250, "Honey, two jars"},
    {"Chen", "gran1qaf9xcclzn3fq40h42pa3xtk9lx25wa4wh6l8hyjzrm4xj9zx6gkquke980", 4300, "Bicycle repair"},
    {"Beatriz", "gran1qzwv0vtrdrfzhc5d6df9470da9a5le2fjzcscmjye0eqkh5taj09qlepaqx", 799, "Train tickets"},
};
constexpr const char* sampleHash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

} // namespace

Status DemoLedger::fill(api::Engine& engine)
{
    if (m_process.running())
        return {};
    GRANARY_ASSIGN(const auto addresses, engine.wallet().addresses());
    GRANARY_TRY(found(addresses.address));
    return use(engine.wallet());
}

Status DemoLedger::found(const std::string& owner)
{
    const auto genesis = m_folder.path("genesis.json");
    std::ofstream out(genesis, std::ios::trunc);
    out << R"({"name": "Barley", "symbol": "BLY", "decimals": 2, "supply": 1000000, "allocations": [)"
        << R"({"name": "Grants", "account": "pool", "share": 500000}, {"name": "Founders", "account": ")" << owner
        << R"(", "share": 12000},)"
        << R"({"name": "Group", "account": "operator", "share": 488000}], "grants": {"amount": 2500, "workBits": 4, "mostPerDay": 100}})";
    out.close();
    if (!out)
        return Error(ErrorCode::ioError, genesis);
    GRANARY_ASSIGN(m_process,
        NodeProcess::start(programBeside("granary-ledger"),
            {"--profile", m_folder.path("ledger"), "--listen", "127.0.0.1:0", "--genesis", genesis},
            m_folder.path("ledger.log")));
    GRANARY_ASSIGN(m_url, m_process.awaitCode(startWait));
    return {};
}

Status DemoLedger::use(api::Wallet& wallet)
{
    GRANARY_ASSIGN(const auto ledger, wallet.joinLedger({m_url, {}}));
    GRANARY_TRY(wallet.askForGrant({ledger.id, waitSeconds}));
    for (const auto& to : friends) {
        GRANARY_TRY(wallet.putContact({to.address, to.name}));
        GRANARY_TRY(wallet.send({ledger.id, to.address, to.units, to.memo, {}, waitSeconds}));
    }
    GRANARY_TRY(wallet.openChannel({ledger.id, friends[1].address, asideUnits, asideSeconds, waitSeconds}));
    GRANARY_TRY(wallet.notarise({ledger.id, sampleHash, waitSeconds}));
    api::WalletBudget budget;
    budget.ledger = ledger.id;
    budget.perDay = 500;
    budget.perMonth = 5000;
    GRANARY_TRY(wallet.setBudget(budget));
    // Promised is not entered: pictures show what is.
    const auto end = std::chrono::steady_clock::now() + seenWait;
    for (;;) {
        GRANARY_TRY(wallet.syncLedger(ledger.id));
        GRANARY_ASSIGN(const auto page, wallet.history(ledger.id, 0, 1));
        if (!page.rows.empty() && page.rows.front().kind == "notarise")
            return {};
        if (std::chrono::steady_clock::now() > end)
            return Error(ErrorCode::timedOut, "the demo's ledger");
        std::this_thread::sleep_for(200ms);
    }
}

} // namespace granary::app
