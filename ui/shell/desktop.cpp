#include "ui/shell/desktop.h"

#include "ui/base/drive_state.h"
#include "ui/base/preferences.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/screenshots.h"
#include "ui/shell/single_instance.h"

#include <QApplication>

namespace granary::ui {
namespace {

/// Session and state stay when the window is made anew in another language or theme.
class Desktop : public QObject {
public:
    Desktop(QApplication& application, const DesktopOptions& options, std::shared_ptr<EngineDoor> door)
        : m_application(application), m_preferences(QString::fromStdString(options.preferencesFile)), m_session(std::move(door)), m_state(m_session)
    {
        connect(&m_preferences, &Preferences::appearanceChanged, this, [this] {
            // Later: the pane that was clicked goes with its window.
            QMetaObject::invokeMethod(this, [this] { showWindow(); }, Qt::QueuedConnection);
        });
    }

    void start()
    {
        m_session.open();
        showWindow();
    }
    void raise()
    {
        m_window->show();
        m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
        m_window->raise();
        m_window->activateWindow();
    }

private:
    void showWindow()
    {
        applyLanguage(m_application, m_preferences.language());
        applyTheme(m_application, m_preferences.theme(), m_preferences.textPercent());
        if (m_window)
            m_preferences.setGeometry(m_window->saveGeometry());
        auto window = std::make_unique<MainWindow>(m_state, m_preferences);
        window->show();
        m_window = std::move(window);
    }

    QApplication& m_application;
    Preferences m_preferences;
    EngineSession m_session;
    DriveState m_state;
    std::unique_ptr<MainWindow> m_window;
};

void introduce(const DesktopOptions& options)
{
    QApplication::setApplicationName(QStringLiteral("granary"));
    QApplication::setApplicationVersion(QString::fromStdString(options.version));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.granary.Granary"));
    QApplication::setWindowIcon(icon(QStringLiteral("granary")));
}

} // namespace

int runDesktop(int& argc, char** argv, const DesktopOptions& options, std::shared_ptr<EngineDoor> door)
{
    QApplication application(argc, argv);
    introduce(options);
    SingleInstance instance(QString::fromStdString(options.instanceName));
    if (!instance.first()) {
        instance.tellFirst(QString::fromStdString(options.uri));
        return 0;
    }
    Desktop desktop(application, options, std::move(door));
    QObject::connect(&instance, &SingleInstance::told, &desktop, [&desktop](const QString&) { desktop.raise(); });
    desktop.start();
    return QApplication::exec();
}

int runScreenshots(int& argc, char** argv, const DesktopOptions& options, std::shared_ptr<Scene> scene)
{
    QApplication application(argc, argv);
    introduce(options);
    Screenshots screenshots(application, QString::fromStdString(options.screenshots), QString::fromStdString(options.preferencesFile), std::move(scene));
    screenshots.start();
    return QApplication::exec();
}

} // namespace granary::ui
