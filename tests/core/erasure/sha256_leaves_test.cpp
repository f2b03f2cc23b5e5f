// Every implementation of the machine against OpenSSL's, for all short lengths and many messages at once.
#include "core/erasure/sha256_leaves.h"

#include "core/erasure/sha256_lanes.h"
#include "core/erasure/sha256_x86.h"

#include <QTest>
#include <openssl/sha.h>
#include <random>

using namespace granary;
using namespace granary::erasure;

namespace {

Hash32 reference(ByteView data)
{
    Hash32 out;
    SHA256(asUnsigned(data), data.size(), asUnsigned(out.mutableView()));
    return out;
}

Bytes noise(std::size_t size)
{
    std::mt19937_64 random(size);
    Bytes out(size);
    for (auto& b : out)
        b = static_cast<std::byte>(random());
    return out;
}

} // namespace

class Sha256LeavesTest : public QObject {
    Q_OBJECT
private slots:
    void hashesStandardMessages()
    {
        QCOMPARE(sha256({}).hex(), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(sha256(asBytes("abc")).hex(), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(sha256(asBytes("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")).hex(),
            std::string("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
    }

    void hashesEveryLength()
    {
        const auto data = noise(400);
        for (std::size_t from = 0; from < 3; ++from)
            for (std::size_t size = 0; from + size <= data.size(); ++size)
                QVERIFY(sha256(ByteView(data).subspan(from, size)) == reference(ByteView(data).subspan(from, size)));
    }

    void hashesEveryLengthInEveryWay()
    {
        const auto data = noise(1200);
        for (std::size_t size = 0; 2 * size <= data.size(); ++size) {
            const auto first = ByteView(data).first(size);
            const auto second = ByteView(data).subspan(size, size);
            QVERIFY(sha256OpenSsl(first) == reference(first));
            if (!sha256ExtensionsAvailable())
                continue;
            Hash32 a;
            Hash32 b;
            sha256WithExtensions(first.data(), second.data(), size, a, b);
            QVERIFY(a == reference(first) && b == reference(second));
            sha256WithExtensions(second, b);
            QVERIFY(b == reference(second));
        }
    }

    void hashesInLanes()
    {
        if (!sha256LanesAvailable())
            QSKIP("this processor has no AVX-512");
        for (const std::size_t each : {64, 128, 192, 4096, 16384}) {
            const auto data = noise(each * sha256LaneCount + 1);
            std::array<Hash32, sha256LaneCount> out;
            std::array<const std::byte*, sha256LaneCount> messages;
            std::array<Hash32*, sha256LaneCount> hashes;
            for (std::size_t lane = 0; lane < sha256LaneCount; ++lane) {
                messages[lane] = data.data() + 1 + lane * each;
                hashes[lane] = &out[lane];
            }
            sha256InLanes(messages, each, hashes);
            for (std::size_t lane = 0; lane < sha256LaneCount; ++lane)
                QVERIFY(out[lane] == reference({messages[lane], each}));
        }
    }

    void saysWhatTheMachineHas() { qInfo() << "SHA extensions:" << sha256ExtensionsAvailable() << "lanes:" << sha256LanesAvailable(); }

    void hashesPairs()
    {
        const auto data = noise(64);
        const auto left = *Hash32::from(ByteView(data).first(32));
        const auto right = *Hash32::from(ByteView(data).last(32));
        QVERIFY(sha256Pair(left, right) == reference(data));
    }

    void hashesManyOfOneLength()
    {
        for (const std::size_t each : {1, 55, 56, 63, 64, 65, 119, 120, 128, 1000, 16384, 16385})
            for (const std::size_t count : {0, 1, 2, 3, 4, 5, 8, 11, 12, 15, 16, 17, 27, 28, 33}) {
                const auto data = noise(each * count + 1);
                for (const std::size_t from : {0, 1}) { // unaligned too
                    const auto view = ByteView(data).subspan(from, each * count);
                    std::vector<Hash32> out(count);
                    std::vector<const std::byte*> messages;
                    std::vector<Hash32*> hashes;
                    for (std::size_t i = 0; i < count; ++i) {
                        messages.push_back(view.data() + i * each);
                        hashes.push_back(&out[i]);
                    }
                    sha256Each(messages, each, hashes);
                    for (std::size_t i = 0; i < count; ++i)
                        QVERIFY(out[i] == reference(view.subspan(i * each, each)));
                }
            }
    }
};

QTEST_APPLESS_MAIN(Sha256LeavesTest)
#include "sha256_leaves_test.moc"
