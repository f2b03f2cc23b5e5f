#include "ui/onboarding/onboarding.h"

#include "ui/base/format.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/onboarding/choices.h"
#include "ui/onboarding/code_step.h"
#include "ui/onboarding/first_steps.h"
#include "ui/onboarding/folders_step.h"
#include "ui/onboarding/lending_step.h"
#include "ui/onboarding/making_step.h"
#include "ui/onboarding/new_words_steps.h"
#include "ui/onboarding/passphrase_step.h"
#include "ui/onboarding/places_step.h"
#include "ui/onboarding/summary_step.h"
#include "ui/onboarding/words_step.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr int widest = 720;

const auto making = QStringLiteral("making");

bool isAfterMaking(const QString& id) { return id == QLatin1String("newWords") || id == QLatin1String("checkWords") || id == QLatin1String("found") || id == QLatin1String("lending"); }

} // namespace

Onboarding::Onboarding(DriveState& state, Preferences& preferences, OnboardingParts parts, QWidget* parent)
    : QWidget(parent), m_state(state), m_preferences(preferences), m_choices(Choices::of(preferences)), m_parts(parts)
{
    build();
    addSteps();
    connectSteps();
    connect(&state, &DriveState::statusChanged, this, &Onboarding::resume);
    connect(&state, &DriveState::tasksChanged, this, &Onboarding::resume);
    show(way().front());
    resume();
}

void Onboarding::build()
{
    auto* const outer = new QHBoxLayout(this);
    outer->setContentsMargins(32, 32, 32, 24);
    auto* const page = new QWidget;
    page->setMaximumWidth(widest);
    outer->addWidget(page);
    auto* const column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_bar = new QProgressBar;
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Steps"));
    m_title = heading({}, 1.7);
    m_title->setWordWrap(true);
    m_text = faintLabel({});
    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    // Not a stack, which is as high as its highest page: one that needs no scrolling shows no bar.
    auto* const place = new QWidget;
    m_place = new QVBoxLayout(place);
    m_place->setContentsMargins(0, 0, 0, 0);
    m_scroll->setWidget(place);
    m_scroll->viewport()->setAutoFillBackground(false);
    place->setAutoFillBackground(false);
    m_warning = textLabel({});
    m_warning->hide();
    column->addWidget(m_bar);
    column->addSpacing(16);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(12);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_warning);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_back = new QPushButton(tr("Back"));
    m_back->setObjectName(QStringLiteral("back"));
    m_other = flatButton({}, {});
    m_other->setObjectName(QStringLiteral("other"));
    m_next = primaryButton({});
    m_next->setObjectName(QStringLiteral("next"));
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_other);
    buttons->addWidget(m_next);
    column->addLayout(buttons);
    connect(m_back, &QPushButton::clicked, this, &Onboarding::back);
    connect(m_other, &QPushButton::clicked, this, &Onboarding::goOther);
    connect(m_next, &QPushButton::clicked, this, &Onboarding::goOn);
    connect(new QShortcut(QKeySequence::Back, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this, &Onboarding::back);
}

void Onboarding::addSteps()
{
    m_making = new MakingStep(m_choices, m_state, m_preferences, m_parts);
    m_steps = {new LanguageStep(m_preferences), new StartStep(m_choices), new WordsStep(m_choices, m_state.session()), new CodeStep(m_choices), new FoldersStep(m_choices, m_state.session()),
        new PlacesStep(m_choices, m_parts.trial), new PassphraseStep(m_choices, m_parts.selfUnlock), new SummaryStep(m_choices), m_making, new ShowWordsStep(m_choices),
        new CheckWordsStep(m_choices, m_preferences), new FoundStep(m_choices), new LendingStep(m_state.session())};
    for (auto* const step : m_steps) {
        step->hide();
        m_place->addWidget(step);
    }
}

void Onboarding::connectSteps()
{
    for (auto* const step : m_steps) {
        connect(step, &Step::changed, this, [this, step] {
            if (step == m_shown)
                update();
        });
        connect(step, &Step::goOn, this, [this, step] {
            if (step == m_shown)
                forward();
        });
        // Once it has its place.
        connect(step, &Step::pointedAt, this, [this](QWidget* part) { QTimer::singleShot(0, part, [this, part] { m_scroll->ensureWidgetVisible(part, 0, 0); }); });
    }
}

QStringList Onboarding::way() const
{
    switch (m_choices.beginning()) {
    case Beginning::words: return QStringLiteral("language start words places passphrase summary making found").split(QLatin1Char(' '));
    case Beginning::code: return QStringLiteral("language start code places passphrase summary making found").split(QLatin1Char(' '));
    case Beginning::make: break;
    }
    return QStringLiteral("language start folders places passphrase summary making newWords checkWords lending").split(QLatin1Char(' '));
}

Step* Onboarding::find(const QString& id) const
{
    const auto at = std::find_if(m_steps.begin(), m_steps.end(), [&](const Step* step) { return step->id() == id; });
    return at == m_steps.end() ? nullptr : *at;
}

/// Where that is entered which is kept in memory only.
QString Onboarding::secretStep() const
{
    return m_choices.makes() ? QStringLiteral("passphrase") : m_choices.beginning() == Beginning::words ? QStringLiteral("words") : QStringLiteral("code");
}

