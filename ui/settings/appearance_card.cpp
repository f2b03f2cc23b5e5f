#include "ui/settings/appearance_card.h"

#include "ui/base/languages.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLocale>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr int textSizes[] = {100, 110, 125, 150, 175, 200};

} // namespace

AppearanceCard::AppearanceCard(Preferences& preferences, QWidget* parent) : SettingsCard(tr("Appearance"), parent)
{
    auto* const rows = addRows();
    auto* const theme = new QComboBox;
    theme->setObjectName(QStringLiteral("theme"));
    for (const auto& [choice, name] : {std::pair(ThemeChoice::system, tr("As the system")), std::pair(ThemeChoice::light, tr("Light")), std::pair(ThemeChoice::dark, tr("Dark"))})
        theme->addItem(name, static_cast<int>(choice));
    theme->setCurrentIndex(theme->findData(static_cast<int>(preferences.theme())));
    addRow(rows, tr("Colours"), theme);

    auto* const size = new QComboBox;
    size->setObjectName(QStringLiteral("textSize"));
    const int now = preferences.textPercent();
    for (const int percent : textSizes)
        size->addItem(tr("%1 %").arg(QLocale().toString(percent)), percent);
    if (size->findData(now) < 0)
        size->addItem(tr("%1 %").arg(QLocale().toString(now)), now);
    size->setCurrentIndex(size->findData(now));
    addRow(rows, tr("Text size"), size);

    auto* const language = new QComboBox;
    language->setObjectName(QStringLiteral("language"));
    language->addItem(tr("As the system"), QString());
    for (const auto& each : languages())
        language->addItem(each.name, each.code);
    language->setCurrentIndex(std::max(0, language->findData(preferences.language())));
    addRow(rows, tr("Language"), language);

    connect(theme, &QComboBox::activated, this, [&preferences, theme] { preferences.setTheme(static_cast<ThemeChoice>(theme->currentData().toInt())); });
    connect(size, &QComboBox::activated, this, [&preferences, size] { preferences.setTextPercent(size->currentData().toInt()); });
    connect(language, &QComboBox::activated, this, [&preferences, language] { preferences.setLanguage(language->currentData().toString()); });
}

} // namespace granary::ui
