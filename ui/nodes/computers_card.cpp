#include "ui/nodes/computers_card.h"

#include "ui/base/format.h"
#include "ui/devices/add_computer_dialog.h"
#include "ui/devices/remove_computer_dialog.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int iconSize = 24;

QString factsOf(const api::Device& device)
{
    return device.snapshots == 0 ? ComputersCard::tr("No backup yet") : ComputersCard::tr("Last backup %1").arg(agoText(timeOf(device.time)));
}

} // namespace

ComputersCard::ComputersCard(DriveState& state, QWidget* parent) : QFrame(parent), m_state(state)
{
    setProperty("card", true);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(heading(tr("Your computers")));
    layout->addWidget(faintLabel(tr("All of them see the files of this drive and back up to it.")));
    m_rows = new QVBoxLayout;
    layout->addLayout(m_rows);
    auto* const more = new QPushButton(icon(QStringLiteral("plus")), tr("Add a computer ..."));
    layout->addWidget(more, 0, Qt::AlignLeft);
    connect(more, &QPushButton::clicked, this, &ComputersCard::add);
    connect(&m_state, &DriveState::snapshotsChanged, this, &ComputersCard::follow);
    connect(&m_state, &DriveState::statusChanged, this, &ComputersCard::follow);
    follow();
}

void ComputersCard::follow()
{
    setVisible(m_state.unlocked());
    QString shown;
    for (const auto& device : m_state.devices())
        if (!device.revoked)
            shown += QString::fromStdString(device.name) + QLatin1Char('|') + factsOf(device) + QLatin1Char('\n');
    if (std::exchange(m_shown, shown) == shown)
        return;
    while (auto* const item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto& device : m_state.devices())
        if (!device.revoked)
            m_rows->addWidget(rowOf(device));
}

QWidget* ComputersCard::rowOf(const api::Device& device)
{
    auto* const out = new QWidget;
    auto* const row = new QHBoxLayout(out);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(12);
    auto* const image = new QLabel;
    image->setPixmap(icon(QStringLiteral("device"), shades().faint).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    const auto name = pathText({device.name});
    auto* const texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(textLabel(device.own ? tr("%1 (this computer)").arg(name) : name));
    texts->addWidget(faintLabel(factsOf(device)));
    row->addWidget(image, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    if (!device.own) {
        auto* const less = new QPushButton(tr("Remove ..."));
        less->setAccessibleName(tr("Remove %1").arg(name));
        connect(less, &QPushButton::clicked, this, [this, bytes = device.name] { remove(bytes); });
        row->addWidget(less, 0, Qt::AlignTop);
    }
    return out;
}

void ComputersCard::add()
{
    auto* const dialog = new AddComputerDialog(m_state, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ComputersCard::remove(const std::string& name)
{
    auto* const dialog = new RemoveComputerDialog(m_state, name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace granary::ui
