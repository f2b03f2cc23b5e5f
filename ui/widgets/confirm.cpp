#include "ui/widgets/confirm.h"

#include "ui/widgets/dialog_size.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {

QDialog* confirm(QWidget* parent, const QString& title, const QString& text, const QString& action, std::function<void()> yes)
{
    auto* const dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    holdContents(*dialog, 440);
    auto* const layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    auto* const head = heading(title);
    head->setWordWrap(true);
    layout->addWidget(head);
    layout->addWidget(textLabel(text));
    layout->addSpacing(8);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto* const agree = buttons->addButton(action, QDialogButtonBox::AcceptRole);
    agree->setObjectName(QStringLiteral("agree"));
    auto* const cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setText(QCoreApplication::translate("Confirm", "Cancel"));
    cancel->setDefault(true);
    layout->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    QObject::connect(dialog, &QDialog::accepted, parent, std::move(yes));
    dialog->open();
    cancel->setFocus();
    return dialog;
}

} // namespace granary::ui
