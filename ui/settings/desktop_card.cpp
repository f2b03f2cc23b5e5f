#include "ui/settings/desktop_card.h"

#include "ui/base/error_sentences.h"
#include "ui/desktop/autostart.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

namespace granary::ui {

DesktopCard::DesktopCard(Preferences& preferences, const DesktopServices& services, QWidget* parent)
    : SettingsCard(tr("On this computer"), parent), m_preferences(preferences)
{
    if (services.autostart)
        addAutostart(*services.autostart);
    if (services.notifies)
        addNotifications();
    if (services.hasTray && services.hasTray())
        addClosing();
}

void DesktopCard::addAutostart(Autostart& autostart)
{
    auto* const box = new QCheckBox(tr("Start when I log in"));
    box->setObjectName(QStringLiteral("autostart"));
    box->setToolTip(tr("Without a window; backups then run from the beginning"));
    box->setChecked(autostart.on());
    column()->addWidget(box);
    connect(box, &QCheckBox::clicked, this, [this, box, &autostart](bool on) {
        const auto done = autostart.set(on);
        if (!done.ok())
            emit said(errorSentence(done.error(), Doing::settings));
        else
            emit said(on ? tr("Granary starts when you log in") : tr("Granary does not start by itself any more"));
        box->setChecked(autostart.on());
    });
}

void DesktopCard::addNotifications()
{
    auto* const box = new QCheckBox(tr("Tell me when something needs me"));
    box->setObjectName(QStringLiteral("notifications"));
    box->setToolTip(tr("A notification when a backup fails, files become less safe, or a restore is done"));
    box->setChecked(m_preferences.notifications());
    column()->addWidget(box);
    connect(box, &QCheckBox::clicked, this, [this](bool on) { m_preferences.setNotifications(on); });
}

void DesktopCard::addClosing()
{
    auto* const box = new QComboBox;
    box->setObjectName(QStringLiteral("closing"));
    for (const auto& [choice, name] : {std::pair(ClosingChoice::ask, tr("Ask")), std::pair(ClosingChoice::keepInTray, tr("Keep Granary in the tray")), std::pair(ClosingChoice::end, tr("Quit; backups go on"))})
        box->addItem(name, static_cast<int>(choice));
    const auto follow = [this, box] { box->setCurrentIndex(box->findData(static_cast<int>(m_preferences.closing()))); };
    follow();
    addRow(addRows(), tr("When the window is closed"), box);
    connect(&m_preferences, &Preferences::closingChanged, box, follow);
    connect(box, &QComboBox::activated, this, [this, box] { m_preferences.setClosing(static_cast<ClosingChoice>(box->currentData().toInt())); });
}

} // namespace granary::ui
