// Pictures of every pane in each theme, language and scale: `pane-state-theme-language-scale.png`.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/base/preferences.h"

#include <QStringList>

class QApplication;

namespace granary::ui {

class MainWindow;

/// Shows the window of a profile as it is, and ends the application when all pictures are written: with 1 when one could not be, or shows nothing.
class Screenshots : public QObject {
    Q_OBJECT

public:
    Screenshots(QApplication& application, const QString& directory, const QString& preferencesFile, std::shared_ptr<EngineDoor> door);
    ~Screenshots() override;
    void start();

private:
    struct Shot {
        ThemeChoice theme;
        QString language;
        int scale;
    };
    void look();
    void nextShot();
    void nextPane();
    bool settled() const;
    void write(const QString& pane, QWidget& window);

    QApplication& m_application;
    const QString m_directory;
    Preferences m_preferences;
    EngineSession m_session;
    DriveState m_state;
    std::unique_ptr<MainWindow> m_window;
    QTimer m_timer;
    std::vector<Shot> m_shots;
    QStringList m_panes;
    QString m_pane;
    int m_quiet = 0;
    int m_looks = 0;
    int m_failures = 0;
};

} // namespace granary::ui
