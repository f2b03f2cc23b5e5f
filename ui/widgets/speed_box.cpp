#include "ui/widgets/speed_box.h"

#include <QSignalBlocker>
#include <QWheelEvent>

#include <cmath>

namespace granary::ui {
namespace {

constexpr double bytesAMegabyte = 1e6;
constexpr double most = 100'000;

} // namespace

SpeedBox::SpeedBox(QWidget* parent) : QDoubleSpinBox(parent)
{
    setDecimals(2);
    setRange(0, most);
    setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    setSuffix(tr(" MB/s"));
    setSpecialValueText(tr("No limit"));
    setFocusPolicy(Qt::StrongFocus);
    setKeyboardTracking(false);
}

std::uint64_t SpeedBox::bytesPerSecond() const
{
    return value() == m_shown ? m_set : static_cast<std::uint64_t>(std::llround(value() * bytesAMegabyte));
}

void SpeedBox::setBytesPerSecond(std::uint64_t bytes)
{
    const QSignalBlocker quiet(this);
    // A limit that would be rounded to none is shown as the least there is.
    setValue(bytes == 0 ? 0 : std::max(0.01, static_cast<double>(bytes) / bytesAMegabyte));
    m_set = bytes;
    m_shown = value();
}

void SpeedBox::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QDoubleSpinBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace granary::ui
