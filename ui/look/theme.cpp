#include "ui/look/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QFont>
#include <QProxyStyle>

#include <cmath>

namespace granary::ui {
namespace {

bool darkNow = false;

constexpr int portalMs = 300;
constexpr double basePointSize = 10.5;

struct Tones {
    const char *window, *base, *alternate, *text, *button, *highlight, *highlightedText, *link, *placeholder, *tip, *disabled, *mid, *thumb;
};

QPalette paletteOf(const Tones& t)
{
    QPalette out;
    const auto set = [&](QPalette::ColorRole role, const char* colour) { out.setColor(role, QColor(QLatin1String(colour))); };
    set(QPalette::Window, t.window);
    set(QPalette::WindowText, t.text);
    set(QPalette::Base, t.base);
    set(QPalette::AlternateBase, t.alternate);
    set(QPalette::Text, t.text);
    set(QPalette::Button, t.button);
    set(QPalette::ButtonText, t.text);
    set(QPalette::BrightText, t.highlightedText);
    set(QPalette::Highlight, t.highlight);
    set(QPalette::HighlightedText, t.highlightedText);
    set(QPalette::Link, t.link);
    set(QPalette::LinkVisited, t.link);
    set(QPalette::PlaceholderText, t.placeholder);
    set(QPalette::ToolTipBase, t.tip);
    set(QPalette::ToolTipText, t.text);
    set(QPalette::Mid, t.mid);
    set(QPalette::Midlight, t.alternate);
    set(QPalette::Light, t.base);
    set(QPalette::Dark, t.thumb);
    set(QPalette::Shadow, t.mid);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        out.setColor(QPalette::Disabled, role, QColor(QLatin1String(t.disabled)));
    out.setColor(QPalette::Disabled, QPalette::Highlight, QColor(QLatin1String(t.mid)));
    return out;
}

constexpr Tones light{"#f6f7f5", "#ffffff", "#f0f2ee", "#1c211e", "#ffffff", "#1f6f54", "#ffffff", "#1a6349", "#646c67", "#ffffff", "#8c938f", "#d5d9d3", "#858c88"};
constexpr Tones dark{"#191c1b", "#202423", "#262b29", "#e7ebe8", "#2a2f2d", "#2b7d60", "#ffffff", "#7fd0b0", "#a0a8a3", "#2a2f2d", "#727a76", "#3a413e", "#7b837f"};

/// Palette roles only, so that it serves both palettes; 8 px grid. Sheets do not know the role of placeholders.
constexpr const char* sheet = R"(
QToolTip { padding: 6px; border: 1px solid palette(mid); }
QPushButton { padding: 7px 16px; border-radius: 8px; border: 1px solid palette(mid); background: palette(button); min-height: 20px; }
QPushButton:hover { background: palette(alternate-base); }
QPushButton:pressed { background: palette(mid); }
QPushButton:focus { border: 2px solid palette(highlight); padding: 6px 15px; }
QPushButton:default, QPushButton[primary="true"] { background: palette(highlight); color: palette(highlighted-text); border-color: palette(highlight); }
QPushButton[primary="true"]:focus { border: 2px solid palette(text); }
QPushButton:disabled, QPushButton[primary="true"]:disabled { background: palette(window); border-color: palette(mid); color: palette(dark); }
QPushButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: right center; right: 8px; }
QPushButton[menu="true"] { padding-right: 28px; }
QPushButton[filter="true"] { border-color: transparent; background: transparent; padding: 7px 12px; }
QPushButton[filter="true"]:hover { background: palette(alternate-base); }
QPushButton[filter="true"]:checked { background: palette(highlight); color: palette(highlighted-text); }
QPushButton[filter="true"]:focus { border: 2px solid palette(text); padding: 6px 11px; }
QPushButton[flat="true"] { border-color: transparent; background: transparent; }
QPushButton[flat="true"]:hover { background: palette(alternate-base); }
QPushButton[flat="true"]:focus { border: 2px solid palette(highlight); }
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QTimeEdit, QDateEdit { padding: 6px 8px; border: 1px solid palette(mid); border-radius: 8px; background: palette(base); selection-background-color: palette(highlight); }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QTimeEdit:focus { border: 2px solid palette(highlight); padding: 5px 7px; }
QComboBox { padding: 6px 12px; border: 1px solid palette(mid); border-radius: 8px; background: palette(base); min-height: 20px; }
QComboBox:focus { border: 2px solid palette(highlight); padding: 5px 11px; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow, QPushButton::menu-indicator { image: url(:/icons/arrow-down.svg); width: 18px; height: 18px; }
QComboBox QAbstractItemView { border: 1px solid palette(mid); padding: 4px; outline: none; }
QAbstractSpinBox { padding-right: 26px; }
QAbstractSpinBox::up-button { subcontrol-origin: border; subcontrol-position: top right; width: 24px; border: none; margin: 3px 3px 0 0; }
QAbstractSpinBox::down-button { subcontrol-origin: border; subcontrol-position: bottom right; width: 24px; border: none; margin: 0 3px 3px 0; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: palette(alternate-base); border-radius: 4px; }
QAbstractSpinBox::up-arrow { image: url(:/icons/arrow-up.svg); width: 14px; height: 14px; }
QAbstractSpinBox::down-arrow { image: url(:/icons/arrow-down.svg); width: 14px; height: 14px; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid palette(text); background: palette(base); }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { background: palette(alternate-base); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: palette(mid); }
QCheckBox::indicator:checked { background: palette(highlight); border-color: palette(highlight); image: url(:/icons/tick.svg); }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid palette(highlight); }
QCheckBox::indicator:checked:disabled { background: palette(mid); border-color: palette(mid); }
QRadioButton::indicator:checked:disabled { border-color: palette(mid); }
QCheckBox::indicator:focus { width: 12px; height: 12px; border: 2px solid palette(text); }
QTableView, QTreeView, QListView { border: none; background: palette(base); outline: none; }
QTableView::item, QListView::item { padding: 0 8px; border: none; }
QTableView::item:selected, QListView::item:selected { background: palette(highlight); color: palette(highlighted-text); }
QHeaderView::section { background: palette(base); border: none; border-bottom: 1px solid palette(mid); padding: 8px; }
QFrame[card="true"] { background: palette(base); border: 1px solid palette(mid); border-radius: 8px; }
QProgressBar { border: none; border-radius: 4px; background: palette(mid); max-height: 8px; min-height: 8px; text-align: center; }
QProgressBar::chunk { border-radius: 4px; background: palette(highlight); }
QScrollArea { border: none; background: transparent; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: palette(dark); border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: palette(highlight); }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QMenu { padding: 6px; border: 1px solid palette(mid); background: palette(base); }
QMenu::item { padding: 7px 24px 7px 16px; border-radius: 6px; }
QMenu::item:selected { background: palette(highlight); color: palette(highlighted-text); }
QMenu::separator { height: 1px; background: palette(mid); margin: 6px 8px; }
)";

