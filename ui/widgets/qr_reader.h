// QR codes in pictures.
#pragma once

#include <QImage>
#include <QObject>
#include <QStringList>
#include <functional>

namespace granary::ui {

/// Texts of the QR codes in a picture. Slow for large ones: for workers. Pictures beyond 40 megapixels are not looked at.
QStringList qrTexts(const QImage& image);

/// Looks for a code on a worker. Lives on the GUI thread.
class QrReader : public QObject {
    Q_OBJECT

public:
    /// `beginning` is how the text that is looked for begins.
    explicit QrReader(const QString& beginning, QObject* parent = nullptr) : QObject(parent), m_beginning(beginning) {}
    void readImage(const QImage& image) { readImages({image}); }
    void readImages(const QList<QImage>& images);
    /// PNG, JPEG, GIF, BMP or WebP of at most 32 MiB.
    void readFile(const QString& path);
    /// Of a file that was made for this; it is removed.
    void readAndRemove(const QString& path);

signals:
    void found(const QString& text);
    /// There is no such code in it, or it is no picture.
    void nothingFound();

private:
    void start(std::function<QList<QImage>()> pictures);

    const QString m_beginning;
};

} // namespace granary::ui
