// How much of the drive lies where, as one bar.
#pragma once

#include <QColor>
#include <QWidget>
#include <vector>

namespace granary::ui {

/// The parts stand in the order they are given, each at least a few pixels wide; under the mouse a part says what it is.
class ShareBar : public QWidget {
    Q_OBJECT

public:
    struct Part {
        QString text; ///< "Attic, 1.2 GiB, 30 %"
        double share = 0;
        QColor colour;
        friend bool operator==(const Part&, const Part&) = default;
    };

    explicit ShareBar(QWidget* parent = nullptr);
    void set(std::vector<Part> parts);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// Where each part stands.
    std::vector<QRectF> places() const;

    std::vector<Part> m_parts;
};

} // namespace granary::ui
