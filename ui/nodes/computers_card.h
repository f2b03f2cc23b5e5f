// The computers that belong to the drive: one more, or one less.
#pragma once

#include "ui/base/drive_state.h"

#include <QFrame>

class QVBoxLayout;

namespace granary::ui {

class ComputersCard : public QFrame {
    Q_OBJECT

public:
    explicit ComputersCard(DriveState& state, QWidget* parent = nullptr);

private:
    void follow();
    QWidget* rowOf(const api::Device& device);
    void add();
    void remove(const std::string& name);

    DriveState& m_state;
    QVBoxLayout* m_rows;
    QString m_shown; // what the rows say, to make them only when that changes
};

} // namespace granary::ui
