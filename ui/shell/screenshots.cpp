#include "ui/shell/screenshots.h"

#include "ui/base/languages.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/shown_texts.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QImage>
#include <QPointer>
#include <QTextStream>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr int lookMs = 25;
constexpr int quietLooks = 8;   // without a call under way: what was asked for is shown
constexpr int mostLooks = 1200;  // half a minute
constexpr int mostTries = 40;    // of an act, a fifth of a second apart
constexpr std::size_t leastColours = 8;
constexpr int pngQuality = 80; // of zlib's levels the first: packing them well took longer than all else
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

/// Names, and what languages are called in themselves.
bool isTheSameEverywhere(const QString& text)
{
    static const QStringList names{QStringLiteral("Granary"), QStringLiteral("English"), QStringLiteral("SOCKS5"), QStringLiteral("HTTP"), QStringLiteral("laptop"), QStringLiteral("Documents"), QStringLiteral("Pictures"), QStringLiteral("Projects")};
    const auto all = languages();
    return names.contains(text) || text.startsWith(QLatin1String("Granary ")) || std::any_of(all.begin(), all.end(), [&](const auto& language) { return language.name == text; });
}

/// Of those that are not pictured whole, the one whose dialogs are: where there is room for its words there is for the others'.
const QString longestLanguage = QStringLiteral("es");

/// Scripts that are taller than the lines of their fonts say would be called cut off.
bool isTall(const QString& language) { return language == QLatin1String("hi") || language == QLatin1String("ar"); }

/// Shown in both themes, in all sizes and with all dialogs.
bool isWhole(const QString& language) { return language == QLatin1String("en") || language == QLatin1String("zh_CN"); }

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
    // The next one last. Other languages look alike but for their texts and direction.
    for (const auto& language : languages())
        if ((m_stage == Stage::none || m_stage == Stage::full) && !isWhole(language.code))
            m_shots.push_back({ThemeChoice::light, language.code});
    for (const auto& language : {QStringLiteral("zh_CN"), QStringLiteral("en")})
        for (const auto theme : {ThemeChoice::dark, ThemeChoice::light})
            m_shots.push_back({theme, language});
}

void Screenshots::start()
{
    if (!QDir().mkpath(m_directory)) {
        QTextStream(stderr) << "granary: the directory " << m_directory << " can't be made.\n";
        QMetaObject::invokeMethod(this, [] { QApplication::exit(1); }, Qt::QueuedConnection);
        return;
    }
    m_application.setQuitOnLastWindowClosed(false); // between two shots there is none
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
    m_stage = stage;
    m_texts.clear();
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
    act();
}

void Screenshots::nextShot()
{
    if (m_shots.empty()) {
        m_window.reset();
        return nextStage();
    }
    const auto& shot = m_shots.back();
    applyLanguage(m_application, shot.language);
    applyTheme(m_application, shot.theme, m_preferences.textPercent());
    makeWindow();
    QStringList panes;
    for (const auto* const pane : m_window->panes())
        panes << pane->id();
    m_views = pictureViews(m_stage, panes);
    if (!isWhole(shot.language) && shot.language != longestLanguage)
        std::erase_if(m_views, [](const PictureView& view) { return view.name.endsWith(QLatin1String("-dialog")); });
    std::reverse(m_views.begin(), m_views.end());
    nextView();
}

void Screenshots::makeWindow()
{
    m_window.reset();
    m_window = std::make_unique<MainWindow>(m_state, m_preferences, DesktopServices{&m_autostart, [] { return true; }, true});
    m_window->resize(size);
    m_window->show();
}

void Screenshots::nextView()
{
    if (m_views.empty()) {
        m_shots.pop_back();
        return nextShot();
    }
    m_acts = 0;
    if (m_views.back().before) {
        m_window.reset(); // it would write down where it is
        m_views.back().before(m_preferences);
        makeWindow();
    }
}

/// The next act of the view, or its picture.
void Screenshots::act()
{
    const auto& view = m_views.back();
    if (m_acts < view.acts.size()) {
        PictureWindow window{*m_window, m_state};
        if (view.acts[m_acts](window)) {
            ++m_acts;
            m_tries = 0;
            return;
        }
        if (++m_tries < mostTries)
            return;
        m_tries = 0;
        fail(QStringLiteral("%1: what is to be shown does not come (act %2)").arg(view.name).arg(m_acts + 1));
    }
    write();
    closeDialogs();
    m_views.pop_back();
    nextView();
}

/// The dialog that is open, of several the one that was opened by the others, else the window.
QWidget* Screenshots::shown() const
{
    QWidget* out = m_window.get();
    for (auto* const dialog : m_window->findChildren<QDialog*>()) // parents before their children
        if (dialog->isVisible())
            out = dialog;
    return out;
}

void Screenshots::closeDialogs()
{
    for (const QPointer<QDialog> dialog : m_window->findChildren<QDialog*>())
        if (dialog && dialog->isVisible())
            dialog->reject();
}

void Screenshots::write()
{
    const auto& shot = m_shots.back();
    const auto& view = m_views.back().name;
    auto& widget = *shown();
    if (view.endsWith(QLatin1String("-dialog")) && &widget == m_window.get())
        fail(view + QStringLiteral(" was not opened"));
    for (const int scale : isWhole(shot.language) ? std::vector{1, 2} : std::vector{1}) {
        const auto name = QStringLiteral("%1-%2-%3-%4.png").arg(view, shot.theme == ThemeChoice::dark ? QStringLiteral("dark") : QStringLiteral("light"), shot.language.left(2), QString::number(scale));
        QImage image(widget.size() * scale, QImage::Format_RGB32);
        image.setDevicePixelRatio(scale);
        widget.render(&image);
        if (coloursOf(image) < leastColours || !image.save(m_directory + QLatin1Char('/') + name, "PNG", pngQuality))
            fail(name + QStringLiteral(" could not be written, or shows nothing"));
    }
    readTexts(widget, view);
}

void Screenshots::readTexts(const QWidget& widget, const QString& name)
{
    const auto& shot = m_shots.back();
    if (isTall(shot.language))
        return;
    for (const auto& text : clippedTexts(widget))
        fail(QStringLiteral("%1 (%2) has no room for \"%3\"").arg(name, shot.language, text));
    if (shot.theme == ThemeChoice::dark || !isWhole(shot.language))
        return;
    const auto texts = ownTexts(widget);
    if (shot.language == QLatin1String("en"))
        m_texts[name].insert(texts.begin(), texts.end());
    else if (shot.language == QLatin1String("zh_CN")) // of languages in Latin letters some words are the same
        for (const auto& text : texts)
            if (m_texts[name].contains(text) && !isTheSameEverywhere(text))
                fail(QStringLiteral("%1 says the same in two languages: \"%2\"").arg(name, text));
}

void Screenshots::fail(const QString& text)
{
    QTextStream(stderr) << "granary: " << text << ".\n";
    ++m_failures;
}

} // namespace granary::ui
