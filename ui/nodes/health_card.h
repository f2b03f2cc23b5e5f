// The health of the whole drive in one sentence, what it rests on, and the checks that can be made.
#pragma once

#include "ui/base/drive_state.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace granary::ui {

class HealthCard : public QFrame {
    Q_OBJECT

public:
    explicit HealthCard(DriveState& state, QWidget* parent = nullptr);

signals:
    void said(const QString& text);

private:
    void build();
    void follow();
    void followTasks();
    void start(std::function<Result<api::TaskId>(api::Engine&)> call);
    void stop();
    void saveCertificate();

    DriveState& m_state;
    QLabel* m_icon;
    QLabel* m_sentence;
    QLabel* m_advice;
    QLabel* m_chance;
    QPushButton* m_more;
    QLabel* m_assumptions;
    QLabel* m_together;
    QLabel* m_checked;
    QPushButton* m_check;
    QPushButton* m_repair;
    QPushButton* m_try;
    QPushButton* m_certificate;
    QLabel* m_drill;
    QWidget* m_busy;
    QLabel* m_busyText;
    QProgressBar* m_busyBar;
    api::TaskId m_busyTask = 0;
};

} // namespace granary::ui
