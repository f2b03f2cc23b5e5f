// Calls of the engine for a window: they run on workers, their answers arrive on the GUI thread.
#pragma once

#include "ui/base/engine_door.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

namespace granary::ui {

/// Lives on the GUI thread, which it never blocks. When the engine ends it starts it again, at most every few seconds, and says so.
class EngineSession : public QObject {
    Q_OBJECT

public:
    /// connecting: no engine yet, or not any more. ready: calls are answered.
    enum class State { connecting, ready, failed };

    explicit EngineSession(std::shared_ptr<EngineDoor> door, QObject* parent = nullptr);
    /// Waits a moment for calls under way; what takes longer is left to end by itself.
    ~EngineSession() override;

    /// Connects, and starts an engine if there is none.
    void open();
    State state() const { return m_state; }
    /// Why there is no engine; only when it failed.
    const std::optional<Error>& failure() const { return m_failure; }
    /// Calls whose answers have not come yet.
    int pending() const { return m_pending; }

    /// Runs `call(api::Engine&)` on a worker and `done(its result)` on the GUI thread, unless `receiver` is gone by then.
    /// Without an engine the result is `unreachable`.
    template <class Call, class Done>
    void ask(QObject* receiver, Call call, Done done)
    {
        using Answer = std::invoke_result_t<Call, api::Engine&>;
        const auto calls = m_calls;
        ++m_pending;
        m_pool->start([self = QPointer<EngineSession>(this), calls, engine = m_engine, guard = QPointer<QObject>(receiver), call = std::move(call),
                         done = std::move(done)]() mutable {
            Answer answer = engine ? call(*engine) : Answer(Error(ErrorCode::unreachable, "the engine"));
            calls->post([self, guard, done = std::move(done), answer = std::make_shared<Answer>(std::move(answer))]() mutable {
                if (self) {
                    --self->m_pending;
                    self->look(*answer);
                }
                if (guard)
                    done(std::move(*answer));
            });
        });
    }

signals:
    void stateChanged();
    /// An event of the engine. On the GUI thread.
    void event(const granary::api::Event& event);

private:
    /// Where workers leave what is to run on the GUI thread; outlives the session.
    class Calls {
    public:
        void post(std::function<void()> work);
        void close();

    private:
        std::mutex m_mutex;
        bool m_open = true;
    };
    struct Opened {
        std::shared_ptr<api::Engine> engine;
        std::unique_ptr<api::Subscription> events;
    };

    template <class T>
    void look(const Result<T>& answer)
    {
        if (!answer.ok() && answer.error().code == ErrorCode::unreachable)
            checkAlive();
    }
    static Result<Opened> openEngine(EngineDoor& door, const std::shared_ptr<Calls>& calls, QPointer<EngineSession> self);
    void setState(State state);
    /// Looks whether the engine still answers; if not, opens another.
    void checkAlive();

    const std::shared_ptr<EngineDoor> m_door;
    const std::shared_ptr<Calls> m_calls = std::make_shared<Calls>();
    std::unique_ptr<QThreadPool> m_pool = std::make_unique<QThreadPool>();
    State m_state = State::connecting;
    std::optional<Error> m_failure;
    std::shared_ptr<api::Engine> m_engine;
    std::unique_ptr<api::Subscription> m_events;
    bool m_checking = false;
    int m_pending = 0;
};

} // namespace granary::ui
