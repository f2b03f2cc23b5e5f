#include "tests/support/test_authority.h"

#include "core/base/result.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace granary::test {
namespace {

std::string textOf(BIO* bio)
{
    char* data = nullptr;
    const auto size = BIO_get_mem_data(bio, &data);
    std::string out(data, static_cast<std::size_t>(size));
    BIO_free(bio);
    return out;
}

std::string pemOf(X509* certificate)
{
    auto* const bio = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(bio, certificate);
    return textOf(bio);
}

std::string pemOf(EVP_PKEY* key)
{
    auto* const bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr);
    return textOf(bio);
}

void extend(X509* certificate, X509* issuer, int kind, const std::string& value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    auto* const extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str());
    GRANARY_ASSERT(extension != nullptr);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

/// Unsigned.
X509* blank(EVP_PKEY* key, const char* name, long fromSeconds, long toSeconds)
{
    static long serial = 1;
    auto* const out = X509_new();
    X509_set_version(out, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(out), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(out), fromSeconds);
    X509_gmtime_adj(X509_getm_notAfter(out), toSeconds);
    X509_NAME_add_entry_by_txt(
        X509_get_subject_name(out), "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>(name), -1, -1, 0);
    X509_set_pubkey(out, key);
    return out;
}

} // namespace

TestAuthority::TestAuthority() : m_key(EVP_EC_gen("P-256"))
{
    GRANARY_ASSERT(m_key != nullptr);
    m_certificate = blank(m_key, "Authority of a test", -3600, 864'000);
    X509_set_issuer_name(m_certificate, X509_get_subject_name(m_certificate));
    extend(m_certificate, m_certificate, NID_basic_constraints, "critical,CA:TRUE");
    extend(m_certificate, m_certificate, NID_key_usage, "critical,keyCertSign");
    GRANARY_ASSERT(X509_sign(m_certificate, m_key, EVP_sha256()) > 0);
    m_pem = pemOf(m_certificate);
}

TestAuthority::~TestAuthority()
{
    X509_free(m_certificate);
    EVP_PKEY_free(m_key);
}

TestCertificate TestAuthority::certify(const std::string& names, long fromSeconds, long toSeconds) const
{
    auto* const key = EVP_EC_gen("P-256");
    auto* const made = blank(key, "server", fromSeconds, toSeconds);
    X509_set_issuer_name(made, X509_get_subject_name(m_certificate));
    extend(made, m_certificate, NID_subject_alt_name, names);
    GRANARY_ASSERT(X509_sign(made, m_key, EVP_sha256()) > 0);
    TestCertificate out{pemOf(made), pemOf(key)};
    X509_free(made);
    EVP_PKEY_free(key);
    return out;
}

} // namespace granary::test
