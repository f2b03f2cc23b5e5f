// Which versions stay, and what goes with the others: first shown, then done.
#pragma once

#include "ui/base/drive_state.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace granary::ui {

/// Whatever is chosen is looked at by the engine first (a dry run); only what was shown is then forgotten.
class RetentionDialog : public QDialog {
    Q_OBJECT

public:
    explicit RetentionDialog(DriveState& state, QWidget* parent = nullptr);

private:
    void build();
    api::Retention keep() const;
    void look();
    void forget();
    void follow();
    void showPreview(const api::ForgetResult& result);
    void showOutcome(const api::ForgetResult& result);
    void fail(const Error& error);

    DriveState& m_state;
    QSpinBox* m_last;
    QSpinBox* m_daily;
    QSpinBox* m_weekly;
    QSpinBox* m_monthly;
    QSpinBox* m_yearly;
    QLabel* m_summary;
    QListWidget* m_list;
    QProgressBar* m_busy;
    QPushButton* m_forget;
    QPushButton* m_close;
    QTimer m_typed;
    std::optional<api::TaskId> m_task;
    bool m_dry = true;         // of m_task
    bool m_lookAgain = false;  // another choice was made while the engine looked
    std::vector<std::string> m_going; // ids of what the list shows
};

} // namespace granary::ui
