#include "core/platform/tls_identity.h"

#include "core/platform/descriptor.h"
#include "core/platform/tls_text.h"

#include <boost/asio/ssl/context.hpp>

#include <cerrno>
#include <ctime>
#include <fcntl.h>
#include <sys/stat.h>

namespace granary::platform {
namespace {

constexpr const char* ofCertificate = "the certificate";
constexpr const char* ofKey = "the key";
/// Of TLS 1.2; those of 1.3 are all of this kind.
constexpr const char* ciphersOfTls12 = "ECDHE+AESGCM:ECDHE+CHACHA20";

/// Whoever may read the key can pass for this server.
Status checkKeyFile(const struct stat& state)
{
    if (state.st_uid != ::geteuid() && state.st_uid != 0)
        return Error(ErrorCode::permissionDenied, "it belongs to another user");
    if (state.st_mode & (S_IWGRP | S_IRWXO))
        return Error(ErrorCode::permissionDenied, "others may read or change it: chmod 600");
    return {};
}

Result<std::string> readTlsFile(const std::string& path, bool isKey)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.get() < 0)
        return errnoError(errno, "reading the file");
    struct stat state {};
    if (::fstat(file.get(), &state) != 0)
        return errnoError(errno, "reading the file");
    if (!S_ISREG(state.st_mode))
        return Error(ErrorCode::invalidArgument, "it is no file");
    if (isKey)
        GRANARY_TRY(checkKeyFile(state));
    std::string out(TlsIdentity::maxFileBytes + 1, '\0');
    std::size_t size = 0;
    while (size < out.size()) {
        const auto got = ::read(file.get(), out.data() + size, out.size() - size);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errnoError(errno, "reading the file");
        if (got == 0)
            break;
        size += static_cast<std::size_t>(got);
    }
    if (size == out.size())
        return Error(ErrorCode::tooLarge, "the file");
    out.resize(size);
    return out;
}

Result<SslKey> readKey(const std::string& pem)
{
    ::ERR_clear_error();
    const SslBio bio(::BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    bool asked = false;
    const auto noPassphrase = [](char*, int, int, void* wasAsked) {
        *static_cast<bool*>(wasAsked) = true;
        return -1;
    };
    SslKey key(::PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassphrase, &asked));
    if (asked)
        return Error(ErrorCode::malformed, "it is behind a passphrase, and nobody is here to type it");
    if (!key)
        return Error(ErrorCode::malformed, "no key in PEM");
    return key;
}

WallTime wallTimeOf(const ASN1_TIME* time)
{
    std::tm parts{};
    if (::ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return {static_cast<std::int64_t>(::timegm(&parts)) * nsPerSecond};
}

std::string dateText(WallTime time)
{
    const auto seconds = static_cast<std::time_t>(time.ns / nsPerSecond);
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    char out[32];
    return std::string(out, std::strftime(out, sizeof out, "%Y-%m-%d %H:%M UTC", &parts));
}

Status checkDates(const X509* certificate, WallTime now)
{
    const auto from = wallTimeOf(::X509_get0_notBefore(certificate));
    const auto to = wallTimeOf(::X509_get0_notAfter(certificate));
    if (to <= now)
        return Error(ErrorCode::invalidArgument, "it ended at " + dateText(to));
    if (from > now)
        return Error(ErrorCode::invalidArgument, "it begins at " + dateText(from) + ", or this machine's clock is wrong");
    return {};
}

/// Into the context; the first one is the server's own.
Status useCertificates(SSL_CTX* context, const std::vector<SslCertificate>& chain)
{
    ::ERR_clear_error();
    if (::SSL_CTX_use_certificate(context, chain.front().get()) != 1)
        return Error(ErrorCode::malformed, newestSslError());
    for (std::size_t i = 1; i < chain.size(); ++i)
        if (::SSL_CTX_add1_chain_cert(context, chain[i].get()) != 1)
            return Error(ErrorCode::malformed, newestSslError());
    return {};
}

} // namespace

TlsIdentity::TlsIdentity(std::unique_ptr<boost::asio::ssl::context> context, WallTime end)
    : m_context(std::move(context)),
      m_end(end)
{}

TlsIdentity::~TlsIdentity() = default;

Result<std::shared_ptr<const TlsIdentity>> TlsIdentity::load(
    const std::string& certificateFile, const std::string& keyFile, WallTime now)
{
    const auto of = [](const char* which, const Error& error) { return error.within(which); };
    const auto certificatePem = readTlsFile(certificateFile, false);
    if (!certificatePem.ok())
        return of(ofCertificate, certificatePem.error());
    const auto chain = readCertificates(*certificatePem);
    if (!chain.ok())
        return of(ofCertificate, chain.error());
    const auto keyPem = readTlsFile(keyFile, true);
    if (!keyPem.ok())
        return of(ofKey, keyPem.error());
    const auto key = readKey(*keyPem);
    if (!key.ok())
        return of(ofKey, key.error());
    if (const auto dates = checkDates(chain->front().get(), now); !dates.ok())
        return of(ofCertificate, dates.error());

    auto context = std::make_unique<boost::asio::ssl::context>(boost::asio::ssl::context::tls_server);
    auto* const native = context->native_handle();
    ::SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    ::SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    ::SSL_CTX_set_session_cache_mode(native, SSL_SESS_CACHE_OFF);
    // A connection that waits keeps no buffers.
    ::SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS);
    GRANARY_ASSERT(::SSL_CTX_set_cipher_list(native, ciphersOfTls12) == 1);
    if (const auto used = useCertificates(native, *chain); !used.ok())
        return of(ofCertificate, used.error());
    ::ERR_clear_error();
    if (::X509_check_private_key(chain->front().get(), key->get()) != 1)
        return Error(ErrorCode::conflict, "the key is not that of the certificate");
    if (::SSL_CTX_use_PrivateKey(native, key->get()) != 1)
        return Error(ErrorCode::malformed, newestSslError()).within(ofKey);
    const auto end = wallTimeOf(::X509_get0_notAfter(chain->front().get()));
    return std::shared_ptr<const TlsIdentity>(new TlsIdentity(std::move(context), end));
}

} // namespace granary::platform
