#include "ui/settings/devices_card.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/devices/add_computer_dialog.h"
#include "ui/devices/remove_computer_dialog.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/widgets/labels.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr qsizetype mostNameBytes = 63;
constexpr int iconSize = 24;

QString nameOf(const api::Device& device) { return pathText({device.name}); }

QString factsOf(const api::Device& device)
{
    if (device.snapshots == 0)
        return DevicesCard::tr("No backup yet");
    auto out = DevicesCard::tr("Last backup %1: %Ln file(s), %2", nullptr, static_cast<int>(device.files)).arg(agoText(timeOf(device.time)), sizeText(device.bytes));
    if (device.suspended)
        out += QStringLiteral(". ") + DevicesCard::tr("It was silent for long; nothing waits for it.");
    return out;
}

void clear(QLayout& layout)
{
    while (auto* const item = layout.takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

QWidget* DevicesCard::rowOf(const api::Device& device)
{
    auto* const out = new QWidget;
    auto* const row = new QHBoxLayout(out);
    row->setContentsMargins(0, 4, 0, 4);
    row->setSpacing(12);
    auto* const picture = new QLabel;
    picture->setPixmap(icon(QStringLiteral("device"), shades().faint).pixmap(QSize(iconSize, iconSize), out->devicePixelRatioF()));
    auto* const texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto* const name = heading(device.own ? tr("%1 (this computer)").arg(nameOf(device)) : nameOf(device), 1.0);
    name->setWordWrap(true);
    texts->addWidget(name);
    texts->addWidget(faintLabel(factsOf(device)));
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    if (!device.own) {
        auto* const less = new QPushButton(tr("Remove ..."));
        less->setAccessibleName(tr("Remove %1").arg(nameOf(device)));
        connect(less, &QPushButton::clicked, this, [this, bytes = device.name] { open(new RemoveComputerDialog(m_state, bytes, this)); });
        row->addWidget(less, 0, Qt::AlignTop);
    }
    return out;
}

void DevicesCard::open(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

DevicesCard::DevicesCard(DriveState& state, QWidget* parent) : SettingsCard(tr("Computers"), parent), m_state(state)
{
    column()->addWidget(faintLabel(tr("All that belong to this drive: they see its files and back up to it.")));
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    column()->addLayout(m_rows);
    auto* const more = new QPushButton(icon(QStringLiteral("plus")), tr("Add a computer ..."));
    more->setObjectName(QStringLiteral("addComputer"));
    column()->addWidget(more, 0, Qt::AlignLeft);
    connect(more, &QPushButton::clicked, this, [this] { open(new AddComputerDialog(m_state, this)); });
    auto* const form = addRows();
    auto* const line = new QWidget;
    auto* const row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("deviceName"));
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    m_rename = new QPushButton(tr("Rename"));
    m_rename->setObjectName(QStringLiteral("rename"));
    row->addWidget(m_name);
    row->addWidget(m_rename);
    addRow(form, tr("Name of this computer"), line);
    m_name->setAccessibleName(tr("Name of this computer"));
    m_problem = textLabel({});
    m_problem->hide();
    column()->addWidget(m_problem);
    connect(m_name, &QLineEdit::textChanged, this, &DevicesCard::followName);
    connect(m_name, &QLineEdit::returnPressed, this, &DevicesCard::rename);
    connect(m_rename, &QPushButton::clicked, this, &DevicesCard::rename);
    connect(&m_state, &DriveState::snapshotsChanged, this, &DevicesCard::follow);
    connect(&m_state, &DriveState::statusChanged, this, &DevicesCard::follow);
    follow();
}

void DevicesCard::follow()
{
    const auto& devices = m_state.devices();
    setVisible(!devices.empty());
    QString shown;
    for (const auto& device : devices)
        if (!device.revoked)
            shown += QStringLiteral("%1|%2|%3\n").arg(nameOf(device), factsOf(device), device.own ? QStringLiteral("own") : QString());
    if (shown != m_shown) {
        m_shown = shown;
        clear(*m_rows);
        for (const auto& device : devices)
            if (!device.revoked)
                m_rows->addWidget(rowOf(device));
    }
    if (const auto* const own = m_state.ownDevice(); own && own->name != m_known) {
        m_known = own->name;
        m_name->setText(plainText({own->name}));
    }
    followName();
}

void DevicesCard::followName()
{
    const auto name = m_name->text().trimmed();
    QString problem;
    if (name.toUtf8().size() > mostNameBytes)
        problem = tr("This name is too long.");
    else if (name.contains(QLatin1Char(':')))
        problem = tr("A name has no colon.");
    setToned(m_problem, problem, shades().bad);
    m_problem->setVisible(!problem.isEmpty());
    m_rename->setEnabled(problem.isEmpty() && !name.isEmpty() && name.toStdString() != m_known);
}

void DevicesCard::rename()
{
    if (!m_rename->isEnabled())
        return;
    m_rename->setEnabled(false);
    m_state.session().ask(
        this, [name = m_name->text().trimmed().toStdString()](api::Engine& engine) -> Result<std::string> {
            GRANARY_TRY(engine.renameDevice(name));
            return name;
        },
        [this](const Result<std::string>& name) {
            if (!name.ok()) {
                setToned(m_problem, errorSentence(name.error(), Doing::settings), shades().bad);
                m_problem->show();
                return;
            }
            m_known = *name;
            followName();
            emit said(tr("From the next backup on this computer is called %1").arg(pathText({*name})));
            m_state.refresh();
        });
}

} // namespace granary::ui