/// What the sheet has on one side only, on the other one: sheets are not mirrored.
constexpr const char* rightToLeftSheet = R"(
QPushButton::menu-indicator { subcontrol-position: left center; right: 0; left: 8px; }
QPushButton[menu="true"] { padding-right: 16px; padding-left: 28px; }
QAbstractSpinBox { padding-right: 8px; padding-left: 26px; }
QMenu::item { padding: 7px 16px 7px 24px; }
)";

/// Fusion, with the left and right of texts as those of reading: under a style sheet, boxes of choices and headings of tables do not turn them.
class Style : public QProxyStyle {
public:
    Style() : QProxyStyle(QStringLiteral("Fusion")) {}

    void drawItemText(QPainter* painter, const QRect& rect, int alignment, const QPalette& palette, bool enabled, const QString& text, QPalette::ColorRole role) const override
    {
        QProxyStyle::drawItemText(painter, rect, alignment & Qt::AlignAbsolute ? alignment : turned(alignment), palette, enabled, text, role);
    }

private:
    static int turned(int flags)
    {
        constexpr int sides = Qt::AlignLeft | Qt::AlignRight;
        const int side = flags & sides;
        return QApplication::isRightToLeft() && (side == Qt::AlignLeft || side == Qt::AlignRight) ? (flags ^ sides) | Qt::AlignAbsolute : flags;
    }
};

