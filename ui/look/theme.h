// How the window looks: palettes, fonts and the little style that Fusion lacks.
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>
#include <vector>

class QApplication;

namespace granary::ui {

enum class ThemeChoice { system, light, dark };

/// Colours that a QPalette has no role for. Text on `base` in each of them reaches a contrast of 4.5:1 (WCAG 2.1, 1.4.3).
struct Shades {
    QColor good;
    QColor warn;
    QColor bad;
    QColor faint;  ///< secondary text
    QColor line;   ///< hairlines; decoration only
    QColor hover;  ///< background of a row under the mouse
    QColor sidebar;
};

QPalette lightPalette();
QPalette darkPalette();
const Shades& lightShades();
const Shades& darkShades();

/// Those of the theme in use.
const Shades& shades();
bool isDark();
/// Of the parts of a chart, in order; the last is for all further ones. Each at least 3:1 on `base` (WCAG 2.1, 1.4.11).
const std::vector<QColor>& lightChart();
const std::vector<QColor>& darkChart();
const std::vector<QColor>& chartColours();

/// Style, fonts, palette and style sheet of the whole application. `textPercent` 100 to 200.
void applyTheme(QApplication& application, ThemeChoice choice, int textPercent);
/// What the desktop prefers, by the settings portal; light where there is none.
bool systemPrefersDark();

/// Between 1 and 21.
double contrast(const QColor& a, const QColor& b);

} // namespace granary::ui
