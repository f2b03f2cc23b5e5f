#include "ui/folders/folders_pane.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/folders/plan_card.h"
#include "ui/folders/plan_dialog.h"
#include "ui/folders/plan_sentences.h"
#include "ui/folders/retention_dialog.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/widgets/empty_page.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_stack.h"
#include "ui/widgets/scroll_page.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr int widest = 860;
constexpr std::size_t mostOneTime = 20;

/// What this machine has backed up, by its newest snapshots.
std::vector<api::Path> storedHere(const DriveState& state)
{
    std::vector<api::Path> out;
    const auto* const own = state.ownDevice();
    if (!own)
        return out;
    for (const auto& snapshot : state.snapshots())
        if (snapshot.device == own->name)
            out.insert(out.end(), snapshot.paths.begin(), snapshot.paths.end());
    return out;
}

} // namespace

FoldersPane::FoldersPane(DriveState& state, QWidget* parent) : Pane(parent), m_state(state)
{
    build();
    connect(&m_state, &DriveState::statusChanged, this, &FoldersPane::follow);
    connect(&m_state, &DriveState::snapshotsChanged, this, &FoldersPane::follow);
    follow();
}

void FoldersPane::build()
{
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_stack = new PageStack;
    outer->addWidget(m_stack);
    auto* const nothing = new EmptyPage(QStringLiteral("shield"), tr("Nothing is protected yet"),
        tr("Choose the folders that must not be lost. From then on every change is kept by itself."), tr("Choose folders ..."));
    connect(nothing, &EmptyPage::actionClicked, this, [this] { add({}); });
    auto* const page = new ScrollPage(widest);
    m_stack->addWidget(nothing);
    m_stack->addWidget(page);

    auto* const top = new QHBoxLayout;
    top->addWidget(heading(tr("Protected folders"), 1.35), 1);
    auto* const more = primaryButton(tr("Protect folders ..."));
    more->setObjectName(QStringLiteral("add"));
    connect(more, &QPushButton::clicked, this, [this] { add({}); });
    top->addWidget(more);
    m_forget = new QPushButton(ui::icon(QStringLiteral("clock")), tr("Forget old versions ..."));
    m_forget->setObjectName(QStringLiteral("forgetOld"));
    connect(m_forget, &QPushButton::clicked, this, [this] {
        auto* const dialog = new RetentionDialog(m_state, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    page->column()->addLayout(top);
    m_noPlace = textLabel({});
    setToned(m_noPlace, tr("There is no place to keep anything yet: nothing leaves this computer. Add a friend's machine or a disk in Nodes."), shades().bad);
    page->column()->addWidget(m_noPlace);

    m_undoBar = new QWidget;
    auto* const undoRow = new QHBoxLayout(m_undoBar);
    undoRow->setContentsMargins(0, 0, 0, 0);
    m_undoText = textLabel({});
    auto* const undoButton = new QPushButton(tr("Undo"));
    undoButton->setObjectName(QStringLiteral("undo"));
    undoRow->addWidget(m_undoText, 1);
    undoRow->addWidget(undoButton);
    connect(undoButton, &QPushButton::clicked, this, &FoldersPane::undo);
    m_undoBar->hide();
    page->column()->addWidget(m_undoBar);

    m_cards = new QVBoxLayout;
    m_cards->setSpacing(12);
    page->column()->addLayout(m_cards);
    m_oneTimePart = new QWidget;
    auto* const part = new QVBoxLayout(m_oneTimePart);
    part->setContentsMargins(0, 8, 0, 0);
    part->addWidget(heading(tr("Backed up once, not protected by itself")));
    part->addWidget(faintLabel(tr("What is stored of these stays. Changes since then are not kept.")));
    m_oneTime = new QVBoxLayout;
    part->addLayout(m_oneTime);
    page->column()->addWidget(m_oneTimePart);
    page->column()->addWidget(m_forget, 0, Qt::AlignLeft);
}

void FoldersPane::follow()
{
    if (!m_state.unlocked())
        return;
    followPlans();
    followOneTime();
    const bool empty = m_state.status().plans.empty() && m_oneTimeShown.empty() && !m_removed;
    m_stack->setCurrentIndex(empty ? 0 : 1);
    m_noPlace->setVisible(m_state.status().nodes.empty());
    m_forget->setVisible(m_state.snapshots().size() > 1);
}

void FoldersPane::followPlans()
{
    const auto& plans = m_state.status().plans;
    const bool recovered = m_state.status().drive && m_state.status().drive->recoveredUnaccepted;
    std::erase_if(m_byId, [&](const auto& known) {
        const bool gone = std::none_of(plans.begin(), plans.end(), [&](const auto& status) { return status.plan.id == known.first; });
        if (gone)
            known.second->deleteLater();
        return gone;
    });
    int failed = 0;
    for (const auto& status : plans) {
        const auto at = m_byId.find(status.plan.id);
        (at == m_byId.end() ? addCard(status.plan.id) : at->second)->show(status, recovered);
        failed += status.state == api::PlanState::retrying;
    }
    if (std::exchange(m_failed, failed) != failed)
        emit waitingChanged();
}

PlanCard* FoldersPane::addCard(std::uint64_t id)
{
    auto* const card = new PlanCard;
    m_byId[id] = card;
    m_cards->addWidget(card);
    connect(card, &PlanCard::backupWanted, this, [this, card] { backUp(card->status().plan); });
    connect(card, &PlanCard::pauseWanted, this, [this, id](bool on) { pause(id, on); });
    connect(card, &PlanCard::editWanted, this, [this, card] { PlanDialog::edit(m_state, card->status().plan, this); });
    connect(card, &PlanCard::removeWanted, this, [this, card] { remove(card->status().plan); });
    return card;
}

void FoldersPane::followOneTime()
{
    auto paths = pathsWithoutPlan(storedHere(m_state), m_state.status().plans);
    paths.resize(std::min(paths.size(), mostOneTime));
    m_oneTimePart->setVisible(!paths.empty());
    if (paths == m_oneTimeShown)
        return;
    m_oneTimeShown = paths;
    while (auto* const item = m_oneTime->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto& path : paths) {
        auto* const row = new QWidget;
        auto* const line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto* const button = new QPushButton(tr("Protect ..."));
        button->setAccessibleName(tr("Protect %1").arg(pathText(path)));
        connect(button, &QPushButton::clicked, this, [this, path] { add({path}); });
        line->addWidget(textLabel(pathText(path)), 1);
        line->addWidget(button);
        m_oneTime->addWidget(row);
    }
}

void FoldersPane::add(const std::vector<api::Path>& paths)
{
    api::BackupPlan plan;
    plan.paths = paths;
    plan.timing = api::PlanTiming::continuous;
    PlanDialog::edit(m_state, plan, this);
}

void FoldersPane::backUp(const api::BackupPlan& plan)
{
    api::BackupRequest request;
    request.paths = plan.paths;
    request.excludes = plan.excludes;
    m_state.session().ask(
        this, [request](api::Engine& engine) { return engine.backup(request); },
        [this](Result<api::TaskId> task) {
            if (!task.ok())
                say(task.error());
            m_state.refresh();
        });
}

void FoldersPane::pause(std::uint64_t id, bool on)
{
    m_state.session().ask(
        this, [id, on](api::Engine& engine) { return engine.pausePlan(id, on); },
        [this](Status done) {
            if (!done.ok())
                say(done.error());
            m_state.refresh();
        });
}

void FoldersPane::remove(const api::BackupPlan& plan)
{
    m_state.session().ask(
        this, [id = plan.id](api::Engine& engine) { return engine.removePlan(id); },
        [this, plan](Status done) {
            if (!done.ok())
                return say(done.error());
            m_removed = plan;
            m_undoText->setText(tr("%1: no longer protected by itself. What is stored stays.").arg(planTitle(plan)));
            m_undoBar->show();
            m_state.refresh();
        });
}

void FoldersPane::undo()
{
    if (!m_removed)
        return;
    auto plan = *m_removed;
    plan.id = 0;
    m_state.session().ask(
        this, [plan](api::Engine& engine) { return engine.putPlan(plan); },
        [this](Result<api::BackupPlan> put) {
            if (!put.ok())
                return say(put.error());
            m_removed.reset();
            m_undoBar->hide();
            m_state.refresh();
        });
}

void FoldersPane::say(const Error& error) { emit said(errorSentence(error, Doing::plan)); }

} // namespace granary::ui
