#include "core/engine/device_offer.h"

namespace granary::engine {
namespace {

using namespace std::chrono_literals;

/// How soon a cancelled wait ends.
constexpr auto offerWait = 100ms;

} // namespace

DeviceOffer::DeviceOffer(const Environment& environment, swarm::JoinSecret secret, DevicePackage package, Duration valid)
    : m_environment(environment), m_secret(std::move(secret)), m_end(environment.clock.steady() + valid), m_package(std::move(package))
{}

void DeviceOffer::onJoin(const swarm::JoinMessage& message, const crypto::HandshakeHash& link, std::function<void(Result<Bytes>)> done)
{
    auto given = give(message, link);
    m_changed.notify_all();
    done(std::move(given));
}

Result<Bytes> DeviceOffer::give(const swarm::JoinMessage& message, const crypto::HandshakeHash& link)
{
    const std::lock_guard lock(m_mutex);
    if (m_state == State::withdrawn)
        return ErrorCode::refused;
    // First of all, so that a stranger learns nothing but that there is an offer.
    if (!swarm::checkJoinProof(m_secret, link.view(), message)) {
        if (m_state == State::open && ++m_wrong >= maxWrong)
            m_state = State::withdrawn;
        return ErrorCode::permissionDenied;
    }
    if (m_state != State::open)
        return ErrorCode::inviteUsed;
    if (m_environment.clock.steady() >= m_end)
        return ErrorCode::inviteExpired;
    const auto& newcomer = message.newcomer;
    if (!newcomer.nameGiven && !m_package.name.empty())
        m_device.name = m_package.name;
    else
        m_device.name = newcomer.name;
    m_package.name = m_device.name;
    m_device.slot = m_package.slot;
    m_device.instance = *drive::InstanceId::from(newcomer.instance.view());
    m_device.sign = newcomer.sign;
    m_device.box = *drive::BoxKey::from(newcomer.box.view());
    m_link = link;
    m_givenAt = m_environment.clock.steady();
    m_state = State::given;
    return swarm::sealJoinPackage(m_secret, link.view(), m_package.encode().view(), m_environment.random);
}

void DeviceOffer::onJoined(const crypto::HandshakeHash& link, std::function<void(Status)> done)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_state == State::given && link == m_link) {
            m_state = State::kept;
            m_answer = std::move(done);
        }
    }
    if (done)
        return done(Error(ErrorCode::notFound, "no device was let in"));
    m_changed.notify_all();
}

void DeviceOffer::onJoinLinkGone(const crypto::HandshakeHash& link)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_state == State::given && link == m_link)
            m_state = State::lost;
    }
    m_changed.notify_all();
}

Result<drive::NewDevice> DeviceOffer::await(const CancelToken& cancel)
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        const auto now = m_environment.clock.steady();
        if (m_state == State::kept)
            return m_device;
        if (m_state == State::withdrawn)
            return Error(ErrorCode::refused, ErrorKind::user, "wrong codes");
        if (m_state == State::lost || (m_state == State::given && now - m_givenAt >= patience))
            return Error(ErrorCode::unreachable, ErrorKind::user, m_device.name);
        GRANARY_TRY(cancel.check());
        if (m_state == State::open && now >= m_end)
            return ErrorCode::inviteExpired;
        m_changed.wait_for(lock, offerWait);
    }
}

void DeviceOffer::confirm(const Status& status)
{
    std::function<void(Status)> answer;
    {
        const std::lock_guard lock(m_mutex);
        answer = std::exchange(m_answer, {});
    }
    if (answer)
        onLoop(m_environment.loop, [&] { answer(status); });
}

} // namespace granary::engine
