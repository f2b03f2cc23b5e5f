#include "ui/widgets/code_sources.h"

#include "ui/look/icons.h"
#include "ui/widgets/qr_reader.h"
#include "ui/widgets/screen_picture.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>

namespace granary::ui {

CodeSources::CodeSources(QWidget* parent, QDBusConnection bus) : FlowRow(parent)
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
    connect(m_reader, &QrReader::nothingFound, this, [this] {
        emit notFound(m_fromScreen ? tr("There is no code of Granary to be seen on the screen. Show it whole, and move this window away from it.")
                                   : tr("There is no code of Granary in that picture. Take it again: sharp, straight from the front, and with the white margin."));
    });
    addScreen(bus);
}

void CodeSources::addScreen(const QDBusConnection& bus)
{
    auto* const button = new QPushButton(icon(QStringLiteral("device")), tr("From the screen"));
    button->setObjectName(QStringLiteral("screenOfCode"));
    button->setToolTip(tr("A QR code that another window shows now"));
    button->setAutoDefault(false);
    add(button);
    auto* const screen = new ScreenPicture(bus, this);
    button->setVisible(screen->available());
    connect(screen, &ScreenPicture::availableChanged, button, [button, screen] { button->setVisible(screen->available()); });
    connect(button, &QPushButton::clicked, screen, &ScreenPicture::take);
    connect(screen, &ScreenPicture::failed, this, &CodeSources::notFound);
    connect(screen, &ScreenPicture::taken, this, [this](const QList<QImage>& screens) {
        m_fromScreen = true;
        m_reader->readImages(screens);
    });
    connect(screen, &ScreenPicture::takenInFile, this, [this](const QString& path) {
        m_fromScreen = true;
        m_reader->readAndRemove(path);
    });
}

void CodeSources::readFile(const QString& path)
{
    m_fromScreen = false;
    m_reader->readFile(path);
}

void CodeSources::paste()
{
    m_fromScreen = false;
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
