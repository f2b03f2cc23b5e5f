// Both palettes can be read: the contrast of every text on every background that it stands on (WCAG 2.1, 1.4.3 and 1.4.11).
#include "ui/look/theme.h"

#include <QTest>

using namespace granary::ui;

namespace {

constexpr double text = 4.5;
constexpr double graphics = 3;

void atLeast(double wanted, const QColor& front, const QColor& back, const char* what)
{
    const double got = contrast(front, back);
    QVERIFY2(got >= wanted, qPrintable(QString("%1: %2 on %3 is %4:1").arg(what, front.name(), back.name()).arg(got)));
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private slots:
    void contrastIsMeasuredAsItIsDefined()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
        // The grey that the definition's authors give as just enough on white.
        QVERIFY(std::abs(contrast(QColor("#767676"), Qt::white) - 4.54) < 0.01);
        QCOMPARE(contrast(QColor("#123456"), QColor("#fedcba")), contrast(QColor("#fedcba"), QColor("#123456")));
    }

    void everythingCanBeRead_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void everythingCanBeRead()
    {
        QFETCH(bool, dark);
        const auto palette = dark ? darkPalette() : lightPalette();
        const auto& shades = dark ? darkShades() : lightShades();
        const auto of = [&](QPalette::ColorRole role) { return palette.color(QPalette::Active, role); };
        const std::pair<const char*, QColor> backgrounds[] = {{"window", of(QPalette::Window)}, {"base", of(QPalette::Base)}, {"alternate", of(QPalette::AlternateBase)},
            {"hover", shades.hover}, {"sidebar", shades.sidebar}};
        for (const auto& [where, background] : backgrounds) {
            for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText, QPalette::Link})
                atLeast(text, of(role), background, where);
            for (const auto& shade : {shades.good, shades.warn, shades.bad, shades.faint})
                atLeast(text, shade, background, where);
        }
        atLeast(text, of(QPalette::ButtonText), of(QPalette::Button), "button");
        atLeast(text, of(QPalette::ButtonText), of(QPalette::Mid), "pressed button");
        atLeast(text, of(QPalette::HighlightedText), of(QPalette::Highlight), "selection");
        atLeast(text, of(QPalette::ToolTipText), of(QPalette::ToolTipBase), "tool tip");
        // What is drawn: a focused frame, what a page is scrolled with, the parts of a chart.
        for (const auto role : {QPalette::Window, QPalette::Base})
            atLeast(graphics, of(QPalette::Dark), of(role), "scroll bar");
        atLeast(graphics, of(QPalette::Highlight), of(QPalette::Base), "focus");
        for (const auto& colour : dark ? darkChart() : lightChart())
            atLeast(graphics, colour, of(QPalette::Base), "chart");
    }

    void chartsHaveAsManyColours()
    {
        QCOMPARE(lightChart().size(), darkChart().size());
        for (const auto* const chart : {&lightChart(), &darkChart()})
            for (std::size_t i = 0; i < chart->size(); ++i)
                for (std::size_t j = 0; j < i; ++j)
                    QVERIFY((*chart)[i] != (*chart)[j]);
    }
};

QTEST_GUILESS_MAIN(ThemeTest)
#include "theme_test.moc"
