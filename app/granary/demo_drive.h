// The drive of `granary --demo`: real nodes on this machine, a real engine, files made for it.
#pragma once

#include "app/demo/demo_network.h"
#include "app/granary/demo_ledger.h"
#include "ui/shell/scene.h"

#include <memory>

namespace granary::app {

/// Nodes, engine and files end with the object.
class DemoDrive : public ui::Scene {
public:
    /// Without nodes the drive lies in folders. `whole`: starting the engine also fills the drive.
    DemoDrive(std::size_t nodes, bool whole);
    /// Makes the directory that everything lies in; before anything else.
    Status create();
    std::string profile() const { return m_folder.path("profile"); }
    /// The folder that holds the files which the drive protects.
    std::string home() const { return m_folder.path("home"); }
    std::string preferencesFile() const { return m_folder.path("desktop.ini"); }

    /// A drive that is filled also has a wallet with something in it.
    void useLedger() { m_ledger = std::make_unique<DemoLedger>(m_folder); }

    Result<std::unique_ptr<api::Engine>> connect() override;
    Status start() override;
    Status advance(ui::Stage to) override;

private:
    Status init(api::Engine& engine);
    Status fill(api::Engine& engine);
    Status writeFiles();
    Status changeFiles();

    const std::size_t m_nodes;
    const bool m_whole;
    DemoFolder m_folder; // outlives the nodes that write into it
    DemoNetwork m_network;
    std::unique_ptr<DemoLedger> m_ledger;
    NodeProcess m_engine;
};

} // namespace granary::app
