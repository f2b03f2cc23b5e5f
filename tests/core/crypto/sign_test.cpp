#include "core/crypto/sign.h"

#include "tests/core/crypto/test_vectors.h"

#include <QTest>

using namespace granary;
using namespace granary::crypto;
using namespace granary::test;

class SignTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { initialise(); }

    void rfc8032_data()
    {
        QTest::addColumn<QByteArray>("seed");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("1") << QByteArray("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
                           << QByteArray("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a") << QByteArray("")
                           << QByteArray("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
                                         "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        QTest::newRow("2") << QByteArray("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
                           << QByteArray("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c") << QByteArray("72")
                           << QByteArray("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                                         "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    }
    void rfc8032()
    {
        QFETCH(QByteArray, seed);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, signature);
        const SigningKey signing(SigningKey::Seed::copyFrom(hex(seed.toStdString())));
        QCOMPARE(signing.publicKey().hex(), key.toStdString());
        const auto text = hex(message.toStdString());
        QCOMPARE(signing.sign(text).hex(), signature.toStdString());
        QVERIFY(verify(signing.publicKey(), text, signing.sign(text)));
        QVERIFY(!verify(signing.publicKey(), asBytes("other"), signing.sign(text)));
        QCOMPARE(signing.clone().publicKey(), signing.publicKey());
    }

    void wycheproof()
    {
        const auto root = sharedVectors("wycheproof/ed25519_test.json");
        if (root.isEmpty())
            QSKIP("shared vectors are not here");
        int done = 0;
        for (const auto group : root["testGroups"].toArray()) {
            const auto key = PublicKey::from(hexValue(group.toObject()["publicKey"].toObject()["pk"]));
            QVERIFY(key);
            for (const auto value : group.toObject()["tests"].toArray()) {
                const auto test = value.toObject();
                // A signature of another length has no type to stand in.
                const auto signature = Signature::from(hexValue(test["sig"]));
                QCOMPARE(signature && verify(*key, hexValue(test["msg"]), *signature), test["result"].toString() == "valid");
                ++done;
            }
        }
        QCOMPARE(done, root["numberOfTests"].toInt());
    }

    void refusesKeysOfSmallOrder()
    {
        // The neutral element signs everything in implementations that accept it: R = identity, S = 0.
        const auto neutral = *PublicKey::fromHexText("0100000000000000000000000000000000000000000000000000000000000000");
        const auto forged = *Signature::fromHexText("0100000000000000000000000000000000000000000000000000000000000000"
                                                    "0000000000000000000000000000000000000000000000000000000000000000");
        QVERIFY(!verify(neutral, asBytes("anything"), forged));
    }
};

QTEST_APPLESS_MAIN(SignTest)
#include "sign_test.moc"
