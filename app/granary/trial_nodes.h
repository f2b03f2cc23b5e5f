// The demo network that onboarding offers: granaryds of this machine that go on when the window closes.
#pragma once

#include "ui/base/trial_network.h"

#include <mutex>
#include <string>

namespace granary::app {

/// Its profiles lie in a folder below that of the drive's, which backups leave out. The nodes listen on loopback only and keep their ports.
class TrialNodes : public ui::TrialNetwork {
public:
    static constexpr std::size_t nodes = 6;
    static constexpr std::uint64_t shareBytes = 2ull << 30; // of each

    explicit TrialNodes(const std::string& profile);
    bool exists() const override;
    Result<std::vector<std::string>> start(const std::string& network) override;
    Result<std::vector<std::string>> invites() override;
    Status remove() override;

private:
    std::string nodeProfile(std::size_t number) const;
    Result<std::string> startNode(std::size_t number, const std::string& network, const std::string& bootstrap);

    const std::string m_profile;
    const std::string m_folder;
    std::mutex m_mutex; ///< one start or end at a time
};

} // namespace granary::app
