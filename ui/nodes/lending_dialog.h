// How much is lent, to whom, how fast and when.
#pragma once

#include "core/api/share.h"
#include "ui/base/drive_state.h"

#include <QDialog>

#include <array>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QRadioButton;
class QSlider;
class QTimeEdit;

namespace granary::ui {

class FlowRow;
class SpeedBox;

/// Stays open until the engine has taken it, or says why not.
class LendingDialog : public QDialog {
    Q_OBJECT

public:
    LendingDialog(DriveState& state, const api::Share& share, QWidget* parent = nullptr);
    /// As it is entered now.
    api::ShareSettings settings() const;

signals:
    void lent(const granary::api::Share& share);

private:
    void build();
    void buildSize(QFormLayout* rows);
    QWidget* buildHours();
    void fill();
    void followSize();
    void followHours();
    void send();

    DriveState& m_state;
    const api::Share m_share;
    double m_shownSize = 0; // what the box says to the size that is lent now
    QDoubleSpinBox* m_size;
    QSlider* m_slider;
    QLabel* m_left;
    QComboBox* m_accept;
    SpeedBox* m_speed;
    QRadioButton* m_always;
    QRadioButton* m_sometimes;
    FlowRow* m_times;
    FlowRow* m_weekdays;
    QTimeEdit* m_from;
    QTimeEdit* m_to;
    std::array<QCheckBox*, 7> m_days{};
    QLabel* m_hint;
    QLabel* m_problem;
    QPushButton* m_lend;
};

} // namespace granary::ui
