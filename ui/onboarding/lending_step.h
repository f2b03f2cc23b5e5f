// Space to lend: offered once, off unless wished.
#pragma once

#include "core/api/share.h"
#include "ui/base/engine_session.h"
#include "ui/onboarding/step.h"

class QDoubleSpinBox;
class QLabel;
class QRadioButton;

namespace granary::ui {

class LendingStep : public Step {
    Q_OBJECT

public:
    explicit LendingStep(EngineSession& session, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("lending"); }
    QString title() const override { return tr("Space for others?"); }
    QString text() const override { return tr("Friends who lend each other space keep each other's backups safe. What lies here is sealed: nobody on this machine can read it."); }
    QString nextText() const override;
    bool canGoOn() const override { return !m_sending; }
    QWidget* first() const override;
    void enter() override;
    bool next() override;

private:
    void take(const api::Share& share);
    void follow();

    EngineSession& m_session;
    api::Share m_share;
    bool m_known = false;
    bool m_sending = false;
    QRadioButton* m_notNow;
    QRadioButton* m_lend;
    QDoubleSpinBox* m_size;
    QLabel* m_free;
    QLabel* m_problem;
};

} // namespace granary::ui
