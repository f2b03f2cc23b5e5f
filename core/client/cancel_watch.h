// Ends a call of a client when its token says so.
#pragma once

#include "core/base/cancel.h"
#include "core/platform/http_client.h"

#include <thread>

namespace granary::client {

/// Looks after one call, from before it until after it, on a thread of its own. The connection ends with the call that was cancelled; the
/// engine sees that its client has gone, and ends what it does for it.
class CancelWatch {
public:
    /// The client outlives it.
    CancelWatch(platform::HttpClient& client, CancelToken cancel);
    ~CancelWatch();
    CancelWatch(const CancelWatch&) = delete;
    CancelWatch& operator=(const CancelWatch&) = delete;

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_over = false;
    std::thread m_thread;
};

} // namespace granary::client
