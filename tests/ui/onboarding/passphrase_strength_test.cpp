// How hard passphrases are to guess.
#include "ui/onboarding/passphrase_strength.h"

#include <QTest>

using namespace granary::ui;

class PassphraseStrengthTest : public QObject {
    Q_OBJECT

private slots:
    void commonOnesAreWeak_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto* text : {"password", "P@ssw0rd1", "qwertyuiop", "12345678901234567890", "aaaaaaaaaaaaaaaaaaaa", "abcdefghijkl", "iloveyou1999", "Summer2024", "dragon123"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void commonOnesAreWeak()
    {
        QFETCH(QString, text);
        QCOMPARE(strengthOf(text), Strength::weak);
    }

    void fourDrawnWordsAreGood()
    {
        QCOMPARE(strengthOf(QStringLiteral("correct horse battery staple")), Strength::good);
        // A word of a dice list has 12.9 bits.
        const double bits = passphraseBits(QStringLiteral("lentil opaque tremble"));
        QVERIFY2(bits > 33 && bits < 52, qPrintable(QString::number(bits)));
    }

    void drawnCharactersAreStrong()
    {
        QCOMPARE(strengthOf(QStringLiteral("k7#Rq2!vZ9x&")), Strength::strong);
        QCOMPARE(strengthOf(QStringLiteral("春眠不觉晓处处")), Strength::strong);
    }

    void moreIsNeverWeaker()
    {
        const auto text = QStringLiteral("mY dog 19 Barks@dawn");
        double before = 0;
        for (qsizetype length = 1; length <= text.size(); ++length) {
            const double bits = passphraseBits(text.left(length));
            // A pattern may become whole with its last character, and be cheaper than its parts were; never below what stood before it.
            QVERIFY(bits > before - 12);
            before = std::max(before, bits);
        }
        QVERIFY(passphraseBits(text) > passphraseBits(text.left(8)));
    }

    void nothingIsNothing()
    {
        QCOMPARE(strengthOf({}), Strength::none);
        QCOMPARE(passphraseBits({}), 0.0);
    }
};

QTEST_APPLESS_MAIN(PassphraseStrengthTest)
#include "passphrase_strength_test.moc"
