#include "ui/base/engine_session.h"

#include <QCoreApplication>
#include <QTimer>

namespace granary::ui {
namespace {

constexpr int workers = 8;           // calls that wait for nodes do not hold up those that don't
constexpr int lastCallsMs = 2000;    // at the end
constexpr int pauseBetweenMs = 2000; // before an engine is started once more

/// Without a result: events carry none.
std::shared_ptr<api::Event> copyOf(const api::Event& event)
{
    auto out = std::make_shared<api::Event>();
    out->sequence = event.sequence;
    out->kind = event.kind;
    out->node = event.node;
    out->detail = event.detail;
    if (const auto& task = event.task) {
        auto& to = out->task.emplace();
        to.id = task->id;
        to.kind = task->kind;
        to.state = task->state;
        to.version = task->version;
        to.paths = task->paths;
        to.started = task->started;
        to.progress = task->progress;
        to.error = task->error;
    }
    return out;
}

} // namespace

void EngineSession::Calls::post(std::function<void()> work)
{
    const std::lock_guard lock(m_mutex);
    if (m_open)
        QMetaObject::invokeMethod(QCoreApplication::instance(), std::move(work), Qt::QueuedConnection);
}

void EngineSession::Calls::close()
{
    const std::lock_guard lock(m_mutex);
    m_open = false;
}

EngineSession::EngineSession(std::shared_ptr<EngineDoor> door, QObject* parent) : QObject(parent), m_door(std::move(door))
{
    m_pool->setMaxThreadCount(workers);
    m_pool->setExpiryTimeout(-1);
}

EngineSession::~EngineSession()
{
    m_calls->close();
    m_events.reset();
    m_pool->clear();
    if (!m_pool->waitForDone(lastCallsMs))
        static_cast<void>(m_pool.release()); // its calls hold what they use
}

void EngineSession::open()
{
    if (m_checking)
        return;
    m_checking = true;
    setState(State::connecting);
    m_pool->start([door = m_door, calls = m_calls, self = QPointer<EngineSession>(this)] {
        auto opened = std::make_shared<Result<Opened>>(openEngine(*door, calls, self));
        calls->post([self, opened] {
            if (!self)
                return;
            self->m_checking = false;
            if (opened->ok()) {
                self->m_engine = std::move((*opened)->engine);
                self->m_events = std::move((*opened)->events);
                self->m_failure.reset();
                self->setState(State::ready);
            } else {
                self->m_failure = opened->error();
                self->setState(State::failed);
            }
        });
    });
}

Result<EngineSession::Opened> EngineSession::openEngine(EngineDoor& door, const std::shared_ptr<Calls>& calls, QPointer<EngineSession> self)
{
    auto engine = door.connect();
    if (!engine.ok()) {
        GRANARY_TRY(door.start());
        engine = door.connect();
    }
    if (!engine.ok())
        return engine.error();
    Opened out;
    out.engine = std::move(*engine);
    GRANARY_ASSIGN(out.events, out.engine->subscribe([calls, self](const api::Event& event) {
        calls->post([self, copy = copyOf(event)] {
            if (!self)
                return;
            emit self->event(*copy);
            if (copy->kind == api::EventKind::stopping)
                QTimer::singleShot(pauseBetweenMs, self, [self] {
                    if (self)
                        self->checkAlive();
                });
        });
    }));
    return out;
}

void EngineSession::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged();
}

void EngineSession::checkAlive()
{
    if (m_checking || !m_engine)
        return;
    m_checking = true;
    m_pool->start([engine = m_engine, calls = m_calls, self = QPointer<EngineSession>(this)] {
        const bool alive = engine->info().ok();
        calls->post([self, alive] {
            if (!self)
                return;
            self->m_checking = false;
            if (alive)
                return;
            self->m_events.reset();
            self->m_engine.reset();
            self->setState(State::connecting);
            QTimer::singleShot(pauseBetweenMs, self, [self] {
                if (self)
                    self->open();
            });
        });
    });
}

} // namespace granary::ui
