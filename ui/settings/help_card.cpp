#include "ui/settings/help_card.h"

#include "ui/look/icons.h"
#include "ui/settings/report_dialog.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {

HelpCard::HelpCard(DriveState& state, QWidget* parent) : SettingsCard(tr("Help and about"), parent), m_state(state)
{
    m_version = textLabel({});
    column()->addWidget(m_version);
    column()->addWidget(faintLabel(tr("Free software under the GNU General Public License, version 3. It comes without any warranty. You may use, study, share and change it.")));
    auto* const report = new QPushButton(icon(QStringLiteral("file")), tr("Make a report ..."));
    report->setObjectName(QStringLiteral("report"));
    report->setToolTip(tr("For whoever helps you to find a fault; it gives no names and no secrets away"));
    column()->addWidget(report, 0, Qt::AlignLeading);
    connect(report, &QPushButton::clicked, this, &HelpCard::showReport);
    connect(&m_state, &DriveState::statusChanged, this, &HelpCard::follow);
    follow();
}

void HelpCard::follow()
{
    const auto engine = QString::fromStdString(m_state.status().info.version);
    const auto window = QCoreApplication::applicationVersion();
    m_version->setText(engine.isEmpty() || window.isEmpty() || engine == window ? tr("Granary %1").arg(window.isEmpty() ? engine : window)
                                                                                : tr("Granary %1; its engine is version %2 until it is started again").arg(window, engine));
}

void HelpCard::showReport()
{
    auto* const dialog = new ReportDialog(m_state, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReportDialog::said, this, &SettingsCard::said);
    dialog->open();
}

} // namespace granary::ui
