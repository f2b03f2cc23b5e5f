#include "core/crypto/secret.h"

#include "tests/core/crypto/test_vectors.h"

#include <QTest>

using namespace granary;
using namespace granary::crypto;

using TestSecret = Secret<struct TestSecretTag, 32>;
static_assert(!std::is_copy_constructible_v<SecretBuffer> && !std::is_copy_assignable_v<SecretBuffer>);
static_assert(!std::is_copy_constructible_v<TestSecret> && std::is_nothrow_move_constructible_v<TestSecret>);
template <class T>
concept Comparable = requires(const T& a, const T& b)
{
    a == b;
};
static_assert(!Comparable<TestSecret> && !Comparable<SecretBuffer>);

class SecretTest : public QObject {
    Q_OBJECT

private slots:
    void startsAsZeros()
    {
        const SecretBuffer buffer(100);
        QCOMPARE(buffer.size(), std::size_t{100});
        QVERIFY(equalBytes(buffer.view(), Bytes(100, std::byte{0})));
        QCOMPARE(SecretBuffer().size(), std::size_t{0});
        QVERIFY(SecretBuffer(0).view().empty());
    }

    void moves()
    {
        SecretBuffer a(3);
        std::memcpy(a.mutableView().data(), "rye", 3);
        SecretBuffer b(std::move(a));
        QCOMPARE(a.size(), std::size_t{0});
        QVERIFY(asText(b.view()) == "rye");
        SecretBuffer c(5);
        c = std::move(b);
        QVERIFY(asText(c.view()) == "rye");
        auto& same = c;
        c = std::move(same);
        QVERIFY(asText(c.view()) == "rye");
    }

    void clones()
    {
        auto a = TestSecret::copyFrom(Bytes(32, std::byte{7}));
        const auto b = a.clone();
        a.mutableView()[0] = std::byte{8};
        QVERIFY(equalBytes(b.view(), Bytes(32, std::byte{7})));
    }

    void wipesAndCompares()
    {
        auto bytes = test::hex("00112233");
        QVERIFY(equalConstantTime(bytes, test::hex("00112233")));
        QVERIFY(!equalConstantTime(bytes, test::hex("00112234")));
        QVERIFY(!equalConstantTime(bytes, test::hex("001122")));
        QVERIFY(equalConstantTime({}, {}));
        wipe(bytes);
        QVERIFY(bytes == Bytes(4, std::byte{0}));
        wipe({});
    }
};

QTEST_APPLESS_MAIN(SecretTest)
#include "secret_test.moc"
