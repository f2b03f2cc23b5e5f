#include "ui/settings/settings_card.h"

#include "ui/widgets/labels.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace granary::ui {

SettingsCard::SettingsCard(const QString& title, QWidget* parent) : QFrame(parent)
{
    setProperty("card", true);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(16, 16, 16, 16);
    m_column->setSpacing(10);
    m_column->addWidget(heading(title));
}

QFormLayout* SettingsCard::addRows()
{
    auto* const rows = new QFormLayout;
    rows->setHorizontalSpacing(16);
    rows->setVerticalSpacing(8);
    rows->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    rows->setFormAlignment(Qt::AlignLeading | Qt::AlignTop);
    rows->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_column->addLayout(rows);
    return rows;
}

void SettingsCard::addRow(QFormLayout* rows, const QString& name, QWidget* control)
{
    auto* const label = new QLabel(name);
    label->setBuddy(control);
    label->setMinimumHeight(control->sizeHint().height()); // in the middle of its row
    control->setAccessibleName(name);
    rows->addRow(label, control);
}

} // namespace granary::ui
