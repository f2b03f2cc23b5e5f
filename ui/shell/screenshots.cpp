#include "ui/shell/screenshots.h"

#include "ui/base/languages.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QTextStream>

#include <set>

namespace granary::ui {
namespace {

constexpr int lookMs = 25;
constexpr int quietLooks = 12;   // without a call under way: what was asked for is shown
constexpr int mostLooks = 1200;  // half a minute
constexpr std::size_t leastColours = 8;
constexpr QSize size{1100, 720};

/// How many colours there are, up to what is enough.
std::size_t coloursOf(const QImage& image)
{
    std::set<QRgb> found;
    for (int y = 0; y < image.height() && found.size() < leastColours; y += 2)
        for (int x = 0; x < image.width(); x += 2)
            found.insert(image.pixel(x, y));
    return found.size();
}

} // namespace

Screenshots::Screenshots(QApplication& application, const QString& directory, const QString& preferencesFile, std::shared_ptr<Scene> scene)
    : m_application(application), m_directory(directory), m_scene(std::move(scene)), m_preferences(preferencesFile), m_autostart(preferencesFile + QStringLiteral(".autostart"), {}), m_session(m_scene), m_state(m_session)
{
    m_timer.setInterval(lookMs);
    connect(&m_timer, &QTimer::timeout, this, &Screenshots::look);
}

Screenshots::~Screenshots() = default;

void Screenshots::fillShots()
{
    for (const int scale : {1, 2})
        for (const auto& language : {QStringLiteral("en"), QStringLiteral("zh_CN")})
            for (const auto theme : {ThemeChoice::light, ThemeChoice::dark})
                m_shots.insert(m_shots.begin(), {theme, language, scale});
    // The others look alike but for their texts and direction.
    for (const auto& language : languages())
        if (language.code != QLatin1String("en") && language.code != QLatin1String("zh_CN"))
            m_shots.insert(m_shots.begin(), {ThemeChoice::light, language.code, 1});
}

void Screenshots::start()
{
    if (!QDir().mkpath(m_directory)) {
        QTextStream(stderr) << "granary: the directory " << m_directory << " can't be made.\n";
        QMetaObject::invokeMethod(this, [] { QApplication::exit(1); }, Qt::QueuedConnection);
        return;
    }
    m_session.open();
    nextStage();
    m_timer.start();
}

void Screenshots::nextStage()
{
    if (m_stages.empty()) {
        m_timer.stop();
        return QApplication::exit(m_failures == 0 ? 0 : 1);
    }
    const auto stage = m_stages.back();
    m_stages.pop_back();
    fillShots();
    if (stage == Stage::none)
        return nextShot();
    m_advancing = true;
    m_session.ask(
        this, [scene = m_scene, stage](api::Engine&) { return scene->advance(stage); },
        [this](Status done) {
            m_advancing = false;
            if (!done.ok()) {
                QTextStream(stderr) << "granary: the drive for the pictures could not be made: " << QString::fromStdString(done.error().text()) << "\n";
                ++m_failures;
            }
            m_state.refresh();
            m_quiet = 0;
            nextShot();
        });
}

bool Screenshots::settled() const
{
    return (m_state.known() && m_session.pending() == 0) || m_session.state() == EngineSession::State::failed;
}

void Screenshots::look()
{
    if (m_advancing)
        return;
    m_quiet = settled() ? m_quiet + 1 : 0;
    if (m_quiet < quietLooks && ++m_looks < mostLooks)
        return;
    m_quiet = m_looks = 0;
    write(m_pane, *m_window);
    nextPane();
}

void Screenshots::nextShot()
{
    if (m_shots.empty())
        return nextStage();
    const auto& shot = m_shots.back();
    applyLanguage(m_application, shot.language);
    applyTheme(m_application, shot.theme, m_preferences.textPercent());
    m_window = std::make_unique<MainWindow>(m_state, m_preferences, DesktopServices{&m_autostart, [] { return true; }, true});
    m_window->resize(size);
    m_window->show();
    m_panes.clear();
    for (const auto* const pane : m_window->panes())
        m_panes << pane->id();
    nextPane();
}

void Screenshots::nextPane()
{
    if (m_panes.isEmpty()) {
        m_shots.pop_back();
        return nextShot();
    }
    m_pane = m_panes.takeFirst();
    m_window->showPane(m_pane);
}

void Screenshots::write(const QString& pane, QWidget& window)
{
    const auto& shot = m_shots.back();
    const auto state = !m_state.hasDrive() ? QStringLiteral("none") : !m_state.unlocked() ? QStringLiteral("locked") : m_state.snapshots().empty() ? QStringLiteral("empty") : QStringLiteral("full");
    const auto name = QStringLiteral("%1-%2-%3-%4-%5.png")
                          .arg(pane, state, shot.theme == ThemeChoice::dark ? QStringLiteral("dark") : QStringLiteral("light"), shot.language.left(2), QString::number(shot.scale));
    QImage image(window.size() * shot.scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(shot.scale);
    window.render(&image);
    if (coloursOf(image) >= leastColours && image.save(m_directory + QLatin1Char('/') + name))
        return;
    QTextStream(stderr) << "granary: " << name << " could not be written, or shows nothing.\n";
    ++m_failures;
}

} // namespace granary::ui
