#include "core/platform/client_stream.h"
#include "core/platform/tls_text.h"

#include <arpa/inet.h>
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>

namespace granary::platform {
namespace {

// OpenSSL's own socket BIO raises SIGPIPE when the other end has gone.
int socketOf(BIO* bio) { return static_cast<int>(reinterpret_cast<std::intptr_t>(::BIO_get_data(bio))); }

int writeQuietly(BIO* bio, const char* data, int size)
{
    ::BIO_clear_retry_flags(bio);
    const auto sent = ::send(socketOf(bio), data, static_cast<std::size_t>(size), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0 && (errno == EAGAIN || errno == EINTR))
        ::BIO_set_retry_write(bio);
    return static_cast<int>(sent);
}

int readQuietly(BIO* bio, char* out, int size)
{
    ::BIO_clear_retry_flags(bio);
    const auto got = ::recv(socketOf(bio), out, static_cast<std::size_t>(size), MSG_DONTWAIT);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        ::BIO_set_retry_read(bio);
    if (got == 0)
        ::BIO_set_flags(bio, BIO_FLAGS_IN_EOF);
    return static_cast<int>(got);
}

long controlQuietly(BIO* bio, int command, long, void*)
{
    if (command == BIO_CTRL_EOF)
        return ::BIO_test_flags(bio, BIO_FLAGS_IN_EOF) != 0;
    return command == BIO_CTRL_FLUSH;
}

const BIO_METHOD* quietSocket()
{
    static const auto* const method = [] {
        auto* const out = ::BIO_meth_new(::BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "quiet socket");
        GRANARY_ASSERT(out != nullptr);
        ::BIO_meth_set_write(out, writeQuietly);
        ::BIO_meth_set_read(out, readQuietly);
        ::BIO_meth_set_ctrl(out, controlQuietly);
        return out;
    }();
    return method;
}

bool isAddress(const std::string& host)
{
    unsigned char raw[16];
    return ::inet_pton(AF_INET, host.c_str(), raw) == 1 || ::inet_pton(AF_INET6, host.c_str(), raw) == 1;
}

class TlsClientStream final : public ClientStream {
public:
    TlsClientStream(
        Descriptor socket, std::optional<ProxyRoute> route, std::string host, std::shared_ptr<const TlsTrust> trust)
        : ClientStream(std::move(socket), std::move(route)),
          m_host(std::move(host)),
          m_trust(std::move(trust)),
          m_ssl(::SSL_new(m_trust->context()))
    {
        GRANARY_ASSERT(m_ssl != nullptr);
        auto* const bio = ::BIO_new(quietSocket());
        GRANARY_ASSERT(bio != nullptr);
        ::BIO_set_data(bio, reinterpret_cast<void*>(static_cast<std::intptr_t>(descriptor())));
        ::BIO_set_init(bio, 1);
        ::SSL_set_bio(m_ssl.get(), bio, bio);
        expectHost();
    }
    ~TlsClientStream() override
    {
        // The other end need not wait; nobody waits for it either.
        if (m_open)
            ::SSL_shutdown(m_ssl.get());
        ::ERR_clear_error();
    }

    Status open(Time until) override
    {
        GRANARY_TRY(ClientStream::open(until));
        for (;;) {
            ::ERR_clear_error();
            const int done = ::SSL_connect(m_ssl.get());
            if (done == 1)
                break;
            GRANARY_TRY(goOn(done, until, "the handshake failed"));
        }
        m_open = true;
        return {};
    }

    Status sendAll(std::string_view text, Time until) override
    {
        while (!text.empty()) {
            ::ERR_clear_error();
            std::size_t sent = 0;
            const int done = ::SSL_write_ex(m_ssl.get(), text.data(), text.size(), &sent);
            if (done == 1)
                text.remove_prefix(sent);
            else
                GRANARY_TRY(goOn(done, until, "the connection broke"));
        }
        return {};
    }

    Result<std::size_t> receive(MutableByteView out, Time until) override
    {
        for (;;) {
            ::ERR_clear_error();
            std::size_t got = 0;
            const int done = ::SSL_read_ex(m_ssl.get(), out.data(), out.size(), &got);
            if (done == 1)
                return got;
            if (::SSL_get_error(m_ssl.get(), done) == SSL_ERROR_ZERO_RETURN)
                return std::size_t(0);
            // An end without a farewell may be somebody else's doing: it is none.
            GRANARY_TRY(goOn(done, until, "the connection broke"));
        }
    }

private:
    void expectHost()
    {
        auto* const parameters = ::SSL_get0_param(m_ssl.get());
        ::X509_VERIFY_PARAM_set_hostflags(parameters, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
        if (isAddress(m_host)) {
            GRANARY_ASSERT(::X509_VERIFY_PARAM_set1_ip_asc(parameters, m_host.c_str()) == 1);
            return;
        }
        GRANARY_ASSERT(::X509_VERIFY_PARAM_set1_host(parameters, m_host.c_str(), 0) == 1);
        GRANARY_ASSERT(SSL_set_tlsext_host_name(m_ssl.get(), m_host.c_str()) == 1);
    }

    /// Waits for what OpenSSL wants; an error where it wants nothing any more.
    Status goOn(int done, Time until, const char* otherwise)
    {
        switch (::SSL_get_error(m_ssl.get(), done)) {
        case SSL_ERROR_WANT_READ: return waitInTime(POLLIN, until);
        case SSL_ERROR_WANT_WRITE: return waitInTime(POLLOUT, until);
        default: break;
        }
        m_open = false;
        const auto verified = ::SSL_get_verify_result(m_ssl.get());
        if (verified != X509_V_OK)
            return Error(ErrorCode::unreachable, std::string("certificate: ") + ::X509_verify_cert_error_string(verified));
        return Error(ErrorCode::unreachable, otherwise);
    }
    /// Also where bytes come all the time, so that poll() never waits.
    Status waitInTime(short events, Time until) const
    {
        if (until != Time::max() && std::chrono::steady_clock::now() >= until)
            return Error(ErrorCode::timedOut, "no answer");
        return wait(events, until);
    }

    const std::string m_host;
    const std::shared_ptr<const TlsTrust> m_trust;
    SslHandle m_ssl;
    bool m_open = false;
};

} // namespace

std::unique_ptr<ClientStream> tlsClientStream(
    Descriptor socket, std::optional<ProxyRoute> route, std::string host, std::shared_ptr<const TlsTrust> trust)
{
    GRANARY_ASSERT(trust != nullptr);
    return std::make_unique<TlsClientStream>(std::move(socket), std::move(route), std::move(host), std::move(trust));
}

} // namespace granary::platform
