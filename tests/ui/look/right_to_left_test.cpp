// What has a left and a right is turned where reading goes from right to left, and only there.
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/shell/language.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QTest>

#include <memory>

using namespace granary::ui;

namespace {

void speak(const QString& language)
{
    applyLanguage(*qApp, language);
    applyTheme(*qApp, ThemeChoice::light, 100);
}

QImage drawn(const QString& name) { return icon(name, Qt::black).pixmap(QSize(32, 32), 1).toImage(); }

/// In which half of a line the style puts a text.
enum class Half { left, right };

Half halfOf(int alignment)
{
    QImage line(400, 40, QImage::Format_RGB32);
    line.fill(Qt::white);
    QPainter painter(&line);
    qApp->style()->drawItemText(&painter, line.rect(), alignment | Qt::AlignVCenter, qApp->palette(), true, QStringLiteral("text"), QPalette::Text);
    painter.end();
    for (int y = 0; y < line.height(); ++y)
        for (int x = 0; x < line.width() / 2; ++x)
            if (line.pixelColor(x, y) != QColor(Qt::white))
                return Half::left;
    return Half::right;
}

} // namespace

class RightToLeftTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { speak("en"); }

    void whatPointsOnIsMirrored()
    {
        speak("en");
        const auto chevron = drawn("chevron"), restore = drawn("restore");
        QVERIFY(chevron != chevron.mirrored(true, false));
        speak("ar");
        QCOMPARE(drawn("chevron"), chevron.mirrored(true, false));
        QCOMPARE(drawn("restore"), restore); // turns back in time, as clocks do everywhere
        speak("es");
        QCOMPARE(drawn("chevron"), chevron);
    }

    void textsBeginWhereLinesBegin()
    {
        speak("en");
        QVERIFY(halfOf(Qt::AlignLeft) == Half::left);
        QVERIFY(halfOf(Qt::AlignRight) == Half::right);
        speak("ar");
        QVERIFY(halfOf(Qt::AlignLeft) == Half::right);
        QVERIFY(halfOf(Qt::AlignRight) == Half::left);
        QVERIFY(halfOf(Qt::AlignLeft | Qt::AlignAbsolute) == Half::left);
    }

    /// Also those of paths, whose letters run the other way.
    void labelsBeginThereToo()
    {
        speak("ar");
        const std::unique_ptr<QLabel> path(textLabel("/home/me"));
        QVERIFY(path->alignment() & Qt::AlignRight && path->alignment() & Qt::AlignAbsolute);
        speak("en");
        const std::unique_ptr<QLabel> other(textLabel("/home/me"));
        QVERIFY(other->alignment() & Qt::AlignLeft);
    }
};

QTEST_MAIN(RightToLeftTest)
#include "right_to_left_test.moc"
