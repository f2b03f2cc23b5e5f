#include "ui/onboarding/summary_step.h"

#include "ui/base/format.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/onboarding/places_step.h"
#include "ui/widgets/labels.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int rowPictureSize = 22;

} // namespace

SummaryStep::SummaryStep(Choices& choices, QWidget* parent) : Step(parent), m_choices(choices)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* const frame = card(m_rows);
    m_rows->setSpacing(0);
    layout->addWidget(frame);
    layout->addStretch(1);
}

void SummaryStep::addRow(const QString& iconName, const QString& title, const QString& text, bool warns)
{
    auto* const row = new QWidget;
    auto* const line = new QHBoxLayout(row);
    line->setContentsMargins(0, 8, 0, 8);
    line->setSpacing(16);
    auto* const picture = new QLabel;
    picture->setPixmap(icon(iconName, warns ? shades().warn : shades().good).pixmap(QSize(rowPictureSize, rowPictureSize), devicePixelRatioF()));
    auto* const texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(heading(title, 1.0));
    auto* const explanation = faintLabel(text);
    if (warns)
        setToned(explanation, text, shades().warn);
    texts->addWidget(explanation);
    line->addWidget(picture, 0, Qt::AlignTop);
    line->addLayout(texts, 1);
    m_rows->addWidget(row);
}

void SummaryStep::enter()
{
    while (auto* const item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList places;
    for (const auto& place : m_choices.places())
        places << placeText(place);
    if (m_choices.beginning() == Beginning::code) {
        addRow(QStringLiteral("device"), tr("The drive"), tr("That of the computer whose code you entered. It must be on, and still show the code."));
        if (!places.isEmpty())
            addRow(QStringLiteral("disk"), tr("Stored here as well"), places.join(QLatin1Char('\n')));
    } else if (m_choices.beginning() == Beginning::words) {
        addRow(QStringLiteral("key"), tr("The drive"), tr("That of the 24 words you entered."));
        addRow(QStringLiteral("nodes"), tr("Looked for at"), places.isEmpty() ? tr("Machines found in the network. This may take a minute.") : places.join(QLatin1Char('\n')));
    } else {
        QStringList folders;
        for (const auto& folder : m_choices.folders())
            folders << pathText(pathOf(folder));
        addRow(QStringLiteral("folder"), tr("Protected, whenever something changes"), folders.isEmpty() ? tr("Nothing yet. Choose folders in Folders at any time.") : folders.join(QLatin1Char('\n')), folders.isEmpty());
        addRow(QStringLiteral("nodes"), tr("Kept at"), places.isEmpty() ? tr("Nowhere yet: nothing is protected until you add a place.") : places.join(QLatin1Char('\n')), places.isEmpty());
    }
    addRow(QStringLiteral("lock"), tr("On this machine"), m_choices.passphrase.empty() ? tr("Opens without a passphrase.") : m_choices.opensBySelf ? tr("Opens with your passphrase, by itself when you log in.") : tr("Opens with your passphrase."), m_choices.passphrase.empty());
    if (m_choices.makes())
        addRow(QStringLiteral("key"), tr("Next: 24 words"), tr("They are shown once. Have paper and a pen at hand."));
}

} // namespace granary::ui
