// The ledger that a profile keeps for a group, served while an engine runs. Spec: core/specs/ledger-api.md, "Kept by an engine".
#pragma once

#include "core/api/kept_ledger.h"
#include "core/engine/environment.h"
#include "core/engine/profile.h"
#include "core/teller/ledger_host.h"

#include <mutex>

namespace granary::engine {

/// Thread-safe. A call that ends the service takes some seconds where somebody is being answered.
class LedgerKeeper {
public:
    /// Both outlive it.
    LedgerKeeper(const Environment& environment, const Profile& profile) : m_environment(environment), m_profile(profile) {}
    LedgerKeeper(const LedgerKeeper&) = delete;
    LedgerKeeper& operator=(const LedgerKeeper&) = delete;

    /// Serves what is to be served and is not; where that fails, state() says why. May be called again and again.
    void resume();
    /// As api::Engine::keepLedger says.
    Result<api::KeptLedger> keep(const api::KeepLedgerRequest& request);
    api::KeptLedger state();

private:
    /// Of a ledger that is founded, by the operator's key.
    using Terms = std::function<Result<ledger::Genesis>(const PublicKey&)>;
    // With m_mutex held.
    Result<api::KeptLedger> begin(const api::KeepLedgerRequest& request);
    Status serve(const std::string& listen, teller::LedgerProfile::Access access, const std::optional<ledger::LedgerId>& mustBe,
        const Terms& terms);
    /// One that was kept before: nothing is founded in its place.
    Status serveAgain(const std::string& listen);
    void end();
    bool founded() const;
    struct Setting {
        std::string listen; ///< empty: none was ever served
        bool on = false;
    };
    /// malformed: nobody can tell.
    Result<Setting> setting() const;
    Status settle(const Setting& setting);
    api::KeptLedger shown() const;

    const Environment& m_environment;
    const Profile& m_profile;
    std::mutex m_mutex;
    std::string m_listen;                            ///< empty: nothing is served
    std::optional<Error> m_problem;                  ///< of what is to be served
    std::unique_ptr<teller::LedgerProfile> m_ledger; ///< its lock
    std::unique_ptr<teller::LedgerHost> m_host;
};

} // namespace granary::engine