double linear(double channel) { return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4); }

double luminance(const QColor& c) { return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF()); }

} // namespace

QPalette lightPalette() { return paletteOf(light); }
QPalette darkPalette() { return paletteOf(dark); }

const Shades& lightShades()
{
    static const Shades out{QColor(0x1a, 0x6e, 0x45), QColor(0x8a, 0x57, 0x00), QColor(0xb0, 0x2a, 0x1f), QColor(0x5a, 0x62, 0x5d), QColor(0xe3, 0xe6, 0xe1), QColor(0xf0, 0xf4, 0xf1), QColor(0xec, 0xef, 0xea)};
    return out;
}

const Shades& darkShades()
{
    static const Shades out{QColor(0x7c, 0xd4, 0xa4), QColor(0xf0, 0xb8, 0x5a), QColor(0xff, 0x93, 0x86), QColor(0xa8, 0xb0, 0xab), QColor(0x33, 0x39, 0x36), QColor(0x2a, 0x30, 0x2d), QColor(0x15, 0x18, 0x17)};
    return out;
}

const std::vector<QColor>& lightChart()
{
    static const std::vector<QColor> out{QColor(0x1f, 0x6f, 0x54), QColor(0x3b, 0x6f, 0xb6), QColor(0xb5, 0x65, 0x1d), QColor(0x8e, 0x4a, 0x9e), QColor(0x5f, 0x7d, 0x12), QColor(0xb2, 0x3a, 0x48),
        QColor(0x0e, 0x74, 0x90), QColor(0x6b, 0x72, 0x80)};
    return out;
}

const std::vector<QColor>& darkChart()
{
    static const std::vector<QColor> out{QColor(0x5f, 0xbf, 0x98), QColor(0x7a, 0xa7, 0xe6), QColor(0xe0, 0xa0, 0x60), QColor(0xc7, 0x92, 0xd6), QColor(0xa3, 0xc6, 0x5b), QColor(0xee, 0x8a, 0x93),
        QColor(0x5c, 0xc3, 0xd6), QColor(0xa8, 0xb0, 0xb8)};
    return out;
}

const std::vector<QColor>& chartColours() { return darkNow ? darkChart() : lightChart(); }
const Shades& shades() { return darkNow ? darkShades() : lightShades(); }
bool isDark() { return darkNow; }

bool systemPrefersDark()
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return false;
    auto question = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.portal.Desktop"), QStringLiteral("/org/freedesktop/portal/desktop"),
        QStringLiteral("org.freedesktop.portal.Settings"), QStringLiteral("Read"));
    question << QStringLiteral("org.freedesktop.appearance") << QStringLiteral("color-scheme");
    const auto answer = bus.call(question, QDBus::Block, portalMs);
    if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty())
        return false;
    auto value = answer.arguments().constFirst();
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt() == 1;
}

void applyTheme(QApplication& application, ThemeChoice choice, int textPercent)
{
    darkNow = choice == ThemeChoice::dark || (choice == ThemeChoice::system && systemPrefersDark());
    application.setStyle(new Style);
    application.setPalette(darkNow ? darkPalette() : lightPalette());
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans Arabic"), QStringLiteral("Noto Sans Devanagari")});
    font.setPointSizeF(basePointSize * textPercent / 100);
    application.setFont(font);
    application.setStyleSheet(QString::fromLatin1(sheet) + (QApplication::isRightToLeft() ? QString::fromLatin1(rightToLeftSheet) : QString()));
}

double contrast(const QColor& a, const QColor& b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace granary::ui
