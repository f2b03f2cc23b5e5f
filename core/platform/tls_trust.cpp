#include "core/platform/tls_trust.h"

#include "core/platform/tls_text.h"

namespace granary::platform {
namespace {

/// Depth of a chain: those that are met have two or three between server and authority.
constexpr int mostBetween = 8;

SslContext clientContext()
{
    SslContext out(::SSL_CTX_new(::TLS_client_method()));
    GRANARY_ASSERT(out != nullptr);
    ::SSL_CTX_set_min_proto_version(out.get(), TLS1_2_VERSION);
    ::SSL_CTX_set_options(out.get(), SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    ::SSL_CTX_set_session_cache_mode(out.get(), SSL_SESS_CACHE_OFF);
    ::SSL_CTX_set_verify(out.get(), SSL_VERIFY_PEER, nullptr);
    ::SSL_CTX_set_verify_depth(out.get(), mostBetween);
    ::SSL_CTX_set_mode(out.get(), SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    return out;
}

} // namespace

TlsTrust::~TlsTrust() { ::SSL_CTX_free(m_context); }

Result<std::shared_ptr<const TlsTrust>> TlsTrust::ofSystem()
{
    auto context = clientContext();
    if (::SSL_CTX_set_default_verify_paths(context.get()) != 1)
        return Error(ErrorCode::ioError, "the system's certificates: " + newestSslError());
    return std::shared_ptr<const TlsTrust>(new TlsTrust(context.release()));
}

Result<std::shared_ptr<const TlsTrust>> TlsTrust::of(std::string_view pem)
{
    if (pem.size() > maxPemBytes)
        return Error(ErrorCode::tooLarge, "trusted certificates");
    GRANARY_ASSIGN(const auto certificates, readCertificates(pem));
    auto context = clientContext();
    auto* const store = ::SSL_CTX_get_cert_store(context.get());
    for (const auto& one : certificates)
        if (::X509_STORE_add_cert(store, one.get()) != 1)
            return Error(ErrorCode::malformed, newestSslError());
    // Also one that is no authority: the server's own.
    ::X509_STORE_set_flags(store, X509_V_FLAG_PARTIAL_CHAIN);
    return std::shared_ptr<const TlsTrust>(new TlsTrust(context.release()));
}

} // namespace granary::platform
