// What a proxy answers: the first byte chooses its kind and whether there is a login. A way that opened took a whole answer and nothing behind it.
#include "core/platform/proxy_tunnel.h"
#include "tests/fuzz/fuzz_input.h"

#include <cstring>

using namespace granary;
using namespace granary::platform;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    auto answers = fuzz::view(data, size);
    if (answers.empty())
        return 0;
    const auto choice = std::to_integer<unsigned>(answers.front());
    answers = answers.subspan(1);
    ProxyRoute route{
        {(choice & 1) != 0 ? swarm::ProxyServer::Kind::http : swarm::ProxyServer::Kind::socks5, "proxy", 1080, {}, {}}, "host",
        4780};
    if ((choice & 2) != 0)
        route.proxy.user = "me";
    const auto all = answers;
    const auto opened = openRoute(route,
        {[](ByteView) { return Status(); },
            [&](MutableByteView out) -> Status {
                if (out.size() > answers.size())
                    return Error(ErrorCode::unreachable, "end");
                std::memcpy(out.data(), answers.data(), out.size());
                answers = answers.subspan(out.size());
                return {};
            }});
    const auto taken = asText(all.first(all.size() - answers.size()));
    GRANARY_ASSERT(taken.size() <= (8u << 10));
    if (opened.ok() && (choice & 1) != 0)
        GRANARY_ASSERT(taken.starts_with("HTTP/1.") && taken.find("\r\n\r\n") == taken.size() - 4);
    if (opened.ok() && (choice & 1) == 0)
        GRANARY_ASSERT(taken.front() == 5 && taken.size() >= 2 + 5 + 2);
    return 0;
}
