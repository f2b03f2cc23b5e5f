// What will be done.
#pragma once

#include "ui/onboarding/choices.h"
#include "ui/onboarding/step.h"

class QVBoxLayout;

namespace granary::ui {

class SummaryStep : public Step {
    Q_OBJECT

public:
    explicit SummaryStep(Choices& choices, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("summary"); }
    QString title() const override { return tr("Ready"); }
    QString nextText() const override { return m_choices.makes() ? tr("Make my drive") : m_choices.beginning() == Beginning::words ? tr("Get my files back") : tr("Add this computer"); }
    void enter() override;

private:
    void addRow(const QString& iconName, const QString& title, const QString& text, bool warns = false);

    Choices& m_choices;
    QVBoxLayout* m_rows;
};

} // namespace granary::ui
