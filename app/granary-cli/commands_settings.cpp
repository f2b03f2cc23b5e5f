// The proxy, and when the drive locks itself.
#include "app/granary-cli/commands.h"
#include "app/terminal/quantity_text.h"
#include "app/terminal/terminal.h"

namespace granary::app {
namespace {

/// "socks5://127.0.0.1:1080", "http://proxy.example:3128", "socks5://[::1]:1080".
std::optional<api::Proxy> parseProxy(std::string_view text)
{
    api::Proxy out;
    const auto end = text.find("://");
    if (end == std::string_view::npos)
        return std::nullopt;
    const auto scheme = text.substr(0, end);
    if (scheme != "socks5" && scheme != "http")
        return std::nullopt;
    out.type = scheme == "http" ? api::ProxyType::http : api::ProxyType::socks5;
    auto rest = text.substr(end + 3);
    if (rest.ends_with('/'))
        rest.remove_suffix(1);
    const auto colon = rest.rfind(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const auto port = parseNumber(rest.substr(colon + 1), 1, 65535);
    auto host = rest.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    else if (host.find_first_of(":[]@/") != std::string_view::npos)
        return std::nullopt;
    if (!port || host.empty())
        return std::nullopt;
    out.host = host;
    out.port = static_cast<std::uint32_t>(*port);
    return out;
}

std::string proxyText(const api::Proxy& proxy)
{
    const auto host = proxy.host.find(':') == std::string::npos ? proxy.host : "[" + proxy.host + "]";
    return (proxy.type == api::ProxyType::http ? "http://" : "socks5://") + printable(host) + ":" + std::to_string(proxy.port);
}

void sayProxy(Output& output, const api::Proxy& proxy)
{
    if (proxy.type == api::ProxyType::none)
        return output.say("Links go out directly, without a proxy.");
    output.say("All links go through " + proxyText(proxy) + (proxy.login ? ", with a login." : "."));
    output.say("Nothing goes around it: nodes are not looked for in the DHT (give their codes), and nobody can call this machine.");
}

int failProxy(Session& session, const Error& error)
{
    auto& output = session.output();
    if (error.code == ErrorCode::conflict)
        return output.failure(exitMendable, "conflict", "This engine stores for others, who could not reach it through a proxy. Start granaryd without --share first, or use another profile for your drive.");
    if (error.code == ErrorCode::notFound)
        return output.failure(exitMendable, "notFound", "The login of a proxy is kept sealed in the drive, and this profile has none yet. Set the proxy without --user, or run \"granary-cli init\" first.");
    if (error.code == ErrorCode::invalidArgument)
        return output.failure(exitUsage, "usage", "That is no proxy (" + printable(error.detail) + "). It is named like socks5://127.0.0.1:9050 or http://proxy.example:3128.");
    return session.fail(error, Doing::limits);
}

} // namespace

int proxyCommand(Session& session)
{
    const auto& arguments = session.arguments();
    auto& output = session.output();
    const bool sets = !arguments.operands.empty();
    const auto what = sets ? arguments.operands[0] : std::string();
    api::Proxy wanted;
    if (sets && what != "off") {
        auto parsed = parseProxy(what);
        if (!parsed)
            return output.failure(exitUsage, "usage", "A proxy is named like socks5://127.0.0.1:9050 or http://proxy.example:3128; \"off\" means none.");
        wanted = std::move(*parsed);
    }
    if (arguments.has("--user") != arguments.has("--password-file") || (arguments.has("--user") && wanted.type == api::ProxyType::none))
        return output.failure(exitUsage, "usage", "--user and --password-file belong together, and to a proxy.");
    int code = 0;
    const bool login = arguments.has("--user");
    if (!session.open(sets ? Session::Profile::create : Session::Profile::mustExist, login ? Session::Drive::unlocked : Session::Drive::notNeeded, Doing::limits, code))
        return code;
    if (sets) {
        if (login) {
            wanted.user = arguments.value("--user");
            auto password = readSecretFile(arguments.value("--password-file"));
            if (!password)
                return session.fail(password.error(), Doing::secretFile);
            wanted.password = std::move(*password);
        }
        if (auto set = session.engine().setProxy(std::move(wanted)); !set)
            return failProxy(session, set.error());
    }
    const auto proxy = session.engine().proxy();
    if (!proxy)
        return session.fail(proxy.error(), Doing::limits);
    sayProxy(output, *proxy);
    output.answer(api::toJson(*proxy));
    return exitDone;
}

int lockAfterCommand(Session& session)
{
    const auto& arguments = session.arguments();
    auto& output = session.output();
    std::optional<api::IdleLock> wanted;
    if (!arguments.operands.empty()) {
        const auto minutes = arguments.operands[0] == "never" ? std::optional<std::uint64_t>(0) : parseNumber(arguments.operands[0], 1, api::maxIdleMinutes);
        if (!minutes)
            return output.failure(exitUsage, "usage", "It is a number of minutes, " + std::to_string(api::maxIdleMinutes) + " at most, or \"never\".");
        wanted = api::IdleLock{static_cast<std::uint32_t>(*minutes)};
    }
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::notNeeded, Doing::unlock, code))
        return code;
    if (wanted)
        if (auto set = session.engine().setIdleLock(*wanted); !set)
            return session.fail(set.error(), Doing::unlock);
    const auto kept = session.engine().idleLock();
    const auto info = session.engine().info();
    if (!kept || !info)
        return session.fail(kept ? info.error() : kept.error(), Doing::unlock);
    if (kept->minutes == 0) {
        output.say("The drive stays open until it is locked.");
    } else {
        output.say("granaryd locks the drive when nobody has used it for " + countText(kept->minutes) + (kept->minutes == 1 ? " minute" : " minutes") + " and nothing is under way.");
        output.say("While it is locked, nothing is backed up, checked or repaired by this machine. What it stores for others goes on.");
    }
    if (kept->minutes > 0 && info->hasDrive && info->unprotected)
        output.note("The drive has no passphrase, so there is nothing to lock it with. Set one with \"granary-cli passphrase\".");
    output.answer(api::toJson(*kept));
    return exitDone;
}

} // namespace granary::app
