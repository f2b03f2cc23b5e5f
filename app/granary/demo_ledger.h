// The ledger of a demo: a real one on this machine, on which the demo's wallet has something and has paid people.
#pragma once

#include "app/demo/demo_folder.h"
#include "app/demo/node_process.h"
#include "core/api/engine.h"
#include "core/api/wallet.h"

namespace granary::app {

/// It ends with the object.
class DemoLedger {
public:
    /// It lies in `folder`, which outlives it.
    explicit DemoLedger(const DemoFolder& folder) : m_folder(folder) {}
    /// Founds it and lets the engine's wallet join, be given something, pay, set something aside and notarise. Takes seconds; does nothing the second time.
    Status fill(api::Engine& engine);

private:
    Status found(const std::string& owner);
    Status use(api::Wallet& wallet);

    const DemoFolder& m_folder;
    NodeProcess m_process;
    std::string m_url;
};

} // namespace granary::app
