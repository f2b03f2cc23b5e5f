#include "core/client/event_stream.h"

#include "core/api/json.h"

namespace granary::client {

EventStream::EventStream(const std::string& socketPath, std::function<void(const api::Event&)> sink)
    : m_client(socketPath), m_sink(std::move(sink)), m_thread([this] {
          const auto ended = m_client.events({"GET", "/v1/events", {}, {}}, [this](const platform::ServerEvent& event) {
              if (const auto json = api::parseJson(event.data))
                  if (const auto value = api::fromJson<api::Event>(*json))
                      m_sink(*value);
              return true;
          });
          // Whoever needs to know that the engine is gone learns it from the next call.
          static_cast<void>(ended);
      })
{}

EventStream::~EventStream()
{
    m_client.cancel();
    m_thread.join();
}

} // namespace granary::client
