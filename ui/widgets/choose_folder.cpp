#include "ui/widgets/choose_folder.h"

#include <QFileDialog>

namespace granary::ui {

QFileDialog* chooseFolder(QWidget* parent, const QString& title, const QString& start, std::function<void(const QString&)> chosen)
{
    auto* const dialog = new QFileDialog(parent, title, start);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen = std::move(chosen)](const QString& path) {
        if (!path.isEmpty())
            chosen(QDir::cleanPath(path));
    });
    dialog->open();
    return dialog;
}

} // namespace granary::ui
