#include "ui/wallet/dialog_parts.h"

#include "ui/look/theme.h"
#include "ui/widgets/dialog_size.h"
#include "ui/widgets/labels.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {

QVBoxLayout* dialogRows(QDialog& dialog, const QString& title, int leastWidth)
{
    dialog.setWindowTitle(title);
    holdContents(dialog, leastWidth);
    auto* const out = new QVBoxLayout(&dialog);
    out->setContentsMargins(24, 24, 24, 24);
    out->setSpacing(10);
    return out;
}

QDialogButtonBox* closeButtons(QDialog& dialog, const QString& close)
{
    auto* const out = new QDialogButtonBox(QDialogButtonBox::Close);
    out->button(QDialogButtonBox::Close)->setText(close);
    out->button(QDialogButtonBox::Close)->setAutoDefault(false);
    QObject::connect(out, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    return out;
}

QLabel* problemLabel()
{
    auto* const out = textLabel({});
    out->hide();
    return out;
}

void showProblemIn(QLabel* label, const QString& text)
{
    setToned(label, text, shades().bad);
    label->setVisible(!text.isEmpty());
}

} // namespace granary::ui
