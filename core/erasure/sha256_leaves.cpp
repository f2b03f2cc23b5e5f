#include "core/erasure/sha256_leaves.h"

#include "core/base/result.h"
#include "core/erasure/sha256_x86.h"

#include <array>
#include <openssl/evp.h>

namespace granary::erasure {
namespace {

/// OpenSSL's fetched SHA-256 and a context a thread: fetching by name on every call costs more than hashing 64 bytes.
class OpenSslSha256 {
public:
    OpenSslSha256() : m_context(EVP_MD_CTX_new()) { GRANARY_ASSERT(m_context != nullptr && algorithm() != nullptr); }
    ~OpenSslSha256() { EVP_MD_CTX_free(m_context); }
    OpenSslSha256(const OpenSslSha256&) = delete;
    OpenSslSha256& operator=(const OpenSslSha256&) = delete;

    void hash(ByteView data, Hash32& out)
    {
        unsigned length = 0;
        const bool ok = EVP_DigestInit_ex2(m_context, algorithm(), nullptr) == 1 &&
            EVP_DigestUpdate(m_context, data.data(), data.size()) == 1 &&
            EVP_DigestFinal_ex(m_context, asUnsigned(out.mutableView()), &length) == 1;
        GRANARY_ASSERT(ok && length == Hash32::sizeBytes);
    }

private:
    static const EVP_MD* algorithm()
    {
        static const EVP_MD* const fetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);
        return fetched;
    }
    EVP_MD_CTX* m_context;
};

OpenSslSha256& ofThisThread()
{
    thread_local OpenSslSha256 hasher;
    return hasher;
}

} // namespace

Hash32 sha256(ByteView data)
{
    Hash32 out;
    if (sha256ExtensionsAvailable())
        sha256WithExtensions(data, out);
    else
        ofThisThread().hash(data, out);
    return out;
}

Hash32 sha256Pair(const Hash32& left, const Hash32& right)
{
    std::array<std::byte, 64> both;
    std::memcpy(both.data(), left.view().data(), 32);
    std::memcpy(both.data() + 32, right.view().data(), 32);
    return sha256(both);
}

void sha256Each(ByteView data, std::size_t eachBytes, std::span<Hash32> out)
{
    GRANARY_ASSERT(eachBytes > 0 && data.size() == out.size() * eachBytes);
    std::size_t i = 0;
    if (sha256ExtensionsAvailable())
        for (; i + 1 < out.size(); i += 2) {
            const auto* const first = data.data() + i * eachBytes;
            sha256WithExtensions(first, first + eachBytes, eachBytes, out[i], out[i + 1]);
        }
    for (; i < out.size(); ++i)
        out[i] = sha256(data.subspan(i * eachBytes, eachBytes));
}

Hash32 sha256OpenSsl(ByteView data)
{
    Hash32 out;
    ofThisThread().hash(data, out);
    return out;
}

} // namespace granary::erasure
