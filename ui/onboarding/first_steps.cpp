#include "ui/onboarding/first_steps.h"

#include "ui/base/languages.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/widgets/labels.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int rowHeight = 44;
constexpr int listEdge = 4; ///< of the list: its line, and room for round corners
constexpr int pictureSize = 32;

} // namespace

LanguageStep::LanguageStep(Preferences& preferences, QWidget* parent) : Step(parent), m_preferences(preferences)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Language"));
    for (const auto& language : languages()) {
        auto* const item = new QListWidgetItem(language.name, m_list);
        item->setData(Qt::UserRole, language.code);
        item->setSizeHint(QSize(0, std::max(rowHeight, fontMetrics().height() + 20)));
        if (QLocale().language() == QLocale(language.code).language())
            m_list->setCurrentItem(item);
    }
    m_list->setFixedHeight(std::max(rowHeight, fontMetrics().height() + 20) * m_list->count() + 2 * listEdge);
    m_list->setStyleSheet(QStringLiteral("QListWidget { border: 1px solid palette(mid); border-radius: 8px; padding: 3px; } QListWidget:focus { border: 2px solid palette(highlight); padding: 2px; }"
                                         "QListWidget::item:selected { border-radius: 6px; background: palette(highlight); color: palette(highlighted-text); }"));
    layout->addWidget(m_list);
    layout->addStretch(1);
    connect(m_list, &QListWidget::currentRowChanged, this, &LanguageStep::choose);
}

QWidget* LanguageStep::first() const { return m_list; }

void LanguageStep::choose()
{
    if (const auto* const item = m_list->currentItem())
        m_preferences.setLanguage(item->data(Qt::UserRole).toString());
}

StartStep::StartStep(Choices& choices, QWidget* parent) : Step(parent), m_choices(choices)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_buttons[Beginning::make] = addChoice(QStringLiteral("shield"), tr("Protect my files"), tr("Make a new drive. You choose folders, and where they are kept."), Beginning::make);
    m_buttons[Beginning::words] = addChoice(QStringLiteral("restore"), tr("Get my files back"), tr("You have the 24 words of a drive, from another machine or from before a loss."), Beginning::words);
    m_buttons[Beginning::code] = addChoice(QStringLiteral("device"), tr("Use my drive on this computer, too"), tr("Another computer of yours has the drive and shows you a code. The words stay where they are."), Beginning::code);
    auto* const group = new QButtonGroup(this);
    for (const auto& [beginning, button] : m_buttons) {
        group->addButton(button);
        layout->addWidget(button);
    }
    layout->addStretch(1);
}

QPushButton* StartStep::addChoice(const QString& iconName, const QString& title, const QString& text, Beginning beginning)
{
    auto* const button = new QPushButton;
    button->setObjectName(beginning == Beginning::make ? QStringLiteral("create") : beginning == Beginning::words ? QStringLiteral("restore") : QStringLiteral("join"));
    button->setCheckable(true);
    button->setAccessibleName(title);
    button->setAccessibleDescription(text);
    auto* const row = new QHBoxLayout(button);
    row->setContentsMargins(20, 16, 20, 16);
    row->setSpacing(16);
    auto* const picture = new QLabel;
    picture->setPixmap(icon(iconName, shades().good).pixmap(QSize(pictureSize, pictureSize), devicePixelRatioF()));
    auto* const texts = new QVBoxLayout;
    texts->setSpacing(4);
    auto* const head = heading(title);
    auto* const explanation = faintLabel(text);
    for (auto* const label : {picture, head, explanation})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    texts->addWidget(head);
    texts->addWidget(explanation);
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    // The style sheet's height counts, not the layout's; the explanation may need two lines.
    const int height = head->fontMetrics().lineSpacing() + 2 * explanation->fontMetrics().lineSpacing() + 24;
    button->setStyleSheet(QStringLiteral("QPushButton { background: palette(base); min-height: %1px; } QPushButton:checked { border: 2px solid palette(highlight); background: palette(base); }").arg(height));
    // Assistive programs choose without clicking, and go on by the button for that.
    connect(button, &QPushButton::toggled, this, [this, beginning](bool on) {
        if (on)
            m_choices.setBeginning(beginning);
    });
    connect(button, &QPushButton::clicked, this, [this, beginning] {
        m_choices.setBeginning(beginning);
        emit goOn();
    });
    return button;
}

QWidget* StartStep::first() const { return m_buttons.at(m_choices.beginning()); }

void StartStep::enter() { m_buttons.at(m_choices.beginning())->setChecked(true); }

} // namespace granary::ui
