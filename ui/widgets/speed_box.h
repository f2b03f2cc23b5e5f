// A speed in megabytes a second; 0 is "no limit".
#pragma once

#include <QDoubleSpinBox>

#include <cstdint>

namespace granary::ui {

class SpeedBox : public QDoubleSpinBox {
    Q_OBJECT

public:
    explicit SpeedBox(QWidget* parent = nullptr);
    /// Exact for what was set, however it is rounded on the screen.
    std::uint64_t bytesPerSecond() const;
    void setBytesPerSecond(std::uint64_t bytes);

protected:
    /// The wheel scrolls the page, unless the box is being edited.
    void wheelEvent(QWheelEvent* event) override;

private:
    std::uint64_t m_set = 0;
    double m_shown = 0; // what the box said to it
};

} // namespace granary::ui
