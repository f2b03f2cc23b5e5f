#include "ui/shell/close_dialog.h"

#include "ui/widgets/dialog_size.h"
#include "ui/widgets/flow_row.h"
#include "ui/widgets/labels.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {

CloseDialog::CloseDialog(QWidget* parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Close the window"));
    holdContents(*this, 480);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    auto* const title = heading(tr("Keep Granary in the tray?"));
    title->setWordWrap(true);
    layout->addWidget(title);
    layout->addWidget(textLabel(tr("Backups go on either way. In the tray Granary shows how your files are, and says when something needs you.")));
    layout->addWidget(faintLabel(tr("You are asked only once; Settings changes it.")));
    layout->addSpacing(8);
    auto* const keep = primaryButton(tr("Keep it in the tray"));
    keep->setObjectName(QStringLiteral("keep"));
    keep->setDefault(true);
    auto* const end = new QPushButton(tr("Quit"));
    end->setObjectName(QStringLiteral("end"));
    auto* const cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(QStringLiteral("cancel"));
    auto* const buttons = new FlowRow;
    for (auto* const button : {keep, end, cancel})
        buttons->add(button);
    layout->addWidget(buttons);
    connect(keep, &QPushButton::clicked, this, [this] {
        accept();
        emit chosen(ClosingChoice::keepInTray);
    });
    connect(end, &QPushButton::clicked, this, [this] {
        accept();
        emit chosen(ClosingChoice::end);
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    keep->setFocus();
}

} // namespace granary::ui
