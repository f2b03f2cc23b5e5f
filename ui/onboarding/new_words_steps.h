// The words of a new drive: shown once, then three of them asked for.
#pragma once

#include "ui/onboarding/choices.h"
#include "ui/onboarding/step.h"

#include <array>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QTimer;

namespace granary::ui {

class ShowWordsStep : public Step {
    Q_OBJECT

public:
    explicit ShowWordsStep(Choices& choices, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("newWords"); }
    QString title() const override { return tr("Write down these 24 words"); }
    QString text() const override
    {
        return tr("They bring everything back when this machine is lost, and whoever has them can read everything. They are shown this once: Granary keeps no copy, and nobody can tell them to you later.");
    }
    bool canGoOn() const override;
    bool canGoBack() const override { return false; }
    QWidget* first() const override;
    void enter() override;

private:
    void copy();

    Choices& m_choices;
    QLabel* m_notices;
    QWidget* m_sheet;
    QGridLayout* m_grid;
    QCheckBox* m_written;
    QTimer* m_clear;
};

class CheckWordsStep : public Step {
    Q_OBJECT

public:
    CheckWordsStep(Choices& choices, Preferences& preferences, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("checkWords"); }
    QString title() const override { return tr("Three of them, to be sure"); }
    QString text() const override { return tr("Read them from your paper. To see all words once more, go back."); }
    QString nextText() const override { return tr("Check"); }
    QString otherText() const override { return tr("Check later"); }
    bool canGoOn() const override;
    QWidget* first() const override;
    void enter() override;
    bool next() override;
    /// Numbers of the words that are asked for, from 1.
    const std::array<std::size_t, 3>& asked() const { return m_asked; }

private:
    Choices& m_choices;
    Preferences& m_preferences;
    std::array<std::size_t, 3> m_asked{};
    std::array<QLabel*, 3> m_labels{};
    std::array<QLineEdit*, 3> m_fields{};
    QLabel* m_problem;
};

class FoundStep : public Step {
    Q_OBJECT

public:
    explicit FoundStep(Choices& choices, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("found"); }
    QString title() const override { return m_choices.beginning() == Beginning::code ? tr("This computer is in") : tr("Your drive is back"); }
    QString nextText() const override { return tr("Show my files"); }
    bool canGoBack() const override { return false; }
    void enter() override;

private:
    Choices& m_choices;
    QLabel* m_state;
    QLabel* m_notices;
};

} // namespace granary::ui
