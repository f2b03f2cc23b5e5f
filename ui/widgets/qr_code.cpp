#include "ui/widgets/qr_code.h"

#include <qrencode.h>

#include <QPainter>

#include <algorithm>
#include <memory>

namespace granary::ui {
namespace {

constexpr int margin = 4; // modules (ISO/IEC 18004)
constexpr int pixelsAModule = 3;

} // namespace

QImage qrImage(const QString& text)
{
    const auto bytes = text.toUtf8();
    if (bytes.isEmpty() || bytes.contains('\0'))
        return {};
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(QRcode_encodeString8bit(bytes.constData(), 0, QR_ECLEVEL_L), &QRcode_free);
    if (!code)
        return {};
    QImage out(code->width + 2 * margin, code->width + 2 * margin, QImage::Format_Grayscale8);
    out.fill(Qt::white);
    for (int y = 0; y < code->width; ++y)
        for (int x = 0; x < code->width; ++x)
            if (code->data[y * code->width + x] & 1)
                out.scanLine(y + margin)[x + margin] = 0;
    return out;
}

QrCode::QrCode(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(tr("QR code"));
    hide();
}

void QrCode::setText(const QString& text)
{
    m_image = qrImage(text);
    setVisible(!m_image.isNull());
    updateGeometry();
    update();
}

QSize QrCode::sizeHint() const { return m_image.size() * pixelsAModule; }

void QrCode::paintEvent(QPaintEvent*)
{
    if (m_image.isNull())
        return;
    QPainter painter(this);
    const int modules = std::max(1, std::min(width(), height()) / m_image.width()); // whole pixels: sharp edges
    const auto size = m_image.size() * modules;
    painter.drawImage(QRect(QPoint((width() - size.width()) / 2, (height() - size.height()) / 2), size), m_image);
}

} // namespace granary::ui
