// The list of panes at the window's left.
#pragma once

#include <QListWidget>

namespace granary::ui {

class Pane;

class SideBar : public QListWidget {
    Q_OBJECT

public:
    explicit SideBar(QWidget* parent = nullptr);
    void add(const Pane& pane);
    void show(const QString& id);
    /// The number beside a pane's title; 0 shows none.
    void setWaiting(const QString& id, int count);

signals:
    void chosen(const QString& id);

private:
    QListWidgetItem* find(const QString& id) const;

    int m_width = 200;
};

} // namespace granary::ui
