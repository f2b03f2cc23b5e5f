#include "core/drive/ignore_rules.h"
#include "tests/core/drive/scan_fixture.h"
#include "tests/support/temp_dir.h"

#include <QTest>
#include <random>

using namespace granary;
using namespace granary::drive;
using namespace granary::test;
using Verdict = IgnoreRules::Verdict;

namespace {

std::vector<std::string_view> split(std::string_view path)
{
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= path.size();) {
        const auto end = std::min(path.find('/', at), path.size());
        parts.push_back(path.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

/// A path that ends in a slash is a directory.
Verdict verdict(const IgnoreRules& rules, std::string_view path)
{
    const bool isDirectory = path.ends_with('/');
    if (isDirectory)
        path.remove_suffix(1);
    return rules.match(split(path), isDirectory);
}

IgnoreRules parsed(std::string_view text) { return *IgnoreRules::parse(asBytes(text)); }

} // namespace

class IgnoreRulesTest : public QObject {
    Q_OBJECT
private slots:
    void matchesAsGitDoes_data();
    void matchesAsGitDoes();
    void lastPatternDecides();
    void readsTheFileAsGitDoes();
    void globsAnchorOnlyInFront();
    void matchesGlobs_data();
    void matchesGlobs();
    void refusesWhatIsTooLarge();
    void hostilePatternsCostLittle();
    void agreesWithGitOnRandomPatterns();
};

void IgnoreRulesTest::matchesAsGitDoes_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("ignored");
    const auto row = [](const char* pattern, const char* path, bool ignored) {
        QTest::newRow((std::string(pattern) + "  " + path).c_str()) << QByteArray(pattern) << QByteArray(path) << ignored;
    };
    row("foo", "foo", true);
    row("foo", "a/b/foo", true);
    row("foo", "foot", false);
    row("foo/", "foo", false);
    row("foo/", "foo/", true);
    row("foo/", "a/foo/", true);
    row("/foo", "foo", true);
    row("/foo", "a/foo", false);
    row("a/foo", "a/foo", true);
    row("a/foo", "b/a/foo", false);
    row("*.o", "x.o", true);
    row("*.o", "a/x.o", true);
    row("*.o", ".o", true);
    row("/*.o", "a/x.o", false);
    row("a/*", "a/x", true);
    row("a/*", "a/x/y", false);
    row("**/foo", "foo", true);
    row("**/foo", "a/b/foo", true);
    row("**/a/foo", "x/a/foo", true);
    row("a/**", "a/x", true);
    row("a/**", "a/x/y", true);
    row("a/**", "a/", false);
    row("a/**/b", "a/b", true);
    row("a/**/b", "a/x/b", true);
    row("a/**/b", "a/x/y/b", true);
    row("a/**/b", "ab", false);
    row("a**b", "axxb", true);
    row("a**b", "a/b", false);
    row("/**", "x", true);
    row("**", "a/x", true);
    row("?at", "cat", true);
    row("?at", "at", false);
    row("[bc]at", "cat", true);
    row("[!bc]at", "cat", false);
    row("[^bc]at", "rat", true);
    row("[a-c]x", "bx", true);
    row("[]]x", "]x", true);
    row("[a-]x", "-x", true);
    row("[[:digit:]]x", "7x", true);
    row("[[:digit:]]x", "ax", false);
    row("[\\]]x", "]x", true);
    row("[open", "[open", false);
    row("\\*", "*", true);
    row("\\*", "x", false);
    row("\\#x", "#x", true);
    row("\\!x", "!x", true);
    row("end\\", "end\\", false);
    row("a\nb", "b", true);
    row("\xC3\xA4*", "\xC3\xA4x", true);
}

void IgnoreRulesTest::matchesAsGitDoes()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, path);
    QFETCH(bool, ignored);
    QCOMPARE(verdict(parsed(pattern.toStdString()), path.toStdString()) == Verdict::ignore, ignored);
}

void IgnoreRulesTest::lastPatternDecides()
{
    const auto rules = parsed("*.log\n!keep.log\nkeep.log/\n");
    QCOMPARE(verdict(rules, "x.log"), Verdict::ignore);
    QCOMPARE(verdict(rules, "keep.log"), Verdict::keep);
    QCOMPARE(verdict(rules, "keep.log/"), Verdict::ignore);
    QCOMPARE(verdict(rules, "x.txt"), Verdict::none);
}

void IgnoreRulesTest::readsTheFileAsGitDoes()
{
    const auto rules = parsed("\xEF\xBB\xBF"
                              "first\r\n# comment\n\n   \ntrailing   \nkept\\ \n/\n!\n");
    QCOMPARE(rules.size(), std::size_t(3));
    QCOMPARE(verdict(rules, "first"), Verdict::ignore);
    QCOMPARE(verdict(rules, "trailing"), Verdict::ignore);
    QCOMPARE(verdict(rules, "kept "), Verdict::ignore);
    QCOMPARE(verdict(rules, "# comment"), Verdict::none);
    QVERIFY(parsed("").empty());
    QCOMPARE(verdict(parsed("no newline at the end"), "no newline at the end"), Verdict::ignore);
}

