// Where the drive is stored, or where it is sought.
#pragma once

#include "ui/base/trial.h"
#include "ui/onboarding/choices.h"
#include "ui/onboarding/disks.h"
#include "ui/onboarding/step.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace granary::ui {

class NetworkFields;

class PlacesStep : public Step {
    Q_OBJECT

public:
    /// Without a trial nothing speaks of a demo.
    explicit PlacesStep(Choices& choices, Trial* trial = nullptr, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("places"); }
    QString title() const override;
    QString text() const override;
    bool canGoOn() const override;
    QString otherText() const override;
    QWidget* first() const override;
    void enter() override;
    bool next() override;
    bool takesReturn() override;
    void addFolder(const QString& path);

private:
    QWidget* buildDemo();
    QWidget* buildNetwork();
    void addCode();
    void addNetwork();
    void add(const QString& place);
    void remove(const QString& place);
    void showPlaces();
    void showDisks(const std::vector<PlaceFacts>& disks);
    void say(const QString& text, bool bad);
    /// The same, where nobody may miss it below the fold.
    void warn(const QString& text);
    void adviseOn(const PlaceFacts& facts);

    Choices& m_choices;
    Trial* const m_trial;
    QWidget* m_demo;
    QWidget* m_networkPart;
    QPushButton* m_showNetwork;
    QWidget* m_networkForm;
    NetworkFields* m_network;
    QVBoxLayout* m_list;
    QWidget* m_frame;
    QLineEdit* m_code;
    QPushButton* m_addCode;
    QVBoxLayout* m_disks;
    QLabel* m_advice;
};

/// A place in words: the folder, the demo network, or that it is a friend's machine.
QString placeText(const QString& place);
/// What was pasted, without what messages and editors put around it; empty when no invite code is in it.
QString codeIn(const QString& text);

} // namespace granary::ui
