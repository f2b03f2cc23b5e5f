#include "ui/shell/main_window.h"

#include "ui/base/error_sentences.h"
#include "ui/onboarding/onboarding.h"
#include "ui/onboarding/trial_reminder.h"
#include "ui/onboarding/words_reminder.h"
#include "ui/shell/close_dialog.h"
#include "ui/shell/foot_line.h"
#include "ui/shell/panes.h"
#include "ui/shell/presence.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/shell/side_bar.h"
#include "ui/shell/task_actions.h"
#include "ui/shell/unlock_page.h"
#include "ui/widgets/empty_page.h"
#include "ui/widgets/page_stack.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QShortcut>


namespace granary::ui {
namespace {

constexpr QSize firstSize{1100, 720};
constexpr QSize leastSize{760, 520};

QString placeKey(const Pane& pane) { return QStringLiteral("place/") + pane.id(); }

} // namespace

MainWindow::MainWindow(DriveState& state, Preferences& preferences, DesktopServices services)
    : m_state(state), m_preferences(preferences), m_services(std::move(services))
{
    setWindowTitle(tr("Granary"));
    setMinimumSize(leastSize);
    build();
    addShortcuts();
    new Presence(state.session(), this);
    if (!restoreGeometry(preferences.geometry()))
        resize(firstSize);
    connect(&state, &DriveState::statusChanged, this, &MainWindow::follow);
    connect(&state.session(), &EngineSession::stateChanged, this, &MainWindow::follow);
    follow();
}

void MainWindow::build()
{
    // From the outside in: a widget that is given a new parent is styled anew, with all that stands in it.
    auto* const centre = new QWidget(this);
    setCentralWidget(centre);
    auto* const column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_stack = new PageStack(centre);
    column->addWidget(m_stack, 1);

    m_starting = new EmptyPage(QStringLiteral("clock"), tr("Granary is starting"), tr("This takes a moment."));
    m_failed = new EmptyPage(QStringLiteral("warning"), tr("Granary could not start"), {}, tr("Try again"));
    connect(m_failed, &EmptyPage::actionClicked, this, [this] { m_state.session().open(); });
    m_unlock = new UnlockPage(m_state, m_services.selfUnlock);
    m_onboarding = new Onboarding(m_state, m_preferences, {m_services.trial, m_services.selfUnlock}, m_stack);
    connect(m_onboarding, &Onboarding::changed, this, &MainWindow::follow);
    connect(m_onboarding, &Onboarding::ended, this, [this] { showPane(m_panes.front()->id()); });
    m_main = new QWidget(m_stack);
    for (auto* const page : {static_cast<QWidget*>(m_starting), static_cast<QWidget*>(m_failed), static_cast<QWidget*>(m_unlock), static_cast<QWidget*>(m_onboarding), m_main})
        m_stack->addWidget(page);
    buildMain();
    m_foot = new FootLine(m_state);
    column->addWidget(m_foot);
}

void MainWindow::buildMain()
{
    auto* const row = new QHBoxLayout(m_main);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_side = new SideBar;
    row->addWidget(m_side);
    auto* const beside = new QVBoxLayout;
    beside->setSpacing(0);
    row->addLayout(beside, 1);
    beside->addWidget(new WordsReminder(m_state, m_preferences));
    if (m_services.trial) {
        auto* const demo = new TrialReminder(*m_services.trial);
        connect(demo, &TrialReminder::said, this, &MainWindow::say);
        beside->addWidget(demo);
    }
    m_paneStack = new PageStack(m_main);
    beside->addWidget(m_paneStack, 1);

    m_panes = makePanes(m_state, m_preferences, m_services, m_paneStack);
    for (auto* const pane : m_panes) {
        m_side->add(*pane);
        m_paneStack->addWidget(pane);
        connect(pane, &Pane::openPane, this, &MainWindow::showPane);
        connect(pane, &Pane::said, this, &MainWindow::say);
        connect(pane, &Pane::waitingChanged, this, [this, pane] { m_side->setWaiting(pane->id(), pane->waiting()); });
        m_side->setWaiting(pane->id(), pane->waiting());
    }
    connect(m_side, &SideBar::chosen, this, &MainWindow::showPane);

    const auto last = m_preferences.lastPane(); // going anywhere writes it down anew
    showPane(m_panes.front()->id());
    showPane(last);
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence& sequence, auto action) { connect(new QShortcut(sequence, this), &QShortcut::activated, this, action); };
    for (std::size_t i = 0; i < m_panes.size() && i < keys::mostPanes; ++i)
        add(keys::pane(i), [this, i] { showPane(m_panes[i]->id()); });
    add(keys::settings(), [this] { showPane(QStringLiteral("settings")); });
    add(keys::backUp(), [this] { backUpNow(m_state, [self = QPointer<MainWindow>(this)](const QString& text) {
        if (self)
            self->say(text);
    }); });
    add(keys::pause(), [this] { pauseOrGoOn(m_state); });
    add(keys::refresh(), [this] { m_state.refresh(); });
    add(keys::close(), [this] { close(); });
    add(keys::quit(), [this] { quit(); });
    for (const auto& sequence : keys::help())
        add(sequence, [this] { showShortcuts(); });
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
    if (page == m_main && !std::exchange(m_placed, true))
        for (auto* const pane : m_panes)
            if (const auto place = m_preferences.kept(placeKey(*pane)); place.isValid())
                pane->setPlace(place);
    if (page == m_unlock)
        m_unlock->focusField();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_letGo && m_stack->currentWidget() == m_onboarding && !m_onboarding->letsClose())
        return event->ignore();
    keepPlaces();
    const bool tray = m_services.hasTray && m_services.hasTray();
    if (tray && !m_letGo && m_preferences.closing() == ClosingChoice::ask) {
        event->ignore();
        return askHowToClose();
    }
    QMainWindow::closeEvent(event);
    if (!tray || m_preferences.closing() == ClosingChoice::end)
        emit ended();
}

void MainWindow::askHowToClose()
{
    if (findChild<CloseDialog*>())
        return;
    auto* const dialog = new CloseDialog(this);
    connect(dialog, &CloseDialog::chosen, this, [this](ClosingChoice choice) {
        m_preferences.setClosing(choice);
        close();
    });
    dialog->open();
}

void MainWindow::quit()
{
    if (m_stack->currentWidget() == m_onboarding && !m_onboarding->letsClose()) {
        show();
        return;
    }
    keepPlaces();
    emit ended();
}

void MainWindow::letGo()
{
    keepPlaces();
    m_letGo = true;
}

bool MainWindow::ready() const { return m_stack->currentWidget() == m_main && m_state.unlocked(); }

void MainWindow::keepPlaces()
{
    m_preferences.setGeometry(saveGeometry());
    if (!ready())
        return; // the panes have not got to where they were
    for (const auto* const pane : m_panes)
        if (const auto place = pane->place(); place.isValid())
            m_preferences.keep(placeKey(*pane), place);
}

void MainWindow::say(const QString& text) { m_foot->say(text); }

bool MainWindow::takeDeviceCode(const QString& code) { return m_stack->currentWidget() == m_onboarding && m_onboarding->takeDeviceCode(code); }

void MainWindow::showShortcuts()
{
    if (!findChild<ShortcutsDialog*>())
        (new ShortcutsDialog(shortcutRows(m_panes), this))->open();
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
