#include "core/crypto/box_key.h"

#include "core/crypto/sealed_box.h"
#include "tests/core/crypto/test_vectors.h"

#include <QTest>

using namespace granary;
using namespace granary::crypto;
using namespace granary::test;

class BoxKeyTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { initialise(); }

    /// The vector of libsodium's own test of the conversion.
    void published()
    {
        const SigningKey key(SigningKey::Seed::copyFrom(hex("421151a459faeade3d247115f94aedae42318124095afabe4d1451a559faedee")));
        QCOMPARE(key.publicKey().hex(), std::string("b5076a8474a832daee4dd5b4040983b6623b5f344aca57d4d6ee4baf3f259e6e"));
        QCOMPARE(
            boxKeyOf(key.publicKey())->hex(), std::string("f1814f0e8ff1043d8a44d25babff3cedcae6c22c3edaa48f857ae70de2baae50"));
        QCOMPARE(
            toHex(boxKeyOf(key).privateKey()), std::string("8052030376d47112be7f73ed7a019293dd12ad910b654455798b4667d73de166"));
    }

    void bothHalvesBelongTogether()
    {
        SeededRandom random(5);
        for (int i = 0; i < 50; ++i) {
            const SigningKey key(SigningKey::Seed::copyFrom(random.bytes(32)));
            QVERIFY(isSigningKey(key.publicKey()));
            const auto own = boxKeyOf(key);
            QVERIFY(own.publicKey() == *boxKeyOf(key.publicKey()));
            const auto opened = openBox(own, *sealToBox(own.publicKey(), asBytes("memo")));
            QVERIFY(opened.ok() && asText(opened->view()) == "memo");
        }
    }

    void refusesWhatNobodyCanSignWith()
    {
        // Zero, the neutral element, a point of order 8, and no point at all.
        for (const auto* text : {"0000000000000000000000000000000000000000000000000000000000000000",
                 "0100000000000000000000000000000000000000000000000000000000000000",
                 "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                 "0200000000000000000000000000000000000000000000000000000000000000"}) {
            const auto key = *PublicKey::fromHexText(text);
            QVERIFY2(!isSigningKey(key), text);
            QVERIFY2(!boxKeyOf(key).ok(), text);
        }
    }
};

QTEST_APPLESS_MAIN(BoxKeyTest)
#include "box_key_test.moc"
