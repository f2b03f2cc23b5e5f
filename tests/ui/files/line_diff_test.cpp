// Differences of texts: the shortest there is, in the right order, and bounded.
#include "ui/files/line_diff.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace granary::ui;

namespace {

using Kind = DiffLine::Kind;

/// " a", "-b", "+c".
QStringList shown(const QString& before, const QString& after, int mostChanges = 2000)
{
    const auto a = linesOf(before), b = linesOf(after);
    QStringList out;
    for (const auto& line : diffLines(a, b, mostChanges))
        out << (line.kind == Kind::same ? " " : line.kind == Kind::removed ? "-" : "+") + (line.before >= 0 ? a[line.before] : b[line.after]);
    return out;
}

/// Length of a longest common subsequence, by the table that textbooks have.
int commonLines(const QStringList& a, const QStringList& b)
{
    std::vector<std::vector<int>> best(static_cast<std::size_t>(a.size()) + 1, std::vector<int>(static_cast<std::size_t>(b.size()) + 1));
    for (int i = 0; i < a.size(); ++i)
        for (int j = 0; j < b.size(); ++j) {
            const auto x = static_cast<std::size_t>(i), y = static_cast<std::size_t>(j);
            best[x + 1][y + 1] = a[i] == b[j] ? best[x][y] + 1 : std::max(best[x][y + 1], best[x + 1][y]);
        }
    return best.back().back();
}

} // namespace

class LineDiffTest : public QObject {
    Q_OBJECT

private slots:
    void linesEndAsTheyDo()
    {
        QCOMPARE(linesOf("a\r\nb\n"), (QStringList{"a", "b"}));
        QCOMPARE(linesOf("a\n\nb"), (QStringList{"a", "", "b"}));
        QCOMPARE(linesOf(""), QStringList{});
    }

    void namesWhatChanged()
    {
        QCOMPARE(shown("a\nb\nc\n", "a\nx\nc\n"), (QStringList{" a", "-b", "+x", " c"}));
        QCOMPARE(shown("", "a\nb\n"), (QStringList{"+a", "+b"}));
        QCOMPARE(shown("a\nb\n", ""), (QStringList{"-a", "-b"}));
        QCOMPARE(shown("a\n", "a\n"), QStringList{" a"});
        QCOMPARE(shown("a\nb\nc\na\nb\nb\na\n", "c\nb\na\nb\na\nc\n").filter(QRegularExpression("^ ")).size(), 4); // the paper's example
        QCOMPARE(shown("a\nb\nc\nd\n", "w\nx\ny\nd\n"), (QStringList{"-a", "-b", "-c", "+w", "+x", "+y", " d"}));
    }

    void isShortestAndWhole()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 400; ++round) {
            const auto text = [&] {
                QStringList out;
                for (auto lines = random() % 14; lines > 0; --lines)
                    out << QString(QChar('a' + static_cast<char>(random() % 4)));
                return out;
            };
            const auto a = text(), b = text();
            QStringList beforeAgain, afterAgain;
            int same = 0, x = 0, y = 0;
            for (const auto& line : diffLines(a, b)) {
                if (line.kind != Kind::added) {
                    QCOMPARE(line.before, x++);
                    beforeAgain << a[line.before];
                }
                if (line.kind != Kind::removed) {
                    QCOMPARE(line.after, y++);
                    afterAgain << b[line.after];
                }
                same += line.kind == Kind::same;
            }
            QCOMPARE(beforeAgain, a);
            QCOMPARE(afterAgain, b);
            QCOMPARE(same, commonLines(a, b));
        }
    }

    void tooManyChangesAreOneBlock()
    {
        QCOMPARE(shown("head\na\nb\nc\ntail\n", "head\nb\nx\ny\ntail\n", 2), (QStringList{" head", "-a", "-b", "-c", "+b", "+x", "+y", " tail"}));
        QStringList a, b;
        for (int i = 0; i < 60'000; ++i) {
            a << QString::number(i);
            b << QString::number(-i);
        }
        QCOMPARE(diffLines(a, b).size(), std::size_t(119'999)); // line 0 begins both
    }
};

QTEST_GUILESS_MAIN(LineDiffTest)
#include "line_diff_test.moc"