/// Goes to where it was when the window was closed or made anew, as far as what is kept only in memory is still there.
void Onboarding::resume()
{
    if (m_resumed || !m_state.known())
        return;
    m_resumed = true;
    auto id = m_choices.step();
    if (!way().contains(id))
        return;
    if (id == making || isAfterMaking(id)) {
        const auto& tasks = m_state.tasks();
        const auto init = std::find_if(tasks.begin(), tasks.end(), [](const auto& task) { return task.kind == api::TaskKind::init && task.state != api::TaskState::failed; });
        if (id == making && m_choices.task == 0 && init != tasks.end())
            m_choices.task = init->id; // its words may still be there
        if (isAfterMaking(id) && m_choices.newWords.empty() && !m_choices.found)
            return m_state.hasDrive() ? end() : show(QStringLiteral("start"));
        if (id == making && m_choices.task == 0 && !m_state.hasDrive())
            return show(secretStep());
        return show(id);
    }
    if (m_state.hasDrive())
        return end();
    const auto order = way();
    const auto reached = order.indexOf(id);
    const bool secretThere = m_choices.beginning() == Beginning::code ? !m_choices.deviceCode.empty() : m_choices.makes() || !m_choices.typedWords.empty();
    if (!secretThere && reached > order.indexOf(secretStep()))
        id = secretStep();
    else if (!m_choices.passphraseChosen && reached > order.indexOf(QStringLiteral("passphrase")))
        id = QStringLiteral("passphrase");
    show(id);
}

void Onboarding::put(Step* step)
{
    if (m_shown)
        m_shown->hide();
    m_shown = step;
    m_shown->show();
}

void Onboarding::show(const QString& id)
{
    auto* const step = find(id);
    if (!step)
        return;
    if (m_shown)
        m_shown->leave();
    put(step);
    if (m_resumed)
        m_choices.setStep(id);
    m_warning->hide();
    m_closeWarned = false;
    m_scroll->ensureVisible(0, 0);
    step->enter();
    update();
    focusFirst();
    emit changed();
}

void Onboarding::focusFirst()
{
    auto* const first = m_shown->first();
    (first ? first : m_next)->setFocus();
}

QString Onboarding::step() const { return m_shown->id(); }

bool Onboarding::goesOn() const
{
    return m_making->working() || isAfterMaking(step());
}

bool Onboarding::takeDeviceCode(const QString& code)
{
    if (!m_resumed || m_state.hasDrive() || goesOn())
        return false;
    m_choices.setBeginning(Beginning::code);
    show(QStringLiteral("code"));
    qobject_cast<CodeStep*>(m_shown)->takeFromOutside(code);
    return true;
}

bool Onboarding::letsClose()
{
    const bool shownOnce = !m_choices.newWords.empty() && !m_preferences.wordsChecked();
    if (!shownOnce || m_closeWarned)
        return true;
    m_closeWarned = true;
    setToned(m_warning, tr("The 24 words are shown only now. Write them down before you close the window. To close it nevertheless, close it once more."), shades().bad);
    m_warning->show();
    return false;
}

void Onboarding::goOn()
{
    if (m_next->isEnabled() && m_next->isVisible() && m_shown->next())
        forward();
}

void Onboarding::goOther()
{
    if (m_shown->other())
        forward();
}

void Onboarding::forward()
{
    const auto order = way();
    const auto at = order.indexOf(step());
    // Without words to show there was a window before that was closed while the drive was made.
    if (at + 1 >= order.size() || (m_shown == m_making && m_choices.newWords.empty() && !m_choices.found))
        return end();
    show(order[at + 1]);
}

void Onboarding::back()
{
    const auto order = way();
    auto at = order.indexOf(step());
    if (at <= 0 || !m_shown->canGoBack())
        return;
    show(order[at - 1]);
}

void Onboarding::end()
{
    m_choices.forget();
    m_shown->leave();
    put(m_steps.front());
    emit changed();
    emit ended();
}

void Onboarding::update()
{
    const auto order = way();
    const auto at = static_cast<int>(order.indexOf(step()));
    m_bar->setRange(0, static_cast<int>(order.size()));
    m_bar->setValue(at + 1);
    m_bar->setAccessibleDescription(tr("Step %1 of %2").arg(countText(at + 1), countText(order.size())));
    m_title->setText(m_shown->title());
    m_text->setText(m_shown->text());
    m_text->setVisible(!m_shown->text().isEmpty());
    m_back->setVisible(at > 0 && m_shown->canGoBack());
    m_other->setText(m_shown->otherText());
    m_other->setVisible(!m_shown->otherText().isEmpty());
    m_next->setText(m_shown->nextText());
    m_next->setEnabled(m_shown->canGoOn());
    m_next->setVisible(m_shown != m_making || m_shown->canGoOn());
}

void Onboarding::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    focusFirst();
}

void Onboarding::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QWidget::keyPressEvent(event);
    if (auto* const button = qobject_cast<QPushButton*>(focusWidget()))
        return button->click();
    if (!m_shown->takesReturn())
        goOn();
}

} // namespace granary::ui
