#include "ui/onboarding/making_step.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/base/node_sentences.h"
#include "ui/base/self_unlock.h"
#include "ui/base/trial.h"
#include "ui/look/theme.h"
#include "ui/onboarding/network_place.h"
#include "ui/onboarding/places_step.h"
#include "ui/widgets/labels.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

using namespace std::chrono_literals;

} // namespace

MakingStep::MakingStep(Choices& choices, DriveState& state, Preferences& preferences, OnboardingParts parts, QWidget* parent)
    : Step(parent), m_choices(choices), m_state(state), m_preferences(preferences), m_parts(parts)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    m_bar = new QProgressBar;
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_text = textLabel({});
    layout->addWidget(m_bar);
    layout->addWidget(m_text);
    layout->addStretch(1);
}

QString MakingStep::title() const
{
    if (m_failed)
        return tr("That did not work");
    return m_choices.makes() ? tr("Making your drive") : m_choices.beginning() == Beginning::words ? tr("Looking for your drive") : tr("Adding this computer");
}

void MakingStep::enter()
{
    m_failed = false;
    m_working = true;
    m_bar->show();
    say({});
    emit changed();
    if (m_choices.task != 0)
        follow(0);
    else if (m_state.hasDrive())
        makePlans(); // a window before was closed in between
    else
        begin();
}

bool MakingStep::next()
{
    enter();
    return false;
}

void MakingStep::begin()
{
    auto request = std::make_shared<api::InitRequest>();
    request->passphrase = m_choices.passphrase.clone();
    if (m_choices.beginning() == Beginning::words)
        request->words = m_choices.typedWords.clone();
    if (m_choices.beginning() == Beginning::code)
        request->deviceCode = m_choices.deviceCode.clone();
    request->language = QLocale().language() == QLocale::Chinese ? api::Language::chinese : api::Language::english;
    const auto places = m_choices.places();
    for (const auto& place : places)
        if (place != trialPlace && !networkOf(place))
            request->nodes.push_back(pathOf(place).bytes);
    if (const auto network = networkAmong(places); network && m_choices.beginning() != Beginning::code) {
        request->network = network->name;
        request->bootstraps = network->addresses;
    }
    // Before the drive is there: whatever happens then, nobody has seen its words.
    m_preferences.setWordsChecked(!m_choices.makes());
    m_choices.setPlansToMake(m_choices.makes() && !m_choices.folders().isEmpty());
    if (m_parts.trial && places.contains(trialPlace))
        return beginDemo(std::move(request));
    init(std::move(request));
}

void MakingStep::beginDemo(std::shared_ptr<api::InitRequest> request)
{
    say(QStringLiteral("demo"));
    m_parts.trial->begin(this, [this, request = std::move(request)](Result<std::vector<std::string>> codes) {
        if (!codes.ok())
            return fail(tr("The demo network could not be started: %1").arg(errorSentence(codes.error(), Doing::start)));
        request->nodes.insert(request->nodes.end(), codes->begin(), codes->end());
        init(request);
    });
}

void MakingStep::init(std::shared_ptr<api::InitRequest> request)
{
    m_state.session().ask(
        this, [request](api::Engine& engine) { return engine.init(std::move(*request)); },
        [this](Result<api::TaskId> task) {
            if (!task.ok())
                return fail(errorSentence(task.error(), doing()));
            m_choices.task = *task;
            follow(0);
        });
}

Doing MakingStep::doing() const
{
    if (m_choices.beginning() == Beginning::code)
        return Doing::join;
    return m_choices.beginning() == Beginning::words ? Doing::recover : m_choices.places().isEmpty() ? Doing::create : Doing::addNode;
}

void MakingStep::follow(std::uint64_t afterVersion)
{
    m_state.session().ask(
        this, [id = m_choices.task, afterVersion](api::Engine& engine) { return engine.task(id, afterVersion, 1s); },
        [this](Result<api::Task> task) {
            if (task.ok())
                return take(std::move(*task));
            m_choices.task = 0;
            fail(errorSentence(task.error(), Doing::create));
        });
}

void MakingStep::take(api::Task task)
{
    if (!task.ended()) {
        say(QString::fromStdString(task.progress.phase));
        return follow(task.version);
    }
    if (auto* const result = std::get_if<api::InitResult>(&task.result))
        return made(std::move(*result));
    m_choices.task = 0;
    const auto error = task.error.value_or(Error(ErrorCode::internal, {}));
    fail(errorSentence(error, doing()));
}

