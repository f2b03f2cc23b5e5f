#include "ui/files/drop_dialog.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/files/drive_roots.h"
#include "ui/look/theme.h"
#include "ui/widgets/dialog_size.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr int indent = 24;
constexpr int leastWidth = 480;

QLabel* hint(const QString& text)
{
    auto* const out = faintLabel(text);
    out->setContentsMargins(indent, 0, 0, 0);
    return out;
}

} // namespace

const api::BackupPlan* planOf(const std::vector<api::PlanStatus>& plans, const api::Path& path)
{
    for (const auto& status : plans)
        for (const auto& folder : status.plan.paths)
            if (liesIn(path, folder))
                return &status.plan;
    return nullptr;
}

DropDialog::DropDialog(DriveState& state, std::vector<api::Path> paths, QWidget* parent) : QDialog(parent), m_state(state), m_paths(std::move(paths))
{
    setWindowTitle(tr("Add to the drive"));
    holdContents(*this, leastWidth);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(4);
    auto* const what = heading(m_paths.size() == 1 ? tr("Add \"%1\"").arg(nameText(m_paths.front())) : tr("Add %n item(s)", nullptr, static_cast<int>(m_paths.size())));
    what->setWordWrap(true);
    layout->addWidget(what);
    layout->addSpacing(4);
    const auto& plans = m_state.status().plans;
    const bool covered = std::all_of(m_paths.begin(), m_paths.end(), [&](const auto& path) { return planOf(plans, path) != nullptr; });
    m_protect = new QRadioButton(tr("Protect from now on"));
    m_once = new QRadioButton(tr("Store a copy once"));
    layout->addWidget(m_protect);
    layout->addWidget(hint(covered ? tr("It is protected already: every change is kept.") : tr("It stays where it is. Every change is kept by itself, and you can go back to any day.")));
    layout->addSpacing(8);
    layout->addWidget(m_once);
    layout->addWidget(hint(tr("As it is now. Later changes are not kept.")));
    m_protect->setEnabled(!covered);
    (covered ? m_once : m_protect)->setChecked(true);
    m_problem = textLabel({});
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addSpacing(8);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_go = primaryButton(tr("Add"));
    m_go->setObjectName(QStringLiteral("go"));
    m_go->setDefault(true);
    buttons->addButton(m_go, QDialogButtonBox::ActionRole);
    layout->addWidget(buttons);
    connect(m_go, &QPushButton::clicked, this, &DropDialog::go);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void DropDialog::go()
{
    m_go->setEnabled(false);
    m_problem->hide();
    const auto done = [this](const auto& result, const QString& sentence) {
        m_state.refresh();
        if (!result.ok())
            return fail(result.error());
        emit said(sentence);
        accept();
    };
    if (m_protect->isChecked()) {
        api::BackupPlan plan;
        for (const auto& path : m_paths) // what is protected already stays with its plan
            if (!planOf(m_state.status().plans, path))
                plan.paths.push_back(path);
        plan.timing = api::PlanTiming::continuous;
        m_state.session().ask(
            this, [plan](api::Engine& engine) { return engine.putPlan(plan); },
            [done](const Result<api::BackupPlan>& put) { done(put, DropDialog::tr("It is protected from now on")); });
        return;
    }
    api::BackupRequest request;
    request.paths = m_paths;
    m_state.session().ask(
        this, [request](api::Engine& engine) { return engine.backup(request); },
        [done](const Result<api::TaskId>& task) { done(task, DropDialog::tr("A copy is being stored")); });
}

void DropDialog::fail(const Error& error)
{
    m_go->setEnabled(true);
    setToned(m_problem, errorSentence(error, Doing::backup), shades().bad);
    m_problem->show();
    adjustSize();
}

} // namespace granary::ui