void IgnoreRulesTest::globsAnchorOnlyInFront()
{
    const std::vector<std::string> globs{"*.tmp", "cache/data", "/home/*/Downloads", "#odd", "!keep.tmp"};
    const auto rules = IgnoreRules::fromGlobs(globs);
    QVERIFY(rules.ok());
    QCOMPARE(verdict(*rules, "home/me/x.tmp"), Verdict::ignore);
    QCOMPARE(verdict(*rules, "home/me/keep.tmp"), Verdict::keep);
    QCOMPARE(verdict(*rules, "home/me/cache/data"), Verdict::ignore);
    QCOMPARE(verdict(*rules, "cache/data"), Verdict::ignore);
    QCOMPARE(verdict(*rules, "home/me/Downloads/"), Verdict::ignore);
    QCOMPARE(verdict(*rules, "srv/home/me/Downloads/"), Verdict::none);
    QCOMPARE(verdict(*rules, "a/#odd"), Verdict::ignore);
}

void IgnoreRulesTest::matchesGlobs_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("matches");
    const auto row = [](const char* pattern, const char* text, bool matches) {
        QTest::newRow((std::string(pattern) + "  " + text).c_str()) << QByteArray(pattern) << QByteArray(text) << matches;
    };
    row("", "", true);
    row("", "x", false);
    row("*", "", true);
    row("*a*b*c*", "xxaxxbxxcxx", true);
    row("*a*b*c*", "xxaxxcxxbxx", false);
    row("*abc", "ababc", true);
    row("a*?b", "ab", false);
    row("a*?b", "axb", true);
    row("*[", "[", false);
    row("[z-a]", "m", false);
    row("[[:nosuch:]]", "n", false);
    row("[\xF0-\xFF]", "\xF8", true);
}

void IgnoreRulesTest::matchesGlobs()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, text);
    QFETCH(bool, matches);
    QCOMPARE(matchesGlob(pattern.toStdString(), text.toStdString()), matches);
}

void IgnoreRulesTest::refusesWhatIsTooLarge()
{
    std::string many;
    for (std::size_t i = 0; i < IgnoreRules::maxPatterns; ++i)
        many += "x\n";
    QVERIFY(IgnoreRules::parse(asBytes(many)).ok());
    QCOMPARE(IgnoreRules::parse(asBytes(many + "y\n")).error().code, ErrorCode::tooLarge);
    QVERIFY(IgnoreRules::parse(asBytes(std::string(IgnoreRules::maxPatternBytes, 'x'))).ok());
    QCOMPARE(IgnoreRules::parse(asBytes(std::string(IgnoreRules::maxPatternBytes + 1, 'x'))).error().code, ErrorCode::tooLarge);
    QVERIFY(IgnoreRules::parse(asBytes("#" + std::string(IgnoreRules::maxFileBytes - 1, 'x'))).ok());
    QCOMPARE(IgnoreRules::parse(asBytes("#" + std::string(IgnoreRules::maxFileBytes, 'x'))).error().code, ErrorCode::tooLarge);
}

/// Would take longer than the universe with a matcher that tries every way to share the text among the stars.
void IgnoreRulesTest::hostilePatternsCostLittle()
{
    std::string stars;
    for (int i = 0; i < 1000; ++i)
        stars += "*a";
    stars += "*b";
    const std::string name(255, 'a');
    QVERIFY(!matchesGlob(stars, name));
    std::string deep = "/";
    std::string path;
    for (int i = 0; i < 400; ++i) {
        deep += "**/a*/";
        path += "a/";
    }
    QCOMPARE(verdict(parsed(deep + "b"), path + "a"), Verdict::none);
}

void IgnoreRulesTest::agreesWithGitOnRandomPatterns()
{
    TempDir dir;
    const auto quiet = " >/dev/null 2>&1";
    if (std::system(("git -C '" + dir.path() + "' init -q" + quiet).c_str()) != 0)
        QSKIP("git is not installed");
    std::mt19937 random(20261121);
    const auto pick = [&](const std::vector<std::string>& from) { return from[random() % from.size()]; };
    const std::vector<std::string> pieces{
        "a", "b", "ab", "*", "?", "**", "/", "/", "[ab]", "[!a]", "\\a", "!", "a/", "**/", "/**", " ", "#"};
    std::string paths;
    std::vector<std::string> tested;
    for (int i = 0; i < 60; ++i) {
        std::string path;
        for (unsigned depth = 0; depth <= random() % 3; ++depth)
            path += (depth ? "/" : "") + pick({"a", "b", "ab", "ba", "aab", "c a"});
        tested.push_back(path);
        paths += path + '\0';
    }
    writeFile(dir.file("paths"), paths);
    for (int round = 0; round < 40; ++round) {
        std::string pattern;
        for (unsigned n = 0; n <= random() % 5; ++n)
            pattern += pick(pieces);
        writeFile(dir.file(".gitignore"), pattern + "\n");
        const auto command = "cd '" + dir.path() +
            "' && git -c core.excludesFile=/dev/null check-ignore --no-index -z --stdin < paths > out 2>/dev/null";
        [[maybe_unused]] const int code = std::system(command.c_str());
        const auto out = '\0' + readFile(dir.file("out"));
        const auto rules = parsed(pattern + "\n");
        for (const auto& path : tested) {
            // Git answers for the whole way; none of the tested paths exists, so that each counts as a file, in directories.
            bool ignored = false;
            const auto parts = split(path);
            for (std::size_t n = 1; n <= parts.size() && !ignored; ++n)
                ignored = rules.match(std::span(parts).first(n), n < parts.size()) == Verdict::ignore;
            const bool gitIgnores = out.find('\0' + path + '\0') != std::string::npos;
            QVERIFY2(ignored == gitIgnores,
                ("pattern <" + pattern + "> path <" + path + "> git " + (gitIgnores ? "ignores" : "keeps")).c_str());
        }
    }
}

QTEST_APPLESS_MAIN(IgnoreRulesTest)
#include "ignore_rules_test.moc"
