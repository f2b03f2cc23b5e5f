#include "ui/widgets/qr_reader.h"

#include <zbar.h>

#include <QCoreApplication>
#include <QFile>
#include <QImageReader>
#include <QPointer>
#include <QThreadPool>

namespace granary::ui {
namespace {

constexpr qint64 mostFileBytes = 32 << 20;
constexpr qint64 mostPixels = 40'000'000;
constexpr int mostMiB = 256; // in memory while it is decoded
constexpr int widest = 3000; // larger pictures are made smaller: a code's modules are then still some pixels wide

QImage pictureIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostFileBytes)
        return {};
    QImageReader::setAllocationLimit(mostMiB);
    QImageReader reader(&file);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (!QList<QByteArray>{"png", "jpeg", "jpg", "gif", "bmp", "webp"}.contains(reader.format()))
        return {};
    const auto size = reader.size();
    if (size.isValid() && static_cast<qint64>(size.width()) * size.height() > mostPixels)
        return {};
    return reader.read();
}

} // namespace

QStringList qrTexts(const QImage& image)
{
    if (image.isNull() || static_cast<qint64>(image.width()) * image.height() > mostPixels)
        return {};
    // What is transparent is paper.
    auto paper = image;
    if (image.hasAlphaChannel()) {
        paper = QImage(image.size(), QImage::Format_RGB32);
        paper.fill(Qt::white);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y).alpha() > 127)
                    paper.setPixel(x, y, image.pixel(x, y));
    }
    if (paper.width() > widest || paper.height() > widest)
        paper = paper.scaled(widest, widest, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    const auto grey = paper.convertToFormat(QImage::Format_Grayscale8);
    QByteArray rows; // without what QImage leaves between lines
    rows.reserve(static_cast<qsizetype>(grey.width()) * grey.height());
    for (int y = 0; y < grey.height(); ++y)
        rows.append(reinterpret_cast<const char*>(grey.constScanLine(y)), grey.width());
    zbar::ImageScanner scanner;
    scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    zbar::Image scanned(static_cast<unsigned>(grey.width()), static_cast<unsigned>(grey.height()), "Y800", rows.constData(), static_cast<unsigned long>(rows.size()));
    QStringList out;
    if (scanner.scan(scanned) > 0)
        for (auto symbol = scanned.symbol_begin(); symbol != scanned.symbol_end(); ++symbol)
            out << QString::fromStdString(symbol->get_data());
    scanned.set_data(nullptr, 0);
    return out;
}

void QrReader::readImages(const QList<QImage>& images)
{
    start([images] { return images; });
}

void QrReader::readFile(const QString& path)
{
    start([path] { return QList{pictureIn(path)}; });
}

void QrReader::readAndRemove(const QString& path)
{
    start([path] {
        const auto picture = pictureIn(path);
        if (!picture.isNull()) // nothing but a picture was made for this
            QFile::remove(path);
        return QList{picture};
    });
}

void QrReader::start(std::function<QList<QImage>()> pictures)
{
    QThreadPool::globalInstance()->start([pictures = std::move(pictures), self = QPointer<QrReader>(this), beginning = m_beginning] {
        QString text;
        for (const auto& picture : pictures())
            for (const auto& found : qrTexts(picture))
                if (found.startsWith(beginning, Qt::CaseInsensitive))
                    text = found;
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, text] {
                if (!self)
                    return;
                if (text.isEmpty())
                    emit self->nothingFound();
                else
                    emit self->found(text);
            },
            Qt::QueuedConnection);
    });
}

} // namespace granary::ui
