// Events of an engine of another process.
#pragma once

#include "core/api/task.h"
#include "core/platform/http_client.h"

#include <thread>

namespace granary::client {

/// Reads the stream on a thread of its own until the object goes or the engine ends. Events before the connection stood are not seen.
class EventStream : public api::Subscription {
public:
    EventStream(const std::string& socketPath, std::function<void(const api::Event&)> sink);
    ~EventStream() override;

private:
    platform::HttpClient m_client;
    std::function<void(const api::Event&)> m_sink;
    std::thread m_thread;
};

} // namespace granary::client
