// How much lies in folders, counted by the engine while the window goes on.
#pragma once

#include "ui/base/engine_session.h"

#include <deque>

namespace granary::ui {

/// Asks for one count after the other. Lives on the GUI thread.
class PathCount : public QObject {
    Q_OBJECT

public:
    explicit PathCount(EngineSession& session, QObject* parent = nullptr) : QObject(parent), m_session(session) {}
    ~PathCount() override { stop(); }
    /// Answered by `counted` with the same key. One that waits under that key already is replaced.
    void ask(const QString& key, api::CountRequest request);
    /// Nothing that was asked for so far is answered any more.
    void stop();

signals:
    void counted(const QString& key, const granary::Result<granary::api::CountResult>& result);

private:
    struct Wish {
        QString key;
        api::CountRequest request;
    };
    void next();

    EngineSession& m_session;
    std::deque<Wish> m_wishes;
    CancelToken m_cancel;
    bool m_asking = false;
    std::uint64_t m_generation = 0;
};

} // namespace granary::ui
