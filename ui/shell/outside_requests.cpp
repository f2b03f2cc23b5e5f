#include "ui/shell/outside_requests.h"

#include "ui/base/format.h"
#include "ui/files/files_pane.h"
#include "ui/folders/plan_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/task_actions.h"
#include "ui/shell/versions_dialog.h"


#include <algorithm>

namespace granary::ui {
namespace {

constexpr std::size_t mostWaiting = 32;

bool isDeviceCode(const QString& code) { return code.startsWith(QLatin1String("granary:device?")); }

/// Whether a plan that is not paused stores it: it or a folder above it.
bool covered(const std::vector<api::PlanStatus>& plans, const api::Path& path)
{
    return std::any_of(plans.begin(), plans.end(), [&](const auto& status) {
        return !status.plan.paused && std::any_of(status.plan.paths.begin(), status.plan.paths.end(), [&](const api::Path& top) {
            return top == path || top.bytes == "/" || path.bytes.starts_with(top.bytes + "/");
        });
    });
}

} // namespace

OutsideRequests::OutsideRequests(DriveState& state, QObject* parent) : QObject(parent), m_state(state)
{
    // Behind the window, which shows by the same news what can be done now.
    connect(&m_state, &DriveState::statusChanged, this, &OutsideRequests::work, Qt::QueuedConnection);
}

void OutsideRequests::setWindow(MainWindow* window)
{
    m_window = window;
    work();
}

void OutsideRequests::add(const Request& request)
{
    if (request.kind == Request::Kind::show || request.kind == Request::Kind::stayHidden)
        return; // whoever has the window shows it
    if (m_waiting.size() == mostWaiting)
        m_waiting.pop_front();
    m_waiting.push_back(request);
    work();
}

void OutsideRequests::work()
{
    // The way to a drive needs none.
    std::erase_if(m_waiting, [this](const Request& request) {
        return m_window && request.kind == Request::Kind::code && isDeviceCode(QString::fromUtf8(request.argument)) && m_window->takeDeviceCode(QString::fromUtf8(request.argument));
    });
    while (m_window && m_window->ready() && !m_waiting.empty()) {
        const auto request = m_waiting.front();
        m_waiting.pop_front();
        carryOut(request);
    }
}

void OutsideRequests::carryOut(const Request& request)
{
    switch (request.kind) {
    case Request::Kind::protect: return protect({request.argument.toStdString()});
    case Request::Kind::versions: return showVersions({request.argument.toStdString()});
    case Request::Kind::backUp:
        return backUpNow(m_state, [window = m_window](const QString& text) {
            if (window)
                window->say(text);
        });
    case Request::Kind::code: return takeCode(QString::fromUtf8(request.argument));
    case Request::Kind::show:
    case Request::Kind::stayHidden: return;
    }
}

void OutsideRequests::takeCode(const QString& code)
{
    for (auto* const pane : m_window->panes())
        if (pane->takeCode(code))
            return m_window->showPane(pane->id());
    if (isDeviceCode(code))
        return m_window->say(tr("This computer has a drive already. A code of another computer is of use only where there is none yet."));
    m_window->say(tr("This code can't be used here. Paste it where you are asked for one."));
}

void OutsideRequests::protect(const api::Path& path)
{
    m_window->showPane(QStringLiteral("folders"));
    if (covered(m_state.status().plans, path))
        return m_window->say(tr("%1 is protected already.").arg(nameText(path)));
    api::BackupPlan plan;
    plan.paths = {path};
    plan.timing = api::PlanTiming::continuous;
    PlanDialog::edit(m_state, plan, m_window);
}

void OutsideRequests::showVersions(const api::Path& path)
{
    auto* const dialog = new VersionsDialog(m_state, path, m_window);
    connect(dialog, &VersionsDialog::said, m_window, &MainWindow::say);
    connect(dialog, &VersionsDialog::filesWanted, m_window, [window = m_window](const api::Path& folder) {
        for (auto* const pane : window->panes())
            if (auto* const files = qobject_cast<FilesPane*>(pane)) {
                window->showPane(files->id());
                files->openFolder(folder);
            }
    });
    dialog->open();
}

} // namespace granary::ui
