// Pictures of every pane and dialog in each theme, language and scale: `pane-state-theme-language-scale.png`.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/base/preferences.h"
#include "ui/desktop/autostart.h"
#include "ui/shell/picture_views.h"

#include <QStringList>
#include <map>
#include <set>

class QApplication;

namespace granary::ui {

class MainWindow;

/// Takes the scene through its stages and shows the window at each. Ends the application when all pictures are written: with 1 when one could not
/// be, shows nothing, has no room for one of its texts, or says the same in two languages.
class Screenshots : public QObject {
    Q_OBJECT

public:
    Screenshots(QApplication& application, const QString& directory, const QString& preferencesFile, std::shared_ptr<Scene> scene);
    ~Screenshots() override;
    void start();

private:
    struct Shot {
        ThemeChoice theme;
        QString language;
    };
    void nextStage();
    void look();
    void fillShots();
    void nextShot();
    void nextView();
    void act();
    bool settled() const;
    QWidget* shown() const;
    void closeDialogs();
    void makeWindow();
    void write();
    void readTexts(const QWidget& widget, const QString& name);
    void fail(const QString& text);

    QApplication& m_application;
    const QString m_directory;
    const std::shared_ptr<Scene> m_scene;
    Preferences m_preferences;
    Autostart m_autostart; // for show
    EngineSession m_session;
    DriveState m_state;
    std::unique_ptr<MainWindow> m_window;
    QTimer m_timer;
    std::vector<Stage> m_stages{Stage::locked, Stage::full, Stage::empty, Stage::none}; // the next one last
    Stage m_stage = Stage::none;
    std::vector<Shot> m_shots;
    std::vector<PictureView> m_views; // the next one last
    std::size_t m_acts = 0;           // of the last one, that were done
    std::map<QString, std::set<QString>> m_texts; // of each view in the first language
    int m_quiet = 0;
    int m_looks = 0;
    int m_tries = 0;
    int m_failures = 0;
    bool m_advancing = false;
};

} // namespace granary::ui
