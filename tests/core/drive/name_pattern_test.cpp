// What names fit a pattern, as a person expects it.
#include "core/drive/name_pattern.h"

#include <QTest>

using namespace granary;
using drive::NamePattern;

namespace {

bool fits(std::string_view pattern, std::string_view path, bool isDirectory = false)
{
    const auto parsed = NamePattern::parse(pattern);
    return parsed.ok() && parsed->matches(path, isDirectory);
}

} // namespace

class NamePatternTest : public QObject {
    Q_OBJECT
private slots:
    void partsOfNames()
    {
        QVERIFY(fits("port", "/home/a/Report.txt"));
        QVERIFY(fits("REPORT", "/home/a/report.txt"));
        QVERIFY(fits("", "/a"));
        QVERIFY(!fits("home", "/home/a/Report.txt")); // only the name counts
        QVERIFY(fits("a\\b", "/a\\b"));               // no glob, so a backslash is itself
        QVERIFY(fits("!", "/wow!"));
        QVERIFY(fits("\xff\n", "/odd-\xff\n-name"));
        QVERIFY(!fits("\xc3\xa4", "/\xc3\x84rger")); // letters beyond ASCII are not folded
    }

    void globsCoverTheName()
    {
        QVERIFY(fits("*.txt", "/home/a/report.txt"));
        QVERIFY(!fits("*.TXT", "/home/a/report.txt"));
        QVERIFY(!fits("report*", "/home/a/my report"));
        QVERIFY(fits("r?port.[a-t]xt", "/report.txt"));
        QVERIFY(!fits("*a*", "/home/b"));
        QVERIFY(fits("\\**", "/*x"));
        QVERIFY(!fits("\\**", "/x*"));
        QVERIFY(fits("!*", "/!x"));
        QVERIFY(!fits("!*", "/x"));
        QVERIFY(fits("*", "/.hidden"));
        QVERIFY(fits("*\n*", "/a\nb"));
    }

    void patternsWithASlashAreHeldAgainstThePath()
    {
        QVERIFY(fits("docs/re", "/home/Docs/report.txt"));
        QVERIFY(!fits("docs/x", "/home/docs/report.txt"));
        QVERIFY(fits("docs/*.txt", "/home/docs/report.txt"));
        QVERIFY(!fits("docs/*.txt", "/home/docs/deep/report.txt"));
        QVERIFY(fits("docs/**/*.txt", "/home/docs/deep/er/report.txt"));
        QVERIFY(fits("/home/*/report.txt", "/home/docs/report.txt"));
        QVERIFY(!fits("/docs/*.txt", "/home/docs/report.txt")); // a slash in front: from the root
        QVERIFY(fits("/home/**", "/home/a/b"));
        QVERIFY(!fits("/home/**", "/home", true));
        QVERIFY(fits("do*/", "/home/docs", true));
        QVERIFY(!fits("do*/", "/home/docs", false));
        QVERIFY(fits("docs/", "/home/docs", true));
        QVERIFY(!fits("docs/", "/home/docs", false));
        QVERIFY(fits("!d*/x", "/!d/x"));
    }

    void malformedPatternsAreRefused()
    {
        for (const auto* pattern : {"[", "a[b", "*\\", "a//*", "*[[:nonsense:]]"}) {
            const auto parsed = NamePattern::parse(pattern);
            QVERIFY2(!parsed.ok(), pattern);
            QCOMPARE(parsed.error().code, ErrorCode::invalidArgument);
        }
        QCOMPARE(NamePattern::parse(std::string(4097, 'x')).error().code, ErrorCode::invalidArgument);
        QVERIFY(NamePattern::parse(std::string(4096, '*')).ok());
        // Many stars cost what a few do.
        std::string stars;
        for (int i = 0; i < 1000; ++i)
            stars += "*a";
        QVERIFY(!fits(stars + "b", "/" + std::string(255, 'a')));
    }
};

QTEST_APPLESS_MAIN(NamePatternTest)
#include "name_pattern_test.moc"
