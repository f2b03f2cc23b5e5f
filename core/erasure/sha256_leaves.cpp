#include "core/erasure/sha256_leaves.h"

#include "core/base/result.h"
#include "core/erasure/sha256_lanes.h"
#include "core/erasure/sha256_x86.h"

#include <algorithm>
#include <array>
#include <openssl/evp.h>

namespace granary::erasure {
namespace {

/// With fewer messages the SHA extensions are as fast, two at a time (tests/bench/core/merkle_bench.cpp).
constexpr std::size_t leastLanes = 12;

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

void sha256Each(std::span<const std::byte* const> messages, std::size_t eachBytes, std::span<Hash32* const> out)
{
    GRANARY_ASSERT(eachBytes > 0 && messages.size() == out.size());
    std::size_t i = 0;
    if (sha256LanesAvailable() && eachBytes % 64 == 0)
        for (; messages.size() - i >= leastLanes; i += std::min(sha256LaneCount, messages.size() - i)) {
            std::array<const std::byte*, sha256LaneCount> in;
            std::array<Hash32*, sha256LaneCount> to;
            for (std::size_t lane = 0; lane < sha256LaneCount; ++lane) {
                const auto index = std::min(i + lane, messages.size() - 1); // a lane without a message repeats the last one
                in[lane] = messages[index];
                to[lane] = out[index];
            }
            sha256InLanes(in, eachBytes, to);
        }
    if (sha256ExtensionsAvailable())
        for (; i + 1 < messages.size(); i += 2)
            sha256WithExtensions(messages[i], messages[i + 1], eachBytes, *out[i], *out[i + 1]);
    for (; i < messages.size(); ++i)
        *out[i] = sha256({messages[i], eachBytes});
}

Hash32 sha256OpenSsl(ByteView data)
{
    Hash32 out;
    ofThisThread().hash(data, out);
    return out;
}

} // namespace granary::erasure
