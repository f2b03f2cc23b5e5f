// Pane: what is protected, when, and how that goes.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/base/pane.h"

#include <map>

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace granary::ui {

class PlanCard;

class FoldersPane : public Pane {
    Q_OBJECT

public:
    explicit FoldersPane(DriveState& state, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("folders"); }
    QString title() const override { return tr("Folders"); }
    QString icon() const override { return QStringLiteral("shield"); }
    /// Plans that failed.
    int waiting() const override { return m_failed; }

private:
    void build();
    void follow();
    void followPlans();
    void followOneTime();
    PlanCard* addCard(std::uint64_t id);
    void add(const std::vector<api::Path>& paths);
    void backUp(const api::BackupPlan& plan);
    void pause(std::uint64_t id, bool on);
    void remove(const api::BackupPlan& plan);
    void undo();
    void say(const Error& error);

    DriveState& m_state;
    QStackedWidget* m_stack;
    QWidget* m_undoBar;
    QLabel* m_undoText;
    QVBoxLayout* m_cards;
    QVBoxLayout* m_oneTime;
    QWidget* m_oneTimePart;
    QLabel* m_noPlace;
    QPushButton* m_forget;
    std::map<std::uint64_t, PlanCard*> m_byId;
    std::vector<api::Path> m_oneTimeShown;
    std::optional<api::BackupPlan> m_removed;
    int m_failed = 0;
};

} // namespace granary::ui
