// The engine's socket.
#pragma once

#include "core/engine/api_router.h"
#include "core/engine/call_threads.h"
#include "core/engine/environment.h"
#include "core/engine/profile.h"
#include "core/platform/http_server.h"

#include <list>

namespace granary::engine {

/// Serves an api::Engine on the profile's socket, whose path the file "socket" in the profile names while the server lives.
class ApiServer : private platform::HttpHandler {
public:
    /// All outlive the server. permissionDenied when the socket's directory is not ours alone.
    static Result<std::unique_ptr<ApiServer>> start(api::Engine& engine, const Profile& profile, const Environment& environment);
    ~ApiServer() override;
    ApiServer(const ApiServer&) = delete;
    ApiServer& operator=(const ApiServer&) = delete;

private:
    using Responder = std::shared_ptr<platform::HttpResponder>;
    ApiServer(api::Engine& engine, FileSystem& files, std::string socketFile)
        : m_engine(engine), m_files(files), m_socketFile(std::move(socketFile)), m_router(engine)
    {}
    void handle(platform::HttpRequest request, Responder responder) override;
    void content(const platform::HttpRequest& request, const platform::HttpTarget& target, const Responder& responder);
    void events(const Responder& responder);

    api::Engine& m_engine;
    FileSystem& m_files;
    std::string m_socketFile;
    ApiRouter m_router;
    CallThreads m_calls;
    std::mutex m_streamsMutex;
    std::list<std::unique_ptr<api::Subscription>> m_streams;
    std::unique_ptr<platform::HttpServer> m_server;
};

} // namespace granary::engine
