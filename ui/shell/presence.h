// Tells the engine that somebody works with the window, so that it does not lock the drive under their hands.
#pragma once

#include "ui/base/engine_session.h"

#include <QElapsedTimer>

namespace granary::ui {

/// Looks at keys, clicks, the wheel and touches of the whole application; says so at most every 20 seconds.
class Presence : public QObject {
    Q_OBJECT

public:
    explicit Presence(EngineSession& session, QObject* parent);
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    EngineSession& m_session;
    QElapsedTimer m_told;
};

} // namespace granary::ui
