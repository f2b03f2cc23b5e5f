#include "core/crypto/hash.h"

#include "core/crypto/hmac.h"
#include "core/crypto/secret.h"
#include "tests/core/crypto/test_vectors.h"

#include <QTest>

using namespace granary;
using namespace granary::crypto;
using namespace granary::test;

class HashTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { initialise(); }

    void knownValues()
    {
        QCOMPARE(
            blake2b({asBytes("abc")}).hex(), std::string("bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"));
        QCOMPARE(blake2b({}).hex(), std::string("0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"));
        QCOMPARE(sha256({asBytes("abc")}).hex(), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(sha256({}).hex(), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    void partsAreConcatenated()
    {
        QCOMPARE(blake2b({asBytes("a"), {}, asBytes("bc")}), blake2b({asBytes("abc")}));
        QCOMPARE(sha256({asBytes("a"), {}, asBytes("bc")}), sha256({asBytes("abc")}));
        SeededRandom random(1);
        const auto key = random.bytes(32);
        Bytes whole(64), parts(64), half(32);
        blake2bKeyed(key, {asBytes("granary")}, whole);
        blake2bKeyed(key, {asBytes("gra"), asBytes("nary")}, parts);
        blake2bKeyed(key, {asBytes("granary")}, half);
        QVERIFY(whole == parts);
        QVERIFY(!equalBytes(half, ByteView(whole).first(32))); // the length is part of the hash
    }

    void piecesAsTheyCome()
    {
        SeededRandom random(4);
        const auto whole = random.bytes(5000);
        for (const std::size_t piece : {1u, 63u, 64u, 4999u, 5000u}) {
            ByteView rest(whole);
            const auto next = [&]() -> Result<ByteView> {
                const auto out = rest.first(std::min(piece, rest.size()));
                rest = rest.subspan(out.size());
                return out;
            };
            QCOMPARE(*sha256Of(next), sha256({whole}));
        }
        QCOMPARE(*sha256Of([]() -> Result<ByteView> { return ByteView(); }), sha256({}));
        QCOMPARE(sha256Of([]() -> Result<ByteView> { return ErrorCode::ioError; }).error().code, ErrorCode::ioError);
    }

    /// RFC 7693's reference implementation, "blake2-kat": key 00..3f, input 00..02.
    void keyedKnownValue()
    {
        Bytes key, input, out(64);
        for (int i = 0; i < 64; ++i)
            key.push_back(static_cast<std::byte>(i));
        for (int i = 0; i < 3; ++i)
            input.push_back(static_cast<std::byte>(i));
        blake2bKeyed(key, {input}, out);
        QCOMPARE(toHex(out),
            std::string("33d0825dddf7ada99b0e7e307104ad07ca9cfd9692214f1561356315e784f3e5"
                        "a17e364ae9dbb14cb2036df932b77f4b292761365fb328de7afdc6d8998f5fc1"));
    }

    void hmacWycheproof()
    {
        const auto root = sharedVectors("wycheproof/hmac_sha512_test.json");
        if (root.isEmpty())
            QSKIP("shared vectors are not here");
        int done = 0;
        for (const auto group : root["testGroups"].toArray()) {
            const auto tagBytes = static_cast<std::size_t>(group.toObject()["tagSize"].toInt() / 8);
            for (const auto value : group.toObject()["tests"].toArray()) {
                const auto test = value.toObject();
                Bytes mac(64);
                hmacSha512(hexValue(test["key"]), {hexValue(test["msg"])}, mac);
                QCOMPARE(equalBytes(ByteView(mac).first(tagBytes), hexValue(test["tag"])), test["result"].toString() == "valid");
                ++done;
            }
        }
        QCOMPARE(done, root["numberOfTests"].toInt());
    }

    void pbkdf2Wycheproof()
    {
        const auto root = sharedVectors("wycheproof/pbkdf2_hmacsha512_test.json");
        if (root.isEmpty())
            QSKIP("shared vectors are not here");
        int done = 0;
        for (const auto group : root["testGroups"].toArray()) {
            for (const auto value : group.toObject()["tests"].toArray()) {
                const auto test = value.toObject();
                Bytes key(static_cast<std::size_t>(test["dkLen"].toInt()));
                pbkdf2HmacSha512(hexValue(test["password"]), hexValue(test["salt"]),
                    static_cast<std::uint32_t>(test["iterationCount"].toInt()), key);
                QCOMPARE(key == hexValue(test["dk"]), test["result"].toString() == "valid");
                ++done;
            }
        }
        QCOMPARE(done, root["numberOfTests"].toInt());
    }

    /// RFC 4231, case 2.
    void hmacKnownValue()
    {
        Bytes mac(64);
        hmacSha512(asBytes("Jefe"), {asBytes("what do ya want "), asBytes("for nothing?")}, mac);
        QCOMPARE(toHex(mac),
            std::string("164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
                        "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"));
    }
};

QTEST_APPLESS_MAIN(HashTest)
#include "hash_test.moc"
