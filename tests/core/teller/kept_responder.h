// A client in memory: what a handler has answered.
#pragma once

#include "core/platform/http_server.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace granary::teller::test {

/// Any thread.
class KeptResponder : public platform::HttpResponder {
public:
    void respond(int status, platform::HttpFields fields, std::string body) override
    {
        const std::lock_guard lock(m_mutex);
        m_answer = platform::HttpResponse{status, std::move(fields), std::move(body)};
        m_changed.notify_all();
    }
    void beginBody(int, platform::HttpFields, std::optional<std::uint64_t>) override {}
    void write(Bytes) override {}
    void finish() override {}
    void abort() override
    {
        const std::lock_guard lock(m_mutex);
        m_aborted = true;
        m_changed.notify_all();
    }
    void beginEvents() override {}
    void event(const platform::ServerEvent& event) override
    {
        const std::lock_guard lock(m_mutex);
        m_events.push_back(event);
        m_changed.notify_all();
    }
    std::size_t queuedBytes() const override { return queued; }
    void onWritable(std::function<void()>) override {}
    void onGone(std::function<void()> call) override { m_onGone = std::move(call); }
    bool gone() const override { return m_gone; }

    /// The client goes.
    void leave()
    {
        m_gone = true;
        if (m_onGone)
            m_onGone();
    }
    /// Waits; status 0 when nothing comes for ten seconds.
    platform::HttpResponse answer()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, std::chrono::seconds(10), [this] { return m_answer.has_value(); });
        return m_answer.value_or(platform::HttpResponse{});
    }
    /// Waits until there are so many.
    std::vector<platform::ServerEvent> events(std::size_t count)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, std::chrono::seconds(10), [&] { return m_events.size() >= count; });
        return m_events;
    }
    bool aborted() const
    {
        const std::lock_guard lock(m_mutex);
        return m_aborted;
    }
    std::size_t queued = 0;

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<platform::HttpResponse> m_answer;
    std::vector<platform::ServerEvent> m_events;
    std::function<void()> m_onGone;
    std::atomic<bool> m_gone{false};
    bool m_aborted = false;
};

} // namespace granary::teller::test
