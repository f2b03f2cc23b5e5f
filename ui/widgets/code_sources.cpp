#include "ui/widgets/code_sources.h"

#include "ui/look/icons.h"
#include "ui/widgets/qr_reader.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>

namespace granary::ui {

CodeSources::CodeSources(QWidget* parent) : FlowRow(parent)
{
    auto* const paste = new QPushButton(icon(QStringLiteral("copy")), tr("From the clipboard"));
    paste->setObjectName(QStringLiteral("pasteCode"));
    paste->setToolTip(tr("A code, or a picture of one"));
    auto* const choose = new QPushButton(icon(QStringLiteral("image")), tr("From a picture ..."));
    choose->setObjectName(QStringLiteral("pictureOfCode"));
    choose->setToolTip(tr("A photo or screenshot of the code's QR code"));
    for (auto* const button : {paste, choose}) {
        button->setAutoDefault(false);
        add(button);
    }
    m_reader = new QrReader(QStringLiteral("granary:"), this);
    connect(paste, &QPushButton::clicked, this, &CodeSources::paste);
    connect(choose, &QPushButton::clicked, this, &CodeSources::choose);
    connect(m_reader, &QrReader::found, this, &CodeSources::found);
    connect(m_reader, &QrReader::nothingFound, this, [this] { emit notFound(tr("There is no code of Granary in that picture. Take it again: sharp, straight from the front, and with the white margin.")); });
}

void CodeSources::readFile(const QString& path) { m_reader->readFile(path); }

void CodeSources::paste()
{
    const auto* const held = QApplication::clipboard()->mimeData();
    if (held && held->hasImage())
        return m_reader->readImage(qvariant_cast<QImage>(held->imageData()));
    const auto text = held ? held->text().trimmed() : QString();
    if (text.startsWith(QStringLiteral("granary:"), Qt::CaseInsensitive))
        emit found(text);
    else
        emit notFound(tr("There is no code of Granary on the clipboard. Copy the whole code, beginning with \"granary:\"."));
}

void CodeSources::choose()
{
    auto* const dialog = new QFileDialog(this, tr("Picture of the code"), QStandardPaths::writableLocation(QStandardPaths::PicturesLocation), tr("Pictures") + QStringLiteral(" (*.png *.jpg *.jpeg *.gif *.bmp *.webp)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &CodeSources::readFile);
    dialog->open();
}

} // namespace granary::ui
