// One device is let into the drive, by whoever knows the secret of a code. Spec: core/specs/joining.md.
#pragma once

#include "core/base/cancel.h"
#include "core/engine/device_package.h"
#include "core/engine/environment.h"
#include "core/swarm/join_messages.h"

#include <condition_variable>
#include <mutex>

namespace granary::engine {

/// Good for one device, until it expires or too many came with a wrong secret. The JoinHost part runs on the engine loop; the rest is for the thread of
/// the task that waits. Nothing leaves before the other side has shown that it knows the secret.
class DeviceOffer : public swarm::JoinHost, public std::enable_shared_from_this<DeviceOffer> {
public:
    /// Proofs that fail before the offer is withdrawn. A secret of 128 bits is not guessed; so many say that somebody tries.
    static constexpr unsigned maxWrong = 5;
    /// For the new device to fetch the drive's state, once it was given the keys.
    static constexpr Duration patience = std::chrono::minutes(15);

    /// `package.name` is what the device is called that does not say its name; may be empty.
    DeviceOffer(const Environment& environment, swarm::JoinSecret secret, DevicePackage package, Duration valid);

    /// Until a device keeps what it was given, which confirm() answers. inviteExpired: nobody came. refused: withdrawn after wrong secrets. unreachable: one
    /// was given the keys and did not say that it keeps them; its name is the detail.
    Result<drive::NewDevice> await(const CancelToken& cancel);
    /// Tells the new device how it was entered.
    void confirm(const Status& status);

    void onJoin(const swarm::JoinMessage& message, const crypto::HandshakeHash& link, std::function<void(Result<Bytes>)> done) override;
    void onJoined(const crypto::HandshakeHash& link, std::function<void(Status)> done) override;
    void onJoinLinkGone(const crypto::HandshakeHash& link) override;

private:
    enum class State : std::uint8_t { open, given, kept, lost, withdrawn };
    Result<Bytes> give(const swarm::JoinMessage& message, const crypto::HandshakeHash& link);

    const Environment m_environment;
    const swarm::JoinSecret m_secret;
    const SteadyTime m_end;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    State m_state = State::open;
    DevicePackage m_package;
    unsigned m_wrong = 0;
    drive::NewDevice m_device;
    crypto::HandshakeHash m_link;
    SteadyTime m_givenAt{};
    std::function<void(Status)> m_answer; ///< to the device that keeps it
};

} // namespace granary::engine
