// Pictures of every pane in each theme, language and scale: `pane-state-theme-language-scale.png`.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/base/preferences.h"
#include "ui/desktop/autostart.h"
#include "ui/shell/scene.h"

#include <QStringList>

class QApplication;

namespace granary::ui {

class MainWindow;

/// Takes the scene through its stages and shows the window at each. Ends the application when all pictures are written: with 1 when one could not
/// be, or shows nothing.
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
        int scale;
    };
    void nextStage();
    void look();
    void fillShots();
    void nextShot();
    void nextPane();
    bool settled() const;
    void write(const QString& pane, QWidget& window);

    QApplication& m_application;
    const QString m_directory;
    const std::shared_ptr<Scene> m_scene;
    Preferences m_preferences;
    Autostart m_autostart; // for show
    EngineSession m_session;
    DriveState m_state;
    std::unique_ptr<MainWindow> m_window;
    QTimer m_timer;
    std::vector<Stage> m_stages{Stage::full, Stage::empty, Stage::none}; // the next one last
    std::vector<Shot> m_shots;
    QStringList m_panes;
    QString m_pane;
    int m_quiet = 0;
    int m_looks = 0;
    int m_failures = 0;
    bool m_advancing = false;
};

} // namespace granary::ui
