// OpenSSL's objects as owners, and certificates out of PEM.
#pragma once

#include "core/base/result.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace granary::platform {

template <auto Free>
struct SslFree {
    template <class T>
    void operator()(T* object) const
    {
        Free(object);
    }
};
using SslBio = std::unique_ptr<BIO, SslFree<&::BIO_free_all>>;
using SslCertificate = std::unique_ptr<X509, SslFree<&::X509_free>>;
using SslKey = std::unique_ptr<EVP_PKEY, SslFree<&::EVP_PKEY_free>>;
using SslContext = std::unique_ptr<SSL_CTX, SslFree<&::SSL_CTX_free>>;
using SslHandle = std::unique_ptr<SSL, SslFree<&::SSL_free>>;

/// At most so many in one file.
inline constexpr std::size_t maxCertificates = 512;

/// All certificates of a text in PEM, in their order, at least one. malformed, tooLarge.
Result<std::vector<SslCertificate>> readCertificates(std::string_view pem);
/// What OpenSSL says went wrong last on this thread.
std::string newestSslError();

} // namespace granary::platform
