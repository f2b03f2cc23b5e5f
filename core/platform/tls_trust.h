// Whom a client believes to be the server it asked for.
#pragma once

#include "core/base/result.h"

#include <memory>
#include <string_view>

struct ssl_ctx_st;

namespace granary::platform {

/// Immutable; any thread. TLS 1.2 or 1.3. A certificate has to lead to what is trusted, to be valid today, and to name the host that was asked for.
class TlsTrust {
public:
    static constexpr std::size_t maxPemBytes = 1 << 20;

    /// The authorities of this system.
    static Result<std::shared_ptr<const TlsTrust>> ofSystem();
    /// These and no others, in PEM: authorities, or the server's own certificate. malformed, tooLarge.
    static Result<std::shared_ptr<const TlsTrust>> of(std::string_view pem);
    ~TlsTrust();
    TlsTrust(const TlsTrust&) = delete;
    TlsTrust& operator=(const TlsTrust&) = delete;

    ssl_ctx_st* context() const { return m_context; }

private:
    explicit TlsTrust(ssl_ctx_st* context) : m_context(context) {}
    ssl_ctx_st* const m_context;
};

} // namespace granary::platform
