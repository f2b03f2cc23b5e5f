// A page of cards below each other, that scrolls when they do not fit.
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace granary::ui {

class ScrollPage : public QScrollArea {
    Q_OBJECT

public:
    /// `widest` limits the width of the cards, so that lines stay readable; 0: as wide as the window.
    explicit ScrollPage(int widest, QWidget* parent = nullptr);
    /// Where cards go; below them is nothing.
    QVBoxLayout* column() const { return m_column; }

private:
    QVBoxLayout* m_column;
};

} // namespace granary::ui
