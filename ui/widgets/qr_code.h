// A text as a QR code.
#pragma once

#include <QImage>
#include <QWidget>

namespace granary::ui {

/// One pixel a module, black on white, with the margin that readers need; null for a text that is too long (more than about 2,900 bytes).
QImage qrImage(const QString& text);

/// Dark on white in every theme: readers expect it.
class QrCode : public QWidget {
    Q_OBJECT

public:
    explicit QrCode(QWidget* parent = nullptr);
    /// Hides itself when the text can't be shown so.
    void setText(const QString& text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return m_image.size() * 2; } // smaller ones can't be photographed

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_image;
};

} // namespace granary::ui
