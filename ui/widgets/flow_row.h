// Buttons beside each other that go on in the next line when there is no room, as with large text or long words.
#pragma once

#include <QLayout>
#include <QWidget>
#include <vector>

namespace granary::ui {

class FlowRow : public QWidget {
    Q_OBJECT

public:
    explicit FlowRow(QWidget* parent = nullptr);
    void add(QWidget* widget);
};

/// Its layout: line by line, from the side that the language begins at.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(QWidget* parent);
    ~FlowLayout() override;
    void addItem(QLayoutItem* item) override { m_items.push_back(item); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    void setGeometry(const QRect& rect) override;

private:
    /// The height that is needed; places the widgets when `place`.
    int arrange(const QRect& rect, bool place) const;

    std::vector<QLayoutItem*> m_items;
};

} // namespace granary::ui
