// Says that a drive is a demo, and ends it.
#pragma once

#include "ui/base/trial.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace granary::ui {

/// A line above the panes, there for as long as there is a demo network on this computer.
class TrialReminder : public QFrame {
    Q_OBJECT

public:
    explicit TrialReminder(Trial& trial, QWidget* parent = nullptr);

signals:
    void said(const QString& text);

private:
    void follow();
    void ask();

    Trial& m_trial;
    QLabel* m_text;
    QPushButton* m_end;
};

} // namespace granary::ui
