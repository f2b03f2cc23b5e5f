#include "ui/shell/main_window.h"

#include "ui/base/error_sentences.h"
#include "ui/onboarding/onboarding.h"
#include "ui/onboarding/words_reminder.h"
#include "ui/shell/foot_line.h"
#include "ui/shell/panes.h"
#include "ui/shell/side_bar.h"
#include "ui/shell/unlock_page.h"
#include "ui/widgets/empty_page.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>

namespace granary::ui {
namespace {

constexpr QSize firstSize{1100, 720};
constexpr QSize leastSize{760, 520};

} // namespace

MainWindow::MainWindow(DriveState& state, Preferences& preferences) : m_state(state), m_preferences(preferences)
{
    setWindowTitle(tr("Granary"));
    setMinimumSize(leastSize);
    build();
    addShortcuts();
    if (!restoreGeometry(preferences.geometry()))
        resize(firstSize);
    connect(&state, &DriveState::statusChanged, this, &MainWindow::follow);
    connect(&state.session(), &EngineSession::stateChanged, this, &MainWindow::follow);
    follow();
}

void MainWindow::build()
{
    auto* const centre = new QWidget;
    auto* const column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    m_main = new QWidget;
    auto* const row = new QHBoxLayout(m_main);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_side = new SideBar;
    m_paneStack = new QStackedWidget;
    row->addWidget(m_side);
    auto* const beside = new QVBoxLayout;
    beside->setSpacing(0);
    beside->addWidget(new WordsReminder(m_state, m_preferences));
    beside->addWidget(m_paneStack, 1);
    row->addLayout(beside, 1);
    m_foot = new FootLine(m_state);

    m_panes = makePanes(m_state, m_preferences, m_paneStack);
    for (auto* const pane : m_panes) {
        m_side->add(*pane);
        m_paneStack->addWidget(pane);
        connect(pane, &Pane::openPane, this, &MainWindow::showPane);
        connect(pane, &Pane::said, m_foot, &FootLine::say);
        connect(pane, &Pane::waitingChanged, this, [this, pane] { m_side->setWaiting(pane->id(), pane->waiting()); });
        m_side->setWaiting(pane->id(), pane->waiting());
    }
    connect(m_side, &SideBar::chosen, this, &MainWindow::showPane);

    m_starting = new EmptyPage(QStringLiteral("clock"), tr("Granary is starting"), tr("This takes a moment."));
    m_failed = new EmptyPage(QStringLiteral("warning"), tr("Granary could not start"), {}, tr("Try again"));
    connect(m_failed, &EmptyPage::actionClicked, this, [this] { m_state.session().open(); });
    m_unlock = new UnlockPage(m_state);
    m_onboarding = new Onboarding(m_state, m_preferences);
    connect(m_onboarding, &Onboarding::changed, this, &MainWindow::follow);
    connect(m_onboarding, &Onboarding::ended, this, [this] { showPane(m_panes.front()->id()); });

    m_stack = new QStackedWidget;
    for (auto* const page : {static_cast<QWidget*>(m_starting), static_cast<QWidget*>(m_failed), static_cast<QWidget*>(m_unlock), static_cast<QWidget*>(m_onboarding), m_main})
        m_stack->addWidget(page);
    column->addWidget(m_stack, 1);
    column->addWidget(m_foot);
    setCentralWidget(centre);
    showPane(m_panes.front()->id());
    showPane(m_preferences.lastPane());
}

void MainWindow::addShortcuts()
{
    for (std::size_t i = 0; i < m_panes.size() && i < 9; ++i) {
        auto* const shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(i))), this);
        connect(shortcut, &QShortcut::activated, this, [this, i] { showPane(m_panes[i]->id()); });
    }
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, &QWidget::close);
    connect(new QShortcut(QKeySequence::Refresh, this), &QShortcut::activated, this, [this] { m_state.refresh(); });
}

void MainWindow::showPane(const QString& id)
{
    for (auto* const pane : m_panes)
        if (pane->id() == id) {
            m_paneStack->setCurrentWidget(pane);
            m_side->show(id);
            m_preferences.setLastPane(id);
        }
}

QString MainWindow::paneShown() const
{
    const auto* const pane = qobject_cast<const Pane*>(m_paneStack->currentWidget());
    return pane ? pane->id() : QString();
}

void MainWindow::follow()
{
    using State = EngineSession::State;
    const auto& session = m_state.session();
    QWidget* page = m_starting;
    if (session.state() == State::failed) {
        m_failed->setTexts(tr("Granary could not start"), session.failure() ? errorSentence(*session.failure(), Doing::start) : QString());
        page = m_failed;
    } else if (m_state.known()) {
        // While the engine is started anew the window keeps what it shows.
        page = !m_state.hasDrive() || m_onboarding->goesOn() ? m_onboarding : m_state.unlocked() ? m_main : m_unlock;
    }
    m_foot->setVisible(page == m_main);
    if (m_stack->currentWidget() == page)
        return;
    m_stack->setCurrentWidget(page);
    if (page == m_unlock)
        m_unlock->focusField();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_stack->currentWidget() == m_onboarding && !m_onboarding->letsClose())
        return event->ignore();
    m_preferences.setGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange || event->type() == QEvent::WindowStateChange)
        watch();
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    watch();
}

void MainWindow::hideEvent(QHideEvent* event)
{
    QMainWindow::hideEvent(event);
    watch();
}

void MainWindow::watch() { m_state.setWatched(isVisible() && !isMinimized()); }

} // namespace granary::ui
