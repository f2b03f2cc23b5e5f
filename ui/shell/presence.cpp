#include "ui/shell/presence.h"

#include <QCoreApplication>
#include <QEvent>

namespace granary::ui {
namespace {

constexpr qint64 quietMs = 20'000;

} // namespace

Presence::Presence(EngineSession& session, QObject* parent) : QObject(parent), m_session(session) { QCoreApplication::instance()->installEventFilter(this); }

bool Presence::eventFilter(QObject*, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::Drop: break;
    default: return false;
    }
    if ((m_told.isValid() && m_told.elapsed() < quietMs) || m_session.state() != EngineSession::State::ready)
        return false;
    m_told.start();
    m_session.ask(
        this, [](api::Engine& engine) { return engine.presence(); }, [](const Status&) {});
    return false;
}

} // namespace granary::ui
