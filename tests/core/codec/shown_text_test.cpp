#include "core/codec/shown_text.h"

#include <QTest>

using namespace granary::codec;

class ShownTextTest : public QObject {
    Q_OBJECT

private slots:
    void taken()
    {
        for (const char* text : {"a", "Barley & rye", "\xc3\xa9", "\xe7\xb2\xae\xe4\xbb\x93", "\xf0\x9f\x8c\xbe"})
            QVERIFY2(isShownText(text, 64), text);
        QVERIFY(isShownText(std::string(64, 'x'), 64) && !isShownText(std::string(65, 'x'), 64));
    }

    void refused()
    {
        for (const std::string text : {"", "\n", "a\tb", "\x7f", "\xc2\x85", "\xe2\x80\xae", "\xe2\x81\xa6", "\xc3", "\x80",
                 "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xff"})
            QVERIFY2(!isShownText(text, 64), text.c_str());
        QVERIFY(!isShownText(std::string_view("a\0b", 3), 64));
    }
};

QTEST_APPLESS_MAIN(ShownTextTest)
#include "shown_text_test.moc"
