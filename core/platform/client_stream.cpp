#include "core/platform/client_stream.h"

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>

namespace granary::platform {
namespace {

Error brokenError(int number, const char* what)
{
    switch (number) {
    case EPIPE:
    case ECONNRESET:
    case ENOTCONN: return {ErrorCode::unreachable, "the connection broke"};
    case ECONNREFUSED: return {ErrorCode::unreachable, "nobody listens there"};
    case ENETUNREACH:
    case EHOSTUNREACH:
    case ETIMEDOUT: return {ErrorCode::unreachable, "there is no way there"};
    default: return errnoError(number, what);
    }
}

/// For poll(): -1 without an end.
int millisecondsUntil(ClientStream::Time until)
{
    if (until == ClientStream::Time::max())
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
    return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 1'000'000'000));
}

} // namespace

Status ClientStream::wait(short events, Time until) const
{
    for (;;) {
        pollfd one{m_socket.get(), events, 0};
        const int ready = ::poll(&one, 1, millisecondsUntil(until));
        if (ready > 0)
            return {};
        if (ready == 0)
            return Error(ErrorCode::timedOut, "no answer");
        if (errno != EINTR)
            return errnoError(errno, "waiting for an answer");
    }
}

Status ClientStream::open(Time until)
{
    GRANARY_TRY(wait(POLLOUT, until));
    int failed = 0;
    socklen_t size = sizeof failed;
    if (::getsockopt(m_socket.get(), SOL_SOCKET, SO_ERROR, &failed, &size) != 0)
        failed = errno;
    if (failed != 0) {
        auto error = brokenError(failed, "connecting");
        if (m_route && error.code == ErrorCode::unreachable)
            error.detail = "proxy: " + error.detail;
        return error;
    }
    // Before anything of a stream that is more than the socket.
    return m_route ? openRoute(*m_route, {[&](ByteView data) { return ClientStream::sendAll(asText(data), until); },
                                             [&](MutableByteView out) { return receiveAll(out, until); }})
                   : Status();
}

Status ClientStream::receiveAll(MutableByteView out, Time until)
{
    while (!out.empty()) {
        GRANARY_ASSIGN(const auto got, ClientStream::receive(out, until));
        if (got == 0)
            return Error(ErrorCode::unreachable, "proxy: it closed the connection");
        out = out.subspan(got);
    }
    return {};
}

Status ClientStream::sendAll(std::string_view text, Time until)
{
    while (!text.empty()) {
        const auto sent = ::send(m_socket.get(), text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent >= 0)
            text.remove_prefix(static_cast<std::size_t>(sent));
        else if (errno == EAGAIN)
            GRANARY_TRY(wait(POLLOUT, until));
        else if (errno != EINTR)
            return brokenError(errno, "sending a request");
    }
    return {};
}

Result<std::size_t> ClientStream::receive(MutableByteView out, Time until)
{
    for (;;) {
        GRANARY_TRY(wait(POLLIN, until));
        const auto got = ::recv(m_socket.get(), out.data(), out.size(), MSG_DONTWAIT);
        if (got >= 0)
            return static_cast<std::size_t>(got);
        if (errno != EINTR && errno != EAGAIN)
            return brokenError(errno, "reading an answer");
    }
}

void ClientStream::shutDown() { ::shutdown(m_socket.get(), SHUT_RDWR); }

} // namespace granary::platform
