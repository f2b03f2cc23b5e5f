// An authority of a test's own, and what it certifies: nothing here depends on the system's certificates.
#pragma once

#include <memory>
#include <string>

struct x509_st;
struct evp_pkey_st;

namespace granary::test {

/// In PEM.
struct TestCertificate {
    std::string certificate;
    std::string key;
};

/// With a fresh P-256 key.
class TestAuthority {
public:
    TestAuthority();
    ~TestAuthority();
    TestAuthority(const TestAuthority&) = delete;
    TestAuthority& operator=(const TestAuthority&) = delete;

    const std::string& certificate() const { return m_pem; }
    /// For names as OpenSSL writes them ("DNS:localhost,IP:127.0.0.1"), valid from so many seconds from now to so many.
    TestCertificate certify(const std::string& names, long fromSeconds = -3600, long toSeconds = 86'400) const;

private:
    x509_st* m_certificate = nullptr;
    evp_pkey_st* m_key = nullptr;
    std::string m_pem;
};

} // namespace granary::test
