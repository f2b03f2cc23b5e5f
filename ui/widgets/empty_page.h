// A page that has nothing to show: a picture, a sentence, and the one next step.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace granary::ui {

class EmptyPage : public QWidget {
    Q_OBJECT

public:
    EmptyPage(const QString& iconName, const QString& title, const QString& text, const QString& action = {}, QWidget* parent = nullptr);
    void setTexts(const QString& title, const QString& text);
    /// What the button says; empty: there is none. Only of a page that was made with one.
    void setAction(const QString& action);

signals:
    void actionClicked();

private:
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_action = nullptr;
};

} // namespace granary::ui
