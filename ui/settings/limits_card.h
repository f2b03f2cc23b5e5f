// How fast data may go out and come in, and at which times of the day it is otherwise.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/settings/settings_card.h"

class QPushButton;
class QTimeEdit;

namespace granary::ui {

class SpeedBox;

/// Changes are told to the engine a moment after the last one.
class LimitsCard : public SettingsCard {
    Q_OBJECT

public:
    explicit LimitsCard(DriveState& state, QWidget* parent = nullptr);
    ~LimitsCard() override;

private:
    struct Window {
        QWidget* row;
        QTimeEdit* from;
        QTimeEdit* to;
        SpeedBox* upload;
        SpeedBox* download;
    };
    void ask();
    void show(const api::Limits& limits);
    void addWindow(const api::LimitWindow& window);
    void removeWindow(const QWidget* row);
    void onAdd();
    void changed();
    /// As the controls say it.
    api::Limits limits() const;
    void send();
    void say(const QString& problem);

    DriveState& m_state;
    SpeedBox* m_upload;
    SpeedBox* m_download;
    QVBoxLayout* m_windowRows;
    std::vector<Window> m_windows;
    QPushButton* m_add;
    QLabel* m_now;
    QLabel* m_problem;
    QTimer m_soon;
    bool m_known = false;
};

} // namespace granary::ui
