#include "ui/base/trial.h"

#include "ui/base/error_sentences.h"

#include <QUrlQuery>

#include <algorithm>

namespace granary::ui {
namespace {

const auto trialPart = QStringLiteral("trial");
const auto endingKey = QStringLiteral("trial/ending");
const auto withDriveText = QStringLiteral("withDrive");
const auto withoutDriveText = QStringLiteral("withoutDrive");
const auto publicNetwork = std::string_view("mainline");

} // namespace

const QString trialPlace = QStringLiteral("demo:");

Trial::Trial(std::shared_ptr<TrialNetwork> network, DriveState& state, Preferences& preferences, QObject* parent)
    : QObject(parent), m_network(std::move(network)), m_state(state), m_preferences(preferences), m_exists(m_network->exists())
{
    const auto kept = preferences.kept(endingKey).toString();
    m_ending = kept == withDriveText ? Ending::withDrive : kept == withoutDriveText ? Ending::withoutDrive : Ending::no;
    connect(&state, &DriveState::statusChanged, this, &Trial::follow);
    connect(&state, &DriveState::tasksChanged, this, &Trial::moveOn);
    connect(&state, &DriveState::taskEnded, this, &Trial::onEnded);
    follow();
}

bool Trial::possible() const { return m_state.known() && m_state.status().info.network != publicNetwork; }

Trial::Use Trial::use() const
{
    if (!m_exists || m_ids.empty() || !m_state.unlocked())
        return Use::none;
    const auto& nodes = m_state.status().nodes;
    const auto own = std::count_if(nodes.begin(), nodes.end(), [this](const auto& node) { return owns(node); });
    return own == 0 ? Use::unused : own == static_cast<std::ptrdiff_t>(nodes.size()) ? Use::all : Use::part;
}

void Trial::begin(QObject* receiver, std::function<void(Result<std::vector<std::string>>)> done)
{
    using Codes = Result<std::vector<std::string>>;
    using Both = Result<std::pair<std::vector<std::string>, std::vector<std::string>>>;
    m_started = true;
    m_state.session().ask(
        receiver,
        [network = m_network](api::Engine& engine) -> Both {
            GRANARY_ASSIGN(const auto info, engine.info());
            GRANARY_ASSIGN(auto codes, network->start(info.network));
            GRANARY_ASSIGN(auto invites, network->invites());
            return std::pair(std::move(codes), std::move(invites));
        },
        [this, done = std::move(done)](Both both) {
            m_exists = m_network->exists();
            if (both.ok())
                learn(both->first);
            emit changed();
            done(both.ok() ? Codes(std::move(both->second)) : Codes(both.error()));
        });
}

void Trial::learn(const std::vector<std::string>& codes)
{
    for (const auto& code : codes) {
        const auto text = QString::fromStdString(code);
        m_ids.insert(QUrlQuery(text.mid(text.indexOf(QLatin1Char('?')) + 1)).queryItemValue(QStringLiteral("id")).toStdString());
    }
}

void Trial::follow()
{
    if (m_exists && !m_started && possible()) {
        m_started = true;
        m_state.session().ask(
            this, [network = m_network, name = m_state.status().info.network](api::Engine&) { return network->start(name); },
            [this](const Result<std::vector<std::string>>& codes) {
                if (codes.ok())
                    learn(*codes);
                else
                    emit failed(tr("The demo network could not be started: %1").arg(errorSentence(codes.error(), Doing::start)));
                m_state.refresh();
                moveOn();
                emit changed();
            });
    }
    moveOn();
    emit changed();
}

bool Trial::tooFewOthers() const
{
    const auto& status = m_state.status();
    const auto others = std::count_if(status.nodes.begin(), status.nodes.end(), [this](const auto& node) { return !owns(node) && node.reachable && !node.leaving; });
    return status.drive && static_cast<std::uint64_t>(others) < status.drive->k;
}

QString Trial::tooFewText()
{
    return tr("Your other storage places are too few to take over what the demo network holds: each of them keeps another piece. Add more under Nodes, then end the demo again.");
}

void Trial::setEnding(Ending ending)
{
    m_ending = ending;
    if (ending == Ending::no)
        m_preferences.forget(trialPart);
    else
        m_preferences.keep(endingKey, ending == Ending::withDrive ? withDriveText : withoutDriveText);
    emit changed();
}

void Trial::end()
{
    if (ending() || use() == Use::none)
        return;
    if (use() == Use::part && tooFewOthers()) // before the first node is emptied: with each that goes the drive gets less safe
        return giveUp(tooFewText());
    setEnding(use() == Use::all ? Ending::withDrive : Ending::withoutDrive);
    moveOn();
}

/// The next step towards the end, when the one before is done. Nothing of it is only in memory.
void Trial::moveOn()
{
    if (!ending() || m_asking)
        return;
    if (m_state.known() && m_exists && !m_state.hasDrive())
        return removeNetwork(); // the drive went already
    const auto now = use();
    if (now == Use::none)
        return;
    if (now == Use::unused)
        return removeNetwork();
    // Other places came or went meanwhile: that was not what the user agreed to.
    if ((m_ending == Ending::withDrive) != (now == Use::all))
        return setEnding(Ending::no);
    const auto& tasks = m_state.tasks();
    if (std::any_of(tasks.begin(), tasks.end(), [](const auto& task) { return !task.ended() && task.state != api::TaskState::interrupted; }))
        return;
    if (m_ending == Ending::withDrive)
        endDrive();
    else
        emptyOne();
}

void Trial::endDrive()
{
    m_asking = true; // until the task has ended
    m_state.session().ask(
        this,
        [](api::Engine& engine) {
            api::DeleteDriveRequest request;
            request.keepOnNodes = true; // they go as a whole
            return engine.deleteDrive(std::move(request));
        },
        [this](const Result<api::TaskId>& task) {
            if (!task.ok() && task.error().code == ErrorCode::busy)
                m_asking = false; // something began in between
            else if (!task.ok())
                giveUp(errorSentence(task.error(), Doing::settings));
            m_state.refresh();
        });
}

void Trial::emptyOne()
{
    const auto& nodes = m_state.status().nodes;
    const auto next = std::find_if(nodes.begin(), nodes.end(), [this](const auto& node) { return owns(node); });
    m_asking = true; // until the task has ended
    m_state.session().ask(
        this, [id = next->id.hex()](api::Engine& engine) { return engine.removeNode(id); },
        [this](const Result<api::TaskId>& task) {
            if (!task.ok())
                giveUp(errorSentence(task.error(), Doing::removeNode));
            m_state.refresh();
        });
}

void Trial::onEnded(const api::Task& task)
{
    const bool removal = task.kind == api::TaskKind::removeNode;
    if (!ending() || (!removal && task.kind != api::TaskKind::deleteDrive))
        return;
    m_asking = false;
    if (task.state != api::TaskState::done) {
        const auto error = task.error.value_or(Error(ErrorCode::internal));
        return giveUp(removal && error.code == ErrorCode::noNodes
                ? tooFewText()
                : errorSentence(error, removal ? Doing::removeNode : Doing::settings));
    }
    if (!removal)
        return removeNetwork();
    m_state.refresh();
}

void Trial::removeNetwork()
{
    m_asking = true;
    m_state.session().ask(
        this, [network = m_network](api::Engine&) { return network->remove(); },
        [this](const Status& removed) {
            m_asking = false;
            m_exists = m_network->exists();
            if (!removed.ok())
                return giveUp(tr("The demo network could not be removed completely: %1").arg(errorSentence(removed.error(), Doing::settings)));
            m_ids.clear();
            m_started = false;
            setEnding(Ending::no);
            m_state.refresh();
        });
}

void Trial::giveUp(const QString& text)
{
    m_asking = false;
    setEnding(Ending::no);
    emit failed(text);
}

} // namespace granary::ui
