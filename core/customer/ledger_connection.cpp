#include "core/customer/ledger_connection.h"

#include <algorithm>

namespace granary::customer {
namespace {

constexpr std::string_view plainScheme = "http://";
constexpr std::size_t maxAddressBytes = 300;

} // namespace

LedgerConnection::LedgerConnection(std::string host, std::string port) : m_client(std::move(host), std::move(port)) { m_client.setTimeout(mostForSilence); }

Result<std::unique_ptr<LedgerConnection>> LedgerConnection::to(std::string_view address)
{
    if (address.size() > maxAddressBytes)
        return Error(ErrorCode::tooLarge, "address of a ledger");
    const Error wrong(ErrorCode::malformed, "the address of a ledger is http://HOST:PORT");
    if (!address.starts_with(plainScheme))
        return wrong;
    auto rest = address.substr(plainScheme.size());
    if (rest.ends_with('/'))
        rest.remove_suffix(1);
    std::string_view host;
    if (rest.starts_with('[')) {
        const auto end = rest.find(']');
        if (end == rest.npos)
            return wrong;
        host = rest.substr(1, end - 1);
        rest.remove_prefix(end + 1);
    } else {
        host = rest.substr(0, rest.find(':'));
        rest.remove_prefix(host.size());
    }
    const auto port = rest.empty() ? std::string_view("80") : rest.substr(1);
    const bool fits = !host.empty() && (rest.empty() || rest.front() == ':') && !port.empty() && port.size() <= 5 &&
                      std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
                      std::all_of(host.begin(), host.end(), [](char c) {
                          return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == ':';
                      });
    if (!fits)
        return wrong;
    return std::unique_ptr<LedgerConnection>(new LedgerConnection(std::string(host), std::string(port)));
}

Exchange LedgerConnection::exchange()
{
    return [this](const platform::HttpRequest& request, std::size_t limitBytes) { return m_client.request(request, limitBytes); };
}

} // namespace granary::customer
