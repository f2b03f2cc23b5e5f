#include "core/crypto/keccak.h"

#include <QTest>

using namespace granary;
using namespace granary::crypto;

class KeccakTest : public QObject {
    Q_OBJECT

private slots:
    /// Of nothing, "abc" (Ethereum's tests and the Keccak team's), and of more than a block; not SHA3-256's, which pads differently.
    void knownValues()
    {
        QCOMPARE(keccak256({}).hex(), std::string("c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"));
        QCOMPARE(
            keccak256({asBytes("abc")}).hex(), std::string("4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"));
        QCOMPARE(keccak256({asBytes(std::string(200, 'a'))}).hex(),
            std::string("96ea54061def936c4be90b518992fdc6f12f535068a256229aca54267b4d084d"));
    }

    void partsAreConcatenated() { QCOMPARE(keccak256({asBytes("a"), {}, asBytes("bc")}), keccak256({asBytes("abc")})); }
};

QTEST_APPLESS_MAIN(KeccakTest)
#include "keccak_test.moc"
