#include "core/engine/event_fan.h"

namespace granary::engine {

class EventFan::Seat : public api::Subscription {
public:
    Seat(std::shared_ptr<State> state, std::uint64_t id) : m_state(std::move(state)), m_id(id) {}
    ~Seat() override
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->sinks.erase(m_id);
    }

private:
    std::shared_ptr<State> m_state;
    std::uint64_t m_id;
};

void EventFan::publish(api::Event event)
{
    const std::lock_guard lock(m_state->mutex);
    event.sequence = m_state->nextSequence++;
    // A sink may end its own subscription: the copy keeps it alive while it runs.
    std::vector<std::uint64_t> ids;
    for (const auto& [id, sink] : m_state->sinks)
        ids.push_back(id);
    for (const auto id : ids)
        if (const auto it = m_state->sinks.find(id); it != m_state->sinks.end()) {
            const auto sink = it->second;
            sink(event);
        }
}

std::unique_ptr<api::Subscription> EventFan::subscribe(std::function<void(const api::Event&)> sink)
{
    const std::lock_guard lock(m_state->mutex);
    const auto id = m_state->nextSink++;
    m_state->sinks.emplace(id, std::move(sink));
    return std::make_unique<Seat>(m_state, id);
}

} // namespace granary::engine
