// A connection of the server as Beast reads and writes it: a socket, or TLS on it.
#pragma once

#include "core/platform/tls_identity.h"

#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/ssl/stream.hpp>

#include <optional>

namespace granary::platform {

/// AsyncReadStream and AsyncWriteStream. Server's thread.
class HttpStream {
public:
    using Socket = boost::asio::generic::stream_protocol::socket; ///< Unix or TCP
    using Tls = boost::asio::ssl::stream<Socket&>;
    using executor_type = Socket::executor_type;

    /// In the clear without an identity. TLS needs its handshake before anything else.
    HttpStream(Socket socket, const TlsIdentity* identity) : m_socket(std::move(socket))
    {
        if (identity)
            m_tls.emplace(m_socket, identity->context());
    }
    HttpStream(const HttpStream&) = delete;
    HttpStream& operator=(const HttpStream&) = delete;

    executor_type get_executor() { return m_socket.get_executor(); }
    Socket& socket() { return m_socket; }
    /// Null in the clear.
    Tls* tls() { return m_tls ? &*m_tls : nullptr; }

    template <class Buffers, class Handler>
    void async_read_some(const Buffers& buffers, Handler&& handler)
    {
        if (m_tls)
            m_tls->async_read_some(buffers, std::forward<Handler>(handler));
        else
            m_socket.async_read_some(buffers, std::forward<Handler>(handler));
    }
    template <class Buffers, class Handler>
    void async_write_some(const Buffers& buffers, Handler&& handler)
    {
        if (m_tls)
            m_tls->async_write_some(buffers, std::forward<Handler>(handler));
        else
            m_socket.async_write_some(buffers, std::forward<Handler>(handler));
    }

private:
    Socket m_socket;
    std::optional<Tls> m_tls;
};

} // namespace granary::platform