void MakingStep::made(api::InitResult result)
{
    if (!result.words.empty())
        m_choices.newWords = std::move(result.words);
    m_choices.found = result.state;
    for (const auto& warning : result.warnings) {
        if (warning.path.bytes.starts_with("state "))
            m_choices.notices << tr("A newer state of the drive is known, but the places that have it do not answer. To have it, turn them on and bring the drive back again in a new profile.");
        else
            m_choices.notices << tr("%1 could not be added: %2").arg(placeText(QString::fromStdString(warning.path.bytes)), errorSentence(Error(warning.code, warning.detail), Doing::addNode));
    }
    m_choices.typedWords = {};
    m_choices.deviceCode = {};
    m_state.refresh();
    joinNetwork();
}

/// A new drive takes what the network has; one that was brought back knows its places.
void MakingStep::joinNetwork()
{
    const auto network = networkAmong(m_choices.places());
    if (!network || !m_choices.makes())
        return rememberPassphrase();
    say(QStringLiteral("discover"));
    m_state.session().ask(
        this, [request = *network](api::Engine& engine) { return engine.joinNetwork(request); },
        [this](Result<api::TaskId> task) {
            if (!task.ok())
                return joined(task.error());
            followJoin(*task, 0);
        });
}

void MakingStep::followJoin(api::TaskId id, std::uint64_t afterVersion)
{
    m_state.session().ask(
        this, [id, afterVersion](api::Engine& engine) { return engine.task(id, afterVersion, 1s); },
        [this, id](Result<api::Task> task) {
            if (task.ok() && !task->ended())
                return followJoin(id, task->version);
            joined(task);
        });
}

/// The drive is there whatever came of it; places can be added at any time.
void MakingStep::joined(const Result<api::Task>& task)
{
    const auto* const result = task.ok() ? std::get_if<api::NetworkJoined>(&task->result) : nullptr;
    if (!result)
        m_choices.notices << errorSentence(task.ok() ? task->error.value_or(Error(ErrorCode::internal)) : task.error(), Doing::joinNetwork);
    else if (result->added.empty())
        m_choices.notices << joinedSentence(*result);
    m_state.refresh();
    rememberPassphrase();
}

/// First, so that what goes wrong is among the notices.
void MakingStep::rememberPassphrase()
{
    auto passphrase = std::exchange(m_choices.passphrase, {});
    if (!m_parts.selfUnlock || !m_choices.opensBySelf || passphrase.empty())
        return makePlans();
    m_parts.selfUnlock->remember(std::move(passphrase), [this, self = QPointer<MakingStep>(this)](const QString& problem) {
        if (!self)
            return;
        if (!problem.isEmpty())
            m_choices.notices << problem;
        makePlans();
    });
}

void MakingStep::makePlans()
{
    const auto done = [this] {
        m_working = false;
        m_state.refresh();
        emit goOn();
    };
    if (!m_choices.plansToMake())
        return done();
    api::BackupPlan plan;
    for (const auto& folder : m_choices.folders())
        plan.paths.push_back(pathOf(folder));
    plan.timing = api::PlanTiming::continuous;
    m_state.session().ask(
        this, [plan](api::Engine& engine) { return engine.putPlan(plan); },
        [this, done](Result<api::BackupPlan> put) {
            if (!put.ok())
                m_choices.notices << tr("Your folders are not protected yet: %1 Add them in Folders.").arg(errorSentence(put.error(), Doing::plan));
            m_choices.setPlansToMake(false);
            done();
        });
}

void MakingStep::fail(const QString& text)
{
    m_working = false;
    m_failed = true;
    m_bar->hide();
    setToned(m_text, text, shades().bad);
    m_state.refresh();
    emit changed();
}

void MakingStep::say(const QString& phase)
{
    const auto text = phase == QLatin1String("demo") ? tr("Starting the nodes of the demo ...")
        : phase == QLatin1String("discover") ? tr("Looking for machines of the network ...")
        : phase == QLatin1String("recover") ? tr("Asking the machines for the newest state of the drive ...")
        : phase == QLatin1String("connect") && m_choices.beginning() == Beginning::code ? tr("Asking the other computer ...")
        : phase == QLatin1String("connect")             ? tr("Connecting to the places where it is kept ...")
                                                        : tr("This takes a few seconds.");
    setToned(m_text, text, shades().faint);
}

} // namespace granary::ui
