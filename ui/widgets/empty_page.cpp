#include "ui/widgets/empty_page.h"

#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {

EmptyPage::EmptyPage(const QString& iconName, const QString& title, const QString& text, const QString& action, QWidget* parent) : QWidget(parent)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->setSpacing(12);
    layout->addStretch(2);
    auto* const picture = new QLabel;
    picture->setPixmap(icon(iconName, shades().faint).pixmap(QSize(72, 72), devicePixelRatioF()));
    picture->setAlignment(Qt::AlignCenter);
    layout->addWidget(picture);
    m_title = heading(title, 1.35);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    layout->addWidget(m_title);
    m_text = faintLabel(text);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    auto* const row = new QHBoxLayout; // a column of text that wraps needs a width from its layout
    row->addStretch(1);
    row->addWidget(m_text, 4);
    row->addStretch(1);
    layout->addLayout(row);
    if (!action.isEmpty()) {
        m_action = primaryButton(action);
        connect(m_action, &QPushButton::clicked, this, &EmptyPage::actionClicked);
        layout->addSpacing(8);
        layout->addWidget(m_action, 0, Qt::AlignHCenter);
    }
    layout->addStretch(3);
}

void EmptyPage::setTexts(const QString& title, const QString& text)
{
    m_title->setText(title);
    m_text->setText(text);
}

void EmptyPage::setAction(const QString& action)
{
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

} // namespace granary::ui
