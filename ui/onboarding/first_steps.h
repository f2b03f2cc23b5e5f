// Language, and whether a drive is made or brought back.
#pragma once

#include "ui/onboarding/choices.h"
#include "ui/onboarding/step.h"

#include <map>

class QListWidget;
class QPushButton;

namespace granary::ui {

class LanguageStep : public Step {
    Q_OBJECT

public:
    explicit LanguageStep(Preferences& preferences, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("language"); }
    QString title() const override { return tr("Welcome to Granary"); }
    QString text() const override { return tr("Your files, kept safe on several machines at once, readable by nobody but you."); }
    bool canGoBack() const override { return false; }
    QWidget* first() const override;

private:
    void choose();

    Preferences& m_preferences;
    QListWidget* m_list;
};

class StartStep : public Step {
    Q_OBJECT

public:
    explicit StartStep(Choices& choices, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("start"); }
    QString title() const override { return tr("What would you like to do?"); }
    QWidget* first() const override;
    void enter() override;

private:
    QPushButton* addChoice(const QString& iconName, const QString& title, const QString& text, Beginning beginning);

    Choices& m_choices;
    std::map<Beginning, QPushButton*> m_buttons;
};

} // namespace granary::ui
