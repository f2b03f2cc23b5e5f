#include "core/swarm/republisher.h"

namespace granary::swarm {

Republisher::~Republisher() { stop(); }

void Republisher::stop()
{
    m_stopped = true;
    for (const auto& [name, timer] : m_retries)
        m_loop.cancelTimer(timer);
    m_retries.clear();
    m_waiting.clear();
    m_order.clear();
}

void Republisher::enqueue(const MutableItem& item)
{
    Name name(item.key, item.salt);
    const auto known = m_waiting.find(name);
    if (m_stopped || (known == m_waiting.end() && m_waiting.size() >= maxQueued))
        return;
    if (known != m_waiting.end()) {
        if (known->second.item.sequence <= item.sequence)
            known->second = {item, attempts};
        return;
    }
    m_waiting[name] = {item, attempts};
    m_order.push_back(std::move(name));
    pump();
}

void Republisher::pump()
{
    while (!m_stopped && m_inFlight < maxInFlight && !m_order.empty()) {
        const auto found = m_waiting.find(m_order.front());
        m_order.pop_front();
        if (found == m_waiting.end())
            continue;
        const auto entry = std::move(found->second);
        m_waiting.erase(found);
        ++m_inFlight;
        m_dht.put(entry.item, [weak = weak_from_this(), entry](Result<int> taken) {
            if (const auto self = weak.lock())
                self->onPut(entry, taken.ok() && *taken > 0);
        });
    }
}

void Republisher::onPut(const Entry& entry, bool taken)
{
    --m_inFlight;
    Name name(entry.item.key, entry.item.salt);
    if (!m_stopped && !taken && entry.attemptsLeft > 1 && !m_waiting.contains(name)) {
        m_waiting[name] = {entry.item, entry.attemptsLeft - 1};
        m_retries[name] = m_loop.after(retryAfter, [this, name] {
            m_retries.erase(name);
            m_order.push_back(name);
            pump();
        });
    }
    pump();
}

} // namespace granary::swarm
