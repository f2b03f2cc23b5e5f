// What a server proves itself with: a certificate and its key.
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <memory>
#include <string>

namespace boost::asio::ssl {
class context;
}

namespace granary::platform {

/// Immutable; any thread. TLS 1.2 with forward secrecy and authenticated encryption alone, or 1.3; no renegotiation, no compression, no sessions kept.
class TlsIdentity {
public:
    static constexpr std::size_t maxFileBytes = 256 << 10;

    /// Files in PEM: the certificate with those between it and its authority, and the key without a passphrase. The key's file belongs to this user or root,
    /// its group may read it and nobody else anything. Errors say in their detail which of both it is: notFound, permissionDenied, malformed, tooLarge;
    /// conflict: the key is another certificate's; invalidArgument: the certificate is over, or not valid yet.
    static Result<std::shared_ptr<const TlsIdentity>> load(
        const std::string& certificateFile, const std::string& keyFile, WallTime now);
    ~TlsIdentity();
    TlsIdentity(const TlsIdentity&) = delete;
    TlsIdentity& operator=(const TlsIdentity&) = delete;

    /// When the certificate is over.
    WallTime end() const { return m_end; }
    boost::asio::ssl::context& context() const { return *m_context; }

private:
    TlsIdentity(std::unique_ptr<boost::asio::ssl::context> context, WallTime end);
    std::unique_ptr<boost::asio::ssl::context> m_context;
    WallTime m_end;
};

} // namespace granary::platform
