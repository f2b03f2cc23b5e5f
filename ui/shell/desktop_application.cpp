#include "ui/shell/desktop_application.h"

#include "ui/desktop/desktop_keyring.h"
#include "ui/look/theme.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/task_actions.h"

#include <QApplication>

#include <algorithm>

namespace granary::ui {
namespace {

QStringList textsOf(const std::vector<std::string>& words)
{
    QStringList out;
    for (const auto& word : words)
        out << QString::fromLocal8Bit(word.data(), static_cast<qsizetype>(word.size()));
    return out;
}

} // namespace

DesktopApplication::DesktopApplication(QApplication& application, const DesktopOptions& options, std::shared_ptr<EngineDoor> door, QDBusConnection bus)
    : m_application(application), m_options(options), m_preferences(QString::fromStdString(options.preferencesFile)), m_session(std::move(door)), m_state(m_session),
      m_autostart(QString::fromStdString(options.autostartFile), textsOf(options.startCommand)), m_requests(m_state), m_notifier(bus), m_news(m_state, m_preferences)
{
    QApplication::setQuitOnLastWindowClosed(false); // in the tray there is none
    connect(&m_preferences, &Preferences::appearanceChanged, this, [this] {
        // Later: the pane that was clicked goes with its window.
        QMetaObject::invokeMethod(
            this,
            [this] {
                applyAppearance();
                if (m_window)
                    makeWindow();
            },
            Qt::QueuedConnection);
    });
    connect(&m_application, &QGuiApplication::commitDataRequest, this, [this] {
        if (m_window)
            m_window->letGo();
    });
    connect(&m_news, &News::notice, this, &DesktopApplication::tell);
    connect(&m_news, &News::over, &m_notifier, &Notifier::withdraw);
    connect(&m_notifier, &Notifier::clicked, this, [this](const QString& pane) {
        raise();
        m_window->showPane(pane);
    });
    if (options.companion) {
        m_keyring = std::make_unique<DesktopKeyring>(bus);
        m_selfUnlock = std::make_unique<SelfUnlock>(*m_keyring, m_state, m_preferences, QString::fromStdString(options.profile));
    }
    if (options.trial)
        m_trial = std::make_unique<Trial>(options.trial, m_state, m_preferences);
    if (!options.busName.empty()) {
        m_bus = std::make_unique<DesktopBus>(bus, QString::fromStdString(options.busName));
        connect(m_bus.get(), &DesktopBus::activated, this, [this] { take({}); });
        connect(m_bus.get(), &DesktopBus::opened, this, [this](const QString& uri) {
            if (uri.startsWith(QLatin1String("granary:")) && uri.size() <= maxRequestBytes)
                take({Request::Kind::code, uri.toUtf8()});
        });
        connect(m_bus.get(), &DesktopBus::actionActivated, this, [this](const QString& action) {
            if (action == QLatin1String("back-up-now"))
                take({Request::Kind::backUp, {}});
        });
    }
}

DesktopApplication::~DesktopApplication()
{
    if (m_window)
        m_window->keepPlaces();
}

void DesktopApplication::start()
{
    applyAppearance();
    m_session.open();
    for (const auto& request : m_options.requests)
        take(request);
    if (m_options.requests.empty())
        raise();
}

void DesktopApplication::take(const Request& request)
{
    if (request.kind == Request::Kind::stayHidden)
        return;
    m_requests.add(request);
    raise();
}

void DesktopApplication::applyAppearance()
{
    applyLanguage(m_application, m_preferences.language());
    applyTheme(m_application, m_preferences.theme(), m_preferences.textPercent());
    if (m_options.companion)
        makeTray(); // its menu speaks the language, too
}

void DesktopApplication::makeTray()
{
    m_tray = std::make_unique<Tray>(m_state);
    connect(m_tray.get(), &Tray::openWanted, this, &DesktopApplication::raise);
    connect(m_tray.get(), &Tray::quitWanted, this, &DesktopApplication::quit);
    connect(m_tray.get(), &Tray::backupWanted, this, [this] {
        backUpNow(m_state, [this](const QString& text) {
            if (m_window)
                m_window->say(text);
        });
    });
}

void DesktopApplication::makeWindow()
{
    const bool hidden = m_window && !m_window->isVisible();
    if (m_window)
        m_window->keepPlaces();
    DesktopServices services;
    if (m_options.companion)
        services.hasTray = [] { return Tray::available(); };
    services.notifies = m_options.companion;
    services.selfUnlock = m_selfUnlock.get();
    services.trial = m_trial.get();
    services.autostart = m_options.autostartFile.empty() ? nullptr : &m_autostart;
    auto window = std::make_unique<MainWindow>(m_state, m_preferences, services);
    // Not quit(), which would close the window once more.
    connect(window.get(), &MainWindow::ended, this, [] { QMetaObject::invokeMethod(qApp, [] { QCoreApplication::exit(0); }, Qt::QueuedConnection); });
    if (!hidden)
        window->show();
    m_window = std::move(window);
    m_requests.setWindow(m_window.get());
}

void DesktopApplication::raise()
{
    if (!m_window)
        return makeWindow();
    m_window->show();
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->raise();
    m_window->activateWindow();
}

void DesktopApplication::quit()
{
    if (m_window)
        m_window->quit();
    else
        QCoreApplication::exit(0);
}

void DesktopApplication::tell(const Notice& notice)
{
    const bool seen = m_window && m_window->isVisible() && !m_window->isMinimized() && QApplication::activeWindow();
    if (m_options.companion && m_preferences.notifications() && !seen)
        m_notifier.show(notice);
}

} // namespace granary::ui
