#include "core/client/cancel_watch.h"

namespace granary::client {
namespace {

constexpr auto lookEvery = std::chrono::milliseconds(100); // a token tells nobody: it is looked at

} // namespace

CancelWatch::CancelWatch(platform::HttpClient& client, CancelToken cancel)
    : m_thread([this, &client, cancel] {
          std::unique_lock lock(m_mutex);
          while (!cancel.cancelled())
              if (m_changed.wait_for(lock, lookEvery, [this] { return m_over; }))
                  return;
          client.cancel();
      })
{}

CancelWatch::~CancelWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_over = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

} // namespace granary::client
