// Words as they are typed and pasted.
#include "ui/onboarding/places_step.h"
#include "ui/onboarding/typed_words.h"

#include <QTest>

using namespace granary::ui;

class TypedWordsTest : public QObject {
    Q_OBJECT

private slots:
    void wordsAreToldApart()
    {
        const auto text = QStringLiteral("  abandon\n\tability\u3000able ");
        const auto ranges = wordRanges(text);
        QCOMPARE(ranges.size(), std::size_t(3));
        QCOMPARE(text.mid(ranges[1].start, ranges[1].length), QStringLiteral("ability"));
        QCOMPARE(wordRanges(QStringLiteral("的一是 在")).size(), std::size_t(4));
        QCOMPARE(wordRanges(QString()).size(), std::size_t(0));
    }

    void oneWordIsReplaced()
    {
        QCOMPARE(withWord(QStringLiteral("abandon abilty able"), 2, QStringLiteral("ability")), QStringLiteral("abandon ability able"));
        QCOMPARE(withWord(QStringLiteral("一是在"), 3, QStringLiteral("的")), QStringLiteral("一是的"));
        for (const std::size_t nowhere : {0, 4})
            QCOMPARE(withWord(QStringLiteral("a b c"), nowhere, QStringLiteral("x")), QStringLiteral("a b c"));
    }

    void whatIsMissingIsFilledUp()
    {
        QCOMPARE(wordRanges(filledUp(QStringLiteral("abandon"))).size(), std::size_t(24));
        QCOMPARE(wordRanges(filledUp(QStringLiteral("a ").repeated(30))).size(), std::size_t(30));
    }

    void aWordIsOpenUntilSomethingFollows()
    {
        QVERIFY(lastIsOpen(QStringLiteral("abandon abil")));
        QVERIFY(!lastIsOpen(QStringLiteral("abandon ")));
        QVERIFY(!lastIsOpen(QString()));
        QVERIFY(!lastIsOpen(QStringLiteral("的一")));
    }

    void aCodeIsFoundInAMessage()
    {
        const auto code = QStringLiteral("granary:node?id=aa&net=n&at=[2001:db8::1]:443");
        QCOMPARE(codeIn(QStringLiteral("Hi! Use <%1>\nBye").arg(code)), code);
        QCOMPARE(codeIn(QStringLiteral("http://example.org")), QString());
        QCOMPARE(codeIn(QStringLiteral("granary:node?") + QString(100'000, QLatin1Char('a'))), QString());
    }
};

QTEST_APPLESS_MAIN(TypedWordsTest)
#include "typed_words_test.moc"
