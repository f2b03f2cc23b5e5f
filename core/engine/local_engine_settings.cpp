// The proxy, and locking a drive that nobody uses.
#include "core/engine/local_engine.h"

#include <algorithm>

namespace granary::engine {
namespace {

using namespace std::chrono_literals;

/// While something is under way that must end first.
constexpr Duration busyRest = 5s;

Status checkProxy(const api::Proxy& proxy)
{
    if (proxy.type == api::ProxyType::none)
        return {};
    if (!validProxyHost(proxy.host))
        return Error(ErrorCode::invalidArgument, "the proxy's host");
    if (proxy.port == 0 || proxy.port > 65535)
        return Error(ErrorCode::invalidArgument, "the proxy's port");
    if (proxy.user.size() > api::maxProxyLoginBytes || proxy.password.view().size() > api::maxProxyLoginBytes || (proxy.user.empty() && !proxy.password.empty()))
        return Error(ErrorCode::invalidArgument, "the proxy's user name or password");
    return {};
}

} // namespace

Result<api::Proxy> LocalEngine::proxy()
{
    const std::lock_guard lock(m_configMutex);
    const auto& kept = m_profile->config().proxy;
    api::Proxy out;
    if (kept) {
        out.type = kept->type;
        out.host = kept->host;
        out.port = kept->port;
        out.login = kept->login && m_environment.files.exists(m_profile->proxyFile());
    }
    return out;
}

/// What the network is to use; without a login as long as the drive that it is sealed for was not opened. Then the proxy turns links away, and nothing goes
/// around it. With m_configMutex held.
std::optional<swarm::ProxyServer> LocalEngine::proxyServer(const ProfileConfig& config) const
{
    if (!config.proxy)
        return std::nullopt;
    const auto kind = config.proxy->type == api::ProxyType::http ? swarm::ProxyServer::Kind::http : swarm::ProxyServer::Kind::socks5;
    swarm::ProxyServer out{kind, config.proxy->host, static_cast<std::uint16_t>(config.proxy->port), {}, {}};
    if (config.proxy->login && m_proxyLogin) {
        out.user = m_proxyLogin->user;
        out.password = m_proxyLogin->password.view();
    }
    return out;
}

std::optional<swarm::ProxyServer> LocalEngine::proxyNow()
{
    const std::lock_guard lock(m_configMutex);
    return proxyServer(m_profile->config());
}

/// Before the drive's nodes are dialled.
void LocalEngine::loadProxyLogin(const UnlockedKeys& keys)
{
    if (!m_environment.files.exists(m_profile->proxyFile()))
        return;
    auto login = readProxyLogin(m_environment.files, m_profile->proxyFile(), keys.database, keys.drive.drive);
    if (!login)
        return m_environment.log.write(LogLevel::warning, "engine", "the proxy's login could not be read: " + login.error().text());
    {
        const std::lock_guard lock(m_configMutex);
        m_proxyLogin = std::move(*login);
    }
    applyProxy();
}

Status LocalEngine::setProxy(api::Proxy proxy)
{
    GRANARY_TRY(checkProxy(proxy));
    const bool on = proxy.type != api::ProxyType::none;
    if (on && keptShare().state != api::ShareState::off)
        return Error(ErrorCode::conflict, "this engine stores for others, who could not reach it through a proxy");
    const bool fresh = on && !proxy.user.empty();
    if (fresh) {
        GRANARY_ASSIGN(const auto use, m_slot.use({}));
        const auto& keys = use->keys();
        ProxyLogin login{proxy.user, std::move(proxy.password)};
        GRANARY_TRY(writeProxyLogin(m_environment.files, m_profile->proxyFile(), keys.database, keys.drive.drive, login, m_environment.random));
        const std::lock_guard lock(m_configMutex);
        m_proxyLogin = std::move(login);
    }
    bool keeps = fresh;
    {
        const std::lock_guard lock(m_configMutex);
        auto config = m_profile->config();
        keeps = fresh || (on && proxy.login && config.proxy && config.proxy->login);
        config.proxy = on ? std::optional(ProxyPlace{proxy.type, proxy.host, proxy.port, keeps}) : std::nullopt;
        GRANARY_TRY(m_profile->setConfig(std::move(config)));
        if (!keeps)
            m_proxyLogin.reset();
    }
    if (!keeps && m_environment.files.exists(m_profile->proxyFile()))
        GRANARY_TRY(m_environment.files.remove(m_profile->proxyFile()));
    applyProxy();
    return {};
}

/// To a network that runs; links that are open end and are dialled anew when it is another way than before.
void LocalEngine::applyProxy()
{
    const std::lock_guard lock(m_networkMutex);
    if (!m_network)
        return;
    m_network->setProxy(proxyNow());
}

Result<api::IdleLock> LocalEngine::idleLock()
{
    const std::lock_guard lock(m_configMutex);
    return api::IdleLock{m_profile->config().idleLockMinutes};
}

Status LocalEngine::setIdleLock(const api::IdleLock& idleLock)
{
    if (idleLock.minutes > api::maxIdleMinutes)
        return Error(ErrorCode::invalidArgument, "minutes");
    {
        const std::lock_guard lock(m_configMutex);
        auto config = m_profile->config();
        config.idleLockMinutes = idleLock.minutes;
        GRANARY_TRY(m_profile->setConfig(std::move(config)));
    }
    m_idle.setMinutes(idleLock.minutes);
    wakeClock();
    return {};
}

Status LocalEngine::presence()
{
    m_idle.used();
    return {};
}

/// How long until it is worth another look. What was begun is brought to its end first; what is paused is not waited for.
Duration LocalEngine::lockWhenIdle()
{
    const auto left = m_idle.left();
    if (!left || !m_slot.filled())
        return mostRest;
    if (*left > Duration::zero())
        return std::min(*left, mostRest);
    const auto open = KeyFile::unprotected(m_environment.files, m_profile->keyFile());
    if (!open || *open)
        return mostRest; // with an empty passphrase it would open again for whoever asks
    const auto tasks = m_tasks.list();
    if (std::any_of(tasks.begin(), tasks.end(), [](const auto& task) { return task.state == api::TaskState::running; }))
        return busyRest;
    m_environment.log.write(LogLevel::info, "engine", "nobody used the drive for a while: it is locked");
    if (const auto locked = lock(); !locked)
        m_environment.log.write(LogLevel::warning, "engine", "the drive could not be locked: " + locked.error().text());
    return mostRest;
}

} // namespace granary::engine
