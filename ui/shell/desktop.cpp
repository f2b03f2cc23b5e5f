#include "ui/shell/desktop.h"

#include "ui/look/icons.h"
#include "ui/shell/desktop_application.h"
#include "ui/shell/screenshots.h"
#include "ui/shell/single_instance.h"

#include <QApplication>

namespace granary::ui {
namespace {

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
        if (options.requests.empty())
            instance.tellFirst(requestLine({}));
        for (const auto& request : options.requests)
            instance.tellFirst(requestLine(request));
        return 0;
    }
    DesktopApplication desktop(application, options, std::move(door), QDBusConnection::sessionBus());
    QObject::connect(&instance, &SingleInstance::told, &desktop, [&desktop](const QString& line) {
        if (const auto request = readRequest(line))
            desktop.take(*request);
    });
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
